import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from cms.taxonomy.models import MAX_DEPTH, Classification, Term

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_the_public_id_is_list_and_short_name(regions):
    assert regions["city"].pk == regions["city"].term_id == "region:220100"
    assert str(regions["district"].full_name) == "吉林省 › 长春市 › 南关区"


def test_an_id_is_given_once(regions):
    with pytest.raises(IntegrityError), transaction.atomic():
        Term(scheme="region", slug="220100", name="又一个").save()
    assert Term.objects.get(pk="region:220100").name == "长春市"


@pytest.mark.parametrize("field", ["slug", "scheme"])
def test_the_public_id_never_changes(regions, field):
    setattr(regions["city"], field, "subject" if field == "scheme" else "new")
    with pytest.raises(ValidationError):
        regions["city"].save()


@pytest.mark.parametrize("slug", ["Äpfel", "两个", "a b", "a--b", "-a", "a/b", "a.b", ""])
def test_short_names_fit_an_address(slug):
    with pytest.raises(ValidationError) as refused:
        Term(scheme="subject", slug=slug, name="x").full_clean()
    assert "slug" in refused.value.message_dict


def test_a_broader_term_is_of_the_same_list(regions):
    with pytest.raises(ValidationError) as refused:
        Term(scheme="subject", slug="x", name="x", parent=regions["city"]).save()
    assert "parent" in refused.value.message_dict


@pytest.mark.parametrize("parent", ["city", "district"])
def test_no_term_stands_under_itself(regions, parent):
    regions["city"].parent = regions[parent]
    with pytest.raises(ValidationError) as refused:
        regions["city"].save()
    assert "parent" in refused.value.message_dict


def test_a_slug_that_ends_like_another_is_no_cycle(regions):
    long = Term.objects.create(scheme="region", slug="1220200", name="长", parent=regions["province"])
    regions["other"].parent = long
    regions["other"].save()
    assert regions["other"].trail.startswith(long.trail)


def test_a_list_has_a_greatest_depth(regions):
    below = regions["district"]
    for level in range(below.trail.count("/"), MAX_DEPTH):
        below = Term.objects.create(scheme="region", slug=f"level-{level}", name="x", parent=below)
    with pytest.raises(ValidationError):
        Term.objects.create(scheme="region", slug="too-deep", name="x", parent=below)
    regions["city"].parent = regions["other"]
    with pytest.raises(ValidationError):
        regions["city"].save()


def test_terms_come_as_trees(regions):
    Term.objects.create(scheme="genre", slug="notice", name="通知")
    assert [term.slug for term in Term.objects.all()] == ["notice", "220000", "220100", "220102", "220200"]
    regions["other"].order = 0
    regions["other"].save()
    assert [term.slug for term in Term.objects.filter(scheme="region")] == ["220000", "220200", "220100", "220102"]


def test_what_stands_below_moves_along(regions):
    regions["city"].parent = regions["other"]
    regions["city"].save()
    assert regions["city"].moved
    assert [term.slug for term in Term.objects.under("region", regions["other"].trail)] == ["220100", "220102"]
    regions["district"].refresh_from_db()
    assert regions["district"].trail.startswith(regions["city"].trail)


def test_an_old_copy_in_memory_does_not_move_the_tree_back(regions):
    stale = Term.objects.select_related("parent").get(pk=regions["district"].pk)
    regions["city"].parent = regions["other"]
    regions["city"].save()
    stale.name = "南关"
    stale.save()
    assert not stale.moved
    assert Term.objects.get(pk=stale.pk).trail.startswith(Term.objects.get(pk=regions["city"].pk).trail)


def test_names_above_cost_no_statements(regions, django_assert_num_queries):
    with django_assert_num_queries(1):
        assert Term.objects.with_parents().get(slug="220102").full_name.startswith("吉林省")


def test_a_term_with_terms_under_it_stays(regions):
    with pytest.raises(ProtectedError), transaction.atomic():
        regions["city"].delete()
    assert "1" in regions["city"].obstacle()


@pytest.mark.parametrize("way", ["term", "query"])
def test_a_term_that_a_page_carries_stays(regions, page, way):
    Classification.objects.create(page=page, term=regions["district"])
    target = regions["district"] if way == "term" else Term.objects.filter(pk="region:220102")
    with pytest.raises(ProtectedError, match="南关区"), transaction.atomic():
        target.delete()
    assert Term.objects.filter(pk="region:220102").exists()
    assert Classification.objects.count() == 1


def test_a_term_out_of_use_goes(regions):
    regions["district"].delete()
    assert regions["city"].obstacle() == ""
