"""An item names the topics that chose it, as long as they are public."""

import pytest
from wagtail.models import PageViewRestriction

from cms.ledger.models import Event
from cms.publishing import departures
from cms.publishing.reconciling import reconcile
from cms.topics.models import TopicPage
from cms.topics.showing import dependents, topics_showing
from tests import factories
from tests.published import fresh, key, row
from tests.topics.sections import change, section, stands_in, topic, topics_of

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_publishing_a_topic_shows_in_what_it_chose(home, news):
    page = topic(home, section(news[0]), section(news[1], news[0]))
    assert [topics_of(one) for one in news] == [[key(page)], [key(page)], []]
    assert [stands_in(one, page) for one in news] == [True, True, False]
    kinds = Event.objects.filter(key=key(news[0])).values_list("kind", flat=True)
    assert list(kinds) == ["published", "updated"]


def test_a_draft_shows_nowhere(home, news):
    page = topic(home, section(news[0]), publish=False)
    assert topics_of(news[0]) == []
    page.save_revision().publish()
    assert topics_of(news[0]) == [key(page)]


def test_what_a_rule_brings_in_names_no_topic(home, column, news):
    topic(home, section(column=column.pk))
    assert topics_of(news[0]) == []


def test_another_choice_takes_one_out_and_one_in(home, news):
    page = topic(home, section(news[0], news[1]))
    change(page, section(news[1], news[2]))
    assert [topics_of(one) for one in news] == [[], [key(page)], [key(page)]]
    assert not stands_in(news[0], page)


def test_a_draft_of_another_choice_changes_nothing_until_published(home, news):
    page = topic(home, section(news[0]))
    page.sections = TopicPage(sections=[]).sections
    revision = page.save_revision()
    news[0].save_revision().publish()
    assert topics_of(news[0]) == [key(page)]
    revision.publish()
    assert topics_of(news[0]) == []


@pytest.mark.parametrize("leave", [lambda page: page.unpublish(), departures.suppress, lambda page: page.delete()])
def test_a_topic_that_leaves_is_named_no_more(home, news, leave):
    page = topic(home, section(news[0]))
    leave(fresh(page))
    assert topics_of(news[0]) == []
    assert not stands_in(news[0], page)


def test_it_is_named_again_when_it_comes_back(home, news):
    page = topic(home, section(news[0]))
    page.unpublish()
    fresh(page).save_revision().publish()
    assert topics_of(news[0]) == [key(page)]


def test_a_topic_deleted_with_its_column_is_named_no_more(home, news):
    parent = factories.column(home, "专题", slug="topics")
    topic(parent, section(news[0]))
    fresh(parent).delete()
    assert topics_of(news[0]) == []


def test_a_private_topic_is_not_named(home, news):
    parent = factories.column(home, "专题", slug="topics")
    page = topic(parent, section(news[0]))
    restriction = PageViewRestriction.objects.create(page=parent, restriction_type=PageViewRestriction.LOGIN)
    assert topics_of(news[0]) == []
    restriction.delete()
    assert topics_of(news[0]) == [key(page)]


def test_an_archived_topic_still_shows_it(home, news):
    page = topic(home, section(news[0]))
    departures.archive(page, "已结束")
    assert topics_of(news[0]) == [key(page)]


def test_an_item_published_after_its_topic_names_it(home, column):
    draft = factories.news(column, publish=False)
    page = topic(home, section(draft))
    draft.save_revision().publish()
    assert topics_of(draft) == [key(page)]


def test_each_language_has_its_own(home, column, news):
    english = factories.locale("en")
    home_en = home.copy_for_translation(english)
    home_en.save_revision().publish()
    page = topic(home, section(news[0]))
    translated = fresh(page).copy_for_translation(english)
    translated.save_revision().publish()
    translated.unpublish()
    assert topics_of(news[0]) == [key(page)]
    assert topics_showing(fresh(news[0])) == [key(page)]
    assert list(dependents(key(page), "en")) == []


def test_topics_that_show_each_other_come_to_rest(home):
    first = topic(home, title="甲")
    second = topic(home, section(first), title="乙")
    change(fresh(first), section(second))
    assert topics_of(first) == [key(second)]
    assert topics_of(second) == [key(first)]


def test_several_topics_are_named_oldest_first(home, news):
    pages = [topic(home, section(news[0]), title=f"专题{number}") for number in range(3)]
    assert topics_of(news[0]) == [key(page) for page in pages]


def test_a_direct_save_is_followed(home, news):
    page = fresh(topic(home, section(news[0])))
    page.sections = TopicPage(sections=[]).sections
    page.save()
    assert topics_of(news[0]) == []
    reconcile()
    assert row(page).document["sections"] == []
    assert not reconcile(repair=False)


def test_one_query_asks_for_topics_and_one_for_dependents(home, news, django_assert_num_queries):
    page = topic(home, section(news[0]))
    item = fresh(news[2])
    with django_assert_num_queries(1):
        assert topics_showing(item) == []
    with django_assert_num_queries(1):
        assert list(dependents(key(page), "zh-Hans")) == [news[0].pk]
