"""What a schema can't say: ids are unique, references resolve, quotes stand where marks say, dates run forward."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, ForwardRef, Literal, NamedTuple, get_args, get_origin

from typing_extensions import TypeAliasType

from newsformat.model.faults import Fault
from newsformat.model.links import RelatedLink
from newsformat.model.marks import MentionMark, QuoteMark, start_of
from newsformat.model.moments import surely_before
from newsformat.model.quotes import Quote, Speaker
from newsformat.model.rights import Right
from newsformat.model.value import Value
from newsformat.model.walk import PLAIN

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
_Way = tuple["_Way", str | int] | None
_Placed = list[tuple[_Way, Value]]


class _Reference(NamedTuple):
    """A reference to nothing: where it stands, the id it names, what should have it, the ids there are."""

    path: str
    name: str
    target: str
    known: Collection[str | None]


def faults_of(article: Article) -> Iterator[Fault]:
    """All breaches of integrity in an article whose structure is sound."""
    placed = _placed(article)
    ids: dict[str, _Way] = {}
    for way, part in placed:
        name = part.__dict__.get("id")
        if name is None or way is None or _is_foreign(part):  # the article's own id is no local one
            continue
        if name in ids:
            first = f"the id “{name}” stands at {_pointer(ids[name])}/id too"
            yield Fault("id-repeated", f"{_pointer(way)}/id", first, "give each its own")
        ids.setdefault(name, way)
    for rank, reference in enumerate(_unresolved(article, placed, ids)):
        yield _unresolved_fault(reference, with_nearest=rank < _MOST_HINTS)
    yield from _misplaced_quotes(article.quotes, placed)
    yield from reversed_dates(article.__dict__)
    yield from _reversed_rights(placed)


def _placed(article: Article) -> _Placed:
    """The article and all values in it that may be at fault, in document order, each with the way to it.

    Pointers are spelled only where there is a fault to tell: an article has hundreds of parts, and next to none is at
    fault.
    """
    placed: _Placed = []
    stack: list[tuple[_Way, object]] = [(None, article)]
    push, pop = stack.append, stack.pop
    while stack:
        way, node = pop()
        if isinstance(node, tuple):
            for index in range(len(node) - 1, -1, -1):
                item = node[index]
                if item.__class__ not in PLAIN:
                    push(((way, index), item))
        elif isinstance(node, Value):
            placed.append((way, node))
            held = node.__dict__
            for name in _holders(node.__class__):
                if member := held[name]:
                    push(((way, name), member))
    return placed


@cache
def _holders(kind: type[Value]) -> tuple[str, ...]:
    """The members of a class that may hold values at fault, the last first."""
    fields = reversed(kind.model_fields.items())
    return tuple(name for name, field in fields if _may_hold_faults(field.annotation))


def _may_hold_faults(annotation: object) -> bool:
    if isinstance(annotation, TypeAliasType):
        return _may_hold_faults(annotation.__value__)
    if isinstance(annotation, type) and not get_args(annotation):
        return issubclass(annotation, Value) and (_may_be_at_fault(annotation) or bool(_holders(annotation)))
    if get_origin(annotation) is Literal:
        return False
    return isinstance(annotation, str | ForwardRef) or any(map(_may_hold_faults, get_args(annotation)))


def _may_be_at_fault(kind: type[Value]) -> bool:
    """Whether a value of a class has an id, marks, references or dates that are looked at."""
    return kind in _REFERRING or not kind.model_fields.keys().isdisjoint(("id", "marks"))


def _pointer(way: _Way) -> str:
    """The JSON Pointer of what a way leads to."""
    steps: list[str] = []
    while way is not None:
        way, step = way
        steps.append(f"/{step}")
    return "".join(reversed(steps))


def _is_foreign(part: Value) -> bool:
    """Whether a part's `id` names something outside the article: a related work."""
    return part.__class__ is RelatedLink


def _unresolved(article: Article, placed: _Placed, ids: Collection[str]) -> Iterator[_Reference]:
    concepts = {concept.id for concept in article.subjects}
    quotes = {quote.id for quote in article.quotes}
    for way, part in placed:
        if part.__class__ not in _REFERRING:
            continue
        match part:
            case MentionMark(ref=ref) if ref not in concepts:
                yield _Reference(f"{_pointer(way)}/ref", ref, "concept in subjects", concepts)
            case Speaker(ref=str(ref)) if ref not in concepts:
                yield _Reference(f"{_pointer(way)}/ref", ref, "concept in subjects", concepts)
            case QuoteMark(ref=ref) if ref not in quotes:
                yield _Reference(f"{_pointer(way)}/ref", ref, "quote in quotes", quotes)
            case Right(applies_to=names):
                for index, name in enumerate(names):
                    if name not in ids:
                        path = f"{_pointer(way)}/applies_to/{index}"
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
    pieces: dict[str, list[tuple[str, str]]] = {}
    for way, part in placed:
        for index, mark in enumerate(part.__dict__.get("marks") or ()):
            if not isinstance(mark, QuoteMark) or mark.ref not in texts:
                continue
            whole, here = texts[mark.ref], f"{_pointer(way)}/marks/{index}"
            if mark.words is None:
                if not whole or start_of(whole, mark.nth or 1, getattr(part, "text", "") or "") is None:
                    yield Fault(
                        "mark-words-missing",
                        here,
                        f"the words of the quote “{mark.ref}” do not stand in the text",
                        "name the words that do or take the mark out",
                    )
            elif mark.words != whole:
                pieces.setdefault(mark.ref, []).append((here, mark.words))
    for name, found in pieces.items():
        if " ".join(words for _, words in found).split() != texts[name].split():
            yield Fault(
                "quote-words-differ",
                f"{found[0][0]}/words",
                f"the words marked for the quote “{name}” are not its text",
                "the words of its marks, joined by a space, must equal the quote's text",
            )


def reversed_dates(members: Mapping[str, object]) -> Iterator[Fault]:
    """Dates that run backwards among the members of an article, each a valid moment or None."""
    for first, second in DATES_IN_ORDER:
        yield from _reversed_pair(members, "", first, second)


def _reversed_rights(placed: _Placed) -> Iterator[Fault]:
    for way, part in placed:
        if part.__class__ is Right:
            yield from _reversed_pair(part.__dict__, _pointer(way), "valid_from", "valid_to")


def _reversed_pair(members: Mapping[str, object], path: str, first: str, second: str) -> Iterator[Fault]:
    earlier, later = members.get(first), members.get(second)
    if isinstance(earlier, str) and isinstance(later, str) and surely_before(later, earlier):
        yield Fault(
            "dates-reversed",
            f"{path}/{second}",
            f"{second} ({later}) lies before {first} ({earlier})",
            "correct one of the two or leave it out",
        )
