"""`newsformat explain`: where each value of an article came from, what it was chosen over, and why."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from itertools import groupby
from typing import TYPE_CHECKING

import click

from newsformat.cli import files
from newsformat.cli.columns import columns_of_terminal
from newsformat.cli.reporters import printable

if TYPE_CHECKING:
    from newsformat import Reading
    from newsformat.model import Evidence

_DROPPED = "dropped"


@click.command("explain", short_help="Tell where the values of an article came from.")
@click.argument("page", metavar="PAGE")
@click.argument("field", nargs=-1)
@click.option("--url", help="Where the page came from; it resolves relative addresses and is never fetched.")
@click.option("--charset", help="The charset that came with the page; left out, the page tells.")
def command(page: str, field: tuple[str, ...], url: str | None, charset: str | None) -> int:
    """Tell where each field of an article came from, what lost, and why.

    FIELD is a member such as headline, or a JSON Pointer such as /body/2; what stands in it is told too. With the
    word dropped behind it ("body dropped"), only what was passed over is told.
    """
    reading = files.reading_of(page, url=url, charset=charset)
    files.tell_of_others(reading)
    wanted = " ".join(field).split()
    only_dropped = wanted[1:] == [_DROPPED]
    if len(wanted) > 1 and not only_dropped:
        raise click.ClickException(f"one field at a time: {wanted[0]}, or {wanted[0]} {_DROPPED}")
    told = _told(reading, wanted[0].strip("/") if wanted else "")
    if only_dropped:
        told = [claim for claim in told if not claim.chosen]
        if not told:
            raise click.ClickException(f"nothing was passed over for {wanted[0]}")
    if reading.confidence is not None and (not wanted or wanted[0].strip("/") == "body"):
        _say(f"confidence {reading.confidence:.2f} that the body is right")
    for line in _lines(told):
        _say(line)
    return 0


def _told(reading: Reading, field: str) -> list[Evidence]:
    """The claims for a field and what stands in it, or else for what it stands in.

    Raises:
        click.ClickException: there are none.
    """
    if not field:
        told = list(reading.evidence)
    else:
        steps = field.split("/")
        pointers = ("/" + "/".join(steps[:size]) for size in range(len(steps), 0, -1))
        told = next((found for pointer in pointers if (found := _claims_in(reading, pointer))), [])
    if not told:
        raise click.ClickException(_unknown(reading, field))
    return told


def _claims_in(reading: Reading, pointer: str) -> list[Evidence]:
    return [claim for claim in reading.evidence if claim.path == pointer or claim.path.startswith(f"{pointer}/")]


def _unknown(reading: Reading, field: str) -> str:
    from newsformat import Article  # noqa: PLC0415 - starting up, only click is loaded

    known = sorted({claim.path.split("/")[1] for claim in reading.evidence})
    if not known:
        return f"no evidence for {field or 'any field'}; the format tells where its values stand by itself"
    member = field.split("/", maxsplit=1)[0]
    if member not in Article.model_fields:
        near = get_close_matches(member, [*known, *Article.model_fields], n=1)
        return f"“{member}” is not a member of an article" + (f" (did you mean “{near[0]}”?)" if near else "")
    return f"no evidence for {field}; there is evidence for {', '.join(known)}"


def _lines(claims: Sequence[Evidence]) -> Iterator[str]:
    width = columns_of_terminal()
    for path, group in groupby(sorted(claims, key=_order), key=lambda claim: claim.path):
        yield click.style(printable(path), bold=True)
        for claim in group:
            sign = click.style("+", fg="green", bold=True) if claim.chosen else click.style("-", fg="red")
            yield f"  {sign} {printable(_shortened(claim.value, width - 4))}"
            yield f"      {printable(f'{claim.source}, {claim.basis}: {claim.at}')}"
            yield click.style(f"      {printable(claim.why)}", dim=not claim.chosen)


def _order(claim: Evidence) -> tuple[list[tuple[int, str]], bool]:
    """By path, the tenth block after the ninth; what was chosen first."""
    steps = claim.path.split("/")
    return [(int(step) if step.isdecimal() else 0, step) for step in steps], not claim.chosen


def _shortened(value: str, most: int) -> str:
    """The value on one line, cut behind a word where one ends near."""
    value = " ".join(value.split())
    if len(value) <= most:
        return value
    cut = value[: most - 1]
    words = cut.rpartition(" ")[0]
    return f"{words if len(words) > most * 2 // 3 else cut}…"


def _say(line: str) -> None:
    """Print a line; in colour on a terminal, if nobody asked for none (no-color.org)."""
    click.echo(line, color=False if os.environ.get("NO_COLOR") else None)
