"""The head of the body: headlines, byline, dateline, rights, abstract, notes, distributor, both ways."""

from __future__ import annotations

from lxml import etree

from newsformat.formats import scalars
from newsformat.formats.nitf.notes import END_ROLES, is_in_body_head
from newsformat.formats.nitf.rights import add_printed_rights, rights_of
from newsformat.formats.xml.nitf.building import add, put, records_of, restore
from newsformat.formats.xml.nitf.concepts import add_concept, concept_of
from newsformat.formats.xml.nitf.dates import moment_of, norm_of
from newsformat.formats.xml.nitf.inline_write import NOTHING, Referred, add_text
from newsformat.formats.xml.nitf.parts import Part
from newsformat.formats.xml.nitf.read import body_of
from newsformat.formats.xml.nitf.write import add_blocks, referred_in
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import dateline_words, local, words_of
from newsformat.model.article import Article
from newsformat.model.body import Paragraph
from newsformat.model.metadata import Dateline, Note
from newsformat.model.naming import Concept, Party
from newsformat.scalars.names import credits_of

TITLE = "title"
"""The role of a title that is not the headline."""
_KICKER = "kicker"
# A publishable advisory. `std` is what the schema sets where nothing is said, and so says no more than that.
_PUBLISHABLE = "pa"
_TO_EDITORS = "editorsnote"


# ----------------------------------------------------------------------------------------------- read


def introduced(head: Part) -> Members:
    """The members of an Article that a `body.head` gives. What is left of it is told by the part."""
    members: Members = {"alternative_headlines": []}
    for place, hedline in enumerate(head.children("hedline")):
        _add_headlines(head.part_of(hedline, f"hedline[{place + 1}]"), members)
    _add_byline(head, members)
    if (distributor := head.take_first("distributor")) is not None:
        members["provider"] = _provider(distributor, head)
    if (dateline := head.subpart("dateline")) is not None:
        members["dateline"] = _dateline(dateline)
    members |= _abstracts(head)
    members["notes"] = [note for element in head.take_all("note", _has_words) if (note := _note(element))]
    members["rights"] = [rights_of(element) for element in head.take_all("rights")]
    return members


def _has_words(element: etree._Element) -> bool:
    return bool(words_of(element))


def _add_headlines(hedline: Part, members: Members) -> None:
    for element in [*hedline.children("hl1"), *hedline.children("hl2")]:
        name = local(element.tag)
        words, role = words_of(element), element.get("class")
        if not words or not all(element.get(attribute) for attribute in ("class",) if role is not None):
            continue
        place = 1 + sum(1 for _ in element.itersiblings(element.tag, preceding=True))
        if role == _KICKER and _KICKER not in members:
            member = _KICKER
        elif name == "hl1" and "headline" not in members:
            member = "headline"
        elif name == "hl2" and "subheadline" not in members and role is None:
            member = "subheadline"
        else:
            hedline.part_of(element, "").take_whole()
            part = Part(element)
            text = {"text": part.words(), "role": part.take("class", scalars.code) or name}
            members["alternative_headlines"].append(part.closed(text))
            continue
        part = hedline.part_of(element, f"{name}[{place}]")
        if member == _KICKER:
            part.drop("class")
        members[member] = part.words()


def _add_byline(head: Part, members: Members) -> None:
    """The byline as printed, and its authors: the persons marked in it, or else those whom its words name."""
    bylines = [element for element in head.children("byline") if words_of(element)]
    lines, authors = [], []
    for place, element in enumerate(bylines):
        part = head.part_of(element, f"byline[{place + 1}]")
        lines.append(_spaced_words(element))
        authors += _authors(element)
        if len(element):
            part.keep_markup()
    members["byline"] = "\n".join(lines)
    members["authors"] = authors


def _spaced_words(element: etree._Element) -> str:
    """The words of an element whose parts stand apart, even where no space parts them."""
    return " ".join(" ".join(map(str, element.itertext())).split()) if len(element) else words_of(element)


def _authors(byline: etree._Element) -> list[Members]:
    persons = [child for child in byline if local(child.tag) == "person" and words_of(child)]
    titles = [title for child in byline if local(child.tag) == "byttl" and (title := words_of(child))]
    authors: list[Members] = []
    if not persons:
        words = " ".join(" ".join((byline.text or "", *(child.tail or "" for child in byline))).split())
        for credit in credits_of(words):
            told = {name: getattr(credit, name) for name in _OF_CREDITS}
            authors.append({name: value for name, value in told.items() if value is not None})
    for person in persons:
        concept = concept_of(person) or {}
        told = {name: concept.get(name) for name in ("name", "uri", "qcode", "literal")}
        author = {name: value for name, value in told.items() if value}
        if author.get("name"):
            authors.append(author | {"kind": "person"})
    if len(titles) == 1 and authors and "job_title" not in authors[-1]:
        authors[-1]["job_title"] = titles[0]
    return authors


_OF_CREDITS = ("name", "kind", "role", "job_title", "affiliation", "email")


def _provider(element: etree._Element, head: Part) -> Members | None:
    words = words_of(element)
    if not words:
        head.keep("xml", Part.xml_of(element))
        return None
    part = Part(element)
    organization = part.take_first("org")
    told = (concept_of(organization) or {}) if organization is not None else {}
    members: Members = {name: told.get(name) for name in ("uri", "qcode", "literal")}
    is_whole = organization is not None and words_of(organization) == words
    if len(element) and not is_whole:
        part.keep_markup()
    if organization is not None and is_whole:
        part.keep("element", "org")
    return part.closed({"name": words} | members)


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
        date = part.part_of(dates[0], "story.date")
        members["date"] = date.take("norm", moment_of)
    own = "".join((element.text or "", *(child.tail or "" for child in element))).strip()
    if own or (dates and words_of(dates[0])):
        members["text"] = dateline_words(element)
        part.keep_markup()
    elif locations:
        members["text"] = ", ".join(map(words_of, locations[0])) or words_of(locations[0])
    return {name: value for name, value in members.items() if value} or None


def _abstracts(head: Part) -> Members:
    members: Members = {"descriptions": []}
    for place, element in enumerate(head.children("abstract")):
        if not words_of(element):
            continue
        if "summary" in members:
            head.part_of(element, "").take_whole()
            part = Part(element)
            members["descriptions"].append(part.closed({"text": _summary(part)}))
        else:
            members["summary"] = _summary(head.part_of(element, f"abstract[{place + 1}]"))
    return members


def _summary(part: Part) -> str:
    """The words of an abstract; more than plain paragraphs are kept beside."""
    if len(part.element) and any(len(child) or child.attrib or local(child.tag) != "p" for child in part.element):
        part.keep_markup()
    part.take_children()
    return words_of(part.element)


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
    _write_byline(head, article)
    if article.provider and article.provider.name:
        _write_provider(head, article.provider)
    if article.dateline:
        _write_dateline(head, article.dateline)
    if article.summary:
        _write_abstract(head, article.summary)
    for description in article.descriptions:
        restore(_write_abstract(head, description.text), description)


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
        kicker.set("class", _KICKER)
    for headline in others:
        _add_lines(element := add(hedline, "hl2"), headline.text)
        if headline.role not in (None, "hl1", "hl2"):
            element.set("class", headline.role)
        restore(element, headline)


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


def _write_byline(head: etree._Element, article: Article) -> None:
    """The byline as it came, or as it is printed; or else its authors, each marked as a person."""
    lines = (article.byline or "").split("\n") if article.byline else []
    for line in lines:
        add(head, "byline", line)
    for author in () if lines else article.authors:
        if author.name:
            byline = add(head, "byline")
            add(byline, "person" if author.kind != "organization" else "byttl", author.name)
            if author.job_title:
                add(byline, "byttl", author.job_title)


def _write_provider(head: etree._Element, provider: Party) -> None:
    distributor = add(head, "distributor")
    is_marked = provider.qcode or provider.uri or provider.literal
    if is_marked or any(record.get("element") == "org" for record in records_of(provider)):
        concept = Concept(name=provider.name, qcode=provider.qcode, uri=provider.uri, literal=provider.literal)
        add_concept(distributor, "org", concept)
    else:
        distributor.text = (provider.name or "").replace("\n", " ")
    restore(distributor, provider)


def _write_dateline(head: etree._Element, dateline: Dateline) -> None:
    element = add(head, "dateline")
    place = dateline.place
    if place is not None and (dateline.text is None or dateline.text == _line_of(place)):
        restore(add_concept(element, "location", place), place)
    elif dateline.text:
        element.text = dateline.text.replace("\n", " ")
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
