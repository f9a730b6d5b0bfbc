"""A system check: a model that is set must be usable, or the process does not start."""

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register

from search.meaning import files

PACKAGES = ("numpy", "onnxruntime", "tokenizers")


@register("govwire")
def check_model(**_: Any) -> list[CheckMessage]:
    """None where no model is set."""
    if not settings.SEARCH_MODEL:
        return []
    return [Error(f"SEARCH_MODEL {one}", id="govwire.E012") for one in complaints(Path(settings.SEARCH_MODEL))]


def complaints(folder: Path) -> Iterator[str]:
    """What the model in this folder lacks, and what to do."""
    if absent := [name for name in PACKAGES if find_spec(name) is None]:
        yield f"needs {', '.join(absent)}: run `python -m pip install -r requirements-meaning.txt`, or leave SEARCH_MODEL empty."
    if lacking := files.lacking(folder):
        yield f"lacks {', '.join(lacking)} in {folder}: run `python -m cms search_model --fetch`, or leave SEARCH_MODEL empty."
