"""Nothing of what is hidden is ever said, and the test that says so would see it."""

from fnmatch import fnmatch

import pytest

from api.errors import Code
from cms.publishing.reconciling import reconcile
from tests.api.client import data
from tests.security.canary.selections import every_field
from tests.security.canary.world import EDITOR

pytestmark = pytest.mark.django_db

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
}


def editor_only(canary) -> bool:
    return canary.owner == EDITOR or any(fnmatch(canary.where, pattern) for pattern in EDITOR_ONLY)


def test_nothing_hidden_is_said(story):
    assert [str(leak) for leak in story.hidden.leaks] == []


def test_all_of_it_is_said_when_it_is_published(story):
    owners = {canary.owner for canary in story.world.canaries}
    met = story.before.met | story.shown.met
    unmet = {canary for canary in story.world.canaries.owned(owners) - met if not editor_only(canary)}
    assert sorted(map(str, unmet)) == []


def test_what_only_editors_see_is_never_said(story):
    met = story.before.met | story.hidden.met | story.shown.met
    assert sorted(str(canary) for canary in met if editor_only(canary)) == []


def test_what_names_the_hidden_is_read_itself(story):
    """The crawl that found nothing hidden did read every public word beside it."""
    public = {canary for canary in story.world.canaries.owned(story.world.referring) if not editor_only(canary)}
    assert sorted(str(canary) for canary in public - story.hidden.met) == []


def test_every_field_of_the_schema_is_asked(story):
    crawler = story.hidden.crawler
    assert every_field(crawler.schema) - crawler.selections.reached == set()


def test_nothing_breaks_where_something_is_hidden(story):
    assert story.hidden.codes <= {Code.UNKNOWN_TERM}


def test_addresses_of_the_hidden_answer_as_they_should(story):
    query = "query ($site: ID!, $path: String!) { route(site: $site, path: $path) { kind } }"
    wrong = [
        (subject.owner, path, kind)
        for subject in story.world.subjects
        for site, path in subject.paths
        if subject.type != "home_page" and (kind := data(query, site=site, path=path)["route"]["kind"]) not in kinds_of(subject, path)
    ]
    assert wrong == []


def kinds_of(subject, path) -> set[str]:
    """A former address of what can still be read leads there."""
    return {subject.state.answers, "REDIRECT" if subject.state.answers == "ITEM" else ""}


def test_the_library_agrees_with_the_pages(story):
    drift = reconcile(repair=False)
    assert (drift.items, drift.records) == ([], [])
