"""JSON as pages carry it: read strictly where it can be, else with every repair named.

What is met in the wild: comment and CDATA wrappers, raw line breaks in strings, commas before a closing bracket
or missing between members, quotation marks not escaped, wrong escapes, HTML entities for the quotation marks,
several values in a row, text cut off.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass, field

LONGEST = 4_000_000
"""Characters of one text; a longer one is not read. The longest seen has 47,000."""
DEEPEST = 64
"""Objects and arrays in each other; what lies deeper is not read. The deepest seen are 10."""
TOO_LONG, TOO_DEEP = "too long to be read", "nested too deeply"

_LITERALS = {"true": True, "false": False, "null": None, "undefined": None, "NaN": None}
_WORD = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]{0,40}")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,30})(?:\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,3})?")
_SPACE = re.compile(
    r"(?:[\s\ufeff;]+|//<!\[CDATA\[|//\]\]>|<!\[CDATA\[|\]\]>|<!--|-->|/\*(?:[^*]|\*(?!/)){0,2000}\*/|//[^\n]{0,500}+(?=\n))++"
)
_PLAIN = re.compile(r'[^"\\\x00-\x1f]+')
# A quotation mark closes a string if what follows can follow a string.
_CLOSES = re.compile(r"\s*(?:[,:}\]]|$)")
_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class LooseJson:
    """The values a text holds, in order, and the repairs it took to read them, each named once."""

    values: tuple[object, ...]
    repairs: tuple[str, ...] = ()


def read_loosely(text: str) -> LooseJson:
    """All JSON values in a text. Never raises; what can't be made out is left, and named as a repair."""
    if len(text) > LONGEST:
        return LooseJson((), (TOO_LONG,))
    if not text.strip():
        return LooseJson(())
    try:
        return LooseJson((json.loads(text),))
    except (ValueError, RecursionError):
        pass
    if "&quot;" in text and '"' not in text:
        inner = read_loosely(html.unescape(text))
        return LooseJson(inner.values, ("HTML entities for quotation marks", *inner.repairs))
    reader = _Reader(text)
    return LooseJson(tuple(reader.all_values()), tuple(dict.fromkeys(reader.repairs)))


@dataclass(slots=True)
class _Reader:
    text: str
    at: int = 0
    repairs: list[str] = field(default_factory=list)

    def all_values(self) -> list[object]:
        found: list[object] = []
        while not self._at_end():
            start = self.at
            if self._next() in "{[":
                found.append(self._value(0))
            else:
                self._skip_to_value()
            self.at = max(self.at, start + 1)
        if len(found) > 1:
            self._repaired("several values in one element")
        return found

    def _skip_to_value(self) -> None:
        starts = [p for p in (self.text.find("{", self.at), self.text.find("[", self.at)) if p >= 0]
        self._repaired("text that is no JSON")
        self.at = min(starts, default=len(self.text))

    def _repaired(self, what: str) -> None:
        self.repairs.append(what)

    def _at_end(self) -> bool:
        if skipped := _SPACE.match(self.text, self.at):
            if not skipped[0].isspace():
                self._repaired("comments, wrappers or semicolons")
            self.at = skipped.end()
        return self.at >= len(self.text)

    def _next(self) -> str:
        return self.text[self.at]

    def _value(self, depth: int) -> object:
        if self._at_end():
            self._repaired("text cut off")
            return None
        sign = self._next()
        if sign in "{[":
            return self._container(depth, sign)
        if sign in "\"'":
            return self._string(sign)
        return self._scalar()

    def _container(self, depth: int, sign: str) -> object:
        self.at += 1
        closing = "}" if sign == "{" else "]"
        pairs: dict[str, object] = {}
        items: list[object] = []
        if depth >= DEEPEST:
            self._repaired(TOO_DEEP)
            self.at = len(self.text)
        while not self._closed(closing):
            start = self.at
            if sign == "[":
                items.append(self._value(depth + 1))
            else:
                key = self._key()
                pairs.setdefault(key, self._value(depth + 1))
            if self.at == start:
                self._repaired("signs out of place")
                self.at += 1
        return pairs if sign == "{" else items

    def _closed(self, closing: str) -> bool:
        """Whether the container ends here; on the way the commas between members are passed over."""
        commas = 0
        while not self._at_end():
            sign = self._next()
            if sign == ",":
                commas += 1
                self.at += 1
            elif sign in "}]":
                if commas:
                    self._repaired("commas out of place")
                if sign != closing:
                    self._repaired("brackets that do not match")
                self.at += 1
                return True
            else:
                break
        else:
            self._repaired("text cut off")
            return True
        if commas > 1:
            self._repaired("commas out of place")
        return False

    def _key(self) -> str:
        sign = self._next()
        if sign in "\"'":
            key = self._string(sign)
        elif word := _WORD.match(self.text, self.at):
            self._repaired("names without quotation marks")
            key, self.at = word[0], word.end()
        else:
            return ""
        if not self._at_end() and self._next() == ":":
            self.at += 1
        return key

    def _scalar(self) -> object:
        if number := _NUMBER.match(self.text, self.at):
            self.at = number.end()
            value: object = json.loads(number[0])
            return value
        if word := _WORD.match(self.text, self.at):
            self.at = word.end()
            if word[0] not in _LITERALS:
                self._repaired("words without quotation marks")
            return _LITERALS.get(word[0], word[0])
        return None

    def _string(self, quote: str) -> str:
        self.at += 1
        parts: list[str] = []
        while self.at < len(self.text):
            if plain := (_PLAIN.match(self.text, self.at) if quote == '"' else None):
                parts.append(plain[0])
                self.at = plain.end()
                continue
            sign = self._next()
            self.at += 1
            if sign == "\\":
                parts.append(self._escape())
            elif sign == quote and _CLOSES.match(self.text, self.at):
                return _whole("".join(parts))
            elif sign == quote:
                self._repaired("quotation marks not escaped")
                parts.append(sign)
            else:
                if sign < " ":
                    self._repaired("control characters in strings")
                parts.append(sign)
        self._repaired("text cut off")
        return _whole("".join(parts))

    def _escape(self) -> str:
        sign = self.text[self.at : self.at + 1]
        self.at += 1
        if sign == "u" and re.fullmatch(r"[0-9a-fA-F]{4}", digits := self.text[self.at : self.at + 4]):
            self.at += 4
            return chr(int(digits, 16))
        if sign not in _ESCAPES and sign not in '"\\/':
            self._repaired("escapes JSON does not know")
        return _ESCAPES.get(sign, sign)


def _whole(text: str) -> str:
    """The text with surrogate pairs joined; lone ones become U+FFFD."""
    if not _SURROGATE.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
