"""`/healthz` and `/readyz`."""

from dataclasses import dataclass

import pytest
from django.db import OperationalError, connection

from cms.ledger import consumers
from cms.operations import readiness as subject


@dataclass(frozen=True)
class Status:
    name: str = "search"
    cursor: int = 7
    lag: int = 0
    dead: int = 0


@pytest.fixture(autouse=True)
def _forgetful(monkeypatch):
    monkeypatch.setattr(subject, "_migrated", False)


@pytest.fixture
def following(monkeypatch):
    def give(**values: int) -> None:
        monkeypatch.setattr(consumers, "status", lambda: [Status(**values)])

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
