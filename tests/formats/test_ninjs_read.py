from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsformat
from newsformat.findings import ReadError
from newsformat.formats import FORMATS
from newsformat.formats.source import Source
from newsformat.model.canonical import members_of
from newsformat.model.reading import Reading
from properties.effort import cases

FORMAT = FORMATS["ninjs"]
LEAST = {"uri": "urn:example:ferry"}


def read(document: object) -> Reading:
    assert FORMAT.read is not None
    return FORMAT.read(Source(document if isinstance(document, bytes) else json.dumps(document).encode()))


def read_all(document: object) -> list[Reading]:
    assert FORMAT.read_all is not None
    return list(FORMAT.read_all(Source(document if isinstance(document, bytes) else json.dumps(document).encode())))


def members(document: dict[str, Any]) -> dict[str, Any]:
    """What an item gives beside its id and an empty body."""
    article = read(LEAST | document).article
    assert article is not None
    found = members_of(article)
    assert found.pop("newsformat") == "1.0"
    assert found.pop("id") == "urn:example:ferry"
    return found if found["body"] else {name: value for name, value in found.items() if name != "body"}


def kept(**left: object) -> dict[str, Any]:
    return {"ninjs": [{"at": "", "members": left}]}


CASES: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "state": (
        {
            "type": "text",
            "version": "3",
            "profile": "short",
            "pubStatus": "withheld",
            "language": "en-GB",
            "urgency": 4,
        },
        {
            "item_class": "text",
            "version": "3",
            "profile": "short",
            "status": "withheld",
            "language": "en-GB",
            "urgency": 4,
        },
    ),
    "times": (
        {
            "firstCreated": "2026-03-01T05:00:00Z",
            "versionCreated": "2026-03-01T06:30:00+01:00",
            "contentCreated": "2026-03-01",
            "expires": "2026-04-01T00:00:00Z",
            "embargoedUntil": "2026-03-01T09:00:00Z",
        },
        {
            "item_created": "2026-03-01T05:00:00Z",
            "version_created": "2026-03-01T06:30:00+01:00",
            "created": "2026-03-01",
            "expires": "2026-04-01T00:00:00Z",
            "embargo": {"kind": "until", "until": "2026-03-01T09:00:00Z"},
        },
    ),
    "times before 3.0": (
        {"firstcreated": "2026-03-01T05:00:00Z", "versioncreated": "2026-03-01", "embargoed": "2026-03-02"},
        {
            "item_created": "2026-03-01T05:00:00Z",
            "version_created": "2026-03-01",
            "embargo": {"kind": "until", "until": "2026-03-02"},
        },
    ),
    "times written otherwise": (
        {"versionCreated": "2026-03-01T06:30:00+0000", "embargoed": "2026-03-01 09:00:00"},
        {
            "version_created": "2026-03-01T06:30:00+00:00",
            "embargo": {"kind": "until", "until": "2026-03-01T09:00:00"},
            "extensions": {
                "ninjs": [
                    {"at": "/versionCreated", "members": {"value": "2026-03-01T06:30:00+0000"}},
                    {"at": "/embargoedUntil", "members": {"value": "2026-03-01 09:00:00"}},
                ]
            },
        },
    ),
    "a misspelt embargo lifts none": (
        {"embargoed": "tomorrow"},
        {"embargo": {"kind": "until_told"}, "extensions": kept(embargoedUntil="tomorrow")},
    ),
    "headlines": (
        {
            "headlines": [
                {"role": "social", "value": "Boats are back!"},
                {"role": "main", "value": "Ferry resumes"},
                {"role": "kicker", "value": "Transport"},
            ]
        },
        {
            "headline": "Ferry resumes",
            "kicker": "Transport",
            "alternative_headlines": [{"text": "Boats are back!", "role": "social"}],
            "extensions": {"ninjs": [{"at": "/headline", "members": {"role": "main"}}]},
        },
    ),
    "headlines of 1.x": (
        {"headline_social": "Boats are back!", "headline": "Ferry resumes"},
        {"headline": "Ferry resumes", "alternative_headlines": [{"text": "Boats are back!", "role": "social"}]},
    ),
    "headlines of both kinds": (
        {"headline": "Ferry resumes", "headlines": [{"role": "social", "value": "Boats are back!"}]},
        {"headline": "Ferry resumes", "alternative_headlines": [{"text": "Boats are back!", "role": "social"}]},
    ),
    "a title stands in for a headline": (
        {"title": "Ferry resumes"},
        {
            "headline": "Ferry resumes",
            "extensions": {"ninjs": [{"at": "/headline", "members": {"title": "Ferry resumes"}}]},
        },
    ),
    "a title beside a headline": (
        {"title": "FERRY 1", "headlines": [{"value": "Ferry resumes"}]},
        {"headline": "Ferry resumes", "extensions": kept(title="FERRY 1")},
    ),
    "a headline with markup": (
        {"headlines": [{"value": "Ferry <em>resumes</em>"}]},
        {
            "headline": "Ferry resumes",
            "extensions": {"ninjs": [{"at": "/headline", "members": {"value": "Ferry <em>resumes</em>"}}]},
        },
    ),
    "descriptions": (
        {"descriptions": [{"role": "caption", "value": "A boat."}, {"role": "summary", "value": "Boats run."}]},
        {
            "summary": "Boats run.",
            "descriptions": [{"text": "A boat.", "role": "caption"}],
            "extensions": {"ninjs": [{"at": "/summary", "members": {"role": "summary"}}]},
        },
    ),
    "a description of 1.x": (
        {"description_text": "Boats run."},
        {
            "summary": "Boats run.",
        },
    ),
    "lines": (
        {"by": "By Ada Rossi", "slugline": "FERRY-RESUMES", "edNote": "Adds a quote.", "located": "Venice"},
        {
            "byline": "By Ada Rossi",
            "authors": [{"name": "Ada Rossi"}],
            "slugline": "FERRY-RESUMES",
            "notes": [{"public": False, "text": "Adds a quote."}],
            "dateline": {"place": {"name": "Venice"}},
        },
    ),
    "who made it": (
        {
            "people": [
                {
                    "name": "Ada Rossi",
                    "rel": "creator",
                    "contactInfo": [
                        {"type": "email", "value": "ada@example.org"},
                        {"type": "phone", "value": "+39 1"},
                    ],
                },
                {"name": "Bo Lind", "rel": "editor"},
            ],
            "organisations": [{"name": "Harbour Data", "rel": "author"}],
            "infoSources": [{"name": "Lagoon Wire", "role": "provider"}, {"name": "Harbour Post"}],
        },
        {
            "authors": [
                {
                    "name": "Ada Rossi",
                    "kind": "person",
                    "email": "ada@example.org",
                    "extensions": kept(contactInfo=[{"type": "phone", "value": "+39 1"}]),
                },
                {"name": "Harbour Data", "kind": "organization", "extensions": kept(rel="author")},
            ],
            "contributors": [{"name": "Bo Lind", "kind": "person", "role": "editor"}],
            "provider": {"name": "Lagoon Wire"},
            "sources": [{"name": "Harbour Post"}],
        },
    ),
    "what it is about": (
        {
            "people": [{"name": "Carla Bruni", "rel": "mentions", "uri": "https://example.org/p/7", "literal": "7"}],
            "organisations": [
                {
                    "name": "Lagoon Lines",
                    "rel": "about",
                    "symbols": [{"symbol": "LGN", "exchange": "XMIL", "symbolType": "https://example.org/ric"}],
                }
            ],
            "places": [
                {"name": "Venice", "geoJSON": {"type": "Point", "coordinates": [12.33, 45.44]}},
                {"name": "Lagoon", "geoJSON": {"type": "Polygon", "coordinates": []}},
            ],
            "subjects": [{"name": "Transport", "rel": "classifies", "relevance": 80, "confidence": 95, "creator": "x"}],
            "events": [{"name": "Regatta", "id": "e1"}],
            "objects": [{"name": "Ferry 7"}],
            "genres": [{"name": "Feature", "literal": "f"}],
        },
        {
            "genres": [{"name": "Feature", "literal": "f"}],
            "subjects": [
                {
                    "name": "Carla Bruni",
                    "uri": "https://example.org/p/7",
                    "literal": "7",
                    "kind": "person",
                    "relation": "mentioned",
                },
                {
                    "name": "Lagoon Lines",
                    "kind": "organization",
                    "relation": "about",
                    "symbols": [{"ticker": "LGN", "exchange": "XMIL", "kind": "https://example.org/ric"}],
                },
                {"name": "Venice", "kind": "place", "position": {"latitude": 45.44, "longitude": 12.33}},
                {
                    "name": "Lagoon",
                    "kind": "place",
                    "extensions": kept(geoJSON={"type": "Polygon", "coordinates": []}),
                },
                {
                    "name": "Transport",
                    "kind": "topic",
                    "relevance": 80,
                    "confidence": 95,
                    "extensions": kept(rel="classifies", creator="x"),
                },
                {"id": "e1", "name": "Regatta", "kind": "event"},
                {"name": "Ferry 7", "kind": "object"},
            ],
        },
    ),
    "concepts of 1.x": (
        {
            "subject": [
                {"name": "Transport", "scheme": "https://example.org/s/", "code": "4"},
                {"name": "Boats", "scheme": "https://example.org/s", "code": "5"},
                {"name": "Sea", "code": "6"},
                {"name": "Fog", "code": "7", "scheme": "weather"},
            ],
            "place": [{"name": "Venice", "geometry_geojson": {"type": "Point", "coordinates": [12.33, 45.44]}}],
            "organisation": [{"name": "Lagoon Lines", "symbols": [{"ticker": "LGN", "exchange": "XMIL"}]}],
            "infosource": [{"name": "Lagoon Wire", "rel": "provider"}],
        },
        {
            "provider": {"name": "Lagoon Wire"},
            "subjects": [
                {
                    "name": "Lagoon Lines",
                    "kind": "organization",
                    "symbols": [{"ticker": "LGN", "exchange": "XMIL"}],
                },
                {"name": "Venice", "kind": "place", "position": {"latitude": 45.44, "longitude": 12.33}},
                {"name": "Transport", "uri": "https://example.org/s/4", "literal": "4", "kind": "topic"},
                {
                    "name": "Boats",
                    "uri": "https://example.org/s/5",
                    "literal": "5",
                    "kind": "topic",
                    "extensions": kept(scheme="https://example.org/s"),
                },
                {"name": "Sea", "literal": "6", "kind": "topic"},
                {"name": "Fog", "literal": "7", "kind": "topic", "extensions": kept(scheme="weather")},
            ],
        },
    ),
    "rights": (
        {
            "copyrightHolder": "Harbour Post",
            "copyrightNotice": "© 2026 Harbour Post",
            "usageTerms": "Not for archives.",
            "rightsInfo": {"langId": "https://example.org/odrl", "encodedRights": '{"a": 1}'},
        },
        {
            "rights": [
                {
                    "holder": {"name": "Harbour Post"},
                    "notice": "© 2026 Harbour Post",
                    "usage_terms": "Not for archives.",
                    "expressions": [{"language_id": "https://example.org/odrl", "content": '{"a": 1}'}],
                }
            ]
        },
    ),
    "linked rights of 2.1": (
        {"rightsinfo": {"langid": "https://example.org/odrl", "linkedrights": "https://example.org/rights"}},
        {
            "rights": [
                {"license": "https://example.org/rights", "extensions": kept(langId="https://example.org/odrl")},
            ]
        },
    ),
    "trust": (
        {
            "trustIndicators": [
                {"role": "https://example.org/t/ethics", "title": "Ethics", "href": "https://example.org/ethics"}
            ],
            "digitalSourceType": {"name": "Human", "uri": "https://example.org/human"},
            "altIds": [{"role": "desk", "value": "F-7"}],
        },
        {
            "alternate_ids": [{"value": "F-7", "role": "desk"}],
            "trust_indicators": [
                {"role": "https://example.org/t/ethics", "title": "Ethics", "url": "https://example.org/ethics"}
            ],
            "digital_source_type": "https://example.org/human",
            "extensions": {"ninjs": [{"at": "/digital_source_type", "members": {"name": "Human"}}]},
        },
    ),
    "trust of 1.x": (
        {
            "trustindicator": [
                {"scheme": "https://example.org/t/", "code": "ethics", "href": "https://example.org/ethics"}
            ],
            "altids": {"desk": "F-7"},
        },
        {
            "alternate_ids": [{"value": "F-7", "role": "desk"}],
            "trust_indicators": [{"role": "https://example.org/t/ethics", "url": "https://example.org/ethics"}],
        },
    ),
    "what is of no version, and of many senders": (
        {
            "keywords": ["ferries", "lagoon"],
            "authors": [{"name": "Ada Rossi", "biography": "On boats since 2001."}],
            "published_at": "2026-03-01T06:30:00Z",
            "associations": {"map": {"guid": "urn:example:map"}},
            "priority": 6,
            "source": "Lagoon Wire",
            "urgency": "3",
        },
        {
            "urgency": 3,
            "sources": [{"name": "Lagoon Wire"}],
            "keywords": [{"text": "ferries"}, {"text": "lagoon"}],
            "authors": [{"name": "Ada Rossi", "extensions": kept(biography="On boats since 2001.")}],
            "published": "2026-03-01T06:30:00Z",
            "related": [{"id": "urn:example:map", "extensions": kept(name="map")}],
            "extensions": kept(priority=6),
        },
    ),
    "a picture's files": (
        {
            "type": "picture",
            "renditions": [
                {"name": "small", "href": "https://example.org/s.jpg", "width": 100, "height": 80},
                {"name": "large", "href": "https://example.org/l.jpg", "width": 1000, "height": 800, "title": "Large"},
            ],
        },
        {
            "item_class": "picture",
            "media": [
                {
                    "type": "figure",
                    "image": {
                        "url": "https://example.org/l.jpg",
                        "width": 1000,
                        "height": 800,
                        "renditions": [
                            {"url": "https://example.org/s.jpg", "role": "small", "width": 100, "height": 80},
                            {
                                "url": "https://example.org/l.jpg",
                                "role": "large",
                                "width": 1000,
                                "height": 800,
                                "extensions": kept(title="Large"),
                            },
                        ],
                    },
                }
            ],
        },
    ),
    "a text's picture of 1.x": (
        {"type": "text", "renditions": {"main": {"href": "https://example.org/a.jpg", "mimetype": "image/jpeg"}}},
        {"item_class": "text", "lead_image": {"url": "https://example.org/a.jpg", "media_type": "image/jpeg"}},
    ),
    "a text as a file": (
        {"type": "text", "renditions": [{"name": "pdf", "href": "https://example.org/a.pdf"}]},
        {
            "item_class": "text",
            "extensions": kept(renditions=[{"name": "pdf", "href": "https://example.org/a.pdf"}]),
        },
    ),
    "associations": (
        {
            "associations": [
                {
                    "name": "portrait",
                    "type": "picture",
                    "uri": "urn:example:pic:7",
                    "by": "Photo: Bo Lind",
                    "title": "Dawn",
                    "descriptions": [{"role": "caption", "value": "The first boat."}],
                    "renditions": [{"name": "main", "href": "https://example.org/7.jpg"}],
                    "copyrightHolder": "Harbour Post",
                    "people": [{"name": "Ada Rossi"}],
                },
                {
                    "name": "video",
                    "type": "video",
                    "uri": "urn:example:video:8",
                    "renditions": [{"name": "main", "href": "https://example.org/8.mp4", "duration": 95}],
                },
                {
                    "name": "background",
                    "rel": "background",
                    "type": "text",
                    "uri": "urn:example:history",
                    "headlines": [{"value": "A history of the ferry"}],
                },
            ]
        },
        {
            "media": [
                {
                    "type": "figure",
                    "image": {
                        "url": "https://example.org/7.jpg",
                        "caption": {"text": "The first boat."},
                        "credit": "Photo: Bo Lind",
                        "title": "Dawn",
                        "uri": "urn:example:pic:7",
                        "rights": [{"holder": {"name": "Harbour Post"}}],
                        "extensions": {
                            "ninjs": [
                                {"at": "", "members": {"name": "portrait", "people": [{"name": "Ada Rossi"}]}},
                            ]
                        },
                    },
                },
                {
                    "type": "video",
                    "url": "https://example.org/8.mp4",
                    "duration": 95,
                    "extensions": kept(uri="urn:example:video:8"),
                },
            ],
            "related": [
                {
                    "rel": "background",
                    "id": "urn:example:history",
                    "title": "A history of the ferry",
                    "extensions": kept(name="background", type="text"),
                }
            ],
        },
    ),
    "several associations of one name": (
        {
            "associations": {
                "gallery": [
                    {"type": "picture", "renditions": {"main": {"href": f"https://example.org/{name}.jpg"}}}
                    for name in "ab"
                ]
            }
        },
        {
            "media": [
                {
                    "type": "figure",
                    "image": {"url": f"https://example.org/{name}.jpg", "extensions": kept(name="gallery")},
                }
                for name in "ab"
            ]
        },
    ),
    "a picture": (
        {
            "type": "picture",
            "description_text": "The first boat.",
            "description_summary": "A boat.",
            "renditions": {"main": {"href": "https://example.org/a.jpg"}},
        },
        {
            "item_class": "picture",
            "summary": "A boat.",
            "media": [
                {
                    "type": "figure",
                    "image": {"url": "https://example.org/a.jpg", "caption": {"text": "The first boat."}},
                }
            ],
            "extensions": {
                "ninjs": [
                    {"at": "/caption", "members": {"role": ""}},
                    {"at": "/summary", "members": {"role": "summary"}},
                ]
            },
        },
    ),
    "a video of 3.1": (
        {
            "type": "video",
            "descriptions": [{"role": "script", "value": "1. A boat"}, {"role": "caption", "value": "The first boat."}],
            "renditions": [{"name": "main", "href": "https://example.org/a.mp4"}],
        },
        {
            "item_class": "video",
            "descriptions": [{"text": "1. A boat", "role": "script"}],
            "media": [{"type": "video", "url": "https://example.org/a.mp4", "caption": {"text": "The first boat."}}],
        },
    ),
    "a picture without a file": (
        {"type": "picture", "description_text": "The first boat."},
        {"item_class": "picture", "summary": "The first boat."},
    ),
    "lists of texts": (
        {
            "headline": ["Ferry resumes", "After nine days"],
            "description_text": ["It sails."],
            "description_long": ["A", "B"],
        },
        {
            "headline": "Ferry resumes",
            "alternative_headlines": [{"text": "After nine days"}],
            "summary": "It sails.",
            "descriptions": [{"text": "A", "role": "long"}, {"text": "B", "role": "long"}],
        },
    ),
    "associations of 1.x": (
        {"associations": {"history": {"uri": "urn:example:history", "version": "2", "language": "it"}}},
        {
            "related": [
                {
                    "id": "urn:example:history",
                    "version": "2",
                    "language": "it",
                    "extensions": kept(name="history"),
                }
            ]
        },
    ),
    "one where many belong, words where an object does": (
        {
            "version": 3,
            "by": ["Ada Rossi", "Bo Lind"],
            "headlines": {"role": "main", "value": "Ferry resumes"},
            "descriptions": "The first boats are out.",
            "keywords": "ferries, Venice; boats",
            "people": ["Tullio Zanon"],
            "subjects": {"name": "transport"},
        },
        {
            "version": "3",
            "headline": "Ferry resumes",
            "summary": "The first boats are out.",
            "byline": "Ada Rossi, Bo Lind",
            "authors": [{"name": "Ada Rossi"}, {"name": "Bo Lind"}],
            "keywords": [{"text": "ferries"}, {"text": "Venice"}, {"text": "boats"}],
            "subjects": [{"name": "Tullio Zanon", "kind": "person"}, {"name": "transport", "kind": "topic"}],
            "extensions": {"ninjs": [{"at": "/headline", "members": {"role": "main"}}]},
        },
    ),
    "authors of other trades": (
        {
            "authors": [
                {"name": "Ada Rossi", "role": "writer", "jobtitle": {"name": "Redattrice", "qcode": "2"}},
                {"name": "Bo Lind", "role": "Photographer"},
                {"name": "Carla Neri", "role": "reporter"},
            ]
        },
        {
            "authors": [
                {
                    "name": "Ada Rossi",
                    "job_title": "Redattrice",
                    "extensions": kept(jobtitle={"name": "Redattrice", "qcode": "2"}),
                },
                {"name": "Carla Neri", "extensions": kept(role="reporter")},
            ],
            "contributors": [{"name": "Bo Lind", "role": "photographer"}],
        },
    ),
    "what it was made from": (
        {"evolvedfrom": "urn:example:ferry:1"},
        {"related": [{"rel": "previous_version", "id": "urn:example:ferry:1"}]},
    ),
    "a topic by eight digits of IPTC's": (
        {"subject": [{"name": "transport", "code": "04015000", "scheme": "iptc_subject_code"}]},
        {
            "subjects": [
                {
                    "kind": "topic",
                    "name": "transport",
                    "uri": "http://cv.iptc.org/newscodes/subjectcode/04015000",
                    "literal": "04015000",
                    "extensions": kept(scheme="iptc_subject_code"),
                }
            ]
        },
    ),
    "a headline in another language": (
        {
            "headlines": [
                {"value": "Il traghetto riparte"},
                {"role": "main", "language": "en", "value": "Ferry resumes"},
            ]
        },
        {
            "headline": "Il traghetto riparte",
            "alternative_headlines": [{"text": "Ferry resumes", "role": "main", "language": "en"}],
        },
    ),
    "the picture for the whole by the name of a content system": (
        {
            "associations": {
                "featuremedia": {
                    "type": "picture",
                    "headline": "The ferry",
                    "description_text": "The ferry leaves the harbour.",
                    "body_text": "A white boat before a lighthouse",
                    "renditions": {"main": {"href": "https://example.org/a.jpg"}},
                }
            }
        },
        {
            "lead_image": {
                "url": "https://example.org/a.jpg",
                "alt": "A white boat before a lighthouse",
                "caption": {"text": "The ferry leaves the harbour."},
                "title": "The ferry",
                "extensions": {
                    "ninjs": [
                        {"at": "", "members": {"name": "featuremedia"}},
                        {"at": "/caption", "members": {"role": ""}},
                    ]
                },
            }
        },
    ),
    "the standard is said anew": (
        {"standard": {"name": "ninjs", "version": "3.0", "schema": "https://example.org/ninjs"}},
        {},
    ),
    "another standard is kept": (
        {"standard": {"name": "HARBOURJS", "version": "1"}},
        {"extensions": kept(standard={"name": "HARBOURJS", "version": "1"})},
    ),
    "an event": (
        {"type": "event", "eventDetails": {"dates": {"startDate": "2026-03-01T09:00:00Z"}}},
        {
            "item_class": "event",
            "extensions": kept(eventDetails={"dates": {"startDate": "2026-03-01T09:00:00Z"}}),
        },
    ),
}


@pytest.mark.parametrize(("document", "expected"), CASES.values(), ids=CASES)
def test_what_an_item_says(document: dict[str, Any], expected: dict[str, Any]) -> None:
    assert members(document) == expected


# --------------------------------------------------------------------------------------------- bodies


def blocks(document: dict[str, Any]) -> list[tuple[str, str]]:
    article = read(LEAST | document).article
    assert article is not None
    return [(block.type, getattr(block, "text", "")) for block in article.body]


HTML = "<p>The first boat left.</p><h2>Later</h2><p>The second followed.</p>"
STORY = [("paragraph", "The first boat left."), ("heading", "Later"), ("paragraph", "The second followed.")]
NITF = f'<?xml version="1.0"?><nitf><head/><body><body.content>{HTML.replace("h2", "hl2")}</body.content></body></nitf>'


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ({"bodies": [{"value": HTML, "contentType": "text/html"}]}, STORY),
        ({"bodies": [{"value": HTML, "contentType": "text/plain"}]}, STORY),
        ({"bodies": [{"value": f"<html><head><title>Ferry</title></head><body>{HTML}</body></html>"}]}, STORY),
        ({"body_xhtml": HTML}, STORY),
        ({"body_html": HTML, "body_text": "The first boat left.\n\nLater\n\nThe second followed."}, STORY),
        ({"body_nitf": NITF}, STORY),
        ({"body": HTML}, STORY),
        ({"body_text": "One.\n\nTwo,\nstill two."}, [("paragraph", "One."), ("paragraph", "Two, still two.")]),
        ({"body_text": "One.\r\nTwo."}, [("paragraph", "One."), ("paragraph", "Two.")]),
        ({"body_text": "One & two < three."}, [("paragraph", "One & two < three.")]),
        ({"body_html": "One &amp; two."}, [("paragraph", "One & two.")]),
        ({"body_text": "One\x0b."}, [("paragraph", "One.")]),
        ({"body_text": "…", "body_main": "The first boat left."}, [("paragraph", "The first boat left.")]),
        (
            {"body_x": "<HARBOURXML><NO>12345 and more words than it has</NO></HARBOURXML>", "body_text": "One."},
            [("paragraph", "One.")],
        ),
    ],
)
def test_the_body(document: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert blocks(document) == expected


SPEAKING = (
    "<nitf><body><body.content>"
    "<p lede='true'>The first boat left at dawn.</p>"
    "<p><q quote-source='Ada Rossi'>We sail</q>, said <person idsrc='example' value='ar'>Ada Rossi</person> "
    "of <org>Lagoon Line</org>.</p>"
    "</body.content><body.end><tagline>With Bo Lind.</tagline></body.end></body></nitf>"
)


def test_a_body_of_nitf_tells_what_nitf_tells() -> None:
    document = {"uri": "urn:example:1", "organisations": [{"name": "Lagoon Line", "rel": "about"}]}
    document |= {"bodies": [{"contentType": "application/nitf+xml", "value": SPEAKING}]}
    article = read(document).article
    assert article is not None
    told = members_of(article)
    del told["extensions"]
    assert told == {
        "newsformat": "1.0",
        "id": "urn:example:1",
        "subjects": [
            {"id": "c2", "name": "Lagoon Line", "kind": "organization", "relation": "about"},
            {"id": "c1", "name": "Ada Rossi", "qcode": "example:ar", "kind": "person", "relation": "mentioned"},
        ],
        "notes": [{"role": "tagline", "public": True, "text": "With Bo Lind."}],
        "body": [
            {"type": "paragraph", "role": "lead", "text": "The first boat left at dawn."},
            {
                "type": "paragraph",
                "text": "We sail, said Ada Rossi of Lagoon Line.",
                "marks": [
                    {"type": "quote", "words": "We sail", "ref": "q1"},
                    {"type": "mention", "words": "Ada Rossi", "ref": "c1"},
                    {"type": "mention", "words": "Lagoon Line", "ref": "c2"},
                ],
            },
        ],
        "quotes": [{"id": "q1", "text": "We sail", "kind": "direct", "speaker": {"name": "Ada Rossi", "ref": "c1"}}],
    }
    again = newsformat.write(article, "ninjs")
    assert json.loads(again)["bodies"][0]["value"] == SPEAKING
    assert newsformat.read(again).article == article


def test_the_body_is_one_of_the_first_thousand() -> None:
    bodies = [{"value": "The first boat left."}] * 1000 + [{"value": "The second boat left a little later."}]
    article = read(LEAST | {"bodies": bodies}).article
    assert article is not None
    assert article.text == "The first boat left."
    assert [rendition.content for rendition in article.renditions] == [body["value"] for body in bodies[1:]]


def test_a_document_is_refused_for_its_size_and_lines_are_not() -> None:
    line = json.dumps(LEAST | {"headlines": [{"value": "a" * 9_000_000}]}).encode()
    with pytest.raises(ReadError) as caught:
        read(b"[%b,%b]" % (line, line))
    found = caught.value.finding
    assert (found.code, found.line, found.column) == ("json-too-large", 1, 1)
    assert found.hint == "write many items as JSON Lines, one a line"
    assert [reading.article is not None for reading in read_all(line + b"\n" + line)] == [True, True]


def test_a_paragraph_of_html_is_the_lead_by_its_class() -> None:
    body = '<p class="lead">The first boat left.</p><p>It was cold.</p>'
    article = read(LEAST | {"body_html": body}).article
    assert article is not None
    assert [getattr(block, "role", None) for block in article.body] == ["lead", None]


def test_a_paragraph_of_html_is_a_heading_by_its_class() -> None:
    body = '<p>The first boat left.</p><p class="subhead">A long night</p>'
    article = read(LEAST | {"body_html": body}).article
    assert article is not None
    assert [block.type for block in article.body] == ["paragraph", "heading"]
    assert body in json.dumps(json.loads(newsformat.write(article, "ninjs")), ensure_ascii=False).replace('\\"', '"')


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ({"expiry": "2026-04-01T06:00:00Z"}, {"expires": "2026-04-01T06:00:00Z"}),
        ({"signal": [{"code": "UPDATE", "name": "Update"}]}, {"signals": ["update"]}),
        ({"signal": [{"qcode": "sig:correction"}, "flash", {"x": 1}]}, {"signals": ["correction", "flash"]}),
    ],
)
def test_members_of_content_systems_that_tell_how_to_handle_an_item(
    members: dict[str, Any], expected: dict[str, Any]
) -> None:
    article = read(LEAST | members).article
    assert article is not None
    assert {name: members_of(article).get(name) for name in expected} == expected
    assert newsformat.read(newsformat.write(article, "ninjs")).article == article


def test_places_and_codes_of_content_systems() -> None:
    place = {"name": "Venice", "location": {"lat": 45.4, "lon": 12.3}, "country": "Italy", "state": "Veneto"}
    named = {"name": "Lagoon Line", "qcode": "org:7"}
    article = read(LEAST | {"place": [place, {"name": "Italy", "country": "Italy"}], "organisation": [named]}).article
    assert article is not None
    line, venice, italy = map(members_of, article.subjects)
    assert (line["qcode"], italy.get("broader")) == ("org:7", None)
    assert venice == {
        "kind": "place",
        "name": "Venice",
        "position": {"latitude": 45.4, "longitude": 12.3},
        "broader": [{"name": "Veneto"}, {"name": "Italy"}],
    }
    assert newsformat.read(newsformat.write(article, "ninjs")).article == article


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        (
            {"byline": [{"byline": "Eva Sjo/LW", "firstname": "Eva", "lastname": "Sjo"}, {"byline": "Bo Ek"}]},
            ("Eva Sjo/LW, Bo Ek", ["Eva Sjo", "Bo Ek"]),
        ),
        ({"bylines": [{"by": "By ADA ROSSI", "title": "Writer"}]}, ("By ADA ROSSI", ["ADA ROSSI"])),
    ],
)
def test_a_byline_that_lists_those_who_made_it(lines: dict[str, Any], authors: tuple[str, list[str]]) -> None:
    article = read(LEAST | lines).article
    assert article is not None
    assert (article.byline, [author.name for author in article.authors]) == authors
    assert newsformat.read(newsformat.write(article, "ninjs")).article == article


def test_texts_that_come_as_lists_and_a_dateline() -> None:
    article = read(LEAST | {"usageterms": ["No resale.", "No archive."], "dateline": "VENICE"}).article
    assert article is not None
    assert [right.usage_terms for right in article.rights] == ["No resale.\nNo archive."]
    assert article.dateline is not None
    assert article.dateline.text == "VENICE"


def test_a_number_of_a_media_topic_newer_than_those_shipped_is_one() -> None:
    subject = {"name": "new topic", "code": "20009999", "scheme": "mediatopic"}
    (topic,) = members({"subject": [subject]})["subjects"]
    assert topic["uri"] == "http://cv.iptc.org/newscodes/mediatopic/20009999"


@pytest.mark.parametrize(
    "answer",
    [
        {"data": {"item": {"uri": "urn:example:1"}}},
        {"data": {"items": [{"meta": {"x": 1}, "item": {"uri": "urn:example:1"}}], "count": 1}},
        [{"item": {"uri": "urn:example:1"}}],
    ],
)
def test_an_item_some_objects_deep(answer: object) -> None:
    assert [reading.article and reading.article.id for reading in read_all(answer)] == ["urn:example:1"]


def test_the_other_bodies_are_renditions() -> None:
    document = {
        "bodies": [
            {"role": "plain", "contentType": "text/plain", "value": "One.", "wordCount": 1, "charCount": 4},
            {"role": "main", "contentType": "text/html", "value": "<p>One.</p>"},
        ]
    }
    assert members(document) == {
        "body": [{"type": "paragraph", "text": "One."}],
        "renditions": [
            {
                "role": "plain",
                "media_type": "text/plain",
                "content": "One.",
                "word_count": 1,
                "extensions": kept(charCount=4),
            }
        ],
        "extensions": {
            "ninjs": [{"at": "/body", "members": {"role": "main", "contentType": "text/html", "value": "<p>One.</p>"}}]
        },
    }


def test_parts_of_a_body_are_one() -> None:
    article = read(LEAST | {"body_html": ["<p>One.</p>", "<p>Two.</p>"]}).article
    assert article is not None
    assert [getattr(block, "text", None) for block in article.body] == ["One.", "Two."]


def test_the_dateline_and_quotes_are_told_apart() -> None:
    article = read(LEAST | {"language": "en", "body_text": "VENICE (LW) - “We sail,” said Ada Rossi."}).article
    assert article is not None
    assert members_of(article)["dateline"] == {"text": "VENICE (LW)"}
    assert members_of(article.body[0]) == {
        "type": "paragraph",
        "run_in": "VENICE (LW) - ",
        "text": "“We sail,” said Ada Rossi.",
        "marks": [{"type": "quote", "words": "We sail,", "ref": "q1"}],
    }
    assert [(quote.text, quote.speaker and quote.speaker.name) for quote in article.quotes] == [
        ("We sail,", "Ada Rossi")
    ]


def test_lines_of_the_head_are_known_by_their_roles() -> None:
    headlines = [{"role": "subtitle", "value": "After nine days"}, {"value": "Ferry resumes"}]
    article = read(LEAST | {"headlines": headlines}).article
    assert article is not None
    assert (article.headline, article.subheadline) == ("Ferry resumes", "After nine days")
    assert article.alternative_headlines == ()
    again = json.loads(newsformat.write(article, "ninjs"))
    assert again["headlines"] == headlines[::-1]
    assert "bodies" not in again  # no seal


def test_a_source_that_is_told_twice_is_one() -> None:
    article = read(LEAST | {"source": "LW", "infosource": [{"name": "LW"}]}).article
    assert article is not None
    assert [source.name for source in article.sources] == ["LW"]


def test_a_reference_is_the_character() -> None:
    article = read(LEAST | {"headline": "Ferry &amp; boats&#8212;all &unknown; R&D;"}).article
    assert article is not None
    assert article.headline == "Ferry & boats\u2014all &unknown; R&D;"
    assert json.loads(newsformat.write(article, "ninjs"))["headlines"] == [
        {"value": "Ferry &amp; boats&#8212;all &unknown; R&D;"}
    ]


def test_where_it_was_written_tells_its_dateline() -> None:
    article = read(LEAST | {"located": "Oslo", "body_text": "Oslo (lw): The first boat left."}).article
    assert article is not None
    assert members_of(article)["dateline"] == {"text": "Oslo (lw)", "place": {"name": "Oslo"}}
    assert [getattr(block, "run_in", None) for block in article.body] == ["Oslo (lw): "]


# ----------------------------------------------------------------------------------- findings, faults


@pytest.mark.parametrize(
    ("told", "status"),
    [("cancelled", "canceled"), ("Canceled", "canceled"), ("killed", "canceled"), ("embargoed", "withheld")],
)
def test_a_status_is_read_however_it_is_spelled(told: str, status: str) -> None:
    expected = {"status": status, "extensions": {"ninjs": [{"at": "/pubStatus", "members": {"value": told}}]}}
    assert members({"pubStatus": told}) == expected
    assert members({"pubstatus": told}) == expected


@pytest.mark.parametrize(
    "document",
    [
        {"description_text": "D", "description_summary": "S"},
        {"descriptions": [{"value": "D"}, {"role": "summary", "value": "S"}]},
    ],
)
def test_the_summary_is_the_description_that_says_so(document: dict[str, Any]) -> None:
    article = read(LEAST | document).article
    assert article is not None
    assert (article.summary, [each.text for each in article.descriptions]) == ("S", ["D"])


@pytest.mark.parametrize(
    "geometry",
    [
        {"type": "Point", "coordinates": [12.33, 45.44]},
        {"type": "Point", "coordinates": [12.33, 45.44, 7]},
        {
            "type": "Feature",
            "properties": {"kind": "quay"},
            "geometry": {"type": "Point", "coordinates": [12.33, 45.44]},
        },
    ],
)
def test_a_point_is_a_position_and_all_that_it_says_comes_back(geometry: dict[str, Any]) -> None:
    article = read(LEAST | {"places": [{"name": "Venice", "geoJSON": geometry}]}).article
    assert article is not None
    (place,) = article.subjects
    assert place.position is not None
    assert (place.position.latitude, place.position.longitude) == (45.44, 12.33)
    again = newsformat.write(article, "ninjs")
    written = json.loads(again)["places"][0]["geoJSON"]
    assert written == geometry.get("geometry", geometry)  # only 1.x takes a Feature: it rides sealed
    assert read(again).article == article


@pytest.mark.parametrize(
    "geometry", [{"type": "Feature", "geometry": 7}, {"type": "Point"}, {"type": "Point", "coordinates": [1, 2, "x"]}]
)
def test_a_geometry_that_is_no_point_is_kept(geometry: dict[str, Any]) -> None:
    article = read(LEAST | {"places": [{"name": "Venice", "geoJSON": geometry}]}).article
    assert article is not None
    (place,) = article.subjects
    assert (place.position, place.extensions) == (None, kept(geoJSON=geometry))


@pytest.mark.parametrize("item_class", ["picture", "video", "composite", "event"])
def test_what_is_no_article_is_said_to_be_none(item_class: str) -> None:
    reading = read(LEAST | {"type": item_class})
    assert reading.article is not None
    assert (reading.article.body, reading.article.item_class) == ((), item_class)
    assert [finding.code for finding in reading.findings] == ["not-an-article"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("version", 1.5),
        ("type", ["text"]),
        ("firstCreated", "soon"),
        ("urgency", 0.5),
        ("urgency", True),
        ("pubStatus", "commissioned"),
        ("language", "the English"),
        ("version", -1),
        ("headlines", [7]),
        ("people", [7]),
        ("subjects", [True]),
        ("edNote", {"text": "Adds a quote."}),
        ("associations", 7),
        ("renditions", ["https://example.org/a.jpg"]),
        ("bodies", [7]),
        ("headline", 7),
        ("body_html", ["<p>One.</p>", 7]),
    ],
)
def test_what_can_not_be_read_is_kept_and_said(name: str, value: object) -> None:
    reading = read(LEAST | {name: value})
    assert reading.article is not None
    assert members_of(reading.article)["extensions"] == kept(**{name: value})
    assert [(finding.code, name in finding.message) for finding in reading.findings] == [("ninjs-value", True)]


@pytest.mark.parametrize(
    ("data", "code", "place"),
    [
        (b"", "json-empty", (1, 1)),
        (b'{"uri": "x",\n "type": }', "json-syntax", (2, 10)),
        (b'{"uri": "x",\n "uri": "y"}', "json-duplicate-member", (2, 2)),
        (b'{"uri": null,\n "uri": "y"}', "json-null", (1, 9)),
        (b'{"colour": "red"}', "ninjs-no-item", (1, 1)),
        (b"[]", "ninjs-no-item", (1, 1)),
        (b"7", "ninjs-no-item", (1, 1)),
    ],
)
def test_what_is_refused(data: bytes, code: str, place: tuple[int, int]) -> None:
    with pytest.raises(ReadError) as caught:
        read(data)
    finding = caught.value.finding
    assert (finding.code, (finding.line, finding.column)) == (code, place)


def test_when_an_item_was_first_published() -> None:
    assert members({"firstpublished": "2026-03-01T06:30:00Z"}) == {"published": "2026-03-01T06:30:00Z"}


def test_an_item_may_be_named_by_a_guid() -> None:
    article = read({"guid": "urn:example:ferry", "headline": "Ferry resumes"}).article
    assert article is not None
    assert article.id == "urn:example:ferry"


def test_null_is_for_nothing() -> None:
    data = b'\xef\xbb\xbf{"uri": "urn:example:ferry", "byline": null, "place": [null], "headline": "Ferry resumes"}'
    article = read(data).article
    assert article is not None
    assert members_of(article) == {
        "newsformat": "1.0",
        "id": "urn:example:ferry",
        "headline": "Ferry resumes",
        "body": [],
    }


# ------------------------------------------------------------------------------------- several items


ONE, TWO = ({"uri": f"urn:example:{n}", "headline": f"Item {n}", "body_text": f"Text {n}."} for n in "12")
PICTURE = {"uri": "urn:example:p", "type": "picture", "headline": "A picture"}


@pytest.mark.parametrize(
    "document",
    [
        [PICTURE, ONE, TWO],
        {"items": [PICTURE, ONE, TWO], "total": 3},
        "\n".join(map(json.dumps, (PICTURE, ONE, TWO))).encode(),
    ],
)
def test_several_items(document: object) -> None:
    assert [reading.article and reading.article.headline for reading in read_all(document)] == [
        "A picture",
        "Item 1",
        "Item 2",
    ]
    reading = read(document)
    assert reading.article is not None
    assert reading.article.headline == "Item 1"
    assert [finding.code for finding in reading.findings] == ["more-items"]


@pytest.mark.parametrize("around", [{}, {"_meta": {"total": 2}, "status": "ok"}])
def test_items_in_the_answer_of_a_service(around: dict[str, Any]) -> None:
    first = {"uri": "urn:example:1", "type": "text", "headline": "Ferry resumes", "body_text": "The first boat left."}
    answer = json.dumps(around | {"_items": [first, None, {"uri": "urn:example:2", "headline": None}]})
    (one, two) = newsformat.read_all(answer)
    assert one.article is not None
    assert two.article is not None
    assert (one.article.headline, two.article.id) == ("Ferry resumes", "urn:example:2")


def test_a_composite_and_the_texts_in_it() -> None:
    composite = {"uri": "urn:example:c", "type": "composite", "associations": {"a": ONE, "b": PICTURE}}
    assert [reading.article and reading.article.id for reading in read_all(composite)] == [
        "urn:example:c",
        "urn:example:1",
    ]


def test_a_line_at_fault_says_so_among_others() -> None:
    readings = read_all(json.dumps(ONE).encode() + b'\n{"uri": }\n' + json.dumps(TWO).encode())
    assert [reading.article and reading.article.headline for reading in readings] == ["Item 1", None, "Item 2"]
    assert [(finding.code, finding.line) for finding in readings[1].findings] == [("json-syntax", 2)]


# ------------------------------------------------------------------------------------------ any input

NAMES = (
    "uri type version headline headlines bodies body_text people person places subject associations renditions altids "
    "rightsInfo value role name rel contentType href geoJSON infoSources standard embargoed symbols keywords"
).split()
VALUES = st.recursive(
    st.text(max_size=8)
    | st.integers(-3, 200)
    | st.booleans()
    | st.sampled_from(["picture", "<p>A.</p>", "2026-03-01"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4),
    max_leaves=20,
)


@cases(200)
@given(st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=8))
def test_any_values_give_an_article_or_a_reason(document: dict[str, Any]) -> None:
    try:
        reading = read(document)
    except ReadError:
        return
    assert reading.article is not None
    assert newsformat.validate(reading.article.to_json()) == []


def picture(name: str) -> dict[str, Any]:
    file = {"name": "main", "href": f"https://example.org/{name}.jpg", "contentType": "image/jpeg"}
    return {
        "name": "picture",
        "uri": f"urn:example:{name}",
        "type": "picture",
        "descriptions": [{"role": "caption", "value": f"The {name}."}],
        "by": "Ada Rossi",
        "renditions": [file],
    }


def image(name: str) -> dict[str, Any]:
    return {
        "url": f"https://example.org/{name}.jpg",
        "media_type": "image/jpeg",
        "caption": {"text": f"The {name}."},
        "credit": "Ada Rossi",
        "uri": f"urn:example:{name}",
    }


BOATS = [picture("boat"), picture("pier")]
FIGURES = [{"type": "figure", "image": image("boat")}, {"type": "figure", "image": image("pier")}]


@pytest.mark.parametrize(
    ("composite", "gallery"),
    [
        (
            {"descriptions": [{"role": "caption", "value": "All boats."}]},
            {"caption": {"text": "All boats."}, "items": FIGURES},
        ),
        (
            {"headlines": [{"value": "Boats"}]},
            {
                "caption": {"text": "Boats"},
                "items": FIGURES,
                "extensions": {"ninjs": [{"at": "/headline", "members": {"value": "Boats"}}]},
            },
        ),
        (
            {"uri": "urn:example:g", "name": "slides"},
            {"items": FIGURES, "extensions": kept(uri="urn:example:g", name="slides")},
        ),
    ],
)
def test_a_composite_of_pictures_is_a_gallery(composite: dict[str, Any], gallery: dict[str, Any]) -> None:
    document = LEAST | {"associations": [{"name": "gallery", "type": "composite", "associations": BOATS} | composite]}
    assert members(document) == {"media": [{"type": "gallery", **gallery}]}


@pytest.mark.parametrize(
    "composite",
    [
        {"type": "composite", "associations": [*BOATS, {"name": "a", "uri": "urn:example:a", "type": "text"}]},
        {"type": "text", "associations": BOATS},
    ],
)
def test_what_is_more_than_pictures_is_no_gallery(composite: dict[str, Any]) -> None:
    found = members(LEAST | {"associations": [{"name": "related", "uri": "urn:example:g"} | composite]})
    assert found == {"related": [{"id": "urn:example:g", "extensions": kept(**composite)}]}


def test_the_only_picture_of_a_recording_is_shown_before_it_plays() -> None:
    file = {"name": "main", "href": "https://example.org/boat.mp4"}
    video = {"name": "video", "type": "video", "uri": "https://example.org/boat.mp4", "renditions": [file]}
    assert members(LEAST | {"associations": [video | {"associations": BOATS[:1]}]}) == {
        "media": [{"type": "video", "url": "https://example.org/boat.mp4", "image": image("boat")}]
    }
    assert members(LEAST | {"associations": [video | {"associations": BOATS}]})["media"] == [
        {"type": "video", "url": "https://example.org/boat.mp4", "extensions": kept(associations=BOATS)}
    ]


@pytest.mark.parametrize(
    ("form", "value"),
    [
        ("text/markdown", "# Ferry\n\nThe first **boat** left at dawn."),
        ("application/json", '{"text": "The first boat left at dawn, and others after it."}'),
        ("application/ld+json", '["The first boat left at dawn, and others after it."]'),
    ],
)
def test_a_body_of_a_form_that_is_not_read_is_a_rendition_beside_one_that_is(form: str, value: str) -> None:
    other = {"role": "other", "contentType": form, "value": value}
    found = members(LEAST | {"bodies": [other, {"contentType": "text/html", "value": "<p>The first boat left.</p>"}]})
    assert found["body"] == [{"type": "paragraph", "text": "The first boat left."}]
    assert found["renditions"] == [{"role": "other", "media_type": form, "content": value}]
    assert members(LEAST | {"bodies": [other]})["body"] != []


def test_the_first_mail_address_of_a_party_whatever_else_is_told_of_it() -> None:
    mail = {"type": "email", "role": "work", "lang": "en", "value": "ada@example.org"}
    phone = {"type": "phone", "value": "12"}
    found = members(LEAST | {"people": [{"name": "Ada Rossi", "rel": "creator", "contactInfo": [phone, mail]}]})
    (author,) = found["authors"]
    assert author["email"] == "ada@example.org"
    assert author["extensions"]["ninjs"] == [
        {"at": "", "members": {"contactInfo": [phone]}},
        {"at": "/email", "members": {"role": "work", "lang": "en"}},
    ]
    article = read(LEAST | {"people": [{"name": "Ada Rossi", "rel": "creator", "contactInfo": [mail]}]}).article
    assert article is not None
    (person,) = json.loads(newsformat.write(article, "ninjs"))["people"]
    assert person["contactInfo"] == [mail]


@pytest.mark.parametrize("located", [{"city": "Venice", "country": "Italy"}, "Venice"])
def test_a_dateline_that_is_an_object(located: object) -> None:
    told = {"located": located, "text": "VENICE, March 1 -", "date": "2026-03-01T00:00:00Z"}
    found = members(LEAST | {"dateline": told})
    assert found["dateline"] == {
        "text": "VENICE, March 1",
        "place": {"name": "Venice"},
        "date": "2026-03-01T00:00:00Z",
    }
    assert found["extensions"] == {"ninjs": [{"at": "/dateline", "members": told}]}


@pytest.mark.parametrize("name", ["abstract", "summary"])
def test_a_summary_by_a_name_of_no_version(name: str) -> None:
    assert members(LEAST | {name: "<p>Boats run <b>again</b>.</p>"})["summary"] == "Boats run again."


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"by": {"name": "Ada Rossi"}}, {"byline": "Ada Rossi", "authors": [{"name": "Ada Rossi"}]}),
        ({"author": "Ada Rossi and Bo Ek"}, {"authors": [{"name": "Ada Rossi"}, {"name": "Bo Ek"}]}),
        ({"authors": ["Ada Rossi", {"name": "Bo Ek"}]}, {"authors": [{"name": "Ada Rossi"}, {"name": "Bo Ek"}]}),
        ({"keywords": [{"name": "ferry"}, "harbour"]}, {"keywords": [{"text": "ferry"}, {"text": "harbour"}]}),
        ({"provider": "Lagoon Wire"}, {"provider": {"name": "Lagoon Wire"}}),
        ({"section": "Harbour"}, {"section": ["Harbour"]}),
        ({"section": ["News", "Harbour"]}, {"section": ["News", "Harbour"]}),
        ({"versionCreated": 1772352000}, {"version_created": "2026-03-01T08:00:00Z"}),
        ({"versionCreated": "Sun, 01 Mar 2026 08:00:00 GMT"}, {"version_created": "2026-03-01T08:00:00Z"}),
        ({"embargoed": 1772352000000}, {"embargo": {"kind": "until", "until": "2026-03-01T08:00:00Z"}}),
        ({"located": {"city": "Venice"}}, {"dateline": {"place": {"name": "Venice"}}}),
        ({"language": ["it", "en"]}, {"language": "it"}),
        ({"language": {"code": "it", "name": "Italian"}}, {"language": "it"}),
        (
            {"headline": "Boats", "kicker": "Harbour", "standfirst": "They run again."},
            {"headline": "Boats", "kicker": "Harbour", "subheadline": "They run again."},
        ),
    ],
)
def test_what_senders_tell_by_members_or_in_forms_of_no_version(told: dict[str, Any], expected: dict[str, Any]) -> None:
    reading = read(LEAST | told)
    assert reading.article is not None
    found = members_of(reading.article)
    assert {name: found.get(name) for name in expected} == expected
    assert reading.findings == ()
    assert newsformat.read(newsformat.write(reading.article, "ninjs")).article == reading.article


def test_a_date_as_e_mails_have_it_is_written_as_the_standard_has_it() -> None:
    article = read(LEAST | {"versionCreated": "Sun, 01 Mar 2026 08:00:00 GMT"}).article
    assert article is not None
    assert json.loads(newsformat.write(article, "ninjs"))["versionCreated"] == "2026-03-01T08:00:00Z"


def test_keywords_that_name_nothing_are_kept_and_said() -> None:
    reading = read(LEAST | {"keywords": [{"id": 7}]})
    assert reading.article is not None
    assert reading.article.extensions == kept(keywords=[{"id": 7}])
    assert [finding.code for finding in reading.findings] == ["ninjs-value"]


def test_texts_that_stand_by_their_roles() -> None:
    found = members({"bodies": {"plain": "Boats run.", "main": "<p>Boats <b>run</b>.</p>"}})
    assert [block["text"] for block in found["body"]] == ["Boats run."]
    assert found["renditions"] == [{"role": "plain", "content": "Boats run."}]


def test_references_that_were_escaped_once_more_than_they_had_to_be() -> None:
    told = {
        "body_text": "Boats &amp; ferries run.",
        "copyrightholder": "Rossi &amp; Ek",
        "usageterms": "<p>No resale.</p><p>No archive &amp; index.</p>",
        "keywords": ["boats &amp; ferries"],
        "subject": [{"name": "Boats &amp; ferries"}],
        "located": "Sant&rsquo;Erasmo",
    }
    article = read(LEAST | told).article
    assert article is not None
    found = members_of(article)
    assert found["body"] == [{"type": "paragraph", "text": "Boats & ferries run."}]
    assert found["rights"] == [{"holder": {"name": "Rossi & Ek"}, "usage_terms": "No resale.\nNo archive & index."}]
    assert found["keywords"] == [{"text": "boats & ferries"}]
    assert found["subjects"] == [{"name": "Boats & ferries", "kind": "topic"}]
    assert found["dateline"] == {"place": {"name": "Sant’Erasmo"}}
    written = newsformat.write(article, "ninjs")
    assert json.loads(written)["usageTerms"] == told["usageterms"]
    assert newsformat.read(written).article == article


def test_a_body_in_the_language_of_the_item_comes_before_a_longer_one() -> None:
    bodies = [
        {"language": "en", "value": "<p>The first boat left at dawn.</p>"},
        {"language": "it-IT", "value": "<p>All’alba.</p>"},
    ]
    article = read(LEAST | {"language": "it", "bodies": bodies}).article
    assert article is not None
    assert [getattr(block, "text", None) for block in article.body] == ["All’alba."]
    assert [rendition.language for rendition in article.renditions] == ["en"]
    assert newsformat.read(newsformat.write(article, "ninjs")).article == article


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            {"place": [{"name": "Venice", "latitude": 45.4, "longitude": 12.3}]},
            {"subjects": [{"name": "Venice", "kind": "place", "position": {"latitude": 45.4, "longitude": 12.3}}]},
        ),
        (
            {"subject": [{"name": "economy", "code": "medtop:04000000"}]},
            {
                "subjects": [
                    {
                        "name": "economy",
                        "uri": "http://cv.iptc.org/newscodes/mediatopic/04000000",
                        "literal": "medtop:04000000",
                        "kind": "topic",
                    }
                ]
            },
        ),
        (
            {"digitalsourcetype": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"},
            {"digital_source_type": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"},
        ),
        ({"altids": {"desk": 7}}, {"alternate_ids": [{"value": "7", "role": "desk"}]}),
    ],
)
def test_codes_numbers_and_places_as_senders_tell_them(told: dict[str, Any], expected: dict[str, Any]) -> None:
    article = read(LEAST | told).article
    assert article is not None
    assert {name: members_of(article).get(name) for name in expected} == expected
    assert newsformat.read(newsformat.write(article, "ninjs")).article == article


def test_a_body_that_is_one_preformatted_text_of_several_paragraphs_is_plain_text() -> None:
    found = members({"body_html": "<pre>The first boat left at dawn, and\nthe others followed.\n\nIt was cold.</pre>"})
    assert [(block["type"], block["text"]) for block in found["body"]] == [
        ("paragraph", "The first boat left at dawn, and the others followed."),
        ("paragraph", "It was cold."),
    ]


def test_references_in_a_body_of_html_that_were_escaped_once_more_are_characters() -> None:
    article = read(LEAST | {"body_html": "<p>Boats &amp;amp; ferries</p>"}).article
    assert article is not None
    assert [getattr(block, "text", None) for block in article.body] == ["Boats & ferries"]
    assert newsformat.read(newsformat.write(article, "ninjs")).article == article


@pytest.mark.parametrize("kind", [{}, [], {"a": "text"}, 5, None])
def test_what_is_associated_may_say_anything_of_its_type(kind: object) -> None:
    part = {"name": "part", "uri": "b", "type": kind, "bodies": [{"value": "The second boat left at noon."}]}
    document = {"uri": "a", "bodies": [{"value": "The first boat left at dawn."}], "associations": [part]}
    assert [reading.article.text for reading in read_all(document) if reading.article] == [
        "The first boat left at dawn.",
        "The second boat left at noon.",
    ]
