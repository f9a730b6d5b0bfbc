"""What is asked: the same of both sides, other words in each round."""

from dataclasses import dataclass
from random import Random

from tests.performance.search.data.documents import KINDS
from tests.performance.search.data.material import Material
from tests.performance.search.data.province import Province

WORD, LONGER, PHRASE, FACETED = "words of two characters", "words of three to six characters", "phrases", "filtered, with facets"
ASKED = (WORD, LONGER, PHRASE, FACETED)


@dataclass(frozen=True)
class Asked:
    """`text` as it is typed, without the quotes of a phrase; filters only where it is FACETED."""

    what: str
    text: str
    kind: str = ""
    region: str = ""


def asked(what: str, count: int, material: Material, province: Province, seed: int) -> list[Asked]:
    """Half of the words as often as they come in the documents, half of them any."""
    chance = Random(f"{what} {seed}")
    if what == PHRASE:
        return [Asked(what, _part(chance.choice(material.paragraphs), chance)) for _ in range(count)]
    words, counts = material.of_length(2, 2) if what in {WORD, FACETED} else material.of_length(3, 6)
    chosen = [*chance.choices(words, counts, k=count - count // 2), *chance.choices(words, k=count // 2)]
    if what == FACETED:
        return [Asked(what, word, chance.choice(KINDS), chance.choice(province.terms["region"][:10])) for word in chosen]
    return [Asked(what, word) for word in chosen]


def _part(paragraph: str, chance: Random) -> str:
    """Six to ten characters of it."""
    length = chance.randrange(6, 11)
    start = chance.randrange(len(paragraph) - length)
    return paragraph[start : start + length].replace('"', "").replace("“", "").replace("”", "")
