"""What a page shows of its article beside the lines of the text: pictures with their captions, and players."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice

from newsformat.formats.html.body.hints import Hint, hints_of
from newsformat.formats.html.body.lines import HEADINGS, Box, Line
from newsformat.formats.html.page import Element, Node
from newsformat.markup.tree import line_of
from newsformat.markup.xhtml.pages.captions import PICTURES, is_captioned_picture, pictures_in
from newsformat.markup.xhtml.pages.credit_labels import credit_at_the_end
from newsformat.markup.xhtml.pages.embeds import FRAMES, shown_by
from newsformat.markup.xhtml.pages.picture_files import is_picture_file, picture_key
from newsformat.markup.xhtml.pages.recordings import RECORDINGS
from newsformat.markup.xhtml.pages.walk import PlacedBlock
from newsformat.model.body import Audio, Block, Embed, Figure, Gallery, Video
from newsformat.scalars.text import folded

_PLAYERS = (*FRAMES, *RECORDINGS)
_LONGEST = 500
"""Characters of the words that belong to what a box shows; what is longer is a text of its own."""
_LONGEST_OF_SEVERAL, _FEWEST_OF_A_GALLERY, _MOST_LINES = 4000, 2, 500
_OF_OTHER_PAGES = ("a", "article", "li")
"""Elements that stand for another page where they hold a picture above a text."""

_MAY_CAPTION = ("div", "p", "td", "section", "header")
"""Elements that may hold a picture and its caption, and nothing else."""

_NARROWEST = 160
"""Pixels; a picture above a text that is narrower is a portrait, or a sign."""

_MOST_ABOVE = 8
_MOST_LOOKED_AT = 40
"""Of so many figures and players the boxes around are looked at: more stand above no text."""

_CAPTION, _AUTHOR = int(Hint.CAPTION), int(Hint.AUTHOR)
_OF_OTHERS = int(
    Hint.SHARE | Hint.RELATED | Hint.AUTHOR | Hint.COMMENT | Hint.SUBSCRIBE | Hint.TAGS | Hint.ADVERT | Hint.NAVIGATION
    | Hint.CONTENTS | Hint.SIDE | Hint.ACCOUNT | Hint.FORM | Hint.HIDDEN | Hint.PRODUCT | Hint.CALL
)  # fmt: skip
"""Names of boxes that show nothing of the article."""


def shows_media(box: Box, lines: Sequence[Line]) -> bool:
    """Whether a box shows something of the article, and its lines are no more than captions or a label of it."""
    if box.last - box.first > _MOST_LINES:
        return False
    held = lines[box.first : box.last]
    size = sum(len(line.text) for line in held)
    if size > _LONGEST_OF_SEVERAL or 2 * sum(line.linked for line in held) > size:
        return False
    names = 0
    for line in [*filter(_says_something, held)] or held:
        names |= line.hints | line.box.inherited
    if is_gallery := _is_gallery(box, held):
        names &= ~_AUTHOR
    if names & _of_others(box.element):
        return False
    if is_gallery or size > _LONGEST:
        return is_gallery
    if next(iter(box.element.iter_elements(PICTURES)), None) is None:
        return next(iter(box.element.iter_elements(_PLAYERS)), None) is not None
    if not _is_caption(held, names) and not (held and all(_is_below_picture(line, box) for line in held)):
        return False
    return len(shown := pictures_in(box.element)) == 1 and not _leads_on(shown[0])


def _is_gallery(box: Box, held: Sequence[Line]) -> bool:
    """Whether a box holds several pictures, none of which leads on, and no words but those of their captions."""
    if len(held) < _FEWEST_OF_A_GALLERY or next(iter(box.element.iter_elements(PICTURES)), None) is None:
        return False
    if not all(_is_below_picture(line, box) for line in filter(_says_something, held)):
        return False
    shown = pictures_in(box.element)
    return len(shown) >= _FEWEST_OF_A_GALLERY and not any(map(_leads_on, shown))


def _says_something(line: Line) -> bool:
    """Whether a line is more than the number of a picture: "2 / 7"."""
    return any(map(str.isalpha, line.text))


def _is_below_picture(line: Line, gallery: Box) -> bool:
    """Whether a line stands in a captioned picture of a gallery."""
    here: Box | None = line.box
    while here is not None:
        if is_captioned_picture(here.element):
            return True
        here = here.parent if here is not gallery else None
    return False


def _of_others(element: Element) -> int:
    """The names that speak against an element; below a picture the author named is the picture's."""
    return _OF_OTHERS & ~_AUTHOR if is_captioned_picture(element) else _OF_OTHERS


def media_above(text: Box, headline: str) -> tuple[Element, ...]:
    """The figures, captioned pictures and players that stand above the text in the same article, below its headline.

    Most lead pictures do.
    """
    around = {text.element, *text.element.ancestors}
    article, below = _article_around(text, folded(headline))
    return tuple(islice(_media_above(text.element, article, around, below), _MOST_ABOVE))


def not_shown(above: Iterable[PlacedBlock], text: Iterable[Block]) -> list[PlacedBlock]:
    """The pictures and players above a text that it does not show as well, each once, less portraits of authors."""
    above = [*above]
    shown = {_address_of(block) for block in text} if above else set()
    found: dict[str, PlacedBlock] = {}
    for placed in above:
        address = _address_of(placed[0])
        if address is not None and address not in shown and not _is_portrait(placed[0]):
            found.setdefault(address, placed)
    return [*found.values()]


def without_last_adverts(placed: Sequence[PlacedBlock]) -> tuple[PlacedBlock, ...]:
    """The blocks without pictures behind the last words that lead to another page and have no caption: adverts, tools
    for sharing, teasers.
    """
    end = len(placed)
    while end and isinstance(placed[end - 1][0], Figure):
        end -= 1
    return (*placed[:end], *(each for each in placed[end:] if end == 0 or not _is_linked_picture(*each)))


def _is_linked_picture(block: Block, element: Element) -> bool:
    if not isinstance(block, Figure) or block.image.caption is not None or block.image.credit is not None:
        return False
    pictures = [element] if element.tag in PICTURES else pictures_in(element)
    return len(pictures) == 1 and _leads_on(pictures[0])


def _is_portrait(block: Block) -> bool:
    return isinstance(block, Figure) and block.image.width is not None and block.image.width < _NARROWEST


def _address_of(block: Block) -> str | None:
    """The address of what a block shows, without what tells its size."""
    match block:
        case Figure():
            return picture_key(block.image.url)
        case Gallery():
            return picture_key(block.items[0].image.url)
        case Video() | Audio():
            return block.url
        case Embed() if block.url is not None:
            return " ".join(shown_by(block.url))
    return None


def _article_around(text: Box, headline: str) -> tuple[Element, str | None]:
    """The element of the article around its text, and the headline; None for that where all in it stands below.

    It is that of the article or, where the headline stands outside of it, the innermost around both.
    """
    box = text if text.tag == "article" or text.parent is None else text.parent
    while box.parent is not None and box.tag not in ("article", "main"):
        box = box.parent
    own = box
    while not _is_headed(box.element, headline):
        if box.parent is None:
            box = own
            break
        box = box.parent
    return box.element, None if box.tag == "article" else headline


def _is_headed(element: Element, headline: str) -> bool:
    headings = islice(element.iter_elements(tuple(HEADINGS)), _MOST_LOOKED_AT)
    return any(_is_headline(heading, headline) for heading in headings)


def _is_headline(heading: Element, headline: str) -> bool:
    return heading.tag == "h1" or (bool(headline) and folded(line_of(heading)) == headline)


def _media_above(text: Element, article: Element, around: Set[Node], headline: str | None) -> Iterator[Element]:
    """What an article shows above its text; below its headline, unless that is None."""
    is_headed = headline is None
    looked_at = 0
    last: Element | None = None
    for element in article.iter_elements((*HEADINGS, "figure", *_PLAYERS, *_MAY_CAPTION, text.tag)):
        if element is text:
            return
        if element.tag in HEADINGS:
            is_headed = is_headed or _is_headline(element, headline or "")
        elif is_headed and element not in around and _may_show(element, last):
            looked_at += 1
            if looked_at > _MOST_LOOKED_AT:
                return
            if _is_own(element, around):
                last = element
                yield element


def _is_within(element: Element, around: Element | None) -> bool:
    return around is not None and any(ancestor is around for ancestor in element.ancestors)


def _may_show(element: Element, last: Element | None) -> bool:
    """Whether an element is a figure, a player or a picture with its caption, and none that was met already."""
    if _is_within(element, last):
        return False
    return element.tag not in _MAY_CAPTION or is_captioned_picture(element)


def _is_own(element: Element, around: Set[Node]) -> bool:
    """Whether a figure or player is of the article: no link, no name up to what is `around` its text speaks against."""
    if any(_leads_on(picture) for picture in element.iter_elements(PICTURES)):
        return False
    if next(iter(element.iter_elements(tuple(HEADINGS))), None) is not None:
        return False
    here: Element | None = element
    while here is not None and here not in around:
        if here.tag in _OF_OTHER_PAGES or hints_of(here) & _OF_OTHERS:
            return False
        here = here.parent if isinstance(here.parent, Element) else None
    return True


def _is_caption(lines: Sequence[Line], names: int) -> bool:
    """Whether lines say what a picture shows: by the names of their boxes, or because they name who made it."""
    if any(line.box.tag in HEADINGS for line in lines):
        return False
    return names & _CAPTION != 0 or credit_at_the_end(" ".join(line.text for line in lines)) is not None


def _leads_on(picture: Element) -> bool:
    """Whether a picture is a link to another page; one to a larger picture is none."""
    around = picture.parent
    if not isinstance(around, Element) or around.tag != "a":
        return False
    return not is_picture_file(around.attr("href") or "")
