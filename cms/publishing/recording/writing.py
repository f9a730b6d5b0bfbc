"""Writes changes to the library and their events to the ledger. Positions are taken last: the head is locked for the shortest time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from wagtail.models import Page

from cms.ledger import positions
from cms.ledger.kinds import EventKind
from cms.ledger.models import Event
from cms.library.models import Address, Correction, Deadline, Facet, Item, Number, Placement, Reference, StandingChange, Tombstone
from cms.publishing.recording.changes import Change, default_reason
from cms.publishing.recording.corrections import corrections
from cms.publishing.recording.record_changes import RecordChange, write_record
from cms.publishing.recording.standing_changes import standing_changes


def write(changes: Sequence[Change], records: Sequence[RecordChange], now: datetime, actor: str) -> None:
    """All of one transaction's changes, in order: what leaves first, so that its address is free for what comes."""
    ordered = sorted(changes, key=lambda change: change.wanted is not None)
    count = len(records) + sum(len(change.kinds) for change in ordered)
    if not count:
        return
    position = positions.take(count, directory=any(record.of_directory for record in records))
    events: list[Event] = []
    for record in records:
        events.append(write_record(record, position + len(events), now))
    vacate(ordered)
    stood: list[StandingChange] = []
    corrected: list[Correction] = []
    for change in ordered:
        first = position + len(events)
        last = first + len(change.kinds) - 1
        events += [event(change, kind, first + index, now) for index, kind in enumerate(change.kinds)]
        stood += standing_changes(change, range(first, last + 1))
        corrected += corrections(change, first)
        if change.wanted is None:
            bury(change, last, now)
        else:
            keep(change, last, now)
    for one in events:
        one.actor = actor
    Event.objects.bulk_create(events)
    StandingChange.objects.bulk_create(stood)
    Correction.objects.bulk_create(corrected)


def vacate(changes: Sequence[Change]) -> None:
    """Items that move within one transaction may take each other's addresses: none holds its old one meanwhile."""
    moving = [change.stored.pk for change in changes if change.moved and change.stored]
    for pk in moving if len(moving) > 1 else []:
        Item.objects.filter(pk=pk).update(path=f"~{pk}")


def keep(change: Change, position: int, now: datetime) -> None:
    row = {**(change.row or {}), "position": position}
    item, _ = Item.objects.update_or_create(content_id=change.content_id, locale=change.locale, defaults=row)
    write_facets(item, change)
    replace(Placement, item, ("column", "pinned", "order", "accepted_by"), change.placements)
    replace(Reference, item, ("kind", "key"), change.references)
    replace(Number, item, ("name", "value"), change.numbers)
    write_deadlines(item, change)
    Tombstone.objects.filter(content_id=change.content_id, locale=change.locale).delete()
    Address.objects.filter(site=item.site, path=item.path).delete()
    if change.stored is None:
        lead_back(change)
    if change.moved and change.stored:
        leave_redirect(change.stored, change.stored.site, change.stored.path)
    if change.stored is None and change.wanted:
        note_first_publication(change.wanted.page, now)


def write_facets(item: Item, change: Change) -> None:
    fields = ("range", "archived", "published", "updated")
    stored = {tuple(row[1:]): row[0] for row in Facet.objects.filter(item=item).values_list("pk", *fields)}
    Facet.objects.filter(pk__in=[pk for values, pk in stored.items() if values not in change.facets]).delete()
    Facet.objects.bulk_create(
        Facet(item=item, **dict(zip(fields, values, strict=True))) for values in change.facets if values not in stored
    )


def replace(model: Any, item: Item, fields: Sequence[str], wanted: frozenset[tuple[Any, ...]]) -> None:
    """Rows that hang on the item, written only when they differ."""
    if frozenset(model.objects.filter(item=item).values_list(*fields)) != wanted:
        model.objects.filter(item=item).delete()
        model.objects.bulk_create(model(item=item, **dict(zip(fields, values, strict=True))) for values in sorted(wanted))


def write_deadlines(item: Item, change: Change) -> None:
    Deadline.objects.filter(item=item).delete()
    due = change.wanted.deadlines if change.wanted else ()
    Deadline.objects.bulk_create(Deadline(item=item, at=at) for at in sorted(due))


def leave_redirect(item: Item, site: str, path: str) -> None:
    """Unless another item has taken the address in the same transaction."""
    if Item.objects.filter(site=site, path=path).exists():
        return
    leads = {"content_id": item.content_id, "locale": item.locale, "url": "", "permanent": True}
    Address.objects.update_or_create(site=site, path=path, defaults=leads | {"former": f"{item.content_id}:{item.locale}"})


def lead_back(change: Change) -> None:
    """Addresses of an item that had been sent elsewhere lead to itself again: to where it stands, or to what is said of it."""
    Address.objects.filter(former=f"{change.content_id}:{change.locale}").update(
        content_id=change.content_id, locale=change.locale, url="", permanent=True
    )


def note_first_publication(page: Page, now: datetime) -> None:
    """Kept with the page, so that the library can be rebuilt without moving the date."""
    type(page).objects.filter(pk=page.pk, public_since=None).update(public_since=now)


def bury(change: Change, position: int, now: datetime) -> None:
    """The row goes; a tombstone says what its address answers."""
    act, stored = change.act, change.stored
    suppressed = act.leaving == Tombstone.Kind.SUPPRESSED
    known = {"site": stored.site, "path": stored.path, "document_type": stored.document_type} if stored else {}
    if suppressed:
        known["path"] = ""
    values = {"kind": act.leaving, "reason": act.reason or default_reason(act.leaving), "at": now, "position": position, **known}
    Tombstone.objects.update_or_create(content_id=change.content_id, locale=change.locale, defaults=values)
    Correction.objects.filter(content_id=change.content_id, locale=change.locale).delete()
    if stored:
        stored.delete()
        leave_redirect(stored, stored.site, stored.path)
    (send_elsewhere if act.redirects else lead_back)(change)


def send_elsewhere(change: Change) -> None:
    """Its addresses, and those that led to it, lead to where its editor sends visitors."""
    own = f"{change.content_id}:{change.locale}"
    content_id, locale = change.act.redirect_to or ("", change.locale)
    leading = Address.objects.filter(content_id=change.content_id, locale=change.locale)
    leading.filter(former="").update(former=own)
    (leading | Address.objects.filter(former=own)).update(content_id=content_id, locale=locale, url=change.act.redirect_url, permanent=True)


def event(change: Change, kind: EventKind, position: int, now: datetime) -> Event:
    stored, row = change.stored, change.row
    suppressed = row is None and change.act.leaving == Tombstone.Kind.SUPPRESSED
    at = row or {name: getattr(stored, name, "") for name in ("site", "path", "document_type")}
    moved = kind == EventKind.MOVED and stored is not None
    return Event(
        position=position, at=now, kind=kind, key=change.content_id, locale=change.locale,
        document_type=at["document_type"], site=at["site"], path="" if suppressed else at["path"],
        previous_site=stored.site if moved and stored and stored.site != at["site"] else "",
        previous_path=stored.path if moved and stored else "",
        note=change.act.reason or default_reason(change.act.leaving) if row is None else change.act.note,
    )  # fmt: skip
