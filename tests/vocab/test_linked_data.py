from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.model import Article
from newsformat.model.canonical import members_of
from newsformat.vocab.linked_data.article import NAMESPACE, is_ours, members_of_node, node_of
from properties.effort import cases
from properties.strategies import articles

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/article.json"))


def carried(article: Article) -> dict[str, Any]:
    """The members of an article that its node holds."""
    members: dict[str, Any] = {
        name: value for name, value in members_of(article).items() if name not in ("body", "renditions")
    }
    notes = [note for note in members.pop("notes", []) if note["public"]]
    return {**members, "notes": notes} if notes else members


def back_and_forth(article: Article) -> dict[str, Any]:
    return members_of_node(json.loads(json.dumps(node_of(article))))


@cases(200)
@given(articles())
def test_a_node_holds_all_metadata_of_any_article(article: Article) -> None:
    assert back_and_forth(article) == carried(article)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_a_node_holds_all_metadata_of_each_example(path: Path) -> None:
    article = Article.from_json(path.read_bytes())
    assert back_and_forth(article) == carried(article)


def test_schema_org_says_what_it_can_and_nf_the_rest() -> None:
    article = Article.model_validate(
        {
            "newsformat": "1.0",
            "id": "urn:example:ferry",
            "alternate_ids": [{"value": "F-7", "kind": "example:desk"}],
            "type": "live",
            "language": "en",
            "headline": "Ferry service resumes",
            "subheadline": "First boats out",
            "byline": "By Ada Rossi",
            "authors": [{"id": "a1", "kind": "person", "name": "Ada Rossi", "affiliation": "Harbour Post"}],
            "dateline": {"text": "VENICE", "place": {"kind": "place", "name": "Venice"}},
            "keywords": [{"text": "ferries"}, {"text": "traghetti", "language": "it"}],
            "subjects": [
                {"id": "p1", "kind": "person", "name": "Bo Lind", "relation": "mentioned"},
                {"kind": "topic", "name": "transport", "qcode": "medtop:20000337", "uri": "http://example.org/t"},
            ],
            "quotes": [{"id": "q1", "text": "We sail.", "speaker": {"name": "Bo Lind", "ref": "p1"}}],
            "rights": [{"holder": {"name": "Harbour Post"}, "license": "https://example.org/license"}],
            "access": {"declared": "metered"},
            "body": [],
        }
    )
    assert node_of(article) == {
        "@context": ["https://schema.org", {"nf": NAMESPACE}],
        "@type": "LiveBlogPosting",
        "@id": "urn:example:ferry",
        "inLanguage": "en",
        "headline": "Ferry service resumes",
        "alternativeHeadline": "First boats out",
        "author": [
            {
                "@type": "Person",
                "@id": "#a1",
                "name": "Ada Rossi",
                "affiliation": {"@type": "Organization", "name": "Harbour Post"},
            }
        ],
        "keywords": ["ferries", {"@value": "traghetti", "@language": "it"}],
        "about": [
            {
                "@type": "DefinedTerm",
                "name": "transport",
                "@id": "http://example.org/t",
                "termCode": "20000337",
                "inDefinedTermSet": "http://cv.iptc.org/newscodes/mediatopic/",
                "nf:order": 1,
            }
        ],
        "mentions": [{"@type": "Person", "@id": "#p1", "name": "Bo Lind", "nf:order": 0}],
        "locationCreated": {"@type": "Place", "name": "Venice"},
        "conditionsOfAccess": "metered",
        "isAccessibleForFree": False,
        "copyrightHolder": {"@type": ["Person", "Organization"], "name": "Harbour Post"},
        "license": "https://example.org/license",
        "identifier": [{"@type": "PropertyValue", "value": "F-7", "propertyID": "example:desk"}],
        "hasPart": [
            {
                "@type": "Quotation",
                "@id": "#q1",
                "text": "We sail.",
                "spokenByCharacter": {"@type": ["Person", "Organization"], "@id": "#p1", "name": "Bo Lind"},
            }
        ],
        "nf:newsformat": "1.0",
        "nf:byline": "By Ada Rossi",
        "nf:dateline": "VENICE",  # schema.org has datelines of NewsArticle only
    }


@pytest.mark.parametrize(
    ("members", "terms"),
    [
        (
            {
                "rights": [
                    {"holder": {"name": "Post", "kind": "organization"}, "notice": "© Post", "usage_terms": "Ask."}
                ]
            },
            {
                "copyrightHolder": {"@type": "Organization", "name": "Post"},
                "copyrightNotice": "© Post",
                "usageInfo": {"@type": "CreativeWork", "text": "Ask."},
            },
        ),
        (
            {"rights": [{"notice": "© Post", "usage_terms_url": "https://example.org/t", "valid_to": "2027"}]},
            {
                "copyrightNotice": "© Post",
                "usageInfo": "https://example.org/t",
                "nf:rights": [{"@type": "nf:Right", "nf:validTo": "2027", "nf:ofWork": True}],
            },
        ),
        (
            {
                "rights": [{"notice": "© Ada", "applies_to": ["i1"]}, {"notice": "© Post"}],
                "lead_image": {"url": "https://example.org/a.jpg", "id": "i1"},
            },
            {
                "image": {"@type": "ImageObject", "contentUrl": "https://example.org/a.jpg", "@id": "#i1"},
                "copyrightNotice": "© Post",
                "nf:rights": [
                    {"@type": "nf:Right", "nf:copyrightNotice": "© Ada", "nf:appliesTo": [{"@id": "#i1"}]},
                    {"@type": "nf:Right", "nf:ofWork": True},
                ],
            },
        ),
        (
            {
                "contributors": [
                    {"name": "Bo Lind", "kind": "person", "role": "editor"},
                    {"name": "Ada", "role": "layout"},
                ]
            },
            {
                "contributor": [
                    {"@type": ["Person", "Organization"], "name": "Ada", "nf:role": "layout", "nf:order": 1}
                ],
                "editor": [{"@type": "Person", "name": "Bo Lind", "nf:order": 0}],
            },
        ),
        (
            {"subjects": [{"name": "Venice", "kind": "place", "broader": [{"name": "Italy"}]}]},
            {
                "about": [
                    {"@type": "Place", "name": "Venice", "containedInPlace": [{"@type": "Place", "name": "Italy"}]}
                ]
            },
        ),
        (
            {
                "subjects": [
                    {"name": "Lines", "kind": "organization", "symbols": [{"ticker": "EXM", "exchange": "XMIL"}]},
                    {"name": "Boats", "kind": "organization", "symbols": [{"ticker": "BTS", "kind": "RIC"}]},
                ]
            },
            {
                "about": [
                    {"@type": "Corporation", "name": "Lines", "tickerSymbol": ["XMIL EXM"]},
                    {
                        "@type": "Corporation",
                        "name": "Boats",
                        "tickerSymbol": ["BTS"],
                        "nf:symbols": [{"@type": "nf:Symbol", "nf:tickerSymbol": "BTS", "nf:kind": "RIC"}],
                    },
                ]
            },
        ),
        (
            {
                "lead_image": {
                    "url": "https://example.org/a.jpg",
                    "caption": {"text": "A ferry.", "marks": [{"type": "strong", "words": "ferry"}]},
                }
            },
            {
                "image": {
                    "@type": "ImageObject",
                    "contentUrl": "https://example.org/a.jpg",
                    "caption": "A ferry.",
                    "nf:caption": {
                        "@type": "nf:Caption",
                        "nf:text": "A ferry.",
                        "nf:marks": [{"@type": "nf:StrongMark", "nf:words": "ferry"}],
                    },
                }
            },
        ),
        ({"sponsored": True}, {"@type": ["NewsArticle", "AdvertiserContentArticle"]}),
        ({"sponsored": False, "type": "opinion"}, {"@type": "OpinionNewsArticle", "nf:sponsored": False}),
        (
            {"media": [{"type": "figure", "image": {"url": "https://example.org/a.jpg"}}]},
            {"associatedMedia": [{"@type": "ImageObject", "contentUrl": "https://example.org/a.jpg"}]},
        ),
    ],
)
def test_each_place_that_schema_org_has_is_filled(members: dict[str, Any], terms: dict[str, Any]) -> None:
    article = Article.model_validate({"newsformat": "1.0", "body": [], **members})
    context = ["https://schema.org", {"nf": NAMESPACE}]
    assert node_of(article) == {"@context": context, "@type": "NewsArticle", "nf:newsformat": "1.0", **terms}
    assert back_and_forth(article) == carried(article)


def test_a_note_that_is_not_public_is_in_no_node() -> None:
    article = Article.model_validate(
        {
            "newsformat": "1.0",
            "notes": [{"public": False, "text": "Call the desk."}, {"public": True, "text": "Adds a quote."}],
            "body": [],
        }
    )
    assert node_of(article)["nf:notes"] == [{"@type": "nf:Note", "nf:public": True, "nf:text": "Adds a quote."}]


@pytest.mark.parametrize(
    ("context", "expected"),
    [
        (["https://schema.org", {"nf": NAMESPACE}], True),
        ({"nf": NAMESPACE}, True),
        ("https://schema.org", False),
        ([{"nf": "urn:other:"}], False),
        (None, False),
        ([None, ["https://schema.org"]], False),
    ],
)
def test_a_node_of_ours_is_known_by_its_context(context: object, expected: bool) -> None:
    assert is_ours({"@context": context, "@type": "NewsArticle"}) is expected


def test_what_a_node_says_beyond_our_terms_is_kept_aside() -> None:
    node = {"@type": "NewsArticle", "copyrightYear": 2026, "author": [{"name": "Ada Rossi", "height": None}]}
    assert members_of_node(node) == {
        "newsformat": "1.0",
        "authors": [{"name": "Ada Rossi"}],
        "extensions": {"schema.org": {"copyrightYear": 2026}},
    }


# ------------------------------------------------------------------------------------- what strangers write

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@type", "@id", "@value", "@language", "name", "text", "nf:order", "x"]), inner, max_size=4
        )
    ),
    max_leaves=8,
)


def terms_of(node: object) -> set[str]:
    if isinstance(node, dict):
        return {*node, *(term for member in node.values() for term in terms_of(member))}
    return {term for item in node for term in terms_of(item)} if isinstance(node, list) else set()


EVERY_TERM = sorted(
    {
        term
        for path in EXAMPLES
        if path.parent.name == "everything"
        for term in terms_of(node_of(Article.from_json(path.read_bytes())))
    }
)


@cases(200)
@given(st.dictionaries(st.sampled_from(EVERY_TERM), JSON, max_size=8))
def test_no_node_makes_it_raise(node: dict[str, Any]) -> None:
    assert members_of_node(node)["newsformat"] is not None or "nf:newsformat" in node
