"""The words of elements, and elements as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from copy import deepcopy
from functools import lru_cache
from html import unescape
from html.entities import html5
from typing import Any

from lxml import etree

XHTML = "http://www.w3.org/1999/xhtml"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_WHITE = " \t\r\n"
_SPACE = re.compile(f"[{_WHITE}]+")
_POINT = re.compile(r"[ \t]{0,40}(?:[0-9]{1,3}[.)]|[*•·–—-])[ \t]")
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
_REFERENCE = re.compile(r"&(?!(?:lt|gt);)(?:[a-z][a-z0-9]{1,31}|#[0-9]{2,6}|#x[0-9a-f]{2,5});", re.IGNORECASE)
_CLOSING = " \u00a0-\u2010\u2011\u2012\u2013\u2014\u2015\u2212_:"


@lru_cache(maxsize=1024)
def local(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition("}")[2]


attributes_of: Callable[[etree._Element], list[tuple[str, str]]] = etree._Element.items  # type: ignore[assignment]
"""The attributes of an element, in document order; the stubs allow for bytes."""


def words_of(element: etree._Element) -> str:
    """The plain words of an element: white space collapsed, a line break for `br`, between blocks, and where plain
    text has a blank line or the next point of a list.
    """
    if not len(element):
        text = (element.text or "").strip(_WHITE)
        if text.isprintable() and "  " not in text:
            return text
        return "\n".join(_lines_in(text)) if "\n" in text else _SPACE.sub(" ", text)
    pieces: list[str] = []
    _add_pieces(element, pieces)
    text = "".join(pieces)
    return _BREAKS.sub("\n", _AROUND_BREAK.sub("\n", text)).strip(" \n")


def _lines_in(text: str) -> Iterator[str]:
    """The lines of plain text; a line end alone is white space, unless a list goes on behind it."""
    lines = text.split("\n")
    is_list = sum(_POINT.match(line) is not None for line in lines) > 1
    running: list[str] = []
    for line in lines:
        words = _SPACE.sub(" ", line).strip(" ")
        if running and (not words or (is_list and _POINT.match(line))):
            yield " ".join(running)
            running = []
        if words:
            running.append(words)
    if running:
        yield " ".join(running)


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
    """Words without the tags and the references of HTML that stand among them as characters: some providers escape
    their headlines and summaries.
    """
    if "<" not in words or not _CLOSING_TAG.search(words):
        return without_references(words)
    text = unescape(_TAG.sub("", _BREAKING_TAG.sub("\n", words)))
    lines = (_SPACE.sub(" ", line).strip(_WHITE) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def without_references(characters: str) -> str:
    """Characters with those that were escaped once more than they had to be; what looks like a tag may be meant to."""
    return _REFERENCE.sub(_named, characters) if "&" in characters else characters


def _named(reference: re.Match[str]) -> str:
    is_known = reference[0].startswith("&#") or reference[0][1:] in html5
    return unescape(reference[0]) if is_known else reference[0]


def dateline_words(element: etree._Element) -> str:
    """The plain words of a dateline, without the dash or colon that parts it from the text."""
    return words_of(element).rstrip(_CLOSING)


def xml_of(element: etree._Element, namespace: str, marked_up: Collection[str] = ()) -> str:
    """An element as XML whose default namespace, left unsaid, is the one given ("" for none).

    White space between its elements is dropped, but not in those whose names are among `marked_up`.
    """
    space = space_of(element.tag)
    if space == namespace:
        plain = _plain_xml(element, space, None, marked_up)
    else:
        prefix = element.prefix
        declaration = f' xmlns{f":{prefix}" if prefix else ""}="{_escaped_attribute(space)}"'
        plain = _plain_xml(element, space, prefix or "", None, declaration)
    return _any_xml(element, namespace, marked_up) if plain is None else plain


def space_of(tag: str) -> str:
    """The namespace in a name; "" for none."""
    return tag[1:].rpartition("}")[0]


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
    if space_of(element.tag) != space or (prefix is not None and (element.prefix or "") != prefix):
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
    return text.translate(_IN_TEXT) if _is_special(text) else text


def _escaped_attribute(value: str) -> str:
    return value.translate(_IN_ATTRIBUTE) if _is_special(value) else value


_NAMES_A_NAMESPACE = "valuedatatype"
_is_special = re.compile('[&<>"\r\n\t]').search
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
    _mark_steps_into_none(alone)
    text = _MARKED.sub(r'\g<1> xmlns=""', etree.tostring(alone, encoding="unicode"))
    declared = text.partition(">")[0]
    for prefix, declared_as in sorted(namespaces_in_values(element).items()):
        if f"xmlns:{prefix}=" not in declared:
            text = _ELEMENT_NAME.sub(rf'\g<0> xmlns:{prefix}="{declared_as}"', text, count=1)
    if namespace and in_none:
        return _ELEMENT_NAME.sub(r'\g<0> xmlns=""', text, count=1)
    return text.replace(f' xmlns="{namespace}"', "", 1) if namespace else text


_OF_NO_NAMESPACE = "{}*"
_MARK = "in-no-namespace"
_MARKED = re.compile(rf'(<[^<>]*) {_MARK}=""')


def _mark_steps_into_none(element: etree._Element) -> None:
    """Give the elements of no namespace that stand in one of a namespace an attribute: lxml leaves out `xmlns=""`."""
    for part in element.iterdescendants(tag=_OF_NO_NAMESPACE):
        holder = part.getparent()
        if holder is not None and holder.tag.startswith("{"):
            part.set(_MARK, "")


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
    if (element.text or "").strip():
        return True
    for child in element:  # noqa: SIM110 - a generator takes twice the time, and each element that is kept is asked
        if (child.tail or "").strip():
            return True
    return False


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
