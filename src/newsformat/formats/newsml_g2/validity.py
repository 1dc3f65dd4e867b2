"""What an item holds against the schema of NewsML-G2, and what becomes of it: a finding names what is written again,
what only a seal can hold, and what is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from copy import deepcopy
from dataclasses import replace
from itertools import islice

from lxml import etree

from newsformat.findings import Finding, Severity
from newsformat.formats.newsml_g2.building import records_of
from newsformat.formats.newsml_g2.item import visible_members
from newsformat.formats.newsml_g2.names import HOME, ITEMS, MARKED_UP, NAR, g2
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.newsml_g2.schema import faults_of
from newsformat.formats.newsml_g2.write import unsealed
from newsformat.formats.xml.parse import finding_at, parse_fragment, parse_fragments
from newsformat.formats.xml.words import holds_words, local
from newsformat.formats.xml.xsd import Fault
from newsformat.model.article import Article
from newsformat.model.extensions import Extensible
from newsformat.model.salvage import salvaged
from newsformat.model.walk import values
from newsformat.scalars.text import shortened

MOST_TOLD = 20
"""Of so many faults an item tells."""

MOST_COMPARED = 10_000_000
"""Characters of XML in which the elements that were kept are looked for."""

MOST_WRITTEN = 10_000
"""Elements of a faulty item that is written to see which faults stay; the agencies' have some hundreds."""

_is_large = etree.XPath(f"boolean((descendant::*)[{MOST_WRITTEN + 1}])")
_KEPT = "it is kept, so that what is written of the article as NewsML-G2 is not valid either"
_MAY_BE_KEPT = "it may be kept, so that what is written of the article as NewsML-G2 may not be valid either"


def kept_not_valid(came: Sequence[Fault], item: etree._Element, article: Article) -> list[Finding]:
    """A finding for each fault of what the article is written as, at the element of the item that it comes from; one
    for each element that is kept, but may stand nowhere, and for words that stand where none may.

    `came` are the faults of the item and of the header of its message. What is written of a sound item is sound too; of
    a faulty one the writer mends some, so that it has to be asked. For a large item that would take as long as reading
    it, and as much memory: there each fault is told that came.
    """
    if not came:
        return []
    if _is_large(item):
        told = [_finding(fault, _MAY_BE_KEPT) for fault in came[:MOST_TOLD]]
        told += islice((_left_out(*each, "may be left out") for each in _loose_words(item)), MOST_TOLD)
    else:
        written = unsealed(article)
        remaining = faults_of(written)
        told = [_finding(fault, _KEPT) for fault in islice(_at_their_source(remaining, came, item), MOST_TOLD)]
        told += islice(_without_place(article, written, item), MOST_TOLD)
        told += islice(_all_left_out(item, article, written), MOST_TOLD)
    return sorted(told, key=lambda finding: finding.line or 0)


def faults_of_header(header: etree._Element | None) -> list[Fault]:
    """The faults of the header of a message, whatever items it has."""
    if header is None:
        return []
    message = etree.Element(g2("newsMessage"))
    message.append(deepcopy(header))
    inside = {*message.iterdescendants()}
    return [fault for fault in faults_of(message) if fault.element in inside]


def _at_their_source(remaining: Sequence[Fault], came: Sequence[Fault], item: etree._Element) -> Iterator[Fault]:
    """The faults of what is written, each at the element that had it, or one that is the same, or else the item."""
    sources: dict[str, list[etree._Element]] = {}
    for fault in came:
        sources.setdefault(fault.message, []).append(fault.element)
    for fault in remaining:
        found = sources.get(fault.message)
        yield fault._replace(element=found.pop(0) if found else _twin_of(fault.element, item))


def _twin_of(element: etree._Element, item: etree._Element) -> etree._Element:
    twins = (each for each in item.iter(element.tag) if each.attrib == element.attrib and each.text == element.text)
    return next(twins, item)


def _finding(fault: Fault, kept: str) -> Finding:
    hint = f"expected: {fault.expected}; {kept}" if fault.expected else kept
    return replace(finding_at(fault.element, "kept-not-valid", Severity.WARNING, fault.message), hint=hint)


# ------------------------------------------------------------------------------------- without a place


def _without_place(article: Article, written: etree._Element, item: etree._Element) -> Iterator[Finding]:
    """A finding for each element that is kept, and that the writer could set nowhere."""
    kept = _kept_in(article)
    if not kept:
        return
    again = next(written.iter(*map(g2, ITEMS)))
    visible, _ = salvaged(visible_members(again)[0], HOME)
    unplaced = {xml: (_name_of(xml), times) for xml, times in (kept - _kept_in(visible)).items()}
    sources = _elements_of(unplaced, {tag for tag, _ in unplaced.values() if tag}, item)
    for xml, (tag, times) in unplaced.items():
        found = sources.get(xml, ())
        for place in range(times):
            yield _unplaced(found[place] if place < len(found) else item, local(tag))


def _elements_of(kept: Collection[str], tags: Collection[str], item: etree._Element) -> dict[str, list[etree._Element]]:
    """The elements of an item, with these tags, that were kept, by their XML; not all where that is long."""
    found: dict[str, list[etree._Element]] = {}
    room = MOST_COMPARED
    for element in item.iter(*tags) if tags else ():
        if room <= 0:  # one in the other, each has all that is in it
            break
        xml = Part.xml_of(element)
        room -= len(xml)
        if xml in kept:
            found.setdefault(xml, []).append(element)
    return found


def _name_of(xml: str) -> str:
    """The name of an element that is kept as XML."""
    fragment = parse_fragment(xml, NAR)
    return str(fragment[0].tag) if fragment is not None and len(fragment) else ""


def _kept_in(article: Article) -> Counter[str]:
    """The elements that are kept of a wire, each as XML."""
    kept = (records_of(value) for value in values(article) if isinstance(value, Extensible) and value.extensions)
    return Counter(str(record["xml"]) for records in kept for record in records if "xml" in record)


def _unplaced(element: etree._Element, name: str) -> Finding:
    holder = element.getparent() if local(element.tag) == name else None  # it is the item where none is like it
    where = "" if holder is None else f" in “{local(holder.tag)}”"
    message = f"“{name}”{where} has no place in what is written of the article as NewsML-G2"
    hint = (
        "such an element, or a second one, may not stand there; it is kept under extensions, and only the seal has it"
    )
    return replace(finding_at(element, "kept-without-place", Severity.WARNING, message), hint=hint)


def _all_left_out(item: etree._Element, article: Article, written: etree._Element) -> Iterator[Finding]:
    """A finding for words that stand between the elements of one that holds only elements, and are kept nowhere."""
    loose = [*_loose_words(item)]
    kept = set(_texts_in(written)) if loose else set()
    for fragment in parse_fragments([*_kept_in(article)], NAR) if loose else ():
        kept.update(_texts_in(fragment))
    for element, texts in loose:
        if lost := [text for text in texts if text not in kept]:
            yield _left_out(element, lost, "are left out")


def _loose_words(item: etree._Element) -> Iterator[tuple[etree._Element, list[str]]]:
    """The elements that hold only elements, and the words that nevertheless stand between these."""
    for element in item.iter(g2("*")):
        if len(element) and local(element.tag) not in MARKED_UP and holds_words(element):
            texts = (_plain(text) for text in (element.text, *(child.tail for child in element)) if text)
            yield element, [*filter(None, texts)]


def _left_out(element: etree._Element, texts: Sequence[str], fate: str) -> Finding:
    words = shortened(" ".join(texts), 60)
    message = f"“{local(element.tag)}” holds only elements; the words “{words}” in it {fate}"
    return finding_at(element, "words-left-out", Severity.WARNING, message)


def _texts_in(element: etree._Element | None) -> Iterator[str]:
    return iter(()) if element is None else (_plain(str(text)) for text in element.itertext())


def _plain(text: str) -> str:
    return " ".join(text.split())
