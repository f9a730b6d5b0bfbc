"""The search as the public has it, asked from the desk: nothing of it is counted."""

from dataclasses import dataclass

from cms.library import facets
from cms.library.locales import ALL, DEFAULT
from cms.library.reading import Entry, Library, ListQuery
from search.answering import door
from search.answering.answer import Answer
from search.answering.asking import Part, Question
from search.answering.grouping import Group
from search.vocabulary import Words

SHOWN = 20  # hits, the first page of an answer


@dataclass(frozen=True)
class Shown:
    """A hit as it stands in an answer, its place counted from 1."""

    place: int
    entry: Entry
    group: Group
    url: str

    @property
    def key(self) -> tuple[str, str]:
        return self.group.hit.key


def question_of(library: Library, text: str, site: str) -> Question:
    """In the site's own language; without a site, or one that is not there, everywhere and in every language."""
    place = library.directory.sites.get(site)
    if place is None:
        scopes = tuple(facets.everything(one) for one in ALL)
        return Question(text, ListQuery(scopes, include_archived=True), DEFAULT, wide=scopes)
    locale = str(place["defaultLocale"])
    scope = facets.in_site(site, locale)
    return Question(text, ListQuery((scope,), include_archived=True), locale, site, wide=(facets.everything(locale),))


def answer_of(library: Library, question: Question, words: Words | None = None) -> Answer:
    """`words` are tried in the place of those that hold. Raises EngineDown and EngineMismatch where a field of it is read."""
    return door.search(library, question, Part(SHOWN), counts=False, words=words)


def shown(library: Library, answer: Answer) -> list[Shown]:
    """The first page."""
    return [Shown(place, entry, group, address_of(library, entry)) for place, (group, entry) in enumerate(answer.groups, start=1)]


def address_of(library: Library, entry: Entry) -> str:
    site = library.directory.sites.get(entry.site)
    return f"{site['url']}{entry['path']}" if site else ""
