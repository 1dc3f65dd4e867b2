"""The names of NewsML-G2: namespaces, elements, the order in which they stand, and the codes we add.

Element names and their order are those of the NewsML-G2 specification 2.35 (IPTC, CC BY 4.0).
"""

from __future__ import annotations

from functools import cache

NAR = "http://iptc.org/std/nar/2006-10-01/"
STANDARD = "NewsML-G2"
STANDARD_VERSION = "2.35"
HOME = "newsml-g2"
"""The key, in `extensions`, of what only this format has."""

VOCABULARY = "urn:newsformat:vocabulary:1/"
ALIAS = "nf"
"""Words of ours that are no qcodes are written as `nf:word`; a catalog in the item tells the vocabulary."""
DERIVED = "urn:newsformat:derived"
"""The value of `@howuri` on what the schema asks for and the article does not say, and on an `assert` of ours."""
DERIVED_GUID = "urn:newsformat:sha256:"
DERIVED_LITERAL = "urn:newsformat:subject:"
"""What identifies a subject that nothing else does, and of which an `assert` is to tell."""

ITEMS = frozenset({"newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"})


@cache
def g2(name: str) -> str:
    """A name of NewsML-G2 in Clark notation."""
    return f"{{{NAR}}}{name}"


def _ranks(*groups: str) -> dict[str, int]:
    return {name: rank for rank, group in enumerate(groups) for name in group.split()}


_CONCEPT = (
    "name definition note facet remoteInfo hierarchyInfo",
    "sameAs broader narrower related",
)
_CONCEPT_WITH_BAG = (*_CONCEPT, "bag", "mainConcept", "facetConcept")
_PARTY = (*_CONCEPT, "personDetails organisationDetails")
_ADMINISTRATIVE = (
    "urgency",
    "contentCreated",
    "contentModified",
    "digitalSourceType",
    "located infoSource creator contributor audience exclAudience altId rating userInteraction",
)
_DESCRIPTIVE = "language genre keyword subject slugline headline dateline by creditline description"
_ITEM = (
    "catalogRef catalog",
    "hopHistory",
    "pubHistory",
    "rightsInfo",
    "itemMeta",
    "contentMeta",
    "partMeta",
    "assert",
    "inlineRef",
    "derivedFrom derivedFromValue",
    "contentSet groupSet concept conceptSet schemeMeta newsCoverageSet catalogContainer",
)

CHILDREN: dict[str, dict[str, int]] = {
    **{item: _ranks(*_ITEM) for item in ITEMS},
    "newsMessage": _ranks("header", "itemSet"),
    "header": _ranks(
        "sent",
        "catalogRef catalog",
        "sender",
        "transmitId",
        "priority",
        "origin",
        "timestamp destination channel signal headerExtProperty",
    ),
    "pubHistory": _ranks("published"),
    "rightsInfo": _ranks(
        "accountable",
        "copyrightHolder",
        "copyrightNotice usageTerms link rightsInfoExtProperty rightsExpressionXML rightsExpressionData",
        "dataMining",
    ),
    "itemMeta": _ranks(
        *"itemClass provider versionCreated firstCreated embargoed pubStatus role fileName generator profile service "
        "title edNote memberOf instanceOf signal altRep deliverableOf hash expires origRep incomingFeedId "
        "metadataCreator link itemMetaExtProperty".split()
    ),
    "contentMeta": _ranks("icon", *_ADMINISTRATIVE, _DESCRIPTIVE, "contentMetaExtProperty"),
    "partMeta": _ranks(
        "icon",
        "timeDelim",
        "regionDelim",
        "role",
        *_ADMINISTRATIVE,
        _DESCRIPTIVE,
        "partMetaExtProperty",
        "signal",
        "edNote",
        "link",
    ),
    "contentSet": _ranks("inlineXML inlineData remoteContent"),
    "personDetails": _ranks("born", "died", "affiliation contactInfo"),
    "organisationDetails": _ranks("founded", "dissolved", "location affiliation contactInfo hasInstrument"),
    "geoAreaDetails": _ranks("position", "founded", "dissolved", "line circle polygon"),
    "POIDetails": _ranks(
        "position",
        "address",
        "openHours",
        "capacity",
        "contactInfo access details",
        "created",
        "ceasedToExist",
    ),
    "contactInfo": _ranks("email im phone fax web address note"),
    "itemClass": _ranks("name hierarchyInfo related"),
    "pubStatus": _ranks("name hierarchyInfo"),
    "language": _ranks("name"),
    "digitalSourceType": _ranks("name hierarchyInfo"),
    "dataMining": _ranks("name hierarchyInfo"),
    "sameAs": _ranks("name hierarchyInfo"),
    "broader": _ranks("name hierarchyInfo", "facet related sameAs"),
    "located": _ranks(*_CONCEPT, "geoAreaDetails POIDetails"),
    "affiliation": _ranks(*_CONCEPT, "organisationDetails"),
    "remoteContent": _ranks("channel", "altId", "altLoc", "hash", "signal", "remoteContentExtProperty"),
    **dict.fromkeys(("subject", "genre"), _ranks(*_CONCEPT_WITH_BAG)),
    **dict.fromkeys(
        ("signal", "audience", "itemMetaExtProperty", "contentMetaExtProperty", "partMetaExtProperty"),
        _ranks(*_CONCEPT),
    ),
    **dict.fromkeys(("provider", "infoSource", "creator", "contributor", "copyrightHolder"), _ranks(*_PARTY)),
}
"""Which elements may stand in which, each with its rank among them."""

OPEN = frozenset(
    "rightsInfo itemMeta contentMeta partMeta personDetails organisationDetails geoAreaDetails POIDetails contactInfo "
    "located subject genre signal audience provider infoSource creator contributor copyrightHolder remoteContent link "
    "affiliation".split()
)
"""Elements in which those of other namespaces may stand, at the end."""

SINGLE = frozenset(
    "itemClass provider versionCreated firstCreated embargoed pubStatus role fileName profile metadataCreator urgency "
    "contentCreated contentModified digitalSourceType hopHistory pubHistory itemMeta contentMeta contentSet header "
    "accountable copyrightHolder dataMining personDetails organisationDetails geoAreaDetails POIDetails "
    "position".split()
)
"""Elements that stand at most once in what they stand in."""

CREATED = frozenset(
    "pubHistory itemMeta contentMeta contentSet personDetails organisationDetails geoAreaDetails POIDetails "
    "contactInfo".split()
)
"""Elements that only hold others: made when something is to stand in them."""

# Text that may hold markup: white space counts in it, so it is never indented.
WITH_LINE_BREAKS = frozenset({"edNote", "description", "copyrightNotice", "usageTerms", "definition", "note"})
LABELS = frozenset({"headline", "by", "dateline", "title"})
MARKED_UP = (
    WITH_LINE_BREAKS
    | LABELS
    | {"a", "span", "inline", "inlineXML", "inlineData", "rightsExpressionXML", "rightsExpressionData"}
)
