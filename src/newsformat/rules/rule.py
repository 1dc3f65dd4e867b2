"""What every rule is: a name, a reason, an example of each kind, and a function that finds what breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from newsformat.findings import Finding, Severity

if TYPE_CHECKING:
    from newsformat.rules.subject import Subject


class Removed:
    """What stands in place of a member or an element that is to go: nothing."""


REMOVED = Removed()


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of one place: the value at a JSON Pointer becomes another, or goes."""

    path: str
    value: Any


@dataclass(frozen=True, slots=True)
class Fix:
    """How a machine puts a violation right. A safe one can't change what the article says to its readers."""

    edits: tuple[Edit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Violation:
    """One place where an article breaks a rule. `path` is a JSON Pointer into the article."""

    path: str
    message: str
    hint: str | None = None
    fix: Fix | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule, which is a module of `newsformat.rules`: its code is the module's name, its group the folder's.

    `why` is the reason that a person is given; `bad` and `good` are members laid over a sound article (`example`): the
    first breaks the rule once, at the pointer `at`; the second does not. A rule that is no `default` must be chosen.
    """

    module: str
    severity: Severity
    summary: str
    why: str
    check: Callable[[Subject], Iterable[Violation]]
    bad: Mapping[str, Any]
    at: str
    good: Mapping[str, Any]
    default: bool = True

    @property
    def code(self) -> str:
        """The rule's name, in kebab case."""
        return self.module.rpartition(".")[2].replace("_", "-")

    @property
    def group(self) -> str:
        """The group it belongs to."""
        return self.module.split(".")[-2].replace("_", "-")

    def finding(self, violation: Violation) -> Finding:
        """A violation as a finding."""
        return Finding(
            code=self.code,
            severity=self.severity,
            message=violation.message,
            path=violation.path,
            hint=violation.hint,
            fixable=violation.fix is not None and violation.fix.safe,
        )


SOUND: Mapping[str, Any] = {
    "newsformat": "1.0",
    "id": "urn:newsml:example.org:20260301:ferry",
    "url": "https://example.org/news/ferry",
    "language": "en",
    "headline": "Ferry service resumes after nine days",
    "summary": "The first boat has left the harbour, with passengers and mail aboard.",
    "authors": [{"name": "Ada Rossi", "kind": "person", "url": "https://example.org/staff/rossi"}],
    "publisher": {
        "name": "Harbour Post",
        "kind": "organization",
        "url": "https://example.org/",
        "image": "https://example.org/logo.png",
    },
    "published": "2026-03-01T06:30:00+01:00",
    "modified": "2026-03-01T09:00:00+01:00",
    "body": [
        {"type": "paragraph", "text": "The first boat left the harbour at dawn, nine days after the storm."},
        {"type": "paragraph", "text": "It carried forty passengers and the mail of a whole week."},
    ],
    "lead_image": {
        "url": "https://example.org/ferry.jpg",
        "alt": "A ferry leaves the harbour",
        "caption": {"text": "The first ferry leaves the harbour."},
        "credit": "Bo Lind",
    },
    "rights": [{"holder": {"name": "Harbour Post"}, "notice": "© 2026 Harbour Post"}],
}
"""The article over which the examples of the rules are laid: no rule finds anything in it."""


def example(members: Mapping[str, Any]) -> dict[str, Any]:
    """The sound article with members laid over it; it lacks those that are `REMOVED`."""
    return {name: value for name, value in {**SOUND, **members}.items() if value is not REMOVED}
