"""A whole file imported, line by line. Memory does not grow with the file; what was done stays done when it stops."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import structlog
from django.core.exceptions import ValidationError
from django.db import OperationalError, reset_queries

from cms.importing.pages.keeping import Keeper
from cms.importing.parsing import BadLineError
from cms.importing.reading import GoodLine, read_source
from cms.importing.rejects import Reject, RejectCode
from cms.importing.reports.summary import Summary
from cms.publishing.listeners.actions import PublishingFailed

log = structlog.get_logger(__name__)

Told = Callable[[Reject], None]
Asked = Callable[[], bool]


def run(path: Path, keeper: Keeper, on_line: Callable[[], None], on_reject: Told, stop: Asked) -> Summary:
    """`on_line` is called after every line, `on_reject` for each refused one; `stop` is asked between lines.

    Raises OperationalError when the database cannot be written at all: that is no line's fault.
    """
    summary = Summary()
    for line in read_source(path):
        if stop():
            summary.stopped = True
            break
        reject = line if isinstance(line, Reject) else import_line(line, keeper, summary)
        if reject is not None:
            summary.rejected(reject)
            on_reject(reject)
        on_line()
        reset_queries()  # with DEBUG, Django keeps every statement with its values
    return summary


def import_line(line: GoodLine, keeper: Keeper, summary: Summary) -> Reject | None:
    """The line's reject, where it cannot be published."""
    try:
        summary.kept(line, keeper.keep(line))
    except BadLineError as error:
        return Reject(line.line, error.code, error.reason, line.document.id)
    except Exception as error:
        cause = error.__cause__ if isinstance(error, PublishingFailed) and isinstance(error.__cause__, Exception) else error
        if isinstance(cause, OperationalError):
            raise cause from error
        return Reject(line.line, RejectCode.NOT_PUBLISHED, f"The document could not be published. {explained(cause)}", line.document.id)
    return None


def explained(error: Exception) -> str:
    """A validation error's messages by field. Whatever else went wrong with one document is logged, and the next ones go on."""
    if not isinstance(error, ValidationError):
        log.error("import failed", exc_info=error)
        return f"{type(error).__name__}: {error}. The log says where."
    if not hasattr(error, "error_dict"):
        return " ".join(error.messages)
    return "; ".join(f"{field}: {' '.join(messages)}" for field, messages in error.message_dict.items())
