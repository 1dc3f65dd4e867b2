"""What an item holds against the schema of NewsML-G2 that is kept, and written again: a finding names it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import replace
from itertools import islice

from lxml import etree

from newsformat.findings import Finding, Severity
from newsformat.formats.newsml_g2.names import g2
from newsformat.formats.newsml_g2.schema import faults_of
from newsformat.formats.newsml_g2.write import unsealed
from newsformat.formats.xml.parse import finding_at
from newsformat.formats.xml.xsd import Fault
from newsformat.model.article import Article

MOST_TOLD = 20
"""Of so many faults an item tells."""

MOST_WRITTEN = 10_000
"""Elements of a faulty item that is written to see which faults stay; the agencies' have some hundreds."""

_is_large = etree.XPath(f"boolean((descendant::*)[{MOST_WRITTEN + 1}])")
_KEPT = "it is kept, so that what is written of the article as NewsML-G2 is not valid either"
_MAY_BE_KEPT = "it may be kept, so that what is written of the article as NewsML-G2 may not be valid either"


def kept_not_valid(came: Sequence[Fault], item: etree._Element, article: Article) -> list[Finding]:
    """A finding for each fault of what the article is written as, at the element of the item that it comes from.

    `came` are the faults of the item and of the header of its message. What is written of a sound item is sound too; of
    a faulty one the writer mends some, so that it has to be asked. For a large item that would take as long as reading
    it, and as much memory: there each fault is told that came.
    """
    if not came:
        return []
    if _is_large(item):
        told = [_finding(fault, _MAY_BE_KEPT) for fault in came[:MOST_TOLD]]
    else:
        remaining = faults_of(unsealed(article))
        told = [_finding(fault, _KEPT) for fault in islice(_at_their_source(remaining, came, item), MOST_TOLD)]
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
