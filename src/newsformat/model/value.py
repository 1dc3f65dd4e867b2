r"""The frozen base of every part of an article, its scalar types, and how a member is declared.

A scalar is a string with a pattern that JSON Schema, Python and Rust read alike: `[0-9]`, never `\d`; no
`format`. The printed schema writes each `$` as `$(?!\n)`, because Python's `$` also stands before a final
newline (docs/decisions/0004-one-verdict.md).

Modules with many members evaluate their annotations as they stand. As strings (`from __future__ import annotations`)
pydantic would compile each anew, whenever the program starts: 5 ms.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, Strict, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, PydanticUndefined
from pydantic_core.core_schema import no_info_after_validator_function, no_info_before_validator_function
from typing_extensions import TypeAliasType

from newsformat.model.composition import composed
from newsformat.model.moments import is_calendar_moment

LARGEST_NUMBER = 2**53 - 1


def _member(default: object, description: str, example: object, maps: str) -> Any:
    return Field(default, description=description, examples=[example], json_schema_extra={"x-maps-to": maps})


def required(description: str, example: object, maps: str) -> Any:
    """A member that every document has. `maps` names its places in other standards."""
    return _member(PydanticUndefined, description, example, maps)


def optional(description: str, example: object, maps: str) -> Any:
    """A member that may be absent; then it is None."""
    return _member(None, description, example, maps)


def blank(description: str, example: object, maps: str) -> Any:
    """A text that may be absent; then it is the empty string."""
    return _member("", description, example, maps)


def several(description: str, example: object, maps: str) -> Any:
    """A list member that may be absent; then it is the empty tuple."""
    return _member((), description, [example], maps)


def tag(constant: str, description: str) -> Any:
    """The constant that names a variant of a union: a default in Python, required in JSON."""
    return _member(constant, description, constant, "the tag of this variant; no counterpart elsewhere")


class Value(BaseModel):
    """The base of every part of an article: frozen, and closed to members it does not know."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, protected_namespaces=(), use_attribute_docstrings=False
    )


_T = TypeVar("_T")
_V = TypeVar("_V", bound=Value)


def unchecked(kind: type[_V], /, **members: Any) -> _V:
    """A value out of members that are known to be as validation leaves them; nothing is looked at.

    For readers that make texts and marks in canonical form: to validate these again costs more than to read them.
    Every member that has no default must be given. None of them may be another value than validation would give.
    """
    value = kind.__new__(kind)
    set_member = object.__setattr__  # values are frozen
    set_member(value, "__dict__", {**_defaults(kind), **members})
    set_member(value, "__pydantic_fields_set__", _set_of(tuple(members)))
    set_member(value, "__pydantic_extra__", None)
    set_member(value, "__pydantic_private__", None)
    return value


@cache
def _set_of(names: tuple[str, ...]) -> set[str]:
    """The names as the one set that all values with these members share: they are frozen, and copies copy it."""
    return set(names)


@cache
def _defaults(kind: type[Value]) -> dict[str, Any]:
    return {name: field.default for name, field in kind.model_fields.items()}


def _unless_empty(part: _T) -> _T | None:
    """None for a text or an object that says nothing: where it may be absent, that says the same."""
    if isinstance(part, Value):
        return part if any(member not in (None, "", ()) for member in part.__dict__.values()) else None
    return part or None


@dataclass(frozen=True, slots=True)
class After:
    """A function over the value that was validated.

    Pydantic's AfterValidator looks into the signature of its function at each of hundreds of uses, which is a
    tenth of the time that a command takes to start; this and `Before` know it.
    """

    function: Callable[[Any], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_after_validator_function(self.function, handler(source))


@dataclass(frozen=True, slots=True)
class Before:
    """A function over the value before it is validated."""

    function: Callable[[Any], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_before_validator_function(self.function, handler(source))


# What an optional text or object is, so that there is one way not to have it: `Stated[Party] | None`.
Stated = Annotated[_T | None, After(_unless_empty)]


# ---------------------------------------------------------------------------------------------- text

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
    return composed(text)


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


# ------------------------------------------------------------------------------------------- scalars


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

OptionalText = Stated[Text]


# ---------------------------------------------------------------------------------------- extensions

JSON_DEFINITION: dict[str, object] = {
    "description": "Any JSON but null. Numbers are below 2^53.",
    "anyOf": [
        {"type": "string"},
        {"type": "boolean"},
        {"type": "number", "minimum": -LARGEST_NUMBER, "maximum": LARGEST_NUMBER},
        {"type": "array", "items": {"$ref": "#/$defs/Json"}},
        {"type": "object", "additionalProperties": {"$ref": "#/$defs/Json"}},
    ],
}
_SURROGATE = re.compile("[\ud800-\udfff]")
_DEEPEST = 64
# Stands for a reference to that definition, which the printer puts in its place.
JSON_MARKER: dict[str, object] = {"$comment": "Json"}


class Records(list[dict[str, Any]]):
    """What a reader kept of a source: texts by names, known to be as an extension holds them, and not looked at."""


def is_json(value: object) -> bool:
    """Whether an extension can hold a value: JSON without null, large numbers and lone surrogates."""
    try:
        _json(value)
    except ValueError:
        return False
    return True


def _json(value: object, depth: int = 0) -> object:
    """The same JSON with whole numbers as such: 1200.0 is 1200, and -0.0 is 0."""
    if isinstance(value, str):
        if _is_text(value):
            return value
    elif isinstance(value, dict):
        if depth < _DEEPEST and all(map(_is_text, value)):
            return {key: _json(member, depth + 1) for key, member in value.items()}
    elif isinstance(value, Records):
        return [*value]
    elif isinstance(value, list):
        if depth < _DEEPEST:
            return [_json(item, depth + 1) for item in value]
    elif isinstance(value, bool):
        return value
    elif isinstance(value, int | float) and abs(value) <= LARGEST_NUMBER:
        return int(value) if isinstance(value, float) and value.is_integer() else value
    raise PydanticCustomError(
        "json_value",
        "not a JSON value that an extension can hold (null and numbers from 2^53 on are not)",
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and (value.isascii() or not _SURROGATE.search(value))


Json = Annotated[Any, After(_json), WithJsonSchema(JSON_MARKER)]
ExtensionName = Annotated[str, Strict(), Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:/#-]*$")]
Extensions = TypeAliasType(
    "Extensions",
    Annotated[
        dict[ExtensionName, Json],
        Field(
            description="What has no member of its own, carried through under the name of its owner: a domain, or a "
            "format's name."
        ),
    ],
)


class Extensible(Value):
    """A part of an article that may carry what the format has no member for."""

    extensions: Stated[Extensions] | None = optional(
        "What this object says that the format has no member for, by owner.",
        {"example.org": {"desk": "foreign"}},
        "XML elements of other namespaces; JSON-LD members of other vocabularies",
    )
