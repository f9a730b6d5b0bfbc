"""The real model, fetched where it is not there yet: tests fail where it cannot be had, they are never skipped."""

import pytest

from search.meaning import files
from search.meaning.fetching import fetch


@pytest.fixture(scope="session")
def model_folder():
    fetch(files.kept())
    return files.kept()


@pytest.fixture
def model(settings, model_folder):
    """In use by this process."""
    settings.SEARCH_MODEL = str(model_folder)
    return model_folder
