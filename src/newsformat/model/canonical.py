"""The one serialization of an article: fixed order of members, nothing empty, and the digest over it."""

from __future__ import annotations

import hashlib
from functools import cache

from newsformat.jsontext.canonical import jcs, pretty, sorted_json
from newsformat.model.value import Value

# A document says the same with or without these.
NOT_DIGESTED = ("$schema", "newsformat", "generator")


_RANKS = {"newsformat": 0, "schema_uri": 0, "type": 0, "id": 1, "extensions": 3}


@cache
def member_order(kind: type[Value]) -> tuple[tuple[str, str, bool], ...]:
    """The members of a class in canonical order: attribute, name in JSON, whether always written.

    The version or the tag comes first, then the id; extensions come last; the others as declared.
    """
    fields = kind.model_fields

    def rank(name: str) -> int:
        return 2 if name == "type" and fields[name].default is None else _RANKS.get(name, 2)

    return tuple(
        (name, fields[name].alias or name, fields[name].is_required() or is_tag(kind, name))
        for name in sorted(fields, key=rank)
    )


def is_tag(kind: type[Value], name: str) -> bool:
    """Whether a member is the constant that names the variant of a union: required in JSON, a default here."""
    return name in ("type", "kind") and isinstance(kind.model_fields[name].default, str)


def members_of(value: Value) -> dict[str, object]:
    """A value as JSON data in canonical order, without what is empty and optional."""
    held = value.__dict__
    members: dict[str, object] = {}
    for attribute, name, always in member_order(type(value)):
        member = held[attribute]
        if member is None or (not always and member in ("", ())):
            continue
        plain = sorted_json(member) if attribute == "extensions" else _plain(member)
        if always or plain not in ({}, [], ""):
            members[name] = plain
    return members


def _plain(member: object) -> object:
    if isinstance(member, Value):
        return members_of(member)
    if isinstance(member, tuple):
        return [_plain(item) for item in member]
    return member


def canonical_json(value: Value) -> bytes:
    """The canonical serialization: two-space JSON, UTF-8, one final newline."""
    return pretty(members_of(value))


def digest_of(value: Value) -> str:
    """SHA-256 (hexadecimal) over the RFC 8785 form of an article, without what does not change what it says."""
    members = members_of(value)
    for name in NOT_DIGESTED:
        members.pop(name, None)
    return hashlib.sha256(jcs(members)).hexdigest()
