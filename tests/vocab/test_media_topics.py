"""Which codes are Media Topics, and which of them are retired."""

from __future__ import annotations

import csv
from itertools import chain
from pathlib import Path

import pytest

from newsformat.vocab import media_topics
from newsformat.vocab.media_topics import (
    RETIRED_IN,
    is_media_topic,
    media_topic_name,
    media_topic_named,
    media_topic_of,
)

LIST = Path(__file__).parents[3] / "shared/data/newsml/vocab/mediatopics-2022-09-23.tsv"


@pytest.mark.parametrize(
    ("code", "is_one"),
    [
        ("04000000", True),
        ("17000000", True),
        ("18000000", False),
        ("00000000", False),
        ("20000002", True),
        ("20000001", False),
        ("20000052", False),
        ("20001364", True),
        ("20009999", True),  # newer than the list
        ("2000002", False),
        ("economy", False),
        ("２0000002", False),
        ("", False),
    ],
)
def test_a_code_is_a_media_topic(code: str, is_one: bool) -> None:
    assert is_media_topic(code) is is_one


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("medtop:04000000", "04000000"),
        ("http://cv.iptc.org/newscodes/mediatopic/04000000", "04000000"),
        ("medtop:", ""),
        ("subj:04000000", None),
        ("http://cv.iptc.org/newscodes/genre/Feature", None),
    ],
)
def test_a_name_holds_the_code_of_a_media_topic(name: str, code: str | None) -> None:
    assert media_topic_of(name) == code


@pytest.mark.skipif(not LIST.exists(), reason="the list of Media Topics is not here")
def test_the_codes_are_those_of_the_list() -> None:
    with LIST.open(encoding="utf-8") as lines:
        rows = {row["qcode"].removeprefix("medtop:"): row["retired"] for row in csv.DictReader(lines, delimiter="\t")}
    numbers = chain(range(0, 20_000_000, 1_000_000), range(0, 20_000_000, 9_973), range(20_000_000, 20_001_365))
    assert {code for number in numbers if is_media_topic(code := f"{number:08}")} == {*rows}
    assert {code: retired[:4] for code, retired in rows.items() if retired} == dict(RETIRED_IN)


def test_a_media_topic_has_its_name_retired_or_not() -> None:
    assert media_topic_name("04000000") == "economy, business and finance"
    assert media_topic_name("20000030") == "music theatre"
    assert media_topic_name("20009999") is None


def test_a_name_tells_the_code_that_is_in_use() -> None:
    assert media_topic_named("Economy, business and Finance") == "04000000"
    assert media_topic_named("music theatre") is None  # retired
    assert media_topic_named("ferries") is None


def test_every_code_has_a_name_and_every_name_a_code() -> None:
    rows = (Path(media_topics.__file__).with_name("media_topics.tsv")).read_text("utf-8").splitlines()
    codes = [row.split("\t")[0] for row in rows]
    assert all(map(is_media_topic, codes))
    assert {*RETIRED_IN} <= {*codes}
    assert len(codes) == len({*codes}) == 1361
