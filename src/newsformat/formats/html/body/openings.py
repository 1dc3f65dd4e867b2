"""What opens the body and has a member of its own: the standfirst, the byline, the line of the date.

Pages show it between the headline and the text, often in one box with the text.
"""

from __future__ import annotations

import re
from itertools import takewhile

from newsformat.formats.html.claims.date_words import UPDATE_WORDS
from newsformat.formats.html.metadata.decide import Metadata
from newsformat.formats.html.page import css_path
from newsformat.markup.xhtml.pages.text_parts import parts_of
from newsformat.markup.xhtml.pages.walk import PlacedBlock
from newsformat.model.body import Audio, Block, Embed, Figure, Gallery, Heading, Item, ListBlock, Paragraph, Video
from newsformat.model.evidence import LONGEST_VALUE, Evidence
from newsformat.scalars.bylines import credits_of
from newsformat.scalars.dates import readings
from newsformat.scalars.months import all_month_names
from newsformat.scalars.names import has_lead, without_lead
from newsformat.scalars.text import folded

_MOST_LINES = 4
"""Standfirst, byline and date stand among so many blocks at the start; where more of them follow, these too."""
_MOST_IN_A_ROW = 12
"""Blocks at the start, and lines of one of them, that may be told elsewhere."""

# What is longer is the text's own first paragraph, whatever its class is called.
_LONGEST_STANDFIRST = 240
# A shorter heading may be the first subhead, and the summary repeat it.
_SHORTEST_STANDFIRST = 60
_SHORTEST_OF_SENTENCES = 90
_SENTENCE_ENDS = (".", "!", "…", "。")
# What may stand above the standfirst in the text.
_SHOWN = (Audio, Embed, Figure, Gallery, Video)
_LONGEST_LINE = 120
_LONGEST_JOINT = 4  # " and ", between names
# "Published on Thursday … updated", beside the numbers, months and particles.
_MOST_WORDS_BESIDE, _LONGEST_PARTICLE = 4, 2
_READING_TIME = re.compile(
    r"(?:[^\W\d]+[ :：-]+){0,4}\d{1,2} ?(?:min|мин|хв|λεπ|分|분|دق|דק)[^\W\d]*\.?(?: [^\W\d]+){0,2}", re.IGNORECASE
)
_CLOCK = re.compile(r"^[^\W\d]+:? \d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?|[^\W\d]+)?$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


def without_told(placed: tuple[PlacedBlock, ...], metadata: Metadata) -> tuple[PlacedBlock, ...]:
    """The blocks without the opening lines, and a signature at the end, that say what a member says and no more."""
    opening = list(placed[:_MOST_LINES])
    left = [(_without_told_lines(block, metadata), element) for block, element in opening]
    row = placed[_MOST_LINES:_MOST_IN_A_ROW] if left and left[-1][0] is None else ()
    told = len([*takewhile(lambda each: _without_told_lines(each[0], metadata) is None, row)])
    whole = (*((block, element) for block, element in left if block is not None), *placed[_MOST_LINES + told :])
    return whole[:-1] if whole and _is_signature(whole[-1][0], metadata) else whole


def _is_signature(block: Block, metadata: Metadata) -> bool:
    """Whether the last block is nothing but the byline, or the names of authors."""
    if not isinstance(block, Paragraph) or not block.text:
        return False
    return folded(block.text) == folded(metadata.byline or "") or _names_authors(block.text, metadata)


def _names_authors(text: str, metadata: Metadata) -> bool:
    """Whether a line says nothing but who of the authors wrote the article."""
    if len(text) > _LONGEST_LINE:
        return False
    found = credits_of(text)
    named = {folded(credit.name) for credit in found}
    if not named or not named <= {folded(author.name) for author in metadata.authors}:
        return False
    told = sum(
        len(folded(part)) for credit in found for part in (credit.name, credit.job_title or "", credit.email or "")
    )
    return len(folded(without_lead(text))) - told <= _LONGEST_JOINT * len(named)


def _without_told_lines(block: Block, metadata: Metadata) -> Block | None:
    """A block without its first lines that are told elsewhere; None where nothing is left."""
    if isinstance(block, ListBlock):
        return None if all(_is_told_item(item, metadata) for item in block.items) else block
    if not isinstance(block, Heading | Paragraph):
        return block
    if _is_told(block.text, metadata):
        return None
    rest = _behind_told_lines(block.text, metadata) if isinstance(block, Paragraph) else block.text
    if rest == block.text:
        return block
    if not rest:
        return None
    (words,) = parts_of(block.text, block.marks, [(len(block.text) - len(rest), len(block.text))])
    return block.model_copy(update={"text": words.text, "marks": words.marks})


def _behind_told_lines(text: str, metadata: Metadata) -> str:
    """What stands in a text behind its first lines that are told elsewhere; empty where that is told as well."""
    rest = text
    for _ in range(_MOST_IN_A_ROW):
        first, parted, below = rest.partition("\n")
        if not parted or not _is_told(first, metadata):
            break
        rest = below.lstrip()
        if _is_told(rest, metadata):
            return ""
    return rest


def _is_told_item(item: Item, metadata: Metadata) -> bool:
    return not item.blocks and _is_told(item.text, metadata)


def _is_told(text: str, metadata: Metadata) -> bool:
    if len(text) > _LONGEST_STANDFIRST:
        return False
    posts = [author.job_title for author in metadata.authors]
    members = (metadata.headline, metadata.kicker, metadata.subheadline, metadata.byline, *posts)
    told = {_key(member) for member in members if member}
    if metadata.kicker and metadata.headline:
        told.add(_key(metadata.kicker + metadata.headline))
    if has_lead(text) and _names_authors(text, metadata):
        return True
    if _key(text) in told or _READING_TIME.fullmatch(text):
        return True
    return len(text) <= _LONGEST_LINE and (_is_dated_line(text, metadata) or _is_clock(text, metadata))


def _key(text: str) -> str:
    """A text to compare by; only style parts some words of it ("Venice" and a first sentence in two elements)."""
    return folded(text).replace(" ", "")


def _is_dated_line(text: str, metadata: Metadata) -> bool:
    """Whether a line tells the day of the article, maybe with its byline, and nothing else."""
    days = {moment[:10] for moment in (metadata.published, metadata.modified) if moment and len(moment) >= 10}
    if not days or days.isdisjoint(moment[:10] for moment in readings(text)):
        return False
    for name in (metadata.byline, *(author.name for author in metadata.authors)):
        text = text.replace(name or "\0", " ")
    words = (word for word in _WORD.findall(text.lower()) if len(word) > _LONGEST_PARTICLE)
    return sum(word not in all_month_names() for word in words) <= _MOST_WORDS_BESIDE


def _is_clock(text: str, metadata: Metadata) -> bool:
    """Whether a line tells the time of an update, whose day and time stand elsewhere, and nothing else."""
    return metadata.modified is not None and UPDATE_WORDS.match(text) is not None and _CLOCK.search(text) is not None


def without_standfirst(
    placed: tuple[PlacedBlock, ...], metadata: Metadata
) -> tuple[tuple[PlacedBlock, ...], str | None, tuple[Evidence, ...]]:
    """The blocks without the standfirst at their start, its words, and what shows that it is one.

    It is a heading that says what the page gives as its summary, or whole sentences where it gives none. A
    paragraph that does stays: many pages take their summary from the first one.
    """
    first = next((number for number, (block, _) in enumerate(placed) if not isinstance(block, _SHOWN)), None)
    if first is None or metadata.subheadline:
        return placed, None, ()
    block, element = placed[first]
    why = _why_standfirst(block, metadata.summary) if isinstance(block, Heading) else None
    if why is None or not isinstance(block, Heading):
        return placed, None, ()
    shown = Evidence(
        path="/subheadline", chosen=True, source="visible", at=css_path(element), value=block.text[:LONGEST_VALUE],
        basis="observed", why=why,
    )  # fmt: skip
    return (*placed[:first], *placed[first + 1 :]), block.text, (shown,)


def _why_standfirst(heading: Heading, summary: str | None) -> str | None:
    """What shows that a heading above the text is its standfirst; None where nothing does."""
    if summary and len(heading.text) >= _SHORTEST_STANDFIRST and folded(heading.text) == folded(summary):
        return "a heading above the text that says what the summary says"
    if len(heading.text) < _SHORTEST_OF_SENTENCES or not heading.text.endswith(_SENTENCE_ENDS):
        return None
    return "a heading above the text of a sentence or more, where nothing else sums it up" if summary is None else None
