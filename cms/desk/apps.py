"""Registration of the desk with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    """The editors' desk."""

    name = "cms.desk"
    label = "desk"
    verbose_name = _("Editors' desk")
