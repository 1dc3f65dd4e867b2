"""`newsformat fmt`: article documents in their canonical form."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

import newsformat
from newsformat.cli import files
from newsformat.cli.documents import content, taken_apart
from newsformat.cli.inputs import DOCUMENTS, paths_of_project
from newsformat.cli.outcome import FINDINGS, worst_outcome
from newsformat.cli.reporters import printable
from newsformat.cli.rewriting import Told, at_hand, pieces_of, rewrite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newsformat import Article, Finding


@click.command("fmt", short_help="Rewrite documents in canonical form.")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--check", is_flag=True, help="Write nothing; name the files that are not in canonical form.")
def command(paths: tuple[str, ...], check: bool) -> int:
    """Rewrite article documents in canonical form.

    PATH is a file, a folder, a pattern such as "articles/**/*.json", or - for standard input. A file may hold one
    document, a list of them or JSON Lines, and may be compressed (.gz, .zst).

    A file is written whole or not at all. One that is in canonical form is not touched, nor is one with a fault; that
    is told.
    """
    return worst_outcome(_checked if check else _rewritten, paths_of_project(paths, DOCUMENTS))


def _checked(path: str) -> int:
    told = Told(path)
    with at_hand(path) as place:
        if _is_canonical(place, told):
            return 0
    if not told.count:
        click.echo(printable(path))
    return FINDINGS


def _rewritten(path: str) -> int:
    told = Told(path)
    with at_hand(path) as place:
        if _is_canonical(place, told) and path != files.STANDARD:
            return 0
        return FINDINGS if told.count else rewrite(path, _article, place)


def _is_canonical(place: str, told: Told) -> bool:
    """Whether a file is in canonical form; not if it has a fault, which is told."""
    is_canonical = True
    with taken_apart(place) as apart, content(place) as stream:
        for piece in pieces_of(apart, _article, told):
            is_canonical = is_canonical and stream.read(len(piece)) == piece
        is_canonical = is_canonical and not stream.read(1)
    told.finish()
    return is_canonical and not told.count


def _article(document: bytes) -> tuple[Article | None, Sequence[Finding]]:
    """The article of a document that can be rewritten without changing what it says.

    One of a newer version can't: what we don't know of it would move.
    """
    reading = newsformat.read(document, "json")
    return None if reading.findings else reading.article, reading.findings
