"""The words of an article as a node of schema.org's tells them: its paragraphs, and the posts of a live report."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from newsformat.scalars.dates import moment
from newsformat.scalars.text import tidy
from newsformat.scalars.urls import absolute
from newsformat.vocab.schema_org.members import media_of, parties_by, pictures_of
from newsformat.vocab.schema_org.rest import Members, given, is_single, says, with_rest
from newsformat.vocab.schema_org.words import Node, address, text, texts, values

_BREAK = re.compile(r"<br\s{0,5}/?>|</(?:p|div|h[1-6]|li|blockquote)\s{0,5}>|\r\n?", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def with_body(node: Mapping[str, Any]) -> dict[str, Any]:
    """A node with the term of an article's words, where it tells them by that of any work's."""
    if says(node.get("articleBody")) or not isinstance(node.get("text"), str | list):
        return dict(node)
    return {("articleBody" if term == "text" else term): value for term, value in node.items() if term != "articleBody"}


def paragraphs_of(node: Node) -> list[str]:
    """The paragraphs of a node's `articleBody`, parted by blank lines, or by line ends where there are none."""
    found: list[str] = []
    for body in texts(node.get("articleBody"), "text"):
        plain = tidy(_BREAK.sub("\n\n", body) if "<" in body else body)
        parts = _BLANK_LINE.split(plain)
        parts = parts if len(parts) > 1 else plain.split("\n")
        found += [words for part in parts if (words := part.strip())]
    return found


_SHOWN = ("image", "video", "audio")


def _shown(term: str, post: Node, base: str | None) -> bool:
    """Whether what a term of a post names becomes a picture or a recording, which carries all that is said of it."""
    alone = {term: post.get(term)}
    return bool(pictures_of(alone, base) or media_of(alone, base))


def live_entries_of(node: Node, base: str | None) -> list[Members]:
    """The posts of a live report, as blocks."""
    entries = []
    for item in values(node.get("liveBlogUpdate")):
        if not isinstance(item, Mapping):
            continue
        post = with_body(item)
        words = paragraphs_of(post)
        author = next(iter(parties_by("author")(dict(post), base)), None)
        entry = {
            "type": "live_entry",
            "time": moment(text(post.get("datePublished")) or ""),
            "headline": text(post.get("headline") or post.get("name")),
            "author": author,
            "url": absolute(address(post.get("url")) or "", base),
            "blocks": [
                *({"type": "paragraph", "text": paragraph} for paragraph in words),
                *({"type": "figure", "image": image} for image in pictures_of(dict(post), base)),
                *media_of(dict(post), base),
            ],
        }
        heading = "headline" if says(post.get("headline")) else "name"
        plain = {"datePublished": "time", heading: "headline", "url": "url"}
        told = [term for term, member in plain.items() if entry[member] is not None]
        whole = [*(["articleBody"] if words else []), *(["author"] if author and is_single(post["author"]) else [])]
        whole += [term for term in _SHOWN if is_single(post.get(term)) and _shown(term, post, base)]
        entries.append(with_rest(given(entry), post, told, *whole))
    return entries
