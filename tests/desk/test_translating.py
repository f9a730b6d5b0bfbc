"""Another language of a page, from the desk: a draft of the same identity, never an alias, below the parent's other language."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.models import Locale, Page

from cms.investment.models import InvestmentProjectPage
from cms.library.models import Item
from cms.news.models import NewsArticlePage
from tests import factories
from tests.api.client import data
from tests.desk.roles.people import client_of, person

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
LOCALES = ("zh-Hans", "en")


@pytest.fixture
def english(db):
    return factories.locale("en")


@pytest.fixture
def city(english):
    """A site in both languages."""
    home = factories.site("changchun", kind="city", name="长春市人民政府")
    home.copy_for_translation(english).save_revision().publish()
    return home


@pytest.fixture
def column(city, english):
    """Of projects, in both languages."""
    column = factories.column(city, "招商项目", slug="projects")
    column.copy_for_translation(english).save_revision().publish()
    return column


@pytest.fixture
def project(column):
    return factories.add(column, InvestmentProjectPage(title="轴承制造项目", stage="seeking", currency="CNY"))


def url(page):
    return reverse("simple_translation:submit_page_translation", args=[page.pk])


def translate(client, page, locale, **fields):
    return client.post(url(page), {"locales": [locale.pk], **fields})


def test_an_editor_translates_and_who_publishes_publishes(city, project, english):
    editor = client_of(person(city, "editor"))
    assert editor.get(url(project)).status_code == 200
    answer = translate(editor, project, english)
    made = InvestmentProjectPage.objects.get(translation_key=project.translation_key, locale=english)
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[made.pk])
    assert not made.live
    assert made.alias_of_id is None
    assert {row.locale for row in Item.objects.filter(content_id=project.translation_key)} == {"zh-Hans"}
    made.title = "Bearings"
    made.save_revision().publish()
    rows = {row.locale: row.title for row in Item.objects.filter(content_id=project.translation_key)}
    assert rows == {"zh-Hans": "轴承制造项目", "en": "Bearings"}
    assert not Page.objects.filter(alias_of__isnull=False).exists()


def test_both_languages_are_answered_under_one_identity(city, project, english):
    translate(client_of(person(city, "editor")), project, english)
    made = project.get_translation(english)
    made.title = "Bearings"
    made.save_revision().publish()
    query = "query ($id: ID!, $locale: String!) { item(contentId: $id, locale: $locale) { contentId title } }"
    found = [data(query, id=str(project.translation_key), locale=language)["item"] for language in LOCALES]
    assert [one["title"] for one in found] == ["轴承制造项目", "Bearings"]
    assert len({one["contentId"] for one in found}) == 1


def test_one_page_at_a_time(city, column, english):
    home = factories.column(city, "动态", slug="moves")
    factories.news(home, "第一条")
    translate(client_of(person(city, "editor")), home, english, include_subtree="on")
    assert home.get_translation(english).numchild == 0


def test_not_where_the_parent_is_in_one_language(city, english):
    item = factories.news(factories.column(city, "动态", slug="moves"), "第一条")
    editor = client_of(person(city, "editor"))
    assert "上级页面还没有这种语言的版本" in editor.get(url(item)).content.decode()
    assert translate(editor, item, english).status_code == 200
    assert NewsArticlePage.objects.count() == 1


@pytest.mark.parametrize("role", ["reviewer", "elsewhere"])
def test_who_writes_nothing_here_translates_nothing(city, project, english, role):
    other = factories.site("siping", kind="city", name="四平市人民政府")
    client = client_of(person(city, "reviewer") if role == "reviewer" else person(other, "editor"))
    answer = translate(client, project, english)
    assert answer.status_code in (302, 403)
    assert [message.level_tag for message in get_messages(answer.wsgi_request)] in ([], ["error"])
    assert not project.has_translation(english)


def test_another_edition_of_a_site_is_the_provinces_to_begin(english):
    home = factories.site("siping", kind="city", name="四平市人民政府")
    assert translate(client_of(person(home, "administrator")), home, english).status_code == 200
    assert not home.has_translation(english)
    translate(client_of(person(None, "province")), home, english)
    assert home.has_translation(Locale.objects.get(pk=english.pk))


def test_by_script_it_is_the_provinces(city, project, english):
    url = reverse("wagtailadmin_api:pages:action", args=[project.pk, "copy_for_translation"])
    for who, translated in ((person(city, "editor"), False), (person(None, "province"), True)):
        client_of(who).post(url, {"locale": "en"}, headers={"x-requested-with": "XMLHttpRequest"})
        assert project.has_translation(english) is translated


def test_the_button_is_in_chinese(city, project):
    shown = client_of(person(city, "editor")).get(reverse("wagtailadmin_pages:edit", args=[project.pk])).content.decode()
    assert url(project) in shown
    assert "翻译" in shown
