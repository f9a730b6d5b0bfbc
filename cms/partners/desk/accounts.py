"""Partners' accounts in the admin: made by a letter, helped when a password or a device is lost, removed with their user."""

from typing import Any, cast

from django import forms
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import DeleteView
from wagtail.admin.viewsets.model import ModelViewSet

from cms.partners.accounts import inviting
from cms.partners.accounts.models import Member


class MemberForm(WagtailAdminModelForm):
    """A new account gets a letter; of an old one letter and second factor can be begun anew."""

    instance: Member

    name = forms.CharField(label=_("user name"), max_length=150)
    email = forms.EmailField(label=_("e-mail"))
    again = forms.BooleanField(label=_("write again: password forgotten"), required=False)
    device_lost = forms.BooleanField(label=_("take the second factor away: device lost"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        made = not self.instance._state.adding
        for name in ("partner", "name"):
            self.fields[name].disabled = made
        for name in ("again", "device_lost"):
            if not made:
                del self.fields[name]
        if made:
            self.initial |= {"name": self.instance.user.get_username(), "email": self.instance.user.email}

    def clean_name(self) -> str:
        """Nobody else's."""
        name: str = self.cleaned_data["name"]
        if self.instance._state.adding and get_user_model().objects.filter(username=name).exists():
            raise ValidationError(_("There is such a user already."))
        return name

    def clean(self) -> dict[str, Any]:
        """Without a page there is nothing to sign in to."""
        if not settings.PARTNERS_URL:
            raise ValidationError(_("Partners have no page of their own: PARTNERS_URL is not set."))
        return super().clean() or self.cleaned_data

    def save(self, commit: bool = True) -> Member:
        """The account and what is asked for."""
        said = self.cleaned_data
        if self.instance._state.adding:
            self.instance = inviting.invite(said["partner"], said["name"], said["email"])
            return self.instance
        user = self.instance.user
        user.email = said["email"]
        user.save(update_fields=["email"])
        if said["device_lost"]:
            inviting.forget_factor(self.instance)
        if said["again"]:
            inviting.write(self.instance)
        member: Member = self.instance
        return member


class MemberDeleteView(DeleteView):
    """With its user, who has no other use."""

    def delete_action(self) -> None:
        """Takes the account along."""
        self.object.user.delete()


class MemberViewSet(ModelViewSet):
    model = Member
    name = "partner_accounts"
    icon = "user"
    menu_label = _("Partners' accounts")
    copy_view_enabled = False
    delete_view_class = MemberDeleteView
    list_display = [
        Column("user", label=_("user name"), accessor="user.username"),
        "partner",
        Column("email", label=_("e-mail"), accessor="user.email"),
        DateColumn("last_login", label=_("last sign-in"), accessor="user.last_login"),
    ]
    list_filter = ["partner"]
    ordering = ["partner", "pk"]
    form_fields = ["partner"]

    def get_form_class(self, for_update: bool = False) -> type[MemberForm]:
        """Its other fields are the user's."""
        return cast("type[MemberForm]", forms.modelform_factory(Member, form=MemberForm, fields=["partner"]))
