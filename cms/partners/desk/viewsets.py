"""Lists and forms in the admin. Model permissions decide who sees them: they hold for the whole province."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from cms.partners.desk.accounts import MemberViewSet
from cms.partners.desk.forms import TokenForm
from cms.partners.desk.overview import PartnerViewSet
from cms.partners.desk.views import TokenCreateView, TokenRevokeView
from cms.partners.desk.webhooks import EndpointViewSet
from cms.partners.models import Feed, Token


class FeedViewSet(ModelViewSet):
    model = Feed
    name = "partner_feeds"
    icon = "link"
    menu_label = _("Partners' feeds")
    copy_view_enabled = False
    list_display = ["title", "partner", "slug", "site", Column("locale", label=_("language"), accessor="get_locale_display")]
    list_filter = ["partner"]
    ordering = ["partner", "slug"]
    form_fields = ["partner", "title", "slug", "site", "locale", "filter"]


class TokenViewSet(ModelViewSet):
    model = Token
    name = "partner_tokens"
    icon = "key"
    menu_label = _("Partners' tokens")
    copy_view_enabled = False
    add_view_class = TokenCreateView
    delete_view_class = TokenRevokeView
    list_display = [
        Column("label", label=_("label")),
        "partner",
        "prefix",
        DateColumn("last_used_at", label=_("last use")),
        DateColumn("expires_at", label=_("expires at")),
        DateColumn("revoked_at", label=_("revoked since")),
    ]
    list_filter = ["partner"]
    ordering = ["partner", "-created_at"]
    edit_handler = ObjectList(
        [FieldRowPanel([FieldPanel("partner"), FieldPanel("label")]), FieldPanel("scopes"), FieldPanel("expires_at")],
        base_form_class=TokenForm,
    )


class PartnersGroup(ModelViewSetGroup):
    menu_label = _("Partners")
    menu_icon = "group"
    menu_order = 700
    items = (
        PartnerViewSet("partners"),
        FeedViewSet("partner_feeds"),
        TokenViewSet("partner_tokens"),
        EndpointViewSet("partner_webhooks"),
        MemberViewSet("partner_accounts"),
    )
