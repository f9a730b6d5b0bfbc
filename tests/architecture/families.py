"""The families there are, and the files that each of them has (DESIGN.md, "A family is one row across these files")."""

import tomllib
from pathlib import Path

from django.conf import settings

from cms.publishing import families

# Each line is one file, or what may stand for it when it has grown: a folder of models.
ANATOMY = (
    ("cms/{family}/models.py", "cms/{family}/models/__init__.py"),
    ("cms/{family}/document.py",),
    ("cms/{family}/wagtail_hooks.py",),
    ("cms/{family}/apps.py",),
    ("cms/{family}/migrations/0001_initial.py",),
    ("api/types/{family}.py",),
    ("search/fields/{family}.py",),
    ("tests/{family}/__init__.py",),
)


def missing(family: str, root: Path) -> list[str]:
    """What the family lacks below this folder; a folder of tests without a test counts as none."""
    lines = [[line.format(family=family) for line in lines] for lines in ANATOMY]
    found = [ways[0] for ways in lines if not any((root / way).is_file() for way in ways)]
    return found if any((root / "tests" / family).glob("test_*.py")) else [*found, f"tests/{family}/test_*.py"]


def folder(model: type) -> str:
    """The folder of its app."""
    return Path(model._meta.app_config.path).name


def pointed_at() -> set[str]:
    """What families point at (the layer below them in pyproject.toml): pages too, and no families."""
    return {name for line in _layers() if " : cms.sites : " in line for name in _names(line)}


def layered() -> set[str]:
    """The families that pyproject.toml keeps from knowing each other."""
    return {name for line in _layers() if " | " in line for name in _names(line)}


def registered() -> dict[str, list[type]]:
    """The page models of every family that registered itself when Django started."""
    found: dict[str, list[type]] = {}
    for model in families.page_models():
        if folder(model) not in pointed_at():
            found.setdefault(folder(model), []).append(model)
    return found


def _layers() -> list[str]:
    project = tomllib.loads((settings.BASE_DIR / "pyproject.toml").read_text())
    return [line for contract in project["tool"]["importlinter"]["contracts"] for line in contract.get("layers", [])]


def _names(line: str) -> list[str]:
    return [name.strip().removeprefix("cms.") for name in line.replace("|", ":").split(":")]
