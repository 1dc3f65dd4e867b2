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
            for name in _holders(node.__class__, wanted):
                if member := held[name]:
                    stack.append(member)
    return found


@cache
def _holders(kind: type[Value], wanted: Callable[[type[Value]], bool]) -> tuple[str, ...]:
    """The members of a class that may hold values of wanted classes, the last first."""
    fields = reversed(kind.model_fields.items())
    held = {name: _classes_in(field.annotation, set()) for name, field in fields}
    return tuple(name for name, kinds in held.items() if any(each is None or wanted(each) for each in kinds))


def _classes_in(annotation: object, known: set[type[Value]]) -> Iterator[type[Value] | None]:
    """The classes of values that a member may hold, at any depth, less those known; None for what is yet a name."""
    if isinstance(annotation, TypeAliasType):
        yield from _classes_in(annotation.__value__, known)
    elif isinstance(annotation, str | ForwardRef):  # blocks in blocks; pydantic resolves it when it needs to
        yield None
    elif isinstance(annotation, type) and not get_args(annotation):
        if issubclass(annotation, Value) and annotation not in known:
            known.add(annotation)
            yield annotation
            for field in annotation.model_fields.values():
                yield from _classes_in(field.annotation, known)
    elif get_origin(annotation) is not Literal:
        for each in get_args(annotation):
            yield from _classes_in(each, known)


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
