"""What stands between the hidden and the public, each piece with how to take it away: the canary test must notice every one missing.

Some guards act when something is published or hidden, so their absence shows only in what is done without them: `redo` does it again.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from typing import Any
from unittest import mock

from django.db.models.signals import post_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_unpublished, post_page_move

from api.fields import rich_text
from cms.core.models import Attachment, Picture
from cms.library.models import Record, Tombstone
from cms.library.reading import changes, entries, files
from cms.library.reading.addresses import routes
from cms.publishing import publication
from cms.publishing.listeners import signals
from cms.publishing.recording import location, writing
from tests.security.canary.world import BEARING, World

Removed = Callable[[World], AbstractContextManager[Any]]
Redo = Callable[[World], None]


@dataclass(frozen=True)
class Guard:
    """`removed(world)` takes the guard away while it is entered. `first` are the parts of the crawl in which its absence shows soonest."""

    says: str
    removed: Removed
    redo: Redo = lambda world: None
    first: Sequence[str] = ("items",)

    def __str__(self) -> str:
        return self.says


def refreshed(world: World) -> None:
    """Look at hidden pages again, as any act may that reaches them."""
    with publication.publication() as under_way:
        for subject in world.subjects:
            if subject.type == "news_article":
                under_way.mark(subject.page)


def again(state: str, document_type: str = "news_article", bearing: str = "") -> Redo:
    """One more item is hidden in this way."""

    def hide_another(world: World) -> None:
        world.another(next(one for one in world.states if one.name == state), document_type, bearing)

    return hide_another


# Written when something is published


def only_live(world: World) -> Any:
    return mock.patch.object(location.Tree, "is_public", lambda tree, page: not page.alias_of_id and not tree.is_secret(page))


def not_private(world: World) -> Any:
    return mock.patch.object(location.Tree, "is_private", return_value=False)


def not_below_secrets(world: World) -> Any:
    return mock.patch.object(location.Tree, "was_said", return_value=True)


def not_aliases(world: World) -> Any:
    return mock.patch.object(location.Tree, "is_public", lambda tree, page: page.live and not tree.is_secret(page))


def alias_of_private(world: World) -> None:
    """The text of a page under a private one, outside that restriction."""
    source = next(one.page for one in world.of_state("under private") if one.type == "news_article")
    source = type(source).objects.get(pk=source.pk)
    with publication.publication() as under_way:
        alias = source.copy(to=type(world.board).objects.get(pk=world.board.pk), copy_revisions=False, update_attrs={"slug": "alias"})
        Page.objects.filter(pk=alias.pk).update(alias_of=source.pk)
        under_way.mark(alias)


@contextmanager
def not_the_draft(world: World) -> Iterator[None]:
    wanted = publication.wanted

    def from_the_draft(page: Any, *args: Any) -> Any:
        return wanted(page.get_latest_revision_as_object() if page.live else page, *args)

    with mock.patch.object(publication, "wanted", from_the_draft):
        yield


# Written when something is hidden


@contextmanager
def silent(signal: Any, receiver: Callable[..., None], sender: Any = None) -> Iterator[None]:
    signal.disconnect(receiver, sender=sender)
    try:
        yield
    finally:
        signal.connect(receiver, sender=sender)


def private_is_suppressed(world: World) -> Any:
    return mock.patch.object(publication, "replace", lambda act, **changed: act)


def branch_goes_along(world: World) -> Any:
    return mock.patch.object(publication.Publication, "mark_subtree", lambda under_way, page: under_way.mark(page))


def leads_nowhere(world: World) -> Any:
    return mock.patch.object(writing, "lead_back")


def site_goes_along(world: World) -> Any:
    return mock.patch.object(location.Tree, "is_open", return_value=True)


def unkept_path(where: str) -> Removed:
    """As if what leaves were no secret to the writer of tombstones, or of events."""
    write = getattr(writing, where)

    def of_a_withdrawn(change: Any, *args: Any) -> Any:
        kept = change.act
        change.act = replace(kept, leaving=Tombstone.Kind.WITHDRAWN)
        try:
            return write(change, *args)
        finally:
            change.act = kept

    return lambda world: mock.patch.object(writing, where, of_a_withdrawn)


# Asked when something is read


def suppressed_in_changes(world: World) -> Any:
    return mock.patch.object(changes, "suppressed_among", return_value=set())


def files_in_use(world: World) -> Any:
    """A file answers only while something public shows it."""

    def any_file(kind: str, key: str, filename: str) -> Any:
        record = Record.objects.filter(kind=kind, key=key).first()
        return files.PublicFile(record.files[filename], record.position) if record and filename in record.files else None

    return mock.patch("api.files.public_file", any_file)


def no_originals(world: World) -> Any:
    """Only the names that the library keeps: not the file that was uploaded."""

    def original_too(kind: str, key: str, filename: str) -> Any:
        model = Picture if kind == "picture" else Attachment
        found = model.objects.filter(key=key).first()
        return (
            files.PublicFile(found.file.name, 0) if found and found.file.name.endswith(filename) else files.public_file(kind, key, filename)
        )

    return mock.patch("api.files.public_file", original_too)


def links_resolved(world: World) -> Any:
    """A link in a text names an item by its identity until it is answered."""
    return mock.patch.object(rich_text, "resolve", lambda html, address: html)


@contextmanager
def read_from_the_library_alone(world: World) -> Iterator[None]:
    """Links are looked up in the library; here in what it held before as well, as a cache would that nobody empties."""
    read = entries.named
    kept = [entries.entry(row) for row in world.stale]

    def stale_too(content_ids: Any, records: Any) -> Any:
        found, described = read(content_ids, records)
        there = {one.content_id for one in found}
        return found + [one for one in kept if one.content_id in content_ids and one.content_id not in there], described

    with mock.patch.object(entries, "named", stale_too):
        yield


def suppressed_answers_nothing(world: World) -> Any:
    return mock.patch.object(routes, "reason_of", lambda tombstone: tombstone and tombstone.reason)


ANSWERS, KEPT = ("answers",), ("kept",)  # noticed by what addresses answer, or by what the library keeps, and not by a canary in an answer
GUARDS = (
    Guard("only what is live is public", only_live, refreshed),
    Guard("what is private, or stands under something private, is not public", not_private, refreshed),
    Guard("what stands below something secret is not public", not_below_secrets, again("under draft")),
    Guard("aliases are not public", not_aliases, alias_of_private),
    Guard("a document is built from the live page, not from its draft", not_the_draft, refreshed),
    Guard("private counts as suppressed", private_is_suppressed, again("private"), ("changes",)),
    Guard("suppressing takes the branch along", branch_goes_along, again("suppressed", "information_page", BEARING)),
    Guard("a site is a secret with its front page", site_goes_along, again("draft", "home_page"), ("site", "sites")),
    Guard("addresses of what was redirected and suppressed lead nowhere", leads_nowhere, again("redirected, suppressed"), ANSWERS),
    Guard("a suppressed item's path is not kept in its tombstone", unkept_path("bury"), again("suppressed"), KEPT),
    Guard("a suppressed item's path is not kept in the event that says so", unkept_path("event"), again("suppressed"), KEPT),
    Guard("what was suppressed is not said in earlier changes either", suppressed_in_changes, first=("changes",)),
    Guard("a suppressed item's address says nothing", suppressed_answers_nothing, first=ANSWERS),
    Guard("unpublishing reaches the library", lambda world: silent(page_unpublished, signals.on_unpublished), again("unpublished")),
    Guard("deleting reaches the library", lambda world: silent(page_unpublished, signals.on_unpublished), again("deleted")),
    Guard(
        "a restriction reaches the library",
        lambda world: silent(post_save, signals.on_restriction_changed, PageViewRestriction),
        again("private"),
    ),
    Guard("a move reaches the library", lambda world: silent(post_page_move, signals.on_moved), again("moved into private")),
    Guard("files answer only while something public shows them", files_in_use, first=("files",)),
    Guard("originals are never answered", no_originals, first=("files",)),
    Guard("links in texts are resolved, or become text", links_resolved),
    Guard("links lead to what the library holds, and nowhere else", read_from_the_library_alone),
)
