"""Who made an article and who sends it: `byline` and `distributor`, both ways."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lxml import etree

from newsformat.formats.nitf.building import add, restore
from newsformat.formats.nitf.concepts import add_concept, add_marked, concept_of, place_in
from newsformat.formats.nitf.parts import Part
from newsformat.formats.wires.authors import authors_in
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import local, words_of
from newsformat.model.article import Article
from newsformat.model.canonical import members_of
from newsformat.model.naming import Concept, Party
from newsformat.scalars.names import is_person

_CREDIT_LINE = "credit_line"
"""The class of a `distributor` that is a credit line, of which the provider may be a part."""
_BEFORE_SIGN = re.compile(r" (?=[,;.)])")
_IDENTITY = ("name", "uri", "qcode", "literal")


# ----------------------------------------------------------------------------------------------- read


def makers_of(head: Part) -> Members:
    """The byline, the authors, the provider and the credit line that a `body.head` tells."""
    members = _bylines(head)
    if (distributor := head.take_first("distributor")) is not None:
        members |= _distributor(distributor, head)
    if house := (members.get("provider") or {}).get("name"):
        members["authors"] = [_of_house(author, house) for author in members["authors"]]
    return members


def _of_house(author: Members, house: str) -> Members:
    """An author, whose title may be no post but the house that sends the article."""
    if "affiliation" in author or author.get("job_title", "").casefold() != house.casefold():
        return author
    return {name: value for name, value in author.items() if name != "job_title"} | {"affiliation": author["job_title"]}


def _bylines(head: Part) -> Members:
    """The byline as printed, and its authors: the persons marked in it, or else those whom its words name.

    A further line that only names the same persons once more, as an index has them, is left.
    """
    bylines = [element for element in head.children("byline") if words_of(element)]
    lines: list[str] = []
    authors: list[Members] = []
    for place, element in enumerate(bylines):
        told = _authors(element)
        if told and authors and all(_is_among(author, authors) for author in told):
            continue
        part = head.part_of(element, f"byline[{place + 1}]")
        lines.append(_spaced_words(element) if len(element) else part.words())
        authors += told if not authors else [each for each in told if _is_named(each)]
        if len(element):
            part.keep_markup()
    return {"byline": "\n".join(lines), "authors": authors}


def _is_among(author: Members, others: Sequence[Members]) -> bool:
    """Whether one of others has the same name, and nothing more is told of an author."""
    name = author.get("name", "").casefold()
    return author.keys() <= {"name", "kind"} and any(other.get("name", "").casefold() == name for other in others)


def _is_named(author: Members) -> bool:
    """Whether an author in a further line is a person by name or by its mark: such lines tell posts, too."""
    return author.get("kind") == "person" or is_person(author.get("name", ""))


def _spaced_words(element: etree._Element) -> str:
    """The words of an element whose parts stand apart, even where no space parts them."""
    return _BEFORE_SIGN.sub("", " ".join(" ".join(map(str, element.itertext())).split()))


def _authors(byline: etree._Element) -> list[Members]:
    """The authors, each with the title that follows, or the only one of all."""
    authors = _marked_authors(byline) or _named_authors(byline)
    titles = [title for child in byline if local(child.tag) == "byttl" and (title := _title(child))]
    if len(titles) == 1 and authors and not any("job_title" in author for author in authors):
        authors[-1] = {**titles[0], **authors[-1]}
    elif len(titles) == 1 and not authors and "job_title" not in titles[0]:
        authors = [{"name": titles[0]["affiliation"], "kind": "organization"}]
    return authors


def _named_authors(byline: etree._Element) -> list[Members]:
    """Those whom the words of a line without marked persons name."""
    words = " ".join(" ".join((byline.text or "", *(child.tail or "" for child in byline))).split())
    return authors_in(words)


def _marked_authors(byline: etree._Element) -> list[Members]:
    """The persons that are marked in a line; the only title between one and the next is that of the first."""
    found: list[tuple[Members, list[Members]]] = []
    for child in byline:
        if local(child.tag) == "person" and words_of(child):
            concept = concept_of(child) or {}
            author = {name: concept[name] for name in (*_IDENTITY, "same_as") if concept.get(name)}
            if "name" in author:
                found.append((author | {"kind": "person"}, []))
        elif local(child.tag) == "byttl" and found and (title := _title(child)):
            found[-1][1].append(title)
    return [{**author, **(titles[0] if len(titles) == 1 else {})} for author, titles in found]


def _title(byttl: etree._Element) -> Members:
    """The post, and for whom: the organization that is marked in it."""
    organization = " ".join(words_of(child) for child in byttl if local(child.tag) == "org")
    words = words_of(byttl).replace(organization, "", 1) if organization else words_of(byttl)
    told = {"job_title": words.strip(" ,;"), "affiliation": organization}
    return {name: value for name, value in told.items() if value}


def _distributor(element: etree._Element, head: Part) -> Members:
    words = words_of(element)
    if not words:
        head.keep("xml", Part.xml_of(element))
        return {}
    part = Part(element)
    if element.get("class") == _CREDIT_LINE:
        organization = part.take_first("org")
        told = (concept_of(organization) or {}) if organization is not None else {}
        members = {name: told[name] for name in _IDENTITY if name in told}
        return {"credit_line": words, "provider": {**members, "kind": "organization"} if members else None}
    return {"provider": _provider(part, words)}


def _provider(part: Part, words: str) -> Members:
    organization = part.take_first("org")
    if organization is not None and words_of(organization) == words:
        told = concept_of(organization) or {}
        return part.closed({"name": words, "kind": "organization"} | {name: told.get(name) for name in _IDENTITY[1:]})
    if len(part.element):
        part.keep_markup()
    return part.closed({"name": words})


# ---------------------------------------------------------------------------------------------- write


def add_makers(head: etree._Element, article: Article) -> None:
    """The lines of a `body.head` that tell who made an article and who sends it."""
    _write_bylines(head, article)
    provider, credit_line = article.provider, article.credit_line
    name = provider.name if provider else None
    if credit_line and (name is None or place_in(credit_line, name)):
        element = add(head, "distributor")
        add_marked(element, credit_line, [("org", _concept(provider))] if provider else [])
        element.set("class", _CREDIT_LINE)
    elif provider and name:
        _write_provider(head, provider)


def _write_bylines(head: etree._Element, article: Article) -> None:
    """The byline as it is printed, its authors marked where that tells more of them; or else a line for each author."""
    for line in (article.byline or "").split("\n") if article.byline else ():
        byline = add(head, "byline", line)
        if _authors(byline) != [members_of(author) for author in article.authors]:
            byline.text = None
            add_marked(byline, line, _marks_of(article))
    for author in () if article.byline else article.authors:
        if author.name:
            _write_author(add(head, "byline"), author)


def _marks_of(article: Article) -> Iterator[tuple[str, Concept]]:
    """The persons who are authors, and their posts, as what marks them in a byline."""
    for author in article.authors:
        if author.kind != "organization":
            yield "person", _concept(author)
            yield "byttl", Concept(name=author.job_title)


def _write_author(byline: etree._Element, author: Party) -> None:
    if author.kind == "organization":
        add_concept(add(byline, "byttl"), "org", _concept(author))
        return
    add_concept(byline, "person", _concept(author))
    if author.job_title or author.affiliation:
        title = add(
            byline, "byttl", f"{author.job_title}, " if author.job_title and author.affiliation else author.job_title
        )
        if author.affiliation:
            add(title, "org", author.affiliation)


def _concept(party: Party) -> Concept:
    """What names a party."""
    return Concept(name=party.name, qcode=party.qcode, uri=party.uri, literal=party.literal, same_as=party.same_as)


def _write_provider(head: etree._Element, provider: Party) -> None:
    distributor = add(head, "distributor")
    if provider.kind == "organization" or provider.qcode or provider.uri or provider.literal:
        add_concept(distributor, "org", _concept(provider))
    else:
        distributor.text = (provider.name or "").replace("\n", " ")
    restore(distributor, provider)
