"""What each form of report says of the same findings."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from io import StringIO
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from newsformat import Finding
from newsformat.cli.reports import REPORTS, report_in
from newsformat.cli.reports.report import Checked, Tally
from newsformat.cli.reports.spot import spots_in
from newsformat.findings import Severity

SCHEMAS = Path(__file__).parent / "schemas"
TEXT = '{\n  "headLine": "Fähre 東京",\n  "body": []\n}\n'
UNKNOWN = Finding(
    code="member-unknown",
    severity=Severity.ERROR,
    message="“headLine” is not a member of this object",
    hint="did you mean “headline”?",
    path="/headLine",
    source="a,b.json",
    line=2,
    column=3,
    end_line=2,
    end_column=13,
)
EMPTY = Finding(
    code="body-empty",
    severity=Severity.WARNING,
    message="the body is empty",
    path="/body",
    source="a,b.json",
    fixable=True,
)


def _checked(name: str, findings: tuple[Finding, ...], text: str) -> Checked:
    return Checked(name, findings, spots_in(text, findings))


FILES = (_checked("a,b.json", (UNKNOWN, EMPTY), TEXT), Checked("good.json"))


def _told(name: str, files: tuple[Checked, ...] = FILES) -> str:
    stream, tally = StringIO(), Tally()
    report = report_in(name, stream)
    for checked in files:
        tally.count(checked)
        report.tell(checked)
    report.finish(tally)
    return stream.getvalue()


def test_human() -> None:
    assert _told("human") == (
        "a,b.json\n"
        "  2:3  error  member-unknown: “headLine” is not a member of this object\n"
        '    2 |   "headLine": "Fähre 東京",\n'
        "      |   ^^^^^^^^^^\n"
        "      = help: did you mean “headline”?\n"
        "  /body  warning  body-empty: the body is empty\n"
        "\n"
        "1 error, 1 warning in 1 of 2 files; --fix puts 1 right\n"
    )


def test_human_of_good_files() -> None:
    assert _told("human", (Checked("good.json"),)) == "1 file checked: nothing to say\n"


def test_human_shows_of_a_long_line_the_stretch_around_the_spot() -> None:
    text = '{"a": "' + "x" * 200 + '", "東京": 1, "z": "' + "y" * 200 + '"}'
    column = text.index('"東京"') + 1
    finding = Finding(
        code="x", severity=Severity.INFO, message="m", line=1, column=column, end_line=1, end_column=column + 4
    )
    lines = _told("human", (_checked("a", (finding,), text),)).splitlines()
    assert lines[2] == "    1 | …" + "x" * 27 + '", "東京": 1, "z": "' + "y" * 55 + "…"
    assert lines[3] == "      |" + " " * 32 + "^^^^^^"


def test_the_spot_in_a_document_that_begins_inside_a_line() -> None:
    finding = Finding(code="x", severity=Severity.INFO, message="m", line=3, column=11, end_line=3, end_column=12)
    below = replace(finding, line=4, column=2, end_line=4, end_column=5)
    nowhere = replace(finding, line=None)
    assert spots_in('{"a": 7,\n "b": 8}', (finding, below, nowhere), line=3, column=5) == {
        finding: ('{"a": 7,', 6, 7),
        below: (' "b": 8}', 1, 4),
    }


def test_concise() -> None:
    assert _told("concise") == (
        "a,b.json:2:3: error member-unknown: “headLine” is not a member of this object (did you mean “headline”?)\n"
        "a,b.json /body: warning body-empty: the body is empty\n"
    )


def test_json() -> None:
    document = json.loads(_told("json"))
    assert document["summary"] == {"files": 2, "files_with_findings": 1, "error": 1, "warning": 1}
    assert document["findings"][1] == {
        "source": "a,b.json",
        "path": "/body",
        "severity": "warning",
        "code": "body-empty",
        "message": "the body is empty",
        "fixable": True,
    }
    assert json.loads(_told("json", ())) == {"findings": [], "summary": {"files": 0, "files_with_findings": 0}}


def test_jsonl() -> None:
    assert [json.loads(line)["code"] for line in _told("jsonl").splitlines()] == ["member-unknown", "body-empty"]


def test_github() -> None:
    assert _told("github") == (
        "::error file=a%2Cb.json,line=2,endLine=2,col=3,endColumn=13,title=member-unknown::"
        "“headLine” is not a member of this object (did you mean “headline”?)\n"
        "::warning file=a%2Cb.json,title=body-empty::the body is empty\n"
    )


def test_gitlab() -> None:
    issues = json.loads(_told("gitlab"))
    assert [(issue["check_name"], issue["severity"], issue["location"]) for issue in issues] == [
        ("member-unknown", "major", {"path": "a,b.json", "lines": {"begin": 2}}),
        ("body-empty", "minor", {"path": "a,b.json", "lines": {"begin": 1}}),
    ]
    twice = json.loads(_told("gitlab", (Checked("a", (EMPTY, EMPTY)),)))
    assert len({issue["fingerprint"] for issue in twice}) == 2
    assert json.loads(_told("gitlab", ())) == []


def test_checkstyle() -> None:
    root = etree.fromstring(_told("checkstyle").encode())
    (file,) = root
    assert file.get("name") == "a,b.json"
    assert dict(file[0].attrib) == {
        "line": "2",
        "column": "3",
        "severity": "error",
        "message": "“headLine” is not a member of this object (did you mean “headline”?)",
        "source": "newsformat.member-unknown",
    }


def test_junit() -> None:
    root = etree.fromstring(_told("junit").encode())
    assert (root.get("tests"), root.get("failures")) == ("2", "1")
    bad, good = root[0]
    assert [case.get("name") for case in (bad, good)] == ["a,b.json", "good.json"]
    assert bad[0].get("type") == "member-unknown"
    assert "body-empty" in (bad[1].text or "")
    assert len(good) == 0


def test_sarif() -> None:
    (run,) = json.loads(_told("sarif"))["runs"]
    first, second = run["results"]
    assert first["level"] == "error"
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "a%2Cb.json"},
                "region": {"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 13},
            },
            "logicalLocations": [{"fullyQualifiedName": "/headLine"}],
        }
    ]
    assert "region" not in second["locations"][0]["physicalLocation"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["body-empty", "member-unknown"]


@pytest.mark.parametrize("name", REPORTS)
def test_names_and_messages_from_outside_break_no_report(name: str) -> None:
    evil = 'a\x00\x1b[31m"<&>\n\ud800.json'
    finding = Finding(code="x", severity=Severity.ERROR, message=evil, hint=evil, path=f"/{evil}", source=evil, line=9)
    told = _told(name, (_checked(evil, (finding,), "{}"),)).encode("utf-8", "backslashreplace")
    if name in ("junit", "checkstyle"):
        etree.fromstring(told)
    if name in ("json", "sarif", "gitlab"):
        json.loads(told)
    if name in ("human", "concise", "github"):
        assert b"\x1b" not in told


def test_html() -> None:
    page = _told("html")
    tree = etree.HTML(page)
    assert tree.xpath("//section/@data-file") == ["a,b.json"]
    assert tree.xpath("//article/@data-rule") == ["member-unknown", "body-empty"]
    assert [" ".join(p.xpath("string()").split()) for p in tree.xpath("//article/p")] == [
        "2:3 error member-unknown: “headLine” is not a member of this object",
        "help: did you mean “headline”?",
        "/body warning body-empty: the body is empty",
    ]
    assert tree.xpath("string(//pre)") == '2 |   "headLine": "Fähre 東京",'
    assert tree.xpath("string(//mark)") == '"headLine"'
    assert tree.xpath("string(//body/p)") == "1 error, 1 warning in 1 of 2 files; --fix puts 1 right"


def test_a_page_runs_no_script_but_its_own_and_loads_nothing() -> None:
    hostile = '</script><script>alert(1)</script>"><img src=x onerror=alert(1)>'
    finding = replace(UNKNOWN, code="a", message=hostile, hint=hostile, source=hostile, line=1, column=1, end_line=None)
    page = _told("html", (_checked(hostile, (finding,), f"{hostile}\n"),))
    tree = etree.HTML(page)
    assert len(tree.xpath("//script")) == 1
    assert tree.xpath("//img | //link | //@src | //@href | //@onerror") == []
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    for element, directive in (("script", "script-src"), ("style", "style-src")):
        text = re.search(f"<{element}>(.*?)</{element}>", page, re.DOTALL)
        assert text is not None
        digest = b64encode(sha256(text[1].encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy
    assert tree.xpath("string(//h2)") == hostile


HOSTILE = replace(UNKNOWN, message="\x00\x1b[31m<&>\ud800 ", hint="]]>", path="/a b/é", source="a b/#?é\x01.json")
RULE = replace(EMPTY, code="headline-missing", severity=Severity.INFO, end_line=None, end_column=None)
MANY = (*FILES, _checked("a b/#?é\x01.json", (HOSTILE, RULE, HOSTILE), TEXT), Checked("<&>.json"))


@pytest.mark.parametrize("files", [FILES, MANY, ()])
def test_sarif_keeps_to_its_schema(files: tuple[Checked, ...]) -> None:
    schema = json.loads((SCHEMAS / "sarif.json").read_bytes())
    document = json.loads(_told("sarif", files))
    jsonschema.validate(document, schema, jsonschema.Draft202012Validator)
    (only,) = document["runs"]
    assert len(only["results"]) == sum(len(checked.findings) for checked in files)


@pytest.mark.parametrize("files", [FILES, MANY])
def test_junit_keeps_to_its_schema(files: tuple[Checked, ...]) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd"))
    report = etree.fromstring(_told("junit", files).encode())
    schema.assertValid(report)
    assert int(report.get("tests", "")) == len(report.findall("testsuite/testcase")) == len(files)
