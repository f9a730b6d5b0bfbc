"""The report of what consumers gave up on."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from cms.ledger.models import Consumer, Failure

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def failures(portal):
    consumer = Consumer.objects.create(name="webhooks")
    rows = [
        Failure(consumer=consumer, position=number, attempts=8, dead=number < 3, retry_at=timezone.now(), error="Traceback\nKeyError: <b>")
        for number in (1, 2, 3)
    ]
    return Failure.objects.bulk_create(rows)


def test_an_operator_reads_and_tries_again(province, failures):
    html = province.get(reverse("desk_failures")).content.decode()
    assert "webhooks" in html
    assert "KeyError: &lt;b&gt;" in html
    assert reverse("desk_failure_retry", args=[failures[0].pk]) in html
    assert reverse("desk_failure_retry", args=[failures[2].pk]) not in html
    province.post(reverse("desk_failure_retry", args=[failures[0].pk]))
    assert list(Failure.objects.order_by("position").values_list("dead", "attempts")) == [(False, 0), (True, 8), (False, 8)]
    province.post(reverse("desk_failures_retry"))
    assert not Failure.objects.filter(dead=True).exists()


def test_editors_of_one_site_neither_see_nor_try(city_editor, failures):
    home = reverse("wagtailadmin_home")
    assert city_editor.get(reverse("desk_failures")).url == home
    assert city_editor.post(reverse("desk_failures_retry")).url == home
    assert Failure.objects.filter(dead=True).count() == 2
    assert reverse("desk_failures") not in city_editor.get(home).content.decode()


def test_a_group_can_be_given_it(city_editor, failures):
    group = city_editor.user.groups.get()
    group.permissions.add(Permission.objects.get(content_type__app_label="ledger", codename="change_failure"))
    assert city_editor.get(reverse("desk_failures")).status_code == 200
    assert city_editor.post(reverse("desk_failures_retry")).url == reverse("desk_failures")
    assert not Failure.objects.filter(dead=True).exists()


def test_retrying_is_posted(province, failures):
    assert province.get(reverse("desk_failures_retry")).status_code == 405


def test_it_can_be_exported(province, failures):
    answer = province.get(reverse("desk_failures"), {"export": "csv"})
    assert b"webhooks" in b"".join(answer.streaming_content)
