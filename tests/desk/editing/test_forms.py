"""The editor's form of each kind of page: in the order one writes, what must be filled in first, with counters and the address."""

import re

import pytest
from django.urls import reverse
from wagtail.admin.panels import FieldPanel, TabbedInterface
from wagtail.models import Page

from cms.core.editing.panels import AddressPanel
from cms.publishing import families
from cms.sites.models import HomePage
from tests import factories

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]

MODELS = [pytest.param(label, id=label) for label in families._builders]


@pytest.fixture
def model(request):
    from django.apps import apps

    return apps.get_model(request.param)


def add_url(model, column):
    return reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, column.pk])


def panels(panel):
    yield panel
    for child in getattr(panel, "children", ()):
        yield from panels(child)


def fields(tab):
    return [panel.field_name for panel in panels(tab) if isinstance(panel, FieldPanel)]


@pytest.mark.parametrize("model", MODELS, indirect=True)
def test_the_form_in_the_order_one_writes(model):
    form = model.get_edit_handler()
    assert isinstance(form, TabbedInterface)
    first, *_, belonging, publishing = form.children
    written = fields(first)
    assert written[0] == "title"
    assert written.index("body") < written.index("summary")
    assert "related_items" in fields(belonging)
    assert fields(publishing)[:2] == ["update_kind", "change_note"]
    assert any(isinstance(panel, AddressPanel) for panel in panels(publishing))


@pytest.mark.parametrize("model", MODELS, indirect=True)
def test_what_must_be_filled_in_is_on_the_first_tabs(model):
    form = model.get_edit_handler()
    last = {*fields(form.children[-2])}
    needed = {field.name for field in model._meta.get_fields() if getattr(field, "blank", True) is False and field.concrete}
    assert not needed & last


@pytest.mark.parametrize("model", MODELS, indirect=True)
def test_no_field_is_lost(model):
    """Everything that editors may write stands in the form."""
    shown = {name for tab in model.get_edit_handler().children for name in fields(tab)}
    own = {field.name for field in model._meta.local_concrete_fields if field.editable and not field.primary_key}
    assert not own - shown


@pytest.mark.parametrize("model", MODELS, indirect=True)
def test_a_new_page_counts_and_says_its_address(province, column, model):
    if model is HomePage:
        pytest.skip("front pages are made with their site")
    answer = province.get(add_url(model, column))
    html = answer.content.decode()
    assert answer.status_code == 200
    assert html.count(' data-desk-count-said-value="已写') == 3
    assert "最多 255 字" in html
    assert 'data-desk-address-before-value="http://portal.localhost/news/"' in html
    slug = re.search(r'name="slug" value="([^"]+)"', html)[1]
    assert f"http://portal.localhost/news/{slug}/" in html


def test_a_page_that_is_there(province, column, portal):
    page = factories.news(column, "一条", slug="one")
    html = province.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "http://portal.localhost/news/one/" in html
    home = province.get(reverse("wagtailadmin_pages:edit", args=[portal.pk])).content.decode()
    assert "desk-address-before-value" not in home


def test_addresses_are_read_once_for_a_list(province, column, django_assert_max_num_queries):
    for number in range(12):
        factories.news(column, f"新闻{number}")
    explorer = reverse("wagtailadmin_explore", args=[column.pk])
    province.get(explorer)
    with django_assert_max_num_queries(60):
        html = province.get(explorer).content.decode()
    assert html.count("http://portal.localhost/news/") >= 12


def test_a_page_knows_its_site(column):
    page = factories.news(column)
    assert page.get_site() == Page.objects.get(pk=column.pk).get_site()
    assert page.get_site().site_name == "吉林省人民政府"
