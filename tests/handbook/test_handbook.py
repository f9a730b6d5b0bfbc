"""The handbook says what the screens say, and everything that it points at is there."""

from urllib.parse import unquote

from tests.handbook import reading, words
from tests.handbook.scenes import SCENES
from tests.handbook.shrinking import MOST_BYTES

MOST_BYTES_TOGETHER = 1_500_000


def test_every_word_of_the_screen_is_one() -> None:
    assert [said for said in reading.screen_words() if not words.is_shown(said.what)] == []


def test_every_name_of_the_demo_is_one() -> None:
    assert [said for said in reading.demo_names() if said.what not in words.in_the_demo()] == []


def test_every_picture_is_one_that_the_command_takes() -> None:
    taken = {f"pictures/{scene.file}" for scene in SCENES}
    assert {said.what for said in reading.pictures()} == taken
    assert len(taken) == len(SCENES)


def test_every_picture_is_there_and_small() -> None:
    sizes = {path.name: path.stat().st_size for path in reading.PICTURES.iterdir()}
    assert sizes.keys() == {scene.file for scene in SCENES}
    assert {name: size for name, size in sizes.items() if size > MOST_BYTES} == {}
    assert sum(sizes.values()) <= MOST_BYTES_TOGETHER


def test_every_picture_says_what_it_shows() -> None:
    assert [said for said in reading.descriptions() if len(said.what) < 6] == []


def test_every_link_leads_somewhere() -> None:
    lost = []
    for said in reading.links():
        name, _, anchor = unquote(said.what).partition("#")
        path = reading.FOLDER / (name or said.file)
        if not path.exists() or (anchor and anchor not in reading.anchors(path)):
            lost.append(said)
    assert lost == []


def test_every_file_is_in_the_index() -> None:
    named = {said.what.partition("#")[0] for said in reading.links() if said.file == "README.md"}
    assert {path.name for path in reading.files()} - {"README.md"} <= named


def test_the_handbook_is_read() -> None:
    """An empty folder would pass everything above."""
    assert len(reading.screen_words()) > 300
