"""A text with its marks as the content of an NITF element."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from newsformat.formats.nitf.body.marked import SPEAKER
from newsformat.formats.nitf.concepts import REF, add_concept, tag_of
from newsformat.formats.nitf.schema import nitf_tag
from newsformat.formats.xml.words import XML_LANG
from newsformat.model.marks import AnyMark, LanguageMark, LinkMark, MentionMark, OtherMark, QuoteMark, StyleMark
from newsformat.model.naming import Concept
from newsformat.model.occurrences import Occurrences
from newsformat.model.quotes import Quote
from newsformat.scalars.urls import is_dangerous

_OTHERS = frozenset({"chron", "money", "num", "copyrite", "function"})
_MOST_OPEN = 20
"""Marks over each other that are written; XML nests no deeper than readers follow."""


@dataclass(frozen=True, slots=True)
class Referred:
    """What marks refer to, by name."""

    concepts: Mapping[str, Concept]
    quotes: Mapping[str, Quote]


NOTHING = Referred({}, {})


@dataclass(frozen=True, slots=True)
class _Open:
    start: int
    end: int
    mark: AnyMark

    @property
    def is_leaf(self) -> bool:
        """Whether its element holds words only, no further elements."""
        return isinstance(self.mark, MentionMark | OtherMark)

    @property
    def place(self) -> tuple[bool, int, int]:
        """Outer ones come first."""
        return self.is_leaf, self.start, -self.end


def add_text(element: etree._Element, text: str, marks: Iterable[AnyMark], referred: Referred) -> None:
    """Fill an element with a text; marks that overlap are written in parts, which reading joins again.

    Marks that NITF has no element for leave their words plain.
    """
    opened = _opened(text, marks, referred)
    bounds = sorted({0, len(text), *(each.start for each in opened), *(each.end for each in opened)})
    stack: list[tuple[_Open, etree._Element]] = []
    upcoming = sorted(opened, key=lambda each: each.start, reverse=True)
    active: list[_Open] = []
    for place, following in pairwise(bounds):
        while upcoming and upcoming[-1].start <= place:
            active.append(upcoming.pop())
        active = [each for each in active if each.end > place]
        wanted = _nested(active)
        kept = 0
        while kept < min(len(stack), len(wanted)) and stack[kept][0] is wanted[kept]:
            kept += 1
        del stack[kept:]
        for each in wanted[kept:]:
            holder = stack[-1][1] if stack else element
            stack.append((each, _element_of(holder, each.mark, referred)))
        _append(stack[-1][1] if stack else element, text[place:following])


def _nested(active: list[_Open]) -> list[_Open]:
    """The marks that are open, the outermost first; of those that hold words only, one."""
    ordered = sorted(active, key=lambda each: each.place)
    leaf = next((index for index, each in enumerate(ordered) if each.is_leaf), len(ordered))
    return [*ordered[: min(leaf, _MOST_OPEN)], *ordered[leaf : leaf + 1]]


def _opened(text: str, marks: Iterable[AnyMark], referred: Referred) -> list[_Open]:
    places = Occurrences(text)
    opened = []
    for mark in marks:
        quote = referred.quotes.get(mark.ref) if isinstance(mark, QuoteMark) else None
        span = places.span_of(mark, quote.text if quote else None)
        if span is not None and _is_written(mark, referred):
            each = _Open(*span, mark)
            if not (each.is_leaf and "\n" in text[each.start : each.end]):
                opened.append(each)
    return opened


def _is_written(mark: AnyMark, referred: Referred) -> bool:
    match mark:
        case LinkMark():
            return not is_dangerous(mark.url)
        case LanguageMark():
            return mark.language is not None
        case MentionMark():
            return mark.ref in referred.concepts
        case OtherMark():
            return mark.name in _OTHERS
        case StyleMark() | QuoteMark():
            return True
        case _:
            return False


def _element_of(parent: etree._Element, mark: AnyMark, referred: Referred) -> etree._Element:
    match mark:
        case LinkMark():
            element = etree.SubElement(parent, nitf_tag("a"))
            element.set("href", mark.url)
            if mark.rel:
                element.set("rel", mark.rel[0])
            if mark.title:
                element.set("title", mark.title.replace("\n", " "))
        case LanguageMark(language=str(language)):
            element = etree.SubElement(parent, nitf_tag("lang"))
            element.set(XML_LANG, language)
        case MentionMark():
            concept = referred.concepts[mark.ref]
            beyond = {"names": (), "broader": (), "same_as": (), "symbols": ()}
            plain = concept.model_copy(update={"name": None, "id": None, **beyond})
            element = add_concept(parent, tag_of(concept), plain)
            element.set(REF, mark.ref)
        case QuoteMark():
            element = etree.SubElement(parent, nitf_tag("q"))
            element.set(REF, mark.ref)
            quote = referred.quotes.get(mark.ref)
            if quote and quote.speaker and quote.speaker.name:
                element.set(SPEAKER, quote.speaker.name.replace("\n", " "))
        case OtherMark():
            element = etree.SubElement(parent, nitf_tag(mark.name))
        case _:
            element = etree.SubElement(parent, nitf_tag("em"))
            if mark.type != "emphasis":
                element.set("class", mark.type)
    return element


def _append(element: etree._Element, text: str) -> None:
    """Add words at the end of what an element holds; a line break is a `br`."""
    first, *others = text.split("\n")
    if len(element):
        element[-1].tail = (element[-1].tail or "") + first
    else:
        element.text = (element.text or "") + first
    for line in others:
        etree.SubElement(element, nitf_tag("br")).tail = line
