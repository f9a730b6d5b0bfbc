"""What answers read of the library."""

from collections.abc import Iterable

from cms.library import facets
from cms.library.reading import Entry, Library, ListQuery
from cms.library.reading.lists import Window
from search.entries import Key

MOST_BODIES = 300


def bodies(library: Library, locale: str) -> list[Entry]:
    """The government bodies that are public in this language, the newest MOST_BODIES."""
    listing = ListQuery(scopes=(facets.everything(locale),), conditions=((facets.of_type("organisation"),),))
    ((_slice, entries),) = library.lists([(listing, Window(MOST_BODIES))])
    return entries


def read(library: Library, keys: Iterable[Key]) -> dict[Key, Entry]:
    """For keys of the index: what left meanwhile is missing."""
    wanted = dict.fromkeys(keys)
    languages = library.languages(content_id for content_id, _locale in wanted)
    found = {(one.content_id, one.locale): one for some in languages.values() for one in some}
    return {key: found[key] for key in wanted if key in found}
