"""What the markup of a body does not show of its parts, as nodes of linked data, and back.

A part is named by the `id` of its element: `#b1`. Its node says only what the element can't.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsformat.model.body import BodyPart
from newsformat.model.canonical import members_of
from newsformat.model.extensions import Extensible
from newsformat.vocab.linked_data.media import BLOCK
from newsformat.vocab.linked_data.ways import LOCAL, Shape
from newsformat.vocab.schema_org.terms import where_it_may_stand

# Members that an element shows, whatever its block: words, their marks, what stands in it.
_SHOWN = frozenset(
    "id language direction text marks blocks items rows headline time caption attribution role run_in".split()
)
_PART = Shape("nf:Part").way


def node_of_part(name: str, value: Extensible) -> dict[str, Any]:
    """The node of the part whose element has the id `name`."""
    members = {member: held for member, held in members_of(value).items() if member not in _SHOWN}
    way = BLOCK if isinstance(value, BodyPart) else _PART
    node: dict[str, Any] = where_it_may_stand(way.there(members))
    return {"@id": LOCAL.there(name), **node}


def members_of_parts(nodes: object) -> dict[str, dict[str, Any]]:
    """The members that nodes say, by the id of their element; what is no such node is left out."""
    found: dict[str, dict[str, Any]] = {}
    for node in nodes if isinstance(nodes, Iterable) else ():
        if isinstance(node, dict) and isinstance(name := node.get("@id"), str):
            said = {term: value for term, value in node.items() if term != "@id"}
            members = (BLOCK if said.get("@type") != "nf:Part" else _PART).back(said)
            if isinstance(members, dict):
                found[LOCAL.back(name)] = members
    return found
