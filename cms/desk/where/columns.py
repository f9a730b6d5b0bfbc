"""Columns that list a page: its own, and those that took it in or are asked to."""

from collections.abc import Iterator, Sequence

from django.utils import timezone
from django.utils.translation import gettext as _

from cms.core.models import BasePage, Placement
from cms.desk.where.places import Place, Rows, Sites, public_rows, rows_of


def own_columns(pages: Sequence[BasePage], rows: Rows, sites: Sites) -> Iterator[tuple[int, Place]]:
    """The column that each was written in; pages outside columns have none."""
    columns = rows_of(row.column for row in rows.values() if row.column)
    for pk, row in rows.items():
        column = columns.get((row.column, row.locale))
        if column is not None:
            yield pk, Place(column.title, sites.name(column.site), _("its own column"))


def placements(pages: Sequence[BasePage], rows: Rows, sites: Sites) -> Iterator[tuple[int, Place]]:
    """Accepted ones show it when it is public; waiting ones would."""
    placed = list(Placement.objects.filter(page__in=[page.pk for page in pages]).select_related("column").order_by("pk"))
    columns = public_rows([one.column for one in placed]) if placed else {}
    for one in placed:
        if one.page_id in rows or not one.accepted_at:
            column = columns.get(one.column_id)
            title = column.title if column else one.column.specific_deferred.get_admin_display_title()
            yield one.page_id, Place(title, sites.name(column.site) if column else "", how_placed(one))


def how_placed(one: Placement) -> str:
    """In words."""
    if not one.accepted_at:
        return _("asked to be placed there")
    return _("placed there, pinned") if one.as_placed(timezone.now()).pinned else _("placed there")
