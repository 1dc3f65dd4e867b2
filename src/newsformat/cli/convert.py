"""`newsformat convert`: an article from one format to another, and what was lost on the way."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

import newsformat
from newsformat.cli import files
from newsformat.cli.outcome import FINDINGS
from newsformat.cli.parameters import FormatName
from newsformat.cli.reporters import is_grave, report

_MOST_TOLD = 50
"""So many findings of the reader are printed, and so many losses; one more line tells how many there are."""


@click.command("convert")
@click.argument("source", metavar="IN")
@click.option("--to", "target", type=FormatName("write"), required=True, help="The format to write.")
@click.option("--from", "origin", type=FormatName("read"), help="The format of IN; left out, the content tells.")
@click.option("--url", help="Where a page came from; it resolves relative addresses and is never fetched.")
@click.option("--charset", help="The charset that came with IN; left out, the content tells.")
@click.option("-o", "--output", metavar="OUT", default=files.STANDARD, help="The file to write.")
@click.option("--strict", is_flag=True, help="If anything is lost, write nothing and fail.")
def command(  # noqa: PLR0913, PLR0917 - one an option
    source: str, target: str, origin: str | None, url: str | None, charset: str | None, output: str, strict: bool
) -> int:
    """Convert an article to another format.

    What the reader doubts and what the format can't hold is told on standard error.
    """
    reading = files.reading_of(source, origin, url, charset)
    _tell(reading.findings)
    article = files.article_in(reading)
    lost = newsformat.losses(article, target)
    _tell(lost)
    if strict and lost:
        return FINDINGS
    files.write(output, newsformat.write(article, target))
    return FINDINGS if any(is_grave(finding) for finding in reading.findings) else 0


def _tell(findings: Sequence[newsformat.Finding]) -> None:
    report(findings[:_MOST_TOLD], sys.stderr)
    if len(findings) > _MOST_TOLD:
        click.echo(f"and {len(findings) - _MOST_TOLD:,} more of {len(findings):,}", err=True)
