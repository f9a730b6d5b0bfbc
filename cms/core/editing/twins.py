"""Rows of a form's lists that an autosave has stored while the form was on its way.

Wagtail tells the browser the numbers of rows that an autosave stored. Who publishes before that answer is there posts them once more as new
ones, and Wagtail would keep both.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from modelcluster.fields import ParentalKey
from modelcluster.forms import BaseChildFormSet


def recognise(formsets: Iterable[BaseChildFormSet]) -> None:
    """Gives a new row the number of a stored one that says the same and that the form does not know of."""
    for formset in formsets:
        known = {form.instance.pk for form in formset.forms}
        stored = [one for one in getattr(formset.instance, formset.rel_name).all() if one.pk is not None and one.pk not in known]
        for row in (form.instance for form in formset.forms if form.instance.pk is None and form.has_changed()):
            twin = next((one for one in stored if _says(one) == _says(row)), None)
            if twin is not None:
                row.pk = twin.pk
                stored.remove(twin)


def _says(row: Model) -> dict[str, Any]:
    """What was typed: its place and its names apart."""
    apart = {"sort_order", "translation_key", "locale"}
    fields = (one for one in row._meta.concrete_fields if one.name not in apart and not isinstance(one, ParentalKey))
    return {one.name: one.value_from_object(row) for one in fields if not one.primary_key}
