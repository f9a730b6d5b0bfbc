"""The page that takes a Word document in, and the one that asks where to."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic.edit import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.choose_parent import ChooseParentView
from wagtail.models import Page

from cms.core.models import BasePage
from cms.desk.word.forms import WordForm
from cms.desk.word.models import WordReading
from cms.desk.word.notes import NoteKind
from cms.desk.word.package.kinds import Unreadable
from cms.desk.word.page.making import make, read
from cms.desk.word.page.targets import may_make, model_named, models_below, usual_first

_MOST_SHOWN = 12


class WordView(WagtailAdminTemplateMixin, FormView[WordForm]):
    """GET asks for the file; POST makes a draft of it and leads to its editor, or says why not."""

    template_name = "desk/word/upload.html"
    form_class = WordForm
    page_title = gettext_lazy("New from Word")
    header_icon = "upload"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Only where the editor may add such pages."""
        if not may_make(self.parent, request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def parent(self) -> Page:
        """Where the draft will stand."""
        return get_object_or_404(Page, pk=self.kwargs["parent_page_id"]).specific

    def get_page_subtitle(self) -> str:
        """The place."""
        return str(self.parent.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way back is the place's own list."""
        place = {"url": self.back, "label": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, place, {"url": "", "label": self.page_title}]

    @property
    def back(self) -> str:
        """The explorer at the place."""
        return reverse("wagtailadmin_explore", args=[self.parent.pk])

    def get_form_kwargs(self) -> dict[str, Any]:
        """What can be made there, the place's usual kind first; proposed is the kind whose list the editor came from."""
        kwargs = {**super().get_form_kwargs(), "models": usual_first(models_below(self.parent), self.parent)}
        wanted = self.request.GET.get("model", "")
        return {**kwargs, "initial": {"model": wanted}} if model_named(wanted) in kwargs["models"] else kwargs

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the way back."""
        return {**super().get_context_data(**kwargs), "back": self.back, "parent": self.parent}

    def form_valid(self, form: WordForm) -> HttpResponse:
        """Nothing is made of a document that cannot be read."""
        file = form.cleaned_data["file"]
        try:
            reading = read(file.read(), file.name)
        except Unreadable as error:
            form.add_error("file", str(error))
            return self.form_invalid(form)
        page = make(reading, file.name, form.models[form.cleaned_data["model"]], self.parent, self.request.user)
        tell(self.request, page)
        return redirect("wagtailadmin_pages:edit", page.pk)


class ChoosePlaceView(ChooseParentView):
    """From a family's list: in which column? Where there is only one, it is that."""

    page_title = gettext_lazy("New from Word: where?")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """A kind of page that takes Word documents, and an editor who may add it somewhere."""
        model = model_named(f"{kwargs['app_label']}.{kwargs['model_name']}")
        if model is None:
            raise Http404
        self.model = model
        if not self.get_valid_parent_pages(request.user).exists():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def locale(self) -> None:
        """Of whatever language: the place says it."""

    @cached_property
    def submit_button_label(self) -> str:
        return _("Continue")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Asks nothing that has one answer."""
        places = list(self.get_valid_parent_pages(request.user).values_list("pk", flat=True)[:2])
        return self.lead(places[0]) if len(places) == 1 else self.render_to_response(self.get_context_data())

    def form_valid(self, form: Any) -> HttpResponse:
        """On to the file."""
        return self.lead(form.cleaned_data["parent_page"].pk)

    def lead(self, place: int) -> HttpResponse:
        """To the page that asks for the file, for this kind of page."""
        return redirect(word_url(place, self.model))


def word_url(place: int, model: type[BasePage] | None = None) -> str:
    """Where a Word document is given for that place."""
    url = reverse("desk_word", args=[place])
    return f"{url}?{urlencode({'model': model._meta.label_lower})}" if model else url


def tell(request: HttpRequest, page: BasePage) -> None:
    """Once, above the form: what was made, and everything that needs a look. It stays beside the form, in the panel of the document."""
    told = WordReading.objects.get(page=page).told()
    title = _("“%(title)s” was made from the Word document. It is a draft: look it through before it is published.") % {
        "title": page.get_admin_display_title()
    }
    needed = [*told[NoteKind.LOST], *told[NoteKind.CHECK]]
    if needed:
        messages.warning(request, format_html("{}{}", title, listed(needed)))
    else:
        messages.success(request, title)


def listed(lines: list[str]) -> SafeString:
    """As a list; where it is long, its beginning and where the rest is."""
    shown = lines[:_MOST_SHOWN]
    if len(lines) > len(shown):
        shown.append(_("… and %(count)d more, in the panel “Word document” beside the form.") % {"count": len(lines) - len(shown)})
    return format_html('<ul class="desk-word-told">{}</ul>', format_html_join("", "<li>{}</li>", ((line,) for line in shown)))
