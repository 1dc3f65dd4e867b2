"""Nodes of ours: what they tell by schema.org's terms and our own, and the seal for what those can't tell."""

from __future__ import annotations

from typing import Any

from newsformat.formats import seal
from newsformat.formats.json_ld.paragraphs import blocks_of, mark_quotes, take_dateline_off
from newsformat.model.article import Article
from newsformat.model.reading import Reading
from newsformat.model.salvage import salvaged
from newsformat.vocab.linked_data.article import members_of_node

_SEAL = "nf:seal"
_ARTICLE, _DIGEST = "nf:article", "nf:digest"


def sealed(node: dict[str, Any], article: Article) -> dict[str, Any]:
    """The node with the seal of an article, where it does not tell all of it."""
    visible = _visible(node).article
    if visible is None or not seal.needs_seal(article, visible):
        return node
    return {**node, _SEAL: {"@type": "nf:Seal", _DIGEST: visible.digest, _ARTICLE: seal.sealed(article)}}


def own_reading(node: dict[str, Any]) -> Reading:
    """The sealed article while the seal holds, otherwise what the node tells without it."""
    held = node.get(_SEAL)
    visible = _visible({term: value for term, value in node.items() if term != _SEAL})
    if visible.article is None or not isinstance(held, dict):
        return visible
    text, digest = held.get(_ARTICLE), held.get(_DIGEST)
    article, doubts = seal.opened(
        text if isinstance(text, str) else None, digest if isinstance(digest, str) else None, visible.article
    )
    return Reading(article, findings=doubts if article is not visible.article else (*visible.findings, *doubts))


def _visible(node: dict[str, Any]) -> Reading:
    """What a node tells without its seal."""
    members = members_of_node(node)
    blocks = blocks_of([words for words in str(node.get("articleBody") or "").split("\n\n") if words.strip()])
    if isinstance(members.get("dateline"), dict):
        take_dateline_off(blocks, members)
    quotes = members.get("quotes")
    of_quotes = mark_quotes(blocks, quotes if isinstance(quotes, list) else ())
    article, doubts = salvaged({**members, "body": blocks}, "json-ld")
    return Reading(article, findings=(*of_quotes, *doubts))
