"""mojibake."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rewriting import rewritten
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late

# UTF-8 read as Windows-1252: what no language writes. A capital before a closing mark or a dash ("CAFÉ”") is none.
_CONTINUED = "[\u00a0-\u00aa\u00ac-\u00ba\u00bc-\u00bf]"
_HIT = late(
    "â€[\u0153\u009d\u2122\u02dc\u201c\u201d\u00a6\u00a2\u00b9\u00ba\u2039\u0161\u017e]|"
    f"[ÃÂ]{_CONTINUED}|"
    "(?:[ÐÑ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]){2,}"
)


def _violations(subject: Subject) -> Iterator[Violation]:
    for passage in subject.passages_with("Ã", "Â", "â€", "Ð", "Ñ"):
        if (found := _HIT.search(passage.text)) and (right := _repaired(found[0])) is not None:
            message = f"“{found[0]}” stands for “{right}”, which was read in a wrong encoding"
            yield Violation(passage.place, message, "read the source as UTF-8", rewritten(passage, _repair))


def _repair(text: str) -> str:
    return _HIT.sub(lambda found: _repaired(found[0]) or found[0], text)


def _repaired(garbled: str) -> str | None:
    """The characters whose UTF-8 was read as Windows-1252; where that has none, as Latin-1."""
    try:
        return b"".join(_byte(character) for character in garbled).decode("utf-8")
    except ValueError:
        return None


def _byte(character: str) -> bytes:
    return character.encode("latin-1" if character < "\u0100" else "cp1252")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="Characters were read in a wrong encoding.",
    why="“CafÃ©” is what becomes of “Café” when UTF-8 is read as Windows-1252; searches and voices trip over it.",
    check=_violations,
    bad={"body": [{"type": "paragraph", "text": "The CafÃ© on the quay is open."}]},
    at="/body/0/text",
    good={"body": [{"type": "paragraph", "text": "NÃO, says the sign at the “CAFÉ”."}]},
)
