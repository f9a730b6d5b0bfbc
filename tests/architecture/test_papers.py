"""What the README, the Makefile and the lock files say is so."""

import re
import tomllib

import pytest
from django.conf import settings
from django.core.management import get_commands
from packaging.requirements import Requirement

from cms.settings.table import inserted

READMES = sorted(path.name for path in settings.BASE_DIR.glob("README*.md"))
MAKEFILE = (settings.BASE_DIR / "Makefile").read_text()
LOCKS = ["requirements.txt", "requirements-dev.txt"]


def test_there_is_a_readme_in_each_language():
    assert len(READMES) == 2


def text(name: str) -> str:
    return (settings.BASE_DIR / name).read_text()


def locked(name: str) -> set[str]:
    return set(re.findall(r"^([\w.-]+)==", text(name), re.MULTILINE))


def test_the_settings_table_is_the_declarations():
    assert inserted(text("README.md")) == text("README.md"), "run: python -m cms settings_table --write README.md"


@pytest.mark.parametrize("name", READMES)
def test_commands_in_the_readme_exist(name):
    named = set(re.findall(r"python -m cms (\w+)", text(name)))
    assert named
    assert named <= set(get_commands())


@pytest.mark.parametrize("name", READMES)
def test_make_targets_in_the_readme_exist(name):
    named = set(re.findall(r"`make ([\w-]+)", text(name)))
    assert named
    assert named <= set(re.findall(r"^([\w-]+):", MAKEFILE, re.MULTILINE))


@pytest.mark.parametrize("name", READMES)
def test_files_in_the_readme_exist(name):
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", text(name))
    assert [link for link in links if not (settings.BASE_DIR / link).exists()] == []


@pytest.mark.parametrize("name", LOCKS)
def test_locks_hold_hashes_and_no_host(name):
    pins = re.findall(r"^[\w.-]+==.*$", text(name), re.MULTILINE)
    assert all(pin.endswith("\\") for pin in pins)
    assert "://" not in text(name)
    assert "index-url" not in text(name)


def test_locks_hold_what_the_project_names():
    project = tomllib.loads(text("pyproject.toml"))["project"]
    needed = {Requirement(line).name.lower() for line in project["dependencies"]}
    extra = {Requirement(line).name.lower() for line in project["optional-dependencies"]["dev"]}
    assert needed <= locked("requirements.txt")
    assert extra <= locked("requirements-dev.txt")
    assert not extra & locked("requirements.txt")
    assert locked("requirements.txt") <= locked("requirements-dev.txt")
