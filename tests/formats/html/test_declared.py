"""What only the linked data of a page says of its article."""

from __future__ import annotations

import json
from typing import Any

import pytest

from formats.html.pages import PARAGRAPH, URL
from newsformat.formats.html.read import read
from newsformat.formats.source import Source
from newsformat.model.canonical import members_of
from newsformat.model.reading import Reading

NODE = {"@type": "NewsArticle", "headline": "Ferry resumes", "url": URL}


def reading(*nodes: object, body: str = PARAGRAPH) -> Reading:
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(node)}</script>' for node in nodes)
    page = f"<html lang=en><head>{scripts}</head><body><article><h1>Ferry resumes</h1>{body}</article></body></html>"
    return read(Source(page.encode(), url=URL))


def members(*nodes: object, body: str = PARAGRAPH) -> dict[str, Any]:
    return members_of(reading(*nodes, body=body).article)


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ({"alternativeHeadline": "Nine days later"}, {"alternative_headlines": [{"text": "Nine days later"}]}),
        ({"dateline": "VENICE"}, {"dateline": {"text": "VENICE"}}),
        (
            {"locationCreated": {"@type": "Place", "name": "Venice"}},
            {"dateline": {"place": {"kind": "place", "name": "Venice"}}},
        ),
        (
            {"editor": {"@type": "Person", "name": "Bo Lind"}, "contributor": "Ines Wall", "translator": ["Kari Mo"]},
            {
                "contributors": [
                    {"name": "Ines Wall"},
                    {"kind": "person", "name": "Bo Lind", "role": "editor"},
                    {"name": "Kari Mo", "role": "translator"},
                ]
            },
        ),
        (
            {"isPartOf": {"@type": "CreativeWorkSeries", "name": "The lagoon", "url": "/series/lagoon"}},
            {
                "related": [
                    {
                        "rel": "part_of",
                        "title": "The lagoon",
                        "url": "https://www.harbour-post.example/series/lagoon",
                    }
                ]
            },
        ),
        (
            {"about": {"@type": "Place", "name": "Venice"}, "mentions": [{"@type": "Person", "name": "Ada Rossi"}]},
            {
                "subjects": [
                    {"kind": "place", "name": "Venice", "relation": "about"},
                    {"kind": "person", "name": "Ada Rossi", "relation": "mentioned"},
                ]
            },
        ),
        (
            {
                "copyrightHolder": {"@type": "Organization", "name": "Lagoon Wire"},
                "license": "https://licence.example/",
            },
            {
                "rights": [
                    {"holder": {"kind": "organization", "name": "Lagoon Wire"}, "license": "https://licence.example/"}
                ]
            },
        ),
        (
            {"video": {"@type": "VideoObject", "name": "First boat", "contentUrl": "/first.mp4"}},
            {"media": [{"type": "video", "title": "First boat", "url": "https://www.harbour-post.example/first.mp4"}]},
        ),
        (
            {"correction": {"@type": "CorrectionComment", "text": "It is 120.", "datePublished": "2026-03-02"}},
            {"corrections": [{"text": "It is 120.", "time": "2026-03-02"}]},
        ),
        (
            {"sponsor": {"@type": "Organization", "name": "Harbour Hotels"}},
            {"sponsored": True, "sponsors": [{"kind": "organization", "name": "Harbour Hotels"}]},
        ),
        ({"expires": "2027-03-01"}, {"expires": "2027-03-01"}),
        ({"identifier": "F-2026-0301-7"}, {"alternate_ids": [{"value": "F-2026-0301-7"}]}),
        (
            {"publishingPrinciples": "/ethics"},
            {"trust_indicators": [{"role": "publishingPrinciples", "url": "https://www.harbour-post.example/ethics"}]},
        ),
        ({"creditText": "Lagoon Wire"}, {"credit_line": "Lagoon Wire"}),
        (
            {"hasPart": {"@type": "ClaimReview", "claimReviewed": "All ferries are late.", "reviewRating": "False"}},
            {"fact_checks": [{"claim": "All ferries are late.", "rating": "False"}]},
        ),
    ],
    ids=lambda value: next(iter(value)),
)
def test_a_term_becomes_its_member(terms: dict[str, Any], expected: dict[str, Any]) -> None:
    told = members({**NODE, **terms})
    plain = members(NODE)
    assert {name: value for name, value in told.items() if plain.get(name) != value} == expected


@pytest.mark.parametrize(
    "terms",
    [
        {"isPartOf": {"@type": "WebPage", "@id": f"{URL}#webpage", "name": "Ferry resumes - Harbour Post"}},
        {"isPartOf": {"@id": f"{URL}/#webpage"}},
        {"isPartOf": {"@type": "WebSite", "url": "https://www.harbour-post.example/"}},
        {"isPartOf": {"@id": "https://www.harbour-post.example/#website"}},
        {"isPartOf": {"@type": ["CreativeWork", "Product"], "name": "Post plus", "productID": "post.example:plus"}},
        {"isPartOf": {"@type": "CreativeWork", "name": "Harbour Post"}},
        {"about": {"@type": "ItemList", "name": "Four ferries"}, "mentions": {"@type": "FAQPage", "name": "Ferries"}},
        {"about": "Ferries,Lagoon,Storms"},
        {"alternativeHeadline": "FERRY resumes"},
        {"alternativeHeadline": "Ferry …"},
        {"contributor": {"name": "Ada Rossi"}},
        {"video": {"@type": "VideoObject", "name": "No address"}},
        {"editor": {"@id": "#nobody"}},
    ],
)
def test_what_says_nothing_of_the_article(terms: dict[str, Any]) -> None:
    node = {**NODE, "author": "Ada Rossi", "publisher": {"@type": "Organization", "name": "Harbour Post"}}
    assert members({**node, **terms}) == members(node)


def test_who_made_the_pictures_stands_beside_declared_hands() -> None:
    body = f"<p class='byline'>By Ada Rossi (text) / Bo Lind (photo)</p>{PARAGRAPH}"
    found = members(NODE | {"editor": {"@type": "Person", "name": "Ines Wall"}}, body=body)["contributors"]
    assert found == [
        {"name": "Bo Lind", "role": "photo"},
        {"kind": "person", "name": "Ines Wall", "role": "editor"},
    ]


def test_a_reference_is_followed() -> None:
    graph = {"@graph": [{**NODE, "editor": {"@id": "#bo"}}, {"@type": "Person", "@id": "#bo", "name": "Bo Lind"}]}
    assert members(graph)["contributors"] == [{"kind": "person", "name": "Bo Lind", "role": "editor"}]


def test_nodes_of_other_articles_say_nothing() -> None:
    other = {"@type": "NewsArticle", "headline": "Bridge closed", "url": f"{URL}-bridge", "editor": "Bo Lind"}
    assert members(NODE, {"@type": "ItemList", "itemListElement": [other]}, other) == members(NODE)


@pytest.mark.parametrize(("url", "is_ours"), [({"url": URL}, True), ({}, True), ({"url": f"{URL}-bridge"}, False)])
def test_a_claim_review_beside_the_article(url: dict[str, str], is_ours: bool) -> None:
    review = {
        "@type": "ClaimReview",
        **url,
        "claimReviewed": "All ferries are late.",
        "itemReviewed": {"@type": "Claim", "author": {"name": "Harbour Watch"}, "datePublished": "2026-02-20"},
        "reviewRating": {"@type": "Rating", "alternateName": "False"},
    }
    check = {"claim": "All ferries are late.", "claimant": "Harbour Watch", "claim_published": "2026-02-20"}
    found = members({"@graph": [NODE, review]}).get("fact_checks", [])
    assert found == ([{**check, "rating": "False", **url}] if is_ours else [])


def test_what_the_page_shows_goes_before() -> None:
    declared = {
        "alternativeHeadline": "Back at last",
        "correction": "It is 120.",
        "video": {"@type": "VideoObject", "name": "First boat", "contentUrl": "https://v.example/first.mp4"},
    }
    standfirst = "After nine days of storms the boats of the lagoon are out again."
    video = "<video src='https://v.example/first.mp4'></video>"
    found = members({**NODE, **declared}, body=f"<p class=standfirst>{standfirst}</p>{PARAGRAPH}{video}{PARAGRAPH}")
    assert (found["subheadline"], found["alternative_headlines"]) == (standfirst, [{"text": "Back at last"}])
    assert "media" not in found


def test_a_printed_dateline_goes_before_a_declared_one() -> None:
    place = {"@type": "Place", "name": "Venice"}
    printed = f"<p>VENICE, March 1 (Reuters) - The first boat left at dawn, with many on board.</p>{PARAGRAPH}"
    found = members({**NODE, "dateline": "LAGOON", "locationCreated": place}, body=printed)
    assert found["dateline"] == {"text": "VENICE, March 1 (Reuters)", "place": {"kind": "place", "name": "Venice"}}


def test_evidence_tells_the_term() -> None:
    records = [record for record in reading({**NODE, "expires": "2027-03-01"}).evidence if record.path == "/expires"]
    assert [(r.chosen, r.source, r.at, r.value, r.basis, r.why) for r in records] == [
        (
            True,
            "json-ld",
            "script[1] NewsArticle.expires (line 1, column 21)",
            "2027-03-01",
            "declared",
            "only the article's linked data says it",
        )
    ]


def test_what_cannot_stand_is_put_aside() -> None:
    found = reading({**NODE, "datePublished": "2027-03-01", "expires": "2026-03-01", "creditText": "Lagoon Wire"})
    assert (found.article.credit_line, found.article.expires) == ("Lagoon Wire", None)
    assert [(finding.code, finding.path) for finding in found.findings] == [("put-aside", "/expires")]
    of_expires = [record for record in found.evidence if record.path == "/expires"]
    assert [(record.chosen, record.value, record.why) for record in of_expires] == [
        (False, "2026-03-01", found.findings[0].message)
    ]


def test_a_time_that_is_put_aside_was_not_chosen() -> None:
    found = reading({**NODE, "datePublished": "2026-03-02T08:00:00Z", "dateModified": "2026-03-01T08:00:00Z"})
    assert found.article.modified is None
    assert [(record.chosen, record.why) for record in found.evidence if record.path == "/modified"] == [
        (False, found.findings[0].message)
    ]
    assert [record.chosen for record in found.evidence if record.path == "/published"] == [True]
