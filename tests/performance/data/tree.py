"""Many Wagtail pages below the ones that are there, in bulk: the rows that saving each would make, live and without revisions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from tests.performance.data.copying import copy, keys


@dataclass(frozen=True)
class Child:
    """A page to be: where, and its own values, those of its class ready for the database."""

    parent: Page
    slug: str
    title: str
    values: Mapping[str, Any]
    own: Mapping[str, Any]


def grow(template: Page, children: Sequence[Child]) -> range:
    """Insert the children; answers their keys, in order. `template` is an unsaved page of their class."""
    model = type(template)
    made = keys(Page, len(children))
    template.content_type = ContentType.objects.get_for_model(model)
    copy(template, list(page_rows(children, made)), Page)
    pointer = model._meta.pk.attname
    copy(template, ({**child.own, pointer: pk} for pk, child in zip(made, children, strict=True)))
    for parent in {child.parent.pk: child.parent for child in children}.values():
        Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild)
    return made


def page_rows(children: Sequence[Child], made: range) -> Iterator[dict[str, Any]]:
    for pk, child in zip(made, children, strict=True):
        parent = child.parent
        parent.numchild += 1
        yield {
            "id": pk, "path": Page._get_path(parent.path, parent.depth + 1, parent.numchild), "depth": parent.depth + 1,
            "slug": child.slug, "url_path": f"{parent.url_path}{child.slug}/", "title": child.title, "draft_title": child.title,
            "locale_id": parent.locale_id, **child.values,
        }  # fmt: skip
