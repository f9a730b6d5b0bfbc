"""The content files, read once, and the province loaded once for all tests that ask for it."""

import datetime
import io
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import transaction
from PIL import Image

from cms.demo.files import making
from cms.demo.loading import media
from cms.demo.loading.made import Made
from cms.demo.loading.steps import Steps
from cms.demo.loading.whole import load
from cms.demo.reading import Province, read_province
from cms.demo.shapes import media as shapes
from cms.demo.shapes.moments import BEIJING

NOW = datetime.datetime.now(BEIJING)


@pytest.fixture(scope="session")
def province() -> Province:
    return read_province()


@pytest.fixture(scope="package")
def loaded(django_db_setup, django_db_blocker) -> Iterator[Made]:
    """The whole province, with small plain pictures in place of the drawn ones; gone after these tests."""
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock(), transaction.atomic():
        patch.setattr(media, "encoded", plain)
        patch.setattr(media, "ProcessPoolExecutor", lambda workers, _context: ThreadPoolExecutor(workers))
        patch.setattr(making, "drawn", lambda picture: Image.new("RGB", (160, 90)))
        yield load(Steps(), NOW)
        transaction.set_rollback(True)


def plain(picture: shapes.Picture) -> tuple[str, bytes]:
    buffer = io.BytesIO()
    Image.new("RGB", (320, 180), "#2b6cb0").save(buffer, "PNG")
    return f"{picture.key}.png", buffer.getvalue()
