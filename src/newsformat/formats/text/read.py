"""A text -> a Reading: a page as people paste it, or a story alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from newsformat.findings import unreadable
from newsformat.formats.source import Source
from newsformat.formats.text.lines import Line, decoded, lines_of
from newsformat.formats.text.no_text import fault_of
from newsformat.formats.text.page import Story, story_of
from newsformat.formats.text.shapes import is_byline, is_date
from newsformat.inference.datelines.run_in import RunIn, run_in_of
from newsformat.inference.language import language_of
from newsformat.inference.quotes.in_articles import quoted
from newsformat.model.article import VERSION, Article
from newsformat.model.body import Block, Cell, Heading, Item, ListBlock, Paragraph, Table
from newsformat.model.evidence import LONGEST_VALUE, MOST_CLAIMS, Evidence
from newsformat.model.reading import Reading
from newsformat.model.salvage import salvaged
from newsformat.scalars.bylines import Credit, credits_of
from newsformat.scalars.dates import moment
from newsformat.scalars.languages import direction
from newsformat.scalars.urls import absolute

# What the text of a logo says beside the name of the paper: that it is one, how large, for which edition.
_LOGO = re.compile(r"\blogo(?:s|typ\w{0,3})?\b|\b[0-9]{2,4} ?[x×] ?[0-9]{2,4}\b", re.IGNORECASE)
_BESIDE_NAME = re.compile(
    r"(?:[ _-]*\b(?:logo(?:s|typ\w{0,3})?|[0-9]{2,4} ?[x×] ?[0-9]{2,4}|[ei]-?paper|image|img|icon|header|footer|mobile|"
    r"desktop|retina|white|black|dark|light|svg|png|jpe?g|webp|gif)\b[._-]?){1,8}\s*$",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)(?:\s{0,3}(?:©|\(c\)|copyright))?\s{0,3}[0-9–—, -]{0,14}(.{2,60})", re.IGNORECASE
)
_NAME_ENDS = re.compile(r"\s*(?:[.,|·•–—]|\ball rights\b|\binc\b).*$", re.IGNORECASE)
_LONGEST_NAME = 60


def read(source: Source) -> Reading:
    """The article of a text, with evidence for what was told apart by shape and place.

    Raises:
        ReadError: it is no text, there is none in it, or too much of it.
    """
    if not _is_wide(source) and (fault := fault_of(source.data)) is not None:
        raise fault
    text, repairs = decoded(source)
    lines = lines_of(text)
    if not text:
        raise unreadable("text-empty", "there is no text in it", hint="an article is at least a line of words")
    story = story_of(lines)
    language = language_of("\n".join(line.text for line in story.body))
    body, run_in = _blocks(story)
    members: dict[str, Any] = {
        "newsformat": VERSION,
        "url": absolute(source.url) if source.url else None,
        "language": language,
        "direction": "rtl" if language and direction(language) == "rtl" else None,
        **{name: line.text for name, line in _headings(story)},
        "authors": [_given(asdict(credit)) for credit in _credits(story)],
        "publisher": None if (name := _publisher(story)) is None else {"name": name[1]},
        "published": None if (date := _date(story, language)) is None else date[1],
        "dateline": None if run_in is None else {"text": run_in.text},
        "body": body,
    }
    told, doubts = salvaged(_given(members), "text")
    article, of_quotes, beyond_quotes = quoted(told)
    evidence = sorted((*_evidence(story, article), *of_quotes), key=lambda record: record.path)
    return Reading(article, tuple(evidence), (*repairs, *doubts, *beyond_quotes))


def _is_wide(source: Source) -> bool:
    """Whether it is said to be in UTF-16: of a text in it every other byte may be zero."""
    return (source.charset or "").lower().startswith("utf-16")


def _given(members: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value is not None}


def _headings(story: Story) -> Iterator[tuple[str, Line]]:
    for name in ("kicker", "headline", "subheadline", "byline"):
        if (line := getattr(story, name)) is not None:
            yield name, line


def _credits(story: Story) -> Sequence[Credit]:
    """Whom the byline credits. Without a word that says so, the first of parted words may be a desk or a place."""
    if story.byline is None:
        return ()
    credited = credits_of(story.byline.text)
    has_capitals = story.byline.text.upper() != story.byline.text.lower()
    return credited if has_capitals or is_byline(story.byline) else credited[-1:]


def _date(story: Story, language: str | None) -> tuple[Line, str] | None:
    """The date under the headline: the article's own."""
    for line in (*story.dates, *([story.byline] if story.byline else [])):
        if found := moment(line.text, *([language] if language else [])):
            return line, found
    return None


def _publisher(story: Story) -> tuple[Line, str] | None:
    """Whose page it is: the name in the text of a logo above, or in the notice of rights below."""
    for line in story.above:
        name = _BESIDE_NAME.sub("", line.text).strip(" -_|")
        if _LOGO.search(line.text) and 2 <= len(name) <= _LONGEST_NAME and not is_date(line):
            return line, name
    for line in story.below:
        found = _RIGHTS.match(line.text)
        name = _NAME_ENDS.sub("", found[1]).strip() if found else ""
        if 2 <= len(name) <= _LONGEST_NAME and name[0].isalpha():
            return line, name
    return None


# ---------------------------------------------------------------------------------------------- the body


def _blocks(story: Story) -> tuple[tuple[Block, ...], RunIn | None]:
    """The blocks of the body, and the dateline taken off the first paragraph."""
    blocks: list[Block] = []
    run_in: RunIn | None = None
    lines = story.body
    place = 0
    while place < len(lines):
        block, count = _block_at(lines, place, story.headings)
        if place == 0 and isinstance(block, Paragraph) and (run_in := run_in_of(lines[0].text)) is not None:
            words = lines[0].text[len(run_in.characters) :]
            block = Paragraph(run_in=run_in.characters, text=words)
        blocks.append(block)
        place += count
    return tuple(blocks), run_in


def _block_at(lines: Sequence[Line], place: int, headings: frozenset[int]) -> tuple[Block, int]:
    """The block that begins at a line, and how many lines it takes."""
    line = lines[place]
    if line.mark and (count := _list_length(lines, place)) > 1:
        items = tuple(Item(text=item.without_mark) for item in lines[place : place + count])
        start = line.ordinal if line.ordinal > 1 else None
        return ListBlock(ordered=True if line.ordinal else None, start=start, items=items), count
    if line.cells and (count := _table_length(lines, place)) > 1:
        rows = tuple(tuple(Cell(text=cell) for cell in row.cells) for row in lines[place : place + count])
        return Table(rows=rows), count
    if line.number in headings:
        return Heading(level=2, text=line.text), 1
    return Paragraph(text=line.text), 1


def _list_length(lines: Sequence[Line], place: int) -> int:
    """How many lines from here on are items of one list: one kind of bullet, or numbers that count up."""
    first = lines[place]
    count = 0
    for number in range(place, len(lines)):  # no slice: it would copy all the lines that are left
        line = lines[number]
        counts_up = line.ordinal == first.ordinal + count if first.ordinal else True
        if line.mark != first.mark or not counts_up or (line.mark == "-" and _is_spoken(line)):
            break
        count += 1
    return count


def _is_spoken(line: Line) -> bool:
    """Whether a line behind a hyphen is dialogue, as several languages print it."""
    return " - " in line.without_mark or " – " in line.without_mark


def _table_length(lines: Sequence[Line], place: int) -> int:
    columns = len(lines[place].cells)
    count = 0
    for number in range(place, len(lines)):
        if len(lines[number].cells) != columns:
            break
        count += 1
    return count


# ---------------------------------------------------------------------------------------------- evidence

_WHY = {
    "kicker": "the line above the headline",
    "headline": "of the lines above the story the one most like a headline, whose words the story shares",
    "subheadline": "it stands between the headline and the story",
    "byline": "it begins as bylines do, under the headline",
}


def _evidence(story: Story, article: Article) -> Iterator[Evidence]:
    for name, line in _headings(story):
        yield _claim(f"/{name}", line, line.text, _WHY[name])
    if story.byline is not None and article.authors:
        yield _claim("/authors", story.byline, story.byline.text, "the names in the byline")
    if (published := _date(story, article.language)) is not None:
        yield _claim("/published", published[0], published[0].text, "the date under the headline")
    dates_above = [line for line in story.above if is_date(line)][: MOST_CLAIMS - 1]
    for line in dates_above:
        why = "a date above the headline is the page's, not the article's"
        yield _claim("/published", line, line.text, why, chosen=False)
    if (publisher := _publisher(story)) is not None:
        yield _claim("/publisher/name", publisher[0], publisher[0].text, "the name in a logo or a notice of rights")
    if article.dateline is not None:
        yield _claim("/dateline", story.body[0], article.dateline.text or "", "it runs into the first paragraph")
    if article.language is not None:
        why = "the script and the commonest words of the body"
        yield Evidence(
            path="/language", chosen=True, source="text", at="body", value=article.language, basis="inferred", why=why
        )
    yield from _body_evidence(story, article)


def _body_evidence(story: Story, article: Article) -> Iterator[Evidence]:
    for line, reason in story.dropped[:MOST_CLAIMS]:
        yield _claim("/body", line, line.text, f"left out: {reason}", chosen=False)
    starts = _starts(story)
    for index, (block, line) in enumerate(zip(article.body, starts, strict=False)):
        yield _claim(
            f"/body/{index}", line, line.text, f"a {block.type} by its shape, in the longest run of paragraphs"
        )


def _starts(story: Story) -> list[Line]:
    """The first line of each block."""
    starts: list[Line] = []
    place = 0
    while place < len(story.body):
        starts.append(story.body[place])
        place += _block_at(story.body, place, story.headings)[1]
    return starts


def _claim(path: str, line: Line, value: str, why: str, *, chosen: bool = True) -> Evidence:
    return Evidence(
        path=path,
        chosen=chosen,
        source="text",
        at=f"line {line.number}",
        value=value[:LONGEST_VALUE],
        basis="inferred",
        why=why,
    )
