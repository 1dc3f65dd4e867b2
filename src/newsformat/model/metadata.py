"""Headings, notes, when and where: the parts of an article's metadata that have a shape of their own."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypeAliasType

from newsformat.model.body import Block
from newsformat.model.extensions import Extensible
from newsformat.model.naming import Concept
from newsformat.model.scalar_types import Code, Count, Flag, Identifier, Language, MediaType, Moment, Rank
from newsformat.model.text import OptionalText, RawText, Text
from newsformat.model.value import Stated, optional, required, several, tag


class AlternateId(Extensible):
    """Another identifier of the same article."""

    value: Identifier = required(
        "The identifier.", "F-2026-0301-7", "NewsML-G2 altId; ninjs altIds[].value; NITF du-key/@key"
    )
    kind: Code | None = optional(
        "The kind of identifier.", "example:desk", "NewsML-G2 altId/@type; PropertyValue propertyID"
    )
    role: Code | None = optional("What it is for.", "example:internal", "NewsML-G2 altId/@role; ninjs altIds[].role")
    environment: Code | None = optional("Where it holds.", "example:cms", "NewsML-G2 altId/@environment")


class RankedText(Extensible):
    """One of several headlines or descriptions."""

    text: Text = required(
        "The words.",
        "Boats are out again",
        "NewsML-G2 headline, description; ninjs headlines[].value, descriptions[].value",
    )
    role: Code | None = optional(
        "What it is for: social, search, push, short …",
        "social",
        "NewsML-G2 headline/@role, description/@role; ninjs headlines[].role, descriptions[].role",
    )
    rank: Rank | None = optional(
        "Its place by weight; the lowest counts most.", 2, "NewsML-G2 headline/@rank, description/@rank"
    )
    language: Language | None = optional(
        "Its language, where it differs.", "it", "NewsML-G2 headline/@xml:lang, description/@xml:lang"
    )


class Keyword(Extensible):
    """A word to find the article by."""

    text: Text = required("The word.", "ferries", "NewsML-G2 keyword; NITF keyword/@key; schema.org keywords")
    role: Code | None = optional("What it is for.", "example:search", "NewsML-G2 keyword/@role")
    rank: Rank | None = optional("Its place by weight; the lowest counts most.", 1, "NewsML-G2 keyword/@rank")
    language: Language | None = optional("Its language, where it differs.", "it", "NewsML-G2 keyword/@xml:lang")


class Dateline(Extensible):
    """Where and when a story was written, as it is printed before the first words."""

    text: OptionalText = optional(
        "As printed, without the closing dash or colon.",
        "VENICE, March 1",
        "NewsML-G2 dateline; NITF dateline",
    )
    place: Stated[Concept] | None = optional(
        "Where.", {"name": "Venice"}, "NewsML-G2 located; NITF dateline/location; ninjs located"
    )
    date: Moment | None = optional("When.", "2026-03-01", "NITF story.date/@norm")


class EmbargoUntil(Extensible):
    """Not to be published before a time."""

    kind: Literal["until"] = tag("until", "An embargo with an end.")
    until: Moment = required("When it ends.", "2026-03-01T06:00:00Z", "NewsML-G2 embargoed; ninjs embargoedUntil")


class EmbargoUntilTold(Extensible):
    """Not to be published until the provider says so."""

    kind: Literal["until_told"] = tag("until_told", "An embargo without an end.")


Embargo = TypeAliasType("Embargo", Annotated[EmbargoUntil | EmbargoUntilTold, Field(discriminator="kind")])


class Note(Extensible):
    """A note that goes with the article, to editors or to readers. Desk notes must not reach the public."""

    role: Code | None = optional("What it is for.", "example:advisory", "NewsML-G2 edNote/@role")
    public: Flag = required("Whether readers may see it.", False, "no counterpart: an edNote is not public")
    text: OptionalText = optional(
        "The words.", "Adds quote in third paragraph.", "NewsML-G2 edNote; ninjs edNote; NITF ed-msg"
    )
    blocks: tuple[Block, ...] = several(
        "The words, where a line does not hold them.",
        {"type": "paragraph", "text": "Call the desk."},
        "NewsML-G2 edNote",
    )


class TextRendition(Extensible):
    """The text in another form, as a wire sends it. Never a second body."""

    role: Code | None = optional(
        "What it is for.", "rend:plain", "NewsML-G2 inlineData/@rendition; ninjs bodies[].role"
    )
    media_type: MediaType | None = optional("Its form.", "text/plain", "NewsML-G2 @contenttype; ninjs contentType")
    language: Language | None = optional("Its language.", "de", "NewsML-G2 inlineData/@xml:lang")
    content: RawText = required(
        "The text in that form.", "The first boat left.", "NewsML-G2 inlineData; ninjs bodies[].value"
    )
    word_count: Count | None = optional(
        "How many words it has.", 4, "NewsML-G2 inlineData/@wordcount; ninjs bodies[].wordCount"
    )
