"""`newsformat convert`: an article from one format to another, and what was lost on the way."""

from __future__ import annotations

import sys

import click

import newsformat
from newsformat.cli import files
from newsformat.cli.outcome import FINDINGS
from newsformat.cli.parameters import FormatName
from newsformat.cli.reporters import is_grave, report


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
    report(reading.findings, sys.stderr)
    article = files.article_in(reading)
    lost = newsformat.losses(article, target)
    report(lost, sys.stderr)
    if strict and lost:
        return FINDINGS
    files.write(output, newsformat.write(article, target))
    return FINDINGS if any(is_grave(finding) for finding in reading.findings) else 0
