"""Does what the province's editors did, in the order in which they did it.

Each act is a publication of its own moment (`publication(now=…)`, the door that the scheduler uses to do things as if they were done when
they were due). The demo may say that it is then, because it makes the whole history up and the ledger is empty when it begins: positions
and times run on together, an item's first public instant is its own, and nothing counts as migrated, since no older system had it.
"""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from cms.core.models import BasePage, Placement
from cms.core.models.pages import UpdateKind
from cms.library.locales import DEFAULT
from cms.publishing import departures
from cms.publishing.publication import publication

from ..shapes import items, places
from .drafts import Plan
from .filling import fill
from .made import Made
from .pen import Pen


@dataclass(order=True)
class Act:
    """What someone did at a moment; of one moment, in the order of the plans."""

    at: datetime.datetime
    do: Callable[[], None] = field(compare=False)


@dataclass(frozen=True)
class Editors:
    """Does the acts of plans. `user_of` answers who works on a site; what begins after `now` is scheduled."""

    made: Made
    pen_of: Callable[[Plan], Pen]
    user_of: Callable[[str], Any]
    now: datetime.datetime

    def acts(self, plans: Iterable[Plan]) -> list[Act]:
        """Everything that happened to these pages, the earliest first."""
        return sorted(act for plan in plans for act in self._of(plan))

    def _of(self, plan: Plan) -> Iterator[Act]:
        state: items.State | None = getattr(plan.thing, "state", None)
        yield Act(min(plan.when, self.now), lambda: self.publish(plan, draft=state is not None and state.kind == "draft"))
        for change in getattr(plan.thing, "changes", []):
            yield Act(change.when.on(plan.today), lambda change=change: self.change(plan, change))
        if state is not None and state.when is not None:
            yield Act(state.when.on(plan.today), lambda: self.end(plan, state))

    def publish(self, plan: Plan, *, draft: bool) -> None:
        """Writes the page and publishes it, or keeps it as a draft. One whose moment lies ahead waits for the scheduler."""
        page, user = self.made.pages[plan.key, plan.locale], self.user_of(plan.site)
        fill(page, plan, self.pen_of(plan))
        if plan.when > self.now:
            page.go_live_at = plan.when
        with publication(min(plan.when, self.now)):
            for column, placement in self._placements(plan):
                self._place(page, column, placement)
            revision = page.save_revision(user=user)
            if not draft:
                revision.publish(user=user)

    def change(self, plan: Plan, change: items.Change) -> None:
        """A later edition with its public note."""
        page, user = self._page(plan), self.user_of(plan.site)
        page.update_kind, page.change_note = UpdateKind.CORRECTION if change.correction else UpdateKind.MAJOR, change.note
        with publication(change.when.on(plan.today)):
            page.save_revision(user=user).publish(user=user)

    def end(self, plan: Plan, state: items.State) -> None:
        """It leaves, or is kept for the record."""
        page, user = self._page(plan), self.user_of(plan.site)
        at = state.when.on(plan.today) if state.when else self.now
        with publication(at):
            if state.kind == "withdrawn":
                departures.withdraw(page, state.reason, user)
            elif state.kind == "suppressed":
                departures.suppress(page, user)
            elif state.kind == "archived":
                replaced_by = self.made.page(state.replaced_by, plan.locale) if state.replaced_by else None
                departures.archive(page, f"<p>{state.reason}</p>", replaced_by, user)
                # `archive` notes the hour of the clock on the wall.
                type(page).objects.filter(pk=page.pk).update(archived_at=at)

    def _page(self, plan: Plan) -> BasePage:
        """As it was published; the one in memory is the draft from before."""
        page = self.made.pages[plan.key, plan.locale]
        found: BasePage = type(page).objects.get(pk=page.pk)
        return found

    def _placements(self, plan: Plan) -> Iterator[tuple[str, items.Placement]]:
        """Columns beside its own. A body below one of another site is shown in that one's column too: no page stands on two sites."""
        thing = plan.thing
        said = [(str(one.column), one) for one in getattr(thing, "placements", [])]
        if isinstance(thing, places.Organisation) and thing.parent and plan.parent == thing.column:
            said.append((self._column_of(thing.parent), items.Placement(column=thing.column)))
        yield from ((key, one) for key, one in said if self.made.has(key, plan.locale))

    def _column_of(self, key: str) -> str:
        """Key of the column that a page stands in."""
        above = self.made.page(key).get_parent()
        return next(found for (found, locale), page in self.made.pages.items() if locale == DEFAULT and page.pk == above.pk)

    def _place(self, page: BasePage, column: str, said: items.Placement) -> None:
        until = said.pinned_until.on(self.now.date()) if said.pinned_until else None
        user = self.user_of(column.split("/")[1])
        target = self.made.pages[column, page_locale(page)]
        placement = Placement(page=page, column=target, pinned=until is not None, pinned_until=until, order=said.order)
        placement.full_clean()
        placement.accept(user)
