"""What is searched in investment projects and parks."""

from django.utils.translation import gettext_lazy as _

from search.registry import FamilyFacet, register, register_facet

register("investment_project", {"project_code": 4, "place": 1, "offer": 1, "benefits": 0.5}, ("contacts",), numbers=("project_code",))
register("investment_park", {"level": 1}, ("contacts",))

register_facet(
    FamilyFacet(
        "stages",
        _("Stage"),
        "stage",
        {
            "seeking": ("SEEKING", _("Seeking an investor")),
            "signed": ("SIGNED", _("Signed")),
            "building": ("BUILDING", _("Being built")),
            "completed": ("COMPLETED", _("Completed")),
        },
    )
)
