"""Corrections and updates: what a page says has changed in a story, by the name of its box or its first words.

A note of the editors is one only if it speaks of a change; others belong to the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newsformat.model.body import Block, Heading, ListBlock, NoteBlock, Paragraph
from newsformat.model.flow import stretches, text_of
from newsformat.model.rights import Correction
from newsformat.scalars import dates

_LONGEST = 1500
# What a note of each kind begins with; a day or a number may stand before the colon.
_LABELS = {
    "correction": (
        r"corrections?|clarifications?|corrections? and clarifications?|amendment|erratum|errata|korrektur|"
        r"berichtigung|richtigstellung|correctif|rectificatif|rectificaci[oó]n|correcci[oó]n|fe de erratas?|"
        r"errata corrige|correzione|corre[cç][aã]o|rettelse|retting|r[aä]ttelse|oikaisu|rectificatie|correctie|"
        r"sprostowanie|исправление|уточнение|訂正|更正|정정"
    ),
    "update": (
        r"update|update note|aktualisierung|mise [aà] jour|actualizaci[oó]n|aggiornamento|atualiza[cç][aã]o|"
        r"oppdatering|opdatering|uppdatering|p[aä]ivitys|aktualizacja|обновление"
    ),
    "editor": (
        r"editor(?:['’]?s|s['’])? note|editorial note|anm(?:erkung|\.)? d(?:er|\.) red(?:aktion|\.)|"
        r"note de la r[eé]daction|ndlr|nota del editor|nota de la redacci[oó]n|nota da reda[cç][aã]o|nota do editor|"
        r"nota della redazione|redaktionens anm[aä]rkning|red\. ?anm\.|noot van de redactie|od redakcji|от редакции|"
        r"примечание редакции|編集部注"
    ),
}
_SIGNS = " [(*•—–-\n"
_LABEL = re.compile(
    "(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _LABELS.items()) + r")(?!\w)(?P<when>[^:：—–\n]{0,40}?)"
    r"[)\].]?\s?(?:[:：—–]|\s-\s)",
    re.IGNORECASE,
)
_STORY = "(?:article|story|post|piece|report|column|item|page|headline|caption|graphic|version)"
_SENTENCE = re.compile(
    rf"(?:an? )?(?:earlier|previous|original) version of (?:this|the) {_STORY}|"
    rf"in an (?:earlier|previous) version of (?:this|the) {_STORY}|"
    rf"this {_STORY} (?:was|has been) (?:corrected|amended|clarified)|a correction (?:was|has been) made|"
    r"(?:in )?einer? (?:früheren?|vorherigen?|ersten?) (?:version|fassung) (?:dieses|des) (?:artikels|textes|beitrags)|"
    r"(?:dans )?une (?:première |précédente )?version (?:précédente |antérieure )?de cet article|"
    r"cet article a été (?:corrigé|rectifié)|"
    r"(?:en )?una versi[oó]n (?:anterior|previa) de (?:este|esta) (?:art[ií]culo|noticia|informaci[oó]n|nota)|"
    r"(?:in )?una versione precedente (?:di questo|dell)|"
    r"(?:em )?uma vers[aã]o anterior (?:deste|desta)|"
    r"(?:i )?en tidligere (?:versjon|utgave|version|udgave) a[vf] (?:denne|artik)|"
    r"(?:i )?en tidigare version av (?:den här|denna|artik)|"
    r"(?:in )?een eerdere versie van dit",
    re.IGNORECASE,
)
# The first letters of all of them: few paragraphs need to be looked at more closely.
_BEGINNINGS = frozenset(
    (
        *"cor cla ame err kor ber ric rec ret rät rat oik spr исп уто upd akt mis act agg atu opp opd päi".split(),
        *"обн edi anm not ndl red noo при ear pre ori thi ein dan une cet una uma een".split(),
        *("fe ", "od ", "от ", "an ", "a p", "a o", "a c", "in ", "en ", "em ", "i e"),
    )
)
_FIRST_SIGNS = frozenset(f"{_SIGNS}訂更정編")
_LONGEST_OPENING = 90
_SHORTEST = 15
# What a note of the editors says of a change.
_CHANGES = {
    "correction": re.compile(
        r"correct|amended|clarif|inaccura|erron|misstated|misspelled|misidentified|korrigiert|berichtigt|corrig|rectifi|"
        r"correg|corrett|rettet|rättad|korrigert|korrigerad|исправлен",
        re.IGNORECASE,
    ),
    "update": re.compile(
        r"updated|revised|aktualisiert|ergänzt|mis à jour|actualiz|aggiornat|atualizad|oppdatert|opdateret|uppdaterad|"
        r"päivitetty|обновлен",
        re.IGNORECASE,
    ),
}


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
    return text[:3].lower() in _BEGINNINGS or text[:1] in _FIRST_SIGNS


def _told(text: str, language: str | None) -> tuple[str | None, str | None]:
    """The kind of a note by its first words, and the day they tell."""
    opening = text[:_LONGEST_OPENING].lstrip(_SIGNS)
    label = _LABEL.match(opening)
    if label is not None and len(text) > label.end() + _SHORTEST:
        when = label["when"].strip(" ,(")
        if not when or any(sign.isdigit() for sign in when):
            return _kind_of(label, text), dates.moment(when, language or "en")
    if _SENTENCE.match(opening):
        return "correction", dates.moment(opening, language or "en")
    return None, None


def _kind_of(label: re.Match[str], text: str) -> str | None:
    return _change_in(text) if label["editor"] else "update" if label["update"] else "correction"


def _change_in(text: str) -> str | None:
    return next((kind for kind, words in _CHANGES.items() if words.search(text)), None)
