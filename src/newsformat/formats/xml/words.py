"""The words of elements, and elements as text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from copy import deepcopy

from lxml import etree

XHTML = "http://www.w3.org/1999/xhtml"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

_SPACE = re.compile(r"[ \t\r\n]+")
_AROUND_BREAK = re.compile(r" ?\n ?")
_BREAKS = re.compile(r"\n{2,}")
_BLOCKS = frozenset(
    "address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hl2 li ol p pre "
    "section table td th tr ul".split()
)
_UNSEEN = frozenset({"rt", "rp", "script", "style"})
_ELEMENT_NAME = re.compile(r"^<[^\s/>]+")
_CLOSING = " \u00a0-\u2010\u2011\u2012\u2013\u2014\u2015\u2212_:"


def local(tag: str) -> str:
    """A name without its namespace."""
    return tag.rpartition("}")[2]


def words_of(element: etree._Element) -> str:
    """The plain words of an element: white space collapsed, a line break for `br` and between blocks."""
    if not len(element):
        return _SPACE.sub(" ", element.text or "").strip(" ")
    text = "".join(_pieces(element))
    return _BREAKS.sub("\n", _AROUND_BREAK.sub("\n", text)).strip(" \n")


def _pieces(element: etree._Element) -> Iterator[str]:
    yield _SPACE.sub(" ", element.text or "")
    for child in element:
        name = local(child.tag)
        if name == "br":
            yield "\n"
        elif name in _BLOCKS:
            yield "\n"
            yield from _pieces(child)
            yield "\n"
        elif name not in _UNSEEN:
            yield from _pieces(child)
        yield _SPACE.sub(" ", child.tail or "")


def dateline_words(element: etree._Element) -> str:
    """The plain words of a dateline, without the dash or colon that parts it from the text."""
    return words_of(element).rstrip(_CLOSING)


def xml_of(element: etree._Element, namespace: str, marked_up: Collection[str] = ()) -> str:
    """An element as XML whose default namespace, left unsaid, is the one given ("" for none).

    White space between its elements is dropped, but not in those whose names are among `marked_up`.
    """
    alone = deepcopy(element)
    alone.tail = None
    _remove_indentation(alone, namespace, marked_up)
    holder = etree.Element(f"{{{namespace}}}holder", nsmap=_default(namespace))
    holder.append(alone)
    etree.cleanup_namespaces(holder)
    text = etree.tostring(alone, encoding="unicode")
    declared = text.partition(">")[0]
    for prefix, declared_as in sorted(namespaces_in_values(element).items()):
        if f"xmlns:{prefix}=" not in declared:
            text = _ELEMENT_NAME.sub(rf'\g<0> xmlns:{prefix}="{declared_as}"', text, count=1)
    if namespace and not element.tag.startswith("{"):
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
        elif not _holds_words(element):
            element.text = None
            for child in element:
                child.tail = None


def _holds_words(element: etree._Element) -> bool:
    return bool((element.text or "").strip()) or any((child.tail or "").strip() for child in element)


def namespaces_in_values(root: etree._Element) -> dict[str, str]:
    """The prefixes, with their namespaces, of attribute values that are qualified names; they must stay declared."""
    found: dict[str, str] = {}
    for element in root.iter():
        prefix, colon, _ = element.get("valuedatatype", "").partition(":")
        if colon and prefix in element.nsmap:
            found[prefix] = element.nsmap[prefix]
    return found


def markup_in(element: etree._Element, namespace: str, marked_up: Collection[str] = ()) -> str:
    """What stands between the tags of an element, as XML; see `xml_of`."""
    escaped = etree.Element("x")
    escaped.text = element.text or ""
    pieces = [etree.tostring(escaped, encoding="unicode")[3:-4] if element.text else ""]
    for child in element:
        escaped.text = child.tail or ""
        pieces += [
            xml_of(child, namespace, marked_up),
            etree.tostring(escaped, encoding="unicode")[3:-4] if child.tail else "",
        ]
    return "".join(pieces)
