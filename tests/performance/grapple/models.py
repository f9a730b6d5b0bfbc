"""Pages as a project would write them for grapple, with the fields that the benches ask for."""

from typing import Any

from django.db import models
from grapple.helpers import register_query_field
from grapple.models import GraphQLCollection, GraphQLForeignKey, GraphQLImage, GraphQLStreamfield, GraphQLString
from grapple.utils import resolve_paginated_queryset
from wagtail.blocks import BlockQuoteBlock, CharBlock, RichTextBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page


class Organisation(models.Model):
    """The body responsible for an article."""

    name = models.CharField(max_length=120)

    graphql_fields = [GraphQLString("name")]

    def __str__(self) -> str:
        return self.name


class SiteHome(Page):
    """A site's front page."""


class Section(Page):
    """A section of a site. `articles` is what grapple has for filtering by section with a total: a paginated collection."""

    graphql_fields = [GraphQLCollection(GraphQLForeignKey, "articles", "plainpages.Article", is_paginated_queryset=True)]

    def articles(self, info: Any, **arguments: Any) -> Any:
        return resolve_paginated_queryset(Article.objects.child_of(self).live().public(), info, **arguments)


@register_query_field("article")
class Article(Page):
    """An article."""

    summary = models.TextField(blank=True)
    organisation = models.ForeignKey(Organisation, on_delete=models.SET_NULL, null=True, related_name="+")
    image = models.ForeignKey("wagtailimages.Image", on_delete=models.SET_NULL, null=True, related_name="+")
    body = StreamField(
        [("heading", CharBlock()), ("paragraph", RichTextBlock()), ("picture", ImageChooserBlock()), ("quote", BlockQuoteBlock())]
    )

    graphql_fields = [
        GraphQLString("summary"),
        GraphQLForeignKey("organisation", "plainpages.Organisation"),
        GraphQLImage("image"),
        GraphQLStreamfield("body"),
    ]
