"""The content files, read once."""

import pytest

from cms.demo.reading import Province, read_province


@pytest.fixture(scope="session")
def province() -> Province:
    return read_province()
