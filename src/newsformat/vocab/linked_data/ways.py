"""Ways: how JSON data of one form becomes data of another, and back again.

A way is a pair of functions, `there` from members of our format and `back` to them. Small ways are chained to
larger ones, so that each says one thing. `back` meets what strangers wrote: what it does not know it hands on
as it is, for the model to refuse; it never raises.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

PREFIX = "nf:"
"""Before the terms of our own vocabulary, for what schema.org has no word for."""

FOREIGN = "schema.org"
"""The owner, in `extensions`, of members that a node has and the format has not."""

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Way:
    """There and back. For every value v of the form it is for, `back(there(v))` equals v."""

    there: Callable[[Any], Any]
    back: Callable[[Any], Any]


def chain(*ways: Way) -> Way:
    """The way through all of them, in order; back in reverse order."""

    def there(value: Any) -> Any:
        for way in ways:
            value = way.there(value)
        return value

    def back(value: Any) -> Any:
        for way in reversed(ways):
            value = way.back(value)
        return value

    return Way(there, back)


def each(way: Way) -> Way:
    """The way for a list of values; a value that is no list is one such value."""
    return Way(
        lambda value: [way.there(item) for item in value] if isinstance(value, list) else way.there(value),
        lambda value: [way.back(item) for item in value] if isinstance(value, list) else way.back(value),
    )


def later(way: Callable[[], Way]) -> Way:
    """A way that is not made yet: for values that hold values like themselves."""
    return Way(lambda value: way().there(value), lambda value: way().back(value))


def own_term(member: str) -> str:
    """The term of our vocabulary for a member: `item_class` is `nf:itemClass`."""
    first, *rest = member.split("_")
    return PREFIX + first + "".join(word.capitalize() for word in rest)


def _own_member(term: str) -> str:
    return _HUMP.sub("_", term.removeprefix(PREFIX)).lower()


# ------------------------------------------------------------------------------------ a node and its type


@dataclass(frozen=True)
class Shape:
    """How values of one class stand as nodes: which term says each member, and the way of its value.

    A member without a term of schema.org's has one of ours, and may have the same one of ours as schema.org's. `type`
    is the `@type`, or several where it may be any of them. Where a member tells the type,
    `tag` names it: `types` are those codes that an `@type` says exactly, `near` those that need `nf:` beside
    the nearest type.
    """

    type: str | tuple[str, ...] | None = None
    terms: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, Way] = field(default_factory=dict)
    tag: str | None = None
    types: Mapping[str, str] = field(default_factory=dict)
    near: Mapping[str, str] = field(default_factory=dict)
    extensible: bool = True

    @property
    def way(self) -> Way:
        """The way from members to a node."""
        return Way(self._node, self._members)

    def _node(self, members: dict[str, Any]) -> dict[str, Any]:
        node: dict[str, Any] = {}
        code = members.get(self.tag) if self.tag else None
        exact = self.types.get(code) if code else None
        if kind := exact or self.near.get(code or "") or self.type:
            node["@type"] = kind if isinstance(kind, str) else [*kind]
        for member, value in members.items():
            if member == self.tag and exact:
                continue
            term = self.terms.get(member) or own_term(member)
            node[term] = self._way_of(member).there(value)
        return node

    def _members(self, node: Any) -> Any:
        if not isinstance(node, dict):
            return node
        members: dict[str, Any] = {}
        aside: dict[str, Any] = {}
        names = {term: member for member, term in self.terms.items()}
        for term, value in node.items():
            if term == "@type":
                continue
            if member := names.get(term) or _told_by_own(term, names):
                members[member] = self._way_of(member).back(value)
            else:
                aside[term] = value
        if self.tag and self.tag not in members:
            told = [code for code, kind in self.types.items() if kind == node.get("@type")]
            members |= {self.tag: told[0]} if told else {}
        if aside and self.extensible:
            _put_aside(members, aside)
        return members

    def _way_of(self, member: str) -> Way:
        if member.rpartition(".")[2] == "extensions":
            return AS_JSON
        return each(self.parts.get(member, PLAIN))


def _told_by_own(term: str, names: Mapping[str, str]) -> str | None:
    """The member that a term of ours tells: where schema.org's may not stand, the same name of ours does."""
    if not term.startswith(PREFIX):
        return None
    return names.get(term.removeprefix(PREFIX)) or _own_member(term)


def _put_aside(members: dict[str, Any], aside: dict[str, Any]) -> None:
    """Keep what a node says beyond its shape, less nulls, which say nothing."""
    extensions = members.setdefault("extensions", {})
    kept = without_null(aside)
    if isinstance(extensions, dict) and kept:
        extensions.setdefault(FOREIGN, kept)
    if not extensions:
        del members["extensions"]


def without_null(value: Any) -> Any:
    """JSON without its nulls, which no extension holds."""
    if isinstance(value, dict):
        return {name: without_null(member) for name, member in value.items() if member is not None}
    if isinstance(value, list):
        return [without_null(item) for item in value if item is not None]
    return value


PLAIN = Way(lambda value: value, lambda value: value)
"""A value that stands as it is."""

AS_JSON = Way(
    lambda value: {"@type": "@json", "@value": value},
    lambda value: value["@value"] if isinstance(value, dict) and "@value" in value else value,
)
"""A JSON literal (JSON-LD 1.1, section 4.2.2): data of others that has no terms."""


def variants(tag: str, shapes: Mapping[str, Way], types: Mapping[str, str]) -> Way:
    """The way of a closed union: the tag chooses the way, the `@type` tells which it was.

    `shapes` leave the tag alone; it is taken off before and put back after.
    """
    codes = {kind: code for code, kind in types.items()}

    def there(members: dict[str, Any]) -> dict[str, Any]:
        code = members[tag]
        node = shapes[code].there({name: value for name, value in members.items() if name != tag})
        return {"@type": types[code], **node}

    def back(node: Any) -> Any:
        kind = node.get("@type") if isinstance(node, dict) else None
        code = codes.get(kind) if isinstance(kind, str) else None
        return node if code is None else {tag: code, **shapes[code].back(node)}

    return Way(there, back)


# ----------------------------------------------------------------------------------------- small ways


def short(term: str) -> Way:
    """A node that says nothing but one term stands as that term's value alone."""

    def back(value: Any) -> Any:
        return value if isinstance(value, dict) and "@value" not in value else {term: value}

    return Way(lambda node: node[term] if set(node) - {"@type"} == {term} else node, back)


def worded(term: str, language: str = "nf:language") -> Way:
    """A text and its language stand as one value object: `{"@value": …, "@language": …}`."""

    def there(node: dict[str, Any]) -> dict[str, Any]:
        if language not in node or term not in node:
            return node
        value = {"@value": node[term], "@language": node[language]}
        return {name: value if name == term else member for name, member in node.items() if name != language}

    def back(node: Any) -> Any:
        value = node.get(term) if isinstance(node, dict) else None
        if not isinstance(value, dict) or not {"@value", "@language"} <= set(value):
            return node
        return {**node, term: value["@value"], language: value["@language"]}

    return Way(there, back)


def named(*kinds: str) -> Way:
    """A bare name stands as a thing that has it, of a kind or of one of several."""
    told = kinds[0] if len(kinds) == 1 else [*kinds]

    def back(node: Any) -> Any:
        return node["name"] if isinstance(node, dict) and "name" in node else node

    return Way(lambda name: {"@type": told, "name": name}, back)


def pixels() -> Way:
    """A number of pixels stands as a quantity; its unit is that of UN/CEFACT Recommendation 20."""

    def back(node: Any) -> Any:
        return node["value"] if isinstance(node, dict) and "value" in node else node

    return Way(lambda number: {"@type": "QuantitativeValue", "value": number, "unitCode": "E37"}, back)


def counted(before: str, after: str) -> Way:
    """A whole number stands between two texts: 95 seconds are `PT95S`."""
    form = re.compile(re.escape(before) + r"([0-9]{1,16})" + re.escape(after))

    def back(text: Any) -> Any:
        found = form.fullmatch(text) if isinstance(text, str) else None
        return int(found[1]) if found else text

    return Way(lambda number: f"{before}{number}{after}", back)


LOCAL = Way(
    lambda name: f"#{name}",
    lambda name: name[1:] if isinstance(name, str) and name.startswith("#") else name,
)
"""The name of a part of the article stands as a fragment of its address."""

REFERENCE = Way(
    lambda name: {"@id": f"#{name}"},
    lambda node: LOCAL.back(node["@id"]) if isinstance(node, dict) and "@id" in node else node,
)
"""The name of another part stands as a reference to its node."""


def _identified(node: dict[str, Any]) -> dict[str, Any]:
    if "nf:uri" not in node:
        return node
    place = "identifier" if "@id" in node else "@id"
    return {place if term == "nf:uri" else term: value for term, value in node.items()}


def _unidentified(node: Any) -> Any:
    if not isinstance(node, dict):
        return node
    local = str(node.get("@id", "")).startswith("#")
    return {"nf:uri" if term == ("identifier" if local else "@id") else term: value for term, value in node.items()}


IDENTIFIED = Way(_identified, _unidentified)
"""A thing's URI is its `@id`, unless it has a name in the article; then it is its `identifier`."""


def inlined(member: str) -> Way:
    """The members of an object stand beside it, under names of two parts: `dateline.text`."""
    prefix = f"{member}."

    def there(members: dict[str, Any]) -> dict[str, Any]:
        inner = {prefix + name: value for name, value in members.get(member, {}).items()}
        return {**{name: value for name, value in members.items() if name != member}, **inner}

    def back(members: Any) -> Any:
        if not isinstance(members, dict):
            return members
        inner = {name.removeprefix(prefix): value for name, value in members.items() if name.startswith(prefix)}
        rest = {name: value for name, value in members.items() if not name.startswith(prefix)}
        return {**rest, member: inner} if inner else rest

    return Way(there, back)


def spread(member: str, term_of: Callable[[dict[str, Any]], str], terms: tuple[str, ...]) -> Way:
    """The items of one list stand under several terms; where that changes their order, each says its place."""
    order = "order"  # `nf:order` on the node

    def there(members: dict[str, Any]) -> dict[str, Any]:
        groups: dict[str, list[Any]] = {term: [] for term in terms}
        for place, item in enumerate(members.get(member, ())):
            groups[term_of(item)].append({**item, order: place})
        places = [item[order] for group in groups.values() for item in group]
        if places == sorted(places):
            groups = {term: [_less(item, order) for item in group] for term, group in groups.items()}
        return {**_less(members, member), **{term: group for term, group in groups.items() if group}}

    def back(members: Any) -> Any:
        if not isinstance(members, dict):
            return members
        found = [item for term in terms for item in _listed(members.get(term))]
        if all(isinstance(item, dict) and isinstance(item.get(order), int) for item in found):
            found = [_less(item, order) for item in sorted(found, key=lambda item: item[order])]
        rest = {name: value for name, value in members.items() if name not in terms}
        return {**rest, member: found} if found else rest

    return Way(there, back)


def _less(members: dict[str, Any], name: str) -> dict[str, Any]:
    return {member: value for member, value in members.items() if member != name}


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
