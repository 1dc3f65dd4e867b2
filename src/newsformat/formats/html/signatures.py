"""The author whom only the last line of the text names: "By Ada Rossi", or a name set off from the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsformat.formats.html.metadata import Metadata
from newsformat.formats.html.page import css_path
from newsformat.markup.xhtml.pages.walk import PlacedBlock
from newsformat.model.body import Paragraph
from newsformat.model.evidence import Evidence
from newsformat.scalars.bylines import Credit, credits_of
from newsformat.scalars.names import has_lead, is_person

_LONGEST = 80
_WHY = "the last line of the text names them"


def with_signature(metadata: Metadata, placed: Sequence[PlacedBlock]) -> Metadata:
    """The metadata with those as authors whom the last block names, where no other place names anybody."""
    if metadata.authors or metadata.contributors or not placed:
        return metadata
    block, element = placed[-1]
    signed = _signed(block) if isinstance(block, Paragraph) and len(block.text) <= _LONGEST else ()
    if not signed or not isinstance(block, Paragraph):
        return metadata
    shown = Evidence(
        path="/authors", chosen=True, source="visible", at=css_path(element), value=block.text, basis="observed",
        why=_WHY,
    )  # fmt: skip
    return replace(metadata, byline=block.text, authors=signed, evidence=(*metadata.evidence, shown))


def _signed(block: Paragraph) -> tuple[Credit, ...]:
    is_set_off = any(mark.type in ("emphasis", "strong") and mark.words == block.text for mark in block.marks)
    found = credits_of(block.text)
    if has_lead(block.text) or (is_set_off and is_person(block.text)):
        return found if all(is_person(credit.name) for credit in found) else ()
    # "나루 기자 naru@post.example"
    return found if not block.text.isascii() and all(credit.job_title and credit.email for credit in found) else ()
