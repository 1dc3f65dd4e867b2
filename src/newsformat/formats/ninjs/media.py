"""Pictures, recordings and other items that go with an item: `renditions` and `associations`, both ways."""

from __future__ import annotations

import re

from newsformat.formats.ninjs.names import MAIN
from newsformat.formats.ninjs.objects import Members, Object, given, kept, restored
from newsformat.formats.ninjs.rights import put_right, put_source_type, right_of, source_type_of
from newsformat.formats.ninjs.texts import CAPTION, CAPTIONS, text_of_roles, written_in_role, written_text
from newsformat.formats.wires import scalars
from newsformat.model.article import Article
from newsformat.model.body import Audio, Figure, MediaBlock, Video
from newsformat.model.links import RelatedLink
from newsformat.model.media import Caption, Image, Rendition

_KINDS = {"picture": "figure", "graphic": "figure", "video": "video", "audio": "audio"}
MEDIA_TYPES = frozenset(_KINDS)
"""The types of items that are pictures and recordings: a text of theirs is about what they show."""
_TYPES = {"figure": "picture", "video": "video", "audio": "audio"}
_RELATED = "related"
_LEAD = "lead_image"
"""The name of the associated picture that is the one for the whole; the item's own files say nothing of theirs."""
_LEADS = frozenset("leadimage featuremedia featuredmedia featureimage featuredimage mainimage heroimage".split())
"""What senders name it, without case and signs between words."""
_NO_LETTER = re.compile(r"[\W\d_]+")
_ALT = "alt"
_SAID_OF_PICTURES = ("alt", "caption", "credit", "title", "uri", "rights", "digital_source_type")
_SAID_OF_PICTURE = frozenset({"url", "role", "media_type", "width", "height"})
_SAID_OF_RECORDING = frozenset({"url", "role"})
_MOST = 2**53 - 1


# ----------------------------------------------------------------------------------------------- read


def is_medium(item: Object, item_class: str | None) -> bool:
    """Whether an item is a picture or a recording, and has a file of it."""
    files = item.get("renditions")
    return item_class in MEDIA_TYPES and isinstance(files, list) and any(map(_has_address, files))


def media_of(item: Object, item_class: str | None, caption: str | None) -> Members:
    """The item's own files, and the items associated with it: pictures and recordings, or links.

    `caption` is that of the picture or the recording that the item is.
    """
    members: Members = {"media": [], "related": []}
    files = _files(item)
    kind = _KINDS.get(item_class or "")
    if kind and files:
        members["media"].append(_block(kind, files, {"caption": {"text": caption}} if caption else {}))
    elif any(str(file.get("media_type")).startswith("image/") for file in files):
        members["lead_image"] = _image(files)
    else:
        _give_back(item, files)
    for each in item.objects("associations"):
        kind = _KINDS.get(str(each.get("type")))
        if kind and (files := _files(each)):
            is_lead = kind == "figure" and _is_name_of_lead(each.get("name")) and "lead_image" not in members
            if each.get("name") == _LEAD and is_lead:
                each.drop("name")
            block = _associated(each, kind, files)
            if is_lead:
                members["lead_image"] = block["image"]
            else:
                members["media"].append(block)
        elif (identifier := scalars.identifier(str(each.get("uri") or ""))) is not None:
            members["related"].append(_link(each, identifier))
        else:
            item.give_back("associations", each)
    return members


def _is_name_of_lead(name: object) -> bool:
    return isinstance(name, str) and _NO_LETTER.sub("", name).lower() in _LEADS


def _files(item: Object) -> list[Members]:
    """The renditions that have an address; others stay."""
    files = []
    for file in item.objects("renditions"):
        if _has_address(file):
            files.append(_rendition(file))
        else:
            item.give_back("renditions", file)
    return files


def _has_address(file: object) -> bool:
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


def _give_back(item: Object, files: list[Members]) -> None:
    for file in files:
        item.give_back("renditions", Object(_written_file(Rendition.model_validate(file), 1), item.findings))


def _main(files: list[Members]) -> Members:
    """The file that stands for the others: the main one, or else the largest, or else the first."""
    named = next((file for file in files if file.get("role") == MAIN), None)
    return named or max(files, key=lambda file: file.get("width", 0) * file.get("height", 0))


def _image(files: list[Members]) -> Members:
    main = _main(files)
    said: Members = {name: main[name] for name in ("url", "media_type", "width", "height") if name in main}
    return {**said, "renditions": _less_said(files, _SAID_OF_PICTURE)}


def _less_said(files: list[Members], said: frozenset[str]) -> list[Members]:
    """The files, unless it is a single one of which the picture or the recording says all."""
    is_said = len(files) == 1 and files[0].get("role") == MAIN and said.issuperset(files[0])
    return [] if is_said else files


def _block(kind: str, files: list[Members], members: Members) -> Members:
    if kind == "figure":
        return {"type": "figure", "image": _image(files) | members}
    main = _main(files)
    duration = main.pop("duration", None)  # told of the recording
    renditions = _less_said(files, _SAID_OF_RECORDING)
    return {"type": kind, "url": main["url"], "duration": duration, "renditions": renditions} | members


def _associated(each: Object, kind: str, files: list[Members]) -> Members:
    """The block that an associated picture or recording is."""
    if each.get("type") == _TYPES[kind]:
        each.drop("type")
    if each.get("name") == _TYPES[kind]:
        each.drop("name")
    alt = text_of_roles(each, "descriptions", "/alt", _ALT) if kind == "figure" else None
    caption = text_of_roles(each, "descriptions", "/caption", *CAPTIONS, usual=CAPTION)
    if kind == "figure" and caption and not alt:  # a picture with a caption has its other text for an alternative
        alt = text_of_roles(each, "bodies", "/alt", "text")
    members: Members = {
        "caption": {"text": caption} if caption else None,
        "credit": each.take("by"),
        "title": each.take("title") or text_of_roles(each, "headlines", "/title", None, MAIN),
    }
    if each.get("uri") == _main(files)["url"]:
        each.drop("uri")
    if kind == "figure":
        members["alt"] = alt
        members["uri"] = each.take("uri", scalars.url)
        members["rights"] = right_of(each)
        members["digital_source_type"] = source_type_of(each)
    return _block(kind, files, each.closed(members))


def _link(each: Object, identifier: str) -> Members:
    """The link to an associated item that is no picture or recording."""
    each.drop("uri")
    members: Members = {
        "id": identifier,
        "rel": each.take("rel", scalars.code),
        "version": each.take("version", scalars.identifier),
        "language": each.take("language", scalars.language),
        "title": text_of_roles(each, "headlines", "/title", None, MAIN),
        "description": text_of_roles(each, "descriptions", "/description", None, MAIN, "text"),
    }
    files = _files(each)
    if len(files) == 1 and set(files[0]) <= {"url", "role", "media_type"} and files[0].get("role") == MAIN:
        members |= {"url": files[0]["url"], "media_type": files[0].get("media_type")}
    else:
        _give_back(each, files)
    if each.get("name") == _name_of(members["title"], members["rel"]):
        each.drop("name")
    return each.closed(members)


def _name_of(title: str | None, relation: str | None) -> str:
    return title or relation or _RELATED


# ---------------------------------------------------------------------------------------------- write


def _own(article: Article) -> MediaBlock | None:
    """The picture or the recording that the item itself is."""
    first = article.media[0] if article.media else None
    if first is None or first.type != _KINDS.get(article.item_class or ""):
        return None
    holder = first.image if isinstance(first, Figure) else first
    return None if set(kept(holder)) & {"uri", "type", "name"} else first


def own_caption(article: Article) -> str | None:
    """The caption of the picture or the recording that the item itself is."""
    match _own(article):
        case Figure(image=Image(caption=Caption(text=words))) | Video(caption=Caption(text=words)):
            return words
        case Audio(caption=Caption(text=words)):
            return words
        case _:
            return None


def put_media(item: Members, article: Article) -> None:
    """Add the files of the item, and the items that go with it."""
    media = list(article.media)
    if (own := _own(article)) is not None:
        item["renditions"] = _files_of(own)
        media = media[1:]
    lead = None
    if article.lead_image and "renditions" not in item:
        lead = _written_lead(article.lead_image)
        item["renditions"] = [] if lead else _files_of(Figure(image=article.lead_image))
    written = [lead, *map(_written_block, media), *map(_written_link, article.related)]
    item["associations"] = [each for each in written if each is not None]


def _written_lead(image: Image) -> Members | None:
    """The association that the picture for the whole is where it says more than its files do."""
    if not (image.uri or scalars.url(image.url)) or not any(getattr(image, name) for name in _SAID_OF_PICTURES):
        return None
    return (_written_block(Figure(image=image)) or {}) | {"name": kept(image).get("name", _LEAD)}


def _files_of(block: MediaBlock) -> list[Members]:
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


def _written_block(block: MediaBlock) -> Members | None:
    """The association that a picture or a recording is; galleries, embeds and what has no address are none."""
    files = _files_of(block)
    holder = block.image if isinstance(block, Figure) else block
    if not files or not isinstance(holder, Image | Video | Audio):
        return None
    members: Members = {
        "name": _TYPES[block.type],
        "type": _TYPES[block.type],
        "uri": scalars.url(holder.url or ""),
        "by": holder.credit,
        "title": holder.title,
        "descriptions": [written_in_role(holder, "/caption", holder.caption.text, CAPTION)] if holder.caption else None,
        "renditions": files,
    }
    if isinstance(holder, Image):
        members["uri"] = holder.uri or members["uri"]
        if holder.alt:
            alt = {"role": _ALT, **written_text(holder, "/alt", holder.alt)}
            members["descriptions"] = [*(members["descriptions"] or ()), alt]
        put_right(members, holder)
        put_source_type(members, holder)
    return restored(_less_kept(members, kept(holder), "name", "type", "uri"), holder)


def _less_kept(members: Members, left: Members, *names: str) -> Members:
    """The members without those that were derived, where the ones they came with were kept."""
    return {name: value for name, value in given(members).items() if name not in names or name not in left}


def _written_link(link: RelatedLink) -> Members | None:
    identifier = link.id or scalars.url(link.url or "")
    if identifier is None:
        return None
    files = [given({"name": MAIN, "href": link.url, "contentType": link.media_type})] if link.id and link.url else []
    members: Members = {
        "name": _name_of(link.title, link.rel),
        "rel": link.rel,
        "uri": identifier,
        "version": link.version,
        "language": link.language,
        "headlines": [written_text(link, "/title", link.title)] if link.title else None,
        "descriptions": [written_text(link, "/description", link.description)] if link.description else None,
        "renditions": files,
    }
    return restored(_less_kept(members, kept(link), "name"), link)
