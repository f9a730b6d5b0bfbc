"""Items by what editors have of them: a content id, or the address that the public reads."""

from uuid import UUID

from cms.library.locales import DEFAULT
from cms.library.reading import Entry, Library


def item_named(library: Library, typed: str, locale: str = DEFAULT) -> Entry | None:
    """What is public of it, in this language where it is there; None for what is not."""
    content_id = _content_id(typed.strip())
    if content_id is None:
        return _at(library, typed.strip())
    rows = library.languages([content_id])[content_id]
    return next((one for one in rows if one.locale == locale), None) or library.items([content_id], locale).get(content_id)


def _content_id(typed: str) -> str | None:
    try:
        return str(UUID(typed))
    except ValueError:
        return None


def _at(library: Library, address: str) -> Entry | None:
    """The site whose own address it begins with; the longest, where one stands below another."""
    fitting = [site for site in library.directory.sites.values() if address.startswith(f"{site['url']}/")]
    if not fitting:
        return None
    site = max(fitting, key=lambda one: len(one["url"]))
    return library.route(site, address.removeprefix(site["url"])).entry
