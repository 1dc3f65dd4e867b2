r"""The types of members that are one short string of a certain form, or a number.

A form is a pattern that JSON Schema, Python and Rust read alike: `[0-9]`, never `\d`; no `format`. The printed schema
writes each `$` as `$(?!\n)`, because Python's `$` also stands before a final newline
(docs/decisions/0004-one-verdict.md).
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, Strict
from pydantic_core import PydanticCustomError
from typing_extensions import TypeAliasType

from newsformat.model.moments import is_calendar_moment
from newsformat.model.value import After, Before

LARGEST_NUMBER = 2**53 - 1


def _calendar_moment(moment: str) -> str:
    if not is_calendar_moment(moment):
        raise PydanticCustomError("date-impossible", "{moment} is not in the calendar", {"moment": moment})
    return moment


Moment = TypeAliasType(
    "Moment",
    Annotated[
        str,
        Strict(),
        Field(
            pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
            r"(\.[0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?)?)?)?$",
            description="A time as exact as it is known: a year, a month, a date, a local date-time, or a date-time "
            "with offset (RFC 3339, upper-case T and Z, with seconds; no second 60).",
            examples=["2026-03-01T06:30:00+01:00"],
        ),
        After(_calendar_moment),
    ],
)
Url = TypeAliasType(
    "Url",
    Annotated[
        str,
        Strict(),
        Field(
            pattern=r'^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020\u007f-\u00a0<>"\\]+$',
            description="An absolute address or URI: a scheme, a colon, and no white space, quotation mark, angle "
            "bracket or backslash (RFC 3986; characters beyond ASCII may stand as they are, RFC 3987).",
            examples=["https://example.org/news/ferry"],
        ),
    ],
)
Reference = TypeAliasType(
    "Reference",
    Annotated[
        str,
        Strict(),
        Field(
            pattern=r'^[^\u0000-\u0020\u007f-\u00a0<>"\\]+$',
            description="An address, absolute or relative to the article's url (RFC 3986, section 4.1), without white "
            "space, quotation marks, angle brackets or backslashes.",
            examples=["/news/ferry"],
        ),
    ],
)
Identifier = TypeAliasType(
    "Identifier",
    Annotated[
        str,
        Strict(),
        Field(
            pattern=r"^[^\u0000-\u0020\u007f]([^\u0000-\u001f\u007f]*[^\u0000-\u0020\u007f])?$",
            description="An identifier as its owner wrote it, kept to the letter. No control characters, no space at "
            "the ends.",
            examples=["urn:newsml:example.org:20260301:ferry"],
        ),
    ],
)
LocalId = TypeAliasType(
    "LocalId",
    Annotated[
        str,
        Strict(),
        Field(
            pattern=r"^[A-Za-z_][A-Za-z0-9_.-]*$",
            description="A name for a part of this article, unique in it, the target of `ref` (an XML name in ASCII).",
            examples=["q1"],
        ),
    ],
)
Code = TypeAliasType(
    "Code",
    Annotated[
        str,
        Strict(),
        Field(
            pattern=r"^[^\u0000-\u0020\u007f-\u00a0]+$",
            description="A word of an open vocabulary, without white space: a role, a relation, a qcode.",
            examples=["see_also"],
        ),
    ],
)
MediaType = TypeAliasType(
    "MediaType",
    Annotated[
        str,
        Strict(),
        Field(
            pattern=r"^[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+( ?; ?[!-~ ]*)?$",
            description="A media type (RFC 6838), parameters allowed.",
            examples=["image/jpeg"],
        ),
    ],
)
Language = TypeAliasType(
    "Language",
    Annotated[
        str,
        Strict(),
        Field(
            pattern=r"^(([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8})(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
            r"(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*"
            r"(-[Xx](-[A-Za-z0-9]{1,8})+)?|[Xx](-[A-Za-z0-9]{1,8})+)$",
            description="A well-formed language tag (RFC 5646, section 2.1; hyphens, no grandfathered tags).",
            examples=["en-GB"],
        ),
    ],
)


def whole(number: object) -> object:
    """JSON has one kind of number: 1200.0 is the whole number 1200, to the schema and so to us."""
    if isinstance(number, float) and number.is_integer() and abs(number) <= LARGEST_NUMBER:
        return int(number)
    return number


Count = Annotated[int, Strict(), Field(ge=0, le=LARGEST_NUMBER), Before(whole)]
Rank = Annotated[int, Strict(), Field(ge=0, le=LARGEST_NUMBER), Before(whole)]
Percent = Annotated[int, Strict(), Field(ge=0, le=100), Before(whole)]
Flag = Annotated[bool, Strict()]


def _degrees(number: object) -> object:
    return float(number) if isinstance(number, int) and not isinstance(number, bool) else number


Latitude = Annotated[float, Strict(), Field(ge=-90, le=90, allow_inf_nan=False), Before(_degrees)]
Longitude = Annotated[float, Strict(), Field(ge=-180, le=180, allow_inf_nan=False), Before(_degrees)]
Direction = TypeAliasType(
    "Direction",
    Annotated[
        str,
        Strict(),
        Field(
            pattern="^(ltr|rtl)$",
            description="The direction a script runs in: left to right, or right to left.",
        ),
    ],
)
