"""Elements of any page as blocks.

One walk in document order (see `walk`); here stand its entrances and the readers of simple elements.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from newsformat.markup.tree import Element, attribute, line_of, one_line
from newsformat.markup.xhtml.context import Context
from newsformat.markup.xhtml.inline_read import Inline
from newsformat.markup.xhtml.pages.box_names import Role, role_of
from newsformat.markup.xhtml.pages.boxes import read_aside, read_named_box, read_quotation
from newsformat.markup.xhtml.pages.captions_below import with_captions_below
from newsformat.markup.xhtml.pages.credits_below import with_credits_below
from newsformat.markup.xhtml.pages.dividers import with_dividers
from newsformat.markup.xhtml.pages.drawn_lists import with_drawn_lists
from newsformat.markup.xhtml.pages.embeds import FRAMES, embed_of
from newsformat.markup.xhtml.pages.figures import read_figure
from newsformat.markup.xhtml.pages.images import image_of
from newsformat.markup.xhtml.pages.interviews import with_interview, with_interview_on_lines
from newsformat.markup.xhtml.pages.lists import read_list
from newsformat.markup.xhtml.pages.live import read_live_entry, read_live_list
from newsformat.markup.xhtml.pages.notes import with_notes
from newsformat.markup.xhtml.pages.pull_quotes import with_pull_quotes
from newsformat.markup.xhtml.pages.recordings import RECORDINGS, recording_of
from newsformat.markup.xhtml.pages.subheads import with_subheads, with_subheads_on_lines
from newsformat.markup.xhtml.pages.tables import read_table
from newsformat.markup.xhtml.pages.told_once import told_once
from newsformat.markup.xhtml.pages.walk import HEADINGS, SILENT, PlacedBlock, Reader, Walk
from newsformat.model.body import Block, Divider, Figure, Heading, Preformatted
from newsformat.model.value import unchecked
from newsformat.scalars.languages import language_tag

# What a paragraph of an interview is, by its class.
_ROLES = {
    "question": frozenset("question frage pregunta domanda pergunta vraag fråga spørsmål pytanie".split()),
    "answer": frozenset("answer antwort respuesta réponse reponse risposta resposta antwoord svar odpowiedź".split()),
}
_LONGEST_SUMMARY = 200
_ANCHORS = frozenset("# ¶ § 🔗".split())
_PICTURES = frozenset(("img", "picture", "amp-img"))


def blocks_of(elements: Iterable[Element], context: Context) -> tuple[Block, ...]:
    """The blocks in elements, in document order, less what `context.dropped` names."""
    return tuple(block for block, _ in placed_blocks_of(elements, context))


def placed_blocks_of(elements: Iterable[Element], context: Context) -> tuple[PlacedBlock, ...]:
    """The same, each with the element it was read from."""
    walk = Walk(context, _READERS)
    for element in elements:
        if element.tag in SILENT:  # whoever asks for a form means what is in it: some wrap the whole page
            walk.transparent(element, 0)
        else:
            walk.element(element, 0)
        walk.flush()
        walk.origins.extend([element] * (len(walk.blocks) - len(walk.origins)))
    blocks = with_notes(with_subheads(with_interview(walk.blocks)), context.language)
    placed = with_interview_on_lines([*zip(with_pull_quotes(blocks), walk.origins, strict=True)])
    placed = with_subheads_on_lines(placed)
    return tuple(with_credits_below(with_captions_below(told_once(with_drawn_lists(with_dividers(placed))))))


def _paragraph(walk: Walk, element: Element, depth: int) -> None:
    classes = element.attr("class")
    if classes and role_of(classes) is Role.NOTE and read_named_box(walk, element, depth):
        return
    walk.flush()
    walk.language = _own_language(element, walk.context)
    walk.role = _interview_role(classes) if classes else None
    if not walk.open_marks and (words := walk.only_words(element)) is not None:
        walk.add_paragraph(words)
    else:
        walk.children(element, depth)
        walk.flush()
    walk.language = walk.role = None


@lru_cache(maxsize=4096)
def _interview_role(classes: str) -> str | None:
    words = classes.lower().replace("interview-", " ").replace("interview_", " ").strip("_- ").split()
    return next((role for role, names in _ROLES.items() if not names.isdisjoint(words)), None)


def _heading(walk: Walk, element: Element, depth: int) -> None:
    walk.read.update(_anchors_in(element))
    words, others = walk.inside(element, depth, element.tag)
    if words is not None and words.text:
        language = _own_language(element, walk.context)
        walk.level = int(element.tag[1])
        walk.emit(unchecked(Heading, level=walk.level, text=words.text, marks=words.marks, language=language))
    walk.flush()
    walk.blocks.extend(others)


def _anchors_in(heading: Element) -> Iterator[Element]:
    """The signs in a heading that are links to itself: "#", "¶"."""
    for link in heading.iter_elements("a"):
        if "#" in (link.attr("href") or "") and line_of(link) in _ANCHORS:
            yield link


def _summary(walk: Walk, element: Element, depth: int) -> None:
    """What a reader opens a part of the page by: its heading, where it has none of its own."""
    words, others = walk.inside(element, depth, element.tag)
    is_heading = words is not None and 0 < len(words.text) <= _LONGEST_SUMMARY and not others
    parent = element.parent
    if words is None or not is_heading or not (isinstance(parent, Element) and parent.tag == "details"):
        walk.transparent(element, depth)
        return
    level = min(walk.level + 1, 6)
    walk.emit(unchecked(Heading, level=level, text=words.text, marks=words.marks))


def _box(walk: Walk, element: Element, depth: int) -> None:
    if not read_live_entry(walk, element, depth) and not read_named_box(walk, element, depth):
        walk.transparent(element, depth)


def _list(walk: Walk, element: Element, depth: int) -> None:
    if not read_live_list(walk, element, depth):
        read_list(walk, element, depth)


def _line_break(walk: Walk, _: Element, __: int) -> None:
    walk.breaks += 1


def _rule(walk: Walk, _: Element, __: int) -> None:
    walk.flush()
    if walk.blocks and not isinstance(walk.blocks[-1], Divider):
        walk.blocks.append(Divider())


def _preformatted(walk: Walk, element: Element, _: int) -> None:
    inline = Inline()
    inline.add_raw(element.text.replace("\r\n", "\n").strip("\n"))
    text = "".join(inline.pieces)
    if text.strip():
        walk.emit(Preformatted(text=text))


def _picture(walk: Walk, element: Element, _: int) -> None:
    image = image_of(element, walk.context)
    if image is not None:
        walk.waiting.append(Figure(image=image))
        if not walk.inline.length:
            walk.flush()
    elif element.tag == "img" and (alt := attribute(element, "alt")) and len(alt) <= 4 and not alt.isascii():
        walk.text(alt)  # a pictogram drawn as a picture


def _recording(walk: Walk, element: Element, _: int) -> None:
    walk.emit(recording_of(element, walk.context))


def _frame(walk: Walk, element: Element, _: int) -> None:
    walk.emit(embed_of(element, walk.context))


def _quoted(walk: Walk, element: Element, depth: int) -> None:
    """A `q`: a browser puts quotation marks around it, so they are part of what a reader sees."""
    if url := walk.context.address(attribute(element, "cite")):
        walk.context.quoted_from.setdefault(one_line(element.text), url)
    walk.text("“")
    walk.inline_element(element, depth)
    walk.inline.add("”")


def _noscript(walk: Walk, element: Element, depth: int) -> None:
    """What stands in for a picture that a script would load."""
    if any(True for _ in element.iter_elements("img")) and not element.text.strip():
        walk.children(element, depth)


def _own_language(element: Element, context: Context) -> str | None:
    named = element.attr("lang")
    language = language_tag(named) if named else None
    if language and language.split("-")[0].lower() != (context.language or "").split("-")[0].lower():
        return language
    return None


_READERS: dict[str, Reader] = {
    **dict.fromkeys(HEADINGS, _heading),
    "p": _paragraph,
    **dict.fromkeys(("article", "div", "section"), _box),
    "summary": _summary,
    "br": _line_break,
    "hr": _rule,
    "ul": _list,
    "ol": _list,
    "dl": _list,
    "blockquote": read_quotation,
    "aside": read_aside,
    "pre": _preformatted,
    "table": read_table,
    "figure": read_figure,
    "q": _quoted,
    "noscript": _noscript,
    **dict.fromkeys(_PICTURES, _picture),
    **dict.fromkeys(FRAMES, _frame),
    **dict.fromkeys(RECORDINGS, _recording),
}
