"""The types of what is said on the command line."""

from __future__ import annotations

import click

import newsformat


class FormatName(click.ParamType[str]):
    """A name in newsformat.FORMATS that can be read, or written."""

    name = "format"

    def __init__(self, way: str) -> None:
        self.way = way  # "read" or "write"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name as it came."""
        able = [name for name, row in newsformat.FORMATS.items() if getattr(row, self.way) is not None]
        if value not in able:
            reason = f"can't be {self.way.removesuffix('e')}{'ten' if self.way == 'write' else ''}"
            said = f"{value!r} {reason}" if value in newsformat.FORMATS else f"there is no format {value!r}"
            self.fail(f"{said}; choose from {', '.join(able)}", param, ctx)
        return value
