"""Each fault once, in plain words, at its place."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import newsformat
from newsformat import Article, Finding


def told(findings: list[Finding]) -> list[tuple[str, str, int | None, int | None]]:
    return [(finding.code, finding.path, finding.line, finding.column) for finding in findings]


GOOD = '{"newsformat": "1.0", "headline": "A", "body": [{"type": "paragraph", "text": "The boat left."}]}'


def with_headline(more: str) -> str:
    return GOOD.replace('"A"', f'"A", {more}')


def with_marks(marks: str) -> str:
    return GOOD.replace('left."', f'left.", "marks": [{marks}]')


# ▲ stands before the place of each finding, in order.
CASES: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "nothing to say": (GOOD, []),
    "an unknown member, at its name": (
        GOOD.replace('"headline"', '▲"headLine"'),
        [("member-unknown", "/headLine")],
    ),
    "a missing member, at the brace": (
        '{"newsformat": "1.0",\n "body": [\n  ▲{"type": "paragraph"}]}',
        [("member-missing", "/body/0")],
    ),
    "a type that does not exist": (
        GOOD.replace('{"type": "paragraph"', '{"type": ▲"paragrph"'),
        [("type-unknown", "/body/0")],
    ),
    "a string for a number": (with_headline('"urgency": ▲"4"'), [("value-wrong", "/urgency")]),
    "a time with a space": (with_headline('"published": ▲"2026-03-01 06:30:00"'), [("form-wrong", "/published")]),
    "a day that is not in the calendar": (
        with_headline('"published": ▲"2026-02-30"'),
        [("date-impossible", "/published")],
    ),
    "a mark whose words do not stand": (
        with_marks('{"type": "strong", "words": ▲"ship"}'),
        [("mark-words-missing", "/body/0/marks/0/words")],
    ),
    "a reference to nothing": (
        with_marks('{"type": "mention", "words": "boat", "ref": ▲"p1"}'),
        [("reference-unresolved", "/body/0/marks/0/ref")],
    ),
    "two faults, in document order": (
        with_headline('"language": ▲"en_GB", "published": "2026-03-02", "modified": ▲"2026-03-32"'),
        [("form-wrong", "/language"), ("form-wrong", "/modified")],
    ),
    "dates that run backwards": (
        with_headline('"published": "2026-03-09", "modified": ▲"2026-03-01"'),
        [("dates-reversed", "/modified")],
    ),
    "a trailing comma": (GOOD.replace("}]}", "}▲,]}"), [("json-trailing-comma", "/body")]),
    "a member twice": (with_headline('▲"headline": "B"'), [("json-duplicate-member", "")]),
    "a newer major version": (GOOD.replace('"1.0"', '▲"2.0"'), [("newer-major-version", "/newsformat")]),
    "a newer minor version": (
        with_headline('"mood": "calm"').replace('"1.0"', '▲"1.4"'),
        [("newer-version", "/newsformat")],
    ),
    "no object at all": ("▲[]", [("value-wrong", "")]),
}


@pytest.mark.parametrize("name", CASES)
def test_findings_and_their_places(name: str) -> None:
    document, expected = CASES[name]
    lines = document.split("\n")
    places = [
        (number, spot - line[:spot].count("▲") + 1)
        for number, line in enumerate(lines, 1)
        for spot, sign in enumerate(line)
        if sign == "▲"
    ]
    findings = newsformat.validate(document.replace("▲", ""))
    assert [(finding.code, finding.path) for finding in findings] == expected
    assert [(finding.line, finding.column) for finding in findings] == places


def test_a_finding_reads_as_compilers_print_it(tmp_path: Path) -> None:
    path = tmp_path / "story.json"
    path.write_text(GOOD.replace('"headline"', '"headLine"'), "utf-8")
    (finding,) = newsformat.validate(path)
    assert str(finding) == (
        f"{path}:1:23: error member-unknown: “headLine” is not a member of this object (did you mean “headline”?)"
    )


def test_parsed_json_and_articles_are_judged_too() -> None:
    document = json.loads(GOOD)
    assert newsformat.validate(document) == []
    assert newsformat.validate(Article.from_json(GOOD)) == []
    del document["body"]
    assert told(newsformat.validate(document)) == [("member-missing", "", None, None)]


@pytest.mark.parametrize(
    ("member", "code"),
    [
        ({"embargo": None}, "json-null"),
        ({"headline": None}, "json-null"),
        ({"extensions": {"x": float("nan")}}, "json-not-a-number"),
        ({"extensions": {"x": {1, 2}}}, "json-value"),
        ({"headline": "\ud800"}, "json-lone-surrogate"),
    ],
)
def test_parsed_json_enters_by_the_same_door(member: dict[str, Any], code: str) -> None:
    (finding,) = newsformat.validate({**json.loads(GOOD), **member})
    assert (finding.code, finding.line) == (code, None)


def test_parsed_json_nested_without_end_is_refused() -> None:
    deep: list[Any] = []
    for _ in range(5_000):
        deep = [deep]
    (finding,) = newsformat.validate({**json.loads(GOOD), "extensions": {"x": deep}})
    assert finding.code in ("json-value", "json-depth")


def test_many_faults_are_all_placed() -> None:
    lines = ",\n".join('{"type": "paragraph", "txt": "a"}' for _ in range(20))
    findings = newsformat.validate(f'{{"newsformat": "1.0", "body": [\n{lines}]}}')
    assert [finding.line for finding in findings] == [*range(2, 22)]


# What is found in documents of which the first is good, after that one was seen so often that proofs begin.
AFTER_MANY = """
import json, sys
sys.modules.update(dict.fromkeys(sys.argv[1:]))  # these can't be imported
import newsformat
documents = json.load(sys.stdin)
for _ in range(250):
    assert newsformat.validate(documents[0]) == []
findings = [[str(finding) for finding in newsformat.validate(document)] for document in documents]
print(json.dumps(["newsformat.model.proof" in sys.modules, findings]))
"""


@pytest.mark.parametrize("missing", [[], ["orjson"], ["jsonschema_rs"]])
def test_the_extra_fast_changes_no_finding(missing: list[str]) -> None:
    for name in ("orjson", "jsonschema_rs"):
        pytest.importorskip(name, reason="needs the extra `fast`")
    documents = [document.replace("▲", "") for document, _ in CASES.values()]
    command = [sys.executable, "-c", AFTER_MANY, *missing]
    run = subprocess.run(command, input=json.dumps(documents), capture_output=True, check=True, text=True)
    findings = [[str(finding) for finding in newsformat.validate(document)] for document in documents]
    assert json.loads(run.stdout) == [not missing, findings]
