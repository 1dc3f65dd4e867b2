"""Whose the words and pictures are, and on what terms they may be used."""

from newsformat.model.extensions import Extensible
from newsformat.model.naming import Party
from newsformat.model.scalar_types import Code, Flag, LocalId, MediaType, Moment, Url
from newsformat.model.text import OptionalText, RawText, Text
from newsformat.model.value import Stated, optional, required, several


class RightsExpression(Extensible):
    """Rights as a machine reads them, kept whole."""

    language_id: Url | None = optional(
        "The rights language.",
        "http://www.w3.org/ns/odrl/2/",
        "NewsML-G2 rightsExpressionXML/@langid; ninjs rightsInfo.langId",
    )
    media_type: MediaType | None = optional(
        "The form of `content`.", "application/xml", "NewsML-G2 rightsExpressionData/@enctype"
    )
    content: RawText = required(
        "The expression.",
        "<policy/>",
        "NewsML-G2 rightsExpressionXML, rightsExpressionData; ninjs rightsInfo.encodedRights",
    )


class Right(Extensible):
    """One statement of rights. Several may hold for different parts, places and times."""

    holder: Stated[Party] | None = optional(
        "Who holds the copyright.",
        {"name": "Harbour Post"},
        "NewsML-G2 copyrightHolder; NITF doc.copyright/@holder; ninjs copyrightHolder; schema.org copyrightHolder",
    )
    notice: OptionalText = optional(
        "The copyright notice.",
        "© 2026 Harbour Post",
        "NewsML-G2 copyrightNotice; ninjs copyrightNotice; schema.org copyrightNotice",
    )
    notice_url: Url | None = optional(
        "Where the notice stands in full.", "https://example.org/copyright", "NewsML-G2 copyrightNotice/@href"
    )
    usage_terms: OptionalText = optional(
        "What may be done with it.",
        "Not for archive use.",
        "NewsML-G2 usageTerms; NITF rights.limitations; ninjs usageTerms",
    )
    usage_terms_url: Url | None = optional(
        "Where the terms stand in full.",
        "https://example.org/terms",
        "NewsML-G2 usageTerms/@href; schema.org usageInfo",
    )
    license: Url | None = optional(
        "The license.",
        "https://creativecommons.org/licenses/by/4.0/",
        "schema.org license; NewsML-G2 rightsInfo/link",
    )
    valid_from: Moment | None = optional("When it begins to hold.", "2026-03-01", "NewsML-G2 rightsInfo/@validfrom")
    valid_to: Moment | None = optional("When it ceases to hold.", "2027-03-01", "NewsML-G2 rightsInfo/@validto")
    scope: tuple[Code, ...] = several("Where or for what it holds.", "rgsc:region", "NewsML-G2 rightsInfo/@scope")
    aspect: tuple[Code, ...] = several("What it is about.", "rga:copyright", "NewsML-G2 rightsInfo/@aspect")
    applies_to: tuple[LocalId, ...] = several(
        "The `id`s of the parts it holds for; none: the whole.", "i1", "NewsML-G2 rightsInfo/@idrefs"
    )
    data_mining: Url | None = optional(
        "Whether it may be mined for data.",
        "http://ns.useplus.org/LDF/ldf-XMPSpecification#DMI-PROHIBITED-AIMLTRAINING",
        "NewsML-G2 dataMining; PLUS Data Mining; IPTC Photo Metadata",
    )
    expressions: tuple[RightsExpression, ...] = several(
        "The same for machines, kept whole.",
        {"content": "<policy/>"},
        "NewsML-G2 rightsExpressionXML; ninjs rightsInfo",
    )


class TrustIndicator(Extensible):
    """A page or a mark that tells why to trust the publisher."""

    role: Code | None = optional("What it vouches for.", "trustindicator:ethics", "ninjs trustIndicators[].role")
    title: OptionalText = optional("What it is called.", "Our ethics code", "ninjs trustIndicators[].title")
    url: Url = required(
        "Where it stands.",
        "https://example.org/ethics",
        "ninjs trustIndicators[].href; schema.org ethicsPolicy",
    )


class Correction(Extensible):
    """What was wrong and has been put right. A note block in the body is only its printed place."""

    time: Moment | None = optional("When it was corrected.", "2026-03-02T08:00:00Z", "schema.org CorrectionComment")
    text: Text = required(
        "What was corrected.", "The ferry carries 120, not 210.", "schema.org correction; NITF correction/@info"
    )


class FactCheck(Extensible):
    """A claim, and what checking it gave."""

    claim: Text = required("The claim.", "All ferries are late.", "schema.org ClaimReview claimReviewed")
    claimant: OptionalText = optional("Who made it.", "Harbour Watch", "schema.org itemReviewed.author")
    claim_published: Moment | None = optional(
        "When it was made.", "2026-02-20", "schema.org itemReviewed.datePublished"
    )
    rating: OptionalText = optional("The verdict in words.", "False", "schema.org reviewRating.alternateName")
    url: Url | None = optional("Where the review stands.", "https://example.org/check/9", "schema.org ClaimReview.url")


class Access(Extensible):
    """Who can read the article, as declared, and whether the text here is all of it."""

    declared: Code | None = optional(
        "What the publisher says: free, metered, paid.",
        "free",
        "schema.org isAccessibleForFree; article:content_tier",
    )
    complete: Flag | None = optional("Whether the whole text is here.", True, "no counterpart: observed")
