"""`headline`, both ways: the main one, those that are members of their own, and the others."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.newsml_g2.building import add
from newsformat.formats.newsml_g2.codes import Wire, word
from newsformat.formats.newsml_g2.names import g2
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.newsml_g2.ranked import add_ranked_text, is_foreign, ranked_text, role_of, roles_kept
from newsformat.formats.newsml_g2.titles import is_title_kept
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import has_words, words_of
from newsformat.model.article import Article
from newsformat.vocab.head_roles import HEAD_ROLES, head_of_role, is_main_role

_HEADLINES = tuple(HEAD_ROLES)
_MAIN = "main"
_LAST = 10**15


def take_headlines(part: Part, wire: Wire, members: Members) -> None:
    """The headlines of the article's members, each at the place where the writer sets it, and the others."""
    elements = part.children("headline")
    main = _main_headline([element for element in elements if not _is_of_head(element, wire)], wire)
    if main is None and not wire.own:
        main = _main_headline(elements, wire)
    chosen = [] if main is None else [("headline", main)]
    for name in _HEADLINES:
        called = (element for element in elements if _is_called(element, name, wire) and words_of(element))
        found = [element for element in called if not is_foreign(element, wire)]
        own = [element for element in found if wire.is_word(element.get("role"), name)]
        chosen += [(name, element) for element in (own or found)[:1] if element is not main]
    for place, (name, element) in enumerate(chosen, 1):
        headline = part.part_of(element, f"headline[{place}]")
        if wire.is_word(headline.get("role"), name):
            headline.drop("role")
        members[name] = headline.words()
    members["alternative_headlines"] = [ranked_text(element, wire) for element in part.take_all("headline", has_words)]


def _is_of_head(element: etree._Element, wire: Wire) -> bool:
    return any(_is_called(element, name, wire) for name in _HEADLINES)


def _is_called(element: etree._Element, name: str, wire: Wire) -> bool:
    """Whether the role of a headline is our word for it, or what providers call such a one."""
    role = role_of(element)
    if not role:  # as nearly all
        return False
    return wire.is_word(role, name) or (not role.startswith(word("")) and head_of_role(role) == name)


def _main_headline(elements: list[etree._Element], wire: Wire) -> etree._Element | None:
    """The main headline: of the text's language, said to be the main one or of no role, of the lowest rank."""
    worded = [element for element in elements if words_of(element)]
    plain = [element for element in worded if not role_of(element) or _is_main(element, wire)]
    candidates = plain or ([] if wire.own else worded)
    return min(candidates, key=lambda element: _order(element, wire), default=None)


def _order(element: etree._Element, wire: Wire) -> tuple[bool, bool, int]:
    """What puts a headline before others; one without a rank stands behind those with one."""
    rank = scalars.whole(element.get("rank") or "")
    return is_foreign(element, wire), not _is_main(element, wire), _LAST if rank is None else rank


def _is_main(element: etree._Element, wire: Wire) -> bool:
    """Whether the first role of a headline is that of the main one, in whatever scheme but ours."""
    role = role_of(element)
    return bool(role) and is_main_role(role) and not wire.is_word(role, _MAIN)


def put_headlines(meta: etree._Element, article: Article) -> None:
    """Add the headlines of an article to its `contentMeta`."""
    if article.headline and not is_title_kept(article):
        add(meta, "headline", article.headline)
    for name in _HEADLINES:
        if text := getattr(article, name):
            at = f"contentMeta/headline[{len(meta.findall(g2('headline'))) + 1}]"
            is_told_so = name in map(head_of_role, roles_kept(article, at))
            add(meta, "headline", text, role=None if is_told_so else word(name))
    for headline in article.alternative_headlines:
        add_ranked_text(meta, "headline", headline)
