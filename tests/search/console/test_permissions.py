"""Who may open the console sees it and its menu; nobody else sees either, nor changes a word."""

import pytest
from django.urls import reverse

from search.console.permitting import MANAGED, PERMISSION
from search.console.viewsets import VIEWSETS
from search.vocabulary.models import Synonym
from tests import factories
from tests.desk.roles.people import client_of, person

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

SCREENS = ["search_console:index", "search_console:texts", "search_console:text", "search_trial:index", "search_why:index"]
LISTS = [f"{one.name}:{view}" for one in VIEWSETS for view in ("index", "add")]
SYNONYM = {"words": "上户口", "official": "出生登记", "site": "", "text": ""}


@pytest.fixture
def home():
    return factories.site()


@pytest.mark.parametrize("role", ["search", "province"])
def test_who_may(home, role):
    client = client_of(person(None, role))
    assert {name: client.get(reverse(name)).status_code for name in (*SCREENS, *LISTS)} == dict.fromkeys((*SCREENS, *LISTS), 200)
    menu = client.get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("search_synonyms:index") in menu


@pytest.mark.parametrize("role", ["administrator", "editor", "reviewer"])
def test_who_may_not(home, role):
    client = client_of(person(home, role))
    for name in (*SCREENS, *LISTS):
        answer = client.get(reverse(name))
        assert (answer.status_code, answer["Location"]) == (302, reverse("wagtailadmin_home")), name
        assert client.get(reverse(name), headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403
    assert "/admin/search/" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_nobody_else_changes_a_word(home):
    synonym = Synonym.objects.create(words=["老赖"], official=["失信被执行人"])
    client = client_of(person(home, "administrator"))
    client.post(reverse("search_trial:index"), SYNONYM)
    client.post(reverse("search_synonyms:add"), {**SYNONYM, "state": "applied", "note": ""})
    client.post(reverse("search_synonyms:edit", args=[synonym.pk]), {**SYNONYM, "state": "applied", "note": ""})
    client.post(reverse("search_synonyms:delete", args=[synonym.pk]))
    assert [(one.words, one.state) for one in Synonym.objects.all()] == [(["老赖"], "proposed")]


def test_who_is_not_signed_in_is_sent_to_sign_in(home, client):
    answer = client.get(reverse("search_console:index"))
    assert (answer.status_code, answer["Location"].startswith(reverse("wagtailadmin_login"))) == (302, True)


def test_groups_can_be_given_it(home):
    from wagtail.users.forms import GroupForm

    codes = {f"{one.content_type.app_label}.{one.codename}" for one in GroupForm().fields["permissions"].queryset}
    assert PERMISSION in codes
    assert {code for code in codes if code.startswith("search.")} == {PERMISSION}


def test_every_word_that_editors_manage_has_its_list():
    assert [one.model for one in VIEWSETS] == list(MANAGED)
