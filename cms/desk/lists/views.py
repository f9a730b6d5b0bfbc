"""The view of a list: pages that the user may see, filtered, then searched by the desk's own search."""

from typing import Any

from django.db.models import QuerySet
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageTypeColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.permission_policies.pages import PagePermissionPolicy

from cms.core.addresses import read_ahead
from cms.desk.lists.columns import BodiesColumn, ItemColumn, PlaceColumn, StatusColumn, has_bodies
from cms.desk.lists.filters import ListFilter
from cms.desk.lists.places import say_where
from cms.desk.word.buttons import list_button

EXPORTED = 10_000  # rows of one file
WIDE = "desk-wide"  # columns that a small screen has no room for


class ListView(IndexView):
    """Of one page model; `shows` are the family's own fields."""

    template_name = "desk/lists/listing.html"
    list_filter: list[str] = []
    shows: tuple[str, ...] = ()
    show_locale_labels = True

    @cached_property
    def columns(self) -> list[BaseColumn]:
        """In the order in which one reads: what it is, its own facts, where it stands, who answers for it, how it is."""
        bodies = [BodiesColumn("bodies", label=_("Responsible body"), width="14%", classname=WIDE)] if has_bodies(self.model) else []
        return [
            BulkActionsColumn("bulk_actions"),
            ItemColumn("title", label=_("Title"), sort_key="title", classname="title"),
            *self.own_columns,
            PlaceColumn("place", label=_("Column"), width="14%"),
            *bodies,
            StatusColumn("status", label=_("Publication status"), sort_key="live", width="9%"),
            DateColumn(
                "latest_revision_created_at", label=_("Last edited"), sort_key="latest_revision_created_at", width="9%", classname=WIDE
            ),
        ]

    @cached_property
    def header_buttons(self) -> list[Any]:
        """Adding one, by hand or from a Word document."""
        return [*super().header_buttons, *list_button(self.model, self.add_url)]

    @property
    def own_columns(self) -> list[BaseColumn]:
        """The family's."""
        return [self._get_custom_column(name, classname=WIDE, width="11%") for name in self.shows]

    @cached_property
    def filterset_class(self) -> type[ListFilter]:
        """The family's fields beside what every list filters by."""
        meta = type("Meta", (), {"model": self.model, "fields": self.list_filter})
        return type(f"{self.model.__name__}Filter", (ListFilter,), {"Meta": meta})

    def get_base_queryset(self) -> QuerySet[Any]:
        """By conditions on the tree's own index; explorable pages include those above the user's own."""
        return PagePermissionPolicy(self.model).explorable_instances(self.request.user).filter(depth__gt=1)

    def get_queryset(self) -> QuerySet[Any]:
        """Filters first: the search index knows nothing of their fields, so that it is given what they leave."""
        kept = self.filter_queryset(self.get_base_queryset())
        if self.is_searching:
            kept = self.model.objects.filter(pk__in=kept.order_by().values("pk"))
        found = self.search_queryset(self.order_queryset(self.annotate_queryset(kept)))
        return found[:EXPORTED] if self.is_export else found

    def annotate_queryset(self, pages: QuerySet[Any]) -> QuerySet[Any]:
        """With all that the cells show."""
        annotated = super().annotate_queryset(pages)
        return annotated.prefetch_related("responsibilities__organisation") if has_bodies(self.model) else annotated

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With where each row stands, and where the public reads it."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        rows = list(context["object_list"])
        say_where(rows)
        read_ahead(rows)
        return context


class EverythingView(ListView):
    """All pages, whatever they are."""

    page_title = _("All content")
    verbose_name = _("page")
    verbose_name_plural = _("pages")

    def get_add_url(self) -> None:
        """Of what kind? The other lists say it."""

    @property
    def own_columns(self) -> list[BaseColumn]:
        """What kind of page it is."""
        return [
            PageTypeColumn(
                "type", label=_("Type"), accessor="page_type_display_name", sort_key="content_type__model", width="12%", classname=WIDE
            )
        ]
