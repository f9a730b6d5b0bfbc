"""Counts what is searched, clicked and missed, without the searcher waiting for it.

Counts gather in the memory of the process; a thread adds them to the database every second, or as soon as there are many. While the
database is away or cannot be written, counts are lost, never an answer. Not counted: answers that came from a cache, further pages of
an answer, feeds, an empty text (a list by date), and one without a word in it.
"""

import atexit
import os

from django.conf import settings
from django.utils import timezone

from cms.library.documents.instants import day_in_beijing
from search.answering.asking import Part, Question
from search.log.gathering import Gathering
from search.log.models import LONGEST, AskedText, Click, Feedback
from search.querying.limits import MOST_READ
from search.text.folding import fold
from search.text.personal import is_personal

_gathered = Gathering()
os.register_at_fork(after_in_child=_gathered.begin)


class Personal(ValueError):
    """It says who someone is."""


def counted(question: Question, part: Part, total: int) -> None:
    """A text was searched for. `total` is 0 where only another spelling of it found something."""
    if not settings.SEARCH_LOG or part.after is not None or part.offset:
        return
    text = kept(question.text)
    if text:
        key = (day_in_beijing(timezone.now()), question.site, question.locale, text)
        _gathered.add(AskedText, key, times=1, total=total, empty=int(total == 0))


def clicked(text: str, site: str, content_id: str, rank: int) -> None:
    """An item was opened from the answer to this text."""
    text = kept(text)
    if settings.SEARCH_LOG and text:
        _gathered.add(Click, (day_in_beijing(timezone.now()), site, text, content_id, rank), times=1)


def complained(text: str, site: str, kind: str, comment: str) -> None:
    """The answer to this text was no help. Raises Personal: whoever wrote the comment should know that it is not kept."""
    if is_personal(comment):
        raise Personal
    text = kept(text)
    if settings.SEARCH_LOG and (text or comment):
        _gathered.add(Feedback, (day_in_beijing(timezone.now()), site, kind, text, comment), times=1)


def kept(text: str) -> str:
    """How a text stands in the log: folded, with single spaces, cut off; empty for one that says who someone is."""
    read = text[:MOST_READ]
    return "" if is_personal(read) else " ".join(fold(read).split())[:LONGEST].strip()


@atexit.register
def flush() -> None:
    """Write what was counted so far."""
    _gathered.flush()
