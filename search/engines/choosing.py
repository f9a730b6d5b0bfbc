"""Which engine this process uses: a server where `ELASTICSEARCH_URL` names one, else the embedded one in `DATA_DIR`."""

from functools import cache

from django.conf import settings

from search.engines.port import Engine, EngineMismatch
from search.engines.signing import signature


@cache
def engine() -> Engine:
    """One for each process; it opens nothing before it is asked something."""
    if is_server():
        from search.engines.elasticsearch import connecting

        return connecting.engine(signature())
    from search.engines.embedded import EmbeddedEngine

    return EmbeddedEngine(settings.SEARCH_INDEX)


def is_server() -> bool:
    return bool(getattr(settings, "ELASTICSEARCH_URL", ""))


def is_usable(chosen: Engine) -> bool:
    """False where it must be built, or built anew. Raises EngineDown."""
    try:
        chosen.check()
    except EngineMismatch:
        return False
    return True
