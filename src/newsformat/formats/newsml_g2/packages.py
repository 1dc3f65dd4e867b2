"""What a package holds: the items that its groups refer to, as links.

The groups stay where they stand, too, for the writer to put back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from newsformat.formats.newsml_g2.codes import Wire, one_code
from newsformat.formats.newsml_g2.links import relation_of
from newsformat.formats.newsml_g2.names import g2
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import words_of
from newsformat.jsontext.canonical import jcs
from newsformat.model.article import Article
from newsformat.model.canonical import members_of
from newsformat.model.links import RelatedLink

_TITLES = ("title", "headline")


def packaged_links(item: etree._Element, wire: Wire) -> list[Members]:
    """The members of the RelatedLinks that the groups of a package are, from the outermost group inwards."""
    groups = item.find(g2("groupSet"))
    if groups is None:
        return []
    return [
        link
        for group in _in_order(groups)
        for element in group.iterfind(g2("itemRef"))
        if (link := _link_of(element, group, wire))
    ]


def _in_order(groups: etree._Element) -> Iterator[etree._Element]:
    """The groups, each once: first the root, then those it refers to, where it does so; and last those nobody does."""
    listed = groups.findall(g2("group"))
    named = {group.get("id"): group for group in reversed(listed)}
    waiting = [*reversed(listed), *_named(named, groups.get("root"))]
    seen = set[etree._Element]()
    while waiting:
        group = waiting.pop()
        if group not in seen:
            seen.add(group)
            yield group
            for reference in reversed(group.findall(g2("groupRef"))):
                waiting += _named(named, reference.get("idref"))


def _named(named: Mapping[str | None, etree._Element], name: str | None) -> list[etree._Element]:
    return [named[name]] if name in named else []


def _link_of(element: etree._Element, group: etree._Element, wire: Wire) -> Members:
    """The members of the RelatedLink that an `itemRef` is; none where it tells neither an item nor an address."""
    part = Part(element)
    address = {"url": part.take("href", scalars.reference), "id": part.take("residref", scalars.identifier)}
    if not any(address.values()):
        return {}
    members: Members = address | {
        "rel": relation_of(part, wire) or one_code(Part(group), "role", wire),
        "version": part.take("version", scalars.identifier),
        "media_type": part.take("contenttype", scalars.media_type),
        "rank": part.take("rank", scalars.whole),
        "title": _words(element, *_TITLES) or part.take("title", scalars.text),
        "description": _words(element, "description"),
    }
    return {name: value for name, value in members.items() if value is not None}


def _words(element: etree._Element, *names: str) -> str | None:
    """The words of the first child of these names that has any."""
    texts = (words_of(child) for name in names for child in element.iterfind(g2(name)))
    return next(filter(None, texts), None)


def drop_packaged(item: etree._Element, article: Article, wire: Wire) -> None:
    """Take the links out of an item that its groups tell."""
    meta = item.find(g2("itemMeta"))
    told = {_key(RelatedLink.model_validate(link)) for link in packaged_links(item, wire)}
    if meta is None or not told:
        return
    for link, element in zip(article.related, meta.findall(g2("link")), strict=False):
        if _key(link) in told:
            meta.remove(element)


def _key(link: RelatedLink) -> bytes:
    return jcs(members_of(link))
