"""A Code Quality report of GitLab: a JSON list (docs.gitlab.com, "Code Quality", report format)."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import TYPE_CHECKING, Any, TextIO

from newsformat.cli.reports.report import Checked, Report, Tally, message_of

if TYPE_CHECKING:
    from newsformat import Finding

_LEVELS = {"error": "major", "warning": "minor", "info": "info"}


class Told(Report):
    """Findings as issues of code quality."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        self._before = "[\n"
        self._seen: Counter[str] = Counter()

    def tell(self, checked: Checked) -> None:
        """Print what was found in a file."""
        for finding in checked.findings:
            self.stream.write(self._before + json.dumps(self._issue(finding), ensure_ascii=False))
            self._before = ",\n"

    def finish(self, tally: Tally) -> None:  # noqa: ARG002 - the list has no figures
        """Close the list."""
        self.stream.write("[]\n" if self._before == "[\n" else "\n]\n")

    def _issue(self, finding: Finding) -> dict[str, Any]:
        return {
            "description": message_of(finding),
            "check_name": finding.code,
            "fingerprint": self._fingerprint(finding),
            "severity": _LEVELS[finding.severity],
            "location": {"path": finding.source, "lines": {"begin": finding.line or 1}},
        }

    def _fingerprint(self, finding: Finding) -> str:
        """The same as long as the finding is: of its place only the pointer counts, and which one of equals it is."""
        told = "\0".join(map(str, (finding.source, finding.code, finding.path, finding.message)))
        self._seen[told] += 1
        return hashlib.sha256(f"{told}\0{self._seen[told]}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
