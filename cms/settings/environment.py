"""Every environment variable that Govwire reads, declared once: the settings, the checks and the README's table come from here."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from django.core.exceptions import ImproperlyConfigured
from environ import Env

REPOSITORY = Path(__file__).resolve().parent.parent.parent

Kind = Literal["text", "flag", "whole number", "list"]
Value = str | bool | int


@dataclass(frozen=True)
class Variable:
    """One environment variable; lists are written with commas.

    `default` holds in development and tests; `production` is the default there, None where production must set it.
    """

    name: str
    kind: Kind
    default: Value
    production: Value | None
    description: str
    choices: tuple[str, ...] = ()


def _data() -> Iterator[Variable]:
    yield Variable(
        "SURFACE",
        "text",
        "both",
        "both",
        "What this process serves: the editors, the API with its files, the partners' own page, or all of it.",
        ("desk", "public", "partners", "both"),
    )
    yield Variable("DATA_DIR", "text", "var", "var", "Folder of all that is written: SQLite, media, cache, the demo's key.")
    yield Variable("DATABASE_URL", "text", "", None, "`postgres://user:password@host/name`; empty means SQLite in `DATA_DIR`.")
    yield Variable("DATABASE_CONN_MAX_AGE", "whole number", 600, 600, "Seconds that a database connection is kept between requests.")
    yield Variable(
        "DATABASE_PREPARED",
        "flag",
        True,
        True,
        "Keep the readers' statements prepared on each connection; `false` behind a pooler that lends connections by transaction.",
    )


def _search() -> Iterator[Variable]:
    yield Variable(
        "ELASTICSEARCH_URL", "list", "", "", "`https://host:9200`, one or more nodes; empty means the embedded index in `DATA_DIR`."
    )
    yield Variable("ELASTICSEARCH_INDEX", "text", "govwire", "govwire", "What the names of our indexes begin with.")
    yield Variable("ELASTICSEARCH_USER", "text", "", "", "Account there, with its password; or take an API key.")
    yield Variable("ELASTICSEARCH_PASSWORD", "text", "", "", "Its password.")
    yield Variable("ELASTICSEARCH_API_KEY", "text", "", "", "API key there, as Elasticsearch gives it out (encoded).")
    yield Variable("ELASTICSEARCH_CA", "text", "", "", "File of the certificates that its own is signed by; empty means the system's.")
    yield Variable("ELASTICSEARCH_SHARDS", "whole number", 1, 1, "Parts of a new index: one for every 20 million items or 40 GB.")
    yield Variable(
        "ELASTICSEARCH_REPLICAS", "whole number", 0, 1, "Copies of each part on other nodes: 0 with a single node; with 1 any may be lost."
    )
    yield Variable(
        "SEARCH_MODEL",
        "text",
        "",
        "",
        "Folder of the language model that ranks questions by meaning (`search_model --fetch` fills it); empty: words alone rank.",
    )


def _web() -> Iterator[Variable]:
    yield Variable("SECRET_KEY", "text", "", None, "50 random characters or more; empty means one kept in `DATA_DIR`.")
    yield Variable("SECRET_KEY_FALLBACKS", "list", "", "", "Keys that were replaced: sessions and cursors made with them still hold.")
    yield Variable("DEBUG", "flag", False, False, "Django's debugging pages; refused in production.")
    yield Variable("ALLOWED_HOSTS", "list", "localhost,127.0.0.1,[::1]", None, "Host names that are served; `*` is refused in production.")
    yield Variable("PUBLIC_URL", "text", "http://127.0.0.1:8000", None, "Address of the API as clients see it.")
    yield Variable("DESK_URL", "text", "http://127.0.0.1:8000", None, "Address of the desk as editors see it.")
    yield Variable("PARTNERS_URL", "text", "http://127.0.0.1:8000", "", "Address of the partners' own page; empty: there is none.")
    yield Variable(
        "PREVIEW_CLIENTS",
        "list",
        "portal={site}/preview/,elder={site}/preview/?version=elder",
        "portal={site}/preview/,elder={site}/preview/?version=elder",
        "Clients that show drafts: `name=address` of its page that takes a token, `{site}` for the item's site; empty: no preview.",
    )
    yield Variable(
        "TRUST_PROXY", "flag", False, False, "A proxy of ours sets `X-Forwarded-Proto`, `X-Forwarded-For` and `X-Request-ID`: believe them."
    )
    yield Variable("HSTS_SECONDS", "whole number", 0, 31_536_000, "How long browsers are told to use https only.")


def _editors() -> Iterator[Variable]:
    yield Variable("PASSWORD_LENGTH", "whole number", 12, 12, "Least length of a password; it also has three of four kinds of characters.")
    yield Variable(
        "LOGIN_FAILURES", "whole number", 5, 5, "Failed attempts to sign in, by one address for one account, until it is locked."
    )
    yield Variable(
        "LOGIN_LOCK_MINUTES", "whole number", 30, 30, "How long it stays locked; `python -m cms axes_reset_username` unlocks it."
    )
    yield Variable("SESSION_IDLE_MINUTES", "whole number", 30, 30, "A session ends so long after the editor's last act.")
    yield Variable("SESSION_HOURS", "whole number", 12, 12, "A session ends so long after signing in.")
    yield Variable("EMAIL_URL", "text", "consolemail://", None, "Mail server: `smtp+tls://user:password@host:587`, or `consolemail://`.")
    yield Variable("EMAIL_FROM", "text", "govwire@localhost", None, "Sender of mail to editors and partners.")


def _processes() -> Iterator[Variable]:
    yield Variable("LOG_LEVEL", "text", "INFO", "INFO", "Least level that is logged.", ("DEBUG", "INFO", "WARNING", "ERROR"))
    yield Variable("LOG_FORMAT", "text", "console", "json", "`json`: one object a line; `console`: for people.", ("json", "console"))
    yield Variable("READY_MAX_LAG", "whole number", 10_000, 10_000, "Events that a consumer may be behind before `/readyz` answers 503.")
    yield Variable("FEED_DAYS", "whole number", 90, 90, "Days that a partner's client may be behind; older cursors ask for a snapshot.")
    yield Variable(
        "PARTNER_SILENCE",
        "whole number",
        60,
        60,
        "Minutes without a request, or of failing deliveries, after which an e-mail says so.",
    )
    yield Variable("PARTNER_ALERTS", "list", "", "", "Addresses that are told of it, beside the partner's own accounts.")
    yield Variable("WEBHOOK_DAYS", "whole number", 30, 30, "Days that messages to partners' webhooks are kept, with the answers.")
    yield Variable(
        "WEBHOOK_LOOPBACK", "flag", True, False, "Whether webhooks may lead to this machine, without https; refused in production."
    )
    yield Variable(
        "WITHDRAWAL_REMIND_HOURS", "whole number", 24, 24, "How often a partner is reminded that has not confirmed a withdrawal."
    )
    yield Variable("WEBSUB_HUB", "text", "", "", "Address of the WebSub hub that tells readers of our feeds of news; empty means none.")
    yield Variable("PORT", "whole number", 8000, 8000, "Port of the web server and of `make demo`.")
    yield Variable("PORTAL_PORT", "whole number", 4321, 4321, "Port of the portal that `make demo` starts beside the hub.")
    yield Variable("BIND", "text", "127.0.0.1", "0.0.0.0", "Address that the web server listens on; a container must be reachable.")  # noqa: S104
    yield Variable("WEB_WORKERS", "whole number", 2, 2, "Processes of the web server.")
    yield Variable("WEB_THREADS", "whole number", 2, 2, "Threads of each process; each keeps one database connection.")


VARIABLES: dict[str, Variable] = {variable.name: variable for some in (_data, _search, _web, _editors, _processes) for variable in some()}

_CASTS: dict[Kind, type] = {"text": str, "flag": bool, "whole number": int, "list": list}
_FLAGS = {"1", "0", "true", "false", "yes", "no", "on", "off"}


def in_production() -> bool:
    """Whether the settings module that the environment names is the one for production."""
    return os.environ.get("DJANGO_SETTINGS_MODULE") == "cms.settings.production"


def read(name: str) -> Any:
    """The value of a declared variable, of its kind; what production must set and does not is empty, and refused by the checks."""
    variable = VARIABLES[name]
    default = variable.production if in_production() else variable.default
    text = os.environ.get(name, "" if default is None else str(default)).strip()
    if variable.kind == "flag" and text.lower() not in _FLAGS:
        raise ImproperlyConfigured(f"{name} must be true or false, not {text!r}.")
    if variable.choices and text not in variable.choices:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(variable.choices)}, not {text!r}.")
    try:
        return Env.parse_value(text, _CASTS[variable.kind])
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a {variable.kind}, not {text!r}.") from None
