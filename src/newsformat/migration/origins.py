"""A value as a step lifts it, and where its parts stood before: what is at fault in it is told there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

Origins: TypeAlias = "Mapping[str, Origin]"
"""Where parts of a value stood, by their names (or indexes) now. What is not named stood where it stands."""


class Origin(NamedTuple):
    """The name that a part had before, None where it was the whole value; and where its own parts stood."""

    name: str | None
    parts: Origins


WHOLE = Origin(None, {})


@dataclass(frozen=True, slots=True)
class Lifted:
    """A value after a step, and where its parts stood before it."""

    value: Any
    origins: Origins = field(default_factory=dict)


def tokens_before(tokens: Sequence[str], origins: Origins) -> list[str]:
    """The names and indexes along a pointer into a lifted value as they were before the step."""
    before: list[str] = []
    for place, token in enumerate(tokens):
        origin = origins.get(token)
        if origin is None:
            return [*before, *tokens[place:]]
        if origin.name is not None:
            before.append(origin.name)
        origins = origin.parts
    return before
