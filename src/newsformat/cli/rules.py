"""`newsformat rules`: the table of rules, that of a group, or all about one."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from newsformat.rules.rule import Rule


def _names(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001 - click's own face
    """The codes and groups that begin so, for the shell."""
    from newsformat.rules.choice import ALL, known_names  # noqa: PLC0415

    return sorted(name for name in known_names() - {ALL} if name.startswith(incomplete))


@click.command("rules", short_help="List the rules, or tell all about one.")
@click.argument("name", required=False, shell_complete=_names)
def command(name: str | None) -> int:
    """List the rules, or those of a group, or tell all about one: why it is there, what breaks it, what does not."""
    from newsformat.rules import rules  # noqa: PLC0415 - all rules are loaded

    if name is not None and name in rules():
        click.echo(told(rules()[name]))
        return 0
    listed = [rule for rule in rules().values() if name in (None, rule.group)]
    if not listed:
        from newsformat.rules.choice import known_names, nearest  # noqa: PLC0415

        raise click.ClickException(f"there is no rule or group “{name}”{nearest(str(name), known_names())}")
    _list(listed)
    return 0


def _list(table: Collection[Rule]) -> None:
    widest = max(len(rule.code) for rule in table)
    group = None
    for rule in table:
        if rule.group != group:
            group = rule.group
            click.echo(f"{group}:")
        chosen = "" if rule.default else " (when chosen)"
        click.echo(f"  {rule.code:{widest}}  {rule.severity:7}  {rule.summary}{chosen}")


def told(rule: Rule) -> str:
    """All about a rule, as Markdown that reads well as it stands."""
    chosen = "by default" if rule.default else "when chosen"
    return "\n".join(
        (
            f"{rule.code} ({rule.group}, {rule.severity}, {chosen})",
            "",
            f"{rule.summary} {rule.why}",
            "",
            "Breaks it:",
            "",
            _example(rule.bad),
            "",
            "Does not:",
            "",
            _example(rule.good),
        )
    )


def _example(members: Mapping[str, object]) -> str:
    return "\n".join(f"    {line}" for line in members_told(members).splitlines())


def members_told(members: Mapping[str, object]) -> str:
    """The members of an example as JSON; those that are to be absent are named above it."""
    from newsformat.rules.rule import REMOVED  # noqa: PLC0415 - starting up, only click is loaded

    absent = [f"// without {name}\n" for name, value in members.items() if value is REMOVED]
    present = {name: value for name, value in members.items() if value is not REMOVED}
    return "".join(absent) + (json.dumps(present, ensure_ascii=False, indent=2) if present or not absent else "")
