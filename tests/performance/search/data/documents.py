"""Documents of the search benches: the shared ones' paragraphs put together anew, the same ones whenever they are made."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from random import Random

from tests.performance.data.specimens import NEWEST
from tests.performance.search.data.material import Material
from tests.performance.search.data.province import Province

SEED = 606
SPAN = timedelta(days=10 * 365)
KINDS = ("news_article", "notice", "commentary", "policy_document", "policy_interpretation", "information_page")
LEADS = ("关于加强{}工作的", "关于印发{}实施方案的", "关于做好{}有关事项的", "关于进一步规范{}的")
GENRES = ("通知", "意见", "公告", "决定", "批复")


@dataclass(frozen=True)
class Made:
    """`site`, `column` and `organisation` are indices of the province's; `terms` are ids. Only policy documents have a number."""

    number: int
    kind: str
    title: str
    document_number: str
    summary: str
    paragraphs: tuple[str, ...]
    site: int
    column: int
    organisation: int
    terms: tuple[str, ...]
    published: datetime

    @property
    def characters(self) -> int:
        return sum(map(len, self.paragraphs))


class Making:
    """`characters` is how long bodies are on average; half of them are shorter than seven tenths of it, as real ones are."""

    def __init__(self, material: Material, province: Province, characters: int) -> None:
        self._material, self._province, self._characters = material, province, characters

    def documents(self, count: int) -> Iterator[Made]:
        yield from map(self.document, range(count))

    def document(self, number: int) -> Made:
        chance = Random(SEED * 1_000_003 + number)
        kind = chance.choice(KINDS)
        published = NEWEST - SPAN * chance.random()
        paragraphs = tuple(self._paragraphs(chance))
        return Made(
            number, kind, self._title(chance), self._number(chance, published) if kind == "policy_document" else "",
            paragraphs[0][:80], paragraphs,
            site=min(int(chance.expovariate(0.25)), len(self._province.sites) - 1), column=chance.randrange(40),
            organisation=chance.randrange(len(self._province.organisations)), terms=tuple(self._terms(chance)),
            published=published.replace(microsecond=0),
        )  # fmt: skip

    def _paragraphs(self, chance: Random) -> Iterator[str]:
        left = self._characters * chance.lognormvariate(-0.32, 0.8)
        while True:
            paragraph = chance.choice(self._material.paragraphs)
            yield paragraph
            left -= len(paragraph)
            if left <= 0:
                return

    def _title(self, chance: Random) -> str:
        if chance.random() < 0.3:
            return chance.choice(self._material.titles)
        words, counts = self._topics
        (topic, more) = chance.choices(words, counts, k=2)
        return chance.choice(self._province.names) + chance.choice(LEADS).format(topic + more) + chance.choice(GENRES)

    @cached_property
    def _topics(self) -> tuple[list[str], list[int]]:
        words, counts = self._material.of_length(2, 6)
        return words[200:6_000], counts[200:6_000]

    def _number(self, chance: Random, published: datetime) -> str:
        return f"{chance.choice(('吉政发', '吉政办发', '吉教办', '长府发', '延州政发'))}〔{published.year}〕{chance.randrange(1, 400)}号"

    def _terms(self, chance: Random) -> Iterator[str]:
        for scheme, share in (("region", 0.9), ("subject", 0.9), ("audience", 0.4), ("genre", 0.5)):
            if chance.random() < share:
                yield chance.choice(self._province.terms[scheme])
