"""What is in a baseline is not told again; what is new is."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsformat import Finding, Severity
from newsformat.cli.baseline import Baseline, BaselineError, written


def _finding(source: str, message: str, line: int = 1) -> Finding:
    return Finding(code="x", severity=Severity.ERROR, message=message, source=source, line=line)


def test_as_many_as_it_counts_are_known(tmp_path: Path) -> None:
    old = [_finding("a.json", "m"), _finding("a.json", "m", 7), _finding("b.json", "n")]
    assert written(old, tmp_path / "baseline.json") == 3
    new = _finding("a.json", "m", 99)
    moved = [_finding("./a.json", "m", 4), _finding("a.json", "m", 8), new, _finding("b.json", "m")]
    baseline = Baseline.read(tmp_path / "baseline.json")
    assert list(baseline.without_known(moved)) == [new, _finding("b.json", "m")]


def test_the_same_findings_write_the_same_file(tmp_path: Path) -> None:
    findings = [_finding("b.json", "\ud800"), _finding("a.json", "é")]
    written(findings, tmp_path / "one")
    written(reversed(findings), tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert list(Baseline.read(tmp_path / "one").without_known(findings)) == []


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"newsformat-baseline": 2}', '{"newsformat-baseline": 1, "files": [1]}']
)
def test_what_is_no_baseline_is_an_error_with_the_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(BaselineError) as raised:
        Baseline.read(tmp_path / "a.json")
    assert str(raised.value).startswith(f"{tmp_path}/a.json: ")
