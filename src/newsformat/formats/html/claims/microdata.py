"""Microdata and RDFa: `itemprop` and `property` on what the page shows, each with the item it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from newsformat.findings import Finding, Severity
from newsformat.formats.html.claims.claim import MICRODATA, RDFA, Claim
from newsformat.formats.html.page import Element, attribute, place
from newsformat.formats.html.seen import NestedWords
from newsformat.scalars.text import folded
from newsformat.vocab.schema_org.words import ARTICLE_TYPES, PAGE_TYPES, WORK_TYPES

# Our field by the property, lower case and without its prefix.
_FIELDS = {
    "headline": "headline",
    "alternativeheadline": "alternative_headline",
    "description": "description",
    "author": "author",
    "creator": "author",
    "datepublished": "published",
    "datecreated": "created",
    "datemodified": "modified",
    "uploaddate": "uploaded",
    "inlanguage": "language",
    "articlesection": "section",
    "keywords": "keyword",
    "image": "image",
    "publisher": "publisher",
    "genre": "genre",
    "date": "published",
    "created": "published",
    "issued": "published",
    "modified": "modified",
}
# An item of SIOC and a document of FOAF are what content systems call an article in RDFa.
_OTHER_TYPES = frozenset({"creativework", "blog", "item", "document"})
_ADDRESSES = frozenset({"image"})
_PERSONS = frozenset({"author", "publisher"})
MOST_PROPERTIES = 400
"""Elements of one page whose itemprop or property is read."""
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class _Item:
    """The item a property belongs to: its element, its type, and the property it is itself the value of."""

    element: Element | None
    type_name: str
    property: str


_Owned = tuple[Element | None, Claim]  # a claim with the element of the item that it is about
_NO_ITEM = _Item(None, "", "")


def read_properties(
    found: Sequence[Element], orders: Mapping[Element, int], titles: Iterable[str], heading: Element | None
) -> list[Claim]:
    """The claims of elements with itemprop or property, in document order.

    `orders` has the elements of the body that are not part of something else.

    Where a page holds several articles, that one is meant whose headline is among `titles`, or which holds the
    `heading` of the page.
    """
    told = [each for each in found[:MOST_PROPERTIES] if each in orders or each.tag in {"meta", "link"}]
    words = NestedWords(_LONGEST + 1)
    inner_first = [list(_element_claims(orders.get(each, 0), each, words)) for each in reversed(told)]
    claims = list(chain.from_iterable(reversed(inner_first)))
    return _of_one_article(claims, {folded(title) for title in titles}, heading)


def property_findings(found: Sequence[Element]) -> tuple[Finding, ...]:
    """A finding if there are more elements with itemprop or property than are read."""
    if len(found) <= MOST_PROPERTIES:
        return ()
    message = f"the page has more than {MOST_PROPERTIES} elements with itemprop or property; the others were not read"
    return (Finding(code="html-too-many-properties", severity=Severity.WARNING, message=message),)


def _element_claims(order: int, element: Element, words: NestedWords) -> Iterator[_Owned]:
    source = MICRODATA if element.attr("itemprop") else RDFA
    names = attribute(element, "itemprop") or attribute(element, "property")
    for name in names.split()[:3]:
        yield from _property_claims(order, element, (_plain(name), source), words)


def _has_name(party: Element) -> bool:
    """Whether a party tells its name in a property of its own, or is told by what it refers to alone."""
    return not party.text.strip() or party.select_one("[itemprop*=name i]") is not None


def _family_name(party: Element | None, property_name: str) -> str:
    """The family name of a party whose given name stands in a property of its own; else empty."""
    family = party.select_one("[itemprop~=familyName]") if party is not None and property_name == "givenname" else None
    return family.text.strip() if family is not None else ""


def _plain(name: str) -> str:
    return name.rstrip("/#").rsplit("/", 1)[-1].rsplit("#", 1)[-1].rsplit(":", 1)[-1].lower()


def _property_claims(order: int, element: Element, named: tuple[str, str], words: NestedWords) -> Iterator[_Owned]:
    name, source = named
    item = _item_of(element)
    if item.property in _PERSONS and name in {"name", "givenname"}:
        # The name of a party: the claim is the article's, about whom the party belongs to.
        outer = _item_of(item.element) if item.element is not None else _NO_ITEM
        kind = _kind(item.type_name)
        members = {"kind": kind} if kind else {}
        value = " ".join(filter(None, (_value(element, words), _family_name(item.element, name))))
        yield outer.element, _claim(order, element, (_FIELDS[item.property], name, source), value, members)
        return
    field = _FIELDS.get(name)
    is_work = field == "uploaded" and item.type_name in WORK_TYPES
    if field is None or (item.type_name and not is_work and not _is_article(item.type_name)):
        return
    if element.attr("itemscope") is not None and name in _PERSONS and (name != "author" or _has_name(element)):
        return  # its name speaks for it
    value = _address(element) if name in _ADDRESSES else _value(element, words)
    if value and len(value) <= _LONGEST * (8 if name in _ADDRESSES else 1):
        yield item.element, _claim(order, element, (field, name, source), value, {})


def _item_of(element: Element) -> _Item:
    steps = 0
    ancestor = element.parent
    while isinstance(ancestor, Element) and steps < 60:
        if ancestor.attr("itemscope") is not None or ancestor.attr("typeof"):
            kind = attribute(ancestor, "itemtype") or attribute(ancestor, "typeof")
            name = attribute(ancestor, "itemprop") or attribute(ancestor, "property") or attribute(ancestor, "rel")
            return _Item(ancestor, _plain(kind.split()[0]) if kind else "", _plain(name.split()[0]) if name else "")
        ancestor, steps = ancestor.parent, steps + 1
    return _NO_ITEM


def _is_article(type_name: str) -> bool:
    return type_name in ARTICLE_TYPES or type_name in PAGE_TYPES or type_name in _OTHER_TYPES


def _kind(type_name: str) -> str:
    if type_name == "person":
        return "person"
    return "organization" if "organization" in type_name else ""


def _value(element: Element, words: NestedWords) -> str:
    """The value of a property (HTML, 5.2.4): of meta its content, of time its datetime, else the words."""
    for name in ("content", "datetime"):
        if value := attribute(element, name):
            return value
    return words.of(element)


def _address(element: Element) -> str:
    return next((v for name in ("content", "src", "href", "data-src") if (v := attribute(element, name))), "")


def _claim(order: int, element: Element, names: tuple[str, str, str], value: str, members: dict[str, str]) -> Claim:
    field, name, source = names
    where = place(element) or (None, None)
    label = "itemprop" if source == MICRODATA else "property"
    return Claim(
        field=field, value=value, source=source, at=f"{element.tag}[{label}={name}]", line=where[0],
        column=where[1], order=order, members=members,
    )  # fmt: skip


def _of_one_article(claims: list[_Owned], titles: set[str], heading: Element | None) -> list[Claim]:
    """The claims, with those of other items than the page's article marked as about another."""
    owners = list(dict.fromkeys(owner for owner, _ in claims if owner is not None))
    around = set(heading.ancestors) if heading is not None else set()
    main = {o for o, c in claims if o is not None and c.field == "headline" and folded(c.value) in titles}
    main |= {owner for owner in owners if owner in around}
    if not main and len(owners) == 1:
        main = set(owners)
    return [_about(claim, "article" if owner is None or owner in main else "other") for owner, claim in claims]


def _about(claim: Claim, about: str) -> Claim:
    if about == claim.about:
        return claim
    return Claim(
        field=claim.field, value=claim.value, source=claim.source, at=claim.at, line=claim.line,
        column=claim.column, order=claim.order, about=about, members=claim.members,
    )  # fmt: skip
