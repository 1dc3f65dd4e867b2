"""Blocks to XHTML and back, and the elements of any page to blocks."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree

from newsformat.markup.tree import parse_document
from newsformat.markup.xhtml import Context, blocks_of, blocks_of_markup, markup_of
from newsformat.model import Article
from newsformat.model.canonical import members_of


def body_of(*blocks: dict, quotes: list | None = None) -> Article:
    return Article.model_validate({"newsformat": "1.0", "body": list(blocks), "quotes": quotes or []})


def blocks_in(html: str, base: str = "https://example.org/a/") -> list[dict[str, Any]]:
    root = parse_document(html).root
    assert root is not None
    found = blocks_of([root], Context(base=base, language="en"))
    return [members_of(block) for block in found]


# ------------------------------------------------------------------------------------- our own markup

OWN = {
    "overlap": (
        {
            "type": "paragraph",
            "text": "one two three",
            "marks": [{"type": "strong", "words": "one two"}, {"type": "emphasis", "words": "two three"}],
        },
        "<p><strong>one <em>two</em></strong><em> three</em></p>",
    ),
    "ruby is never cut": (
        {
            "type": "paragraph",
            "text": "漢字 x",
            "marks": [{"type": "strong", "words": "字 x"}, {"type": "ruby", "words": "漢字", "reading": "かんじ"}],
        },
        "<p><ruby>漢<strong>字</strong><rt>かんじ</rt></ruby><strong> x</strong></p>",
    ),
    "a part before ruby ends with a space": (
        {
            "type": "paragraph",
            "text": "x 漢字",
            "marks": [{"type": "strong", "words": "x 漢"}, {"type": "ruby", "words": "漢字", "reading": "かんじ"}],
        },
        "<p><strong>x </strong><ruby><strong>漢</strong>字<rt>かんじ</rt></ruby></p>",
    ),
    "link in a link": (
        {
            "type": "paragraph",
            "text": "the whole line",
            "marks": [
                {"type": "link", "words": "the whole line", "url": "/a"},
                {"type": "link", "words": "whole", "url": "/b"},
            ],
        },
        '<p><a href="/a">the <span data-mark="link" data-url="/b">whole</span> line</a></p>',
    ),
    "an image without words": (
        {
            "type": "paragraph",
            "text": "A \ufffc flag",
            "marks": [{"type": "image", "words": "\ufffc", "url": "/flag.png", "width": 16}],
        },
        '<p>A <img class="inline" src="/flag.png" alt="" width="16"/> flag</p>',
    ),
    "run-in keeps its characters": (
        {"type": "paragraph", "run_in": "VENICE, March 1 — ", "text": "The boat\nleft.", "role": "lead"},
        '<p data-role="lead"><span data-part="run-in">VENICE, March 1 — </span>The boat<br/>left.</p>',
    ),
    "preformatted begins with a line break": (
        {"type": "preformatted", "text": "\n a  b\n"},
        "<pre>\n\n a  b\n</pre>",
    ),
    "an image in preformatted text": (
        {
            "type": "preformatted",
            "text": "a  b\nc",
            "marks": [{"type": "image", "words": "b\nc", "url": "/a.png"}],
        },
        '<pre>a  <img class="inline" src="/a.png" alt="b\nc"/></pre>',
    ),
    "an image over two lines": (
        {"type": "paragraph", "text": "a b\nc", "marks": [{"type": "image", "words": "b\nc", "url": "/a.png"}]},
        '<p>a <img class="inline" src="/a.png" alt="b\nc"/></p>',
    ),
    "signs of markup are text": (
        {"type": "paragraph", "text": '</p><script>alert(1)</script> & "so" &amp; &nbsp;'},
        "<p>&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;so&quot; &amp;amp; &amp;nbsp;</p>",
    ),
}


@pytest.mark.parametrize("name", OWN)
def test_a_block_is_written_and_read_back(name: str) -> None:
    block, expected = OWN[name]
    article = body_of(block)
    markup = markup_of(article.body)
    assert markup == f'<div data-newsformat="1.0">\n{expected}\n</div>'
    assert blocks_of_markup(markup) == article.body


def test_a_quote_in_parts_is_one_mark_again() -> None:
    article = body_of(
        {
            "type": "paragraph",
            "text": "“We sail at dawn,” she said.",
            "marks": [{"type": "quote", "ref": "q1"}, {"type": "emphasis", "words": "said.", "nth": None}],
        },
        {
            "type": "pull_quote",
            "text": "We sail at dawn,",
            "marks": [{"type": "strong", "words": "sail at"}, {"type": "quote", "ref": "q1"}],
        },
        quotes=[{"id": "q1", "text": "We sail at dawn,"}],
    )
    assert blocks_of_markup(markup_of(article.body, article.quotes)) == article.body


def test_marks_of_several_quotes_over_the_same_words_keep_their_order() -> None:
    article = body_of(
        {
            "type": "paragraph",
            "text": "We sail.",
            "marks": [{"type": "quote", "ref": "q2"}, {"type": "quote", "ref": "q1"}],
        },
        quotes=[{"id": "q1", "text": "We sail."}, {"id": "q2", "text": "We sail."}],
    )
    assert blocks_of_markup(markup_of(article.body, article.quotes)) == article.body


def test_what_is_written_is_well_formed_xml() -> None:
    article = body_of(*(block for block, _ in OWN.values()), {"type": "divider"})
    root = etree.fromstring(markup_of(article.body))
    assert len(root) == len(OWN) + 1


@pytest.mark.parametrize("url", ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x"])
def test_an_address_that_could_run_a_program_is_not_written(url: str) -> None:
    article = body_of(
        {"type": "paragraph", "text": "here", "marks": [{"type": "link", "words": "here", "url": url}]},
        {"type": "figure", "image": {"url": url}},
        {"type": "embed", "url": url},
        {"type": "quotation", "url": url, "blocks": []},
    )
    markup = markup_of(article.body)
    assert "href" not in markup
    assert " src=" not in markup
    assert "cite=" not in markup


# ---------------------------------------------------------------------------------------- foreign pages

FOREIGN: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "text beside block elements": (
        "<div>One<p>Two</p>three <b>four</b><br>five<br><br>six</div>",
        [
            {"type": "paragraph", "text": "One"},
            {"type": "paragraph", "text": "Two"},
            {"type": "paragraph", "text": "three four\nfive", "marks": [{"type": "strong", "words": "four"}]},
            {"type": "paragraph", "text": "six"},
        ],
    ),
    "a link is resolved, a script is not a link": (
        '<p><a href="../b?x=1#y" rel="nofollow">rel</a> <a href="java\tscript:x()">run</a> <a href="#top">top</a></p>',
        [
            {
                "type": "paragraph",
                "text": "rel run top",
                "marks": [
                    {"type": "link", "words": "rel", "url": "https://example.org/b?x=1#y", "rel": ["nofollow"]},
                ],
            }
        ],
    ),
    "a mark goes on over paragraphs": (
        "<em>One<p>two</p></em>",
        [
            {"type": "paragraph", "text": "One", "marks": [{"type": "emphasis", "words": "One"}]},
            {"type": "paragraph", "text": "two", "marks": [{"type": "emphasis", "words": "two"}]},
        ],
    ),
    "lists in lists": (
        "<ol><li>a<ul><li>b</li><li><p>c</p><p>d</p></li></ul></li><li></li></ol>",
        [
            {
                "type": "list",
                "ordered": True,
                "items": [
                    {
                        "text": "a",
                        "blocks": [
                            {
                                "type": "list",
                                "items": [
                                    {"text": "b"},
                                    {"text": "c", "blocks": [{"type": "paragraph", "text": "d"}]},
                                ],
                            },
                        ],
                    },
                ],
            }
        ],
    ),
    "a table with spans and headers": (
        "<table><caption>Boats</caption><thead><tr><th>Line<th colspan=2>Number</tr></thead>"
        "<tr><th>A<td>1<td>2</tr></table>",
        [
            {
                "type": "table",
                "caption": {"text": "Boats"},
                "rows": [
                    [{"text": "Line", "header": "column"}, {"text": "Number", "header": "column", "column_span": 2}],
                    [{"text": "A", "header": "row"}, {"text": "1"}, {"text": "2"}],
                ],
            }
        ],
    ),
    "a table that arranges the page": (
        "<table><tr><td><p>Left</p></td></tr><tr><td>Right</td></tr></table>",
        [{"type": "paragraph", "text": "Left"}, {"type": "paragraph", "text": "Right"}],
    ),
    "a figure with caption and credit": (
        '<figure><img src="data:image/gif;base64,x" data-src="/a.jpg" alt="A boat" width=800 height=600>'
        "<figcaption>The boat. <span class=photo-credit>Ada Rossi</span></figcaption></figure>",
        [
            {
                "type": "figure",
                "image": {
                    "url": "https://example.org/a.jpg",
                    "width": 800,
                    "height": 600,
                    "alt": "A boat",
                    "caption": {"text": "The boat."},
                    "credit": "Ada Rossi",
                },
            }
        ],
    ),
    "a credit at the end of a caption": (
        '<figure><img src="/a.jpg"><figcaption>The boat at dawn. Foto: Ada Rossi / Harbour Post</figcaption></figure>',
        [
            {
                "type": "figure",
                "image": {
                    "url": "https://example.org/a.jpg",
                    "caption": {"text": "The boat at dawn."},
                    "credit": "Foto: Ada Rossi / Harbour Post",
                },
            }
        ],
    ),
    "the files of a picture": (
        '<picture><source srcset="/a-1.webp 400w, /a-2.webp?x=1,2 800w" type="image/webp"><img src="/a.jpg"></picture>',
        [
            {
                "type": "figure",
                "image": {
                    "url": "https://example.org/a.jpg",
                    "renditions": [
                        {"url": "https://example.org/a-1.webp", "media_type": "image/webp", "width": 400},
                        {"url": "https://example.org/a-2.webp?x=1,2", "media_type": "image/webp", "width": 800},
                    ],
                },
            }
        ],
    ),
    "a media type that is none": (
        '<picture><source srcset="/a-1.png 400w" type="imaÞe/png"><img src="/a.jpg"></picture>',
        [
            {
                "type": "figure",
                "image": {
                    "url": "https://example.org/a.jpg",
                    "renditions": [{"url": "https://example.org/a-1.png", "width": 400}],
                },
            }
        ],
    ),
    "a picture does not cut its paragraph": (
        '<p>One <img src="/a.jpg"> two</p>',
        [{"type": "paragraph", "text": "One two"}, {"type": "figure", "image": {"url": "https://example.org/a.jpg"}}],
    ),
    "a post of another site": (
        '<blockquote class="some-tweet"><p>Boats are out.</p>— Post <a href="https://posts.example.com/1">1 March</a>'
        "</blockquote>",
        [
            {
                "type": "embed",
                "provider": "example",
                "url": "https://posts.example.com/1",
                "author": "Post",
                "text": "Boats are out.",
            }
        ],
    ),
    "a quotation": (
        '<blockquote cite="/log"><p>We sail.</p></blockquote>',
        [
            {
                "type": "quotation",
                "blocks": [{"type": "paragraph", "text": "We sail."}],
                "url": "https://example.org/log",
            }
        ],
    ),
    "no-break spaces that hold nothing": (
        "<p>&nbsp;</p><p>the&nbsp;boat.&nbsp; It carries 10&nbsp;000&nbsp;kg in a&nbsp;day&nbsp;!&nbsp;</p>",
        [{"type": "paragraph", "text": "the boat. It carries 10\u00a0000\u00a0kg in a\u00a0day\u00a0!"}],
    ),
    "a bold line above a paragraph": (
        "<p>One.</p><p><b>A long night</b></p><p>Two.</p>",
        [
            {"type": "paragraph", "text": "One."},
            {"type": "heading", "level": 2, "text": "A long night"},
            {"type": "paragraph", "text": "Two."},
        ],
    ),
    "a bold line above the first paragraph": (
        "<p>Boats are late</p><p><b>Ada Rossi</b></p><p>One.</p>",
        [
            {"type": "paragraph", "text": "Boats are late"},
            {"type": "paragraph", "text": "Ada Rossi", "marks": [{"type": "strong", "words": "Ada Rossi"}]},
            {"type": "paragraph", "text": "One."},
        ],
    ),
    "a bold line that names another article": (
        "<p>One.</p><p><b>Also: <a href=/b>Bread is dearer</a></b></p><p>Two.</p>",
        [
            {"type": "paragraph", "text": "One."},
            {
                "type": "paragraph",
                "text": "Also: Bread is dearer",
                "marks": [
                    {"type": "strong", "words": "Also: Bread is dearer"},
                    {"type": "link", "words": "Bread is dearer", "url": "https://example.org/b"},
                ],
            },
            {"type": "paragraph", "text": "Two."},
        ],
    ),
    "questions and answers by their class": (
        "<p>One.</p><p class='big question'><b>Why now?</b></p><p class=answer>It was time.</p><p>Two.</p>",
        [
            {"type": "paragraph", "text": "One."},
            {
                "type": "paragraph",
                "role": "question",
                "text": "Why now?",
                "marks": [{"type": "strong", "words": "Why now?"}],
            },
            {"type": "paragraph", "role": "answer", "text": "It was time."},
            {"type": "paragraph", "text": "Two."},
        ],
    ),
    "characters that no text holds": (
        '<p><a href="tel:(800) 1" title="a&#1;b">x&#11;y</a>&#2;</p><pre>a\x0cb</pre>'
        '<figure><img src="/a&#5;.jpg" alt="&#1;q">'
        "<figcaption>c&#31;d</figcaption></figure>",
        [
            {
                "type": "paragraph",
                "text": "x y",
                "marks": [{"type": "link", "words": "x y", "url": "tel:(800)%201", "title": "ab"}],
            },
            {"type": "preformatted", "text": "ab"},
            {
                "type": "figure",
                "image": {"url": "https://example.org/a.jpg", "alt": "q", "caption": {"text": "cd"}},
            },
        ],
    ),
    "readings, subscripts, other languages": (
        '<p><ruby>漢字<rp>(</rp><rt>かんじ</rt></ruby> CO<sub>2</sub> <span lang="fr">bonjour</span></p>',
        [
            {
                "type": "paragraph",
                "text": "漢字 CO2 bonjour",
                "marks": [
                    {"type": "ruby", "words": "漢字", "reading": "かんじ"},
                    {"type": "subscript", "words": "2"},
                    {"type": "language", "words": "bonjour", "language": "fr"},
                ],
            }
        ],
    ),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_elements_of_any_page(name: str) -> None:
    html, expected = FOREIGN[name]
    assert blocks_in(html) == expected


def test_nothing_gives_no_blocks() -> None:
    assert blocks_in("<div><script>x()</script></div>") == []


def test_what_lies_very_deep_keeps_its_words() -> None:
    html = "<div>" * 400 + "<p>deep</p>below" + "</div>" * 400
    assert [block["text"] for block in blocks_in(html)] == ["deep", "below"]


@pytest.mark.parametrize(
    "around", ["<blockquote>", "<aside><h2>x</h2>", "<ul><li>", "<dl><dt>x<dd>", "<table><tr><td>x<td>"]
)
@pytest.mark.parametrize("count", [10, 20, 30, 60])
def test_what_nests_deeper_than_a_document_may_is_looked_through(around: str, count: int) -> None:
    root = parse_document("<p>above</p>" + around * count + "<p>deep</p>below").root
    assert root is not None
    article = Article(newsformat="1.0", body=blocks_of([root], Context()))
    words = Article.from_json(article.to_json()).text.split()
    assert [word for word in words if word != "x"] == ["above", "deep", "below"]
