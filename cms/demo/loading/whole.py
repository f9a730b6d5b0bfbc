"""The whole load, step by step."""

import datetime
from itertools import chain
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page, PageLogEntry, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from cms.desk.roles.defaults import name_roots, remove_defaults
from cms.desk.roles.table import ADMINISTRATOR, EDITOR
from cms.library.locales import ALL, language_code
from cms.publishing.publication import publication
from cms.publishing.scheduling import run_due
from cms.sites.models import SiteAlerts, SiteNavigation, SiteProfile
from cms.taxonomy.loading import load as load_terms

from .. import accounts
from ..numbering import numbers
from ..reading import Province, read_province
from ..shapes.moments import BEIJING
from .drafts import Plan, add_drafts, plans
from .history import Editors
from .made import Made
from .media import add_collections, add_media
from .pen import Pen
from .sites import add_sites
from .steps import Steps

PORTAL = "portal"


def is_loaded() -> bool:
    """Whether the province is there. It comes whole or not at all, so its portal tells."""
    return SiteProfile.objects.filter(code=PORTAL).exists()


def load(steps: Steps, now: datetime.datetime | None = None) -> Made:
    """Everything in one transaction: an interrupted load leaves nothing but files that nobody refers to, and can be run again."""
    at = (now or timezone.now()).astimezone(BEIJING)
    with transaction.atomic():
        return Load(read_province(), at, steps).run()


class Load:
    """One load. What happened before `now` has happened; what lies ahead is left to the scheduler."""

    def __init__(self, province: Province, now: datetime.datetime, steps: Steps) -> None:
        self.province, self.now, self.steps = province, now, steps
        self.made = Made()
        self.numbers = numbers(province, now.date())
        self.users: dict[str, Any] = {}

    def run(self) -> Made:
        """First what pages point at, then the pages as drafts, then their history."""
        wanted = plans(self.province, self.now.date())
        with publication(wanted[0].when):
            self._prepare()
            with self.steps("Drawing pictures", len(self.province.pictures) + len(self.province.files)) as advance:
                add_media(self.province, self.made, advance)
        with disable_reference_index_auto_update():
            self._tell(wanted)
        self._index_references()
        run_due()
        return self.made

    def writer_of(self, site: str) -> Any:
        """Who writes for a site."""
        return self.users[accounts.at(site, EDITOR).username]

    def publisher_of(self, site: str) -> Any:
        """Who may publish there."""
        return self.users[accounts.at(site, ADMINISTRATOR).username]

    def _prepare(self) -> None:
        remove_welcome()
        self.made.locales = {locale: Locale.objects.get_or_create(language_code=language_code(locale))[0] for locale in ALL}
        load_terms()
        self.users = {account.username: accounts.add(account) for account in accounts.ACCOUNTS}
        add_collections(self.province, self.made)

    def _tell(self, wanted: list[Plan]) -> None:
        with self.steps("Building the tree", len(wanted)) as advance:
            add_drafts(wanted, self.made, self.writer_of, advance)
        add_sites(self.province, self.made, wanted[0].when, self._pen)
        self._let_editors_in()
        acts = Editors(self.made, self._pen_of, self.publisher_of, self.now).acts(wanted)
        with self.steps("Publishing", len(acts)) as advance:
            for act in acts:
                act.do()
                advance()

    def _index_references(self) -> None:
        """Once for each page, which the load saves four times."""
        for page in Page.objects.filter(pk__in=[page.pk for page in self.made.pages.values()]).specific():
            ReferenceIndex.create_or_update_for_object(page)
        for setting in chain(SiteProfile.objects.all(), SiteNavigation.objects.all(), SiteAlerts.objects.all()):
            ReferenceIndex.create_or_update_for_object(setting)

    def _let_editors_in(self) -> None:
        """Sites have brought their groups."""
        remove_defaults()
        name_roots()
        for account in accounts.ACCOUNTS:
            accounts.give_role(self.users[account.username], account)

    def _pen_of(self, plan: Plan) -> Pen:
        return Pen(self.made, self.numbers, plan.key, plan.locale, plan.when.date())

    def _pen(self, key: str, locale: str) -> Pen:
        return Pen(self.made, self.numbers, key, locale, self.now.date())


def remove_welcome() -> None:
    """Removes the page and site that Wagtail makes for a new installation, unless someone has made something of them."""
    for page in Page.objects.filter(depth=2, content_type__app_label="wagtailcore", content_type__model="page", numchild=0):
        if not page.revisions.exists():
            entries = PageLogEntry.objects.filter(page_id=page.pk)
            page.delete()
            entries.delete()
