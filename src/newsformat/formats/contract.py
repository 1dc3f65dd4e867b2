"""What every format is: a name, how to know it, and a reader and a writer that meet in the Article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # the table of formats is printed without loading the model
    from newsformat.model.article import Article
    from newsformat.model.reading import Reading


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
        """
        if url is not None:  # half of a surrogate pair becomes U+FFFD, as in any browser
            url = url.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if isinstance(source, Path):
            return cls(source.read_bytes(), name=str(source), url=url, charset=charset)
        if isinstance(source, str):
            # A lone surrogate can't be written as UTF-8; the reader will say where it stands.
            return cls(source.encode("utf-8", "surrogatepass"), url=url, charset="utf-8")
        return cls(source, url=url, charset=charset)


@dataclass(frozen=True, slots=True)
class Lazy:
    """A function of a module that is imported when it is first called: `Lazy("newsformat.formats.json:read")`."""

    place: str

    def __call__(self, *arguments: Any) -> Any:
        """What the function gives."""
        module, _, name = self.place.partition(":")
        return getattr(import_module(module), name)(*arguments)


@dataclass(frozen=True, slots=True)
class Format:
    """A row of the table FORMATS. `name` is the one word for it, in code, tests and examples.

    `looks_like` sees the first bytes only and never raises. `read` raises `ReadError` and nothing else,
    and only when no Article can be made. `read_all` is there where one source may hold several items.
    """

    name: str
    title: str
    media_types: tuple[str, ...]
    suffixes: tuple[str, ...]
    looks_like: Callable[[bytes], bool]
    read: Callable[[Source], Reading] | None = None
    read_all: Callable[[Source], Iterator[Reading]] | None = None
    write: Callable[[Article], bytes] | None = None
    write_all: Callable[[tuple[Article, ...]], bytes] | None = None
