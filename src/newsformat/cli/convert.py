"""`newsformat convert`: articles in another format, and what was lost on the way."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

import newsformat
from newsformat.cli import files
from newsformat.cli.inputs import PACKED, is_one_file, paths_of_project
from newsformat.cli.outcome import FINDINGS, failed, worst_outcome
from newsformat.cli.parameters import FormatName
from newsformat.cli.reporters import is_grave, report, report_number_left

if TYPE_CHECKING:
    from newsformat import Article, Finding, Reading

_MOST_TOLD = 50
"""So many findings of the reader are printed, and so many losses; one more line tells how many there are."""


@click.command("convert", short_help="Convert articles to another format.")
@click.argument("sources", metavar="IN...", nargs=-1, required=True)
@click.option("-t", "--to", "target", type=FormatName("write"), required=True, help="The format to write.")
@click.option("-f", "--from", "origin", type=FormatName("read"), help="The format of IN; left out, the content tells.")
@click.option("--url", help="Where a page came from; it resolves relative addresses and is never fetched.")
@click.option("--charset", help="The charset that came with IN; left out, the content tells.")
@click.option("-o", "--output", metavar="OUT", default=files.STANDARD, help="The file, or folder, to write to.")
@click.option("--all", "every", is_flag=True, help="Convert every article in IN, not the main one alone.")
@click.option("--strict", is_flag=True, help="If anything of an article is lost, don't write it, and fail.")
def command(  # noqa: PLR0913, PLR0917 - one an option
    sources: tuple[str, ...],
    target: str,
    origin: str | None,
    url: str | None,
    charset: str | None,
    output: str,
    every: bool,
    strict: bool,
) -> int:
    """Convert articles to another format.

    IN is a file, a folder, a pattern such as "wires/**/*.xml", or - for standard input. What the reader doubts and what
    the format can't hold is told on standard error. Of several files a bad one is told, and the others are converted.

    OUT is a file, or a folder (one that is there, or a name that ends with /), which gets a file for each article.
    Several articles in one file are JSON Lines, a newsMessage or a list, as the format has it.
    """
    is_single = len(sources) == 1 and not every and is_one_file(sources[0])
    if url and not is_single:
        raise click.ClickException("--url is the address of one page; convert the pages one by one")
    into = _target(output, target, is_single=is_single)

    def readings(path: str) -> Iterator[Reading]:
        yield from (
            files.readings_of(path, origin, url, charset) if every else (files.reading_of(path, origin, url, charset),)
        )

    def convert(path: str) -> int:
        return max((_converted(reading, path, into, strict=strict) for reading in readings(path)), default=0)

    status = worst_outcome(convert, paths_of_project(sources))
    into.finish()
    if not is_single:
        click.echo(f"{into.count:,} article{'' if into.count == 1 else 's'} converted", err=True)
    return status


def _converted(reading: Reading, path: str, into: _OneFile | _Folder, *, strict: bool) -> int:
    """Tell of an article, and add it to what is written; the exit status.

    Raises:
        ReadError: it is beyond a limit of the format.
    """
    _tell(reading.findings)
    if reading.article is None:
        return FINDINGS
    try:
        lost = [replace(loss, source=path) for loss in newsformat.losses(reading.article, into.format)]
    except newsformat.ReadError as error:
        raise error.named(path) from error
    _tell(lost)
    if strict and lost:
        return FINDINGS
    status = into.add(reading.article, path)
    return max(status, FINDINGS if any(is_grave(finding) for finding in reading.findings) else 0)


def _tell(findings: Sequence[Finding]) -> None:
    report(findings[:_MOST_TOLD], sys.stderr)
    report_number_left(len(findings), _MOST_TOLD)


# --------------------------------------------------------------------------------------- where they go


def _target(output: str, format: str, *, is_single: bool) -> _OneFile | _Folder:  # noqa: A002 - the public name
    if output.endswith(os.sep) or Path(output).is_dir():
        return _Folder(format, Path(output))
    if is_single:
        return _OneFile(format, output, lambda articles: newsformat.write(articles[0], format))
    if newsformat.FORMATS[format].write_all is None:
        raise click.ClickException(f"{format} holds one article only; name a folder to write to: --output FOLDER/")
    return _OneFile(format, output, lambda articles: newsformat.write_all(articles, format))


@dataclass(slots=True)
class _OneFile:
    """A file, or standard output, that gets all articles at the end."""

    format: str
    path: str
    written: Callable[[Sequence[Article]], bytes]
    articles: list[Article] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many articles were converted."""
        return len(self.articles)

    def add(self, article: Article, _path: str) -> int:
        """Keep an article; the exit status."""
        self.articles.append(article)
        return 0

    def finish(self) -> None:
        """Write them; where there is none, nothing."""
        if self.articles:
            files.write(self.path, self.written(self.articles))


@dataclass(slots=True)
class _Folder:
    """A folder that gets a file for each article, named after the one it came from."""

    format: str
    path: Path
    count: int = 0
    _sources: dict[Path, str] = field(default_factory=dict)  # what a file was made from

    def add(self, article: Article, path: str) -> int:
        """Write an article; the exit status. No file is written over that was written before, or is the source."""
        self.path.mkdir(parents=True, exist_ok=True)
        target = self.path / f"{_stem(path)}{_suffix(self.format)}"
        number = 1
        while self._sources.get(target) == path:
            number += 1
            target = self.path / f"{_stem(path)}-{number}{_suffix(self.format)}"
        if target in self._sources:
            return failed(f"{path}: {target} was written from {self._sources[target]}; convert it to another folder")
        if os.path.realpath(target) == os.path.realpath(path):
            return failed(f"{path}: it would be written over itself; name another folder")
        files.write(str(target), newsformat.write(article, self.format))
        self._sources[target] = path
        self.count += 1
        return 0

    def finish(self) -> None:
        """Nothing: all is written."""


def _stem(path: str) -> str:
    if path == files.STANDARD:
        return "article"
    name = Path(path).name
    for packed in PACKED:
        name = name.removesuffix(packed)
    return Path(name).stem


def _suffix(format: str) -> str:  # noqa: A002 - the public name
    """What the files of a format end with; a variant's are those of the format it is one of."""
    rows = newsformat.FORMATS.values()
    own = newsformat.FORMATS[format].suffixes
    return (own or next(row.suffixes for row in rows if row.suffixes and format.startswith(f"{row.name}-")))[0]
