"""Making a topic in the admin."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from cms.taxonomy.loading import load
from cms.topics.models import TopicPage
from tests.published import row

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def typed(*sections):
    """What the editor's form posts."""
    empty = {name: streamfield([]) for name in ("body", "attachments", "related_items")}
    sets = {name: inline_formset([]) for name in ("responsibilities", "classifications", "comments")}
    filled = streamfield([("section", section) for section in sections])
    return nested_form_data({"title": "冰雪季", "slug": "ice", "update_kind": "minor", "sections": filled, **empty, **sets}) | {
        "action-publish": "1"
    }


def chosen(*pages):
    """What a list of choosers posts."""
    return {"count": str(len(pages))} | {
        str(number): {"value": str(page.pk), "deleted": "", "order": str(number), "id": ""} for number, page in enumerate(pages)
    }


def test_an_editor_makes_a_topic_with_a_term(client, home, news):
    load()
    client.force_login(User.objects.create_superuser("editor", "e@example.org", "x"))
    address = reverse("wagtailadmin_pages:add", args=["topics", "topicpage", home.pk])
    assert client.get(address).status_code == 200
    section = {"title": "活动", "summary": "", "items": chosen(news[1]), "column": "", "document_type": "notice", "organisation": ""}
    answer = client.post(address, typed(section | {"term": "region:220100"}))
    assert answer.status_code == 302
    page = TopicPage.objects.get()
    (made,) = row(page).document["sections"]
    assert (made["items"], made["documentType"], made["term"]) == ([str(news[1].translation_key)], "notice", "region:220100")
    assert client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


def test_an_empty_section_is_refused(client, home):
    client.force_login(User.objects.create_superuser("editor", "e@example.org", "x"))
    address = reverse("wagtailadmin_pages:add", args=["topics", "topicpage", home.pk])
    section = {"title": "活动", "summary": "", "items": chosen(), "column": "", "document_type": "", "organisation": "", "term": ""}
    assert client.post(address, typed(section)).status_code == 200
    assert not TopicPage.objects.exists()
