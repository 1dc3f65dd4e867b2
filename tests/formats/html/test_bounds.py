"""What is beyond the limits of one page or one article: a finding tells, and no word is lost."""

from __future__ import annotations

import html
import json
import re

import pytest

import newsformat
from newsformat.formats.html.bounds import MOST_BLOCKS
from newsformat.formats.html.claims.head import MOST_IN_HEAD
from newsformat.formats.html.claims.json_ld import DEEPEST_LIST, MOST_ITEMS, MOST_NODES
from newsformat.formats.html.claims.microdata import MOST_PROPERTIES
from newsformat.formats.html.crowded import FEW_TAGS, MOST_TAGS, most_tags, without_crowd
from newsformat.formats.html.escaped import mended
from newsformat.formats.html.loose_json import DEEPEST, LONGEST
from newsformat.formats.html.page import MOST_ATTRIBUTES
from newsformat.formats.html.related.links import MOST_LINKS
from newsformat.inference.quotes.find import MOST_QUOTED
from newsformat.markup.tree import line_of, parse_document
from newsformat.markup.xhtml.inline_read import MOST_MARKS
from newsformat.markup.xhtml.pages.images import LONGEST_SET, MOST_PICTURES, MOST_RENDITIONS

MANY_RENDITIONS, MANY_PROPERTIES = "html-too-many-renditions", "html-too-many-properties"
PROSE = "<p>The first boat left the northern harbour at dawn, half an hour later than the timetable had promised.</p>"


def read(body: str) -> tuple[newsformat.Article, list[str]]:
    """The article of a page with this body, and the codes of its findings but for what it looks like."""
    reading = newsformat.read(f"<h1>Ferry resumes</h1><article>{body}</article>", "html", url="https://example.org/a")
    assert reading.article is not None
    assert newsformat.validate(reading.article.to_json()) == []
    return reading.article, [each.code for each in reading.findings if each.code != "not-an-article"]


def test_of_a_page_of_too_many_tags_the_words_are_kept() -> None:
    crowd = "<wbr>" * MOST_TAGS
    rest = (
        "<p>The bakery gave out warm <b>b</b>read to all who <!-- <p>nobody -->came back, <script>if (a<b) c</script>"
        "and the water was at 5 &lt; 6 metres.</p><p>There was tea for the whole of the harbour, too.</p>"
    )
    article, codes = read(f"{PROSE * 4}{crowd}{rest}")
    assert codes == ["html-too-many-tags"]
    assert article.body[-1].text == (
        "The bakery gave out warm bread to all who came back, and the water was at 5 < 6 metres. There was tea for the "
        "whole of the harbour, too."
    )


@pytest.mark.parametrize(
    ("row", "count", "is_crowded"),
    [
        ("<tr><td>1<td>2", 990, False),
        ("<tr><td>1<td>2", 1_010, True),
        ("<tr><td>1<td>2", 80_000, True),
        ("<tr><td>1</td><td>23</td></tr>", 9_000, True),
        ("<tr><td>Ferries of the day</td><td>23 sailed</td></tr>", 9_000, True),
        ("<tr><td>Ferries of the day</td><td>23 sailed at dawn</td></tr>", 9_000, False),
    ],
    ids=["few", "many", "very many", "closed", "with few words", "with words"],
)
def test_of_many_elements_that_hold_next_to_nothing_words_are_kept(row: str, count: int, is_crowded: bool) -> None:
    read, was_crowded = without_crowd(row * count, most_tags(row * count))
    assert was_crowded == is_crowded
    assert read.startswith(row * (min(count, FEW_TAGS // 3) if is_crowded else count))
    assert len(re.findall("[0-9]+", read)) == len(re.findall("[0-9]+", row)) * count


@pytest.mark.parametrize(
    ("tags", "is_crowded"),
    [("</p>", True), ("</br>", True), ("</P >a", True), ("</div>", False), ("<p>The boat left.</p>", True)],
)
def test_a_tag_that_ends_no_element_counts_where_a_parser_makes_one_of_it(tags: str, is_crowded: bool) -> None:
    text = tags * (FEW_TAGS - 1)
    assert without_crowd(text, FEW_TAGS) == (text, False)
    text += tags * 2
    read, was_crowded = without_crowd(text, FEW_TAGS)
    assert was_crowded == is_crowded
    assert sum(1 for _ in parse_document(read).root.iter_elements()) <= FEW_TAGS + 3


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["<p>The boat left.</p>" * (MOST_TAGS + 1)], "html-too-many-tags"),
        (["<p>The boat left.</p>" * 5_001] * 10, "html-too-many-tags"),
        (["".join(f"<p><b id=b{number}>The boat left." for number in range(2_000)) + "</p>"], "html-formatting"),
    ],
    ids=["one text", "many texts", "formatting"],
)
def test_escaped_tags_have_the_limits_of_others(texts: list[str], expected: str) -> None:
    source = "".join(f"<div>{html.escape(text)}</div>" for text in texts)
    reading = newsformat.read(f"<h1>Ferry resumes</h1><article>{PROSE * 4}{source}</article>", "html")
    assert [each.code for each in reading.findings if each.code.startswith("html-")][:2] == [
        "html-escaped-markup", expected,
    ]  # fmt: skip


@pytest.mark.parametrize(("count", "expected"), [(700, []), (900, ["html-too-many-tags"])], ids=["many", "too many"])
def test_of_escaped_tags_in_very_many_texts_words_are_kept(count: int, expected: list[str]) -> None:
    # Each text that is read as markup is a tree of its own, which takes as much memory as 64 elements.
    lines = [f"The boat number {number} left the harbour." for number in range(count)]
    root = parse_document("".join(f"<div>&lt;p&gt;{line}&lt;/p&gt;</div>" for line in lines)).root
    assert [each.code for each in mended(root)] == ["html-escaped-markup", *expected]
    assert [line_of(element) for element in root.iter_elements("div")] == lines


def test_tags_without_end_beyond_the_limit_are_looked_through_once() -> None:
    # Each of them looking for the end of all would take minutes.
    article, codes = read(PROSE * 4 + "<a <" * 600_000)
    assert codes == ["html-too-many-tags"]
    assert article.text.startswith("The first boat left")


@pytest.mark.parametrize("holder", ["<script>{}</script>", "<!--{}-->", "<style>{}</style>", "<textarea>{}</textarea>"])
def test_what_scripts_and_comments_hold_are_no_tags(holder: str) -> None:
    held = holder.format("<hr>" * (MOST_TAGS + 1))
    article, codes = read(f"{PROSE * 4}{held}<h2>Bread</h2>{PROSE}")
    assert (codes, article.body[-2].type) == ([], "heading")


def test_an_element_of_too_many_attributes_is_read_and_told() -> None:
    attributes = " ".join(f"a{number}" for number in range(MOST_ATTRIBUTES))
    article, codes = read(
        f'{PROSE}<p {attributes} class="x">The bakery gave out warm bread to all who came.</p>{PROSE}'
    )
    assert codes == ["html-too-many-attributes"]
    assert "warm bread" in article.text
    assert read(f"{PROSE}<p {attributes}>The bakery gave out warm bread.</p>")[1] == []


def test_words_of_blocks_beyond_the_limit_are_kept_in_one() -> None:
    lines = [f"The boat number {number} left the harbour at dawn, as it does." for number in range(MOST_BLOCKS + 9)]
    article, codes = read("".join(f"<p>{line}</p>" for line in lines))
    assert codes == ["html-too-many-blocks"]
    assert len(article.body) == MOST_BLOCKS
    assert article.body[-1].type == "other"
    assert article.text.split("\n\n")[: MOST_BLOCKS - 1] == lines[: MOST_BLOCKS - 1]
    assert article.body[-1].text == "\n".join(lines[MOST_BLOCKS - 1 :])


def test_words_of_marks_beyond_the_limit_are_kept() -> None:
    words = [f"the boat <b>{number}</b> left the harbour at dawn and came back" for number in range(MOST_MARKS + 5)]
    article, codes = read(f"{PROSE}<p>{', '.join(words)}.</p>")
    assert codes == ["html-too-many-marks"]
    assert len(article.body[-1].marks) == MOST_MARKS
    assert f"the boat {MOST_MARKS + 4} left" in article.text


@pytest.mark.parametrize("joint", [" ", "</p><p>"], ids=["one paragraph", "paragraphs"])
def test_quotes_beyond_the_limit_are_words_like_others(joint: str) -> None:
    quotes = [f"“We sail with boat number {number},” said Ada Rossi." for number in range(MOST_QUOTED + 1)]
    for count, expected in ((MOST_QUOTED, []), (MOST_QUOTED + 1, ["too-many-quotes"])):
        article, codes = read(f"{PROSE}<p>{joint.join(quotes[:count])}</p>")
        assert codes == expected
        assert [quote.text for quote in article.quotes[-2:]] == [
            f"We sail with boat number {number}," for number in (MOST_QUOTED - 2, MOST_QUOTED - 1)
        ]
        assert article.text.endswith(quotes[count - 1])
        assert sum(len(block.marks) for block in article.body) == MOST_QUOTED


def test_related_links_beyond_the_limit_are_left_out() -> None:
    links = [
        f"<li><a href=/story/{number}>Harbour opens again after storm {number}</a>" for number in range(MOST_LINKS + 1)
    ]
    for count, expected in ((MOST_LINKS, []), (MOST_LINKS + 1, ["html-too-many-links"])):
        article, codes = read(f"{PROSE * 3}<aside><h3>Read also</h3><ul>{''.join(links[:count])}</ul></aside>")
        assert codes == expected
        assert len(article.related) == MOST_LINKS


@pytest.mark.parametrize(
    "figure",
    [
        "<figure><img src='/boat-#.jpg'><figcaption>Boat # at the quay</figcaption></figure>",
        "<div class='photo'><picture><img src='/boat-#.jpg'></picture><p class='caption'>Boat # at the quay</p></div>",
    ],
    ids=["figures", "boxes"],
)
def test_pictures_beyond_the_limit_are_left_out(figure: str) -> None:
    told = [f"{PROSE * (number % 2)}{figure.replace('#', str(number))}" for number in range(1, MOST_PICTURES + 2)]
    for count, expected in ((MOST_PICTURES, []), (MOST_PICTURES + 1, ["html-too-many-pictures"])):
        article, codes = read("".join(told[:count]))
        assert codes == expected
        captions = [block.image.caption.text for block in article.body if block.type == "figure"]
        assert captions == [f"Boat {number} at the quay" for number in range(1, MOST_PICTURES + 1)]


def test_captions_of_figures_beyond_the_limit_are_words_of_the_text() -> None:
    figure = "<figure><img src='/boat-#.jpg'><figcaption>Boat # at the quay</figcaption></figure>"
    told = [f"{PROSE * (number % 2)}{figure.replace('#', str(number))}" for number in range(1, MOST_PICTURES + 2)]
    assert read("".join(told))[0].text.endswith(f"Boat {MOST_PICTURES + 1} at the quay")


@pytest.mark.parametrize(("count", "expected"), [(MOST_RENDITIONS, []), (MOST_RENDITIONS + 1, [MANY_RENDITIONS])])
def test_renditions_beyond_the_limit_are_told(count: int, expected: list[str]) -> None:
    files = ", ".join(f"/boat-{number}.jpg {number}w" for number in range(1, count + 1))
    article, codes = read(f'{PROSE * 3}<figure><img src="/boat.jpg" srcset="{files}" alt="The boat"></figure>{PROSE}')
    assert codes == expected
    figure = next(block for block in article.body if block.type == "figure")
    assert [each.width for each in figure.image.renditions] == list(range(1, MOST_RENDITIONS + 1))


def test_a_srcset_beyond_the_limit_is_told() -> None:
    files = f"/a.jpg 1w, data:image/png,{'a' * LONGEST_SET} 2w, /b.jpg 3w"
    article, codes = read(f'{PROSE * 3}<figure><img src="/boat.jpg" srcset="{files}" alt="The boat"></figure>{PROSE}')
    assert codes == [MANY_RENDITIONS]
    figure = next(block for block in article.body if block.type == "figure")
    assert [each.url for each in figure.image.renditions] == ["https://example.org/a.jpg"]


@pytest.mark.parametrize(("count", "expected"), [(MOST_PROPERTIES, []), (MOST_PROPERTIES + 1, [MANY_PROPERTIES])])
def test_microdata_beyond_the_limit_is_told(count: int, expected: list[str]) -> None:
    others = '<i itemprop="position">1</i>' * (count - 1)
    article, codes = read(f'{PROSE * 3}<p><b itemprop="author">Ada Rossi</b>{others}</p>')
    assert codes == expected
    assert [author.name for author in article.authors] == ["Ada Rossi"]


@pytest.mark.parametrize(("count", "expected"), [(MOST_IN_HEAD, []), (MOST_IN_HEAD + 1, ["html-too-many-in-head"])])
def test_elements_of_the_head_beyond_the_limit_are_told(count: int, expected: list[str]) -> None:
    others = "<link rel=preload href=/a.css>" * (count - 1)
    article, codes = read(f"<meta name=author content='Ada Rossi'>{others}{PROSE * 3}")
    assert codes == expected
    assert [author.name for author in article.authors] == ["Ada Rossi"]


def with_json_ld(*texts: str) -> str:
    return PROSE + "".join(f'<script type="application/ld+json">{text}</script>' for text in texts)


def node(**members: object) -> str:
    return json.dumps({"@type": "NewsArticle", "headline": "Ferry resumes", **members})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (node(articleBody="word " * (LONGEST // 5)), "json-ld-too-long"),
        (node(a="")[:-3] + "[" * (DEEPEST + 1) + "{}" + "]" * (DEEPEST + 1) + "}", "json-ld-too-deep"),
        (node(a="")[:-3] + "[" * 5000, "json-ld-too-deep"),
        (node(a=[{"@type": "Thing"}] * MOST_NODES), "json-ld-too-many-nodes"),
    ],
    ids=["long", "deep", "deep and broken", "many nodes"],
)
def test_json_ld_beyond_the_limits_is_told(text: str, code: str) -> None:
    article, codes = read(with_json_ld(text, node(author="Ada Rossi")))
    assert code in codes
    assert article.headline == "Ferry resumes"


@pytest.mark.parametrize(("count", "expected"), [(MOST_ITEMS, []), (MOST_ITEMS + 1, ["json-ld-too-many-items"])])
def test_items_of_json_ld_lists_beyond_the_limit_are_told(count: int, expected: list[str]) -> None:
    article, codes = read(with_json_ld(node(keywords=[f"boat {number}" for number in range(count)])))
    assert codes == expected
    assert article.headline == "Ferry resumes"


def test_lists_in_lists_beyond_the_limit_are_told() -> None:
    nested = "[" * (DEEPEST_LIST + 1) + '"Ada Rossi"' + "]" * (DEEPEST_LIST + 1)
    text = node(author="")[:-3] + nested + "}"
    assert read(with_json_ld(text))[1] == ["json-ld-too-many-items"]


def test_json_ld_at_the_limits_is_read_whole() -> None:
    nested = node(a="")[:-3] + "[" * (DEEPEST - 1) + "{}" + "]" * (DEEPEST - 1) + "}"
    assert read(with_json_ld(nested))[1] == []
    assert read(with_json_ld(node(a=[{"@type": "Thing"}] * (MOST_NODES - 1))))[1] == []


def test_a_node_that_many_refer_to_is_not_copied_without_end() -> None:
    members = {f"m{number}": number for number in range(20_000)}
    text = node(about={"@id": "a", "name": "Ada", **members}, author=[[{"@id": "a"}] * 200] * 50)
    assert read(with_json_ld(text, node(author="Ada Rossi")))[0].headline == "Ferry resumes"


def test_evidence_of_what_is_nested_without_end_names_it_by_its_place_alone() -> None:
    article = f"<article>{'<div><i></i>' * 300}\n{PROSE * 4}"
    reading = newsformat.read(f"<h1>Ferry resumes</h1>{article}", "html")
    assert "p (line 2, column 1)" in [each.at for each in reading.evidence if each.path == "/body/0"]
