"""The body of a page that tells it but does not show it: in its JSON-LD, in the strings of a script, in a `noscript`.

Such pages are put together by scripts in the browser. What a page shows is believed wherever it shows a text.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from newsformat.findings import Finding, Severity
from newsformat.formats.html.body.choose import choose_body
from newsformat.formats.html.body.chosen import Chosen
from newsformat.formats.html.body.lines import length_of
from newsformat.formats.html.claims.claim import JSON_LD
from newsformat.formats.html.claims.signals import Signals
from newsformat.formats.html.crowded import most_tags, without_crowd
from newsformat.formats.html.formatting import without_pile
from newsformat.formats.html.page import Page
from newsformat.formats.html.unseen import take_hints_out
from newsformat.markup.tree import Element, one_line, parse_fragment
from newsformat.model.evidence import LONGEST_VALUE, Evidence

ENOUGH = 400
"""Characters of text from which on a page shows a body, or a script may hold one."""

_LEAST = 80
"""Characters of a body that JSON-LD tells."""

_MOST_SHOWN = 0.25
"""A page that shows less of what it tells shows an opening, or nothing of it."""

# Possessive, and to the end where it is never closed: nothing is remembered to come back to, nothing looked at twice.
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
_MARKUP = re.compile(r"<(?:p|br|div|h[2-6])\b", re.IGNORECASE)
_ESCAPED = re.compile(r"&lt;(?:p|br|div|h[2-6])\b", re.IGNORECASE)
# How a paragraph may be spelled in a string, or in a string within one.
_SIGNS = ("u003cp", "u003Cp", "<p", "u003cbr", "<br", "u003cdiv", "<div")
_LEVELS = 2
"""Strings of a script may hold JSON of their own."""


@dataclass(frozen=True, slots=True)
class DeclaredBody:
    """A body told elsewhere: an element that holds it, not yet part of a page, and what tells of it."""

    element: Element
    evidence: Evidence
    finding: Finding


@dataclass(frozen=True, slots=True)
class FoundBody:
    """The body that a page shows, or the one `declared`, which then stands at the end of the page."""

    page: Page
    chosen: Chosen
    declared: DeclaredBody | None = None


def found_body(page: Page, signals: Signals, headline: str | None) -> FoundBody:
    """The body of a page: what it shows, or where that is next to nothing what it tells."""
    chosen = choose_body(page, headline)
    declared = declared_body(page, signals, chosen)
    if declared is None:
        return FoundBody(page, chosen)
    (page.root.find("body") or page.root).append(declared.element)
    longer = replace(page)  # what its elements are called is looked up anew
    return FoundBody(longer, _within(choose_body(longer, headline), declared.element), declared)


def _within(chosen: Chosen, element: Element) -> Chosen:
    """A body less what stands outside an element: a notice that a script would have taken away."""
    lines = tuple(line for line in chosen.lines if any(each is element for each in line.nodes[0].ancestors))
    if not 0 < len(lines) < len(chosen.lines):
        return chosen
    return replace(chosen, element=element, lines=lines, size=sum(length_of(line.text) for line in lines))


def declared_body(page: Page, signals: Signals, chosen: Chosen) -> DeclaredBody | None:
    """The body that a page tells, where it shows next to nothing of it."""
    shown = sum(len(line.text) for line in chosen.lines)
    if shown >= ENOUGH:
        return None
    for source, at, text in _told(page, signals):
        element = _element_of(text)
        words = one_line(element.text)
        if len(words) >= (_LEAST if source == JSON_LD else ENOUGH) and shown <= _MOST_SHOWN * len(words):
            return DeclaredBody(element, _evidence(source, at, words), _finding(at))
    return None


def _told(page: Page, signals: Signals) -> Iterator[tuple[str, str, str]]:
    """The texts that may be the body, each with what tells it and where; the most trusted first."""
    for claim in signals.of("body", (JSON_LD,)):
        yield JSON_LD, claim.at, claim.value
    longest = max(_scripted(page), key=lambda told: len(told[1]), default=None)
    if longest is not None:
        yield "script", *longest
    for number, element in enumerate(page.root.iter_elements("noscript"), 1):
        if len(element.text) >= ENOUGH:
            yield "noscript", f"noscript[{number}]", element.inner_html


def _scripted(page: Page) -> Iterator[tuple[str, str]]:
    """The strings with markup in the scripts of a page, each with the script that holds it."""
    for number, script in enumerate(page.root.iter_elements("script"), 1):
        for text in _strings(script.text, _LEVELS):
            yield f"script[{number}]", text


def _strings(source: str, levels: int) -> Iterator[str]:
    if len(source) < ENOUGH or not any(sign in source for sign in _SIGNS):
        return
    for found in _STRING.finditer(source):
        if found.end() - found.start() < ENOUGH or (text := _decoded(found[0])) is None:
            continue
        if _MARKUP.match(text.lstrip()):
            yield text
        elif levels > 1:
            yield from _strings(text, levels - 1)


def _decoded(literal: str) -> str | None:
    """What a string literal says; None for one that is no JSON."""
    try:
        text = json.loads(literal, strict=False)
    except ValueError:
        return None
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if isinstance(text, str) else None


def _element_of(text: str) -> Element:
    """An element with a text in it, which is markup, or lines of words."""
    if _ESCAPED.search(text):
        text = html.unescape(text)
    if not _MARKUP.search(text):
        text = "".join(f"<p>{html.escape(line, quote=False)}</p>" for line in text.splitlines() if line.strip())
    bounded, _ = without_crowd(text, most_tags(text))
    plain, _ = without_pile(bounded)
    element = parse_fragment(plain)
    take_hints_out(element)
    return element


def _evidence(source: str, at: str, words: str) -> Evidence:
    return Evidence(
        path="/body", chosen=True, source=source, at=at, value=words[:LONGEST_VALUE], basis="declared",
        why="the page shows next to nothing of it",
    )  # fmt: skip


def _finding(at: str) -> Finding:
    return Finding(
        code="html-body-not-shown",
        severity=Severity.INFO,
        message=f"the page shows no text; the body was read from {at}",
    )
