"""The types of what is said on the command line, and what a shell offers for them."""

from __future__ import annotations

from collections.abc import Iterable

import click
from click.shell_completion import CompletionItem

import newsformat
from newsformat.cli.reports import REPORTS


class FormatName(click.ParamType):  # type: ignore[type-arg] # generic only since click 8.4
    """A name in newsformat.FORMATS that can be read, or written."""

    name = "format"

    def __init__(self, way: str) -> None:
        self.way = way  # "read" or "write"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name as it came."""
        able = self._able()
        if value not in able:
            reason = f"can't be {self.way.removesuffix('e')}{'ten' if self.way == 'write' else ''}"
            said = f"{value!r} {reason}" if value in newsformat.FORMATS else f"there is no format {value!r}"
            self.fail(f"{said}; choose from {', '.join(able)}", param, ctx)
        return value

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        """The names that begin so."""
        return _offered(self._able(), incomplete)

    def _able(self) -> list[str]:
        return [name for name, row in newsformat.FORMATS.items() if getattr(row, self.way) is not None]


class Names(click.ParamType):  # type: ignore[type-arg] # generic only since click 8.4
    """Names parted by commas."""

    name = "NAME,..."

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,  # noqa: ARG002 - click's own face
        ctx: click.Context | None,  # noqa: ARG002
    ) -> tuple[str, ...]:
        """The names, one by one."""
        if isinstance(value, tuple):
            return value
        return tuple(name.strip() for name in value.split(",") if name.strip())

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        """The rules and groups that the last of the names may be."""
        from newsformat.rules.choice import known_names  # noqa: PLC0415 - starting up, only click is loaded

        before, comma, _ = incomplete.rpartition(",")
        return _offered((f"{before}{comma}{name}" for name in sorted(known_names())), incomplete)


class OutputFormat(click.ParamType):  # type: ignore[type-arg] # generic only since click 8.4
    """A form in which findings are told and, perhaps, the file they are told in."""

    name = "FORM[=FILE]"

    def convert(
        self, value: str | tuple[str, str | None], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str | None]:
        """The form and the file."""
        if isinstance(value, tuple):
            return value
        form, _, path = value.partition("=")
        if form not in REPORTS:
            self.fail(f"there is no form {form!r}; choose from {', '.join(REPORTS)}", param, ctx)
        return form, path or None

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:  # noqa: ARG002
        """The forms that begin so."""
        return _offered(REPORTS, incomplete)


def _offered(names: Iterable[str], incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in names if name.startswith(incomplete)]
