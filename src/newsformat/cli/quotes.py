"""`newsformat quotes`: who says what in an article, and where."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

import newsformat
from newsformat.cli import files
from newsformat.cli.columns import GAP, columns_of_terminal, lines_of_rows, width_of
from newsformat.cli.reporters import printable

if TYPE_CHECKING:
    from newsformat import Article
    from newsformat.model.flow import Place

_NOBODY = "?"
_HEADINGS = ("KIND", "SPEAKER, PLACE", "WORDS")
_WIDEST = 26  # columns for speakers and places
_NARROWEST = 20  # columns for the words, however few the terminal has
_OF_SPEAKER = ("name", "as_written", "role", "ref")
# What makes a spreadsheet take a cell for a formula; the full-width signs do so in some.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class _Listed:
    """What is told of a quote, under the names that the article's members have, and where it stands."""

    members: Mapping[str, Any]
    places: Sequence[Place]

    @property
    def speaker(self) -> Mapping[str, str]:
        """What is told of who says it."""
        speaker: Mapping[str, str] = self.members.get("speaker", {})
        return speaker


@click.command("quotes", short_help="List the quotes of an article.")
@click.argument("source", metavar="FILE")
@click.option(
    "--output-format",
    type=click.Choice(("table", "json", "csv")),
    default="table",
    help="The form of the list (table).",
)
def command(source: str, output_format: str) -> int:
    """List the quotes of an article in any format, with who says them and where they stand.

    They are those that the article lists; where it lists none, those found in its text, reported ones too. A place
    is the JSON Pointer of a text of the article and, in brackets, from where to where in it, in code points.
    """
    reading = files.reading_of(source)
    files.tell_of_others(reading)
    article = files.article_in(reading)
    listed = _listed(article) if article.quotes else _found(article)
    files.write(files.STANDARD, _FORMS[output_format](listed).encode())
    return 0


def _listed(article: Article) -> list[_Listed]:
    """The quotes that an article lists."""
    from newsformat.model.canonical import members_of  # noqa: PLC0415 - starting up, only click is loaded
    from newsformat.model.quote_places import quote_places  # noqa: PLC0415

    places = quote_places(article)
    return [_Listed(members_of(quote), places[quote.id]) for quote in article.quotes]


def _found(article: Article) -> list[_Listed]:
    """The quotes found in the text of an article."""
    from newsformat.model.flow import Flow, stretches  # noqa: PLC0415 - starting up, only click is loaded

    flow = Flow(list(stretches(article.body)))
    listed = []
    for quote in newsformat.find_quotes(flow.text, article.language):
        who, cue = quote.speaker, quote.cue
        speaker = _given({"name": who.name, "as_written": who.text, "role": who.role}) if who else None
        members = {"text": quote.text, "kind": quote.kind, "speaker": speaker, "cue": cue.text if cue else None}
        listed.append(_Listed(_given(members), [place for part in quote.parts for place in flow.places(*part)]))
    return listed


def _given(members: Mapping[str, object]) -> Mapping[str, object]:
    return {name: value for name, value in members.items() if value is not None}


# --------------------------------------------------------------------------------------------- the forms


def _table(listed: Sequence[_Listed]) -> str:
    """For a person: each quote whole, wrapped to the width of the terminal."""
    if not listed:
        return ""
    rows = [_HEADINGS, *map(_row, listed)]
    kinds = max(width_of(kind) for kind, _, _ in rows)
    speakers = min(_WIDEST, max(width_of(line) for _, cell, _ in rows for line in cell.split("\n")))
    words = max(_NARROWEST, columns_of_terminal() - kinds - speakers - 2 * len(GAP))
    return "".join(f"{line}\n" for line in lines_of_rows(rows, (kinds, speakers, words)))


def _row(item: _Listed) -> tuple[str, str, str]:
    who = item.speaker
    name = who.get("name") or who.get("as_written") or _NOBODY
    speaker = f"{name}, {who['role']}" if "role" in who else name
    cell = [speaker, *map(str, item.places)]
    words = item.members["text"].replace("\n", " ")
    return item.members.get("kind", ""), "\n".join(map(printable, cell)), printable(words)


def _json(listed: Sequence[_Listed]) -> str:
    """A list of objects with the members that quotes have in an article, and their places."""
    told = [{**item.members, "places": [place._asdict() for place in item.places]} for item in listed]
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _csv(listed: Sequence[_Listed]) -> str:
    """RFC 4180, with a heading. A cell that a spreadsheet would take for a formula begins with an apostrophe."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(("kind", "speaker", *_OF_SPEAKER[1:], "place", "text"))
    writer.writerows([_harmless(cell) for cell in _cells(item)] for item in listed)
    return stream.getvalue()


def _cells(item: _Listed) -> Iterator[str]:
    yield item.members.get("kind", "")
    yield from (item.speaker.get(name, "") for name in _OF_SPEAKER)
    yield " ".join(map(str, item.places))
    yield item.members["text"]


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


_FORMS: Mapping[str, Callable[[Sequence[_Listed]], str]] = {"table": _table, "json": _json, "csv": _csv}
