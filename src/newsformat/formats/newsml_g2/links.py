"""Links to other works and to pages that vouch for the publisher, both ways."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.newsml_g2.building import add, put, records_of, restore, spelling
from newsformat.formats.newsml_g2.codes import (
    Wire,
    as_known,
    from_known,
    one_code,
    own_attribute,
    qcode,
    take_known,
    word,
)
from newsformat.formats.newsml_g2.files import has_address
from newsformat.formats.newsml_g2.media import add_picture, picture_of
from newsformat.formats.newsml_g2.names import g2
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import words_of
from newsformat.model.links import RelatedLink
from newsformat.model.rights import TrustIndicator
from newsformat.vocab.iptc import RELATIONS

_TRUST = "trustindicator:"
_POSITION = own_attribute("position")


def is_trust_indicator(element: etree._Element, wire: Wire) -> bool:
    """Whether a link tells why to trust the publisher."""
    known = _is_of_trust(_standard(element, wire)) or wire.is_word(element.get("rel"), "trust_indicator")
    return known and scalars.url(element.get("href", "")) is not None


def _standard(element: etree._Element, wire: Wire) -> str | None:
    """The relation that a link tells, with the aliases of IPTC's standard catalog."""
    return wire.standard(element.get("rel"), element.get("reluri"))


def _is_of_trust(relation: str | None) -> bool:
    return relation is not None and relation.startswith(_TRUST)


def trust_indicator_of(element: etree._Element, wire: Wire) -> Members:
    """The members of a TrustIndicator that a link is."""
    part = Part(element)
    if wire.is_word(part.get("rel"), "trust_indicator"):
        part.drop("rel")
    known = _standard(element, wire)
    if known and _is_of_trust(known):
        take_known(part, "rel", known)
    title = part.subpart("title")
    return part.closed(
        {
            "role": known if _is_of_trust(known) else part.take("rel", wire.code),
            "title": title.words() if title else part.take("title", scalars.text),
            "url": part.take("href", scalars.url),
        }
    )


def related_link_of(element: etree._Element, wire: Wire) -> Members:
    """The members of a RelatedLink that a link is."""
    part = Part(element)
    members: Members = {
        "rel": relation_of(part, wire),
        "url": part.take("href", scalars.reference),
        "id": part.take("residref", scalars.identifier),
        "version": part.take("version", scalars.identifier),
        "media_type": part.take("contenttype", scalars.media_type),
        "rank": part.take("rank", scalars.whole),
        "position": part.take(_POSITION, scalars.code),
    }
    title, description = part.subpart("title"), part.subpart("description")
    members["title"] = title.words() if title else part.take("title", scalars.text) or _headline_in(element)
    members["description"] = description.words() if description else None
    if (language := part.subpart("language")) is not None:
        members["language"] = language.take("tag", scalars.language)
    members["published"] = _published(part)
    if icons := part.take_all("icon", has_address):
        members["image"] = picture_of(icons, wire)
    return part.closed(members)


def _headline_in(link: etree._Element) -> str | None:
    """The headline of what a link refers to, which stays where it stands."""
    return next((words for headline in link.iterfind(g2("headline")) if (words := words_of(headline))), None)


def relation_of(part: Part, wire: Wire) -> str | None:
    """How what a link refers to relates to the item: a word of ours, or the code."""
    known = from_known(RELATIONS, _standard(part.element, wire))
    if known is None:
        return one_code(part, "rel", wire)
    take_known(part, "rel", RELATIONS[known])
    return known


def _published(part: Part) -> str | None:
    history = part.subpart("pubHistory")
    published = history.subpart("published") if history else None
    timestamp = published.subpart("timestamp") if published else None
    return scalars.moment(timestamp.words()) if timestamp else None


def add_trust_indicator(parent: etree._Element, indicator: TrustIndicator) -> None:
    """A link that tells what a TrustIndicator tells; nothing where the schema refuses the address."""
    if not scalars.is_iri(indicator.url):
        return
    relation = indicator.role if indicator.role and _is_of_trust(indicator.role) else word("trust_indicator")
    told = spelling(records_of(indicator), "", qcode(relation) or "", "rel")
    element = add(parent, "link", rel=told, href=indicator.url)
    if indicator.title:
        add(element, "title", indicator.title)
    restore(element, indicator)


def add_related_link(parent: etree._Element, link: RelatedLink) -> None:
    """A link that tells what a RelatedLink tells."""
    element = add(
        parent,
        "link",
        rel=spelling(records_of(link), "", as_known(RELATIONS, link.rel) or "", "rel") if link.rel else None,
        href=scalars.iri(link.url),
        residref=link.id,
        version=scalars.positive(link.version),
        contenttype=link.media_type,
        rank=None if link.rank is None else str(link.rank),
    )
    put(element, _POSITION, link.position)
    if link.title:
        add(element, "title", link.title)
    if link.description:
        add(element, "description", link.description)
    if link.language:
        add(element, "language", tag=link.language)
    if (moment := scalars.truncated(link.published)) is not None:
        add(add(add(element, "pubHistory"), "published"), "timestamp", moment)
    if link.image and scalars.is_iri(link.image.url):
        add_picture(element, "icon", link.image)
    restore(element, link)
