"""Cells that every list has."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import BaseColumn, Column
from wagtail.admin.ui.tables.pages import PageTitleColumn
from wagtail.models import Page


class ItemColumn(PageTitleColumn):
    """A page's title; its language only where it is not the usual one."""

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        """As Wagtail's, for the title, its marks and its menu."""
        unusual = instance.locale.language_code != settings.LANGUAGE_CODE
        return {**super().get_cell_context_data(instance, parent_context), "show_locale_labels": unusual}


class PlaceColumn(BaseColumn):
    """The column of the site that a page stands in, and the site (`places.say_where`)."""

    cell_template_name = "desk/lists/place_cell.html"


class StatusColumn(BaseColumn):
    """What a page's status is; of what is public, a way to it."""

    cell_template_name = "desk/lists/status_cell.html"


class BodiesColumn(Column):
    """The bodies responsible for a page, the leading one by name."""

    def get_value(self, instance: Any) -> str:
        """Of prefetched rows."""
        titles = [one.organisation.title for one in instance.responsibilities.all()]
        if len(titles) < 2:
            return "".join(titles)
        return _("%(body)s and others, %(count)d in all") % {"body": titles[0], "count": len(titles)}


def has_bodies(model: type[Page]) -> bool:
    """Whether editors give pages of this model responsible bodies: their form has the field."""
    return "responsibilities" in model.get_edit_handler().get_form_options().get("formsets", {})
