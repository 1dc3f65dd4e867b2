"""Text of a page that was escaped once too often: shown to readers as `&quot;`, or with its tags as words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsformat.findings import Finding, Severity
from newsformat.formats.html.crowded import CROWDED, MOST_TAGS, without_crowd
from newsformat.formats.html.formatting import BARED, without_pile
from newsformat.markup.tree import Element, Text, parse_fragment
from newsformat.scalars.text import unescaped

_BLOCKS = "p|div|h[1-6]|ul|ol|blockquote|section|article"
_REFERENCE = re.compile(r"&(?:[A-Za-z]{2,8}|#[0-9A-Za-z]{2,7});")
# What a source holds where something in it is escaped twice.
_SIGN = re.compile(rf"&amp;(?:[A-Za-z]{{2,8}}|#[0-9A-Za-z]{{2,7}});|&lt;/(?:{_BLOCKS})&gt;")
_OPENS = re.compile(rf"\s*<(?:{_BLOCKS})(?:\s[^<>]{{0,2000}})?>")
_CLOSES = re.compile(rf"</(?:{_BLOCKS})>\Z")
_ROOM_OF_A_TEXT = 64
"""Elements that take as much memory as the tree of one text, however few it has itself."""

# Here such words are meant.
_LITERAL = "code, pre, kbd, samp, tt, textarea, script, style, xmp"


def is_escaped(source: str) -> bool:
    """Whether a page may hold text that was escaped twice."""
    return _SIGN.search(source) is not None


def mended(root: Element) -> tuple[Finding, ...]:
    """Mends the tree of a page where text was escaped twice, and tells of it.

    Character references are resolved, in text and in the head. Words are read as markup only where a whole text is
    nothing but blocks: who writes about HTML does so within a sentence. With the page's own they have as many tags as a
    page may have; a text counts as `_ROOM_OF_A_TEXT` at least.
    """
    references = markups = 0
    limits: dict[Finding, None] = {}
    room = MOST_TAGS - sum(1 for _ in root.iter_elements())
    texts = [node for node in root.descendants if type(node) is Text and ("&" in (words := node.data) or "<" in words)]
    for node in texts:
        if isinstance(node.parent, Element) and node.parent.closest(_LITERAL) is not None:
            continue
        plain = unescaped(node.data)
        references += plain != node.data
        if _is_markup(plain):
            read, is_crowded = without_crowd(plain, max(0, room))
            text, is_bared = without_pile(read)
            limits |= dict.fromkeys([*([CROWDED] if is_crowded else []), *([BARED] if is_bared else [])])
            fragment = parse_fragment(text)
            room -= max(_ROOM_OF_A_TEXT, sum(1 for _ in fragment.iter_elements()))
            node.replace_with(*fragment.children)
            markups += 1
        elif plain != node.data:
            node.data = plain
    contents = (element.attr("content") or "" for element in root.iter_elements("meta"))
    references += sum(1 for content in contents if _REFERENCE.search(content))
    return (*_findings(references, markups), *limits)


def _is_markup(text: str) -> bool:
    """Whether a text is one block after the other, tags and all."""
    return _OPENS.match(text) is not None and _CLOSES.search(text.rstrip()[-20:]) is not None


def _findings(references: int, markups: int) -> Iterator[Finding]:
    if references:
        message = f"character references are escaped twice in {references} texts; they were resolved"
        yield Finding(code="html-escaped-twice", severity=Severity.INFO, message=message)
    if markups:
        message = f"the tags of {markups} texts are escaped; they were read as markup"
        yield Finding(code="html-escaped-markup", severity=Severity.WARNING, message=message)
