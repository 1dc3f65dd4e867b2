"""The words below a picture: which they are, and what of them names who made it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from newsformat.markup.tree import Element, Node, Text, line_of, one_line, tokens
from newsformat.markup.xhtml.pages.credit_labels import credit_at_the_end
from newsformat.model.media import Caption

PICTURES = ("picture", "img", "amp-img")
_BREAKING = frozenset("p div br li figcaption section header footer dd dt h3 h4 h5 h6".split())
_MORE_THAN_CAPTION = frozenset(("h1", "h2", "h3", "ul", "ol", "table", "blockquote", "form"))
_SILENT = frozenset("script style template noscript svg button".split())
# Patterns of names are over lower case: those that fold it themselves take three times as long.
# "Image caption, " in a part that only a screen reader reads out.
_READER_ONLY = re.compile(r"\bsr-?only\b|screen-?reader|visually-?hidden|off-?screen")
_CREDIT_HINT = re.compile(
    r"\bcr\b|credit|copyright|source|photographer|byline|attribution|fotograf|agency|quelle|autor"
)
_CAPTION_HINT = re.compile(
    r"\bcap\b|caption|legend|bildunter|bildtext|untertitel|popisek|popisk|podpis|onderschrift|kuvateksti|billedtekst|altyaz|leyenda|légende|photocap|pie[-_]?(?:de[-_]?)?foto|didascalia|"
    r"(?:image|img|photo|picture|foto|bild|media)[-_]{0,2}(?:desc|text|info)(?![a-z]*__)"
)
# A box of a picture and a text beside it, and parts of it.
_BESIDE = re.compile(r"\bmedia-text(?![a-z])")
# "2/7", "2 of 7", "Bild 2 von 7": which picture of several it is.
_NUMBER_OF_SEVERAL = re.compile(r"(?:[^\W\d_]{3,8} )?\d{1,3} ?(?:/|of|von|sur|de|di|van|av|z|из) ?\d{1,3}")
_PICTURE_HINT = re.compile(r"photo|image|img|pict|figure|foto|bild|media")
_LONGEST_CAPTION, _LONGEST_UNNAMED = 700, 450
_LONGEST_CREDIT = 80
_SHORTEST_TWICE = 20
_FEWEST_SPACES = 3
_LONGEST_WITH_SPACE = 1000  # the same with its white space, as the page has it
_MOST_NODES = 80


def caption_and_credit(words: str, credited: list[str]) -> tuple[Caption | None, str | None]:
    """The words below a picture, without the credit, and the credit."""
    credit = " ".join(dict.fromkeys(filter(None, credited))) or None
    words = _once(words)
    if credit is None:
        words, credit = _parted(words)
    elif not words:
        before, behind = _parted(credit)
        if behind and _is_caption(before):  # all of it was called the credit
            words, credit = before, behind
    return (Caption(text=words) if any(map(str.isalnum, words)) else None), credit


def _is_caption(words: str) -> bool:
    """Whether words before a credit say something: no names, and no other credit."""
    return words.count(" ") >= _FEWEST_SPACES and credit_at_the_end(words.rstrip(" ;,")) is None


def _parted(words: str) -> tuple[str, str | None]:
    """Words without the credit that they end with, and that credit."""
    found = credit_at_the_end(words)
    return (words, None) if found is None else (words[: found[0]].rstrip(" (|/、，–—-∙（【["), found[1])


def _once(words: str) -> str:
    """Words that stand there twice, for two kinds of screens, once."""
    half = len(words) // 2
    is_twice = len(words) > _SHORTEST_TWICE and words[:half] == words[half + 1 :] and words[half] == " "
    return words[:half] if is_twice else words


def is_captioned_picture(element: Element) -> bool:
    """Whether a plain element holds a picture, the words below it, and nothing else."""
    nodes = list(islice(element.descendants, _MOST_NODES))
    if len(nodes) == _MOST_NODES:  # asked of every element: look at few
        return False
    pictures = pictures_in(element)
    if not 1 <= len(pictures) <= 2 or len(element.text) > _LONGEST_CAPTION:
        return False
    parts = list(element.iter_elements())
    tags = [part.tag for part in parts]
    if not _MORE_THAN_CAPTION.isdisjoint(tags) or tags.count("p") > 2:
        return False
    is_named = any(_is_called_caption(_names(part)) for part in (element, *parts))
    if is_named and (_PICTURE_HINT.search(_names(element)) is not None or _is_bare(element)):
        return True
    return len(pictures) == 1 and tags.count("p") <= 1 and _is_credited_below(element, nodes)


def _is_credited_below(element: Element, nodes: Iterable[Node]) -> bool:
    """Whether an element, which holds these nodes, shows a picture and then words, few, that end with who made it."""
    shown = (node for node in nodes if _is_picture_or_words(node))
    if not isinstance(next(shown, None), Element) or not any(isinstance(node, Text) for node in shown):
        return False
    words, credited = words_below(element)
    if any(_is_whole_caption(line_of(caption), words) for caption in element.iter_elements("figcaption")):
        return False
    return len(words) <= _LONGEST_UNNAMED and credit_at_the_end(" ".join((words, *credited))) is not None


def _is_whole_caption(caption: str, words: str) -> bool:
    """Whether a caption names who made the picture, so that what stands behind it is no part of it."""
    return len(words) > len(caption) and credit_at_the_end(caption) is not None


def _is_picture_or_words(node: Node) -> bool:
    return node.tag in PICTURES if isinstance(node, Element) else isinstance(node, Text) and bool(node.data.strip())


def _names(element: Element) -> str:
    return f"{element.attr('class') or ''} {element.attr('id') or ''} {element.attr('itemprop') or ''}".lower()


@lru_cache(maxsize=2048)
def _is_called_caption(names: str) -> bool:
    return _CAPTION_HINT.search(_BESIDE.sub("", names)) is not None


def _is_bare(element: Element) -> bool:
    """Whether all words of an element stand in parts named as captions."""
    return all(
        isinstance(child, Element) and (_is_called_caption(_names(child)) or not child.text.strip())
        for child in element.children
        if not (isinstance(child, Text) and not child.data.strip())
    )


def pictures_in(element: Element) -> list[Element]:
    """The pictures in an element; an `img` of a `picture` is not one more."""
    found: list[Element] = []
    inside: set[Element] = set()
    for picture in element.iter_elements(PICTURES):
        if picture not in inside:
            inside = set(picture.iter_elements(PICTURES))
            found.append(picture)
    return found


def words_below(element: Element) -> tuple[str, list[str]]:
    """The words of a figure that are no credit, and its credits.

    What else stands in a link around the picture is a label of the link ("Enlarge"), where there are other words.
    """
    words: list[str] = []
    labels: list[str] = []
    credited: list[str] = []
    skipped: set[Node] = set()
    linked: set[Node] = set()
    for node in element.descendants:
        if node.parent in skipped:
            skipped.add(node)
            continue
        if node.parent in linked:
            linked.add(node)
        here = labels if node in linked else words
        if isinstance(node, Text):
            if here or not node.data.isspace():
                here.append(node.data)
        elif isinstance(node, Element):
            if _is_silent(node):
                skipped.add(node)
            elif _is_credit(node, words) or _is_last_words(node, words):
                skipped.add(node)
                credited.append(_spaced_line_of(node))
            elif node.tag == "a" and node is not element and next(node.iter_elements(PICTURES), None) is not None:
                linked.add(node)
            elif here and node.tag in _BREAKING:
                here.append(" ")
    return one_line("".join(words)) or one_line("".join(labels)), credited


def words_apart(element: Element) -> tuple[str, list[str]]:
    """The words of a part below a picture, as of a figure (`words_below`): it may be a credit as a whole.

    One that is mostly numbers and signs, as the result of a vote is, tells nothing.
    """
    words = _spaced_line_of(element)
    if 2 * sum(map(str.isalpha, words)) < len(words):
        return "", []
    return ("", [words]) if _is_credit(element, ()) else words_below(element)


def _is_silent(element: Element) -> bool:
    """Whether the words of an element are for programs or screen readers, or only number the picture."""
    if element.tag in _SILENT or _READER_ONLY.search((element.attr("class") or "").lower()):
        return True
    return element.tag in ("span", "div") and _NUMBER_OF_SEVERAL.fullmatch(_short_line_of(element)) is not None


def _spaced_line_of(element: Element) -> str:
    """The words of an element as one line, those of its blocks parted."""
    pieces = (
        node.data if isinstance(node, Text) else " " if isinstance(node, Element) and node.tag in _BREAKING else ""
        for node in element.descendants
    )
    return one_line("".join(pieces))


def _is_credit(element: Element, before: Iterable[str]) -> bool:
    """Whether an element below a picture says that it names who made it, and does not hold the caption as well.

    A `figcaption` does so only where another stands before it.
    """
    if element.tag in ("cite", "small"):
        return True
    names = f"{element.attr('class') or ''} {element.attr('itemprop') or ''} {element.attr('data-testid') or ''}"
    if _CREDIT_HINT.search(names.lower()) is None or _holds_caption(element):
        return False
    return element.tag != "figcaption" or any(words.strip() for words in before)


def _holds_caption(element: Element) -> bool:
    parts = islice(element.iter_elements(), _MOST_NODES)
    return any(part is not element and _is_no_more_than_caption(part) for part in parts)


def _is_no_more_than_caption(element: Element) -> bool:
    names = _names(element)
    return element.tag == "figcaption" or (_is_called_caption(names) and _CREDIT_HINT.search(names) is None)


def _is_last_words(element: Element, before: Iterable[str]) -> bool:
    """Whether an element is a short part of its own at the end of a caption: the one place credits stand unnamed."""
    if element.tag not in ("span", "em", "i", "div") or not tokens(element):
        return False
    following = element.next_sibling
    while isinstance(following, Text) and not following.data.strip():
        following = following.next_sibling
    if following is not None or not (text := _short_line_of(element)) or text.endswith((".", "。", "!", "?")):
        return False
    return not any(True for _ in element.iter_elements(PICTURES)) and any(words.strip() for words in before)


def _short_line_of(element: Element) -> str:
    """The words of an element, as one line; "" where they are too long for a credit.

    A long text is not read to its end: each of many elements around it would read it again.
    """
    pieces: list[str] = []
    length = least = 0
    for piece in element.strings:
        pieces.append(piece)
        length += len(piece)
        if length > _LONGEST_WITH_SPACE or (least := least + len(one_line(piece))) > _LONGEST_CREDIT:
            return ""
    text = one_line("".join(pieces))
    return text if len(text) <= _LONGEST_CREDIT else ""
