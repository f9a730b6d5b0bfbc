"""The library's entries for keys of the index: what left meanwhile is missing."""

from collections.abc import Iterable

from cms.library.reading import Entry, Library
from search.entries import Key


def read(library: Library, keys: Iterable[Key]) -> dict[Key, Entry]:
    wanted = dict.fromkeys(keys)
    languages = library.languages(content_id for content_id, _locale in wanted)
    found = {(one.content_id, one.locale): one for some in languages.values() for one in some}
    return {key: found[key] for key in wanted if key in found}
