"""What every test may ask for."""

import os
from pathlib import Path

import pytest

_SHARED_DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that commit leave an empty database behind, so pytest-django puts them last; a module that holds both kinds would not be."""
    kinds: dict[Path, set[bool]] = {}
    for item in items:
        kinds.setdefault(item.path, set()).add("transactional_db" in getattr(item, "fixturenames", ()))
    if mixed := [path.name for path, found in kinds.items() if len(found) > 1]:
        raise pytest.UsageError(f"Give tests that commit (transactional_db) a module of their own: {', '.join(mixed)}.")


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
    from wagtail.models import Site

    from api.feeds.ninjs.keeping import shelf
    from cms.library.reading import directory

    directory.forget()
    shelf.forget()
    Site.clear_site_root_paths_cache()


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
