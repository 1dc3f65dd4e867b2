"""What the `head` of a document tells, from its `title` to its `revision-history`, both ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from newsformat.findings import Finding
from newsformat.formats.nitf.bodyhead import TITLE
from newsformat.formats.nitf.building import add, ensure, put, restore
from newsformat.formats.nitf.concepts import KINDS, add_concept, concept_of, tag_of
from newsformat.formats.nitf.dates import moment_of, norm_of
from newsformat.formats.nitf.notes import REVISION, is_in_body_head
from newsformat.formats.nitf.parts import Part
from newsformat.formats.nitf.rights import add_rights, copyright_of, doc_rights_of
from newsformat.formats.nitf.topics import (
    EVENT_LOCATION,
    add_event_location,
    add_topic,
    event_location_of,
    is_coded,
    is_event_location,
    is_topic,
    topic_of,
)
from newsformat.formats.status import status_unknown
from newsformat.formats.wires import scalars
from newsformat.formats.wires.moments import date_unreadable
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import local, without_references, words_of
from newsformat.model.article import Article
from newsformat.model.marks import MentionMark
from newsformat.model.metadata import EmbargoUntil, EmbargoUntilTold
from newsformat.model.moments import surely_before
from newsformat.model.walk import values
from newsformat.vocab.iptc import status_of

_WRITTEN_STATUSES = {"usable": "usable", "withheld": "embargoed", "canceled": "canceled"}
_LEVEL = " / "
"""Between the parts of a section's path, in the one place that NITF has for it."""
_FUNCTIONS = {
    "writer": "writer-author",
    "graphic_artist": "graphic-artist",
    **{role: role for role in ("editor", "producer", "archivist", "videographer", "photographer", "statistician")},
}
"""What a hand in an article did, as a `revision-history` tells it, by the role; `other` is any other."""
_ROLES = {function: role for role, function in _FUNCTIONS.items()}
_SERIES, _SEE = "part_of", "see_also"


# ----------------------------------------------------------------------------------------------- read


def headed(head: Part, findings: list[Finding]) -> Members:
    """The members of an Article that a `head` gives. What is left of it is told by the part."""
    members: Members = {"title": _words(head, "title"), "subjects": [], "genres": []}
    for meta in head.children("meta"):
        if (meta.get("name") or "").lower() == "generator" and "generator" not in members:
            part = head.part_of(meta, "meta")
            part.drop("name")
            members["generator"] = part.take("content", scalars.text)
    if (tobject := head.subpart("tobject")) is not None:
        members["genres"] = list(_genres(tobject))
        members["subjects"] = [topic_of(subject) for subject in tobject.take_all("tobject.subject", is_topic)]
    if (docdata := head.subpart("docdata")) is not None:
        _add_document(docdata, members, findings)
    for pubdata in head.children("pubdata")[:1]:
        published = head.part_of(pubdata, "pubdata")
        members["published"] = published.take("date.publication", moment_of)
        publisher = published.take("name", scalars.text)
        members["publisher"] = {"name": publisher} if publisher else None
        section = published.take("position.section", scalars.text)
        members["section"] = section.split(_LEVEL) if section else []
    _add_revisions(head, members)
    return members


def _words(part: Part, name: str) -> str | None:
    text = part.text(name)
    return None if text is None else text.words()


def _genres(tobject: Part) -> Iterator[Members]:
    for element in tobject.take_all("tobject.property", lambda child: bool(child.get("tobject.property.type"))):
        part = Part(element)
        yield part.closed({"name": part.take("tobject.property.type", scalars.text)})


def _add_document(docdata: Part, members: Members, findings: list[Finding]) -> None:
    members["status"] = docdata.take("management-status", status_of)
    if members["status"] is None and (unknown := (docdata.get("management-status") or "").strip()):
        findings.append(status_unknown(unknown))
    _add_identity(docdata, members)
    _add_dates(docdata, members, findings)
    urgency = docdata.subpart("urgency")
    members["urgency"] = urgency.take("ed-urg", _urgency) if urgency else None
    members["rights"] = [copyright_of(element) for element in docdata.take_all("doc.copyright", _says_something)]
    members["rights"] += [doc_rights_of(element) for element in docdata.take_all("doc.rights", _says_something)]
    members["audience"] = _valued(docdata, "doc-scope", "scope", "name")
    members["notes"] = [
        {**note, "public": False} for note in _valued(docdata, "ed-msg", "info", "text", role="msg-type")
    ]
    members["corrections"] = _valued(docdata, "correction", "info", "text")
    members["keywords"] = list(_keywords(docdata))
    members["related"] = _related(docdata)
    members["subjects"] += [event_location_of(element) for element in docdata.take_all("evloc", is_event_location)]
    identified = docdata.subpart("identified-content")
    for element in identified.element if identified else ():
        if identified and local(element.tag) in KINDS and (concept := concept_of(element)) is not None:
            members["subjects"].append(concept)
            identified.part_of(element, "").take_whole()


def _urgency(value: str) -> int | None:
    level = scalars.whole(value.strip())
    return level if level in range(1, 10) else None


def _says_something(element: etree._Element) -> bool:
    return any(value.strip() for value in element.attrib.values())


def _valued(part: Part, name: str, attribute: str, member: str, role: str | None = None) -> list[Members]:
    """What the elements of a name tell, each by an attribute; those that tell nothing are left."""
    told = []
    for element in part.take_all(name, lambda child: bool((child.get(attribute) or "").strip())):
        own = Part(element)
        members: Members = {member: own.take(attribute, scalars.text)}
        if role:
            members["role"] = own.take(role, scalars.code)
        told.append(own.closed(members))
    return told


def _add_identity(docdata: Part, members: Members) -> None:
    members["alternate_ids"], members["sources"] = [], []
    for place, element in enumerate(docdata.children("doc-id")):
        part = docdata.part_of(element, f"doc-id[{place + 1}]")
        value = part.take("id-string", scalars.identifier)
        source = part.take("regsrc", scalars.text)
        if value and place == 0:
            members["id"] = value
        elif value:
            members["alternate_ids"].append({"value": value})
        if source and {"name": source} not in members["sources"]:
            members["sources"].append({"name": source})
    if (key := docdata.subpart("du-key")) is not None:
        members["slugline"] = key.take("key", scalars.text)
        members["version"] = key.take("version", scalars.identifier)


def _add_dates(docdata: Part, members: Members, findings: list[Finding]) -> None:
    issued = _moment(docdata, "date.issue", findings)
    members["item_created"] = members["version_created"] = issued
    members["expires"] = _moment(docdata, "date.expire", findings)
    releases = docdata.children("date.release")
    released = moment_of(releases[0].get("norm") or "") if releases else None
    if released is None:
        members["embargo"] = _embargo_without_end(docdata, members, findings)
    elif issued is None or surely_before(issued, released) or members["status"] == "withheld":
        docdata.part_of(releases[0], "date.release").drop("norm")
        members["embargo"] = {"kind": "until", "until": released}


def _embargo_without_end(docdata: Part, members: Members, findings: list[Finding]) -> Members | None:
    """An embargo whose end can't be read lasts until the provider lifts it, unless he says that it is lifted."""
    _moment(docdata, "date.release", findings)
    norm = next((element.get("norm") or "" for element in docdata.children("date.release")), "")
    is_told = any(sign.isdigit() for sign in norm) and members["status"] is None
    return {"kind": "until_told"} if is_told or members["status"] == "withheld" else None


def _moment(docdata: Part, name: str, findings: list[Finding]) -> str | None:
    date = docdata.children(name)
    norm = date[0].get("norm") if date else None
    if not norm:
        return None
    moment = moment_of(norm)
    if moment is None:
        findings.append(date_unreadable(date[0], norm))
    elif name != "date.release":
        docdata.part_of(date[0], name).drop("norm")
    return moment


def _keywords(docdata: Part) -> Iterator[Members]:
    """The keywords: by the attribute, or, as some write them, by their words."""
    for place, element in enumerate(docdata.children("key-list")):
        keys = docdata.part_of(element, f"key-list[{place + 1}]")
        for keyword in keys.take_all("keyword", lambda child: bool(child.get("key") or words_of(child))):
            part = Part(keyword)
            text = part.take("key", scalars.text) or without_references(words_of(keyword))
            for word in filter(str.strip, _words_in(text)):
                yield part.closed({"text": word})


def _words_in(key: str) -> list[str]:
    """The keywords that a key lists: parted by semicolons, or by commas if it has several; one may be in a name."""
    if len(_COMMAS.findall(key)) < 2 and not _SEMICOLONS.search(key):
        return [key]
    return [word for part in _PARTING.split(key) if (word := part.strip())] or [key]


_COMMAS, _SEMICOLONS = re.compile("[,،，]"), re.compile("[;؛；、]")
_PARTING = re.compile("[,،，;؛；、]")


def _related(docdata: Part) -> list[Members]:
    related: list[Members] = []
    if target := docdata.take("management-doc-idref", scalars.identifier):
        related.append({"rel": _SEE, "id": target})
    for element in docdata.take_all("series", lambda child: bool(child.get("series.name"))):
        part = Part(element)
        related.append(part.closed({"rel": _SERIES, "title": part.take("series.name", scalars.text)}))
    return related


def _add_revisions(head: Part, members: Members) -> None:
    """What was changed, as notes; the last change is when this version was made."""
    latest = None
    for element in head.children("revision-history"):
        moment = moment_of(element.get("norm") or "")
        if moment and (latest is None or surely_before(latest, moment)):
            latest = moment
        if (element.get("comment") or "").strip():
            head.part_of(element, "").take_whole()
            part = Part(element)
            note = part.closed({"role": REVISION, "text": part.take("comment", scalars.text)})
            members.setdefault("notes", []).append(note | {"public": False})
        elif _tells_a_hand(element):
            head.part_of(element, "").take_whole()
            members.setdefault("contributors", []).append(_contributor_of(element))
    issued = members.get("item_created")
    if latest and not (issued and surely_before(latest, issued)):
        members["version_created"] = latest


def _tells_a_hand(revision: etree._Element) -> bool:
    return bool((revision.get("name") or "").strip() and (revision.get("function") or "").strip())


def _contributor_of(revision: etree._Element) -> Members:
    part = Part(revision)
    role = part.take("function", _ROLES.get)
    if role is None and part.get("function") == _OTHER:
        part.drop("function")
    return part.closed({"name": part.take("name", scalars.text), "role": role})


_OTHER = "other"


# ---------------------------------------------------------------------------------------------- write


def add_head(nitf: etree._Element, article: Article) -> etree._Element:
    """The `head` of a document: what an article says of itself."""
    head = add(nitf, "head")
    titles = (headline.text for headline in article.alternative_headlines if headline.role == TITLE)
    if title := next(titles, article.headline):
        add(head, "title", title)
    if article.generator:
        add(head, "meta", name="generator", content=article.generator)
    for genre in article.genres:
        if genre.name:
            element = add(ensure(head, "tobject"), "tobject.property")
            put(element, "tobject.property.type", genre.name)
            restore(element, genre)
    docdata = add(head, "docdata")
    _write_document(docdata, article)
    _write_subjects(head, docdata, article)
    _write_publication(head, article)
    _write_revisions(head, article)
    return head


def _write_publication(head: etree._Element, article: Article) -> None:
    publisher = article.publisher.name if article.publisher else None
    if article.published or publisher or article.section:
        pubdata = add(head, "pubdata", name=publisher)
        put(pubdata, "date.publication", norm_of(article.published) if article.published else None)
        put(pubdata, "position.section", _LEVEL.join(article.section or ()) or None)


def _write_document(docdata: etree._Element, article: Article) -> None:
    put(docdata, "management-status", _written_status(article))
    _write_identity(docdata, article)
    if article.urgency is not None:
        put(add(docdata, "urgency"), "ed-urg", str(article.urgency))
    until = article.embargo.until if isinstance(article.embargo, EmbargoUntil) else None
    dates = {
        "date.issue": article.item_created or article.version_created,
        "date.release": until,
        "date.expire": article.expires,
    }
    for name, moment in dates.items():
        if moment:
            add(docdata, name, norm=norm_of(moment))
    _write_about(docdata, article)
    add_rights(docdata, article)


def _written_status(article: Article) -> str | None:
    """The status; an embargo without an end, which has no place of its own, is shown as one that withholds."""
    if isinstance(article.embargo, EmbargoUntilTold) and article.status != "canceled":
        return _WRITTEN_STATUSES["withheld"]
    return _WRITTEN_STATUSES[article.status] if article.status else None


def _write_about(docdata: etree._Element, article: Article) -> None:
    for audience in article.audience:
        if audience.name:
            restore(add(docdata, "doc-scope", scope=audience.name), audience)
    for note in article.notes:
        if not note.public and note.text and note.role != REVISION and not is_in_body_head(note):
            element = add(docdata, "ed-msg", info=note.text)
            put(element, "msg-type", note.role)
            restore(element, note)
    for correction in article.corrections:
        restore(add(docdata, "correction", info=correction.text), correction)
    for keyword in article.keywords:
        restore(add(ensure(docdata, "key-list"), "keyword", key=keyword.text), keyword)
    _write_related(docdata, article)


def _write_related(docdata: etree._Element, article: Article) -> None:
    for link in article.related:
        if link.rel == _SERIES and link.title:
            element = add(docdata, "series")
            put(element, "series.name", link.title)
            restore(element, link)
        elif link.rel == _SEE and link.id and docdata.get("management-doc-idref") is None:
            put(docdata, "management-doc-idref", link.id)


def _write_identity(docdata: etree._Element, article: Article) -> None:
    identifiers = [article.id, *(alternate.value for alternate in article.alternate_ids)]
    sources = [source.name for source in article.sources]
    for place in range(max(len(identifiers), len(sources))):
        identifier = identifiers[place] if place < len(identifiers) else None
        source = sources[place] if place < len(sources) else None
        if identifier or source:
            put(element := add(docdata, "doc-id"), "id-string", identifier)
            put(element, "regsrc", source)
    if article.slugline or article.version:
        put(element := add(docdata, "du-key"), "key", article.slugline)
        put(element, "version", article.version)


def _write_subjects(head: etree._Element, docdata: etree._Element, article: Article) -> None:
    marked = {
        mark.ref for part in values(article) for mark in getattr(part, "marks", ()) if isinstance(mark, MentionMark)
    }
    for subject in article.subjects:
        if is_coded(subject):
            add_topic(ensure(head, "tobject"), subject)
        elif subject.role == EVENT_LOCATION:
            add_event_location(docdata, subject)
        elif subject.relation != "mentioned" or subject.id not in marked or subject.symbols or subject.same_as:
            restore(add_concept(ensure(docdata, "identified-content"), tag_of(subject), subject), subject)


def _write_revisions(head: etree._Element, article: Article) -> None:
    for note in article.notes:
        if note.role == REVISION and note.text:
            restore(add(head, "revision-history", comment=note.text), note)
    for contributor in article.contributors:
        if contributor.name:
            function = _FUNCTIONS.get(contributor.role or "", _OTHER)
            restore(add(head, "revision-history", name=contributor.name, function=function), contributor)
    changed = article.version_created
    if changed and changed != article.item_created and article.item_created:
        told = {moment_of(element.get("norm") or "") for element in head.findall("{*}revision-history")}
        if changed not in told:
            add(head, "revision-history", norm=norm_of(changed))
