"""Pages of more tags than anybody writes: the first ones are read as such, of the rest the words are kept.

A tree takes up to a thousand bytes of memory an element, however few bytes of the page that is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from newsformat.findings import Finding, Severity

MOST_TAGS = 50_000
"""Elements that a page may open. The most seen are 16,000."""

FEW_TAGS = 3_000
"""Elements that any page may open, however short, and that are read of one whose elements are shorter than any."""

SHORTEST_ELEMENT = 20
"""Characters of a page for each element, if it opens more than these; the fewest seen are 34.

An element takes the same time, however short it is: a page of nothing but `<td>1` took several times that of its size.
"""

CROWDED = Finding(
    code="html-too-many-tags",
    severity=Severity.WARNING,
    message=(
        f"the page has more than {MOST_TAGS} tags, or more than {FEW_TAGS} and one in less than {SHORTEST_ELEMENT} "
        "characters; of what is behind these the words are kept"
    ),
    hint="save the article's own page",
)

_SHORTEST_TAG = 3
# Of the tags that end an element, these make one where there is none to end (HTML, 13.2.6.4.7).
_OPENING = re.compile(r"<(?:!--|([a-zA-Z][a-zA-Z0-9]{0,20}|/(?:[pP]|[bB][rR])(?=[\s/>])))")
# Elements whose content is characters, whatever it looks like (HTML, 13.1.2).
_OF_CHARACTERS = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"))
_UNSAID = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style|template|svg)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
# Up to the next bracket of either kind: the end of a tag that never ends would be looked for by each again.
_WITHIN_LINES = re.compile(
    r"</?(?:a|abbr|b|big|cite|code|em|font|i|q|s|small|span|strong|sub|sup|u)\b[^<>]*>", re.IGNORECASE
)
_TAG = re.compile(r"<[/!?a-zA-Z][^>]*>?")


def most_tags(text: str) -> int:
    """How many elements of a page with this text are read.

    Of a crowded page no more however long it is: it would go from one judgement of what its body is to another as it
    grows, and with that from one time to several times as much.
    """
    most = min(MOST_TAGS, max(FEW_TAGS, len(text) // SHORTEST_ELEMENT))
    if most == FEW_TAGS or text.count("<") <= most:
        return most
    end = _end_of_most(text, most)
    return FEW_TAGS if end is not None and end < most * SHORTEST_ELEMENT else most


def without_crowd(text: str, most: int) -> tuple[str, bool]:
    """The text of a page with so many tags at most, and whether further ones were taken out of it."""
    if len(text) < _SHORTEST_TAG * most or text.count("<") <= most:
        return text, False
    end = _end_of_most(text, most)
    return (text, False) if end is None else (text[:end] + _words_of(text[end:]), True)


def _end_of_most(text: str, most: int) -> int | None:
    """Where the first tag beyond the limit opens; None where none does."""
    return next(islice(_openings(text), most, None), None)


def _openings(text: str) -> Iterator[int]:
    """Where tags open elements. What scripts and comments hold is no tag; a paragraph that ends unopened is one."""
    at = 0
    is_in_paragraph = False
    while opening := _OPENING.search(text, at):
        name = (opening[1] or "").lower()
        if name and not (name == "/p" and is_in_paragraph):
            yield opening.start()
        is_in_paragraph = name == "p" or (is_in_paragraph and name != "/p")
        at = opening.end()
        if not name or name in _OF_CHARACTERS:
            closing = _closing(name).search(text, at)
            if closing is None:
                return
            at = closing.end()


@cache
def _closing(name: str) -> re.Pattern[str]:
    """What ends an element of characters, or a comment (`name` is "")."""
    return re.compile(rf"</{name}(?=[\s/>])" if name else "-->", re.IGNORECASE)


def _words_of(markup: str) -> str:
    """The words of markup; a block is one word apart from the next."""
    return _TAG.sub(" ", _WITHIN_LINES.sub("", _UNSAID.sub(" ", markup)))
