"""Rights: `rightsInfo`, both ways."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.newsml_g2.building import add, put, restore
from newsformat.formats.newsml_g2.codes import Wire, all_codes, qcodes, word
from newsformat.formats.newsml_g2.names import g2
from newsformat.formats.newsml_g2.parties import add_party, party_of
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.newsml_g2.quotes import is_quote
from newsformat.formats.newsml_g2.ranked import own_text
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parse import parse_fragment
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.serialized import xml_of
from newsformat.formats.xml.words import holds_words
from newsformat.model.rights import Right, RightsExpression

ODRL = "http://www.w3.org/ns/odrl/2/"
"""The one rights language whose XML the schema knows; it checks it strictly."""


def right_of(element: etree._Element, wire: Wire) -> Members:
    """The members of a Right that a `rightsInfo` is."""
    part = Part(element)
    holder = part.take_first("copyrightHolder")
    members: Members = {"holder": None if holder is None else party_of(Part(holder), wire)}
    for child, member in (("copyrightNotice", "notice"), ("usageTerms", "usage_terms")):
        if (text := own_text(part, child, wire) or _linked(part, child)) is not None:
            members[f"{member}_url"] = text.take("href", scalars.url)
            members[member] = text.words()
    members["license"] = _license(part, wire)
    members["valid_from"] = part.take("validfrom", scalars.moment)
    members["valid_to"] = part.take("validto", scalars.moment)
    members["scope"] = all_codes(part, "scope", wire)
    members["aspect"] = all_codes(part, "aspect", wire)
    members["applies_to"] = _local_ids(part, wire)
    mining = part.children("dataMining")
    if mining and (choice := scalars.url(mining[0].get("uri", ""))) is not None:
        members["data_mining"] = choice
        part.part_of(mining[0], "dataMining").drop("uri")
    members["expressions"] = _expressions(part)
    return part.closed(members)


def _linked(part: Part, child: str) -> Part | None:
    """A text without words, but with an address."""
    found = part.children(child)
    return part.subpart(child) if found and scalars.url(found[0].get("href", "")) else None


def _local_ids(part: Part, wire: Wire) -> list[str]:
    """What the rights are for; all stays where some of it is a part that an article does not have."""
    names = (part.get("idrefs") or "").split()
    if not names or None in map(scalars.local_id, names):
        return []
    item = part.element.getparent()
    parts = () if item is None else item.iterfind(g2("partMeta"))
    if any(each.get("partid") in names and not is_quote(each, wire) for each in parts):
        return []
    part.drop("idrefs")
    return names


def _license(part: Part, wire: Wire) -> str | None:
    for element in part.children("link"):
        if wire.is_word(element.get("rel"), "license") and (url := scalars.url(element.get("href", ""))):
            link = part.part_of(element, "link")
            link.drop("rel")
            link.drop("href")
            return url
    return None


def _expressions(part: Part) -> list[Members]:
    """The expressions whose language and form the model can name; others are left, as are those with loose words.

    One in XML is a document of its own, which tells all its namespaces: in other formats it stands alone.
    """
    found = []
    for element in part.children("rightsExpressionXML"):
        content = "" if holds_words(element) else "".join(xml_of(child, "", marked_up=None) for child in element)
        if (language := scalars.url(element.get("langid", ""))) and content:
            part.part_of(element, "").take_whole()
            expression = Part(element)
            expression.drop("langid")
            expression.take_children()
            members: Members = {"language_id": language, "media_type": "application/xml", "content": content}
            found.append(expression.closed(members))
    for element in part.children("rightsExpressionData"):
        language, form = scalars.url(element.get("langid", "")), scalars.media_type(element.get("enctype", ""))
        if language and form and element.text:
            part.part_of(element, "").take_whole()
            expression = Part(element)
            expression.drop("langid")
            expression.drop("enctype")
            members = {"language_id": language, "media_type": form, "content": element.text}
            found.append(expression.closed(members))
    return found


def add_right(parent: etree._Element, right: Right) -> None:
    """A `rightsInfo` that says what a Right says."""
    element = add(parent, "rightsInfo")
    if right.holder:
        add_party(element, "copyrightHolder", right.holder)
    for child, text, url in (
        ("copyrightNotice", right.notice, right.notice_url),
        ("usageTerms", right.usage_terms, right.usage_terms_url),
    ):
        if text or url:
            add(element, child, text, href=scalars.iri(url))
    if right.license and scalars.is_iri(right.license):
        add(element, "link", rel=word("license"), href=right.license)
    put(element, "validfrom", scalars.date_opt_time(right.valid_from))
    put(element, "validto", scalars.date_opt_time(right.valid_to))
    put(element, "scope", qcodes(right.scope))
    put(element, "aspect", qcodes(right.aspect))
    put(element, "idrefs", " ".join(right.applies_to) or None)
    if right.data_mining and scalars.is_iri(right.data_mining):
        add(element, "dataMining", uri=right.data_mining)
    for expression in right.expressions:
        _add_expression(element, expression)
    restore(element, right)


def _add_expression(parent: etree._Element, expression: RightsExpression) -> None:
    language = scalars.iri(expression.language_id)
    if language is None or expression.media_type is None:
        return
    odrl = _odrl_in(expression.content) if expression.media_type == "application/xml" else None
    if odrl is not None:
        child = add(parent, "rightsExpressionXML", langid=language)
        child.append(odrl)
    else:
        child = add(parent, "rightsExpressionData", langid=language, enctype=expression.media_type)
        child.text = expression.content
    restore(child, expression)


def _odrl_in(content: str) -> etree._Element | None:
    """The element of ODRL that an expression is, if it is one and nothing else."""
    fragment = parse_fragment(content)
    is_alone = fragment is not None and len(fragment) == 1 and not holds_words(fragment)
    if fragment is None or not is_alone or etree.QName(fragment[0]).namespace != ODRL:
        return None
    fragment[0].tail = None
    return fragment[0]
