"""News, notices and commentary: one page, of which `kind` says what it is."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from cms.core.models import BasePage
from cms.organisations.responsible import responsibility_panel
from cms.taxonomy.classifying import classification_panel


class NewsKind(models.TextChoices):
    NEWS_ARTICLE = "news_article", _("News article")
    NOTICE = "notice", _("Notice")
    COMMENTARY = "commentary", _("Commentary")


class Reprint(models.TextChoices):
    """Rules on reprinting news (互联网新闻信息服务管理规定, article 15)."""

    ALLOWED = "allowed", _("Allowed")
    TITLE_UNCHANGED = "title_unchanged", _("Allowed, title unchanged")
    LIST_ONLY = "list_only", _("Allowed to the listed media only")
    FORBIDDEN = "forbidden", _("Forbidden")


class NewsArticlePage(BasePage):
    document_types = tuple(NewsKind.values)

    kind = models.CharField(_("kind"), max_length=20, choices=NewsKind.choices, default=NewsKind.NEWS_ARTICLE)
    author = models.CharField(_("author"), max_length=120, blank=True)
    responsible_editor = models.CharField(_("responsible editor"), max_length=60, blank=True)
    original_title = models.CharField(
        _("original title"), max_length=255, blank=True, help_text=_("At its source, when it was taken over.")
    )
    reprint = models.CharField(_("reprinting"), max_length=20, choices=Reprint.choices, default=Reprint.ALLOWED)

    parent_page_types: ClassVar[list[str]] = ["govsites.ColumnPage"]
    subpage_types: ClassVar[list[str]] = []
    family_panels: ClassVar[list[Any]] = [FieldPanel("kind")]
    closing_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("author"), FieldPanel("responsible_editor")]), FieldPanel("original_title"), FieldPanel("reprint")],
            heading=_("Origin"),
        ),
    ]
    belonging_panels: ClassVar[list[Any]] = [responsibility_panel(), classification_panel()]

    class Meta:
        verbose_name = _("news, notice or commentary")
        verbose_name_plural = _("news, notices and commentary")

    @property
    def document_type(self) -> str:
        return self.kind


NewsArticlePage.edit_handler = NewsArticlePage.tabs()
