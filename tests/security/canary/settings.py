"""What a site shows beside its pages, filled like pages: a new setting joins by itself."""

from django.apps import apps
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.fields import StreamField
from wagtail.models import Site

from cms.desk.checking.severities import SiteChecks
from cms.sites.models import SiteProfile
from tests.security.canary.fields import made, own_fields
from tests.security.canary.pens import Pen, Untaught

# Who the site is: made with the site; its bodies are named one by one. How strict its desk is: words of the project's own.
APART = {SiteProfile, SiteChecks}


def settings_models() -> list[type[BaseSiteSetting]]:
    return [model for model in apps.get_models() if issubclass(model, BaseSiteSetting) and model not in APART]


def say_settings(site: Site, pen: Pen) -> None:
    """Saved as the admin does."""
    for model in settings_models():
        setting = model.for_site(site)
        for field in own_fields(model):
            if field.name == "site":
                continue
            if not isinstance(field, StreamField):
                raise Untaught(f"{field}: say in {__name__} how it names hidden items.")
            setattr(setting, field.name, made(field, pen, f"{model.__name__}.{field.name}"))
        setting.save()
