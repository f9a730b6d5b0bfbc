"""What names a page by hand: headlines, slides, sections, menus, alerts, relations, links in texts (Wagtail's index of references)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import ForeignObjectRel, Model
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.models import Page, ReferenceIndex

from cms.core.models import BasePage
from cms.desk.where.places import Place, Rows, Sites, public_rows

Named = tuple[ReferenceIndex, Any]  # a reference, and the object that holds it


def named_by(pages: Sequence[BasePage], sites: Sites) -> Iterator[tuple[int, Place]]:
    """Each thing once, with all ways in which it names the page; the public's own first, then drafts."""
    keys = {str(page.pk): page.pk for page in pages}
    kind = ContentType.objects.get_for_model(Page)
    found = ReferenceIndex.objects.filter(to_content_type=kind, to_object_id__in=keys).order_by("pk")
    named = list(_with_holders([one for one in found if (one.base_content_type_id, one.object_id) != (kind.pk, one.to_object_id)]))
    public = public_rows([holder for _reference, holder in named if isinstance(holder, Page)])
    ways: dict[tuple[int, Any], dict[str, None]] = defaultdict(dict)
    for reference, holder in named:
        ways[keys[reference.to_object_id], holder][_field(reference)] = None
    for pk, holder in sorted(ways, key=lambda pair: isinstance(pair[1], Page) and pair[1].pk not in public):
        yield pk, _place(holder, list(ways[pk, holder]), public, sites)


def _with_holders(references: list[ReferenceIndex]) -> Iterator[Named]:
    """One statement for each kind of thing, whatever their number."""
    by_kind: dict[int, list[ReferenceIndex]] = defaultdict(list)
    for reference in references:
        by_kind[reference.base_content_type_id].append(reference)
    for kind, those in by_kind.items():
        model = ContentType.objects.get_for_id(kind).model_class()
        holders = _holders(model, {one.object_id for one in those}) if model else {}
        yield from ((one, holders[one.object_id]) for one in those if one.object_id in holders)


def _holders(model: type[Model], keys: Iterable[str]) -> dict[str, Any]:
    found = model._default_manager.filter(pk__in=keys)
    if issubclass(model, Page):
        found = Page.objects.filter(pk__in=keys).specific(defer=True)
    elif issubclass(model, BaseSiteSetting):
        found = found.select_related("site")
    return {str(one.pk): one for one in found}


def _place(holder: Any, fields: list[str], public: Rows, sites: Sites) -> Place:
    """Titles are said as the editor may read them."""
    how = pgettext("between names", ", ").join(fields)
    if isinstance(holder, Page):
        row = public.get(holder.pk)
        kind = capfirst(str(holder._meta.verbose_name))
        words = _("%(kind)s: %(field)s") if row else _("%(kind)s, not public: %(field)s")
        url = reverse("wagtailadmin_pages:edit", args=[holder.pk])
        return Place(holder.get_admin_display_title(), sites.name(row.site) if row else "", words % {"kind": kind, "field": how}, url)
    site = holder.site.site_name if isinstance(holder, BaseSiteSetting) else ""
    return Place(capfirst(str(holder._meta.verbose_name)), site, how)


def _field(reference: ReferenceIndex) -> str:
    """As its form calls it."""
    field = reference.source_field
    named = field.related_model._meta.verbose_name if isinstance(field, ForeignObjectRel) else field.verbose_name
    return str(named)
