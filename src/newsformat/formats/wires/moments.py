"""What a reader says of a date that is none."""

from __future__ import annotations

from lxml import etree

from newsformat.findings import Finding, Severity
from newsformat.formats.xml.parse import line_of
from newsformat.formats.xml.words import local

_LONGEST_SHOWN = 60


def date_unreadable(element: etree._Element, words: str) -> Finding:
    """The finding for a date that is none."""
    return Finding(
        code="date-unreadable",
        severity=Severity.WARNING,
        message=f"{local(element.tag)} says “{words[:_LONGEST_SHOWN]}”, which is no date; it is kept under extensions",
        line=line_of(element),
        column=1,
    )
