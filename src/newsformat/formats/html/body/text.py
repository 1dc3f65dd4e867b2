"""The body of a page as blocks, and what its words tell that has a member of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsformat.findings import Finding
from newsformat.formats.html.body.declared import FoundBody
from newsformat.formats.html.body.evidence import body_evidence
from newsformat.formats.html.body.media_boxes import not_shown, without_last_adverts
from newsformat.formats.html.body.openings import without_standfirst, without_told
from newsformat.formats.html.bounds import bounded_blocks, mark_findings, picture_findings
from newsformat.formats.html.metadata.decide import Metadata
from newsformat.formats.html.metadata.signatures import with_signature
from newsformat.inference.datelines.openings import without_dateline
from newsformat.markup.xhtml.context import Context
from newsformat.markup.xhtml.pages.read import placed_blocks_of
from newsformat.model.body import Block
from newsformat.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Text:
    """The blocks of a body. `metadata` is the page's, with the authors whom only the text names.

    `quoted_from` are the addresses that its quotations give as where they are from.
    """

    blocks: tuple[Block, ...]
    metadata: Metadata
    standfirst: str | None
    dateline: str | None
    quoted_from: dict[str, str]
    evidence: tuple[Evidence, ...]
    findings: tuple[Finding, ...]


def text_of(found: FoundBody, metadata: Metadata) -> Text:
    """The text that was found on a page of which `metadata` is known."""
    chosen, declared = found.chosen, found.declared
    context = Context(base=found.page.base, language=metadata.language, dropped=chosen.dropped)
    whole, beyond = bounded_blocks(placed_blocks_of((chosen.element,), context))
    whole = without_last_adverts(whole)
    signed = with_signature(metadata, whole)
    placed, standfirst, seen = without_standfirst(without_told(whole, signed), signed)
    blocks, dateline = _without_dateline([block for block, _ in placed], signed.headline or "")
    above = not_shown(placed_blocks_of(chosen.above, context), blocks)
    told = body_evidence(chosen, (*above, *placed)) if declared is None else (declared.evidence,)
    left_out = (*beyond, *mark_findings(context.left_out), *picture_findings(context.left_out))
    return Text(
        blocks=(*(block for block, _ in above), *blocks),
        metadata=signed,
        standfirst=standfirst,
        dateline=dateline,
        quoted_from=context.quoted_from,
        evidence=(*seen, *told),
        findings=left_out if declared is None else (declared.finding, *left_out),
    )


def _without_dateline(blocks: Sequence[Block], headline: str) -> tuple[tuple[Block, ...], str | None]:
    """The blocks without the dateline, and it, unless the headline says it as well: "Rossi (Greens): We sail"."""
    text, dateline = without_dateline(blocks)
    return (tuple(blocks), None) if dateline is not None and dateline in headline else (tuple(text), dateline)
