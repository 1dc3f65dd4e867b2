"""One `NewsItem` -> the members of an Article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from lxml import etree

from newsformat.findings import Finding, Severity
from newsformat.formats.newsml_1.boxes import add_box, boxes_among
from newsformat.formats.newsml_1.components import (
    BYLINES,
    CAPTIONS,
    DEEPEST,
    LEADS,
    TITLES,
    Component,
    Content,
    Text,
    work_of,
)
from newsformat.formats.newsml_1.content import blocks_in, content_in, headings_of, heads_in, media_type_of
from newsformat.formats.newsml_1.description import add_description, add_parties
from newsformat.formats.newsml_1.lines import add_authors, add_lines, rights_of, translated_lines
from newsformat.formats.newsml_1.management import identified, labelled, managed, related_items, related_links
from newsformat.formats.newsml_1.media import describe, media_block_of
from newsformat.formats.newsml_1.package import Package, package_of, take_role, taken
from newsformat.formats.newsml_1.parts import HOME, Part, Wire
from newsformat.formats.nitf.heads import add_told, says_more
from newsformat.formats.wires import scalars
from newsformat.formats.wires.datelines import set_dateline_apart
from newsformat.formats.wires.findings import BODY_EMPTY
from newsformat.formats.wires.first_lines import lines_called, set_first_lines_apart, take_headline_off
from newsformat.formats.xml.parse import finding_at
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.plain import with_prose_told
from newsformat.formats.xml.words import XML_LANG

_CLASSES = {"figure": "picture", "video": "video", "audio": "audio"}


def item_members(item: Part, wire: Wire) -> Members:
    """The members of the Article that an item is; what none takes stands under its extensions."""
    members: Members = {}
    package = package_of(item.element)
    if package.components:
        item.take_all("NewsComponent")
    lines = _add_metadata(package, members, wire)
    if (identification := item.subpart("Identification")) is not None:
        members |= identified(identification)
        labelled(identification, members)
    if (management := item.subpart("NewsManagement")) is not None:
        managed(management, members, wire)
    if package.story is not None:
        _add_story(package, package.story, members, wire)
    _add_other_texts(package, members, wire)
    add_authors(lines, members)
    _add_media(package, members)
    members["item_class"] = _item_class(item, package)
    _drop_languages(item, package, members)
    if package.too_deep is not None:
        wire.findings.append(_too_deep(package.too_deep))
    if package.story is None:
        wire.findings.append(_not_an_article(item.element, members["item_class"]))
    if left := [*item.left(), *package.left_at(None)]:
        members["extensions"] = {HOME: left}
    return members


def _item_class(item: Part, package: Package) -> str | None:
    if package.story is not None:
        return "text"
    if package.works:
        return _CLASSES[package.works[0][0].kind or ""]
    return "scheme" if item.has("TopicSet") else None


def _not_an_article(item: etree._Element, item_class: str | None) -> Finding:
    message = f"the item ({item_class or 'of no known class'}) has no text of its own; what it says is kept"
    return finding_at(item, "not-an-article", Severity.INFO, message)


def _too_deep(component: etree._Element) -> Finding:
    message = f"components nest more than {DEEPEST} deep; the deeper ones are kept under extensions as they came"
    return finding_at(component, "newsml-1.2-too-deep", Severity.WARNING, message)


def _drop_languages(item: Part, package: Package, members: Members) -> None:
    for part in (item, *(package.parts[component] for component in package.way)):
        if part.get(XML_LANG) == members.get("language"):
            part.drop(XML_LANG)


# ------------------------------------------------------------------------------------------- metadata


def _add_metadata(package: Package, members: Members, wire: Wire) -> list[Part]:
    """Add what the components on the way to the story tell, the outermost is right; and their lines."""
    way = [package.parts[component] for component in package.way]
    for component in way:
        if (description := component.subpart("DescriptiveMetadata")) is not None:
            add_description(description, members, wire)
    spoken = package.way[-1].language if package.way else None
    if spoken is not None:
        members.setdefault("language", spoken)
    printed = [lines for component in way if (lines := component.subpart("NewsLines")) is not None]
    for lines in printed:
        add_lines(lines, members)
    for component in way:
        if (administrative := component.subpart("AdministrativeMetadata")) is not None:
            add_parties(administrative, members, wire)
        if (rights := component.subpart("RightsMetadata")) is not None:
            members.setdefault("rights", []).extend(rights_of(rights, wire))
    links = members.setdefault("related", [])
    for place, component in package.parts.items():
        links += related_items(component)
        if package.holders[place] is None:
            links += related_links(component, "NewsItemRef", "related")
    return printed


# ---------------------------------------------------------------------------------------------- texts


def _add_story(package: Package, story: Text, members: Members, wire: Wire) -> None:
    add_told(members, headings_of(story.data))
    members["body"] = with_prose_told(blocks_in(story.data, members, wire))
    part = taken(package, story)
    if not members["body"]:
        part.keep("markup", content_in(story.data))
        wire.findings.append(BODY_EMPTY)
    take_headline_off(members)
    set_first_lines_apart(members, lines_called(story.data))
    set_dateline_apart(members)
    known = {**members, "dateline": (members.get("dateline") or {}).get("text")}
    for head in heads_in(story.data):
        if says_more(head, known):
            part.keep("nitf", Part.xml_of(head))


def _add_other_texts(package: Package, members: Members, wire: Wire) -> None:
    """Titles and leads beside the story, and texts under a headline of their own, which are boxes; other stories are
    renditions of it, in another language or form.
    """
    way = set(package.way)
    boxes = boxes_among(package, members.get("headline"))
    for text in package.texts:
        if text is package.story or package.holders[text.component] is not None or text.is_caption:
            continue
        is_beside = text.component in way or text.component.parent in way
        if text.is_for(TITLES) or (text.is_for(LEADS) and is_beside):
            if is_beside:
                _add_heading(package, text, members)
        elif text.is_for(BYLINES) and is_beside and members.get("byline", text.words) == text.words:
            _add_byline(package, text, members)
        elif text in boxes:
            add_box(package, text, boxes[text], members, wire)
        else:
            rendition = _rendition_of(package, text, members)
            members.setdefault("renditions", []).append(rendition)
            _add_translated_lines(package, text, rendition["language"], members)


def _add_heading(package: Package, text: Text, members: Members) -> None:
    name, others = ("headline", "alternative_headlines") if text.is_for(TITLES) else ("summary", "descriptions")
    if members.setdefault(name, text.words) != text.words:
        members.setdefault(others, []).append({"text": text.words, "role": scalars.code(text.component.role)})
    take_role(package.parts[text.component])
    data = taken(package, text)
    if len(text.data):
        data.keep_markup()


def _add_byline(package: Package, text: Text, members: Members) -> None:
    members["byline"] = text.words
    take_role(package.parts[text.component])
    data = taken(package, text)
    if len(text.data):
        data.keep_markup()


def _rendition_of(package: Package, text: Text, members: Members) -> Members:
    taken(package, text)
    role = scalars.code(text.component.role)
    if role is not None:
        take_role(package.parts[text.component])
    language = text.component.language
    return {
        "role": role,
        "media_type": media_type_of(text.data),
        "language": language if language != members.get("language") else None,
        "content": content_in(text.data),
    }


def _add_translated_lines(package: Package, text: Text, language: str | None, members: Members) -> None:
    """Add the headlines and keywords of the story in another language, where the component of that tells them."""
    teller = text.component.teller
    if language is None or teller is None or teller in package.way:
        return
    if (lines := package.parts[teller].subpart("NewsLines")) is not None:
        headlines, keywords = translated_lines(lines, language)
        members.setdefault("alternative_headlines", []).extend(headlines)
        members.setdefault("keywords", []).extend(keywords)


# ---------------------------------------------------------------------------------------------- media


def _add_media(package: Package, members: Members) -> None:
    """Pictures and recordings; a picture that is the item stands in the body, if it has a caption."""
    captions = _captions(package)
    works = Counter(work_of(files[0].component) for files in package.works)
    blocks: list[tuple[Component | None, Members]] = []
    for files in package.works:
        holder = package.holders[files[0].component]
        caption = _caption_of(files, holder, captions, works)
        words = None
        if caption is not None:
            words = caption.words
            if caption.is_for(CAPTIONS):
                take_role(package.parts[caption.component])
            data = taken(package, caption)
            if len(caption.data) > 1 or any(len(child) for child in caption.data):
                data.keep_markup()
        blocks.append((holder, media_block_of([(file, package.parts[file.component]) for file in files], words)))
    told: set[Component] = set()
    for holder, block in blocks:
        if holder is not None and holder not in told:
            told.add(holder)
            describe(block, package.parts[holder])
            if left := package.left_at(holder):
                block.get("image", block)["extensions"] = {HOME: left}
    media = [block for _, block in blocks]
    if package.story is None and media and "caption" in media[0].get("image", ()):
        members["body"] = [media.pop(0)]
    members["media"] = media


def _captions(package: Package) -> dict[Component, Text]:
    """The captions by the component they stand in and, where it holds nothing else, by the one around it."""
    captions: dict[Component, Text] = {}
    for is_named in (True, False):
        for text in package.texts:
            holder = package.holders[text.component]
            if text is package.story or text.is_caption is not is_named or text.is_for(TITLES):
                continue
            if not is_named and holder is None:
                continue
            for place in (
                (text.component,) if holder is text.component else (holder, text.component, text.component.parent)
            ):
                if place is not None:
                    captions.setdefault(place, text)
    return captions


def _caption_of(
    files: list[Content], holder: Component | None, captions: dict[Component, Text], works: Mapping[Component, int]
) -> Text | None:
    """The caption of a work: in its holder, or else the nearest around it, up to what tells of another work.

    `works` is of how many works a component tells.
    """
    place = files[0].component
    if holder is not None:
        return captions.get(holder)
    work, above = work_of(place), place.way()[::-1]
    if works[work] > 1:
        above = above[:2]
    elif len(works) > 1:
        above = above[: above.index(work) + 1]
    return next((captions[each] for each in above if each in captions), None)
