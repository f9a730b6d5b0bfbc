import json

import pytest
from wagtail.models import Page

from cms.taxonomy.classifying import UnknownTermError, classify, term_ids
from cms.taxonomy.models import Classification

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_terms_go_with_the_page_in_memory_and_in_the_database(regions, page):
    classify(page, ["region:220200", "region:220100", "region:220100"])
    assert term_ids(page) == ["region:220100", "region:220200"]
    assert not Classification.objects.exists()
    page.save()
    assert term_ids(Page.objects.get(pk=page.pk)) == ["region:220100", "region:220200"]


def test_a_draft_holds_its_own_terms(regions, page):
    classify(page, ["region:220100"])
    page.save()
    classify(page, ["region:220102"])
    revision = page.save_revision()
    assert term_ids(Page.objects.get(pk=page.pk)) == ["region:220100"]
    assert term_ids(revision.as_object()) == ["region:220102"]
    revision.publish()
    assert term_ids(Page.objects.get(pk=page.pk)) == ["region:220102"]


def test_a_draft_opens_after_its_term_was_deleted(regions, page):
    classify(page, ["region:220102", "region:220200"])
    revision = page.save_revision()
    regions["district"].delete()
    assert term_ids(revision.as_object()) == ["region:220200"]


def test_unknown_terms_are_named(page):
    with pytest.raises(UnknownTermError, match="region:999999") as refused:
        classify(page, ["region:999999"])
    assert refused.value.term_ids == ["region:999999"]
    assert term_ids(page) == []


def test_asking_costs_one_statement_or_none(regions, page, django_assert_num_queries):
    classify(page, [term.pk for term in regions.values()])
    page.save()
    fresh = Page.objects.get(pk=page.pk)
    with django_assert_num_queries(1):
        assert len(term_ids(fresh)) == 4
    [prefetched] = Page.objects.filter(pk=page.pk).prefetch_related("classifications")
    with django_assert_num_queries(0):
        assert len(term_ids(prefetched)) == 4


def test_giving_the_same_terms_again_writes_nothing_new(regions, page):
    classify(page, ["region:220100"])
    page.save()
    before = Classification.objects.get().pk
    classify(page, ["region:220100"])
    page.save()
    assert Classification.objects.get().pk == before


def test_copies_carry_the_terms(regions, page):
    classify(page, ["region:220100"])
    page.save()
    assert term_ids(page.copy(update_attrs={"slug": "copied"})) == ["region:220100"]
    assert json.loads(page.to_json())["classifications"][0]["term"] == "region:220100"
