"""The author whom only the text names: "By Ada Rossi" in its first or last line, or a name set off at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsformat.formats.html.metadata.decide import Metadata
from newsformat.formats.html.page import css_path
from newsformat.markup.xhtml.pages.walk import PlacedBlock
from newsformat.model.body import Figure, NoteBlock, Paragraph
from newsformat.model.evidence import Evidence
from newsformat.scalars.bylines import Credit, credits_of, did_other_work
from newsformat.scalars.names import has_lead, is_person

_LONGEST = 80
_LONGEST_TITLED = 30
"""Characters of a line that is a name with its post, and perhaps a house, and nothing else."""

_BRACKETS = " ()（）[]［］【】〔〕"
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff가-힣]{2,8}")
"""A name in writing without spaces."""


def with_signature(metadata: Metadata, placed: Sequence[PlacedBlock]) -> Metadata:
    """The metadata with those as authors whom the text names at its start or end, where nothing else names anybody."""
    if metadata.authors or metadata.contributors:
        return metadata
    unpictured = (each for each in placed if not isinstance(each[0], Figure))
    unnoted = (each for each in reversed(placed) if not isinstance(each[0], NoteBlock))
    ends = (("first", next(unpictured, None)), ("last", next(unnoted, None)))
    for where, end in ends:
        if end is None or not isinstance(block := end[0], Paragraph) or len(block.text) > _LONGEST:
            continue
        if signed := _led(block) or (_set_off(block) if where == "last" else ()):
            shown = Evidence(
                path="/authors", chosen=True, source="visible", at=css_path(end[1]), value=block.text,
                basis="observed", why=f"the {where} line of the text names them",
            )  # fmt: skip
            others = tuple(credit for credit in signed if did_other_work(credit))
            authors = tuple(credit for credit in signed if credit not in others)
            told = (*metadata.evidence, shown)
            return replace(metadata, byline=block.text, authors=authors, contributors=others, evidence=told)
    return metadata


def _led(block: Paragraph) -> tuple[Credit, ...]:
    """The people of a line that says it names the authors: "By Ada Rossi", "（記者・山田花子）"."""
    text = block.text.strip(_BRACKETS)
    found = credits_of(text) if has_lead(text) else ()
    if all(map(did_other_work, found)):
        return ()
    return found if all(is_person(credit.name) or _EAST_ASIAN.fullmatch(credit.name) for credit in found) else ()


def _set_off(block: Paragraph) -> tuple[Credit, ...]:
    """The people of a line that is bold or italic, or gives their posts: "나루 기자 naru@post.example"."""
    found = credits_of(block.text)
    if is_person(block.text) and any(
        mark.type in ("emphasis", "strong") and mark.words == block.text for mark in block.marks
    ):
        return found if all(is_person(credit.name) for credit in found) else ()
    is_short = len(block.text) <= _LONGEST_TITLED
    is_titled = all(credit.job_title and (credit.email or is_short) for credit in found)
    return found if not block.text.isascii() and is_titled else ()
