"""`newsformat hash`: the digest of what an article says."""

from __future__ import annotations

import click

from newsformat.cli import files
from newsformat.cli.outcome import worst_outcome
from newsformat.cli.reporters import printable


@click.command("hash")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
def command(paths: tuple[str, ...]) -> int:
    """Print the digests of articles in any format: the same for any spelling of the same article."""
    return worst_outcome(_hash, paths)


def _hash(path: str) -> int:
    click.echo(f"{files.article_in(files.reading_of(path)).digest}  {printable(path)}")
    return 0
