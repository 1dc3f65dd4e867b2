"""Where commands read and write: files and the standard streams. A file is written whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import newsformat
from newsformat.cli.packing import (
    CHUNK,
    LARGEST,
    Packing,
    UnusableFileError,
    packing_of,
    too_large,
    unpacked,
)
from newsformat.cli.reporters import report

if TYPE_CHECKING:
    from newsformat import Article, Reading

STANDARD = "-"


def content_of(path: str) -> bytes:
    """The bytes of a file, or of standard input for `-`; compressed ones (gzip, Zstandard) are unpacked.

    Raises:
        ReadError: they can't be unpacked, or are too many then.
        OSError: they can't be read.
    """
    with opened(path) as raw:
        if packing_of(raw) is Packing.NONE:
            return raw.read()
        with unpacked(raw, path) as stream:
            data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise too_large(path)
    return data


def opened(path: str) -> BinaryIO:
    """A file, or standard input for `-`, to be read.

    Raises:
        OSError: it can't be opened, or is a device or a pipe.
    """
    if path == STANDARD:
        return io.BufferedReader(io.FileIO(standard_input().fileno(), closefd=False), CHUNK)
    # Without O_NONBLOCK a pipe that nobody writes to would be waited for for ever.
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    mode = os.fstat(handle).st_mode
    is_substitution = stat.S_ISFIFO(mode) and path.startswith("/dev/fd/")  # <(command) of a shell
    if not (stat.S_ISREG(mode) or is_substitution):
        os.close(handle)
        raise UnusableFileError(22, "it is no regular file; what comes through a pipe is read from -", path)
    os.set_blocking(handle, True)
    return os.fdopen(handle, "rb", CHUNK)


def standard_input() -> BinaryIO:
    """The bytes of standard input.

    Raises:
        OSError: it is closed.
    """
    if sys.stdin is None:
        raise OSError(errno.EBADF, "it is closed", "standard input")
    return sys.stdin.buffer


def reading_of(
    path: str,
    format: str | None = None,  # noqa: A002 - the public name
    url: str | None = None,
    charset: str | None = None,
) -> Reading:
    """The reading of a file, or of standard input for `-`, under its name.

    Raises:
        ReadError: no article can be made of it.
        OSError: it can't be read.
    """
    try:
        return newsformat.read(content_of(path), format, url, charset=charset).about(path)
    except newsformat.ReadError as error:
        raise error.named(path) from error


def readings_of(
    path: str,
    format: str | None = None,  # noqa: A002 - the public name
    url: str | None = None,
    charset: str | None = None,
) -> Iterator[Reading]:
    """The readings of all articles in a file; see `reading_of`. One that can't be read has no article, and says why."""
    try:
        for reading in newsformat.read_all(content_of(path), format, url, charset=charset):
            yield reading.about(path)
    except newsformat.ReadError as error:
        raise error.named(path) from error


def tell_of_others(reading: Reading) -> None:
    """Tell on standard error that a file holds more articles than the one that was read."""
    report((finding for finding in reading.findings if finding.code == "more-items"), sys.stderr)


def article_in(reading: Reading) -> Article:
    """The article of a reading.

    Raises:
        ReadError: it has none.
    """
    if reading.article is None:
        raise newsformat.ReadError(reading.findings[0])
    return reading.article


def write(path: str, data: bytes) -> None:
    """Write a file whole or not at all, or standard output for `-`. A file that is there keeps its mode.

    Raises:
        OSError: it can't be written; then what was there stands untouched.
    """
    if path == STANDARD:
        _write_through(sys.stdout.buffer, data)
    else:
        _write_file(path, (data,))


def write_pieces(path: str, pieces: Iterable[bytes]) -> None:
    """Write what comes piece by piece, as `write` does: nothing is written where the pieces end with an error.

    Raises:
        OSError: it can't be written; then what was there stands untouched.
    """
    if path != STANDARD:
        _write_file(path, pieces)
        return
    import tempfile  # noqa: PLC0415 - rarely needed

    with tempfile.TemporaryFile() as kept:  # until all of it is there
        for piece in pieces:
            kept.write(piece)
        kept.seek(0)
        while piece := kept.read(CHUNK):
            _write_through(sys.stdout.buffer, piece)


def _write_file(path: str, pieces: Iterable[bytes]) -> None:
    target = Path(os.path.realpath(path))  # of a link the file it leads to
    try:
        mode = target.stat().st_mode if target.exists() else None
        if mode is not None and not stat.S_ISREG(mode):  # a pipe, a device; a directory says so itself
            target.write_bytes(b"".join(pieces))
            return
        _replace(target, pieces, None if mode is None else stat.S_IMODE(mode))
    except OSError as error:
        is_lost = isinstance(error, FileNotFoundError) and not target.parent.exists()
        reason = f"there is no folder “{Path(path).parent}” to write it in" if is_lost else error.strerror
        raise OSError(error.errno, reason, path) from error  # the name that was given


def _write_through(stream: BinaryIO, data: bytes) -> None:
    """Write all: an unbuffered stream (PYTHONUNBUFFERED) may take less than it is given."""
    left = memoryview(data)
    while left:
        left = left[stream.write(left) :]


def _replace(target: Path, pieces: Iterable[bytes], mode: int | None) -> None:
    # In the same folder, for a rename is atomic within one file system only.
    beside = target.parent / f".{os.urandom(8).hex()}.newsformat"
    try:
        with open(beside, "xb", opener=_private) as file:
            os.fchmod(file.fileno(), 0o666 & ~_umask() if mode is None else mode)
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(target)
    except BaseException:  # an error of the pieces, and Ctrl-C, too
        beside.unlink(missing_ok=True)
        raise


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
