"""What the first lines of a body are, where their classes say so: a headline, a byline, a dateline."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from lxml import etree

from newsformat.formats.wires.authors import authors_in
from newsformat.formats.wires.datelines import without_dash
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import words_of
from newsformat.model.body import Block, Heading, Paragraph

_HEADLINE, _BYLINE, _DATELINE = "headline", "byline", "dateline"
_CALLED = {
    **dict.fromkeys("headline mainheadline maintitle schlagzeile hauptschlagzeile".split(), _HEADLINE),
    **dict.fromkeys("byline autorenzeile autorzeile signature firma".split(), _BYLINE),
    **dict.fromkeys("dateline ortsmarke".split(), _DATELINE),
}
_NO_LETTER = re.compile(r"[\W\d_]+")
_LINES = ("{*}p", "{*}div", "{*}address", "{*}h1", "{*}h2", "{*}h3")
_MOST_LINES = 5
"""Blocks at the beginning of a body of which one may be such a line."""
_MOST_ELEMENTS = 50
"""Elements that may be such lines, with those around them."""
_LONGEST = {_HEADLINE: 300, _BYLINE: 200, _DATELINE: 80}
"""Characters of a line; a class may also be that of the whole paragraph that a line runs into."""
_ENDS_OF_SENTENCES = (".", "!", "?", "。", "！", "？", "۔", "।")


def take_headline_off(members: Members) -> None:
    """Take the heading of the first level that a body begins with for the headline, unless another was told."""
    match members.get("body"):
        case [Heading(level=1, text=words, marks=()), *others] if others:
            if members.setdefault("headline", words) == words:
                members["body"] = others
        case _:
            pass


def lines_called(root: etree._Element) -> Mapping[str, str]:
    """What the first elements of a text are called by their classes, by their words."""
    found: dict[str, str] = {}
    for element in islice(root.iter(*_LINES), _MOST_ELEMENTS):
        called = _called(element.get("class"))
        if called is not None:
            found.setdefault(words_of(element), called)
    return found


def _called(names: str | None) -> str | None:
    if names is None:
        return None
    return next(
        (_CALLED[name] for each in names.split() if (name := _NO_LETTER.sub("", each).lower()) in _CALLED), None
    )


def set_first_lines_apart(members: Members, called: Mapping[str, str]) -> None:
    """Take the first lines that a body is called to have off it, where the article tells them, or nothing of the kind.

    `called` has what lines are called by their words; a paragraph may have it as its role.
    """
    body = [*(members.get("body") or ())]
    place = 0
    for block in body[:_MOST_LINES]:
        kind = _kind_of(block, called)
        if kind is not None and len(body) > 1 and _is_told(kind, getattr(block, "text", ""), members):
            del body[place]
        elif kind is None and not isinstance(block, Heading):
            break
        else:
            place += 1
    if len(body) < len(members.get("body") or ()):
        members["body"] = body


def _kind_of(block: Block, called: Mapping[str, str]) -> str | None:
    """What a block is called; one with links says more than a line."""
    if not isinstance(block, Paragraph | Heading) or any(mark.type == "link" for mark in block.marks):
        return None
    role = getattr(block, "role", None)
    kind = role if role in (_BYLINE, _DATELINE) else called.get(block.text)
    if kind is None or len(block.text) > _LONGEST[kind]:
        return None
    return None if kind == _DATELINE and block.text.endswith(_ENDS_OF_SENTENCES) else kind


def _is_told(kind: str, words: str, members: Members) -> bool:
    """Whether an article tells a line, now that it has been told it where it had none."""
    if kind == _DATELINE:
        told = without_dash({"text": words})
        dateline: Members = members.get(_DATELINE) or {}
        members[_DATELINE] = {**told, **dateline}
        return _letters(members[_DATELINE].get("text", "")) == _letters(words)
    if not members.get(kind):
        members[kind] = words
        if kind == _BYLINE and not members.get("authors"):
            members["authors"] = authors_in(words)
    return _letters(members[kind]) == _letters(words)


def _letters(words: str) -> str:
    return _NO_LETTER.sub("", words).casefold()
