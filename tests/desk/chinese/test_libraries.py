"""Wagtail and the other libraries say everything in Chinese: where they do not, our catalogue does."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import translation

from cms.desk import catalogue, libraries

DOMAINS = pytest.mark.parametrize("domain", libraries.DOMAINS)


def ours(domain: str):
    return catalogue.read(libraries.source(domain))


@DOMAINS
def test_no_library_leaves_a_gap(domain):
    """If this fails after an upgrade: translate what is listed in a .po file, `python -m cms compile_catalogue --libraries <file>`."""
    assert libraries.missing(domain, ours(domain)) == []


@DOMAINS
def test_nothing_is_translated_for_nobody(domain):
    """If this fails after an upgrade: `python -m cms compile_catalogue`."""
    assert libraries.stale(domain, ours(domain)) == []


@DOMAINS
def test_the_files_are_up_to_date(domain):
    catalog = libraries.merged(domain, [ours(domain)])
    assert libraries.source(domain).read_bytes() == catalogue.as_po(catalog)
    assert libraries.compiled(domain).read_bytes() == catalogue.as_mo(catalog)


@DOMAINS
def test_placeholders_survive_translation(domain):
    assert [str(error) for _message, errors in ours(domain).check() for error in errors] == []


def test_no_word_of_ours_changes_a_librarys_screens():
    """If this fails: give our message other English words or a context, or say it as the library's is said."""
    assert libraries.clashes(catalogue.read(catalogue.SOURCE), ours("django")) == []


def test_ours_wins_over_the_libraries():
    with translation.override("zh-hans"):
        assert translation.gettext("Unpublish") == "撤下"
        assert translation.gettext("Locked by you") == "由您锁定"
        assert translation.gettext("Past 7 days") == "最近 7 天"


def test_what_is_missing_and_what_is_stale_is_said(tmp_path: Path, monkeypatch, capsys):
    monkeypatch.setattr(libraries, "FOLDER", tmp_path)
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path / "own")
    monkeypatch.setattr(catalogue, "SOURCE", tmp_path / "own" / "django.po")
    monkeypatch.setattr(catalogue, "COMPILED", tmp_path / "own" / "django.mo")
    part = tmp_path / "part.po"
    part.write_text('msgid "Unpublish"\nmsgstr "甲"\n', encoding="utf-8")
    (tmp_path / "django.po").write_text('msgid "Nobody asks"\nmsgstr "乙"\n', encoding="utf-8")
    call_command("compile_catalogue", "--libraries", part)
    said = capsys.readouterr().out
    assert "no library asks for it any more (django): Nobody asks" in said
    assert "no Chinese of a library (django): Locked by you" in said
    assert [message.id for message in ours("django") if message.id] == ["Unpublish"]
