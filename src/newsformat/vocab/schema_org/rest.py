"""What a node says, and how that is carried for which the thing that it becomes has no member."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from newsformat.scalars.urls import absolute
from newsformat.vocab.linked_data.ways import FOREIGN, without_null
from newsformat.vocab.schema_org.words import SCALARS, Node, address, values

Members = dict[str, Any]

_WHITE = re.compile(r"\s+")
_LOCAL = ("#", "_:")
"""What an `@id` begins with that names a node in its own document only."""


def given(members: Members) -> Members:
    """The members that have a value."""
    return {name: value for name, value in members.items() if value is not None}


def code(words: str | None) -> str | None:
    """Words as a code of an open vocabulary, which has no white space; None for no words."""
    return _WHITE.sub("_", words) if words else None


def says(value: object) -> bool:
    """Whether a member of a node says anything."""
    return value not in (None, "", [], {})


def is_plain(value: object) -> bool:
    """Whether a value says one thing only: it is a word, or a node that has no more than that."""
    if isinstance(value, SCALARS):
        return True
    items = list(values(value))
    if len(items) != 1 or not isinstance(items[0], Mapping):
        return len(items) == 1
    told = (said for term, said in items[0].items() if term != "@type" and not _is_local(term, said))
    return len({str(said) for said in told if says(said)}) == 1


def _is_local(term: str, value: object) -> bool:
    return term == "@id" and isinstance(value, str) and value.startswith(_LOCAL)


def is_single(value: object) -> bool:
    """Whether a member has one value."""
    return len(list(values(value))) == 1


def with_rest(members: Members, node: Node, plain: Collection[str], *whole: str) -> Members:
    """The members, and under `extensions` what their node says beyond them.

    Of the `plain` terms all is told that can be where they are plain, of the `whole` ones all.
    """
    rest = {
        term: without_null(value)
        for term, value in node.items()
        if says(value)
        and term not in ("@type", "@context", *whole)
        and not (term in plain and is_plain(value))
        and not _is_local(term, value)
    }
    return {**members, "extensions": {FOREIGN: rest}} if rest else members


def without_rest(members: Members, *terms: str) -> Members:
    """The members, less what is carried of some terms."""
    rest = {term: value for term, value in members["extensions"][FOREIGN].items() if term not in terms}
    less = {name: value for name, value in members.items() if name != "extensions"}
    return {**less, "extensions": {FOREIGN: rest}} if rest else less


def read_from(node: Node, members: Members, terms: Mapping[str, tuple[str, ...]]) -> set[str]:
    """The terms that members were read from: of those for each, the first that says anything."""
    choices = (choice for name, choice in terms.items() if name in members)
    return {next((term for term in choice if says(node.get(term))), "") for choice in choices}


def uri_of(node: Node, base: str | None, *terms: str) -> str | None:
    """The address that a node has as its name, or else by one of the terms."""
    own = node.get("@id")
    if isinstance(own, str) and own and not own.startswith(_LOCAL) and (uri := absolute(own, base)):
        return uri
    return next((uri for term in terms if (uri := absolute(address(node.get(term)) or "", base))), None)
