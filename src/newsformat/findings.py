"""What the program has to say about a document: findings, and the one error a reader raises."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is; members compare by gravity, gravest first in `ORDER`."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing to say about one place of a document.

    `path` is a JSON Pointer (RFC 6901) into the article. `line` and `column` count from 1 in the
    source; columns count Unicode code points; the end is the place after the last character.
    """

    code: str
    severity: Severity
    message: str
    path: str = ""
    hint: str | None = None
    source: str | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    fixable: bool = False

    def __str__(self) -> str:
        """One line as compilers print it: `file:line:column: severity code: message (hint)`.

        Where no line of a file is known, the pointer stands in its place.
        """
        place = ":".join(str(part) for part in (self.source, self.line, self.column) if part is not None)
        where = place if self.line is not None else " ".join(part for part in (place, self.path) if part)
        text = f"{self.severity} {self.code}: {self.message}"
        if self.hint:
            text += f" ({self.hint})"
        return f"{where}: {text}" if where else text


class ReadError(ValueError):
    """No article could be made of a source. `finding` names the file, the place and the remedy."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding

    def named(self, source: str | None) -> ReadError:
        """The same error with the name of the source it is about."""
        return ReadError(replace(self.finding, source=source))


def expect(name: str, value: object, *kinds: type) -> None:
    """See that an argument is of one of the kinds; strict types tell it sooner, but few callers have them.

    Raises:
        TypeError: it is of another; the message names the argument and the kinds.
    """
    if not isinstance(value, kinds):
        *others, last = ("None" if kind is type(None) else kind.__name__ for kind in kinds)
        wanted = f"{', '.join(others)} or {last}" if others else last
        raise TypeError(f"{name} must be {wanted}, not {type(value).__name__}")


def unreadable(  # noqa: PLR0913 - the parts of a place, all by keyword
    code: str,
    message: str,
    *,
    hint: str | None = None,
    path: str = "",
    line: int | None = None,
    column: int | None = None,
) -> ReadError:
    """A `ReadError` with a finding of severity error."""
    return ReadError(
        Finding(
            code=code,
            severity=Severity.ERROR,
            message=message,
            hint=hint,
            path=path,
            line=line,
            column=column,
        )
    )
