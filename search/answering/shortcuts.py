"""The one place that a text names: what editors lead to, a site, or a government body."""

from collections.abc import Callable, Iterable

from cms.library.reading import Entry, Library
from cms.library.reading.directory import named
from search.answering.asking import Question
from search.text.folding import fold
from search.vocabulary.words import Words


def leading(library: Library, question: Question, vocabulary: Words, bodies: Callable[[], Iterable[Entry]]) -> dict[str, str] | None:
    """Title and address; `bodies` are read where nothing before them is named."""
    typed = fold(question.text).strip()
    if not typed:
        return None
    return vocabulary.shortcut(typed, question.site) or _site(library, question, typed) or _body(library, bodies(), typed)


def _site(library: Library, question: Question, typed: str) -> dict[str, str] | None:
    for site in library.directory.sites.values():
        name = named(site, question.locale)
        if typed in {fold(name), fold(name).removesuffix("人民政府")} and site["code"] != question.site:
            return {"title": name, "url": site["url"]}
    return None


def _body(library: Library, bodies: Iterable[Entry], typed: str) -> dict[str, str] | None:
    for one in bodies:
        if fold(one["title"]) == typed:
            return {"title": one["title"], "url": library.directory.sites[one.site]["url"] + one["path"]}
    return None
