"""Giving several pages another responsible body."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.widgets import AdminPageChooser

from cms.core.models import BasePage
from cms.core.sight import Sight
from cms.desk.bulk.acting import ItemsAction
from cms.desk.lists.columns import has_bodies
from cms.organisations.models import OrganisationPage
from cms.organisations.responsible import make_responsible


class BodyForm(forms.Form):
    """Which body, and what becomes of the others."""

    organisation = forms.ModelChoiceField(
        label=gettext_lazy("Responsible body"),
        queryset=OrganisationPage.objects.none(),
        widget=AdminPageChooser(target_models=[OrganisationPage]),
    )
    keep = forms.BooleanField(
        label=gettext_lazy("Keep the bodies they have, after this one"),
        required=False,
        help_text=gettext_lazy("Otherwise it alone is responsible."),
    )

    def __init__(self, *args: Any, user: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["organisation"]
        field.queryset = OrganisationPage.objects.filter(pk__in=Sight(user).pages().values("pk"))


class HandOverAction(ItemsAction):
    """What is public is published again with it; a draft stays one."""

    display_name = gettext_lazy("Change the responsible body")
    action_type = "hand_over"
    aria_label = gettext_lazy("Give the chosen items another responsible body")
    action_priority = 23
    icon = "group"
    form_class = BodyForm
    explained = gettext_lazy(
        "They are found under the body you choose, and in lists of the bodies above it. What is public is published again with that one "
        "change; drafts stay drafts."
    )

    def obstacle(self, page: BasePage) -> str:
        """Publishing a page would publish an unfinished draft of it, too."""
        permissions = page.permissions_for_user(self.request.user)
        if not has_bodies(type(page)):
            return _("It has no responsible bodies.")
        if not permissions.can_edit() or permissions.page_locked() or (page.live and not permissions.can_publish()):
            return _("You may not do that to it.")
        return _("It has changes that are not published: publish or undo them first.") if page.live and page.has_unpublished_changes else ""

    def act(self, page: BasePage, form: Any) -> None:
        """On the page's latest text."""
        organisation = form.cleaned_data["organisation"]
        text: Any = page.get_latest_revision_as_object()
        had = [one.organisation for one in text.responsibilities.all()]
        bodies = [organisation, *(body for body in had if form.cleaned_data["keep"] and body != organisation)]
        if bodies == had:
            raise ValidationError(_("It is responsible already."))
        make_responsible(text, bodies)
        revision = text.save_revision(user=self.request.user, log_action=True)
        if page.live:
            revision.publish(user=self.request.user)

    def said(self, count: int, form: Any) -> str:
        """Who answers for them now."""
        return _("“%(body)s” is responsible for %(count)d items.") % {"count": count, "body": form.cleaned_data["organisation"].title}
