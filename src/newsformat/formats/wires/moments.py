"""Moments that elements tell, or a finding where they tell none."""

from __future__ import annotations

from lxml import etree

from newsformat.findings import Finding, Severity
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parse import finding_at
from newsformat.formats.xml.words import local, words_of

_LONGEST_SHOWN = 60


def moment_told(element: etree._Element, reading: scalars.Reading, findings: list[Finding]) -> str | None:
    """The moment that an element tells; words that tell none are a finding."""
    words = words_of(element)
    moment = reading(words) if words else None
    if words and moment is None:
        findings.append(date_unreadable(element, words))
    return moment


def date_unreadable(element: etree._Element, words: str) -> Finding:
    """The finding for a date that is none."""
    message = f"{local(element.tag)} says “{words[:_LONGEST_SHOWN]}”, which is no date; it is kept under extensions"
    return finding_at(element, "date-unreadable", Severity.WARNING, message)
