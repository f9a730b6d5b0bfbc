"""What caches may do with an answer."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b

import orjson
from django.http import HttpResponse

from api.http.parameters import Parameters

MAX_AGE = 30
STALE = 300

NEVER = "no-store"


def etag(parts: Sequence[str], parameters: Parameters) -> str:
    """A strong ETag: names what was asked, and of which version (position, schema, media type)."""
    asked = [*parts, parameters.query, parameters.operation_name, parameters.variables]
    return f'"{blake2b(orjson.dumps(asked, option=orjson.OPT_SORT_KEYS), digest_size=16).hexdigest()}"'


def names(header: str | None, tag: str) -> bool:
    """Whether ``If-None-Match`` names this ETag; one weakened on its way, by compression, counts too."""
    return header is not None and tag in [part.strip().removeprefix("W/") for part in header.split(",")]


def shortest(fresh: Iterable[float | None]) -> float | None:
    """Seconds that all of it holds; None when nothing of it is due."""
    return min((one for one in fresh if one is not None), default=None)


def public(response: HttpResponse, tag: str, fresh: float | None, max_age: int = MAX_AGE) -> HttpResponse:
    """Let everyone keep the answer, for ``max_age`` seconds but not past ``fresh``: the seconds until something in it ends, if known."""
    age = max_age if fresh is None else max(0, min(max_age, int(fresh)))
    stale = STALE if fresh is None else max(0, min(STALE, int(fresh) - age))
    response["Cache-Control"] = f"public, max-age={age}" + (f", stale-while-revalidate={stale}" if stale else "")
    response["ETag"] = tag
    return response


def never(response: HttpResponse) -> HttpResponse:
    """Let nobody keep the answer."""
    response["Cache-Control"] = NEVER
    return response
