"""The blocks of a body. Each has `text`, `blocks`, `items` or `rows`, so that unknown ones can still be read."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, Strict
from pydantic_core import PydanticCustomError
from typing_extensions import TypeAliasType

from newsformat.model.extensions import Extensible
from newsformat.model.marks import Marks
from newsformat.model.media import Caption, Image, Rendition
from newsformat.model.naming import Party
from newsformat.model.scalar_types import (
    LARGEST_NUMBER,
    Code,
    Count,
    Direction,
    Flag,
    Language,
    LocalId,
    MediaType,
    Moment,
    Reference,
    whole,
)
from newsformat.model.text import OptionalText, RawText, Text
from newsformat.model.value import Before, Stated, blank, optional, required, several, tag

_MARKS = "What stands off the text, anchored by the words it covers."
_MARK = {"type": "strong", "words": "dawn"}
_P = {"type": "paragraph", "text": "The first boat left at dawn."}


class BodyPart(Extensible):
    """The base of every block."""

    id: LocalId | None = optional("The block's name in this article.", "b1", "XHTML @id; XML @id")
    language: Language | None = optional("Its language, where it differs from the article's.", "fr", "XHTML @lang")
    direction: Direction | None = optional("Its direction, where it differs from the article's.", "rtl", "XHTML @dir")


class Paragraph(BodyPart):
    """A paragraph."""

    type: Literal["paragraph"] = tag("paragraph", "A paragraph.")
    role: Code | None = optional(
        "What the paragraph is: lead, question, answer, byline …", "lead", "NITF p/@lede; XHTML @class"
    )
    run_in: Stated[RawText] | None = optional(
        "The dateline before its first word, to the letter, with dash and space.",
        "VENICE, March 1 — ",
        "NITF dateline; XHTML: the characters before the text",
    )
    text: Text = required("The words.", "The first boat left at dawn.", "XHTML p; NITF p")
    marks: Marks = several(_MARKS, _MARK, "XHTML inline elements; NITF em, a, q, person, org, location")


class Heading(BodyPart):
    """A heading inside the body."""

    type: Literal["heading"] = tag("heading", "A heading.")
    level: Annotated[int, Strict(), Field(ge=1, le=6), Before(whole)] = required(
        "Its depth, 1 to 6; subheads of an article begin at 2.", 2, "XHTML h1 to h6; NITF hl2"
    )
    text: Text = required("The words.", "A long night", "XHTML h2; NITF hl2")
    marks: Marks = several(_MARKS, _MARK, "XHTML inline elements")


class Preformatted(BodyPart):
    """Text whose white space counts: a table of results, verse, code."""

    type: Literal["preformatted"] = tag("preformatted", "Preformatted text.")
    text: RawText = required("The text to the letter.", "Rossi   3\nBruni   1", "XHTML pre; NITF pre")
    marks: Marks = several(_MARKS, _MARK, "XHTML inline elements")


class PullQuote(BodyPart):
    """Words of the story set large for effect; they say nothing the story does not."""

    type: Literal["pull_quote"] = tag("pull_quote", "A pull quote.")
    text: Text = required("The words.", "We sailed anyway.", "XHTML aside blockquote; NITF bq")
    marks: Marks = several(_MARKS, _MARK, "XHTML inline elements")
    attribution: OptionalText = optional("Whom it is credited to.", "Ada Rossi", "XHTML cite; NITF credit")


class Quotation(BodyPart):
    """A passage quoted from elsewhere, set as a block of its own."""

    type: Literal["quotation"] = tag("quotation", "A block quotation.")
    blocks: tuple[Block, ...] = required("What is quoted.", [_P], "XHTML blockquote; NITF bq")
    attribution: OptionalText = optional("Whom it is credited to.", "The harbour log", "XHTML cite; NITF credit")
    url: Reference | None = optional("Where it is quoted from.", "https://example.org/log", "XHTML blockquote/@cite")


class FactBox(BodyPart):
    """A box beside the story: facts, background, a chronology."""

    type: Literal["fact_box"] = tag("fact_box", "A fact box.")
    headline: OptionalText = optional("The box's headline.", "The ferry in figures", "XHTML aside h3; NITF block/hl2")
    blocks: tuple[Block, ...] = required("What stands in it.", [_P], "XHTML aside; NITF block")


class LiveEntry(BodyPart):
    """One post of a live report."""

    type: Literal["live_entry"] = tag("live_entry", "An entry of a live report.")
    time: Moment | None = optional(
        "When it was posted.", "2026-03-01T07:12:00+01:00", "schema.org BlogPosting datePublished"
    )
    headline: OptionalText = optional("Its headline.", "First boat out", "schema.org BlogPosting headline")
    author: Stated[Party] | None = optional("Who posted it.", {"name": "Ada Rossi"}, "schema.org BlogPosting author")
    url: Reference | None = optional("Its own address.", "https://example.org/live#7", "schema.org BlogPosting url")
    blocks: tuple[Block, ...] = required("What it says.", [_P], "schema.org BlogPosting articleBody")


class NoteBlock(BodyPart):
    """A note to the reader printed with the story."""

    type: Literal["note"] = tag("note", "A printed note.")
    kind: Literal["correction", "update", "disclaimer", "editor", "other"] | None = optional(
        "What it tells.", "correction", "XHTML aside @role=note; NITF note"
    )
    time: Moment | None = optional("When it was added.", "2026-03-02T08:00:00Z", "XHTML time/@datetime")
    blocks: tuple[Block, ...] = required("What it says.", [_P], "XHTML aside; NITF note")


class Item(Extensible):
    """One item of a list: its words, and blocks below them (a nested list, for one)."""

    id: LocalId | None = optional("The item's name in this article.", "b1", "XHTML @id")
    text: Text = blank("The words.", "Bring a coat.", "XHTML li; NITF li")
    marks: Marks = several(_MARKS, _MARK, "XHTML inline elements")
    language: Language | None = optional("Its language, where it differs.", "fr", "XHTML @lang")
    direction: Direction | None = optional("Its direction, where it differs.", "rtl", "XHTML @dir")
    blocks: tuple[Block, ...] = several("What stands below its words.", _P, "XHTML li; NITF li")


class ListBlock(BodyPart):
    """A list."""

    type: Literal["list"] = tag("list", "A list.")
    ordered: Flag | None = optional("Whether the items are numbered; absent: no.", True, "XHTML ol, ul; NITF ol, ul")
    start: Annotated[int, Strict(), Field(ge=-LARGEST_NUMBER, le=LARGEST_NUMBER), Before(whole)] | None = optional(
        "The first number; absent: 1.", 3, "XHTML ol/@start; NITF ol/@seqnum"
    )
    items: tuple[Item, ...] = required("The items.", [{"text": "Bring a coat."}], "XHTML li; NITF li")


Span = Annotated[int, Strict(), Field(ge=1, le=65534), Before(whole)]


class Cell(Extensible):
    """One cell of a table."""

    id: LocalId | None = optional("The cell's name in this article.", "b1", "XHTML @id")
    text: Text = blank("The words.", "120", "XHTML td; NITF td")
    marks: Marks = several(_MARKS, _MARK, "XHTML inline elements")
    language: Language | None = optional("Its language, where it differs.", "fr", "XHTML @lang")
    direction: Direction | None = optional("Its direction, where it differs.", "rtl", "XHTML @dir")
    header: Literal["column", "row"] | None = optional(
        "Whether it heads its column or its row.", "column", "XHTML th/@scope; NITF th"
    )
    column_span: Span | None = optional(
        "How many columns it covers; absent: 1.", 2, "XHTML td/@colspan; NITF td/@colspan"
    )
    row_span: Span | None = optional("How many rows it covers; absent: 1.", 2, "XHTML td/@rowspan; NITF td/@rowspan")
    blocks: tuple[Block, ...] = several("What stands below its words.", _P, "XHTML td")


class Table(BodyPart):
    """A table, row by row; a cell that spans is named once, where it begins."""

    type: Literal["table"] = tag("table", "A table.")
    caption: Caption | None = optional("What the table shows.", {"text": "Passengers"}, "XHTML caption; NITF caption")
    rows: tuple[tuple[Cell, ...], ...] = required(
        "The rows, each a list of cells.", [[{"text": "120"}]], "XHTML tr, td"
    )


class Figure(BodyPart):
    """A picture in its place."""

    type: Literal["figure"] = tag("figure", "A picture.")
    image: Image = required(
        "The picture.", {"url": "https://example.org/a.jpg"}, "XHTML figure; NITF media; ninjs associations"
    )


def _saying_its_type(figure: object) -> object:
    """A figure whose tag is there: outside a union nobody else asks for it, and the schema requires it."""
    if isinstance(figure, dict) and "type" not in figure:
        raise PydanticCustomError("union_tag_not_found", "the object does not say what it is")
    return figure


class Gallery(BodyPart):
    """Several pictures shown together."""

    type: Literal["gallery"] = tag("gallery", "Several pictures.")
    caption: Caption | None = optional("What they show together.", {"text": "The night"}, "XHTML figcaption")
    items: tuple[Annotated[Figure, Before(_saying_its_type)], ...] = required(
        "The pictures.",
        [{"type": "figure", "image": {"url": "https://example.org/a.jpg"}}],
        "schema.org ImageGallery; XHTML figure figure",
    )


class _Recording(BodyPart):
    title: OptionalText = optional("Its title.", "The crossing", "schema.org name")
    url: Reference | None = optional("The file, or the page that plays it.", "https://example.org/a.mp4", "XHTML @src")
    provider: OptionalText = optional("Who serves it.", "Harbour TV", "schema.org provider")
    caption: Caption | None = optional("The words below it.", {"text": "The crossing"}, "XHTML figcaption")
    credit: OptionalText = optional("Whom to name beside it.", "Harbour TV", "schema.org creditText")
    image: Image | None = optional(
        "The picture shown before it plays.", {"url": "https://example.org/a.jpg"}, "XHTML video/@poster"
    )
    duration: Count | None = optional(
        "Length in seconds.", 95, "NewsML-G2 remoteContent/@duration; ninjs renditions[].duration; schema.org duration"
    )
    renditions: tuple[Rendition, ...] = several(
        "Its files.",
        {"url": "https://example.org/a.mp4"},
        "XHTML source; NewsML-G2 remoteContent; ninjs renditions",
    )
    transcript: OptionalText = optional("What is said in it.", "We sailed anyway.", "schema.org transcript")


class Video(_Recording):
    """A video in its place."""

    type: Literal["video"] = tag("video", "A video.")


class Audio(_Recording):
    """A sound recording in its place."""

    type: Literal["audio"] = tag("audio", "A sound recording.")


class Embed(BodyPart):
    """Something of another site shown inside the story: a post, a video, a map."""

    type: Literal["embed"] = tag("embed", "An embed.")
    provider: OptionalText = optional("Whose it is.", "YouTube", "oEmbed provider_name")
    url: Reference | None = optional(
        "Where it stands by itself.", "https://video.example.com/9", "oEmbed url; schema.org url"
    )
    title: OptionalText = optional("Its title.", "The crossing", "oEmbed title")
    author: OptionalText = optional("Who made it.", "@harbourpost", "oEmbed author_name")
    published: Moment | None = optional("When it was published.", "2026-03-01", "schema.org datePublished")
    text: OptionalText = optional("Its words, for those who can't see it.", "Boats are out again.", "the fallback text")
    caption: Caption | None = optional("The words below it.", {"text": "A post"}, "XHTML figcaption")


class Divider(BodyPart):
    """A break between parts of the story."""

    type: Literal["divider"] = tag("divider", "A break.")


class OtherBlock(BodyPart):
    """What could not be typed, kept."""

    type: Literal["other"] = tag("other", "A block of another kind.")
    name: OptionalText = optional(
        "What it is called where it comes from.", "recipe", "the element's name; XHTML @class"
    )
    text: OptionalText = optional("Its words.", "Serves four", "XHTML")
    marks: Marks = several(_MARKS, _MARK, "XHTML inline elements")
    blocks: tuple[Block, ...] = several("What stands in it.", _P, "XHTML")
    content: Stated[RawText] | None = optional("It, as it came.", "<x-recipe/>", "the source's own markup")
    media_type: MediaType | None = optional("The form of `content`.", "text/html", "schema.org encodingFormat")


Block = TypeAliasType(
    "Block",
    Annotated[
        Paragraph
        | Heading
        | Preformatted
        | PullQuote
        | Quotation
        | FactBox
        | LiveEntry
        | NoteBlock
        | ListBlock
        | Table
        | Figure
        | Gallery
        | Video
        | Audio
        | Embed
        | Divider
        | OtherBlock,
        Field(discriminator="type"),
    ],
)
MediaBlock = TypeAliasType(
    "MediaBlock", Annotated[Figure | Gallery | Video | Audio | Embed, Field(discriminator="type")]
)
BLOCK_TYPES = (
    "paragraph",
    "heading",
    "preformatted",
    "pull_quote",
    "quotation",
    "fact_box",
    "live_entry",
    "note",
    "list",
    "table",
    "figure",
    "gallery",
    "video",
    "audio",
    "embed",
    "divider",
    "other",
)
