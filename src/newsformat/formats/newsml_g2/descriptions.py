"""`description`, both ways: the summary, the caption of what an item shows, and the others."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.newsml_g2.building import add
from newsformat.formats.newsml_g2.codes import Wire, take_known
from newsformat.formats.newsml_g2.media import own_caption
from newsformat.formats.newsml_g2.names import g2
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.newsml_g2.ranked import add_ranked_text, is_foreign, ranked_text, role_of, roles_kept
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import has_words, words_of
from newsformat.model.article import Article
from newsformat.vocab.head_roles import is_caption_role, is_summary_role
from newsformat.vocab.iptc import CAPTION_ROLE, SUMMARY_ROLE


def take_descriptions(part: Part, wire: Wire, members: Members, *, of_medium: bool) -> None:
    """The summary, the caption of what a picture's or a recording's item shows, each at the place where the writer
    sets it, and the others.
    """
    elements = part.children("description")
    chosen = {
        SUMMARY_ROLE: _summary_among(elements, wire),
        CAPTION_ROLE: _caption_among(elements, wire) if of_medium else None,
    }
    told = [(role, element) for role, element in chosen.items() if element is not None]
    for place, (own, element) in enumerate(told, 1):
        text = part.part_of(element, f"description[{place}]")
        first, _, others = (text.get("role") or "").partition(" ")
        if others and first == own:
            text.drop("role")
            text.keep("attributes", {"role": others})
        take_known(text, "role", own)
        members["summary" if own == SUMMARY_ROLE else "caption"] = text.words()
    members["descriptions"] = [ranked_text(element, wire) for element in part.take_all("description", has_words)]


def _summary_among(elements: list[etree._Element], wire: Wire) -> etree._Element | None:
    """The first that says it is a summary, by IPTC's code or else another; in the text's language, if there is."""
    called = [element for element in elements if _first_role(element, wire) == SUMMARY_ROLE]
    summaries = called or [element for element in elements if is_summary_role(role_of(element))]
    return min(summaries, key=lambda element: is_foreign(element, wire), default=None)


def _caption_among(elements: list[etree._Element], wire: Wire) -> etree._Element | None:
    """The description that says it is a caption, or else the first of no role; in the text's language, if there is."""
    worded = [element for element in elements if words_of(element)]
    captions = [element for element in worded if is_caption_role(role_of(element))]
    plain = [] if wire.own else [element for element in worded if not role_of(element)]
    return min(captions or plain, key=lambda element: is_foreign(element, wire), default=None)


def _first_role(element: etree._Element, wire: Wire) -> str | None:
    """The first role of an element, with the aliases of IPTC's standard catalog."""
    code, uri = ((element.get(name) or "").partition(" ")[0] or None for name in ("role", "roleuri"))
    return wire.standard(code, uri)


def put_descriptions(meta: etree._Element, article: Article) -> None:
    """Add the descriptions of an article to its `contentMeta`."""
    if article.summary:
        is_told_so = any(map(is_summary_role, roles_kept(article, "contentMeta/description[1]")))
        add(meta, "description", article.summary, role=None if is_told_so else SUMMARY_ROLE)
    if caption := own_caption(article):
        at = f"contentMeta/description[{len(meta.findall(g2('description'))) + 1}]"
        is_told_so = any(map(is_caption_role, roles_kept(article, at)))
        add(meta, "description", caption.text, role=None if is_told_so else CAPTION_ROLE)
    for description in article.descriptions:
        add_ranked_text(meta, "description", description)
