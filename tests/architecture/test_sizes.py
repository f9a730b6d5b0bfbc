"""Files and folders stay small enough to be seen at a glance."""

import re
from collections import Counter

from django.conf import settings

JUNK = re.compile(r"(^|/)(utils?|helpers?|common|misc|managers?)(\.\w+|/|$)")
ONE_MODULE_PER_FAMILY = {"api/types", "search/fields"}

PACKAGES = ("cms", "api", "search", "tests")
CODE = sorted(
    path.relative_to(settings.BASE_DIR)
    for name in PACKAGES
    for path in (settings.BASE_DIR / name).rglob("*.py")
    if "migrations" not in path.parts
)


def test_no_file_is_longer_than_400_lines():
    lengths = {str(path): len((settings.BASE_DIR / path).read_text().splitlines()) for path in CODE}
    assert {path: length for path, length in lengths.items() if length > 400} == {}


def test_no_folder_holds_more_than_twelve_modules():
    rooms = Counter(str(path.parent) for path in CODE if path.name != "__init__.py" and path.parts[0] != "tests")
    assert {room: count for room, count in rooms.items() if count > 12 and room not in ONE_MODULE_PER_FAMILY} == {}


def test_names_say_something():
    assert [str(path) for path in CODE if JUNK.search(str(path))] == []
