"""`newsformat explain`: where each value of an article came from, what it was chosen over, and why."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

import click

from newsformat.cli import files
from newsformat.cli.reporters import printable

if TYPE_CHECKING:
    from newsformat.model import Evidence

_WIDTH = 72


@click.command("explain")
@click.argument("page", metavar="PAGE")
@click.argument("field", required=False)
@click.option("--url", help="Where the page came from; it resolves relative addresses and is never fetched.")
@click.option("--charset", help="The charset that came with the page; left out, the page tells.")
def command(page: str, field: str | None, url: str | None, charset: str | None) -> int:
    """Tell where each field of an article came from, what lost, and why.

    FIELD is a member such as headline, or a JSON Pointer such as /body/2; what stands in it is told too.
    """
    reading = files.reading_of(page, url=url, charset=charset)
    told = [claim for claim in reading.evidence if field is None or _is_in(claim.path, f"/{field.strip('/')}")]
    if not told:
        paths = sorted({claim.path.split("/")[1] for claim in reading.evidence})
        known = (
            f"there is evidence for {', '.join(paths)}"
            if paths
            else "the format tells where its values stand by itself"
        )
        raise click.ClickException(f"no evidence for {field or 'any field'}; {known}")
    for line in _lines(told):
        click.echo(line)
    return 0


def _is_in(path: str, pointer: str) -> bool:
    return path == pointer or path.startswith(f"{pointer}/")


def _lines(claims: list[Evidence]) -> Iterator[str]:
    for path, group in groupby(claims, key=lambda claim: claim.path):
        yield printable(path)
        for claim in sorted(group, key=lambda claim: not claim.chosen):
            yield printable(f"  {'+' if claim.chosen else '-'} {_shortened(claim.value)}")
            yield printable(f"      {claim.source}, {claim.basis}: {claim.at}")
            yield printable(f"      {claim.why}")


def _shortened(value: str) -> str:
    value = " ".join(value.split())
    return value if len(value) <= _WIDTH else f"{value[: _WIDTH - 1]}…"
