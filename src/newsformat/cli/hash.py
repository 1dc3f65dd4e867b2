"""`newsformat hash`: the digest of what an article says."""

from __future__ import annotations

import click

from newsformat.cli import files
from newsformat.cli.inputs import paths_of_project
from newsformat.cli.outcome import worst_outcome
from newsformat.cli.reporters import printable


@click.command("hash", short_help="Print the digests of articles.")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
def command(paths: tuple[str, ...]) -> int:
    """Print the digests of articles in any format: the same for any spelling of the same article.

    PATH is a file, a folder, a pattern such as "wires/**/*.xml", or - for standard input. Of a file that holds several
    articles it is the digest of the main one, and that is told.
    """
    return worst_outcome(_hash, paths_of_project(paths))


def _hash(path: str) -> int:
    reading = files.reading_of(path)
    files.tell_of_others(reading)
    click.echo(f"{files.article_in(reading).digest}  {printable(path)}")
    return 0
