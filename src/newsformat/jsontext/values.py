"""What a JSON value is here, and how large one may be."""

from __future__ import annotations

from typing import TypeAlias

JsonValue: TypeAlias = "dict[str, JsonValue] | list[JsonValue] | str | int | float | bool"
"""A value as `parse` returns it. There is no null: a member that says nothing is left out."""

MAX_DEPTH = 64
"""How many objects and arrays may stand one inside the other."""

MAX_NUMBER_LENGTH = 32
"""How many characters a number may be written with."""

NUMBER_LIMIT = 2**53
"""Numbers stay below this, whatever their sign: from here on a double skips whole numbers (RFC 7493, 2.2)."""


def is_number_in_range(literal: str) -> bool:
    """Whether a number as JSON writes it is short enough and below `NUMBER_LIMIT`.

    The length comes first: making a number of a million digits takes time.
    """
    return len(literal) <= MAX_NUMBER_LENGTH and abs(float(literal)) < NUMBER_LIMIT
