"""Registration of the desk with Django."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    """The editors' desk."""

    name = "cms.desk"
    label = "desk"
    verbose_name = _("Editors' desk")

    def ready(self) -> None:
        """What Wagtail has no hook for."""
        from cms.desk import labels
        from cms.desk.checking import refusing, side_panel
        from cms.desk.history import comparisons, differences, placing
        from cms.desk.word import panel
        from cms.publishing.listeners import actions

        labels.say()
        side_panel.add_to_views()
        panel.add_to_view()
        actions.register_guard(refusing.refuse_blocked)
        differences.take_place()
        comparisons.register()
        placing.connect()
