"""The states in which an item is hidden, and how it gets into each. `archived` is none of them: what is archived can be read."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from cms.embargoes import keeping
from cms.embargoes.models import AdvanceCopy
from cms.preview.drafts import NotShown
from cms.publishing import departures, scheduling
from tests.security.canary.pens import Pen

# What may still be said of an item that left: its path, its identity, and the reason, each in its place.
PATH, IDENTITY, REASON = "path", "identity", "reason"
LEFT = frozenset({PATH, IDENTITY, REASON})


@dataclass
class Subject:
    """One item: its page, who owns its canaries, the public page that its links lead to, and the canaries that may still be said."""

    owner: str
    type: str
    state: "State"
    pen: Pen
    page: Any
    friend: Page
    closet: Page  # the column that is hidden with what stands in it, or is moved into it
    paths: list[tuple[str, str]] = field(default_factory=list)  # site, path: where it stands or stood
    note: str = ""

    @property
    def moves(self) -> bool:
        return self.page.slug.startswith("zqx") and (self.state.moves or self.type == ANY)


Act = Callable[[Subject], None]


@dataclass(frozen=True)
class State:
    """`begin` makes the first version, `hide` hides what is, one act after the other, `show` brings out what was never public.

    `says` is what of the item may still be said, and `answers` what its addresses answer then. `inside` names the column that it stands
    in, or is moved into. Where it `bears`, items with a page below them are tried as well.
    """

    name: str
    hide: tuple[Act, ...] = ()
    begin: tuple[Act, ...] = ()
    show: tuple[Act, ...] = ()
    says: frozenset[str] = frozenset()
    answers: str = "NOT_FOUND"
    inside: str = "shelf"
    moves: bool = False
    bears: bool = False

    @property
    def takes_branch(self) -> bool:
        """Whether what stands below it is hidden too."""
        return self.answers == "NOT_FOUND"


ANY = "news_article"  # the type for what does not depend on the type


def published(subject: Subject) -> None:
    page = subject.page
    subject.note, page.change_note = page.change_note or subject.note, ""
    page.save_revision().publish()
    page.refresh_from_db()


def moved(subject: Subject) -> None:
    """To another address, by a major update with its note: both stand in the ledger."""
    page, pen = subject.page, subject.pen
    if not subject.moves:
        pen.canaries.unsaid(subject.note)
        return
    page.slug = pen.word(f"{subject.type}.slug")
    page.update_kind, page.change_note = "major", subject.note
    page.save_revision().publish()
    page.refresh_from_db()


def draft(subject: Subject) -> None:
    subject.page.save_revision()


def scheduled(subject: Subject) -> None:
    """Wagtail says that it was published, and does not make it live."""
    page = subject.page
    page.go_live_at = timezone.now() + timedelta(days=30)
    page.save_revision().publish()
    page.refresh_from_db()


def given_in_advance(subject: Subject) -> None:
    """To partners that are approved, of whom the crawler is none. Of the front page of a site that is a secret there is no copy."""
    scheduled(subject)
    with suppress(NotShown):
        keeping.give(subject.page, subject.pen.user)


def broken_off(subject: Subject) -> None:
    """An embargo that ended before its moment: a draft is left."""
    given_in_advance(subject)
    subject.page.revisions.update(approved_go_live_at=None)
    for copy in AdvanceCopy.objects.filter(page=subject.page.pk):
        keeping.keep(copy, timezone.now())
    unscheduled(subject)
    draft(subject)


def unscheduled(subject: Subject) -> None:
    subject.page.go_live_at = None


def expired(subject: Subject) -> None:
    """By the scheduler, when its time came."""
    page = subject.page
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    scheduling.run_due()
    page.refresh_from_db()


def private(subject: Subject) -> None:
    PageViewRestriction.objects.create(page=subject.page, restriction_type=PageViewRestriction.LOGIN)


def published_in_private(subject: Subject) -> None:
    private(subject)
    subject.page.save_revision().publish()
    subject.page.refresh_from_db()


def opened(subject: Subject) -> None:
    for restriction in PageViewRestriction.objects.filter(page=subject.page):
        restriction.delete()
    subject.page.refresh_from_db()


def closed(subject: Subject) -> None:
    """The column above it, once for all that stand in it."""
    if not subject.closet.view_restrictions.exists():
        PageViewRestriction.objects.create(page=subject.closet, restriction_type=PageViewRestriction.PASSWORD, password="x")


def closet_suppressed(subject: Subject) -> None:
    subject.closet.refresh_from_db()
    if subject.closet.live:
        departures.suppress(subject.closet)


def closet_published(subject: Subject) -> None:
    subject.closet.refresh_from_db()
    if not subject.closet.live:
        subject.closet.save_revision().publish()


def moved_inside(subject: Subject) -> None:
    subject.closet.refresh_from_db()
    subject.page.move(subject.closet, pos="last-child")


def unpublished(subject: Subject) -> None:
    subject.page.unpublish()


def withdrawn(subject: Subject) -> None:
    departures.withdraw(subject.page, subject.pen.word(f"{subject.type}.reason"))


def suppressed(subject: Subject) -> None:
    departures.suppress(subject.page)


def deleted(subject: Subject) -> None:
    type(subject.page).objects.get(pk=subject.page.pk).delete()


def redirected(subject: Subject) -> None:
    departures.redirect(subject.page, subject.friend)


def edited(subject: Subject) -> None:
    """A draft of wholly other words over the published ones; they belong to another owner than the published ones."""
    from tests.security.canary.fields import children_of, said_of

    page, owner = subject.page, f"draft of {subject.owner}"
    pen = Pen(subject.pen.canaries, owner, subject.pen.targets, subject.pen.user)
    for name, value in {**said_of(type(page), pen, subject.type), **children_of(type(page), pen, subject.type)}.items():
        if name not in KINDS:
            setattr(page, name, value)
    page.save_revision()


KINDS = {"kind"}  # what a page with several document types says it is


def edit_published(subject: Subject) -> None:
    page = subject.page.get_latest_revision_as_object()
    page.update_kind, page.go_live_at = "major", None
    page.save_revision().publish()


def archived(subject: Subject) -> None:
    departures.archive(subject.page, f"<p>{subject.pen.word(f'{subject.type}.archive_notice')}</p>", subject.friend)


def edit_scheduled(subject: Subject) -> None:
    edited(subject)
    page = subject.page.get_latest_revision_as_object()
    page.go_live_at = timezone.now() + timedelta(days=30)
    page.save_revision().publish()


PUBLIC = (published, moved)
SECRET = frozenset({IDENTITY})

STATES = (
    State("draft", begin=(broken_off,), show=PUBLIC, bears=True),
    State("scheduled", begin=(given_in_advance,), show=(unscheduled, *PUBLIC)),
    State("expired", (expired,), PUBLIC, says=LEFT, answers="GONE"),
    State("private", (private,), PUBLIC, says=SECRET),
    State("under private", (closed,), PUBLIC, says=SECRET, inside="closet"),
    State("unpublished", (unpublished,), PUBLIC, says=LEFT, answers="GONE", moves=True),
    State("withdrawn", (withdrawn,), PUBLIC, says=LEFT, answers="GONE"),
    State("suppressed", (suppressed,), PUBLIC, says=SECRET, bears=True),
    State("deleted", (deleted,), PUBLIC, says=LEFT, answers="GONE"),
    State("edited", (edited,), PUBLIC, (edit_published,), answers="ITEM"),
    State("redirected", (redirected,), PUBLIC, says=LEFT, answers="REDIRECT"),
    State("under suppressed", (closet_suppressed,), PUBLIC, says=SECRET, inside="vault"),
    State("under draft", begin=(published,), show=(closet_published, moved), inside="workshop"),
    State("private before", begin=(published_in_private,), show=(opened, *PUBLIC)),
    State("edit scheduled", (edit_scheduled,), PUBLIC, (edit_published,), answers="ITEM"),
    State("archived, suppressed", (suppressed,), (*PUBLIC, archived), says=SECRET),
    State("withdrawn, suppressed", (withdrawn, suppressed), PUBLIC, says=SECRET),
    State("redirected, suppressed", (redirected, suppressed), PUBLIC, says=SECRET),
    State("withdrawn, private", (withdrawn, private), PUBLIC, says=SECRET),
    State("suppressed, deleted", (suppressed, deleted), PUBLIC, says=SECRET),
    State("moved into private", (closed, moved_inside), PUBLIC, says=SECRET, inside="cupboard"),
)
