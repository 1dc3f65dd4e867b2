"""Videos and sound recordings: the `remoteContent` of each of their files, both ways."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from newsformat.formats.newsml_g2.building import add, put, restore
from newsformat.formats.newsml_g2.codes import Wire
from newsformat.formats.newsml_g2.files import (
    CAPTION,
    CREDIT,
    KIND,
    MAIN,
    MEDIUM,
    drop_own,
    file_members,
    kind_of,
    main_of,
    put_duration,
    put_file,
    rendition_of,
    seconds_in,
)
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.model.body import Audio, Video
from newsformat.model.media import Rendition


def recording_of(elements: Sequence[etree._Element], wire: Wire) -> Members:
    """The members of the Video or Audio whose files some elements are.

    How long it is, is how long the file is that stands for all; of the others each tells its own length.
    """
    main = main_of(elements)
    part = Part(main)
    drop_own(part)
    members: Members = {
        "title": part.take("title", scalars.exact_text),
        "id": part.take("id", scalars.local_id),
        "credit": part.take(CREDIT, scalars.exact_text),
        "duration": seconds_in(part),
    }
    caption = part.take(CAPTION, scalars.exact_text)
    told = {name: value for name, value in file_members(part, wire).items() if value is not None}
    is_listed = len(told) > 1
    return part.closed(
        members
        | {
            "url": told["url"],
            "caption": {"text": caption} if caption else None,
            "renditions": [
                told if element is main else rendition_of(element, wire)
                for element in elements
                if element is not main or is_listed
            ],
        }
    )


def add_recording(
    content: etree._Element, recording: Video | Audio, medium: str | None, item_class: str | None
) -> None:
    """A `remoteContent` for each file of a recording; `medium` tells which of several it is."""
    listed = next((file for file in recording.renditions if file.url == recording.url), None)
    files: list[Rendition | None] = [] if listed else [None]
    files += [file for file in recording.renditions if file is listed or scalars.is_iri(file.url)]
    elements = []
    for file in files:
        element = add(content, "remoteContent")
        if file is not None:
            put_file(element, file)
        if file is listed:
            _put_recording(element, recording)
        elif file is not None:
            restore(element, file)
        if kind_of(element, item_class) != recording.type:
            put(element, KIND, recording.type)
        put(element, MEDIUM, medium)
        elements.append(element)
    main = elements[files.index(listed)]
    if main_of(elements) is not main:
        put(main, MAIN, "true")


def _put_recording(element: etree._Element, recording: Video | Audio) -> None:
    """Tell of the file that stands for all what a recording tells beside its files."""
    put(element, "href", scalars.iri(recording.url))
    put(element, "title", recording.title)
    put(element, "id", recording.id)
    put_duration(element, recording.duration, recording)
    put(element, CREDIT, recording.credit)
    put(element, CAPTION, recording.caption.text if recording.caption else None)
    restore(element, recording)
