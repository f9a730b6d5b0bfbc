"""Special topics, and which items each shows."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.core.models import BasePage
from cms.organisations.responsible import responsibility_panel
from cms.taxonomy.classifying import classification_panel
from cms.topics.blocks import SectionBlock


class TopicPage(BasePage):
    """A special topic."""

    document_types = ("topic",)

    sections = StreamField([("section", SectionBlock())], blank=True, verbose_name=_("sections"))

    parent_page_types: ClassVar[list[str]] = ["govsites.HomePage", "govsites.ColumnPage"]
    subpage_types: ClassVar[list[str]] = []
    family_panels: ClassVar[list[Any]] = [FieldPanel("sections")]
    belonging_panels: ClassVar[list[Any]] = [responsibility_panel(), classification_panel()]

    class Meta:
        verbose_name = _("special topic")
        verbose_name_plural = _("special topics")


TopicPage.edit_handler = TopicPage.tabs()


class TopicEntry(models.Model):
    """That a topic's saved page chooses an item by hand, whether or not either is public.

    Read off the sections whenever the page is saved, so that an item finds its topics without opening each one. It names the item by
    content id, as documents do: a topic shows the item in its own language.
    """

    wagtail_reference_index_ignore = True  # the sections themselves are indexed

    topic = models.ForeignKey(TopicPage, on_delete=models.CASCADE, related_name="entries")
    content_id = models.UUIDField()

    class Meta:
        verbose_name = _("item of a special topic")
        verbose_name_plural = _("items of special topics")
        constraints: ClassVar = [models.UniqueConstraint(fields=["topic", "content_id"], name="one_entry_per_topic_and_item")]
        indexes: ClassVar = [models.Index(fields=["content_id"], name="topic_entry_item")]

    def __str__(self) -> str:
        return f"{self.topic_id} shows {self.content_id}"
