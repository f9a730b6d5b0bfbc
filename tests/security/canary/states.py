"""The states in which an item is hidden, and how it gets into each. `archived` is none of them: what is archived can be read."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

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
    paths: list[tuple[str, str]] = field(default_factory=list)  # site, path: where it stands or stood
    closet: Page | None = None  # a column that is made private

    @property
    def moves(self) -> bool:
        return self.page.slug.startswith("zqx") and (self.state.moves or self.type == ANY)


Act = Callable[[Subject], None]


@dataclass(frozen=True)
class State:
    """`begin` makes the first version (published, unless it is said here), `hide` hides what is, `show` brings out what was never.

    `says` is what of the item may still be said, and `answers` what its addresses answer then. An `only` state is tried with one document
    type: what is particular to it does not depend on the type.
    """

    name: str
    hide: Act = lambda subject: None
    begin: Act | None = None
    show: Act = lambda subject: None
    says: frozenset[str] = frozenset()
    answers: str = "NOT_FOUND"
    only: str = ""
    moves: bool = False
    bears: bool = False


ANY = "news_article"  # the type for what does not depend on the type


def published(subject: Subject) -> None:
    """Published, then moved to another address by a major update with its note: both stand in the ledger."""
    page, pen = subject.page, subject.pen
    first_note, page.change_note = page.change_note, ""
    page.save_revision().publish()
    page.refresh_from_db()
    if not subject.moves:
        pen.canaries.unsaid(first_note)
        return
    page.slug = pen.word(f"{subject.type}.slug")
    page.update_kind, page.change_note = "major", first_note
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


def unscheduled(subject: Subject) -> None:
    subject.page.go_live_at = None
    published(subject)


def expired(subject: Subject) -> None:
    """By the scheduler, when its time came."""
    page = subject.page
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    scheduling.run_due()
    page.refresh_from_db()


def private(subject: Subject) -> None:
    PageViewRestriction.objects.create(page=subject.page, restriction_type=PageViewRestriction.LOGIN)


def private_before(subject: Subject) -> None:
    private(subject)
    subject.page.save_revision().publish()
    subject.page.refresh_from_db()


def opened(subject: Subject) -> None:
    for restriction in PageViewRestriction.objects.filter(page=subject.page):
        restriction.delete()
    subject.page.refresh_from_db()
    published(subject)


def under_private(subject: Subject) -> None:
    """The column above it is closed, once for all that stand in it."""
    if subject.closet is not None and not subject.closet.view_restrictions.exists():
        PageViewRestriction.objects.create(page=subject.closet, restriction_type=PageViewRestriction.PASSWORD, password="x")


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


def published_and_archived(subject: Subject) -> None:
    published(subject)
    departures.archive(subject.page, f"<p>{subject.pen.word(f'{subject.type}.archive_notice')}</p>", subject.friend)


def then(*acts: Act) -> Act:
    def one_after_the_other(subject: Subject) -> None:
        for act in acts:
            subject.page.refresh_from_db()
            act(subject)

    return one_after_the_other


def edit_scheduled(subject: Subject) -> None:
    edited(subject)
    page = subject.page.get_latest_revision_as_object()
    page.go_live_at = timezone.now() + timedelta(days=30)
    page.save_revision().publish()


def moved_into_private(subject: Subject) -> None:
    under_private(subject)
    subject.page.move(subject.closet, pos="last-child")


STATES = (
    State("draft", begin=draft, show=published, bears=True),
    State("scheduled", begin=scheduled, show=unscheduled),
    State("expired", expired, says=LEFT, answers="GONE"),
    State("private", private, says=frozenset({IDENTITY})),
    State("under private", under_private, says=frozenset({IDENTITY})),
    State("unpublished", unpublished, says=LEFT, answers="GONE", moves=True),
    State("withdrawn", withdrawn, says=LEFT, answers="GONE"),
    State("suppressed", suppressed, says=frozenset({IDENTITY}), bears=True),
    State("deleted", deleted, says=LEFT, answers="GONE"),
    State("edited", edited, show=edit_published, answers="ITEM"),
    State("redirected", redirected, says=LEFT, answers="REDIRECT", only=ANY),
    State("private before", begin=private_before, show=opened, only=ANY),
    State("edit scheduled", edit_scheduled, show=edit_published, answers="ITEM", only=ANY),
    State("archived, suppressed", suppressed, published_and_archived, says=frozenset({IDENTITY}), only=ANY),
    State("withdrawn, suppressed", then(withdrawn, suppressed), says=frozenset({IDENTITY}), only=ANY),
    # Where its addresses lead says nothing of it.
    State("redirected, suppressed", then(redirected, suppressed), says=frozenset({IDENTITY}), answers="REDIRECT", only=ANY),
    State("withdrawn, private", then(withdrawn, private), says=frozenset({IDENTITY}), only=ANY),
    State("suppressed, deleted", then(suppressed, deleted), says=frozenset({IDENTITY}), only=ANY),
    State("moved into private", moved_into_private, says=frozenset({IDENTITY}), only=ANY),
)
