"""Nothing of what is hidden is ever said, and the test that says so would see it."""

from fnmatch import fnmatch

import pytest
from graphql import get_named_type

from api.errors import Code
from cms.library.reading import directory
from cms.publishing.reconciling import reconcile
from search.indexing.rebuilding import rebuild
from tests.search import serving
from tests.search.elasticsearch_server import shared
from tests.security.canary.guards import ANSWERS, GUARDS, KEPT
from tests.security.canary.leaks import crawl, kept, leaks, misanswered
from tests.security.canary.selections import every_field
from tests.security.canary.states import REASON
from tests.security.canary.world import EDITOR
from tests.security.conftest import undone

pytestmark = pytest.mark.django_db

# Relations that lead to items, but not in this world, each with where they are tested.
NOT_LED = {
    ("ContentItem", "translations"): "tests.security.test_visibility",
    ("SearchConnection", "bestBets"): "tests.search.answering.test_words",
    ("SearchHit", "grouped"): "tests.search.answering.test_search",
}

# Fields that the public never gets, published or not, each with the reason.
EDITOR_ONLY = {
    "*.seo_title": "search engines get the title; the desk does not offer the field",
    "*.search_description": "they get the summary",
    "*.wagtail_admin_comments.*": "editors talk to each other",
    "*.picture.file name": "renditions are named by their size",
    "*.picture.metadata": "where and by whom a photograph was taken goes with the original",
    "*.tags": "for finding files at the desk",
    "home_page.slug": "a site's address begins below its front page",
    "user.*": "who wrote it",
    # Of a file that a text beside the body links to, the text's own words stand for its title; `attachments` lists the body's.
    "service_item.conditions.condition.link.attachment.title": "the text names it",
    "service_item.questions.question.answer.link.attachment.title": "the text names it",
    "service_item.special_procedures.link.attachment.title": "the text names it",
    "investment_project.offer.link.attachment.title": "the text names it",
    "investment_project.benefits.link.attachment.title": "the text names it",
}


def editor_only(canary) -> bool:
    return canary.owner == EDITOR or any(fnmatch(canary.where, pattern) for pattern in EDITOR_ONLY)


def is_reason(canary) -> bool:
    """Why an item left is said when it has left, unless it is secret by now."""
    return canary.where.endswith(".reason")


def lines(found) -> str:
    return "\n".join(sorted(map(str, found)))


def test_nothing_hidden_is_said(story):
    assert lines(story.hidden.leaks) == ""


def test_all_of_it_is_said_when_it_is_published(story):
    public = {canary for canary in story.hidden.met if is_reason(canary) or canary.owner in story.world.referring}
    met = story.before.met | story.shown.met | public
    unmet = {canary for canary in set(story.world.canaries) - met if not editor_only(canary)}
    unsaid = {canary for canary in unmet if is_reason(canary) and REASON not in story.world.hidden[canary.owner]}
    assert lines(unmet - unsaid) == ""


def test_nothing_hidden_is_found_on_a_server_either(story):
    with serving.elasticsearch(shared.url()) as engine:
        rebuild(engine)
        found = crawl(story.world, hidden=True, only=("search", "suggest"))
    assert lines(found.leaks) == ""
    assert found.codes <= {Code.UNKNOWN_TERM, Code.UNKNOWN_SITE}
    assert found.crawler.requests["search"] > len(story.world.subjects)


def test_what_only_editors_see_is_never_said(story):
    met = story.before.met | story.hidden.met | story.shown.met
    assert lines(canary for canary in met if editor_only(canary)) == ""


def test_what_names_the_hidden_is_read_itself(story):
    """The crawl that found nothing hidden did read every public word beside it."""
    public = {canary for canary in story.world.canaries.owned(story.world.referring) if not editor_only(canary)}
    assert lines(public - story.hidden.met) == ""


def test_every_field_of_the_schema_is_asked(story):
    crawler = story.hidden.crawler
    assert every_field(crawler.schema) - crawler.selections.reached == set()


def test_nothing_breaks_where_something_is_hidden(story):
    assert story.hidden.codes <= {Code.UNKNOWN_TERM, Code.UNKNOWN_SITE}


def test_nothing_is_kept_of_what_was_suppressed(story):
    assert lines(kept(story.world)) == ""


def test_addresses_of_the_hidden_answer_as_they_should(story):
    assert lines(misanswered(story.world)) == ""


def test_every_relation_led_to_the_hidden_while_they_were_public(story):
    """A field of the schema that leads to items, and that no published item leads through to a hidden one, is not under test."""
    schema, selections = story.before.crawler.schema, story.before.crawler.selections
    leads = {(kind, name) for kind, name in every_field(schema) if leads_to_items(schema, selections, kind, name)}
    led = story.before.led | {("ContentItem", name) for kind, name in story.before.led if name in schema.type_map["ContentItem"].fields}
    assert leads - led == set(NOT_LED)


def leads_to_items(schema, selections, kind, name) -> bool:
    named = get_named_type(schema.type_map[kind].fields[name].type)
    return selections.is_node(named) and "contentId" in named.fields


def test_the_library_agrees_with_the_pages(story):
    drift = reconcile(repair=False)
    records = [record for record in drift.records if record[0] != "picture"]  # the world's pictures have fewer sizes than others
    assert (drift.items, records) == ([], [])


def test_what_is_done_again_with_every_guard_in_place_is_hidden(story):
    """The control of the next test."""
    world, count = story.world, len(story.world.subjects)
    try:
        with undone():
            for redo in dict.fromkeys(guard.redo for guard in GUARDS):
                redo(world)
            directory.forget()
            assert len(world.subjects) > count
            assert [lines(leaks(world, story.hidden.crawler)), lines(kept(world)), misanswered(world)] == ["", "", []]
    finally:
        del world.subjects[count:]


def notices(story, guard):
    """What is found wrong without the guard."""
    if guard.first == ANSWERS:
        return misanswered(story.world)
    return kept(story.world) if guard.first == KEPT else next(leaks(story.world, story.hidden.crawler, guard.first), None)


@pytest.mark.parametrize("guard", GUARDS, ids=str)
def test_the_test_notices_when_a_guard_is_missing(story, guard):
    world, count = story.world, len(story.world.subjects)
    try:
        with undone(), guard.removed(world):
            guard.redo(world)
            directory.forget()
            assert notices(story, guard)
    finally:
        del world.subjects[count:]
