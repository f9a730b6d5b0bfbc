"""What one document does to another, and the same said from the other side."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class PolicyRelationKind(TextChoices):
    """What a document does to another, or another to it."""

    AMENDS = "amends", _("Amends")
    AMENDED_BY = "amended_by", _("Amended by")
    REPEALS = "repeals", _("Repeals")
    REPEALED_BY = "repealed_by", _("Repealed by")
    REPLACES = "replaces", _("Replaces")
    REPLACED_BY = "replaced_by", pgettext_lazy("relation", "Replaced by")
    IMPLEMENTS = "implements", _("Implements")
    IMPLEMENTED_BY = "implemented_by", _("Implemented by")


# Editors say what the newer document does; the older one says it reversed.
REVERSED = {
    PolicyRelationKind.AMENDS: PolicyRelationKind.AMENDED_BY,
    PolicyRelationKind.REPEALS: PolicyRelationKind.REPEALED_BY,
    PolicyRelationKind.REPLACES: PolicyRelationKind.REPLACED_BY,
    PolicyRelationKind.IMPLEMENTS: PolicyRelationKind.IMPLEMENTED_BY,
}
WRITTEN = [(kind.value, kind.label) for kind in REVERSED]
