"""Whatever is typed into any form of any family is published, read, edited, archived and withdrawn, and comes back as it was typed."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from cms.desk.checking.report import report
from cms.library import registry
from cms.publishing.families import page_models
from cms.sites.models import HomePage
from tests.generation import desk, reading
from tests.generation.fields import typed
from tests.generation.pens import ANY, EACH, LEAST
from tests.generation.texts import plain, text
from tests.security.conftest import undone

pytestmark = pytest.mark.django_db

FAMILIES = pytest.mark.parametrize("model", page_models(), ids=lambda model: model.__name__)
# A world is made once for all examples of a test, and each example is undone.
COMMON = {"deadline": None, "database": None, "suppress_health_check": list(HealthCheck)}
SHORT = settings(**COMMON, derandomize=True, phases=[Phase.generate])
LONG = settings(**COMMON, max_examples=15)
# A first publication changes nothing.
NO_CHANGE = "change_note"
# What the public reads is what these lead to: the address, and the items that meet the conditions.
LEADING = (".link", "TopicPage.sections.section.column", "TopicPage.sections.section.organisation", "TopicPage.sections.section.term",
           "HomePage.panels.panel.organisation")  # fmt: skip


def whole_life(draw, world, model, manner):
    """Every act of the desk, with what the public gets after each."""
    page, first = published(draw, world, model, manner)
    told(page, first, NO_CHANGE)
    desk.open_form(world, page)
    second = typed(draw, model, world, ANY, "b")
    desk.publish_again(world, page, second)
    page = model.objects.get(pk=page.pk)
    told(page, second)
    assert report(page).complete
    if model is not HomePage:
        archived(draw, world, page, second)
        withdrawn(draw, world, page)


def published(draw, world, model, manner):
    first = typed(draw, model, world, manner, "a")
    return desk.publish_new(world, model, first), first


def told(page, what, *but):
    """The library, the address and the list say it all."""
    path = reading.row(page).path
    assert reading.mistakes(page) == []
    assert reading.lost(what, reading.stored(page), *but) == []
    answer = reading.at(path)
    assert answer["kind"] == "ITEM"
    assert reading.lost(what, answer["item"], *but, *LEADING) == []
    if registry.get(page.document_type).listed:
        assert plain(reading.listed(page)["title"]) == plain(what.fields["title"])


def archived(draw, world, page, what):
    notice = text(draw, "notice:", 200)
    desk.leave(world, page, "archive", notice=desk.notice(notice))
    assert reading.mistakes(page) == []
    said = reading.at(reading.row(page).path)["item"]
    assert reading.lost(what, said, *LEADING) == []
    assert said["archived"]["at"]
    assert reading.listed(page) is None
    desk.leave(world, page, "restore")
    assert reading.at(reading.row(page).path)["item"]["archived"] is None


def withdrawn(draw, world, page):
    path, reason = reading.row(page).path, text(draw, "reason:", 500)
    desk.leave(world, page, "withdraw", reason=reason)
    answer = reading.at(path)
    assert (answer["kind"], plain(answer["reason"])) == ("GONE", plain(reason))
    assert reading.listed(page) is None


def lived(draw, world, model, manner):
    """And undone."""
    with undone():
        whole_life(draw, world, model, manner)


@FAMILIES
@given(data=st.data())
@settings(SHORT, max_examples=1)
def test_the_least_comes_back(world, model, data):
    lived(data.draw, world, model, LEAST)


@FAMILIES
@given(data=st.data())
@settings(SHORT, max_examples=2)
def test_everything_comes_back(world, model, data):
    """The first example is always the plainest."""
    lived(data.draw, world, model, EACH)


@pytest.mark.verify
@FAMILIES
@given(data=st.data(), manner=st.sampled_from([EACH, ANY]))
@LONG
def test_whatever_is_typed_comes_back(world, model, data, manner):
    lived(data.draw, world, model, manner)
