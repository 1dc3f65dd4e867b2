"""Inline elements of NITF: the marks that they put on their words."""

from __future__ import annotations

from typing import Any

from lxml import etree

from newsformat.formats.nitf.body.marked import SPEAKER, Marked
from newsformat.formats.nitf.concepts import KINDS
from newsformat.formats.wires import scalars
from newsformat.formats.xml.words import XML_LANG, local, words_of
from newsformat.markup.xhtml import Context
from newsformat.markup.xhtml.inline_read import MarkClass
from newsformat.model.marks import LanguageMark, LinkMark, MentionMark, OtherMark, QuoteMark, RubyMark, StyleMark

FoundMark = tuple[MarkClass, dict[str, Any]]

_STYLES = {
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "strong": "strong",
    "b": "strong",
    "u": "underline",
    "s": "strike",
    "strike": "strike",
    "del": "strike",
    "code": "code",
    "sub": "subscript",
    "sup": "superscript",
    "small": "small",
    "mark": "highlight",
}
_NAMED_STYLES = frozenset(_STYLES.values())
"""The words for styles that `em` has as its class, as our writer writes them."""
_OTHERS = frozenset({"chron", "money", "num", "postaddr", "copyrite", "pronounce", "function"})
TOLD = {
    "a": frozenset({"href", "rel", "title"}),
    "em": frozenset({"class"}),
    "lang": frozenset({XML_LANG}),
    "q": frozenset({SPEAKER, "id"}),
    **dict.fromkeys(KINDS, frozenset({"idsrc", "value", "location-code", "code-source", "id", "type", "city-code",
                                      "state-code", "region-code", "iso-cc", "gender"})),
}  # fmt: skip
"""The attributes of inline elements that marks, or what they refer to, tell."""
INLINE = frozenset({*_STYLES, *KINDS, *_OTHERS, "a", "q", "lang", "ruby", "span", "font"})


def marks_of(element: etree._Element, name: str, marked: Marked) -> list[FoundMark]:
    """The marks that an inline element puts on its words, outermost first."""
    if name not in KINDS and (ref := marked.around.concepts.get(element.get("id") or "")):
        return [*_own_marks_of(element, name, marked), (MentionMark, {"ref": ref})]
    return _own_marks_of(element, name, marked)


def _own_marks_of(element: etree._Element, name: str, marked: Marked) -> list[FoundMark]:
    if name in _STYLES:
        named = element.get("class") if name == "em" else None
        return [(StyleMark, {"type": named if named in _NAMED_STYLES else _STYLES[name]})]
    if name in KINDS:
        ref = marked.mention(element)
        return [(MentionMark, {"ref": ref})] if ref else []
    if name in _OTHERS or (name == "span" and element.get("class")):
        return [(OtherMark, {"name": " ".join((element.get("class") or name).split()) if name == "span" else name})]
    match name:
        case "a":
            return _link(element)
        case "q":
            return [(QuoteMark, {"ref": marked.quote(element)})]
        case "lang":
            language = scalars.language(element.get(XML_LANG) or element.get("value") or "")
            return [(LanguageMark, {"language": language})] if language else []
        case "ruby":
            reading = " ".join(words_of(part) for part in element.iter("{*}rt")).strip()
            return [(RubyMark, {"reading": reading})] if reading else []
    return []


def _link(element: etree._Element) -> list[FoundMark]:
    href = element.get("href")
    url = None if href is None or href.startswith("#") else Context().address(href)
    if url is None:
        return []
    rel = tuple(sorted({word for word in (element.get("rel") or "").split() if scalars.code(word)}))
    return [(LinkMark, {"url": url, "rel": rel, "title": scalars.text(element.get("title") or "")})]


def quote_marks_of(element: etree._Element, marked: Marked) -> list[FoundMark]:
    """The mark that an element puts on all that stands in it, where it is said to be quoted words."""
    is_said = element.get(SPEAKER) or (local(element.tag) == "bq" and element.get("id") in marked.around.speakers)
    return [(QuoteMark, {"ref": marked.quote(element)})] if is_said else []
