"""News, notices and commentary."""

from typing import Any

import graphene

from api.fields import Declared
from api.types import json_ld
from api.types.items import ContentItem
from cms.library.reading import Entry

own = Declared("news_article")


class NewsArticle(graphene.ObjectType):
    """News, a notice or commentary; `documentType` says which."""

    class Meta:
        interfaces = (ContentItem,)

    author, responsible_editor, original_title, reprint = own("author"), own("responsible_editor"), own("original_title"), own("reprint")


def described(entry: Entry) -> dict[str, Any]:
    kind = "Person" if entry["author"] else "Organization"
    author = entry["author"] or entry["source"]
    return {"headline": entry["title"], "author": {"@type": kind, "name": author} if author else None}


json_ld.register("news_article", "NewsArticle", described)
json_ld.register("notice", "NewsArticle", described)
json_ld.register("commentary", "OpinionNewsArticle", described)
