"""Named things: concepts, parties, genres, and how they are named, both ways."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from newsformat.formats.ninjs.names import KINDS, LISTED
from newsformat.formats.ninjs.objects import Members, Object, given, kept, restored
from newsformat.formats.ninjs.versions import geometry_in
from newsformat.formats.nitf.concepts import subject_code
from newsformat.formats.wires import scalars
from newsformat.formats.xml.words import without_references
from newsformat.model.article import Article
from newsformat.model.naming import Concept, Named, Party, Symbol, Term
from newsformat.vocab.schemes import SCHEMES, uri_of

_RELATIONS = {"about": "about", "mention": "mentioned", "mentions": "mentioned", "mentioned": "mentioned"}
_WRITTEN = {"about": "about", "mentioned": "mentions"}
"""Our words for how a thing relates to the item, and those that are written where it came with none."""
_OF_IPTC = re.compile("iptc|subject_?code|medtop|media_?topic", re.IGNORECASE)
_KEYWORD = "keyword"
_NAMES_OF_A_KEYWORD = ("name", "keyword", "value", "text")
_AUTHOR = "creator"
_AUTHORS = (_AUTHOR, "author", "writer", "byline", "by")
_CONTRIBUTORS = tuple(
    "contributor editor translator photographer illustrator reporter reporting producer interviewer researcher".split()
)
_OTHER_TRADES = frozenset({*_CONTRIBUTORS} - {"reporter", "reporting"})
_PROVIDER = "provider"
_WITHIN = ("state", "country", "world_region")
_ADDRESSES = {"email": "email", "web": "url"}


# ----------------------------------------------------------------------------------------------- read


def parties_of(item: Object) -> Members:
    """Who made the item and where it comes from; people of whom it tells are left."""
    members: Members = {"contributors": [], "sources": [], "sponsors": []}
    members["authors"] = []
    for each in item.objects("authors"):
        _add_maker(each, members)
    for name in ("people", "organisations"):
        for each in item.objects(name, _is_maker):
            relation = each.get("rel")
            if relation in _AUTHORS:
                if relation == _AUTHOR:
                    each.drop("rel")
                members["authors"].append(_party(each, KINDS[name]))
            else:
                each.drop("rel")
                members["contributors"].append(_party(each, KINDS[name]) | {"role": relation})
    for each in item.objects("infoSources"):
        match each.get("role"):
            case "provider" | "publisher" as role if role not in members:
                each.drop("role")
                members[role] = _party(each, None)
            case "sponsor":
                each.drop("role")
                members["sponsors"].append(_party(each, None))
            case _:
                role_of_source = each.take("role", scalars.code)
                members["sources"].append(given({"role": role_of_source}) | _party(each, None))
    # No version has `source` and `provider`, and many senders do.
    told = {source.get("name") for source in members["sources"]}
    if isinstance(item.get("source"), str) and item.get("source") not in told and (source := item.take("source")):
        members["sources"].append({"name": source})
    if _PROVIDER not in members and isinstance(item.get(_PROVIDER), str) and (provider := item.take(_PROVIDER)):
        members[_PROVIDER] = {"name": provider}
    return members


def _is_maker(thing: Members) -> bool:
    """Whether a person or an organization made the item, and is none of whom it tells."""
    return thing.get("rel") in (*_AUTHORS, *_CONTRIBUTORS)


def _add_maker(each: Object, members: Members) -> None:
    """Add one of the `authors`, which no version has, and many senders do; some are of another trade."""
    role = each.get("role")
    is_contributor = isinstance(role, str) and role.lower() in _OTHER_TRADES
    if role in _AUTHORS or is_contributor:
        each.drop("role")
    maker = _post(each) | _party(each, None)
    if is_contributor:
        members["contributors"].append(maker | {"role": str(role).lower()})
    else:
        members["authors"].append(maker)


def concepts_of(item: Object) -> list[Members]:
    """All that the item is about or mentions."""
    return [_concept(each, kind) for name, kind in KINDS.items() for each in item.objects(name)]


def keywords_of(item: Object) -> list[Members]:
    """The keywords: subjects that are said to be such, and a list that no version has, and many senders do."""
    keywords: list[Members] = []
    listed = item.get("keywords")
    told = listed if isinstance(listed, list) else []
    words = [*map(_keyword_in, told)]
    if not all(words) or (listed and not told):
        item.say_not_read("keywords", listed)
    else:
        if all(isinstance(each, str) or len(each) == 1 for each in told):
            item.drop("keywords")
        keywords = [{"text": word} for word in words]
    return keywords + [{"text": each.get("name")} for each in item.objects("subjects", _is_keyword)]


def _keyword_in(each: Any) -> str | None:
    """A keyword: words, or an object that names them."""
    named = [each.get(name) for name in _NAMES_OF_A_KEYWORD] if isinstance(each, dict) else [each]
    told = (without_references(words) for words in named if isinstance(words, str))
    return next(filter(str.strip, told), None)


def _is_keyword(subject: Members) -> bool:
    """Whether a subject is a word that is said to be a keyword, and nothing else."""
    is_one = subject.get("rel") == _KEYWORD and subject.keys() == {"name", "rel"}
    return is_one and scalars.text(str(subject["name"])) is not None


def terms_of(item: Object, name: str) -> list[Members]:
    """The terms of a list."""
    return [each.closed(_identified(each)) for each in item.objects(name)]


def _identified(each: Object) -> Members:
    return {
        "name": each.take("name"),
        "uri": each.take("uri", scalars.url),
        "literal": each.take("literal", scalars.exact_text),
        "qcode": each.take("qcode", scalars.code) if scalars.is_qcode(str(each.get("qcode"))) else None,
    }


def _party(each: Object, kind: str | None) -> Members:
    return each.closed({"kind": kind, **_identified(each), **_contact(each)})


def _post(each: Object) -> Members:
    """The post of a party, by its name."""
    post = next((each.get(name) for name in ("jobtitle", "jobTitle") if each.get(name)), None)
    name = post.get("name") if isinstance(post, dict) else post
    return {"job_title": name} if isinstance(name, str) and scalars.text(name) == name else {}


def _contact(each: Object) -> Members:
    """The first e-mail address and the first page; all other ways to reach a party stay.

    What is told of these two is kept beside; one that tells a place, too, stays.
    """
    members: Members = {}
    for contact in each.objects("contactInfo"):
        kind, value = contact.get("type"), contact.get("value")
        member = _ADDRESSES.get(kind) if isinstance(kind, str) and contact.get("address") is None else None
        reading = scalars.url if member == "url" else scalars.identifier
        read = reading(value) if member and member not in members and isinstance(value, str) else None
        if member and read:
            members[member] = read
            contact.drop("type")
            contact.drop("value")
            each.keep(f"/{member}", contact.members())
        else:
            each.give_back("contactInfo", contact)
    return members


def _concept(each: Object, kind: str) -> Members:
    relation = each.get("rel")
    coded = _coded(each) if kind == "topic" and not each.get("uri") else {}
    members: Members = {
        "kind": kind,
        **_identified(each),
        **coded,
        "id": each.take("id", scalars.local_id) if kind == "event" else None,
        "relation": _RELATIONS.get(relation) if isinstance(relation, str) else None,
        "relevance": each.take_whole("relevance", 100),
        "confidence": each.take_whole("confidence", 100),
    }
    if _WRITTEN.get(members["relation"] or "") == relation:
        each.drop("rel")
    geometry = each.get("geoJSON")
    if (position := _position(geometry)) is not None:
        if not _is_plain_point(geometry):
            each.keep("/position", {"geoJSON": geometry})
        each.drop("geoJSON")
        members["position"] = position
    members["symbols"] = _symbols(each)
    members["broader"] = list(_around(each, members["name"])) if kind == "place" else []
    return each.closed(members)


def _around(place: Object, own_name: str | None) -> Iterator[Members]:
    """What a place lies in, the narrowest first, by names that no version has, and many senders use."""
    for name in _WITHIN:
        told = place.get(name)
        if isinstance(told, str) and told.strip() not in ("", own_name):
            yield {"name": place.take(name)}


def _coded(each: Object) -> Members:
    """The address of a topic that is told by a code of IPTC's catalog, or by eight digits in a scheme called so."""
    scheme, code = each.get("scheme"), each.get("literal")
    if scheme is None and isinstance(code, str) and code.partition(":")[0] in SCHEMES:
        return {"uri": uri} if (uri := uri_of(code)) else {}
    if not (isinstance(scheme, str) and isinstance(code, str) and _OF_IPTC.search(scheme)):
        return {}
    return {"uri": uri} if (uri := uri_of(subject_code(code) or "")) else {}


def _position(geometry: Any) -> Members | None:
    """Where a geometry lies that is one point, alone or in a Feature; its height is no part of it."""
    geometry = geometry_in(geometry)
    if not isinstance(geometry, dict) or geometry.get("type") != "Point":
        return None
    point = geometry.get("coordinates")
    if not isinstance(point, list) or len(point) not in (2, 3) or not all(map(_is_number, point)):
        return None
    longitude, latitude = point[:2]
    return {"latitude": latitude, "longitude": longitude} if abs(latitude) <= 90 and abs(longitude) <= 180 else None


def _is_plain_point(geometry: Members) -> bool:
    """Whether a geometry says no more than where it lies."""
    return set(geometry) == {"type", "coordinates"} and len(geometry["coordinates"]) == 2


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _symbols(each: Object) -> list[Members]:
    found = []
    for symbol in each.objects("symbols"):
        value = symbol.get("symbol")
        if isinstance(value, str) and scalars.identifier(value) is not None:
            members = {
                "ticker": symbol.take("symbol", scalars.identifier),
                "exchange": symbol.take("exchange"),
                "kind": symbol.take("symbolType"),
            }
            found.append(symbol.closed(members))
        else:
            each.give_back("symbols", symbol)
    return found


# ---------------------------------------------------------------------------------------------- write


def put_parties(item: Members, article: Article) -> None:
    """Add who made the item and where it comes from."""
    for author in article.authors:
        _add(item, _list_of(author), _written_party(author) | {"rel": kept(author).get("rel") or _AUTHOR})
    for contributor in article.contributors:
        role = contributor.role or "contributor"
        if role in _CONTRIBUTORS:
            _add(item, _list_of(contributor), _written_party(contributor) | {"rel": role})
    roles: Iterable[tuple[str | None, Party]] = (
        *([(_PROVIDER, article.provider)] if article.provider else []),
        *([("publisher", article.publisher)] if article.publisher else []),
        *(("sponsor", sponsor) for sponsor in article.sponsors),
        *((source.role, source) for source in article.sources),
    )
    for role_of_source, party in roles:
        _add(item, "infoSources", given({"role": role_of_source}) | _written_party(party))


def put_concepts(item: Members, article: Article) -> None:
    """Add all that the article is about or mentions."""
    for concept in article.subjects:
        _add(item, LISTED.get(concept.kind or "", "subjects"), _written_concept(concept))


def put_keywords(item: Members, article: Article) -> None:
    """Add the keywords behind the subjects, as such."""
    for keyword in article.keywords:
        _add(item, "subjects", {"name": keyword.text, "rel": _KEYWORD})


def put_terms(item: Members, name: str, terms: Iterable[Term]) -> None:
    """Add the terms of a list."""
    for term in terms:
        _add(item, name, restored(_identity(term), term))


def _add(item: Members, name: str, each: Members) -> None:
    if each:
        item.setdefault(name, []).append(each)


def _list_of(party: Party) -> str:
    return "organisations" if party.kind == "organization" else "people"


def _identity(value: Named) -> Members:
    """Name, URI and literal; a qcode whose alias IPTC's catalog tells is a URI, too."""
    uri = value.uri or (uri_of(value.qcode) if value.qcode else None)
    return given({"name": value.name, "uri": uri, "literal": value.literal or value.qcode})


def _written_party(party: Party) -> Members:
    contacts = [
        {"type": kind, "value": value, **kept(party, f"/{member}")}
        for kind, member in _ADDRESSES.items()
        if (value := getattr(party, member)) is not None
    ]
    return restored(_identity(party) | given({"contactInfo": contacts}), party)


def _written_concept(concept: Concept) -> Members:
    members = _identity(concept)
    if concept.relation:
        relation = kept(concept).get("rel")
        is_same = isinstance(relation, str) and _RELATIONS.get(relation) == concept.relation
        members["rel"] = relation if is_same else _WRITTEN[concept.relation]
    members |= given({"relevance": concept.relevance, "confidence": concept.confidence})
    if concept.kind == "event":
        members |= given({"id": concept.id})
    if concept.position:
        geometry = kept(concept, "/position").get("geoJSON")
        point = [concept.position.longitude, concept.position.latitude]
        is_same = _position(geometry) == {"latitude": point[1], "longitude": point[0]}
        members["geoJSON"] = geometry if is_same else {"type": "Point", "coordinates": point}
    if concept.symbols:
        members["symbols"] = [_written_symbol(symbol) for symbol in concept.symbols]
    return restored(members, concept)


def _written_symbol(symbol: Symbol) -> Members:
    members = {"exchange": symbol.exchange, "symbolType": symbol.kind, "symbol": symbol.ticker}
    return restored(given(members), symbol)
