"""What goes wrong between us and the server, as the port names it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from elasticsearch import ApiError, TransportError
from elasticsearch.exceptions import NotFoundError

from search.engines.port import EngineDown, EngineMismatch

# Not there just now: too busy, too full, no master, no shard. A full disk makes indexes read-only, which old servers call forbidden.
_BUSY = {408, 429}
_BLOCKED = "cluster_block_exception"


class Refused(Exception):
    """The server will not take a document as we wrote it: a fault of ours, the same at every attempt."""


class Moved(EngineDown):
    """The index that answered was replaced meanwhile; asking again finds the new one."""


@contextmanager
def translated() -> Iterator[None]:
    """Raises EngineDown and EngineMismatch for what the client raises."""
    try:
        yield
    except TransportError as error:
        raise EngineDown(f"Elasticsearch does not answer: {error.message}") from error
    except NotFoundError as error:
        raise _missing(error) from error
    except ApiError as error:
        raise _failure(error) from error


def passes(status: int, error: Mapping[str, Any] | str) -> bool:
    """Whether the same may be accepted later."""
    return status in _BUSY or status >= 500 or _BLOCKED in str(error)


def kind(error: Mapping[str, Any] | str) -> str:
    """What is told of an error: its reason may quote what people typed."""
    return str(error.get("type", "")) if isinstance(error, Mapping) else error


def mismatch(english: str, chinese: str) -> EngineMismatch:
    return EngineMismatch(f"{english} {chinese}")


def no_index(name: str) -> EngineMismatch:
    return mismatch(
        f"Elasticsearch has no search index {name}. Run `python -m cms search_reindex`.",
        f"Elasticsearch 中没有检索索引 {name}，请运行 `python -m cms search_reindex`。",
    )


def _missing(error: NotFoundError) -> Exception:
    """An index that is there by its number but not by its alias was just replaced."""
    return Moved(f"Elasticsearch: {error.message}")


def _failure(error: ApiError) -> Exception:
    if passes(error.status_code, str(error.body)):
        return EngineDown(f"Elasticsearch answers {error.status_code}: {error.message}")
    if error.status_code in {401, 403}:
        return mismatch(
            "Elasticsearch refuses our account: set ELASTICSEARCH_USER and ELASTICSEARCH_PASSWORD, or ELASTICSEARCH_API_KEY.",
            "Elasticsearch 拒绝了访问账号，请设置 ELASTICSEARCH_USER 和 ELASTICSEARCH_PASSWORD，或 ELASTICSEARCH_API_KEY。",
        )
    return error
