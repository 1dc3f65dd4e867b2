"""JSON text with some values changed and all else as it was."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jsontext.strategies import few, json_values
from newsformat.jsontext.editing import edited

TEXT = """{
  "newsformat": "1.0",   "headline": "Ferry!",
  "keywords": [ "a","b" , "c"],
  "access": {}
}
"""


@pytest.mark.parametrize(
    ("changes", "removals", "old", "new"),
    [
        ({"/headline": "Fähre"}, [], '"Ferry!"', '"Fähre"'),
        ({"/keywords/1": "x"}, [], '"a","b" ,', '"a","x" ,'),
        ({}, ["/keywords/0"], '[ "a","b"', '[ "b"'),
        ({}, ["/keywords/1"], '"a","b" ,', '"a" ,'),
        ({}, ["/keywords/2"], '"b" , "c"]', '"b"]'),
        ({}, ["/keywords/0", "/keywords/1"], '"a","b" , "c"', '"c"'),
        ({}, ["/keywords/0", "/keywords/1", "/keywords/2"], '[ "a","b" , "c"]', "[]"),
        ({}, ["/newsformat"], '"newsformat": "1.0",   ', ""),
        ({}, ["/access"], ',\n  "access": {}', ""),
        ({"/access/declared": "free"}, [], "{}", '{"declared": "free"}'),
        ({"/url": "/a"}, [], '"access": {}\n', '"access": {},\n  "url": "/a"\n'),
        ({"/keywords": ["x"]}, ["/keywords/1"], '[ "a","b" , "c"]', '[\n    "x"\n  ]'),
    ],
)
def test_only_what_is_named_changes(changes: dict[str, Any], removals: list[str], old: str, new: str) -> None:
    assert TEXT.count(old) == 1
    assert edited(TEXT, changes, removals) == TEXT.replace(old, new)


def test_on_one_line_it_stays_on_one() -> None:
    assert edited('{"a": 1}', {"/b": [1, {"c": 2}]}) == '{"a": 1, "b": [1, {"c": 2}]}'


@pytest.mark.parametrize("pointer", ["/nothing/here", "/keywords/7", "keywords", "/headline/x"])
def test_a_pointer_to_nothing_is_an_error(pointer: str) -> None:
    with pytest.raises(KeyError):
        edited(TEXT, {}, [pointer])
    with pytest.raises(KeyError):
        edited(TEXT, {pointer: 1})


@few
@given(st.dictionaries(st.text(max_size=3), json_values, min_size=1, max_size=5), st.data())
def test_the_value_that_comes_out_is_the_one_that_was_meant(document: dict[str, Any], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(document)))
    pointer = "/" + name.replace("~", "~0").replace("/", "~1")
    text = json.dumps(document, indent=data.draw(st.sampled_from([None, 1, 2])))
    changed, without = deepcopy(document), {key: value for key, value in document.items() if key != name}
    changed[name] = ["new", {"a": 1}]
    assert json.loads(edited(text, {pointer: changed[name]})) == changed
    assert json.loads(edited(text, {}, [pointer])) == without
