"""From the button to the editor: who may, what is made, and what is said of it."""

import datetime
import html
import re

import pytest
from django.urls import reverse

from cms.core.models import Picture
from cms.desk.lists.status import Status, condition
from cms.desk.word.page.targets import models_below, takes_word, usual_first
from cms.library.models import Item
from cms.news.models import NewsArticlePage
from cms.organisations.models import OrganisationPage
from cms.policies.models import PolicyDocumentPage, PolicyInterpretationPage
from cms.publishing import families
from cms.services.models import ServiceItemPage
from cms.sites.models import ColumnPage, HomePage
from cms.taxonomy.models import Term
from tests import factories
from tests.desk.roles.people import client_of, person
from tests.desk.word.conftest import told
from tests.desk.word.documents import notice, of_lines, saved

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


def test_a_notice_becomes_a_draft_with_its_fields(upload, county, files, editor):
    Term.objects.get_or_create(scheme="genre", slug="notice", defaults={"name": "通知"})
    page = upload(saved(notice()))
    assert page.title == "清河县人民政府办公室关于做好秋粮收购工作的通知"
    assert page.document_number == "清政办发〔2031〕7号"
    assert page.written_on == datetime.date(2031, 9, 12)
    assert (page.effective_on, page.expires_on) == (datetime.date(2031, 10, 1), datetime.date(2033, 9, 30))
    body = OrganisationPage.objects.get(title="清河县人民政府办公室")
    assert [(one.name, one.organisation) for one in page.issuers.all()] == [("清河县人民政府办公室", body)]
    assert [one.organisation for one in page.responsibilities.all()] == [body]
    assert [one.term_id for one in page.classifications.all()] == ["genre:notice"]
    assert page.owner == editor.user
    assert page.get_parent().pk == files.pk
    assert page.slug


def test_it_is_a_draft_and_nothing_of_it_is_public(upload):
    page = upload(saved(notice()))
    assert not page.live
    assert PolicyDocumentPage.objects.filter(condition(Status.DRAFT), pk=page.pk).exists()
    assert not Item.objects.filter(content_id=page.translation_key).exists()
    assert page.get_latest_revision().user == page.owner


def test_its_picture_stands_in_the_sites_collection(upload, county):
    page = upload(saved(notice()))
    (picture,) = Picture.objects.all()
    assert picture.collection.name == "清河县人民政府"
    assert picture.description == "收购站点分布示意图"
    (block,) = [block for block in page.body if block.block_type == "image"]
    assert (block.value["image"], block.value["caption"]) == (picture, "图1 收购站点分布")


def test_the_editor_opens_and_lists_what_to_look_at(upload, editor):
    document = notice()
    document.sections[0].header.paragraphs[0].text = "清河县人民政府公报"
    page = upload(saved(document))
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    shown = html.unescape(editor.get(url).content.decode())
    assert "这是草稿，发布前请逐项核对" in shown
    assert shown.count("页眉页脚未保留：“清河县人民政府公报”") == 2  # above the form, and beside it
    again = html.unescape(editor.get(url).content.decode())
    assert again.count("页眉页脚未保留：“清河县人民政府公报”") == 1
    for line in ("未能保留", "请核对", "已从文档填入", "文号：清政办发〔2031〕7号", "发文机关：清河县人民政府办公室", "来自“通知.docx”"):
        assert line in again


def test_the_list_goes_once_it_is_published(upload, editor):
    page = upload(of_lines("关于防汛的通知", "各乡镇：", "请做好防汛。"))
    page.get_latest_revision().publish()
    assert "来自“通知.docx”" not in html.unescape(editor.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode())


def test_the_draft_can_be_saved_and_published_as_it_is(upload, editor):
    page = upload(saved(notice()))
    page.full_clean()
    page.save_revision().publish()
    assert Item.objects.filter(content_id=page.translation_key).exists()


def test_bodies_that_are_not_known_or_not_one(upload, county, files):
    bodies = ColumnPage.objects.get(slug="bodies")
    elsewhere = factories.site("other", kind="city", name="白石市人民政府")
    other = factories.column(elsewhere, "机构", slug="bodies")
    for place, name in ((other, "粮食局"), (other, "水利局"), (bodies, "水利局"), (other, "林业局"), (other, "林业局")):
        factories.add(place, OrganisationPage(title=name))
    lines = ["关于防汛的通知", "各乡镇：", "请做好防汛。", "粮食局　　水利局", "林业局　　渔业局", "2031年5月1日"]
    page = upload(of_lines(*lines))
    named = [(one.name, one.organisation.get_parent().slug if one.organisation else None) for one in page.issuers.all()]
    assert named == [("粮食局", "bodies"), ("水利局", "bodies"), ("林业局", None), ("渔业局", None)]
    assert page.issuers.all()[1].organisation.get_parent().pk == bodies.pk
    assert {
        "有2个机构叫“水利局”：选了本站的那一个，请核对。",
        "有2个机构叫“林业局”：请选择是哪一个。",
        "没有找到叫“渔业局”的机构。如果有它的机构页面，请选上。",
    } <= set(told(page, "check"))


@pytest.mark.parametrize("model", [NewsArticlePage, PolicyInterpretationPage, ServiceItemPage])
def test_other_families_take_what_they_have(model, upload):
    page = upload(saved(notice()), model)
    assert page.title == "清河县人民政府办公室关于做好秋粮收购工作的通知"
    assert "table" in [block.block_type for block in page.body]
    assert [one.organisation.title for one in page.responsibilities.all()] == ["清河县人民政府办公室"]


def test_which_kinds_of_pages_take_it():
    from django.apps import apps

    models = {apps.get_model(label) for label in families._builders}
    assert {ColumnPage, HomePage, OrganisationPage}.isdisjoint(model for model in models if takes_word(model))
    assert all(takes_word(model) for model in (NewsArticlePage, PolicyDocumentPage, PolicyInterpretationPage, ServiceItemPage))


def test_the_buttons(editor, county, files):
    upload = reverse("desk_word", args=[files.pk])
    choose = reverse("desk_word_choose", args=["policies", "policydocumentpage"])
    assert upload in editor.get(reverse("wagtailadmin_explore", args=[files.pk])).content.decode()
    assert choose in editor.get("/admin/content/policies/").content.decode()
    assert "desk/word/" not in editor.get("/admin/content/organisations/").content.decode()
    page = editor.get(f"{upload}?model=news.newsarticlepage").content.decode()
    assert re.search(r'value="news.newsarticlepage"[^>]*checked', page)


def test_the_usual_kind_of_a_place_comes_first(county, files):
    models = models_below(files)
    assert usual_first(models, files) == models
    factories.add(files, PolicyDocumentPage(title="一份文件"))
    assert models[0] is not PolicyDocumentPage
    assert usual_first(models, files) == [PolicyDocumentPage, *(model for model in models if model is not PolicyDocumentPage)]


def test_from_a_list_the_only_place_is_taken(editor, county, files):
    choose = reverse("desk_word_choose", args=["policies", "policydocumentpage"])
    asked = editor.get(choose)
    assert asked.status_code == 200  # the column of bodies is one as well
    chosen = editor.post(choose, {"parent_page": files.pk})
    assert chosen.url == f"{reverse('desk_word', args=[files.pk])}?model=policies.policydocumentpage"
    assert editor.get(reverse("desk_word_choose", args=["organisations", "organisationpage"])).status_code == 404
    assert editor.get(reverse("desk_word_choose", args=["no", "such"])).status_code == 404


def test_only_who_may_add_there(upload, county, files):
    other = factories.site("other", kind="city", name="白石市人民政府")
    place = factories.column(other, "市政府文件", slug="files")
    stranger, reviewer = client_of(person(other, "editor")), client_of(person(county, "reviewer"))
    for client in (stranger, reviewer):
        assert upload(saved(notice()), client=client).status_code == 302
        assert client.get(reverse("desk_word", args=[files.pk])).status_code == 302
    assert not PolicyDocumentPage.objects.exists()
    assert not Picture.objects.exists()
    assert upload(saved(notice()), client=stranger, parent=place).get_parent().pk == place.pk


def test_a_kind_that_may_not_stand_there(upload, editor, files):
    response = upload(saved(notice()), ColumnPage)
    assert response.status_code == 200
    assert not ColumnPage.objects.filter(title__contains="秋粮").exists()


def test_the_same_document_twice_is_two_drafts(upload):
    first, second = upload(saved(notice())), upload(saved(notice()))
    assert first.pk != second.pk
    assert first.slug != second.slug
