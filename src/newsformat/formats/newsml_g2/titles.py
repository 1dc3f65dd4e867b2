"""Titles: the name that those who handle an item see, and the one in the head of an XHTML body.

Either is the headline of an item that has no other; what says something else than the headline is kept.
"""

from __future__ import annotations

from lxml import etree

from newsformat.formats.newsml_g2.building import records_of
from newsformat.formats.newsml_g2.codes import own_attribute
from newsformat.formats.newsml_g2.names import NAR, g2
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.xml.parse import parse_fragment
from newsformat.formats.xml.words import local, words_of
from newsformat.model.article import Article

TITLED = own_attribute("titled")
"""The attribute of a body whose title in our own document is that which it came with."""


def headline_in_title(item: etree._Element) -> str | None:
    """The title of an item, which is for those who handle it: its headline where it has no other."""
    title = item.find(f"{g2('itemMeta')}/{g2('title')}")
    return None if title is None else words_of(title) or None


def is_title_kept(article: Article) -> bool:
    """Whether the headline is the title that the item came with."""
    records = records_of(article)
    if {"at": "", "headline": "title"} not in records:
        return False
    kept = (str(record["xml"]) for record in records if record.get("at") == "itemMeta" and "xml" in record)
    titles = (parse_fragment(xml, NAR) for xml in kept if xml.startswith("<title"))
    first = next(titles, None)
    return first is not None and len(first) == 1 and words_of(first[0]) == article.headline


def title_in(html: etree._Element) -> str | None:
    """The title in the head of an XHTML document."""
    head = next((child for child in html if local(child.tag).lower() == "head"), ())
    return next((words for child in head if local(child.tag).lower() == "title" and (words := words_of(child))), None)


def keep_title(content: Part, title: str) -> None:
    """Keep the title of an XHTML body that says something else than the headline."""
    content.keep("title", title)


def title_kept(article: Article) -> str | None:
    """The title that an XHTML body came with, where it was another than the headline."""
    titles = (record.get("title") for record in records_of(article) if record.get("at") == "contentSet")
    return next((title for title in titles if isinstance(title, str)), None)
