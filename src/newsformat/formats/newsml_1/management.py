"""Which item it is and how it is handled: `Identification` and `NewsManagement`."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.newsml_1.parts import Part, Wire, formal_name
from newsformat.formats.status import status_unknown
from newsformat.formats.wires import scalars
from newsformat.formats.wires.moments import moment_told
from newsformat.formats.xml.parse import line_of
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import words_of
from newsformat.vocab.iptc import status_of

_EMBARGOED = "embargoed"
_SIGNALS = frozenset({"update", "correction", "breaking"})
_UPDATES = "NUA"
"""What may stand behind the revision in a public identifier: no updates, updates only, updates and additions."""


# ------------------------------------------------------------------------------------- identification


def identified(identification: Part) -> Members:
    """The members of an Article that an `Identification` gives: identifier and version."""
    identifier = identification.subpart("NewsIdentifier")
    return {} if identifier is None else _identity(identifier)


def labelled(identification: Part, members: Members) -> None:
    """Add the name of an item, which people know it by, where no slugline is printed."""
    found = identification.children("NameLabel")
    words = words_of(found[0]) if found else ""
    if words and members.setdefault("slugline", words) == words:
        identification.part_of(found[0], "NameLabel").words()


def _identity(identifier: Part) -> Members:
    """The story's identifier, the same for all its versions, and the version.

    A public identifier tells provider, date, item and revision in a row. One that does not even tell the item is none;
    then these are put in a row, or the item's own stands alone where one of them is missing.
    """
    revisions = identifier.children("RevisionId")
    version = scalars.identifier(words_of(revisions[0])) if revisions else None
    if version is not None:
        revision = identifier.part_of(revisions[0], "RevisionId")
        for attribute, usual in (("PreviousRevision", "0"), ("Update", "N")):
            if revision.get(attribute) == usual:
                revision.drop(attribute)
    public = _words(identifier, "PublicIdentifier")
    told = [_words(identifier, name) for name in ("ProviderId", "DateId", "NewsItemId")]
    story = _without_revision(public, version)
    if told[2] and told[2] not in story:
        story = ":".join(("urn:newsml", *told)) if all(told) else told[2]
    for name, value in zip(("ProviderId", "DateId", "NewsItemId", "PublicIdentifier"), (*told, public), strict=True):
        if value and _is_told(value, story, version):
            identifier.take_first(name)
    return {"id": scalars.identifier(story), "version": version}


def _words(holder: Part, name: str) -> str:
    found = holder.children(name)
    return words_of(found[0]) if found else ""


def _without_revision(public: str, version: str | None) -> str:
    head, _, tail = public.rpartition(":")
    return head if head and version and tail.rstrip(_UPDATES) == version.rstrip(_UPDATES) else public


def _is_told(value: str, story: str, version: str | None) -> bool:
    return value in story or value == f"{story}:{version}"


# ----------------------------------------------------------------------------------------- management


_RELATIONS = frozenset("background derived_from part_of previous_version see_also series source translation".split())


def managed(management: Part, members: Members, wire: Wire) -> None:
    """Add to the members of an Article what a `NewsManagement` gives."""
    members |= {
        "item_created": moment_in(management, "FirstCreated", wire),
        "version_created": moment_in(management, "ThisRevisionCreated", wire),
        "urgency": _urgency(management),
        "signals": _signals(management),
    }
    members |= _status(management, wire)
    links = members.setdefault("related", [])
    links += related_links(management, "DerivedFrom", "derived_from")
    links += related_links(management, "AssociatedWith", "related")


def moment_in(part: Part, child: str, wire: Wire) -> str | None:
    """The time that a child tells; a child that tells none is left, and told where it has words."""
    found = part.children(child)
    moment = moment_told(found[0], scalars.compact_moment, wire.findings) if found else None
    if moment is not None:
        part.part_of(found[0], child)
    return moment


def _urgency(management: Part) -> int | None:
    urgency = scalars.whole(formal_name(management, "Urgency"))
    if urgency not in range(1, 10):
        return None
    taken = management.subpart("Urgency")
    if taken is not None:
        taken.drop("FormalName")
    return urgency


def _status(management: Part, wire: Wire) -> Members:
    """Status, embargo and expiry. An embargo whose end can't be read lasts until the provider lifts it."""
    word = formal_name(management, "Status").lower()
    members: Members = {}
    status = None if word == _EMBARGOED else status_of(word)
    if status is not None:
        members["status"] = status
    elif word and word != _EMBARGOED:
        wire.findings.append(status_unknown(word, line_of(management.element)))
    if (status or word == _EMBARGOED) and (taken := management.subpart("Status")) is not None:
        taken.drop("FormalName")
    change = management.children("StatusWillChange")
    moment = None
    if change:
        then = status_of(_future_status(change[0]))
        found = change[0].find("DateAndTime")
        moment = None if found is None else moment_told(found, scalars.compact_moment, wire.findings)
        if moment is not None and (then == "usable" or (then is not None and status == "usable")):
            _take_change(management.part_of(change[0], "StatusWillChange"))
            if then != "usable":
                return members | {"expires": moment}
            return members | {"embargo": {"kind": "until", "until": moment}}
        if then == "usable":
            return members | {"embargo": {"kind": "until_told"}}
    return members | ({"embargo": {"kind": "until_told"}} if word == _EMBARGOED else {})


def _future_status(change: etree._Element) -> str:
    found = change.find("FutureStatus")
    return "" if found is None else found.get("FormalName", "").strip().lower()


def _take_change(change: Part) -> None:
    for name in ("FutureStatus", "DateAndTime"):
        if (part := change.subpart(name)) is not None:
            part.drop("FormalName")


def _signals(management: Part) -> list[str]:
    signals = []
    for number, element in enumerate(management.children("Instruction"), 1):
        if (code := scalars.code(element.get("FormalName", ""))) is not None:
            signals.append(code.lower() if code.lower() in _SIGNALS else code)
            instruction = management.part_of(element, f"Instruction[{number}]")
            instruction.drop("FormalName")
            if words_of(element):
                instruction.keep_markup()
    return signals


def related_links(holder: Part, child: str, relation: str) -> list[Members]:
    """Links to the items that children of a name refer to; a child that refers to none is left."""
    return [
        related_link_of(element, relation)
        for element in holder.take_all(child, lambda element: bool(element.get("NewsItem", "").strip()))
    ]


def related_link_of(element: etree._Element, relation: str) -> Members:
    """The members of a RelatedLink to the item that an element refers to."""
    part = Part(element)
    comment = part.text("Comment")
    named = part.take("FormalName", _relation_named)
    return part.closed(
        {
            "rel": named or relation,
            "id": part.take("NewsItem", scalars.identifier),
            "description": comment.words() if comment else None,
        }
    )


def _relation_named(name: str) -> str | None:
    """The relation of ours that has this name; providers also put there of what kind the other item is."""
    word = "_".join(name.lower().split())
    return word if word in _RELATIONS else None


def related_items(holder: Part) -> list[Members]:
    """Links to the items that stand in a component: each is an article of its own."""
    identities = [
        identified(Part(identification))
        for item in holder.take_all("NewsItem")
        if (identification := item.find("Identification")) is not None
    ]
    return [{"rel": "related"} | identity for identity in identities if identity.get("id")]
