"""The folder of index files, and which of them is live: other processes see it change, and no file is ever written over."""

import fcntl
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from uuid import uuid4

from django.utils.translation import gettext as _

from search.engines.port import EngineDown, EngineMismatch


@dataclass(frozen=True)
class Pointers:
    """Names of files; empty where there is none. `building` is written to as well as `live`."""

    live: str = ""
    building: str = ""


class Folder:
    """`index.json` says what is live; it is replaced whole."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = path / "index.json"
        self._seen: tuple[int, int] | None = None
        self._pointers = Pointers()

    def pointers(self) -> Pointers:
        """As they are now; the file is read again only when it was replaced."""
        try:
            state = self._file.stat()
        except FileNotFoundError:
            return Pointers()
        if (seen := (state.st_ino, state.st_mtime_ns)) != self._seen:
            self._pointers = Pointers(**json.loads(self._file.read_text()))
            self._seen = seen
        return self._pointers

    def point(self, pointers: Pointers) -> None:
        """Survives a power cut: the new file is whole before it has its name."""
        written = self._file.with_suffix(f".{uuid4().hex}")
        with written.open("w") as file:
            json.dump(asdict(pointers), file)
            file.flush()
            os.fsync(file.fileno())
        written.replace(self._file)

    @contextmanager
    def building(self, create: Callable[[Path], object]) -> Iterator[Path]:
        """A new file, which becomes the live one when the block ends well; then the old one goes.

        Who begins later takes the place of who began before: that one raises EngineMismatch at its end.
        """
        file = self.path / f"{uuid4().hex}.db"
        with self._written():
            self.path.mkdir(parents=True, exist_ok=True)
        with locked(_sign_of_life(file)):
            with self._changing():
                create(file)
                self._point(Pointers(self.pointers().live, file.name))
            try:
                yield file
            except BaseException:
                self.abandon(file.name)
                raise
            with self._changing():
                if self.pointers().building != file.name:
                    raise EngineMismatch(_("Another search index was begun after this one, and takes its place."))
                self._point(Pointers(file.name))

    def abandon(self, name: str) -> None:
        """This file will not become the live one."""
        with self._changing():
            if self.pointers().building == name:
                self._point(Pointers(self.pointers().live))

    def drop_abandoned(self) -> Pointers:
        """What is built by nobody any more (its process was killed) is not written to."""
        building = self.pointers().building
        if building:
            with suppress(BlockingIOError), locked(_sign_of_life(self.path / building), wait=False):
                self.abandon(building)
        return self.pointers()

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """By one process at a time, for a moment. Raises EngineDown where nothing can be written."""
        with self._written(), locked(self.path / "index.lock"):
            yield

    @contextmanager
    def _written(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise EngineDown(_("The folder of the search index cannot be written: %s") % error) from error

    def _point(self, pointers: Pointers) -> None:
        """Survives a power cut: the new file is whole before it has its name. Other index files go.

        Who still reads one keeps it open until it sees that it is no longer live.
        """
        written = self._file.with_suffix(".new")
        with written.open("w") as file:
            json.dump(asdict(pointers), file)
            file.flush()
            os.fsync(file.fileno())
        written.replace(self._file)
        for old in self.path.glob("*.db*"):
            if old.name.partition(".db")[0] + ".db" not in (pointers.live, pointers.building):
                old.unlink(missing_ok=True)


def _sign_of_life(file: Path) -> Path:
    """Locked by who builds it for as long as that process lives."""
    return file.with_suffix(".db.lock")


@contextmanager
def locked(path: Path, *, wait: bool = True) -> Iterator[None]:
    """Raises BlockingIOError when it is not to wait, and someone holds it, in this process or another."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
