"""Links from the article to others: background, earlier versions, the series it is part of."""

from newsformat.model.extensions import Extensible
from newsformat.model.media import Image
from newsformat.model.scalar_types import Code, Identifier, Language, MediaType, Moment, Rank, Reference
from newsformat.model.text import OptionalText
from newsformat.model.value import optional


class RelatedLink(Extensible):
    """Another work, and how it relates to this one."""

    rel: Code | None = optional(
        "How it relates: related, previous_version, previous, next, part_of, series, source, background, translation, "
        "gallery, see_also, derived_from, amp, print …",
        "background",
        "NewsML-G2 link/@rel; ninjs associations[].rel; schema.org isBasedOn, relatedLink",
    )
    url: Reference | None = optional(
        "Where it stands.", "https://example.org/ferry-history", "NewsML-G2 link/@href; schema.org url"
    )
    id: Identifier | None = optional(
        "Its identifier.", "urn:newsml:example.org:20260101:ferry", "NewsML-G2 link/@residref; ninjs associations[].uri"
    )
    version: Identifier | None = optional("Which version of it.", "3", "NewsML-G2 link/@version")
    title: OptionalText = optional(
        "Its title.",
        "A short history of the ferry",
        "NewsML-G2 link/@title; ninjs associations[].name; schema.org name",
    )
    description: OptionalText = optional("A line about it.", "How it began.", "schema.org description")
    published: Moment | None = optional("When it was published.", "2026-01-01", "schema.org datePublished")
    image: Image | None = optional("Its picture.", {"url": "https://example.org/a.jpg"}, "schema.org image")
    language: Language | None = optional("Its language.", "it", "schema.org inLanguage; XHTML a/@hreflang")
    media_type: MediaType | None = optional("Its media type.", "text/html", "NewsML-G2 link/@contenttype")
    rank: Rank | None = optional("Its place by weight; the lowest counts most.", 1, "NewsML-G2 link/@rank")
    position: Code | None = optional(
        "Where it stood: inline, within, after, beside, head.", "after", "XHTML: the place of the element"
    )
