"""What a schema can't say: ids are unique, references resolve, quotes stand where marks say, dates run forward."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from newsformat.model.faults import Fault
from newsformat.model.links import RelatedLink
from newsformat.model.marks import MentionMark, QuoteMark, start_of
from newsformat.model.moments import surely_before
from newsformat.model.quotes import Quote, Speaker
from newsformat.model.rights import Right
from newsformat.model.value import Value
from newsformat.model.walk import parts, values_of

if TYPE_CHECKING:
    from newsformat.model.article import Article

# The first of each pair must not lie after the second.
DATES_IN_ORDER = (
    ("created", "published"),
    ("created", "modified"),
    ("published", "modified"),
    ("published", "expires"),
    ("item_created", "version_created"),
)
# For so many references at most, and among so many ids, the nearest is looked for.
_MOST_HINTS = 100
_MOST_COMPARED = 100
_REFERRING = frozenset({MentionMark, Speaker, QuoteMark, Right})


class _Placed:
    """The article and all values in it that may be at fault, in document order, and where each stands.

    Pointers are spelled only where there is a fault to tell: an article has hundreds of parts, and next to none is at
    fault.
    """

    def __init__(self, article: Article) -> None:
        self.values = values_of(article, _may_be_at_fault)
        self._article = article

    def pointer(self, index: int) -> str:
        """The JSON Pointer of one of the values."""
        return self._pointers[index]

    @cached_property
    def _pointers(self) -> list[str]:
        placed = parts(self._article)
        return [next(path for path, part in placed if part is value) for value in self.values]


class _Reference(NamedTuple):
    """A reference to nothing: where it stands, the id it names, what should have it, the ids there are."""

    path: str
    name: str
    target: str
    known: Collection[str | None]


def faults_of(article: Article) -> Iterator[Fault]:
    """All breaches of integrity in an article whose structure is sound."""
    placed = _Placed(article)
    ids: dict[str, int] = {}
    for index, part in enumerate(placed.values):
        name = part.__dict__.get("id")
        if name is None or part is article or _is_foreign(part):  # the article's own id is no local one
            continue
        if name in ids:
            first = f"the id “{name}” stands at {placed.pointer(ids[name])}/id too"
            yield Fault("id-repeated", f"{placed.pointer(index)}/id", first, "give each its own")
        ids.setdefault(name, index)
    for rank, reference in enumerate(_unresolved(article, placed, ids)):
        yield _unresolved_fault(reference, with_nearest=rank < _MOST_HINTS)
    yield from _misplaced_quotes(article.quotes, placed)
    yield from reversed_dates(article.__dict__)
    yield from _reversed_rights(placed)


def _may_be_at_fault(kind: type[Value]) -> bool:
    """Whether a value of a class has an id, marks, references or dates that are looked at."""
    return kind in _REFERRING or not kind.model_fields.keys().isdisjoint(("id", "marks"))


def _is_foreign(part: Value) -> bool:
    """Whether a part's `id` names something outside the article: a related work."""
    return part.__class__ is RelatedLink


def _unresolved(article: Article, placed: _Placed, ids: Collection[str]) -> Iterator[_Reference]:
    concepts = {concept.id for concept in article.subjects}
    quotes = {quote.id for quote in article.quotes}
    for index, part in enumerate(placed.values):
        if part.__class__ not in _REFERRING:
            continue
        match part:
            case MentionMark(ref=ref) if ref not in concepts:
                yield _Reference(f"{placed.pointer(index)}/ref", ref, "concept in subjects", concepts)
            case Speaker(ref=str(ref)) if ref not in concepts:
                yield _Reference(f"{placed.pointer(index)}/ref", ref, "concept in subjects", concepts)
            case QuoteMark(ref=ref) if ref not in quotes:
                yield _Reference(f"{placed.pointer(index)}/ref", ref, "quote in quotes", quotes)
            case Right(applies_to=names):
                for number, name in enumerate(names):
                    if name not in ids:
                        path = f"{placed.pointer(index)}/applies_to/{number}"
                        yield _Reference(path, name, "part of the article", ids)


def _unresolved_fault(reference: _Reference, *, with_nearest: bool) -> Fault:
    import difflib  # noqa: PLC0415 - only on failure

    names = [name for name in islice(reference.known, _MOST_COMPARED) if name] if with_nearest else []
    near = difflib.get_close_matches(reference.name, names, 1)
    return Fault(
        "reference-unresolved",
        reference.path,
        f"no {reference.target} has the id “{reference.name}”",
        f"did you mean “{near[0]}”?" if near else "give one that id or take the reference out",
    )


def _misplaced_quotes(quotes: tuple[Quote, ...], placed: _Placed) -> Iterator[Fault]:
    """Marks that don't give their quote's text.

    A mark without words, or with all of them, shows the whole quote (a pull quote may show it again); the
    others, joined by a space in document order, make up the quote.
    """
    texts = {quote.id: quote.text for quote in quotes}
    if not texts:
        return
    pieces: dict[str, list[tuple[int, int, str]]] = {}
    for index, part in enumerate(placed.values):
        for number, mark in enumerate(part.__dict__.get("marks") or ()):
            if not isinstance(mark, QuoteMark) or mark.ref not in texts:
                continue
            whole = texts[mark.ref]
            if mark.words is None:
                if not whole or start_of(whole, mark.nth or 1, getattr(part, "text", "") or "") is None:
                    yield Fault(
                        "mark-words-missing",
                        f"{placed.pointer(index)}/marks/{number}",
                        f"the words of the quote “{mark.ref}” do not stand in the text",
                        "name the words that do or take the mark out",
                    )
            elif mark.words != whole:
                pieces.setdefault(mark.ref, []).append((index, number, mark.words))
    for name, found in pieces.items():
        if " ".join(words for *_, words in found).split() != texts[name].split():
            index, number, _ = found[0]
            yield Fault(
                "quote-words-differ",
                f"{placed.pointer(index)}/marks/{number}/words",
                f"the words marked for the quote “{name}” are not its text",
                "the words of its marks, joined by a space, must equal the quote's text",
            )


def reversed_dates(members: Mapping[str, object]) -> Iterator[Fault]:
    """Dates that run backwards among the members of an article, each a valid moment or None."""
    for first, second in DATES_IN_ORDER:
        if members.get(first) and members.get(second):
            yield from _reversed_pair(members, "", first, second)


def _reversed_rights(placed: _Placed) -> Iterator[Fault]:
    for index, part in enumerate(placed.values):
        if part.__class__ is Right and part.__dict__["valid_from"] and part.__dict__["valid_to"]:
            yield from _reversed_pair(part.__dict__, placed.pointer(index), "valid_from", "valid_to")


def _reversed_pair(members: Mapping[str, object], path: str, first: str, second: str) -> Iterator[Fault]:
    earlier, later = members.get(first), members.get(second)
    if isinstance(earlier, str) and isinstance(later, str) and surely_before(later, earlier):
        yield Fault(
            "dates-reversed",
            f"{path}/{second}",
            f"{second} ({later}) lies before {first} ({earlier})",
            "correct one of the two or leave it out",
        )
