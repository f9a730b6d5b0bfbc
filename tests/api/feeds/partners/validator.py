"""IPTC's schemas of ninjs, from the shared folder."""

import json
from pathlib import Path
from typing import Any

from jsonschema.validators import validator_for
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT7

GEOJSON = "https://geojson.org/schema/GeoJSON.json"


def validator(shared_data: Path, version: str) -> Any:
    """By the draft that the schema names. Formats are notes, as in IPTC's own suite."""
    folder = shared_data / "ninjs"
    schema = json.loads((folder / "specification" / f"ninjs-schema_{version}.json").read_text(encoding="utf-8"))
    places = json.loads((folder / "validation" / "test_suite" / "GeoJSON-schema.json").read_text(encoding="utf-8"))
    registry: Any = Registry().with_resources([(uri, Resource(places, DRAFT7)) for uri in (GEOJSON, f"{GEOJSON}#")])
    return validator_for(schema)(schema, registry=registry)
