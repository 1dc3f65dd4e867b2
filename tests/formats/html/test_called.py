"""What elements are called: looked up once for a whole page, or asked of one element, it is the same."""

from __future__ import annotations

import pytest

from newsformat.formats.html.body.hints import TAG_HINTS, Hint, hints_of
from newsformat.formats.html.page import parse
from newsformat.formats.source import Source

PAGE = """<html><body class="has-sidebar"><main id="content"><article class="story relatedLinks" itemprop="articleBody">
<p class="caption" style="display: none">The pier.</p><div hidden id="S:0">Late.</div><div hidden>Not yet.</div>
<div hidden="until-found" role="dialog">Found.</div><span itemprop="Author" class="">Ada Rossi</span></article></main>
<aside role="complementary" id="newsletterBox">Sign up.</aside></body></html>"""


def test_what_is_told_of_all_elements_is_told_of_each() -> None:
    page = parse(Source(PAGE.encode()))
    for element in page.root.iter_elements():
        assert TAG_HINTS.get(element.tag, 0) | page.called.hints.get(element, 0) == hints_of(element)


@pytest.mark.parametrize(
    ("selector", "hint"),
    [
        ("[class=caption]", Hint.HIDDEN),
        ("[hidden='']:not([id])", Hint.HIDDEN),
        ("[itemprop=Author]", Hint.AUTHOR),
        ("[role=dialog]", Hint.POPUP),
        ("#newsletterBox", Hint.SUBSCRIBE),
    ],
)
def test_each_attribute_says_what_an_element_is_like(selector: str, hint: Hint) -> None:
    page = parse(Source(PAGE.encode()))
    element = page.root.select_one(selector)
    assert element is not None
    assert page.called.hints[element] & hint


def test_what_a_framework_sends_late_is_not_hidden() -> None:
    page = parse(Source(PAGE.encode()))
    element = page.root.select_one("[id='S:0']")
    assert element is not None
    assert not page.called.hints.get(element, 0) & Hint.HIDDEN
