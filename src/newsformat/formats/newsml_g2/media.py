"""Pictures and recordings outside the body: `icon` and `remoteContent`, both ways."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from newsformat.formats import scalars
from newsformat.formats.newsml_g2.building import add, put, restore
from newsformat.formats.newsml_g2.codes import Wire, one_code, own_attribute, qcode
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.xml.parts import Members
from newsformat.model.article import Article
from newsformat.model.body import Audio, Figure, Video
from newsformat.model.media import Image, Rendition

_ALT, _CAPTION, _CREDIT = (own_attribute(name) for name in ("alt", "caption", "credit"))
_KIND = own_attribute("kind")
_KINDS = {"image": "figure", "video": "video", "audio": "audio"}
_PICTURE, _MAIN = own_attribute("picture"), own_attribute("main")
"""Of files of one picture: which it is, and whether a file stands for all, where nothing else tells that."""
_PICTURES = frozenset({"picture", "graphic"})
"""Items of these classes hold one picture."""


# --------------------------------------------------------------------------------------------- pictures


def has_address(element: etree._Element) -> bool:
    """Whether an element (`icon`, `remoteContent`) tells where a file is."""
    return scalars.reference(element.get("href", "")) is not None


def picture_of(elements: Sequence[etree._Element], wire: Wire) -> Members:
    """The members of the Image that elements with addresses are, each a rendition of it."""
    main = _main_of(elements)
    part = Part(main)
    part.drop(_KIND)
    part.drop(_PICTURE)
    part.drop(_MAIN)
    members = _file_members(part)
    more = {"role": one_code(part, "rendition", wire), "size": part.take("size", scalars.whole)}
    told = {name: members[name] for name in ("url", "media_type", "width", "height")} | more
    is_told = not any(value is not None for value in more.values())
    members["renditions"] = [
        {name: value for name, value in told.items() if value is not None}
        if element is main
        else _rendition_of(element, wire)
        for element in elements
        if element is not main or not is_told
    ]
    return part.closed(members)


def _file_members(part: Part) -> Members:
    members: Members = {
        "url": part.take("href", scalars.reference),
        "width": part.take("width", scalars.whole),
        "height": part.take("height", scalars.whole),
        "media_type": part.take("contenttype", scalars.media_type),
        "title": part.take("title", scalars.exact_text),
        "id": part.take("id", scalars.local_id),
        "uri": part.take("residref", scalars.url),
        "alt": part.take(_ALT, scalars.exact_text),
        "credit": part.take(_CREDIT, scalars.exact_text),
    }
    caption = part.take(_CAPTION, scalars.exact_text)
    members["caption"] = {"text": caption} if caption else None
    return members


def _main_of(elements: Sequence[etree._Element]) -> etree._Element:
    """The file that stands for all: the one that is said to, or else the largest, or else the first."""
    said = next((element for element in elements if element.get(_MAIN)), None)
    return max(elements, key=_area) if said is None else said


def _area(element: etree._Element) -> int:
    width, height = (scalars.whole(element.get(name, "")) or 0 for name in ("width", "height"))
    return width * height


def _rendition_of(element: etree._Element, wire: Wire) -> Members:
    part = Part(element)
    part.drop(_KIND)
    part.drop(_PICTURE)
    members: Members = {
        "url": part.take("href", scalars.reference),
        "role": one_code(part, "rendition", wire),
        "media_type": part.take("contenttype", scalars.media_type),
        "width": part.take("width", scalars.whole),
        "height": part.take("height", scalars.whole),
        "size": part.take("size", scalars.whole),
    }
    return part.closed(members)


def add_picture(parent: etree._Element, child: str, image: Image, picture: str | None = None) -> None:
    """A child (`icon`, `remoteContent`) for each file of an Image; `picture` tells which of several pictures it is."""
    listed = next((file for file in image.renditions if file.url == image.url), None)
    files: list[Rendition | None] = [] if listed else [None]
    files += [file for file in image.renditions if file is listed or scalars.is_iri(file.url)]
    elements = [_add_file(parent, child, image, None if file is listed else file, listed) for file in files]
    for element in elements:
        put(element, _PICTURE, picture)
    main = elements[files.index(listed)]
    if _main_of(elements) is not main:
        put(main, _MAIN, "true")


def _add_file(
    parent: etree._Element, child: str, image: Image, file: Rendition | None, listed: Rendition | None
) -> etree._Element:
    """A child for a rendition of an Image, or without one for the file that stands for all, be it listed or not."""
    element = add(parent, child)
    if file is None:
        _put_image(element, image, listed)
    else:
        _put_file(element, file)
        restore(element, file)
    if child == "remoteContent" and _kind_of(element) != "figure":
        put(element, _KIND, "figure")
    return element


def _put_image(element: etree._Element, image: Image, listed: Rendition | None) -> None:
    if listed is not None:
        _put_file(element, listed)
    put(element, "href", scalars.iri(image.url))
    put(element, "width", _number(image.width))
    put(element, "height", _number(image.height))
    put(element, "contenttype", image.media_type)
    put(element, "title", image.title)
    put(element, "id", image.id)
    put(element, "residref", image.uri)
    put(element, _ALT, image.alt)
    put(element, _CREDIT, image.credit)
    put(element, _CAPTION, image.caption.text if image.caption else None)
    restore(element, image)


def _put_file(element: etree._Element, file: Rendition) -> None:
    put(element, "href", scalars.iri(file.url))
    put(element, "rendition", qcode(file.role))
    put(element, "contenttype", file.media_type)
    for name in ("width", "height", "size"):
        put(element, name, _number(getattr(file, name)))


def _number(value: int | None) -> str | None:
    return None if value is None else str(value)


# -------------------------------------------------------------------------- what stands nowhere in the body


def media_of(content: Part, wire: Wire, item_class: str | None) -> list[Members]:
    """The members of the MediaBlocks that a `contentSet` holds; what is no picture or recording is left."""
    if item_class not in (None, "text", "composite", *_PICTURES):
        return []
    elements = [each for each in content.children("remoteContent") if _kind_of(each) and has_address(each)]
    groups = _by_picture(elements, is_one=item_class in _PICTURES)
    for element in elements:
        content.part_of(element, "").take_whole()
    return [_block_of(group, wire) for group in groups]


def _kind_of(element: etree._Element) -> str | None:
    kind = _KINDS.get((element.get("contenttype") or "").partition("/")[0]) or element.get(_KIND)
    return kind if kind in _KINDS.values() else None


def _by_picture(elements: Iterable[etree._Element], *, is_one: bool) -> list[list[etree._Element]]:
    """The elements, with the renditions of one picture together.

    The content of an item is one, in all its renditions. What is no picture item may hold several pictures: where a
    rendition comes again, or there is nothing said of any, another one begins.
    """
    groups: list[list[etree._Element]] = []
    named: dict[str, list[etree._Element]] = {}
    current: list[etree._Element] = []
    roles = set[str | None]()
    for element in elements:
        role, name = element.get("rendition") or element.get("renditionuri"), element.get(_PICTURE)
        if _kind_of(element) != "figure":
            groups.append([element])
        elif name is not None:
            if name not in named:
                named[name] = []
                groups.append(named[name])
            named[name].append(element)
        else:
            if not current or (not is_one and (role is None or role in roles)):
                current, roles = [], set()
                groups.append(current)
            current.append(element)
            roles.add(role)
    return groups


def _block_of(elements: Sequence[etree._Element], wire: Wire) -> Members:
    kind = _kind_of(elements[0])
    if kind == "figure":
        return {"type": "figure", "image": picture_of(elements, wire)}
    part = Part(elements[0])
    part.drop(_KIND)
    members = _file_members(part)
    if part.get("durationunit") is None and part.get("durationunituri") is None:
        members["duration"] = part.take("duration", scalars.whole)
    media_type, width, height = (members.pop(name) for name in ("media_type", "width", "height"))
    for name in ("alt", "uri"):
        members.pop(name)
    rendition = {"url": members["url"], "media_type": media_type, "width": width, "height": height}
    if media_type or width or height:
        members["renditions"] = [{name: value for name, value in rendition.items() if value is not None}]
    return {"type": kind} | part.closed(members)


def add_media(content: etree._Element, article: Article) -> None:
    """A `remoteContent` for each file of what stands beside the body; galleries and embeds have none."""
    are_numbered = _are_numbered(article)
    for number, block in enumerate(article.media, 1):
        match block:
            case Figure(image=image) if scalars.is_iri(image.url):
                add_picture(content, "remoteContent", image, str(number) if are_numbered else None)
            case Video(url=str(url)) | Audio(url=str(url)) if scalars.is_iri(url):
                _put_recording(content, block)
            case _:
                pass


def _are_numbered(article: Article) -> bool:
    """Whether it must be told which files are of one picture."""
    images = [block.image for block in article.media if isinstance(block, Figure)]
    if article.item_class in _PICTURES:
        return len(images) > 1
    return any(image.renditions for image in images)


def _add_remote(content: etree._Element, media_type: str | None, kind: str) -> etree._Element:
    element = add(content, "remoteContent")
    if _KINDS.get((media_type or "").partition("/")[0]) != kind:
        put(element, _KIND, kind)
    return element


def _put_recording(content: etree._Element, block: Video | Audio) -> None:
    file = next((rendition for rendition in block.renditions if rendition.url == block.url), None)
    element = _add_remote(content, file.media_type if file else None, block.type)
    put(element, "href", block.url)
    put(element, "title", block.title)
    put(element, "id", block.id)
    put(element, "duration", None if block.duration is None else str(block.duration))
    put(element, _CREDIT, block.credit)
    put(element, _CAPTION, block.caption.text if block.caption else None)
    if file:
        put(element, "contenttype", file.media_type)
        put(element, "width", None if file.width is None else str(file.width))
        put(element, "height", None if file.height is None else str(file.height))
    restore(element, block)
