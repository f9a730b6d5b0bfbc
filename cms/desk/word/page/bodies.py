"""The bodies that a document names, among those that the hub knows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.desk.word.notes import Note, check
from cms.organisations.models import OrganisationPage
from cms.publishing.recording.location import HOME_DEPTH


@dataclass(frozen=True)
class Named:
    """A name as printed, and the body's page where exactly one can be meant."""

    name: str
    body: OrganisationPage | None


def matched(names: Sequence[str], parent: Page, notes: list[Note]) -> list[Named]:
    """By whole names, in the language of the place; of several bodies of one name, the one of the place's own site. One statement."""
    pages = OrganisationPage.objects.filter(live=True, title__in=names, locale_id=parent.locale_id).order_by("path")
    known: dict[str, list[OrganisationPage]] = {name: [] for name in names}
    for page in pages if names else ():
        known[page.title].append(page)
    found = [Named(name, _one(candidates, parent)) for name, candidates in known.items()]
    notes.extend(_told(found, known))
    return found


def _one(candidates: list[OrganisationPage], parent: Page) -> OrganisationPage | None:
    site = parent.path[: HOME_DEPTH * Page.steplen]
    own = [page for page in candidates if page.path.startswith(site)]
    return next((several[0] for several in (candidates, own) if len(several) == 1), None)


def _told(found: list[Named], known: dict[str, list[OrganisationPage]]) -> Iterator[Note]:
    for one in found:
        count = len(known[one.name])
        words = {"count": count, "name": one.name}
        if one.body is None and count:
            yield check(_("%(count)d organisations are called “%(name)s”: choose the one that is meant.") % words)
        elif one.body is None:
            yield check(_("No organisation is called “%(name)s”. Choose its page if there is one.") % words)
        elif count > 1:
            yield check(_("%(count)d organisations are called “%(name)s”: the one of this site was taken.") % words)
