"""A Changchun editor can see and change nothing elsewhere: every address of the admin is asked, with the other city's numbers."""

import pytest
from django.contrib.auth.models import User

from tests.desk.roles.filling import Address, NoRule, addresses, fillings
from tests.desk.roles.people import client_of, person
from tests.desk.roles.walking import answers, of_other, says, undone

pytestmark = pytest.mark.django_db

ROLES = ("administrator", "editor", "reviewer")
# It raises on purpose, and has nothing to show.
BROKEN = {"wagtailadmin_error_test"}


@pytest.mark.parametrize("role", ROLES)
def test_nothing_of_another_site_is_seen_or_changed(province, role):
    seen, changed, before = [], [], of_other(province)
    for address in addresses():
        if address.name in BROKEN:
            continue
        with undone():
            client = client_of(User.objects.get(pk=province.own[role].pk))
            seen += [asked for asked, answer in answers(client, address, province) if says(answer)]
            if of_other(province) != before:
                changed.append(address.name)
    assert (seen, changed) == ([], [])


SHOWN = {
    "wagtailadmin_explore", "wagtailadmin_pages:edit", "wagtailadmin_pages:history", "wagtailadmin_pages:usage",
    "wagtailadmin_pages:workflow_history", "wagtailadmin_pages:search", "wagtailadmin_choose_page_child",
    "wagtailadmin_choose_page_search", "wagtailadmin_choose_page_chosen_multiple", "wagtailadmin_api:pages:detail",
    "wagtailadmin_api:images:listing", "wagtailadmin_api:documents:detail", "wagtailadmin_reports:workflow",
    "wagtailadmin_reports:site_history", "wagtailadmin_reports:locked_pages", "wagtail_bulk_action", "wagtaildocs_serve",
    "admin/media/<path:path>", "wagtaildocs:edit", "wagtailimages:edit", "wagtailimages:index", "wagtailimages_chooser:choose",
    "wagtaildocs_chooser:choose", "wagtailsettings:edit", "desk_placements", "desk_leave", "policy_marks:index", "wagtailadmin_home",
}  # fmt: skip
KEPT_BY_THE_PROVINCE = {
    "wagtailusers_users:index", "wagtailusers_users:edit", "wagtailusers_groups:edit", "wagtailadmin_workflows:index",
    "wagtailadmin_workflows:edit", "wagtailadmin_workflows:edit_task", "wagtailadmin_workflows:task_chooser",
    "wagtailadmin_collections:index", "desk_failures", "search_console:index", "search_synonyms:edit", "search_best_bets:index",
    "search_shortcuts:index", "search_stopped_words:index", "search_stopped_suggestions:index",
}  # fmt: skip


def shown_to(user, names, province):
    client = client_of(User.objects.get(pk=user.pk))
    shown = set()
    for address in addresses():
        if address.name in names:
            with undone():
                shown |= {address.name for url, answer in answers(client, address, province, only_read=True) if says(answer)}
    return shown


def test_its_own_administrator_sees_it(province):
    assert SHOWN - shown_to(province.other.administrator, SHOWN, province) == set()


def test_the_provinces_administrator_sees_everything(province):
    wanted = (SHOWN | KEPT_BY_THE_PROVINCE) - {"wagtailadmin_home"}
    assert wanted - shown_to(person(None, "province"), wanted, province) == set()


def test_an_address_without_a_rule_is_said(province):
    unknown = Address("lists:show", "admin/lists/<int:list_pk>/", "lists", ("list_pk",))
    with pytest.raises(NoRule, match="list_pk"):
        list(fillings(unknown, province))
