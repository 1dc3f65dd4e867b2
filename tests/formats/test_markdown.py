from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.formats import FORMATS
from newsformat.formats.markdown import write
from newsformat.markup.commonmark_inline import inline
from newsformat.model import Article
from newsformat.model.marks import LinkMark, StyleMark, canonical_marks, nth_of
from properties.effort import cases
from properties.strategies import articles

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/article.json"))


def markdown(*blocks: dict[str, Any], **members: Any) -> str:
    return write(Article.model_validate({"newsformat": "1.0", **members, "body": list(blocks)})).decode()


def story(*blocks: dict[str, Any]) -> str:
    return markdown(*blocks).split("---\n\n", 1)[1].removesuffix("\n")


def paragraph(text: str, *marks: dict[str, Any], **members: Any) -> dict[str, Any]:
    return {"type": "paragraph", "text": text, "marks": list(marks), **members}


# ---------------------------------------------------------------------------------------- front matter


def test_front_matter_is_json_a_line_a_member() -> None:
    text = markdown(
        headline='He said: "no" --- # twice\nand again',
        authors=[{"name": "Ada Rossi"}, {"uri": "urn:x:1"}],
        published="2026-03-01",
        keywords=[{"text": "ferries"}],
        notes=[{"public": False, "text": "Call the desk."}],
    )
    assert text == (
        "---\n"
        'headline: "He said: \\"no\\" --- # twice\\nand again"\n'
        'authors: ["Ada Rossi"]\n'
        'published: "2026-03-01"\n'
        'keywords: ["ferries"]\n'
        "---\n"
    )


def test_characters_that_yaml_reads_as_line_breaks_are_escaped() -> None:
    text = markdown(url="https://example.org/\u2028a", headline="a\x7f\ufeffb")
    assert 'headline: "a\\u007f\\ufeffb"\n' in text
    assert 'url: "https://example.org/\\u2028a"\n' in text


@cases(150)
@given(articles())
def test_front_matter_is_always_one_line_a_member(article: Article) -> None:
    front = write(article).decode().split("\n---\n")[0].split("\n")
    assert front[0] == "---"
    for line in front[1:]:
        name, _, value = line.partition(": ")
        assert name.isidentifier()
        assert json.loads(value)


# ---------------------------------------------------------------------------------------------- blocks


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (paragraph("We sail."), "We sail."),
        (paragraph("left.", run_in="VENICE — "), "VENICE — left."),
        (paragraph("One\ntwo"), "One\\\ntwo"),
        ({"type": "heading", "level": 3, "text": "A long\nnight"}, "### A long night"),
        ({"type": "preformatted", "text": "a  b\n```\n"}, "````\na  b\n```\n````"),
        ({"type": "pull_quote", "text": "We sail.", "attribution": "Ada"}, "> We sail.\n>\n> — Ada"),
        (
            {"type": "quotation", "url": "https://example.org/log", "blocks": [paragraph("Calm."), paragraph("Sea.")]},
            "> Calm.\n>\n> Sea.\n>\n> — [https\\://example.org/log](<https://example.org/log>)",
        ),
        ({"type": "fact_box", "headline": "Facts", "blocks": [paragraph("One.")]}, "> **Facts**\n>\n> One."),
        (
            {"type": "note", "kind": "correction", "time": "2026-03-02", "blocks": [paragraph("It is 120.")]},
            "> *correction · 2026-03-02*\n>\n> It is 120.",
        ),
        (
            {
                "type": "live_entry",
                "time": "2026",
                "headline": "Out",
                "author": {"name": "Ada"},
                "blocks": [paragraph("x")],
            },
            "### 2026 · Out\n\n*Ada*\n\nx",
        ),
        ({"type": "list", "items": [{"text": "a"}, {"text": "b"}]}, "- a\n- b"),
        ({"type": "list", "ordered": True, "start": 9, "items": [{"text": "a"}, {"text": "b"}]}, "9. a\n10. b"),
        ({"type": "list", "ordered": True, "start": -2, "items": [{"text": "a"}]}, "1. a"),
        (
            {"type": "list", "items": [{"text": "a", "blocks": [{"type": "list", "items": [{"text": "b"}]}]}]},
            "- a\n\n  - b",
        ),
        (
            {
                "type": "table",
                "caption": {"text": "Prices"},
                "rows": [
                    [{"text": "Who", "header": "column"}, {"text": "Price", "header": "column"}],
                    [{"text": "a|b"}, {"text": "1\n2"}],
                    [{"text": "c"}],
                ],
            },
            "| Who | Price |\n| --- | --- |\n| a\\|b | 1<br>2 |\n| c |  |\n\nPrices",
        ),
        ({"type": "table", "rows": [[{"text": "a"}, {"text": "b"}]]}, "|  |  |\n| --- | --- |\n| a | b |"),
        (
            {
                "type": "figure",
                "image": {
                    "url": "https://example.org/a.jpg",
                    "alt": "A [boat]",
                    "caption": {"text": "Out"},
                    "credit": "Ada",
                },
            },
            "![A \\[boat\\]](<https://example.org/a.jpg>)\n\nOut (Ada)",
        ),
        ({"type": "video", "title": "Out", "url": "https://example.org/v"}, "[Out](<https://example.org/v>)"),
        (
            {"type": "embed", "provider": "Plaza", "url": "https://plaza.example/1", "author": "@ada", "text": "Out!"},
            "[Plaza](<https://plaza.example/1>)\n\n> Out!\n>\n> — @ada",
        ),
        ({"type": "divider"}, "* * *"),
        ({"type": "other", "text": "x", "blocks": [paragraph("y")], "content": "<b>"}, "x\n\ny"),
    ],
    ids=lambda value: value["type"] if isinstance(value, dict) else "",
)
def test_each_block_has_its_form(block: dict[str, Any], expected: str) -> None:
    assert story(block) == expected


def test_a_table_with_spans_is_html_without_a_blank_line() -> None:
    rows = [
        [{"text": "a", "column_span": 2}],
        [{"text": "b"}, {"blocks": [{"type": "preformatted", "text": "1\n\n\n2"}]}],
    ]
    text = story({"type": "table", "rows": rows})
    assert "<table" in text
    assert 'colspan="2"' in text
    assert "\n\n" not in text


def test_two_lists_in_a_row_stay_two() -> None:
    lists = [{"type": "list", "items": [{"text": "a"}]}, {"type": "list", "items": [{"text": "b"}]}]
    assert story(*lists) == "- a\n\n<!-- -->\n\n- b"


# ----------------------------------------------------------------------------------------------- marks


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        ("We sail now", [("strong", "sail")], "We **sail** now"),
        ("We sail now", [("emphasis", "sail"), ("strong", "sail")], "We ***sail*** now"),
        ("We sail now", [("strong", "We sail"), ("emphasis", "sail now")], "**We *sail*** *now*"),
        ("“sail”ing", [("strong", "“sail”")], "<strong>“sail”</strong>ing"),
        ("Correction. We sail now.", [("strong", "Correction.")], "**Correction.** We sail now."),
        ("We sail now.", [("strong", "We sail now.")], "**We sail now.**"),
        ("We “sail” now", [("strong", "“sail”")], "We **“sail”** now"),
        ("“sail”, we said", [("strong", "“sail”")], "<strong>“sail”</strong>, we said"),
        ("resail", [("emphasis", "sail")], "re<em>sail</em>"),
        ("run a_b now", [("code", "a_b")], "run <code>a\\_b</code> now"),
        ("run ls now", [("code", "ls")], "run `ls` now"),
        ("H2O", [("subscript", "2")], "H<sub>2</sub>O"),
        ("no more", [("strike", "no")], "~~no~~ more"),
    ],
)
def test_styles(text: str, marks: list[tuple[str, str]], expected: str) -> None:
    assert story(paragraph(text, *({"type": kind, "words": words} for kind, words in marks))) == expected


def test_links_pictures_readings_and_languages() -> None:
    text = story(
        paragraph(
            "Look! here, \ufffc and 東京 or bonjour",
            {"type": "link", "words": "here", "url": "https://example.org/a?b=1&copy;|`", "title": 'So "so"'},
            {"type": "image", "words": "\ufffc", "url": "/flag.png"},
            {"type": "ruby", "words": "東京", "reading": "とうきょう"},
            {"type": "language", "words": "bonjour", "language": "fr"},
            {"type": "other", "words": "or", "name": "money"},
        )
    )
    assert text == (
        'Look! [here](<https://example.org/a?b=1&amp;copy;\\|%60> "So \\"so\\""), ![](</flag.png>) and '
        '<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby> or <span lang="fr">bonjour</span>'
    )


def test_an_exclamation_mark_before_a_link_makes_no_picture() -> None:
    text = story(paragraph("Look!here", {"type": "link", "words": "here", "url": "https://example.org/"}))
    assert text == "Look\\![here](<https://example.org/>)"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "vbscript:x"])
def test_an_address_that_could_run_a_program_is_left_out(url: str) -> None:
    text = story(
        paragraph("Look here", {"type": "link", "words": "here", "url": url}),
        {"type": "figure", "image": {"url": url, "alt": "A boat"}},
        {"type": "embed", "url": url, "title": "Post"},
        {"type": "quotation", "url": url, "attribution": "Log", "blocks": [paragraph("x")]},
    )
    assert text == "Look here\n\nA boat\n\nPost\n\n> x\n>\n> — Log"


# ---------------------------------------------------------------------------------------------- escapes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# no heading", "\\# no heading"),
        ("#tag", "#tag"),
        ("- no list", "\\- no list"),
        ("+ no list", "\\+ no list"),
        ("1. no list", "1\\. no list"),
        ("1) no list", "1\\) no list"),
        ("2026. And", "2026\\. And"),
        ("a\n- b\n---\n===", "a\\\n\\- b\\\n\\---\\\n\\==="),
        ("a\n:-:", "a\\\n\\:-:"),
        ("> no quote", "\\> no quote"),
        ("*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"),
        ("[a](b) ![c](d) <e>", "\\[a\\](b) !\\[c\\](d) \\<e\\>"),
        ("&amp; &#35; AT&T", "\\&amp; \\&#35; AT&T"),
        ("C:\\ a\\b", "C:\\\\ a\\\\b"),
        ("www.example.org http://x ada@example.org @ada", "www\\.example.org http\\://x ada\\@example.org @ada"),
        ("a | b", "a \\| b"),
    ],
)
def test_no_text_is_taken_for_markup(text: str, expected: str) -> None:
    assert story(paragraph(text)) == expected


WORDS = st.text(alphabet="ab *_`[]()<>#-+=~|&!:.@1\\/w\n“", min_size=1, max_size=24)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, tuple[Any, ...]]:
    from newsformat.model.text import running_text  # noqa: PLC0415

    text = running_text(draw(WORDS)) or "x"
    marks: list[Any] = []
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        if text[start:end].strip():
            kind = draw(st.sampled_from(["strong", "emphasis", "code", "strike", "highlight", "link"]))
            words, nth = text[start:end], nth_of(text, start, end)
            if kind == "link":
                marks.append(LinkMark(words=words, nth=nth, url="https://example.org/"))
            else:
                marks.append(StyleMark(words=words, nth=nth, type=kind))
    return text, canonical_marks(text, marks)


@cases(800)
@given(marked())
def test_a_parser_of_commonmark_reads_the_very_words(case: tuple[str, tuple[Any, ...]]) -> None:
    parser = pytest.importorskip("markdown_it", reason="markdown-it-py is not installed")
    text, marks = case
    page = parser.MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(inline(text, marks))
    assert page.startswith("<p>")
    assert page.count("<p>") == 1
    assert _words(page) == text
    kinds = {"mark" if mark.type == "highlight" else mark.type for mark in marks}
    tags = {"strong": "strong", "emphasis": "em", "strike": "s", "code": "code", "mark": "mark", "link": "a"}
    assert set(re.findall(r"<(\w+)", page)) - {"p", "br"} <= {tags[kind] for kind in kinds}


def _words(page: str) -> str:
    """The words of a rendered paragraph, its line breaks as such."""
    inner = page.removeprefix("<p>").removesuffix("</p>\n")
    broken = re.sub(r"<br ?/?>\n?", "\x00", inner)
    return html.unescape(re.sub(r"<[^>]*>", "", broken)).replace("\x00", "\n")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_an_example_is_written_with_all_its_words(path: Path) -> None:
    article = Article.from_json(path.read_bytes())
    text = write(article).decode()
    for block in article.body:
        if block.type == "paragraph" and not block.marks and "\n" not in block.text:
            assert re.sub(r"[*_~`\[\]<>|&@]", "", block.text)[:30] in re.sub(r"[\\*_~`\[\]<>|&@]", "", text)


@cases(150)
@given(articles())
def test_any_article_can_be_written(article: Article) -> None:
    assert write(article).startswith(b"---\n")


def test_many_nested_marks_are_no_trouble() -> None:
    text = "a" * 3000
    marks = [{"type": "language", "words": "a" * size, "language": "fr"} for size in range(3000, 1000, -1)]
    styles = [{"type": kind, "words": "a" * 500} for kind in ("strong", "emphasis")]
    assert story(paragraph(text, *marks[:300], *styles)).count("a") >= 3000


def test_the_table_leads_here() -> None:
    row = FORMATS["markdown"]
    assert row.read is None
    assert row.write is not None
    assert row.write(Article(newsformat="1.0", headline="Boats", body=())) == b'---\nheadline: "Boats"\n---\n'
