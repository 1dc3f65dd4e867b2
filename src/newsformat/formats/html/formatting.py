"""Formatting elements that a page leaves open.

A parser opens them anew in every block that follows (HTML, 13.2.4.3), so that a page of 100 kilobytes can be a tree
of two million elements. Where that would happen they are taken out before the page is parsed.
"""

from __future__ import annotations

import re

from newsformat.findings import Finding, Severity

MOST_REOPENED = 150_000
"""How many elements may come into being by that, at most; the most seen are 110,000."""

BARED = Finding(
    code="html-formatting",
    severity=Severity.WARNING,
    message="the page leaves so many formatting elements open that their tags were taken out; the words are kept",
)

_NAMES = "b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u"
_FORMATTING = frozenset(_NAMES.split("|"))
# Within these an element that was opened outside can't be closed.
_SEALING = frozenset(("applet", "caption", "marquee", "object", "table", "td", "template", "th"))
# The first letter is looked at before all: to fold case takes twice the time.
_CHANGING = re.compile(rf"<(/?)(?=[abcefimnostuABCEFIMNOSTU])((?i:{_NAMES}|{'|'.join(sorted(_SEALING))}))(?=[\s/>])")
_FORMATTING_TAG = re.compile(rf"</?(?:{_NAMES})(?=[\s/>])[^<>]{{0,2000}}>", re.IGNORECASE)
# All that open a formatting element and a few others: told by two letters, without folding case, it is three times
# as fast on pages where nothing is wrong.
_MAY_FORMAT = re.compile(r"<[bcefinstuBCEFINSTU](?:[imotIMOT][a-zA-Z]{0,4})?[\s/>]")


def without_pile(text: str) -> tuple[str, bool]:
    """The text of a page that can be parsed, and whether formatting tags were taken out of it."""
    if _is_light(text) or reopened(text) <= MOST_REOPENED:
        return text, False
    return _FORMATTING_TAG.sub("", text), True


def _is_light(text: str) -> bool:
    """Whether a page opens too few formatting elements to matter, if it left all of them open from its start."""
    tags, count = _MAY_FORMAT.findall(text), text.count("<")
    if len(tags) * count <= MOST_REOPENED:
        return True
    formatting = sum(tag[1:-1].lower() in _FORMATTING for tag in tags)
    # To count two letters takes three times as long as one.
    return formatting * count <= MOST_REOPENED or formatting * (count - text.count("</")) <= MOST_REOPENED


def reopened(text: str) -> int:
    """How many elements a parser may open anew: at every opening tag all formatting elements that are open there."""
    count = pile = at = 0
    closable: dict[str, int] = {}
    for found in _CHANGING.finditer(text):
        if pile:
            count += pile * _opening(text, at, found.start())
        at = found.start()
        name = found[2].lower()
        if name in _SEALING:
            closable.clear()
            continue
        known = closable.get(name, 0)
        change = 1 if not found[1] else -1 if known else 0
        closable[name] = known + change
        pile += change
    return count + pile * _opening(text, at, len(text))


def _opening(text: str, start: int, end: int) -> int:
    """How many tags open in a stretch of a page, at most."""
    return text.count("<", start, end) - text.count("</", start, end)
