"""Choosers offer what one may see; forms refuse the rest, whatever number is posted."""

import json

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from tests import factories
from tests.desk.publishing.test_failing import edit
from tests.desk.roles.people import client_of
from tests.desk.roles.world import CANARY
from tests.published import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def own(province):
    return type(province.own["draft"]).objects.get(pk=province.own["draft"].pk)


@pytest.fixture
def editor(province):
    return client_of(province.own["editor"])


def said(text):
    """As widgets and dialogues carry it."""
    return json.dumps(text).strip('"')


def refused(answer, page, client):
    assert answer.status_code == 302
    assert CANARY not in client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert fresh(page).latest_revision.created_at == page.latest_revision.created_at
    return True


def test_pictures_of_others_are_refused(province, own, editor):
    picture = province.other.picture
    assert refused(edit(editor, own, image=picture.pk), own, editor)
    block = nested_form_data({"body": streamfield([("image", {"image": picture.pk, "caption": "", "attribution": ""})])})
    assert refused(edit(editor, own, **block), own, editor)


@pytest.mark.parametrize("kind", ["document", "page"])
def test_links_in_texts_to_what_is_hidden_are_refused(province, own, editor, kind):
    target = province.other.attachment if kind == "document" else province.other.draft
    text = rich_text(f'<p><a linktype="{kind}" id="{target.pk}">看</a></p>', features=["link", "document-link"])
    assert refused(edit(editor, own, **nested_form_data({"body": streamfield([("rich_text", text)])})), own, editor)


def test_hidden_pages_are_refused_and_public_ones_taken(province, own, editor):
    kind = next(iter(type(own).related_items.field.stream_block.child_blocks))
    hidden = nested_form_data({"related_items": streamfield([(kind, province.other.draft.pk)])})
    assert refused(edit(editor, own, **hidden), own, editor)
    public = nested_form_data({"related_items": streamfield([(kind, province.other.live.pk)])})
    answer = edit(editor, own, **public)
    assert fresh(own).latest_revision.created_at > own.latest_revision.created_at
    shown = editor.get(reverse("wagtailadmin_pages:edit", args=[own.pk])).content.decode()
    assert CANARY not in shown
    assert said("公开的新闻") in shown
    assert answer.status_code == 302


def test_what_was_there_before_stays(province, own, editor):
    """It was public when it was chosen; its title is no longer the editor's to read."""
    kind = next(iter(type(own).related_items.field.stream_block.child_blocks))
    edit(editor, own, **nested_form_data({"related_items": streamfield([(kind, province.other.live.pk)])}))
    Page.objects.get(pk=province.other.live.pk).specific.unpublish()
    shown = editor.get(reverse("wagtailadmin_pages:edit", args=[own.pk])).content.decode()
    assert said("公开的新闻") not in shown
    assert said("未公开") in shown
    before = fresh(own).latest_revision.created_at
    edit(editor, own, title="又改", **nested_form_data({"related_items": streamfield([(kind, province.other.live.pk)])}))
    assert fresh(own).latest_revision.created_at > before


def test_settings_take_no_picture_of_another_site(province):
    client = client_of(province.own["administrator"])
    url = reverse("wagtailsettings:edit", args=["govsites", "siteprofile", province.own["site"].pk])
    form = {"code": "changchun", "kind": "city", "order": 0, "url": "https://changchun.example", "primary_colour": "#1a56a8",
            "accent_colour": "#c8102e", "masthead": "plain", "headings": "serif", "corners": "slight"}  # fmt: skip
    client.post(url, {**form, "contact": "一", "logo": province.other.picture.pk})
    assert province.own["site"].siteprofile.__class__.objects.get(site=province.own["site"]).contact == ""
    client.post(url, {**form, "contact": "一", "logo": factories.picture(collection=province.own["site"].desk.collection).pk})
    assert province.own["site"].siteprofile.__class__.objects.get(site=province.own["site"]).contact == "一"


def test_the_chooser_offers_what_is_public(province, editor):
    listed = editor.get(reverse("wagtailadmin_choose_page_child", args=[province.other.column.pk])).content.decode()
    assert said("公开的新闻") in listed
    assert CANARY not in listed
    found = editor.get(reverse("wagtailadmin_choose_page_search"), {"q": "公开"}).content.decode()
    assert "公开的新闻" in found


def test_placing_into_anothers_column_by_request(province, own, editor):
    from cms.core.models import Placement

    place = reverse("desk_place", args=[own.pk])
    editor.post(place, {"column": province.other.column.pk, "order": 0})
    waiting = Placement.objects.get(page=own)
    other = client_of(province.other.administrator)
    listed = reverse("desk_placements")
    assert own.title not in other.get(listed).content.decode()
    own.get_latest_revision().publish()
    assert own.title in other.get(listed).content.decode()
    other.post(reverse("desk_placement_accept", args=[waiting.pk]))
    assert Placement.objects.get(pk=waiting.pk).accepted_at
