"""XML bytes to a tree, safely: the one parser of all XML formats.

No DTD, schema, entity or other file is ever loaded, and no entity expanded beyond the five that XML predefines
and character references. Comments and processing instructions are not part of the tree.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from typing import Any

from lxml import etree

from newsformat.findings import Finding, ReadError, Severity, unreadable
from newsformat.formats.source import Source

LARGEST_DOCUMENT = 32 * 2**20
"""Bytes. The largest wire seen has 0.4 MB; a tree takes some ten times its source."""
MOST_TAGS = 400_000
"""Start and end tags of a document, counted by their opening bracket. The largest item seen has 787."""
MOST_ITEMS = 5_000
"""Items of a document."""
MOST_AROUND = 30_000_000
"""Characters of what stands around the items of a document, times the items: each keeps it."""
MOST_ELEMENTS_AROUND = 100_000
"""The same of its elements."""
MOST_ELEMENTS = 50_000
"""Elements of one item. Those of a `conceptSet` do not count: it is kept whole, and a vocabulary may have more."""
MOST_TAGS_IN_TEXT = 100_000
"""Tags that stand in the texts of one item, escaped or in CDATA, counted by their opening bracket."""
MOST_ATTRIBUTES = 600_000
"""Counted by their equals sign; those in text count too."""
MOST_ATTRIBUTES_OF_ONE = 256
"""An element's attributes are looked up one after the other, so that many would take the square of their number."""
MOST_PREFIXES = 64
"""Prefixes declared around an element, of which the most seen are 4: they are looked through for names in values."""
DEEPEST = 256
"""What libxml2 allows without its option for huge documents; named here because all readers rely on it."""

_SPACE = b" \t\r\n"
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OPENINGS = {encoding: "<?xml".encode(encoding) for encoding in ("utf-16-le", "utf-16-be")}
_DECLARES_UTF_16 = re.compile(rb"<\?xml[^>]{0,100}encoding\s{0,9}=\s{0,9}[\"'](?:utf-?16|(?:iso-10646-)?ucs-?2)", re.I)
# A reference that is none of the five; what stands in comments and sections of characters is none at all.
_ENTITY_REFERENCE = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)"
    r"|(&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z_:][^\s;&<>\"']{0,80};)",
    re.DOTALL,
)
_DECLARED = re.compile(rb"\sxmlns:([^\s=\"'<>]{1,200})")
_LINE_END = re.compile(r"\r\n?|\n")
# libxml2's own words for its limits (XML_ERR_RESOURCE_LIMIT covers several).
_RESOURCE_LIMIT = 114
_LIMITS = (
    ("Excessive depth", "xml-too-deep", f"elements nest more than {DEEPEST} deep"),
    ("amplification", "xml-entities", "the document declares entities that expand without bound"),
    ("", "xml-too-large", "a text or an attribute is longer than 10 million bytes"),
)


def parse_xml(source: Source) -> etree._Element:
    """The root element of an XML document.

    White space before the XML declaration is let pass; a DOCTYPE that declares nothing is ignored.

    Raises:
        ReadError: the document is not well formed, declares entities, or is beyond one of the limits; the
            finding gives line and column.
    """
    data = source.data.lstrip(_SPACE)
    _check_size(data)
    skipped = source.data[: len(source.data) - len(data)]
    try:
        root = _parsed(data, source.charset)
    except etree.XMLSyntaxError as error:
        raise _unreadable(error, skipped) from error
    except ValueError as error:  # lxml on what libxml2 lets pass
        raise unreadable("xml-syntax", str(error), line=1, column=1) from error
    _check_doctype(root, data)
    if _may_declare_many(data) and any(len(element.nsmap) > MOST_PREFIXES for element in root.iter("*")):
        message = f"around an element more than {MOST_PREFIXES} prefixes of namespaces are declared"
        raise unreadable("xml-too-many-prefixes", message, line=1, column=1)
    if _OVERLOADED(root):
        message = f"an element has more than {MOST_ATTRIBUTES_OF_ONE} attributes"
        raise unreadable("xml-too-many-attributes", message, line=1, column=1)
    return root


def check_items(items: Sequence[etree._Element]) -> None:
    """See that a document has not more items than are read, and none of them more elements.

    Raises:
        ReadError: it has, or one of them has.
    """
    if len(items) > MOST_ITEMS:
        message = f"the document has {len(items):,} items; the limit is {MOST_ITEMS:,}"
        raise unreadable("xml-too-many-items", message, hint="split it", line=1, column=1)
    for item in items:
        is_crowded = _MAY_BE_CROWDED(item) and _IS_CROWDED(item)
        if is_crowded or _text_of(item).count("<") > MOST_TAGS_IN_TEXT:
            raise _too_many_elements(line_of(item))


def check_around(characters: int, elements: int, items: int) -> None:
    """See that what stands around the items of a document is not too large to be kept with each.

    Raises:
        ReadError: it is.
    """
    if items > 1 and (characters * items > MOST_AROUND or elements * items > MOST_ELEMENTS_AROUND):
        message = f"what stands around the {items:,} items is too large to be kept with each"
        raise unreadable("xml-too-large", message, hint="split it", line=1, column=1)


def _text_of(element: etree._Element) -> str:
    """All characters in an element, in one step: far quicker than text by text."""
    text: str = etree.tostring(element, encoding="unicode", method="text", with_tail=False)
    return text


def check_tags(text: str) -> None:
    """See that a text which is HTML has not more tags than are read.

    Raises:
        ReadError: it has.
    """
    if text.count("<") > MOST_TAGS_IN_TEXT:
        raise _too_many_elements(1)


def _too_many_elements(line: int) -> ReadError:
    message = f"an item has more than {MOST_ELEMENTS:,} elements, or {MOST_TAGS_IN_TEXT:,} tags in its texts"
    return unreadable("xml-too-many-elements", message, hint="split it", line=line, column=1)


# The first is cheap, and true of next to no item.
_MAY_BE_CROWDED = etree.XPath(f"boolean(descendant::*[{MOST_ELEMENTS}])")
_IS_CROWDED = etree.XPath(
    f"count(descendant::*) - count(*[local-name() = 'conceptSet']/descendant::*) >= {MOST_ELEMENTS}"
)
_OVERLOADED = etree.XPath(f"boolean(descendant-or-self::*/@*[{MOST_ATTRIBUTES_OF_ONE + 1}])")


def parse_fragment(text: str, default_namespace: str | None = None) -> etree._Element | None:
    """An element that holds a fragment (text and elements) of the given default namespace; None if ill-formed."""
    declaration = f' xmlns="{default_namespace}"' if default_namespace else ""
    try:
        return parse_xml(Source(f"<fragment{declaration}>{text}</fragment>".encode(), charset="utf-8"))
    except (ReadError, UnicodeEncodeError):
        return None


def parse_fragments(texts: Sequence[str], default_namespace: str | None = None) -> list[etree._Element | None]:
    """The same for each of some texts: they are parsed at once, and one by one only where one may be ill-formed."""
    together = parse_fragment("".join([f"<fragment>{text}</fragment>" for text in texts]), default_namespace)
    if together is not None and len(together) == len(texts):
        return list(together)
    return [parse_fragment(text, default_namespace) for text in texts]


def line_of(element: etree._Element) -> int:
    """The line of the source on which an element begins."""
    line: Any = element.sourceline  # the stubs don't know what it is
    return int(line or 1)


def finding_at(element: etree._Element, code: str, severity: Severity, message: str, path: str = "") -> Finding:
    """A finding about an element, which names its line."""
    return Finding(code=code, severity=severity, message=message, path=path, line=line_of(element), column=1)


def _parsed(data: bytes, charset: str | None) -> etree._Element:
    try:
        parser = _parser(charset or _told_by_bytes(data))
    except LookupError:  # a transport may name what nobody knows; the document itself says better
        parser = _parser(None)
    root: etree._Element | None = etree.fromstring(data, parser)
    if root is None:
        raise ValueError("the document is empty")
    return root


def _told_by_bytes(data: bytes) -> str | None:
    """The encoding that the first bytes leave no doubt of, where a declaration may say another.

    Programs that keep texts in UTF-16 declare it in what they save as UTF-8; others save as UTF-16 what declares UTF-8.
    """
    for encoding, opening in _OPENINGS.items():
        if data.startswith(opening):
            return encoding
    return "utf-8" if _DECLARES_UTF_16.match(data.removeprefix(codecs.BOM_UTF8)) else None


def _parser(charset: str | None) -> etree.XMLParser:
    return etree.XMLParser(
        encoding=charset,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        strip_cdata=True,
    )


def _check_size(data: bytes) -> None:
    if len(data) > LARGEST_DOCUMENT:
        message = f"the document has {len(data):,} bytes; the limit is {LARGEST_DOCUMENT:,}"
        raise unreadable("xml-too-large", message, hint="split it", line=1, column=1)
    if data.count(b"<") > MOST_TAGS:
        raise unreadable("xml-too-many-elements", f"the document has more than {MOST_TAGS:,} tags", line=1, column=1)
    if data.count(b"=") > MOST_ATTRIBUTES:
        message = f"the document has more than {MOST_ATTRIBUTES:,} attributes"
        raise unreadable("xml-too-many-attributes", message, line=1, column=1)


def _may_declare_many(data: bytes) -> bool:
    """Whether a document declares so many different prefixes in all; they need not be in force at once."""
    plain = data.replace(b"\0", b"") if b"\0" in data[:4] else data  # UTF-16
    return plain.count(b"xmlns:") > MOST_PREFIXES and len(set(_DECLARED.findall(plain))) > MOST_PREFIXES


def _check_doctype(root: etree._Element, data: bytes) -> None:
    """Refuse a DOCTYPE that declares entities, and references to entities that only a DTD could tell."""
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is None:
        return
    if any(True for _ in dtd.iterentities()):  # type: ignore[attr-defined] # the stubs don't know it
        message = "the document type declaration declares entities"
        raise unreadable("xml-entities", message, hint="write the characters themselves", line=1, column=1)
    for reference in root.iter(etree.Entity):
        raise _unknown_entity(str(reference.text), line_of(reference))
    unmarked = next((name for name, opening in _OPENINGS.items() if data.startswith(opening)), "latin-1")
    text = data.decode("utf-16" if data[:2] in _UTF_16_MARKS else unmarked, "replace")
    for found in _ENTITY_REFERENCE.finditer(text):
        if found[1]:
            raise _unknown_entity(found[1], len(_LINE_END.findall(text, 0, found.start())) + 1)


def _unknown_entity(reference: str, line: int | None) -> ReadError:
    return unreadable(
        "xml-entity-unknown",
        f"{reference} is declared in a DTD, and none is ever loaded",
        hint="write the character itself",
        line=line,
        column=1,
    )


def _unreadable(error: etree.XMLSyntaxError, skipped: bytes) -> ReadError:
    line, column = error.position or (1, 1)
    if getattr(error, "code", None) == _RESOURCE_LIMIT:
        code, message = next((code, words) for sign, code, words in _LIMITS if sign in str(error))
    else:
        code, message = "xml-syntax", _message(error)
    return unreadable(
        code, message, line=max(line, 1) + len(_LINE_END.findall(skipped.decode("ascii"))), column=max(column, 1)
    )


def _message(error: etree.XMLSyntaxError) -> str:
    """libxml2's words without the place, which it appends, and which the finding has."""
    words = str(error.msg or "the document is not well-formed XML").partition(", line ")[0].strip()
    return words or "the document is not well-formed XML"
