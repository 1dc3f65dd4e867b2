"""Every part of an article with its JSON Pointer."""

from __future__ import annotations

from collections.abc import Iterator
from types import NoneType

from newsformat.model.value import Value

# The types of members that hold no value. To ask whether a member is a Value takes far longer.
PLAIN = frozenset({str, int, float, bool, NoneType, dict})


def values(value: Value) -> Iterator[Value]:
    """The value and all values in it, in no order that matters."""
    stack: list[object] = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, tuple):
            stack += [item for item in node if item.__class__ not in PLAIN]
        elif isinstance(node, Value):
            yield node
            stack += [member for member in node.__dict__.values() if member and member.__class__ not in PLAIN]


def parts(value: Value, path: str = "") -> Iterator[tuple[str, Value]]:
    """The value and all values in it, each with its pointer, in document order."""
    stack: list[tuple[str, object]] = [(path, value)]
    while stack:
        here, node = stack.pop()
        if isinstance(node, Value):
            yield here, node
            given = node.__pydantic_fields_set__
            stack.extend(
                (f"{here}/{name}", member)
                for name, member in reversed(node.__dict__.items())
                if name in given and isinstance(member, Value | tuple)
            )
        elif isinstance(node, tuple):
            stack.extend(
                (f"{here}/{index}", node[index])
                for index in range(len(node) - 1, -1, -1)
                if isinstance(node[index], Value | tuple)
            )
