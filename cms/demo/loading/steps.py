"""Says how far the load is: bars on a terminal, else nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from cms.importing.reports.progress import quiet

_CHATTY = ("wagtail", "django_tasks")


class Steps:
    """`with steps(title, total) as advance`, one after another; call `advance()` after each part."""

    def __init__(self, progress: Progress | None = None) -> None:
        """Without a progress display it is silent."""
        self._progress = progress

    @contextmanager
    def __call__(self, title: str, total: int) -> Iterator[Callable[[], None]]:
        if self._progress is None:
            yield lambda: None
            return
        progress, task = self._progress, self._progress.add_task(title, total=total)
        yield lambda: progress.advance(task)


@contextmanager
def shown() -> Iterator[Steps]:
    """Bars on standard error while the block runs, when it is a terminal. A log line for each page would tear them up."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with quiet(*_CHATTY), Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        yield Steps(progress if console.is_terminal else None)
