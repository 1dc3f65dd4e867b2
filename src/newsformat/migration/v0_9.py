"""From the draft 0.9 to 1.0.

The draft had the headline as `title`, names of authors and speakers as plain strings, keywords as `tags`, an embargo as
the time at which it ends, related links as `links`, and paragraphs of a body as plain strings; the type of a block was
its `kind`. `schema/article-0.9.schema.json` tells all of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_Data = dict[str, Any]


def lifted(document: _Data) -> _Data:
    """A document of 0.9 as one of 1.0. What is not as the draft had it stays as it is."""
    new: _Data = {}
    for name, value in document.items():
        renamed, reading = _MEMBERS.get(name, (name, _as_it_is))
        if renamed != name and renamed in document:  # which of the two is meant nobody can tell
            renamed, reading = name, _as_it_is
        new[renamed] = reading(value)
    return {**new, "newsformat": "1.0"}


def _as_it_is(value: Any) -> Any:
    return value


def _each(reading: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The reading of a list whose elements are read so."""
    return lambda value: [reading(item) for item in value] if isinstance(value, list) else value


def _as_member(name: str) -> Callable[[Any], Any]:
    """The reading of a text as an object that has it as a member."""
    return lambda value: {name: value} if isinstance(value, str) else value


def _embargo(value: Any) -> Any:
    return {"kind": "until", "until": value} if isinstance(value, str) else value


def _block(value: Any) -> Any:
    if isinstance(value, str):
        return {"type": "paragraph", "text": value}
    if not isinstance(value, dict):
        return value
    renamed = {"kind": "type"} if "type" not in value else {}
    return {renamed.get(name, name): _blocks(member) if name == "blocks" else member for name, member in value.items()}


_blocks = _each(_block)


def _quote(value: Any) -> Any:
    if not isinstance(value, dict) or "speaker" not in value:
        return value
    return {**value, "speaker": _as_member("name")(value["speaker"])}


_MEMBERS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "title": ("headline", _as_it_is),
    "authors": ("authors", _each(_as_member("name"))),
    "tags": ("keywords", _each(_as_member("text"))),
    "embargo": ("embargo", _embargo),
    "links": ("related", _as_it_is),
    "body": ("body", _blocks),
    "quotes": ("quotes", _each(_quote)),
}
