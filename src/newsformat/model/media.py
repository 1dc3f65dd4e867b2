"""Pictures and recordings: one Image shape, wherever an image stands."""

from newsformat.model.extensions import Extensible
from newsformat.model.marks import Marks
from newsformat.model.rights import Right
from newsformat.model.scalar_types import Code, Count, Direction, Language, LocalId, MediaType, Reference, Url
from newsformat.model.text import OptionalText, Text
from newsformat.model.value import optional, required, several


class Caption(Extensible):
    """The words below a picture, a table, a recording."""

    text: Text = required("The caption.", "The ferry leaves the harbour.", "NITF media-caption; XHTML figcaption")
    marks: Marks = several("What stands off the caption's text.", {"type": "strong", "words": "ferry"}, "XHTML")
    language: Language | None = optional("Its language, where it differs.", "it", "XHTML @lang")
    direction: Direction | None = optional("Its direction, where it differs.", "rtl", "XHTML @dir")


class Rendition(Extensible):
    """One file of a picture or a recording."""

    url: Reference = required(
        "Where the file is.",
        "https://example.org/ferry-1200.jpg",
        "NewsML-G2 remoteContent/@href; ninjs renditions[].href",
    )
    role: Code | None = optional(
        "What it is for.", "preview", "NewsML-G2 remoteContent/@rendition; ninjs renditions[].name"
    )
    media_type: MediaType | None = optional(
        "Its media type.", "image/jpeg", "NewsML-G2 @contenttype; ninjs contentType"
    )
    width: Count | None = optional("Width in pixels.", 1200, "NewsML-G2 @width; ninjs width; schema.org width")
    height: Count | None = optional("Height in pixels.", 800, "NewsML-G2 @height; ninjs height; schema.org height")
    size: Count | None = optional(
        "Size in bytes.", 204800, "NewsML-G2 @size; ninjs sizeInBytes; schema.org contentSize"
    )
    duration: Count | None = optional(
        "Length in seconds.", 95, "NewsML-G2 remoteContent/@duration; ninjs renditions[].duration; schema.org duration"
    )


class Image(Extensible):
    """A picture: its file, what it shows, whose it is."""

    url: Reference = required(
        "Where the picture is.",
        "https://example.org/ferry.jpg",
        "XHTML img/@src; schema.org contentUrl; NITF media-reference/@source; ninjs renditions[].href",
    )
    width: Count | None = optional("Width in pixels.", 1200, "XHTML img/@width; schema.org width")
    height: Count | None = optional("Height in pixels.", 800, "XHTML img/@height; schema.org height")
    media_type: MediaType | None = optional("Its media type.", "image/jpeg", "schema.org encodingFormat")
    alt: OptionalText = optional(
        "What is seen, for those who don't see it.",
        "A ferry at a quay",
        "XHTML img/@alt; NITF media-reference/@alternate-text",
    )
    caption: Caption | None = optional(
        "The words below it.",
        {"text": "The first boat."},
        "XHTML figcaption; NITF media-caption; schema.org caption",
    )
    credit: OptionalText = optional(
        "Whom to name beside it.",
        "Photo: Ada Rossi",
        "NITF media-reference/@source-credit; schema.org creditText; ninjs by",
    )
    title: OptionalText = optional("Its title.", "Ferry at dawn", "schema.org name; ninjs title")
    id: LocalId | None = optional("Its name in this article.", "i1", "XML @id")
    uri: Url | None = optional(
        "Its identity, not its address.", "urn:example:pic:7", "NewsML-G2 remoteContent/@residref; ninjs uri"
    )
    renditions: tuple[Rendition, ...] = several(
        "Other files of the same picture.",
        {"url": "https://example.org/ferry-400.jpg", "width": 400},
        "XHTML img/@srcset; NewsML-G2 remoteContent; ninjs renditions",
    )
    rights: tuple[Right, ...] = several(
        "Whose it is, and on what terms.", {"notice": "© Ada Rossi"}, "schema.org copyrightNotice, license"
    )
    digital_source_type: Url | None = optional(
        "How the picture came to be.",
        "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
        "IPTC digitalsourcetype; schema.org digitalSourceType",
    )
