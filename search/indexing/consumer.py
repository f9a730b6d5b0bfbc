"""The index follows the ledger, and so do the texts of files: two consumers, so that no file keeps a page from being found."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta

from cms.ledger import consumers
from cms.ledger.consumers import Definition, Unavailable
from cms.ledger.kinds import ITEM
from cms.ledger.models import Event
from cms.library.models import Reference
from search.engines import choosing
from search.engines.port import Engine, EngineDown, EngineMismatch
from search.indexing.applying import apply_events, apply_rows, catch_up, showing
from search.indexing.attachments import extract_lacking
from search.indexing.rebuilding import rebuild

LONGEST_WAIT = timedelta(seconds=10)  # the backlog drains that soon after an engine is back


def register() -> None:
    consumers.register(Definition("search", follow, longest_wait=LONGEST_WAIT, needed_to_read=False))
    consumers.register(Definition("search-files", follow_files, batch=20, longest_wait=LONGEST_WAIT, needed_to_read=False))


def follow(events: Sequence[Event]) -> None:
    """Raises Unavailable while the engine is down, and Exception for an event that cannot be indexed: the next ones can."""
    with waiting():
        engine = usable()
        try:
            apply_missed(engine, events[0].position - 1)
            apply_events(engine, events)
        except EngineDown:
            raise
        except Exception:
            if len(events) == 1:  # set aside now: the index goes on without it, as the cursor does
                engine.advance(events[-1].position)
            raise
        engine.advance(events[-1].position)


def apply_missed(engine: Engine, position: int) -> None:
    """What an index lacks that was put back from a copy, and is older than the cursor."""
    applied = engine.applied().position
    if applied < position:
        engine.advance(catch_up(engine, applied))


def usable() -> Engine:
    """The embedded index is made where there is none, or one by other tokens; a server's needs an operator."""
    engine = choosing.engine()
    if choosing.is_server():
        engine.check()
    elif not choosing.is_usable(engine):
        rebuild(engine)
    return engine


def follow_files(events: Sequence[Event]) -> None:
    """Reads files that nobody has read yet, which takes seconds, then indexes the items that show them once more."""
    keys = {event.key for event in events if event.subject == "attachment"}
    changed = {event.key for event in events if event.subject == ITEM}
    keys |= set(Reference.objects.filter(kind="attachment", item__content_id__in=changed).values_list("key", flat=True))
    if not keys:
        return
    extract_lacking(keys)
    with waiting():
        apply_rows(usable(), showing(keys))


@contextmanager
def waiting() -> Iterator[None]:
    """An engine that cannot be used is waited for."""
    try:
        yield
    except (EngineDown, EngineMismatch) as error:
        raise Unavailable(str(error)) from error
