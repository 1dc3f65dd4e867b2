"""The words of elements, and elements as text."""

from __future__ import annotations

import re
from collections.abc import Collection
from copy import deepcopy
from html import unescape
from typing import Any

from lxml import etree

XHTML = "http://www.w3.org/1999/xhtml"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_WHITE = " \t\r\n"
_SPACE = re.compile(f"[{_WHITE}]+")
_AROUND_BREAK = re.compile(r" ?\n ?")
_BREAKS = re.compile(r"\n{2,}")
_BLOCKS = frozenset(
    "address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hl2 li ol p pre "
    "section table td th tr ul".split()
)
_UNSEEN = frozenset({"rt", "rp", "script", "style"})
_ELEMENT_NAME = re.compile(r"^<[^\s/>]+")
_STYLES = "a|b|em|i|p|span|strong|sub|sup|u"
_CLOSING_TAG = re.compile(rf"</(?:{_STYLES}|div|h[1-6]|li|ol|ul)>|<br\s?/?>", re.IGNORECASE)
_BREAKING_TAG = re.compile(r"</(?:p|div|h[1-6]|li)>|<br\s?/?>", re.IGNORECASE)
_TAG = re.compile(rf"</?(?:{_STYLES}|div|h[1-6]|li|ol|ul)(?:\s[^<>]{{0,1000}})?/?>", re.IGNORECASE)
_CLOSING = " \u00a0-\u2010\u2011\u2012\u2013\u2014\u2015\u2212_:"


def local(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition("}")[2]


def attributes_of(element: etree._Element) -> list[tuple[str, str]]:
    """The attributes of an element, in document order."""
    return element.items()  # type: ignore[return-value] # the stubs allow for bytes


def words_of(element: etree._Element) -> str:
    """The plain words of an element: white space collapsed, a line break for `br` and between blocks."""
    if not len(element):
        text = (element.text or "").strip(_WHITE)
        return text if text.isprintable() and "  " not in text else _SPACE.sub(" ", text)
    pieces: list[str] = []
    _add_pieces(element, pieces)
    text = "".join(pieces)
    return _BREAKS.sub("\n", _AROUND_BREAK.sub("\n", text)).strip(" \n")


def _add_pieces(element: etree._Element, pieces: list[str]) -> None:
    pieces.append(_SPACE.sub(" ", element.text or ""))
    for child in element:
        name = local(child.tag)
        if name == "br":
            pieces.append("\n")
        elif name in _BLOCKS:
            pieces.append("\n")
            _add_pieces(child, pieces)
            pieces.append("\n")
        elif name not in _UNSEEN:
            _add_pieces(child, pieces)
        pieces.append(_SPACE.sub(" ", child.tail or ""))


def without_tags(words: str) -> str:
    """Words without the tags of HTML that stand among them as characters: some providers escape their summaries."""
    if "<" not in words or not _CLOSING_TAG.search(words):
        return words
    text = unescape(_TAG.sub("", _BREAKING_TAG.sub("\n", words)))
    lines = (_SPACE.sub(" ", line).strip(_WHITE) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def dateline_words(element: etree._Element) -> str:
    """The plain words of a dateline, without the dash or colon that parts it from the text."""
    return words_of(element).rstrip(_CLOSING)


def xml_of(element: etree._Element, namespace: str, marked_up: Collection[str] = ()) -> str:
    """An element as XML whose default namespace, left unsaid, is the one given ("" for none).

    White space between its elements is dropped, but not in those whose names are among `marked_up`.
    """
    space = _space(element)
    if space == namespace:
        plain = _plain_xml(element, space, None, marked_up)
    else:
        prefix = element.prefix
        declaration = f' xmlns{f":{prefix}" if prefix else ""}="{_escaped_attribute(space)}"'
        plain = _plain_xml(element, space, prefix or "", None, declaration)
    return _any_xml(element, namespace, marked_up) if plain is None else plain


def _space(element: etree._Element) -> str:
    """The namespace of an element; "" for none."""
    return element.tag[1:].rpartition("}")[0]


def _plain_xml(
    element: etree._Element,
    space: str,
    prefix: str | None,
    marked_up: Collection[str] | None,
    declaration: str = "",
) -> str | None:
    """The same for an element of nothing but one namespace; None for any other.

    All have the same prefix, "" for none; None where it is left unsaid, whatever it is. White space counts everywhere
    where `marked_up` is None. Nearly all elements are of this kind, and to write them is far quicker than to copy and
    adapt their trees.
    """
    if _space(element) != space or (prefix is not None and (element.prefix or "") != prefix):
        return None
    name, text = local(element.tag), element.text or ""
    has_words = marked_up is None or name in marked_up
    name = f"{prefix}:{name}" if prefix else name
    pieces = [f"<{name}{declaration}"]
    for attribute, value in attributes_of(element):
        if (attribute[0] == "{" and attribute != XML_LANG) or attribute == _NAMES_A_NAMESPACE:
            return None
        named = "xml:lang" if attribute == XML_LANG else attribute
        pieces.append(f' {named}="{_escaped_attribute(value)}"')
    if not len(element):
        text = text if has_words else text.strip(" \t\r\n")
        pieces.append(f">{_escaped(text)}</{name}>" if text else "/>")
        return "".join(pieces)
    is_indented = not has_words and not holds_words(element)
    pieces.append(">" if is_indented else f">{_escaped(text)}")
    for child in element:
        inner = _plain_xml(child, space, prefix, marked_up)
        if inner is None:
            return None
        pieces.append(inner if is_indented else inner + _escaped(child.tail or ""))
    return f"{''.join(pieces)}</{name}>"


def _escaped(text: str) -> str:
    return text.translate(_IN_TEXT) if _SPECIAL.search(text) else text


def _escaped_attribute(value: str) -> str:
    return value.translate(_IN_ATTRIBUTE) if _SPECIAL.search(value) else value


_NAMES_A_NAMESPACE = "valuedatatype"
_SPECIAL = re.compile('[&<>"\r\n\t]')
_IN_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_ATTRIBUTE = _IN_TEXT | str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def _any_xml(element: etree._Element, namespace: str, marked_up: Collection[str]) -> str:
    alone = deepcopy(element)
    alone.tail = None
    _remove_indentation(alone, namespace, marked_up)
    in_none = not element.tag.startswith("{")
    holder = etree.Element("holder") if in_none else etree.Element(f"{{{namespace}}}holder", nsmap=_default(namespace))
    holder.append(alone)
    etree.cleanup_namespaces(holder)
    text = etree.tostring(alone, encoding="unicode")
    declared = text.partition(">")[0]
    for prefix, declared_as in sorted(namespaces_in_values(element).items()):
        if f"xmlns:{prefix}=" not in declared:
            text = _ELEMENT_NAME.sub(rf'\g<0> xmlns:{prefix}="{declared_as}"', text, count=1)
    if namespace and in_none:
        return _ELEMENT_NAME.sub(r'\g<0> xmlns=""', text, count=1)
    return text.replace(f' xmlns="{namespace}"', "", 1)


def _default(namespace: str) -> dict[str, str]:
    return {None: namespace} if namespace else {}  # type: ignore[dict-item] # the stubs don't know the default one


def _remove_indentation(root: etree._Element, namespace: str, marked_up: Collection[str]) -> None:
    """Drop the white space between elements of a namespace that only hold elements, and at the ends of short texts."""
    for element in root.iter(f"{{{namespace}}}*"):
        has_words = local(element.tag) in marked_up
        if not len(element):
            element.text = (element.text if has_words else (element.text or "").strip(" \t\r\n")) or None
        elif has_words:
            continue
        elif not holds_words(element):
            element.text = None
            for child in element:
                child.tail = None


def holds_words(element: etree._Element) -> bool:
    """Whether there are words between the tags of an element, not only in the elements it holds."""
    return bool((element.text or "").strip()) or any((child.tail or "").strip() for child in element)


def has_words(element: etree._Element) -> bool:
    """Whether there are words in an element, or in those it holds."""
    return any(text.strip() for text in element.itertext())


def namespaces_in_values(root: etree._Element) -> dict[str, str]:
    """The prefixes, with their namespaces, of attribute values that are qualified names; they must stay declared."""
    found: dict[str, str] = {}
    elements: Any = _NAMING_A_NAMESPACE(root)  # the stubs don't know what it finds
    for element in elements:
        prefix, colon, _ = element.get(_NAMES_A_NAMESPACE).partition(":")
        if colon and prefix in element.nsmap:
            found[prefix] = element.nsmap[prefix]
    return found


_NAMING_A_NAMESPACE = etree.XPath(f"descendant-or-self::*/@{_NAMES_A_NAMESPACE}/..")


def markup_in(element: etree._Element, namespace: str, marked_up: Collection[str] = ()) -> str:
    """What stands between the tags of an element, as XML; see `xml_of`."""
    pieces = [_escaped(element.text or "")]
    for child in element:
        pieces += [xml_of(child, namespace, marked_up), _escaped(child.tail or "")]
    return "".join(pieces)
