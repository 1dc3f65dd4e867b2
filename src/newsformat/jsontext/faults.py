"""The first fault of a JSON text: what was found, where, and what to do about it.

This is the slow and careful way, for texts that the fast one has refused. It goes through the text once,
from its beginning to the fault, and does not recur.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

from newsformat.findings import ReadError, unreadable
from newsformat.jsontext.places import Lines, after_space
from newsformat.jsontext.pointers import pointer_to
from newsformat.jsontext.values import MAX_DEPTH, MAX_NUMBER_LENGTH, is_number_in_range


def first_fault(text: str) -> ReadError | None:
    """The first fault of a text, or None when it is a document that `strict.parse` accepts."""
    try:
        _Scanner(text).scan()
    except ReadError as fault:
        return fault
    return None


_RUN = re.compile(r"[\w.+-]{1,40}")
_WORD = re.compile(r"[^\W\d][\w$-]{0,40}")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_NUMBER_GOES_ON = re.compile(r"[\w.+-]")
_LIKE_A_NUMBER = re.compile(r"[+-]|\.?[0-9]")
_NO_NUMBER = re.compile(r"[+-]?(?:nan|inf(?:inity)?)(?![\w$-])", re.IGNORECASE)
_LITERAL = re.compile(r"(?:true|false)(?![\w$-])")
_COMMENT = re.compile(r"//|/\*|#")
_QUOTE_MARK = re.compile("['`´‘’‚‛“”„‟«»‹›]")
_PLAIN_CHARACTERS = re.compile(r'[^"\\\x00-\x1f]*')
_ESCAPE = re.compile(r'\\(?:["\\/bfnrt]|u([0-9a-fA-F]{4}))')
_LOW_SURROGATE = re.compile(r"\\u[dD][c-fC-F][0-9a-fA-F]{2}")

_WRITE_INSTEAD = {
    "None": "leave the member out",
    "nil": "leave the member out",
    "undefined": "leave the member out",
    "True": "write true",
    "TRUE": "write true",
    "False": "write false",
    "FALSE": "write false",
}
_CONTROL_CHARACTERS = {"\t": "a tab", "\n": "a line break", "\r": "a carriage return"}
_FOUND = {'"': "a string", ",": "a comma"}
_LONGEST_SHOWN = 40


def _shown(text: str) -> str:
    """A piece of the text as a message may show it: short, and without characters that do not print."""
    short = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
    printed = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in short)
    return f'"{printed}"'


@dataclass(slots=True)
class _Container:
    """An object or array not closed yet; `token` is the name or index of the value being read in it."""

    offset: int
    closer: str
    token: str | int | None = None
    count: int = 0
    names: set[str] = field(default_factory=set)


class _Scanner:
    """Goes through a text; its methods take the offset they begin at and return the one after."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._around: list[_Container] = []

    def scan(self) -> None:
        """Raise the first fault as a `ReadError`, or return."""
        offset = after_space(self._text, 0)
        if offset == len(self._text):
            raise self._fault("json-empty", offset, "the text is empty", "write a JSON value, if only {}")
        offset = self._value(offset)
        while self._around:
            offset = self._entry_or_end(after_space(self._text, offset), self._around[-1])
        self._end(after_space(self._text, offset))

    def _end(self, offset: int) -> None:
        if offset == len(self._text):
            return
        self._refuse_comment(offset)
        message = f"{self._found(offset)} follows after the end of the document"
        raise self._fault("json-extra-text", offset, message, "take out what follows; a text holds one value")

    def _entry_or_end(self, offset: int, container: _Container) -> int:
        container.token = None
        if self._at(offset) == container.closer:
            self._around.pop()
            return offset + 1
        if container.count:
            offset = self._comma(offset, container)
        if container.closer == "}":
            offset = self._name(offset, container)
        else:
            container.token = container.count
        container.count += 1
        return self._value(offset)

    def _comma(self, offset: int, container: _Container) -> int:
        if self._at(offset) != ",":
            raise self._no_comma(offset, container)
        following = after_space(self._text, offset + 1)
        if self._at(following) in ("}", "]"):
            message = f"a comma stands before the closing {self._at(following)}"
            raise self._fault("json-trailing-comma", offset, message, "take the comma out")
        return following

    def _no_comma(self, offset: int, container: _Container) -> ReadError:
        self._refuse_end(offset)
        self._refuse_comment(offset)
        message = f"{self._found(offset)} stands where a comma or {container.closer} should"
        if self._at(offset) in ("}", "]", ":", ";", "="):
            return self._fault("json-syntax", offset, message, f"write a comma or {container.closer} there")
        return self._fault("json-missing-comma", offset, message, "put a comma before it")

    def _name(self, offset: int, container: _Container) -> int:
        """Past a member's name and colon."""
        if self._at(offset) != '"':
            raise self._no_name(offset)
        end = self._string(offset)
        name = json.loads(self._text[offset:end])
        if name in container.names:
            message = f"the member {_shown(name)} stands twice in one object"
            hint = "keep one of the two, or give one another name"
            raise self._fault("json-duplicate-member", offset, message, hint)
        container.names.add(name)
        colon = after_space(self._text, end)
        if self._at(colon) != ":":
            self._refuse_end(colon)
            self._refuse_comment(colon)
            message = f"{self._found(colon)} stands where a colon should, after the name {_shown(name)}"
            raise self._fault("json-missing-colon", colon, message, "put a colon between name and value")
        container.token = name
        return after_space(self._text, colon + 1)

    def _no_name(self, offset: int) -> ReadError:
        self._refuse_end(offset)
        self._refuse_comment(offset)
        self._refuse_quote_mark(offset)
        message = f"{self._found(offset)} stands where a member's name should"
        word = _WORD.match(self._text, offset)
        if word:
            hint = f'put the name in double quotes: "{word[0]}"'
            return self._fault("json-unquoted-name", offset, message, hint)
        return self._fault("json-syntax", offset, message, "write a name in double quotes there, or take it out")

    def _value(self, offset: int) -> int:
        """Past a value, or past the opening bracket of one."""
        character = self._at(offset)
        if character in ("{", "["):
            return self._opened(offset, "}" if character == "{" else "]")
        if character == '"':
            return self._string(offset)
        no_number = _NO_NUMBER.match(self._text, offset)
        if no_number:
            message = f"{no_number[0]} is no number that JSON can hold"
            raise self._fault("json-not-a-number", offset, message, "write a number, or leave the member out")
        number = _NUMBER.match(self._text, offset)
        if number:
            return self._number(number)
        literal = _LITERAL.match(self._text, offset)
        if literal:
            return literal.end()
        raise self._no_value(offset)

    def _opened(self, offset: int, closer: str) -> int:
        if len(self._around) == MAX_DEPTH:
            message = f"objects and arrays nest more than {MAX_DEPTH} deep"
            raise self._fault("json-too-deep", offset, message, "make the document flatter")
        self._around.append(_Container(offset, closer))
        return offset + 1

    def _number(self, number: re.Match[str]) -> int:
        literal, offset = number[0], number.start()
        if _NUMBER_GOES_ON.match(self._text, number.end()):
            raise self._malformed_number(offset)
        if is_number_in_range(literal):
            return number.end()
        if len(literal) > MAX_NUMBER_LENGTH:
            message = f"a number is {len(literal)} characters long, more than {MAX_NUMBER_LENGTH}"
        else:
            message = f"the number {literal} is not below 2^53 in size"
        raise self._fault("json-number-range", offset, message, "write it as a string")

    def _malformed_number(self, offset: int) -> ReadError:
        message = f"{self._found(offset)} is not how JSON writes a number"
        hint = "write a number like 1, -1, 0.5 or 1.5e3, and text in double quotes"
        return self._fault("json-number-syntax", offset, message, hint)

    def _no_value(self, offset: int) -> ReadError:
        self._refuse_end(offset)
        self._refuse_comment(offset)
        self._refuse_quote_mark(offset)
        if _LIKE_A_NUMBER.match(self._text, offset):
            return self._malformed_number(offset)
        word = _WORD.match(self._text, offset)
        if word is None:
            message = f"{self._found(offset)} stands where a value should"
            return self._fault("json-syntax", offset, message, "write a value there, or take it out")
        if word[0] == "null":
            return self._fault("json-null", offset, "null says nothing", "leave the member out")
        hint = _WRITE_INSTEAD.get(word[0], "put text in double quotes")
        return self._fault("json-syntax", offset, f"{_shown(word[0])} is no JSON value", hint)

    def _string(self, start: int) -> int:
        offset = start + 1
        while True:
            plain = _PLAIN_CHARACTERS.match(self._text, offset)
            offset = plain.end() if plain else offset
            character = self._at(offset)
            if character == '"':
                return offset + 1
            if character == "\\" and offset + 1 < len(self._text):
                offset = self._escape(offset)
            else:
                raise self._broken_string(start, offset)

    def _broken_string(self, start: int, offset: int) -> ReadError:
        character = self._at(offset)
        if character in ("", "\\"):
            message = "a string begins here and does not end"
            return self._fault("json-unterminated-string", start, message, 'close it with "')
        line, column = Lines(self._text).place(start)
        name = _CONTROL_CHARACTERS.get(character, f"the control character U+{ord(character):04X}")
        message = f"{name} stands bare in the string that begins at line {line}, column {column}"
        escape = json.dumps(character)[1:-1]
        hint = f"write {escape}, or close the string before it"
        return self._fault("json-control-character", offset, message, hint)

    def _escape(self, offset: int) -> int:
        escape = _ESCAPE.match(self._text, offset)
        if escape is None:
            message = f"{_shown(self._text[offset : offset + 6])} begins with no escape that JSON knows"
            hint = "write \\\\ for a backslash, and four hexadecimal digits after \\u"
            raise self._fault("json-bad-escape", offset, message, hint)
        code_point = int(escape[1] or "0", 16)
        if not 0xD800 <= code_point <= 0xDFFF:
            return escape.end()
        low = _LOW_SURROGATE.match(self._text, escape.end()) if code_point < 0xDC00 else None
        if low is None:
            message = f"{escape[0]} is half of a surrogate pair and stands alone"
            hint = "write the whole character, or take the half out"
            raise self._fault("json-lone-surrogate", offset, message, hint)
        return low.end()

    def _refuse_end(self, offset: int) -> None:
        if offset < len(self._text):
            return
        container = self._around[-1]
        kind = "object" if container.closer == "}" else "array"
        line, column = Lines(self._text).place(container.offset)
        message = f"the text ends inside the {kind} that begins at line {line}, column {column}"
        hint = f"close it with {container.closer}, and see whether the end of the file is lost"
        raise self._fault("json-unclosed", offset, message, hint)

    def _refuse_comment(self, offset: int) -> None:
        if _COMMENT.match(self._text, offset):
            message = "a comment stands here, and JSON has none"
            raise self._fault("json-comment", offset, message, "take the comment out")

    def _refuse_quote_mark(self, offset: int) -> None:
        if _QUOTE_MARK.match(self._text, offset):
            message = f"{self._found(offset)} opens a string, and only straight double quotes may"
            raise self._fault("json-quote-marks", offset, message, 'put text in straight ones: "…"')

    def _at(self, offset: int) -> str:
        return self._text[offset : offset + 1]

    def _found(self, offset: int) -> str:
        """The word, number or character at an offset, as a message may show it."""
        run = _RUN.match(self._text, offset)
        character = self._at(offset)
        return _shown(run[0]) if run else _FOUND.get(character) or _shown(character)

    def _fault(self, code: str, offset: int, message: str, hint: str) -> ReadError:
        path = pointer_to(container.token for container in self._around if container.token is not None)
        line, column = Lines(self._text).place(offset)
        return unreadable(code, message, hint=hint, path=path, line=line, column=column)
