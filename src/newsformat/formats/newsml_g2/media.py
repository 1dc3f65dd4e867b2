"""Pictures and recordings outside the body: `icon` and `remoteContent`, both ways."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from newsformat.formats.newsml_g2.building import add, put, restore
from newsformat.formats.newsml_g2.codes import Wire, one_code
from newsformat.formats.newsml_g2.files import (
    ALT,
    CAPTION,
    CREDIT,
    KIND,
    MAIN,
    MEDIUM,
    drop_own,
    has_address,
    kind_of,
    kind_of_class,
    main_of,
    number,
    put_file,
    rendition_of,
)
from newsformat.formats.newsml_g2.names import g2
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.newsml_g2.recordings import add_recording, recording_of
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.model.article import Article
from newsformat.model.body import Audio, Figure, MediaBlock, Video
from newsformat.model.media import Caption, Image, Rendition

# --------------------------------------------------------------------------------------------- pictures


def picture_of(elements: Sequence[etree._Element], wire: Wire) -> Members:
    """The members of the Image that elements with addresses are, each a rendition of it."""
    main = main_of(elements)
    part = Part(main)
    drop_own(part)
    members = _picture_members(part)
    more = {"role": one_code(part, "rendition", wire), "size": part.take("size", scalars.whole)}
    told = {name: members[name] for name in ("url", "media_type", "width", "height")} | more
    is_told = not any(value is not None for value in more.values())
    members["renditions"] = [
        {name: value for name, value in told.items() if value is not None}
        if element is main
        else rendition_of(element, wire)
        for element in elements
        if element is not main or not is_told
    ]
    return part.closed(members)


def _picture_members(part: Part) -> Members:
    members: Members = {
        "url": part.take("href", scalars.reference),
        "width": part.take("width", scalars.whole),
        "height": part.take("height", scalars.whole),
        "media_type": part.take("contenttype", scalars.media_type),
        "title": part.take("title", scalars.exact_text),
        "id": part.take("id", scalars.local_id),
        "uri": part.take("residref", scalars.url),
        "alt": part.take(ALT, scalars.exact_text),
        "credit": part.take(CREDIT, scalars.exact_text),
    }
    caption = part.take(CAPTION, scalars.exact_text)
    members["caption"] = {"text": caption} if caption else None
    return members


def add_picture(
    parent: etree._Element, child: str, image: Image, medium: str | None = None, item_class: str | None = None
) -> None:
    """A child (`icon`, `remoteContent`) for each file of an Image; `medium` tells which of several it is."""
    listed = next((file for file in image.renditions if file.url == image.url), None)
    files: list[Rendition | None] = [] if listed else [None]
    files += [file for file in image.renditions if file is listed or scalars.is_iri(file.url)]
    elements = [_add_file(parent, child, image, None if file is listed else file, listed) for file in files]
    for element in elements:
        if child == "remoteContent" and kind_of(element, item_class) != "figure":
            put(element, KIND, "figure")
        put(element, MEDIUM, medium)
    main = elements[files.index(listed)]
    if main_of(elements) is not main:
        put(main, MAIN, "true")


def _add_file(
    parent: etree._Element, child: str, image: Image, file: Rendition | None, listed: Rendition | None
) -> etree._Element:
    """A child for a rendition of an Image, or without one for the file that stands for all, be it listed or not."""
    element = add(parent, child)
    if file is None:
        _put_image(element, image, listed)
    else:
        put_file(element, file)
        restore(element, file)
    return element


def _put_image(element: etree._Element, image: Image, listed: Rendition | None) -> None:
    if listed is not None:
        put_file(element, listed)
    put(element, "href", scalars.iri(image.url))
    put(element, "width", number(image.width))
    put(element, "height", number(image.height))
    put(element, "contenttype", image.media_type)
    put(element, "title", image.title)
    put(element, "id", image.id)
    put(element, "residref", image.uri)
    put(element, ALT, image.alt)
    put(element, CREDIT, image.credit)
    put(element, CAPTION, image.caption.text if image.caption else None)
    restore(element, image)


# -------------------------------------------------------------------------- what stands nowhere in the body


def is_of_medium(item: etree._Element, item_class: str | None) -> bool:
    """Whether an item of this class is a picture or a recording, and has a file of it."""
    kind = kind_of_class(item_class)
    files = item.iterfind(f"{g2('contentSet')}/{g2('remoteContent')}") if kind else ()
    return any(has_address(element) and kind_of(element, item_class) == kind for element in files)


def add_caption(members: Members) -> None:
    """Give the caption that an item's description is to the picture or the recording that the item is."""
    words = members.pop("caption", None)
    kind = kind_of_class(members.get("item_class"))
    own = next((block for block in members.get("media", ()) if block["type"] == kind), None)
    if words and own is not None:
        (own["image"] if kind == "figure" else own)["caption"] = {"text": words}


def _own(article: Article) -> MediaBlock | None:
    """The picture or the recording that the item itself is, if it can be written."""
    kind = kind_of_class(article.item_class)
    return next((block for block in article.media if block.type == kind and _address_of(block)), None)


def _address_of(block: MediaBlock) -> str | None:
    match block:
        case Figure(image=Image(url=url)) | Video(url=str(url)) | Audio(url=str(url)):
            return scalars.iri(url)
        case _:
            return None


def own_caption(article: Article) -> Caption | None:
    """The caption of the picture or the recording that the item itself is."""
    match _own(article):
        case Figure(image=Image(caption=caption)) | Video(caption=caption) | Audio(caption=caption):
            return caption
        case _:
            return None


def media_of(content: Part, wire: Wire, item_class: str | None) -> list[Members]:
    """The members of the MediaBlocks that a `contentSet` holds; what is no picture or recording is left."""
    files = [
        (element, kind)
        for element in content.children("remoteContent")
        if has_address(element) and (kind := kind_of(element, item_class))
    ]
    for element, _ in files:
        content.part_of(element, "").take_whole()
    groups = _by_medium(files, kind_of_class(item_class))
    blocks = [_block_of(kind, elements, wire) for kind, elements in groups]
    return _with_poster(blocks, item_class)


def _by_medium(files: Iterable[tuple[etree._Element, str]], one: str | None) -> list[tuple[str, list[etree._Element]]]:
    """The files of each picture and recording, with what it is.

    The content of an item of pictures or recordings (`one` of these) is one, in all its files, and so is a picture
    beside a recording. Any other may hold several: where a rendition comes again, or there is nothing said of any,
    another one begins.
    """
    groups: list[tuple[str, list[etree._Element]]] = []
    named: dict[str, list[etree._Element]] = {}
    current: dict[str, list[etree._Element]] = {}
    roles: dict[str, set[str | None]] = {}
    for element, kind in files:
        role, name = element.get("rendition") or element.get("renditionuri"), element.get(MEDIUM)
        if name is not None:
            if name not in named:
                named[name] = []
                groups.append((kind, named[name]))
            named[name].append(element)
            continue
        is_one = one is not None and kind in (one, "figure")
        if kind not in current or (not is_one and (role is None or role in roles[kind])):
            current[kind], roles[kind] = [], set()
            groups.append((kind, current[kind]))
        current[kind].append(element)
        roles[kind].add(role)
    return groups


def _block_of(kind: str, elements: Sequence[etree._Element], wire: Wire) -> Members:
    if kind == "figure":
        return {"type": kind, "image": picture_of(elements, wire)}
    return {"type": kind} | recording_of(elements, wire)


def _with_poster(blocks: list[Members], item_class: str | None) -> list[Members]:
    """The media of an item of a recording, of which the only picture is shown before it plays."""
    kind = kind_of_class(item_class)
    if kind == "figure" or sorted(block["type"] for block in blocks) != sorted(["figure", kind or ""]):
        return blocks
    picture, recording = sorted(blocks, key=lambda block: block["type"] == kind)
    return [recording | {"image": picture["image"]}]


def add_media(content: etree._Element, article: Article) -> None:
    """A `remoteContent` for each file of what stands beside the body; galleries and embeds have none."""
    are_numbered = _are_numbered(article)
    own = _own(article)
    for place, block in enumerate(article.media, 1):
        medium = str(place) if are_numbered else None
        told = _without_caption(block) if block is own else block
        match told:
            case Figure(image=image) if scalars.is_iri(image.url):
                add_picture(content, "remoteContent", image, medium, article.item_class)
            case Video(url=str(url)) | Audio(url=str(url)) if scalars.is_iri(url):
                add_recording(content, told, medium, article.item_class)
                if told.image and len(article.media) == 1 and told.type == kind_of_class(article.item_class):
                    add_picture(content, "remoteContent", told.image, None, article.item_class)
            case _:
                pass


def _without_caption(block: MediaBlock) -> MediaBlock:
    """A block whose caption is told by the description of its item."""
    match block:
        case Figure(image=image):
            return block.model_copy(update={"image": image.model_copy(update={"caption": None})})
        case Video() | Audio():
            return block.model_copy(update={"caption": None})
        case _:
            return block


def _are_numbered(article: Article) -> bool:
    """Whether it must be told which files are of one medium."""
    kinds = [block.type for block in article.media]
    if kind_of_class(article.item_class):
        return len(kinds) > len(set(kinds))
    return any(map(_has_files, article.media))


def _has_files(block: MediaBlock) -> bool:
    """Whether a picture or a recording has several files, or one of a role."""
    match block:
        case Figure(image=image):
            return bool(image.renditions)
        case Video() | Audio():
            return len(block.renditions) > 1 or any(file.role or file.url != block.url for file in block.renditions)
        case _:
            return False
