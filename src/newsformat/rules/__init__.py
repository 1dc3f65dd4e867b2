"""The rules: what is legal but unwise. A module a rule, a folder a group; RULES is the table of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

from newsformat.findings import Finding
from newsformat.model.article import Article
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject

ENTRY_POINTS = "newsformat.rules"
"""The group of entry points by which other packages add rules: each is a `Rule`."""


@cache
def rules() -> Mapping[str, Rule]:
    """All rules by their code: ours, group by group, then those of other packages.

    Raises:
        ValueError: two rules have one code.
    """
    found: dict[str, Rule] = {}
    for rule in (*_ours(), *_of_other_packages()):
        if rule.code in found:
            raise ValueError(f"two rules have the code {rule.code}: {found[rule.code].module} and {rule.module}")
        found[rule.code] = rule
    return MappingProxyType(found)


def _ours() -> Iterable[Rule]:
    here = Path(__file__).parent
    for path in sorted(here.glob("*/*.py")):
        if path.stem != "__init__":
            yield import_module(f"{__name__}.{path.parent.name}.{path.stem}").RULE


def _of_other_packages() -> Iterable[Rule]:
    # To import `importlib.metadata` takes 35 ms, a tenth of a short run; most installations have no such package.
    if any(map(_may_add_rules, sys.path)):
        from importlib.metadata import entry_points  # noqa: PLC0415

        for point in entry_points(group=ENTRY_POINTS):
            yield point.load()


def _may_add_rules(folder: str) -> bool:
    """Whether a package in a folder of the import path may have rules of ours; what is no folder, an archive, may."""
    try:
        entries = [*os.scandir(folder or ".")]
    except OSError:
        return Path(folder).is_file()
    return any(_names_our_group(entry.path) for entry in entries if entry.name.endswith((".dist-info", ".egg-info")))


def _names_our_group(distribution: str) -> bool:
    try:
        return ENTRY_POINTS in Path(distribution, "entry_points.txt").read_text("utf-8", errors="replace")
    except OSError:
        return False


def violations_of(
    article: Article, chosen: Iterable[Rule], now: datetime | None = None
) -> list[tuple[Rule, Violation]]:
    """Where an article breaks which of the rules chosen; `now` (with a zone) is the moment it is judged at."""
    subject = Subject(article, now or datetime.now(UTC))
    return [(rule, violation) for rule in chosen for violation in rule.check(subject)]


def judged(article: Article, chosen: Iterable[Rule], now: datetime | None = None) -> list[Finding]:
    """What the rules chosen find in an article, in document order."""
    found = [rule.finding(violation) for rule, violation in violations_of(article, chosen, now)]
    return sorted(found, key=lambda finding: _document_order(finding.path))


_RANKS = {name: rank for rank, name in enumerate(Article.model_fields)}


def _document_order(path: str) -> tuple[int, ...]:
    """Where a pointer stands in canonical order: the rank of the article's member, then the places in lists."""
    _, _, rest = path.partition("/")
    first, *others = rest.split("/")
    return (_RANKS.get(first, -1), *(int(step) if step.isdecimal() else -1 for step in others))
