"""What each site shows beside its pages: per-site settings, so that a city's editors never touch another's."""

from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.fields import StreamField
from wagtail.models import Page, Site

from cms.core.sight.references import OwnReferences
from cms.core.slugs import validate_slug
from cms.sites.blocks import AlertBlock, LinkGroupBlock, LocalTextBlock, MenuBlock
from cms.sites.models.look import COLOUR, Corners, HeadingFace, Masthead

TEN_DIGITS = RegexValidator(r"^\d{10}$", _("The website identification code has ten digits."))


class SiteKind(models.TextChoices):
    PORTAL = "portal", _("Provincial portal")
    CITY = "city", _("City")
    DEPARTMENT = "department", _("Department")


@register_setting(icon="site")
class SiteProfile(BaseSiteSetting):
    """Who the site is, and how it looks. Its Chinese name is Wagtail's own `Site.site_name`."""

    code = models.CharField(
        _("short code"), max_length=40, unique=True, validators=[validate_slug], help_text=_("portal, changchun, education…")
    )
    kind = models.CharField(_("kind of site"), max_length=12, choices=SiteKind.choices, default=SiteKind.DEPARTMENT)
    order = models.PositiveIntegerField(_("order"), default=0)
    name_en = models.CharField(_("English name"), max_length=120, blank=True)
    url = models.URLField(_("address in the portal"), help_text=_("Without a last slash."))
    english_edition = models.BooleanField(_("has an English edition"), default=False)
    identification_code = models.CharField(_("website identification code"), max_length=10, blank=True, validators=[TEN_DIGITS])
    icp_number = models.CharField(_("ICP number"), max_length=60, blank=True)
    police_number = models.CharField(_("police filing number"), max_length=60, blank=True)
    sponsor = models.ForeignKey(Page, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("body in charge"))
    organiser = models.ForeignKey(
        Page, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("body that runs it")
    )
    contact = models.CharField(_("contact"), max_length=200, blank=True)
    logo = models.ForeignKey("core.Picture", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("logo"))
    primary_colour = models.CharField(_("primary colour"), max_length=7, default="#1a56a8", validators=[COLOUR])
    accent_colour = models.CharField(_("accent colour"), max_length=7, default="#c8102e", validators=[COLOUR])
    banner = models.ForeignKey(
        "core.Picture", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("banner picture"),
        help_text=_("Wide and calm: the site's name stands on its left half, on every page."),
    )  # fmt: skip
    masthead = models.CharField(
        _("ground of the name"), max_length=8, choices=Masthead.choices, default=Masthead.PLAIN,
        help_text=_("Where there is no banner picture."),
    )  # fmt: skip
    headings = models.CharField(_("typeface of headings"), max_length=8, choices=HeadingFace.choices, default=HeadingFace.SERIF)
    corners = models.CharField(_("corners"), max_length=8, choices=Corners.choices, default=Corners.SLIGHT)
    grayscale = models.BooleanField(_("grey"), default=False, help_text=_("For days of mourning."))
    parent_site = models.ForeignKey(Site, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("site above"))

    base_form_class = OwnReferences
    panels = [
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("code"), FieldPanel("kind"), FieldPanel("order")]), FieldPanel("name_en"), FieldPanel("url"),
             FieldPanel("parent_site"), FieldPanel("english_edition")],
            heading=_("Site"),
        ),
        MultiFieldPanel(
            [FieldPanel("identification_code"), FieldPanel("icp_number"), FieldPanel("police_number"),
             PageChooserPanel("sponsor", "organisations.OrganisationPage"),
             PageChooserPanel("organiser", "organisations.OrganisationPage"), FieldPanel("contact")],
            heading=_("Marks in the footer"),
        ),
        MultiFieldPanel(
            [FieldPanel("logo"), FieldPanel("banner"), FieldRowPanel([FieldPanel("primary_colour"), FieldPanel("accent_colour")]),
             FieldRowPanel([FieldPanel("masthead"), FieldPanel("headings"), FieldPanel("corners")]), FieldPanel("grayscale")],
            heading=_("Look"),
        ),
    ]  # fmt: skip

    class Meta:
        verbose_name = _("site profile")

    def __str__(self) -> str:
        return self.code


@register_setting(icon="list-ul")
class SiteNavigation(BaseSiteSetting):
    menus = StreamField([("menu", MenuBlock())], blank=True, verbose_name=_("menus"))
    link_groups = StreamField([("group", LinkGroupBlock())], blank=True, verbose_name=_("links to other sites"))
    hot_searches = StreamField([("words", LocalTextBlock())], blank=True, verbose_name=_("hot searches"))

    base_form_class = OwnReferences
    panels: list[Any] = [FieldPanel("menus"), FieldPanel("link_groups"), FieldPanel("hot_searches")]

    class Meta:
        verbose_name = _("menus and links")


@register_setting(icon="warning")
class SiteAlerts(BaseSiteSetting):
    alerts = StreamField([("alert", AlertBlock())], blank=True, verbose_name=_("alerts"))

    base_form_class = OwnReferences
    panels: list[Any] = [FieldPanel("alerts")]

    class Meta:
        verbose_name = _("alerts")
