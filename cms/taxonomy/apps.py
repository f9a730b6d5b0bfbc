"""The app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TaxonomyConfig(AppConfig):
    """Controlled lists."""

    name = "cms.taxonomy"
    label = "taxonomy"
    verbose_name = _("Controlled lists")

    def ready(self) -> None:
        """The library follows terms by signals, and by reconcile for what signals do not see."""
        from cms.publishing.records import register_source
        from cms.taxonomy import signals  # noqa: F401
        from cms.taxonomy.records import KIND, records

        register_source(KIND, records)
