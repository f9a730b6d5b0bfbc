"""One history of a page out of its log and the ledger: a constant number of statements."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.models import Page, PageLogEntry, Revision

from cms.core.rich_text import plain_text
from cms.desk.history import wording
from cms.ledger.kinds import ITEM, EventKind
from cms.ledger.models import Event
from cms.library.locales import public_locale

MOST = 300  # of each kind, the newest
TOGETHER = timedelta(seconds=30)  # an act and the event that it wrote
ONE_SITTING = timedelta(minutes=30)
BACK = ("govwire.restore", "wagtail.publish", "wagtail.view_restriction.delete")
GONE = ("govwire.withdraw", "govwire.suppress", "govwire.redirect", "wagtail.unpublish", "wagtail.view_restriction")
CAUSES: dict[str, tuple[str, ...]] = {  # kind of event -> actions that write it, the likelier first
    EventKind.ARCHIVED: ("govwire.archive",),
    EventKind.WITHDRAWN: GONE,
    EventKind.EXPIRED: ("wagtail.unpublish.scheduled",),
    EventKind.MOVED: ("wagtail.move", "wagtail.publish"),
    EventKind.RESTORED: BACK,
    **dict.fromkeys((EventKind.PUBLISHED, EventKind.UPDATED, EventKind.CORRECTED), ("wagtail.publish", "wagtail.publish.scheduled")),
}


@dataclass
class Told:
    """One line: who did what when. `compare` names two versions to compare, `version` the one that came of it (keys of revisions)."""

    at: datetime
    who: str
    what: str
    given: list[tuple[str, str]] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    times: int = 1
    compare: tuple[int, int] | None = None
    version: int | None = None
    scheduled: bool = False
    action: str = ""


def history(page: Page) -> list[Told]:
    """Newest first."""
    entries = list(_log(page))
    versions = dict(Revision.objects.for_instance(page).order_by("pk").values_list("pk", "approved_go_live_at"))
    told = _without_echoes(list(_sittings(_with_versions(entries, versions))))
    events = _events(page)
    names = _names(event.actor for event in events)
    for event in events:
        _add(told, event, names)
    return sorted(told, key=lambda one: one.at, reverse=True)


def _log(page: Page) -> Iterable[PageLogEntry]:
    found = PageLogEntry.objects.filter(page=page.pk).select_related("user").order_by("-timestamp", "-pk")
    return reversed(found[:MOST])


def _events(page: Page) -> list[Event]:
    key, locale = str(page.translation_key), public_locale(page.locale.language_code)
    return list(Event.objects.filter(subject=ITEM, key=key, locale=locale).order_by("-position")[:MOST])


def _with_versions(entries: list[PageLogEntry], versions: dict[int, Any]) -> Iterator[Told]:
    """Each with what it is compared to: a change with the version before it, a publication with the one published before."""
    order, published = sorted(versions), None
    for entry in entries:
        own = entry.revision_id if entry.revision_id in versions else None
        before = max((pk for pk in order if own is not None and pk < own), default=None)
        if entry.action == "wagtail.publish":
            before, published = published, own or published
        yield Told(
            at=entry.timestamp, who=who(entry), what=wording.done(entry), action=entry.action,
            given=[(label, plain_text(words)) for label, words in wording.given(entry)],
            compare=(before, own) if before and own and before != own else None, version=own,
            scheduled=bool(own and versions[own]),
        )  # fmt: skip


def _sittings(lines: Iterable[Told]) -> Iterator[Told]:
    """What one editor saved again and again is one line: autosave writes one each time that the typing stops."""
    last: Told | None = None
    for line in lines:
        if last and line.action == last.action == "wagtail.edit" and line.who == last.who and line.at - last.at <= ONE_SITTING:
            first = last.compare[0] if last.compare else None
            last.at, last.times, last.version = line.at, last.times + 1, line.version
            last.compare = (first, line.version) if first and line.version and first != line.version else line.compare or last.compare
        else:
            if last:
                yield last
            last = line
    if last:
        yield last


def _without_echoes(lines: list[Told]) -> list[Told]:
    """To withdraw a page Wagtail unpublishes it: said once, in the words of the act."""
    acts = [one for one in lines if one.action in GONE and one.action.startswith("govwire.")]
    return [
        one for one in lines
        if one.action != "wagtail.unpublish" or not any(one.who == act.who and abs(one.at - act.at) <= TOGETHER for act in acts)
    ]  # fmt: skip


def _add(told: list[Told], event: Event, names: dict[str, str]) -> None:
    """To the act that wrote it, or as a line of its own: what the clock or a command did."""
    causes = CAUSES.get(event.kind, ())
    near = [(rank, abs(one.at - event.at), one) for one in told for rank, cause in enumerate(causes) if one.action == cause]
    near = [found for found in near if found[1] <= TOGETHER]
    if near:
        min(near, key=lambda found: found[:2])[2].seen.append(wording.seen(event))
    else:
        notes = [(pgettext("history", "Note"), event.note)] if event.note else []
        told.append(Told(at=event.at, who=names.get(event.actor, event.actor) or _("The system"), what=wording.seen(event), given=notes))


def _names(actors: Iterable[str]) -> dict[str, str]:
    """By user name; who has gone since keeps it."""
    found = get_user_model()._default_manager.filter(**{f"{get_user_model().USERNAME_FIELD}__in": {one for one in actors if one}})
    return {user.get_username(): name(user) for user in found}


def who(entry: PageLogEntry) -> str:
    """Whoever was signed in; by a share link, the name that was typed."""
    return name(entry.user) if entry.user else entry.data.get("by") or _("The system")


def name(user: Any) -> str:
    """As colleagues know them."""
    return user.get_full_name() or user.get_username()
