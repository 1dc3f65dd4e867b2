"""Compressed files (gzip, Zstandard): told by their first bytes, unpacked and packed again piece by piece."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from newsformat import Finding, ReadError, Severity

if TYPE_CHECKING:
    import gzip

CHUNK = 2**20
"""Bytes that are read at a time."""
_AGAIN = "see whether all of it has arrived"
_PACKED = 512  # bytes that are unpacked at a time: of Zstandard they hold 16 MB at most


LARGEST = 32 * 2**20
"""Bytes of one document, unpacked."""


class UnusableFileError(OSError):
    """A file that can't be used, for a reason that is no fault of its content."""


def unusable(path: str, code: str, message: str, hint: str) -> ReadError:
    """What is at fault in a file as a whole."""
    return ReadError(Finding(code=code, severity=Severity.ERROR, message=message, hint=hint, source=path))


def too_large(path: str, line: int | None = None) -> ReadError:
    """A document that is too large to be read whole."""
    what = "the document" if line is None else f"the document in line {line:,}"
    message = f"{what} has more than {LARGEST:,} bytes"
    return unusable(path, "document-too-large", message, "part it, or cut embedded data out of it")


class Packing(StrEnum):
    """How a file is compressed."""

    NONE = "none"
    GZIP = "gzip"
    ZSTANDARD = "Zstandard"


def packing_of(raw: BinaryIO) -> Packing:
    """How what can be read from a stream is compressed; nothing of it is taken."""
    first = cast("io.BufferedReader", raw).peek(4)[:4]
    if first.startswith(b"\x1f\x8b"):
        return Packing.GZIP
    return Packing.ZSTANDARD if first == b"\x28\xb5\x2f\xfd" else Packing.NONE


def unpacked(raw: BinaryIO, path: str) -> BinaryIO:
    """What a file holds, unpacked while it is read.

    Raises:
        ReadError: it can't be unpacked, which shows while it is read.
        OSError: what unpacks it is not installed.
    """
    match packing_of(raw):
        case Packing.GZIP:
            import gzip  # noqa: PLC0415 - few files are compressed

            return io.BufferedReader(_Named(gzip.GzipFile(fileobj=raw), path), CHUNK)
        case Packing.ZSTANDARD:
            return io.BufferedReader(_Named(_Frames(raw, _zstandard(path).ZstdDecompressor()), path), CHUNK)
        case _:
            return raw


def packed(pieces: Iterable[bytes], packing: Packing, path: str) -> Iterator[bytes]:
    """The pieces of a file, packed.

    Raises:
        OSError: they can't be packed so here; the error names the file.
    """
    match packing:
        case Packing.GZIP:
            import zlib  # noqa: PLC0415 - few files are compressed

            packer: Any = zlib.compressobj(wbits=31)  # with the header of gzip
        case Packing.ZSTANDARD:
            packer = _zstandard(path).ZstdCompressor().compressobj()
        case _:
            yield from pieces
            return
    for piece in pieces:
        yield packer.compress(piece)
    yield packer.flush()


def _zstandard(path: str) -> Any:
    try:
        import zstandard  # noqa: PLC0415 - an extra
    except ImportError as error:
        reason = "it is compressed with Zstandard; install newsformat[zstd]"
        raise UnusableFileError(22, reason, path) from error
    return zstandard


class _Frames:
    """The frames of Zstandard in a stream, unpacked. One that does not end is told; its own reader tells nothing."""

    def __init__(self, raw: BinaryIO, decompressor: Any) -> None:
        self._raw = raw
        self._decompressor = decompressor
        self._frame: Any = None  # the one that has begun and not ended
        self._packed = b""
        self._unpacked = memoryview(b"")

    def read(self, size: int) -> memoryview:
        """Some bytes, no more than `size`; none at the end."""
        while not self._unpacked and (piece := self._packed or self._raw.read(_PACKED)):
            frame = self._frame or self._decompressor.decompressobj()
            self._unpacked = self._unpacked_of(frame, piece)
            self._frame, self._packed = (None, frame.unused_data) if frame.eof else (frame, b"")
        if self._frame and not self._unpacked:
            raise EOFError("its end is lost")
        taken, self._unpacked = self._unpacked[:size], self._unpacked[size:]
        return taken

    def _unpacked_of(self, frame: Any, piece: bytes) -> memoryview:
        import zstandard  # noqa: PLC0415 - it is there, or there were no frame

        try:
            return memoryview(frame.decompress(piece))
        except zstandard.ZstdError as error:
            raise EOFError(str(error)) from error


class _Named(io.RawIOBase):
    """What is unpacked from a file; a fault in it is a ReadError with the file's name."""

    def __init__(self, stream: gzip.GzipFile | _Frames, path: str) -> None:
        self._stream = stream
        self._path = path

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        """Fill a buffer as far as there are bytes."""
        import zlib  # noqa: PLC0415 - few files are compressed

        view = memoryview(cast("bytearray", buffer))
        try:
            piece = self._stream.read(len(view))
        except (OSError, EOFError, zlib.error) as error:
            raise unusable(self._path, "not-unpacked", f"it can't be unpacked: {error}", _AGAIN) from error
        view[: len(piece)] = piece
        return len(piece)
