"""What the public gets of news, notices and commentary."""

from pydantic import Field

from cms.core.documents import common_fields
from cms.library.documents import Document
from cms.news import models
from cms.organisations.responsible import organisations_of
from cms.publishing.families import Moments
from cms.taxonomy.classifying import term_ids


class NewsArticle(Document):
    author: str | None = Field(None, description="Who wrote it, as signed.")
    responsible_editor: str | None = Field(None, description="The editor answerable for it.")
    original_title: str | None = Field(None, description="The title at its source, when it was taken over.")
    reprint: models.Reprint = Field(description="May others reprint it, and how.")


def build(page: "models.NewsArticlePage", moments: Moments) -> NewsArticle:
    return NewsArticle(
        **common_fields(page, moments),
        organisations=organisations_of(page),
        terms=term_ids(page),
        author=page.author or None,
        responsible_editor=page.responsible_editor or None,
        original_title=page.original_title or None,
        reprint=models.Reprint(page.reprint),
    )
