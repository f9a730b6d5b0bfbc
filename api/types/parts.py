"""Small types that several families share."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

import graphene

from api.execution import BatchResolver, Info, batch
from api.fields import DateTime, linked_item
from api.fields.rich_text import resolved_html


class RichText(graphene.ObjectType):
    """Sanitised HTML whose links are resolved, and the same as plain text."""

    html = graphene.String(required=True, description="Sanitised HTML; links to items that are not public have become text.")
    text = graphene.String(required=True, description="The same as plain text.")

    resolve_html = resolved_html


class ArchiveNotice(graphene.ObjectType):
    """Why an item that is still readable is no longer current."""

    at = DateTime(required=True, description="When it was archived.")
    notice = graphene.String(required=True, description="For the public, HTML.")
    replaced_by = graphene.Field("api.types.items.ContentItem", description="What replaces it, when that is public.")

    resolve_replaced_by = linked_item("replacedBy")


class ChangeNote(graphene.ObjectType):
    """What a major update changed."""

    at = DateTime(required=True, description="When the update became public.")
    note = graphene.String(required=True, description="What changed, for the public.")


class Breadcrumb(graphene.ObjectType):
    """One step of the way from a site's root to an item."""

    title = graphene.String(required=True, description="The step's title.")
    path = graphene.String(required=True, description="Decoded.")
    url = graphene.String(required=True, description="Percent-encoded.")


class MetaTag(graphene.ObjectType):
    """One page tag of 网页标签规范."""

    name = graphene.String(required=True, description="`SiteName`, `ColumnName`, `ArticleTitle`…")
    content = graphene.String(required=True, description="Its value, plain text.")


class Link(graphene.ObjectType):
    """A title and where it leads."""

    title = graphene.String(required=True, description="Plain text.")
    url = graphene.String(required=True, description="Absolute.")


def url_of(site: dict[str, Any], path: str) -> str:
    """The canonical address in the portal."""
    return f"{site['url']}{quote(path)}"


def nested(key: str) -> BatchResolver:
    """For a field of parts that name items: each is told the language of the item it belongs to."""

    @batch
    def resolve(parents: Sequence[Any], info: Info, **_: Any) -> list[Any]:
        return [told(parent[key], parent.get("locale") or parent.get("_locale", "")) for parent in parents]

    return resolve


def told(value: Any, locale: str) -> Any:
    if isinstance(value, list):
        return [told(one, locale) for one in value]
    return {**value, "_locale": locale} if isinstance(value, dict) else value
