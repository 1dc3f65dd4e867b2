from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.jsontext.pointers import ABSENT, pointer_to, tokens_of, value_at

DOCUMENT = {"a": [{"b/c": 1}, {"d~e": 2}], "": {"0": 3}, "²": 4}


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("", DOCUMENT),
        ("/a/0/b~1c", 1),
        ("/a/1/d~0e", 2),
        ("//0", 3),
        ("/²", 4),
        ("/a/2", ABSENT),
        ("/a/²", ABSENT),
        ("/a/-1", ABSENT),
        ("/a/0/b~1c/x", ABSENT),
        ("/b/0", ABSENT),
    ],
)
def test_a_pointer_leads_to_its_value_or_nowhere(pointer: str, value: Any) -> None:
    assert value_at(DOCUMENT, tokens_of(pointer)) == value


@given(st.lists(st.text()))
def test_a_pointer_and_its_tokens_tell_the_same(tokens: list[str]) -> None:
    assert tokens_of(pointer_to(tokens)) == tokens


def test_a_pointer_begins_with_a_slash() -> None:
    with pytest.raises(KeyError):
        tokens_of("a/b")
