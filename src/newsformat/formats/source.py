"""What a reader is given: bytes, and what is known of them from outside."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import NoneType

from newsformat.findings import expect


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes, and what is known of them from outside.

    `name` is what messages call it (a path, or "-"); `url` is where a page came from: it resolves
    relative addresses and is never fetched; `charset` is what a transport declared.
    """

    data: bytes
    name: str | None = None
    url: str | None = None
    charset: str | None = None

    @classmethod
    def of(cls, source: bytes | str | Path, url: str | None = None, charset: str | None = None) -> Source:
        """A Source of content (bytes, or text, which is UTF-8 from here on) or of a file.

        `charset` is that of bytes or of a file.

        Raises:
            OSError: the file can't be read.
            TypeError: it is neither, such as an open file.
        """
        expect("source", source, bytes, str, Path)
        expect("url", url, str, NoneType)
        expect("charset", charset, str, NoneType)
        if url is not None:  # half of a surrogate pair becomes U+FFFD, as in any browser
            url = url.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if isinstance(source, Path):
            return cls(source.read_bytes(), name=str(source), url=url, charset=charset)
        if isinstance(source, str):
            # A lone surrogate can't be written as UTF-8; the reader will say where it stands.
            return cls(source.encode("utf-8", "surrogatepass"), url=url, charset="utf-8")
        return cls(source, url=url, charset=charset)
