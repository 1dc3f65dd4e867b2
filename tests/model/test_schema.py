"""The printed schema: small enough a language that all can read it, and an example for everything."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from newsformat.model import BLOCK_TYPES, MARK_TYPES
from newsformat.model.schema import KEYWORDS, SCHEMA_ID, schema, schema_json

_Data = dict[str, Any]
SCHEMA = schema()
DEFINITIONS: _Data = SCHEMA["$defs"]


def _nodes(node: Any, path: str = "#") -> Iterator[tuple[str, _Data]]:
    """Every schema in the schema, with its path."""
    yield path, node
    for keyword in ("properties", "patternProperties", "$defs"):
        for name, child in node.get(keyword, {}).items():
            yield from _nodes(child, f"{path}/{keyword}/{name}")
    for keyword in ("oneOf", "anyOf"):
        for index, child in enumerate(node.get(keyword, ())):
            yield from _nodes(child, f"{path}/{keyword}/{index}")
    for keyword in ("items", "additionalProperties"):
        if isinstance(node.get(keyword), dict):
            yield from _nodes(node[keyword], f"{path}/{keyword}")


NODES = dict(_nodes(SCHEMA))
PROPERTIES = {
    f"{path.rpartition('/')[2] if path != '#' else 'Article'}.{name}": rule
    for path, node in NODES.items()
    for name, rule in node.get("properties", {}).items()
}


def test_the_schema_is_one_by_its_own_standard() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"] == SCHEMA_ID


def test_printing_is_repeatable() -> None:
    assert json.loads(schema_json()) == SCHEMA
    assert schema_json() == schema_json()


def test_a_copy_is_given_out() -> None:
    schema()["$defs"].clear()
    assert schema() == SCHEMA


def test_only_known_keywords_are_used() -> None:
    # `format`, `discriminator`, `default`, `null`: each is read otherwise by one program or another.
    assert {keyword for node in NODES.values() for keyword in node} == {*KEYWORDS} - {"$comment"}
    types = {node["type"] for node in NODES.values() if "type" in node}
    assert types == {"object", "array", "string", "boolean", "integer", "number"}


@pytest.mark.parametrize("name", PROPERTIES)
def test_every_property_says_what_it_is_where_it_goes_and_how_it_looks(name: str) -> None:
    rule = PROPERTIES[name]
    assert rule["description"].strip().endswith((".", "…"))
    assert rule["x-maps-to"].strip()
    assert rule["examples"]
    validator = Draft202012Validator({"$ref": "#/rule", "rule": rule, "$defs": DEFINITIONS})
    for example in rule["examples"]:
        validator.validate(example)


def test_every_example_of_a_definition_is_one() -> None:
    for name, definition in DEFINITIONS.items():
        validator = Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": DEFINITIONS})
        for example in definition.get("examples", ()):
            validator.validate(example)


def test_every_reference_leads_to_a_definition_and_every_definition_is_used() -> None:
    references = {node["$ref"] for node in NODES.values() if "$ref" in node}
    assert references == {f"#/$defs/{name}" for name in DEFINITIONS}


def test_objects_are_closed_and_their_required_members_exist() -> None:
    for path, node in NODES.items():
        if "properties" in node:
            assert node["additionalProperties"] is False, path
            assert {*node.get("required", ())} <= {*node["properties"]}, path
            assert node["description"], path


def _tags(union: str, tag: str) -> list[str]:
    """The values of the tag by which a union is told apart, in the order of its branches."""
    values: list[str] = []
    for branch in DEFINITIONS[union]["oneOf"]:
        variant = DEFINITIONS[branch["$ref"].rpartition("/")[2]]
        rule = variant["properties"][tag]
        assert tag in variant["required"], branch
        values += rule.get("enum") or [rule["const"]]
    return values


def test_unions_are_told_apart_by_a_required_tag() -> None:
    assert tuple(_tags("Block", "type")) == BLOCK_TYPES
    assert tuple(_tags("Mark", "type")) == MARK_TYPES
    assert _tags("MediaBlock", "type") == ["figure", "gallery", "video", "audio", "embed"]
    assert _tags("Embargo", "kind") == ["until", "until_told"]
    assert {name for name, node in DEFINITIONS.items() if "oneOf" in node} == {"Block", "Mark", "MediaBlock", "Embargo"}


def test_every_constant_tag_is_required() -> None:
    for path, node in NODES.items():
        for name, rule in node.get("properties", {}).items():
            assert "const" not in rule or name in node["required"], path


def test_patterns_are_read_alike_everywhere() -> None:
    """No class that Unicode widens, anchored at both ends, and the end is the end (Python's `$` is not)."""
    patterns = {
        pattern
        for node in NODES.values()
        for pattern in (node.get("pattern"), *node.get("patternProperties", ()))
        if pattern
    }
    assert patterns
    for pattern in patterns:
        assert pattern.startswith("^")
        assert pattern.endswith(r"$(?!\n)")
        assert not re.search(r"\\[dDwWsSbBpP]", pattern)
        assert not re.search(r"\(\?[^:]", pattern.removesuffix(r"$(?!\n)"))


def test_members_are_named_alike() -> None:
    names = {name.rpartition(".")[2] for name in PROPERTIES}
    assert {name for name in names if not re.fullmatch(r"[a-z]+(_[a-z]+)*", name)} == {"$schema"}
