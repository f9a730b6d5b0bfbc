"""Templates of Wagtail with English in them that no catalogue reaches: ours are the same but for those words."""

from pathlib import Path

import wagtail.admin

import cms.desk

THEIRS = Path(wagtail.admin.__file__).parent / "templates" / "wagtailadmin"
OURS = Path(cms.desk.__file__).parent / "templates" / "wagtailadmin"

WORDS = {
    "shared/header.html": [('value="Search"', """value="{% trans 'Search' %}\"""")],
    "shared/headers/_actions.html": [
        ('aria-label="Actions"', """aria-label="{% trans 'Actions' %}\""""),
        ("{# Actions divider #}", "{% load i18n %}"),
    ],
    "shared/user_avatar.html": [("{{ user }}", """{{ user|default_if_none:_("system") }}""")],
    "tables/boolean_cell.html": [
        ("""title=value|stringformat:'s' name="help\"""", """title=_("None") name="help\""""),
        ("""title=value|stringformat:'s' name="check\"""", """title=_("Yes") name="check\""""),
        ("""title=value|stringformat:'s' name="cross\"""", """title=_("No") name="cross\""""),
    ],
}


def wanted(name: str) -> str:
    """What our template of that name should be."""
    source = (THEIRS / name).read_text(encoding="utf-8")
    for english, ours in WORDS[name]:
        if source.count(english) != 1:
            raise LookupError(f"{english!r} is not in Wagtail's {name} any more.")
        source = source.replace(english, ours)
    return source
