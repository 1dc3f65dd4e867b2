"""`newsformat validate`: is a file an article, and if not, what is wrong where."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import click

import newsformat
from newsformat.cli import files
from newsformat.cli.outcome import FINDINGS, worst_outcome
from newsformat.cli.reporters import GRAVITY, is_grave, report


@click.command("validate")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--fail-on", type=click.Choice(GRAVITY), default="error", help="The least severity that fails (error).")
def command(paths: tuple[str, ...], fail_on: str) -> int:
    """Check article documents: strict JSON, structure, integrity."""
    return worst_outcome(partial(_status_of, fail_on), paths)


def _status_of(fail_on: str, path: str) -> int:
    findings = _findings(path)
    report(findings)
    return FINDINGS if any(is_grave(finding, fail_on) for finding in findings) else 0


def _findings(path: str) -> list[newsformat.Finding]:
    if path == files.STANDARD:
        return [replace(finding, source=path) for finding in newsformat.validate(files.content_of(path))]
    return newsformat.validate(Path(path))
