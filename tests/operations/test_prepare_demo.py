"""The demo's database is filled when it is empty, whole or not at all."""

import pytest
from django.core.management import call_command
from django.db import transaction

from cms.library.models import Item
from cms.operations.management.commands import prepare_demo


@pytest.fixture
def called(monkeypatch):
    """The commands that are called; each notes whether it ran inside a transaction."""
    names: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        prepare_demo, "call_command", lambda name, **_: names.append((name, bool(transaction.get_connection().savepoint_ids)))
    )
    return names


@pytest.mark.django_db
@pytest.mark.both_databases
def test_an_empty_library_is_filled_in_one_transaction(called):
    Item.objects.all().delete()
    call_command("prepare_demo")
    assert called == [
        ("migrate", False),
        ("search_vocabulary", False),
        ("load_demo", True),
        ("demo_newsroom", False),
        ("search_reindex", False),
        ("search_log_demo", False),
    ]


@pytest.mark.django_db
@pytest.mark.both_databases
def test_what_is_there_stays(called, monkeypatch):
    monkeypatch.setattr(Item.objects.__class__, "exists", lambda _: True)
    call_command("prepare_demo")
    followed = ["migrate", "search_vocabulary", "demo_newsroom", "search_reindex", "search_log_demo"]
    assert called == [(name, False) for name in followed]
