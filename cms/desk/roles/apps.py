from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.users.apps import WagtailUsersAppConfig


class RolesConfig(AppConfig):
    name = "cms.desk.roles"
    label = "roles"
    default = True
    verbose_name = _("Roles")

    def ready(self) -> None:
        from cms.desk.roles import signals
        from cms.desk.roles.accounts import names

        signals.connect()
        names.ask_for_one()


class UsersConfig(WagtailUsersAppConfig):
    """Wagtail's pages for users, without the ways to become more than one is."""

    user_viewset = "cms.desk.roles.accounts.users.UserViewSet"
    default = False
