"""What members map to: the places named are in the published schemas of NewsML-G2, NITF and ninjs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from newsformat.model.schema import schema

SCHEMAS = Path(__file__).parents[3] / "shared" / "data" / "newsml" / "schemas"
FILES = {
    "NewsML-G2": "NewsML-G2_2.35-spec-All-Power.xsd",
    "NITF": "nitf-3-6*.xsd",
    "ninjs": "ninjs-schema_3.1.json",
}
pytestmark = pytest.mark.skipif(not SCHEMAS.is_dir(), reason="the published schemas are not beside the project")


def _places() -> Iterator[tuple[str, str, str]]:
    """Member, standard, place for each place named."""
    printed = schema()
    for kind, node in {"Article": printed, **printed["$defs"]}.items():
        for name, rule in node.get("properties", {}).items():
            for part in rule["x-maps-to"].split("; "):
                standard, _, places = part.partition(" ")
                if standard in FILES:
                    yield from ((f"{kind}.{name}", standard, place) for place in places.split(", "))


@cache
def _names(standard: str) -> frozenset[str]:
    """The names that a standard knows; those of attributes with an @."""
    texts = [path.read_text("utf-8") for path in SCHEMAS.glob(FILES[standard])]
    assert texts
    if standard == "ninjs":
        return frozenset(_properties(json.loads(texts[0])))
    declared = re.compile(r'<(?:xs:)?(element|attribute)\s[^>]*?name="([^"]+)"')
    found = [match for text in texts for match in declared.findall(text)]
    return frozenset("@" * (kind == "attribute") + name for kind, name in found) | {"@xml:lang"}


def _steps(standard: str, place: str) -> list[str]:
    """The names along a place: NITF has dots within names, ninjs between them."""
    return place.replace("[]", "").split(".") if standard == "ninjs" else place.split("/")


def _properties(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        yield from node.get("properties", {})
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _properties(child)


def test_every_place_named_exists() -> None:
    unknown = {
        f"{member}: {standard} {place}"
        for member, standard, place in _places()
        for step in _steps(standard, place)
        if step not in _names(standard)
    }
    assert not unknown
