"""Every act on an item of each family, as every role: what a role may do is seen by the public, and what it may not do is not offered,
is refused, and changes nothing. `test_lives` is the short form."""

import pytest
from django.urls import reverse

from cms.core.models import Placement
from cms.publishing.families import page_models
from cms.sites.models import HomePage
from tests import factories
from tests.desk.publishing.asking import leave_url
from tests.journeys import acts
from tests.journeys.conftest import ROLES
from tests.published import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.verify]

# Front pages are made with their site.
FAMILIES = pytest.mark.parametrize("model", [model for model in page_models() if model is not HomePage], ids=lambda model: model.__name__)

WRITERS = ("province", "administrator", "editor")
PUBLISHERS = ("province", "administrator")
APPROVERS = ("administrator", "reviewer")


def others(roles):
    return [role for role in ROLES if role not in roles]


def draft(column, model, title="草稿"):
    return factories.add(column, model(title=title, slug="journey"), publish=False)


def public(column, model, title="公开的"):
    return factories.add(column, model(title=title, slug="journey"))


@FAMILIES
def test_writing(clients, column, model):
    """Who may write begins a draft; nobody else finds the form."""
    url = reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, column.pk])
    for role in others(WRITERS):
        assert not acts.opens(clients[role], url)
        assert acts.create(clients[role], model, column, "无权") is None
    for role in WRITERS:
        assert acts.opens(clients[role], url)
        page = acts.create(clients[role], model, column, f"{role}的草稿")
        assert (page.title, page.live, acts.seen()) == (f"{role}的草稿", False, ("NOT_FOUND", None))
        page.delete()


@FAMILIES
def test_publishing_at_once(clients, column, model):
    """Who may publish does; whoever presses the button without it keeps a draft, and the public gets nothing."""
    for role in others(PUBLISHERS):
        page = draft(column, model)
        assert "publish" not in acts.offered(clients[role], page)
        acts.edit(clients[role], page, "改过的草稿", "publish")
        assert (fresh(page).live, acts.seen()) == (False, ("NOT_FOUND", None))
        page.delete()
    for role in PUBLISHERS:
        page = draft(column, model)
        assert "publish" in acts.offered(clients[role], page)
        acts.edit(clients[role], page, f"{role}发布的", "publish")
        assert acts.seen() == ("ITEM", f"{role}发布的")
        fresh(page).delete()


@FAMILIES
@pytest.mark.parametrize("approver", APPROVERS)
def test_review(clients, column, model, approver):
    """Submitted by an editor, approved by whoever reviews, public; until then, and by the editor alone, it is not."""
    page = draft(column, model)
    assert "submit" in acts.offered(clients["editor"], page)
    acts.edit(clients["editor"], page, "送审的", "submit")
    assert fresh(page).current_workflow_state.status == "in_progress"
    acts.decide(clients["editor"], page, "approve")
    assert acts.seen() == ("NOT_FOUND", None)
    acts.decide(clients[approver], page, "approve")
    assert acts.seen() == ("ITEM", "送审的")


@FAMILIES
def test_editing_what_is_public(clients, column, model):
    """Everyone may write the next version; the public gets it from those who may publish."""
    page = public(column, model)
    for role in others(PUBLISHERS):
        acts.edit(clients[role], page, f"{role}改的", "publish")
        assert acts.seen() == ("ITEM", "公开的")
        assert fresh(page).get_latest_revision_as_object().title == f"{role}改的"
    for role in PUBLISHERS:
        acts.edit(clients[role], page, f"{role}改的", "publish")
        assert acts.seen() == ("ITEM", f"{role}改的")


@FAMILIES
def test_placing(clients, column, other_column, model):
    """Whoever edits an item asks for it; it stands in the column as soon as someone asks who publishes there. Columns are not placed."""
    page = public(column, model)
    for role in ROLES:
        assert ("place" in acts.offered(clients[role], page)) is not model.lists_items
        acts.place(clients[role], page, other_column)
        assert (page.title in acts.listed_in(other_column)) is (role in PUBLISHERS and not model.lists_items)
        Placement.objects.all().delete()


LEAVING = {"archive": (acts.archive, ("ARCHIVED", "公开的")), "withdraw": (acts.withdraw, ("GONE", "数据有误。"))}


@FAMILIES
@pytest.mark.parametrize("way", LEAVING)
def test_leaving(clients, column, model, way):
    """Those who publish end it, under a notice or with a reason; to others it is not offered, and nothing changes."""
    page = public(column, model)
    leave, after = LEAVING[way]
    for role in others(PUBLISHERS):
        assert way not in acts.offered(clients[role], page)
        assert not acts.opens(clients[role], leave_url(page, way))
        leave(clients[role], page)
        assert acts.seen() == ("ITEM", "公开的")
    for role in PUBLISHERS:
        assert way in acts.offered(clients[role], fresh(page))
        leave(clients[role], page)
        assert acts.seen() == after
        fresh(page).delete()
        page = public(column, model)
