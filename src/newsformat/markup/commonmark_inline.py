"""Text and marks -> CommonMark's inline signs, escaped so that no word is taken for one of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from newsformat.markup.xhtml.inline_write import attributes
from newsformat.model.marks import (
    MARK_TYPES,
    AnyMark,
    ImageMark,
    LanguageMark,
    LinkMark,
    RubyMark,
    StyleMark,
)
from newsformat.model.occurrences import Occurrences
from newsformat.scalars.urls import is_dangerous

# Signs anywhere in a line: those of CommonMark, an entity's ampersand, and what makes addresses of words in
# GitHub's flavour.
_SIGNS = re.compile(r"[\\`*_\[\]<>~|]|&(?=#?[A-Za-z0-9]{1,32};)|(?<=www)\.|:(?=//)|(?<=\w)@(?=\w)", re.IGNORECASE)
# Signs at the beginning of a line: headings, bullets, underlines of headings and tables; numbers of lists.
_LINE_SIGN = re.compile(r"^(#{1,6}(?=\s|$)|[+-](?=\s|$)|=+(?=[ \t]*$)|:?-+:?(?=[ \t]*$))", re.MULTILINE)
_LINE_NUMBER = re.compile(r"^([0-9]{1,9})([.)])(?=\s|$)", re.MULTILINE)
_SIGN_OF = {"strong": "**", "emphasis": "*", "strike": "~~", "code": "`"}
_TAG_OF = {
    "strong": "strong", "emphasis": "em", "strike": "s", "underline": "u", "code": "code", "subscript": "sub",
    "superscript": "sup", "small": "small", "highlight": "mark",
}  # fmt: skip
_DEEPEST = 40
"""Marks in marks in marks: further down their words are written without."""


def one_line(text: str | None) -> str:
    """The text with spaces for its line breaks, each for one, so that marks still cover what they cover."""
    return (text or "").replace("\n", " ")


def escaped(text: str, *, opens_line: bool = False, in_line: bool = False) -> str:
    """Text in which nothing is a sign. `opens_line`: it begins a line; `in_line`: its breaks can't end lines."""
    plain = _SIGNS.sub(lambda found: f"\\{found[0]}", text)
    first, parting, rest = plain.partition("\n")
    plain = (_opening(first) if opens_line else first) + parting + (rest if in_line else _opening(rest))
    return plain.replace("\n", "<br>" if in_line else "\\\n")


def _opening(text: str) -> str:
    return _LINE_NUMBER.sub(r"\1\\\2", _LINE_SIGN.sub(r"\\\1", text))


def link(words: str, url: str | None, title: str | None = None) -> str:
    """Escaped words that lead to an address; the words alone where it would run a program."""
    return f"[{words}]{_target(url, title)}" if url and not is_dangerous(url) else words


def picture(alt: str, url: str, title: str | None = None) -> str:
    """A picture with its alternative text; that text alone where the address would run a program."""
    words = escaped(one_line(alt), opens_line=is_dangerous(url))
    return words if is_dangerous(url) else f"![{words}]{_target(url, title)}"


def _target(url: str, title: str | None) -> str:
    # Between angle brackets these are all the signs there are: an address holds no bracket and no backslash.
    address = url.replace("&", "&amp;").replace("|", "\\|").replace("`", "%60")
    words = ' "' + escaped(one_line(title)).replace('"', '\\"') + '"' if title else ""
    return f"(<{address}>{words})"


# ------------------------------------------------------------------------------------------ text with marks

_Span = tuple[int, int, AnyMark]
_Words = Callable[[int, int], str]


def inline(text: str, marks: Iterable[AnyMark], *, opens_line: bool = True, in_line: bool = False) -> str:
    """A text with its marks. Marks that overlap are written in parts; mentions, quotes and others are not."""

    def words(start: int, end: int) -> str:
        begins = (opens_line and start == 0) or text[start - 1 : start] == "\n"
        plain = escaped(text[start:end], opens_line=begins, in_line=in_line)
        # An exclamation mark before a link would make a picture of it.
        return f"{plain[:-1]}\\!" if plain.endswith("!") and end < len(text) else plain

    return _nested(text, (0, len(text)), _spans(text, marks), words, 0)


def _spans(text: str, marks: Iterable[AnyMark]) -> list[_Span]:
    """The marks that are written, with their stretches, from the last to the first; links in links are left out."""
    span_of = Occurrences(text).span_of
    found = [(*span, mark) for mark in marks if _is_written(mark) and (span := span_of(mark)) is not None]
    found.sort(key=lambda span: (span[0], -span[1], MARK_TYPES.index(span[2].type)))
    kept: list[_Span] = []
    linked = 0
    for start, end, mark in found:
        if isinstance(mark, LinkMark | ImageMark | RubyMark):
            if start < linked:
                continue
            linked = end
        kept.append((start, end, mark))
    return kept[::-1]


def _is_written(mark: AnyMark) -> bool:
    match mark:
        case LinkMark() | ImageMark():
            return not is_dangerous(mark.url)
        case StyleMark() | RubyMark() | LanguageMark():
            return True
        case _:
            return False


def _nested(text: str, bounds: tuple[int, int], waiting: list[_Span], words: _Words, depth: int) -> str:
    """The text between bounds with the marks that wait, the next one last; a mark that crosses another is cut."""
    done, end = bounds
    pieces: list[str] = []
    while waiting:
        start, stop, mark = waiting.pop()
        pieces.append(words(done, start))
        inner: list[_Span] = []
        crossing: list[_Span] = []
        while waiting and waiting[-1][0] < stop:
            begin, finish, other = waiting.pop()
            inner.append((begin, min(finish, stop), other))
            if finish > stop:
                # No sign may stand before a space; marks end in none, so there is a word behind it.
                spaces = len(text[stop:finish]) - len(text[stop:finish].lstrip())
                crossing.append((stop + spaces, finish, other))
        waiting += sorted(crossing, key=lambda span: (-span[0], span[1]))
        content = None if depth >= _DEEPEST else _nested(text, (start, stop), inner[::-1], words, depth + 1)
        pieces.append(words(start, stop) if content is None else _marked(text, (start, stop), mark, content))
        done = stop
    return "".join([*pieces, words(done, end)])


def _marked(text: str, span: tuple[int, int], mark: AnyMark, content: str) -> str:
    """The content of a mark between its signs."""
    match mark:
        case LinkMark():
            return link(content, mark.url, mark.title)
        case ImageMark():
            return picture("" if mark.words == "\ufffc" else mark.words, mark.url)
        case RubyMark():
            return f"<ruby>{content}<rp>(</rp><rt>{escaped(mark.reading, in_line=True)}</rt><rp>)</rp></ruby>"
        case LanguageMark():
            return f"<span{attributes(lang=mark.language, dir=mark.direction)}>{content}</span>"
        case StyleMark():
            return _styled(text, span, mark, content)
        case _:
            return content


def _styled(text: str, span: tuple[int, int], mark: StyleMark, content: str) -> str:
    start, end = span
    sign, tag = _SIGN_OF.get(mark.type, ""), _TAG_OF[mark.type]
    if not sign or not _stands_free(text, start, end):
        return f"<{tag}>{content}</{tag}>"
    if sign != "`":
        return f"{sign}{content}{sign}"
    words = text[start:end]
    # Nothing is escaped in a code span.
    return f"`{words}`" if words == content else f"<code>{content}</code>"


def _stands_free(text: str, start: int, end: int) -> bool:
    """Whether signs around a stretch are taken for signs: letters within, space or punctuation without.

    CommonMark, 6.2, told so strictly that no neighbouring sign can change it. Punctuation within ("**Correction.** We")
    needs space without, or the end of the text.
    """
    before, after = text[start - 1 : start], text[end : end + 1]
    begins = before.isspace() or (text[start].isalnum() and _is_open(before))
    ends = not after or after.isspace() or (text[end - 1].isalnum() and _is_open(after))
    return begins and ends and not text[start].isspace() and not text[end - 1].isspace()


def _is_open(outer: str) -> bool:
    return not outer or outer.isspace() or unicodedata.category(outer)[0] == "P"
