"""What a document of a newer minor version says that this one doesn't know: put aside, never dropped.

An unknown member goes to `extensions["newsformat"]` of the object it stands in. An unknown block or mark becomes
`other`. A mark has no extensions: what it says goes to those of the object it stands in, as an entry of `marks`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

_Data = dict[str, Any]
# What an unknown block may share with `other`, and the JSON type it then has.
_SHARED = {
    "id": str,
    "language": str,
    "direction": str,
    "text": str,
    "marks": list,
    "blocks": list,
    "extensions": dict,
}


def put_aside(document: Any, places: Iterable[Sequence[str | int]]) -> int:
    """Put aside what stands at these places (of members, or of elements of lists); how many were.

    Changes the document. What has nowhere to go, because `extensions` is no object, stays where it is.
    """
    entries: dict[tuple[str | int, ...], _Data] = {}  # by the place of the mark that each is about
    gone: list[tuple[list[Any], int]] = []
    count = 0
    for place in places:
        *way, last = place
        holder = _at(document, way)
        if isinstance(last, int):
            count += _element_aside(_at(document, way[:-1]), str(way[-1]), last, gone)
        elif len(way) > 2 and way[-2] == "marks":
            count += _mark_member_aside(_at(document, way[:-2]), holder, last, entries.setdefault(tuple(way), {}))
        else:
            count += _member_aside(holder, last)
    for elements, index in reversed(gone):
        del elements[index]
    return count


def _at(document: Any, keys: Sequence[str | int]) -> Any:
    for key in keys:
        document = document[key]
    return document


def _aside(owner: _Data) -> _Data | None:
    """What is put aside in an object; None where its extensions leave no room."""
    extensions = owner.setdefault("extensions", {})
    kept = extensions.setdefault("newsformat", {}) if isinstance(extensions, dict) else None
    return kept if isinstance(kept, dict) else None


def _free(name: str, kept: _Data) -> str:
    """The name, with a line below it for each time that it is taken."""
    while name in kept:
        name += "_"
    return name


def _member_aside(holder: _Data, name: str) -> bool:
    kept = _aside(holder)
    if kept is None:
        return False
    kept[_free(name, kept)] = holder.pop(name)
    return True


def _element_aside(owner: _Data, name: str, index: int, gone: list[tuple[list[Any], int]]) -> bool:
    """An unknown block or mark becomes `other`; where that may not stand, it leaves its list."""
    elements = owner[name]
    element = elements[index]
    if name in ("body", "blocks"):
        elements[index] = _other_block(element)
        return True
    kept = _aside(owner)
    aside = None if kept is None else kept.setdefault(name, [])
    if not isinstance(aside, list):
        return False
    aside.append(element)
    if name == "marks" and isinstance(element.get("words"), str):
        place = {key: element[key] for key in ("words", "nth") if key in element}
        elements[index] = {"type": "other", **place, "name": str(element["type"])}
    else:
        gone.append((elements, index))
    return True


def _mark_member_aside(owner: _Data, mark: _Data, name: str, entry: _Data) -> bool:
    """A member of a mark goes to the entry of the mark, which says which it is."""
    if not entry:
        kept = _aside(owner)
        aside = None if kept is None else kept.setdefault("marks", [])
        if not isinstance(aside, list):
            return False
        entry.update({key: mark[key] for key in ("type", "words", "nth", "ref") if key in mark})
        aside.append(entry)
    entry[name] = mark.pop(name)
    return True


def _other_block(block: _Data) -> _Data:
    """The block as `other`, under the name of its type, with its words."""
    shared = {key: block[key] for key, kind in _SHARED.items() if isinstance(block.get(key), kind)}
    other: _Data = {"type": "other", "name": str(block["type"]), **shared}
    rest = {key: value for key, value in block.items() if key != "type" and key not in shared}
    if rest:
        kept = _aside(other)
        if kept is None:  # something else stands under our name
            rest["extensions"] = other.pop("extensions")
            kept = {}
            other["extensions"] = {"newsformat": kept}
        kept |= {_free(key, kept): value for key, value in rest.items()}
    return other
