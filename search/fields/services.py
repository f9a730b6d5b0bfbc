"""What is searched in public services: people look for the paper they were told to bring as often as for the matter's name."""

from search.registry import register

register(
    "service_item",
    {
        "service_code": 4, "materials": 2, "results": 2, "conditions": 1, "questions": 1, "legal_bases": 1, "steps": 0.5,
        "special_procedures": 0.5, "places": 0.5, "fees": 0.5, "status_note": 0.5, "quantity_limit": 0.5,
    },
    ("base_code", "consultation", "complaints", "online_url", "mobile_url"),
)  # fmt: skip
register("service_bundle", {"stages": 2})
