"""What a stranger could have learnt or guessed, and asks for: addresses, identities, files, filters."""

import json
from collections.abc import Iterator
from itertools import product
from typing import Any
from urllib.parse import quote, urlencode

from graphql import GraphQLField, get_named_type, is_enum_type, is_required_argument

from api.urls import urlpatterns
from cms.core.models import Attachment, Picture
from cms.library.models import Record
from cms.partners.models import AlertMessage
from tests.security.canary import newsroom
from tests.security.canary.pens import Untaught
from tests.security.canary.world import World

Call = dict[str, Any]  # argument -> value, as JSON

LOCALES = ("zh-Hans", "en")
PAGING = {"first", "after", "page"}
SERVED = {
    "graphql",
    "picture",
    "attachment",
    "items_feed",
    "named_feed",
    "site_feeds",
    "news_sitemap",
    "alerts",
    "alert_message",
    "wire_changes",
    "wire_snapshot",
    "wire_confirmations",
    "wire_embargoed",
    "wire_embargoed_file",
    "wire_file",
    "search_feed",
    "search_clicks",
    "search_feedback",
    "preview_exchange",
    "preview_graphql",
    "preview_picture",
    "preview_attachment",
    "share",
    "share_open",
    "share_alone",
    "share_say",
}  # names of the public addresses that this crawler knows how to walk


class Known:
    """Everything that the world holds, hidden or not."""

    def __init__(self, world: World) -> None:
        if strangers := {pattern.name for pattern in urlpatterns} - SERVED:
            raise Untaught(f"The public surface serves {strangers}: teach {__name__} to walk them.")
        self.world = world
        self.sites = world.sites
        self.subjects = world.subjects
        self.friends = list(world.friends.values())

    def identities(self, *types: str) -> list[Any]:
        """Content ids of hidden items and of their public friends, of some types or all."""
        pages = [subject.page for subject in self.subjects if not types or subject.type in types]
        pages += [page for name, page in self.world.friends.items() if not types or name in types]
        return [str(page.translation_key) for page in pages]

    def paths(self) -> list[tuple[str, str]]:
        """Of all hidden items, old addresses too; and of some that are public."""
        found = [address for subject in self.subjects for address in subject.paths]
        found += [("portal", path) for path in ("/shelf/", "/shelf", "/nowhere/")] + [("changchun", "/board/")]
        found += [(site, path) for site in self.sites for path in ("/", "/below/")]
        return list(dict.fromkeys(found))

    def calls(self, name: str, definition: GraphQLField) -> list[Call]:
        """Every combination of arguments that reaches items: small ranges all with all, long ones one at a time."""
        if name in {"search", "suggest"}:
            return list(self.searches(name, get_named_type(definition.args["filter"].type) if "filter" in definition.args else None))
        args = {argument: one for argument, one in definition.args.items() if argument not in PAGING}
        if {"site", "path"} <= args.keys():
            return [{"site": site, "path": path} for site, path in self.paths()]
        ranges = {argument: self.range_of(name, argument, get_named_type(one.type)) for argument, one in args.items()}
        short = {argument: values for argument, values in ranges.items() if argument not in LONG}
        options = [[*([] if is_required_argument(args[argument]) else [None]), *values] for argument, values in short.items()]
        combined = [given(dict(zip(short, values, strict=True))) for values in product(*options)]
        long = {argument: values for argument, values in ranges.items() if argument in LONG}
        required = {argument for argument in long if is_required_argument(args[argument])}
        calls = [] if required else combined
        for argument, values in long.items():
            bases = combined if argument in required else combined[:1]
            calls += [base | {argument: value} for base in bases for value in values]
        return calls

    def depth(self, name: str, call: Call) -> int:
        """How deep to look: fully where items are met first, at their plain values where they are met again."""
        if name in {"items", "item"}:
            return int(call.keys() <= {"filter", "contentId"} and call.get("filter", {}) in ({}, ARCHIVED, UNLISTED))
        return 0 if name in {"changes", "search", "suggest"} else 1

    def range_of(self, root: str, argument: str, kind: Any) -> list[Any]:
        if argument == "filter":
            return self.filters(kind)
        if is_enum_type(kind):
            return list(kind.values)
        found = {
            "site": self.sites,
            "code": self.sites,
            "locale": list(LOCALES),
            "menu": ["main", "footer"],
            "contentId": self.identities(),
            "parent": self.identities("organisation") if root == "organisations" else ["subject:education"],
        }
        if argument not in found:
            raise Untaught(f"{root}({argument}:): say in {__name__} what to give there.")
        return found[argument]

    def searches(self, name: str, filter_kind: Any) -> Iterator[Call]:
        """Everything there is by date, by every filter; and what the title of each hidden item says."""
        places: list[Call] = [{}, *({"site": site} for site in self.sites), *({"locale": locale} for locale in LOCALES)]
        titles = [subject.page.title for subject in self.subjects]
        if filter_kind is None:
            yield from ({"text": text} | place for text in ("zqx", "z") for place in places)
            yield from ({"text": title[:-2]} for title in titles)
            return
        yield from ({"text": "", **place, "filter": ARCHIVED} for place in places)
        yield from ({"text": "", "filter": one} for one in self.filters(filter_kind))
        yield from ({"text": title, "filter": ARCHIVED, "scope": scope} for title in titles for scope in ("ALL", "TITLE"))

    def filters(self, kind: Any) -> list[Any]:
        """Each condition alone, with every value that it can have here."""
        columns = self.identities("column")
        ranges: dict[str, list[Any]] = {
            "documentTypes": [[name.upper()] for name in self.world.types],
            "column": columns,
            "includeDescendants": [],
            "organisation": self.identities("organisation"),
            "topic": self.identities("topic"),
            "terms": [["subject:education"], ["subject:nothing"]],
            "inForce": [True, False],
            "stages": [["SEEKING"], ["SIGNED", "BUILDING", "COMPLETED"]],
            "park": self.identities("investment_park"),
            "amountFrom": [0, 12_345_678],
            "amountBefore": [12_345_678, 1e30],
            "serviceStatuses": [["IN_USE"], ["SUSPENDED", "CANCELLED"]],
            "publishedFrom": ["2000-01-01T00:00:00+08:00"],
            "publishedBefore": ["2100-01-01T00:00:00+08:00"],
            "includeArchived": [True],
        }
        if strangers := kind.fields.keys() - ranges.keys():
            raise Untaught(f"ItemFilter has {strangers}: say in {__name__} what to give there.")
        found = [{name: value} for name, values in ranges.items() for value in values]
        narrow = [{"column": column, "includeDescendants": False, "includeArchived": True} for column in columns]
        return [*found, UNLISTED, *narrow]

    def files(self) -> Iterator[str]:
        """Every name that the library keeps of every picture and attachment, and the originals under the same address."""
        for record in Record.objects.filter(kind__in=("picture", "attachment")).order_by("pk"):
            base = "media" if record.kind == "picture" else "files"
            model = Picture if record.kind == "picture" else Attachment
            original = model.objects.filter(key=record.key).values_list("file", flat=True).first() or ""
            for name in {*record.files, original.rpartition("/")[2]} - {""}:
                yield f"/{base}/{record.key}/{quote(name)}"


LONG = {"contentId", "path", "parent", "filter", "sort"}
ARCHIVED = {"includeArchived": True}
UNLISTED = {"documentTypes": ["HOME_PAGE", "COLUMN"], "includeArchived": True}


def given(call: Call) -> Call:
    return {name: value for name, value in call.items() if value is not None}


def other_addresses(known: Known) -> Iterator[tuple[str, dict[str, str]]]:
    """Probes, the page for browsers, mistaken requests, and the paths of hidden items asked of the hub's own host."""
    yield from (("/healthz", {}), ("/readyz", {}), ("/graphql", {"Accept": "text/html"}), ("/graphql", {}))
    for title in ("", *(subject.page.title for subject in known.subjects[:40])):
        yield f"/search.rss?{urlencode({'text': title})}", {}
    yield from ((address, {}) for address in feeds(known))
    yield from newsroom.wire()
    for query in MISTAKES:
        yield f"/graphql?{urlencode({'query': query})}", {}
    for subject in known.subjects[:40]:
        for _, path in subject.paths[:1]:
            yield quote(path), {}


def feeds(known: Known) -> Iterator[str]:
    """Every format of all items, and Atom, which says what left, of everything that is hidden or was."""
    for form, locale in product(("atom", "rss", "json"), LOCALES):
        yield f"/feeds/items.{form}?{urlencode({'locale': locale, 'filter': json.dumps(ARCHIVED)})}"
    for site, locale in product(known.sites, LOCALES):
        yield from (f"/feeds/site/{site}{rest}?locale={locale}" for rest in (".atom", ".opml", "/news.xml", "/alerts.atom"))
    yield from (f"/feeds/site/{one.site}/alerts/{one.alert}/{one.number}.cap" for one in AlertMessage.objects.all())
    for kind in ("column", "topic", "organisation"):
        yield from (f"/feeds/{kind}/{content_id}.atom" for content_id in known.identities(kind))
    yield from (f"/feeds/document-type/{name}.{form}" for name in known.world.types for form in ("atom", "json"))


MISTAKES = (
    "{ item",
    "{ nothing }",
    "{ items { nodes { titl } } }",
    "{ items(first: 0) { nodes { title } } }",
    "{ items(sort: X) { nodes { title } } }",
    '{ item(contentId: "x") { title } }',
    '{ items(after: "x") { nodes { title } } }',
    '{ items(site: "x") { nodes { title } } }',
    '{ items(locale: "x") { nodes { title } } }',
    '{ items(filter: {terms: ["x"]}) { nodes { title } } }',
    '{ items(filter: {publishedFrom: "x"}) { nodes { title } } }',
    '{ route(site: "x", path: "/") { kind } }',
    '{ changes(after: "x") { nodes { kind } } }',
)
