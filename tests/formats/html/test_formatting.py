"""Formatting elements left open: counted as a parser opens them anew, and taken out where they are too many."""

from __future__ import annotations

import pytest

from newsformat.formats.html.formatting import reopened, without_pile
from newsformat.formats.html.page import parse
from newsformat.formats.source import Source


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ("<p>a<p>b", 0),
        ("<p><b>a</b><p><i>b</i>", 2),  # open for one tag each
        ("<font size=1>a<p>b<p>c", 3),
        ("<b>a</i></b></b><p>c", 1),
        ("<b><object></b></object><p>c", 3),  # closed by nothing
        ("<table><tr><td><b>a</b><td>b</table>", 1),
        ("<B>a</B><big>b</big><body><basefont>", 2),
    ],
)
def test_open_elements_are_counted_at_every_opening_tag(html: str, count: int) -> None:
    assert reopened(html) == count


PILE = "".join(f"<font size={number}><p>word" for number in range(980))


@pytest.mark.parametrize(
    "html",
    [
        PILE,
        PILE.replace("<p>", "<object></font></object><p>"),
        "<b><b><b><i><i><i><u><u><u><s><s><s><tt><tt><tt>" * 4 + "<p>word" * 2_900,
        "".join(f"<b id={number}>" for number in range(1400)) + "</b>" * 1400 + "<p>word" * 1400 + "<b id=1>" * 150,
    ],
)
def test_a_pile_is_taken_out_and_the_words_are_kept(html: str) -> None:
    page = parse(Source(html.encode()))
    assert sum(1 for _ in page.root.iter_elements()) <= html.count("<") + 3
    assert page.root.text.split("word") == [""] * (html.count("word") + 1)
    assert [finding.code for finding in page.repairs if finding.code == "html-formatting"] == ["html-formatting"]


@pytest.mark.parametrize(
    "html",
    [
        "".join(f"<p><strong id=n{number}>a</strong> <b>b</b>" for number in range(5000)),
        "<font face=arial>" + "<p><b>a</b> text" * 3000,
        "<p><b>a" * 300,
        "".join(f"<font color=red><table><tr><td><b>{number}</b></table></font>" for number in range(100)),
    ],
)
def test_pages_that_leave_a_few_open_stay_as_they_are(html: str) -> None:
    assert without_pile(html) == (html, False)


@pytest.mark.parametrize("name", "b big code em font i nobr s small strike strong tt u".split())
@pytest.mark.parametrize("ending", [">", "/>", " class=x>", "\n>"])
def test_a_pile_of_any_formatting_element_is_seen(name: str, ending: str) -> None:
    for opening in (f"<{name}{ending}", f"<{name.upper()}{ending}"):
        assert without_pile(f"{opening}<p>word" * 1000) == ("<p>word" * 1000, True)
