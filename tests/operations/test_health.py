"""`/healthz` and `/readyz`."""

from dataclasses import replace
from typing import Any

import pytest
from django.db import OperationalError, connection

from cms.ledger import consumers
from cms.ledger.consumers import ConsumerStatus
from cms.operations import readiness as subject

USUAL = ConsumerStatus("search", cursor=7, lag=0, dead=0, needed_to_read=True)


@pytest.fixture(autouse=True)
def _forgetful(monkeypatch):
    monkeypatch.setattr(subject, "_migrated", False)


@pytest.fixture
def following(monkeypatch):
    def give(**values: Any) -> None:
        monkeypatch.setattr(consumers, "status", lambda: [replace(USUAL, **values)])

    give()
    return give


def test_alive_without_a_database(client):
    answer = client.get("/healthz", headers={"Host": "10.0.0.7"})
    assert (answer.status_code, answer.json()) == (200, {"status": "alive"})
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.django_db
@pytest.mark.both_databases
def test_ready(client, following):
    answer = client.get("/readyz", headers={"Host": "10.0.0.7"})
    assert answer.status_code == 200
    assert answer.json() == {
        "status": "ready",
        "database": "ok",
        "pendingMigrations": [],
        "consumers": [{"name": "search", "cursor": 7, "lag": 0, "dead": 0}],
        "late": [],
        "setAside": [],
    }


@pytest.mark.django_db
@pytest.mark.both_databases
def test_the_registered_consumers_are_reported(client):
    names = {each["name"] for each in client.get("/readyz").json()["consumers"]}
    assert names == {definition.name for definition in consumers.registered()}


@pytest.mark.django_db
def test_a_consumer_too_far_behind_is_unready(client, following, settings):
    following(lag=settings.READY_MAX_LAG + 1)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["status"], answer.json()["late"]) == (503, "unready", ["search"])


@pytest.mark.django_db
def test_one_that_readers_do_without_needs_a_look(client, following, settings):
    following(lag=settings.READY_MAX_LAG + 1, needed_to_read=False)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["status"], answer.json()["late"]) == (200, "attention", ["search"])


@pytest.mark.django_db
def test_a_set_aside_event_is_said_and_goes_on_serving(client, following):
    following(dead=2)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["status"], answer.json()["setAside"]) == (200, "attention", ["search"])


@pytest.mark.django_db
@pytest.mark.both_databases
def test_an_unapplied_migration_is_unready(client, following):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'sessions'")
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["pendingMigrations"] == ["sessions.0001_initial"]


def test_no_database_is_unready_and_says_nothing_of_the_inside(client, monkeypatch):
    def refuse() -> None:
        raise OperationalError("host db.internal refused")

    monkeypatch.setattr(connection, "ensure_connection", refuse)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()) == (503, {"status": "unready", "database": "unreachable"})
