"""Elements as XML: kept as text, and written as documents."""

from __future__ import annotations

import re
from collections.abc import Collection
from copy import deepcopy
from typing import Any

from lxml import etree

from newsformat.formats.xml.words import XHTML, XML_LANG, attributes_of, holds_words, local

_QUALIFIED = re.compile(r"\s{0,99}([A-Za-z_][\w.-]{0,60}):[\w.-]{1,200}\s{0,99}")


def xml_of(element: etree._Element, namespace: str, marked_up: Collection[str] | None = ()) -> str:
    """An element as XML whose default namespace, left unsaid, is the one given ("" for none).

    White space between its elements is dropped, but not in those whose names are among `marked_up`; all of it stays
    where that is None.
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
    name, text, is_foreign = local(element.tag), element.text or "", prefix is not None and space != XHTML
    has_words = marked_up is None or name in marked_up
    name = f"{prefix}:{name}" if prefix else name
    pieces = [f"<{name}{declaration}"]
    for attribute, value in attributes_of(element):
        if (attribute[0] == "{" and attribute != XML_LANG) or attribute == _NAMES_A_NAMESPACE:
            return None
        if is_foreign and _prefix_named(value, element):
            return None
        named = "xml:lang" if attribute == XML_LANG else attribute
        pieces.append(f' {named}="{_escaped_attribute(value)}"')
    if is_foreign and _prefix_named(text, element):
        return None
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


def _any_xml(element: etree._Element, namespace: str, marked_up: Collection[str] | None) -> str:
    alone = deepcopy(element)
    alone.tail = None
    if marked_up is not None:
        _remove_indentation(alone, namespace, marked_up)
    in_none = not element.tag.startswith("{")
    holder = etree.Element("holder") if in_none else etree.Element(f"{{{namespace}}}holder", nsmap=_default(namespace))
    holder.append(alone)
    named = namespaces_in_values(element, namespace)
    etree.cleanup_namespaces(holder, keep_ns_prefixes=sorted(named))
    text = _with_steps_into_none(alone)
    tag, end, inner = text.partition(">")
    name = tag.partition(" ")[0].removesuffix("/")
    declared = [
        f' xmlns:{prefix}="{_escaped_attribute(declared_as)}"'
        for prefix, declared_as in sorted(named.items(), reverse=True)
        if f"xmlns:{prefix}=" not in tag and element.nsmap.get(prefix) == declared_as
    ]
    if in_none and namespace:
        declared.insert(0, ' xmlns=""')
    attributes = tag[len(name) :]
    if namespace and not in_none:
        attributes = attributes.replace(f' xmlns="{namespace}"', "", 1)
    return f"{name}{''.join(declared)}{attributes}{end}{inner}"


_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
_OF_NO_NAMESPACE = "{}*"
_MARK = "in-no-namespace"
_MARKED = re.compile(rf'(<[^<>]*) {_MARK}=""')


def document_of(root: etree._Element) -> bytes:
    """A tree that is written, and not used after that, as a document of XML in UTF-8."""
    return _DECLARATION + _with_steps_into_none(root).encode() + b"\n"


def _with_steps_into_none(element: etree._Element) -> str:
    """A tree as XML in which elements of no namespace that stand in one of a namespace say so: lxml leaves out
    `xmlns=""`.
    """
    is_marked = False
    for part in element.iterdescendants(tag=_OF_NO_NAMESPACE):
        holder = part.getparent()
        if holder is not None and holder.tag.startswith("{"):
            part.set(_MARK, "")
            is_marked = True
    text: str = etree.tostring(element, encoding="unicode")
    return _MARKED.sub(r'\g<1> xmlns=""', text) if is_marked else text


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


def namespaces_in_values(root: etree._Element, namespace: str) -> dict[str, str]:
    """The prefixes, with their namespaces, that values name; they must stay declared.

    In the namespace given, one attribute holds qualified names; of other grammars nobody knows here which do, so that
    each value is one that looks like it.
    """
    found: dict[str, str] = {}
    elements: Any = _NAMING_NAMESPACES(root, own=namespace, html=XHTML)  # the stubs don't know what it finds
    for element in elements:
        if space_of(element.tag) == namespace:
            values = [element.get(_NAMES_A_NAMESPACE)]
        else:
            values = [element.text or "", *(value for _, value in attributes_of(element))]
        for prefix in filter(None, [_prefix_named(value, element) for value in values]):
            found[prefix] = element.nsmap[prefix]
    return found


def _prefix_named(value: str, element: etree._Element) -> str | None:
    """The prefix of a value that may be a qualified name: one that is declared around it."""
    name = _QUALIFIED.fullmatch(value) if ":" in value else None
    return name[1] if name and name[1] in element.nsmap else None


_NAMING_NAMESPACES = etree.XPath(
    f"descendant-or-self::*[@{_NAMES_A_NAMESPACE} or (namespace-uri() != $own and namespace-uri() != $html)]"
)


def markup_in(element: etree._Element, namespace: str, marked_up: Collection[str] = ()) -> str:
    """What stands between the tags of an element, as XML; see `xml_of`."""
    pieces = [_escaped(element.text or "")]
    for child in element:
        pieces += [xml_of(child, namespace, marked_up), _escaped(child.tail or "")]
    return "".join(pieces)
