"""What the schemas of ninjs take, as far as more than one thing could be written.

A shape is a test of a single value, a list of one shape, or the `Fields` of an object.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from newsformat.formats.ninjs.names import CAMEL_CASE, PLANNING_TYPES, PUBLIC_TYPES, STATUSES

Shape: TypeAlias = "Callable[[Any], bool] | list[Shape] | Fields"


@dataclass(frozen=True, slots=True)
class Fields:
    """The members an object may have, in the order they are written; `pattern` is for names beyond these.

    It is none without all of `needs`, nor without exactly one of `either`.
    """

    members: Mapping[str, Shape]
    needs: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    pattern: tuple[re.Pattern[str], Shape] | None = None

    def shape_of(self, name: str) -> Shape | None:
        """The shape of a member; None for one that may not stand here."""
        if name in self.members:
            return self.members[name]
        return self.pattern[1] if self.pattern and self.pattern[0].match(name) else None

    def is_whole(self, value: Mapping[str, Any]) -> bool:
        """Whether an object has all that it needs."""
        chosen = sum(name in value for name in self.either)
        return all(name in value for name in self.needs) and (not self.either or chosen == 1)


def fitted(value: Any, shape: Shape) -> Any:
    """As much of a value as a shape takes, members in its order; None for nothing of what there was."""
    if isinstance(shape, list):
        return _fitted_list(value, shape[0]) if isinstance(value, list) else None
    if isinstance(shape, Fields):
        return _fitted_object(value, shape) if isinstance(value, dict) else None
    return value if shape(value) else None


def _fitted_list(value: list[Any], shape: Shape) -> list[Any] | None:
    items = [fitted(item, shape) for item in value]
    return [item for item in items if item is not None] or (None if items else [])


def _fitted_object(value: Mapping[str, Any], shape: Fields) -> dict[str, Any] | None:
    order = {name: place for place, name in enumerate(shape.members)}
    kept: dict[str, Any] = {}
    for name in sorted(value, key=lambda name: order.get(name, len(order))):
        member = shape.shape_of(name)
        if member is not None and (part := fitted(value[name], member)) is not None:
            kept[name] = part
    return kept if shape.is_whole(kept) and (kept or not value) else None


# -------------------------------------------------------------------------------------- single values


def _text(value: Any) -> bool:
    return isinstance(value, str)


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _whole(value: Any) -> bool:
    return _number(value) and value == int(value)


def _percent(value: Any) -> bool:
    return _whole(value) and 0 <= value <= 100


def _urgency(value: Any) -> bool:
    return _whole(value) and 1 <= value <= 9


def _one_of(*words: str) -> Callable[[Any], bool]:
    return lambda value: value in words


def _any(value: Any) -> bool:  # noqa: ARG001 - the face of all tests
    return True


def _any_object(value: Any) -> bool:
    return isinstance(value, dict)


_TRUNCATED = re.compile(
    r"-?(?:[1-9][0-9]*)?[0-9]{4}(?:-(?:1[0-2]|0[1-9])(?:-(?:3[01]|0[1-9]|[12][0-9])"
    r"(?:T(?:2[0-3]|[01][0-9]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?(?:Z|[+-](?:2[0-3]|[01][0-9]):[0-5][0-9])?)?)?)?\Z"
)


def _truncated(value: Any) -> bool:
    return isinstance(value, str) and _TRUNCATED.match(value) is not None


# How deep the positions of a geometry lie, and how many there are at least in the innermost list of them.
_GEOMETRIES = {
    "Point": (0, 0),
    "MultiPoint": (1, 0),
    "LineString": (1, 2),
    "MultiLineString": (2, 2),
    "Polygon": (2, 4),
    "MultiPolygon": (3, 4),
}


def is_geometry(value: Any) -> bool:
    """Whether a value is a geometry of GeoJSON (RFC 7946, 3.1), apart from a collection of them."""
    if not isinstance(value, dict) or value.get("type") not in list(_GEOMETRIES):
        return False
    depth, fewest = _GEOMETRIES[value["type"]]
    box = value.get("bbox")
    is_box = box is None or (isinstance(box, list) and len(box) >= 4 and all(map(_number, box)))
    return is_box and _are_positions(value.get("coordinates"), depth, fewest)


def _are_positions(value: Any, depth: int, fewest: int) -> bool:
    if not isinstance(value, list):
        return False
    if depth == 0:
        return len(value) >= 2 and all(map(_number, value))
    return (depth > 1 or len(value) >= fewest) and all(_are_positions(item, depth - 1, fewest) for item in value)


# ----------------------------------------------------------------------------------------- ninjs 3.1

_ADDRESS = Fields({"lines": [_text], **dict.fromkeys(("locality", "area", "postalCode", "country"), _text)})
_CONTACTS: Shape = [
    Fields(
        {**dict.fromkeys(("type", "role", "lang", "name", "value"), _text), "address": _ADDRESS},
        either=("value", "address"),
    )
]
_TEXTS: Shape = [Fields({"role": _text, "contentType": _text, "value": _text}, needs=("value",))]
_BODIES: Shape = [
    Fields(
        {"role": _text, "contentType": _text, "charCount": _whole, "wordCount": _whole, "value": _text},
        needs=("value",),
    )
]
_CONCEPT: dict[str, Shape] = dict.fromkeys(("name", "rel", "uri", "literal"), _text)
_SYMBOLS: Shape = [Fields(dict.fromkeys(("exchange", "symbolType", "symbol"), _text))]
_ORGANISATION = Fields({**_CONCEPT, "symbols": _SYMBOLS, "contactInfo": _CONTACTS})
_RENDITION: dict[str, Shape] = {
    **dict.fromkeys(("name", "href", "contentType", "title"), _text),
    **dict.fromkeys(("width", "height", "sizeInBytes"), _whole),
    "duration": _number,
    "format": _text,
}
_RENDITIONS: Shape = [
    Fields(
        {
            **_RENDITION,
            **dict.fromkeys(("aspectRatio", "videoCodec", "transportProtocol", "bitrate"), _text),
            "frameRate": _number,
            "poi": Fields({"x": _whole, "y": _whole}),
            "scanType": _one_of("progressive", "interlaced"),
        },
        needs=("name",),
    )
]
_FREQUENCIES = ("secondly", "minutely", "hourly", "daily", "weekly", "monthly", "yearly")
_RECURRENCE = Fields(
    {
        "recurrenceDates": _truncated,
        "recurrenceRules": [
            Fields({"frequency": _one_of(*_FREQUENCIES), "interval": _whole, "until": _text, "count": _whole})
        ],
    }
)
_DATES_WITHOUT_RULE = Fields(
    {
        **dict.fromkeys(("startDate", "endDate"), _text),
        **dict.fromkeys(("expectedStartDate", "expectedEndDate"), _truncated),
        "expectedDuration": _text,
        "recurrence": _RECURRENCE,
    }
)


def _dates(value: Any) -> bool:
    """Whether the dates of an event are whole: they begin, or end, at one time, known or expected."""
    if not isinstance(value, dict) or fitted(value, _DATES_WITHOUT_RULE) != value:
        return False
    starts = ("startDate" in value) != ("expectedStartDate" in value)
    return starts or ("endDate" in value) != ("expectedEndDate" in value)


_EVENT_DETAILS = Fields(
    {"eventStatus": _text, "plannedCoverageStatus": _text, "dates": _dates, "organiser": _ORGANISATION}
)
_COMMISSIONED = Fields({"by": _text, "on": _text, "references": [Fields({"name": _text, "value": _text})]})
_COVERAGE: Shape = [
    Fields(
        {
            **dict.fromkeys(("uri", "title", "edNote", "language"), _text),
            "pubStatus": _one_of(*STATUSES),
            "type": _one_of(*PUBLIC_TYPES, *PLANNING_TYPES),
            "commissioned": _COMMISSIONED,
            "dates": _dates,
            "audiences": [Fields({"audience": _text, "significance": _whole})],
            "exclAudience": [_text],
            "urgency": _urgency,
            "itemCount": Fields({"rangeFrom": _whole, "rangeTo": _whole}),
            "wordCount": _whole,
            "renditions": _RENDITIONS,
        }
    )
]
_RIGHTS = Fields(
    dict.fromkeys(("langId", "linkedRights", "encodedRights"), _text), either=("linkedRights", "encodedRights")
)
_STANDARD = Fields(dict.fromkeys(("name", "version", "schema"), _text))
_ITEM_3_1: dict[str, Shape] = {
    "standard": _STANDARD,
    "uri": _text,
    "type": _one_of(*PUBLIC_TYPES, *PLANNING_TYPES),
    "representationType": _one_of("full", "partial"),
    **dict.fromkeys(("profile", "version", "firstCreated", "versionCreated", "contentCreated"), _text),
    "embargoedUntil": _text,
    "expires": _text,
    "pubStatus": _one_of(*STATUSES),
    "urgency": _urgency,
    **dict.fromkeys(("copyrightHolder", "copyrightNotice", "usageTerms"), _text),
    "rightsInfo": _RIGHTS,
    **dict.fromkeys(("edNote", "language", "title", "slugline"), _text),
    "headlines": _TEXTS,
    "by": _text,
    "located": _text,
    "descriptions": _TEXTS,
    "bodies": _BODIES,
    "people": [Fields({**_CONCEPT, "contactInfo": _CONTACTS})],
    "organisations": [_ORGANISATION],
    "places": [Fields({**_CONCEPT, "contactInfo": _CONTACTS, "geoJSON": is_geometry})],
    "subjects": [Fields({**_CONCEPT, "creator": _text, "relevance": _percent, "confidence": _percent})],
    "events": [Fields({"id": _text, **_CONCEPT})],
    "objects": [Fields(_CONCEPT)],
    "genres": [Fields(dict.fromkeys(("name", "uri", "literal"), _text))],
    "infoSources": [Fields({**dict.fromkeys(("name", "role", "uri", "literal"), _text), "contactInfo": _CONTACTS})],
    "eventDetails": _EVENT_DETAILS,
    "plannedCoverage": _COVERAGE,
    "altIds": [Fields({"role": _text, "value": _text})],
    "trustIndicators": [Fields(dict.fromkeys(("role", "title", "href"), _text))],
    "digitalSourceType": Fields(dict.fromkeys(("name", "uri", "literal"), _text)),
    "renditions": _RENDITIONS,
}


def _with_associations(item: Mapping[str, Shape], *names: str) -> Fields:
    """The shape of an item whose associations are items with a name, and so on."""
    members: dict[str, Shape] = {**dict.fromkeys(names, _text), **item}
    associations: Shape = [Fields(members, needs=("name", "uri"))]
    members["associations"] = associations
    return Fields({**item, "associations": associations}, needs=("uri",))


NINJS_3_1 = _with_associations(_ITEM_3_1, "name", "rel")


# ----------------------------------------------------------------------------------------- ninjs 2.1

_SINCE_3 = frozenset({"eventDetails", "plannedCoverage", "digitalSourceType"})


def _lowered(shape: Shape) -> Shape:
    """A shape with the names of two words as they were before 3.0."""
    if isinstance(shape, list):
        return [_lowered(shape[0])]
    if not isinstance(shape, Fields):
        return shape
    members = {_before_3(name): _lowered(member) for name, member in shape.members.items()}
    return replace(shape, members=members, either=tuple(map(_before_3, shape.either)))


def _before_3(name: str) -> str:
    if name == "embargoedUntil":
        return "embargoed"
    return name.lower() if name.lower() in CAMEL_CASE else name


_CHANGED_IN_3: dict[str, Shape] = {
    "type": _one_of(*PUBLIC_TYPES),
    "events": [Fields(_CONCEPT)],
    "renditions": [Fields(_RENDITION, needs=("name",))],
}
_ITEM_2_1: dict[str, Shape] = {
    _before_3(name): _lowered(_CHANGED_IN_3.get(name, shape))
    for name, shape in _ITEM_3_1.items()
    if name not in _SINCE_3
}
NINJS_2_1 = _with_associations(_ITEM_2_1, "name")


# ----------------------------------------------------------------------------------------- ninjs 1.5

_LOWER_CONTACTS = _lowered(_CONTACTS)
_FIRST_CONCEPT: dict[str, Shape] = dict.fromkeys(("name", "rel", "scheme", "code"), _text)
_FIRST_SYMBOLS: Shape = [Fields(dict.fromkeys(("ticker", "exchange", "symboltype", "symbol"), _text))]
_NAME = re.compile("[a-zA-Z0-9_]+")
_FIRST_RENDITION = Fields(
    {
        **dict.fromkeys(("href", "mimetype", "title"), _text),
        **dict.fromkeys(("width", "height", "sizeinbytes", "duration"), _number),
        "format": _text,
    }
)
_SPREAD = re.compile("(?:description|body|headline)_[a-zA-Z0-9_]+")
_ITEM_1_5: dict[str, Shape] = {
    "$standard": _STANDARD,
    "uri": _text,
    "type": _one_of(*PUBLIC_TYPES),
    "mimetype": _text,
    "representationtype": _one_of("complete", "incomplete"),
    **dict.fromkeys(("profile", "version", "firstcreated", "versioncreated", "contentcreated", "embargoed"), _text),
    "expires": _text,
    "pubstatus": _one_of(*STATUSES),
    "urgency": _number,
    **dict.fromkeys(("copyrightholder", "copyrightnotice", "usageterms"), _text),
    "rightsinfo": _lowered(_RIGHTS),
    **dict.fromkeys(("ednote", "language", "title", "slugline", "headline", "byline", "located"), _text),
    **dict.fromkeys(("charcount", "wordcount"), _number),
    "person": [Fields({**_FIRST_CONCEPT, "contactinfo": _LOWER_CONTACTS})],
    "organisation": [Fields({**_FIRST_CONCEPT, "symbols": _FIRST_SYMBOLS, "contactinfo": _LOWER_CONTACTS})],
    "place": [
        Fields(
            {**_FIRST_CONCEPT, "contactinfo": _LOWER_CONTACTS},
            pattern=(re.compile("geometry_[a-zA-Z0-9_]+"), _any_object),
        )
    ],
    "subject": [Fields({**_FIRST_CONCEPT, "creator": _text, "relevance": _percent, "confidence": _percent})],
    "event": [Fields(_FIRST_CONCEPT)],
    "object": [Fields(_FIRST_CONCEPT)],
    "genre": [Fields(dict.fromkeys(("name", "scheme", "code"), _text))],
    "infosource": [Fields({**_FIRST_CONCEPT, "contactinfo": _LOWER_CONTACTS})],
    "altids": Fields({}, pattern=(re.compile(""), _any)),
    "trustindicator": [Fields(dict.fromkeys(("scheme", "code", "title", "href"), _text))],
    "renditions": Fields({}, pattern=(_NAME, _FIRST_RENDITION)),
}
NINJS_1_5 = Fields(_ITEM_1_5, needs=("uri",), pattern=(_SPREAD, _text))
_ITEM_1_5["associations"] = Fields({}, pattern=(_NAME, NINJS_1_5))
