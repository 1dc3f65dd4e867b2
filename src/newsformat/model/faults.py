"""Integrity faults: what a schema can't say, each with a code of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pydantic_core import PydanticCustomError


@dataclass(frozen=True, slots=True)
class Fault:
    """One breach of integrity. `path` is a JSON Pointer below the value that was checked."""

    code: str
    path: str
    message: str
    hint: str | None = None


def integrity_error(faults: Sequence[Fault]) -> PydanticCustomError:
    """The error that carries all faults found in one value; its type is the code of the first."""
    return PydanticCustomError("integrity", "{message}", {"message": faults[0].message, "faults": tuple(faults)})
