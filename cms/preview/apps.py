from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PreviewConfig(AppConfig):
    name = "cms.preview"
    label = "preview"
    verbose_name = _("Previews")

    def ready(self) -> None:
        from cms.preview import checks, pages_port, wagtail_pages  # noqa: F401  (checks register on import)
        from cms.preview.sweeping import sweep
        from cms.publishing.scheduling import register_chore

        pages_port.register(wagtail_pages.WagtailPages())
        register_chore("sweep previews", sweep)
