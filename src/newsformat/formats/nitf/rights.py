"""Rights: `doc.copyright`, `doc.rights` and `rights`, both ways."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.nitf.building import add, put, records_of, restore
from newsformat.formats.nitf.dates import moment_of, norm_of
from newsformat.formats.nitf.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import without_references, words_of
from newsformat.model.article import Article
from newsformat.model.rights import Right

_DATES = {"valid_from": "startdate", "valid_to": "enddate"}


def copyright_of(element: etree._Element) -> Members:
    """The members of a Right that a `doc.copyright` is."""
    part = Part(element)
    holder = part.take("holder", scalars.text)
    return part.closed({"holder": {"name": holder} if holder else None})


def doc_rights_of(element: etree._Element) -> Members:
    """The members of a Right that a `doc.rights` is."""
    part = Part(element)
    owner = part.take("owner", scalars.text)
    members: Members = {
        "holder": {"name": owner} if owner else None,
        "usage_terms": part.take("limitations", scalars.text),
    }
    for member, attribute in _DATES.items():
        members[member] = part.take(attribute, moment_of)
    part.keep("element", "doc.rights")
    return part.closed(members)


def rights_of(element: etree._Element) -> Members:
    """The members of a Right that the `rights` of a body's head are."""
    part = Part(element)
    owner, limitations = part.text("rights.owner"), part.text("rights.limitations")
    notice = without_references(
        " ".join(" ".join((element.text or "", *(each.tail or "" for each in element))).split())
    )
    members: Members = {
        "holder": {"name": owner.words()} if owner else None,
        "usage_terms": limitations.words() if limitations else None,
        "notice": notice,
    }
    for member, name in _DATES.items():
        date = part.subpart(f"rights.{name}")
        members[member] = date.take("norm", moment_of) if date else None
        if date and words_of(date.element):
            date.keep_markup()
    part.keep("element", "rights")
    return part.closed(members)


def add_rights(docdata: etree._Element, article: Article) -> None:
    """The rights of an article that are told, not printed."""
    printed = _printed(article)
    for right in article.rights:
        if right is printed:
            continue
        if _element_of(right) == "doc.copyright":
            element = add(docdata, "doc.copyright", holder=right.holder.name if right.holder else None)
            restore(element, right)
        else:
            _add_doc_rights(docdata, right)


def add_printed_rights(head: etree._Element, article: Article) -> None:
    """The right of an article that has a notice to print: there is one place for it."""
    if (right := _printed(article)) is not None:
        _add_rights(head, right)


def _printed(article: Article) -> Right | None:
    return next((right for right in article.rights if _element_of(right) == "rights"), None)


def _element_of(right: Right) -> str:
    named = next((record["element"] for record in records_of(right) if "element" in record), None)
    if named is not None:
        return str(named)
    if right.notice:
        return "rights"
    has_more = right.usage_terms or right.valid_from or right.valid_to
    return "doc.rights" if has_more or not right.holder else "doc.copyright"


def _add_doc_rights(docdata: etree._Element, right: Right) -> None:
    element = add(docdata, "doc.rights", owner=right.holder.name if right.holder else None)
    put(element, "limitations", right.usage_terms)
    for member, attribute in _DATES.items():
        if moment := getattr(right, member):
            put(element, attribute, norm_of(moment))
    restore(element, right)


def _add_rights(head: etree._Element, right: Right) -> None:
    element = add(head, "rights", right.notice)
    if right.holder and right.holder.name:
        add(element, "rights.owner", right.holder.name)
    if right.usage_terms:
        add(element, "rights.limitations", right.usage_terms)
    for member, name in _DATES.items():
        if moment := getattr(right, member):
            add(element, f"rights.{name}", norm=norm_of(moment))
    restore(element, right)
