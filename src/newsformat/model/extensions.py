"""What an article carries that the format has no member for: JSON, by its owner."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import Field, Strict, WithJsonSchema
from pydantic_core import PydanticCustomError
from typing_extensions import TypeAliasType

from newsformat.model.scalar_types import LARGEST_NUMBER
from newsformat.model.value import After, Stated, Value, optional

JSON_DEFINITION: dict[str, object] = {
    "description": "Any JSON but null. Numbers are below 2^53.",
    "anyOf": [
        {"type": "string"},
        {"type": "boolean"},
        {"type": "number", "minimum": -LARGEST_NUMBER, "maximum": LARGEST_NUMBER},
        {"type": "array", "items": {"$ref": "#/$defs/Json"}},
        {"type": "object", "additionalProperties": {"$ref": "#/$defs/Json"}},
    ],
}
_SURROGATE = re.compile("[\ud800-\udfff]")
_DEEPEST = 64
# Stands for a reference to that definition, which the printer puts in its place.
JSON_MARKER: dict[str, object] = {"$comment": "Json"}


class Records(list[dict[str, Any]]):
    """What a reader kept of a source: texts by names, known to be as an extension holds them, and not looked at."""


def is_json(value: object) -> bool:
    """Whether an extension can hold a value: JSON without null, large numbers and lone surrogates."""
    try:
        _json(value)
    except ValueError:
        return False
    return True


def _json(value: object, depth: int = 0) -> object:
    """The same JSON with whole numbers as such: 1200.0 is 1200, and -0.0 is 0."""
    if isinstance(value, str):
        if _is_text(value):
            return value
    elif isinstance(value, float):
        if abs(value) <= LARGEST_NUMBER:
            return int(value) if value.is_integer() else value
    elif isinstance(value, dict):
        if depth < _DEEPEST and all(map(_is_text, value)):
            return {key: _json(member, depth + 1) for key, member in value.items()}
    elif isinstance(value, Records):
        return [*value]
    elif isinstance(value, list):
        if depth < _DEEPEST:
            return [_json(item, depth + 1) for item in value]
    elif isinstance(value, int) and abs(value) <= LARGEST_NUMBER:  # true and false are two of them
        return value
    raise PydanticCustomError(
        "json_value",
        "not a JSON value that an extension can hold (null and numbers from 2^53 on are not)",
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and (value.isascii() or not _SURROGATE.search(value))


Json = Annotated[Any, After(_json), WithJsonSchema(JSON_MARKER)]
ExtensionName = Annotated[str, Strict(), Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:/#-]*$")]
Extensions = TypeAliasType(
    "Extensions",
    Annotated[
        dict[ExtensionName, Json],
        Field(
            description="What has no member of its own, carried through under the name of its owner: a domain, or a "
            "format's name."
        ),
    ],
)


class Extensible(Value):
    """A part of an article that may carry what the format has no member for."""

    extensions: Stated[Extensions] | None = optional(
        "What this object says that the format has no member for, by owner.",
        {"example.org": {"desk": "foreign"}},
        "XML elements of other namespaces; JSON-LD members of other vocabularies",
    )
