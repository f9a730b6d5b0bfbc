"""What `schemas/` holds of the code: the SDL, the JSON Schemas of documents, events and webhooks, the mapping of the search index.

A test and `make lint` fail when it is stale.
"""

from pathlib import Path
from typing import Any

import orjson
from django.conf import settings
from graphql import print_schema
from pydantic import BaseModel

from api.schema import schema
from api.webhooks.payloads import FeedMessage, ItemMessage
from cms.ledger.documents import EventDocument
from cms.library import registry
from search.engines.elasticsearch import mapping

FOLDER = Path(settings.BASE_DIR) / "schemas"


def snapshots() -> dict[Path, str]:
    """Path and content of every generated file."""
    found = {FOLDER / "graphql" / "schema.graphql": print_schema(schema.graphql_schema) + "\n"}
    for document in registry.all_documents():
        found[FOLDER / "documents" / f"{document.__name__}.json"] = json_schema(document)
    found[FOLDER / "events" / "Event.json"] = json_schema(EventDocument)
    for message in (ItemMessage, FeedMessage):
        found[FOLDER / "webhooks" / f"{message.__name__}.json"] = json_schema(message)
    found[FOLDER / "search" / "elasticsearch.json"] = mapping.snapshot()
    return found


def json_schema(model: type[BaseModel]) -> str:
    described: dict[str, Any] = model.model_json_schema(by_alias=True, mode="serialization")
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **described}
    return orjson.dumps(described, option=orjson.OPT_INDENT_2).decode() + "\n"


def stale() -> list[Path]:
    """Files that are missing, differ, or stand for what is no longer there."""
    wanted = snapshots()
    differing = [path for path, content in wanted.items() if not path.exists() or path.read_text() != content]
    folders = {path.parent for path in wanted}
    return differing + [path for folder in sorted(folders) if folder.exists() for path in folder.iterdir() if path not in wanted]


def write() -> None:
    for path in stale():
        path.unlink(missing_ok=True)
    for path, content in snapshots().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
