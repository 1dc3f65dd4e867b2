"""How findings are told: a module a form; REPORTS is the table of them."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TextIO

from newsformat.cli.reports.report import Report

_TITLES = {
    "human": "for a person at a terminal: grouped by file, with the lines of the source",
    "concise": "one line a finding, as compilers print it",
    "json": "one JSON document",
    "jsonl": "one JSON object a finding, as they come",
    "sarif": "SARIF 2.1.0",
    "junit": "JUnit XML",
    "github": "annotations of GitHub Actions",
    "gitlab": "a Code Quality report of GitLab",
    "checkstyle": "Checkstyle XML",
    "html": "a page by itself, with the lines of the source, filtered by rule and file",
}

REPORTS: Mapping[str, str] = MappingProxyType(_TITLES)
"""Every form of report by its name, with what it is."""


def report_in(name: str, stream: TextIO) -> Report:
    """A report of a form in REPORTS, to be told of one file after the other."""
    report: Report = import_module(f"newsformat.cli.reports.{name}").Told(stream)
    return report
