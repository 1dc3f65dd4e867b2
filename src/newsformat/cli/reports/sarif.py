"""SARIF 2.1.0 (OASIS): what code scanning reads."""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, TextIO
from urllib.parse import quote

from newsformat import __version__
from newsformat.cli.reports.report import Checked, Report, Tally, message_of

if TYPE_CHECKING:
    from newsformat import Finding

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


class Told(Report):
    """Findings as results of one run."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        self._results: list[dict[str, Any]] = []

    def tell(self, checked: Checked) -> None:
        """Take down what was found in a file; the rules stand before all results."""
        self._results += map(_result, checked.findings)

    def finish(self, tally: Tally) -> None:  # noqa: ARG002 - a run has no figures
        """Print the whole document."""
        codes = sorted({result["ruleId"] for result in self._results})
        driver = {"name": "newsformat", "version": __version__, "rules": [_rule(code) for code in codes]}
        run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": self._results}
        document = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
        json.dump(document, self.stream, ensure_ascii=False, indent=2)
        self.stream.write("\n")


def _rule(code: str) -> dict[str, Any]:
    from newsformat.rules import rules  # noqa: PLC0415 - only where there is something to tell

    rule = rules().get(code)
    if rule is None:  # a fault of syntax, structure or integrity
        return {"id": code}
    return {
        "id": code,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.group]},
    }


def _result(finding: Finding) -> dict[str, Any]:
    location: dict[str, Any] = {}
    if finding.source is not None:
        artifact = {"uri": quote(PurePath(finding.source).as_posix(), errors="surrogatepass")}
        location["physicalLocation"] = {"artifactLocation": artifact, **_region(finding)}
    if finding.path:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.path}]
    return {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": message_of(finding)},
        **({"locations": [location]} if location else {}),
    }


def _region(finding: Finding) -> dict[str, Any]:
    names = {"line": "startLine", "column": "startColumn", "end_line": "endLine", "end_column": "endColumn"}
    region = {there: value for here, there in names.items() if (value := getattr(finding, here)) is not None}
    return {"region": region} if region else {}
