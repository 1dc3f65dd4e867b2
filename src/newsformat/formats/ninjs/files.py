"""Files of pictures and recordings: `renditions`, both ways."""

from __future__ import annotations

from newsformat.formats.ninjs.names import MAIN
from newsformat.formats.ninjs.objects import Members, Object, given, restored
from newsformat.formats.wires import scalars
from newsformat.model.body import Audio, Figure, MediaBlock, Video
from newsformat.model.media import Image, Rendition

_SAID_OF_PICTURE = frozenset({"url", "role", "media_type", "width", "height"})
_SAID_OF_RECORDING = frozenset({"url", "role"})
_MOST = 2**53 - 1


# ----------------------------------------------------------------------------------------------- read


def files_of(item: Object) -> list[Members]:
    """The renditions that have an address; others stay."""
    files = []
    for file in item.objects("renditions"):
        if has_address(file):
            files.append(_rendition(file))
        else:
            item.give_back("renditions", file)
    return files


def has_address(file: object) -> bool:
    """Whether a rendition has an address."""
    href = file.get("href") if isinstance(file, dict | Object) else None
    return isinstance(href, str) and scalars.reference(href) is not None


def _rendition(file: Object) -> Members:
    duration = file.get("duration")
    members = {
        "url": file.take("href", scalars.reference),
        "role": file.take("name", scalars.code),
        "media_type": file.take("contentType", scalars.media_type),
        "width": file.take_whole("width", _MOST),
        "height": file.take_whole("height", _MOST),
        "size": file.take_whole("sizeInBytes", _MOST),
        "duration": None if isinstance(duration, float) else file.take_whole("duration", _MOST),
    }
    return file.closed(members)


def give_back(item: Object, files: list[Members]) -> None:
    """Leave renditions that were read, as they are."""
    for file in files:
        item.give_back("renditions", Object(_written_file(Rendition.model_validate(file), 1), item.findings))


def main_of(files: list[Members]) -> Members:
    """The file that stands for the others: the main one, or else the largest, or else the first."""
    named = next((file for file in files if file.get("role") == MAIN), None)
    return named or max(files, key=lambda file: file.get("width", 0) * file.get("height", 0))


def image_of(files: list[Members]) -> Members:
    """The members of an Image that files are."""
    main = main_of(files)
    said: Members = {name: main[name] for name in ("url", "media_type", "width", "height") if name in main}
    return {**said, "renditions": _less_said(files, _SAID_OF_PICTURE)}


def _less_said(files: list[Members], said: frozenset[str]) -> list[Members]:
    """The files, unless it is a single one of which the picture or the recording says all."""
    is_said = len(files) == 1 and files[0].get("role") == MAIN and said.issuperset(files[0])
    return [] if is_said else files


def block_of(kind: str, files: list[Members], members: Members) -> Members:
    """The block of a picture or a recording that files are; `members` are what else is told of it."""
    if kind == "figure":
        return {"type": "figure", "image": image_of(files) | members}
    main = main_of(files)
    duration = main.pop("duration", None)  # told of the recording
    renditions = _less_said(files, _SAID_OF_RECORDING)
    return {"type": kind, "url": main["url"], "duration": duration, "renditions": renditions} | members


# ---------------------------------------------------------------------------------------------- write


def files_written(block: MediaBlock) -> list[Members]:
    """The renditions that a picture or a recording has; galleries, embeds and what has no address have none."""
    match block:
        case Figure(image=Image(renditions=renditions) as image):
            single = Rendition(
                url=image.url, role=MAIN, media_type=image.media_type, width=image.width, height=image.height
            )
        case Video(url=str(url), renditions=renditions) | Audio(url=str(url), renditions=renditions):
            single = Rendition(url=url, role=MAIN, duration=block.duration)
        case _:
            return []
    main = next((file for file in renditions if file.url == single.url), None)
    files = (single, *renditions) if main is None else renditions
    return [
        _written_file(file, place, single.duration if file is main else None) for place, file in enumerate(files, 1)
    ]


def _written_file(file: Rendition, place: int, duration: int | None = None) -> Members:
    members = {
        "name": file.role,
        "href": file.url,
        "contentType": file.media_type,
        "width": file.width,
        "height": file.height,
        "sizeInBytes": file.size,
        "duration": file.duration if duration is None else duration,
    }
    return {"name": f"rendition{place}"} | restored(given(members), file)
