"""What is searched in public services: people look for the paper they were told to bring as often as for the matter's name."""

from django.utils.translation import gettext_lazy as _

from search.registry import FamilyFacet, Stored, register, register_facet


def legal_basis(document: Stored) -> str:
    """The first that is a document of ours."""
    return next((basis["document"] for basis in document["legalBases"] if basis["document"]), "")


def can_be_asked_for(document: Stored) -> bool:
    """One that is suspended comes back."""
    return document["serviceStatus"] != "cancelled"


register(
    "service_item",
    {
        "service_code": 4, "materials": 2, "results": 2, "conditions": 1, "questions": 1, "legal_bases": 1, "steps": 0.5,
        "special_procedures": 0.5, "places": 0.5, "fees": 0.5, "status_note": 0.5, "quantity_limit": 0.5,
    },
    ("base_code", "consultation", "complaints", "online_url", "mobile_url"),
    numbers=("service_code",), matter=legal_basis, current=can_be_asked_for, by_itself=True,
)  # fmt: skip
register("service_bundle", {"stages": 2})

register_facet(
    FamilyFacet(
        "serviceStatuses",
        _("State of the service"),
        "service-status",
        {
            "in_use": ("IN_USE", _("In use")),
            "suspended": ("SUSPENDED", _("Suspended")),
            "cancelled": ("CANCELLED", _("Cancelled")),
        },
    )
)
