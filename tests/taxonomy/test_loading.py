import json
from collections import Counter
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from cms.ledger.models import Event
from cms.library.models import Record
from cms.taxonomy.loading import load
from cms.taxonomy.models import Term
from cms.taxonomy.regions import region_rows
from cms.taxonomy.schemes import Scheme
from cms.taxonomy.shipped import DATA, FILES, Row, rows

PLACES = Path(__file__).parents[3] / "shared" / "data" / "places" / "jilin.jsonl"
TREE = [Row("a", "", "甲", "A", "", 1), Row("b", "", "乙", "B", "a", 1), Row("c", "", "丙", "C", "a", 2)]


def source(shipped):
    return lambda scheme: shipped if scheme == Scheme.SUBJECT else []


@pytest.mark.parametrize("scheme", Scheme)
def test_shipped_lists_are_sound(scheme):
    shipped, above = rows(scheme), {""}
    for row in shipped:
        assert row.parent in above, f"{row.slug}: its broader term comes later or not at all"
        above.add(row.slug)
        Term(scheme=scheme, **{**row._asdict(), "parent": None}, trail="x").clean_fields(exclude=["id"])
    assert len(above) == len(shipped) + 1, "a slug is used twice"
    assert set(Counter((row.parent, row.order) for row in shipped).values()) == {1}
    assert (DATA / FILES[scheme]).read_text("utf-8").startswith("#"), "the file says where it comes from"


def test_regions_have_the_codes_of_the_standard():
    slugs = {row.slug: row for row in rows(Scheme.REGION)}
    assert Counter(len(slug) for slug in slugs) == {6: 79, 9: 1075}
    assert all(row.code == slug for slug, row in slugs.items())
    assert slugs["222400"].parent == "220000"
    assert slugs["220102001"].parent == "220102"
    assert all(row.name_en for slug, row in slugs.items() if len(slug) == 6)


@pytest.mark.skipif(not PLACES.exists(), reason="needs ../shared/data/places")
def test_the_region_file_is_what_its_command_makes():
    shipped = rows(Scheme.REGION)
    places = [json.loads(line) for line in PLACES.read_text("utf-8").splitlines()]
    made = [Row(**row) for row in region_rows(places, {row.slug: row.name_en for row in shipped})]
    assert made == shipped


def test_subjects_are_the_22_heads_and_what_documents_use():
    shipped = {row.slug: row for row in rows(Scheme.SUBJECT)}
    heads = [row.name for row in shipped.values() if not row.parent]
    assert len(heads) == 22
    assert {"综合政务", "国防", "其他"} <= set(heads)
    assert shipped[shipped["education"].parent].name == "科技、教育"


@pytest.mark.django_db
@pytest.mark.both_databases
def test_loading_again_changes_nothing():
    call_command("load_terms", stdout=StringIO())
    terms, events = list(Term.objects.values_list()), Event.objects.count()
    assert len(terms) == Record.objects.filter(kind="term").count() == sum(len(rows(scheme)) for scheme in Scheme)
    said = StringIO()
    call_command("load_terms", stdout=said)
    assert (list(Term.objects.values_list()), Event.objects.count()) == (terms, events)
    assert "region: 1154 shipped, 0 added, 0 changed" in said.getvalue()
    assert Term.objects.with_parents().get(slug="220102001").full_name == "吉林省 › 长春市 › 南关区 › 南岭街道"


@pytest.mark.django_db
@pytest.mark.both_databases
def test_bulk_loading_places_terms_as_saving_does():
    load(source=source(TREE))
    trails = dict(Term.objects.values_list("pk", "trail"))
    for term in Term.objects.all():
        term.save()
    assert dict(Term.objects.values_list("pk", "trail")) == trails


@pytest.mark.django_db
@pytest.mark.both_databases
def test_what_editors_did_stays_unless_overwritten(monkeypatch):
    refreshed = []
    monkeypatch.setattr("cms.taxonomy.records.refresh_items_with", lambda kind, key: refreshed.append(key))
    load(source=source(TREE))
    b, c = Term.objects.get(slug="b"), Term.objects.get(slug="c")
    b.name, b.parent = "改名", c
    b.save()
    own = Term.objects.create(scheme="subject", slug="own", name="自设", parent=b)
    refreshed.clear()

    assert not any(loaded.added or loaded.changed for loaded in load(source=source(TREE)).values())
    b.refresh_from_db()
    assert (b.name, b.parent) == ("改名", c)

    loaded = load(source=source(TREE), overwrite=True)[Scheme.SUBJECT]
    assert [term.slug for term in loaded.changed] == ["b"]
    b.refresh_from_db()
    own.refresh_from_db()
    assert (b.name, b.parent_id) == ("乙", "subject:a")
    assert own.trail.startswith(b.trail)
    assert Record.objects.get(key="subject:b").document["parent"] == "subject:a"
    assert refreshed == ["subject:b", "subject:own"]
