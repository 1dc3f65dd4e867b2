"""Corrections and updates: what a page says has changed in a story, by the name of its box or its first words.

A note of the editors is one only if it speaks of a change; others belong to the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newsformat.markup.xhtml.pages.note_words import BEGINNINGS, CHANGES, FIRST_SIGNS, LABELS, SENTENCE
from newsformat.model.body import Block, Heading, ListBlock, NoteBlock, Paragraph
from newsformat.model.flow import stretches, text_of
from newsformat.model.rights import Correction
from newsformat.scalars import dates

_LONGEST = 1500
_SIGNS = " [(*•—–-\n【［（※"
_LABEL = re.compile(
    "(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in LABELS.items()) + r")(?!\w)(?P<when>[^:：—–\n]{0,40}?)"
    r"(?:[)\].]?\s?(?:[:：—–]|\s-\s)|[】］\]])",
    re.IGNORECASE,
)
# "3月5日10時追記：": in East Asia the time may stand first.
_STAMPED = re.compile(
    r"(?P<when>[0-9０-９年月日時时分년월일시:： .]{4,24})"
    r"(?:(?P<update>追記|更新|업데이트)|訂正|更正|정정)\s?[:：】］）]"
)
_FIRST_SIGNS = FIRST_SIGNS | frozenset(_SIGNS)
_LONGEST_OPENING = 90
_SHORTEST = 15
# Behind a label a line of this length that holds a time tells when the page was changed, and not what.
_LONGEST_STAMP = 45


def is_correction(text: str) -> bool:
    """Whether a line, by its first words, says what has been put right."""
    return _may_be_note(text) and _SHORTEST < len(text) <= _LONGEST and _told(text, None)[0] == "correction"


def note_of(blocks: Sequence[Block], classes: str, language: str | None) -> NoteBlock | None:
    """The note in a box with such class names; None where what it holds is more than a note, or none."""
    words = text_of(stretches(blocks))
    is_text = all(isinstance(block, Paragraph | Heading | ListBlock) for block in blocks)
    if not words or not is_text or len(words) > _LONGEST:
        return None
    kind, when = _told(words, language)
    kind = kind or (_change_in(words) if "editor" in classes.lower() else _named(classes))
    return None if kind is None else _note(blocks, kind, when)


def _named(classes: str) -> str:
    return "update" if "update" in classes.lower() else "correction"


def _note(blocks: Sequence[Block], kind: str, when: str | None) -> NoteBlock:
    return NoteBlock.model_validate({"type": "note", "kind": kind, "time": when, "blocks": tuple(blocks)})


def with_notes(blocks: Iterable[Block], language: str | None) -> list[Block]:
    """The blocks, with paragraphs that are notes by their first words as notes."""
    return [
        _note_by_itself(block, language) or block
        if isinstance(block, Paragraph) and _may_be_note(block.text)
        else block
        for block in blocks
    ]


def corrections_in(blocks: Iterable[Block]) -> list[Correction]:
    """What the notes among the blocks say has been put right."""
    notes = [block for block in blocks if isinstance(block, NoteBlock) and block.kind == "correction"]
    return [Correction(time=note.time, text=" ".join(text_of(stretches(note.blocks)).split())) for note in notes]


def _note_by_itself(block: Paragraph, language: str | None) -> NoteBlock | None:
    kind, when = _told(block.text, language) if len(block.text) <= _LONGEST else (None, None)
    return None if kind is None else _note((block,), kind, when)


def _may_be_note(text: str) -> bool:
    return text[:3].lower() in BEGINNINGS or text[:1] in _FIRST_SIGNS


def _told(text: str, language: str | None) -> tuple[str | None, str | None]:
    """The kind of a note by its first words, and the day they tell."""
    opening = text[:_LONGEST_OPENING].lstrip(_SIGNS)
    label = _LABEL.match(opening)
    if label is not None and len(text) > label.end() + _SHORTEST:
        when = label["when"].strip(" ,(")
        told = text[label.end() + len(text) - len(text.lstrip(_SIGNS)) :]
        if (not when or any(sign.isdigit() for sign in when)) and not _is_stamp(told, language):
            return _kind_of(label, text), dates.moment(when, language or "en")
    stamped = _STAMPED.match(opening)
    if stamped is not None and len(text) > stamped.end() + _SHORTEST:
        kind = "update" if stamped["update"] else "correction"
        return kind, dates.moment(stamped["when"].strip(), language or "en")
    if SENTENCE.match(opening):
        return "correction", dates.moment(opening, language or "en")
    return None, None


def _is_stamp(told: str, language: str | None) -> bool:
    return len(told) <= _LONGEST_STAMP and dates.moment(told, language or "en") is not None


def _kind_of(label: re.Match[str], text: str) -> str | None:
    if label["any"]:
        return "correction" if SENTENCE.search(text) else None
    return _change_in(text) if label["editor"] else "update" if label["update"] else "correction"


def _change_in(text: str) -> str | None:
    return next((kind for kind, words in CHANGES.items() if words.search(text)), None)
