"""What a page leads to, and whether the public could follow: a constant number of statements for any number of links."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urlsplit

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, URLField
from wagtail import blocks
from wagtail.models import Page, PageViewRestriction, ReferenceIndex

from cms.core.checking.passages import leaves, own_fields, passages
from cms.library.models import Address, Item, Record

_HREF = re.compile(r'href="(https?://[^"]+)"')


@dataclass(frozen=True)
class Reference:
    """That the page names an object, in a field or in a block of it."""

    pk: str
    field: str
    block: str


@dataclass(frozen=True)
class Target:
    """A page that is named, and whether the public can read it."""

    title: str
    public: bool


def references(page: Page) -> dict[type[Model], list[Reference]]:
    """What fields, choosers and links in rich text name, as the page is in memory; by the model of what is named."""
    edited = {field.name for field in own_fields(page)}
    found: dict[type[Model], list[Reference]] = defaultdict(list)
    for kind, pk, model_path, content_path in ReferenceIndex._extract_references_from_object(page):
        field, _dot, rest = content_path.partition(".")
        model = ContentType.objects.get_for_id(kind).model_class()
        if model is not None and (field in edited or ".item." in model_path):  # of the page itself, or of a row below it
            found[model].append(Reference(pk, field, rest.partition(".")[0] if "-" in rest else ""))
    return found


def pages(found: Iterable[Reference]) -> dict[str, Target]:
    """By key, those that exist; titles are said as the editor may read them."""
    rows = list(Page.objects.filter(pk__in={one.pk for one in found}).specific(defer=True))
    private = tuple(PageViewRestriction.objects.values_list("page__path", flat=True)) if rows else ()
    return {str(page.pk): Target(page.get_admin_display_title(), page.live and not page.path.startswith(private)) for page in rows}


def gaps(page: Page) -> Iterator[tuple[str, str]]:
    """Field and block of what was chosen and has been deleted since: a chooser that must be filled and is empty."""
    for leaf in leaves(page):
        if isinstance(leaf.definition, blocks.ChooserBlock) and leaf.definition.required and leaf.value is None:
            yield leaf.field, leaf.block


def lost_addresses(page: Page) -> Iterator[tuple[str, Reference]]:
    """Written addresses of our own sites at which nothing stands, each with its place."""
    written = list(addresses(page))
    sites = {row.document["url"]: row.key for row in Record.objects.filter(kind="site")} if written else {}
    ours = [(_of_site(url, sites), url, place) for url, place in written]
    paths = {where[1] for where, _url, _place in ours if where}
    known = set(Item.objects.filter(path__in=paths).values_list("site", "path")) if paths else set()
    known |= set(Address.objects.filter(path__in=paths).values_list("site", "path")) if paths else set()
    yield from ((url, place) for where, url, place in ours if where and where not in known)


def addresses(page: Page) -> Iterator[tuple[str, Reference]]:
    """Written by hand, in links, blocks and fields for addresses, each with its place."""
    for field in own_fields(page):
        if isinstance(field, URLField) and getattr(page, field.name):
            yield getattr(page, field.name), Reference("", field.name, "")
    for passage in passages(page):
        for url in _HREF.findall(passage.source):
            yield unescape(url), Reference("", passage.field, passage.block)
    for leaf in leaves(page):
        if isinstance(leaf.definition, blocks.URLBlock) and leaf.value:
            yield leaf.value, Reference("", leaf.field, leaf.block)


def _of_site(url: str, sites: dict[str, str]) -> tuple[str, str] | None:
    """Site and path, as the library writes them; nothing for others' addresses, and for files."""
    base = max((base for base in sites if url == base or url.startswith(f"{base}/")), key=len, default="")
    path = unquote(urlsplit(url[len(base) :]).path) or "/"
    if not base or "." in path.rpartition("/")[2]:
        return None
    return sites[base], path if path.endswith("/") else f"{path}/"
