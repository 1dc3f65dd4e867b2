"""Where the values of a JSON document stand in its text.

For documents that `strict.parse` accepts. A line ends at a line feed; lines and columns count from 1,
columns in Unicode code points; an end is the place after the last character.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from newsformat.jsontext.pointers import pointer_to, tokens_of

_decode_at = json.JSONDecoder().raw_decode
_next_ink = re.compile(r"[^ \t\n\r]").search


@dataclass(frozen=True, slots=True)
class Span:
    """The place of a value; `key` is the place of its name, quote marks included, if it is a member."""

    line: int
    column: int
    end_line: int
    end_column: int
    key: Span | None = None


class Lines:
    """The lines of a text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(feed.end() for feed in re.finditer("\n", text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of the character at an offset, which counts code points from 0."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def after_space(text: str, offset: int) -> int:
    """Where the next character stands that is not white space (RFC 8259, 2), or the end of the text."""
    ink = _next_ink(text, offset)
    return ink.start() if ink else len(text)


def locate(data: bytes, pointer: str) -> Span:
    """The place of the value that a JSON Pointer names, found by walking along it.

    Raises:
        KeyError: the pointer is malformed or names nothing in this document.
    """
    text = data.decode()
    entry = Entry("", after_space(text, 0))
    for token in tokens_of(pointer):
        entry = _child(text, entry, token)
    _, entry.end = _decode_at(text, entry.start)
    return entry.span(Lines(text))


def place_map(data: bytes) -> Mapping[str, Span]:
    """The places of all values by JSON Pointer, in the order of the document.

    The pointers are made one by one while iterating: kept all at once, those under a long name could
    take far more room than the document.
    """
    text = data.decode()
    return _Places(tree(text), Lines(text))


@dataclass(slots=True)
class Entry:
    """A value while it is being found: offsets of its ends and of its key's, and what stands in it."""

    name: str
    start: int
    key: tuple[int, int] | None = None
    end: int = 0
    entries: dict[str, Entry] = field(default_factory=dict)

    def span(self, lines: Lines) -> Span:
        """The place of the value and of its name."""
        key = None if self.key is None else Span(*lines.place(self.key[0]), *lines.place(self.key[1]))
        return Span(*lines.place(self.start), *lines.place(self.end), key)


class _Places(Mapping[str, Span]):
    def __init__(self, root: Entry, lines: Lines) -> None:
        self._root = root
        self._lines = lines

    def __getitem__(self, pointer: str) -> Span:
        entry = self._root
        for token in tokens_of(pointer):
            entry = entry.entries[token]
        return entry.span(self._lines)

    def __iter__(self) -> Iterator[str]:
        return _pointers(self._root, "")

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _pointers(entry: Entry, pointer: str) -> Iterator[str]:
    yield pointer
    for name, child in entry.entries.items():
        yield from _pointers(child, pointer + pointer_to([name]))


def _entry_at(text: str, offset: int, container: Entry, index: int) -> Entry:
    """The entry of a container that begins at an offset, its end not yet known."""
    if text[container.start] == "[":
        return Entry(str(index), offset)
    name, key_end = _decode_at(text, offset)
    colon = after_space(text, key_end)
    return Entry(name, after_space(text, colon + 1), key=(offset, key_end))


def _after_comma(text: str, offset: int) -> int:
    """Where the next entry begins or the container closes, after an entry that ends at an offset."""
    offset = after_space(text, offset)
    return after_space(text, offset + 1) if text[offset] == "," else offset


def _child(text: str, container: Entry, token: str) -> Entry:
    if text[container.start] not in "[{":
        raise KeyError(token)
    offset, index = after_space(text, container.start + 1), 0
    while text[offset] not in "]}":
        entry = _entry_at(text, offset, container, index)
        if entry.name == token:
            return entry
        _, end = _decode_at(text, entry.start)
        offset, index = _after_comma(text, end), index + 1
    raise KeyError(token)


def tree(text: str) -> Entry:
    """The root entry of a document that `strict.parse` accepts, with all that stands in it.

    Made in one pass that does not recur.
    """
    root = Entry("", after_space(text, 0))
    if text[root.start] not in "[{":
        _, root.end = _decode_at(text, root.start)
        return root
    around, offset = [root], after_space(text, root.start + 1)
    while around:
        container = around[-1]
        if text[offset] in "]}":
            container.end = offset + 1
            around.pop()
            offset = _after_comma(text, container.end) if around else container.end
            continue
        entry = _entry_at(text, offset, container, len(container.entries))
        container.entries[entry.name] = entry
        if text[entry.start] in "[{":
            around.append(entry)
            offset = after_space(text, entry.start + 1)
        else:
            _, entry.end = _decode_at(text, entry.start)
            offset = _after_comma(text, entry.end)
    return root
