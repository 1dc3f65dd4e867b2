"""What an item holds that no schema of NewsML-G2 allows: it is kept, and written again, so a finding names it.

Not the whole schema is known here: only which elements hold nothing but text, and which attributes hold addresses. The
names are those of the NewsML-G2 specification 2.35 (IPTC, CC BY 4.0).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from newsformat.findings import Finding, Severity
from newsformat.formats import scalars
from newsformat.formats.newsml_g2.names import NAR, g2
from newsformat.formats.xml.parse import line_of
from newsformat.formats.xml.words import attributes_of, local

MOST_TOLD = 20
"""Of so many faults an item tells."""

_OF_TEXT = frozenset(
    map(
        g2,
        "altId altLoc altRep bit born br ceasedToExist channel conceptId confirmation contentCreated contentModified "
        "created creditline derivedFromValue destination died dissolved duration email embargoed end exDate exRule "
        "expires fax fileName firstCreated founded g2contentType generator groupRef hasInstrument hash hierarchyInfo "
        "icon im incomingFeedId inlineData itemCount keyword name newsContentCharacteristics origRep origin phone "
        "postalCode priority profile rDate rRule rating rb regionDelim rightsExpressionData rp rt sameAsScheme "
        "scheduled sender sent slugline start timeDelim timestamp transmitId urgency userInteraction versionCreated "
        "web".split(),
    )
)


def kept_not_valid(item: etree._Element) -> list[Finding]:
    """A finding for each element and attribute of an item that is surely against the schema."""
    return list(islice(_faults(item), MOST_TOLD))


_SUSPECTS = etree.XPath(
    "descendant-or-self::g2:*[* or @*[contains(local-name(), 'uri') or contains(local-name(), 'href')]]",
    namespaces={"g2": NAR},
)
"""What may have a fault at all: quicker told by the parser's library than here, element by element."""


def _faults(item: etree._Element) -> Iterator[Finding]:
    suspects: list[etree._Element] = _SUSPECTS(item)  # type: ignore[assignment] # the stubs allow for any result
    for element in suspects:
        if element.tag in _OF_TEXT and len(element):
            yield _fault(element, f"“{local(element.tag)}” holds elements, and may hold text only")
        for name, value in attributes_of(element):
            if name.endswith(("uri", "href")) and not all(map(scalars.is_iri, value.split())):
                yield _fault(element, f"“{name}” of “{local(element.tag)}” is no address: {value[:80]}")


def _fault(element: etree._Element, message: str) -> Finding:
    return Finding(
        code="kept-not-valid",
        severity=Severity.WARNING,
        message=message,
        hint="it is kept, so that what is written of the article may not be valid either",
        line=line_of(element),
        column=1,
    )
