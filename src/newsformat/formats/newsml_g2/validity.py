"""What an item holds that no schema of NewsML-G2 allows: it is kept, and written again, so a finding names it.

Not the whole schema is known here: the names of all elements, which hold nothing but text, a few that may not stand
everywhere, and what attributes hold. The names are those of the NewsML-G2 specification 2.35 (IPTC, CC BY
4.0).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from lxml import etree

from newsformat.findings import Finding, Severity
from newsformat.formats.newsml_g2.attributes import fault_of
from newsformat.formats.newsml_g2.names import g2
from newsformat.formats.xml.parse import finding_at
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

_NAMES = frozenset(
    map(
        g2,
        "POIDetails a access accessStatus accountable action address affiliation altId altLoc altRep area assert "
        "assignedTo audience bag bit born br broader by capacity catalog catalogContainer catalogItem catalogRef "
        "ceasedToExist channel circle concept conceptExtProperty conceptId conceptItem conceptRef conceptSet "
        "confirmation contactInfo contentCreated contentMeta contentMetaExtProperty contentModified contentSet "
        "contributor copyrightHolder copyrightNotice country created creator creditline dataMining dateline dates "
        "definition deliverableOf deliveredItemRef delivery derivedFrom derivedFromValue description destination "
        "details died digitalSourceType dissolved duration edNote email embargoed end event eventDetails eventStatus "
        "events exDate exRule exclAudience expires facet facetConcept fax fileName firstCreated founded g2contentType "
        "generator genre geoAreaDetails group groupExtProperty groupRef groupSet hasInstrument hash header "
        "headerExtProperty headline hierarchyInfo hop hopHistory icon im incomingFeedId infoSource inline inlineData "
        "inlineRef inlineXML instanceOf itemClass itemCount itemMeta itemMetaExtProperty itemRef itemSet keyword "
        "knowledgeItem language line link locality located location mainConcept memberOf metadataCreator name "
        "narrower newsContentCharacteristics newsCoverage newsCoverageExtProperty newsCoverageSet newsCoverageStatus "
        "newsItem newsMessage note objectDetails occurStatus openHours organisationDetails organiser origRep origin "
        "packageItem partMeta partMetaExtProperty participant participationRequirement party personDetails phone "
        "planning planningExtProperty planningItem polygon position postalCode priority profile provider pubHistory "
        "pubStatus published publishedExtProperty rDate rRule rating rb regionDelim registration related "
        "remoteContent remoteContentExtProperty remoteInfo rightsExpressionData rightsExpressionXML rightsInfo "
        "rightsInfoExtProperty role rp rt ruby sameAs sameAsScheme scheduled scheme schemeMeta schemeMetaExtProperty "
        "sender sent service signal slugline span start subject timeDelim timestamp title transmitId type urgency "
        "usageTerms userInteraction versionCreated web worldRegion".split(),
    )
)
_OF_CATALOGS = frozenset(map(g2, "contentCreated contentModified creator contributor altId".split()))
"""What the metadata of the content of a catalog item may tell; that of other items tells more."""
_UNRULED = _OF_TEXT | {g2("inlineXML"), g2("rightsExpressionXML")}
"""What is in these is not looked at: they may hold anything, or hold what they may not, which is one fault."""
_PREFIX = g2("")
_LAX = frozenset({g2("assert"), g2("link")})
"""What may hold elements that nobody knows beside those of the standard."""
_URGENCY, _URGENCIES = g2("urgency"), frozenset("123456789")
_ANCHOR = g2("a")
"""A link in words, whose attributes are those of HTML."""
_RELATED = g2("related")
_DEEPEST_RELATED = 3
"""So many `related` may stand in each other, the outermost counted."""


def kept_not_valid(item: etree._Element) -> list[Finding]:
    """A finding for each element and attribute of an item that is surely against the schema."""
    return list(islice(_faults(item), MOST_TOLD))


def _faults(item: etree._Element) -> Iterator[Finding]:
    walk = etree.iterwalk(item, ("start",))
    for _, element in walk:
        tag = element.tag
        is_known = tag in _NAMES
        if not is_known or tag in _UNRULED:
            walk.skip_subtree()
        if is_known:
            yield from _faults_of_known(element, tag)
        elif tag.startswith(_PREFIX) and not _stands_in_lax(element):
            yield _fault(element, f"there is no “{local(tag)}” in NewsML-G2")
    if item.tag == g2("catalogItem"):
        for element in item.iterfind(f"{g2('contentMeta')}/{g2('*')}"):
            if element.tag not in _OF_CATALOGS:
                yield _fault(element, f"“{local(element.tag)}” may not stand in the contentMeta of a catalogItem")


def _faults_of_known(element: etree._Element, tag: str) -> Iterator[Finding]:
    """What is wrong with an element that the standard knows, in itself."""
    if tag in _OF_TEXT and len(element):
        yield _fault(element, f"“{local(tag)}” holds elements, and may hold text only")
    elif tag == _RELATED and _relations_above(element) == _DEEPEST_RELATED:
        yield _fault(element, f"more than {_DEEPEST_RELATED} “related” stand in each other")
    elif tag == _URGENCY and (element.text or "").strip() not in _URGENCIES:
        yield _fault(element, f"“urgency” is no whole number from 1 to 9: {(element.text or '')[:80]}")
    if tag != _ANCHOR:
        for name, value in attributes_of(element):
            if (fault := fault_of(name, value)) is not None:
                yield _fault(element, f"“{name}” of “{local(tag)}” {fault}")


def _stands_in_lax(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag in _LAX


def _relations_above(element: etree._Element) -> int:
    """In how many `related` it stands, counted no further than may be."""
    count, above = 0, element.getparent()
    while above is not None and above.tag == _RELATED and count < _DEEPEST_RELATED:
        count, above = count + 1, above.getparent()
    return count


def _fault(element: etree._Element, message: str) -> Finding:
    hint = "it is kept, so that what is written of the article may not be valid either"
    return replace(finding_at(element, "kept-not-valid", Severity.WARNING, message), hint=hint)
