"""Front pages and information pages."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import graphene

from api.context import Context, context_of
from api.execution import Info, batch
from api.fields import Declared, linked_item, linked_items, part_of
from api.fields.links import expand, expand_lists
from api.types.columns import Column
from api.types.filters import list_query
from api.types.items import ContentItem
from api.types.lists import listings, window
from api.types.media import Image, picture_of
from api.types.parts import nested, url_of
from cms.library import facets, registry
from cms.library.reading import Entry, ListQuery

panel = Declared(part_of(registry.get("home_page").document, "panels"))


class Slide(graphene.ObjectType):
    """A picture that leads to an item or an address."""

    title = graphene.String(required=True, description="Its own, or else the item's.")
    url = graphene.String(required=True, description="Where it leads.")
    image = graphene.Field(Image, description="Its own, or else the item's.")
    item = graphene.Field(ContentItem, description="The item that it shows, when it shows one.")

    resolve_image = picture_of("image")


class HomePanel(graphene.ObjectType):
    """A part of the front page: chosen by hand first, then filled from a section or a rule."""

    title = graphene.String(required=True, description="Plain text.")
    url = graphene.String(description="Where “more” leads.")
    style = panel("style")
    column = graphene.Field(Column, description="The section that fills it.")
    items = graphene.List(
        graphene.NonNull(ContentItem), required=True, first=graphene.Int(default_value=8, description="At most so many, up to 100."),
        description="Chosen by hand first, then by the section or rule.",
    )  # fmt: skip

    resolve_column = linked_item("column")

    @batch
    def resolve_url(panels: Sequence[dict[str, Any]], info: Info) -> list[str | None]:
        sites = context_of(info).directory.sites
        columns = expand(info, panels, [panel["column"] for panel in panels])
        return [
            panel["url"] or (url_of(sites[column.site], column["path"]) if column is not None else None)
            for panel, column in zip(panels, columns, strict=True)
        ]

    @batch
    def resolve_items(panels: Sequence[dict[str, Any]], info: Info, first: int = 8) -> list[list[Entry]]:
        return filled(info, panels, first)


def filled(info: Info, panels: Sequence[dict[str, Any]], first: int) -> list[list[Entry]]:
    """By hand, then the rule's newest that were not chosen already."""
    part = window(first)
    chosen = expand_lists(info, panels, [panel["items"] for panel in panels])
    know_columns(info, panels)
    rules = listings(info, [(front_page_rule(context_of(info), panel), part) for panel in panels])
    together = []
    for by_hand, by_rule in zip(chosen, rules, strict=True):
        once = {one.row: one for one in [*by_hand, *by_rule.nodes]}
        together.append(list(once.values())[: part.first])
    return together


def know_columns(info: Info, parts: Sequence[dict[str, Any]]) -> None:
    """Read the columns of all rules at once, before `rule` looks for each."""
    context_of(info).library.items((part["column"] for part in parts if part["column"]), "")


def front_page_rule(context: Context, panel: dict[str, Any]) -> ListQuery | None:
    """The rule of a front page's panel, without what editors keep off front pages; a column shows all that is in it."""
    query: ListQuery | None = rule(context, panel)
    if query is None or panel["column"]:
        return query
    return replace(query, scopes=(facets.on_front_page(panel["_site"], panel["_locale"]),))


def rule(context: Context, panel: dict[str, Any]) -> Any:
    """What fills a panel or section after the chosen items: a column, a type, a body, a term; nothing when it names none."""
    names = {"column": "column", "document_type": "documentType", "organisation": "organisation", "term": "term"}
    said = {name: panel[key] for name, key in names.items() if panel.get(key)}
    if not said:
        return None
    filter: dict[str, Any] = {name: said[name] for name in ("column", "organisation") if name in said}
    if "document_type" in said:
        filter["document_types"] = [said["document_type"]]
    if "term" in said:
        filter["terms"] = [said["term"]] if said["term"] in context.directory.terms else []
    site = None if "column" in said else context.directory.sites.get(panel["_site"])
    return list_query(context, site, panel["_locale"], filter, None)


class HomePage(graphene.ObjectType):
    """A site's front page, as its editors arranged it."""

    class Meta:
        interfaces = (ContentItem,)

    headlines = graphene.List(graphene.NonNull(ContentItem), required=True, description="The items that lead the front page.")
    slides = graphene.List(graphene.NonNull(Slide), required=True, description="Those whose item is public.")
    panels = graphene.List(graphene.NonNull(HomePanel), required=True, description="The parts of the front page in order.")

    resolve_headlines = linked_items("headlines")

    @batch
    def resolve_panels(entries: Sequence[Entry], info: Info) -> list[list[dict[str, Any]]]:
        return [
            [{**panel, "_site": entry.site} for panel in panels]
            for entry, panels in zip(entries, nested("panels").many(entries, info), strict=True)
        ]

    @batch
    def resolve_slides(entries: Sequence[Entry], info: Info) -> list[list[dict[str, Any]]]:
        library, sites = context_of(info).library, context_of(info).directory.sites
        library.items((slide["item"] for entry in entries for slide in entry["slides"] if slide["item"]), "")
        shown = []
        for entry in entries:
            found = library.items([slide["item"] for slide in entry["slides"] if slide["item"]], entry.locale)
            shown.append([one for slide in entry["slides"] if (one := completed(slide, found.get(slide["item"]), sites)) is not None])
        return shown


def completed(slide: dict[str, Any], item: Entry | None, sites: dict[str, Any]) -> dict[str, Any] | None:
    """A slide with what its item lends it; none when its item is not public, or was deleted."""
    if item is None and (slide["item"] or not slide["url"]):
        return None
    url = slide["url"] if item is None else url_of(sites[item.site], item["path"])
    title = slide["title"] or (item["title"] if item is not None else "")
    return {"title": title, "url": url, "image": slide["image"] or (item["image"] if item is not None else None), "item": item}


class InformationPage(graphene.ObjectType):
    """A page that stands for itself: overview, about, contact, declaration."""

    class Meta:
        interfaces = (ContentItem,)
