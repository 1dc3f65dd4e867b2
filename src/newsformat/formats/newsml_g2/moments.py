"""Moments that an element tells, or a finding where it tells none."""

from __future__ import annotations

from newsformat.formats.newsml_g2.codes import Wire
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.wires.moments import moment_told
from newsformat.formats.xml.words import words_of


def moment_in(part: Part, child: str, wire: Wire, reading: scalars.Reading = scalars.schema_moment) -> str | None:
    """The moment that a child tells, be it without the signs between its parts; a child that tells none is left, and
    told where it has words.

    The zone of a day, a month or a year, which a moment has not, is kept beside.
    """
    found = part.children(child)
    moment = (
        moment_told(found[0], lambda words: reading(words) or scalars.compact_moment(words), wire.findings)
        if found
        else None
    )
    if moment is not None:
        date = part.part_of(found[0], child)
        if moment != (words := words_of(found[0])) and scalars.schema_moment(words) is not None:
            date.keep("zoned", words)
    return moment
