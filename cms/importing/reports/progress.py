"""The progress bar of an import."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from cms.importing.reading import opened

_CHUNK = 1 << 20


@contextmanager
def progress_bar(path: Path) -> Iterator[Callable[[], None]]:
    """Shown on standard error while the block runs; call what it gives after every line."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with quiet("wagtail", "django_tasks"), Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(path.name, total=count_lines(path))
        yield lambda: progress.advance(task)


@contextmanager
def quiet(*names: str) -> Iterator[None]:
    """Only warnings and worse of these loggers: a line for each page would tear up the bar."""
    loggers = [logging.getLogger(name) for name in names]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def count_lines(path: Path) -> int | None:
    """How many lines the file has; None when it cannot be read to its end."""
    count, last = 0, b"\n"
    try:
        with opened(path) as stream:
            while chunk := stream.read(_CHUNK):
                count, last = count + chunk.count(b"\n"), chunk[-1:]
    except (EOFError, OSError, zlib.error):
        return None
    return count + (last != b"\n")
