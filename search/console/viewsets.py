"""Where editors keep their words: lists, forms and history as Wagtail makes them."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import AdminAutoHeightTextInput

from cms.library.locales import DEFAULT
from cms.library.reading import Library
from search.console.forms import site_field
from search.console.items import item_named
from search.console.permitting import ConsoleItem, permissions
from search.console.sites import sites
from search.models import BestBet, Shortcut, StoppedSuggestion, StoppedWord, Synonym
from search.vocabulary.lines import LinesField, lines_of

WIDE = "desk-wide"  # columns that a small screen has no room for


class WordsForm(WagtailAdminModelForm):
    """Sites are chosen, not typed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "site" in self.fields:
            self.fields["site"] = site_field(sites(Library()))


class BestBetForm(WordsForm):
    """Items by their addresses too."""

    def clean_content_ids(self) -> list[str]:
        """Content ids; the model refuses those of nothing public."""
        library = Library()
        return [self._content_id(library, line) for line in lines_of(self.cleaned_data["content_ids"])]

    def _content_id(self, library: Library, line: str) -> str:
        if "://" not in line:
            return line
        item = item_named(library, line)
        if item is None:
            raise ValidationError(_("Nothing that is public has the address “%(address)s”.") % {"address": line})
        return item.content_id


class JoinedColumn(Column):
    """A list of texts."""

    def get_value(self, instance: Any) -> str:
        return "、".join(super().get_value(instance))


class SiteColumn(Column):
    """The code of a site, or all of them."""

    def get_value(self, instance: Any) -> str:
        return str(super().get_value(instance) or _("All sites"))


class WordsViewSet(ModelViewSet):
    """Of one kind of words. Its form is the model's: what it refuses is said there."""

    menu_item_class = ConsoleItem
    copy_view_enabled = False
    add_to_reference_index = False
    list_per_page = 50
    search_backend_name = None
    ordering = ("-changed_at", "-pk")
    form: type[forms.ModelForm[Any]] = WordsForm
    asked: Iterable[str] = ()

    def get_edit_handler(self) -> Any:
        """The fields that are asked, in order."""
        handler = ObjectList([self._panel(name) for name in self.asked], base_form_class=self.form)
        return handler.bind_to_model(self.model)

    def get_permissions_to_register(self) -> Any:
        """One for all kinds: others would open nothing."""
        return permissions()

    def _panel(self, name: str) -> FieldPanel:
        """Lists grow with their lines."""
        is_list = isinstance(self.model._meta.get_field(name), LinesField)
        return FieldPanel(name, widget=AdminAutoHeightTextInput(attrs={"rows": 2})) if is_list else FieldPanel(name)


def changed() -> Column:
    return DateColumn("changed_at", label=gettext_lazy("Last changed"), sort_key="changed_at", classname=WIDE, width="12%")


class SynonymsView(IndexView):
    """Each can be tried from its row."""

    def get_list_more_buttons(self, instance: Synonym) -> list[Any]:
        url = f"{reverse('search_trial:index')}?synonym={instance.pk}"
        return [*super().get_list_more_buttons(instance), MenuItem(_("Try it"), url, icon_name="view", priority=15)]


class BestBetsView(IndexView):
    """Items by their titles: read for all rows at once."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        rows = list(context["object_list"])
        found = Library().items((one for row in rows for one in row.content_ids), DEFAULT)
        for row in rows:
            row.titles = [found[one]["title"] if one in found else _("no longer public") for one in row.content_ids]
        return context


class SynonymViewSet(WordsViewSet):
    model = Synonym
    name = "search_synonyms"
    url_prefix = "search/synonyms"
    icon = "order"
    menu_label = gettext_lazy("Synonyms")
    index_view_class = SynonymsView
    list_display = [
        "__str__",
        BooleanColumn("both_ways", label=gettext_lazy("In both directions"), classname=WIDE, width="10%"),
        SiteColumn("site", label=gettext_lazy("Site"), classname=WIDE, width="12%"),
        Column("state", label=gettext_lazy("State"), accessor="get_state_display", sort_key="state", width="9%"),
        changed(),
    ]
    list_filter = ["state", "both_ways"]
    search_fields = ["words", "official", "note"]
    asked = ("words", "official", "both_ways", "site", "state", "note")


class BestBetViewSet(WordsViewSet):
    model = BestBet
    name = "search_best_bets"
    url_prefix = "search/best-bets"
    icon = "pick"
    menu_label = gettext_lazy("Best bets")
    index_view_class = BestBetsView
    form = BestBetForm
    list_display = [
        "__str__",
        JoinedColumn("titles", label=gettext_lazy("Items")),
        SiteColumn("site", label=gettext_lazy("Site"), classname=WIDE, width="12%"),
        Column("until", label=gettext_lazy("Until"), sort_key="until", width="14%"),
        changed(),
    ]
    search_fields = ["texts"]
    asked = ("texts", "content_ids", "site", "until")


class ShortcutViewSet(WordsViewSet):
    model = Shortcut
    name = "search_shortcuts"
    url_prefix = "search/shortcuts"
    icon = "link-external"
    menu_label = gettext_lazy("Shortcuts of the search")
    list_display = [
        "__str__",
        Column("title", label=gettext_lazy("Title")),
        Column("url", label=gettext_lazy("Address"), classname=WIDE),
        SiteColumn("site", label=gettext_lazy("Site"), classname=WIDE, width="12%"),
        changed(),
    ]
    search_fields = ["texts", "title", "url"]
    asked = ("texts", "title", "url", "site")


class StoppedViewSet(WordsViewSet):
    """Of texts alone."""

    list_display = ["text", changed()]
    search_fields = ["text"]
    asked = ("text",)


class StoppedWordViewSet(StoppedViewSet):
    model = StoppedWord
    name = "search_stopped_words"
    url_prefix = "search/stopped-words"
    icon = "cross"
    menu_label = gettext_lazy("Stopped words")


class StoppedSuggestionViewSet(StoppedViewSet):
    model = StoppedSuggestion
    name = "search_stopped_suggestions"
    url_prefix = "search/stopped-suggestions"
    icon = "no-view"
    menu_label = gettext_lazy("Never suggested")


VIEWSETS = (SynonymViewSet, BestBetViewSet, ShortcutViewSet, StoppedWordViewSet, StoppedSuggestionViewSet)
