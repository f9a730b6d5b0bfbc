"""A family is one row across the same files; one that lacks a file, a list or a check is named."""

import shutil

import pytest
from django.conf import settings

from cms.core.checking import all_rules
from cms.core.editing.listing import listings
from cms.library import registry
from tests.architecture.families import ANATOMY, layered, missing, registered

FAMILIES = registered()


def test_the_papers_and_the_registry_name_the_same_families():
    assert set(FAMILIES) == layered()
    assert len(FAMILIES) >= 5


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_all_its_files(family):
    assert missing(family, settings.BASE_DIR) == []


@pytest.mark.parametrize("family", FAMILIES)
def test_the_desk_lists_and_checks_it(family):
    """By what its `wagtail_hooks.py` registers."""
    listed, checked = {listing.model for listing in listings()}, {rule.model for rule in all_rules()}
    assert [model for model in FAMILIES[family] if model not in listed] == []
    assert [model for model in FAMILIES[family] if model not in checked] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_its_documents_have_schemas(family):
    models = FAMILIES[family]
    kinds = {kind for model in models for kind in getattr(model, "document_types", ())}
    assert kinds
    assert all((settings.BASE_DIR / "schemas" / "documents" / f"{registry.get(kind).document.__name__}.json").is_file() for kind in kinds)


@pytest.mark.parametrize("ways", ANATOMY, ids=lambda ways: ways[0])
def test_a_missing_file_is_named(ways, tmp_path):
    """A whole family in an empty tree, without one file."""
    paths = [tmp_path / one[0].format(family="news") for one in ANATOMY]
    for path in [*paths, tmp_path / "tests/news/test_articles.py"]:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    assert missing("news", tmp_path) == []
    lost = ways[0].format(family="news")
    (tmp_path / lost).unlink()
    assert missing("news", tmp_path) == [lost]


def test_a_folder_of_tests_needs_a_test(tmp_path):
    shutil.copytree(settings.BASE_DIR / "tests" / "news", tmp_path / "tests" / "news", ignore=shutil.ignore_patterns("test_*"))
    assert "tests/news/test_*.py" in missing("news", tmp_path)
