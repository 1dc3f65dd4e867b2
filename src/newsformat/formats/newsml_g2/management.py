"""How the item is handled: `itemMeta` and the history of its publication, both ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from newsformat.formats.newsml_g2.building import add, put, put_back, records_of, restore, spelling
from newsformat.formats.newsml_g2.codes import Wire, as_known, first_code, from_known, qcode, take_known, word
from newsformat.formats.newsml_g2.links import (
    add_related_link,
    add_trust_indicator,
    is_trust_indicator,
    related_link_of,
    trust_indicator_of,
)
from newsformat.formats.newsml_g2.moments import moment_in
from newsformat.formats.newsml_g2.names import DERIVED, NAR, g2
from newsformat.formats.newsml_g2.parties import add_party, party_of
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.status import status_unknown
from newsformat.formats.wires import scalars
from newsformat.formats.wires.moments import date_unreadable
from newsformat.formats.xml.parse import line_of, parse_fragment
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import XHTML, words_of
from newsformat.formats.xml.xhtml import blocks_of_html, html_of, is_ours, xhtml_elements
from newsformat.model.article import Article
from newsformat.model.metadata import EmbargoUntil, Note
from newsformat.vocab.iptc import ITEM_CLASSES, SIGNALS, STATUSES, item_class_of, status_of
from newsformat.vocab.schemes import qcode_of

_NOBODY = "unknown"
_NO_TIME = "1970-01-01T00:00:00Z"
_PAGE = "web_page"
_PUBLIC, _CORRECTION = "public", "correction"


# ----------------------------------------------------------------------------------------------- read


def managed(part: Part, wire: Wire) -> Members:
    """The members of an Article that an `itemMeta` gives. What is left of it is told by the part."""
    members: Members = {"item_class": _item_class(part, wire), "provider": _provider(part, wire)}
    members |= _moments(part, wire)
    if (pub_status := part.subpart("pubStatus")) is not None:
        members["status"] = _status(pub_status, wire)
    for child in ("generator", "profile"):
        if (text := part.text(child)) is not None:
            members[child] = text.words()
    members["url"] = _url(part, wire)
    members["signals"] = _signals(part, wire)
    members |= _notes(part, wire)
    members |= _links(part, wire)
    return members


def _is_derived(element: etree._Element) -> bool:
    return element.get("howuri") == DERIVED


def _item_class(part: Part, wire: Wire) -> str | None:
    item_class = part.subpart("itemClass")
    if item_class is None:
        return None
    if _is_derived(item_class.element):
        item_class.take_whole()
        return None
    value = item_class.get("qcode") or qcode_of(item_class.get("uri") or "")
    known = None if value is None else item_class_of(value)  # whatever alias the item's catalogs give the scheme
    if known is None:
        return item_class.take("qcode", wire.code)
    take_known(item_class, "qcode", ITEM_CLASSES[known])
    return known


def _word(table: Mapping[str, str], element: etree._Element, wire: Wire) -> str | None:
    """The word of ours that a table has for the code of an element, however it is spelled."""
    return from_known(table, wire.standard(element.get("qcode"), element.get("uri")))


def _status(part: Part, wire: Wire) -> str | None:
    """The status, however it is spelled: to take a killed story for one of no status is the worst way to misread it."""
    qcode, uri, literal = part.get("qcode"), part.get("uri"), part.get("literal")
    is_coded = qcode is not None or uri is not None
    status = status_of((wire.standard(qcode, uri) if is_coded else literal) or "")
    if status is not None and is_coded:
        take_known(part, "qcode", STATUSES[status])
    elif status is not None:
        part.drop("literal")
    elif told := qcode or uri or literal:
        wire.findings.append(status_unknown(told, line_of(part.element)))
    return status


def _provider(part: Part, wire: Wire) -> Members | None:
    provider = part.take_first("provider")
    return None if provider is None or _is_derived(provider) else party_of(Part(provider), wire)


def _moments(part: Part, wire: Wire) -> Members:
    dates = {"item_created": "firstCreated", "expires": "expires"}
    members: Members = {member: moment_in(part, child, wire) for member, child in dates.items()}
    version_created = part.children("versionCreated")
    if version_created and _is_derived(version_created[0]):
        part.part_of(version_created[0], "versionCreated").take_whole()
    else:
        members["version_created"] = moment_in(part, "versionCreated", wire)
    if part.has("embargoed"):
        members["embargo"] = _embargo(part, wire)
    return members


def _embargo(part: Part, wire: Wire) -> Members:
    """An embargo whose end can't be read lasts until the provider lifts it: a misspelt date must lift none."""
    until = moment_in(part, "embargoed", wire, scalars.moment)  # a day elsewhere may begin hours later than here
    if until is not None:
        return {"kind": "until", "until": until}
    embargoed = part.subpart("embargoed")
    if embargoed is not None and _is_derived(embargoed.element):
        embargoed.take_whole()
    elif embargoed is not None and (words := embargoed.words()):
        embargoed.keep("markup", words)
    return {"kind": "until_told"}


def _url(part: Part, wire: Wire) -> str | None:
    for element in part.children("altRep"):
        if wire.is_word(element.get("representation"), _PAGE) and (url := scalars.url(element.text or "")):
            part.part_of(element, "altRep").take_whole()
            return url
    return None


def _signals(part: Part, wire: Wire) -> list[str]:
    signals = []
    for element in part.children("signal"):
        value = element.get("qcode") or wire.of_uri(element.get("uri") or "") or ""
        if signal := _word(SIGNALS, element, wire) or wire.code(value):
            signals.append(signal)
            take_known(part.part_of(element, f"signal[{len(signals)}]"), "qcode", SIGNALS.get(signal, value))
    return signals


def _notes(part: Part, wire: Wire) -> Members:
    members: Members = {"notes": [], "corrections": []}
    for element in part.take_all("edNote"):
        note = Part(element)
        roles = (note.get("role") or "").split()
        if roles and wire.is_word(roles[0], _CORRECTION):
            note.drop("role")
            correction = {"time": note.take("modified", scalars.moment), "text": note.words()}
            members["corrections"].append({"text": "", **note.closed(correction)})
        else:
            members["notes"].append(_note(note, roles, wire))
    return members


def _note(note: Part, roles: list[str], wire: Wire) -> Members:
    is_public = bool(roles) and wire.is_word(roles[0], _PUBLIC)
    codes = roles[1:] if is_public else roles
    members: Members = {}
    if codes and (role := wire.code(codes[0])) is not None:
        members["role"] = role
        if codes[1:]:
            note.keep("attributes", {"role": " ".join(codes[1:])})
    if not roles:
        members["role"] = first_code(note, "role", wire)
    if not codes or "role" in members:
        note.drop("role")
    if any(child.tag.startswith(f"{{{XHTML}}}") for child in note.element):
        members["blocks"] = list(blocks_of_html(html_of(note.element)))
        if is_ours(note.element):
            note.take_children()
        else:
            note.keep_markup()
    else:
        members["text"] = note.words()
    return note.closed(members) | {"public": is_public}


def _links(part: Part, wire: Wire) -> Members:
    members: Members = {"related": [], "trust_indicators": []}
    for element in part.take_all("link"):
        if is_trust_indicator(element, wire):
            members["trust_indicators"].append(trust_indicator_of(element, wire))
        else:
            members["related"].append(related_link_of(element, wire))
    return members


def published_of(item: Part, wire: Wire) -> str | None:
    """When the content was first published, as the first entry of a `pubHistory` tells."""
    history = item.children("pubHistory")
    first = history[0].find(f"{g2('published')}/{g2('timestamp')}") if history else None
    if first is None:
        return None
    if scalars.schema_moment(words := words_of(first)) is None:
        if words:
            wire.findings.append(date_unreadable(first, words))
        return None
    published = item.part_of(history[0], "pubHistory").subpart("published")
    return moment_in(published, "timestamp", wire) if published else None


# ---------------------------------------------------------------------------------------------- write


def add_management(meta: etree._Element, article: Article) -> None:
    """Fill an `itemMeta` with what an article says, and with what the schema asks for."""
    kept = records_of(article)
    if article.item_class:
        known = as_known(ITEM_CLASSES, article.item_class) or ""
        add(meta, "itemClass", qcode=spelling(kept, "itemMeta/itemClass", known))
    else:
        add(meta, "itemClass", qcode=ITEM_CLASSES["text"], howuri=DERIVED)
    _add_provider(meta, article)
    _add_moments(meta, article)
    if article.status:
        add(meta, "pubStatus", qcode=_status_code(kept, article.status))
    for name, text in (("generator", article.generator), ("profile", article.profile)):
        if text:
            add(meta, name, text)
    if article.url and scalars.is_iri(article.url):
        add(meta, "altRep", article.url, representation=word(_PAGE))
    for number, signal in enumerate(article.signals, 1):
        add(meta, "signal", qcode=spelling(kept, f"itemMeta/signal[{number}]", as_known(SIGNALS, signal) or ""))
    for note in article.notes:
        _add_note(meta, note)
    for correction in article.corrections:
        child = add(meta, "edNote", correction.text, role=word(_CORRECTION))
        put(child, "modified", scalars.date_opt_time(correction.time))
        restore(child, correction)
    for link in article.related:
        add_related_link(meta, link)
    for indicator in article.trust_indicators:
        add_trust_indicator(meta, indicator)


def _status_code(kept: Sequence[Mapping[str, object]], status: str) -> str | None:
    """The qcode of a status; None where what was kept tells the same in another spelling."""
    at = "itemMeta/pubStatus"
    records = (record["attributes"] for record in kept if record.get("at") == at and "attributes" in record)
    told = (attributes.get(name) for attributes in records if isinstance(attributes, dict) for name in ("qcode", "uri"))
    is_told = any(
        isinstance(value, str) and scalars.is_iri(value) and ":" in value and status_of(value) == status
        for value in told
    )
    return None if is_told else STATUSES[status]


def _add_provider(meta: etree._Element, article: Article) -> None:
    if article.provider:
        add_party(meta, "provider", article.provider)
        return
    name = article.publisher.name if article.publisher else None
    put(add(meta, "provider", howuri=DERIVED), "literal", (name or _NOBODY).replace("\n", " "))


def _add_moments(meta: etree._Element, article: Article) -> None:
    created = scalars.date_time(article.version_created)
    add(meta, "versionCreated", created or _nearest(article), howuri=None if created else DERIVED)
    if scalars.date_time(article.item_created):
        add(meta, "firstCreated", article.item_created)
    if article.embargo:
        until = article.embargo.until if isinstance(article.embargo, EmbargoUntil) else None
        told = scalars.date_time(until)
        add(meta, "embargoed", told or "", howuri=DERIVED if until and not told else None)
    if scalars.date_opt_time(article.expires):
        add(meta, "expires", article.expires)


def _nearest(article: Article) -> str:
    """The time nearest to that of this version that the article tells: the schema wants one, to the second."""
    for moment in (article.version_created, article.modified, article.published, article.item_created, article.created):
        if moment and scalars.truncated(moment):
            return moment if "T" in moment else moment + "-01-01"[len(moment) - 4 :] + "T00:00:00"
    return _NO_TIME


def _add_note(meta: etree._Element, note: Note) -> None:
    roles = (word(_PUBLIC) if note.public else None, qcode(note.role))
    child = add(meta, "edNote", note.text, role=" ".join(filter(None, roles)) or None)
    if not note.blocks:
        restore(child, note)
        return
    put_back(child, [record for record in records_of(note) if "markup" not in record])
    if not _put_markup_of_blocks(child, note):
        child[:0] = xhtml_elements(note.blocks)


def _put_markup_of_blocks(element: etree._Element, note: Note) -> bool:
    """Put back the markup that a note's blocks were read from, while these are what it gives; whether it was put.

    It is read where it stands, as a reader will read it, so that this need not be done twice.
    """
    for record in records_of(note):
        markup = record.get("markup")
        fragment = parse_fragment(markup, NAR) if isinstance(markup, str) else None
        if fragment is not None:
            words, put = element.text, list(fragment)
            element[:0], element.text = put, fragment.text
            if blocks_of_html(html_of(element)) == note.blocks:
                return True
            element[: len(put)], element.text = [], words
    return False


def add_publication(item: etree._Element, article: Article) -> None:
    """A `pubHistory` that tells when the content was first published."""
    if scalars.truncated(article.published):
        history = add(item, "pubHistory")
        add(add(history, "published"), "timestamp", article.published)
