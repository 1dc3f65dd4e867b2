"""What stands off the text of a block: emphasis, links, mentions, quotes, anchored by the words they cover."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, Strict, ValidationInfo
from typing_extensions import TypeAliasType

from newsformat.model.faults import Fault, integrity_error
from newsformat.model.occurrences import Occurrences
from newsformat.model.scalar_types import LARGEST_NUMBER, Code, Count, Direction, Language, LocalId, Reference, whole
from newsformat.model.text import WHITE_SPACE, OptionalText, Text, Words, running_text
from newsformat.model.value import Before, Value, optional, required, tag

Nth = Annotated[int, Strict(), Field(ge=2, le=LARGEST_NUMBER), Before(whole)]
_WORDS = "The exact stretch of the block's text that the mark covers."
_COPY = "copy them from it or take the mark out"
_NTH = "Which occurrence of the words is meant, counted by where each begins; absent for the first."

# In canonical order: of two marks over the same stretch the one whose type stands first comes first.
STYLES = (
    "strong",
    "emphasis",
    "underline",
    "strike",
    "code",
    "subscript",
    "superscript",
    "small",
    "highlight",
)
MARK_TYPES = (*STYLES, "link", "language", "ruby", "image", "mention", "quote", "other")
_RANKS = {name: rank for rank, name in enumerate(MARK_TYPES)}
# Two pictures side by side, or two readings, are two.
_NEVER_MERGED = frozenset({"image", "ruby"})


class _Covering(Value):
    words: Words = required(_WORDS, "at dawn", "the content of the inline element")
    nth: Nth | None = optional(_NTH, 2, "no counterpart: elements stand where they stand")


class StyleMark(_Covering):
    """Words set apart by their look or by what the look means."""

    type: Literal[
        "strong", "emphasis", "underline", "strike", "code", "subscript", "superscript", "small", "highlight"
    ] = required(
        "How the words are set apart.",
        "emphasis",
        "XHTML strong, em, u, s, code, sub, sup, small, mark; NITF em",
    )


class LinkMark(_Covering):
    """Words that lead somewhere."""

    type: Literal["link"] = tag("link", "A link.")
    url: Reference = required("Where the link leads.", "https://example.org/ferry", "XHTML a/@href; NITF a/@href")
    rel: tuple[Code, ...] = Field(
        (),
        description="How the target relates to the article.",
        examples=[["nofollow"]],
        json_schema_extra={"x-maps-to": "XHTML a/@rel; NITF a/@rel"},
    )
    title: OptionalText = optional("What the link says when pointed at.", "Timetable", "XHTML a/@title; NITF a/@title")


class LanguageMark(_Covering):
    """Words in another language or script direction than the block."""

    type: Literal["language"] = tag("language", "A change of language or direction.")
    language: Language | None = optional("The language of the words.", "fr", "XHTML @lang; XML @xml:lang")
    direction: Direction | None = optional("The direction of the words.", "rtl", "XHTML @dir")


class RubyMark(_Covering):
    """Words with their reading above them."""

    type: Literal["ruby"] = tag("ruby", "A reading aid.")
    reading: Text = required("How the words are read.", "かんじ", "XHTML rt; NITF ruby/rt")


class ImageMark(_Covering):
    """A small image in the run of the text, over its alternative text or, where it has none, one U+FFFC."""

    type: Literal["image"] = tag("image", "An inline image.")
    url: Reference = required("Where the image is.", "https://example.org/flag.png", "XHTML img/@src")
    width: Count | None = optional("Width in pixels.", 16, "XHTML img/@width")
    height: Count | None = optional("Height in pixels.", 16, "XHTML img/@height")


class MentionMark(_Covering):
    """Words that name a concept."""

    type: Literal["mention"] = tag("mention", "A mention of a concept.")
    ref: LocalId = required(
        "The `id` of the concept in `subjects`.",
        "p1",
        "NewsML-G2 inlineRef; NITF person, org, location; RDFa resource",
    )


class QuoteMark(Value):
    """Where a quote stands. Without `words` it covers the quote's whole text."""

    type: Literal["quote"] = tag("quote", "The place of a quote.")
    words: Words | None = optional(
        "The stretch that is (this part of) the quote; absent: the quote's whole text.",
        "We will appeal",
        "XHTML q; NITF q",
    )
    nth: Nth | None = optional(_NTH, 2, "no counterpart: elements stand where they stand")
    ref: LocalId = required("The `id` of the quote in `quotes`.", "q1", "NewsML-G2 partMeta/@contentrefs; XHTML q/@id")


class OtherMark(_Covering):
    """Words set apart in a way that the format has no type for."""

    type: Literal["other"] = tag("other", "A mark of another kind.")
    name: Text = required(
        "What it is called where it comes from.", "money", "NITF money, chron, num; XHTML span/@class"
    )


Mark = TypeAliasType(
    "Mark",
    Annotated[
        StyleMark | LinkMark | LanguageMark | RubyMark | ImageMark | MentionMark | QuoteMark | OtherMark,
        Field(discriminator="type"),
    ],
)
AnyMark = StyleMark | LinkMark | LanguageMark | RubyMark | ImageMark | MentionMark | QuoteMark | OtherMark


def start_of(words: str, nth: int, text: str) -> int | None:
    """Where the nth occurrence of the words begins in the text, in code points; None where there is none.

    Occurrences are counted by where each begins, so they may overlap.
    """
    return Occurrences(text).start_of(words, nth)


def nth_of(text: str, start: int, end: int) -> int | None:
    """The `nth` of a mark over `text[start:end]`: None for the first occurrence of these words."""
    return Occurrences(text).nth_of(start, end)


def span_of(mark: AnyMark, text: str, quote_text: str | None = None) -> tuple[int, int] | None:
    """The stretch of the text that a mark covers, in code points; None where its words do not stand there."""
    return Occurrences(text).span_of(mark, quote_text)


_Spanned = tuple[int, int, AnyMark]


def canonical_marks(text: str, marks: Iterable[AnyMark]) -> tuple[AnyMark, ...]:
    """The marks of a text in their one order: by start, longest first, then by type; touching equals joined.

    Quote marks without words, whose place only the quote tells, come first, as they came.

    Raises:
        PydanticCustomError: the words of a mark do not stand in the text (`mark-words-missing`).
    """
    return canonical_marks_in(Occurrences(text), marks)


def canonical_marks_in(occurrences: Occurrences, marks: Iterable[AnyMark]) -> tuple[AnyMark, ...]:
    """The same for a text in which words were looked for before."""
    text = occurrences.text
    wordless: list[AnyMark] = []
    spanned: list[_Spanned] = []
    faults: list[Fault] = []
    for index, mark in enumerate(marks):
        if mark.words is None:
            wordless.append(mark)
        elif (span := _span_in(occurrences, mark)) is None:
            faults.append(Fault("mark-words-missing", f"/{index}/words", _missing(mark, text), _COPY))
        elif not text[span[0] : span[1]].strip(WHITE_SPACE):
            faults.append(
                Fault("mark-words-missing", f"/{index}/words", "the mark covers nothing but white space", _COPY)
            )
        else:
            spanned.append((*span, mark))
    if faults:
        raise integrity_error(faults)
    return (*wordless, *_in_order(occurrences, spanned))


def marks_at(text: str, spanned: Sequence[tuple[int, int, AnyMark]]) -> tuple[AnyMark, ...]:
    """The marks that stand at places of a text, start and end, in canonical form; see `canonical_marks`.

    No place is empty or nothing but white space. What words the marks have does not count.
    """
    return tuple(_in_order(Occurrences(text), spanned)) if spanned else ()


def _in_order(occurrences: Occurrences, spanned: Sequence[_Spanned]) -> Iterator[AnyMark]:
    ordered = [_trimmed(occurrences.text, entry) for entry in _joined(spanned)]
    ordered.sort(key=_place)
    if any(_place(entry) == _place(following) for entry, following in pairwise(ordered)):
        ordered.sort(key=lambda entry: (*_place(entry), repr(_kind(entry[2]))))
    return (_anchored(occurrences, *entry) for entry in ordered)


def _place(entry: _Spanned) -> tuple[int, int, int]:
    start, end, mark = entry
    return start, -end, _RANKS[mark.type]


def _missing(mark: AnyMark, text: str) -> str:
    words = mark.words or ""
    if mark.nth and words in text:
        return f"there is no occurrence {mark.nth} of “{words[:60]}” in the text"
    return f"the words “{words[:60]}” do not stand in the text"


def _span_in(occurrences: Occurrences, mark: AnyMark) -> tuple[int, int] | None:
    """The stretch of a mark; its words may be written with other white space than the text has."""
    return occurrences.span_of(mark) or occurrences.span_of(
        mark.model_copy(update={"words": running_text(mark.words or "")})
    )


def _trimmed(text: str, entry: _Spanned) -> _Spanned:
    """The same without white space at the edges."""
    start, end, mark = entry
    words = text[start:end]
    return start + len(words) - len(words.lstrip(WHITE_SPACE)), start + len(words.rstrip(WHITE_SPACE)), mark


def _kind(mark: AnyMark) -> tuple[object, ...]:
    """What must be equal for two touching marks to be one: everything but the words."""
    return (mark.type, *(value for name, value in mark.__dict__.items() if name not in ("words", "nth")))


def _joined(spanned: Sequence[_Spanned]) -> Sequence[_Spanned]:
    if len(spanned) < 2:
        return spanned
    joined: list[_Spanned] = []
    last: dict[tuple[object, ...], int] = {}  # of each kind, its place in the list
    for start, end, mark in sorted(spanned, key=lambda entry: (entry[0], -entry[1])):
        kind = _kind(mark)
        index = last.get(kind)
        if index is not None and start <= joined[index][1] and mark.type not in _NEVER_MERGED:
            begin, reached, first = joined[index]
            joined[index] = (begin, max(reached, end), first)
        else:
            last[kind] = len(joined)
            joined.append((start, end, mark))
    return joined


def _anchored(occurrences: Occurrences, start: int, end: int, mark: AnyMark) -> AnyMark:
    words, nth = occurrences.text[start:end], occurrences.nth_of(start, end)
    if mark.words == words and mark.nth == nth:
        return mark
    return mark.model_copy(update={"words": words, "nth": nth})


def _checked_marks(marks: tuple[AnyMark, ...], info: ValidationInfo) -> tuple[AnyMark, ...]:
    if not marks or "text" not in info.data:  # the text itself is at fault, and that is reported
        return marks
    return canonical_marks(info.data["text"] or "", marks)


Marks = Annotated[tuple[Mark, ...], AfterValidator(_checked_marks)]
