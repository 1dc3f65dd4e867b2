"""JSON text with some of its values changed, and every other character as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from newsformat.jsontext.places import Entry, tree
from newsformat.jsontext.pointers import tokens_of
from newsformat.jsontext.values import JsonValue

_Piece = tuple[int, int, str]
_LINE_START = re.compile(r"[ \t]*")


def edited(text: str, changes: Mapping[str, JsonValue], removals: Iterable[str] = ()) -> str:
    """The text of a document with values put in place of those at JSON Pointers, and others taken out.

    A changed member that is not there is added at the end of its object. Of two changes of which one lies in the
    other, the outer one holds.

    Raises:
        KeyError: a pointer leads nowhere.
    """
    root = tree(text)
    pieces = [_changed(text, root, pointer, value) for pointer, value in changes.items()]
    pieces += _removed(root, set(removals))
    end = len(text)
    for start, stop, new in sorted(_outermost(pieces), reverse=True):
        if stop <= end:
            text, end = text[:start] + new + text[stop:], start
    return text


def _outermost(pieces: Iterable[_Piece]) -> list[_Piece]:
    kept: list[_Piece] = []
    for piece in sorted(pieces, key=lambda piece: (piece[0], -piece[1])):
        if not kept or piece[0] >= kept[-1][1]:
            kept.append(piece)
    return kept


def _changed(text: str, root: Entry, pointer: str, value: JsonValue) -> _Piece:
    if not pointer:
        return root.start, root.end, _written(text, root.start, value)
    *path, last = tokens_of(pointer)
    parent = _entry(root, path)
    if (entry := parent.entries.get(last)) is not None:
        return entry.start, entry.end, _written(text, entry.key[0] if entry.key else entry.start, value)
    if text[parent.start] != "{":
        raise KeyError(pointer)
    return _added(text, parent, last, value)


def _entry(root: Entry, tokens: Iterable[str]) -> Entry:
    for token in tokens:
        root = root.entries[token]
    return root


def _added(text: str, parent: Entry, name: str, value: JsonValue) -> _Piece:
    """A member after the last one of an object, set as that one is."""
    key = json.dumps(name, ensure_ascii=False)
    if not parent.entries:
        return parent.start, parent.end, f"{{{key}: {_written(text, parent.start, value)}}}"
    last = list(parent.entries.values())[-1]
    assert last.key is not None  # noqa: S101 - a member has a name
    before = _before(text, last)
    space = before if "\n" in before else " "
    return last.end, last.end, f",{space}{key}: {_written(text, last.key[0], value)}"


def _before(text: str, entry: Entry) -> str:
    """The white space before an entry."""
    start = entry.key[0] if entry.key else entry.start
    return text[len(text[:start].rstrip(" \t\r\n")) : start]


def _written(text: str, place: int, value: JsonValue) -> str:
    """A value as JSON, its lines indented like the line that it begins on; on one line where the text is."""
    if not isinstance(value, dict | list) or "\n" not in text:
        return json.dumps(value, ensure_ascii=False)
    start = text.rfind("\n", 0, place) + 1
    indentation = (_LINE_START.match(text, start) or [""])[0]
    return json.dumps(value, ensure_ascii=False, indent=2).replace("\n", "\n" + indentation)


def _removed(root: Entry, pointers: set[str]) -> Iterable[_Piece]:
    """What goes with each container's entries that are taken out, and the commas that go with them."""
    gone: dict[tuple[str, ...], set[str]] = {}
    for pointer in pointers:
        *path, last = tokens_of(pointer)
        gone.setdefault(tuple(path), set()).add(last)
    for way, names in gone.items():
        container = _entry(root, way)
        missing = names - container.entries.keys()
        if missing:
            raise KeyError(missing.pop())
        yield from _runs(container, names)


def _runs(container: Entry, names: set[str]) -> Iterable[_Piece]:
    entries = list(container.entries.values())
    kept = [entry for entry in entries if entry.name not in names]
    if not kept:
        yield container.start + 1, container.end - 1, ""
        return
    first_kept = entries.index(kept[0])
    if first_kept:  # with those before the first that stays go their commas
        yield _begin(entries[0]), _begin(kept[0]), ""
    for before, entry in zip(entries[first_kept:], entries[first_kept + 1 :], strict=False):
        if entry.name in names:  # with any other the comma before it
            yield before.end, entry.end, ""


def _begin(entry: Entry) -> int:
    return entry.key[0] if entry.key else entry.start
