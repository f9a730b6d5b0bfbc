"""What one document does to another, and the same said from the other side."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class RelationKind(TextChoices):
    """What a newer document does to an older one."""

    AMENDS = "amends", _("Amends")
    REPEALS = "repeals", _("Repeals")
    REPLACES = "replaces", _("Replaces")
    IMPLEMENTS = "implements", _("Implements")


class ReversedKind(TextChoices):
    """What is said on the older document."""

    AMENDED_BY = "amended_by", _("Amended by")
    REPEALED_BY = "repealed_by", _("Repealed by")
    REPLACED_BY = "replaced_by", _("Replaced by")
    IMPLEMENTED_BY = "implemented_by", _("Implemented by")


REVERSED = dict(zip(RelationKind, ReversedKind, strict=True))
