"""Bytes -> the article nodes of a JSON-LD document, as lenient as the writers of such documents are careless.

Only what is needed of JSON-LD is done: no context is fetched, and terms are taken for schema.org's whether they
stand alone, behind `schema:`, or as whole addresses.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from newsformat.findings import Finding, ReadError, unreadable
from newsformat.formats.json_ld.bounds import (
    MOST_REFERRED,
    MOST_REFERRED_IN_DOCUMENT,
    TOO_MANY_REFERENCES,
    check_articles,
    check_values,
    value_count,
)
from newsformat.formats.source import Source
from newsformat.jsontext.values import MAX_DEPTH
from newsformat.vocab.linked_data.article import is_ours
from newsformat.vocab.schema_org.words import CONTAINERS, is_article, types_of, values

LARGEST = 16 * 2**20
"""Bytes of a document that are read."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SCHEMA_ORG = re.compile(r"(?:https?://(?:www\.)?schema\.org/|schema:)(?=.)")
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
# Where a node that is no article itself holds one.
_HOLDERS = ("@graph", "mainEntity", "itemListElement", "item", "hasPart", "mainEntityOfPage", "@included")
_MOST_JUMPS = 3

Node = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ArticleNode:
    """The node of an article, and what is to be said of how it was found."""

    node: Node
    findings: tuple[Finding, ...] = ()


def article_nodes(source: Source) -> list[ArticleNode]:
    """The nodes of articles in a document, in its order, with what they refer to by `@id` put in its place.

    Raises:
        ReadError: it is not JSON, is beyond one of the limits, or holds no article.
    """
    document = _loaded(source.data)
    found = list(_articles(document))
    if not found:
        hint = "an article is a node whose @type is NewsArticle, Article, BlogPosting or the like"
        raise unreadable("no-article", "there is no article in this JSON-LD", hint=hint, line=1, column=1)
    check_articles(len(found))
    references = _References(_by_id(document))
    nodes = [ArticleNode(node) if is_ours(node) else references.article(node) for node in found]
    return nodes if len(nodes) > 1 or is_ours(found[0]) else [_with_reviews(nodes[0], document)]


def _with_reviews(found: ArticleNode, document: Any) -> ArticleNode:
    """The only article of a document with the reviews of claims that stand beside it."""
    article = found.node
    beside = document.get("@graph") if isinstance(document, dict) else document
    nodes = [_plain_terms(node) for node in beside if isinstance(node, dict)] if isinstance(beside, list) else []
    reviews = [node for node in nodes if "claimreview" in types_of(node)]
    if not reviews:
        return found
    told = {_as_text(value) for term in ("hasPart", "review") for value in values(article.get(term))}
    others = [node for node in reviews if _as_text(node) not in told]
    return replace(found, node={**article, "review": [*values(article.get("review")), *others]}) if others else found


def _as_text(value: object) -> str:
    """A value as one text, the same for the same values: many are looked for among many."""
    return json.dumps(value, sort_keys=True)


# ------------------------------------------------------------------------------------------ bytes to data


def _loaded(data: bytes) -> Any:
    if len(data) > LARGEST:
        raise unreadable("json-too-large", f"the document has more than {LARGEST} bytes")
    check_values(data)
    text = _decoded(data)
    try:
        value = json.loads(text, parse_constant=lambda _: None, strict=False)
    except json.JSONDecodeError as error:
        message = error.msg[:1].lower() + error.msg[1:]
        raise unreadable("json-syntax", message, line=error.lineno, column=error.colno) from None
    except RecursionError:
        raise _too_deep() from None
    except ValueError:  # a number of more digits than Python reads
        raise unreadable("json-number", "a number has too many digits", line=1, column=1) from None
    if _is_too_deep(value):
        raise _too_deep()
    return _paired(value) if _SURROGATE.search(text) else value


def _decoded(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        message = f"byte 0x{data[error.start]:02X} is not UTF-8"
        raise unreadable("json-not-utf8", message, hint="save the file as UTF-8", line=line, column=column) from None


def _too_deep() -> ReadError:
    return unreadable("json-too-deep", f"objects and arrays nest more than {MAX_DEPTH} deep", line=1, column=1)


def _is_too_deep(value: Any) -> bool:
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(MAX_DEPTH):
        level = [
            child
            for container in level
            for child in (container.values() if isinstance(container, dict) else container)
            if isinstance(child, dict | list)
        ]
    return bool(level)


def _paired(value: Any) -> Any:
    """The value with U+FFFD for each half of a surrogate pair that stands alone."""
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if isinstance(value, list):
        return [_paired(item) for item in value]
    if isinstance(value, dict):
        return {_paired(name): _paired(member) for name, member in value.items()}
    return value


# ------------------------------------------------------------------------------------- data to articles


def _articles(value: Any, context: Any = None) -> Iterator[Node]:
    """The article nodes in a value, each with the context that holds for it."""
    if isinstance(value, list):
        for item in value:
            yield from _articles(item, context)
    elif isinstance(value, dict):
        node = _plain_terms(value)
        context = node.get("@context", context)
        if (is_article(node) or is_ours(node)) and "@graph" not in node:
            yield node if context is None else {"@context": context, **node}
            return
        for name in _HOLDERS:
            yield from _articles(node.get(name), context)


def _plain_terms(node: Mapping[str, Any]) -> Node:
    """A node with schema.org's terms by their bare names."""
    return {_SCHEMA_ORG.sub("", name, count=1): value for name, value in node.items()}


def _by_id(document: Any) -> dict[str, Node]:
    """The nodes that say something, by their `@id`."""
    found: dict[str, Node] = {}
    stack = [document]
    while stack:
        value = stack.pop()
        if isinstance(value, list):
            stack.extend(value)
        elif isinstance(value, dict):
            stack.extend(value.values())
            name = value.get("@id")
            if isinstance(name, str) and len(value) > len(found.get(name, {"@id": 0})):
                found[name] = _plain_terms(value)
    return found


class _References:
    """The nodes that references can be replaced by, and how many values may still be put in such places."""

    def __init__(self, by_id: Mapping[str, Node]) -> None:
        self._by_id = by_id
        self._sizes: dict[str, int] = {}
        self._left = MOST_REFERRED_IN_DOCUMENT
        self._left_here = 0
        self._is_cut = False

    def article(self, node: Node) -> ArticleNode:
        """An article with what it refers to in its place, a few steps deep."""
        self._left_here, self._is_cut = min(MOST_REFERRED, self._left), False
        given = self._left_here
        resolved = self._resolved(node, _MOST_JUMPS)
        self._left -= given - self._left_here
        return ArticleNode(resolved, (TOO_MANY_REFERENCES,) if self._is_cut else ())

    def _resolved(self, node: Node, jumps: int) -> Node:
        return {
            name: value if name.startswith("@") and name not in CONTAINERS else self._in(value, jumps)
            for name, value in _plain_terms(node).items()
        }

    def _in(self, value: Any, jumps: int) -> Any:
        if isinstance(value, list):
            return [self._in(item, jumps) for item in value]
        if not isinstance(value, dict):
            return value
        name = value.get("@id")
        if isinstance(name, str) and name in self._by_id and jumps and set(value) <= {"@id", "@type"}:
            told = self._by_id[name]
            if self._may_stand_here(name, told):
                return self._resolved({**told, **value}, jumps - 1)
        return self._resolved(value, jumps)

    def _may_stand_here(self, name: str, node: Node) -> bool:
        """Whether a node may stand in the place of a reference to it; it counts as one that does."""
        size = self._sizes.get(name) or self._sizes.setdefault(name, value_count(node))
        if size > self._left_here:
            self._is_cut = True
            return False
        self._left_here -= size
        return True
