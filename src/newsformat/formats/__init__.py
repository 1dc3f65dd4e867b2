"""One module a format, with a reader and a writer that meet in the Article; FORMATS is the table of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from newsformat.formats.signs import (
    is_html,
    is_json,
    is_json_ld,
    is_never_claimed,
    is_newsml_1,
    is_ninjs,
    is_nitf,
    is_xml,
)

if TYPE_CHECKING:  # the table is printed without loading the model
    from newsformat.formats.source import Source
    from newsformat.model.article import Article
    from newsformat.model.reading import Reading


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
    """How a format is known, read and written: a row of FORMATS.

    `name` is the one word for it, in code, tests and examples. `looks_like` sees the first bytes only and never
    raises. `read` raises `ReadError` and nothing else, and only when no Article can be made. `read_all` is there where
    one source may hold several items.
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


_ROWS = (
    Format(
        name="json",
        title="newsformat JSON",
        media_types=("application/json", "application/x-ndjson"),
        suffixes=(".json", ".jsonl"),
        looks_like=is_json,
        read=Lazy("newsformat.formats.json:read"),
        read_all=Lazy("newsformat.formats.json:read_all"),
        write=Lazy("newsformat.formats.json:write"),
        write_all=Lazy("newsformat.formats.json:write_all"),
    ),
    Format(
        name="html",
        title="HTML page",
        media_types=("text/html", "application/xhtml+xml"),
        suffixes=(".html", ".htm", ".xhtml"),
        looks_like=is_html,
        read=Lazy("newsformat.formats.html.read:read"),
        write=Lazy("newsformat.formats.html.write:write"),
    ),
    Format(
        name="text",
        title="Plain text",
        media_types=("text/plain",),
        suffixes=(".txt",),
        looks_like=is_never_claimed,  # text is what nothing else is
        read=Lazy("newsformat.formats.text.read:read"),
        write=Lazy("newsformat.formats.text.write:write"),
    ),
    Format(
        name="markdown",
        title="CommonMark with front matter",
        media_types=("text/markdown",),
        suffixes=(".md", ".markdown"),
        looks_like=is_never_claimed,
        write=Lazy("newsformat.formats.markdown:write"),
    ),
    Format(
        name="json-ld",
        title="schema.org NewsArticle as JSON-LD",
        media_types=("application/ld+json",),
        suffixes=(".jsonld",),
        looks_like=is_json_ld,
        read=Lazy("newsformat.formats.json_ld.read:read"),
        read_all=Lazy("newsformat.formats.json_ld.read:read_all"),
        write=Lazy("newsformat.formats.json_ld.write:write"),
        write_all=Lazy("newsformat.formats.json_ld.write:write_all"),
    ),
    Format(
        name="newsml-g2",
        title="NewsML-G2",
        media_types=("application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml"),
        suffixes=(".xml",),
        looks_like=is_xml,
        read=Lazy("newsformat.formats.newsml_g2.read:read"),
        read_all=Lazy("newsformat.formats.newsml_g2.read:read_all"),
        write=Lazy("newsformat.formats.newsml_g2.write:write"),
        write_all=Lazy("newsformat.formats.newsml_g2.write:write_all"),
    ),
    Format(
        name="newsml-g2-nitf",
        title="NewsML-G2 with an NITF body",
        media_types=(),
        suffixes=(),
        looks_like=is_never_claimed,  # `newsml-g2` reads it
        read=Lazy("newsformat.formats.newsml_g2.read:read"),
        read_all=Lazy("newsformat.formats.newsml_g2.read:read_all"),
        write=Lazy("newsformat.formats.newsml_g2.write:write_nitf"),
        write_all=Lazy("newsformat.formats.newsml_g2.write:write_all_nitf"),
    ),
    Format(
        name="nitf",
        title="NITF 3.6",
        media_types=("application/nitf+xml",),
        suffixes=(".nitf", ".xml"),
        looks_like=is_nitf,
        read=Lazy("newsformat.formats.nitf.read:read"),
        read_all=Lazy("newsformat.formats.nitf.read:read_all"),
        write=Lazy("newsformat.formats.nitf.write:write"),
    ),
    Format(
        name="newsml-1.2",
        title="NewsML 1.0 to 1.2",
        media_types=("text/vnd.iptc.newsml",),
        suffixes=(".xml",),
        looks_like=is_newsml_1,
        read=Lazy("newsformat.formats.newsml_1.read:read"),
        read_all=Lazy("newsformat.formats.newsml_1.read:read_all"),
    ),
    Format(
        name="ninjs",
        title="ninjs 3.1",
        media_types=("application/vnd.iptc.ninjs+json",),
        suffixes=(".ninjs",),
        looks_like=is_ninjs,
        read=Lazy("newsformat.formats.ninjs.read:read"),
        read_all=Lazy("newsformat.formats.ninjs.read:read_all"),
        write=Lazy("newsformat.formats.ninjs.write:write"),
        write_all=Lazy("newsformat.formats.ninjs.write:write_all"),
    ),
    Format(
        name="ninjs-2.1",
        title="ninjs 2.1",
        media_types=(),
        suffixes=(),
        looks_like=is_never_claimed,  # `ninjs` reads all versions
        read=Lazy("newsformat.formats.ninjs.read:read"),
        read_all=Lazy("newsformat.formats.ninjs.read:read_all"),
        write=Lazy("newsformat.formats.ninjs.write:write_2_1"),
        write_all=Lazy("newsformat.formats.ninjs.write:write_all_2_1"),
    ),
    Format(
        name="ninjs-1.5",
        title="ninjs 1.5",
        media_types=(),
        suffixes=(),
        looks_like=is_never_claimed,
        read=Lazy("newsformat.formats.ninjs.read:read"),
        read_all=Lazy("newsformat.formats.ninjs.read:read_all"),
        write=Lazy("newsformat.formats.ninjs.write:write_1_5"),
        write_all=Lazy("newsformat.formats.ninjs.write:write_all_1_5"),
    ),
)

FORMATS: Mapping[str, Format] = MappingProxyType({row.name: row for row in _ROWS})
"""Every format by its name. A row's functions import their module when they are first called."""
