"""What stands beside a form that asks for an address to write to: an offer of letters, and no text of the article.

<div><h3>The harbour letter</h3><p>All that matters, every Friday.</p><form><input type=email></form></div>
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsformat.formats.html.body.lines import Box, Line
from newsformat.formats.html.page import Element

_MOST_FORMS = 20
_LONGEST = 400
"""Characters of all that a box around such a form says; what is longer is a text with a form in it."""

_ADDRESS = "mail"


def beside_forms(boxes: Sequence[Box], lines: Sequence[Line]) -> Iterator[int]:
    """The numbers, among all lines of a page, of those that stand in one small box with such a form."""
    forms = [box for box in boxes if box.tag == "form"]
    for form in forms[:_MOST_FORMS]:
        if _asks_for_address(form.element):
            box = _small_box_around(form, lines)
            yield from range(box.first, box.last)


def _asks_for_address(form: Element) -> bool:
    """Whether a form has a field for an address of e-mail, shown or not, and none for words of a reader."""
    if next(iter(form.iter_elements("textarea")), None) is not None:
        return False
    return any(
        _ADDRESS in (field.attr("type") or "").lower() or _ADDRESS in (field.attr("name") or "").lower()
        for field in form.iter_elements("input")
    )


def _small_box_around(form: Box, lines: Sequence[Line]) -> Box:
    box = form
    while box.parent is not None and _size(box.parent, lines) <= _LONGEST:
        box = box.parent
    return box


def _size(box: Box, lines: Sequence[Line]) -> int:
    """The characters of a box, as far as they matter."""
    size = 0
    for number in range(box.first, box.last):
        size += len(lines[number].text)
        if size > _LONGEST:
            break
    return size
