"""What is said of a document that is no article: a code, a place, words and a way out."""

from __future__ import annotations

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
    ({"embargo": {"until": "2026"}}, ("type-missing", "/embargo", "the object does not say what it is", "add “kind”")),
    ({"embargo": {}}, ("type-missing", "/embargo", "the object does not say what it is", "add “kind”")),
    ({"embargo": []}, ("value-wrong", "/embargo", "“embargo” must be an object", None)),
    (
        {"embargo": {"kind": "until_tolt"}},
        ("type-unknown", "/embargo", "there is no kind “until_tolt”", "did you mean “until_told”?"),
    ),
    (
        {"embargo": {"kind": "until", "until": "soon"}},
        ("form-wrong", "/embargo/until", "“soon” does not have the form of “until”", "such as “2026-03-01T06:00:00Z”"),
    ),
    (
        {"status": "live"},
        ("value-unknown", "/status", "“live” is not a value of “status”", "one of usable, withheld, canceled"),
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
    (
        {"urgency": "4"},
        ("value-wrong", "/urgency", "“urgency” must be a whole number", "write it without quotation marks"),
    ),
    ({"urgency": "high"}, ("value-wrong", "/urgency", "“urgency” must be a whole number", None)),
    (
        {"sponsored": "true"},
        ("value-wrong", "/sponsored", "“sponsored” must be true or false", "write it without quotation marks"),
    ),
    (
        {"status": "witheld"},
        ("value-unknown", "/status", "“witheld” is not a value of “status”", "did you mean “withheld”?"),
    ),
    (
        {"status": True},
        ("value-unknown", "/status", "“true” is not a value of “status”", "one of usable, withheld, canceled"),
    ),
    (
        {"body": [{"type": "paragraph", "txt": "One."}]},
        ("member-unknown", "/body/0/txt", "“txt” is not a member of this object", "did you mean “text”?"),
    ),
    (
        {
            "subjects": [{"id": "rossi"}],
            "body": [{**_P, "marks": [{"type": "mention", "words": "One", "ref": "rosi"}]}],
        },
        (
            "reference-unresolved",
            "/body/0/marks/0/ref",
            "no concept in subjects has the id “rosi”",
            "did you mean “rossi”?",
        ),
    ),
    ({"urgency": 4.5}, ("value-wrong", "/urgency", "“urgency” must be a whole number", None)),
    ({"urgency": 10}, ("value-wrong", "/urgency", "“urgency” must be at most 9", None)),
    ({"urgency": 0}, ("value-wrong", "/urgency", "“urgency” must be at least 1", None)),
    ({"sponsored": 1}, ("value-wrong", "/sponsored", "“sponsored” must be true or false", None)),
    ({"publisher": []}, ("value-wrong", "/publisher", "“publisher” must be an object", None)),
    ({"body": [7]}, ("value-wrong", "/body/0", "“body/0” must be an object", None)),
    ({"extensions": []}, ("value-wrong", "/extensions", "“extensions” must be an object", None)),
    (
        {"dateline": {"place": {"position": {"latitude": "45", "longitude": 0}}}},
        (
            "value-wrong",
            "/dateline/place/position/latitude",
            "“latitude” must be a number",
            "write it without quotation marks",
        ),
    ),
    (
        {"body": [{**_P, "marks": [{"type": "strong", "words": ""}]}]},
        ("value-wrong", "/body/0/marks/0/words", "“words” must be at least one character long", None),
    ),
    ({"section": ["", "\x00"]}, ("form-wrong", "/section/1", "“\\x00” does not have the form of “section/1”", None)),
    (
        {"newsformat": "2.0", "mood": "calm", "body": [{"type": "scene"}]},
        (
            "newer-major-version",
            "/newsformat",
            "the document is of version 2.0; this program reads versions 1.x",
            "read it with a newer newsformat",
        ),
    ),
    (
        {"newsformat": "1"},
        ("form-wrong", "/newsformat", "“1” does not have the form of “newsformat”", "such as “1.0”"),
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


def test_very_many_faults_are_all_told() -> None:
    findings = verdict({"newsformat": "1.0", "body": [], **{f"headline{number}": "H" for number in range(1000)}})[1]
    assert len(findings) == 1000
    assert findings[0].hint == "did you mean “headline”?"


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
        {
            "body": [
                {
                    **_P,
                    "marks": [{"type": "other", "words": "One", "name": "blink"}],
                    "extensions": {"newsformat": {"marks": [{"type": "blink", "words": "One", "speed": 3}]}},
                }
            ]
        },
        1,
    ),
    (
        "a member of a mark",
        {"body": [{**_P, "marks": [{"type": "strong", "words": "One", "shade": 3}]}]},
        {
            "body": [
                {
                    **_P,
                    "marks": [{"type": "strong", "words": "One"}],
                    "extensions": {"newsformat": {"marks": [{"type": "strong", "words": "One", "shade": 3}]}},
                }
            ]
        },
        1,
    ),
    (
        "two members of a mark without words",
        {
            "body": [{**_P, "marks": [{"type": "quote", "ref": "q1", "tone": "dry", "pace": 2}]}],
            "quotes": [{"id": "q1", "text": "One."}],
        },
        {
            "body": [
                {
                    **_P,
                    "marks": [{"type": "quote", "ref": "q1"}],
                    "extensions": {"newsformat": {"marks": [{"type": "quote", "ref": "q1", "tone": "dry", "pace": 2}]}},
                }
            ],
            "quotes": [{"id": "q1", "text": "One."}],
        },
        2,
    ),
    (
        "marks without a place leave the list",
        {"body": [{**_P, "marks": [{"type": "all"}, {"type": "strong", "words": "One"}, {"type": "any"}]}]},
        {
            "body": [
                {
                    **_P,
                    "marks": [{"type": "strong", "words": "One"}],
                    "extensions": {"newsformat": {"marks": [{"type": "all"}, {"type": "any"}]}},
                }
            ]
        },
        2,
    ),
    (
        "a block whose members are of another kind",
        {"body": [{"type": "poll", "text": {"question": "Yes?"}, "blocks": 4}]},
        {
            "body": [
                {
                    "type": "other",
                    "name": "poll",
                    "extensions": {"newsformat": {"text": {"question": "Yes?"}, "blocks": 4}},
                }
            ]
        },
        1,
    ),
    (
        "a medium leaves the list",
        {"media": [{"type": "hologram", "url": "/a"}, {"type": "audio", "url": "/b"}]},
        {
            "media": [{"type": "audio", "url": "/b"}],
            "extensions": {"newsformat": {"media": [{"type": "hologram", "url": "/a"}]}},
        },
        1,
    ),
    (
        "a member whose name is taken",
        {"mood": "calm", "extensions": {"newsformat": {"mood": "wild"}}},
        {"extensions": {"newsformat": {"mood": "wild", "mood_": "calm"}}},
        1,
    ),
]


@pytest.mark.parametrize(("members", "lifted", "unknown"), [row[1:] for row in LIFTED], ids=[row[0] for row in LIFTED])
def test_a_document_of_a_newer_version_is_read(members: _Data, lifted: _Data, unknown: int) -> None:
    document = {"newsformat": "1.3", "body": [], **members}
    article, findings = verdict(document)
    assert article == verdict({"newsformat": "1.0", "body": [], **lifted})[0]
    assert [finding.code for finding in findings] == (["newer-version"] if unknown else [])
    assert all(f"{unknown} of its parts" in finding.message for finding in findings)
    assert document == {"newsformat": "1.3", "body": [], **members}  # the caller's data is left alone


@pytest.mark.parametrize("version", ["1.0", "2.0", "0.9", "1.01", "1.x", "1.10000", "1.1\n"])
def test_what_is_unknown_is_refused_in_any_other_version(version: str) -> None:
    assert verdict({"newsformat": version, "body": [], "mood": "calm"})[0] is None


@pytest.mark.parametrize(
    ("members", "told"),
    [
        ({"mood": "calm", "extensions": {"newsformat": "x"}}, [("member-unknown", "/mood")]),
        ({"mood": "calm", "extensions": [1]}, [("value-wrong", "/extensions"), ("member-unknown", "/mood")]),
        # an embargo that we can't read has not ended
        ({"embargo": {"kind": "until_event", "event": "launch"}}, [("type-unknown", "/embargo")]),
        ({"embargo": {}}, [("type-missing", "/embargo")]),
    ],
)
def test_what_can_not_be_put_aside_is_refused(members: _Data, told: list[tuple[str, str]]) -> None:
    article, findings = verdict({"newsformat": "1.3", "body": [], **members})
    assert article is None
    assert sorted((finding.code, finding.path) for finding in findings) == sorted(told)


def test_dates_that_run_backwards_are_told_beside_other_faults() -> None:
    members = {"language": "en_GB", "created": "soon", "published": "2026-03-09", "modified": "2026-03-01"}
    findings = verdict({"newsformat": "1.0", "body": [], **members})[1]
    assert [(finding.code, finding.path) for finding in findings] == [
        ("form-wrong", "/language"),
        ("form-wrong", "/created"),
        ("dates-reversed", "/modified"),
    ]


def test_a_newer_document_with_a_fault_that_we_know_is_refused() -> None:
    article, findings = verdict({"newsformat": "1.3", "body": [], "mood": "calm", "url": "no"})
    assert (article, [finding.code for finding in findings]) == (None, ["form-wrong"])
