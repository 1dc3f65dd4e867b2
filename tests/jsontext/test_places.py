from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jsontext.strategies import few, json_values
from newsformat.jsontext.places import Span, locate, place_map
from newsformat.jsontext.pointers import pointer_to
from newsformat.jsontext.strict import MAX_DEPTH

STORY = """{
  "headline": "Größe 😀 zählt",
  "body": [
    {"type": "paragraph", "text": "a, b] \\" c"},
    [],
    [ 1 , -2.5e1,true ]
  ],
  "a/b": {"m~n": {"": "\\u00e9"}},
  "\\u0074itle": false
}
""".encode()

SPANS = {
    "": Span(1, 1, 10, 2),
    "/headline": Span(2, 15, 2, 30, Span(2, 3, 2, 13)),
    "/body": Span(3, 11, 7, 4, Span(3, 3, 3, 9)),
    "/body/0": Span(4, 5, 4, 48),
    "/body/0/type": Span(4, 14, 4, 25, Span(4, 6, 4, 12)),
    "/body/0/text": Span(4, 35, 4, 47, Span(4, 27, 4, 33)),
    "/body/1": Span(5, 5, 5, 7),
    "/body/2": Span(6, 5, 6, 24),
    "/body/2/0": Span(6, 7, 6, 8),
    "/body/2/1": Span(6, 11, 6, 17),
    "/body/2/2": Span(6, 18, 6, 22),
    "/a~1b": Span(8, 10, 8, 33, Span(8, 3, 8, 8)),
    "/a~1b/m~0n": Span(8, 18, 8, 32, Span(8, 11, 8, 16)),
    "/a~1b/m~0n/": Span(8, 23, 8, 31, Span(8, 19, 8, 21)),
    "/title": Span(9, 17, 9, 22, Span(9, 3, 9, 15)),
}


@pytest.mark.parametrize(("pointer", "span"), SPANS.items())
def test_the_place_of_each_value(pointer: str, span: Span) -> None:
    assert locate(STORY, pointer) == span


def test_the_map_has_all_places_in_the_order_of_the_document() -> None:
    places = place_map(STORY)
    assert list(places) == list(SPANS)
    assert dict(places) == SPANS
    assert len(places) == len(SPANS)


@pytest.mark.parametrize(
    ("data", "span"),
    [
        (b"1", Span(1, 1, 1, 2)),
        (b' \n\r\n  "\xc3\xa9"\n', Span(3, 3, 3, 6)),
        (b"[]", Span(1, 1, 1, 3)),
        (b"\n{\n}\n", Span(2, 1, 3, 2)),
    ],
)
def test_the_place_of_the_root(data: bytes, span: Span) -> None:
    assert locate(data, "") == span
    assert dict(place_map(data)) == {"": span}


@pytest.mark.parametrize(
    "pointer",
    ["body", "/", "/nothing", "/body/3", "/body/00", "/body/-", "/body/+0", "/body/0/text/0", "/body/1/0", "/a/b", "#"],
)
def test_a_pointer_that_names_nothing(pointer: str) -> None:
    places = place_map(STORY)
    assert pointer not in places
    with pytest.raises(KeyError):
        locate(STORY, pointer)
    with pytest.raises(KeyError):
        places[pointer]


@pytest.mark.parametrize(
    ("tokens", "pointer"), [([], ""), (["body", 0, "text"], "/body/0/text"), (["", "~1", "a/b"], "//~01/a~1b")]
)
def test_pointers_are_escaped(tokens: list[str | int], pointer: str) -> None:
    assert pointer_to(tokens) == pointer


def test_the_deepest_document() -> None:
    places = place_map(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH)
    assert places["/0" * (MAX_DEPTH - 1)] == Span(1, MAX_DEPTH, 1, MAX_DEPTH + 2)
    assert len(places) == MAX_DEPTH


def test_large_documents() -> None:
    count = 2000
    data = b"[" + b",\n".join(b'{"a": "\\n"}' for _ in range(count)) + b"]"
    assert locate(data, f"/{count - 1}/a") == Span(count, 7, count, 11, Span(count, 2, count, 5))
    places = place_map(data)
    assert [places[f"/{index}/a"].line for index in range(count)] == list(range(1, count + 1))


def test_pointers_are_made_when_they_are_asked_for() -> None:
    # All of these would take 2 GB.
    long_name = b'{"' + b"n" * 100_000 + b'": [' + b",".join([b"0"] * 20_000) + b"]}"
    assert sum(1 for _ in zip(place_map(long_name), range(10), strict=False)) == 10


def pointers(value: Any) -> list[list[str | int]]:
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [[], *([name, *rest] for name, item in entries for rest in pointers(item))]


def text_at(lines: list[str], span: Span) -> str:
    inside = lines[span.line - 1 : span.end_line]
    inside[-1] = inside[-1][: span.end_column - 1]
    inside[0] = inside[0][span.column - 1 :]
    return "\n".join(inside)


@few
@given(json_values, st.booleans(), st.sampled_from([None, 1]))
def test_every_span_holds_its_value(value: Any, ascii_only: bool, indent: int | None) -> None:
    data = json.dumps(value, ensure_ascii=ascii_only, indent=indent).encode()
    lines = data.decode().split("\n")
    places = place_map(data)
    paths = pointers(value)
    assert list(places) == [pointer_to(path) for path in paths]
    for path in paths:
        span = locate(data, pointer_to(path))
        assert span == places[pointer_to(path)]
        named = value
        for token in path:
            named = named[token]
        assert json.loads(text_at(lines, span)) == named
        if path and isinstance(path[-1], str):
            assert span.key is not None
            assert json.loads(text_at(lines, span.key)) == path[-1]
        else:
            assert span.key is None
