"""Bytes -> Page: the tree, the address it is relative to, and its repairs.

Of the parser the rest of the reader sees a tree of `Element` and `Text`: an element has `tag`
(lower-case), `children`, `parent`, `attr(name)`, `text` (all the text in it), `descendants`, `iter_elements()`,
`next_sibling`, `previous_sibling`; a Text has `data`. Nodes compare and hash by identity.

The parser is the WHATWG algorithm, and never nests deeper than `MAX_DEPTH`: what lies deeper is flattened
into siblings, in order, so no walk of ours needs to fear a tower of elements.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from newsformat.findings import Finding, Severity, unreadable
from newsformat.formats.html.body.called import Called, called_in
from newsformat.formats.html.charset import decode
from newsformat.formats.html.crowded import CROWDED, most_tags, without_crowd
from newsformat.formats.html.escaped import is_escaped
from newsformat.formats.html.formatting import BARED, without_pile
from newsformat.formats.html.saved import saved_address, shown_source
from newsformat.formats.html.shadow import has_shadows, show_shadows
from newsformat.formats.html.unseen import is_hinted
from newsformat.markup.tree import Document, Element, Node, Text, nesting, parse_document
from newsformat.scalars.urls import absolute

if TYPE_CHECKING:
    from newsformat.formats.source import Source

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "Element",
    "Node",
    "Page",
    "Text",
    "attribute",
    "class_names",
    "css_path",
    "parse",
    "place",
]

MAX_BYTES = 32 * 1024 * 1024
"""A longer input is refused: no article is, and its text alone is held several times."""

MAX_DEPTH = 512
"""Elements in elements that the parser keeps apart; deeper ones become siblings."""

MOST_ATTRIBUTES = 1_000
"""Attributes of one element; more are read as well, but nobody wrote them: a value ended before its time."""

_NO_ADDRESS = Finding(
    code="html-url",
    severity=Severity.WARNING,
    message="what the page is said to have come from is no address; relative addresses were not resolved against it",
    hint="give the address as a browser shows it",
)
_SOURCE_VIEW = Finding(
    code="html-source-view",
    severity=Severity.WARNING,
    message="the page shows the source of a page, tags and all; that page was read",
)
# Pages are read at this step when looking for depth: in document order depth grows by one at most, so a tree as
# deep as the limit can't hide between two looks.
_DEPTH_STEP = 64


@dataclass(frozen=True)
class Page:
    """A parsed page. `root` is its `<html>`; `base` is what relative addresses resolve against ("" if unknown).

    `is_escaped` tells whether text in it may be escaped twice, `is_hinted` whether it may hold hints for line
    breaking; see `escaped` and `unseen`.
    """

    document: Document
    root: Element
    url: str | None
    base: str
    encoding: str
    repairs: tuple[Finding, ...] = ()
    is_escaped: bool = False
    is_hinted: bool = False

    @cached_property
    def called(self) -> Called:
        """What the elements are called that the tree has when this is first asked."""
        return called_in(self.root)


def parse(source: Source) -> Page:
    """The page of a source, in whatever charset it came.

    Raises:
        ReadError: `html-too-large` (over `MAX_BYTES`) or `html-empty` (no text and no picture at all).
    """
    if len(source.data) > MAX_BYTES:
        raise unreadable(
            "html-too-large",
            f"the page has {len(source.data)} bytes; at most {MAX_BYTES} are read",
            hint="save the article's own page, or cut the embedded data out of it",
        )
    decoded = decode(source.data, source.charset)
    shown = shown_source(decoded.text)
    whole = decoded.text if shown is None else shown
    read, is_crowded = without_crowd(whole, most_tags(whole))
    text, is_bared = without_pile(read)
    # Shadow trees stay templates for the parser: in trees of their own no walk would come by them.
    document = parse_document(text, allow_declarative_shadow_roots=False)
    root = document.root
    if root is not None and has_shadows(text):
        show_shadows(root)
    if root is None or not _has_content(root):
        raise unreadable("html-empty", "the page is empty: it holds no text and no element")
    given = source.url if source.url and absolute(source.url) else None
    url = given or saved_address(whole)
    repairs = [
        *([] if given == source.url else [_NO_ADDRESS]),
        *([] if given == url else [_saved_from(url)]),
        *([] if shown is None else [_SOURCE_VIEW]),
        *([CROWDED] if is_crowded else []),
        *([BARED] if is_bared else []),
    ]
    return Page(
        document=document,
        root=root,
        url=url,
        base=document.base_url(url or ""),
        encoding=decoded.encoding,
        repairs=(*decoded.repairs, *_repairs(source.data, text, root), *repairs),
        is_escaped=is_escaped(text),
        is_hinted=is_hinted(text),
    )


def attribute(element: Element, name: str) -> str:
    """The value of an attribute without white space around it; "" where there is none."""
    return (element.attr(name) or "").strip()


def class_names(element: Element) -> list[str]:
    """The class tokens of an element, as written."""
    return (element.attr("class") or "").split()


def place(node: Node) -> tuple[int, int] | None:
    """Line and column (from 1, columns in code points) where a node begins; None for one the parser made."""
    position = node.position
    return (position[0], position[1] + 1) if position else None


def css_path(element: Element) -> str:
    """A CSS selector that finds the element again in its page."""
    return element.css_path()


def _has_content(root: Element) -> bool:
    """Whether anything but the skeleton html, head, body is there."""
    return any(element.tag not in {"html", "head", "body"} for element in root.iter_elements()) or bool(
        root.text.strip()
    )


def _repairs(data: bytes, text: str, root: Element) -> Iterator[Finding]:
    # Bytes are searched faster than text; where there is none, the text has none.
    if b"\0" in data and (nul := text.count("\0")):
        message = f"{nul} NUL characters were dropped"
        yield Finding(code="html-nul", severity=Severity.WARNING, message=message)
    elements = list(root.iter_elements())
    if _is_flattened(root, elements[::_DEPTH_STEP]):
        message = f"elements nested deeper than {MAX_DEPTH} were flattened; their text is kept"
        yield Finding(code="html-depth", severity=Severity.WARNING, message=message)
    yield from (_overloaded(each) for each in elements if len(each.attrs) > MOST_ATTRIBUTES)


def _overloaded(element: Element) -> Finding:
    line, column = place(element) or (None, None)
    return Finding(
        code="html-too-many-attributes",
        severity=Severity.WARNING,
        message=f"an element has {len(element.attrs)} attributes: a quotation mark in its tag is likely out of place",
        line=line,
        column=column,
    )


def _saved_from(url: str | None) -> Finding:
    message = f"the page says that it was saved from {url}, which was taken for its address"
    return Finding(code="html-saved-from", severity=Severity.INFO, message=message)


def _is_flattened(root: Element, looks: Sequence[Element]) -> bool:
    if all(_depth(each) < MAX_DEPTH - _DEPTH_STEP for each in looks):
        return False
    return nesting(root) >= MAX_DEPTH


def _depth(element: Element) -> int:
    return sum(1 for _ in element.ancestors)
