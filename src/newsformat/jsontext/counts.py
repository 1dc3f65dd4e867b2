"""How much a JSON document holds: before it is parsed, and of a value in it."""

from __future__ import annotations


def separators_in(data: bytes) -> int:
    """The commas and opening brackets of a document, in texts too: no fewer than it has values, but one."""
    return sum(map(data.count, (b",", b"[", b"{")))


def values_and_tags_in(value: object) -> tuple[int, int]:
    """How many values one has in it, itself among them, and how many tags in its texts, by their opening bracket."""
    values, tags = 1, 0
    stack = [value]
    while stack:
        held = stack.pop()
        if isinstance(held, str):
            tags += held.count("<")
        elif isinstance(held, dict | list):
            values += len(held)
            stack.extend(held.values() if isinstance(held, dict) else held)
    return values, tags
