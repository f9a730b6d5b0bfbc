import pytest
from django.db import transaction
from django.utils import timezone

from cms.ledger.models import Event
from cms.library.models import Record
from cms.taxonomy import signals
from cms.taxonomy.models import Term
from cms.taxonomy.records import document_of, records

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def public(key):
    return Record.objects.get(kind="term", key=key).document


def test_the_public_gets_names_by_locale(regions):
    assert public("region:220100") == {
        "scheme": "region",
        "slug": "220100",
        "code": "220100",
        "names": {"zh-Hans": "长春市", "en": "Changchun"},
        "parent": "region:220000",
        "order": 1,
    }
    assert public("region:220102")["names"] == {"zh-Hans": "南关区"}


def test_a_list_without_a_standard_has_no_codes():
    assert document_of(Term(scheme="genre", slug="notice", name="通知"))["code"] is None


def test_each_change_is_one_event(regions):
    before = Event.objects.count()
    regions["city"].name = "长春"
    regions["city"].save()
    regions["city"].save()
    assert Event.objects.count() == before + 1
    assert public("region:220100")["names"]["zh-Hans"] == "长春"


def test_what_is_deleted_leaves_the_library(regions):
    before = Event.objects.count()
    regions["district"].delete()
    assert not Record.objects.filter(kind="term", key="region:220102").exists()
    assert Event.objects.count() == before + 1


def test_nothing_is_saved_when_the_library_cannot_follow(regions, monkeypatch):
    def fail(*_args):
        raise RuntimeError

    monkeypatch.setattr(signals, "keep", fail)
    regions["city"].name = "改"
    regions["city"].parent = regions["other"]
    with pytest.raises(RuntimeError), transaction.atomic():
        regions["city"].save()
    assert Term.objects.get(pk="region:220100").name == "长春市"
    assert Term.objects.get(pk="region:220102").trail == regions["district"].trail


def test_items_of_what_moved_are_looked_at_again(regions, monkeypatch):
    seen = []
    monkeypatch.setattr("cms.taxonomy.records.refresh_items_with", lambda kind, key: seen.append((kind, key)))
    regions["city"].parent = regions["other"]
    regions["city"].save()
    assert seen == [("term", "region:220100"), ("term", "region:220102")]
    regions["city"].order = 7
    regions["city"].save()
    assert len(seen) == 2


def test_reconcile_is_told_of_every_term(regions):
    wanted = {key: content.document for key, content in records(timezone.now())}
    assert wanted == dict(Record.objects.filter(kind="term").values_list("key", "document"))
    assert len(wanted) == 4
