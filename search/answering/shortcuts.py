"""The one place that a text names: what editors lead to, a site, or a government body."""

from cms.library import facets
from cms.library.reading import Library, ListQuery
from cms.library.reading.directory import named
from cms.library.reading.lists import Window
from search.answering.asking import Question
from search.text.folding import fold
from search.vocabulary.words import Words

MOST_BODIES = 300


def leading(library: Library, question: Question, vocabulary: Words) -> dict[str, str] | None:
    """Title and address."""
    typed = fold(question.text).strip()
    if not typed:
        return None
    return vocabulary.shortcut(typed, question.site) or _site(library, question, typed) or _body(library, question, typed)


def _site(library: Library, question: Question, typed: str) -> dict[str, str] | None:
    for site in library.directory.sites.values():
        name = named(site, question.locale)
        if typed in {fold(name), fold(name).removesuffix("人民政府")} and site["code"] != question.site:
            return {"title": name, "url": site["url"]}
    return None


def _body(library: Library, question: Question, typed: str) -> dict[str, str] | None:
    listing = ListQuery(scopes=(facets.everything(question.locale),), conditions=((facets.of_type("organisation"),),))
    ((_slice, entries),) = library.lists([(listing, Window(MOST_BODIES))])
    for one in entries:
        if fold(one["title"]) == typed:
            return {"title": one["title"], "url": library.directory.sites[one.site]["url"] + one["path"]}
    return None
