"""The three systems that are measured: their servers, and what is sent to them."""

import secrets
import sys
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cms.settings import gunicorn as production
from tests.performance.queries.asking import QUESTIONS, bodies
from tests.performance.servers.databases import Seed, folder
from tests.performance.servers.gunicorn import serving

REQUESTS = 5_000  # different ones of each question
SAME = [
    "--config=python:cms.settings.processes.cores",
    f"--workers={production.workers}",
    f"--worker-class={production.worker_class}",
    f"--threads={production.threads}",
    "--preload",
    "--no-control-socket",
]


@dataclass
class System:
    """`path` is where it answers GraphQL; `requests` are files for wrk, by question."""

    name: str
    url: str
    path: str = ""
    requests: dict[str, Path] = field(default_factory=dict)


def start(stack: ExitStack, seeds: list[Seed], manifests: list[dict[str, Any]]) -> list[System]:
    """All three, until the stack unwinds; Govwire's seed and manifest come first."""
    govwire, grapple = seeds
    logs = folder()
    ours = [sys.executable, "-m", "gunicorn", "--config", "python:cms.settings.gunicorn", "cms.wsgi"]
    raw = [sys.executable, "-m", "gunicorn", *SAME, "tests.performance.servers.raw_row:application"]
    theirs = [str(grapple.python), "-m", "gunicorn", *SAME, "tests.performance.grapple.wsgi"]
    systems = [
        System(
            "govwire", stack.enter_context(serving("govwire", ours, production_settings(govwire.url), logs / "govwire.log")), "/graphql"
        ),
        System("grapple", stack.enter_context(serving("grapple", theirs, grapple.environment(), logs / "grapple.log")), "/graphql/"),
        System("raw_row", stack.enter_context(serving("raw_row", raw, govwire.environment(), logs / "raw-row.log"))),
    ]
    for system, manifest in zip(systems, [*manifests, manifests[0]], strict=True):
        system.requests = {question: write_requests(system, question, manifest) for question in QUESTIONS}
    return systems


def write_requests(system: System, question: str, manifest: dict[str, Any]) -> Path:
    """A file with a request a line; the raw row is the same whatever is asked."""
    raw = system.name == "raw_row"
    lines = (f"/{site}{path}" for site, path in manifest["items"]) if raw else bodies(system.name, question, manifest, REQUESTS)
    path = folder() / f"{system.name}-{question}.txt"
    path.write_text("\n".join(lines))
    return path


def production_settings(database: str) -> dict[str, str]:
    """The public surface as it is deployed, behind a proxy that speaks https."""
    return {
        "DJANGO_SETTINGS_MODULE": "cms.settings.production", "SURFACE": "public", "DATABASE_URL": database, "DATA_DIR": str(folder()),
        "SECRET_KEY": secrets.token_urlsafe(50), "ALLOWED_HOSTS": "127.0.0.1", "TRUST_PROXY": "true",
        "PUBLIC_URL": "https://govwire.invalid", "DESK_URL": "https://desk.govwire.invalid",
        "EMAIL_URL": "consolemail://", "EMAIL_FROM": "desk@govwire.invalid",
    }  # fmt: skip
