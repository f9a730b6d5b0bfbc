import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.test import Client
from django.urls import reverse

from cms.taxonomy.classifying import classification_panel, classify
from cms.taxonomy.models import Classification, Term

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
ODD = ["'", '"', "%", "\\", "a\0b", "长春' OR 1=1", "🙂"]


def values(**changes):
    return {
        "scheme": "region",
        "slug": "220300",
        "code": "220300",
        "name": "四平市",
        "name_en": "",
        "parent": "region:220000",
        "order": "3",
        **changes,
    }


def test_the_list_is_a_tree_that_finds_chinese_names(editor, regions):
    listed = editor.get(reverse("terms:index")).content.decode()
    assert listed.index("吉林省 › 长春市 › 南关区") < listed.index("吉林省 › 吉林市")
    found = editor.get(reverse("terms:index"), {"q": "关"}).content.decode()
    assert "南关区" in found
    assert "吉林省 › 吉林市" not in found
    assert "南关区" not in editor.get(reverse("terms:index"), {"scheme": "subject"}).content.decode()


@pytest.mark.parametrize("words", ODD)
@pytest.mark.parametrize("place", ["terms:index", "term_chooser:choose", "term_chooser:choose_results"])
def test_odd_words_are_searched_quietly(editor, regions, place, words):
    assert editor.get(reverse(place), {"q": words}).status_code == 200


def test_listing_costs_the_same_for_few_and_many(editor, regions, django_assert_max_num_queries):
    for number in range(40):
        Term.objects.create(scheme="region", slug=f"220102{number:03}", name="街道", parent=regions["district"], order=number)
    editor.get(reverse("terms:index"))
    with django_assert_max_num_queries(20):
        editor.get(reverse("terms:index"))


def test_an_editor_adds_a_term(editor, regions):
    answer = editor.post(reverse("terms:add"), values())
    assert answer.status_code == 302
    assert Term.objects.get(pk="region:220300").full_name == "吉林省 › 四平市"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"slug": "220100"}, None),
        ({"slug": "两个"}, "slug"),
        ({"parent": "region:nowhere"}, "parent"),
        ({"scheme": "subject"}, "parent"),
        ({"name": "a\0b"}, "name"),
    ],
)
def test_mistakes_are_said_at_the_form(editor, regions, changes, field):
    answer = editor.post(reverse("terms:add"), values(**changes))
    assert answer.status_code == 200
    assert (field or "__all__") in answer.context["form"].errors
    assert Term.objects.count() == 4


def test_the_public_id_cannot_be_edited(editor, regions):
    answer = editor.post(reverse("terms:edit", args=["region_3A220200"]), values(slug="new", name="吉林", parent="region:220000"))
    assert answer.status_code == 302
    regions["other"].refresh_from_db()
    assert (regions["other"].pk, regions["other"].name) == ("region:220200", "吉林")


def test_a_term_in_use_says_why_it_stays(editor, regions, page):
    Classification.objects.create(page=page, term=regions["city"])
    for method in (editor.get, editor.post):
        answer = method(reverse("terms:delete", args=["region_3A220100"]), follow=True)
        assert "长春市" in str(next(iter(answer.context["messages"])))
    assert Term.objects.filter(pk="region:220100").exists()
    assert editor.post(reverse("terms:delete", args=["region_3A220102"])).status_code == 302
    assert not Term.objects.filter(pk="region:220102").exists()


def test_site_editors_choose_terms_and_do_not_keep_them(regions):
    person = get_user_model().objects.create_user("county", "c@example.org", "x")
    person.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client = Client()
    client.force_login(person)
    assert client.get(reverse("term_chooser:choose")).status_code == 200
    for place in ("terms:index", "terms:add"):
        assert client.get(reverse(place)).status_code == 302
    assert client.post(reverse("terms:delete", args=["region_3A220102"])).status_code == 302
    assert Term.objects.count() == 4


def test_the_chooser_filters_by_list_and_takes_several(editor, regions):
    Term.objects.create(scheme="genre", slug="notice", name="通知")
    dialog = editor.get(reverse("term_chooser:choose"), {"multiple": "1", "scheme": "genre"}).json()["html"]
    assert "通知" in dialog
    assert "南关区" not in dialog
    chosen = editor.get(reverse("term_chooser:chosen_multiple"), {"multiple": "1", "id": ["region:220102", "genre:notice"]}).json()
    assert [one["id"] for one in chosen["result"]] == ["genre:notice", "region:220102"]
    assert chosen["result"][1]["title"].endswith("吉林省 › 长春市 › 南关区")
    one = editor.get(reverse("term_chooser:chosen", args=["region_3A220102"])).json()
    assert one["result"]["id"] == "region:220102"


def test_the_panel_shows_chosen_terms_and_saves_more(rf, editor, regions, page):
    classify(page, ["region:220100"])
    page.save()
    panel = classification_panel().bind_to_model(type(page))
    form_class = panel.get_form_class()
    request = rf.get("/")
    request.user = get_user_model().objects.get()
    shown = panel.get_bound_panel(instance=page, request=request, form=form_class(instance=page)).render_html()
    assert "吉林省 › 长春市" in shown
    prefix = "classifications"
    data = {f"{prefix}-TOTAL_FORMS": 2, f"{prefix}-INITIAL_FORMS": 1, f"{prefix}-MIN_NUM_FORMS": 0, f"{prefix}-MAX_NUM_FORMS": 1000}
    data |= {f"{prefix}-0-id": page.classifications.get().pk, f"{prefix}-0-term": "region:220100", f"{prefix}-1-term": "region:220102"}
    form = form_class(data, instance=page)
    assert form.is_valid(), form.errors
    form.save()
    assert set(Classification.objects.values_list("term_id", flat=True)) == {"region:220100", "region:220102"}
    twice = form_class({**data, f"{prefix}-1-term": "region:220100"}, instance=type(page).objects.get(pk=page.pk))
    assert not twice.is_valid()
