"""What generated items stand in and name: a site of its own, and one public thing or two of each kind."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.contrib.auth import get_user_model
from django.test import Client
from wagtail.models import Page, Site

from cms.core.checking import Severity, all_rules
from cms.core.models import Attachment, BasePage, Picture
from cms.desk.checking.severities import SiteChecks
from cms.publishing.families import page_models
from cms.sites.models import ColumnPage, HomePage
from cms.taxonomy.models import Term
from tests import factories


class World(NamedTuple):
    """`pages` are public, and there for being named."""

    home: HomePage
    column: ColumnPage
    client: Client
    pages: Sequence[Page]
    pictures: Sequence[Picture]
    attachments: Sequence[Attachment]
    terms: Sequence[Term]

    def __repr__(self) -> str:
        return "the world"  # what was generated is printed beside it


def build() -> World:
    home = factories.site()
    column = factories.column(home, slug="generated")
    return World(
        home=home,
        column=column,
        client=_administrator(home),
        pages=[page for model in page_models() for page in _friends(model, column)],
        pictures=[factories.picture(f"图片{number}", size=(8, 6)) for number in range(2)],
        attachments=[factories.attachment(f"附件{number}", name=f"form{number}.txt") for number in range(2)],
        terms=[
            Term.objects.get_or_create(scheme="subject", slug=f"generated-{number}", defaults={"name": "主题"})[0] for number in range(2)
        ],
    )


def _friends(model: type[BasePage], column: ColumnPage) -> list[Page]:
    if model is HomePage:
        return [HomePage.objects.get(pk=column.get_parent().pk)]
    name = model._meta.model_name
    return [factories.add(column, model(title=f"朋友{number}", slug=f"friend-{name}-{number}")) for number in range(2)]


def _administrator(home: Page) -> Client:
    """Signed in."""
    only_warn(home)
    client: Any = Client()
    client.force_login(get_user_model().objects.create_superuser("generation", "g@example.org", "x"))
    return client


def only_warn(home: Page) -> None:
    """At this site every check is made, and none keeps an item from being published."""
    warn = {rule.code: Severity.WARNS.value for rule in all_rules()}
    SiteChecks.objects.create(site=Site.objects.get(root_page=home), severities=warn)
