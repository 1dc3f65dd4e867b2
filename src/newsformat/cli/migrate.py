"""`newsformat migrate`: documents of older versions of the format, lifted to this one."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsformat import ReadError, write_all
from newsformat.cli import files
from newsformat.cli.documents import LINES_SUFFIXES, Document, Form, taken_apart
from newsformat.cli.outcome import FINDINGS, worst_outcome
from newsformat.cli.packing import packed
from newsformat.cli.reporters import printable, report
from newsformat.migration import is_older, migrated

if TYPE_CHECKING:
    from newsformat import Article, Finding

_MOST_TOLD = 1000
"""So many findings of one file are printed; one more line tells how many there are."""


@click.command("migrate")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--check", is_flag=True, help="Write nothing; name the files that hold a document of an older version.")
def command(paths: tuple[str, ...], check: bool) -> int:
    """Lift article documents of older versions to this one, in canonical form.

    PATH is a file, a folder, a pattern such as "archive/**/*.jsonl", or - for standard input. A file may hold one
    document, a list of them or JSON Lines, and may be compressed (.gz, .zst).

    A file is written whole or not at all. One without older documents is not touched. Nor is one with a document that
    can't be lifted; what is in the way is told, by its line and column.
    """
    return worst_outcome(_checked if check else _lifted, _paths(paths))


def _paths(arguments: Sequence[str]) -> Iterable[str]:
    from newsformat.cli.configuration import configuration_at  # noqa: PLC0415 - starting up, only click is loaded
    from newsformat.cli.inputs import paths_of  # noqa: PLC0415

    try:
        configuration = configuration_at(Path.cwd())
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    return paths_of(arguments, configuration.exclude, configuration.root, {".json", *LINES_SUFFIXES})


def _checked(path: str) -> int:
    is_named, told = False, _Told(path)
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
    with taken_apart(path) as apart:
        told = _Told(path)
        pieces = _in_form((_lifted_document(document, apart.form, told) for document in apart.documents), apart.form)
        try:
            files.write_pieces(path, packed(_if_nothing_is_told(pieces, told), apart.packing, path))
        except _NotLiftedError:
            told.finish()
            return FINDINGS
    return 0


def _is_to_be_lifted(path: str) -> bool:
    """Whether a file holds an older document, or a fault that may hide one."""
    with taken_apart(path) as apart:
        return any(_may_be_older(document.data) for document in apart.documents)


def _may_be_older(data: bytes) -> bool:
    try:
        return is_older(data)
    except ReadError:
        return True


def _lifted_document(document: Document, form: Form, told: _Told) -> bytes:
    """A document as its file is to hold it; as it stands where it is not older, or can't be lifted, which is told."""
    try:
        article, findings = migrated(document.data)
    except ReadError as error:
        article, findings = None, [error.finding]
    told.add(findings, document)
    return document.data if article is None else _written(article, form)


def _written(article: Article, form: Form) -> bytes:
    return write_all([article], "json") if form is Form.LINES else article.to_json()


def _in_form(documents: Iterable[bytes], form: Form) -> Iterator[bytes]:
    """The pieces of a file that holds documents in a form."""
    match form:
        case Form.ONE:
            yield from documents
        case Form.LINES:
            for document in documents:
                yield document.rstrip() + b"\n"
        case Form.LIST:
            before = b"["
            for document in documents:
                yield before + b"\n" + document.strip()
                before = b","
            yield b"[]\n" if before == b"[" else b"\n]\n"


class _NotLiftedError(Exception):
    """Not all documents of a file could be lifted: it is not written."""


def _if_nothing_is_told(pieces: Iterable[bytes], told: _Told) -> Iterator[bytes]:
    """The pieces of a file; once anything is told, the rest is looked at, and not written."""
    for piece in pieces:
        if not told.count:
            yield piece
    if told.count:
        raise _NotLiftedError


class _Told:
    """What is in the way in a file, told on standard error as it is found."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.count = 0

    def add(self, findings: Sequence[Finding], document: Document) -> None:
        """Tell of a document."""
        shown = findings[: max(0, _MOST_TOLD - self.count)]
        report((replace(document.placed(finding), source=self._path) for finding in shown), sys.stderr)
        self.count += len(findings)

    def finish(self) -> None:
        """Tell how much was not told."""
        if self.count > _MOST_TOLD:
            click.echo(f"and {self.count - _MOST_TOLD:,} more of {self.count:,}", err=True)
