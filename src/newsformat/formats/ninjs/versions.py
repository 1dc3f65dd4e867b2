"""Items of any version of ninjs as those of 3.1, and these as those of 2.1 and 1.5."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from newsformat.formats.ninjs.names import CAMEL_CASE, FIRST_NAMES, KINDS, OTHER_NAMES, OTHER_TEXTS, SPREAD
from newsformat.formats.wires.authors import authors_in

Json = dict[str, Any]

_SPREAD_NAME = re.compile(r"(headline|description|body)(?:_(.*))?\Z", re.DOTALL)
_URI = re.compile("[A-Za-z][A-Za-z0-9+.-]*:")
_PARTING = re.compile("[,،，;؛；、]")
_PARTED = re.compile(r"(.*[/#:])([^/#:]+)\Z", re.DOTALL)
_COMPLETENESS = {"complete": "full", "incomplete": "partial"}
_IN_NAMES = re.compile("[a-zA-Z0-9_]")
_JOINTS = {"by": ", ", "edNote": "\n", "usageTerms": "\n", "copyrightNotice": "\n"}
"""What parts the texts of a list where the standard has one text."""
_TEXTS = ("headlines", "descriptions", "bodies")
_CONCEPTS = (*KINDS, "genres", "infoSources", "trustIndicators")


# ------------------------------------------------------------------------------------------ to 3.1


def modern(item: Mapping[str, Any]) -> Json:
    """An item of any version with the names and forms of 3.1; what has none there stays as it is."""
    found: Json = {}
    texts: list[tuple[re.Match[str], list[str]]] = []
    for name, value in item.items():
        spread = _SPREAD_NAME.match(OTHER_TEXTS.get(name, name))
        if spread and (told := _texts_told(spread[1], value)) and isinstance(item.get(SPREAD[spread[1]], []), list):
            texts.append((spread, told))
            continue
        current = OTHER_NAMES.get(name) or FIRST_NAMES.get(name) or CAMEL_CASE.get(name, name)
        if current != name and current in item:
            current = name  # both are there: the one of today counts
        found[current] = _modern_member(current, value)
    for spread, told in texts:
        _add_texts(found, spread, told)
    return _with_bylines_told(found)


def _with_bylines_told(item: Json) -> Json:
    """An item whose byline, where it is a list of those who made it, is their line, and they its `authors`."""
    listed = (_objects_told(item.get(name)) for name in _BYLINES)
    lines = next((value for value in listed if _are_makers(value)), None)
    if lines is None or "authors" in item:
        return item
    told = {name: value for name, value in item.items() if name not in _BYLINES}
    return told | {"by": ", ".join(map(_line_of, lines)), "authors": [*map(_maker_of, lines)]}


def _objects_told(value: Any) -> Any:
    """A list, or that of the one object that stands where a list might."""
    return [value] if isinstance(value, dict) else value


_BYLINES = ("by", "bylines")
_LINES = ("byline", "by", "name")


def _are_makers(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(line, dict) and _line_of(line) for line in value)


def _line_of(maker: Json) -> str:
    return next((line.strip() for name in _LINES if isinstance(line := maker.get(name), str) and line.strip()), "")


def _maker_of(maker: Json) -> Json:
    """One of those whom a byline lists, by the name that is told beside the line, where it is, or that in it."""
    parts = [part.strip() for name in ("firstname", "lastname") if isinstance(part := maker.get(name), str)]
    line = _line_of(maker)
    names = [author["name"] for author in authors_in(line)]
    return {**maker, "name": " ".join(parts).strip() or (names[0] if len(names) == 1 else line)}


def _texts_told(kind: str, value: Any) -> list[str]:
    """The texts that a member is: one by the standard, and a list of them with some, which are parts of one body."""
    texts = _listed(value)
    if not _are_texts(texts):
        return []
    return ["\n\n".join(texts)] if kind == "body" and texts else texts


def is_text_unread(name: str) -> bool:
    """Whether a member that was left by its name is a text, or some: what it holds is none."""
    return _SPREAD_NAME.match(name) is not None


_ROLES = {"description_text": None}
"""Roles that say nothing: a description must have one."""


def _add_texts(found: Json, spread: re.Match[str], told: list[str]) -> None:
    """Add texts that are a member to the list of their kind; headlines without a role come first."""
    listed, role = found.setdefault(SPREAD[spread[1]], []), _ROLES.get(spread[0], spread[2])
    if role:
        listed += [{"role": role, "value": value} for value in told]
    else:
        listed[:0] = [{"value": value} for value in told]


def _modern_member(name: str, value: Any) -> Any:
    match name, value:
        case "representationType", str():
            return _COMPLETENESS.get(value, value)
        case "altIds", dict():
            return [{"role": role, "value": _as_text(identifier)} for role, identifier in value.items()]
        case _, list() if name in _JOINTS and value and all(isinstance(line, str) for line in value):
            return _JOINTS[name].join(value)
        case _, str() if name in _OF_WORDS:
            return _OF_WORDS[name](value)
        case (("renditions" | "associations"), (dict() | list())):
            return _modern_parts(name, value)
        case _, _ if name in _TEXTS:
            return _modern_texts(value)
        case _, _ if name == "authors" or name in _CONCEPTS:
            return [each for told in _listed(value) for each in _modern_named(name, told)]
        case _:
            return _camel_cased(value)


def _as_text(identifier: Any) -> Any:
    """An identifier; some tell one as a number."""
    return str(identifier) if type(identifier) is int else identifier


_OF_WORDS: Mapping[str, Callable[[str], Any]] = {
    "keywords": lambda words: [word for part in _PARTING.split(words) if (word := part.strip())],
    "digitalSourceType": lambda uri: {"uri": uri},
}
"""What a text is where the standard has something else."""


def _modern_texts(value: Any) -> list[Any]:
    """Texts: listed, or by their roles."""
    if isinstance(value, dict) and "value" not in value and _are_texts(value.values()):
        return [{"role": role, "value": text} for role, text in value.items()]
    return [{"value": text} if isinstance(text, str) else _camel_cased(text) for text in _listed(value)]


def _are_texts(values: Iterable[Any]) -> bool:
    return all(isinstance(value, str) for value in values)


def _modern_named(name: str, value: Any) -> list[Any]:
    """A concept, or one of the `authors`; of these words alone are the names in them."""
    if name in _CONCEPTS:
        return [_modern_concept(name, value)]
    if not isinstance(value, str):
        return [_camel_cased(value)]
    return [{"name": maker["name"]} for maker in authors_in(value)] or [{"name": value}]


def _modern_parts(name: str, parts: Any) -> list[Any]:
    """Files, or associated items: listed, or by their names, of which one may be that of several."""
    reading = _modern_rendition if name == "renditions" else _modern_association
    if isinstance(parts, dict):
        named = [(key, value if isinstance(value, list) else [value]) for key, value in parts.items()]
        return [{"name": key, **reading(part)} for key, listed in named for part in listed]
    return [reading(part) if isinstance(part, dict) else part for part in parts]


def _modern_association(associated: Any) -> Json:
    return modern(associated) if isinstance(associated, dict) else {"value": associated}


def _modern_rendition(file: Any) -> Json:
    if not isinstance(file, dict):
        return {"value": file}
    return {"contentType" if name == "mimetype" else name: value for name, value in _camel_cased(file).items()}


def _listed(value: Any) -> list[Any]:
    """What a list holds; where a list belongs, one thing is a list of it."""
    return value if isinstance(value, list) else [] if value in (None, "", {}) else [value]


def _modern_concept(name: str, concept: Any) -> Any:
    """A concept whose scheme and code are a URI, and the code a literal; words alone are its name."""
    if not isinstance(concept, dict):
        return {"name": concept} if isinstance(concept, str) and concept.strip() else concept
    found = {
        "geoJSON" if key == "geometry_geojson" else CAMEL_CASE.get(key, key): (
            value if key.lower().startswith("geo") else _camel_cased(value)
        )
        for key, value in concept.items()
    }
    if name == "infoSources" and "rel" in found and "role" not in found:
        found["role"] = found.pop("rel")
    if name == "places" and "geoJSON" not in found:
        found = _with_point(found)
    if isinstance(found.get("symbols"), list):
        found["symbols"] = [_modern_symbol(symbol) for symbol in found["symbols"]]
    scheme, code = found.get("scheme"), found.get("code")
    if isinstance(code, str) and "uri" not in found and "literal" not in found:
        del found["code"]
        uri = _joined(scheme, code) if isinstance(scheme, str) and _URI.match(scheme) else None
        if uri and uri == f"{scheme}{code}":
            del found["scheme"]
        if name == "trustIndicators":
            found["role"] = uri or code
        else:
            found |= {"uri": uri, "literal": code} if uri else {"literal": code}
    return found


def _with_point(place: Json) -> Json:
    """A place whose two numbers, alone or in an object, are where it lies."""
    if (point := _point_of(place.get("location"))) is not None:
        return {name: value for name, value in place.items() if name != "location"} | {"geoJSON": point}
    names = next((names for names in _DEGREES if all(name in place for name in names)), ())
    if not names or (point := _point_of({name: place[name] for name in names})) is None:
        return place
    return {name: value for name, value in place.items() if name not in names} | {"geoJSON": point}


def _point_of(location: Any) -> Json | None:
    """The point that two numbers with the names of degrees are, as many senders tell where a place lies."""
    if not isinstance(location, dict):
        return None
    names = next((names for names in _DEGREES if location.keys() == {*names}), None)
    if names is None or not all(isinstance(location[name], int | float) for name in names):
        return None
    latitude, longitude = (location[name] for name in names)
    return {"type": "Point", "coordinates": [longitude, latitude]}


_DEGREES = (("lat", "lon"), ("lat", "lng"), ("latitude", "longitude"))


def _modern_symbol(symbol: Any) -> Any:
    if isinstance(symbol, dict) and "ticker" in symbol and "symbol" not in symbol:
        return {"symbol" if name == "ticker" else name: value for name, value in symbol.items()}
    return symbol


def _joined(scheme: str, code: str) -> str:
    return f"{scheme}{code}" if scheme.endswith(("/", "#", ":", "=")) else f"{scheme}/{code}"


def _camel_cased(value: Any) -> Any:
    if isinstance(value, dict):
        return {CAMEL_CASE.get(name, name): _camel_cased(member) for name, member in value.items()}
    if isinstance(value, list):
        return [_camel_cased(item) if isinstance(item, _HOLDERS) else item for item in value]
    return value


_HOLDERS = (dict, list)


# ------------------------------------------------------------------------------- to 3.1 itself, to 2.1


def third(item: Mapping[str, Any]) -> Json:
    """An item of 3.1 with geometries alone: only 1.x takes a Feature around one."""
    if "places" not in item:
        return dict(item)
    return {**item, "places": [_with_geometry(place) for place in _objects(item["places"])]}


def _with_geometry(place: Json) -> Json:
    return {name: geometry_in(value) if name == "geoJSON" else value for name, value in place.items()}


def geometry_in(value: Any) -> Any:
    """The geometry in a Feature of GeoJSON, or the value itself."""
    return value.get("geometry") if isinstance(value, dict) and value.get("type") == "Feature" else value


def second(item: Mapping[str, Any]) -> Json:
    """An item of 3.1 with the names of 2.1."""
    return {
        "embargoed" if name == "embargoedUntil" else _lower(name): (
            [second(each) for each in _objects(value)] if name == "associations" else _lowered(value)
        )
        for name, value in third(item).items()
    }


def _objects(value: Any) -> list[Json]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _lower(name: str) -> str:
    return name.lower() if name.lower() in CAMEL_CASE else name


def _lowered(value: Any) -> Any:
    if isinstance(value, dict):
        return {_lower(name): _lowered(member) for name, member in value.items()}
    return [_lowered(item) for item in value] if isinstance(value, list) else value


# ------------------------------------------------------------------------------------------ to 1.5


def first(item: Mapping[str, Any]) -> Json:
    """An item of 3.1 with the names and forms of 1.5."""
    found: Json = {}
    for name, value in item.items():
        former = _FIRST.get(name) or _lower(name)
        if name in _SPREAD_LISTS:
            found |= _spread(_SPREAD_LISTS[name], _objects(value))
        elif name in _CONCEPTS:
            found[former] = [_first_concept(name, concept) for concept in _objects(value)]
        elif name == "renditions":
            found[former] = _by_name(
                (_name_of(file), _first_rendition(file)) for file in _objects(value) if _is_named(file)
            )
        elif name == "associations":
            found[former] = _by_name(
                (_name_of(each), first(_without_name(each))) for each in _objects(value) if _is_named(each)
            )
        elif name == "altIds":
            found[former] = {
                str(each.get("role") or "id"): each["value"] for each in _objects(value) if "value" in each
            }
        elif name == "representationType":
            found[former] = next((word for word, full in _COMPLETENESS.items() if full == value), None)
        else:
            found[former] = _lowered(value)
    return found


_FIRST = {current: former for former, current in FIRST_NAMES.items()}
_SPREAD_LISTS = {current: former for former, current in SPREAD.items()}


def _spread(name: str, texts: Iterable[Json]) -> Json:
    """Texts as a member each; without a role only the headline has a name, and the others are `text`."""
    told = [
        (text.get("role") or ("" if name == "headline" else "text"), text["value"]) for text in texts if "value" in text
    ]
    return _by_name((f"{name}_{role}" if role else name, value) for role, value in told)


def _by_name(named: Iterable[tuple[str, Any]]) -> Json:
    """Values by name; one whose name is taken has a number behind it, one whose name can't be one a line before it."""
    found: Json = {}
    times: Counter[str] = Counter()
    for wanted, value in named:
        name = first_choice = wanted if _IN_NAMES.match(wanted) else f"_{wanted}"
        while name in found:
            times[first_choice] += 1
            name = f"{first_choice}_{times[first_choice] + 1}"
        found[name] = value
    return found


def _is_named(value: Json) -> bool:
    return isinstance(value.get("name"), str) and bool(value["name"])


def _name_of(value: Json) -> str:
    name: str = value["name"]
    return name


def _without_name(value: Json) -> Json:
    return {name: member for name, member in value.items() if name != "name"}


def _first_rendition(file: Json) -> Json:
    named = _lowered(_without_name(file))
    return {"mimetype" if name == "contenttype" else name: value for name, value in named.items()}


def _first_concept(name: str, concept: Json) -> Json:
    found = {
        "geometry_geojson" if key == "geoJSON" else _lower(key): value if key == "geoJSON" else _lowered(value)
        for key, value in concept.items()
    }
    uri, literal, scheme = found.pop("uri", None), found.pop("literal", None), found.pop("scheme", None)
    if name == "trustIndicators":
        uri = found.pop("role", None)
    if name == "infoSources" and "role" in found:
        found["rel"] = found.pop("role")
    return found | _identity(uri, literal, scheme)


def _identity(uri: Any, literal: Any, scheme: Any) -> Json:
    """Scheme and code for a URI, and a literal that it may end with; `scheme` is the one they came with."""
    if not isinstance(uri, str):
        return {"scheme": scheme, "code": literal}
    if isinstance(literal, str) and literal and uri.endswith(literal) and uri != literal:
        begin = uri[: -len(literal)]
        return {"scheme": scheme if scheme and f"{scheme}/" == begin else begin, "code": literal}
    parted = _PARTED.match(uri)
    return {"scheme": parted[1], "code": parted[2]} if parted else {"code": uri}
