"""Text and marks as inline markup."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from newsformat.model.marks import (
    AnyMark,
    ImageMark,
    LanguageMark,
    LinkMark,
    MentionMark,
    OtherMark,
    QuoteMark,
    RubyMark,
    StyleMark,
)
from newsformat.model.occurrences import Occurrences
from newsformat.scalars.urls import is_dangerous

STYLE_TAGS = {
    "strong": "strong",
    "emphasis": "em",
    "underline": "u",
    "strike": "s",
    "code": "code",
    "subscript": "sub",
    "superscript": "sup",
    "small": "small",
    "highlight": "mark",
}


def escape(text: str) -> str:
    """Text as markup: no character of it can be taken for a tag, an entity or the end of an attribute."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def lines(text: str) -> str:
    """Running text without marks as markup."""
    return escape(text).replace("\n", "<br/>")


def attributes(**values: object) -> str:
    """Attributes as they stand in a tag, without those that are None; `_` in a name stands for `-`."""
    return "".join(
        [
            f' {name.rstrip("_").replace("_", "-")}="{escape(str(value))}"'
            for name, value in values.items()
            if value is not None
        ]
    )


def safe_url(url: str | None) -> str | None:
    """An address that may stand in a page; None for one that could run a program there."""
    return None if url is None or is_dangerous(url) else url


@dataclass(frozen=True, slots=True)
class _Open:
    """A mark over `start` to `end` of a text, and what opens and closes it."""

    start: int
    end: int
    mark: AnyMark
    opening: str
    closing: str

    @property
    def is_whole(self) -> bool:
        """Whether the element can't be written in two parts without becoming two."""
        return isinstance(self.mark, RubyMark)


def inline_markup(
    text: str, marks: Iterable[AnyMark], quote_texts: Mapping[str, str], line_break: str = "<br/>"
) -> str:
    """A text with its marks as markup. Marks that overlap are written in parts, which reading joins again."""
    return "".join(_pieces(text, _opened(text, marks, quote_texts), line_break))


def _opened(text: str, marks: Iterable[AnyMark], quote_texts: Mapping[str, str]) -> list[_Open]:
    found: list[_Open] = []
    links_end = 0
    places = Occurrences(text)
    for mark in marks:
        span = places.span_of(mark, quote_texts.get(mark.ref) if isinstance(mark, QuoteMark) else None)
        if span is None:
            continue
        nested = isinstance(mark, LinkMark) and span[0] < links_end
        if isinstance(mark, LinkMark):
            links_end = max(links_end, span[1])
        found.append(_Open(*span, mark, *_tags(mark, nested_link=nested)))
    return _told(sorted(found, key=lambda each: (each.start, -each.end)))


def _told(opens: list[_Open]) -> list[_Open]:
    """Of marks in order those that markup can tell.

    The words of a picture are no text there: no other begins or ends in them. Readings do not cross.
    """
    pictures = _apart(each for each in opens if isinstance(each.mark, ImageMark))
    readings = _nested(each for each in opens if each.is_whole)
    chosen = {*map(id, pictures), *map(id, readings)}
    starts = [picture.start for picture in pictures]

    def is_in_picture(place: int) -> bool:
        before = bisect_left(starts, place)
        return before > 0 and place < pictures[before - 1].end

    return [
        each
        for each in opens
        if (id(each) in chosen or not (each.is_whole or isinstance(each.mark, ImageMark)))
        and not is_in_picture(each.start)
        and not is_in_picture(each.end)
    ]


def _apart(opens: Iterable[_Open]) -> list[_Open]:
    """Of marks in order those that begin no sooner than the one before has ended."""
    found: list[_Open] = []
    for each in opens:
        if not found or found[-1].end <= each.start:
            found.append(each)
    return found


def _nested(opens: Iterable[_Open]) -> list[_Open]:
    """Of marks in order those that end within each that they begin in."""
    found: list[_Open] = []
    around: list[_Open] = []
    for each in opens:
        while around and around[-1].end <= each.start:
            around.pop()
        if not around or each.end <= around[-1].end:
            found.append(each)
            around.append(each)
    return found


def _tags(mark: AnyMark, *, nested_link: bool) -> tuple[str, str]:  # noqa: PLR0911 - one case a type
    """The opening and closing tag of a mark. A link in a link can't be an `a`, so it is a span that says the same."""
    match mark:
        case StyleMark():
            tag = STYLE_TAGS[mark.type]
            return f"<{tag}>", f"</{tag}>"
        case LinkMark():
            url, rel = safe_url(mark.url), " ".join(mark.rel) or None
            if nested_link or url is None:
                given = attributes(data_mark="link", data_url=url, data_rel=rel, title=mark.title)
                return f"<span{given}>", "</span>"
            return f"<a{attributes(href=url, rel=rel, title=mark.title)}>", "</a>"
        case LanguageMark():
            given = attributes(data_mark="language", lang=mark.language, dir=mark.direction)
            return f"<span{given}>", "</span>"
        case RubyMark():
            return "<ruby>", f"<rt>{escape(mark.reading)}</rt></ruby>"
        case MentionMark():
            return f"<span{attributes(data_mention=mark.ref)}>", "</span>"
        case QuoteMark():
            whole = "" if mark.words is None else None
            return f"<span{attributes(class_='quote', data_quote=mark.ref, data_whole=whole)}>", "</span>"
        case OtherMark():
            return f"<span{attributes(data_mark='other', data_name=mark.name)}>", "</span>"
        case ImageMark():
            return "", ""


def _pieces(text: str, opens: list[_Open], line_break: str) -> Iterator[str]:
    images = {each.start: each for each in opens if isinstance(each.mark, ImageMark)}
    others = [each for each in opens if not isinstance(each.mark, ImageMark)]
    bounds = sorted({0, len(text), *(each.start for each in opens), *(each.end for each in opens)})
    stack: list[_Open] = []
    waiting = iter(others)
    upcoming = next(waiting, None)
    image_end = -1
    for place, following in zip(bounds, [*bounds[1:], None], strict=True):
        yield from _closed(stack, place)
        while upcoming is not None and upcoming.start == place:
            yield from _pushed(stack, upcoming)
            upcoming = next(waiting, None)
        if following is None:
            break
        image = images.get(place)
        if image is not None:
            image_end = image.end
            yield _image_markup(image.mark, text[image.start : image.end])
        if place >= image_end:
            yield escape(text[place:following]).replace("\n", line_break)


def _closed(stack: list[_Open], place: int) -> Iterator[str]:
    """Close what ends here; what lies above it and goes on is opened again."""
    ending = [each for each in stack if each.end <= place]
    reopened: list[_Open] = []
    while ending and any(each.end <= place for each in stack):
        top = stack.pop()
        yield top.closing
        if top.end > place:
            reopened.append(top)
    for each in reversed(reopened):
        stack.append(each)
        yield each.opening


def _pushed(stack: list[_Open], opened: _Open) -> Iterator[str]:
    """Open a mark; one that must stay whole goes below those that end inside it."""
    inside: list[_Open] = []
    if opened.is_whole:
        while stack and any(each.end < opened.end for each in stack) and not stack[-1].is_whole:
            top = stack.pop()
            yield top.closing
            inside.append(top)
    stack.append(opened)
    yield opened.opening
    for each in reversed(inside):
        stack.append(each)
        yield each.opening


def _image_markup(mark: AnyMark, words: str) -> str:
    if not isinstance(mark, ImageMark):
        return ""
    given = attributes(
        src=safe_url(mark.url), alt="" if words == "\ufffc" else words, width=mark.width, height=mark.height
    )
    return f'<img class="inline"{given}/>'
