"""Values for the fields of a model and of its children, found by walking the model: a new field joins by itself, or fails by name."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable, Page

from cms.core.models import Attachment, Picture
from cms.taxonomy.models import Term
from tests.security.canary.blocks import stream
from tests.security.canary.pens import Pen, Untaught

# What editors fill in of Wagtail's own page; the rest is its machinery, or what a state is made of (dates of going live and expiring).
OF_WAGTAILS_PAGE = {"title", "slug", "seo_title", "search_description"}
MACHINERY = {
    "id", "path", "depth", "numchild", "locale", "content_type", "owner", "show_in_menus", "first_published_at", "go_live_at", "expire_at",
}  # fmt: skip
# Set by acts; the states do these.
BY_ACTS = {"archive_notice"}
# The file itself, and where the picture is cut.
OF_MEDIA = {"id", "file", "collection", "created_at", "focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"}


def said_of(model: type[models.Model], pen: Pen, where: str) -> dict[str, Any]:
    """Values by field: a canary wherever the field can carry one."""
    return {field.name: made(field, pen, f"{where}.{field.name}") for field in own_fields(model)}


def own_fields(model: type[models.Model]) -> Iterator[Any]:
    """Those that editors fill in, by name: numbers grow on the way, and promised, sought must not pass statutory, total."""
    for field in sorted(model._meta.concrete_fields, key=lambda field: str(field.name)):
        if field.model is Page:
            if field.editable and field.name not in OF_WAGTAILS_PAGE | MACHINERY:
                raise Untaught(f"Wagtail's page has a new field {field.name}: name it in {__name__}.")
            if field.name in OF_WAGTAILS_PAGE:
                yield field
        elif field.editable:
            if not is_machinery(field, model):
                yield field
        elif isinstance(field, RichTextField) and field.name not in BY_ACTS:
            raise Untaught(f"{field}: which act writes it? Name it in {__name__}.BY_ACTS and let a state do it.")


def is_machinery(field: Any, model: type[models.Model]) -> bool:
    of_media = issubclass(model, Picture | Attachment) and field.name in OF_MEDIA
    return field.primary_key or isinstance(field, ParentalKey) or bool(field.remote_field and field.remote_field.parent_link) or of_media


def made(field: Any, pen: Pen, where: str) -> Any:
    if field.choices:
        return field.get_default() or field.choices[0][0]
    for kind in type(field).__mro__:
        if kind in MAKERS:
            return MAKERS[kind](field, pen, where)
    raise Untaught(f"{field} ({where}): teach tests.security.canary.fields.MAKERS what a {type(field).__name__} can say.")


def named(field: models.ForeignKey, pen: Pen, where: str) -> Any:
    """What a foreign key leads to."""
    model = field.remote_field.model
    if model is Picture:
        return pen.picture(where)
    if model is Attachment:
        return pen.attachment(where)
    if model is Term:
        return Term.objects.first()
    if model is get_user_model():
        return None if field.null else pen.user
    if issubclass(model, Page):
        return None if field.null else pen.first_target((model,))
    if field.null and model.__module__.startswith("wagtail."):
        return None
    raise Untaught(f"{field} ({where}): teach tests.security.canary.fields.named where a {model.__name__} comes from.")


def text(field: models.Field, pen: Pen, where: str) -> str:
    if field.max_length is not None and field.max_length < 8:
        raise Untaught(f"{field} ({where}) is too short for a canary: say in {__name__} what it can hold.")
    return pen.word(where)


def a_stream(field: StreamField, pen: Pen, where: str) -> str:
    return json.dumps(stream(field.stream_block, pen, where))


def nothing(field: Any, pen: Pen, where: str) -> Any:
    """Yes and no carry no canary."""
    return field.get_default()


MAKERS: dict[type, Callable[[Any, Pen, str], Any]] = {
    StreamField: a_stream,
    RichTextField: lambda field, pen, where: pen.rich_text(where),
    models.URLField: lambda field, pen, where: pen.address(where),
    models.CharField: text,
    models.TextField: text,
    models.DateTimeField: lambda field, pen, where: None if field.null else pen.day(where),
    models.DateField: lambda field, pen, where: pen.day(where),
    models.FloatField: lambda field, pen, where: pen.number(where),
    models.SmallIntegerField: nothing,
    models.PositiveSmallIntegerField: nothing,
    models.IntegerField: lambda field, pen, where: pen.number(where),
    models.PositiveIntegerField: lambda field, pen, where: pen.number(where),
    models.PositiveBigIntegerField: lambda field, pen, where: pen.number(where),
    models.BooleanField: nothing,
    models.ForeignKey: named,
}


def children_of(model: type[Page], pen: Pen, where: str) -> dict[str, list[models.Model]]:
    """The page's inline children: one that says everything, then one for each page that can be named."""
    found = {}
    for relation in get_all_child_relations(model):
        name = relation.get_accessor_name()
        found[name] = list(numbered(relation.related_model(**row) for row in rows(relation.related_model, pen, f"{where}.{name}")))
    return found


def numbered(children: Iterable[models.Model]) -> Iterator[models.Model]:
    """As forms do: without a number their order is the database's to choose, and changes with its plans."""
    for number, child in enumerate(children):
        if isinstance(child, Orderable):
            child.sort_order = number
        yield child


def rows(model: type[models.Model], pen: Pen, where: str) -> Iterator[dict[str, Any]]:
    to_pages = [field for field in own_fields(model) if field.remote_field and issubclass(field.remote_field.model, Page)]
    if all(field.null for field in to_pages):
        yield said_of(model, pen, where)
    for field in to_pages:
        for page in pen.targets((field.remote_field.model,)):
            yield {one.name: quiet(one, pen, where) for one in own_fields(model)} | {field.name: page}


def quiet(field: Any, pen: Pen, where: str) -> Any:
    return made(field, pen, f"{where}.{field.name}") if field.choices or not (field.blank or field.null) else field.get_default()
