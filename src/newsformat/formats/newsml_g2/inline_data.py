"""Inline data: texts, and documents of NITF, that stand in a `contentSet` as characters."""

from __future__ import annotations

from lxml import etree

from newsformat.findings import Finding, Severity
from newsformat.formats.newsml_g2.codes import Wire
from newsformat.formats.newsml_g2.names import g2
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.nitf.escaped import holder_of_nitf
from newsformat.formats.xml.characters import blocks_of_characters, text_of_base64
from newsformat.formats.xml.parse import finding_at
from newsformat.formats.xml.words import XML_LANG
from newsformat.formats.xml.xhtml import blocks_of_html
from newsformat.model.body import Block
from newsformat.scalars.languages import are_one_language

_INLINE = (g2("inlineXML"), g2("inlineData"))
_BASE64 = frozenset({"encd:base64", "base64"})
_LONGEST_SHOWN = 60


def set_nitf_free(item: etree._Element, wire: Wire) -> None:
    """Give an item as inline XML the NITF that it holds as characters, where there is no other inline XML."""
    inline = [element for element in item.iterfind(f"{g2('contentSet')}/*") if element.tag in _INLINE]
    for element in inline:
        if len(element):  # elements may stand in inline XML alone
            element.tag = _INLINE[0]
    for element in inline if not any(map(len, inline)) else ():
        holder = holder_of_nitf(_decoded(element, wire) or "")
        if holder is not None:
            element.tag, element.text = _INLINE[0], None
            element.extend(list(holder))
            for attribute in ("encoding", "encodinguri"):
                if element.get(attribute) is not None:
                    del element.attrib[attribute]


def foreignness(element: etree._Element, wire: Wire) -> int:
    """0 for what is in the language of the content, 1 for what does not say, 2 for what is in another."""
    told = element.get(XML_LANG)
    if not told or wire.language is None:
        return 1
    return 0 if are_one_language(told, wire.language) else 2


def texts_in(part: Part, wire: Wire) -> list[tuple[etree._Element, str]]:
    """The inline data that are text, each with it; a finding tells of those that can't be decoded."""
    texts = []
    for element in part.children("inlineData"):
        if _is_text(element.get("contenttype") or "text/plain") and (element.text or "").strip():
            text = _decoded(element, wire)
            if text is None:
                wire.findings.append(_not_decoded(element))
            elif text:
                texts.append((element, text))
    return texts


def _is_text(media_type: str) -> bool:
    return media_type.lower().startswith("text/") or "html" in media_type.lower()


def _decoded(element: etree._Element, wire: Wire) -> str | None:
    """The text of inline data, which may be in Base64; None where it can't be decoded."""
    text = (element.text or "").strip()
    code, uri = element.get("encoding"), element.get("encodinguri")
    if not (code or uri):
        return text
    named = {word.rpartition("/")[2].lower() for word in (wire.standard(code, uri) or "", code or "", uri or "")}
    if named.isdisjoint(_BASE64):
        return None
    decoded = text_of_base64(text)
    return None if decoded is None else decoded.strip()


def _not_decoded(element: etree._Element) -> Finding:
    encoding = element.get("encoding") or element.get("encodinguri") or ""
    message = f"a text can't be decoded as “{encoding[:_LONGEST_SHOWN]}” of UTF-8; it is kept under extensions"
    return finding_at(element, "encoding-unknown", Severity.WARNING, message, "/body")


def text_blocks(element: etree._Element, text: str) -> list[Block]:
    """The blocks of the text that inline data are."""
    if "html" in (element.get("contenttype") or "").lower():
        return list(blocks_of_html(text))
    return blocks_of_characters(text)
