"""Named things: parties, who made and own the news, and concepts, what it is about."""

from typing import Literal

from newsformat.model.extensions import Extensible
from newsformat.model.scalar_types import Code, Identifier, Language, Latitude, LocalId, Longitude, Percent, Rank, Url
from newsformat.model.text import OptionalText, Text
from newsformat.model.value import optional, required, several


class Name(Extensible):
    """A name of a thing, in a language or for a purpose."""

    text: Text = required("The name.", "Den Haag", "NewsML-G2 name; schema.org name, alternateName")
    language: Language | None = optional("The language of the name.", "nl", "NewsML-G2 name/@xml:lang")
    role: Code | None = optional("What the name is for.", "nrol:full", "NewsML-G2 name/@role")


class Identity(Extensible):
    """The same thing elsewhere, or a wider one: as much of a name and an identifier as is known."""

    name: OptionalText = optional("Its name.", "Europe", "NewsML-G2 broader/name; schema.org name")
    names: tuple[Name, ...] = several("Its names by language and role.", {"text": "Europa"}, "NewsML-G2 broader/name")
    uri: Url | None = optional("Its URI.", "https://www.wikidata.org/entity/Q46", "NewsML-G2 @uri; schema.org sameAs")
    qcode: Code | None = optional("Its qcode, as it came.", "medtop:20000002", "NewsML-G2 @qcode")
    literal: OptionalText = optional("An identifier of no vocabulary.", "europe", "NewsML-G2 @literal; ninjs literal")
    kind_code: Code | None = optional("The kind of thing, as a wire has it.", "cpnat:geoArea", "NewsML-G2 @type")


class Named(Extensible):
    """The base of everything with a name."""

    id: LocalId | None = optional("Its name in this article, the target of `ref`.", "p1", "XML @id")
    name: OptionalText = optional("Its name.", "Ada Rossi", "NewsML-G2 name; ninjs name; schema.org name")
    names: tuple[Name, ...] = several(
        "Further names, by language and role.",
        {"text": "A. Rossi"},
        "NewsML-G2 name; schema.org alternateName",
    )
    uri: Url | None = optional(
        "Its URI.", "https://www.wikidata.org/entity/Q64", "NewsML-G2 @uri; ninjs uri; schema.org @id"
    )
    qcode: Code | None = optional("Its qcode, as it came.", "medtop:04000000", "NewsML-G2 @qcode; schema.org termCode")
    literal: OptionalText = optional("An identifier of no vocabulary.", "ros", "NewsML-G2 @literal; ninjs literal")
    kind_code: Code | None = optional("The kind of thing, as a wire has it.", "cpnat:person", "NewsML-G2 @type")
    same_as: tuple[Identity, ...] = several(
        "The same thing in other vocabularies.",
        {"uri": "https://www.wikidata.org/entity/Q64"},
        "NewsML-G2 sameAs; schema.org sameAs",
    )
    broader: tuple[Identity, ...] = several(
        "Wider things, nearest first.", {"name": "Italy"}, "NewsML-G2 broader; schema.org containedInPlace"
    )


class Term(Named):
    """A genre, an audience: a word with, perhaps, a code."""

    role: Code | None = optional("What part it plays.", "example:main", "no counterpart")


class Party(Named):
    """A person or an organization with a hand in the article: author, publisher, source, holder."""

    kind: Literal["person", "organization"] | None = optional(
        "What the party is.", "person", "schema.org Person, Organization; NewsML-G2 @type"
    )
    role: Code | None = optional(
        "What the party did: reporting, editor, translator, photographer …",
        "reporting",
        "NewsML-G2 creator/@role, contributor/@role; schema.org author, editor, translator",
    )
    job_title: OptionalText = optional(
        "The party's post.", "Political correspondent", "NewsML-G2 creator/@jobtitle; NITF byttl; schema.org jobTitle"
    )
    affiliation: OptionalText = optional(
        "Whom the party works for.",
        "Harbour Post",
        "NewsML-G2 personDetails/affiliation; schema.org affiliation",
    )
    email: Identifier | None = optional(
        "Where the party can be written to.",
        "desk@example.org",
        "NewsML-G2 contactInfo/email; schema.org email",
    )
    url: Url | None = optional(
        "The party's page.", "https://example.org/rossi", "NewsML-G2 contactInfo/web; schema.org url"
    )
    image: Url | None = optional(
        "A picture or logo of the party.", "https://example.org/rossi.jpg", "schema.org image, logo"
    )


class Symbol(Extensible):
    """A security's symbol on a market."""

    ticker: Identifier = required("The symbol.", "EXM", "NewsML-G2 hasInstrument/@symbol; ninjs symbols[].symbol")
    exchange: OptionalText = optional(
        "The market.", "XMIL", "NewsML-G2 hasInstrument/@marketlabel; ninjs symbols[].exchange"
    )
    kind: OptionalText = optional(
        "The kind of identifier.", "RIC", "NewsML-G2 hasInstrument/@symbolsrc; ninjs symbols[].symbolType"
    )


class Position(Extensible):
    """A point on the earth, in degrees of WGS 84."""

    latitude: Latitude = required("Degrees north.", 45.44, "NewsML-G2 position/@latitude; GeoJSON; schema.org geo")
    longitude: Longitude = required("Degrees east.", 12.33, "NewsML-G2 position/@longitude; GeoJSON; schema.org geo")


ConceptKind = Literal[
    "person", "organization", "place", "event", "topic", "object", "point_of_interest", "work", "other"
]


class Concept(Named):
    """What an article is about or mentions."""

    kind: ConceptKind | None = optional(
        "What it is.",
        "person",
        "NewsML-G2 subject/@type; ninjs people, organisations, places; schema.org @type",
    )
    relation: Literal["about", "mentioned"] | None = optional(
        "Whether the article is about it or only mentions it.",
        "about",
        "NewsML-G2 subject/@why; ninjs people[].rel; schema.org about, mentions",
    )
    role: Code | None = optional("What part it plays in the story.", "example:victim", "no counterpart")
    rank: Rank | None = optional("Its place by weight; the lowest counts most.", 1, "NewsML-G2 subject/@rank")
    relevance: Percent | None = optional("How much it matters here, 0 to 100.", 80, "NewsML-G2 subject/@relevance")
    confidence: Percent | None = optional("How sure it is, 0 to 100.", 95, "NewsML-G2 subject/@confidence")
    position: Position | None = optional(
        "Where on earth it is.",
        {"latitude": 45.44, "longitude": 12.33},
        "NewsML-G2 geoAreaDetails/position; ninjs places[].geoJSON; schema.org geo",
    )
    symbols: tuple[Symbol, ...] = several(
        "Its securities.",
        {"ticker": "EXM"},
        "NewsML-G2 organisationDetails/hasInstrument; schema.org tickerSymbol; NITF org/alt-code; ninjs symbols",
    )
