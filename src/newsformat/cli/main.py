"""The command `newsformat`. Each of its commands is a module of its own, imported when it is asked for."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from types import ModuleType

import click

from newsformat import __version__
from newsformat.cli.outcome import failed, outcome_of

COMMANDS = ("convert", "validate", "explain", "quotes", "fmt", "migrate", "hash", "formats", "rules", "schema")


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own face
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"newsformat.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is named; for a misspelt one, which it may be."""
        name = args[0]
        if name in COMMANDS or name.startswith("-") or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        from difflib import get_close_matches  # noqa: PLC0415

        near = get_close_matches(name, COMMANDS, 1)
        remedy = f"did you mean “{near[0]}”?" if near else f"choose from {', '.join(COMMANDS)}"
        raise click.ClickException(f"there is no command “{name}”; {remedy}")

    def invoke(self, ctx: click.Context) -> int:
        """The exit status; click has its own ideas of a broken pipe, and must not see one."""
        return outcome_of(super().invoke, ctx)


@click.group(cls=_Commands, no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="newsformat %(version)s")
def newsformat() -> None:
    """One JSON format for news articles: convert to and from it, check it, ask where values came from.

    A file may be -, standard input or output. Exit status: 0, nothing to say; 1, there are findings; 2, the
    command could not be carried out.
    """


def main() -> None:
    """Run the command line and leave with its exit status."""
    # Starting up makes very many objects that stay: looking for garbage among them is a fifth of the time.
    gc.set_threshold(1_000_000, 20, 20)
    # And pydantic would ask every installed package whether it extends it: the question alone takes 15 ms.
    no_plugins = ModuleType("pydantic.plugin._loader")
    no_plugins.get_plugins = tuple  # type: ignore[attr-defined]
    sys.modules.setdefault(no_plugins.__name__, no_plugins)
    if sys.stderr is None:  # closed, and nobody hears what is wrong
        sys.stderr = open(os.devnull, "w")  # noqa: PTH123, SIM115
    if sys.stdout is None:  # the next file that is opened would be taken for it
        sys.exit(failed("standard output is closed"))
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(outcome_of(_run, sys.argv[1:]))


def _run(arguments: list[str]) -> object:
    return newsformat.main(arguments, "newsformat", standalone_mode=False)
