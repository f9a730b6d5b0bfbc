"""The closed lists of a service item that no taxonomy holds (GB/T 39554; `reference/standards.md` §4.1 says where each was read)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ServiceStatus(models.TextChoices):
    """Whether it can be asked for (在用 暂停 取消)."""

    IN_USE = "in_use", _("In use")
    SUSPENDED = "suspended", _("Suspended")
    CANCELLED = "cancelled", _("Cancelled")


class TimeUnit(models.TextChoices):
    """What a time limit is counted in."""

    WORKING_DAY = "working_day", _("Working days")
    CALENDAR_DAY = "calendar_day", _("Calendar days")
    HOUR = "hour", _("Hours")


class Handling(models.TextChoices):
    """Decided at once, or within a promised time (即办件 承诺件)."""

    INSTANT = "instant", _("Decided at once")
    PROMISED = "promised", _("Decided within the promised time")


class AuthorityLevel(models.TextChoices):
    """At which level the power is exercised (行使层级)."""

    NATION = "nation", _("Nation")
    PROVINCE = "province", _("Province")
    CITY = "city", _("City")
    COUNTY = "county", _("County")
    TOWNSHIP = "township", _("Township")
    VILLAGE = "village", _("Village or community")


class Coverage(models.TextChoices):
    """Where one may apply, wherever one lives (通办范围)."""

    NATION = "nation", _("Everywhere in the nation")
    PROVINCE = "province", _("Everywhere in the province")
    CITY = "city", _("Everywhere in the city")
    COUNTY = "county", _("Everywhere in the county")
    TOWNSHIP = "township", _("Everywhere in the township")


HOURS = {TimeUnit.HOUR: 1, TimeUnit.CALENDAR_DAY: 24, TimeUnit.WORKING_DAY: 24}
"""For comparing limits of different units: a working day is at least a day."""
