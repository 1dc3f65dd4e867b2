"""A page that our writer wrote: its markup and its JSON-LD give the article back."""

from __future__ import annotations

import json
from typing import Any

from newsformat.findings import Finding
from newsformat.formats.html.page import Element, Page
from newsformat.markup.tree import nesting
from newsformat.markup.xhtml.ours import own_members
from newsformat.markup.xhtml.read import own_body
from newsformat.markup.xhtml.write import MARKER
from newsformat.model.article import Article
from newsformat.model.salvage import salvaged
from newsformat.vocab.linked_data.article import is_ours, members_of_node
from newsformat.vocab.linked_data.parts import members_of_parts

# Our writer nests blocks no deeper than JSON may, which is 64; marks that overlap come on top.
_DEEPEST = 150


def own_article(page: Page) -> tuple[Article | None, tuple[Finding, ...]]:
    """The article of a page of ours, and findings; None where the page is not ours, or no longer whole."""
    body = own_body(page.root.select(f"div[{MARKER}]"))
    node = _own_node(page.root) if body is not None else None
    if body is None or node is None or nesting(body) > _DEEPEST:
        return None, ()
    parts = members_of_parts(node.pop("nf:parts", ()))
    try:
        members = {**members_of_node(node), "body": own_members(body, parts)}
    except (KeyError, StopIteration, ValueError, TypeError, AttributeError):
        return None, ()  # the markup has been edited: it is read as any page is
    # A quote whose other words stood in a note that is not public, say, is left with marks that give no quote.
    article, findings = salvaged(members, None)
    return (article, findings) if _can_be_written(article) else (None, ())


def _can_be_written(article: Article) -> bool:
    """Whether the article nests no deeper than a document may."""
    try:
        article.to_json()
    except ValueError:
        return False
    return True


def _own_node(root: Element) -> dict[str, Any] | None:
    for script in root.iter_elements("script"):
        if script.attr("type") == "application/ld+json":
            try:
                node = json.loads(script.text)
            except (ValueError, RecursionError):
                continue
            if isinstance(node, dict) and is_ours(node):
                return node
    return None
