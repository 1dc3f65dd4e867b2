"""The lines a reader sees around the headline, where pages print who wrote it and when, named by no class."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsformat.formats.html.claims import VISIBLE, Claim
from newsformat.formats.html.lines import INLINE, SILENT
from newsformat.formats.html.page import Element, Node, Text, place
from newsformat.formats.html.visible import is_update
from newsformat.scalars.dates import readings
from newsformat.scalars.names import credits_of, has_lead
from newsformat.scalars.text import line

_UNSAID = SILENT | {"button", "nav", "aside", "footer", "form"}
# The body has begun when this many lines of a paragraph's length have passed.
_PARAGRAPH = 180
_PARAGRAPHS = 3
_MOST_NODES = 500
_MOST_BEFORE = 60
_LONGEST_BYLINE = 160
_LONGEST_DATE = 120


def read_masthead(heading: Element, order: int) -> list[Claim]:
    """The claims of lines after the heading, until the body has begun, and of the few before it."""
    claims: list[Claim] = []
    paragraphs = 0
    for step, (text, element) in enumerate(_lines(heading.following, _MOST_NODES), 1):
        claims.extend(_claims(text, element, order + step))
        paragraphs += len(text) >= _PARAGRAPH
        if paragraphs >= _PARAGRAPHS:
            break
    before = list(_lines(reversed(list(_first(heading.preceding, _MOST_BEFORE))), _MOST_BEFORE))
    for step, (text, element) in enumerate(before[-8:]):
        claims.extend(_claims(text, element, order - 8 + step))
    return claims


def _first(nodes: Iterable[Node], count: int) -> Iterator[Node]:
    for _, node in zip(range(count), nodes, strict=False):
        yield node


def _lines(nodes: Iterable[Node], most: int) -> Iterator[tuple[str, Element]]:
    """The lines among nodes in document order, each with the block it stands in."""
    parts: list[str] = []
    block: Element | None = None
    for node in _first(nodes, most):
        if isinstance(node, Element):
            if node.tag == "br" and parts and block is not None:
                yield line("".join(parts)), block
                parts = []
            continue
        if not isinstance(node, Text) or node.data.isspace():
            continue
        own = _block_of(node)
        if own is None:
            continue
        if own is not block and parts and block is not None:
            yield line("".join(parts)), block
            parts = []
        block = own
        if parts and parts[-1][-1:].isalnum() and node.data[:1].isalnum():
            parts.append(" ")
        parts.append(node.data)
    if parts and block is not None:
        yield line("".join(parts)), block


def _block_of(text: Text) -> Element | None:
    """The block a text stands in; None where its words are not for readers."""
    element = text.parent
    while isinstance(element, Element) and element.tag in INLINE:
        element = element.parent
    if not isinstance(element, Element) or element.tag in _UNSAID:
        return None
    return element


def _claims(text: str, element: Element, order: int) -> Iterator[Claim]:
    if has_lead(text) and len(text) <= _LONGEST_BYLINE and credits_of(text):
        yield _claim("author", text, element, order)
    if len(text) <= _LONGEST_DATE and any(map(str.isdigit, text)) and readings(text):
        yield _claim("modified" if is_update(text) else "published", text, element, order)


def _claim(field: str, value: str, element: Element, order: int) -> Claim:
    where = place(element) or (None, None)
    return Claim(
        field=field, value=value, source=VISIBLE, at=f"{element.tag} near the headline", line=where[0],
        column=where[1], order=order, hint="line",
    )  # fmt: skip
