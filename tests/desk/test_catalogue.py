"""The Chinese catalogue answers everything that `cms/` asks for, and what is compiled is what is written."""

import gettext
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import translation

from cms.desk import catalogue, libraries

TEMPLATE = """{% load i18n %}
  <p title="it's">{% translate 'One' %}
{% blocktranslate count n=x %}{{ n }} page{% plural %}{{ n }} pages{% endblocktranslate %}</p>"""
PART = 'msgid "Editors\' desk"\nmsgstr "甲"\n\nmsgid "This is asked for by no one"\nmsgstr "乙"\n'


def test_every_message_has_a_chinese_text() -> None:
    assert catalogue.untranslated(catalogue.merged([catalogue.read(catalogue.SOURCE)])) == []


def test_the_files_are_up_to_date() -> None:
    """If this fails: `python -m cms compile_catalogue`."""
    catalog = catalogue.merged([catalogue.read(catalogue.SOURCE)])
    assert catalogue.SOURCE.read_bytes() == catalogue.as_po(catalog)
    assert catalogue.COMPILED.read_bytes() == catalogue.as_mo(catalog)


def test_placeholders_survive_translation() -> None:
    assert [str(error) for _message, errors in catalogue.read(catalogue.SOURCE).check() for error in errors] == []


def test_django_speaks_chinese() -> None:
    with translation.override("zh-hans"):
        assert translation.gettext("Editors' desk") == "编辑工作台"
    with translation.override("en"):
        assert translation.gettext("Editors' desk") == "Editors' desk"


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    monkeypatch.setattr(catalogue, "SOURCE", tmp_path / "django.po")
    monkeypatch.setattr(catalogue, "COMPILED", tmp_path / "django.mo")
    monkeypatch.setattr(libraries, "FOLDER", tmp_path / "libraries")
    return tmp_path


def test_parts_are_merged_and_compiled(elsewhere: Path) -> None:
    part = elsewhere / "part.po"
    part.write_text(PART, encoding="utf-8")
    call_command("compile_catalogue", part)
    first = (elsewhere / "django.po").read_bytes()
    call_command("compile_catalogue")
    assert (elsewhere / "django.po").read_bytes() == first
    assert b"asked for by no one" not in first
    with (elsewhere / "django.mo").open("rb") as compiled:
        assert gettext.GNUTranslations(compiled).gettext("Editors' desk") == "甲"


def test_templates_are_read_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(TEMPLATE, encoding="utf-8")
    monkeypatch.setattr(catalogue, "ROOT", tmp_path)
    assert {message.id for message in catalogue.used() if message.id} == {"One", ("%(n)s page", "%(n)s pages")}
