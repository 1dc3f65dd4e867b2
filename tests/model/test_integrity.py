"""What a schema can't say: each breach with its code and its place."""

from __future__ import annotations

from typing import Any

import pytest

from newsformat.model.verdict import INTEGRITY_CODES, is_structural, verdict

_Data = dict[str, Any]


def _p(text: str, *marks: _Data, **members: Any) -> _Data:
    return {"type": "paragraph", "text": text, "marks": [*marks], **members}


def _quote(ref: str = "q1", **members: Any) -> _Data:
    return {"type": "quote", "ref": ref, **members}


def _q1(text: str) -> list[_Data]:
    return [{"id": "q1", "text": text}]


BREACHES: list[tuple[str, str, _Data]] = [
    ("mark-words-missing", "/body/0/marks/0/words", {"body": [_p("one", {"type": "strong", "words": "two"})]}),
    (
        "mark-words-missing",
        "/body/0/items/0/marks/1/words",
        {
            "body": [
                {
                    "type": "list",
                    "items": [
                        {"text": "one", "marks": [{"type": "strong", "words": "one"}, {"type": "code", "words": "One"}]}
                    ],
                }
            ]
        },
    ),
    (
        "mark-words-missing",
        "/lead_image/caption/marks/0/words",
        {"body": [], "lead_image": {"url": "/a", "caption": {"text": "", "marks": [{"type": "strong", "words": "a"}]}}},
    ),
    # a mark without words shows the whole quote
    ("mark-words-missing", "/body/0/marks/0", {"body": [_p("We stay.", _quote())], "quotes": _q1("We sail.")}),
    ("mark-words-missing", "/body/0/marks/0", {"body": [_p("We sail.", _quote(nth=2))], "quotes": _q1("We sail.")}),
    ("mark-words-missing", "/body/0/marks/0", {"body": [_p("We sail.", _quote())], "quotes": _q1("")}),
    # several show it in pieces
    (
        "quote-words-differ",
        "/body/0/marks/0/words",
        {"body": [_p("We sail now.", _quote(words="We sail"))], "quotes": _q1("We sail now.")},
    ),
    (
        "quote-words-differ",
        "/body/0/marks/0/words",
        {"body": [_p("Now", _quote(words="Now")), _p("we", _quote(words="we"))], "quotes": _q1("we Now")},
    ),
    ("reference-unresolved", "/body/0/marks/0/ref", {"body": [_p("a", _quote("q9", words="a"))]}),
    (
        "reference-unresolved",
        "/body/0/marks/0/ref",
        {"body": [_p("a", {"type": "mention", "words": "a", "ref": "p1"})]},
    ),
    # a mention leads to subjects, not to any part with that id
    (
        "reference-unresolved",
        "/body/0/marks/0/ref",
        {"body": [_p("a", {"type": "mention", "words": "a", "ref": "b1"}, id="b1")]},
    ),
    (
        "reference-unresolved",
        "/quotes/0/speaker/ref",
        {"body": [], "quotes": [{"id": "q1", "text": "a", "speaker": {"ref": "q1"}}]},
    ),
    (
        "reference-unresolved",
        "/rights/0/applies_to/1",
        {"body": [_p("a", id="b1")], "rights": [{"applies_to": ["b1", "b2"]}]},
    ),
    ("id-repeated", "/body/1/id", {"body": [_p("a", id="x"), _p("b", id="x")]}),
    ("id-repeated", "/quotes/0/id", {"body": [], "subjects": [{"id": "x"}], "quotes": [{"id": "x", "text": "a"}]}),
    ("dates-reversed", "/modified", {"body": [], "published": "2026-03-03", "modified": "2026-02-01"}),
    (
        "dates-reversed",
        "/expires",
        {"body": [], "published": "2026-03-01T00:00:01Z", "expires": "2026-03-01T00:00:00Z"},
    ),
    ("dates-reversed", "/published", {"body": [], "created": "2027", "published": "2025"}),
    ("dates-reversed", "/version_created", {"body": [], "item_created": "2026-03-04", "version_created": "2026-03-01"}),
    (
        "dates-reversed",
        "/rights/0/valid_to",
        {"body": [], "rights": [{"valid_from": "2026-03", "valid_to": "2026-01"}]},
    ),
    ("date-impossible", "/published", {"body": [], "published": "2026-02-30"}),
    ("date-impossible", "/dateline/date", {"body": [], "dateline": {"date": "0000"}}),
]


@pytest.mark.parametrize(("code", "path", "members"), BREACHES)
def test_a_breach_is_found_at_its_place(code: str, path: str, members: _Data) -> None:
    article, findings = verdict({"newsformat": "1.0", **members})
    assert article is None
    assert [(finding.code, finding.path) for finding in findings] == [(code, path)]
    assert not is_structural(findings[0])


def test_the_table_knows_every_code() -> None:
    assert {code for code, _, _ in BREACHES} == INTEGRITY_CODES


SOUND: list[tuple[str, _Data]] = [
    (
        "the whole quote, by its words",
        {"body": [_p("“We sail.”", _quote(words="We sail."))], "quotes": _q1("We sail.")},
    ),
    ("the whole quote, without words", {"body": [_p("“We sail.”", _quote())], "quotes": _q1("We sail.")}),
    ("its second occurrence", {"body": [_p("No. No.", _quote(nth=2))], "quotes": _q1("No.")}),
    (
        "an interrupted quote",
        {
            "body": [_p("“We,” he said, “sail.”", _quote(words="We,"), _quote(words="sail."))],
            "quotes": _q1("We, sail."),
        },
    ),
    (
        "over two paragraphs, and again as a pull quote",
        {
            "body": [
                _p("“We", _quote(words="We")),
                {"type": "pull_quote", "text": "We sail.", "marks": [_quote()]},
                _p("sail.”", _quote(words="sail.")),
            ],
            "quotes": _q1("We sail."),
        },
    ),
    ("a line break is a space", {"body": [_p("We\nsail.", _quote(words="We\nsail."))], "quotes": _q1("We sail.")}),
    ("a quote without a mark", {"body": [], "quotes": _q1("We sail.")}),
    ("a day later elsewhere", {"body": [], "published": "2026-03-02", "modified": "2026-03-01"}),
    ("the id of a related work is no name in this article", {"body": [_p("a", id="x")], "related": [{"id": "x"}]}),
    ("the article's own id neither", {"body": [_p("a", id="x")], "id": "x"}),
]


@pytest.mark.parametrize("members", [row[1] for row in SOUND], ids=[row[0] for row in SOUND])
def test_what_is_sound_is_passed(members: _Data) -> None:
    assert verdict({"newsformat": "1.0", **members})[1] == ()


def test_all_breaches_are_told_at_once() -> None:
    document = {
        "newsformat": "1.0",
        "body": [_p("a", {"type": "mention", "words": "a", "ref": "p1"}, id="x"), _p("b", id="x")],
        "published": "2026-03-03",
        "modified": "2026-02-01",
    }
    assert [finding.code for finding in verdict(document)[1]] == [
        "id-repeated",
        "reference-unresolved",
        "dates-reversed",
    ]
