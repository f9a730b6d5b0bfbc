"""Does what the province's editors did, in the order in which they did it.

Each act is a publication of its own moment (`publication(now)`, the door by which the scheduler does things as of when they were due).
The demo may say that it is then, because it makes the whole history up: positions and times run on together, an item's first public
instant is its own, and nothing counts as migrated, since no older system had it.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from wagtail.log_actions import log

from cms.core.models import BasePage, Placement
from cms.core.models.pages import UpdateKind
from cms.publishing import departures
from cms.publishing.publication import publication

from ..shapes import items
from .dating import date_back
from .drafts import Plan
from .filling import fill
from .made import Made
from .pen import Pen

_LOGGED = {"withdrawn": "govwire.withdraw", "suppressed": "govwire.suppress", "archived": "govwire.archive"}


@dataclass(order=True)
class Act:
    """What someone did at a moment; those of one moment keep the order of the plans."""

    at: datetime.datetime
    do: Callable[[], None] = field(compare=False)


@dataclass(frozen=True)
class Editors:
    """Do what plans say. `user_of` answers who works on a site; what begins after `now` is scheduled."""

    made: Made
    pen_of: Callable[[Plan], Pen]
    user_of: Callable[[str], Any]
    now: datetime.datetime

    def acts(self, plans: Iterable[Plan]) -> list[Act]:
        """Everything that happened to these pages, the earliest first."""
        return sorted(act for plan in plans for act in self._of(plan))

    def _of(self, plan: Plan) -> Iterator[Act]:
        state: items.State | None = getattr(plan.thing, "state", None)
        yield Act(min(plan.when, self.now), partial(self.publish, plan, draft=state is not None and state.kind == "draft"))
        for change in getattr(plan.thing, "changes", []):
            yield Act(change.when.on(plan.today), partial(self.change, plan, change))
        if state is not None and state.when is not None:
            at = state.when.on(plan.today)
            yield Act(at, partial(self.end, plan, state, at))

    def publish(self, plan: Plan, *, draft: bool) -> None:
        """Writes the page and publishes it, or keeps it as a draft. One whose moment lies ahead waits for the scheduler."""
        page, user = self.made.pages[plan.key, plan.locale], self.user_of(plan.site)
        fill(page, plan, self.pen_of(plan))
        if plan.when > self.now:
            page.go_live_at = plan.when
        with publication(min(plan.when, self.now)):
            for placement in getattr(plan.thing, "placements", []):
                self._place(page, plan, placement)
            revision = page.save_revision(user=user)
            if not draft:
                revision.publish(user=user)
            date_back(page, min(plan.when, self.now))

    def change(self, plan: Plan, change: items.Change) -> None:
        """A later edition with its public note."""
        page, user = self._published(plan), self.user_of(plan.site)
        page.update_kind, page.change_note = UpdateKind.CORRECTION if change.correction else UpdateKind.MAJOR, change.note
        at = change.when.on(plan.today)
        with publication(at):
            page.save_revision(user=user).publish(user=user)
            date_back(page, at)

    def end(self, plan: Plan, state: items.State, at: datetime.datetime) -> None:
        """It leaves, or is kept for the record; its history in the desk says so, as when an editor does it there."""
        page, user = self._published(plan), self.user_of(plan.site)
        with publication(at):
            if state.kind == "withdrawn":
                departures.withdraw(page, state.reason, user)
            elif state.kind == "suppressed":
                departures.suppress(page, user)
            elif state.kind == "archived":
                replaced_by = self.made.page(state.replaced_by, plan.locale) if state.replaced_by else None
                departures.archive(page, f"<p>{state.reason}</p>", replaced_by, user)
            log(instance=page, action=_LOGGED[state.kind], user=user)
            date_back(page, at)

    def _published(self, plan: Plan) -> BasePage:
        """As the database has it; the page in memory is the draft from before."""
        page = self.made.pages[plan.key, plan.locale]
        found: BasePage = type(page).objects.get(pk=page.pk)
        return found

    def _place(self, page: BasePage, plan: Plan, said: items.Placement) -> None:
        """Accepted by whoever works on the column's site; in English only where the column is there in English."""
        column = self.made.pages.get((said.column, plan.locale))
        if column is not None:
            until = said.pinned_until.on(plan.today) if said.pinned_until else None
            placement = Placement(
                page=page, column=column, pinned=until is not None, pinned_until=until, order=said.order,
                requested_by=self.user_of(plan.site),
            )  # fmt: skip
            placement.full_clean()
            placement.accept(self.user_of(said.column.split("/")[1]))
