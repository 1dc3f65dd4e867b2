"""What schema.org publishes of its terms: on which types each may stand, and what it may say.

The rows are data (`terms.json`, schema.org 30.1, CC BY-SA 3.0): those of the types and terms that articles
are written with.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from newsformat.vocab.linked_data.ways import PREFIX

_TEXTS = frozenset({"Text", "Date", "DateTime", "Time"})
_NUMBERS = frozenset({"Number", "Integer", "Float"})


def where_it_may_stand(value: Any) -> Any:
    """Linked data with each of schema.org's terms where schema.org has it and saying what it may say.

    What does not fit stands under the same name of our own vocabulary: `width` with a bare number is `nf:width`.
    """
    if isinstance(value, list):
        return [where_it_may_stand(item) for item in value]
    if not isinstance(value, dict) or "@value" in value:
        return value
    line = _line_of(value)
    return {
        (term if term.startswith(("@", PREFIX)) or _fits(term, line, value[term]) else PREFIX + term): member
        for term, member in zip(value, map(where_it_may_stand, value.values()), strict=True)
    }


def _fits(term: str, line: frozenset[str], value: Any) -> bool:
    """Whether a term may stand on a type of this line, and say a value, or each in a list of them."""
    row = _rows()["terms"].get(term)
    if row is None or line.isdisjoint(row["of"]):
        return False
    return all(_is_of(item, frozenset(row["is"])) for item in (value if isinstance(value, list) else [value]))


def _is_of(value: Any, kinds: frozenset[str]) -> bool:
    if isinstance(value, bool):
        return "Boolean" in kinds
    if isinstance(value, int | float):
        return not _NUMBERS.isdisjoint(kinds)
    if isinstance(value, str):  # an address stands for the thing that has it
        return not _TEXTS.isdisjoint(kinds) or ":" in value
    if not isinstance(value, dict):
        return False
    if "@value" in value:
        return value.get("@type") != "@json" and not _TEXTS.isdisjoint(kinds)
    return not _line_of(value).isdisjoint(kinds) if "@type" in value else set(value) == {"@id"}


def _line_of(node: dict[str, Any]) -> frozenset[str]:
    """The types of a node, and those above them."""
    told = node.get("@type", ())
    return frozenset().union(*(_line(kind) for kind in ([told] if isinstance(told, str) else told)))


@cache
def _line(kind: str) -> frozenset[str]:
    above: Iterable[str] = _rows()["types"].get(kind, ())
    return frozenset({kind}).union(*map(_line, above))


@cache
def _rows() -> dict[str, Any]:
    rows: dict[str, Any] = json.loads(files("newsformat.vocab.schema_org").joinpath("terms.json").read_bytes())
    return rows
