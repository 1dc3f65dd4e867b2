from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.findings import ReadError
from newsformat.formats import FORMATS
from newsformat.formats.json_ld.read import read, read_all
from newsformat.formats.json_ld.write import write, write_all
from newsformat.formats.source import Source
from newsformat.model import Article, Reading
from newsformat.model.canonical import members_of
from newsformat.vocab.linked_data.article import NAMESPACE
from properties.effort import cases
from properties.strategies import articles

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/article.json"))


def reading(node: object, url: str | None = None) -> Reading:
    return read(Source(json.dumps(node).encode(), url=url))


def members(node: object, url: str | None = None) -> dict[str, Any]:
    found = reading(node, url).article
    assert found is not None
    return members_of(found)


def article_node(**terms: object) -> dict[str, Any]:
    return {"@context": "https://schema.org", "@type": "NewsArticle", **terms}


SPOKEN = "It will last for years."


@pytest.mark.parametrize(
    ("term", "whose", "speaker"),
    [
        ("hasPart", {"spokenByCharacter": {"@type": "Person", "name": "Ada Rossi"}}, {"name": "Ada Rossi"}),
        (
            "citation",
            {"creator": {"name": "Ada Rossi", "jobTitle": "engineer"}},
            {"name": "Ada Rossi", "role": "engineer"},
        ),
        ("mentions", {"author": "Ada Rossi"}, {"name": "Ada Rossi"}),
        ("mentions", {}, None),
    ],
)
def test_a_quotation_is_a_quote_with_its_place(
    term: str, whose: dict[str, Any], speaker: dict[str, Any] | None
) -> None:
    quotation = {"@type": "Quotation", "text": SPOKEN, **whose}
    found = members(article_node(articleBody=f"The pier is old.\n\n“{SPOKEN}” So she thinks.", **{term: quotation}))
    assert found["quotes"] == [{"id": "q1", "text": SPOKEN} | ({"speaker": speaker} if speaker else {})]
    assert [block.get("marks", []) for block in found["body"]] == [
        [],
        [{"type": "quote", "words": SPOKEN, "ref": "q1"}],
    ]


def test_a_claim_review_in_an_article_is_a_fact_check() -> None:
    rating = {"@type": "Rating", "ratingValue": 1, "alternateName": "False"}
    review = {"@type": "ClaimReview", "claimReviewed": "All ferries are late.", "reviewRating": rating}
    found = members(article_node(hasPart=[review, {"@type": "WebPageElement"}]))
    kept = {"schema.org": {"reviewRating": rating}}
    assert found["fact_checks"] == [{"claim": "All ferries are late.", "rating": "False", "extensions": kept}]


def test_a_claim_review_of_or_beside_the_only_article_is_a_fact_check() -> None:
    of_it, beside = ({"@type": "ClaimReview", "claimReviewed": words} for words in ("Boats fly.", "Boats sink."))
    other = {"@type": "Review", "reviewBody": "A good boat."}
    article = article_node(headline="Boats", review=[of_it, other])
    found = members([article, beside])
    assert found["fact_checks"] == [{"claim": "Boats fly."}, {"claim": "Boats sink."}]
    assert found["extensions"] == {"schema.org": {"review": [other]}}
    assert "fact_checks" not in members([article_node(headline="Boats"), article_node(headline="Trams"), beside])


# ---------------------------------------------------------------------------------------------- our own


def public(article: Article) -> Article:
    """The article less the notes that nobody may see."""
    return article.model_copy(update={"notes": tuple(note for note in article.notes if note.public)})


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_an_example_comes_back_whole(path: Path) -> None:
    before = Article.from_json(path.read_bytes())
    assert read(Source(write(before))) == Reading(public(before))


@cases(150)
@given(articles())
def test_any_article_comes_back_whole(before: Article) -> None:
    assert read(Source(write(before))) == Reading(public(before))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_without_its_seal_a_node_tells_all_but_its_blocks(path: Path) -> None:
    before = Article.from_json(path.read_bytes())
    node = json.loads(write(before))
    node.pop("nf:seal", None)
    result = reading(node)
    assert result.article is not None
    assert result.article.text.split() == before.text.split()
    mine, theirs = members_of(result.article), members_of(before)
    mine.get("extensions", {}).pop("json-ld", None)  # what was put aside, of which the findings tell
    for name in (*theirs, *mine):
        if name in ("body", "renditions", "rights", "notes"):
            continue
        assert mine.get(name) == theirs.get(name), name
    for finding in result.findings:
        assert finding.path.startswith("/rights"), finding  # they speak of blocks, which articleBody has not


HEADED = {"type": "heading", "level": 2, "text": "At dawn"}


def headed(**members: object) -> Article:
    """An article that a node does not tell whole: its only block is a heading."""
    return Article.model_validate({"newsformat": "1.0", "headline": "Boats sail", "body": [HEADED], **members})


def test_a_node_that_tells_all_has_no_seal() -> None:
    plain = headed(body=[{"type": "paragraph", "text": "The boat left."}])
    assert json.loads(write(plain)) == {
        "@context": ["https://schema.org", {"nf": NAMESPACE}],
        "@type": "NewsArticle",
        "headline": "Boats sail",
        "nf:newsformat": "1.0",
        "articleBody": "The boat left.",
    }
    assert "nf:seal" in json.loads(write(headed()))


def test_a_node_that_was_edited_is_right_and_its_seal_void() -> None:
    node = json.loads(write(headed()))
    result = reading({**node, "headline": "Boats sail again"})
    assert result.article is not None
    assert result.article.headline == "Boats sail again"
    assert [block.type for block in result.article.body] == ["paragraph"]
    assert [finding.code for finding in result.findings] == ["seal-void"]


@pytest.mark.parametrize("broken", ["torn", {"nf:digest": 7}, {"nf:digest": "x", "nf:article": ["x"]}, None])
def test_a_broken_seal_leaves_what_the_node_tells(broken: object) -> None:
    node = json.loads(write(headed()))
    result = reading({**node, "nf:seal": broken})
    assert result.article is not None
    assert members_of(result.article) == {
        "newsformat": "1.0",
        "headline": "Boats sail",
        "body": [{"type": "paragraph", "text": "At dawn"}],
    }


def test_articles_in_a_graph_are_sealed_each() -> None:
    several = (headed(), headed(headline="Trams run"))
    assert [found.article for found in read_all(Source(write_all(several)))] == list(several)


def test_quotes_are_marked_in_the_words_of_the_body() -> None:
    before = Article.model_validate(
        {
            "newsformat": "1.0",
            "body": [
                {
                    "type": "paragraph",
                    "text": "“We sail,” said Ada Rossi.",
                    "marks": [{"type": "quote", "words": "We sail,", "ref": "q1"}],
                }
            ],
            "quotes": [{"id": "q1", "text": "We sail,", "speaker": {"name": "Ada Rossi"}}],
        }
    )
    assert read(Source(write(before))).article == before


def test_what_nobody_may_see_is_not_written() -> None:
    assert b"desk" not in write(headed(notes=[{"public": False, "text": "Call the desk."}]))


@pytest.mark.parametrize("embargo", [{"kind": "until_told"}, {"kind": "until", "until": "2026-03-02T06:00:00Z"}])
@pytest.mark.parametrize(
    ("status", "shown"),
    [(None, "withheld"), ("withheld", "withheld"), ("usable", "usable"), ("canceled", "canceled")],
)
def test_an_embargo_is_shown_by_a_term_that_others_know(embargo: object, status: str | None, shown: str) -> None:
    told = {"newsformat": "1.0", "embargo": embargo, "body": [], **({"status": status} if status else {})}
    node = json.loads(write(Article.model_validate(told)))
    assert node["creativeWorkStatus"] == shown
    assert "nf:seal" not in node
    assert members(node) == told
    assert members({**node, "creativeWorkStatus": "canceled"})["status"] == "canceled"


def test_several_are_a_graph() -> None:
    several = tuple(
        Article.model_validate({"newsformat": "1.0", "headline": words, "body": []}) for words in ("Boats", "Trams")
    )
    assert [found.article for found in read_all(Source(write_all(several)))] == list(several)


def test_a_node_of_ours_that_was_edited_is_read_as_far_as_it_goes() -> None:
    node = {
        "@context": ["https://schema.org", {"nf": NAMESPACE}],
        "@type": "NewsArticle",
        "headline": "Boats sail",
        "nf:urgency": "very",
        "nf:mood": "calm",
        "wordCount": 12,
    }
    result = reading(node)
    assert result.article is not None
    assert members_of(result.article) == {
        "newsformat": "1.0",
        "headline": "Boats sail",
        "body": [],
        "extensions": {
            "json-ld": [
                {"at": "", "member": "/urgency", "value": "very"},
                {"at": "", "member": "/mood", "value": "calm"},
            ],
            "schema.org": {"wordCount": 12},
        },
    }
    assert sorted((finding.code, finding.path) for finding in result.findings) == [
        ("put-aside", "/mood"),
        ("put-aside", "/urgency"),
    ]


# ---------------------------------------------------------------------------------------------- others'


def test_a_node_of_another_system() -> None:
    node = article_node(
        **{"@id": "https://example.org/ferry#article"},
        mainEntityOfPage={"@type": "WebPage", "@id": "https://example.org/ferry"},
        headline="Ferry service resumes &amp; people cheer",
        alternativeHeadline="First boats out",
        description="Boats run again.",
        author=[{"@type": "Person", "name": "Ada Rossi", "url": "/rossi", "jobTitle": "Reporter"}, "Bo Lind"],
        editor={"@type": "Person", "name": "Carla Neri"},
        publisher={
            "@type": "NewsMediaOrganization",
            "name": "Harbour Post",
            "logo": {"@type": "ImageObject", "url": "https://example.org/logo.png"},
        },
        datePublished="2026-03-01T06:30:00+01:00",
        dateModified="2026-03-01T09:00+01:00",
        inLanguage="en_GB",
        articleSection=["Region", "Transport"],
        keywords="ferries, storms",
        about=[{"@type": "City", "name": "Venice", "sameAs": "https://www.wikidata.org/entity/Q641"}],
        mentions=[{"@type": "Person", "name": "Dario Conti"}],
        image={"@type": "ImageObject", "url": "/a.jpg", "width": "1200px", "height": 800, "caption": "A boat"},
        isAccessibleForFree="False",
        isPartOf={"@type": ["CreativeWork", "Product"], "name": "Harbour Post"},
        copyrightHolder={"@type": "Organization", "name": "Harbour Post"},
        license=None,
        articleBody="The first boat left at dawn.\n\n“We sail,” said harbour master Elsa Moro.\r\n",
        speakable={"@type": "SpeakableSpecification", "xpath": None, "cssSelector": [".lead"]},
    )
    assert members(node) == {
        "newsformat": "1.0",
        "id": "https://example.org/ferry#article",
        "url": "https://example.org/ferry",
        "type": "article",
        "language": "en-GB",
        "headline": "Ferry service resumes & people cheer",
        "subheadline": "First boats out",
        "summary": "Boats run again.",
        "authors": [
            {"name": "Ada Rossi", "kind": "person", "job_title": "Reporter", "url": "https://example.org/rossi"},
            {"name": "Bo Lind"},
        ],
        "contributors": [{"name": "Carla Neri", "kind": "person", "role": "editor"}],
        "publisher": {"name": "Harbour Post", "kind": "organization", "image": "https://example.org/logo.png"},
        "published": "2026-03-01T06:30:00+01:00",
        "modified": "2026-03-01T09:00:00+01:00",
        "section": ["Region", "Transport"],
        "keywords": [{"text": "ferries"}, {"text": "storms"}],
        "subjects": [
            {
                "name": "Venice",
                "same_as": [{"uri": "https://www.wikidata.org/entity/Q641"}],
                "kind": "place",
                "relation": "about",
            },
            {"name": "Dario Conti", "kind": "person", "relation": "mentioned"},
        ],
        "body": [
            {"type": "paragraph", "text": "The first boat left at dawn."},
            {
                "type": "paragraph",
                "text": "“We sail,” said harbour master Elsa Moro.",
                "marks": [{"type": "quote", "words": "We sail,", "ref": "q1"}],
            },
        ],
        "quotes": [
            {
                "id": "q1",
                "text": "We sail,",
                "kind": "direct",
                "speaker": {
                    "name": "Elsa Moro",
                    "as_written": "harbour master Elsa Moro",
                    "role": "harbour master",
                },
                "cue": "said",
            }
        ],
        "related": [{"rel": "part_of", "title": "Harbour Post"}],
        "lead_image": {
            "url": "https://example.org/a.jpg",
            "width": 1200,
            "height": 800,
            "caption": {"text": "A boat"},
        },
        "rights": [{"holder": {"name": "Harbour Post", "kind": "organization"}}],
        "access": {"declared": "paid"},
        "extensions": {
            "schema.org": {"speakable": {"@type": "SpeakableSpecification", "cssSelector": [".lead"]}},
        },
    }


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("canceled", "canceled"),
        ("Withheld", "withheld"),
        ("Published", "usable"),
        ({"@type": "DefinedTerm", "name": "Cancelled"}, "canceled"),
    ],
)
def test_a_status_is_read_however_it_is_spelled(told: object, status: str) -> None:
    assert members(article_node(creativeWorkStatus=told)) == {
        "newsformat": "1.0",
        "type": "article",
        "status": status,
        "body": [],
    }
    ours = {**json.loads(write(Article(newsformat="1.0", body=()))), "creativeWorkStatus": "Killed"}
    assert members(ours)["status"] == "canceled"


def test_a_status_that_is_unknown_is_told_and_kept() -> None:
    told = reading(article_node(creativeWorkStatus="Draft"))
    assert [finding.code for finding in told.findings] == ["status-unknown"]
    assert told.article is not None
    assert (told.article.status, told.article.extensions) == (None, {"schema.org": {"creativeWorkStatus": "Draft"}})


AI = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"


@pytest.mark.parametrize(
    ("told", "uri"),
    [
        (AI, AI),
        ({"@id": AI}, AI),
        (AI.replace("http:", "https:"), AI.replace("http:", "https:")),
        ("https://schema.org/TrainedAlgorithmicMediaDigitalSource", AI),
        ({"@id": "http://schema.org/TrainedAlgorithmicMediaDigitalSource"}, AI),
        ("TrainedAlgorithmicMediaDigitalSource", AI),
        ("digsrctype:trainedAlgorithmicMedia", AI),
        ("https://example.org/made/by-hand", "https://example.org/made/by-hand"),
    ],
)
def test_how_it_came_to_be_is_an_address_of_iptc(told: object, uri: str) -> None:
    assert members(article_node(digitalSourceType=told)) == {
        "newsformat": "1.0",
        "type": "article",
        "digital_source_type": uri,
        "body": [],
    }


def test_words_on_how_it_came_to_be_are_kept() -> None:
    kept = {"schema.org": {"digitalSourceType": "by hand"}}
    assert members(article_node(digitalSourceType="by hand"))["extensions"] == kept


def test_the_page_it_stands_on_is_no_whole() -> None:
    page = {"@type": "WebPage", "@id": "https://example.org/1#page", "url": "https://example.org/1", "name": "Ferry"}
    series = {"@type": "CreativeWorkSeries", "name": "Harbours"}
    found = members({"@type": "NewsArticle", "url": "https://example.org/1", "isPartOf": [page, series]})
    assert found["related"] == [{"rel": "part_of", "title": "Harbours"}]
    assert found["extensions"] == {"schema.org": {"isPartOf": [page]}}


def test_the_dateline_is_taken_off_the_first_paragraph() -> None:
    found = members(article_node(headline="Boats", articleBody="VENICE, March 1 — The first boat left."))
    assert found["dateline"] == {"text": "VENICE, March 1"}
    assert found["body"] == [{"type": "paragraph", "run_in": "VENICE, March 1 — ", "text": "The first boat left."}]


def test_each_member_has_its_evidence() -> None:
    result = reading(
        article_node(headline="Boats sail", articleBody="The first boat left the harbour, and that was it.")
    )
    assert [(claim.path, claim.at, claim.basis) for claim in result.evidence] == [
        ("/body/0", "articleBody", "declared"),
        ("/headline", "headline", "declared"),
        ("/language", "articleBody", "inferred"),
        ("/type", "@type", "declared"),
    ]


def test_references_within_a_graph_are_followed() -> None:
    graph = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebPage", "@id": "#page", "name": "A page"},
            {"@type": "Article", "headline": "Boats sail", "author": {"@id": "#ada"}, "image": {"@id": "#img"}},
            {"@type": "Person", "@id": "#ada", "name": "Ada Rossi", "worksFor": {"@id": "#post"}},
            {"@type": "Organization", "@id": "#post", "name": "Harbour Post"},
            {"@type": "ImageObject", "@id": "#img", "contentUrl": "https://example.org/a.jpg"},
        ],
    }
    found = members(graph)
    assert found["authors"] == [{"name": "Ada Rossi", "kind": "person", "affiliation": "Harbour Post"}]
    assert found["lead_image"] == {"url": "https://example.org/a.jpg"}


@pytest.mark.parametrize(
    "document",
    [
        [article_node(headline="Boats sail")],
        {"@type": "WebPage", "mainEntity": article_node(headline="Boats sail")},
        {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": article_node(headline="Boats sail")}]},
        {"@type": ["Thing", "NewsArticle"], "headline": "Boats sail"},
        {"@type": "schema:NewsArticle", "schema:headline": "Boats sail"},
        {"@type": "http://schema.org/NewsArticle", "http://schema.org/headline": [{"@value": "Boats sail"}]},
        {"@type": "BlogPosting", "headline": {"@value": "Boats sail", "@language": "en"}},
    ],
)
def test_an_article_is_found_wherever_it_stands(document: object) -> None:
    assert members(document)["headline"] == "Boats sail"


def test_names_with_the_prefix_in_a_list_of_json_ld_are_read() -> None:
    ada = {"@type": "schema:Person", "schema:name": "Ada Rossi"}
    node = {"@type": "schema:NewsArticle", "schema:headline": "Boats sail", "schema:author": {"@list": [ada]}}
    assert members(node)["authors"] == [{"name": "Ada Rossi", "kind": "person"}]


def test_of_several_the_first_with_a_body_is_read() -> None:
    several = [article_node(headline="Boats"), article_node(headline="Trams", articleBody="They run.")]
    result = reading(several)
    assert result.article is not None
    assert result.article.headline == "Trams"
    assert [finding.code for finding in result.findings] == ["more-items"]
    assert [found.article and found.article.headline for found in read_all(Source(json.dumps(several).encode()))] == [
        "Boats",
        "Trams",
    ]


def test_a_live_report_has_entries() -> None:
    node = {
        "@type": "LiveBlogPosting",
        "headline": "The storm",
        "liveBlogUpdate": [
            {
                "@type": "BlogPosting",
                "headline": "First boat out",
                "datePublished": "2026-03-01T07:12:00Z",
                "author": {"@type": "Person", "name": "Ada Rossi"},
                "articleBody": "<p>It left.</p><p>It was cold.</p>",
            }
        ],
    }
    found = members(node)
    assert found["type"] == "live"
    assert found["body"] == [
        {
            "type": "live_entry",
            "time": "2026-03-01T07:12:00Z",
            "headline": "First boat out",
            "author": {"name": "Ada Rossi", "kind": "person"},
            "blocks": [{"type": "paragraph", "text": "It left."}, {"type": "paragraph", "text": "It was cold."}],
        }
    ]


def test_a_body_of_html_has_its_headings_lists_and_links() -> None:
    body = (
        '<p><b>VENICE (LW) -</b> The <a href="https://example.org/f">ferry</a> left.</p><h2>Prices</h2>'
        "<ul><li>Adults: 7</li><li>Children: free</li></ul>"
    )
    found = members(article_node(headline="Boats", articleBody=body))
    assert found["dateline"] == {"text": "VENICE (LW)"}
    assert found["body"] == [
        {
            "type": "paragraph",
            "run_in": "VENICE (LW) - ",
            "text": "The ferry left.",
            "marks": [{"type": "link", "words": "ferry", "url": "https://example.org/f"}],
        },
        {"type": "heading", "level": 2, "text": "Prices"},
        {"type": "list", "items": [{"text": "Adults: 7"}, {"text": "Children: free"}]},
    ]


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Ada Rossi and Bo Lind", [{"name": "Ada Rossi"}, {"name": "Bo Lind"}]),
        (
            {"@type": "Person", "name": "Von Ada Rossi und Bo Lind", "url": "https://example.org/both"},
            [
                {
                    "name": "Ada Rossi",
                    "kind": "person",
                    "extensions": {
                        "schema.org": {"name": "Von Ada Rossi und Bo Lind", "url": "https://example.org/both"}
                    },
                },
                {"name": "Bo Lind", "kind": "person"},
            ],
        ),
        ({"@type": "Person", "name": "By Ada Rossi"}, [{"name": "Ada Rossi", "kind": "person"}]),
        (
            {"@type": "Organization", "name": "Rossi Boats and Lind Boats"},
            [{"name": "Rossi Boats and Lind Boats", "kind": "organization"}],
        ),
        ("Bread and Butter", [{"name": "Bread and Butter"}]),
        ("https://example.org/people/ada", [{"url": "https://example.org/people/ada"}]),
    ],
)
def test_authors_are_told_one_by_one(author: object, expected: list[dict[str, Any]]) -> None:
    assert members(article_node(headline="Boats", author=author))["authors"] == expected


def test_of_many_authors_the_first_hundred_are_told_one_by_one() -> None:
    found = members(article_node(headline="Boats", author=["Ada Rossi and Bo Lind"] * 101))["authors"]
    assert len(found) == 201
    assert found[-1] == {"name": "Ada Rossi and Bo Lind"}


def test_a_body_may_be_told_by_the_term_of_any_work() -> None:
    entry = {"@type": "BlogPosting", "text": "It left."}
    found = members({"@type": "LiveBlogPosting", "headline": "Boats", "text": "They run.", "liveBlogUpdate": entry})
    assert found["body"] == [
        {"type": "paragraph", "text": "They run."},
        {"type": "live_entry", "blocks": [{"type": "paragraph", "text": "It left."}]},
    ]
    assert "extensions" not in found


@pytest.mark.parametrize(
    "told", [{"articleBody": {"@type": "TextObject", "encoding": "x"}}, {"liveBlogUpdate": ["First boat out"]}]
)
def test_what_stands_for_a_body_and_is_none_is_kept(told: dict[str, Any]) -> None:
    assert members(article_node(headline="Boats", **told))["extensions"] == {"schema.org": told}


def test_words_of_an_entry_that_can_not_be_read_are_kept() -> None:
    body = {"@type": "TextObject", "encoding": "https://example.org/a.txt"}
    (found,) = members({"@type": "LiveBlogPosting", "headline": "Boats", "liveBlogUpdate": {"articleBody": body}})[
        "body"
    ]
    assert found == {"type": "live_entry", "blocks": [], "extensions": {"schema.org": {"articleBody": body}}}


def test_an_entry_has_its_pictures_and_all_its_words() -> None:
    entry = {
        "@type": "BlogPosting",
        "articleBody": {"@type": "TextObject", "text": "It left."},
        "image": "https://example.org/a.jpg",
        "video": {"@type": "VideoObject", "contentUrl": "https://example.org/v.mp4", "name": "The boat"},
    }
    (found,) = members({"@type": "LiveBlogPosting", "headline": "Boats", "liveBlogUpdate": entry})["body"]
    assert found == {
        "type": "live_entry",
        "blocks": [
            {"type": "paragraph", "text": "It left."},
            {"type": "figure", "image": {"url": "https://example.org/a.jpg"}},
            {"type": "video", "title": "The boat", "url": "https://example.org/v.mp4"},
        ],
    }


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\nTwo.", ["One.", "Two."]),
        ("One.\n\nTwo,\nand more.", ["One.", "Two,\nand more."]),
        ("<p>One.</p><p>Two &amp; more.</p>", ["One.", "Two & more."]),
        ("One.<br/><br>Two.", ["One.", "Two."]),
        (["One.", "Two."], ["One.", "Two."]),
        ("  \n ", []),
        (None, []),
    ],
)
def test_the_body_is_parted_into_paragraphs(body: object, expected: list[str]) -> None:
    found = members(article_node(headline="Boats", articleBody=body))["body"]
    assert [block["text"] for block in found] == expected


def test_what_can_not_stand_is_put_aside_with_a_finding() -> None:
    result = reading(article_node(headline="Boats", identifier="two\nlines", datePublished="2026-13-45"))
    assert result.article is not None
    assert result.article.headline == "Boats"
    assert result.article.published is None


VENICE = {"@type": "City", "name": "Venice"}


@pytest.mark.parametrize(
    ("told", "subject"),
    [
        (
            {**VENICE, "geo": {"@type": "GeoCoordinates", "latitude": "45.44", "longitude": 12.33}},
            {"name": "Venice", "kind": "place", "position": {"latitude": 45.44, "longitude": 12.33}},
        ),
        (
            {**VENICE, "latitude": 45.44, "longitude": "12.33"},
            {"name": "Venice", "kind": "place", "position": {"latitude": 45.44, "longitude": 12.33}},
        ),
        (
            {**VENICE, "geo": {"@type": "GeoShape", "box": "45.4 12.3 45.5 12.4"}},
            {
                "name": "Venice",
                "kind": "place",
                "extensions": {"schema.org": {"geo": {"@type": "GeoShape", "box": "45.4 12.3 45.5 12.4"}}},
            },
        ),
        (
            {**VENICE, "alternateName": ["Venezia", {"@value": "Venedig", "@language": "de"}]},
            {"name": "Venice", "names": [{"text": "Venezia"}, {"text": "Venedig", "language": "de"}], "kind": "place"},
        ),
        (
            {**VENICE, "address": {"addressCountry": "IT"}, "sameAs": "the city"},
            {
                "name": "Venice",
                "kind": "place",
                "extensions": {"schema.org": {"address": {"addressCountry": "IT"}, "sameAs": "the city"}},
            },
        ),
        (
            {
                **VENICE,
                "containedInPlace": {
                    "name": "Veneto",
                    "population": "4.8 million",
                    "containedInPlace": {"@id": "https://example.org/italy"},
                },
            },
            {
                "name": "Venice",
                "kind": "place",
                "broader": [
                    {"name": "Veneto", "extensions": {"schema.org": {"population": "4.8 million"}}},
                    {"uri": "https://example.org/italy"},
                ],
            },
        ),
        (
            {"@type": "Corporation", "name": "Example Lines", "tickerSymbol": ["XMIL EXM", "EXML"]},
            {
                "name": "Example Lines",
                "kind": "organization",
                "symbols": [{"ticker": "EXM", "exchange": "XMIL"}, {"ticker": "EXML"}],
            },
        ),
        (
            {"@type": "Person", "@id": "https://example.org/#ada", "name": "Ada Rossi", "url": "https://ada.example"},
            {
                "name": "Ada Rossi",
                "uri": "https://example.org/#ada",
                "kind": "person",
                "extensions": {"schema.org": {"url": "https://ada.example"}},
            },
        ),
    ],
)
def test_what_is_said_of_a_subject_is_read_or_kept(told: dict[str, Any], subject: dict[str, Any]) -> None:
    assert members(article_node(about=told))["subjects"] == [{**subject, "relation": "about"}]


TOPIC = {"@type": "DefinedTerm", "name": "transport", "termCode": "20000337"}
OF_IPTC = "http://cv.iptc.org/newscodes/mediatopic/"


@pytest.mark.parametrize(
    ("more", "identity"),
    [
        ({"inDefinedTermSet": OF_IPTC}, {"qcode": "medtop:20000337"}),
        ({"inDefinedTermSet": OF_IPTC.replace("http:", "https:").rstrip("/")}, {"qcode": "medtop:20000337"}),
        (
            {"inDefinedTermSet": {"@type": "DefinedTermSet", "@id": OF_IPTC}, "@id": f"{OF_IPTC}20000337"},
            {"uri": f"{OF_IPTC}20000337", "qcode": "medtop:20000337"},
        ),
        ({"termCode": "medtop:20000337"}, {"qcode": "medtop:20000337"}),
        ({}, {"literal": "20000337"}),
        (
            {"inDefinedTermSet": "https://example.org/terms"},
            {"literal": "20000337", "extensions": {"schema.org": {"inDefinedTermSet": "https://example.org/terms"}}},
        ),
    ],
)
def test_the_code_of_a_term_is_one_of_its_set(more: dict[str, Any], identity: dict[str, Any]) -> None:
    topic = {"name": "transport", "kind": "topic", **identity}
    assert members(article_node(about={**TOPIC, **more}))["subjects"] == [{**topic, "relation": "about"}]
    genre = {name: value for name, value in topic.items() if name != "kind"}
    assert members(article_node(genre={**TOPIC, **more}))["genres"] == [genre]


def test_pictures_beyond_the_first_go_with_the_article() -> None:
    quay = {
        "@type": "ImageObject",
        "contentUrl": "https://example.org/quay.jpg",
        "encodingFormat": "image/jpeg",
        "copyrightNotice": "© Ada Rossi",
        "license": "https://example.org/license",
        "acquireLicensePage": "https://example.org/buy",
        "representativeOfPage": True,
    }
    found = members(article_node(image=["https://example.org/a.jpg", quay], thumbnailUrl="https://example.org/t.jpg"))
    assert found["lead_image"] == {"url": "https://example.org/a.jpg"}
    assert found["media"] == [
        {
            "type": "figure",
            "image": {
                "url": "https://example.org/quay.jpg",
                "media_type": "image/jpeg",
                "rights": [
                    {
                        "notice": "© Ada Rossi",
                        "usage_terms_url": "https://example.org/buy",
                        "license": "https://example.org/license",
                    }
                ],
                "extensions": {"schema.org": {"representativeOfPage": True}},
            },
        }
    ]
    assert found["extensions"] == {"schema.org": {"thumbnailUrl": "https://example.org/t.jpg"}}


def test_the_policies_of_the_publisher_are_trust_indicators() -> None:
    publisher = {
        "@type": "NewsMediaOrganization",
        "name": "Harbour Post",
        "ethicsPolicy": "https://example.org/ethics",
        "correctionsPolicy": {"@type": "CreativeWork", "name": "Our mistakes", "url": "https://example.org/mistakes"},
        "ownershipFundingInfo": "Owned by its readers",
        "foundingDate": "1903",
    }
    found = members(article_node(publisher=publisher, publishingPrinciples="https://example.org/principles"))
    assert found["trust_indicators"] == [
        {"role": "publishingPrinciples", "url": "https://example.org/principles"},
        {"role": "ethicsPolicy", "url": "https://example.org/ethics"},
        {"role": "correctionsPolicy", "title": "Our mistakes", "url": "https://example.org/mistakes"},
    ]
    assert found["publisher"] == {
        "name": "Harbour Post",
        "kind": "organization",
        "extensions": {"schema.org": {"ownershipFundingInfo": "Owned by its readers", "foundingDate": "1903"}},
    }


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (
            {"author": {"@type": "Role", "roleName": "photographer", "author": {"@type": "Person", "name": "Ada"}}},
            {"authors": [{"name": "Ada", "kind": "person", "role": "photographer"}]},
        ),
        (
            {"author": {"name": "Ada", "sameAs": ["https://a.example", "https://b.example"], "knowsAbout": "boats"}},
            {
                "authors": [
                    {
                        "name": "Ada",
                        "same_as": [{"uri": "https://a.example/"}, {"uri": "https://b.example/"}],
                        "extensions": {"schema.org": {"knowsAbout": "boats"}},
                    }
                ]
            },
        ),
        (
            {
                "author": {
                    "name": "Ada",
                    "worksFor": {"@type": "Organization", "name": "Post", "url": "https://p.example"},
                }
            },
            {
                "authors": [
                    {
                        "name": "Ada",
                        "affiliation": "Post",
                        "extensions": {
                            "schema.org": {
                                "worksFor": {"@type": "Organization", "name": "Post", "url": "https://p.example"}
                            }
                        },
                    }
                ]
            },
        ),
        ({"creator": "Ada"}, {"authors": [{"name": "Ada"}]}),
        ({"author": "Ada", "creator": "Ada"}, {"authors": [{"name": "Ada"}]}),
        (
            {"author": "Ada", "creator": ["Ada", "Bo"]},
            {"authors": [{"name": "Ada"}], "extensions": {"schema.org": {"creator": ["Bo"]}}},
        ),
        (
            {"audience": {"@type": "PeopleAudience", "audienceType": "schools", "suggestedMinAge": 9}},
            {"audience": [{"name": "schools", "extensions": {"schema.org": {"suggestedMinAge": 9}}}]},
        ),
        ({"genre": "http://cv.iptc.org/x"}, {"genres": [{"uri": "http://cv.iptc.org/x"}]}),
        (
            {"keywords": ["boats", {"@type": "DefinedTerm", "name": "quay", "termCode": "Q1"}]},
            {"keywords": [{"text": "boats"}, {"text": "quay", "extensions": {"schema.org": {"termCode": "Q1"}}}]},
        ),
        ({"video": "https://example.org/v.mp4"}, {"media": [{"type": "video", "url": "https://example.org/v.mp4"}]}),
        (
            {"video": {"contentUrl": "/v.mp4", "thumbnailUrl": "/v.jpg", "duration": "PT1M35S", "uploadDate": "2026"}},
            {
                "media": [
                    {
                        "type": "video",
                        "url": "https://example.org/v.mp4",
                        "image": {"url": "https://example.org/v.jpg"},
                        "duration": 95,
                        "extensions": {"schema.org": {"uploadDate": "2026"}},
                    }
                ]
            },
        ),
        (
            {
                "associatedMedia": [
                    {"@type": "ImageObject", "contentUrl": "https://example.org/a.jpg"},
                    {"@type": "AudioObject", "contentUrl": "https://example.org/a.mp3"},
                    {"@type": "DataDownload", "contentUrl": "https://example.org/a.csv"},
                ]
            },
            {
                "media": [
                    {"type": "figure", "image": {"url": "https://example.org/a.jpg"}},
                    {"type": "audio", "url": "https://example.org/a.mp3"},
                ],
                "extensions": {
                    "schema.org": {
                        "associatedMedia": [{"@type": "DataDownload", "contentUrl": "https://example.org/a.csv"}]
                    }
                },
            },
        ),
        (
            {"usageInfo": {"@type": "CreativeWork", "text": "Not for resale.", "url": "https://example.org/terms"}},
            {"rights": [{"usage_terms": "Not for resale.", "usage_terms_url": "https://example.org/terms"}]},
        ),
        (
            {"copyrightNotice": "© Post", "copyrightYear": 2026},
            {"rights": [{"notice": "© Post"}], "extensions": {"schema.org": {"copyrightYear": 2026}}},
        ),
        (
            {"isBasedOn": {"name": "The log", "description": "By hand", "pagination": "7"}},
            {
                "related": [
                    {
                        "rel": "derived_from",
                        "title": "The log",
                        "description": "By hand",
                        "extensions": {"schema.org": {"pagination": "7"}},
                    }
                ]
            },
        ),
        ({"@type": "AdvertiserContentArticle"}, {"sponsored": True}),
        (
            {"headline": "Boats sail", "name": "Boats | Harbour Post"},
            {"headline": "Boats sail", "extensions": {"schema.org": {"name": "Boats | Harbour Post"}}},
        ),
        ({"headline": "Boats sail", "name": "Boats sail"}, {"headline": "Boats sail"}),
        (
            {"publisher": ["Harbour Post", {"name": "Lagoon Post", "ethicsPolicy": "https://example.org/e"}]},
            {
                "publisher": {"name": "Harbour Post"},
                "extensions": {
                    "schema.org": {"publisher": [{"name": "Lagoon Post", "ethicsPolicy": "https://example.org/e"}]}
                },
            },
        ),
        *(
            (term, {"extensions": {"schema.org": term}})
            for term in (
                {"hasPart": {"@type": "WebPageElement", "cssSelector": ".paid"}},
                {"datePublished": "yesterday"},
                {"wordCount": 120},
                {"correction": {"@type": "CorrectionComment", "url": "https://example.org/c"}},
                {"mainEntityOfPage": {"@type": "WebPage", "name": "A page"}},
            )
        ),
        ({"inLanguage": ["en", "it"]}, {"language": "en", "extensions": {"schema.org": {"inLanguage": ["it"]}}}),
    ],
)
def test_nothing_that_a_node_says_is_lost(node: dict[str, Any], expected: dict[str, Any]) -> None:
    found = members(article_node(**node), "https://example.org/")
    assert found == {"newsformat": "1.0", "type": "article", "body": [], **expected}


# ------------------------------------------------------------------------------------------ what is refused


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        (b"", "json-syntax", 1, 1),
        (b'{"@type": "NewsArticle",\n "headline": }', "json-syntax", 2, 14),
        (b'{"@type": "Person", "name": "Ada Rossi"}', "no-article", 1, 1),
        (b"[]", "no-article", 1, 1),
        (b"null", "no-article", 1, 1),
        (b'{"@type": "NewsArticle",\n "headline": "\xff"}', "json-not-utf8", 2, 15),
        (b"[" * 100_000, "json-too-deep", 1, 1),
        (b"[" * 70 + b"]" * 70, "json-too-deep", 1, 1),
        (b'{"@type": "NewsArticle", "version": ' + b"9" * 5000 + b"}", "json-number", 1, 1),
    ],
)
def test_what_is_no_article_is_refused_at_its_place(data: bytes, code: str, line: int, column: int) -> None:
    with pytest.raises(ReadError) as refusal:
        read(Source(data))
    finding = refusal.value.finding
    assert (finding.code, finding.line, finding.column) == (code, line, column)


@pytest.mark.parametrize(
    "data",
    [
        b'\xef\xbb\xbf{"@type": "NewsArticle", "headline": "Boats"}',
        '{"@type": "NewsArticle", "headline": "Boats"}'.encode("utf-16"),
        b'{"@type": "NewsArticle", "headline": "Boats", "articleBody": NaN, "author": null}',
        b'{"@type": "NewsArticle", "headline": "Boats", "x": "\\ud800", "y": 1e999, "z": 99999999999999999999}',
        b'{"@type": "NewsArticle", "headline": "Boats", "description": "a\tb"}',
    ],
)
def test_careless_json_is_read(data: bytes) -> None:
    found = read(Source(data)).article
    assert found is not None
    assert found.headline == "Boats"
    assert Article.from_json(found.to_json()) == found


def test_references_can_not_make_a_document_grow_without_bound() -> None:
    nodes: list[dict[str, Any]] = [{"@id": f"#{n}", "@type": "Person", "name": "x"} for n in range(200)]
    everybody = [{"@id": f"#{n}"} for n in range(200)]
    for node in nodes:
        node["knows"] = everybody
    found = members([article_node(headline="Boats", author=everybody, mentions=everybody), *nodes])
    assert len(found["authors"]) <= 200


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
MEMBERS = st.sampled_from(["@id", "@type", "@value", "@graph", "name", "url", "text", "schema:name"])
VALUES = st.recursive(
    SCALARS | st.sampled_from(["#a", "2026-03-01"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(MEMBERS, inner, max_size=4),
    max_leaves=10,
)
TERMS = st.sampled_from(
    "@id @context headline name author publisher image datePublished inLanguage keywords about mentions identifier "
    "hasPart articleBody liveBlogUpdate isPartOf citation license copyrightHolder correction isAccessibleForFree video "
    "dateline locationCreated articleSection genre audience expires version url mainEntityOfPage nf:embargo "
    "nf:notes".split()
)


@cases(400)
@given(st.dictionaries(TERMS, VALUES, max_size=6), st.booleans())
def test_any_node_gives_a_valid_article(terms: dict[str, Any], ours: bool) -> None:
    node = {"@type": "NewsArticle", **terms}
    if ours:
        node["@context"] = {"nf": NAMESPACE}
    try:
        found = read(Source(json.dumps(node).encode())).article
    except ReadError:
        return
    assert found is not None
    assert Article.from_json(found.to_json()) == found


@cases(200)
@given(st.binary(max_size=60))
def test_any_bytes_give_an_article_or_a_read_error(data: bytes) -> None:
    try:
        found = read(Source(b'{"@type": "NewsArticle", ' + data))
    except ReadError:
        return
    assert found.article is not None


def test_the_table_leads_here() -> None:
    row = FORMATS["json-ld"]
    assert row.read is not None
    assert row.write is not None
    assert row.read(Source(row.write(Article(newsformat="1.0", headline="Boats", body=())))).article is not None


@pytest.mark.parametrize(
    "kind",
    "APIReference AdvertiserContentArticle AnalysisNewsArticle Article AskPublicNewsArticle BackgroundNewsArticle "
    "BlogPosting DiscussionForumPosting LiveBlogPosting MedicalScholarlyArticle NewsArticle OpinionNewsArticle Report "
    "ReportageNewsArticle ReviewNewsArticle SatiricalArticle ScholarlyArticle SocialMediaPosting TechArticle".split(),
)
def test_every_kind_of_article_that_schema_org_has_is_read(kind: str) -> None:
    node = {"@type": kind, "headline": "Ferry service resumes", "articleBody": "The first boat left at dawn."}
    article = reading(node).article
    assert article is not None
    assert (article.headline, article.text) == ("Ferry service resumes", "The first boat left at dawn.")


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        ({"email": "mailto:ada@example.org"}, {"email": "ada@example.org"}),
        ({"url": "MAILTO:ada%2Bnews@example.org?subject=Ferry"}, {"email": "ada+news@example.org"}),
        (
            {"sameAs": ["mailto:ada@example.org", "https://example.org/ada"]},
            {"same_as": [{"uri": "https://example.org/ada"}], "email": "ada@example.org"},
        ),
        ({"contactPoint": {"@type": "ContactPoint", "email": "ada@example.org"}}, {"email": "ada@example.org"}),
        (
            {"contactPoint": [{"email": "ada@example.org", "telephone": "12"}]},
            {
                "email": "ada@example.org",
                "extensions": {"schema.org": {"contactPoint": [{"email": "ada@example.org", "telephone": "12"}]}},
            },
        ),
        (
            {"email": "ada@example.org", "url": "mailto:desk@example.org"},
            {"email": "ada@example.org", "url": "mailto:desk@example.org"},
        ),
        (
            {"email": ["ada@example.org", "desk@example.org"]},
            {
                "email": "ada@example.org",
                "extensions": {"schema.org": {"email": ["ada@example.org", "desk@example.org"]}},
            },
        ),
    ],
)
def test_the_mail_address_of_an_author_wherever_it_is_told(terms: dict[str, Any], told: dict[str, Any]) -> None:
    found = members(article_node(author={"@type": "Person", "name": "Ada Rossi", **terms}))
    assert found["authors"] == [{"name": "Ada Rossi", "kind": "person", **told}]


def test_an_image_object_of_several_addresses_is_a_picture_for_each() -> None:
    node = {
        "@type": "ImageObject",
        "url": ["https://example.org/a.jpg", "https://example.org/b.jpg"],
        "caption": "Boats",
    }
    found = members(article_node(image=node))
    assert found["lead_image"] == {"url": "https://example.org/a.jpg", "caption": {"text": "Boats"}}
    assert found["media"] == [{"type": "figure", "image": {"url": "https://example.org/b.jpg"}}]


def test_an_address_that_is_a_node_of_its_own() -> None:
    found = members(article_node(image={"@type": "ImageObject", "url": {"@id": "https://example.org/a.jpg"}}))
    assert found["lead_image"] == {"url": "https://example.org/a.jpg"}


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        (
            {"contributor": {"@type": "Role", "roleName": "photographer", "contributor": {"name": "Ada Rossi"}}},
            {"contributors": [{"name": "Ada Rossi", "role": "photographer"}]},
        ),
        (
            {"editor": {"@type": "EmployeeRole", "roleName": "chief", "editor": "Ada Rossi"}},
            {"contributors": [{"name": "Ada Rossi", "role": "chief"}]},
        ),
        (
            {"producer": {"name": "Lagoon Studio"}, "illustrator": {"name": "Ada Rossi"}},
            {
                "contributors": [
                    {"name": "Ada Rossi", "role": "illustrator"},
                    {"name": "Lagoon Studio", "role": "producer"},
                ]
            },
        ),
        (
            {"about": {"@type": "City", "name": "Venice"}, "contentLocation": ["Venice", "Murano"]},
            {
                "subjects": [
                    {"kind": "place", "name": "Venice", "relation": "about"},
                    {"kind": "place", "name": "Murano", "relation": "about"},
                ]
            },
        ),
        (
            {"spatialCoverage": {"@type": "Place", "name": "Veneto", "url": "https://example.org/veneto"}},
            {
                "subjects": [
                    {"kind": "place", "name": "Veneto", "uri": "https://example.org/veneto", "relation": "about"}
                ]
            },
        ),
        (
            {"keywords": "boats &amp; ferries; harbour"},
            {"keywords": [{"text": "boats & ferries"}, {"text": "harbour"}]},
        ),
        ({"keywords": ["boats &amp; ferries"]}, {"keywords": [{"text": "boats & ferries"}]}),
    ],
)
def test_whoever_had_a_hand_in_an_article_and_where_it_is_about(
    terms: dict[str, Any], expected: dict[str, Any]
) -> None:
    found = members(article_node(headline="Boats run", **terms))
    assert {name: found.get(name) for name in expected} == expected
    assert "extensions" not in found


def test_a_page_of_corrections_is_no_correction() -> None:
    found = members(article_node(headline="Boats run", correction="https://example.org/corrections"))
    assert "corrections" not in found
    assert found["extensions"] == {"schema.org": {"correction": "https://example.org/corrections"}}
