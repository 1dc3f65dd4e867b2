"""How an item is to be handled: its status, its embargo, what to heed, and the note to editors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsformat.formats.ninjs.objects import Members, Object
from newsformat.formats.ninjs.texts import moment_in, words_of
from newsformat.formats.wires import scalars
from newsformat.vocab.iptc import SIGNALS, status_of

_SIGNALS = ("signal", "signals")
"""Names that no version has, and many senders use."""
_NAMES_OF_A_CODE = ("qcode", "code", "uri", "name")


def handling_of(item: Object) -> Members:
    """The members of an Article that tell how the item is to be handled."""
    return {"status": _status(item), "embargo": _embargo(item), "signals": _signals(item), "notes": _notes(item)}


def _signals(item: Object) -> list[str]:
    """What to heed, by the codes of a list; the list is kept beside, for it tells their names, too."""
    found: list[str] = []
    for name in _SIGNALS:
        told = item.get(name)
        codes = list(_codes_in(told if isinstance(told, list) else [told]))
        found += [code for code in codes if code not in found]
    return found


def _codes_in(signals: list[Any]) -> Iterator[str]:
    for signal in signals:
        names = [signal.get(name) for name in _NAMES_OF_A_CODE] if isinstance(signal, dict) else [signal]
        code = next((code for name in names if isinstance(name, str) and (code := scalars.code(name))), None)
        if code is not None:
            word = code.rpartition(":")[2].lower()
            yield word if word in SIGNALS else code


def _status(item: Object) -> str | None:
    """The status by any of its spellings; another than that of the standard is kept beside."""
    raw = item.take("pubStatus", lambda value: value if status_of(value) else None)
    status = status_of(raw) if raw else None
    if status != raw:
        item.keep("/pubStatus", {"value": raw})
    return status


def _embargo(item: Object) -> Members | None:
    """An embargo whose end can't be read lasts until the provider lifts it: a misspelt date must lift none."""
    if item.get("embargoedUntil") is None:
        return None
    until = moment_in(item, "embargoedUntil")
    return {"kind": "until", "until": until} if until else {"kind": "until_told"}


def _notes(item: Object) -> list[Members]:
    words = words_of(item, "edNote")
    return [{"public": False, "text": words}] if words else []
