"""Elements while they are written: made, put back from what was kept, and set in the order of the schema."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from operator import itemgetter

from lxml import etree

from newsformat.formats.newsml_g2.names import (
    CHILDREN,
    CREATED,
    HOME,
    LABELS,
    MARKED_UP,
    NAR,
    OPEN,
    SINGLE,
    WITH_LINE_BREAKS,
    g2,
)
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parse import parse_fragment, parse_fragments
from newsformat.formats.xml.words import XHTML, XML_LANG, dateline_words, holds_words, local, without_tags, words_of
from newsformat.model.extensions import Extensible
from newsformat.vocab.schemes import qcode_of, scheme_of, uri_of

_STEP = re.compile(r"([A-Za-z]{1,40})(?:\[([1-9][0-9]{0,5})\])?")
_NUMBERS = frozenset("charcount duration height linecount pagecount rank size version width wordcount".split())
_LISTS = frozenset(f"{name}{sibling}" for name in ("role", "scope", "aspect", "environment") for sibling in ("", "uri"))
_WITH_URIS = frozenset("aspect environment jobtitle rel rendition role scope type why".split())
"""Attributes of codes that have siblings for URIs."""
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def add(parent: etree._Element, name: str, text: str | None = None, /, **attributes: str | None) -> etree._Element:
    """A new child; attributes that are None, or that XML can't hold, are left out (`lang` is `xml:lang`)."""
    child = etree.SubElement(parent, g2(name))
    for attribute, value in attributes.items():
        if value is not None:
            put(child, XML_LANG if attribute == "lang" else attribute, value)
    if text is not None:
        put_words(child, text)
    return child


def put(element: etree._Element, attribute: str, value: str | None) -> None:
    """Set an attribute, unless the value is None or holds what XML can't."""
    if value is not None and not _NOT_XML.search(value):
        element.set(attribute, value)


def put_words(element: etree._Element, text: str) -> None:
    """Set the text of an element; a line break is a `br` where one may stand, otherwise a space."""
    if _NOT_XML.search(text):
        return
    name = local(element.tag)
    if "\n" not in text or name not in WITH_LINE_BREAKS | LABELS:
        element.text = text.replace("\n", " ")
        return
    line_break = g2("br") if name in WITH_LINE_BREAKS else f"{{{XHTML}}}br"
    first, *others = text.split("\n")
    element.text = first
    for line in others:
        etree.SubElement(element, line_break).tail = line


def ensure(parent: etree._Element, name: str) -> etree._Element:
    """The child of this name, made where there is none."""
    found = next(parent.iterchildren(g2(name)), None)
    return add(parent, name) if found is None else found


# ------------------------------------------------------------------------------------------- put back


def restore(element: etree._Element, value: Extensible) -> None:
    """Put back what was kept of the element that a value was read from; see `put_back`."""
    if value.extensions:  # few have any
        put_back(element, records_of(value))


def records_of(value: Extensible) -> list[Mapping[str, object]]:
    """What was kept of the element that a value was read from; see `parts`."""
    kept = (value.extensions or {}).get(HOME)
    return [record for record in kept if isinstance(record, dict)] if isinstance(kept, list) else []


def put_back(element: etree._Element, records: Sequence[Mapping[str, object]]) -> None:
    """Put back what records tell of an element and of those in it.

    What is of no use is passed over: attributes that are set, texts whose words have changed, what may not stand
    where it is to stand.
    """
    texts = [_xml_in(record) for record in records]
    fragments = parse_fragments(texts, NAR) if any(texts) else [None] * len(texts)
    for record, fragment in zip(records, fragments, strict=True):
        at = record.get("at")
        if isinstance(at, str):
            _put_back(element, at, record, fragment)


def _xml_in(record: Mapping[str, object]) -> str:
    xml = record.get("xml") or record.get("markup")
    return xml if isinstance(xml, str) else ""


def _put_back(element: etree._Element, at: str, record: Mapping[str, object], fragment: etree._Element | None) -> None:
    match record:
        case {"xml": str()}:
            if (parent := _at(element, at, make=True)) is not None:
                _append_only(parent, fragment)
        case {"attributes": dict(attributes)}:
            if (target := _at(element, at, make=True)) is not None:
                _add_attributes(target, attributes)
        case {"uris": dict(attributes)}:
            if (target := _at(element, at, make=False)) is not None:
                _spell_as_uris(target, attributes)
        case {"markup": str()}:
            if (target := _at(element, at, make=False)) is not None:
                _put_markup(target, fragment)
        case {"zoned": str(date)}:
            target = _at(element, at, make=False)
            if target is not None and target.text == scalars.schema_moment(date):
                target.text = date
        case _:
            return


def _at(element: etree._Element, path: str, *, make: bool) -> etree._Element | None:
    here: etree._Element | None = element
    for step in path.split("/") if path else ():
        found = _STEP.fullmatch(step)
        if found is None or here is None:
            return None
        place = int(found[2] or 1) - 1
        child = next(islice(here.iterchildren(g2(found[1])), place, None), None)
        if child is not None:
            here = child
        elif make and place == 0 and found[1] in CREATED and found[1] in CHILDREN.get(local(here.tag), {}):
            here = add(here, found[1])
        else:
            return None
    return here


def append_xml(parent: etree._Element, xml: str) -> etree._Element | None:
    """Append the element that a text is, where such a one may stand; it, or None."""
    return _append_only(parent, parse_fragment(xml, NAR))


def _append_only(parent: etree._Element, fragment: etree._Element | None) -> etree._Element | None:
    """Append the only element of a fragment, where such a one may stand; it, or None."""
    if fragment is None or len(fragment) != 1 or not _may_stand(fragment[0], parent):
        return None
    child = fragment[0]
    if local(child.tag) in SINGLE and parent.find(child.tag) is not None:
        return None
    child.tail = None
    parent.append(child)
    return child


def _may_stand(child: etree._Element, parent: etree._Element) -> bool:
    name, holder = etree.QName(child), local(parent.tag)
    if name.namespace == NAR:
        return holder not in CHILDREN or name.localname in CHILDREN[holder]
    return holder in OPEN or holder in MARKED_UP or _is_signature(name, parent)


def _is_signature(name: etree.QName, parent: etree._Element) -> bool:
    return name.namespace == "http://www.w3.org/2000/09/xmldsig#" and parent.getparent() is None


def _add_attributes(element: etree._Element, attributes: Mapping[object, object]) -> None:
    for name, value in attributes.items():
        if not (isinstance(name, str) and isinstance(value, str)):
            continue
        try:
            _add_attribute(element, XML_LANG if name == "xml:lang" else name, value)
        except ValueError:  # no name, or no text, of XML
            continue


def _add_attribute(element: etree._Element, name: str, value: str) -> None:
    present = element.get(name)
    if present is None and _is_missed(element, name, value):
        element.set(name, value)
    elif present and name in _LISTS:
        element.set(name, f"{present} {value}")


def _spell_as_uris(element: etree._Element, attributes: Mapping[object, object]) -> None:
    """Put URIs in place of the codes of attributes that tell the same."""
    for name, value in attributes.items():
        codes = (element.get(str(name)) or "").split() if name in _WITH_URIS else []
        uris = value.split() if isinstance(value, str) else []
        words = {word for uri in uris for word in _words_of(uri)}
        others = [code for code in codes if code.partition(":")[2] not in words]
        if not uris or len(codes) - len(others) != len(uris) or not all(map(scalars.is_iri, uris)):
            continue
        put(element, f"{name}uri", " ".join(uris))
        del element.attrib[str(name)]
        put(element, str(name), " ".join(others) or None)


def _words_of(uri: str) -> tuple[str, str]:
    """What the code of a URI may be: what stands behind the last slash, or behind the last of what ends a scheme."""
    return uri.rpartition("/")[2], uri[len(scheme_of(uri)) :]


def _put_markup(element: etree._Element, fragment: etree._Element | None) -> None:
    """Put markup in place of the words of an element, where these are still its words."""
    reading = dateline_words if local(element.tag) == "dateline" else words_of
    if fragment is None or without_tags(reading(fragment)) != without_tags(reading(element)):
        return
    element[:] = list(fragment)
    element.text = fragment.text


def _is_missed(element: etree._Element, name: str, value: str) -> bool:
    """Whether an attribute that was kept may come back: no empty number, no code or URI beside a newer one."""
    if not value and name in _NUMBERS:
        return False
    if name == "qcode":
        return element.get("uri") is None
    return not name.endswith("uri") or not _is_of_another(value, element.get(name.removesuffix("uri") or "qcode"))


def _is_of_another(uri: str, code: str | None) -> bool:
    """Whether a URI is that of another code of the same scheme."""
    now = uri_of(code) if code else None
    before = qcode_of(uri)
    if code is None or now is None or before is None:
        return False
    return before != code and before.partition(":")[0] == code.partition(":")[0]


def spelling(records: Sequence[Mapping[str, object]], at: str, code: str, kind: str = "") -> str | None:
    """A qcode of IPTC's as it is to be written; None where what was kept at a place tells the same in another spelling.

    That is a qcode with an alias of the item's own catalogs, or a URI; `kind` is "type" for that of `type`, `typeuri`.
    """
    names = (kind or "qcode", f"{kind}uri")
    word = code.partition(":")[2]
    kept = (record["attributes"] for record in records if record.get("at") == at and "attributes" in record)
    told = (attributes.get(name) for attributes in kept if isinstance(attributes, dict) for name in names)
    return None if any(_ends_in(value, word) for value in told) else code


def _ends_in(value: object, word: str) -> bool:
    """Whether a value is a qcode, or a URI, of this word in some scheme."""
    if not isinstance(value, str) or not (scalars.is_qcode(value) or scalars.is_iri(value)):
        return False
    return value.endswith((f":{word}", f"/{word}"))


# ---------------------------------------------------------------------------------------------- order


def set_in_order(root: etree._Element) -> None:
    """Sort the children of all elements whose schema has an order, keeping that of equals; mark the end of none."""
    for element in [*root.iter(_ANY)]:  # all of them first: to move an element leads a walk astray
        if len(element) < 2 or (ranks := _RANKS.get(element.tag)) is None:
            continue
        order = [ranks.get(child.tag, _UNKNOWN) for child in element]
        if _UNKNOWN in order:
            order = [_rank(child, ranks) for child in element]
        if order != sorted(order):
            element[:] = [child for _, child in sorted(zip(order, element, strict=True), key=itemgetter(0))]


def _rank(child: etree._Element, ranks: Mapping[str, int]) -> int:
    tag = child.tag
    if tag in ranks:
        return ranks[tag]
    if tag.startswith(_ANY[:-1]):
        return len(ranks)
    return -1 if local(tag) == "Signature" and g2("itemMeta") in ranks else len(ranks) + 1


_ANY = g2("*")
_UNKNOWN = -2  # the rank of an element that the schema does not have there
_RANKS = {g2(name): {g2(child): rank for child, rank in ranks.items()} for name, ranks in CHILDREN.items()}


def indent(root: etree._Element, level: int = 0) -> None:
    """Line breaks and two spaces a level between elements that only hold elements; never in running text."""
    if not len(root) or local(root.tag) in MARKED_UP or root.tag not in _INDENTED or root.text or holds_words(root):
        return
    inner = "\n" + "  " * (level + 1)
    root.text = inner
    for child in root:
        if len(child):
            indent(child, level + 1)
        child.tail = inner
    root[-1].tail = inner[:-2]


_INDENTED = _RANKS.keys() | {g2(name) for name in "itemSet header link hop hopHistory assert published".split()}
