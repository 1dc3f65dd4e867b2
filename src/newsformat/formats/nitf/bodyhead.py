"""The head of the body: headlines, byline, dateline, rights, abstract, notes, distributor, both ways."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml import etree

from newsformat.formats.nitf.body.inline_write import NOTHING, Referred, add_text
from newsformat.formats.nitf.body.read import body_of
from newsformat.formats.nitf.body.write import add_blocks, referred_in
from newsformat.formats.nitf.building import add, put, records_of, restore
from newsformat.formats.nitf.concepts import add_concept, add_marked, concept_of
from newsformat.formats.nitf.dates import moment_of, norm_of
from newsformat.formats.nitf.makers import add_makers, makers_of
from newsformat.formats.nitf.notes import END_ROLES, is_in_body_head
from newsformat.formats.nitf.parts import Part
from newsformat.formats.nitf.rights import add_printed_rights, rights_of
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import XML_LANG, dateline_words, holds_words, local, words_of
from newsformat.model.article import Article
from newsformat.model.body import Paragraph
from newsformat.model.metadata import Dateline, Note
from newsformat.model.naming import Concept
from newsformat.vocab.head_roles import head_of_role

TITLE = "title"
"""The role of a title that is not the headline."""
_KICKER = "kicker"
_SUBHEADLINE = "subheadline"
# A publishable advisory. `std` is what the schema sets where nothing is said, and so says no more than that.
_PUBLISHABLE = "pa"
_TO_EDITORS = "editorsnote"


# ----------------------------------------------------------------------------------------------- read


def introduced(head: Part) -> Members:
    """The members of an Article that a `body.head` gives. What is left of it is told by the part."""
    members: Members = {"alternative_headlines": []}
    for place, hedline in enumerate(head.children("hedline")):
        _add_headlines(head.part_of(hedline, f"hedline[{place + 1}]"), members)
    _add_headlines(head, members)  # some have no hedline around them
    members |= makers_of(head)
    if (dateline := head.subpart("dateline")) is not None:
        members["dateline"] = _dateline(dateline)
    members |= _abstracts(head)
    members["notes"] = [note for element in head.take_all("note", _has_words) if (note := _note(element))]
    members["rights"] = [rights_of(element) for element in head.take_all("rights")]
    return members


def _has_words(element: etree._Element) -> bool:
    return bool(words_of(element))


def _add_headlines(hedline: Part, members: Members) -> None:
    elements = [
        element
        for element in (*hedline.children("hl1"), *hedline.children("hl2"))
        if words_of(element) and element.get("class") != ""
    ]
    chosen = _chosen(elements, members)
    for element in elements:
        member = next((name for name, each in chosen.items() if each is element), None)
        if member is None:
            hedline.part_of(element, "").take_whole()
            part = Part(element)
            role = part.take("class", scalars.code) or local(element.tag)
            text: Members = {"text": part.words(), "role": role, "language": part.take(XML_LANG, scalars.language)}
            members["alternative_headlines"].append(part.closed(text))
            continue
        part = hedline.part_of(element, f"{local(element.tag)}[{_place_in(chosen, member, element)}]")
        if member == _KICKER and part.get("class") == _KICKER:
            part.drop("class")
        members[member] = part.words()
    if "headline" not in members and local(hedline.element.tag) == "hedline":
        words = " ".join((hedline.element.text or "").split())  # some set the headline right into it
        members |= {"headline": words} if words else {}


def _chosen(elements: list[etree._Element], members: Members) -> Members:
    """The lines that are members of their own, as far as these have none yet."""
    wanted: Mapping[str, tuple[Callable[[etree._Element], bool], ...]] = {
        _KICKER: (lambda element: element.get("class") == _KICKER, lambda element: _is_called(element, _KICKER)),
        "headline": (lambda element: local(element.tag) == "hl1",),
        _SUBHEADLINE: (
            lambda element: local(element.tag) == "hl2" and element.get("class") is None,
            lambda element: local(element.tag) == "hl2" and _is_called(element, _SUBHEADLINE),
        ),
    }
    chosen: Members = {}
    for member, wishes in wanted.items():
        free = [element for element in elements if all(element is not each for each in chosen.values())]
        found = next((element for is_one in wishes for element in free if is_one(element)), None)
        if found is not None and member not in members:
            chosen[member] = found
    return chosen


def _is_called(element: etree._Element, member: str) -> bool:
    return head_of_role(element.get("class") or "") == member


def _place_in(chosen: Members, member: str, element: etree._Element) -> int:
    """Which of its name an element is where the writer sets it: a kicker stands behind the subheadline."""
    if local(element.tag) == "hl2":
        return 2 if member == _KICKER and _SUBHEADLINE in chosen else 1
    return 1 + sum(1 for _ in element.itersiblings(element.tag, preceding=True))


def _dateline(part: Part) -> Members | None:
    element = part.element
    members: Members = {}
    locations = part.children("location")
    if locations and (place := concept_of(locations[0])) is not None:
        place.pop("kind")
        members["place"] = place
        part.part_of(locations[0], "").take_whole()
    dates = part.children("story.date")
    if dates:
        _part_from_place(dates[0])
        date = part.part_of(dates[0], "story.date")
        members["date"] = date.take("norm", moment_of)
    own = "".join((element.text or "", *(child.tail or "" for child in element))).strip()
    if own or (dates and words_of(dates[0])):
        members["text"] = dateline_words(element)
        part.keep_markup()
    elif locations:
        parts = () if holds_words(locations[0]) else map(words_of, locations[0])
        members["text"] = ", ".join(parts) or words_of(locations[0])
    return {name: value for name, value in members.items() if value} or None


def _part_from_place(date: etree._Element) -> None:
    """Set a space before a date that stands right behind the element with the place: it is printed with one."""
    before = date.getprevious()
    if before is not None and not before.tail and words_of(before) and words_of(date):
        before.tail = " "


def _abstracts(head: Part) -> Members:
    members: Members = {"descriptions": []}
    abstracts = [(place, element) for place, element in enumerate(head.children("abstract")) if words_of(element)]
    main = next((element for _, element in abstracts if element.get("class") is None), None)
    for place, element in abstracts:
        if element is main or (main is None and "summary" not in members):
            members["summary"] = _summary(head.part_of(element, f"abstract[{place + 1}]"))
        else:
            head.part_of(element, "").take_whole()
            part = Part(element)
            told = {"text": _summary(part), "role": part.take("class", scalars.code)}
            members["descriptions"].append(part.closed(told | {"language": part.take(XML_LANG, scalars.language)}))
    return members


def _summary(part: Part) -> str:
    """The words of an abstract; more than plain paragraphs are kept beside."""
    if len(part.element) and any(len(child) or child.attrib or local(child.tag) != "p" for child in part.element):
        part.keep_markup()
    part.take_children()
    return part.words()


def _note(element: etree._Element) -> Members:
    """A note; only one that says so, and is not for editors, may be published."""
    part = Part(element)
    members: Members = {
        "public": part.get("type") == _PUBLISHABLE and part.get("noteclass") != _TO_EDITORS,
        "role": part.take("noteclass", scalars.code),
    }
    part.take_children()
    blocks = body_of(element).blocks
    if len(blocks) == 1 and isinstance(only := blocks[0], Paragraph) and not only.marks:
        members["text"] = only.text
    else:
        members["blocks"] = list(blocks)
    part.keep("element", "note")
    return part.closed(members) | {"public": members["public"]}


# ---------------------------------------------------------------------------------------------- write


def add_body_head(body: etree._Element, article: Article) -> None:
    """The `body.head` of a document: what is printed above the text."""
    head = add(body, "body.head")
    _write_headlines(head, article)
    referred = referred_in(article)
    for note in article.notes:
        if is_in_body_head(note) and note.role not in END_ROLES:
            _write_note(head, note, referred)
    add_printed_rights(head, article)
    add_makers(head, article)
    if article.dateline:
        _write_dateline(head, article.dateline)
    if article.summary:
        _write_abstract(head, article.summary)
    for description in article.descriptions:
        abstract = _write_abstract(head, description.text)
        put(abstract, "class", description.role)
        put(abstract, XML_LANG, description.language)
        restore(abstract, description)


def _write_headlines(head: etree._Element, article: Article) -> None:
    others = [headline for headline in article.alternative_headlines if headline.role != TITLE]
    if not (article.headline or article.kicker or article.subheadline or others):
        return
    hedline = add(head, "hedline")
    _add_lines(add(hedline, "hl1"), article.headline or "")
    if article.subheadline:
        _add_lines(add(hedline, "hl2"), article.subheadline)
    if article.kicker:
        _add_lines(kicker := add(hedline, "hl2"), article.kicker)
        if not _is_called_so(article, f"body/body.head/hedline[1]/hl2[{2 if article.subheadline else 1}]"):
            kicker.set("class", _KICKER)
    for headline in others:
        _add_lines(element := add(hedline, "hl2"), headline.text)
        if headline.role not in (None, "hl1", "hl2"):
            element.set("class", headline.role)
        put(element, XML_LANG, headline.language)
        restore(element, headline)


def _is_called_so(article: Article, at: str) -> bool:
    """Whether a kicker came in a class that calls it one by another word."""
    told = [record.get("attributes") for record in records_of(article) if record.get("at") == at]
    names = [str(each.get("class")) for each in told if isinstance(each, dict)]
    return any(head_of_role(name) == _KICKER for name in names)


def _add_lines(element: etree._Element, text: str) -> None:
    add_text(element, text, (), NOTHING)


def _write_note(head: etree._Element, note: Note, referred: Referred) -> None:
    element = add(head, "note")
    element.set("type", _PUBLISHABLE if note.public else "npa")
    put(element, "noteclass", note.role)
    content = add(element, "body.content")
    if note.text:
        _add_lines(add(content, "p"), note.text)
    add_blocks(content, note.blocks, referred)
    restore(element, note)


def _write_dateline(head: etree._Element, dateline: Dateline) -> None:
    element = add(head, "dateline")
    place = dateline.place
    if place is not None and (dateline.text is None or dateline.text == _line_of(place)):
        restore(add_concept(element, "location", place), place)
    elif dateline.text:
        add_marked(element, dateline.text, [("location", place)] if place else [])
    if dateline.date:
        add(element, "story.date", norm=norm_of(dateline.date))


def _line_of(place: Concept) -> str:
    """A place as a dateline that is only marked up is printed."""
    return ", ".join(filter(None, (place.name, *(each.name for each in place.broader))))


def _write_abstract(head: etree._Element, text: str) -> etree._Element:
    element = add(head, "abstract")
    for line in text.split("\n"):
        add(element, "p", line)
    return element
