"""What goes wrong is said as the port says it, and nothing that is asked takes for ever."""

import pytest

from cms.library.reading import ListQuery
from search.engines.embedded import connections
from search.engines.embedded.bits import at_least, bits_of, docs_of, read_block, written_block
from search.engines.port import EngineDown, EngineMismatch
from search.querying.model import Phrase, SearchQuery, TextQuery, Unit, Window
from tests.search.conftest import embedded_engine
from tests.search.corpus import entries
from tests.search.engines.questions import ALL


@pytest.fixture
def engine(tmp_path):
    made = embedded_engine(tmp_path / "index")
    with made.rebuilding() as target:
        target.apply(entries(), [])
    return made


def question(*words, least=1):
    units = tuple(Unit((Phrase(tuple(word), open=len(word) == 1),)) for word in words)
    return SearchQuery(ListQuery(ALL.scopes, include_archived=True), TextQuery(units, least))


def files(engine, pattern="*.db"):
    return sorted(engine._folder.path.glob(pattern))


def test_a_deadline(engine, monkeypatch):
    monkeypatch.setattr(connections, "STEPS", 1)
    monkeypatch.setattr(connections.Connections.reading.__wrapped__, "__defaults__", (1e-9,))
    with pytest.raises(EngineDown, match="deadline"):
        embedded_engine(engine._folder.path).find(question("的"), Window(10))


def test_tokens_cannot_be_read_as_a_query(engine):
    for token in ('"', "*", "title:x", "a OR b", ") (", "NEAR(a b)", "^", "-", "\\", "''", "{title}"):
        engine.find(question([token]), Window(10))


def test_a_thousand_words(engine):
    words = [[first + second, second + first] for first in "甲乙丙丁戊己庚辛壬癸" * 3 for second in "子丑寅卯辰巳午未申酉" * 3]
    assert engine.find(question(*words, least=len(words)), Window(10)).total == 0
    assert engine.find(question(*words), Window(10)).total == 0


def test_a_damaged_file(engine):
    path = engine._folder.path
    (live,) = files(engine)
    for extra in files(engine, "*.db-*"):
        extra.unlink()
    live.write_bytes(b"\0" * live.stat().st_size)
    with pytest.raises(EngineMismatch, match="search_reindex"):
        embedded_engine(path).check()
    with embedded_engine(path).rebuilding() as target:
        target.apply(entries()[:3], [])
    assert len(list(embedded_engine(path).walk())) == 3


def test_a_file_that_is_gone(engine):
    files(engine)[0].unlink()
    with pytest.raises(EngineMismatch, match="search_reindex"):
        embedded_engine(engine._folder.path).find(question("的"), Window(10))


def test_a_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(EngineDown), embedded_engine(tmp_path / "file" / "index").rebuilding():
        pass


@pytest.mark.parametrize("docs", [[], [0], [1, 7, 8, 9, 4_000], list(range(0, 8_192, 3)), [8_191]])
def test_bits(docs):
    bits = bits_of(docs)
    assert docs_of(bits) == docs
    assert read_block(written_block(bits)) == bits


def test_at_least():
    sets = [0b0111, 0b0011, 0b0001]
    assert [at_least(least, sets) & 0b1111 for least in range(5)] == [0b1111, 0b0111, 0b0011, 0b0001, 0]
