"""What is said of a document that is no article: a code, a place, words and a way out."""

from __future__ import annotations

import time
from typing import Any

import pytest

from newsformat.findings import ReadError
from newsformat.model.verdict import article_of, verdict

_Data = dict[str, Any]
_P = {"type": "paragraph", "text": "One."}

FAULTS: list[tuple[_Data, tuple[str, str, str, str | None]]] = [
    (
        {"headlin": "H"},
        ("member-unknown", "/headlin", "“headlin” is not a member of this object", "did you mean “headline”?"),
    ),
    (
        {"xyzzy": 1},
        ("member-unknown", "/xyzzy", "“xyzzy” is not a member of this object", "remove it, or put it under extensions"),
    ),
    (
        {"leadImage": {"url": "/a"}},
        ("member-unknown", "/leadImage", "“leadImage” is not a member of this object", "did you mean “lead_image”?"),
    ),
    (
        {"body": [{**_P, "rol": "lead"}]},
        ("member-unknown", "/body/0/rol", "“rol” is not a member of this object", "did you mean “role”?"),
    ),
    # members that would be tags elsewhere, with values no tag has
    (
        {"body": [{**_P, "kind": []}]},
        (
            "member-unknown",
            "/body/0/kind",
            "“kind” is not a member of this object",
            "remove it, or put it under extensions",
        ),
    ),
    ({"body": [{"type": "paragraph"}]}, ("member-missing", "/body/0", "“text” is missing", "add “text”")),
    ({"body": [{"text": "One."}]}, ("type-missing", "/body/0", "the object does not say what it is", "add “type”")),
    (
        {"body": [{"type": "gallery", "items": [{"image": {"url": "/a"}}]}]},
        ("type-missing", "/body/0/items/0", "the object does not say what it is", "add “type”"),
    ),
    (
        {"body": [{"type": "paragrah", "text": "One."}]},
        ("type-unknown", "/body/0", "there is no type “paragrah”", "did you mean “paragraph”?"),
    ),
    ({"embargo": {"until": "2026"}}, ("type-missing", "/embargo", "the object does not say what it is", "add “type”")),
    (
        {"embargo": {"kind": "until", "until": "soon"}},
        ("form-wrong", "/embargo/until", "“soon” does not have the form of “until”", "such as “2026-03-01T06:00:00Z”"),
    ),
    (
        {"status": "live"},
        ("value-unknown", "/status", "“live” is not a value of “status”", "one of 'usable', 'withheld' or 'canceled'"),
    ),
    (
        {"url": "/relative"},
        (
            "form-wrong",
            "/url",
            "“/relative” does not have the form of “url”",
            "such as “https://example.org/news/ferry”",
        ),
    ),
    ({"extensions": {"a b": 1}}, ("form-wrong", "/extensions/a b", "“a b” does not have the form of “a b”", None)),
    (
        {"subjects": [{"kind": "person", "kin/d": 1}]},
        ("member-unknown", "/subjects/0/kin~1d", "“kin/d” is not a member of this object", "did you mean “kind”?"),
    ),
    ({"body": {}}, ("value-wrong", "/body", "“body” must be a list", None)),
    ({"headline": 7}, ("value-wrong", "/headline", "“headline” must be text", None)),
    ({"section": ["Region", 7]}, ("value-wrong", "/section/1", "“section/1” must be text", None)),
    ({"urgency": "4"}, ("value-wrong", "/urgency", "“urgency” must be a whole number", None)),
    ({"urgency": 4.5}, ("value-wrong", "/urgency", "“urgency” must be a whole number", None)),
    ({"urgency": 10}, ("value-wrong", "/urgency", "“urgency” must be at most 9", None)),
    ({"urgency": 0}, ("value-wrong", "/urgency", "“urgency” must be at least 1", None)),
    ({"sponsored": 1}, ("value-wrong", "/sponsored", "“sponsored” must be true or false", None)),
    ({"publisher": []}, ("value-wrong", "/publisher", "“publisher” must be an object", None)),
    ({"body": [7]}, ("value-wrong", "/body/0", "“body/0” must be an object", None)),
    ({"extensions": []}, ("value-wrong", "/extensions", "“extensions” must be an object", None)),
    (
        {"dateline": {"place": {"position": {"latitude": "45", "longitude": 0}}}},
        ("value-wrong", "/dateline/place/position/latitude", "“latitude” must be a number", None),
    ),
    (
        {"body": [{**_P, "marks": [{"type": "strong", "words": ""}]}]},
        ("value-wrong", "/body/0/marks/0/words", "“words” must be at least one character long", None),
    ),
    ({"section": ["", "\x00"]}, ("form-wrong", "/section/1", "“\\x00” does not have the form of “section/1”", None)),
    (
        {"newsformat": "2.0"},
        ("form-wrong", "/newsformat", "“2.0” does not have the form of “newsformat”", "such as “1.0”"),
    ),
]


@pytest.mark.parametrize(("members", "told"), FAULTS, ids=[told[1] + " " + told[0] for _, told in FAULTS])
def test_a_fault_is_told_with_its_place_and_a_way_out(members: _Data, told: tuple[str, str, str, str | None]) -> None:
    article, findings = verdict({"newsformat": "1.0", "body": [], **members})
    assert article is None
    assert [(finding.code, finding.path, finding.message, finding.hint) for finding in findings] == [told]


@pytest.mark.parametrize("document", [[], "", 1, 1.5, True])
def test_a_document_that_is_no_object_is_refused(document: Any) -> None:
    article, findings = verdict(document)
    assert (article, [finding.code for finding in findings]) == (None, ["value-wrong"])


def test_all_faults_are_told_at_once() -> None:
    findings = verdict({"body": [{"type": "paragraph"}, {"type": "heading", "text": 7, "level": 9}], "x": 1})[1]
    assert sorted(finding.path for finding in findings) == ["", "/body/0", "/body/1/level", "/body/1/text", "/x"]


def test_reading_tells_the_first_fault() -> None:
    with pytest.raises(ReadError, match="“headlin” is not a member"):
        article_of({"newsformat": "1.0", "body": [], "headlin": "H"})


def test_a_long_value_is_told_in_short() -> None:
    findings = verdict({"newsformat": "1.0", "body": [{"type": "x" * 9999}], "status": "y" * 9999, "url": "z" * 9999})[
        1
    ]
    assert len(findings) == 3
    assert all(len(finding.message) < 200 for finding in findings)


def test_very_many_faults_are_told_in_good_time() -> None:
    began = time.process_time()
    findings = verdict({"newsformat": "1.0", "body": [], **{f"headline{number}": "H" for number in range(20_000)}})[1]
    assert len(findings) == 20_000
    assert findings[0].hint == "did you mean “headline”?"
    assert time.process_time() - began < 2  # 6 s, were each name compared to all members


# ------------------------------------------------------------------------------------ newer versions

LIFTED: list[tuple[str, _Data, _Data, int]] = [
    ("nothing unknown", {"headline": "H"}, {"headline": "H"}, 0),
    ("a member", {"mood": "calm"}, {"extensions": {"newsformat": {"mood": "calm"}}}, 1),
    (
        "a member deep inside, beside other extensions",
        {"body": [{**_P, "mood": [1], "extensions": {"x": 1}}]},
        {"body": [{**_P, "extensions": {"newsformat": {"mood": [1]}, "x": 1}}]},
        1,
    ),
    (
        "a block keeps its words",
        {"body": [{"type": "recipe", "text": "Salt.", "id": "r1", "blocks": [_P], "yield": 4}]},
        {
            "body": [
                {
                    "type": "other",
                    "id": "r1",
                    "name": "recipe",
                    "text": "Salt.",
                    "blocks": [_P],
                    "extensions": {"newsformat": {"yield": 4}},
                }
            ]
        },
        1,
    ),
    (
        "a block in a block",
        {"body": [{"type": "recipe", "blocks": [{"type": "step", "text": "Stir."}]}]},
        {"body": [{"type": "other", "name": "recipe", "blocks": [{"type": "other", "name": "step", "text": "Stir."}]}]},
        2,
    ),
    (
        "a mark keeps its place",
        {"body": [{**_P, "marks": [{"type": "blink", "words": "One", "speed": 3}]}]},
        {"body": [{**_P, "marks": [{"type": "other", "words": "One", "name": "blink"}]}]},
        1,
    ),
    (
        "a member of a mark",
        {"body": [{**_P, "marks": [{"type": "strong", "words": "One", "shade": 3}]}]},
        {"body": [{**_P, "marks": [{"type": "strong", "words": "One"}]}]},
        1,
    ),
]


@pytest.mark.parametrize(("members", "lifted", "unknown"), [row[1:] for row in LIFTED], ids=[row[0] for row in LIFTED])
def test_a_document_of_a_newer_version_is_read(members: _Data, lifted: _Data, unknown: int) -> None:
    document = {"newsformat": "1.3", "body": [], **members}
    article, findings = verdict(document)
    assert article == verdict({"newsformat": "1.3", "body": [], **lifted})[0]
    assert [finding.code for finding in findings] == (["newer-version"] if unknown else [])
    assert all(f"{unknown} of its parts" in finding.message for finding in findings)
    assert document == {"newsformat": "1.3", "body": [], **members}  # the caller's data is left alone


@pytest.mark.parametrize("version", ["1.0", "2.0", "1.01", "1.x", "1.10000", "1.1\n"])
def test_what_is_unknown_is_refused_in_any_other_version(version: str) -> None:
    assert verdict({"newsformat": version, "body": [], "mood": "calm"})[0] is None


def test_a_newer_document_with_a_fault_that_we_know_is_refused() -> None:
    article, findings = verdict({"newsformat": "1.3", "body": [], "mood": "calm", "url": "no"})
    assert (article, [finding.code for finding in findings]) == (None, ["form-wrong"])
