"""The controlled lists there are. The contract's `TermScheme` is these names in upper case."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Scheme(models.TextChoices):
    """Which list a term belongs to."""

    SUBJECT = "subject", _("Subject")
    GENRE = "genre", _("Genre")
    AUDIENCE = "audience", _("Audience")
    REGION = "region", _("Region")
    LIFE_EVENT = "life_event", _("Life event")
    INDUSTRY = "industry", _("Industry")
    SERVICE_THEME = "service_theme", _("Theme of services")
    SERVICE_TYPE = "service_type", _("Type of services")
    COOPERATION = "cooperation", _("Way of cooperating")
