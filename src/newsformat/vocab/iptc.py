"""IPTC's words for items and concepts, and ours.

A NewsCode is written as a qcode, `alias:code`; the alias stands for the URI of a scheme (`vocab.schemes`). Codes are
those of the IPTC NewsCodes (https://cv.iptc.org/newscodes/, CC BY 4.0).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsformat.vocab.schemes import uri_of

ITEM_CLASSES: Mapping[str, str] = {
    "animation": "ninat:animation",
    "audio": "ninat:audio",
    "catalog": "catinat:catalog",
    "composite": "ninat:composite",
    "concept": "cinat:concept",
    "graphic": "ninat:graphic",
    "picture": "ninat:picture",
    "planning": "plinat:newscoverage",
    "scheme": "cinat:scheme",
    "text": "ninat:text",
    "video": "ninat:video",
}
"""Our item classes by the nature of an item."""

STATUSES: Mapping[str, str] = {"usable": "stat:usable", "withheld": "stat:withheld", "canceled": "stat:canceled"}
_STATUS_SPELLINGS: Mapping[str, str] = {
    **{word: word for word in STATUSES},
    "published": "usable",
    **dict.fromkeys(("embargoed", "held"), "withheld"),
    **dict.fromkeys(("cancelled", "killed", "kill", "withdrawn", "retracted"), "canceled"),
}
SIGNALS: Mapping[str, str] = {"update": "sig:update", "correction": "sig:correction"}
RELATIONS: Mapping[str, str] = {
    "derived_from": "irel:derivedFrom",
    "previous_version": "irel:previousVersion",
    "see_also": "irel:seeAlso",
}
CONCEPT_KINDS: Mapping[str, str] = {
    "event": "cpnat:event",
    "object": "cpnat:object",
    "organization": "cpnat:organisation",
    "person": "cpnat:person",
    "place": "cpnat:geoArea",
    "point_of_interest": "cpnat:poi",
    "topic": "cpnat:abstract",
}
PLACE_SCHEMES = frozenset({"cptype"})
"""Aliases whose every code is a type of place: city, state, country."""
TOPIC_SCHEMES = frozenset({"medtop", "subj"})
"""Aliases whose every code is a topic: Media Topics and the Subject Codes before them."""
SUMMARY_ROLE = "drol:summary"
CAPTION_ROLE = "drol:caption"
_MADE_BY_AI = frozenset({"trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia"})


def status_of(value: str) -> str | None:
    """Our status by any of its spellings, in capitals or not, alone or as a code: `Killed`, `stat:cancelled`."""
    return _STATUS_SPELLINGS.get(_BEFORE_CODE.sub("", value.strip()).lower())


def split_qcode(qcode: str) -> tuple[str, str] | None:
    """Alias and code of a qcode; None for what is none."""
    alias, colon, code = qcode.partition(":")
    return (alias, code) if alias and colon and code else None


def item_class_of(qcode: str) -> str | None:
    """Our item class for a nature, whatever alias a provider's catalog gives the scheme."""
    parts = split_qcode(qcode)
    if parts is None:
        return None
    return _BY_NATURE.get(parts[1])


def source_type_of(value: str) -> str | None:
    """The URI of a digital source type by its code, as a qcode, or as schema.org names it; None where it is none."""
    code = _BEFORE_CODE.sub("", value.strip()).lower().removesuffix(_OF_SCHEMA_ORG)
    return uri_of(f"digsrctype:{_SOURCE_TYPES[code]}") if code in _SOURCE_TYPES else None


def is_made_by_ai(source_type: str | None) -> bool:
    """Whether a URI of the Digital Source Types says that a model learned from data made it, or a part of it."""
    return source_type is not None and source_type.rpartition("/")[2] in _MADE_BY_AI


_BEFORE_CODE = re.compile(r"\A.*[:/#]", re.DOTALL)
# schema.org's IPTCDigitalSourceEnumeration has the same, as `TrainedAlgorithmicMediaDigitalSource`.
_OF_SCHEMA_ORG = "digitalsource"
_SOURCE_TYPES = {
    code.lower(): code
    for code in (
        "algorithmicMedia algorithmicallyEnhanced composite compositeCapture compositeSynthetic "
        "compositeWithTrainedAlgorithmicMedia computationalCapture dataDrivenMedia digitalArt digitalCapture "
        "digitalCreation humanEdits minorHumanEdits negativeFilm positiveFilm print screenCapture "
        "trainedAlgorithmicMedia virtualRecording".split()
    )
} | {"multiframecomputationalcapture": "computationalCapture"}
_BY_NATURE = {qcode.partition(":")[2]: word for word, qcode in ITEM_CLASSES.items()}
