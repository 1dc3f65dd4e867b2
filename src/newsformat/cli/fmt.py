"""`newsformat fmt`: article documents in their canonical form."""

from __future__ import annotations

import sys

import click

import newsformat
from newsformat.cli import files
from newsformat.cli.outcome import FINDINGS, worst_outcome
from newsformat.cli.reporters import printable, report


@click.command("fmt")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--check", is_flag=True, help="Write nothing; name the files that are not in canonical form.")
def command(paths: tuple[str, ...], check: bool) -> int:
    """Rewrite article documents in canonical form.

    A file that is in canonical form is not touched, nor is one with a fault; that is told.
    """
    return worst_outcome(_checked if check else _rewritten, paths)


def _checked(path: str) -> int:
    data = files.content_of(path)
    article = _article(path, data)
    if article is None:
        return FINDINGS
    if article.to_json() == data:
        return 0
    click.echo(printable(path))
    return FINDINGS


def _rewritten(path: str) -> int:
    data = files.content_of(path)
    article = _article(path, data)
    if article is None:
        return FINDINGS
    canonical = article.to_json()
    if canonical != data or path == files.STANDARD:
        files.write(path, canonical)
    return 0


def _article(path: str, data: bytes) -> newsformat.Article | None:
    """The article of a document that can be rewritten without changing what it says.

    One of a newer version can't: what we don't know of it would move. Nor can a list of articles.
    """
    reading = files.reading_in(data, path, "json")
    report(reading.findings, sys.stderr)
    return None if reading.findings else files.article_in(reading)
