"""The schemas of ninjs, where they lie beside the project: nothing is fetched."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema.protocols import Validator
from jsonschema.validators import validator_for
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

NEWSML = Path(__file__).parents[3] / "shared" / "data" / "newsml"
needs_samples = pytest.mark.skipif(not NEWSML.is_dir(), reason="schemas and sample wires are not at ../shared")
WRITTEN = {"ninjs": "3.1", "ninjs-2.1": "2.1", "ninjs-1.5": "1.5"}
_GEOJSON = "https://geojson.org/schema/GeoJSON.json"  # its own file has no `#` behind the name, and is referred to so


def _loaded(name: str) -> Any:
    return json.loads((NEWSML / "schemas" / name).read_text("utf-8"))


@cache
def _registry() -> Registry[Any]:
    schemas = {_GEOJSON: _loaded("GeoJSON-schema.json")}
    for path in (NEWSML / "schemas").glob("ninjs-schema_*.json"):
        schema = _loaded(path.name)
        schemas[(schema.get("$id") or schema["id"]).rstrip("#")] = schema
    resources = ((uri, Resource.from_contents(schema, DRAFT202012)) for uri, schema in schemas.items())
    return Registry().with_resources([(uri + end, each) for uri, each in resources for end in ("", "#")])


@cache
def _validator(version: str) -> Validator:
    schema = _loaded(f"ninjs-schema_{version}.json")
    return validator_for(schema)(schema, registry=_registry())


def faults(data: bytes, version: str) -> list[str]:
    """What is wrong with a document by the schema of a version."""
    return [error.message for error in _validator(version).iter_errors(json.loads(data))]
