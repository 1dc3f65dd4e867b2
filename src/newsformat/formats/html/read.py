"""A page -> a Reading, stage by stage; each stage is a pure function in a module of its own."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from newsformat.formats.html.body.choose import choose_body
from newsformat.formats.html.body.confidence import confidence_of
from newsformat.formats.html.body.declared import declared_body
from newsformat.formats.html.body.evidence import body_evidence
from newsformat.formats.html.body.media_boxes import not_shown, without_last_adverts
from newsformat.formats.html.body.openings import without_standfirst, without_told
from newsformat.formats.html.bounds import bounded_blocks, bounded_links, mark_findings, picture_findings
from newsformat.formats.html.claims.shown import shown_picture
from newsformat.formats.html.claims.signals import collect
from newsformat.formats.html.escaped import mended
from newsformat.formats.html.kind import Known, article_odds, kind_findings
from newsformat.formats.html.metadata.access import completeness
from newsformat.formats.html.metadata.decide import Metadata, decide
from newsformat.formats.html.metadata.declared import declared_members
from newsformat.formats.html.metadata.pictures import Picture
from newsformat.formats.html.metadata.signatures import with_signature
from newsformat.formats.html.own import own_article
from newsformat.formats.html.page import Page, parse
from newsformat.formats.html.related.links import related_links
from newsformat.formats.html.unseen import take_hints_out
from newsformat.formats.source import Source
from newsformat.inference.datelines.openings import without_dateline
from newsformat.inference.quotes.in_articles import quoted, with_sources
from newsformat.markup.tree import one_line
from newsformat.markup.xhtml.context import Context
from newsformat.markup.xhtml.pages.captions import caption_and_credit
from newsformat.markup.xhtml.pages.notes import corrections_in
from newsformat.markup.xhtml.pages.read import placed_blocks_of
from newsformat.model.article import VERSION
from newsformat.model.evidence import Evidence
from newsformat.model.reading import Reading
from newsformat.model.salvage import evidence_left, salvaged


def read(source: Source) -> Reading:
    """The article of a page, with evidence for each value.

    Raises:
        ReadError: the page is empty or over the limits of `page`.
    """
    page = parse(source)
    own, findings = own_article(page)
    if own is not None:
        return Reading(own, findings=(*page.repairs, *findings))
    escapes = tuple(each for each in mended(page.root) if each not in page.repairs) if page.is_escaped else ()
    if page.is_hinted:
        take_hints_out(page.root)
    signals = collect(page)
    metadata = decide(signals)
    chosen = choose_body(page, metadata.headline)
    declared = declared_body(page, signals, chosen)
    if declared is not None:
        (page.root.find("body") or page.root).append(declared.element)
        page = replace(page)  # what its elements are called is looked up anew
        chosen = choose_body(page, metadata.headline)
    context = Context(base=page.base, language=metadata.language, dropped=chosen.dropped)
    whole, beyond_blocks = bounded_blocks(placed_blocks_of(chosen.elements, context))
    whole = without_last_adverts(whole)
    metadata = with_signature(metadata, whole)
    unheaded = without_told(whole, metadata)
    placed, standfirst, seen = without_standfirst(unheaded, metadata)
    text, dateline = without_dateline([block for block, _ in placed])
    if dateline is not None and dateline in (metadata.headline or ""):
        text, dateline = tuple(block for block, _ in placed), None  # "Rossi (Greens): We sail", as the headline says
    above = not_shown(placed_blocks_of(chosen.above, context), text)
    placed = (*above, *placed)
    opened = (*(block for block, _ in above), *text)
    related, beyond_links = bounded_links(related_links(page, chosen, metadata))
    complete = completeness(page, metadata.access, chosen, related, page.url or metadata.url or "")
    told = _told(metadata, page) | _given(
        {
            "access": _access(metadata.access, complete),
            "subheadline": metadata.subheadline or standfirst,
            "dateline": None if dateline is None else {"text": dateline},
            "body": opened,
            "corrections": corrections_in(opened),
            "related": [*related],
        }
    )
    added, of_linked_data = declared_members(signals.linked, page.base, told)
    sound, doubts = salvaged(told | added, "html")
    found, of_quotes, beyond_quotes = quoted(sound)
    article = with_sources(found, context.quoted_from)
    of_body = body_evidence(chosen, placed) if declared is None else [declared.evidence]
    observed = [*seen, *([] if complete is None else [complete]), *of_body, *of_quotes]
    told_of = evidence_left((*metadata.evidence, *observed, *of_linked_data), article, doubts)
    evidence = sorted(told_of, key=lambda record: record.path)
    odds = article_odds(Known(page, signals, metadata, chosen))
    left_out = context.left_out
    beyond = (
        *beyond_blocks, *mark_findings(left_out), *picture_findings(left_out), *beyond_quotes, *beyond_links,
    )  # fmt: skip
    not_seen = () if declared is None else (declared.finding,)
    findings = (*page.repairs, *escapes, *not_seen, *metadata.findings, *beyond, *doubts, *kind_findings(odds))
    return Reading(article, tuple(evidence), findings, confidence=confidence_of(chosen, odds))


def _told(metadata: Metadata, page: Page) -> dict[str, Any]:
    """What the page tells of the article beside its text, as members; what is absent is left out."""
    return _given(
        {
            "newsformat": VERSION,
            "url": metadata.url,
            "type": metadata.type,
            "language": metadata.language,
            "direction": metadata.direction if metadata.direction == "rtl" else None,
            "kicker": metadata.kicker,
            "headline": metadata.headline,
            "summary": metadata.summary,
            "byline": metadata.byline,
            "authors": [_given(asdict(author)) for author in metadata.authors],
            "contributors": [_given(asdict(contributor)) for contributor in metadata.contributors],
            "publisher": None if metadata.publisher is None else _given(asdict(metadata.publisher)),
            "created": metadata.created,
            "published": metadata.published,
            "modified": metadata.modified,
            "section": list(metadata.section),
            "genres": [{"name": genre} for genre in metadata.genres],
            "keywords": [{"text": keyword} for keyword in metadata.keywords],
            "lead_image": None if metadata.lead_image is None else _image(metadata.lead_image, page),
            "sponsored": metadata.sponsored,
        }
    )


def _access(declared: str | None, complete: Evidence | None) -> dict[str, Any] | None:
    members = _given({"declared": declared, "complete": None if complete is None else complete.value == "true"})
    return members or None


def _given(members: dict[str, Any]) -> dict[str, Any]:
    """The members that say something: an empty list does not, and what it would name may still be told elsewhere.

    The body, which every article has, is a tuple and stays though it be empty.
    """
    return {name: value for name, value in members.items() if value is not None and value != []}


def _image(picture: Picture, page: Page) -> dict[str, Any]:
    caption, credit = caption_and_credit(one_line(picture.caption or ""), [picture.credit] if picture.credit else [])
    members = _given(asdict(picture) | {"caption": caption and {"text": caption.text}, "credit": credit})
    shown = shown_picture(page, picture.url)
    if "caption" not in shown and members.get("caption") == {"text": shown.get("credit")}:
        del members["caption"]  # all words below the picture are its credit
    return members | shown
