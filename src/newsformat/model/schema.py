"""The model printed as a JSON Schema (draft 2020-12)."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from pydantic.fields import FieldInfo
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from newsformat.jsontext.canonical import pretty
from newsformat.model.article import VERSION, Article
from newsformat.model.canonical import member_order
from newsformat.model.extensions import JSON_DEFINITION, JSON_MARKER
from newsformat.model.value import Value

SCHEMA_ID = f"urn:newsformat:schema:article:{VERSION}"
# In the order in which a person wants to read them.
KEYWORDS = (
    "$schema",
    "$id",
    "$comment",
    "title",
    "description",
    "$ref",
    "type",
    "const",
    "enum",
    "pattern",
    "minLength",
    "minimum",
    "maximum",
    "oneOf",
    "anyOf",
    "required",
    "properties",
    "patternProperties",
    "additionalProperties",
    "items",
    "examples",
    "x-maps-to",
    "markdownDescription",
    "$defs",
)
_KEYWORD_RANK = {keyword: rank for rank, keyword in enumerate(KEYWORDS)}


class _Printer(GenerateJsonSchema):
    """Pydantic's generator, less what only Python needs: null, defaults, titles."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])  # null is refused at the door: absent is the only way

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 - the generator's own face
        return False

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        printed = super().tagged_union_schema(schema)
        printed.pop("discriminator", None)  # OpenAPI's keyword: the constants in the variants say the same
        return printed


def schema() -> dict[str, Any]:
    """The JSON Schema of an article, as data."""
    return copy.deepcopy(_schema())


@cache
def _schema() -> dict[str, Any]:
    printed = Article.model_json_schema(by_alias=True, schema_generator=_Printer)
    definitions = printed.pop("$defs")
    definitions["Json"] = JSON_DEFINITION
    root = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": f"newsformat article {VERSION}",
        **_tidied(printed, Article),
        "$defs": {name: _tidied(definition, _classes().get(name)) for name, definition in sorted(definitions.items())},
    }
    return {keyword: root[keyword] for keyword in KEYWORDS if keyword in root}


def schema_json() -> bytes:
    """The JSON Schema of an article, as the file under `schema/`."""
    return pretty(_schema())


def members_at(document: object, keys: Sequence[str | int]) -> list[str]:
    """The members that the object at a path of a document may have; for suggestions."""
    return list(_rule_at(document, keys).get("properties", {}))


def example_at(document: object, keys: Sequence[str | int]) -> object:
    """An example of the value at a path of a document; None where the schema has none."""
    examples = _rule_at(document, keys).get("examples", ())
    return next(iter(examples), None)


def _rule_at(document: object, keys: Sequence[str | int]) -> dict[str, Any]:
    """The schema of the value at a path: what its definition says, and what is said of it in this place."""
    known = _schema()
    definitions = known["$defs"]
    here: dict[str, Any] = known
    for key in keys:
        document = _step(document, key)
        rule = here.get("items", {}) if isinstance(key, int) else here.get("properties", {}).get(key, {})
        here = {**_resolved(rule, definitions), **rule}
        if "oneOf" in here:
            here = _variant(here, document, definitions)
        if not here:
            break
    return here


def _step(document: object, key: str | int) -> object:
    if isinstance(document, dict):
        return document.get(key)
    return document[key] if isinstance(document, list) and isinstance(key, int) and key < len(document) else None


def _resolved(node: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        node = definitions[node["$ref"].rpartition("/")[2]]
    return node


def _variant(union: dict[str, Any], document: object, definitions: dict[str, Any]) -> dict[str, Any]:
    said = [document.get("type"), document.get("kind")] if isinstance(document, dict) else []
    tags = {tag for tag in said if isinstance(tag, str)}
    for branch in union["oneOf"]:
        resolved = _resolved(branch, definitions)
        tag = resolved["properties"].get("type") or resolved["properties"].get("kind", {})
        if tags & {tag.get("const"), *tag.get("enum", [])}:
            return resolved
    return {}


@cache
def _classes() -> dict[str, type[Value]]:
    return {kind.__name__: kind for kind in _below(Value)}


def _below(kind: type[Value]) -> Iterator[type[Value]]:
    yield kind
    for child in kind.__subclasses__():
        yield from _below(child)


def _tidied(node: Any, kind: type[Value] | None = None) -> Any:
    """A schema with keywords in reading order and members in canonical order, its tags required."""
    if isinstance(node, list):
        return [_tidied(item) for item in node]
    if not isinstance(node, dict):
        return node
    if node == JSON_MARKER:
        return {"$ref": "#/$defs/Json"}
    tidy = {keyword: _tidied_keyword(keyword, value) for keyword, value in node.items() if keyword != "title"}
    if kind is not None and "properties" in tidy:
        order = member_order(kind)
        tidy["properties"] = {
            name: _described(tidy["properties"][name], kind.model_fields[attribute]) for attribute, name, _ in order
        }
        tidy["required"] = [name for _, name, always in order if always]
        if not tidy["required"]:
            del tidy["required"]
    if "patternProperties" in tidy:  # pydantic refuses other names and does not print it
        tidy["additionalProperties"] = False
    return _in_reading_order(tidy)


def _described(rule: dict[str, Any], field: FieldInfo) -> dict[str, Any]:
    """A property with all that is said of it: pydantic leaves out what its type's definition says too."""
    told = {"description": field.description, "examples": field.examples}
    described = {**told, **rule}
    return _in_reading_order({**described, "markdownDescription": _in_markdown(described)})


def _in_markdown(rule: dict[str, Any]) -> str:
    """What an editor shows of a member (VS Code's keyword): its description, an example, its names elsewhere."""
    examples: list[object] = rule["examples"] or []
    example = f"`{json.dumps(examples[0], ensure_ascii=False)}`" if examples else ""
    maps = "\n".join(f"- {name}" for name in rule.get("x-maps-to", "").split("; ") if name)
    return "\n\n".join(part for part in (rule["description"], example, maps) if part)


def _in_reading_order(rule: dict[str, Any]) -> dict[str, Any]:
    return {keyword: rule[keyword] for keyword in sorted(rule, key=_KEYWORD_RANK.__getitem__)}


def _tidied_keyword(keyword: str, value: Any) -> Any:
    match keyword:
        case "examples" | "const" | "enum":
            return value
        case "properties" | "$defs":
            return {name: _tidied(definition) for name, definition in value.items()}
        case "patternProperties":
            return {_portable(pattern): _tidied(definition) for pattern, definition in value.items()}
        case "pattern":
            return _portable(value)
        case _:
            return _tidied(value)


def _portable(pattern: str) -> str:
    """A pattern whose end is the end in every dialect: Python's `$` also stands before a final newline."""
    return pattern.removesuffix("$") + r"$(?!\n)" if pattern.endswith("$") else pattern
