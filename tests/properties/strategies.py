"""Strategies for any article, built from the printed schema: all blocks, marks and members, integrity kept.

`articles()` gives Articles, `documents()` the JSON data of valid ones (not always in canonical form).
A new member of the model appears here by itself; a new scalar needs a line in `scalars.BY_NAME`.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from typing import Any

from hypothesis import strategies as st

from newsformat.model import Article
from newsformat.model.integrity import DATES_IN_ORDER
from newsformat.model.marks import nth_of
from newsformat.model.moments import surely_before
from newsformat.model.schema import schema
from newsformat.model.text import WHITE_SPACE, running_text
from properties.scalars import BY_NAME, identifiers

_Data = dict[str, Any]
DEEPEST = 4  # containers in containers; the door lets 64 through
MOST_OBJECTS = 60


@cache
def definitions() -> _Data:
    printed = schema()
    return {**printed["$defs"], "Article": {name: printed[name] for name in ("required", "properties")}}


def resolved(node: _Data) -> _Data:
    """A schema node, its reference followed."""
    while "$ref" in node:
        node = definitions()[node["$ref"].rpartition("/")[2]]
    return node


@st.composite
def documents(draw: st.DrawFn, only: tuple[str, ...] = ()) -> _Data:
    """JSON data of a valid article; `only`: names of optional members to choose from, all where empty."""
    return _Draft(draw).document(only)


def articles(only: tuple[str, ...] = ()) -> st.SearchStrategy[Article]:
    """Any article; see `documents`."""
    return documents(only).map(Article.model_validate)


class _Draft:
    """A document while it is being written, and what must be known of it to keep its integrity."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.objects = 0
        self.ids: list[str] = []
        self.to_concepts: list[_Data] = []
        self.to_parts: list[_Data] = []
        self.marked: list[_Data] = []  # what has text and marks, in document order

    def document(self, only: tuple[str, ...]) -> _Data:
        node = definitions()["Article"]
        optional = [name for name in only or node["properties"] if name not in (*node["required"], "quotes")]
        chosen = self.draw(_some_of(tuple(sorted(optional)), 7))
        document = self.members(node, {*chosen, *node["required"]}, 0)
        document["newsformat"] = "1.0"
        if not only or "quotes" in only:
            self.place_quotes(document)
        self.resolve(document)
        _put_dates_in_order(document)
        return document

    def object(self, node: _Data, depth: int) -> _Data:
        self.objects += 1
        optional = sorted({*node["properties"]} - {*node.get("required", ())})
        chosen = self.draw(_some_of(tuple(optional), 0 if self.objects > MOST_OBJECTS else 3))
        return self.members(node, {*chosen, *node.get("required", ())}, depth)

    def members(self, node: _Data, chosen: set[str], depth: int) -> _Data:
        made: _Data = {}
        place = len(self.marked)
        for member, rule in node["properties"].items():
            if member not in chosen:
                continue
            if member == "marks":
                made.setdefault("text", self.draw(BY_NAME["Text"]))
                made["marks"] = self.marks(made["text"])
            elif member in ("id", "ref", "applies_to"):
                self.name_or_reference(member, rule, made)
            else:
                made[member] = self.value(rule, depth)
        if "marks" in node["properties"] and made.get("text"):
            self.marked.insert(place, made)  # before what stands in its blocks
        return made

    def name_or_reference(self, member: str, rule: _Data, made: _Data) -> None:
        if member == "ref":
            self.to_concepts.append(made)
        elif member == "applies_to":
            self.to_parts.append(made)
        elif rule["$ref"].endswith("/LocalId"):
            made["id"] = self.fresh_id()
        else:
            made["id"] = self.draw(identifiers)

    def fresh_id(self) -> str:
        name = f"{self.draw(_one_of(('q', 'p', '_', 'B.', 'i-')))}{len(self.ids)}"
        self.ids.append(name)
        return name

    def value(self, rule: _Data, depth: int) -> Any:
        name = rule.get("$ref", "").rpartition("/")[2]
        if name in BY_NAME:
            return self.draw(BY_NAME[name])
        node = resolved(rule)
        if "oneOf" in node:
            return self.variant(node, depth)
        if "properties" in node:
            return self.object(node, depth)
        if node.get("type") == "array":
            most = 0 if depth >= DEEPEST or self.objects >= MOST_OBJECTS else 3 if depth else 6
            return [self.value(node["items"], depth + 1) for _ in range(self.draw(_up_to(most)))]
        return self.draw(_of_scalar(json.dumps(node)))

    def variant(self, node: _Data, depth: int) -> Any:
        branches = sorted(branch["$ref"].rpartition("/")[2] for branch in node["oneOf"])
        if depth >= DEEPEST or self.objects > MOST_OBJECTS:
            branches = [name for name in branches if name not in _DEEP] or branches
        if "Paragraph" in branches:
            branches = ["Paragraph"] * 6 + branches
        name = self.draw(_one_of(tuple(branches)))
        return self.object(definitions()[name], depth)

    # ------------------------------------------------------------------------------------- marks

    def stretch(self, text: str) -> tuple[int, int] | None:
        """A stretch that begins and ends in no white space."""
        start = self.draw(_up_to(max(0, len(text) - 1)))
        length = self.draw(_one_of((1, 1, 2, 3, 5, 9, 30)))
        words = text[start : start + length]
        start += len(words) - len(words.lstrip(WHITE_SPACE))
        words = words.strip(WHITE_SPACE)
        return (start, start + len(words)) if words else None

    def marks(self, text: str) -> list[_Data]:
        made = []
        for _ in range(self.draw(_up_to(4)) if text else 0):
            if span := self.stretch(text):
                kind = self.draw(_one_of(_MARKS))
                mark = self.object(definitions()[kind], DEEPEST)
                mark["words"] = text[span[0] : span[1]]
                mark.pop("nth", None)
                mark.update(_nth(text, *span))
                made.append(mark)
        return made

    # ------------------------------------------------------------------------------------ quotes

    def place_quotes(self, document: _Data) -> None:
        """Quotes cut from the texts: shown whole by one mark, or in pieces over several texts."""
        quotes = []
        for _ in range(self.draw(_up_to(2))):
            quote = self.object(definitions()["Quote"], DEEPEST)
            if pieces := self.pieces(self.draw(_one_of((0, 1, 1, 1, 2, 3)))):
                quote["text"] = running_text(" ".join(words for _, words, _ in pieces))
                self.mark_quote(quote, pieces)
            quotes.append(quote)
        if quotes:
            document["quotes"] = quotes

    def pieces(self, count: int) -> list[tuple[_Data, str, _Data]]:
        """Stretches of several texts in document order: the holder, the words, the `nth` member."""
        found: list[tuple[_Data, str, _Data]] = []
        begin = 0
        for _ in range(count):
            if begin >= len(self.marked):
                break
            place = begin + self.draw(_up_to(len(self.marked) - 1 - begin))
            holder = self.marked[place]
            span = self.stretch(holder["text"])
            # Cut between a base and its accent, or out of raw text, words may have another normal form.
            if span and running_text(words := holder["text"][span[0] : span[1]]) == words:
                found.append((holder, words, _nth(holder["text"], *span)))
                begin = place + 1
        return found

    def mark_quote(self, quote: _Data, pieces: list[tuple[_Data, str, _Data]]) -> None:
        wordless = len(pieces) == 1 and quote["text"] == pieces[0][1] and self.draw(_one_of((False, True)))
        for holder, words, nth in pieces:
            mark = {"type": "quote", "ref": quote["id"], "words": words, **nth}
            if wordless:
                del mark["words"]
            holder.setdefault("marks", []).append(mark)

    # -------------------------------------------------------------------------------- references

    def resolve(self, document: _Data) -> None:
        # Only the list of subjects holds concepts that can be referred to; a dateline's place is none.
        subjects = [concept["id"] for concept in document.get("subjects", ()) if "id" in concept]
        if self.to_concepts and not subjects:
            subjects.append(self.fresh_id())
            document.setdefault("subjects", []).append({"id": subjects[0]})
        for holder in self.to_concepts:
            holder["ref"] = self.draw(_one_of(tuple(subjects)))
        for holder in self.to_parts:
            holder["applies_to"] = self.draw(_some_of(tuple(self.ids), 2))


# Making a strategy takes longer than drawing from it.


@lru_cache(10_000)
def _some_of(values: tuple[str, ...], most: int) -> st.SearchStrategy[list[str]]:
    most = min(most, len(values))
    return st.lists(st.sampled_from(values), unique=True, max_size=most) if most else st.just([])


@lru_cache(10_000)
def _one_of(values: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


@lru_cache(10_000)
def _up_to(most: int) -> st.SearchStrategy[int]:
    return st.integers(0, most)


@lru_cache(10_000)
def _of_scalar(printed: str) -> st.SearchStrategy[object]:
    match node := json.loads(printed):
        case {"const": constant}:
            return st.just(constant)
        case {"enum": values}:
            return st.sampled_from(values)
        case {"type": "integer", "minimum": low, "maximum": high}:
            return st.integers(low, min(high, low + 9)) | st.sampled_from([low, high])
        case {"type": "number", "minimum": low, "maximum": high}:
            return st.sampled_from([low, high, 0, 0.0, 45.44, -12.333333333, 1e-9])
        case {"type": "boolean"}:
            return st.booleans()
        case {"pattern": _}:  # the version; every other string has a name
            return st.just("1.0")
    raise AssertionError(f"no strategy for {node}")


_DEEP = frozenset({"Quotation", "FactBox", "LiveEntry", "NoteBlock", "ListBlock", "Table", "Gallery", "OtherBlock"})
_MARKS = ("StyleMark", "StyleMark", "LinkMark", "LanguageMark", "RubyMark", "ImageMark", "MentionMark", "OtherMark")


def _nth(text: str, start: int, end: int) -> _Data:
    nth = nth_of(text, start, end)
    return {} if nth is None else {"nth": nth}


def _put_dates_in_order(document: _Data) -> None:
    rights = [part for part in _objects(document) if "valid_from" in part and "valid_to" in part]
    for holder, pairs in [(document, DATES_IN_ORDER), *((right, (("valid_from", "valid_to"),)) for right in rights)]:
        for first, second in pairs:
            if first in holder and second in holder and surely_before(holder[second], holder[first]):
                holder[second] = holder[first]


def _objects(node: Any) -> list[_Data]:
    if isinstance(node, dict):
        return [node, *(part for member in node.values() for part in _objects(member))]
    return [part for item in node for part in _objects(item)] if isinstance(node, list) else []
