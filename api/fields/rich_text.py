"""Rich text as it is answered: links to items and files resolved in one batch, dead or hidden targets turned into text."""

from collections.abc import Sequence
from functools import partial
from typing import Any
from urllib.parse import quote

from django.conf import settings

from api.context import Context, context_of
from api.execution import Info, batch
from cms.library.documents.text import links_in, resolve
from cms.library.reading import Entry


@batch
def resolved_html(parents: Sequence[Any], info: Info) -> list[str]:
    """`html` of blocks and rich texts, each told its language by `_locale`."""
    return resolve_all(context_of(info), [(parent["html"], parent.get("_locale", "")) for parent in parents])


def resolve_all(context: Context, texts: Sequence[tuple[str, str]]) -> list[str]:
    """(HTML, language) of each text; one statement for items and one for files, none when nothing links to the hub's own."""
    targets = [list(links_in(html)) for html, _ in texts]
    items = {key for some in targets for scheme, key in some if scheme == "item"}
    files = context.library.records("attachment", {key for some in targets for scheme, key in some if scheme == "file"})
    context.library.items(items, "")
    return [
        resolve(html, partial(address, context, files, locale)) if some else html
        for (html, locale), some in zip(texts, targets, strict=True)
    ]


def address(context: Context, files: dict[str, dict[str, Any]], locale: str, scheme: str, key: str) -> str | None:
    if scheme == "file":
        file = files.get(key)
        return f"{settings.PUBLIC_URL}{file.get('path') or f'/files/{key}/' + quote(file['filename'])}" if file else None
    found: Entry | None = context.library.items([key], locale).get(key)
    site = context.directory.sites.get(found.site) if found is not None else None
    return f"{site['url']}{quote(found['path'])}" if found is not None and site is not None else None
