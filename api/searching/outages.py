"""What is said when the engine does not answer: everything else does."""

from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from api.errors import Code, Refusal
from cms.library.reading import BadCursor
from search.answering.door import EngineDown, EngineMismatch

log = structlog.get_logger(__name__)


@contextmanager
def told() -> Iterator[None]:
    """Raises UNAVAILABLE and BAD_CURSOR."""
    try:
        yield
    except (EngineDown, EngineMismatch) as error:
        log.warning("search unavailable", error=str(error))
        raise Refusal(
            Code.UNAVAILABLE, "Search does not answer just now. Try again in a moment.", "站内搜索暂时不可用，请稍后再试。"
        ) from error
    except BadCursor as error:
        raise Refusal(
            Code.BAD_CURSOR,
            "This cursor does not belong to this search. Begin again without `after`.",
            "该游标不属于此次搜索。请不带 after 从头查询。",
        ) from error
