"""The bodies, both ways. One is the body; the others are kept as they came, and one of ours may be the seal."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from newsformat.formats.ninjs.names import MAIN, SEAL_ROLE, XHTML_TYPE
from newsformat.formats.ninjs.objects import Members, Object, given, kept, restored
from newsformat.formats.ninjs.texts import is_markup, without_controls
from newsformat.formats.nitf.body.marked import Around
from newsformat.formats.nitf.body.read import body_of
from newsformat.formats.nitf.embedded import nitf_in
from newsformat.formats.nitf.escaped import holder_of_nitf, names_nitf
from newsformat.formats.signs import is_html
from newsformat.formats.wires import scalars
from newsformat.formats.wires.findings import BODY_EMPTY
from newsformat.formats.xml.parse import parse_fragment
from newsformat.formats.xml.plain import with_prose_told
from newsformat.formats.xml.words import without_references
from newsformat.formats.xml.xhtml import blocks_of_html, with_classes_told, without_doubled_references
from newsformat.inference.datelines.openings import without_dateline
from newsformat.inference.quotes.in_articles import completed
from newsformat.markup.xhtml import markup_of
from newsformat.markup.xhtml.write import MARKER
from newsformat.model.article import Article
from newsformat.model.body import Block, Paragraph, Preformatted
from newsformat.model.canonical import members_of
from newsformat.model.flow import stretches, text_of
from newsformat.model.marks import QuoteMark
from newsformat.model.metadata import Note, TextRendition
from newsformat.model.quotes import Quote
from newsformat.model.value import Value
from newsformat.scalars.languages import are_one_language

MOST_PARAGRAPHS = 50_000
"""A plain text with more is no prose, and is kept as one preformatted block."""
_MOST_BODIES = 1_000
"""Of so many the body is chosen; all others are renditions."""
_CLASSED = re.compile(r"<(?:p|div|section|header)\s[^<>]{0,200}\bclass=", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n[ \t]*\n[ \t\n]*")
_NOT_READ = ("markdown", "json")
"""How the media types of bodies end that are kept, and not read."""
_ABOUT_ALL = 0.98
"""A body that has so many of the words of the longest one says the same, and its form decides."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a body tells: blocks, the dateline before their first words, and what else NITF tells with them."""

    blocks: tuple[Block, ...]
    dateline: str | None = None
    besides: Mapping[str, list[Members]] = field(default_factory=dict)


def is_seal(body: Mapping[str, Any]) -> bool:
    """Whether a body is our seal."""
    role = body.get("role")
    return isinstance(role, str) and role.startswith(SEAL_ROLE)


def is_of_ours(value: str) -> bool:
    """Whether a body is of our writing."""
    return f"<div {MARKER}=" in value[:200]


def _told_by(value: str, media_type: object, subjects: Sequence[Members], located: str | None) -> Told:
    """What a body tells; `subjects` are those that its item tells, and `located` is where it was written."""
    value = without_controls(value)
    if is_of_ours(value):
        return Told(_without_quote_marks(blocks_of_html(value)))
    told = _told_in_nitf(value, subjects) or Told(tuple(with_prose_told(_blocks_of(value, media_type))))
    blocks, dateline = without_dateline(told.blocks, [located or ""])
    return replace(told, blocks=blocks, dateline=dateline)


def _told_in_nitf(value: str, subjects: Sequence[Members]) -> Told | None:
    """What a body of NITF tells; None for any other."""
    holder = holder_of_nitf(value)
    nitf = None if holder is None else nitf_in(holder)
    if nitf is None:
        return None
    read = body_of(nitf, Around([{**subject} for subject in subjects]))  # it names those that its words mention
    return Told(read.blocks, besides={"quotes": read.quotes, "subjects": read.subjects, "notes": read.notes})


def _blocks_of(value: str, media_type: object) -> tuple[Block, ...]:
    if is_markup(value, media_type):
        blocks = blocks_of_html(without_doubled_references(value))
        root = parse_fragment(value) if _CLASSED.search(value) else None
        return blocks if root is None else tuple(with_classes_told(blocks, root))
    return _paragraphs(without_references(value).replace("\r\n", "\n").replace("\r", "\n"))


def _paragraphs(text: str) -> tuple[Block, ...]:
    """The paragraphs of a plain text, parted by blank lines, or by line ends where there are none."""
    pieces = _BLANK_LINES.split(text.strip())
    if len(pieces) == 1:
        pieces = text.strip().split("\n")
    if len(pieces) > MOST_PARAGRAPHS:
        return (Preformatted(text=text),)
    blocks = (Paragraph(text=" ".join(piece.split("\n"))) for piece in pieces)
    return tuple(block for block in blocks if block.text)


def _without_quote_marks(value: Any) -> Any:
    """A part of the body without quote marks: the quotes they refer to are told nowhere but in the words."""
    if isinstance(value, tuple):
        return tuple(_without_quote_marks(item) for item in value if not isinstance(item, QuoteMark))
    if not isinstance(value, Value):
        return value
    changed = {name: _without_quote_marks(member) for name, member in value.__dict__.items()}
    changed = {name: member for name, member in changed.items() if member != getattr(value, name)}
    return value.model_copy(update=changed) if changed else value


# ----------------------------------------------------------------------------------------------- read


def content_of(item: Object, subjects: Sequence[Members], language: str | None) -> Members:
    """The body, a dateline before its first words, what else it tells, and the other renditions.

    `subjects` and `language` are those that the item tells; a body of NITF may mention the subjects, and others.
    """
    located = item.get("located") if isinstance(item.get("located"), str) else None
    bodies = []
    for body in item.objects("bodies"):
        value = body.get("value")
        if isinstance(value, str) and value.strip():
            bodies.append((body, value))
        else:
            item.give_back("bodies", body)
    forms = [body.get("contentType") or body.get("role") for body, _ in bodies[:_MOST_BODIES]]
    told = [(value, _told_by(value, form, subjects, located)) for (_, value), form in zip(bodies, forms, strict=False)]
    best = _best(told, forms, [_is_foreign(body.get("language"), language) for body, _ in bodies[:_MOST_BODIES]])
    members: Members = {"body": [], "renditions": []}
    for place, (body, value) in enumerate(bodies):
        if place == best:
            main = told[place][1]
            members |= {
                "body": main.blocks,
                "dateline": {"text": main.dateline} if main.dateline else None,
                **main.besides,
            }
            _keep_main(item, body, value)
        else:
            members["renditions"].append(_rendition(body, value))
    if best is None and bodies:
        item.findings.append(BODY_EMPTY)
    return members


def _is_foreign(told: object, language: str | None) -> bool:
    """Whether a body is said to be in another language than its item."""
    return isinstance(told, str) and told != "" and language is not None and not are_one_language(told, language)


def _best(bodies: list[tuple[str, Told]], forms: Sequence[object], foreign: Sequence[bool]) -> int | None:
    """Which of several bodies is the body: of those with the most words, the one whose blocks are told best. One in
    another language is so where all are.
    """
    if len(bodies) == 1:
        return 0 if any(stretch.text.split(maxsplit=1) for stretch in stretches(bodies[0][1].blocks)) else None
    known = [not _is_of_another_kind(value, form) for (value, _), form in zip(bodies, forms, strict=True)]
    own = [is_known and not is_foreign for is_known, is_foreign in zip(known, foreign, strict=True)]
    known = own if any(own) else known
    counts = [
        len(text_of(stretches(told.blocks)).split()) if is_known or not any(known) else 0
        for is_known, (_, told) in zip(known, bodies, strict=True)
    ]
    most = max(counts, default=0)
    whole = [place for place, count in enumerate(counts) if count and count >= most * _ABOUT_ALL]
    return min(whole, key=lambda place: _rank(bodies[place][0]), default=None)


def _rank(value: str) -> int:
    if is_of_ours(value):
        return 0
    if names_nitf(value):
        return 2
    return 1 if is_markup(value) else 3


def _is_of_another_kind(value: str, form: object) -> bool:
    """Whether it is XML that is neither HTML nor NITF, or said to be Markdown or JSON: its words are there, but among
    signs that nobody reads here.
    """
    if is_html(value.encode("utf-8", "replace")) or names_nitf(value):
        return False
    return value.lstrip().startswith("<") or (isinstance(form, str) and form.lower().endswith(_NOT_READ))


def _keep_main(item: Object, body: Object, value: str) -> None:
    if is_of_ours(value):
        for name in ("value", "role", "contentType"):
            body.drop(name)
    item.keep("/body", body.members())


def _rendition(body: Object, value: str) -> Members:
    body.drop("value")
    members = {
        "role": body.take("role", scalars.code),
        "media_type": body.take("contentType", scalars.media_type) if "/" in str(body.get("contentType")) else None,
        "language": body.take("language", scalars.language),
        "word_count": body.take_whole("wordCount", 2**53 - 1),
    }
    return body.closed(members) | {"content": value}


# ---------------------------------------------------------------------------------------------- write


def put_content(item: Members, article: Article) -> None:
    """Add the body and its other renditions."""
    item["bodies"] = [*_main(article), *map(_written_rendition, article.renditions)]


def _main(article: Article) -> list[Members]:
    """The body: as it came while it tells what the article says, otherwise as XHTML of ours."""
    if not article.body:
        return []
    body = kept(article, "/body")
    value = body.get("value")
    if isinstance(value, str) and value.strip() and _tells(article, value, body.get("contentType") or body.get("role")):
        return [body]
    return [{"role": MAIN, "contentType": XHTML_TYPE, "value": markup_of(article.body, article.quotes)}]


def _tells(article: Article, value: str, media_type: object) -> bool:
    """Whether a body tells the blocks, the quotes and the notes below the text that an article has."""
    subjects = [dict(members_of(subject)) for subject in article.subjects]
    located = article.dateline.place.name if article.dateline and article.dateline.place else None
    told = _told_by(value, media_type, subjects, located)
    quotes = tuple(Quote.model_validate(quote) for quote in told.besides.get("quotes", ()))
    notes = (Note.model_validate(note) for note in told.besides.get("notes", ()))
    again = completed(article.model_copy(update={"body": told.blocks, "quotes": quotes}))[0]
    is_same = (again.body, again.quotes) == (article.body, article.quotes)
    return is_same and all(note in article.notes for note in notes)


def _written_rendition(rendition: TextRendition) -> Members:
    members = {
        "role": rendition.role,
        "contentType": rendition.media_type,
        "language": rendition.language,
        "wordCount": rendition.word_count,
        "value": rendition.content,
    }
    return restored(given(members), rendition)
