"""What every published thing can answer."""

from collections.abc import Sequence
from typing import Any

import graphene

from api.context import context_of
from api.errors import Code, Refusal
from api.execution import Info, batch
from api.fields import Declared, Position, in_english, linked_items
from api.fields.scalars import JSON
from api.types import json_ld, page_tags
from api.types.blocks import Block
from api.types.media import Attachment, Image, attachments, picture_of, picture_url, pictures
from api.types.parts import ArchiveNotice, Breadcrumb, ChangeNote, MetaTag, nested, url_of
from api.types.terms import Term, TermScheme, carried
from cms.library import registry
from cms.library.documents import Document
from cms.library.reading import Entry
from cms.library.reading.directory import Site

own = Declared(Document)
MOST_RELATED = 100

DocumentType = graphene.Enum(
    "DocumentType",
    [(kind.name.upper(), kind.name) for kind in registry.all_types()],
    description=lambda value: "What kind of item it is." if value is None else in_english(registry.get(value.value).label),
)


class ContentItem(graphene.Interface):
    """What every published thing can answer."""

    id = graphene.ID(required=True, description="Identifies this item in this language: a cache key for clients.")
    content_id = graphene.ID(required=True, description="The same in every language and for ever, also after a move.")
    document_type = DocumentType(required=True, description="What kind of item this is.")
    locale = graphene.String(required=True, description="BCP 47: `zh-Hans` or `en`.")
    site = graphene.Field(
        "api.types.sites.Site", required=True, description="The site it belongs to; other sites may show it by placement."
    )
    path = graphene.String(required=True, description="From the site's root, with both slashes, decoded, language prefix included.")
    url = graphene.String(required=True, description="The canonical address in the portal, percent-encoded.")
    title, summary, keywords = own("title"), own("summary"), own("keywords")
    published_at, updated_at, migrated = own("published_at"), own("updated_at"), own("migrated")
    change_history = graphene.List(graphene.NonNull(ChangeNote), required=True, description="Public notes of major updates, newest first.")
    archived = graphene.Field(ArchiveNotice, description="Set when it is still readable but no longer current.")
    source = own("source")
    position = Position(required=True, description="The ledger position of its last change.")
    organisations = graphene.List(
        graphene.NonNull("api.types.organisations.Organisation"), required=True, description="The bodies responsible for it."
    )
    topics = graphene.List(graphene.NonNull("api.types.topics.Topic"), required=True, description="The special topics that show it.")
    terms = graphene.List(
        graphene.NonNull(Term),
        required=True,
        scheme=TermScheme(description="Only words of this list."),
        description="Its words of the controlled lists.",
    )
    column = graphene.Field("api.types.columns.Column", description="The section it lives in; null for what stands outside sections.")
    breadcrumbs = graphene.List(graphene.NonNull(Breadcrumb), required=True, description="From the site's root to its parent.")
    image = graphene.Field(Image, description="The picture that stands for it in lists.")
    body = graphene.List(graphene.NonNull(Block), required=True, description="What it says.")
    attachments = graphene.List(graphene.NonNull(Attachment), required=True, description="Files to download, those in the body included.")
    related = graphene.List(
        graphene.NonNull("api.types.items.ContentItem"), required=True, first=graphene.Int(default_value=6, description="At most so many."),
        description="What editors or relations put beside it.",
    )  # fmt: skip
    previous = graphene.Field("api.types.items.ContentItem", description="The next older item of its section.")
    next = graphene.Field("api.types.items.ContentItem", description="The next newer item of its section.")
    translations = graphene.List(
        graphene.NonNull("api.types.items.ContentItem"), required=True, description="The same item in other languages."
    )
    gov_meta = graphene.List(
        graphene.NonNull(MetaTag), required=True, description="The page tags that 网页标签规范 asks for, ready to print."
    )
    json_ld = JSON(required=True, description="schema.org, ready to print.")

    resolve_archived = nested("archived")
    resolve_organisations = linked_items("organisations")
    resolve_topics = linked_items("topics")
    resolve_image = picture_of("image")

    @staticmethod
    def type_name_of(entry: Entry) -> str:
        """Documents and their GraphQL types bear the same name."""
        return registry.get(entry["documentType"]).document.__name__

    @classmethod
    def resolve_type(cls, entry: Entry, info: Any) -> str:
        return cls.type_name_of(entry)

    @batch
    def resolve_site(entries: Sequence[Entry], info: Info) -> list[Site]:
        return sites_of(entries, info)

    @batch
    def resolve_url(entries: Sequence[Entry], info: Info) -> list[str]:
        return [url_of(site, entry["path"]) for site, entry in zip(sites_of(entries, info), entries, strict=True)]

    @batch
    def resolve_terms(entries: Sequence[Entry], info: Info, scheme: Any = None) -> list[list[dict[str, Any]]]:
        return [carried(entry, info, getattr(scheme, "value", scheme)) for entry in entries]

    @batch
    def resolve_column(entries: Sequence[Entry], info: Info) -> list[Entry | None]:
        return columns_of(entries, info)

    @batch
    def resolve_breadcrumbs(entries: Sequence[Entry], info: Info) -> list[list[dict[str, str]]]:
        library, sites = context_of(info).library, context_of(info).directory.sites
        library.items((one for entry in entries for one in entry.ancestors), "")
        trails = []
        for entry in entries:
            found = library.items(entry.ancestors, entry.locale)
            above = [found[one] for one in entry.ancestors if one in found and found[one].site in sites]
            trails.append([{"title": one["title"], "path": one["path"], "url": url_of(sites[one.site], one["path"])} for one in above])
        return trails

    @batch
    def resolve_body(entries: Sequence[Entry], info: Info) -> list[list[dict[str, Any]]]:
        context_of(info).library.bodies(entries)
        return [[{**block, "_locale": entry.locale} for block in entry.body or ()] for entry in entries]

    @batch
    def resolve_attachments(entries: Sequence[Entry], info: Info) -> list[list[dict[str, Any]]]:
        return attachments(info, [entry["attachments"] for entry in entries])

    @batch
    def resolve_related(entries: Sequence[Entry], info: Info, first: int = 6) -> list[list[Entry]]:
        if not 0 <= first <= MOST_RELATED:
            raise Refusal(Code.OUT_OF_RANGE, f"`first` goes from 0 to {MOST_RELATED}.", f"first 的取值为 0 到 {MOST_RELATED}。")
        return [some[:first] for some in linked_items("related").many(entries, info)]

    @batch
    def resolve_previous(entries: Sequence[Entry], info: Info) -> list[Entry | None]:
        return context_of(info).library.neighbours(entries, newer=False)

    @batch
    def resolve_next(entries: Sequence[Entry], info: Info) -> list[Entry | None]:
        return context_of(info).library.neighbours(entries, newer=True)

    @batch
    def resolve_translations(entries: Sequence[Entry], info: Info) -> list[list[Entry]]:
        found = context_of(info).library.languages(entry.content_id for entry in entries)
        return [[one for one in found[entry.content_id] if one.locale != entry.locale] for entry in entries]

    @batch
    def resolve_gov_meta(entries: Sequence[Entry], info: Info) -> list[list[dict[str, str]]]:
        told = zip(entries, sites_of(entries, info), columns_of(entries, info), picture_urls(entries, info), strict=True)
        return [page_tags.of(entry, site, column, picture) for entry, site, column, picture in told]

    @batch
    def resolve_json_ld(entries: Sequence[Entry], info: Info) -> list[dict[str, Any]]:
        told = zip(entries, sites_of(entries, info), picture_urls(entries, info), strict=True)
        return [json_ld.of(entry, site, picture) for entry, site, picture in told]


def sites_of(entries: Sequence[Entry], info: Info) -> list[Site]:
    sites = context_of(info).directory.sites
    return [sites[entry.site] | {"_locale": entry.locale} for entry in entries]


def picture_urls(entries: Sequence[Entry], info: Info) -> list[str | None]:
    return [picture_url(picture) for picture in pictures(info, [entry["image"] for entry in entries])]


def columns_of(entries: Sequence[Entry], info: Info) -> list[Entry | None]:
    library = context_of(info).library
    library.items((entry.column for entry in entries if entry.column), "")
    return [library.items([entry.column], entry.locale).get(entry.column) if entry.column else None for entry in entries]
