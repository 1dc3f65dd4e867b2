"""The documents in a file: unpacked, and taken apart where it holds many, so that no more than one is in memory."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, BinaryIO, cast

from newsformat.cli.files import opened
from newsformat.cli.packing import CHUNK, LARGEST, Packing, packing_of, too_large, unpacked, unusable

if TYPE_CHECKING:
    from newsformat import Finding

LINES_SUFFIXES = (".jsonl", ".ndjson")
"""What the name of a file of JSON Lines ends with."""
# Strings are passed over; brackets and commas tell where an element ends. A quotation mark alone opens a string whose
# end has not been read yet.
_TELLING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{},"]', re.DOTALL)
_SPACE = b" \t\r\n"


class Form(Enum):
    """How a file holds documents: it is one, has one on each line (JSON Lines), or is a JSON array of them."""

    ONE = auto()
    LINES = auto()
    LIST = auto()


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of one document, and where they begin in the file: line and column, and the pointer of an element."""

    data: bytes
    line: int = 1
    column: int = 1
    pointer: str = ""

    @property
    def begins_the_file(self) -> bool:
        """Whether it stands at the beginning, and is no element of a list: places in it are places in the file."""
        return self.line == self.column == 1 and not self.pointer

    def placed(self, finding: Finding) -> Finding:
        """What was found in it, at its place in the file."""
        if self.begins_the_file:
            return finding
        lines, columns = self.line - 1, self.column - 1
        return replace(
            finding,
            path=self.pointer + finding.path,
            line=(finding.line or 1) + lines,
            column=(finding.column or 1) + (columns if (finding.line or 1) == 1 else 0),
            end_line=None if finding.end_line is None else finding.end_line + lines,
            end_column=None
            if finding.end_column is None
            else finding.end_column + (columns if finding.end_line == 1 else 0),
        )


@dataclass(frozen=True, slots=True)
class TakenApart:
    """A file taken apart: how it is compressed, how it holds documents, and each of them."""

    packing: Packing
    form: Form
    documents: Iterator[Document]


def documents_in(path: str) -> Iterator[Document]:
    """The documents in a file, or in standard input for `-`; compressed ones (gzip, Zstandard) are unpacked.

    A list that is not too large to be read whole is one of them; a larger file is taken apart, if it is JSON Lines or a
    JSON array.

    Raises:
        ReadError: it can't be unpacked or taken apart.
        OSError: it can't be read.
    """
    with opened(path) as raw, unpacked(raw, path) as stream:
        if _is_named_lines(path):
            yield from _lines(stream, path)
            return
        beginning = stream.read(LARGEST + 1)
        if len(beginning) <= LARGEST:
            yield Document(beginning)
        else:
            yield from _apart(_form_of(beginning), beginning, stream, path)


@contextmanager
def taken_apart(path: str) -> Iterator[TakenApart]:
    """A file, or standard input for `-`, whose documents are each by itself, however small it is.

    Raises:
        ReadError: it can't be unpacked or taken apart.
        OSError: it can't be read.
    """
    with opened(path) as raw:
        packing = packing_of(raw)
        with unpacked(raw, path) as stream:
            beginning = b"" if _is_named_lines(path) else stream.read(LARGEST + 1)
            form = Form.LINES if _is_named_lines(path) else _form_of(beginning)
            yield TakenApart(packing, form, _apart(form, beginning, stream, path))


@contextmanager
def content(path: str) -> Iterator[BinaryIO]:
    """What a file holds, unpacked while it is read; see `documents_in`."""
    with opened(path) as raw, unpacked(raw, path) as stream:
        yield stream


def _is_named_lines(path: str) -> bool:
    return path.lower().removesuffix(".gz").removesuffix(".zst").endswith(LINES_SUFFIXES)


def _form_of(beginning: bytes) -> Form:
    """The form that what a file begins with tells."""
    begun = beginning.lstrip(_SPACE)
    if begun.startswith(b"["):
        return Form.LIST
    first, _, others = begun.partition(b"\n")
    return Form.LINES if others.strip(_SPACE) and _is_object(first) else Form.ONE


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _apart(form: Form, beginning: bytes, rest: BinaryIO, path: str) -> Iterator[Document]:
    """The single documents in a stream of which the beginning has been read."""
    stream = io.BufferedReader(_Again(beginning, rest), CHUNK)
    match form:
        case Form.LINES:
            return _lines(stream, path)
        case Form.LIST:
            return _elements(stream, path)
        case _ if len(beginning) > LARGEST:
            raise too_large(path)
        case _:
            return iter((Document(beginning),))


# ----------------------------------------------------------------------------------------------- open


class _Again(io.RawIOBase):
    """Bytes that have been read already, and then the rest of their stream."""

    def __init__(self, first: bytes, rest: BinaryIO) -> None:
        self._first = memoryview(first)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        """Fill a buffer as far as there are bytes."""
        view = memoryview(cast("bytearray", buffer))
        piece: bytes | memoryview = self._first[: len(view)]
        if piece:
            self._first = self._first[len(piece) :]
        else:
            piece = self._rest.read(len(view))
        view[: len(piece)] = piece
        return len(piece)


# ------------------------------------------------------------------------------------------ take apart


def _lines(stream: BinaryIO, path: str) -> Iterator[Document]:
    buffered = (
        stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream), CHUNK)
    )
    number = 0
    while line := buffered.readline(LARGEST + 1):
        number += 1
        if len(line) > LARGEST:
            raise too_large(path, number)
        if line.strip():
            yield Document(line.rstrip(b"\r\n"), line=number)


def _elements(stream: BinaryIO, path: str) -> Iterator[Document]:
    """The elements of a JSON array, one after the other."""
    scan = _Scan()
    while chunk := stream.read(CHUNK):
        yield from scan.elements(chunk)
        if len(scan.left) > LARGEST:
            raise too_large(path, scan.line)
    yield from scan.rest()
    if scan.is_open:
        message = "the list in it does not end"
        raise unusable(path, "json-unclosed", message, "see whether the end of the file is lost")


class _Scan:
    """A JSON array while it is taken apart: what has been read and not yet given, and where that begins."""

    def __init__(self) -> None:
        self.left = b""
        self.line, self.column = 1, 1
        self._scanned = 0  # how far `left` has been looked at
        self._depth = 0
        self._index = 0

    def elements(self, chunk: bytes) -> Iterator[Document]:
        """The elements that end in the next bytes."""
        self.left += chunk
        start, place = 0, self._scanned
        for sign in _TELLING.finditer(self.left, place):
            mark = sign[0]
            if mark == b'"':
                break
            place = sign.end()
            ends = (mark == b"," and self._depth == 1) or (mark in b"]}" and self._depth == 1)
            if ends:
                yield from self._element(self.left[start : place - 1], is_last=mark != b",")
            self._depth += 1 if mark in b"[{" else -1 if mark in b"]}" else 0
            if ends or (mark in b"[{" and self._depth == 1):
                start = self._pass(start, place)
        self.left, self._scanned = self.left[start:], place - start

    def _element(self, data: bytes, *, is_last: bool) -> Iterator[Document]:
        stripped = data.lstrip(_SPACE)
        if not stripped and is_last and self._index == 0:
            return  # the array is empty
        before = data[: len(data) - len(stripped)]
        line, column = _moved(self.line, self.column, before)
        yield Document(stripped, line, column, f"/{self._index}")
        self._index += 1

    def _pass(self, start: int, end: int) -> int:
        self.line, self.column = _moved(self.line, self.column, self.left[start:end])
        return end

    @property
    def is_open(self) -> bool:
        """Whether the bracket that closes the array is missing, and nothing else: no document would show it."""
        return self._depth == 1 and bool(self.left.strip(_SPACE))

    def rest(self) -> Iterator[Document]:
        """What stands behind the array, or is left of one that does not end: its fault is for the reader to tell."""
        if self.left.strip(_SPACE) or self._depth:
            stripped = self.left.lstrip(_SPACE)
            line, column = _moved(self.line, self.column, self.left[: len(self.left) - len(stripped)])
            yield Document(stripped, line, column, f"/{self._index}")


def _moved(line: int, column: int, passed: bytes) -> tuple[int, int]:
    """The place behind some bytes; columns count code points."""
    feeds = passed.count(b"\n")
    last = passed[passed.rfind(b"\n") + 1 :] if feeds else passed
    return line + feeds, len(last.decode("utf-8", "replace")) + (1 if feeds else column)
