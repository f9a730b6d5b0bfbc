"""The model's files: fetched whole or not at all, and said to be lacking in words that help."""

import shutil
from io import StringIO

import pytest
from django.core.checks import run_checks
from django.core.management import CommandError, call_command

from search.meaning import checks, files
from search.meaning.fetching import fetch


def test_what_is_there_is_not_fetched_again(model_folder):
    assert fetch(model_folder) is False
    assert files.lacking(model_folder) == []


def test_a_changed_file_is_lacking(model_folder, tmp_path):
    for name in files.SHA256:
        shutil.copy(model_folder / name, tmp_path)
    assert files.lacking(tmp_path) == []
    (tmp_path / files.TOKENIZER).write_text("{}")
    assert files.lacking(tmp_path) == [files.TOKENIZER]
    assert list(checks.complaints(tmp_path)) == [
        f"lacks {files.TOKENIZER} in {tmp_path}: run `python -m cms search_model --fetch`, or leave SEARCH_MODEL empty."
    ]


def test_the_command_fetches_it_anew(settings, tmp_path):
    settings.SEARCH_MODEL = str(tmp_path / "new" / "folder")
    said = StringIO()
    call_command("search_model", fetch=True, stdout=said)
    assert said.getvalue().splitlines() == ["fetched", f"SEARCH_MODEL={settings.SEARCH_MODEL}"]
    assert {one.name for one in (tmp_path / "new" / "folder").iterdir()} == {*files.SHA256, "fetching.lock"}


def test_the_command_says_what_is_missing(settings, tmp_path, monkeypatch):
    settings.SEARCH_MODEL = str(tmp_path)
    said = StringIO()
    with pytest.raises(SystemExit):
        call_command("search_model", stdout=said)
    assert "search_model --fetch" in said.getvalue()
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CommandError, match="apt-get install maven"):
        call_command("search_model", fetch=True)
    assert [one.name for one in tmp_path.iterdir()] == ["fetching.lock"]


def test_a_model_that_is_set_and_not_there_stops_the_start(settings, tmp_path, model_folder):
    settings.SEARCH_MODEL = str(tmp_path)
    (complaint,) = [one for one in run_checks(tags=["govwire"]) if one.id == "govwire.E012"]
    assert complaint.msg.startswith("SEARCH_MODEL lacks")
    for usable in ("", str(model_folder)):
        settings.SEARCH_MODEL = usable
        assert run_checks(tags=["govwire"]) == []
