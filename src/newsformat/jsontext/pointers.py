"""JSON Pointers (RFC 6901): the ways to the values of a document, by the names of members and by indexes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

ABSENT: Final = object()
"""What stands at the end of a way that leads nowhere."""


def pointer_to(tokens: Iterable[str | int]) -> str:
    """The JSON Pointer of a path of member names and indexes (RFC 6901, 3)."""
    return "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in tokens)


def tokens_of(pointer: str) -> list[str]:
    """The member names and indexes along a JSON Pointer.

    Raises:
        KeyError: it is malformed.
    """
    if not pointer:
        return []
    root, *tokens = pointer.split("/")
    if root:
        raise KeyError(pointer)
    return [token.replace("~1", "/").replace("~0", "~") for token in tokens]


def value_at(value: Any, tokens: Iterable[str]) -> Any:
    """The value in JSON data to which the names and indexes of a pointer lead; `ABSENT` where they lead nowhere."""
    for token in tokens:
        if isinstance(value, dict):
            value = value.get(token, ABSENT)
        elif isinstance(value, list) and token.isdecimal() and int(token) < len(value):
            value = value[int(token)]
        else:
            return ABSENT
    return value
