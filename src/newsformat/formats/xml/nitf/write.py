"""Blocks as the body of an NITF document: their XHTML under NITF's names. What has no name there is its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from newsformat.formats.xml.nitf.concepts import REF, tag_of
from newsformat.formats.xml.nitf.marked import SPEAKER
from newsformat.formats.xml.nitf.media import add_media
from newsformat.formats.xml.nitf.schema import nitf_tag
from newsformat.formats.xml.words import local, words_of
from newsformat.formats.xml.xhtml import xhtml_elements
from newsformat.model.body import Audio, Block, Embed, Figure, Video
from newsformat.model.media import Caption
from newsformat.model.naming import Concept
from newsformat.model.quotes import Quote

_STYLES = {
    "em": "emphasis", "strong": "strong", "u": "underline", "s": "strike", "code": "code", "sub": "subscript",
    "sup": "superscript", "small": "small", "mark": "highlight",
}  # fmt: skip
_BOXES = ("aside", "section", "article", "div")
_TAGS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "hl2"),
    **dict.fromkeys(_BOXES, "block"),
    **dict.fromkeys(("p", "summary"), "p"),
    **{
        name: name
        for name in ("ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "tr", "td", "th", "pre", "hr", "br")
    },
    **dict.fromkeys(("footer", "cite"), "credit"),
}
_KEPT_ATTRIBUTES = {"a": ("href", "title"), "td": ("colspan", "rowspan"), "th": ("colspan", "rowspan")}
_IMAGE_ATTRIBUTES = (("src", "source"), ("alt", "alternate-text"), ("width", "width"), ("height", "height"))
_MEDIA = (Figure, Video, Audio, Embed)


class BodyWriter:
    """Writes blocks below elements; the concepts and quotes that their marks refer to are known by their ids."""

    def __init__(self, concepts: Sequence[Concept] = (), quotes: Sequence[Quote] = ()) -> None:
        self._quotes = {quote.id: quote for quote in quotes}
        self._concepts: Mapping[str, Concept] = {concept.id: concept for concept in concepts if concept.id}

    def add_blocks(self, parent: etree._Element, blocks: Sequence[Block]) -> None:
        """Add what blocks are to an element that may hold them."""
        for block in blocks:
            if isinstance(block, _MEDIA) and (not isinstance(block, Embed) or block.url):
                add_media(parent, block, self._add_caption)
                continue
            for wrapper in xhtml_elements([block], self._quotes.values()):
                for element in wrapper.iterchildren(etree.Element):
                    self._add(parent, element)

    def _add_caption(self, parent: etree._Element, caption: Caption) -> None:
        parent.text = caption.text.replace("\n", " ")

    def _add(self, parent: etree._Element, element: etree._Element) -> None:
        name = local(element.tag)
        if name == "blockquote":
            self._fill(etree.SubElement(etree.SubElement(parent, nitf_tag("bq")), nitf_tag("block")), element)
        elif name == "figure":
            self._add_figure(parent, element)
        elif name in _BOXES and local(parent.tag) == "block":
            self._fill(parent, element)  # a block of NITF holds no other
        elif (tag := _TAGS.get(name)) is not None:
            child = etree.SubElement(parent, nitf_tag(tag))
            for attribute in _KEPT_ATTRIBUTES.get(name, ()):
                if value := element.get(attribute):
                    child.set(attribute, value)
            if element.get("data-role") == "lead":
                child.set("lede", "true")
            self._fill(child, element)
        else:
            self._add_inline(parent, element, name)

    def _fill(self, parent: etree._Element, element: etree._Element) -> None:
        """Give an element the text and the children that one of XHTML has."""
        _append(parent, element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._add(parent, child)
            _append(parent, child.tail)

    def _add_inline(self, parent: etree._Element, element: etree._Element, name: str) -> None:
        mention, quote = element.get("data-mention"), element.get("data-quote")
        if name in _STYLES:
            child = etree.SubElement(parent, nitf_tag("em"))
            child.set("class", _STYLES[name])
        elif name == "a":
            child = etree.SubElement(parent, nitf_tag("a"))
            child.set("href", element.get("href") or "")
        elif mention in self._concepts:
            child = etree.SubElement(parent, nitf_tag(tag_of(self._concepts[mention or ""])))
            child.set(REF, mention or "")
        elif quote in self._quotes:
            child = etree.SubElement(parent, nitf_tag("q"))
            child.set(REF, quote or "")
            speaker = self._quotes[quote or ""].speaker
            if speaker and speaker.name:
                child.set(SPEAKER, speaker.name)
        else:
            child = parent
        self._fill(child, element)

    def _add_figure(self, parent: etree._Element, element: etree._Element) -> None:
        images = [part for part in element.iter() if isinstance(part.tag, str) and local(part.tag) == "img"]
        if not images:
            self._add_quotation(parent, element)
            return
        for image in images:
            media = etree.SubElement(parent, nitf_tag("media"))
            media.set("media-type", "image")
            reference = etree.SubElement(media, nitf_tag("media-reference"))
            for name, attribute in (
                ("src", "source"),
                ("alt", "alternate-text"),
                ("width", "width"),
                ("height", "height"),
            ):
                if value := image.get(name):
                    reference.set(attribute, value)
            figure = next(image.iterancestors("{*}figure"), element)
            captions = [part for part in figure if isinstance(part.tag, str) and local(part.tag) == "figcaption"]
            if captions and (words := words_of(captions[0])):
                etree.SubElement(media, nitf_tag("media-caption")).text = words.replace("\n", " ")

    def _add_quotation(self, parent: etree._Element, figure: etree._Element) -> None:
        """What a figure without pictures shows: a quotation, and whom it is credited to."""
        for child in figure.iterchildren(etree.Element):
            quotation = parent[-1] if len(parent) and local(parent[-1].tag) == "bq" else None
            if local(child.tag) != "figcaption":
                self._add(parent, child)
            elif quotation is not None:
                self._fill(etree.SubElement(quotation, nitf_tag("credit")), child)
            else:
                self._fill(etree.SubElement(parent, nitf_tag("p")), child)


def _append(parent: etree._Element, text: str | None) -> None:
    if not text:
        return
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
