"""An article that may stand in a page: without addresses that could run a program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsformat.model.article import Article
from newsformat.model.canonical import members_of
from newsformat.model.salvage import salvaged
from newsformat.scalars.urls import is_dangerous

# The members whose strings are addresses; any other string is words.
_ADDRESSES = frozenset(
    "$schema url uri image license notice_url usage_terms_url data_mining digital_source_type language_id".split()
)


def harmless(article: Article) -> Article:
    """The article without dangerous addresses; what can't be without its address (a picture) goes with it."""
    members = members_of(article)
    holders = list(_dangerous(members))
    if not holders:
        return article
    for holder, name in holders:
        del holder[name]
    return salvaged(members, None)[0]


def _dangerous(value: Any) -> Iterator[tuple[dict[str, Any], str]]:
    if isinstance(value, dict):
        for name, member in value.items():
            if isinstance(member, str):
                if name in _ADDRESSES and is_dangerous(member):
                    yield value, name
            elif name != "extensions":
                yield from _dangerous(member)
    elif isinstance(value, list):
        for item in value:
            yield from _dangerous(item)
