"""Pictures, recordings and other items that go with an item: `renditions` and `associations`, both ways."""

from __future__ import annotations

import re

from newsformat.formats.ninjs.files import block_of, files_of, files_written, give_back, has_address, image_of, main_of
from newsformat.formats.ninjs.names import DERIVED_URI, MAIN
from newsformat.formats.ninjs.objects import Members, Object, given, kept, restored
from newsformat.formats.ninjs.rights import put_right, put_source_type, right_of, source_type_of
from newsformat.formats.ninjs.texts import CAPTION, CAPTIONS, text_of_roles, written_in_role, written_text
from newsformat.formats.wires import scalars
from newsformat.model.article import Article
from newsformat.model.body import Audio, Figure, Gallery, MediaBlock, Video
from newsformat.model.canonical import digest_of
from newsformat.model.links import RelatedLink
from newsformat.model.media import Caption, Image

_KINDS = {"picture": "figure", "graphic": "figure", "video": "video", "audio": "audio"}
MEDIA_TYPES = frozenset(_KINDS)
"""The types of items that are pictures and recordings: a text of theirs is about what they show."""
_TYPES = {"figure": "picture", "video": "video", "audio": "audio"}
_RELATED, _COMPOSITE, _GALLERY = "related", "composite", "gallery"
_LEAD = "lead_image"
"""The name of the associated picture that is the one for the whole; the item's own files say nothing of theirs."""
_LEADS = frozenset("leadimage featuremedia featuredmedia featureimage featuredimage mainimage heroimage".split())
"""What senders name it, without case and signs between words."""
_NO_LETTER = re.compile(r"[\W\d_]+")
_ALT = "alt"
_SAID_OF_PICTURES = ("alt", "caption", "credit", "title", "uri", "rights", "digital_source_type")


# ----------------------------------------------------------------------------------------------- read


def is_medium(item: Object, item_class: str | None) -> bool:
    """Whether an item is a picture or a recording, and has a file of it."""
    files = item.get("renditions")
    return item_class in MEDIA_TYPES and isinstance(files, list) and any(map(has_address, files))


def media_of(item: Object, item_class: str | None, caption: str | None) -> Members:
    """The item's own files, and the items associated with it: pictures and recordings, or links.

    `caption` is that of the picture or the recording that the item is.
    """
    members: Members = {"media": [], "related": []}
    files = files_of(item)
    kind = _KINDS.get(item_class or "")
    if kind and files:
        members["media"].append(block_of(kind, files, {"caption": {"text": caption}} if caption else {}))
    elif any(str(file.get("media_type")).startswith("image/") for file in files):
        members["lead_image"] = image_of(files)
    else:
        give_back(item, files)
    for each in item.objects("associations"):
        kind = _KINDS.get(str(each.get("type")))
        if kind and (files := files_of(each)):
            is_lead = kind == "figure" and _is_name_of_lead(each.get("name")) and "lead_image" not in members
            if each.get("name") == _LEAD and is_lead:
                each.drop("name")
            block = _associated(each, kind, files)
            if is_lead:
                members["lead_image"] = block["image"]
            else:
                members["media"].append(block)
        elif (gallery := _gallery(each)) is not None:
            members["media"].append(gallery)
        elif (identifier := scalars.identifier(str(each.get("uri") or ""))) is not None:
            members["related"].append(_link(each, identifier))
        else:
            item.give_back("associations", each)
    return members


def _is_name_of_lead(name: object) -> bool:
    return isinstance(name, str) and _NO_LETTER.sub("", name).lower() in _LEADS


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
    if each.get("uri") == main_of(files)["url"]:
        each.drop("uri")
    if kind != "figure":
        members["image"] = _shown_before(each)
    else:
        members["alt"] = alt
        members["uri"] = each.take("uri", scalars.url)
        members["rights"] = right_of(each)
        members["digital_source_type"] = source_type_of(each)
    return block_of(kind, files, each.closed(members))


def _shown_before(recording: Object) -> Members | None:
    """The picture that a recording has for its only associated item: it is shown before it plays."""
    pictures = recording.get("associations")
    if not _are_pictures(pictures) or len(pictures) != 1:
        return None
    (picture,) = recording.objects("associations")
    image: Members = _associated(picture, "figure", files_of(picture))["image"]
    return image


def _are_pictures(items: object) -> bool:
    """Whether a list has pictures with files, and nothing else."""
    return isinstance(items, list) and bool(items) and all(map(_is_picture, items))


def _is_picture(item: object) -> bool:
    if not isinstance(item, dict) or _KINDS.get(str(item.get("type"))) != "figure":
        return False
    files = item.get("renditions")
    return isinstance(files, list) and any(map(has_address, files))


def _gallery(each: Object) -> Members | None:
    """The gallery that a composite of pictures is; what it is called stands in for a caption where it has none."""
    if each.get("type") != _COMPOSITE or each.get("bodies") or not _are_pictures(each.get("associations")):
        return None
    each.drop("type")
    if each.get("name") == _GALLERY:
        each.drop("name")
    if str(each.get("uri")).startswith(DERIVED_URI):
        each.drop("uri")
    caption = text_of_roles(each, "descriptions", "/caption", *CAPTIONS, usual=CAPTION)
    if not caption and (caption := text_of_roles(each, "headlines", "/headline", None, MAIN)):
        each.keep("/headline", {"value": caption})
    pictures = each.objects("associations")
    members = {
        "type": _GALLERY,
        "caption": {"text": caption} if caption else None,
        "items": [_associated(picture, "figure", files_of(picture)) for picture in pictures],
    }
    return each.closed(members)


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
    files = files_of(each)
    if len(files) == 1 and set(files[0]) <= {"url", "role", "media_type"} and files[0].get("role") == MAIN:
        members |= {"url": files[0]["url"], "media_type": files[0].get("media_type")}
    else:
        give_back(each, files)
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
        item["renditions"] = files_written(own)
        media = media[1:]
    lead = None
    if article.lead_image and "renditions" not in item:
        lead = _written_lead(article.lead_image)
        item["renditions"] = [] if lead else files_written(Figure(image=article.lead_image))
    written = [lead, *map(_written_block, media), *map(_written_link, article.related)]
    item["associations"] = [each for each in written if each is not None]


def _written_lead(image: Image) -> Members | None:
    """The association that the picture for the whole is where it says more than its files do."""
    if not (image.uri or scalars.url(image.url)) or not any(getattr(image, name) for name in _SAID_OF_PICTURES):
        return None
    return (_written_block(Figure(image=image)) or {}) | {"name": kept(image).get("name", _LEAD)}


def _written_block(block: MediaBlock) -> Members | None:
    """The association that a picture, a gallery or a recording is; embeds and what has no address are none."""
    if isinstance(block, Gallery):
        return _written_gallery(block)
    files = files_written(block)
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
    if isinstance(holder, Video | Audio) and holder.image is not None:
        members["associations"] = [_written_block(Figure(image=holder.image))]
    if isinstance(holder, Image):
        members["uri"] = holder.uri or members["uri"]
        if holder.alt:
            alt = {"role": _ALT, **written_text(holder, "/alt", holder.alt)}
            members["descriptions"] = [*(members["descriptions"] or ()), alt]
        put_right(members, holder)
        put_source_type(members, holder)
    return restored(_less_kept(members, kept(holder), "name", "type", "uri"), holder)


def _written_gallery(gallery: Gallery) -> Members | None:
    """The association that a gallery is, whose pictures are associated with it; None where one has no address."""
    pictures = [_written_block(picture) for picture in gallery.items]
    if not pictures or None in pictures:
        return None
    members: Members = {
        "name": _GALLERY,
        "type": _COMPOSITE,
        "uri": DERIVED_URI + digest_of(gallery),
        "associations": pictures,
    }
    if gallery.caption is not None:
        words = gallery.caption.text
        if kept(gallery, "/headline").get("value") == words:
            members["headlines"] = [written_text(gallery, "/headline", words)]
        else:
            members["descriptions"] = [written_in_role(gallery, "/caption", words, CAPTION)]
    return restored(_less_kept(members, kept(gallery), "name", "type", "uri"), gallery)


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
