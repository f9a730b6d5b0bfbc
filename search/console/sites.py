"""Sites to choose from, as people call them."""

from cms.library.locales import DEFAULT
from cms.library.reading import Library
from cms.library.reading.directory import named

Choices = list[tuple[str, str]]


def sites(library: Library) -> Choices:
    """Code and name of each that is public."""
    return [(code, named(site, DEFAULT)) for code, site in library.directory.sites.items()]
