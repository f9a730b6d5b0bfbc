"""One publication: everything that becomes public, changes or leaves within one database transaction.

Whatever runs inside `publication()` only *marks* pages and records. When the outermost one ends, each marked page is built from its live
content and compared with the library, dependants follow until nothing changes any more, and all of it is written with its events. If
anything raises, nothing of the transaction happened.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from cms.library.locales import language_code, public_locale
from cms.library.models import Item, Record, Tombstone
from cms.publishing.acts import REFRESH, TOUCHED, Act
from cms.publishing.families import dependents_of, keep_records_with
from cms.publishing.recording.changes import Change, compare
from cms.publishing.recording.location import Key, Tree
from cms.publishing.recording.record_changes import RecordChange, RecordContent
from cms.publishing.recording.record_changes import differs as record_differs
from cms.publishing.recording.wanted import wanted
from cms.publishing.recording.writing import write


class Publication:
    def __init__(self, now: datetime | None = None) -> None:
        self.now: datetime = now or timezone.now()
        self.tree = Tree()
        self.user: AbstractBaseUser | None = None
        self._acts: dict[Key, Act] = {}
        self._waiting: dict[Key, Act] = {}
        self._records: dict[tuple[str, str], RecordContent | None] = {}
        self._later: list[Callable[[], None]] = []
        self._prepared: tuple[list[Change], list[RecordChange]] | None = None

    @property
    def actor(self) -> str:
        """User name of who does it; empty for the scheduler and commands."""
        return self.user.get_username() if self.user else ""

    def by(self, user: AbstractBaseUser | None) -> None:
        """Who does it; the first one named is the one who began."""
        self.user = self.user or user

    def mark(self, page: Page, act: Act = REFRESH) -> None:
        """Look at this page again when the transaction ends."""
        self.mark_item(str(page.translation_key), public_locale(page.locale.language_code), act)

    def mark_item(self, content_id: str, locale: str, act: Act = REFRESH) -> None:
        key = (content_id, locale)
        self._waiting[key] = act = act.over(self._waiting.get(key) or self._acts.get(key))
        (self.tree.suppressed.add if act.leaving == Tombstone.Kind.SUPPRESSED else self.tree.suppressed.discard)(key)

    def mark_pages(self, pks: Iterable[int], act: Act = REFRESH) -> None:
        for page in Page.objects.filter(pk__in=list(pks)).select_related("locale"):
            self.mark(page, act)

    def mark_held_back(self, page: Page, row: dict[str, Any]) -> None:
        """Live pages below one that becomes public in this `row`, which were not public while it was secret."""
        below = list(Page.objects.filter(path__startswith=page.path, live=True).exclude(pk=page.pk).select_related("locale"))
        public = Item.objects.filter(site=row["site"], path__startswith=row["path"]) if below else Item.objects.none()
        there = set(public.values_list("content_id", "locale"))
        for one in below:
            if (str(one.translation_key), public_locale(one.locale.language_code)) not in there:
                self.mark(one)

    def mark_subtree(self, page: Page, act: Act = REFRESH) -> None:
        """The page and everything below it: for what hides, shows or moves a whole branch."""
        for one in Page.objects.filter(path__startswith=page.path).select_related("locale"):
            self.mark(one, act)

    def keep_record(self, kind: str, key: str, content: RecordContent | None) -> None:
        self._records[kind, key] = content
        if kind == "site":
            self.tree.forget_sites()

    def later(self, mark: Callable[[], None]) -> None:
        """Mark when the transaction ends: for what can be said only once a deletion is done."""
        self._later.append(mark)

    def write(self) -> None:
        items, records = self.prepare()
        write(items, [change for change in records if not change.of_directory], self.now, self.actor)

    def prepare(self) -> tuple[list[Change], list[RecordChange]]:
        """What differs, items and records. Sites and terms are written at once: items get addresses and lists from them."""
        if self._prepared is None:
            for mark in self._later:
                mark()
            self.tree.hold()
            keep_records_with({content_id for content_id, _ in self._waiting})
            records = self.record_changes()
            write((), [change for change in records if change.of_directory], self.now, self.actor)
            self._touch([change for change in records if not change.of_directory])
            self._prepared = self._item_changes(), records
        return self._prepared

    def record_changes(self) -> list[RecordChange]:
        found = []
        for (kind, key), content in self._records.items():
            change = RecordChange(kind, key, content)
            if record_differs(change, Record.objects.filter(kind=kind, key=key).first()):
                found.append(change)
        return found

    def _touch(self, records: list[RecordChange]) -> None:
        """Items carry their pictures and files with them: whoever keeps a copy of an item must hear of these too."""
        for change in records:
            showing = Item.objects.filter(reference__kind=change.kind, reference__key=change.key).distinct()
            for key in showing.values_list("content_id", "locale"):
                if not (self._waiting.get(key) or REFRESH).says_more:
                    self.mark_item(*key, TOUCHED)

    def _item_changes(self) -> list[Change]:
        changes: dict[Key, Change] = {}
        while self._waiting:
            waiting, self._waiting = self._waiting, {}
            self._acts |= waiting
            for key in sorted(waiting):
                change = self._compare(key)
                if change is None:
                    changes.pop(key, None)
                elif key not in changes or change.row != changes[key].row:
                    changes[key] = change
                    self._follow(key, change)
        return list(changes.values())

    def _compare(self, key: Key) -> Change | None:
        page = live_page(*key)
        want = wanted(page.specific, self.tree, self.now) if page is not None else None
        act = self._acts[key]
        if page is not None and want is None and self.tree.is_secret(page):  # also of what had left before: nothing of it is said any more
            act = replace(act, leaving=Tombstone.Kind.SUPPRESSED, reason="")
        return compare(*key, want, act)

    def _follow(self, key: Key, change: Change) -> None:
        """Those whose documents show this one's state, what stands below it, when it was or becomes secret or moved."""
        self.mark_pages(dependents_of(*key))
        page = live_page(*key) if change.row is None and key in self.tree.suppressed else None
        if page is not None:
            self.mark_subtree(page)
        elif change.opens and change.wanted and change.row:
            self.mark_held_back(change.wanted.page, change.row)
        if change.moved and change.stored:
            below = Item.objects.filter(site=change.stored.site, path__startswith=change.stored.path).exclude(pk=change.stored.pk)
            for content_id, locale in below.values_list("content_id", "locale"):
                self.mark_item(content_id, locale)


_current: ContextVar[Publication | None] = ContextVar("publication", default=None)


def live_page(content_id: str, locale: str) -> Page | None:
    """Locked until the transaction ends: of two publications of one page the later one waits, and sees the earlier one's content."""
    pages = Page.objects.filter(translation_key=content_id, locale__language_code=language_code(locale))
    return pages.select_for_update(of=("self",)).select_related("locale", "content_type").first()


def current() -> Publication | None:
    return _current.get()


def tree() -> Tree:
    """Of the publication under way, which knows what is being suppressed."""
    under_way = current()
    return under_way.tree if under_way else Tree()


@contextmanager
def publication(now: datetime | None = None) -> Iterator[Publication]:
    """Join the publication under way, or begin one; the outermost writes it and commits. `now`: as if it were then (the scheduler's)."""
    under_way = _current.get()
    if under_way is not None:
        yield under_way
        return
    with transaction.atomic():
        started = Publication(now)
        token = _current.set(started)
        try:
            yield started
            started.write()
        finally:
            _current.reset(token)
