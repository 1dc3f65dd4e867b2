"""A finding on one line, and nothing in it that could act on the terminal."""

from __future__ import annotations

import pytest

from newsformat import Finding
from newsformat.cli.reporters import is_grave, line_of, printable
from newsformat.findings import Severity

_FULL = {"source": "a.json", "line": 3, "column": 7, "path": "/body/0", "hint": "add “text”"}


@pytest.mark.parametrize(
    ("members", "line"),
    [
        (_FULL, "a.json:3:7: error x: words (add “text”)"),
        ({"source": "a.html", "path": "/body/0"}, "a.html /body/0: error x: words"),
        ({"source": "a.html"}, "a.html: error x: words"),
        ({"path": "/body/0"}, "/body/0: error x: words"),
        ({"line": 3, "column": 7}, "3:7: error x: words"),
        ({}, "error x: words"),
    ],
)
def test_a_finding_is_one_line(members: dict[str, object], line: str) -> None:
    finding = Finding(code="x", severity=Severity.ERROR, message="words", **members)  # type: ignore[arg-type]
    assert line_of(finding) == line


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Zürich 東京 🚢 “”", "Zürich 東京 🚢 “”"),
        ("a\nb\r\tc", r"a\nb\r\tc"),
        ("\x1b[31mred\x07", r"\x1b[31mred\x07"),
        ("a\x85b\u2028c", r"a\x85b\u2028c"),
        ("\u202eevil\u2066", r"\u202eevil\u2066"),
    ],
)
def test_what_would_act_on_the_terminal_is_shown_as_an_escape(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_a_finding_is_grave_from_a_severity_on() -> None:
    told = {
        severity: [
            least
            for least in ("error", "warning", "info")
            if is_grave(Finding(code="x", severity=severity, message="m"), least)
        ]
        for severity in Severity
    }
    assert told == {
        Severity.ERROR: ["error", "warning", "info"],
        Severity.WARNING: ["warning", "info"],
        Severity.INFO: ["info"],
    }
