"""What one rule finds in the sound article with members laid over it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from newsformat import Article
from newsformat.rules import rules, violations_of
from newsformat.rules.rule import Violation, example

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def article(members: dict[str, Any]) -> Article:
    return Article.from_json(json.dumps(example(members)))


def found(code: str, **members: Any) -> list[Violation]:
    return [violation for _, violation in violations_of(article(members), [rules()[code]], NOW)]


def paths(code: str, **members: Any) -> list[str]:
    return [violation.path for violation in found(code, **members)]


def edits(code: str, **members: Any) -> list[tuple[str, Any, bool]]:
    """Each edit of a fix: where, what comes there, and whether the fix is safe."""
    fixes = [violation.fix for violation in found(code, **members) if violation.fix]
    return [(edit.path, edit.value, fix.safe) for fix in fixes for edit in fix.edits]
