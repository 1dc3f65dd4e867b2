"""How much is read of a document of ninjs: so many items, and so many values and tags in the texts of each."""

from __future__ import annotations

from newsformat.findings import unreadable
from newsformat.formats.ninjs.objects import Members
from newsformat.formats.xml.parse import MOST_TAGS_IN_TEXT
from newsformat.jsontext.counts import separators_in, values_and_tags_in

MOST_ITEMS = 10_000
"""Items of a document, or of a line of JSON Lines."""
MOST_VALUES = 400_000
"""Values of a document, or of a line, counted by its commas and opening brackets; those in texts count too."""
MOST_VALUES_OF_ITEM = 200_000
"""Values of an item, objects and lists among them: an object in a long list takes some 20 µs to read."""
AS_LINES = "write many items as JSON Lines, one a line"
"""What to do with a document that is too large."""

_BRACKETS = (b"<", rb"\u003c", rb"\u003C")


def check_values(data: bytes) -> None:
    """See that a document, or a line, has not more values than are read.

    Raises:
        ReadError: it has.
    """
    if separators_in(data) > MOST_VALUES:
        message = f"the document has more than {MOST_VALUES:,} values"
        raise unreadable("ninjs-too-many-values", message, hint=AS_LINES, line=1, column=1)


def within_bounds(items: list[Members], data: bytes) -> list[Members]:
    """The items of a document, whose bytes are `data`.

    Raises:
        ReadError: they are more than are read, or one of them has more values or tags.
    """
    if len(items) > MOST_ITEMS:
        message = f"the document has {len(items):,} items; the limit is {MOST_ITEMS:,}"
        raise unreadable("ninjs-too-many-items", message, hint=AS_LINES, line=1, column=1)
    # Few documents have so many in all, and few items are looked through.
    if sum(map(data.count, _BRACKETS)) > MOST_TAGS_IN_TEXT or separators_in(data) >= MOST_VALUES_OF_ITEM:
        for item in items:
            values, tags = values_and_tags_in(item)
            if values > MOST_VALUES_OF_ITEM:
                message = f"an item has more than {MOST_VALUES_OF_ITEM:,} values"
                raise unreadable("ninjs-too-many-values", message, line=1, column=1)
            if tags > MOST_TAGS_IN_TEXT:
                message = f"an item has more than {MOST_TAGS_IN_TEXT:,} tags in its texts"
                raise unreadable("ninjs-too-many-tags", message, line=1, column=1)
    return items
