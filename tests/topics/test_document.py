"""What the library holds of a topic."""

import pytest
from wagtail.blocks import StreamBlockValidationError

from cms.ledger.models import Event
from cms.taxonomy.loading import load
from cms.topics.models import TopicPage
from tests import factories
from tests.published import key, row
from tests.topics.sections import change, section, topic

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_sections_hold_the_chosen_and_the_rule(home, column, news):
    load()
    rule = {"column": column.pk, "document_type": "news_article", "term": "region:220100"}
    page = topic(home, section(news[1], news[0], news[1], summary=" 说明 "), section(title="按规则", **rule))
    first, second = row(page).document["sections"]
    assert first == {
        "title": "第一部分", "summary": "说明", "items": [key(news[1]), key(news[0])],
        "column": None, "documentType": None, "organisation": None, "term": None,
    }  # fmt: skip
    assert (second["items"], second["column"], second["documentType"], second["term"]) == ([], key(column), "news_article", "region:220100")
    assert row(page).document_type == "topic"


def test_a_deleted_item_or_column_leaves_the_section_standing(home, column, news):
    other = factories.column(home, "另一栏目")
    page = topic(home, section(*news, column=other.pk))
    news[0].delete()
    other.delete()
    change(TopicPage.objects.get(pk=page.pk), section(*news, column=other.pk))
    (only,) = row(page).document["sections"]
    assert (only["items"], only["column"]) == ([key(news[1]), key(news[2])], None)


def test_a_new_choice_is_one_event_of_the_topic(home, news):
    page = topic(home, section(news[0]))
    change(page, section(news[0], news[1]))
    assert list(Event.objects.filter(key=key(page)).values_list("kind", flat=True)) == ["published", "updated"]


def test_a_section_that_could_show_nothing_is_refused(news):
    block = TopicPage._meta.get_field("sections").stream_block
    for raw in ([section()], [section(summary="只有说明")]):
        with pytest.raises(StreamBlockValidationError):
            block.clean(block.to_python(raw))
    block.clean(block.to_python([section(news[0])]))
    block.clean(block.to_python([section(document_type="notice")]))
