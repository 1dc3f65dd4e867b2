"""The links to an article's subjects that a page shows: told by a label, by the names of their box, by address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from newsformat.formats.html.body.hints import Hint, hints_of
from newsformat.formats.html.claims.claim import Claim
from newsformat.formats.html.claims.near_lines import block_of
from newsformat.formats.html.claims.places import TAGS
from newsformat.formats.html.claims.topic_labels import may_be_topic_label, topic_label
from newsformat.formats.html.claims.visible import is_author_address, visible_claim
from newsformat.formats.html.claims.walk import Named, Ordered
from newsformat.formats.html.page import Element, Node, Text, attribute
from newsformat.formats.html.seen import words_of
from newsformat.scalars.text import line

_ADDRESS = re.compile(
    r"/(?:tags?|tagged|topics?|them[ae]n?|keywords?|schlagw[oö]rte?r?|etiquetas?|temas?|emner?|[aä]mnen?|tagi|tagg(?:ar)?|tagy|"
    r"hashtags?|labels?|mots?-cles?|sujets?|argoment[io]|onderwerp(?:en)?|konu|etiket|etichete|topik|tematy|tema|stitky|stitek|cimkek?|metki|tegi)/[^/?#]"
    r"|[?&](?:tags?|keywords?|topics?)="
)
_LONGEST, _MOST_WORDS = 60, 6
_MOST = 30
_MOST_OF_A_BOX, _MOST_LABELLED = 40, 20
# Rows of links to topics: at least so many, within so many elements of one another.
_FEWEST, _APART = 2, 8
# Farther before the headline than this stand the subjects of the day, not of the article.
_BEFORE = 40
# A label is an element or some with a row beside it; "and" may stand between its links.
_LEVELS, _MOST_BESIDE, _MOST_LETTERS_BETWEEN = 8, 60, 3
_MOST_LABELS = 50
_MOST_TEXTS, _LONGEST_LIST = 4_000, 400
_COMMA = re.compile(r"[,;،、，|·]")
_MENU = int(Hint.NAVIGATION)
_WHOLE = frozenset({"html", "body", "main", "article"})
"""Elements whose classes list the tags themselves: `<article class="post tag-harbour">`."""

_COUNTED = re.compile(r".*\(\d+\)")
_BUTTON = re.compile(
    r"(?:(?:see |show |view )?(?:all|more)|alle|mehr|tous|toutes|plus|todos|todas|más|mais|tutti|altro|все|ещё|tümü)"
    r"(?: (?:topics|tags|themen|schlagworte|thèmes|sujets|temas|etiquetas|argomenti|теги|темы))?|"
    r"すべて|もっと見る|全部|更多|전체|더보기",
    re.IGNORECASE,
)


def read_named_tags(named: Iterable[Named], start: int) -> Iterator[Claim]:
    """The claims of links in boxes named after tags, near `start`, the order of the headline, or after it."""
    boxes = [item for item in named if item.places & TAGS and item.order >= start - _BEFORE]
    for item in sorted(boxes, key=lambda item: (item.order < start, abs(item.order - start)))[:_MOST]:
        if item.element.tag not in _WHOLE and item.element.find("h1") is None:
            around = item.element.closest("a")
            links = [around] if around is not None else [*item.element.iter_elements("a")]
            if len(links) <= _MOST_OF_A_BOX:
                yield from _claims(((item.order, link) for link in links), "class")


def read_tag_links(found: Iterable[Ordered], start: int) -> Iterator[Claim]:
    """The claims of links to pages of a topic, by rel=tag or by address: the first row of them after the headline."""
    row: list[Ordered] = []
    running: dict[Node, bool] = {}  # paragraphs, each looked at once: one may hold very many links
    for order, element in found:
        if order < start or not _leads_to_topic(element) or _stands_in_text(element, running):
            continue
        if row and order - row[-1][0] > _APART:
            if len(row) >= _FEWEST:
                break
            row = []
        row.append((order, element))
    if len(row) >= _FEWEST:
        yield from _claims(row[:_MOST], "link")


def read_labelled_tags(start: Element, order: int) -> Iterator[Claim]:
    """The claims of the first links that a label calls the article's subjects ("Filed under: …").

    They stand behind `start`, the headline, of which `order` is the order on the page.
    """
    for words, label in islice(_labels(start), _MOST_LABELS):
        claims = [*_claims(((order, link) for link in _row_after(words)), "label")]
        is_row = label != "inviting" or _are_subjects([claim.value for claim in claims])
        if is_row and 0 < len(claims) <= _MOST_LABELLED:
            yield from claims
            return


def read_told_tags(start: Element, order: int) -> Iterator[Claim]:
    """The claims of the first line that lists the article's subjects without links: "Tags: boats, bells"."""
    for node in islice(chain(start.descendants, start.following), _MOST_TEXTS):
        if type(node) is not Text:
            continue
        label, colon, _ = node.data[:_LONGEST_LIST].replace("：", ":").partition(":")
        if not colon or topic_label(label.strip()) != "tags" or not _is_of_article(node, "tags"):
            continue
        if (box := block_of(node)) is None:
            continue
        told = words_of(box, _LONGEST_LIST).split("\n")[0].replace("：", ":").partition(":")[2]
        names = [line(name).strip(" #.") for name in _COMMA.split(told)]
        if box.find("a") is None and 0 < len(names) <= _MOST_LABELLED and all(map(_is_topic, names)):
            yield from (visible_claim(Named(order, box, 0), "keyword", name, "label") for name in names)
            return


def _labels(start: Element) -> Iterator[tuple[Text, str]]:
    """The labels of topics behind an element that speak of the article, and what they say."""
    for node in chain(start.descendants, start.following):
        if type(node) is Text and (words := node.data.strip()) and may_be_topic_label(words):
            label = topic_label(line(words))
            if label is not None and _is_of_article(node, label):
                yield node, label


def _are_subjects(titles: Sequence[str]) -> bool:
    """Whether several titles are so short that they name subjects, and no stories."""
    return len(titles) >= _FEWEST and sum(len(title.split()) for title in titles) <= 2 * len(titles)


def _is_of_article(words: Text, label: str) -> bool:
    """Whether a label stands in the article, or outside it in no menu and says that it is about an article."""
    boxes = [box for box in words.ancestors if isinstance(box, Element)]
    if any(box.tag in ("article", "main") for box in boxes):
        return True
    return label != "subjects" and not any(hints_of(box) & _MENU for box in boxes)


def _row_after(label: Node) -> list[Element]:
    """The links right after a label, in its element or in one around it, where nothing but links follows."""
    for node in islice((label, *label.ancestors), _LEVELS):
        links: list[Element] = []
        following = node.next_sibling
        for _ in range(_MOST_BESIDE):
            held = None if following is None else _links_alone(following)
            if following is None or held is None:
                break
            links += held
            if len(held) > 1:
                break
            following = following.next_sibling
        if links or following is not None:
            return links
    return []


def _links_alone(node: Node) -> list[Element] | None:
    """The links in a node that holds hardly any other word; None where it does, or holds more of them than a row."""
    if isinstance(node, Text):
        return [] if _letters(node.data) <= _MOST_LETTERS_BETWEEN else None
    if not isinstance(node, Element):
        return []
    links = [node] if node.tag == "a" else [*islice(node.iter_elements("a"), _MOST + 1)]
    linked = sum(_letters(words_of(link, _LONGEST)) for link in links)
    is_row = len(links) <= _MOST and linked >= 0.9 * _letters(words_of(node))
    return links if is_row else None


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _claims(links: Iterable[Ordered], hint: str) -> Iterator[Claim]:
    told = [(order, link, line(words_of(link, 80)).lstrip("#").strip()) for order, link in links]
    if sum(_COUNTED.fullmatch(words) is not None for _, _, words in told) * 2 > len(told):
        return  # a cloud of all the tags there are
    for order, link, words in told:
        href = attribute(link, "href")
        if _is_topic(words) and href and href[0] != "#" and not is_author_address(href):
            yield visible_claim(Named(order, link, 0), "keyword", words, hint)


def _is_topic(words: str) -> bool:
    """Whether the words of a link can name a subject: a few, with a letter, and no button's."""
    if not 1 < len(words) <= _LONGEST or len(words.split()) > _MOST_WORDS or not any(map(str.isalpha, words)):
        return False
    return words[0] not in "[【(" and not _BUTTON.fullmatch(words)


def _leads_to_topic(link: Element) -> bool:
    is_called_so = "tag" in (link.attr("rel") or "").lower().split()
    return is_called_so or _ADDRESS.search((link.attr("href") or "").lower()) is not None


def _stands_in_text(link: Element, running: dict[Node, bool]) -> bool:
    """Whether a link stands in running text: most words of its paragraph (known ones in `running`) are not linked."""
    parent = link.parent
    if not isinstance(parent, Element) or parent.tag != "p":
        return False
    if parent not in running:
        running[parent] = sum(len(other.text) for other in parent.iter_elements("a")) < len(parent.text) / 2
    return running[parent]
