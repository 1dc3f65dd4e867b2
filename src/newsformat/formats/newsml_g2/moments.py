"""Moments that an element tells, or a finding where it tells none."""

from __future__ import annotations

from lxml import etree

from newsformat.findings import Finding, Severity
from newsformat.formats.newsml_g2.codes import Wire
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parse import line_of
from newsformat.formats.xml.words import local, words_of

_LONGEST_SHOWN = 60


def moment_in(part: Part, child: str, wire: Wire, reading: scalars.Reading = scalars.schema_moment) -> str | None:
    """The moment that a child tells; a child that tells none is left, and told where it has words."""
    found = part.children(child)
    words = words_of(found[0]) if found else ""
    if not words:
        return None
    moment = reading(words)
    if moment is None:
        wire.findings.append(date_unreadable(found[0], words))
    else:
        part.part_of(found[0], child)
    return moment


def date_unreadable(element: etree._Element, words: str) -> Finding:
    """The finding for a date that is none."""
    return Finding(
        code="date-unreadable",
        severity=Severity.WARNING,
        message=f"{local(element.tag)} says “{words[:_LONGEST_SHOWN]}”, which is no date; it is kept under extensions",
        line=line_of(element),
        column=1,
    )
