"""`newsformat formats`: the table of formats."""

from __future__ import annotations

import click

import newsformat


@click.command("formats", short_help="List the formats.")
def command() -> int:
    """List the formats, and whether each is read, written or both."""
    widest = max(map(len, newsformat.FORMATS))
    for name, row in newsformat.FORMATS.items():
        ways = f"{'read' if row.read else '':5}{'write' if row.write else ''}"
        click.echo(f"{name:{widest}}  {ways:10}  {row.title}")
    return 0
