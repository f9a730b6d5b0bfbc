"""The body of the canary test: what of an answer must not be there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from cms.ledger.models import Event
from cms.library.models import Tombstone
from tests.api.client import ask
from tests.security.canary.addresses import Known
from tests.security.canary.canaries import Canary
from tests.security.canary.crawler import Answer, Crawler
from tests.security.canary.states import IDENTITY, PATH, REASON
from tests.security.canary.world import World

# Where something of an item that left may be said: (root field, name in the answer) -> what.
SAID = {("changes", "path"): PATH, ("changes", "contentId"): IDENTITY, ("route", "reason"): REASON}
TOMBSTONES = {
    IDENTITY: re.compile(rb'<at:deleted-entry ref="[^"]*"|"(?:contentId|uri)":\s*"[^"]*"|"tags":\s*\[[^\]]*\]|<code>urn:uuid:[^<]*</code>'),
    PATH: re.compile(rb'"url":\s*"[^"]*"(?:\s*\}|(?=,\s*"reason"))'),
    REASON: re.compile(rb'<at:comment>.*?</at:comment>|"reason":\s*"[^"]*"|<td>[^<]*</td>\s*</tr>', re.DOTALL),
}  # in feeds, in what partners read, are told, and see on their page


@dataclass(frozen=True)
class Leak:
    canary: Canary
    asked: str

    def __str__(self) -> str:
        return f"{self.canary} in the answer to {self.asked[:160]}"


@dataclass
class Crawl:
    """What one crawl met: every canary, and those that leaked; error codes; how much was asked."""

    met: set[Canary] = field(default_factory=set)
    leaks: list[Leak] = field(default_factory=list)
    codes: set[str] = field(default_factory=set)
    led: set[tuple[str, str]] = field(default_factory=set)  # (type, field) of the schema that led to one of the items to be hidden
    crawler: Crawler | None = None


def crawl(world: World, *, hidden: bool, only: Sequence[str] = ()) -> Crawl:
    """`hidden`: whether what is to be hidden is so now; else whatever is met may be. `only` some parts."""
    found = Crawl()
    found.crawler = Crawler(Known(world))
    for answer in found.crawler.everything(only=only):
        found.met |= world.canaries.seen_in(answer.body) - asked_in(world, answer.asked)
        found.leaks += leaks_in(world, answer) if hidden else []
        if answer.calls:
            found.codes |= set(answer.codes)
            found.led |= set() if hidden else leading(world, answer.data)
    return found


def leading(world: World, data: Any) -> set[tuple[str, str]]:
    """Fields whose value is, or lists, one of the items that are hidden in the end."""
    subjects = {str(subject.page.translation_key) for subject in world.subjects}
    found: set[tuple[str, str]] = set()
    waiting: list[tuple[Any, tuple[str, str]]] = [(data, ("", ""))]
    while waiting:
        value, place = waiting.pop()
        if isinstance(value, list):
            waiting += [(one, place) for one in value]
        elif isinstance(value, dict):
            if value.get("contentId") in subjects and value["__typename"] != "Change":
                found.add(place)
            waiting += [(one, (value.get("__typename", ""), name)) for name, one in value.items() if isinstance(one, dict | list)]
    return found


def misanswered(world: World) -> list[tuple[str, str, str]]:
    """(owner, path, kind) of addresses of hidden items that answer otherwise than they should."""
    query = "query ($site: ID!, $path: String!) { route(site: $site, path: $path) { kind } }"
    found = []
    for subject in world.subjects:
        right = {subject.state.answers, *(["REDIRECT"] if subject.state.answers == "ITEM" else [])}  # also from where it stood
        for site, path in subject.paths if subject.type != "home_page" else ():
            kind = ask(query, site=site, path=path)["data"]["route"]["kind"]
            found += [(subject.owner, path, kind)] if kind not in right else []
    return found


def kept(world: World) -> set[Canary]:
    """What the library keeps of what left, in tombstones and in the events that say so, and may not say."""
    stones = Tombstone.objects.all()
    events = Event.objects.filter(position__in=stones.values("position"))
    places = {
        PATH: [*stones.values_list("path", flat=True), *events.values_list("path", flat=True)],
        REASON: [*stones.values_list("reason", flat=True), *events.values_list("note", flat=True)],
    }
    return {canary for what, values in places.items() for canary in seen(world, values) if not may_be_said(world, canary, what)}


def leaks(world: World, crawler: Crawler, first: Sequence[str] = ()) -> Iterator[Leak]:
    """One by one, so that who looks for any can stop at the first."""
    crawler.known = Known(world)
    for answer in crawler.everything(first=first):
        yield from leaks_in(world, answer)


def leaks_in(world: World, answer: Answer) -> list[Leak]:
    """Of all bytes; who asks with a canary may get it back."""
    hidden = world.hidden
    seen = {canary for canary in world.canaries.seen_in(answer.head + answer.body) if canary.owner in hidden}
    if not seen:
        return []
    if not answer.calls:
        return [Leak(canary, answer.asked) for canary in unsaid_in(world, answer) - asked_in(world, answer.asked)]
    return [leak for part, asked, name in parts_of(answer) for leak in leaks_of_part(world, part, asked, name)]


def unsaid_in(world: World, answer: Answer) -> set[Canary]:
    """Of an answer that is no GraphQL: feeds say which items left and why, and nothing else of them."""
    rest, unsaid = answer.body, set[Canary]()
    for what, tombstone in TOMBSTONES.items():
        told = world.canaries.seen_in(b"\n".join(tombstone.findall(rest)))
        unsaid |= {canary for canary in told if not may_be_said(world, canary, what)}
        rest = tombstone.sub(b"", rest)
    return {canary for canary in unsaid | world.canaries.seen_in(answer.head + rest) if canary.owner in world.hidden}


def parts_of(answer: Answer) -> Iterator[tuple[Any, str, str]]:
    """Each root field's own data beside what was asked of it, then all that stands around them."""
    whole = orjson.loads(answer.body)
    data = whole.pop("data", None) or {}
    for alias, (name, asked) in answer.calls.items():
        yield data.get(alias), asked, name
    yield [whole, answer.head.decode()], answer.asked, ""


def leaks_of_part(world: World, part: Any, asked: str, name: str) -> list[Leak]:
    places: dict[str, list[Any]] = {}
    rest = without(part, name, places) if name else part
    unsaid = {canary for canary in seen(world, rest) if canary.owner in world.hidden} - asked_in(world, asked)
    for what, values in places.items():
        unsaid |= {canary for canary in seen(world, values) if not may_be_said(world, canary, what)} - asked_in(world, asked)
    return [Leak(canary, asked) for canary in unsaid]


def without(value: Any, name: str, places: dict[str, list[Any]]) -> Any:
    """The answer of a root field but for what may be said there, which is collected. Items inside it are searched whole."""
    if isinstance(value, list):
        return [without(one, name, places) for one in value]
    if not isinstance(value, dict):
        return value
    kept = {}
    for key, one in value.items():
        if (name, key) in SAID and value.get("__typename") in {"Change", "Route"}:
            places.setdefault(SAID[name, key], []).append(one)
        else:
            kept[key] = without(one, name, places)
    return kept


def may_be_said(world: World, canary: Canary, what: str) -> bool:
    says = world.hidden.get(canary.owner)
    part = canary.where.rpartition(".")[2]
    return says is None or (what in says and {"slug": PATH, "content_id": IDENTITY, "reason": REASON}.get(part) == what)


def seen(world: World, value: Any) -> set[Canary]:
    return world.canaries.seen_in(orjson.dumps(value))


def asked_in(world: World, asked: str) -> set[Canary]:
    return world.canaries.seen_in(asked.encode())
