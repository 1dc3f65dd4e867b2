"""Whether a document is good, told without making a model of it: what the extra `fast` is for.

A proof goes one way. What is proven has no findings; of anything else nothing is said, and the ordinary way judges it
in its own words. So what is asked here may be narrower than what that asks, and is where that is simpler; never wider.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, TypeAlias

import jsonschema_rs
import orjson

from newsformat.jsontext.strict import levels
from newsformat.jsontext.values import MAX_DEPTH, MAX_NUMBER_LENGTH
from newsformat.model.integrity import reversed_dates
from newsformat.model.occurrences import Occurrences
from newsformat.model.schema import schema_json
from newsformat.model.text import WHITE_SPACE, running_text

_Object: TypeAlias = dict[str, Any]
_Quotes: TypeAlias = dict[str, str]


def is_proven(data: bytes) -> bool:
    """Whether bytes are proven to be strict JSON and an article without fault."""
    document = _loaded(data)
    if not _has_structure()(document):
        return False
    objects = [[node for node in level if type(node) is dict] for level in levels(document)]
    return len(objects) <= MAX_DEPTH and _has_integrity(document, [part for level in objects[1:] for part in level])


# ---------------------------------------------------------------------------------------- strict JSON

_IN_NUMBERS = bytes.maketrans(b"123456789.eE+-", b"0" * 14)
_TOO_LONG = b"0" * (MAX_NUMBER_LENGTH + 1)
_QUOTATION_MARK_IN_DIGITS = re.compile(rb"\\u0022")


def _loaded(data: bytes) -> Any:
    """The document, or None, which is no article. How deep it is, and how large its numbers are, is not asked yet.

    orjson refuses what the strict reader does, but for long numbers and for members that are there twice: of these it
    keeps one, so that what it writes has fewer quotation marks than what it read.
    """
    if _TOO_LONG in data.translate(_IN_NUMBERS) or _QUOTATION_MARK_IN_DIGITS.search(data):
        return None
    try:
        document = orjson.loads(data)
        return document if orjson.dumps(document).count(b'"') == data.count(b'"') else None
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        return None


# ------------------------------------------------------------------------------------------ structure

# The year 0, and days that not every year has.
_UNSURE_DAY = "^0000|^.{5}(02-(29|3)|(0[469]|11)-31)"
# What few rights have: the parts they hold for, and an end.
_RARELY_IN_RIGHTS = ("applies_to", "valid_to")
# What integrity goes by: in extensions these names mean nothing.
_TELLING = ("id", "marks", "ref")


@cache
def _has_structure() -> Callable[[Any], bool]:
    """What tells whether a document is of our schema, less what would make its integrity hard to tell."""
    # In Rust `$` is the end and nothing else. The look ahead that other dialects need makes it four times as slow.
    schema = json.loads(schema_json().replace(rb"$(?!\\n)", b"$"))
    definitions = schema["$defs"]
    definitions["Moment"]["not"] = {"pattern": _UNSURE_DAY}
    for name in _RARELY_IN_RIGHTS:
        del definitions["Right"]["properties"][name]
    for foreign in (definitions["Extensions"], definitions["Json"]):
        foreign["propertyNames"] = {"not": {"enum": _TELLING}}
    return jsonschema_rs.Draft202012Validator(schema).is_valid


# ------------------------------------------------------------------------------------------ integrity


def _has_integrity(document: _Object, parts: Iterable[_Object]) -> bool:
    """Whether there is surely nothing that `integrity` would find. Of parts in one list the first comes first."""
    concepts = {concept.get("id") for concept in document.get("subjects", ())}
    quotes = {quote["id"]: quote["text"] for quote in document.get("quotes", ())}
    ids: list[str] = []
    marked: list[_Object] = []
    for part in parts:
        if "id" in part:
            ids.append(part["id"])
        if "marks" in part:
            marked.append(part)
        if "ref" in part and part["ref"] not in (quotes if part.get("type") == "quote" else concepts):
            return False
    return (
        len(ids) == len({*ids})
        and not any(reversed_dates(document))
        and all(running_text(text) == text for text in quotes.values())
        and all(_marks_stand(part, quotes) for part in marked)
        and _quotes_are_whole(marked, document["body"], quotes)
    )


def _marks_stand(part: _Object, quotes: _Quotes) -> bool:
    """Whether the text of a part is in its one form, and has the words of all its marks."""
    text = part.get("text", "")
    occurrences = Occurrences(text)
    return running_text(text) == text and all(_stands(mark, occurrences, quotes) for mark in part["marks"])


def _stands(mark: _Object, occurrences: Occurrences, quotes: _Quotes) -> bool:
    words = mark["words"] if "words" in mark else quotes[mark["ref"]]
    return bool(words.strip(WHITE_SPACE)) and occurrences.start_of(words, mark.get("nth", 1)) is not None


def _quotes_are_whole(marked: Iterable[_Object], body: Sequence[_Object], quotes: _Quotes) -> bool:
    """Whether the words that are marked for quotes are all of each, where they stand apart in blocks of the body.

    Words that touch would be one mark, and in other places their order takes telling.
    """
    pieces: dict[str, list[str]] = {}
    blocks = {id(block) for block in body}
    for part in marked:
        stretches = sorted(_stretches(part))
        if any(start <= end for (_, end, _, _), (start, _, _, _) in pairwise(stretches)):
            return False
        for _, _, name, words in stretches:
            if words != quotes[name]:
                if id(part) not in blocks:
                    return False
                pieces.setdefault(name, []).append(words)
    return all(" ".join(words).split() == quotes[name].split() for name, words in pieces.items())


def _stretches(part: _Object) -> Iterator[tuple[int, int, str, str]]:
    """Where words are marked for a quote: start, end, the quote's id, the words."""
    occurrences = Occurrences(part.get("text", ""))
    for mark in part["marks"]:
        if mark["type"] == "quote" and "words" in mark:
            words = mark["words"]
            start = occurrences.start_of(words, mark.get("nth", 1)) or 0
            yield start, start + len(words), mark["ref"], words
