"""Who is approved for advance copies. Model permissions decide who sees it: they hold for the whole province."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import DateColumn
from wagtail.admin.viewsets.model import ModelViewSet

from cms.embargoes.models import Approval


class ApprovalViewSet(ModelViewSet):
    model = Approval
    name = "embargo_approvals"
    icon = "time"
    menu_label = _("Partners for advance copies")
    add_to_settings_menu = True
    copy_view_enabled = False
    list_display = ["partner", "undertaking", DateColumn("at", label=_("approved at"))]
    ordering = ["partner__name"]
    form_fields = ["partner", "undertaking"]
