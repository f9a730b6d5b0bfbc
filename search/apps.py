from importlib import import_module
from pkgutil import iter_modules

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    label = "search"
    verbose_name = _("Site search")

    def ready(self) -> None:
        from search import fields
        from search.indexing import consumer
        from search.log import consumer as log
        from search.meaning import checks  # noqa: F401  registers itself
        from search.vocabulary import consumer as lexicon

        for module in iter_modules(fields.__path__):
            import_module(f"{fields.__name__}.{module.name}")
        consumer.register()
        lexicon.register()
        log.register()
