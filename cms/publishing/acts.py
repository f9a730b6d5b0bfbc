"""What is being done to an item, as far as the library cannot see it from the page itself."""

from dataclasses import dataclass

from cms.ledger.kinds import EventKind
from cms.library.models import Tombstone


@dataclass(frozen=True)
class Act:
    """The reason for looking at a page again.

    `kind` names the event when the page's state alone would say less (corrected, republished). The rest is for an item that leaves:
    what its address answers (`leaving`), the public `reason`, and where it sends visitors instead.
    """

    kind: EventKind | None = None
    note: str = ""
    leaving: Tombstone.Kind = Tombstone.Kind.WITHDRAWN
    reason: str = ""
    redirect_to: tuple[str, str] | None = None  # content id, locale
    redirect_url: str = ""
    touched: bool = False  # a picture or file of it has changed: an event, though its own row stays as it is

    def over(self, earlier: "Act | None") -> "Act":
        """This act, after another on the same page in the same transaction: what says more wins."""
        return self if earlier is None or self.says_more else earlier

    @property
    def says_more(self) -> bool:
        return self != Act()

    @property
    def redirects(self) -> bool:
        return bool(self.redirect_to or self.redirect_url)

    @property
    def departs(self) -> bool:
        """Whether it chooses how an item leaves, or what is answered for one that already left."""
        return bool(self.leaving != Tombstone.Kind.WITHDRAWN or self.reason or self.redirects)


REFRESH = Act()
TOUCHED = Act(touched=True)
