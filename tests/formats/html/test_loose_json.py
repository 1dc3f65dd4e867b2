from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.formats.html.loose_json import LooseJson, read_loosely

CASES = [
    ('{"a": 1}', ({"a": 1},), ()),
    ('//<![CDATA[\n{"a": 1}\n//]]>', ({"a": 1},), ("comments, wrappers or semicolons",)),
    ('<!-- {"a": 1} -->', ({"a": 1},), ("comments, wrappers or semicolons",)),
    ('{"a": 1};', ({"a": 1},), ("comments, wrappers or semicolons",)),
    ('{"a": "x\ny"}', ({"a": "x\ny"},), ("control characters in strings",)),
    ('{"a": 1, "b": [1, 2,],}', ({"a": 1, "b": [1, 2]},), ("commas out of place",)),
    ('{"a": "he said "no" to it"}', ({"a": 'he said "no" to it'},), ("quotation marks not escaped",)),
    ('{"a": 1}{"b": 2}', ({"a": 1}, {"b": 2}), ("several values in one element",)),
    ("{'a': 'b'}", ({"a": "b"},), ()),
    ("{a: 1}", ({"a": 1},), ("names without quotation marks",)),
    ('{"a": {"b": "cut', ({"a": {"b": "cut"}},), ("text cut off",)),
    ("{&quot;a&quot;: 1}", ({"a": 1},), ("HTML entities for quotation marks",)),
    ('{"a": "\\x \\ud83d\\ude00"}', ({"a": "x 😀"},), ("escapes JSON does not know",)),
    ("window.x = 1", (), ("text that is no JSON",)),
    ("", (), ()),
]


@pytest.mark.parametrize(("text", "values", "repairs"), CASES)
def test_reads_what_pages_carry_and_names_each_repair(
    text: str, values: tuple[object, ...], repairs: tuple[str, ...]
) -> None:
    assert read_loosely(text) == LooseJson(values, repairs)


@pytest.mark.parametrize("unit", ["[", "{", '{"a":', '"', '"x', ",", "\\", "/*", "<!--", "{'", "{a ", "}{", "//\n"])
def test_no_heap_hides_what_stands_before_it(unit: str) -> None:
    first = read_loosely('{"x": 1,,' + unit * 3000).values[0]
    assert isinstance(first, dict)
    assert first["x"] == 1


def test_too_long_a_text_is_not_read_but_said() -> None:
    assert read_loosely("[" + " " * 4_000_001).repairs == ("too long to be read",)


@given(st.text(alphabet="{}[]\",:\\'/*<!->ab1 \n", max_size=200))
def test_any_text_gives_values_or_none(text: str) -> None:
    read_loosely(text)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-1000, 1000) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(json_values)
def test_proper_json_is_read_as_json_is(value: object) -> None:
    assert read_loosely(json.dumps(value)) == LooseJson((value,))
