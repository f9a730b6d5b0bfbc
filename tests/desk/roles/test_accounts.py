"""Passwords, lock-out, sessions that end, and who may make whom."""

import time

import pytest
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from cms.desk.roles.accounts import sessions
from tests import factories
from tests.desk.roles.people import PASSWORD, client_of, group_of, person

pytestmark = pytest.mark.django_db
LOCKED = "登录失败次数过多"


@pytest.fixture
def editor():
    return person(factories.site("changchun", kind="city", name="长春市人民政府"), "editor", "wenxiaohe")


def sign_in(client, password, username="wenxiaohe", **extra):
    return client.post(reverse("wagtailadmin_login"), {"username": username, "password": password}, **extra)


def signed_in(client):
    return client.get(reverse("wagtailadmin_home")).status_code == 200


def fail(client, times, **extra):
    return [sign_in(client, "wrong", **extra) for _ in range(times)][-1]


def test_who_fails_too_often_is_locked_out_and_told_so(client, editor):
    assert LOCKED not in fail(client, settings.AXES_FAILURE_LIMIT - 1).content.decode()
    answer = fail(client, 1)
    assert answer.status_code == 429
    assert f"{LOCKED}，此账号在本机地址已锁定 30 分钟" in answer.content.decode()
    assert 'name="password"' in answer.content.decode()
    assert sign_in(client, PASSWORD).status_code == 429
    assert not signed_in(client)


def test_elsewhere_and_with_another_account_one_still_signs_in(client, editor):
    fail(client, settings.AXES_FAILURE_LIMIT)
    assert sign_in(client, PASSWORD, REMOTE_ADDR="10.0.0.9").status_code == 302
    other = Client()
    User.objects.create_superuser("root", "", PASSWORD)
    assert sign_in(other, PASSWORD, "root").status_code == 302


def test_a_success_forgets_earlier_failures(client, editor):
    for _ in range(3):
        fail(client, settings.AXES_FAILURE_LIMIT - 1)
        assert sign_in(client, PASSWORD).status_code == 302


def test_an_operator_unlocks(client, editor, capsys):
    fail(client, settings.AXES_FAILURE_LIMIT)
    call_command("axes_reset_username", "wenxiaohe")
    assert sign_in(client, PASSWORD).status_code == 302


def test_a_lock_ends(client, editor):
    from axes.models import AccessAttempt

    fail(client, settings.AXES_FAILURE_LIMIT)
    AccessAttempt.objects.update(attempt_time=AccessAttempt.objects.get().attempt_time - settings.AXES_COOLOFF_TIME)
    assert sign_in(client, PASSWORD).status_code == 302


@pytest.mark.parametrize(("behind", "address"), [(False, "10.0.0.1"), (True, "203.0.113.7")])
def test_the_address_is_the_browsers_only_when_our_proxy_says_it(rf, settings, behind, address):
    from cms.desk.roles.accounts.lockout import client_address

    settings.BEHIND_PROXY = behind
    request = rf.get("/", REMOTE_ADDR="10.0.0.1", HTTP_X_FORWARDED_FOR="8.8.8.8, 203.0.113.7")
    assert client_address(request) == address


@pytest.mark.parametrize("password", ["Aa1!short", "songhuajiang-river", "123456789012345", "Wenxiaohe-2026", "songhuariver2026"])
def test_weak_passwords_are_refused(editor, password):
    with pytest.raises(ValidationError):
        validate_password(password, editor)


@pytest.mark.parametrize("password", [PASSWORD, "长白山下松花江畔好风光Ab", "correct-Horse-battery-7"])
def test_strong_ones_are_taken(editor, password):
    validate_password(password, editor)


def test_a_session_ends_after_the_last_act(client, editor, monkeypatch):
    client.force_login(editor)
    now = time.time()
    for minutes, still in ((0, True), (29, True), (58, True), (89, False)):
        monkeypatch.setattr(sessions.time, "time", lambda: now + minutes * 60)  # noqa: B023
        assert signed_in(client) == still


def test_an_open_editor_is_no_act(client, editor, monkeypatch):
    client.force_login(editor)
    assert signed_in(client)
    now = time.time()
    for minutes in (10, 20, 29):
        monkeypatch.setattr(sessions.time, "time", lambda: now + minutes * 60)  # noqa: B023
        client.post("/admin/editing-sessions/release/0/")
    monkeypatch.setattr(sessions.time, "time", lambda: now + 31 * 60)
    assert not signed_in(client)


def test_a_session_ends_after_some_hours_of_work(client, editor, monkeypatch):
    client.force_login(editor)
    now = time.time()
    answers = []
    for minutes in range(0, 13 * 60, 20):
        monkeypatch.setattr(sessions.time, "time", lambda: now + minutes * 60)  # noqa: B023
        answers.append(signed_in(client))
    assert answers == [True] * 36 + [False] * 3


def form_of(user, **fields):
    named = {"username": user.username, "email": user.email, "first_name": "文", "last_name": "小禾", "is_active": "on"}
    return {**named, "groups": [group.pk for group in user.groups.all()], **fields}


def test_the_provinces_administrator_makes_users_and_no_superusers(editor):
    province = client_of(person(None, "province"))
    edit = reverse("wagtailusers_users:edit", args=[editor.pk])
    assert "is_superuser" not in province.get(edit).content.decode()
    assert province.post(edit, form_of(editor, is_superuser="on", first_name="改名")).status_code == 302
    found = User.objects.get(pk=editor.pk)
    assert (found.first_name, found.is_superuser) == ("改名", False)
    new = {"username": "newcomer", "email": "n@example.org", "first_name": "新", "last_name": "人", "password1": "Songhua-River-77",
           "password2": "Songhua-River-77", "is_superuser": "on", "groups": [editor.groups.get().pk]}  # fmt: skip
    assert province.post(reverse("wagtailusers_users:add"), new).status_code == 302
    assert User.objects.get(username="newcomer").is_superuser is False


def test_nobody_below_touches_a_superuser(editor):
    root = User.objects.create_superuser("root", "root@example.org", PASSWORD)
    province = client_of(person(None, "province"))
    for url in (reverse(f"wagtailusers_users:{act}", args=[root.pk]) for act in ("edit", "delete")):
        province.post(url, form_of(root, password1="Taken-Over-2026", password2="Taken-Over-2026"))
    ids = f"?id={root.pk}"
    for action in ("delete", "set_active_state", "assign_role"):
        province.post(f"/admin/bulk/auth/user/{action}/{ids}", {"mark_as_active": "", "role": group_of(None, "province").pk})
    found = User.objects.get(pk=root.pk)
    assert (found.is_active, found.is_superuser, found.check_password(PASSWORD), found.groups.count()) == (True, True, True, 0)


def test_others_keep_no_users(editor):
    for url in ("wagtailusers_users:index", "wagtailusers_users:add", "wagtailusers_groups:index"):
        assert client_of(editor).get(reverse(url)).status_code == 302


def test_a_name_in_one_field_keeps_nobody_from_a_new_password(editor):
    client = client_of(editor)
    page = client.get(reverse("wagtailadmin_account"))
    given = {field.html_name: field.value() or "" for form in forms_of(page) for field in form if not isinstance(field.value(), bool)}
    new = {"password-old_password": PASSWORD, "password-new_password1": "Yalu-River-2027", "password-new_password2": "Yalu-River-2027"}
    assert given["name_email-last_name"] == ""
    client.post(reverse("wagtailadmin_account"), {**given, **new})
    assert User.objects.get(pk=editor.pk).check_password("Yalu-River-2027")


def forms_of(page):
    return [panel.get_form() for panels in page.context["panels_by_tab"].values() for panel in panels]
