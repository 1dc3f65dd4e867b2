"""Every part of an article with its JSON Pointer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from types import NoneType
from typing import ForwardRef, Literal, get_args, get_origin

from typing_extensions import TypeAliasType

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


def values_of(value: Value, wanted: Callable[[type[Value]], bool]) -> list[Value]:
    """The value and those in it that may be of a wanted class or hold one that is, in document order.

    The others, which are most, are not even looked at.
    """
    found: list[Value] = []
    stack: list[Value | tuple[Value, ...]] = [value]
    while stack:
        node = stack.pop()
        if isinstance(node, tuple):
            stack += node[::-1]
        else:
            found.append(node)
            held = node.__dict__
            stack += [member for name in _holders(node.__class__, wanted) if (member := held[name])]
    return found


@cache
def _holders(kind: type[Value], wanted: Callable[[type[Value]], bool]) -> tuple[str, ...]:
    """The members of a class that may hold values of wanted classes, the last first."""
    fields = reversed(kind.model_fields.items())
    return tuple(name for name, field in fields if _may_hold(field.annotation, wanted))


def _may_hold(annotation: object, wanted: Callable[[type[Value]], bool]) -> bool:
    if isinstance(annotation, TypeAliasType):
        return _may_hold(annotation.__value__, wanted)
    if isinstance(annotation, type) and not get_args(annotation):
        return issubclass(annotation, Value) and (wanted(annotation) or bool(_holders(annotation, wanted)))
    if get_origin(annotation) is Literal:
        return False
    return isinstance(annotation, str | ForwardRef) or any(_may_hold(each, wanted) for each in get_args(annotation))


def ids_in(value: Value) -> set[str]:
    """The ids of a value and of all values in it."""
    return {name for part in values_of(value, _has_id) if (name := part.__dict__.get("id")) is not None}


def _has_id(kind: type[Value]) -> bool:
    return "id" in kind.model_fields


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
