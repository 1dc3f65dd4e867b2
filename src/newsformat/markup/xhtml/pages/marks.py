"""Inline elements and the marks they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsformat.markup.tree import Element, attribute, line_of, tokens
from newsformat.markup.xhtml.context import Context
from newsformat.markup.xhtml.inline_read import FoundMark
from newsformat.model.marks import LanguageMark, LinkMark, RubyMark, StyleMark
from newsformat.model.text import running_text
from newsformat.scalars.languages import language_tag

_STYLES = {
    "strong": "strong",
    "b": "strong",
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "dfn": "emphasis",
    "var": "emphasis",
    "u": "underline",
    "ins": "underline",
    "s": "strike",
    "strike": "strike",
    "del": "strike",
    "code": "code",
    "kbd": "code",
    "samp": "code",
    "tt": "code",
    "sub": "subscript",
    "sup": "superscript",
    "small": "small",
    "mark": "highlight",
}


_UNSTYLED = frozenset(("span", "font"))
# Of a style, whether it sets words so, or not.
_SET = (
    ("strong", re.compile(r"font-weight\s{0,3}:\s{0,3}(?:(bold|[6-9]00)|normal|[1-5]00|lighter)")),
    ("emphasis", re.compile(r"font-style\s{0,3}:\s{0,3}(?:(italic|oblique)|normal)")),
)


def marks_of(element: Element, context: Context) -> list[FoundMark]:
    """The marks that an inline element puts on its words, outermost first.

    Links and styles are as validation leaves them: they are not validated again.
    """
    found: list[FoundMark] = []
    tag = element.tag
    if tag == "a":
        if (link := _link(element, context)) is not None:
            found.append((LinkMark, link))
    elif tag in _STYLES or tag in _UNSTYLED:
        found += [(StyleMark, {"type": kind}) for kind in _kinds_of(element)]
    elif tag == "ruby" and (reading := _reading(element)):
        found.append((RubyMark, {"reading": reading}))
    if tag in ("span", "em", "i", "q", "bdo", "bdi", "a", "cite") and (change := _language_change(element, context)):
        found.append((LanguageMark, change))
    if context.marked:
        found.extend(context.marked.get(element.attr("id") or "", ()))
    return found


def _kinds_of(element: Element) -> Iterator[str]:
    """What an element's tag and its `style` say of how its words are set; the style may take back what the tag says."""
    own = _STYLES.get(element.tag)
    style = (element.attr("style") or "").lower()
    told = {kind: found[1] is not None for kind, pattern in _SET if (found := pattern.search(style))} if style else {}
    if own is not None and told.get(own, True):
        yield own
    yield from (kind for kind, is_set in told.items() if is_set and kind != own)


def _link(element: Element, context: Context) -> dict[str, Any] | None:
    href = attribute(element, "href")
    if href is None or href.startswith("#"):
        return None
    url = context.address(href)
    if url is None:
        return None
    title = running_text(attribute(element, "title") or "")
    rel = tuple(word for word in tokens(element, "rel") if word.isprintable())
    return {"url": url, "rel": tuple(sorted(rel)), "title": title or None}


def _reading(element: Element) -> str:
    return " ".join(line_of(part) for part in element.iter_elements("rt"))


def _language_change(element: Element, context: Context) -> dict[str, Any] | None:
    members: dict[str, Any] = {}
    language = language_tag(element.attr("lang") or "")
    if language and language.split("-")[0].lower() != (context.language or "").split("-")[0].lower():
        members["language"] = language
    direction = (element.attr("dir") or "").lower()
    if direction in ("ltr", "rtl"):
        members["direction"] = direction
    return members or None
