"""The newsroom kit stands alone: it knows the standard library, what its own project names, and nothing of the hub."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

from django.conf import settings
from packaging.requirements import Requirement

KIT = settings.BASE_DIR / "clients" / "partners"
SOURCE = KIT / "src"
CODE = sorted(SOURCE.rglob("*.py"))
PROJECT = tomllib.loads((KIT / "pyproject.toml").read_text())["project"]


def imported(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, path
            yield (node.module or "").partition(".")[0]


def test_it_imports_what_its_project_names_and_nothing_of_the_hub():
    assert CODE
    named = {Requirement(line).name.lower() for line in PROJECT["dependencies"]}
    modules = packages_distributions()
    found = {name for path in CODE for name in imported(path)} - set(sys.stdlib_module_names) - {"govwire_partner"}
    assert {name for name in found if not {one.lower() for one in modules.get(name, [])} & named} == set()


def test_its_lock_holds_hashes_what_it_names_and_no_host():
    lock = (KIT / "requirements.txt").read_text()
    pins = re.findall(r"^([\w.-]+)==(.*)$", lock, re.MULTILINE)
    assert {Requirement(line).name.lower() for line in PROJECT["dependencies"]} <= {name for name, _ in pins}
    assert all(end.endswith("\\") for _, end in pins)
    assert "://" not in lock


def test_its_files_and_folders_are_small():
    assert {path.name: len(path.read_text().splitlines()) for path in CODE if len(path.read_text().splitlines()) > 250} == {}
    rooms = [len([path for path in folder.glob("*.py") if path.name != "__init__.py"]) for folder in {path.parent for path in CODE}]
    assert max(rooms) <= 12
