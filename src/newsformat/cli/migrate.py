"""`newsformat migrate`: documents of older versions of the format, lifted to this one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import click

import newsformat
from newsformat.cli import files
from newsformat.cli.outcome import FINDINGS, worst_outcome
from newsformat.cli.reporters import printable, report
from newsformat.migration import is_older, migrated


@click.command("migrate")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--check", is_flag=True, help="Write nothing; name the files that are of an older version.")
def command(paths: tuple[str, ...], check: bool) -> int:
    """Lift article documents of older versions to this one, in canonical form.

    A file of this version is not touched. Nor is one that can't be lifted whole; what is in the way is told, by its
    line and column.
    """
    return worst_outcome(_checked if check else _rewritten, paths)


def _checked(path: str) -> int:
    data = files.content_of(path)
    with _about(path):
        if not is_older(data):
            return 0
    click.echo(printable(path))
    return FINDINGS


def _rewritten(path: str) -> int:
    data = files.content_of(path)
    with _about(path):
        article, findings = migrated(data)
    report((replace(finding, source=path) for finding in findings), sys.stderr)
    if article is not None or (path == files.STANDARD and not findings):
        files.write(path, data if article is None else article.to_json())
    return FINDINGS if findings else 0


@contextmanager
def _about(path: str) -> Iterator[None]:
    try:
        yield
    except newsformat.ReadError as error:
        raise error.named(path) from error
