"""Whom quoted words are credited to: the last part of what a page quotes, or its last line.

<blockquote><p>Words</p><p>— Name, role</p></blockquote>
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsformat.markup.tree import Element, Text, line_of, one_line
from newsformat.markup.xhtml.pages.text_parts import parts_of
from newsformat.model.body import Block, Paragraph

ATTRIBUTION_TAGS = ("cite", "footer", "figcaption")
CREDIT_SIGNS = " —–-―,~"
"""What stands around the name of whoever is credited with quoted words."""
LONGEST_NAME = 120
_TAGS = (*ATTRIBUTION_TAGS, "small")
_PARTS = ("p", "div", "span", "strong", "b", "em", "i")
_NAMES = re.compile(r"author|source|attribution|quotee|\bcite|byline|credit|speaker|\bname", re.IGNORECASE)
_RIGHT = re.compile(r"\balign-?right\b|text-align: ?right", re.IGNORECASE)
_SIGNED = re.compile(r"(?:[—–―]{1,2}|--?(?= )|--)\s?(?=[^\W\d_])")
_CLOSING = (".", "!", "?", "…", ":", ";", "。", "！", "？", "”", '"', "»", "“")
_QUOTED = re.compile('["“„«»‟「『].*["”“»«」』][.,]?', re.DOTALL)
_BEHIND_QUOTED = re.compile('["”»“] ?([—–―]{1,2} ?[^\\W\\d_][^"“”«»\\n]*)$')
_DEEPEST = 6


def credit_in(element: Element, *, is_pulled: bool = False) -> Element | None:
    """The last part of a quotation, where it names whose words they are; None where it is no such part.

    In a box that is called a pull quote a last part of another kind than the words is one.
    """
    parts = _parts_of(element)
    last = parts[-1] if parts else None
    if not isinstance(last, Element):
        return None
    words = line_of(last)
    if not words.strip(CREDIT_SIGNS) or len(words) > LONGEST_NAME:
        return None
    if last.tag in _TAGS or is_named(last) or _holds_credit(last):
        return last
    if len(parts) < 2 or last.tag not in _PARTS or words.endswith(_CLOSING):
        return None
    before = [part.data if isinstance(part, Text) else line_of(part) for part in parts[:-1]]
    if _RIGHT.search(f"{last.attr('class') or ''} {last.attr('style') or ''}"):
        return last
    if _SIGNED.match(words) and not any(map(_SIGNED.match, before)):
        return last
    is_other = is_pulled and all(isinstance(part, Element) and part.tag != last.tag for part in parts[:-1])
    return last if is_other or _QUOTED.fullmatch(one_line(" ".join(before))) else None


def is_named(element: Element) -> bool:
    """Whether the class of an element says that it names whose words it stands beside."""
    return _NAMES.search(element.attr("class") or "") is not None


def without_credit(blocks: Sequence[Block], element: Element) -> tuple[tuple[Block, ...], str | None]:
    """The blocks of a quotation without the name of whoever is credited with it, and that name."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph):
        return tuple(blocks), None
    credit = credit_in(element)
    named = None if credit is None else line_of(credit).strip(CREDIT_SIGNS)
    if len(blocks) > 1 and (name := _name_of(last.text, named, blocks[:-1])):
        return tuple(blocks[:-1]), name
    place = _place_of_credit(last.text)
    words, line = last.text[:place], last.text[place:].strip()
    if words.strip() and (name := _name_of(line, named, [*blocks[:-1], Paragraph(text=words)])):
        return (*blocks[:-1], _shortened(last, place)), name
    return tuple(blocks), None


def _place_of_credit(text: str) -> int:
    """Where the last line of a text begins, or the dash behind its quotation marks."""
    behind = _BEHIND_QUOTED.search(text, max(0, len(text) - LONGEST_NAME))
    return text.rfind("\n") + 1 if behind is None else behind.start(1)


def _name_of(line: str, named: str | None, before: Sequence[Block]) -> str | None:
    """The name that a line is: the one that the markup tells, or one behind a dash; of a dialogue each line has one."""
    name = line.strip(CREDIT_SIGNS)
    if not 0 < len(name) <= LONGEST_NAME or "\n" in name:
        return None
    if name == named:
        return name
    if not _SIGNED.match(line) or line.endswith(_CLOSING):
        return None
    lines = (line for block in before if isinstance(block, Paragraph) for line in block.text.split("\n"))
    return None if any(_SIGNED.match(line) for line in lines) else name


def _parts_of(element: Element) -> list[Element | Text]:
    """The parts of an element that hold something; of one that only wraps another those of the other."""
    for _ in range(_DEEPEST):
        parts = [
            child
            for child in element.children
            if isinstance(child, Element) or (isinstance(child, Text) and child.data.strip())
        ]
        parts = [part for part in parts if not isinstance(part, Element) or part.text.strip()]
        only = parts[0] if len(parts) == 1 else None
        if not isinstance(only, Element) or only.tag not in ("div", "section", "figure", "blockquote"):
            return parts
        element = only
    return []


def _holds_credit(element: Element) -> bool:
    """Whether a part is nothing but a name in an element for it."""
    parts = _parts_of(element) if element.tag in ("p", "div") else []
    only = parts[0] if len(parts) == 1 else None
    return isinstance(only, Element) and only.tag in _TAGS


def _shortened(block: Paragraph, length: int) -> Paragraph:
    (words,) = parts_of(block.text, block.marks, [(0, length)])
    return block.model_copy(update={"text": words.text, "marks": words.marks})
