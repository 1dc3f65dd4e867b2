"""JSON objects while they are read and written: what is taken becomes members, what is left is kept.

What no member takes goes to `extensions["ninjs"]` of the nearest value, as a list of records: `members` are what was
left of the object at `at` (`""`: that which the value was read from; `/headline`: that which this member was).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeVar

from newsformat.findings import Finding, Severity
from newsformat.formats.ninjs.names import HOME
from newsformat.formats.wires import scalars
from newsformat.model.extensions import Extensible

Members: TypeAlias = dict[str, Any]
_T = TypeVar("_T")
_EMPTY: tuple[object, ...] = (None, "", [], {}, ())  # to ask first whether a value is false takes a fifth of the time
_LONGEST_SHOWN = 80
_DIGITS = re.compile("[0-9]{1,16}")


class Object:
    """An object of which members are taken one after the other; `left` tells what remained."""

    def __init__(self, members: Mapping[str, Any], findings: list[Finding]) -> None:
        self._left = dict(members)
        self._records: list[Members] = []
        self.findings = findings

    def get(self, name: str) -> Any:
        """A member's value, not taken."""
        return self._left.get(name)

    def drop(self, name: str) -> None:
        """Take a member that says nothing of its own."""
        self._left.pop(name, None)

    def take(self, name: str, reading: Callable[[str], _T | None] = scalars.text) -> _T | None:  # type: ignore[assignment]
        """What a text says; one that can't be read so, and what is no text, stays, with a finding."""
        value = self._left.get(name)
        if not value and value in _EMPTY:
            return None
        return self._taken(name, value, reading(value) if isinstance(value, str) else None)

    def take_whole(self, name: str, most: int) -> int | None:
        """What a whole number from 0 says, be it in quotation marks; anything else stays, with a finding."""
        value = self._left.get(name)
        if not value and value in _EMPTY:
            return None
        return self._taken(name, value, _whole_in(value, most))

    def _taken(self, name: str, value: Any, read: _T | None) -> _T | None:
        """What a member is read as; it stays where that is nothing."""
        if read is None:
            self.say_not_read(name, value)
        else:
            del self._left[name]
        return read

    def objects(self, name: str, wanted: Callable[[Members], bool] | None = None) -> list[Object]:
        """The objects of a list, or those that are wanted, taken; what is no object stays, with a finding."""
        value = self._left.pop(name, None)
        if value is None:
            return []
        held = [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
        others = [item for item in value if not isinstance(item, dict)] if isinstance(value, list) else value
        if others not in _EMPTY:
            self.say_not_read(name, others)
            self._left[name] = others
        if wanted is not None and (unwanted := [item for item in held if not wanted(item)]):
            self._left[name] = [*self._left.get(name, ()), *unwanted]
            held = [item for item in held if wanted(item)]
        return [Object(item, self.findings) for item in held]

    def say_not_read(self, name: str, value: Any) -> None:
        """Tell that a value which stays can't be read."""
        self.findings.append(_not_read(name, value))

    def give_back(self, name: str, item: Object) -> None:
        """Leave an object of a list that was taken, as it is."""
        left = self._left.setdefault(name, [])
        if isinstance(left, list):
            left.append(item.members())

    def members(self) -> Members:
        """What has not been taken."""
        return dict(self._left)

    def keep(self, at: str, members: Mapping[str, Any]) -> None:
        """Keep what was left of an object that has become a member of the value this one is read as."""
        if members:
            self._records.append({"at": at, "members": dict(members)})

    def closed(self, members: Members) -> Members:
        """The members, without the empty ones, and with what is left of the object among their extensions."""
        kept = {name: value for name, value in members.items() if value or value not in _EMPTY}
        own = [{"at": "", "members": self._left}] if self._left else []
        if records := [*own, *self._records]:
            kept["extensions"] = {HOME: records}
        return kept


def _whole_in(value: Any, most: int) -> int | None:
    """The whole number from 0 that a value is, or a text that has nothing but a few digits; None for any other."""
    number = int(value) if isinstance(value, str) and _DIGITS.fullmatch(value) else value
    if not isinstance(number, int | float) or isinstance(number, bool) or not 0 <= number <= most:
        return None
    return int(number) if number == int(number) else None


def _not_read(name: str, value: Any) -> Finding:
    shown = repr(value)
    return Finding(
        code="ninjs-value",
        severity=Severity.WARNING,
        message=f"the value of “{name}” can't be read; it is kept under extensions",
        hint=f"the source says {shown if len(shown) <= _LONGEST_SHOWN else shown[: _LONGEST_SHOWN - 1] + '…'}",
    )


# --------------------------------------------------------------------------------------------- write


def given(members: Mapping[str, Any]) -> Members:
    """The members that have a value."""
    return {name: value for name, value in members.items() if value or value not in _EMPTY}


def kept(value: Extensible, at: str = "") -> Members:
    """What was kept of the object that a value, or a member of it, was read from."""
    records = (value.extensions or {}).get(HOME)
    found: Members = {}
    for record in records if isinstance(records, list) else ():
        if isinstance(record, dict) and record.get("at") == at and isinstance(record.get("members"), dict):
            found |= record["members"]
    return found


def restored(members: Members, value: Extensible, at: str = "") -> Members:
    """The members with those that were kept beside them; lists go on with what was kept of them."""
    for name, left in kept(value, at).items():
        present = members.get(name)
        if present is None:
            members[name] = left
        elif isinstance(present, list) and isinstance(left, list):
            members[name] = [*present, *left]
    return members
