"""Refuses what a form names and its user may not see: choosers offer only that, but anyone can post another number."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.forms import BaseForm, ModelChoiceField
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex

from cms.core.sight import Sight

Reference = tuple[type[Model], str]  # the model and the primary key of what is named


class OwnReferences(WagtailAdminModelForm):
    """A form for one user. What the object named before stays, whoever it belongs to by now.

    Judged before validation, by what was posted: a form that is shown again with its errors shows what it names.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._before = set(references_of(self.instance)) if self.is_bound and self.for_user else set()

    def full_clean(self) -> None:
        """Raises PermissionDenied: no chooser leads here."""
        if self.is_bound and self.for_user:
            refuse_strangers(set(posted(self)) - self._before, Sight(self.for_user))
        super().full_clean()


def refuse_strangers(named: set[Reference], sight: Sight) -> None:
    """Raises PermissionDenied when one of them exists and is not the user's to see."""
    keys: dict[type[Model], set[str]] = defaultdict(set)
    for model, key in named:
        keys[model].add(key)
    for model, wanted in keys.items():
        seen = sight.pages() if model is Page else sight.media(model)
        there = model._default_manager.filter(pk__in=wanted)
        if there.exclude(pk__in=seen.values("pk")).exists():
            raise PermissionDenied


def posted(form: BaseForm) -> Iterator[Reference]:
    """What a bound form names, in its own fields and in those of the forms below it."""
    for name, field in form.fields.items():
        value = field.widget.value_from_datadict(form.data, form.files, form.add_prefix(name))
        column = _column(form, name)
        if isinstance(field, ModelChoiceField) and field.queryset is not None:
            yield from _kept(field.queryset.model, value if isinstance(value, list | tuple) else [value])
        elif value and hasattr(column, "extract_references"):
            yield from (found for model, key, *_place in column.extract_references(value) for found in _kept(model, [key]))
    for formset in getattr(form, "formsets", {}).values():
        for child in formset.forms if formset.is_bound else ():
            yield from posted(child)


def references_of(instance: Model) -> Iterator[Reference]:
    """What an object names as it is."""
    for content_type, key, *_place in ReferenceIndex._extract_references_from_object(instance):
        model = ContentType.objects.get_for_id(content_type).model_class()
        yield from _kept(model, [key]) if model else ()


def _column(form: BaseForm, name: str) -> Any:
    model = getattr(getattr(form, "_meta", None), "model", None)
    known = {field.name: field for field in model._meta.get_fields()} if model else {}
    return known.get(name)


def _kept(model: type[Model], keys: Any) -> Iterator[Reference]:
    """Pages, pictures and attachments alone; everything else that forms name is the whole province's."""
    kind = Page if issubclass(model, Page) else model
    if kind in (Page, get_image_model(), get_document_model()):
        yield from ((kind, str(key)) for key in keys if str(key or "").isdigit())
