"""Boxes in the text that show something, with a few words that belong to it: a picture and its caption, a player."""

from __future__ import annotations

from collections.abc import Sequence

from newsformat.formats.html.hints import Hint
from newsformat.formats.html.lines import HEADINGS, Box, Line
from newsformat.formats.html.page import Element
from newsformat.markup.xhtml.captions import PICTURES, caption_and_credit, pictures_in
from newsformat.markup.xhtml.embeds import FRAMES
from newsformat.markup.xhtml.recordings import RECORDINGS

_PLAYERS = (*FRAMES, *RECORDINGS)
_FILES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif")
_LONGEST = 500
"""Characters of the words that belong to what a box shows; what is longer is a text of its own."""

_CAPTION = int(Hint.CAPTION)
_OF_OTHERS = int(
    Hint.SHARE | Hint.RELATED | Hint.AUTHOR | Hint.COMMENT | Hint.SUBSCRIBE | Hint.TAGS | Hint.ADVERT | Hint.NAVIGATION
    | Hint.CONTENTS | Hint.SIDE | Hint.ACCOUNT | Hint.FORM | Hint.HIDDEN | Hint.PRODUCT | Hint.CALL
)  # fmt: skip
"""Names of boxes that show nothing of the article."""


def shows_media(box: Box, lines: Sequence[Line]) -> bool:
    """Whether a box shows something of the article, and its lines are no more than a caption or a label of it."""
    held = lines[box.first : box.last]
    size = sum(len(line.text) for line in held)
    if size > _LONGEST or 2 * sum(line.linked for line in held) > size:
        return False
    names = 0
    for line in held:
        names |= line.hints | line.box.inherited
    if names & _OF_OTHERS:
        return False
    if next(iter(box.element.iter_elements(PICTURES)), None) is None:
        return next(iter(box.element.iter_elements(_PLAYERS)), None) is not None
    return _is_caption(held, names) and len(shown := pictures_in(box.element)) == 1 and not _leads_on(shown[0])


def _is_caption(lines: Sequence[Line], names: int) -> bool:
    """Whether lines say what a picture shows: by the names of their boxes, or because they name who made it."""
    if any(line.box.tag in HEADINGS for line in lines):
        return False
    return names & _CAPTION != 0 or caption_and_credit(" ".join(line.text for line in lines), [])[1] is not None


def _leads_on(picture: Element) -> bool:
    """Whether a picture is a link to another page; one to a larger picture is none."""
    around = picture.parent
    if not isinstance(around, Element) or around.tag != "a":
        return False
    return not (around.attr("href") or "").lower().partition("?")[0].endswith(_FILES)
