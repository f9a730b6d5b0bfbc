"""What is searched in policy documents and interpretations: people look for a document by its number as often as by its title."""

from django.utils.translation import gettext_lazy as _

from search.registry import FamilyFacet, Stored, register, register_facet


def itself(document: Stored) -> str:
    return str(document["contentId"])


def interpreted(document: Stored) -> str:
    return next(iter(document["documents"]), "")


def in_force(document: Stored) -> bool:
    """One of which nobody has said it counts as current."""
    return document["inForce"] is not False


register(
    "policy_document",
    {"document_number": 4, "index_number": 4, "issuers": 2, "relations": 0.5},
    numbers=("document_number", "index_number"),
    matter=itself,
    current=in_force,
)
register("policy_interpretation", matter=interpreted)

register_facet(FamilyFacet("inForce", _("Validity"), "in-force", {"true": ("true", _("In force")), "false": ("false", _("Not in force"))}))
