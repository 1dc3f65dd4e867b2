"""Article: one news article, whole."""

from typing import Annotated, Literal, Self

from pydantic import Field, Strict, model_validator

from newsformat.findings import expect
from newsformat.jsontext.strict import parse
from newsformat.model.body import Block, MediaBlock
from newsformat.model.canonical import canonical_json, digest_of
from newsformat.model.extensions import Extensible
from newsformat.model.faults import integrity_error
from newsformat.model.flow import Span, spans_of, stretches, text_of
from newsformat.model.integrity import faults_of
from newsformat.model.links import RelatedLink
from newsformat.model.media import Image
from newsformat.model.metadata import (
    AlternateId,
    Dateline,
    Embargo,
    Keyword,
    Note,
    RankedText,
    TextRendition,
)
from newsformat.model.naming import Concept, ConceptKind, Party, Term
from newsformat.model.pictures import images_of
from newsformat.model.quotes import Quote
from newsformat.model.rights import Access, Correction, FactCheck, Right, TrustIndicator
from newsformat.model.scalar_types import Code, Direction, Flag, Identifier, Language, Moment, Url, whole
from newsformat.model.text import OptionalText, Text
from newsformat.model.value import After, Before, Stated, optional, required, several

VERSION = "1.0"

Urgency = Annotated[int, Strict(), Field(ge=1, le=9), Before(whole)]


class Article(Extensible):
    """One news article: metadata, body, quotes, related links.

    Times are as exact as they came; marks and quotes are anchored by the words they cover.
    """

    # Whatever a document says, members that this model knows need no newer version than its own.
    newsformat: Annotated[str, Strict(), Field(pattern=r"^1\.(0|[1-9][0-9]{0,3})$"), After(lambda _: VERSION)] = (
        required("The version of this format: the lowest that knows every member used.", VERSION, "no counterpart")
    )
    schema_uri: Identifier | None = Field(
        default=None,  # by its name: a checker of types does not see it otherwise
        alias="$schema",
        description="Where the schema stands, for editors.",
        examples=["https://example.org/article-1.0.schema.json"],
        json_schema_extra={"x-maps-to": "JSON Schema"},
    )
    # Identity
    id: Identifier | None = optional(
        "The story's identifier, the same for all its versions; a URI where there is one.",
        "urn:newsml:example.org:20260301:ferry",
        "NewsML-G2 @guid; NITF doc-id/@id-string; ninjs uri; schema.org @id, identifier",
    )
    version: Identifier | None = optional(
        "Which version of the story.",
        "2",
        "NewsML-G2 @version; NITF du-key/@version; ninjs version; schema.org version",
    )
    alternate_ids: tuple[AlternateId, ...] = several(
        "Other identifiers.",
        {"value": "F-2026-0301-7"},
        "NewsML-G2 altId; ninjs altIds; schema.org identifier",
    )
    url: Url | None = optional(
        "Where the article stands.",
        "https://example.org/news/ferry",
        "schema.org url; Open Graph og:url; link canonical",
    )
    type: Code | None = optional(
        "The form of the article: article, live, gallery, interview, review, opinion, explainer …",
        "article",
        "schema.org @type (LiveBlogPosting, ReviewNewsArticle, OpinionNewsArticle …)",
    )
    item_class: Code | None = optional(
        "What kind of item it is: text, picture, composite …", "text", "NewsML-G2 itemClass; ninjs type"
    )
    status: Literal["usable", "withheld", "canceled"] | None = optional(
        "Whether it may be used; absent: yes.",
        "usable",
        "NewsML-G2 pubStatus; ninjs pubStatus; NITF docdata/@management-status",
    )
    profile: OptionalText = optional(
        "The house profile it follows.", "harbour-post-1", "NewsML-G2 profile; ninjs profile"
    )
    generator: OptionalText = optional("What made this document.", "newsformat 0.1.0", "NewsML-G2 generator")
    language: Language | None = optional(
        "The language of the text.",
        "en-GB",
        "NewsML-G2 language/@tag; ninjs language; schema.org inLanguage; XHTML @lang",
    )
    direction: Direction | None = optional("The direction of the text.", "ltr", "XHTML @dir")
    # Headings
    kicker: OptionalText = optional("The line above the headline.", "Transport", "NITF hl2; NewsML-G2 headline/@role")
    headline: OptionalText = optional(
        "The headline.",
        "Ferry service resumes",
        "NewsML-G2 headline; NITF hl1; ninjs headlines; schema.org headline",
    )
    subheadline: OptionalText = optional(
        "The line below the headline: dek, standfirst.",
        "First boats out after nine days",
        "NITF hl2; schema.org alternativeHeadline; ninjs descriptions",
    )
    alternative_headlines: tuple[RankedText, ...] = several(
        "Other headlines, for other places.",
        {"text": "Boats are out again", "role": "social"},
        "NewsML-G2 headline; ninjs headlines; schema.org alternativeHeadline",
    )
    slugline: OptionalText = optional(
        "The working title.", "FERRY-RESUMES", "NewsML-G2 slugline; ninjs slugline; NITF du-key/@key"
    )
    summary: OptionalText = optional(
        "What the article says, in short.",
        "Boats run again.",
        "NewsML-G2 description; NITF abstract; ninjs descriptions; schema.org description",
    )
    descriptions: tuple[RankedText, ...] = several(
        "Other summaries, for other places.",
        {"text": "Boats run again.", "role": "search"},
        "NewsML-G2 description; ninjs descriptions; schema.org abstract",
    )
    # Who
    byline: OptionalText = optional(
        "The byline as printed.", "By Ada Rossi in Venice", "NewsML-G2 by; NITF byline; ninjs by"
    )
    authors: tuple[Party, ...] = several(
        "Whom the reader is told wrote it.",
        {"name": "Ada Rossi"},
        "NewsML-G2 creator; ninjs people; schema.org author",
    )
    contributors: tuple[Party, ...] = several(
        "Every other hand, with its role.",
        {"name": "Bo Lind", "role": "editor"},
        "NewsML-G2 contributor; schema.org contributor, editor, translator; NITF revision-history/@name",
    )
    publisher: Stated[Party] | None = optional(
        "Who publishes it.", {"name": "Harbour Post"}, "schema.org publisher; og:site_name; NITF pubdata/@name"
    )
    provider: Stated[Party] | None = optional(
        "Who sends it.", {"name": "Lagoon Wire"}, "NewsML-G2 provider; schema.org provider; NITF distributor"
    )
    sources: tuple[Party, ...] = several(
        "Where it comes from.",
        {"name": "Lagoon Wire"},
        "NewsML-G2 infoSource; ninjs infoSources; schema.org sourceOrganization",
    )
    credit_line: OptionalText = optional(
        "Whom to name.", "Lagoon Wire", "NewsML-G2 creditline; schema.org creditText; NITF distributor"
    )
    # When
    created: Moment | None = optional(
        "When the content was made.",
        "2026-03-01",
        "NewsML-G2 contentCreated; ninjs contentCreated; schema.org dateCreated",
    )
    published: Moment | None = optional(
        "When it was first published.",
        "2026-03-01T06:30:00+01:00",
        "schema.org datePublished; article:published_time",
    )
    modified: Moment | None = optional(
        "When the content was last changed.",
        "2026-03-01T09:00:00+01:00",
        "NewsML-G2 contentModified; schema.org dateModified",
    )
    item_created: Moment | None = optional(
        "When the wire item was made.", "2026-03-01T06:00:00Z", "NewsML-G2 firstCreated; ninjs firstCreated"
    )
    version_created: Moment | None = optional(
        "When this version of the wire item was made; a resend is no update.",
        "2026-03-01T08:05:00Z",
        "NewsML-G2 versionCreated; ninjs versionCreated",
    )
    expires: Moment | None = optional(
        "When it must no longer be used.",
        "2027-03-01",
        "NewsML-G2 expires; NITF date.expire/@norm; ninjs expires; schema.org expires",
    )
    embargo: Embargo | None = optional(
        "Until when it must not be published; absent: none was stated.",
        {"kind": "until", "until": "2026-03-01T06:00:00Z"},
        "NewsML-G2 embargoed; ninjs embargoedUntil; NITF date.release/@norm",
    )
    dateline: Stated[Dateline] | None = optional(
        "Where and when it was written.",
        {"text": "VENICE, March 1"},
        "NewsML-G2 dateline, located; NITF dateline; ninjs located; schema.org dateline, locationCreated",
    )
    # What about
    section: Annotated[tuple[Text, ...] | None, After(lambda path: path or None)] = optional(
        "The path of sections it stands in, widest first.",
        ["Region", "Transport"],
        "schema.org articleSection; article:section; NITF pubdata/@position.section",
    )
    genres: tuple[Term, ...] = several(
        "Its genres.", {"name": "Feature"}, "NewsML-G2 genre; ninjs genres; schema.org genre"
    )
    keywords: tuple[Keyword, ...] = several(
        "Words to find it by.", {"text": "ferries"}, "NewsML-G2 keyword; NITF keyword; schema.org keywords"
    )
    subjects: tuple[Concept, ...] = several(
        "All concepts it is about or mentions.",
        {"kind": "place", "name": "Venice"},
        "NewsML-G2 subject; ninjs subjects, people, organisations, places, events, objects; schema.org about, mentions",
    )
    urgency: Urgency | None = optional(
        "How urgent it is, 1 (most) to 9.", 4, "NewsML-G2 urgency; ninjs urgency; NITF urgency/@ed-urg"
    )
    audience: tuple[Term, ...] = several(
        "Whom it is meant for.", {"name": "Schools"}, "NewsML-G2 audience; schema.org audience"
    )
    signals: tuple[Code, ...] = several(
        "What to heed: breaking, update, correction …", "update", "NewsML-G2 signal/@qcode"
    )
    # Notes, body, quotes, links
    notes: tuple[Note, ...] = several(
        "Notes that go with the article.",
        {"public": False, "text": "Adds quote."},
        "NewsML-G2 edNote; ninjs edNote; NITF ed-msg",
    )
    body: tuple[Block, ...] = required(
        "The story, block by block; empty for a picture or a concept.",
        [{"type": "paragraph", "text": "The first boat left at dawn."}],
        "NewsML-G2 inlineXML; NITF body.content; ninjs bodies; schema.org articleBody",
    )
    quotes: tuple[Quote, ...] = several(
        "Who says what in it.",
        {"id": "q1", "text": "We sail."},
        "NewsML-G2 partMeta; NITF q; schema.org Quotation",
    )
    renditions: tuple[TextRendition, ...] = several(
        "The text in other forms.", {"content": "The first boat left."}, "NewsML-G2 inlineData; ninjs bodies"
    )
    related: tuple[RelatedLink, ...] = several(
        "Other works, and how they relate.",
        {"rel": "background", "url": "/history"},
        "NewsML-G2 link; ninjs associations",
    )
    # Media
    lead_image: Image | None = optional(
        "The picture that stands for the article.",
        {"url": "https://example.org/a.jpg"},
        "schema.org image; og:image; NewsML-G2 icon; NITF media; ninjs associations",
    )
    media: tuple[MediaBlock, ...] = several(
        "Pictures and recordings that stand nowhere in the body.",
        {"type": "video", "url": "https://example.org/a.mp4"},
        "NewsML-G2 remoteContent; ninjs associations; schema.org associatedMedia",
    )
    # Rights and trust
    rights: tuple[Right, ...] = several(
        "Whose it is, and on what terms.", {"notice": "© 2026"}, "NewsML-G2 rightsInfo; schema.org license"
    )
    corrections: tuple[Correction, ...] = several(
        "What has been put right.", {"text": "It is 120."}, "schema.org correction; NITF correction"
    )
    trust_indicators: tuple[TrustIndicator, ...] = several(
        "Why to trust it.",
        {"url": "https://example.org/ethics"},
        "NewsML-G2 link; ninjs trustIndicators; schema.org publishingPrinciples",
    )
    digital_source_type: Url | None = optional(
        "How the text came to be.",
        "http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits",
        "NewsML-G2 digitalSourceType; ninjs digitalSourceType; schema.org digitalSourceType",
    )
    ai_disclosure: OptionalText = optional(
        "What readers are told of the use of AI.", "Translated by machine.", "no counterpart"
    )
    sponsored: Flag | None = optional(
        "Whether somebody paid for it.", False, "schema.org sponsor; AdvertiserContentArticle"
    )
    sponsors: tuple[Party, ...] = several("Who paid for it.", {"name": "Harbour Hotels"}, "schema.org sponsor")
    access: Stated[Access] | None = optional(
        "Who can read it, and whether it is all here.", {"declared": "free"}, "schema.org isAccessibleForFree"
    )
    fact_checks: tuple[FactCheck, ...] = several(
        "Claims it checks.", {"claim": "All ferries are late."}, "schema.org ClaimReview"
    )

    @model_validator(mode="after")
    def _integrity(self) -> Self:
        if faults := list(faults_of(self)):
            raise integrity_error(faults)
        return self

    @property
    def text(self) -> str:
        """The words a reader sees, in order, blocks parted by a blank line, cells by a tab.

        Run-in, paragraphs, headings, list items, quotations, table rows, preformatted text, fact boxes and live
        entries; no captions, credits, alternative texts, embeds, pull quotes or notes.
        """
        return text_of(stretches(self.body))

    def spans(self, unit: Literal["code-point", "utf-16"] = "code-point") -> list[Span]:
        """Where each mark stands over `text`: start, end, type, path. "utf-16" counts as JavaScript does.

        Raises:
            ValueError: there is no such unit.
        """
        return spans_of(self.body, self.quotes, unit)

    @property
    def images(self) -> tuple[Image, ...]:
        """The pictures: the lead image, those of the body in order, those of `media`; each address once."""
        return images_of(self)

    @property
    def people(self) -> tuple[Concept, ...]:
        """The subjects that are persons."""
        return self._subjects_of("person")

    @property
    def organizations(self) -> tuple[Concept, ...]:
        """The subjects that are organizations."""
        return self._subjects_of("organization")

    @property
    def places(self) -> tuple[Concept, ...]:
        """The subjects that are places."""
        return self._subjects_of("place")

    @property
    def topics(self) -> tuple[Concept, ...]:
        """The subjects that are topics."""
        return self._subjects_of("topic")

    def _subjects_of(self, kind: ConceptKind) -> tuple[Concept, ...]:
        return tuple(subject for subject in self.subjects if subject.kind == kind)

    @property
    def digest(self) -> str:
        """SHA-256, in hexadecimal, over what the article says; the same for any spelling of the same JSON."""
        return digest_of(self)

    def to_json(self) -> bytes:
        """The canonical JSON: one article has one serialization."""
        return canonical_json(self)

    @classmethod
    def from_json(cls, data: bytes | str) -> "Article":
        """The article in a JSON document.

        Raises:
            ReadError: it is not strict JSON, or not an article; the finding names the place.
        """
        from newsformat.model.verdict import article_of  # noqa: PLC0415 - it stands on this class

        expect("data", data, bytes, str)
        return article_of(parse(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data))[0]
