from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from newsformat.model.scalar_types import Language
from newsformat.scalars.languages import direction, language_tag

SPELLINGS = {
    "en_US": "en-US",
    "EN-us": "en-US",
    "eng": "en",
    "English": "en",
    "deu": "de",
    "ger-DE": "de-DE",
    "iw": "he",
    "zh-hans-cn": "zh-Hans-CN",
    "sr_latn": "sr-Latn",
    "es-419": "es-419",
    "de-1996": "de-1996",
    "fr-abcde-ca": "fr-abcde",  # a region never follows a variant
    "pt_BR.UTF-8": "pt-BR",
    "fil": "fil",
    "jp": "ja",
    "x-default": None,
    "und": None,
    "utf-8": None,
    "": None,
    "{{lang}}": None,
}


@pytest.mark.parametrize(("text", "tag"), SPELLINGS.items())
def test_any_spelling_becomes_the_tag(text: str, tag: str | None) -> None:
    assert language_tag(text) == tag


@pytest.mark.parametrize(
    ("tag", "way"), [("ar", "rtl"), ("he-IL", "rtl"), ("ku-Arab", "rtl"), ("az-Latn", "ltr"), ("en", "ltr"), ("", None)]
)
def test_tells_the_direction(tag: str, way: str | None) -> None:
    assert direction(tag) == way


@given(st.text(max_size=40))
def test_a_tag_is_its_own_tag(text: str) -> None:
    tag = language_tag(text)
    assert tag is None or language_tag(tag) == tag


_SUBTAGS = st.sampled_from(["en", "Latn", "us", "419", "abcde", "1996", "x", "a", "abcd", "oxendict", "12"])


@given(st.lists(_SUBTAGS, min_size=1, max_size=6).map("-".join))
def test_a_tag_is_one_that_an_article_can_hold(text: str) -> None:
    tag = language_tag(text)
    assert tag is None or TypeAdapter(Language).validate_python(tag) == tag
