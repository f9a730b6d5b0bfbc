"""What is no picture is refused where it is uploaded, one by one and by the dozen."""

from io import BytesIO

import pytest
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection

from cms.core.models import Picture
from tests import factories
from tests.api.client import data

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def drawn(form, size=(300, 200)):
    written = BytesIO()
    Image.effect_noise(size, 80).convert("RGB").save(written, form)
    return written.getvalue()


BROKEN = {
    "no picture at all": b"plain words",
    "nothing": b"",
    "a header alone": b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
    "half a PNG": drawn("PNG")[:20_000],
    "half a JPEG": drawn("JPEG")[:5_000],
    "a JPEG by another name": drawn("JPEG"),
}


@pytest.fixture
def editor():
    client = Client()
    client.force_login(User.objects.create_superuser("editor", "e@example.org", "x"))
    return client


def upload(content, name="图.png"):
    return SimpleUploadedFile(name, content, "image/png")


def fields(**others):
    return {"title": "图", "collection": Collection.get_first_root_node().pk, "description": "图说", **others}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_refused(editor, content):
    name = "图.jpg" if content.startswith(b"\xff\xd8") and len(content) == 5_000 else "图.png"
    answer = editor.post(reverse("wagtailimages:add"), fields(file=upload(content, name)))
    assert (answer.status_code, answer.context["form"].errors.keys()) == (200, {"file"})
    answer = editor.post(reverse("wagtailimages:add_multiple"), fields(**{"files[]": upload(content, name)}))
    assert (answer.status_code, answer.json()["success"]) == (200, False)
    assert not Picture.objects.exists()


def test_a_picture_has_words_or_is_decorative(editor):
    answer = editor.post(reverse("wagtailimages:add"), fields(file=upload(drawn("PNG")), description=" "))
    assert (answer.status_code, answer.context["form"].errors.keys()) == (200, {"description"})
    decorative = fields(file=upload(drawn("PNG")), description="", is_decorative="on")
    assert editor.post(reverse("wagtailimages:add"), decorative).status_code == 302
    assert editor.post(reverse("wagtailimages:edit", args=[Picture.objects.get().pk]), fields(description="")).status_code == 200
    assert Picture.objects.get().is_decorative


def test_a_decorative_one_can_be_published(editor):
    editor.post(reverse("wagtailimages:add"), fields(file=upload(drawn("PNG")), description="", is_decorative="on"))
    page = factories.news(factories.column(factories.site(), slug="news"), image=Picture.objects.get())
    page.full_clean()
    told = data("{ items { nodes { image { alt decorative } } } }")["items"]["nodes"]
    assert told == [{"image": {"alt": "", "decorative": True}}]


def test_by_the_dozen_the_words_are_asked_for(editor):
    asked = editor.post(reverse("wagtailimages:add_multiple"), fields(**{"files[]": upload(drawn("PNG"))})).json()
    assert (asked["success"], Picture.objects.exists()) == (True, False)
    number = asked["uploaded_file_id"]
    written = {f"uploaded-image-{number}-{name}": value for name, value in fields().items()}
    address = reverse("wagtailimages:create_multiple_from_uploaded_image", args=[number])
    assert editor.post(address, written).json()["success"]
    assert Picture.objects.get().description == "图说"


def test_a_whole_one_is_taken_in(editor):
    assert editor.post(reverse("wagtailimages:add"), fields(file=upload(drawn("PNG")))).status_code == 302
    picture = Picture.objects.get()
    assert (picture.width, picture.renditions.exists()) == (300, True)
    assert editor.post(reverse("wagtailimages:edit", args=[picture.pk]), fields(title="换题")).status_code == 302
    assert Picture.objects.get().title == "换题"
