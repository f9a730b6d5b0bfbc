"""What every test may ask for."""

import os
from pathlib import Path

import pytest

_SHARED_DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real documents beside the repository; a clone without it skips, and where `CI` is set it must be there."""
    if not _SHARED_DATA.is_dir():
        message = f"needs {_SHARED_DATA}, which is not here"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return _SHARED_DATA


@pytest.fixture(autouse=True)
def _fresh_directory() -> None:
    """Rolled-back transactions give a ledger position twice; in production none is."""
    from cms.library.reading import directory

    directory.forget()


@pytest.fixture
def home():
    """The front page of the portal."""
    from tests import factories

    return factories.site()


@pytest.fixture
def column(home):
    """A column of it, at /news/."""
    from tests import factories

    return factories.column(home, slug="news")
