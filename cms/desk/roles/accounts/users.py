"""Wagtail's pages for users: only superusers make, change or remove superusers."""

from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from wagtail.users.views import users


class _NoPromotion:
    """Wagtail lets everyone who may change users make a superuser of anyone, also of themselves."""

    request: Any

    def get_form(self, *args: Any, **kwargs: Any) -> Any:
        """Without that box for those who are none."""
        form = super().get_form(*args, **kwargs)  # type: ignore[misc]
        if not self.request.user.is_superuser:
            form.fields.pop("is_superuser", None)
        return form


class CreateView(_NoPromotion, users.CreateView):
    """A new account."""


class EditView(_NoPromotion, users.EditView):
    """An account."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Setting another's password is being them."""
        super().setup(request, *args, **kwargs)
        self.is_above = self.object.is_superuser and not request.user.is_superuser

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Refused for those above."""
        if self.is_above:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class UserViewSet(users.UserViewSet):
    """In place of Wagtail's."""

    add_view_class = CreateView
    edit_view_class = EditView


def may_change(user: Any, keys: list[str], *, everyone: bool) -> bool:
    """Whether none of these accounts is above the user's; among everyone's there always is one."""
    above = get_user_model().objects.filter(pk__in=keys, is_superuser=True)
    return bool(user.is_superuser) or not (everyone or above.exists())
