"""The documents in a file: unpacked, and taken apart where it holds many, so that no more than one is in memory."""

from __future__ import annotations

import io
import os
import re
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

from newsformat.cli.files import STANDARD

LARGEST = 32 * 2**20
"""Bytes of one document, unpacked. A larger file is taken apart, if it is JSON Lines or a JSON array."""
_CHUNK = 2**20
_LINES_SUFFIXES = (".jsonl", ".ndjson")
# Strings are passed over; brackets and commas tell where an element ends. A quotation mark alone opens a string whose
# end has not been read yet.
_TELLING = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{},"]', re.DOTALL)
_SPACE = b" \t\r\n"


class UnusableFileError(OSError):
    """A file that can't be used, for a reason that is no fault of its content."""


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


def documents_in(path: str) -> Iterator[Document]:
    """The documents in a file, or in standard input for `-`; compressed ones (gzip, Zstandard) are unpacked.

    Raises:
        OSError: it can't be read, unpacked or taken apart.
    """
    with _opened(path) as raw, _unpacked(raw, path) as stream:
        if _plain_name(path).endswith(_LINES_SUFFIXES):
            yield from _lines(stream, path)
            return
        data = stream.read(LARGEST + 1)
        if len(data) <= LARGEST:
            yield Document(data)
            return
        rest = io.BufferedReader(_Again(data, stream), _CHUNK)
        if data.lstrip(_SPACE).startswith(b"["):
            yield from _elements(rest, path)
        elif data.lstrip(_SPACE).startswith(b"{") and b"}\n" in data:
            yield from _lines(rest, path)
        else:
            raise _too_large(path)


def _plain_name(path: str) -> str:
    return path.lower().removesuffix(".gz").removesuffix(".zst")


def _too_large(path: str, line: int | None = None) -> OSError:
    what = "the document" if line is None else f"the document in line {line:,}"
    return UnusableFileError(27, f"{what} has more than {LARGEST:,} bytes", path)


# ----------------------------------------------------------------------------------------------- open


def _opened(path: str) -> BinaryIO:
    if path == STANDARD:
        return io.BufferedReader(io.FileIO(sys.stdin.buffer.fileno(), closefd=False), _CHUNK)
    # Without O_NONBLOCK a pipe that nobody writes to would be waited for for ever.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    mode = os.fstat(handle).st_mode
    is_substitution = stat.S_ISFIFO(mode) and path.startswith("/dev/fd/")  # <(command) of a shell
    if not (stat.S_ISREG(mode) or is_substitution):
        os.close(handle)
        raise UnusableFileError(22, "it is no regular file; what comes through a pipe is read from -", path)
    os.set_blocking(handle, True)
    return os.fdopen(handle, "rb", _CHUNK)


def _unpacked(raw: BinaryIO, path: str) -> BinaryIO:
    first = cast("io.BufferedReader", raw).peek(4)[:4]
    if first.startswith(b"\x1f\x8b"):
        import gzip  # noqa: PLC0415 - few files are compressed

        return io.BufferedReader(_Named(gzip.GzipFile(fileobj=raw), path), _CHUNK)
    if first == b"\x28\xb5\x2f\xfd":
        return io.BufferedReader(_Named(_zstandard(raw, path), path), _CHUNK)
    return raw


def _zstandard(raw: BinaryIO, path: str) -> BinaryIO:
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ImportError as error:
        reason = "it is compressed with Zstandard; install newsformat[zstd]"
        raise UnusableFileError(22, reason, path) from error
    return cast("BinaryIO", zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True))


class _Named(io.RawIOBase):
    """What is unpacked from a file; a fault in it is an OSError with the file's name."""

    def __init__(self, stream: object, path: str) -> None:
        self._stream = cast("BinaryIO", stream)
        self._path = path

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        """Fill a buffer as far as there are bytes."""
        view = memoryview(cast("bytearray", buffer))
        try:
            piece = self._stream.read(len(view))
        except Exception as error:
            raise UnusableFileError(22, f"it can't be unpacked: {error}", self._path) from error
        view[: len(piece)] = piece
        return len(piece)


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
        stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast("io.RawIOBase", stream), _CHUNK)
    )
    number = 0
    while line := buffered.readline(LARGEST + 1):
        number += 1
        if len(line) > LARGEST:
            raise _too_large(path, number)
        if line.strip():
            yield Document(line.rstrip(b"\r\n"), line=number)


def _elements(stream: BinaryIO, path: str) -> Iterator[Document]:
    """The elements of a JSON array, one after the other."""
    scan = _Scan()
    while chunk := stream.read(_CHUNK):
        yield from scan.elements(chunk)
        if len(scan.left) > LARGEST:
            raise _too_large(path, scan.line)
    yield from scan.rest()


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
