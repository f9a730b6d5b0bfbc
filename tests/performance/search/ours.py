"""Our side: from a text typed to items of the library, with total and facets, as the API answers."""

from cms.library import facets
from cms.library.reading import Library, ListQuery
from search.answering.answer import Answer
from search.answering.asking import Part, Question
from search.answering.understanding.meanings import Understanding
from search.engines.port import Engine
from tests.performance.data.families import LOCALE
from tests.performance.search.questions import FACETED, PHRASE, Asked
from tests.relevance.asking import shipped_words

FIRST = 20


class Ours:
    name = "ours"

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def ask(self, one: Asked) -> list[str]:
        """Content ids of the first FIRST items."""
        answer = self.answer(one)
        found = [entry.content_id for _group, entry in answer.groups]
        _ = answer.total
        if one.what == FACETED:
            _ = answer.facets
        return found

    def ask_engine(self, one: Asked) -> int:
        """All that the engine is asked for; answers the total."""
        answer = self.answer(one)
        _ = answer.page, answer.facets
        return answer.total

    def titles(self, text: str, first: int) -> list[str]:
        return [entry["title"] for _group, entry in self.answer(Asked("", text), first).groups]

    def answer(self, one: Asked, first: int = FIRST) -> Answer:
        typed = f'"{one.text}"' if one.what == PHRASE else one.text
        understanding = Understanding(typed, shipped_words(), title_only=False)
        return Answer(self.engine, Library(), question(typed, one), Part(first), understanding, counts=False)


def question(typed: str, one: Asked) -> Question:
    """As `api.searching.questions` makes it."""
    scopes = (facets.everything(LOCALE),)
    conditions = {}
    if one.kind:
        conditions["documentTypes"] = ((facets.of_type(one.kind),),)
    if one.region:
        conditions["REGION"] = ((f"term:{one.region}",),)
    listing = ListQuery(scopes, tuple(some for each in conditions.values() for some in each), include_archived=True)
    return Question(typed, listing, LOCALE, wide=scopes, conditions=conditions)
