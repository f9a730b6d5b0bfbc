"""From a field's arguments to what was typed so far."""

from collections.abc import Mapping
from typing import Any

from api.context import Context
from api.errors import Code, Refusal
from api.types.filters import scope
from cms.library.locales import ALL
from cms.library.reading.directory import Site
from search.answering.suggesting import Typed

MOST, DEFAULT = 20, 8  # of `first`


def suggesting(context: Context, site: Site | None, text: str, arguments: Mapping[str, Any]) -> Typed:
    """Raises OUT_OF_RANGE and UNKNOWN_LOCALE."""
    first = arguments.get("first")
    first = DEFAULT if first is None else first
    if not 1 <= first <= MOST:
        raise Refusal(Code.OUT_OF_RANGE, f"`first` goes from 1 to {MOST}.", f"first 的取值为 1 到 {MOST}。")
    locale = context.locale(arguments.get("locale"), site)
    scopes = tuple(scope(site, None, language, None) for language in ([locale] if locale else ALL))
    return Typed(text, scopes, site["code"] if site else "", first)
