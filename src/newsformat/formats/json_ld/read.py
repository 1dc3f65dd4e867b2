"""JSON-LD -> Readings: our own nodes without loss, those of others by schema.org's terms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from newsformat.formats.json_ld.bounds import bounded, keep
from newsformat.formats.json_ld.graph import ArticleNode, Node, article_nodes
from newsformat.formats.json_ld.own import own_reading
from newsformat.formats.json_ld.paragraphs import blocks_of, blocks_of_markup, mark_quotes, take_dateline_off
from newsformat.formats.several import one_of_several
from newsformat.formats.source import Source
from newsformat.formats.status import status_unknown
from newsformat.inference.language import language_of
from newsformat.inference.quotes.in_articles import quoted
from newsformat.model.article import VERSION
from newsformat.model.evidence import LONGEST_VALUE, Evidence
from newsformat.model.reading import Reading
from newsformat.model.salvage import salvaged
from newsformat.vocab.linked_data.article import is_ours
from newsformat.vocab.schema_org.article import members_of_foreign
from newsformat.vocab.schema_org.bodies import live_entries_of, paragraphs_of, with_body
from newsformat.vocab.schema_org.members import STATUS
from newsformat.vocab.schema_org.words import text, texts


def read(source: Source) -> Reading:
    """The article of a document; of several the first that has a body, or else the first.

    Raises:
        ReadError: it is not JSON, or holds no article; the finding names line and column.
    """
    nodes = article_nodes(source)
    chosen = next((found for found in nodes if paragraphs_of(with_body(found.node))), nodes[0])
    told = "the source holds {} more articles; this is the first with a body"
    return one_of_several(_reading(chosen, source.url), len(nodes) - 1, told)


def read_all(source: Source) -> Iterator[Reading]:
    """Every article of a document, in its order.

    Raises:
        ReadError: it is not JSON, or holds no article.
    """
    for found in article_nodes(source):
        yield _reading(found, source.url)


def _reading(found: ArticleNode, url: str | None) -> Reading:
    if is_ours(found.node):
        return own_reading(found.node)
    reading = _foreign_reading(found.node, url)
    return replace(reading, findings=(*found.findings, *reading.findings)) if found.findings else reading


# ---------------------------------------------------------------------------------------- others' nodes


def _foreign_reading(node: Node, url: str | None) -> Reading:
    node, beyond = bounded(with_body(node))
    paragraphs = paragraphs_of(node)
    members, origins = members_of_foreign(node, url, tells_words=bool(paragraphs))
    of_bounds = keep(members, beyond)
    evidence = [_declared(member, term, members[member]) for member, term in origins.items()]
    if "language" not in members and (language := language_of("\n".join(paragraphs))) is not None:
        members["language"] = language
        evidence.append(_inferred("language", language, "the script and the commonest words of the body"))
    blocks = blocks_of_markup(texts(node.get("articleBody"), "text"), members)
    if not blocks:
        blocks = blocks_of(paragraphs)
        take_dateline_off(blocks, members)
    of_bounds += mark_quotes(blocks, members.get("quotes", ()))
    members["body"] = [*blocks, *live_entries_of(node, url)]
    told, doubts = salvaged({"newsformat": VERSION, **members}, "json-ld")
    unknown = None if "status" in members else text(node.get(STATUS), "name", "@id")
    doubts = (*((status_unknown(unknown),) if unknown else ()), *doubts)
    article, of_quotes, beyond_quotes = quoted(told)
    evidence += of_quotes
    evidence += [
        _declared(f"body/{index}", "articleBody", getattr(block, "text", None) or "")
        for index, block in enumerate(article.body[: len(blocks)])
    ]
    findings = (*of_bounds, *doubts, *beyond_quotes)
    return Reading(article, tuple(sorted(evidence, key=lambda record: record.path)), findings)


def _declared(member: str, term: str, value: Any) -> Evidence:
    return Evidence(
        path=f"/{member}",
        chosen=True,
        source="json-ld",
        at=term,
        value=(value if isinstance(value, str) else repr(value))[:LONGEST_VALUE],
        basis="declared",
        why=f"the article's {term}",
    )


def _inferred(member: str, value: str, why: str) -> Evidence:
    return Evidence(
        path=f"/{member}", chosen=True, source="json-ld", at="articleBody", value=value, basis="inferred", why=why
    )
