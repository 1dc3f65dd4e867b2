"""Pictures and recordings in a body: `media`, both ways."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml import etree

from newsformat.formats.nitf.parts import Part
from newsformat.formats.nitf.schema import nitf_tag
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import local, words_of
from newsformat.markup.xhtml import Context
from newsformat.model.body import Audio, Block, Embed, Figure, OtherBlock, Paragraph, Video
from newsformat.model.media import Caption

_KINDS: Mapping[str, str] = {
    "image": "figure",
    "photo": "figure",
    "picture": "figure",
    "graphic": "figure",
    "illustration": "figure",
    "video": "video",
    "audio": "audio",
    "embed": "embed",
}
_MEDIA_TYPES = {"video": "video", "audio": "audio", "embed": "embed", "figure": "image"}
MEDIA = "media"
"""The name of a block that is a `media` which names no file."""
_DOCUMENTS = frozenset({"application", "text"})
"""The media types of what is shown by another program, if at all."""
_SECONDS = frozenset({"second", "seconds", "sec", "s"})


def media_block_of(element: etree._Element, caption: Caption | None) -> Block | None:
    """The picture or recording that a `media` is, or its caption where it names no file; None for nothing."""
    part = Part(element)
    part.take_children()
    objects = [child for child in element if local(child.tag) == "media-object"]
    for child in element:
        if local(child.tag) == "media-metadata" or child in objects:
            part.keep("xml", Part.xml_of(child))
    credit = "\n".join(filter(None, (words_of(child) for child in element if local(child.tag) == "media-producer")))
    references, files = _files(part, element, credit)
    members: Members = {"id": part.take("id", scalars.local_id)}
    if not files:
        words = [Paragraph(text=caption.text, marks=caption.marks)] if caption else []
        words += [Paragraph(text=credit)] if credit else []
        is_told = words or any(map(words_of, objects))
        return OtherBlock.model_validate(part.closed(members | {"name": MEDIA, "blocks": words})) if is_told else None
    kind = _kind(part, files[0])
    own = _of_picture(references[0]) if kind == "figure" else {}
    members |= _shown(kind, [files[0] | own, *files[1:]], caption, credit)
    return _BLOCKS[members.pop("type")].model_validate(part.closed(members))


def _shown(kind: str, files: list[Members], caption: Caption | None, credit: str) -> Members:
    """The members of a block of a kind that shows files, of which the first is the main one."""
    main = files[0]
    others = [{name: file[name] for name in _OF_RENDITIONS if name in file} for file in files[1:]]
    told: Members = {"type": kind, "caption": caption}
    if kind == "embed":
        return told | {"url": main["url"], "title": main.get("title"), "text": main.get("alt")}
    told["credit"] = credit or main.get("credit")
    if kind == "figure":
        image = {name: value for name, value in main.items() if name != "duration"} | told | {"renditions": others}
        image.pop("type")
        return {"type": kind, "image": {name: value for name, value in image.items() if value}}
    own = {name: main[name] for name in _OF_RENDITIONS if name in main}
    renditions = [own, *others] if len(own) > 1 else others
    return told | {name: main.get(name) for name in ("url", "title", "duration")} | {"renditions": renditions}


_BLOCKS: Mapping[str, type[Figure | Video | Audio | Embed]] = {
    "figure": Figure,
    "video": Video,
    "audio": Audio,
    "embed": Embed,
}
_OF_RENDITIONS = ("url", "media_type", "width", "height")


def _kind(part: Part, file: Members) -> str:
    """What a `media` shows: as its type says, or else that of its first file."""
    named = part.take("media-type", lambda value: _KINDS.get(value.strip().lower()))
    of_file = (file.get("media_type") or "").partition("/")[0]
    return named or _KINDS.get(of_file, "embed" if of_file in _DOCUMENTS else "figure")


def _files(part: Part, media: etree._Element, credit: str) -> tuple[list[Part], list[Members]]:
    """Each `media-reference`, and what it tells of a file; those without an address are kept."""
    references: list[Part] = []
    files: list[Members] = []
    for element in media:
        if local(element.tag) != "media-reference":
            continue
        if (url := Context().address(element.get("source"))) is None:
            part.keep("xml", Part.xml_of(element))
            continue
        reference = part.part_of(element, f"media-reference[{len(files) + 1}]" if files else "media-reference")
        reference.drop("source")
        reference.drop("units")
        reference.take_children()
        told = {"url": url} | _of_file(reference) | ({} if files else _of_all(reference, credit))
        references.append(reference)
        files.append({name: value for name, value in told.items() if value is not None})
    return references, files


def _of_file(reference: Part) -> Members:
    return {
        "media_type": reference.take("mime-type", scalars.media_type),
        "width": reference.take("width", scalars.whole),
        "height": reference.take("height", scalars.whole),
    }


def _of_all(reference: Part, credit: str) -> Members:
    """What the reference to the main file tells of what is shown; `credit` is what the producers tell."""
    members: Members = {
        "title": reference.take("name", scalars.exact_text),
        "alt": reference.take("alternate-text", scalars.text),
        "credit": reference.take("source-credit", lambda told: told if not credit or told == credit else None),
    }
    if (reference.get("time-unit-of-measure") or "seconds").lower() in _SECONDS:
        members["duration"] = reference.take("time", scalars.whole)
        reference.drop("time-unit-of-measure")
    return members


def _of_picture(reference: Part) -> Members:
    """What the reference to a picture tells of it beyond the file."""
    notice = reference.take("copyright", scalars.text)
    return {"id": reference.take("id", scalars.local_id), "rights": [{"notice": notice}] if notice else None}


# ---------------------------------------------------------------------------------------------- write


def add_media(
    parent: etree._Element, block: Figure | Video | Audio | Embed, add_words: Callable[[etree._Element, Caption], None]
) -> etree._Element:
    """A `media` that shows what a block shows."""
    media = etree.SubElement(parent, nitf_tag("media"))
    media.set("media-type", _MEDIA_TYPES[block.type])
    shown = block.image if isinstance(block, Figure) else block
    _add_reference(media, _reference_of(block))
    for rendition in getattr(shown, "renditions", ()):
        if rendition.url != shown.url:
            _add_reference(
                media,
                {
                    "source": rendition.url,
                    "mime-type": rendition.media_type,
                    "width": rendition.width,
                    "height": rendition.height,
                },
            )
    if shown.caption:
        add_words(etree.SubElement(media, nitf_tag("media-caption")), shown.caption)
    if credit := getattr(shown, "credit", None):
        etree.SubElement(media, nitf_tag("media-producer")).text = credit.replace("\n", " ")
    return media


def _reference_of(block: Figure | Video | Audio | Embed) -> Mapping[str, object]:
    match block:
        case Figure(image=image):
            return {
                "source": image.url,
                "name": image.title,
                "mime-type": image.media_type,
                "width": image.width,
                "height": image.height,
                "alternate-text": image.alt,
                "copyright": next((right.notice for right in image.rights), None),
                "id": image.id,
            }
        case Embed():
            return {"source": block.url, "name": block.title, "alternate-text": block.text}
        case _:
            file = next((rendition for rendition in block.renditions if rendition.url == block.url), None)
            return {
                "source": block.url,
                "name": block.title,
                "mime-type": file.media_type if file else None,
                "width": file.width if file else None,
                "height": file.height if file else None,
                "time": block.duration,
                "time-unit-of-measure": None if block.duration is None else "seconds",
            }


def _add_reference(media: etree._Element, values: Mapping[str, object]) -> None:
    reference = etree.SubElement(media, nitf_tag("media-reference"))
    for name, value in values.items():
        if value is not None:
            reference.set(name, str(value).replace("\n", " "))
