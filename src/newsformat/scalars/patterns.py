"""Patterns that are compiled when they are first used: to compile all of a large module's takes longer than to load it.

They are for what a run may end without: the patterns of the rules, of the signs of formats, and those of many
alternatives or wide ranges that most articles never need.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """A pattern of which nothing has been asked yet; each method, once asked for, stands in it as its own."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self._source, self._flags)
        found = getattr(compiled, name)
        setattr(self, name, found)
        return found


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when it is first used."""
    return cast("re.Pattern[str]", _Late(source, flags))
