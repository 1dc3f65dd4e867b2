"""The content: `contentSet`, both ways. One rendition is the body; the others are kept as they came."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import TypeAlias

from lxml import etree

from newsformat.findings import Finding, Severity
from newsformat.formats.newsml_g2.building import add, put, put_words, records_of, restore
from newsformat.formats.newsml_g2.codes import Wire, one_code, qcode
from newsformat.formats.newsml_g2.inline_data import foreignness, text_blocks, texts_in
from newsformat.formats.newsml_g2.media import add_media, media_of
from newsformat.formats.newsml_g2.names import ITEMS, NAR, g2
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.newsml_g2.pointed import marks_in, pointed_at, points, with_ids_on_words
from newsformat.formats.newsml_g2.titles import TITLED, title_in, title_kept
from newsformat.formats.nitf.body.marked import Around, marked_quotes
from newsformat.formats.nitf.body.read import NitfBody, body_of
from newsformat.formats.nitf.body.write import add_blocks, referred_in
from newsformat.formats.nitf.embedded import nitf_in
from newsformat.formats.nitf.heads import head_of, told_in
from newsformat.formats.nitf.schema import NITF, make_valid, nitf_tag
from newsformat.formats.wires import scalars
from newsformat.formats.wires.findings import BODY_EMPTY
from newsformat.formats.xml.characters import blocks_of_characters, is_html
from newsformat.formats.xml.parse import finding_at, parse_fragment
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.plain import with_prose_told
from newsformat.formats.xml.words import XHTML, XML_LANG, holds_words, local, words_of
from newsformat.formats.xml.xhtml import (
    blocks_of_html,
    html_of,
    with_classes_told,
    with_layout_told,
    without_doubled_references,
    xhtml_elements,
)
from newsformat.model.article import Article
from newsformat.model.body import Block, Paragraph
from newsformat.model.metadata import TextRendition

_XHTML_TYPE = "application/xhtml+xml"
_NITF_TYPE = "application/nitf+xml"
_BLOCKS = frozenset("p br pre li dt dd table blockquote h1 h2 h3 h4 h5 h6 hr img".split())
_ABOUT_ALL = 0.9
"""A text that has so much of the longest one says the same in another form."""
_NITF_NAMESPACE: dict[str, str] = {None: NITF}  # type: ignore[dict-item] # as below
_HTML_NAMESPACE: dict[str, str] = {None: XHTML}  # type: ignore[dict-item] # the stubs don't know the default one


# ----------------------------------------------------------------------------------------------- read


def content_of(part: Part, wire: Wire, told: Members) -> Members:
    """The members of an Article that a `contentSet` gives, beside those that the rest of its item told.

    What is left of it is told by the part.
    """
    members: Members = {}
    main = _main_inline(part, wire)
    if main is not None:
        members |= _body(part.part_of(main, "inlineXML"), wire, told)
    renditions = [*part.children("inlineXML"), *part.children("inlineData")]
    texts = [] if members.get("body") else texts_in(part, wire)
    if texts:
        element, text = max(texts, key=lambda found: (-foreignness(found[0], wire), len(found[1])))
        members["body"] = text_blocks(element, text)
        renditions.remove(element)
        plain = part.part_of(element, "inlineXML")
        for attribute in ("contenttype", "encoding", "encodinguri"):
            plain.drop(attribute)
        members["language_of_text"] = plain.take(XML_LANG, scalars.language)
    if not members.get("body") and (foreign := _foreign(part)) is not None:
        members["body"] = _paragraphs_of(foreign)
        wire.findings.append(_grammar_unknown(foreign))
    if renditions and not members.get("body") and told.get("item_class") == "text" and not _is_said(wire):
        wire.findings.append(BODY_EMPTY)
    members["renditions"] = [
        rendition for element in renditions if (rendition := _rendition(part, element, wire)) is not None
    ]
    members["media"] = media_of(part, wire, told.get("item_class"))
    if told.get("item_class") == "text" and not (members.get("body") or renditions or members["media"]):
        wire.findings.extend([_elsewhere(remote) for remote in part.children("remoteContent") if _place_of(remote)][:1])
    return members


def _is_said(wire: Wire) -> bool:
    """Whether a finding tells of the body already."""
    return any(finding.path == BODY_EMPTY.path for finding in wire.findings)


def _elsewhere(remote: etree._Element) -> Finding:
    message = f"the text is not here, but at {_place_of(remote)}; nothing is fetched"
    return finding_at(remote, "body-elsewhere", Severity.WARNING, message, "/body")


def _place_of(remote: etree._Element) -> str | None:
    return remote.get("href") or remote.get("residref")


def _main_inline(part: Part, wire: Wire) -> etree._Element | None:
    """The inline XML with the most words that we can read as blocks, of about as many the first; one in the language
    of the content comes before others. Our writer sets it first.
    """
    holding = [element for element in part.children("inlineXML") if _holds_text(element)]
    if len(holding) < 2 or wire.own:  # as nearly all
        return min(holding, key=lambda element: foreignness(element, wire), default=None)
    least = min(foreignness(element, wire) for element in holding)
    nearest = [(element, _length(element)) for element in holding if foreignness(element, wire) == least]
    longest = max(length for _, length in nearest)
    return next(element for element, length in nearest if length >= longest * _ABOUT_ALL)


def _length(element: etree._Element) -> int:
    """How many characters of words an element has."""
    return sum(len("".join(text.split())) for text in map(str, element.itertext()))


def _holds_text(element: etree._Element) -> bool:
    if not len(element):
        return bool((element.text or "").strip())
    return element[0].tag.startswith(f"{{{XHTML}}}") or nitf_in(element) is not None or _is_bare_html(element[0])


def _is_bare_html(element: etree._Element) -> bool:
    """Whether an element of any namespace is HTML: by its name and, as a `body` is in other grammars, by its blocks."""
    if local(element.tag).lower() not in ("html", "body", "div", "p", "section", "article"):
        return False
    return holds_words(element) or any(local(part.tag).lower() in _BLOCKS for part in element.iter())


def _body(part: Part, wire: Wire, told: Members) -> Members:
    element = part.element
    members: Members = {
        "direction": part.take("dir", lambda value: value if value in ("ltr", "rtl") else None),
        "language_of_text": scalars.language(part.get(XML_LANG) or ""),
    }
    part.drop("contenttype")
    if not len(element):
        members["body"] = blocks_of_characters(element.text or "")
    elif (nitf := nitf_in(element)) is not None:
        members["headings"] = told_in(nitf)
        named = told.get("subjects") or members["headings"].pop("subjects", [])
        read = _nitf_body(nitf, _item_around(element), wire, {**told, "subjects": named})
        wire.findings.extend(read.findings)
        members |= {"body": list(read.blocks), "quotes": read.quotes, "subjects": read.subjects}
        members["end_notes"] = read.notes
        members["heads"] = head_of(nitf)
    else:
        html = _only_child(element)
        members |= _of_whole(html, members)
        if part.get(TITLED) is not None or not wire.own:
            members["title"] = title_in(html)
        part.drop(TITLED)
        members |= _xhtml_body(with_layout_told(html), _item_around(element), wire, told)
        members["body"] = with_classes_told(members["body"], element)
    part.take_children()
    if not wire.own:
        members["body"] = with_prose_told(members["body"])
    if not members["body"] and words_of(element):
        wire.findings.append(BODY_EMPTY)
    return members


def _of_whole(html: etree._Element, told: Members) -> Members:
    """The direction and the language that an XHTML document tells of itself, where the element around it does not."""
    parts = [html, *(child for child in html if local(child.tag).lower() == "body")]
    directions = (part.get("dir") for part in parts)
    languages = (scalars.language(part.get(XML_LANG) or part.get("lang") or "") for part in parts)
    return {
        "direction": told["direction"] or next((each for each in directions if each in ("ltr", "rtl")), None),
        "language_of_text": told["language_of_text"] or next(filter(None, languages), None),
    }


def _only_child(element: etree._Element) -> etree._Element:
    """The element in an inline XML; of several, which may not be, a division that holds them."""
    if len(element) == 1:
        return element[0]
    division = deepcopy(element)
    division.tag = f"{{{XHTML}}}div"
    return division


def _item_around(element: etree._Element) -> etree._Element:
    return next(element.iterancestors(*map(g2, ITEMS)), element)


def _names_in(item: etree._Element) -> set[str]:
    return {value for part in item.iter() for name in ("id", "partid") if (value := part.get(name))}


def _nitf_body(nitf: etree._Element, item: etree._Element, wire: Wire, told: Members) -> NitfBody:
    """The body that NITF is; its marks refer to what the item told, and what it adds gets names that are free there."""
    names = _names_in(item)
    pointed = pointed_at(item, wire, told, names)
    told_around = Around(told.get("subjects", ()), told.get("quotes", ()), names, pointed.speakers, pointed.concepts)
    return body_of(nitf, told_around)


def _escaped_in(html: etree._Element) -> str | None:
    """The HTML that stands as characters in the body of an XHTML document, and nothing beside it."""
    body = next((child for child in html if local(child.tag).lower() == "body"), html)
    characters = body.text or ""
    return characters if not len(body) and is_html(characters) else None


def _xhtml_body(html: etree._Element, item: etree._Element, wire: Wire, told: Members) -> Members:
    """The body that XHTML is, with the quotes that the item tells of its elements."""
    if (escaped := _escaped_in(html)) is not None:
        return {"body": list(blocks_of_html(escaped))}
    if not points(item):  # as nearly all
        markup = html_of(html)
        return {"body": list(blocks_of_html(markup if wire.own else without_doubled_references(markup)))}
    pointed = pointed_at(item, wire, told, _names_in(item))
    marks = marks_in(html, pointed)
    blocks = blocks_of_html(html_of(with_ids_on_words(html, marks)), marks)
    quotes = {name: {"id": name, "speaker": speaker} for name, speaker in pointed.speakers.items()}
    return {"body": list(blocks), "quotes": [*(told.get("quotes") or ()), *marked_quotes(blocks, quotes)]}


def _foreign(part: Part) -> etree._Element | None:
    """The first inline XML with words, whatever its grammar; it stays among what is kept."""
    return next((element for element in part.children("inlineXML") if len(element) and words_of(element)), None)


def _paragraphs_of(element: etree._Element) -> list[Block]:
    """The words of XML of any grammar: a paragraph for each element that has words of its own."""
    if len(element) and not holds_words(element):
        return [block for child in element for block in _paragraphs_of(child)]
    words = words_of(element)
    return [Paragraph(text=words)] if words else []


def _grammar_unknown(element: etree._Element) -> Finding:
    message = f"only the words of “{local(element[0].tag)}” were read; the whole is kept under extensions"
    return finding_at(element, "grammar-unknown", Severity.INFO, message, "/body")


def _rendition(part: Part, element: etree._Element, wire: Wire) -> Members | None:
    """A further rendition of the text; None for one that is none, which is left."""
    is_xml = local(element.tag) == "inlineXML"
    content = Part.markup_in(element).strip() if is_xml else element.text or ""
    if not content or element.get("encoding") or (is_xml and not _holds_text(element)):
        return None
    rendition = part.part_of(element, "")
    own = Part(element)
    members: Members = {
        "role": one_code(own, "rendition", wire),
        "media_type": own.take("contenttype", scalars.media_type),
        "language": own.take(XML_LANG, scalars.language),
        "word_count": own.take("wordcount", scalars.whole),
    }
    rendition.take_whole()
    own.take_children()
    if is_xml:
        own.keep("element", "inlineXML")
    return own.closed(members) | {"content": content}


# ---------------------------------------------------------------------------------------------- write


AddBody: TypeAlias = Callable[[etree._Element, Article], None]
"""Adds the body of an article to a `contentSet`."""


def add_content(item: etree._Element, article: Article, add_body: AddBody) -> None:
    """A `contentSet` with the body, its renditions and the media that stand nowhere in it; none for nothing."""
    content = add(item, "contentSet")
    if article.body:
        add_body(content, article)
    for rendition in article.renditions:
        _add_rendition(content, rendition)
    add_media(content, article)
    if not len(content):
        item.remove(content)


def add_nitf_body(content: etree._Element, article: Article) -> None:
    """The body as NITF: its content alone, for the rest of a document is told by the item."""
    inline = add(content, "inlineXML", contenttype=_NITF_TYPE)
    put(inline, "dir", article.direction)
    nitf = etree.SubElement(inline, nitf_tag("nitf"), nsmap=_NITF_NAMESPACE)
    body = etree.SubElement(etree.SubElement(nitf, nitf_tag("body")), nitf_tag("body.content"))
    add_blocks(body, article.body, referred_in(article))
    make_valid(nitf)


def add_xhtml_body(content: etree._Element, article: Article) -> None:
    """The body as XHTML."""
    inline = add(content, "inlineXML", contenttype=_XHTML_TYPE)
    put(inline, "dir", article.direction)
    html = etree.SubElement(inline, f"{{{XHTML}}}html", nsmap=_HTML_NAMESPACE)
    head = etree.SubElement(html, f"{{{XHTML}}}head")
    title = title_kept(article)
    put(inline, TITLED, None if title is None else "true")
    put_words(etree.SubElement(head, f"{{{XHTML}}}title"), title or article.headline or "")
    etree.SubElement(html, f"{{{XHTML}}}body").extend(xhtml_elements(article.body, article.quotes))


def _add_rendition(content: etree._Element, rendition: TextRendition) -> None:
    markup = _markup_of(rendition)
    child = add(
        content,
        "inlineData" if markup is None else "inlineXML",
        rendition=qcode(rendition.role),
        contenttype=rendition.media_type,
        wordcount=None if rendition.word_count is None else str(rendition.word_count),
        lang=rendition.language,
    )
    if markup is None:
        child.text = rendition.content
    else:
        child.append(markup)
    restore(child, rendition)


def _markup_of(rendition: TextRendition) -> etree._Element | None:
    """The element that a rendition is which came as one."""
    came = any(record.get("element") == "inlineXML" for record in records_of(rendition))
    fragment = parse_fragment(rendition.content, NAR) if came else None
    return fragment[0] if fragment is not None and len(fragment) == 1 and not fragment.text else None
