"""A secret key for machines where nobody set one, kept so that editors stay signed in when the hub starts again."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from django.core.management.utils import get_random_secret_key


def kept_secret(folder: Path) -> str:
    """The key in `folder`, made and written there the first time; where nothing can be written it lasts as long as the process."""
    path = folder / "secret-key"
    with suppress(OSError):
        return path.read_text()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write_once(path, get_random_secret_key())
        return path.read_text()
    except OSError:
        return get_random_secret_key()


def _write_once(path: Path, text: str) -> None:
    """Several processes start together: a link appears whole, and only the first one does."""
    handle, draft = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "w") as file:
        file.write(text)
    with suppress(FileExistsError):
        os.link(draft, path)
    Path(draft).unlink()
