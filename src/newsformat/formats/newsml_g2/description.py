"""What the content is and is about: `contentMeta`, both ways."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.newsml_g2.building import add, put, records_of, restore
from newsformat.formats.newsml_g2.codes import Wire, first_code, one_code, own_attribute, qcode, word
from newsformat.formats.newsml_g2.concepts import add_concept, concept_of
from newsformat.formats.newsml_g2.descriptions import put_descriptions, take_descriptions
from newsformat.formats.newsml_g2.files import has_address
from newsformat.formats.newsml_g2.headlines import put_headlines, take_headlines
from newsformat.formats.newsml_g2.media import add_picture, picture_of
from newsformat.formats.newsml_g2.moments import moment_in
from newsformat.formats.newsml_g2.named import add_term, says_anything, term_of
from newsformat.formats.newsml_g2.parties import add_party, party_of
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.newsml_g2.ranked import add_ranked_text, own_text, ranked_text
from newsformat.formats.wires import scalars
from newsformat.formats.wires.authors import authors_in
from newsformat.formats.xml.parts import Left, Members
from newsformat.formats.xml.words import dateline_words, has_words, words_of
from newsformat.model.article import Article
from newsformat.model.canonical import members_of
from newsformat.model.metadata import AlternateId
from newsformat.model.naming import Party
from newsformat.scalars.names import is_person
from newsformat.vocab.schemes import uri_of

_DATE = own_attribute("date")
_CREDITS = own_attribute("credits")
_CREATOR = "creator"
_AT = "contentMeta"
# Members without a place of their own, as extension properties: member and how the value is read.
_FLAGS = {"true": True, "false": False}


# ----------------------------------------------------------------------------------------------- read


def described(part: Part, wire: Wire, *, of_medium: bool = False) -> Members:
    """The members of an Article that a `contentMeta` gives. What is left of it is told by the part.

    That of an item `of_medium`, which is a picture or a recording, gives a `caption`, too, which is that one's.
    """
    members: Members = {}
    if icons := part.take_all("icon", has_address):
        members["lead_image"] = picture_of(icons, wire)
    members |= _administrative(part, wire)
    members |= _parties(part, wire)
    members |= _texts(part, wire, of_medium=of_medium, credits_told=bool(members["authors"]))
    members |= _about(part, wire)
    members |= _properties(part, wire)
    return members


def _administrative(part: Part, wire: Wire) -> Members:
    members: Members = {}
    urgency = part.children("urgency")
    if urgency and (level := scalars.whole(words_of(urgency[0]))) in range(1, 10):
        members["urgency"] = level
        part.part_of(urgency[0], "urgency")
    for child, member in (("contentCreated", "created"), ("contentModified", "modified")):
        members[member] = moment_in(part, child, wire)
    sources = part.children("digitalSourceType")
    if sources and (kind := _digital_source(sources[0], wire)) is not None:
        members["digital_source_type"] = kind
        part.part_of(sources[0], "digitalSourceType").drop("uri")
    identified = part.take_all("altId", lambda element: scalars.identifier(element.text or "") is not None)
    members["alternate_ids"] = [_alternate_id(element, wire) for element in identified]
    return members


def _digital_source(element: etree._Element, wire: Wire) -> str | None:
    """The URI of a digital source type; a code of IPTC's own scheme is one, too."""
    known = wire.standard(element.get("qcode")) or ""
    return scalars.url(element.get("uri") or (known.startswith("digsrctype:") and uri_of(known)) or "")


def _alternate_id(element: etree._Element, wire: Wire) -> Members:
    part = Part(element)
    return part.closed(
        {
            "value": (element.text or "").strip(),
            "kind": one_code(part, "type", wire),
            "role": one_code(part, "role", wire),
            "environment": first_code(part, "environment", wire),
        }
    )


def _parties(part: Part, wire: Wire) -> Members:
    members: Members = {"authors": [], "contributors": [], "sources": [], "sponsors": []}
    byline = next((words_of(element) for element in part.children("by")), "")
    for element in part.take_all("creator", says_anything):
        party = _named_by_literal(party_of(Part(element), wire), byline)
        if _is_credited(party):
            members["authors"].append(party)
        else:
            members["contributors"].append(_as_contributor(party))
    members["contributors"] += [
        party_of(Part(element), wire) for element in part.take_all("contributor", says_anything)
    ]
    for element in part.take_all("infoSource", says_anything):
        party = party_of(Part(element), wire)
        match party.get("role") if wire.own else None:
            case "publisher" if "publisher" not in members:
                members["publisher"] = {name: value for name, value in party.items() if name != "role"}
            case "sponsor":
                members["sponsors"].append({name: value for name, value in party.items() if name != "role"})
            case _:
                members["sources"].append(party)
    return members


def _named_by_literal(party: Members, byline: str) -> Members:
    """A creator who is told by a literal alone: that is the name where the byline has it, or that of a person."""
    literal = party.get("literal") or ""
    if party.get("name") or " " not in literal:
        return party
    return {"name": literal, **party} if (literal in byline if byline else is_person(literal)) else party


def _is_credited(party: Members) -> bool:
    """Whether a creator is one that readers are told of: a name that is more than a user's id."""
    name = party.get("name")
    if not name:
        return False
    codes = {(party.get(member) or "").rpartition(":")[2] for member in ("qcode", "literal")}
    return " " in name or name not in codes


def _as_contributor(party: Members) -> Members:
    if "role" not in party:
        return party | {"role": _CREATOR}
    left: Left = [{"at": "", "element": "creator"}]
    return party | {"extensions": {"newsml-g2": [*left, *party.get("extensions", {}).get("newsml-g2", [])]}}


def _texts(part: Part, wire: Wire, *, of_medium: bool, credits_told: bool) -> Members:
    members: Members = {}
    take_headlines(part, wire, members)
    take_descriptions(part, wire, members, of_medium=of_medium)
    for child, member in (("slugline", "slugline"), ("creditline", "credit_line")):
        if (text := own_text(part, child, wire)) is not None:
            members[member] = text.words()
    if (line := own_text(part, "by", wire)) is not None:
        members["byline"] = "\n".join([line.words(), *_further_lines(part, line, wire)])
        if not credits_told:
            members |= _credited_in(line, members["byline"], wire)
    members["dateline"] = _dateline(part, wire)
    return members


def _further_lines(part: Part, line: Part, wire: Wire) -> list[str]:
    """The words of further bylines like the first, which tell nothing else."""
    if wire.own or len(line.element):
        return []
    first = line.element.items()
    further = part.take_all("by", lambda element: has_words(element) and not len(element) and element.items() == first)
    return [Part(element).words() for element in further]


def _credited_in(line: Part, byline: str, wire: Wire) -> Members:
    """The authors whom the byline names; that they are told by nothing else is kept, and told in our own documents."""
    is_told = line.get(_CREDITS) is not None
    line.drop(_CREDITS)
    if wire.own and not is_told:
        return {}
    authors = authors_in(byline)
    if authors:
        line.keep("credits", "authors")
    return {"authors": authors}


def _dateline(part: Part, wire: Wire) -> Members | None:
    members: Members = {}
    if (located := part.take_first("located")) is not None:
        members["place"] = concept_of(Part(located), wire)
    if (dateline := own_text(part, "dateline", wire) or _dated(part)) is not None:
        words = dateline.words()
        members["text"] = dateline_words(dateline.element)
        if members["text"] != words and not len(dateline.element):
            dateline.keep_markup()
        members["date"] = dateline.take(_DATE, scalars.moment)
    return {name: value for name, value in members.items() if value is not None} or None


def _dated(part: Part) -> Part | None:
    """A dateline without words, but with our date."""
    found = part.children("dateline")
    return part.subpart("dateline") if found and found[0].get(_DATE) else None


def _about(part: Part, wire: Wire) -> Members:
    told = [ranked_text(element, wire) for element in part.take_all("keyword", has_words)]
    keywords = [keyword for keyword in told if keyword.get("text", "").strip()]
    sections = [keyword["text"] for keyword in keywords if wire.own and keyword.get("role") == "section"]
    return {
        "section": sections,
        "keywords": [keyword for keyword in keywords if not (wire.own and keyword.get("role") == "section")],
        "genres": [term_of(Part(element), wire) for element in part.take_all("genre", says_anything)],
        "audience": [term_of(Part(element), wire) for element in part.take_all("audience", says_anything)],
        "subjects": [concept_of(Part(element), wire) for element in part.take_all("subject", says_anything)],
    }


def _properties(part: Part, wire: Wire) -> Members:
    """Members that are extension properties of our vocabulary."""
    members: Members = {}
    access: Members = {}
    for element in part.children("contentMetaExtProperty"):
        name, value = element.get("rel", "").removeprefix(word("")), element.get("value", "")
        if not wire.is_word(element.get("rel"), name) or name in members or name in access:
            continue
        read: object = None
        match name:
            case "type":
                read = members["type"] = scalars.code(value)
            case "ai_disclosure":
                read = members["ai_disclosure"] = value
            case "sponsored":
                read = members["sponsored"] = _FLAGS.get(value)
            case "complete":
                read = access["complete"] = _FLAGS.get(value)
            case "declared":
                read = access["declared"] = scalars.code(value)
        if read is not None:
            part.part_of(element, "contentMetaExtProperty").take_whole()
    members["access"] = {name: value for name, value in access.items() if value is not None}
    return members


# ---------------------------------------------------------------------------------------------- write


def add_description(meta: etree._Element, article: Article) -> None:
    """Fill a `contentMeta` with what an article says."""
    if article.lead_image and scalars.is_iri(article.lead_image.url):
        add_picture(meta, "icon", article.lead_image)
    _add_administrative(meta, article)
    _add_parties(meta, article)
    _add_texts(meta, article)
    _add_about(meta, article)
    _add_properties(meta, article)


def _add_administrative(meta: etree._Element, article: Article) -> None:
    if article.urgency is not None:
        add(meta, "urgency", str(article.urgency))
    for name, moment in (("contentCreated", article.created), ("contentModified", article.modified)):
        if scalars.truncated(moment):
            add(meta, name, moment)
    if article.digital_source_type and scalars.is_iri(article.digital_source_type):
        source = add(meta, "digitalSourceType", qcode=_kept_code(article, article.digital_source_type))
        if not source.attrib:
            put(source, "uri", article.digital_source_type)
    for alternate in article.alternate_ids:
        _add_alternate_id(meta, alternate)


def _kept_code(article: Article, uri: str) -> str | None:
    """The qcode that a digital source type came with, while it is that of the URI."""
    for record in records_of(article):
        attributes = record.get("attributes")
        if record.get("at") == "contentMeta/digitalSourceType" and isinstance(attributes, dict):
            code = attributes.get("qcode")
            is_same = isinstance(code, str) and scalars.is_qcode(code) and uri.endswith(f"/{code.partition(':')[2]}")
            return code if is_same else None
    return None


def _add_alternate_id(meta: etree._Element, alternate: AlternateId) -> None:
    child = add(
        meta,
        "altId",
        alternate.value,
        type=qcode(alternate.kind),
        role=qcode(alternate.role),
        environment=qcode(alternate.environment),
    )
    restore(child, alternate)


def _add_parties(meta: etree._Element, article: Article) -> None:
    for author in () if _are_of_byline(article) else article.authors:
        add_party(meta, "creator", author)
    for contributor in article.contributors:
        if contributor.role == _CREATOR:
            add_party(meta, "creator", contributor.model_copy(update={"role": None}))
        else:
            add_party(meta, "creator" if _was_creator(contributor) else "contributor", contributor)
    if article.publisher:
        add_party(meta, "infoSource", article.publisher, word("publisher"))
    for source in article.sources:
        add_party(meta, "infoSource", source)
    for sponsor in article.sponsors:
        add_party(meta, "infoSource", sponsor, word("sponsor"))


def _are_of_byline(article: Article) -> bool:
    """Whether the authors are those whom the byline names, and were told by it alone."""
    if {"at": "contentMeta/by", "credits": "authors"} not in records_of(article):
        return False
    return [members_of(author) for author in article.authors] == authors_in(article.byline or "")


def _was_creator(party: Party) -> bool:
    kept = (party.extensions or {}).get("newsml-g2")
    return isinstance(kept, list) and {"at": "", "element": "creator"} in kept


def _add_texts(meta: etree._Element, article: Article) -> None:
    put_headlines(meta, article)
    put_descriptions(meta, article)
    for name, text in (("slugline", article.slugline), ("creditline", article.credit_line)):
        if text:
            add(meta, name, text)
    if article.byline:
        put(add(meta, "by", article.byline), _CREDITS, "authors" if _are_of_byline(article) else None)
    if (dateline := article.dateline) is not None:
        if dateline.place:
            add_concept(meta, "located", dateline.place)
        if dateline.text or dateline.date:
            put(add(meta, "dateline", dateline.text), _DATE, dateline.date)


def _add_about(meta: etree._Element, article: Article) -> None:
    if article.language:
        add(meta, "language", tag=article.language)
    for genre in article.genres:
        add_term(meta, "genre", genre)
    for section in article.section or ():
        add(meta, "keyword", section, role=word("section"))
    for keyword in article.keywords:
        add_ranked_text(meta, "keyword", keyword)
    for subject in article.subjects:
        add_concept(meta, "subject", subject)
    for audience in article.audience:
        add_term(meta, "audience", audience)


def _add_properties(meta: etree._Element, article: Article) -> None:
    access = article.access
    values = {
        "type": article.type,
        "ai_disclosure": article.ai_disclosure,
        "sponsored": article.sponsored,
        "declared": access.declared if access else None,
        "complete": access.complete if access else None,
    }
    for name, value in values.items():
        if value is not None:
            text = str(value).lower() if isinstance(value, bool) else value
            add(meta, "contentMetaExtProperty", rel=word(name), value=text)
