"""The smallest valid documents that hold an object of each kind the schema knows, in each place it may stand."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from properties.strategies import definitions, resolved

_Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Home:
    """A document, the path of an object in it, and the name of the object's definition."""

    document: _Data
    path: tuple[str | int, ...]
    kind: str

    @property
    def rules(self) -> _Data:
        """The members the object may have, each with its schema."""
        properties: _Data = definitions()[self.kind]["properties"]
        return properties

    def with_member(self, name: str, value: Any) -> _Data:
        """The document with a member of the object set."""
        document = copy.deepcopy(self.document)
        _at(document, self.path)[name] = copy.deepcopy(value)
        return document

    def without(self, name: str) -> _Data:
        """The document without a member of the object."""
        document = copy.deepcopy(self.document)
        del _at(document, self.path)[name]
        return document


def homes() -> list[Home]:
    """A home for each kind of object by each member that leads to it."""
    found: list[Home] = []
    seen: set[tuple[str, str, str]] = set()
    entered: set[str] = set()
    waiting = [Home({"newsformat": "1.0", "body": []}, (), "Article")]
    while waiting:
        home = waiting.pop(0)
        found.append(home)
        if home.kind in entered:
            continue
        entered.add(home.kind)
        for member, rule in home.rules.items():
            for kind, value, below in _fillings(rule):
                if (way := (home.kind, member, kind)) not in seen:
                    seen.add(way)
                    waiting.append(Home(home.with_member(member, value), (*home.path, member, *below), kind))
    return found


def _fillings(rule: _Data) -> Iterator[tuple[str, Any, tuple[int, ...]]]:
    """Values with one object in them: the object's kind, the value, the object's path in the value."""
    node = resolved(rule)
    if "oneOf" in node:
        for branch in node["oneOf"]:
            yield from _fillings(branch)
    elif node.get("type") == "array":
        for kind, value, below in _fillings(node["items"]):
            yield kind, [value], (0, *below)
    elif "properties" in node:
        yield rule["$ref"].rpartition("/")[2], smallest(rule), ()


def smallest(rule: _Data) -> Any:
    """The smallest value that a schema node allows and that breaks no integrity by itself."""
    node = resolved(rule)
    if "const" in node:
        return node["const"]
    if "enum" in node:
        return node["enum"][0]
    if "properties" in node:
        return {name: smallest(node["properties"][name]) for name in node.get("required", ())}
    match node["type"]:
        case "array":
            return []
        case "boolean":
            return False
        case "string":
            return next(text for text in _TEXTS if re.search(node["pattern"], text))
    return node["minimum"]


_TEXTS = ("1.0", "a", "a:b", "2026")


def _at(node: Any, path: tuple[str | int, ...]) -> Any:
    for key in path:
        node = node[key]
    return node
