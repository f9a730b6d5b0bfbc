import pytest

from tests.desk.chinese import copies


@pytest.mark.parametrize("name", copies.WORDS)
def test_our_copy_differs_by_its_words_only(name):
    """If this fails after an upgrade: write `copies.wanted(name)` to our template."""
    assert (copies.OURS / name).read_text(encoding="utf-8") == copies.wanted(name)
