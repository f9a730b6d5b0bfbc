import pytest

from search import vocabulary
from search.text.pinyin import full, initials, other_readings
from search.vocabulary import keeping
from search.vocabulary.lexicon import table


@pytest.fixture
def words(db):
    """Asks for the words that hold now, on a site or on all."""
    keeping._kept = None
    return vocabulary.current


def lexicon(*words: str, names: tuple[str, ...] = ()) -> table.Lexicon:
    """Of these words, the first the most frequent; names before them."""
    frequent = [(word, 1) for word in names] + [(word, 0) for word in words]
    return table.made(
        "test",
        [
            (word, full(word), other_readings(word) if name else (), initials(word), 1_000 - place, name)
            for place, (word, name) in enumerate(frequent)
        ],
    )
