from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupPagePermission

from cms.ledger.models import Event
from cms.library.facets import everything, range_of
from cms.library.models import Facet, Item
from cms.policies.models import PolicyDocumentPage, PolicyInterpretationPage, PolicyRelation
from tests import factories


@pytest.fixture
def column(db):
    return factories.column(factories.site(), "政策文件", slug="policies")


@pytest.fixture
def other_column(db):
    """Of another site."""
    return factories.column(factories.site("changchun", kind="city", name="长春市人民政府"), "政策文件", slug="policies")


class Policies:
    """What the tests below say in one word."""

    @staticmethod
    def add(parent, title="关于高考工作的通知", *, publish=True, relations=(), issuers=(), **fields):
        page = PolicyDocumentPage(title=title, **fields)
        page.relations, page.issuers = list(relations), list(issuers)
        return factories.add(parent, page, publish=publish)

    @staticmethod
    def interpret(parent, *documents, title="一图读懂", **fields):
        from cms.policies.models import Interpreted

        page = PolicyInterpretationPage(title=title, **fields)
        page.interpreted = [Interpreted(document=document) for document in documents]
        return factories.add(parent, page)

    @staticmethod
    def relation(kind, target=None, **fields):
        return PolicyRelation(kind=kind, target=target, **fields)

    @staticmethod
    def document(page, locale="zh-Hans"):
        return Item.objects.get(content_id=str(page.translation_key), locale=locale).document

    @staticmethod
    def status(page, locale="zh-Hans"):
        """Validity, whether in force, and the relations that newer documents made."""
        document = Policies.document(page, locale)
        marks = [relation["kind"] for relation in document["relations"] if relation["kind"].endswith("_by")]
        return document["validity"], document["inForce"], marks

    @staticmethod
    def kinds(page, locale="zh-Hans"):
        return list(Event.objects.filter(key=str(page.translation_key), locale=locale).order_by("position").values_list("kind", flat=True))

    @staticmethod
    def in_list(page, code, locale="zh-Hans"):
        row = Item.objects.get(content_id=str(page.translation_key), locale=locale)
        return Facet.objects.filter(item=row, range=range_of(everything(locale), code)).exists()


@pytest.fixture
def policies():
    return Policies


@pytest.fixture
def editor_of(db):
    """A user who may edit and publish below one page."""

    def make(page, name="editor"):
        group = Group.objects.create(name=f"{name} of {page.pk}")
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        for codename in ("add_page", "change_page", "publish_page"):
            permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
            GroupPagePermission.objects.create(group=group, page=page, permission=permission)
        user = get_user_model().objects.create_user(name, f"{name}@example.org", "x")
        user.groups.add(group)
        return user

    return make


@pytest.fixture
def beijing():
    """An instant on Beijing's clock."""
    return lambda *parts: datetime(*parts, tzinfo=ZoneInfo("Asia/Shanghai"))
