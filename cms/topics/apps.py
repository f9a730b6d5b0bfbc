"""The app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TopicsConfig(AppConfig):
    """Special topics."""

    name = "cms.topics"
    label = "topics"
    verbose_name = _("Special topics")

    def ready(self) -> None:
        """Items learn which topics show them by a link that topics fill."""
        from cms.library.registry import DocumentType
        from cms.publishing import families
        from cms.topics import document, showing, signals

        families.register("topics.TopicPage", document.build, DocumentType("topic", document.Topic, _("Special topic")))
        families.register_link("topics", showing.topics_showing)
        families.register_dependents(showing.dependents)
        signals.connect()
