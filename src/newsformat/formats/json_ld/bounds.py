"""How much of a document is read: so many values in all, and so many of each article; others are kept as they came."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate, takewhile
from typing import Any

from newsformat.findings import Finding, Severity, unreadable
from newsformat.jsontext.counts import separators_in, values_and_tags_in
from newsformat.vocab.linked_data.ways import FOREIGN, without_null

MOST_IN_DOCUMENT = 500_000
"""Values of a document, counted by its commas and opening brackets; those in texts count too."""
MOST_IN_ARTICLE = 30_000
"""Values of an article: its texts, numbers, objects and lists, and the tags in its texts, counted by their opening
bracket. A live report of a thousand posts has some 20,000."""
MOST_ARTICLES = 10_000
"""Articles of a document."""
MOST_REFERRED = 20_000
"""Values of an article that stand in the place of references to them."""
MOST_REFERRED_IN_DOCUMENT = 200_000
"""The same of all its articles: a document can't be made to grow without bound."""

_MOST_NAMED = 5

Node = Mapping[str, Any]

TOO_MANY_REFERENCES = Finding(
    code="json-ld-too-many-references",
    severity=Severity.WARNING,
    message=f"the nodes that an article refers to have more than {MOST_REFERRED:,} values (those of all articles "
    f"{MOST_REFERRED_IN_DOCUMENT:,}); further references stay as they are",
)


def check_values(data: bytes) -> None:
    """See that a document has not more values than are read.

    Raises:
        ReadError: it has.
    """
    if separators_in(data) > MOST_IN_DOCUMENT:
        message = f"the document has more than {MOST_IN_DOCUMENT:,} values"
        raise unreadable("json-ld-too-many-values", message, hint="split it", line=1, column=1)


def check_articles(count: int) -> None:
    """See that a document has not more articles than are read.

    Raises:
        ReadError: it has.
    """
    if count > MOST_ARTICLES:
        message = f"the document has {count:,} articles; the limit is {MOST_ARTICLES:,}"
        raise unreadable("json-ld-too-many-articles", message, hint="split it", line=1, column=1)


def value_count(value: object) -> int:
    """How many values and tags one has in it, itself among them."""
    return sum(values_and_tags_in(value))


def bounded(node: Node) -> tuple[dict[str, Any], dict[str, Any]]:
    """What of an article's node is read, and what is beyond the limit, each by its terms.

    The smallest terms come first, so that a long list leaves the others whole; of it the first items are read.
    """
    sizes = {term: value_count(value) for term, value in node.items()}
    if sum(sizes.values()) <= MOST_IN_ARTICLE:
        return dict(node), {}
    read, beyond = {}, {}
    left = MOST_IN_ARTICLE
    for term in sorted(sizes, key=sizes.__getitem__):
        if sizes[term] <= left:
            read[term] = node[term]
            left -= sizes[term]
            continue
        first, rest = _parted(node[term], left)
        beyond[term] = rest
        if first:
            read[term] = first
        left = 0
    return {term: read[term] for term in node if term in read}, beyond


def _parted(value: Any, most: int) -> tuple[list[Any], Any]:
    """The first items of a list that have not more values in them, and the others; of what is no list, none."""
    if not isinstance(value, list):
        return [], value
    counts = accumulate(map(value_count, value), initial=1)
    first = sum(1 for _ in takewhile(lambda count: count <= most, counts)) - 1
    return value[: max(first, 0)], value[max(first, 0) :]


def keep(members: dict[str, Any], beyond: Node) -> tuple[Finding, ...]:
    """Put what is beyond the limit behind what else of an article's node no member took, and tell so."""
    kept = {term: value for term, value in without_null(dict(beyond)).items() if value != []}
    if not kept:
        return ()
    held = members.setdefault("extensions", {}).setdefault(FOREIGN, {})
    for term, value in kept.items():
        held[term] = [*_listed(held[term]), *_listed(value)] if term in held else value
    shown = [f"{len(value):,} of {term}" if isinstance(value, list) else term for term, value in kept.items()]
    if len(shown) > _MOST_NAMED:
        shown = [*shown[:_MOST_NAMED], f"{len(shown) - _MOST_NAMED:,} more terms"]
    message = f"the article has more than {MOST_IN_ARTICLE:,} values; kept as they came: {', '.join(shown)}"
    return (
        Finding(
            code="json-ld-too-many-values", severity=Severity.WARNING, path=f"/extensions/{FOREIGN}", message=message
        ),
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
