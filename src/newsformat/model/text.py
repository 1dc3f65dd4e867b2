"""Text as an article holds it, and the types of members that are text."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field, Strict
from typing_extensions import TypeAliasType

from newsformat.model.composition import composed
from newsformat.model.value import After, Stated

# What XML 1.0 (section 2.2) can't hold may stand in no text, or the wires could not carry it.
_NO_CONTROLS = r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]*$"

# White space by Unicode's White_Space, less what must stay: U+00A0, U+2007 and U+202F (they forbid a break).
WHITE_SPACE = (
    "\n \t\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2008\u2009\u200a\u2028\u2029\u205f\u3000"
)
# Runs of white space that are not yet what they become; one space or line break by itself is.
_UNTIDY_RUN = re.compile(f"[{WHITE_SPACE}]{{2,}}|[{WHITE_SPACE[2:]}]")
_UNTIDY = re.compile(f"[{WHITE_SPACE[2:]}]| [ \\n]|\\n ")


def running_text(text: str) -> str:
    """Text in the one form it has in an article: NFC, one space for any white space but U+000A, none at the ends.

    U+00A0, other no-break spaces, bidi controls and joiners stay; CR LF and CR count as U+000A.
    """
    text = text.strip(WHITE_SPACE)
    plain = text.isprintable() and "  " not in text
    if not plain and _UNTIDY.search(text):  # the first test is far faster, and enough for most texts
        text = _UNTIDY_RUN.sub(_tidy_space, _raw_text(text))
    return text if text.isascii() else composed(text)


def _tidy_space(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n") or " "


def _raw_text(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


Text = TypeAliasType(
    "Text",
    Annotated[
        str,
        Strict(),
        Field(
            pattern=_NO_CONTROLS,
            description="Running text. A line break is U+000A; any other white space is one space, none at the ends; "
            "no-break spaces, bidi controls and joiners stay. Unicode normalization form C.",
        ),
        After(running_text),
    ],
)
RawText = TypeAliasType(
    "RawText",
    Annotated[
        str,
        Strict(),
        Field(pattern=_NO_CONTROLS, description="Text whose white space counts, kept as it came."),
        After(_raw_text),
    ],
)
Words = TypeAliasType(
    "Words",
    Annotated[
        str,
        Strict(),
        Field(min_length=1, pattern=_NO_CONTROLS, description="An exact stretch of the text it stands beside."),
    ],
)
OptionalText = Stated[Text]
