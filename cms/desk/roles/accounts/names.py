"""A Chinese name stands whole in one field, where Wagtail asks for two and writes the family's last."""

from wagtail.admin.forms.account import NameEmailForm
from wagtail.users.forms import UserCreationForm, UserEditForm

FORMS = (NameEmailForm, UserCreationForm, UserEditForm)


def ask_for_one() -> None:
    """Without it nobody whose family name is empty could save their own account, their password included."""
    for form in FORMS:
        form.base_fields["last_name"].required = False
