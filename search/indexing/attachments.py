"""What attachments say: found out once for each file, in a process of its own, and remembered."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any

import structlog
from django.core.files.storage import default_storage

from cms.library.models import Record, Reference
from search.indexing.extracting.running import Unreadable, text_of
from search.indexing.models import AttachmentText

log = structlog.get_logger(__name__)

KINDS = frozenset({".pdf", ".docx", ".xlsx"})
LARGEST = 20 * 2**20  # bytes of a file
MOST = 300_000  # characters of an item's files together


def texts_of_files(items: Sequence[int]) -> dict[int, list[str]]:
    """By the item's row: titles and texts of its attachments, in order of their keys, as far as they are known."""
    referred = Reference.objects.filter(item__in=items, kind="attachment").order_by("key").values_list("item_id", "key")
    keys: dict[int, list[str]] = defaultdict(list)
    for row, key in referred:
        keys[row].append(key)
    records = {record.key: record.document for record in _records(key for some in keys.values() for key in some)}
    known = {digest_of(document) for document in records.values()}
    texts = dict(AttachmentText.objects.filter(sha256__in=known).values_list("sha256", "text"))
    return {row: list(_said([records[key] for key in some if key in records], texts)) for row, some in keys.items()}


def extract_lacking(keys: Iterable[str]) -> int:
    """Find out what these attachments say, as far as nobody did before; answers how many files were read. Takes seconds for each."""
    lacking = {digest: record for record in _records(keys) if _can_be_read(record) and (digest := digest_of(record.document))}
    for digest in AttachmentText.objects.filter(sha256__in=lacking).values_list("sha256", flat=True):
        del lacking[digest]
    for digest, record in lacking.items():
        AttachmentText.objects.update_or_create(sha256=digest, defaults=_extracted(record))
    return len(lacking)


def digest_of(document: dict[str, Any]) -> str:
    return str(document.get("sha256") or "")


def _records(keys: Iterable[str]) -> Iterable[Record]:
    return Record.objects.filter(kind="attachment", key__in=set(keys))


def _said(documents: Sequence[dict[str, Any]], texts: dict[str, str]) -> Iterable[str]:
    left = MOST
    for document in documents:
        yield str(document.get("title") or "")
        text = texts.get(digest_of(document), "")[:left]
        left -= len(text)
        yield text


def _can_be_read(record: Record) -> bool:
    return any(PurePath(name).suffix.lower() in KINDS for name in record.files)


def _extracted(record: Record) -> dict[str, str]:
    """Text or error of a file; whatever it is, it costs this attachment alone."""
    (name, path), *_ = record.files.items()
    try:
        with default_storage.open(path, "rb") as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise Unreadable(f"larger than {LARGEST} bytes")
        return {"text": text_of(content, PurePath(name).suffix.lower()), "error": ""}
    except (Unreadable, FileNotFoundError) as error:
        log.warning("attachment cannot be read", key=record.key, error=str(error))
        return {"text": "", "error": str(error)[:200]}
