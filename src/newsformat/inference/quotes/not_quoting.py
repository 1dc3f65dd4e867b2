"""Quotation marks that do not quote: titles of works, names, nicknames."""

from __future__ import annotations

import re
from itertools import islice

from newsformat.inference.quotes.quotation_marks import Stretch
from newsformat.inference.quotes.speech import UNSPACED, Speech

_WORD = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_LOOK = 40  # characters beside the marks
_LONGEST_NAME = 20  # words of a title; longer stretches are judged by their clause
_HEAVY = 3  # longer words, all of which begin in capitals, of a title that ends in a full stop
_TITLE = 4  # words from which those of a question that all begin in capitals are a title
_MINOR = 3  # letters of a word that titles leave in lower case: "of", "and", "the"
_CODE = re.compile(r"[\w\])]=$|\w\($")  # an attribute or argument: name="value", name("value")
_HOST = re.compile(r"\w[\w-]*(?:\.\w[\w-]*)*\.[^\W\d_]{2,}")
_WHAT = "what"
_TITLE_MARKS = frozenset("《〈")


def why_a_name(text: str, stretch: Stretch, speech: Speech) -> str | None:
    """Why a stretch in quotation marks is the title or name of something, and no one's words; None where it is not."""
    inner = text[stretch.start : stretch.end]
    words = [word.group() for word in islice(_WORD.finditer(inner), _LONGEST_NAME + 1)]
    if not words:
        return "it has no words"
    if ("/" in inner and not re.search(r"\s", inner)) or _HOST.fullmatch(inner):
        return "an address"
    before = text[max(0, stretch.outer_start - _LOOK) : stretch.outer_start]
    if _CODE.search(before):
        return "code"
    if stretch.mark in _TITLE_MARKS and not before.rstrip().endswith((":", "：")):
        return "in the marks of titles"
    if len(words) > _LONGEST_NAME or speech.language in UNSPACED:
        return None
    if _follows_work(before, speech) or _precedes_work(text, stretch, speech):
        return "a word beside it says that it is a name"
    before = before.rstrip()
    if before.endswith((":", ",")):
        is_title = _is_title_set_off(before, words, inner, speech)
    else:
        is_title = before != "" and _is_title(words, inner)
    return "written as titles and names are" if is_title else None


def _is_title_set_off(before: str, words: list[str], inner: str, speech: Speech) -> bool:
    """The novel, “The Long Flood,”."""
    return _follows_work(before.rstrip(","), speech) and _is_capitalised(words, inner.rstrip(",.?!"))


def _follows_work(before: str, speech: Speech) -> bool:
    """Titled “…”, the film “…”, the so-called “…”."""
    words = _WORD.findall(before.lower())
    if not words or before.rstrip().endswith((":", ",", ".", "!", "?")):
        return False
    if words[-1] in speech.calls and _WHAT in words:
        return False  # "in what Ada Rossi called “a start”"
    if _is_work(words[-1], speech):
        return True
    return len(words) > 1 and _is_work(words[-2], speech) and words[-1] in speech.determiners


def _is_work(word: str, speech: Speech) -> bool:
    return word in speech.works or word.endswith(speech.work_endings or ("\0",))


def _precedes_work(text: str, stretch: Stretch, speech: Speech) -> bool:
    """“60 Minutes” investigation: a name that stands as an adjective of the noun behind it."""
    behind = text[stretch.outer_end : stretch.outer_end + _LOOK]
    following = _WORD.match(behind.lstrip()) if behind[:1].isspace() else None
    inner = text[stretch.start : stretch.end]
    if following is None or inner.endswith((",", ".", "!", "?")):
        return False
    return _is_work(following.group().lower(), speech)


def _is_title(words: list[str], inner: str) -> bool:
    """Written as names are; of several words it may end like a sentence: “Which Boat Is Better for the Bay?”."""
    asks = inner.endswith(("?", "!")) and len(words) >= _TITLE
    cited = inner.endswith(".") and _is_heavy(words)  # “Which Boat Is Better.” Norvik Review, 2019
    return _is_capitalised(words, inner[:-1] if asks or cited else inner)


def _is_heavy(words: list[str]) -> bool:
    """Whether few words are small ones, as in a title and seldom in a sentence that names somebody."""
    major = sum(len(word) > _MINOR for word in words)
    return major >= _HEAVY and 2 * major >= len(words)


def _is_capitalised(words: list[str], inner: str) -> bool:
    """Written As Titles And Names Are; a lone word in capitals at its head counts, a sentence does not."""
    if inner.endswith((".", "!", "?", ",", "…")) or (not words[0][0].isupper() and not words[0][0].isdigit()):
        return False
    major = [word for word in words if len(word) > _MINOR]
    return all(word[0].isupper() or word[0].isdigit() for word in major) and any(w[0].isupper() for w in words)
