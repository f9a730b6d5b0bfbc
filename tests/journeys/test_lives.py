"""The life of one item of each family between the four roles, from the first draft to its withdrawal, as the public sees it.

What a role may not do is not offered, and is tried all the same. `test_families` tries every act as every role.
"""

import pytest

from cms.publishing.families import page_models
from cms.sites.models import HomePage
from tests.journeys import acts
from tests.published import fresh

pytestmark = pytest.mark.django_db

# Front pages are made with their site.
FAMILIES = [model for model in page_models() if model is not HomePage]
WORKING = ("editor", "reviewer")  # who publishes nothing alone


@pytest.mark.parametrize("model", FAMILIES, ids=lambda model: model.__name__)
def test_a_life(clients, column, other_column, model):
    page = reviewed(clients, column, model)
    edited(clients, page)
    placed(clients, page, other_column)
    ended(clients, page)


def reviewed(clients, column, model):
    """Written and submitted by the editor; public when the reviewer approves, and not before."""
    assert acts.create(clients["reviewer"], model, column, "无权") is None
    page = acts.create(clients["editor"], model, column, "送审的", "submit")
    acts.decide(clients["editor"], page, "approve")
    assert (fresh(page).live, acts.seen()) == (False, ("NOT_FOUND", None))
    acts.decide(clients["reviewer"], page, "approve")
    assert acts.seen() == ("ITEM", "送审的")
    return fresh(page)


def edited(clients, page):
    """Everyone writes the next version; the public gets the administrators'."""
    for role in WORKING:
        assert acts.offered(clients[role], page) & {"publish", "archive", "withdraw"} == set()
        acts.edit(clients[role], page, f"{role}改的", "publish")
        assert fresh(page).get_latest_revision_as_object().title == f"{role}改的"
        assert acts.seen() == ("ITEM", "送审的")
    for role in ("province", "administrator"):
        acts.edit(clients[role], page, f"{role}改的", "publish")
        assert acts.seen() == ("ITEM", f"{role}改的")


def placed(clients, page, column):
    """Asked for by whoever edits, shown when someone asks who publishes there; columns are not placed."""
    acts.place(clients["editor"], page, column)
    assert acts.listed_in(column) == []
    acts.place(clients["administrator"], page, column)
    assert acts.listed_in(column) == ([] if page.lists_items else ["administrator改的"])


def ended(clients, page):
    for role in WORKING:
        acts.archive(clients[role], page)
        acts.withdraw(clients[role], page)
        assert acts.seen() == ("ITEM", "administrator改的")
    assert acts.offered(clients["administrator"], fresh(page)) >= {"publish", "archive", "withdraw"}
    acts.archive(clients["administrator"], page)
    assert acts.seen() == ("ARCHIVED", "administrator改的")
    acts.withdraw(clients["province"], page)
    assert acts.seen() == ("GONE", "数据有误。")
