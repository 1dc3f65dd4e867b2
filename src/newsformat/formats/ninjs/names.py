"""The names of ninjs in its versions, and the words that are ours.

All of reading and writing is done in the names of 3.1; `versions` turns those of others into these, and back.
Member names are those of the ninjs schemas 1.0 to 3.1 (IPTC, CC BY 4.0).
"""

from __future__ import annotations

from collections.abc import Mapping

HOME = "ninjs"
"""The key, in `extensions`, of what only this format has."""
DERIVED_URI = "urn:newsformat:sha256:"
"""The beginning of the `uri` of an article that has no id: the schema asks for one."""

SEAL_TYPE = "application/vnd.newsformat+json"
SEAL_ROLE = "newsformat_"
"""The beginning of the role of the body that is the seal; the digest follows, for a name holds it in any version."""

MAIN = "main"
XHTML_TYPE = "application/xhtml+xml"

PUBLIC_TYPES = ("text", "audio", "video", "picture", "graphic", "composite", "component")
PLANNING_TYPES = ("event", "planning")
STATUSES = ("usable", "withheld", "canceled")

KINDS: Mapping[str, str] = {
    "people": "person",
    "organisations": "organization",
    "places": "place",
    "subjects": "topic",
    "events": "event",
    "objects": "object",
}
"""The lists of concepts, with the kind of what stands in them."""

LISTED: Mapping[str, str] = {kind: name for name, kind in KINDS.items()} | {"point_of_interest": "places"}

CAMEL_CASE: Mapping[str, str] = {
    name.lower(): name
    for name in (
        "altIds charCount contactInfo contentCreated contentType copyrightHolder copyrightNotice digitalSourceType "
        "edNote embargoedUntil encodedRights firstCreated geoJSON infoSources langId linkedRights postalCode pubStatus "
        "representationType rightsInfo sizeInBytes symbolType trustIndicators usageTerms versionCreated "
        "wordCount".split()
    )
}
"""The names of two words: 3.0 parts them by capitals, the versions before it don't."""

FIRST_NAMES: Mapping[str, str] = {
    "embargoed": "embargoedUntil",
    "byline": "by",
    "person": "people",
    "organisation": "organisations",
    "place": "places",
    "subject": "subjects",
    "event": "events",
    "object": "objects",
    "infosource": "infoSources",
    "genre": "genres",
    "trustindicator": "trustIndicators",
    "$standard": "standard",
}
"""Members of an item that have another name in 1.x, beside those of two words."""

OTHER_NAMES: Mapping[str, str] = {
    "guid": "uri",
    "expiry": "expires",
    "author": "authors",
    **dict.fromkeys(("publishedAt", "published_at", "firstpublished", "firstPublished"), "published"),
}
"""Names that no version has, and many senders use."""

_LINES_OF_THE_HEAD = ("kicker", "overline", "subheadline", "subheading", "subtitle", "standfirst", "deck")
OTHER_TEXTS: Mapping[str, str] = {
    "abstract": "description_abstract",
    "summary": "description_summary",
    **{name: f"headline_{name}" for name in _LINES_OF_THE_HEAD},
}
"""Names of texts that no version has, and many senders use, by what 1.x would call them."""

SPREAD: Mapping[str, str] = {"headline": "headlines", "description": "descriptions", "body": "bodies"}
"""Lists of texts that are, in 1.x, a member each: `headline_social`."""
