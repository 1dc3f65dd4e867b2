"""Reading, writing, converting: sources in any format to articles, and articles to bytes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from newsformat.comparison import Difference, differences
from newsformat.findings import Finding, ReadError, Severity, expect, unreadable
from newsformat.formats import FORMATS, Format
from newsformat.formats.detect import detect
from newsformat.formats.source import Source
from newsformat.model.article import Article
from newsformat.model.reading import Reading


def read(
    source: bytes | str | Path,
    format: str | None = None,  # noqa: A002
    url: str | None = None,
    *,
    charset: str | None = None,
) -> Reading:
    """The article in a source, with evidence and findings.

    `source` is content (bytes or text) or a `Path` to a file; `format` a name in FORMATS, told by the content
    when left out; `url` is where a page came from: it resolves relative addresses and is never fetched; `charset`
    is what came with the bytes (the one of an HTTP `Content-Type`, say). Of several items the main text item is given,
    and a finding says how many more there are.

    Raises:
        ReadError: no article can be made of it; the error's finding names the place and the remedy.
        ValueError: there is no such format, or it can't be read.
        OSError: the file can't be read.
    """
    origin = Source.of(source, url, charset)
    reader = _format(format, origin.data).read
    if reader is None:
        raise ValueError(f"{format} can be written, not read")
    try:
        return reader(origin).about(origin.name)
    except ReadError as error:
        raise error.named(origin.name) from error


def read_all(
    source: bytes | str | Path,
    format: str | None = None,  # noqa: A002
    url: str | None = None,
    *,
    charset: str | None = None,
) -> Iterator[Reading]:
    """The articles in a source, one after the other; see `read`.

    An item that can't be read is a Reading without an article, with a finding that tells why.

    Raises:
        ReadError: the whole can't be read.
        ValueError: there is no such format, or it can't be read.
        OSError: the file can't be read.
    """
    origin = Source.of(source, url, charset)  # at once, not when the first item is asked for
    row = _format(format, origin.data)
    if row.read is None:
        raise ValueError(f"{row.name} can be written, not read")
    return _items(row.read_all or _alone(row.read), origin)


def _items(reader: Callable[[Source], Iterator[Reading]], origin: Source) -> Iterator[Reading]:
    try:
        for reading in reader(origin):
            yield reading.about(origin.name)
    except ReadError as error:
        raise error.named(origin.name) from error


def _alone(reader: Callable[[Source], Reading]) -> Callable[[Source], Iterator[Reading]]:
    """The reader of a format that holds one item, as one of several."""

    def read_all(origin: Source) -> Iterator[Reading]:
        yield reader(origin)

    return read_all


def write(article: Article, format: str) -> bytes:  # noqa: A002
    """An article in a format. The same article gives the same bytes.

    Raises:
        ValueError: there is no such format, or it can't be written.
        ReadError: what was written could not be read, because it is beyond a limit of the format.
        TypeError: it is no Article, but a Reading, say.
    """
    expect("article", article, Article)
    writer = _named(format).write
    if writer is None:
        raise ValueError(f"{format} can be read, not written")
    try:
        return writer(article)
    except ReadError as error:
        raise _beyond_limits(error, format) from error


def write_all(articles: Iterable[Article], format: str) -> bytes:  # noqa: A002
    """Several articles in one document of a format.

    Raises:
        ValueError: there is no such format, or it holds one article only.
        ReadError: what was written could not be read, because it is beyond a limit of the format.
    """
    writer = _named(format).write_all
    if writer is None:
        raise ValueError(f"{format} holds one article only")
    given = tuple(articles)
    for article in given:
        expect("each of articles", article, Article)
    try:
        return writer(given)
    except ReadError as error:
        raise _beyond_limits(error, format) from error


def _beyond_limits(error: ReadError, name: str) -> ReadError:
    """What a writer that reads what it wrote was told, said of the article: no file has a line for it."""
    message = f"as {name} the article could not be read again: {error.finding.message}"
    return ReadError(replace(error.finding, message=message, line=None, column=None))


def convert(
    source: bytes | str | Path,
    to: str,
    format: str | None = None,  # noqa: A002
    url: str | None = None,
    *,
    charset: str | None = None,
) -> bytes:
    """The article in a source, in another format; see `read` and `write`."""
    article = read(source, format, url, charset=charset).article
    if article is None:
        raise unreadable("no-article", "the source holds no article")
    return write(article, to)


def losses(article: Article, format: str) -> list[Finding]:  # noqa: A002
    """What a format can't hold of an article: measured, by writing it and reading it back.

    Raises:
        ValueError: there is no such format, or it can't be written.
        ReadError: what was written could not be read, because it is beyond a limit of the format.
    """
    data, reader = write(article, format), _named(format).read
    if reader is None:
        return [
            Finding(
                code="loss-unknown",
                severity=Severity.INFO,
                message=f"{format} is not read back, so what it can't hold was not measured",
            )
        ]
    try:
        back = reader(Source(data)).article  # alone: where it came from is a thing to be kept, too
    except ReadError as error:
        raise _beyond_limits(error, format) from error
    if back is None:
        return [Finding(code="loss", severity=Severity.WARNING, message=f"{format} does not give the article back")]
    return [_loss(difference, format) for difference in differences(article, back)]


def _loss(difference: Difference, name: str) -> Finding:
    if difference.after is None:
        message = f"{name} does not keep {_short(difference.before)}"
    elif difference.before is None:
        message = f"{name} brings {_short(difference.after)}, which the article does not say"
    else:
        message = f"{name} turns {_short(difference.before)} into {_short(difference.after)}"
    return Finding(code="loss", severity=Severity.WARNING, path=difference.path, message=message)


def _short(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _format(name: str | None, data: bytes) -> Format:
    return _named(detect(data) if name is None else name)


def _named(name: str) -> Format:
    expect("format", name, str)
    if name not in FORMATS:
        raise ValueError(f"there is no format {name!r}; the formats are {', '.join(FORMATS)}")
    return FORMATS[name]
