"""The frozen base of every part of an article, and how its members are declared.

Modules with many members evaluate their annotations as they stand. As strings (`from __future__ import annotations`)
pydantic would compile each anew, whenever the program starts: 5 ms.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticUndefined
from pydantic_core.core_schema import no_info_after_validator_function, no_info_before_validator_function


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
    object.__setattr__(value, "__dict__", {**_defaults(kind), **members})  # values are frozen
    _set_given(value, _set_of(tuple(members)))
    _set_extra(value, None)
    _set_private(value, None)
    return value


# What any value of pydantic has beside its members. By its slot it is set in half the time that it takes by its name.
_set_given, _set_extra, _set_private = (
    BaseModel.__dict__[name].__set__
    for name in ("__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)


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
