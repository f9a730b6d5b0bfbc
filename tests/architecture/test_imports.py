"""The import contracts hold, and would notice."""

import re
import shutil
import subprocess
import sys

import pytest
from django.conf import settings

BREACHES = [
    ("api/breach.py", "import cms.news", "What reads knows"),
    ("search/breach.py", "from cms.core import models", "What reads knows"),
    ("search/breach.py", "import wagtail", "What reads knows"),
    ("search/breach.py", "import search.console", "Nobody knows the search's console"),
    ("cms/library/breach.py", "import cms.publishing", "A family stands on"),
    ("cms/news/breach.py", "import cms.policies", "A family stands on"),
    ("cms/core/breach.py", "import graphene", "What edits and publishes"),
    ("cms/importing/breach.py", "import cms.demo", "Nobody knows the demo"),
    ("api/breach.py", "import clients", "Nobody knows the clients"),
    ("api/breach.py", "import search.engines", "Who reads knows of search"),
    ("api/breach.py", "from cms.preview import models", "Who reads knows of previews"),
    ("search/breach.py", "import cms.preview", "What finds knows no previews"),
]


def contracts(folder) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_the_contracts_hold():
    done = contracts(settings.BASE_DIR)
    assert done.returncode == 0, done.stdout


@pytest.fixture(scope="module")
def tree(tmp_path_factory):
    """The packages that the contracts name, empty: a place for a bad import."""
    folder = tmp_path_factory.mktemp("tree")
    shutil.copy(settings.BASE_DIR / "pyproject.toml", folder)
    named = re.findall(r"\b(?:cms|search)(?:\.\w+)+", (folder / "pyproject.toml").read_text())
    packages = {name for name in named if not name.startswith("cms.settings")}
    for name in ("cms", "api", "search", *packages):
        package = folder / name.replace(".", "/")
        package.mkdir(parents=True, exist_ok=True)
        (package / "__init__.py").touch()
    return folder


@pytest.mark.parametrize(("path", "line", "contract"), BREACHES)
def test_a_breach_is_found(tree, path, line, contract):
    (tree / path).write_text(line + "\n")
    try:
        done = contracts(tree)
    finally:
        (tree / path).unlink()
    assert done.returncode == 1
    assert contract in " ".join(done.stdout.split("Broken contracts")[1].split())
