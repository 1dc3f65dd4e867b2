"""How much is read of a document of ninjs: so many items, and so many tags in the texts of each."""

from __future__ import annotations

from newsformat.findings import unreadable
from newsformat.formats.ninjs.objects import Members
from newsformat.formats.xml.parse import MOST_TAGS_IN_TEXT

MOST_ITEMS = 10_000
"""Items of a document, or of a line of JSON Lines."""
MOST_VALUES = 400_000
"""Values of a document, or of a line, counted by its commas and opening brackets; those in texts count too."""
AS_LINES = "write many items as JSON Lines, one a line"
"""What to do with a document that is too large."""

_BRACKETS = (b"<", rb"\u003c", rb"\u003C")


def check_values(data: bytes) -> None:
    """See that a document, or a line, has not more values than are read.

    Raises:
        ReadError: it has.
    """
    if sum(map(data.count, (b",", b"[", b"{"))) > MOST_VALUES:
        message = f"the document has more than {MOST_VALUES:,} values"
        raise unreadable("ninjs-too-many-values", message, hint=AS_LINES, line=1, column=1)


def within_bounds(items: list[Members], data: bytes) -> list[Members]:
    """The items of a document, whose bytes are `data`.

    Raises:
        ReadError: they are more than are read, or one of them has more tags.
    """
    if len(items) > MOST_ITEMS:
        message = f"the document has {len(items):,} items; the limit is {MOST_ITEMS:,}"
        raise unreadable("ninjs-too-many-items", message, hint=AS_LINES, line=1, column=1)
    may_have = sum(map(data.count, _BRACKETS)) > MOST_TAGS_IN_TEXT  # so that few items are looked through
    if may_have and any(_tags_in(item) > MOST_TAGS_IN_TEXT for item in items):
        message = f"an item has more than {MOST_TAGS_IN_TEXT:,} tags in its texts"
        raise unreadable("ninjs-too-many-tags", message, line=1, column=1)
    return items


def _tags_in(item: Members) -> int:
    """How many tags stand in the texts of an item, counted by their opening bracket."""
    count = 0
    stack: list[object] = [item]
    while stack:
        held = stack.pop()
        if isinstance(held, str):
            count += held.count("<")
        elif isinstance(held, dict):
            stack.extend(held.values())
        elif isinstance(held, list):
            stack.extend(held)
    return count
