"""Menus."""

from collections.abc import Iterator, Sequence
from typing import Any

import graphene

from api.context import Context, context_of
from api.types.items import ContentItem
from api.types.parts import url_of
from cms.library.reading import Entry
from cms.library.reading.directory import Site


class MenuItem(graphene.ObjectType):
    """A line of a menu."""

    title = graphene.String(required=True, description="Its own, or else the item's.")
    url = graphene.String(required=True, description="Where it leads.")
    item = graphene.Field(ContentItem, description="The item it leads to, when it is one of the hub's.")
    children = graphene.List(graphene.NonNull(lambda: MenuItem), required=True, description="The lines below it.")


def menus(context: Context, asked: Sequence[tuple[Site, str, str]]) -> list[list[dict[str, Any]]]:
    """(site, menu, language) of each; one statement for all the items they name. A line whose item is not public is left out."""
    trees = [site["menus"].get(menu, {}).get(locale, []) for site, menu, locale in asked]
    context.library.items((id for tree in trees for id in named_items(tree)), "")
    return [
        lines(context, tree, context.library.items(named_items(tree), locale)) for tree, (_, _, locale) in zip(trees, asked, strict=True)
    ]


def named_items(tree: Sequence[dict[str, Any]]) -> Iterator[str]:
    for line in tree:
        if line["item"]:
            yield line["item"]
        yield from named_items(line["children"])


def lines(context: Context, tree: Sequence[dict[str, Any]], items: dict[str, Entry]) -> list[dict[str, Any]]:
    shown = []
    for line in tree:
        item = items.get(line["item"]) if line["item"] else None
        if item is None and (line["item"] or not line["url"]):  # hidden, or deleted
            continue
        url = line["url"] if item is None else url_of(context.directory.sites[item.site], item["path"])
        title = line["title"] or (item["title"] if item is not None else "")
        shown.append({"title": title, "url": url, "item": item, "children": lines(context, line["children"], items)})
    return shown


class Query(graphene.ObjectType):
    """Menus."""

    navigation = graphene.List(
        graphene.NonNull(MenuItem),
        site=graphene.ID(required=True, description="The site's code."),
        menu=graphene.ID(required=True, description="`main` or `footer`."),
        locale=graphene.String(description="The site's own language when it is not given."),
        description="A menu of a site (`main`, `footer`), as a tree.",
    )

    def resolve_navigation(root: Any, info: Any, site: str, menu: str, locale: str | None = None) -> list[dict[str, Any]]:
        context = context_of(info)
        place = context.site(site)
        return menus(context, [(place, menu, context.locale(locale, place) or "")])[0]
