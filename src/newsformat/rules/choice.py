"""Which rules are asked, and how grave each is: a choice by codes, by groups, or of all."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cache

from newsformat.findings import Severity
from newsformat.rules import rules
from newsformat.rules.rule import Rule

ALL = "all"
"""The word that chooses every rule."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice of rules. Each name is a rule's code, a group, or "all"; `severity` has codes or groups with theirs.

    `select` takes the place of the default rules, where it is given; `extend_select` adds to them; what `ignore`
    names is left out, unless something more exact chooses it: a code is more exact than a group, a group than "all".
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()

    def laid_over(self, below: Choice) -> Choice:
        """This choice where it says something, and what another says besides."""
        return Choice(
            below.select if self.select is None else self.select,
            (*below.extend_select, *self.extend_select),
            (*below.ignore, *self.ignore),
            (*below.severity, *self.severity),
        )

    def names(self) -> Iterable[str]:
        """Every name in it."""
        yield from self.select or ()
        yield from self.extend_select
        yield from self.ignore
        yield from (code for code, _ in self.severity)


def known_names() -> frozenset[str]:
    """What a choice may name: codes, groups, and "all"."""
    return frozenset({ALL, *rules(), *(rule.group for rule in rules().values())})


@cache
def chosen(choice: Choice) -> tuple[Rule, ...]:
    """The rules that a choice comes to, each of the severity chosen.

    Raises:
        ValueError: it names what is no rule, no group and not "all"; the message has the nearest name.
    """
    known = known_names()
    for name in choice.names():
        if name not in known:
            raise ValueError(f"there is no rule or group “{name}”{nearest(name, known)}")
    severities = dict(choice.severity)
    return tuple(
        replace(rule, severity=severities.get(rule.code, severities.get(rule.group, rule.severity)))
        for rule in rules().values()
        if _is_chosen(rule, choice)
    )


def _is_chosen(rule: Rule, choice: Choice) -> bool:
    by_default = 0.5 if choice.select is None and rule.default else 0.0
    wanted = max(by_default, _exactness(rule, (*(choice.select or ()), *choice.extend_select)))
    return wanted > _exactness(rule, choice.ignore)


def _exactness(rule: Rule, names: Collection[str]) -> int:
    """How exactly names mean a rule: 3 by its code, 2 by its group, 1 as one of all, 0 not at all."""
    return 3 if rule.code in names else 2 if rule.group in names else 1 if ALL in names else 0


def nearest(name: str, known: Collection[str]) -> str:
    """The end of a sentence on an unknown name: the known one it was likely meant to be."""
    import difflib  # noqa: PLC0415 - only on failure

    near = difflib.get_close_matches(name, sorted(known), 1)
    return f"; did you mean “{near[0]}”?" if near else "; `newsformat rules` lists them"
