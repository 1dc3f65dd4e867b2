"""Rules of metadata, where their two examples don't tell enough."""

from __future__ import annotations

import pytest

from newsformat.rules.rule import REMOVED
from rules.found import edits, found, paths

ROSSI = {"name": "Ada Rossi", "kind": "person"}


@pytest.mark.parametrize(
    ("headline", "plain"),
    [
        ("Ferry service resumes after repairs.", "Ferry service resumes after repairs"),
        ("渡轮恢复通航。", "渡轮恢复通航"),
        ("नौका सेवा फिर शुरू।", "नौका सेवा फिर शुरू"),
    ],
)
def test_a_full_stop_is_taken_off_a_headline(headline: str, plain: str) -> None:
    assert edits("headline-ends-with-full-stop", headline=headline) == [("/headline", plain, True)]


@pytest.mark.parametrize(
    "headline",
    [
        "Ferry builder joins Lagoon Line Inc.",
        "Boats run until 9 p.m.",
        "Ferry to the U.S.",
        "We came. We sailed.",
        "Is it over? Nobody resigns.",
        "And then there were repairs...",
        "他来了。他走了。",
        "“We sail with passengers.”",
        "Das Fest am 20.",
        "x" * 5 + ".",
    ],
)
def test_a_full_stop_that_belongs_to_a_headline_stays(headline: str) -> None:
    assert paths("headline-ends-with-full-stop", headline=headline) == []


@pytest.mark.parametrize(
    ("headline", "plain"),
    [
        ("Ferry resumes | Harbour Post", "Ferry resumes"),
        ("Ferry resumes - HARBOUR POST", "Ferry resumes"),
        ("Ferry – bridge – Harbour Post", "Ferry – bridge"),
        ("Ferry resumes · example.org", "Ferry resumes"),
    ],
)
def test_the_publishers_name_is_taken_off_a_headline(headline: str, plain: str) -> None:
    assert edits("headline-with-site-name", headline=headline) == [("/headline", plain, True)]


@pytest.mark.parametrize(
    "headline", ["Harbour Post", "| Harbour Post", "Why I left the Harbour Post", "Up-Harbour Post"]
)
def test_the_publishers_name_may_be_in_a_headline(headline: str) -> None:
    assert paths("headline-with-site-name", headline=headline) == []


def test_a_headline_of_another_script_has_no_capitals_to_shout_with() -> None:
    assert paths("headline-shouting", headline="渡轮 恢复 通航 今天 早晨") == []


def test_character_references_are_put_right_safely_and_tags_are_not() -> None:
    assert edits("markup-in-metadata", summary="Fish &amp; ships", headline="A <b>bold</b> ferry") == [
        ("/headline", "A bold ferry", False),
        ("/summary", "Fish & ships", True),
    ]
    assert edits("markup-in-metadata", headline="The &lt;b&gt; tag") == [("/headline", "The tag", False)]
    assert paths("markup-in-metadata", headline="AT&T; Q&A", summary="1 < 2 and 3 > 2") == []


def test_a_summary_that_is_cut_off_elsewhere_is_one() -> None:
    start = "The first boat left the harbour at dawn, nine days"
    for end in ("...", " […]", " [...]", "…"):
        assert paths("summary-cut-off", summary=start + end) == ["/summary"]
    assert paths("summary-cut-off", summary=start) == []
    assert paths("summary-cut-off", summary="The first…") == []


@pytest.mark.parametrize("moment", ["2026-03-01T06:30:00", "2026-03-01T06:30:00.25"])
def test_a_time_of_day_needs_a_zone(moment: str) -> None:
    assert paths("date-without-zone", published=moment, modified=REMOVED) == ["/published"]


def test_the_times_of_corrections_need_zones_too() -> None:
    correction = {"text": "It is 120.", "time": "2026-03-01T10:00:00"}
    assert paths("date-without-zone", corrections=[correction]) == ["/corrections/0/time"]


def test_a_time_without_zone_is_to_come_only_if_it_is_everywhere() -> None:
    assert paths("date-in-future", modified="2026-03-02T23:00:00") == []
    assert paths("date-in-future", modified="2026-03-03T03:00:00") == ["/modified"]


def test_a_clock_may_be_a_little_fast() -> None:
    assert paths("date-in-future", modified="2026-03-02T12:04:00Z") == []
    assert paths("date-in-future", modified="2026-03-02T12:06:00Z") == ["/modified"]


def test_an_embargo_without_an_end_stands_until_it_is_lifted() -> None:
    assert paths("embargo-in-force", embargo={"kind": "until_told"}) == ["/published"]


def test_an_article_that_will_be_published_after_its_embargo_breaks_none() -> None:
    until = {"kind": "until", "until": "2026-03-05T06:00:00Z"}
    assert paths("embargo-in-force", embargo=until, published="2026-03-05T06:00:00Z", modified=REMOVED) == []


@pytest.mark.parametrize("until", ["2026-03-05", "2026-03-05T06:00:00", "2026"])
def test_an_embargo_ends_at_one_instant(until: str) -> None:
    assert paths("embargo-without-zone", embargo={"kind": "until", "until": until}) == ["/embargo/until"]


def test_a_dateline_may_be_of_the_next_day_in_another_zone() -> None:
    assert paths("dateline-after-publication", modified="2026-03-01T20:00:00Z", dateline={"date": "2026-03-02"}) == []


def test_the_day_an_article_expires_is_its_last() -> None:
    assert paths("expired", expires="2026-03-02") == []
    assert paths("expired", expires="2026-03-01") == ["/expires"]


@pytest.mark.parametrize(
    ("name", "plain"),
    [("By Ada Rossi", "Ada Rossi"), ("Von Ada Rossi", "Ada Rossi"), ("Por: Ada Rossi", "Ada Rossi")],
)
def test_by_is_taken_off_a_name(name: str, plain: str) -> None:
    assert edits("author-with-by", authors=[{"name": name}]) == [("/authors/0/name", plain, True)]


@pytest.mark.parametrize("name", ["Byron Lind", "Di Maria", "Da Silva", "Ada von Linden"])
def test_a_name_may_begin_like_by(name: str) -> None:
    assert paths("author-with-by", authors=[{"name": name}]) == []


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("ada@example.org", "an address"),
        ("https://example.org/rossi", "an address"),
        ("www.example.org", "an address"),
        ("@rossi", "an address"),
        ("Redaktion", "an account"),
        ("admin", "an account"),
        ("Anonymous", "an account"),
        ("undefined", "what programs print for nothing"),
        ("4711", "what programs print for nothing"),
    ],
)
def test_what_is_no_name(name: str, what: str) -> None:
    assert [violation.message for violation in found("author-not-a-name", authors=[{"name": name}])] == [
        f"the author’s name, “{name}”, is {what}"
    ]


@pytest.mark.parametrize(
    "name", ["Ada Rossi, Bo Lind", "Ada Rossi & Bo Lind", "Ada Rossi und Bo Lind", "Ada Rossi / Bo Lind"]
)
def test_two_authors_in_one_name(name: str) -> None:
    assert [violation.hint for violation in found("authors-in-one", authors=[{"name": name}])] == [
        "give each an entry: Ada Rossi, Bo Lind"
    ]


@pytest.mark.parametrize("name", ["Ada Rossi, Jr.", "Rossi, Ada", "Ada De La Cruz", "Ada Rossi, Rome correspondent"])
def test_one_author_in_one_name(name: str) -> None:
    assert paths("authors-in-one", authors=[{"name": name}]) == []


def test_an_author_who_is_named_twice_alike_goes_safely() -> None:
    assert edits("authors-repeated", authors=[ROSSI, ROSSI]) == [("/authors/1", REMOVED, True)]
    assert edits("authors-repeated", authors=[ROSSI, {"name": "ADA ROSSI"}]) == [("/authors/1", REMOVED, False)]


def test_a_byline_may_name_authors_in_another_way() -> None:
    assert paths("byline-unlike-authors", byline="By A. Rossi and Bo Lind") == []
    assert paths("byline-unlike-authors", byline="From our foreign desk") == []
    assert paths("byline-unlike-authors", byline="By Bo Lind", authors=[{"name": "Lagoon Wire News Desk"}]) == []


def test_only_what_tells_of_a_campaign_leaves_an_address() -> None:
    url = "https://example.org/a?utm_source=x&id=7#part"
    assert edits("url-with-tracking", url=url) == [("/url", "https://example.org/a?id=7#part", True)]


def test_keywords_in_one_come_apart_where_they_stand() -> None:
    keywords = [{"text": "boats"}, {"text": "ferries; islands;storms", "rank": 2}, {"text": "sea"}]
    apart = [{"text": word, "rank": 2} for word in ("ferries", "islands", "storms")]
    assert edits("keywords-in-one", keywords=keywords) == [
        ("/keywords", [{"text": "boats"}, *apart, {"text": "sea"}], True)
    ]


def test_keywords_are_the_same_whatever_their_capitals() -> None:
    keywords = [{"text": "Ferries"}, {"text": "ferries", "language": "en"}, {"text": "FERRIES"}, {"text": "#"}]
    assert edits("keyword-repeated", keywords=keywords) == [("/keywords/2", REMOVED, True)]
    assert paths("keyword-with-hash", keywords=keywords) == []


def test_media_topics_are_looked_up_wherever_concepts_stand() -> None:
    retired, unknown = {"qcode": "medtop:20000030"}, {"uri": "http://cv.iptc.org/newscodes/mediatopic/99"}
    subjects = [{"name": "films", "same_as": [retired], "broader": [unknown]}]
    assert paths("media-topic-retired", subjects=subjects) == ["/subjects/0/same_as/0/qcode"]
    assert paths("media-topic-unknown", subjects=subjects) == ["/subjects/0/broader/0/uri"]


def test_the_code_that_the_name_of_an_unknown_media_topic_has_is_told() -> None:
    subjects = [
        {"name": "Economy, business and finance", "qcode": "medtop:4"},
        {"name": "ferries", "qcode": "medtop:5"},
    ]
    assert [violation.hint for violation in found("media-topic-unknown", subjects=subjects)] == [
        "“Economy, business and finance” is medtop:04000000",
        "look it up at cv.iptc.org/newscodes/mediatopic",
    ]


def test_a_story_of_the_time_before_a_code_was_retired_was_right_to_use_it() -> None:
    subjects = [{"name": "films", "qcode": "medtop:20000030"}]
    dates = {"published": "2020-05-01", "modified": "2020-05-01"}
    assert paths("media-topic-retired", subjects=subjects, **dates) == []


def test_subjects_are_one_where_kind_role_code_and_name_are() -> None:
    venice = {"name": "Venice", "kind": "place"}
    subjects = [
        venice,
        {**venice, "qcode": "city:1"},
        {**venice, "id": "p1"},
        venice,
        {"kind": "place"},
        {"kind": "place"},
    ]
    assert paths("concept-repeated", subjects=subjects) == ["/subjects/2", "/subjects/3"]
    assert edits("concept-repeated", subjects=subjects) == [("/subjects/3", REMOVED, True)]


def test_a_subject_that_is_only_a_literal_is_told_by_it() -> None:
    war = {"literal": "16000000", "kind": "topic"}
    (violation,) = found("concept-repeated", subjects=[war, war])
    assert violation.message == "the subject “16000000” stands at /subjects/0 too"


def test_a_signalled_correction_may_be_told_in_the_text() -> None:
    note = {"type": "note", "kind": "correction", "blocks": [{"type": "paragraph", "text": "It carries 120."}]}
    assert paths("signal-without-note", signals=["correction"], body=[note]) == []
