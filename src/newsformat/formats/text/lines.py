"""Bytes of a text -> its lines, each a paragraph, a heading or a piece of a page's furniture."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from newsformat.findings import Finding, Severity, unreadable
from newsformat.formats.source import Source
from newsformat.model.text import running_text

LARGEST = 32 * 2**20
"""Bytes of a text that are read."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESSED_FROM = 65536
_OTHERWISE = "whatwg-windows-1252"
_LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_CLOSING = "”“\"'’‘»«›‹)]）】』」〉》*_ \u00a0"
_TERMINAL = ".!?…。！？؟۔।॥։"
_WIDE = re.compile(r"[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_NARROWEST, _WIDEST = 40, 100
"""Between so many characters a line, a text may be wrapped by hand or by a mailer."""
_NEARLY = 0.85
_SPACED = 0.2
"""A text of which a smaller share of lines stands behind blank ones parts its paragraphs by line ends alone."""
_LIST_MARK = re.compile(r"(?:([•‣◦▪●○*+-])|([0-9]{1,3})[.)])[ \t\u00a0]+(?=\S)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text, tidied, with its number from 1; wrapped lines are one.

    `apart` tells that a blank line, or nothing, stands before it; in a text that has hardly any blank lines, all
    lines are. `cells` are its parts where it has tabs.
    """

    number: int
    text: str
    apart: bool
    cells: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """Its length as the eye sees it: characters of East Asia are as wide as two."""
        return len(self.text) + len(_WIDE.findall(self.text))

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as sentences do."""
        return self.text.rstrip(_CLOSING)[-1:] in tuple(_TERMINAL)

    @property
    def words(self) -> int:
        """How many words it has; two characters of a script without spaces count as one."""
        return len(self.text.split()) + len(_WIDE.findall(self.text)) // 2

    @property
    def mark(self) -> str:
        """The kind of list it looks like an item of: a bullet, "1" for numbers, or "" for none."""
        found = _LIST_MARK.match(self.text)
        return "" if found is None else found[1] or "1"

    @property
    def without_mark(self) -> str:
        """Its words behind the mark of a list."""
        return _LIST_MARK.sub("", self.text, count=1)

    @property
    def ordinal(self) -> int:
        """The number it has as an item of a numbered list; 0 for none."""
        found = _LIST_MARK.match(self.text)
        return int(found[2]) if found and found[2] else 0


def decoded(source: Source) -> tuple[str, tuple[Finding, ...]]:
    """The text of a source, and what had to be repaired in it.

    Raises:
        ReadError: it is over `LARGEST`.
    """
    data = source.data
    if len(data) > LARGEST:
        raise unreadable("text-too-large", f"the text has more than {LARGEST} bytes")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _replaced(data[len(mark) :], encoding)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _replaced(data, _charset(source))


def _charset(source: Source) -> str:
    """The codec of the charset declared, or else guessed, of bytes that are not UTF-8."""
    # The import registers the codecs of the Encoding Standard, under which no label means a program.
    from turbohtml.detect import detect  # noqa: PLC0415 - rarely needed

    label = source.charset or detect(source.data[:_GUESSED_FROM]).encoding or ""
    try:
        return codecs.lookup(f"whatwg-{label.strip().lower()}").name if label.isascii() else _OTHERWISE
    except (LookupError, ValueError):
        return _OTHERWISE


def _replaced(data: bytes, encoding: str) -> tuple[str, tuple[Finding, ...]]:
    text = data.decode(encoding, "replace")
    if "\ufffd" not in text:
        return text, ()
    name = encoding.removeprefix("whatwg_").replace("_", "-")
    finding = Finding(
        code="text-undecodable",
        severity=Severity.WARNING,
        message=f"some bytes are not {name} and became U+FFFD",
        hint="say which charset the text is in",
    )
    return text, (finding,)


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines that hold something, paragraphs wrapped over several made one."""
    raw = _LINE_END.split(_NOT_TEXT.sub("", text))
    width = _wrap_width(raw)
    lines = tuple(line for group in _groups(raw) for line in _of_group(group, width))
    if sum(line.apart for line in lines) > len(lines) * _SPACED:
        return lines
    return tuple(replace(line, apart=True) for line in lines)


def _groups(raw: Sequence[str]) -> Iterator[list[tuple[int, str]]]:
    """Numbered lines that stand together, without a blank line between."""
    group: list[tuple[int, str]] = []
    for number, line in enumerate(raw, 1):
        if line.strip().strip("\ufeff\u200b\u2060").strip():
            group.append((number, line))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _of_group(group: list[tuple[int, str]], width: int) -> Iterator[Line]:
    if width and _is_wrapped(group, width):
        joined = " ".join(line.strip() for _, line in group)
        yield Line(group[0][0], running_text(joined), apart=True)
        return
    for place, (number, line) in enumerate(group):
        cells = tuple(running_text(cell) for cell in line.split("\t")) if "\t" in line.strip() else ()
        if text := running_text(line):
            yield Line(number, text, place == 0, cells)


def _wrap_width(raw: Sequence[str]) -> int:
    """The width that the text is wrapped at; 0 where lines are longer than anybody wraps them."""
    widest = max((len(line.rstrip()) for line in raw if " " in line.strip()), default=0)
    return widest if _NARROWEST <= widest <= _WIDEST else 0


def _is_wrapped(group: list[tuple[int, str]], width: int) -> bool:
    """Whether each line breaks off because the next word had no room, and mostly within a sentence."""
    lines = [line.strip() for _, line in group]
    if len(lines) < 2 or any(_LIST_MARK.match(line) or "\t" in line for line in lines):
        return False
    full = all(len(line) + 1 + len(after.split(maxsplit=1)[0]) > width * _NEARLY for line, after in pairwise(lines))
    ended = sum(line.rstrip(_CLOSING)[-1:] in tuple(_TERMINAL) for line in lines[:-1])
    return full and ended * 2 <= len(lines) - 1


def has_letters(text: str) -> bool:
    """Whether there is a letter in it at all."""
    return any(unicodedata.category(character)[0] == "L" for character in text)
