"""Files of pictures and recordings: elements with an address (`icon`, `remoteContent`), both ways."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from lxml import etree

from newsformat.formats.newsml_g2.building import put, records_of
from newsformat.formats.newsml_g2.codes import Wire, one_code, own_attribute, qcode
from newsformat.formats.newsml_g2.names import g2
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.wires.media_kinds import KINDS, kind_of_address
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import attributes_of
from newsformat.model.extensions import Extensible
from newsformat.model.media import Rendition

ALT, CAPTION, CREDIT = (own_attribute(name) for name in ("alt", "caption", "credit"))
KIND, MEDIUM, MAIN = (own_attribute(name) for name in ("kind", "medium", "main"))
"""What a file is of, which of several, and whether it stands for all the files of one, where nothing else tells."""
_OF_CLASSES = {"picture": "figure", "graphic": "figure", "video": "video", "audio": "audio"}
"""What the content of an item is, by its class; it is one, in all its files."""
_SECONDS = "seconds"
_CLOCKS = frozenset({"normalplaytime", "timecode", "timecodedropframe"})
_CLOCK = re.compile(r"([0-9]{1,3}):([0-9]{2}):([0-9]{2})(?:[:;.][0-9]{1,6})?")


def has_address(element: etree._Element) -> bool:
    """Whether an element tells where a file is."""
    return scalars.reference(element.get("href", "")) is not None


def kind_of_class(item_class: str | None) -> str | None:
    """What the content of an item of this class is; None where it may be anything."""
    return _OF_CLASSES.get(item_class or "")


def kind_of(element: etree._Element, item_class: str | None = None) -> str | None:
    """What a file is of: a figure, a video, an audio; None for any other.

    Of a type that is none of these it is of the kind of its item, where it says nothing else or is a recording; what
    says nothing, in an item of any kind, is what the ending of its address says.
    """
    media_type = (element.get("contenttype") or "").lower()
    said = KINDS.get(media_type.partition("/")[0]) or element.get(KIND)
    if said in KINDS.values():
        return said
    usual = kind_of_class(item_class)
    if not media_type:
        return usual or kind_of_address(element.get("href") or "")
    return usual if usual != "figure" and media_type.startswith("application/") and _is_recorded(element) else None


def _is_recorded(element: etree._Element) -> bool:
    return any(name.startswith(("duration", "video", "audio")) for name, _ in attributes_of(element))


def main_of(elements: Sequence[etree._Element]) -> etree._Element:
    """The file that stands for all: the one that is said to, or else the largest, or else the first."""
    said = next((element for element in elements if element.get(MAIN)), None)
    return max(elements, key=_area) if said is None else said


def _area(element: etree._Element) -> int:
    width, height = (scalars.whole(element.get(name, "")) or 0 for name in ("width", "height"))
    return width * height


def drop_own(part: Part) -> None:
    """Take the attributes of ours that tell how a file goes with others."""
    for attribute in (KIND, MEDIUM, MAIN):
        part.drop(attribute)


def rendition_of(element: etree._Element, wire: Wire) -> Members:
    """The members of the Rendition that an element is."""
    part = Part(element)
    drop_own(part)
    return part.closed(file_members(part, wire) | {"duration": seconds_in(part)})


def file_members(part: Part, wire: Wire) -> Members:
    """The members of a Rendition, but for its duration."""
    return {
        "url": part.take("href", scalars.reference),
        "role": one_code(part, "rendition", wire),
        "media_type": part.take("contenttype", scalars.media_type),
        "width": part.take("width", scalars.whole),
        "height": part.take("height", scalars.whole),
        "size": part.take("size", scalars.whole),
    }


def seconds_in(part: Part) -> int | None:
    """How long a recording is, in whole seconds; a length in another unit is kept as it is, too, and so is the unit."""
    unit = _unit_of(part.get)
    if unit == _SECONDS:
        return part.take("duration", scalars.whole)
    return _seconds(part.get("duration") or "", unit)


def _unit_of(get: Callable[[str], str | None]) -> str:
    """The unit of a duration, by its code in whatever scheme; seconds where none is told."""
    told = get("durationunit") or get("durationunituri")
    return re.split("[:/]", told)[-1].lower() if told else _SECONDS


def _seconds(value: str, unit: str) -> int | None:
    """Whole seconds of a length in milliseconds, as a time code, or as a time of play."""
    if unit == "milliseconds":
        number = scalars.whole(value)
        return None if number is None else round(number / 1000)
    found = _CLOCK.fullmatch(value) if unit in _CLOCKS else None
    return None if found is None else int(found[1]) * 3600 + int(found[2]) * 60 + int(found[3])


def put_duration(element: etree._Element, seconds: int | None, value: Extensible) -> None:
    """Tell how long a recording is; where what was kept tells the same in another unit, it will tell it."""
    kept = [record["attributes"] for record in records_of(value) if record.get("at") == "" and "attributes" in record]
    told = next((attributes for attributes in kept if isinstance(attributes, dict)), {})
    unit = _unit_of(lambda name: str(told[name]) if name in told else None)
    if seconds is None or (unit != _SECONDS and _seconds(str(told.get("duration", "")), unit) == seconds):
        return
    put(element, "duration", number(seconds))
    put(element, "durationunit", None if unit == _SECONDS else f"timeunit:{_SECONDS}")


def put_file(element: etree._Element, file: Rendition) -> None:
    """Tell of an element what a Rendition tells."""
    put(element, "href", scalars.iri(file.url))
    put(element, "rendition", qcode(file.role))
    put(element, "contenttype", file.media_type)
    for name in ("width", "height", "size"):
        put(element, name, number(getattr(file, name)))
    if element.tag == g2("remoteContent"):
        put_duration(element, file.duration, file)


def number(value: int | None) -> str | None:
    """A whole number as text."""
    return None if value is None else str(value)
