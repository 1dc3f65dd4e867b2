"""Files rewritten document by document: whole or not at all, packed as they were, and not where one is at fault."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from newsformat import ReadError, write_all
from newsformat.cli import files
from newsformat.cli.documents import Document, Form, TakenApart, taken_apart
from newsformat.cli.outcome import FINDINGS
from newsformat.cli.packing import packed
from newsformat.cli.reporters import report, report_number_left

if TYPE_CHECKING:
    from newsformat import Article, Finding

Change: TypeAlias = "Callable[[bytes], tuple[Article | None, Sequence[Finding]]]"
"""A document to the article that is to stand in its place, or None where it stays, and what is in the way of it."""

_MOST_TOLD = 1000
"""So many findings of one file are printed; one more line tells how many there are."""


def rewrite(path: str, change: Change, place: str | None = None) -> int:
    """Write a file anew, from itself or from what stands at another place; the exit status.

    Raises:
        ReadError: it can't be unpacked or taken apart.
        OSError: it can't be read or written.
    """
    told = Told(path)
    with taken_apart(place or path) as apart:
        pieces = pieces_of(apart, change, told)
        try:
            files.write_pieces(path, packed(_if_nothing_is_told(pieces, told), apart.packing, path))
        except _NotWrittenError:
            told.finish()
            return FINDINGS
    return 0


def pieces_of(apart: TakenApart, change: Change, told: Told) -> Iterator[bytes]:
    """The pieces of a file whose documents are changed; what is in the way is told."""
    return _in_form((_changed(document, apart.form, change, told) for document in apart.documents), apart.form)


def _changed(document: Document, form: Form, change: Change, told: Told) -> bytes:
    try:
        article, findings = change(document.data)
    except ReadError as error:
        article, findings = None, [error.finding]
    told.add(findings, document)
    if article is None:
        return document.data
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


class _NotWrittenError(Exception):
    """Something is in the way of a document of a file: the file is not written."""


def _if_nothing_is_told(pieces: Iterable[bytes], told: Told) -> Iterator[bytes]:
    """The pieces of a file; once anything is told, the rest is looked at, and not written."""
    for piece in pieces:
        if not told.count:
            yield piece
    if told.count:
        raise _NotWrittenError


@contextmanager
def at_hand(path: str) -> Iterator[str]:
    """The path of a file that can be read twice: of what comes through standard input, a copy."""
    if path != files.STANDARD:
        yield path
        return
    with tempfile.NamedTemporaryFile() as copy:
        shutil.copyfileobj(files.standard_input(), copy)
        copy.flush()
        yield copy.name


class Told:
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
        report_number_left(self.count, _MOST_TOLD)
