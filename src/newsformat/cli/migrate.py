"""`newsformat migrate`: documents of older versions of the format, lifted to this one."""

from __future__ import annotations

import click

from newsformat import ReadError
from newsformat.cli import files
from newsformat.cli.documents import taken_apart
from newsformat.cli.inputs import DOCUMENTS, paths_of_project
from newsformat.cli.outcome import FINDINGS, worst_outcome
from newsformat.cli.reporters import printable
from newsformat.cli.rewriting import Told, rewrite
from newsformat.migration import is_older, migrated


@click.command("migrate", short_help="Lift documents of older versions.")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--check", is_flag=True, help="Write nothing; name the files that hold a document of an older version.")
def command(paths: tuple[str, ...], check: bool) -> int:
    """Lift article documents of older versions to this one, in canonical form.

    PATH is a file, a folder, a pattern such as "archive/**/*.jsonl", or - for standard input. A file may hold one
    document, a list of them or JSON Lines, and may be compressed (.gz, .zst).

    A file is written whole or not at all. One without older documents is not touched. Nor is one with a document that
    can't be lifted; what is in the way is told, by its line and column.
    """
    return worst_outcome(_checked if check else _lifted, paths_of_project(paths, DOCUMENTS))


def _checked(path: str) -> int:
    is_named, told = False, Told(path)
    with taken_apart(path) as apart:
        for document in apart.documents:
            try:
                is_named |= is_older(document.data)
            except ReadError as error:
                told.add([error.finding], document)
    told.finish()
    if is_named:
        click.echo(printable(path))
    return FINDINGS if is_named or told.count else 0


def _lifted(path: str) -> int:
    if path != files.STANDARD and not _is_to_be_lifted(path):
        return 0
    return rewrite(path, migrated)


def _is_to_be_lifted(path: str) -> bool:
    """Whether a file holds an older document, or a fault that may hide one."""
    with taken_apart(path) as apart:
        return any(_may_be_older(document.data) for document in apart.documents)


def _may_be_older(data: bytes) -> bool:
    try:
        return is_older(data)
    except ReadError:
        return True
