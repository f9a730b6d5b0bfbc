"""What the library knows of a picture's files is read from them once."""

import pytest
from django.core.files.storage import FileSystemStorage

from cms.core.models.pictures import RENDITIONS, PictureRendition
from cms.library.models import Record
from cms.publishing.reconciling import reconcile
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def reads(monkeypatch):
    """Names of files that were opened to be read. Renditions of rolled-back pictures, whose keys SQLite gives again, are not remembered."""
    PictureRendition.cache_backend.clear()
    found, opened = [], FileSystemStorage._open

    def counted(storage, name, mode="rb"):
        found.append(name)
        return opened(storage, name, mode)

    monkeypatch.setattr(FileSystemStorage, "_open", counted)
    return found


def test_each_rendition_is_read_once(reads):
    picture = factories.picture()
    made = dict(PictureRendition.objects.values_list("file", "sha256"))
    assert len(made) == len(RENDITIONS)
    assert [name for name in sorted(reads) if name in made] == sorted(made)
    kept = Record.objects.get(kind="picture", key=str(picture.key)).document
    assert {one["sha256"] for one in kept["renditions"]} == set(made.values())
    reads.clear()
    picture.description = "一条江"
    picture.save()
    assert not reconcile()
    assert reads == []


def test_what_an_older_hub_made_is_read_once_more(reads):
    factories.picture()
    PictureRendition.objects.update(sha256="", size=None)
    reads.clear()
    assert not reconcile()
    assert len(reads) == len(RENDITIONS)
    assert not reconcile()
    assert len(reads) == len(RENDITIONS)
