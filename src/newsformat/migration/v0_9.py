"""From the draft 0.9 to 1.0.

The draft had the headline as `title`, names of authors and speakers as plain strings, keywords as `tags`, an embargo as
the time at which it ends, related links as `links`, and paragraphs of a body as plain strings; the type of a block was
its `kind`. `schema/article-0.9.schema.json` tells all of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from newsformat.migration.origins import WHOLE, Lifted, Origin

_Data = dict[str, Any]
_Reading: TypeAlias = Callable[[Any], Lifted]


def lifted(document: _Data) -> Lifted:
    """A document of 0.9 as one of 1.0. What is not as the draft had it stays as it is."""
    new: dict[str, Lifted] = {}
    origins: dict[str, Origin] = {}
    for name, value in document.items():
        renamed, reading = _MEMBERS.get(name, (name, Lifted))
        if renamed != name and renamed in document:  # which of the two is meant nobody can tell
            renamed, reading = name, Lifted
        new[renamed] = reading(value)
        origins[renamed] = Origin(name, new[renamed].origins)
    return Lifted({**{name: member.value for name, member in new.items()}, "newsformat": "1.0"}, origins)


def _each(reading: _Reading) -> _Reading:
    """The reading of a list whose elements are read so."""

    def of_list(value: Any) -> Lifted:
        if not isinstance(value, list):
            return Lifted(value)
        items = [reading(item) for item in value]
        origins = {str(index): Origin(str(index), item.origins) for index, item in enumerate(items) if item.origins}
        return Lifted([item.value for item in items], origins)

    return of_list


def _text_as(name: str, **beside: str) -> _Reading:
    """The reading of a text as an object that has it as a member, and others beside it."""
    origins = dict.fromkeys((*beside, name), WHOLE)
    return lambda value: Lifted({**beside, name: value}, origins) if isinstance(value, str) else Lifted(value)


_paragraph = _text_as("text", type="paragraph")


def _block(value: Any) -> Lifted:
    if not isinstance(value, dict):
        return _paragraph(value)
    names = {"kind": "type"} if "type" not in value else {}
    members = {name: _blocks(member) if name == "blocks" else Lifted(member) for name, member in value.items()}
    origins = {
        names.get(name, name): Origin(name, member.origins)
        for name, member in members.items()
        if name in names or member.origins
    }
    return Lifted({names.get(name, name): member.value for name, member in members.items()}, origins)


_blocks = _each(_block)
_person = _text_as("name")


def _quote(value: Any) -> Lifted:
    if not isinstance(value, dict) or "speaker" not in value:
        return Lifted(value)
    speaker = _person(value["speaker"])
    return Lifted({**value, "speaker": speaker.value}, {"speaker": Origin("speaker", speaker.origins)})


_MEMBERS: dict[str, tuple[str, _Reading]] = {
    "title": ("headline", Lifted),
    "authors": ("authors", _each(_person)),
    "tags": ("keywords", _each(_text_as("text"))),
    "embargo": ("embargo", _text_as("until", kind="until")),
    "links": ("related", Lifted),
    "body": ("body", _blocks),
    "quotes": ("quotes", _each(_quote)),
}
