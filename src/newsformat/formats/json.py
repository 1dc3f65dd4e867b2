"""Our own JSON as a format among the others: one article, a list of them, or JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from newsformat.findings import Finding, ReadError, unreadable
from newsformat.formats.several import one_of_several
from newsformat.formats.source import Source
from newsformat.jsontext.located import located
from newsformat.jsontext.places import place_map
from newsformat.jsontext.strict import JsonValue, parse
from newsformat.model.article import Article
from newsformat.model.canonical import members_of
from newsformat.model.reading import Reading
from newsformat.model.verdict import verdict


def read(source: Source) -> Reading:
    """The article of a document; of several the first that can be read.

    Raises:
        ReadError: it is not strict JSON, or no article; the finding names line, column and pointer.
    """
    readings = list(read_all(source))
    chosen = next((reading for reading in readings if reading.article is not None), None)
    if chosen is None:
        raise ReadError(readings[0].findings[0]) if readings else unreadable("no-article", "the list is empty")
    told = "the source holds {} more items; this is the first that can be read"
    return one_of_several(chosen, len(readings) - 1, told)


def read_all(source: Source) -> Iterator[Reading]:
    """Every article of a document, a JSON array or JSON Lines. A bad one has no article and says why.

    Raises:
        ReadError: the whole is not strict JSON, nor JSON Lines.
    """
    try:
        document = parse(source.data)
    except ReadError:
        lines = json_lines(source.data)
        if not lines:
            raise
        for number, line in lines:
            yield _of_line(number, line)
        return
    if isinstance(document, list):
        places = cache(place_map)  # one for all items that are at fault
        for index, item in enumerate(document):
            yield _of_item(item, f"/{index}", lambda findings: located(findings, source.data, places(source.data)))
    else:
        yield _of_item(document, "", lambda findings: located(findings, source.data))


def write(article: Article) -> bytes:
    """The canonical JSON of an article."""
    return article.to_json()


def write_all(articles: Sequence[Article]) -> bytes:
    """Several articles as JSON Lines, an article a line."""
    lines = (json.dumps(members_of(article), ensure_ascii=False, separators=(",", ":")) for article in articles)
    return "".join(f"{line}\n" for line in lines).encode()


def _of_item(item: JsonValue, pointer: str, locate: Callable[[list[Finding]], list[Finding]]) -> Reading:
    article, findings = verdict(item)
    if not findings:
        return Reading(article)
    placed = [replace(finding, path=pointer + finding.path) for finding in findings]
    if article is None and not isinstance(item, dict | list):
        return Reading(None, findings=tuple(replace(finding, line=1, column=1) for finding in placed))
    return Reading(article, findings=tuple(locate(placed)))


def json_lines(data: bytes) -> list[tuple[int, bytes]]:
    """The lines of JSON Lines with their numbers, from 1; none where the first is no JSON object by itself."""
    lines = [(number, line) for number, line in enumerate(data.split(b"\n"), 1) if line.strip()]
    try:
        return lines if len(lines) > 1 and isinstance(parse(lines[0][1]), dict) else []
    except ReadError:
        return []


def _of_line(number: int, line: bytes) -> Reading:
    try:
        reading = _of_item(parse(line), "", lambda findings: located(findings, line))
    except ReadError as error:
        reading = Reading(None, findings=(error.finding,))
    return replace(reading, findings=tuple(at_line(finding, number) for finding in reading.findings))


def at_line(finding: Finding, number: int) -> Finding:
    """The finding of a single line, placed in the file it stands in."""
    end = None if finding.end_line is None else finding.end_line + number - 1
    return replace(finding, line=(finding.line or 1) + number - 1, column=finding.column or 1, end_line=end)
