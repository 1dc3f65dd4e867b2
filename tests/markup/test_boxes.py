"""Boxes of any page: fact boxes, pull quotes, galleries, notes."""

from __future__ import annotations

from typing import Any

import pytest

from markup.foreign import blocks_in
from newsformat.formats.html.read import read
from newsformat.formats.source import Source
from newsformat.markup.xhtml.pages.box_names import Role, role_of

STORY = "The harbour master shrugged: “We sail anyway, whatever the wind says,” and cast off."


def paragraph(text: str) -> dict[str, Any]:
    return {"type": "paragraph", "text": text}


def picture(name: str, **members: Any) -> dict[str, Any]:
    return {"type": "figure", "image": {"url": f"https://example.org/{name}", **members}}


def note(kind: str, text: str, **members: Any) -> dict[str, Any]:
    return {"type": "note", "kind": kind, **members, "blocks": [paragraph(text)]}


def quotation(text: str, attribution: str) -> dict[str, Any]:
    return {"type": "quotation", "blocks": [paragraph(text)], "attribution": attribution}


BOXES: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "a fact box with a headline": (
        "<div class='c-factbox'><h3>The ferry</h3><p>Built in 1921.</p><ul><li>120 seats</li></ul></div>",
        [
            {
                "type": "fact_box",
                "headline": "The ferry",
                "blocks": [paragraph("Built in 1921."), {"type": "list", "items": [{"text": "120 seats"}]}],
            }
        ],
    ),
    "a block quotation with a credit below it": (
        "<blockquote cite='/log'><p>No boat has ever been late.</p><footer>— <cite>Ada Rossi</cite>, engineer</footer>"
        "</blockquote>",
        [
            {
                "type": "quotation",
                "blocks": [paragraph("No boat has ever been late.")],
                "attribution": "Ada Rossi, engineer",
                "url": "https://example.org/log",
            }
        ],
    ),
    "a block quotation that cites a work in its words": (
        "<blockquote><p>No boat has ever been late.</p><p>So says <cite>The Log</cite></p></blockquote>",
        [
            {
                "type": "quotation",
                "blocks": [
                    paragraph("No boat has ever been late."),
                    paragraph("So says The Log") | {"marks": [{"type": "emphasis", "words": "The Log"}]},
                ],
            }
        ],
    ),
    "a block quotation that is a credit alone": (
        "<blockquote><cite>Ada Rossi</cite></blockquote>",
        [
            {
                "type": "quotation",
                "blocks": [paragraph("Ada Rossi") | {"marks": [{"type": "emphasis", "words": "Ada Rossi"}]}],
            }
        ],
    ),
    "block quotations whose last line names the speaker": (
        "<blockquote><p>No boat is late.</p><p>— Ada Lind, harbour master</p></blockquote>"
        "<blockquote><p>No <b>boat</b> is late.<br>-- <b>Ada Lind</b></p></blockquote>"
        "<blockquote><div><p>No boat is late.</p><p><cite>Ada Lind</cite></p></div></blockquote>"
        "<blockquote><p>No boat is late.</p><small>Ada Lind</small></blockquote>"
        "<blockquote><p>No boat is late.</p><p class='has-text-align-right'>Ada Lind</p></blockquote>"
        "<blockquote>“No boat is late.”<p>Ada Lind</p></blockquote>"
        "<blockquote><p><i>“No boat is late.”</i> — Ada Lind, mate</p></blockquote>",
        [
            quotation("No boat is late.", "Ada Lind, harbour master"),
            {
                "type": "quotation",
                "blocks": [paragraph("No boat is late.") | {"marks": [{"type": "strong", "words": "boat"}]}],
                "attribution": "Ada Lind",
            },
            quotation("No boat is late.", "Ada Lind"),
            quotation("No boat is late.", "Ada Lind"),
            quotation("No boat is late.", "Ada Lind"),
            quotation("“No boat is late.”", "Ada Lind"),
            {
                "type": "quotation",
                "blocks": [
                    paragraph("“No boat is late.”") | {"marks": [{"type": "emphasis", "words": "“No boat is late.”"}]}
                ],
                "attribution": "Ada Lind, mate",
            },
        ],
    ),
    "a dialogue has dashes and no credit": (
        "<blockquote><p>— Qui est là ?</p><p>— Le capitaine</p></blockquote>"
        "<blockquote><p>He said:</p><p>— I sail at dawn.</p></blockquote>",
        [
            {"type": "quotation", "blocks": [paragraph("— Qui est là ?"), paragraph("— Le capitaine")]},
            {"type": "quotation", "blocks": [paragraph("He said:"), paragraph("— I sail at dawn.")]},
        ],
    ),
    "pull quotes and whose they are, without a name for it": (
        f"<p>{STORY}</p><aside class=pullquote><p>We sail anyway, whatever the wind says</p>"
        "<span>Ada Lind</span></aside>"
        "<div class=pull-quote><blockquote>We sail anyway</blockquote><div>Ada Lind, harbour master</div></div>"
        "<aside class=pullquote><p>We sail anyway, whatever</p><p>— Ada Lind</p></aside>",
        [
            paragraph(STORY),
            {"type": "pull_quote", "text": "We sail anyway, whatever the wind says", "attribution": "Ada Lind"},
            {"type": "pull_quote", "text": "We sail anyway", "attribution": "Ada Lind, harbour master"},
            {"type": "pull_quote", "text": "We sail anyway, whatever", "attribution": "Ada Lind"},
        ],
    ),
    "a quotation in an aside is no fact box": (
        "<aside><blockquote><p>No boat is late.</p><cite>Ada Lind</cite></blockquote></aside>",
        [quotation("No boat is late.", "Ada Lind")],
    ),
    "a fact box without a headline": (
        "<section class='InfoKasten'><p>One.</p><p>Two.</p></section>",
        [{"type": "fact_box", "blocks": [paragraph("One."), paragraph("Two.")]}],
    ),
    "boxes that only arrange a box": (
        "<div class=callout><h4>Tips</h4><div class=callout__inner><p>Three:</p><div class=callout__text>"
        "<p>Bring a coat.</p><p>Bring a rope.</p></div></div></div>",
        [
            {
                "type": "fact_box",
                "headline": "Tips",
                "blocks": [paragraph("Three:"), paragraph("Bring a coat."), paragraph("Bring a rope.")],
            }
        ],
    ),
    "a sign beside the headline of a box": (
        "<div class=callout><img src=/i.png><div class=callout__inner><h4>Tip</h4><p>Bring a coat.</p></div></div>",
        [{"type": "fact_box", "headline": "Tip", "blocks": [picture("i.png"), paragraph("Bring a coat.")]}],
    ),
    "a single paragraph is no fact box": (
        "<div class=callout><p>One.</p></div>",
        [paragraph("One.")],
    ),
    "what is as long as a page is no fact box": (
        f"<div class=callout><h2>Part</h2><p>{'Boat. ' * 700}</p></div>",
        [{"type": "heading", "level": 2, "text": "Part"}, paragraph(("Boat. " * 700).strip())],
    ),
    "a box for sale is no fact box": (
        "<div class='callout newsletter'><h3>Letters</h3><p>Every day.</p></div>",
        [{"type": "heading", "level": 3, "text": "Letters"}, paragraph("Every day.")],
    ),
    "an aside that only shows things": (
        "<aside><img src=/1.jpg><iframe src='https://tv.example/1'></iframe></aside>",
        [picture("1.jpg"), {"type": "embed", "provider": "tv", "url": "https://tv.example/1"}],
    ),
    "a pull quote and whose it is": (
        f"<p>{STORY}</p><div class='pull-quote'><p>We sail anyway, whatever the wind says</p>"
        "<span class=pull-quote__author>— Ada Rossi</span></div>",
        [
            paragraph(STORY),
            {"type": "pull_quote", "text": "We sail anyway, whatever the wind says", "attribution": "Ada Rossi"},
        ],
    ),
    "what is called a pull quote and says something new": (
        f"<p>{STORY}</p><blockquote class=pullquote><p>Nobody had ever asked the fish.</p><cite>Ada Rossi</cite>"
        "</blockquote>",
        [
            paragraph(STORY),
            {
                "type": "quotation",
                "blocks": [paragraph("Nobody had ever asked the fish.")],
                "attribution": "Ada Rossi",
            },
        ],
    ),
    "a block quotation that the story says as well": (
        f"<blockquote><p>We sail anyway, whatever the wind says</p></blockquote><p>{STORY}</p>",
        [{"type": "pull_quote", "text": "We sail anyway, whatever the wind says"}, paragraph(STORY)],
    ),
    "an aside that the story says as well": (
        f"<p>{STORY}</p><aside><p>We sail anyway,</p></aside>",
        [paragraph(STORY), {"type": "pull_quote", "text": "We sail anyway,"}],
    ),
    "a slider of pictures, each once": (
        "<div class='photo-slider'><div><figure><img src=/1.jpg><figcaption>Dawn</figcaption></figure></div>"
        "<div><figure><img src=/2.jpg><figcaption>Noon</figcaption></figure></div>"
        "<div class=clone><figure><img src=/1.jpg?w=9><figcaption>Dawn</figcaption></figure></div></div>",
        [
            {
                "type": "gallery",
                "items": [picture("1.jpg", caption={"text": "Dawn"}), picture("2.jpg", caption={"text": "Noon"})],
            }
        ],
    ),
    "a slider of teasers is no gallery": (
        "<div class=slider><img src=/1.jpg><p>One.</p><img src=/2.jpg><p>Two.</p></div>",
        [picture("1.jpg"), paragraph("One."), picture("2.jpg"), paragraph("Two.")],
    ),
    "one picture in two sizes, and a sign beside it": (
        "<figure><img src=/a/400.jpg alt=Boat><img src=/a/400.jpg?w=2 alt=Boat><img src=/zoom.svg>"
        "<figcaption>The boat.</figcaption></figure>",
        [picture("a/400.jpg", alt="Boat", caption={"text": "The boat."})],
    ),
    "a correction by the name of its box": (
        "<div class='article-correction'><h4>Put right</h4><p>It carries 120.</p></div>",
        [
            {
                "type": "note",
                "kind": "correction",
                "blocks": [{"type": "heading", "level": 4, "text": "Put right"}, paragraph("It carries 120.")],
            }
        ],
    ),
    "a correction by the name of its paragraph": (
        "<p class=erratum>It carries 120.</p>",
        [note("correction", "It carries 120.")],
    ),
    "a correction with its day": (
        "<p>Correction (March 2, 2026): The ferry carries 120, not 210.</p>",
        [note("correction", "Correction (March 2, 2026): The ferry carries 120, not 210.", time="2026-03-02")],
    ),
    "a correction that names the version": (
        "<p>• This article was amended on 2 March 2026. The ferry carries 120.</p>",
        [note("correction", "• This article was amended on 2 March 2026. The ferry carries 120.", time="2026-03-02")],
    ),
    "corrections in other languages": (
        "<p>Berichtigung: Die Fähre trägt 120.</p><p>Fe de erratas: El barco lleva 120.</p>"
        "<p>Une première version de cet article donnait 210.</p><p>訂正：定員は120人です。二百十人ではありません。</p>",
        [
            note("correction", "Berichtigung: Die Fähre trägt 120."),
            note("correction", "Fe de erratas: El barco lleva 120."),
            note("correction", "Une première version de cet article donnait 210."),
            note("correction", "訂正：定員は120人です。二百十人ではありません。"),
        ],
    ),
    "an update": (
        "<p>UPDATE 2: The second boat has left as well.</p>",
        [note("update", "UPDATE 2: The second boat has left as well.")],
    ),
    "a note of the editors that speaks of a change": (
        "<p>[Editor’s note: the figures were updated at noon.]</p>",
        [note("update", "[Editor’s note: the figures were updated at noon.]")],
    ),
    "what only begins like a note": (
        "<p>Update your ticket: the old one is void.</p><p>Correction officers: three of them.</p>"
        "<p>Editor’s note: the author is a sailor.</p><p>Update: now</p><p>In an earlier life he sailed.</p>",
        [
            paragraph("Update your ticket: the old one is void."),
            paragraph("Correction officers: three of them."),
            paragraph("Editor’s note: the author is a sailor."),
            paragraph("Update: now"),
            paragraph("In an earlier life he sailed."),
        ],
    ),
    "a named post": (
        "<div class='harbour-post' data-href='https://posts.example/port/1'></div><div class=blog-post>One.</div>",
        [{"type": "embed", "provider": "posts", "url": "https://posts.example/port/1"}, paragraph("One.")],
    ),
}


@pytest.mark.parametrize("name", BOXES)
def test_what_a_page_sets_apart(name: str) -> None:
    html, expected = BOXES[name]
    assert blocks_in(html) == expected


@pytest.mark.parametrize(
    ("classes", "role"),
    [
        ("factBox", Role.FACT_BOX),
        ("article__info-box wide", Role.FACT_BOX),
        ("Encadré", Role.FACT_BOX),
        ("call-out", Role.FACT_BOX),
        ("fact", None),
        ("Quote_pullQuote__g89", Role.PULL_QUOTE),
        ("get-a-quote", None),
        ("wp-block-gallery", Role.GALLERY),
        ("product-carousel", None),
        ("editors-note", Role.NOTE),
        ("incorrect", None),
        ("x-post", Role.POST),
        ("post", None),
        ("callout " * 99, None),
    ],
)
def test_what_class_names_say(classes: str, role: Role | None) -> None:
    assert role_of(classes) is role


def test_a_correction_is_known_to_the_article() -> None:
    sentences = "".join(
        f"<p>The ferry of line {n} left at dawn, half an hour later than promised.</p>" for n in range(9)
    )
    note = "<div class=end><p>Correction, March 2, 2026: The ferry carries 120, not 210.</p></div>"
    page = f"<html lang=en><body><article><h1>Late</h1>{sentences}{note}</article></body></html>"
    article = read(Source(page.encode())).article
    assert [(each.time, each.text) for each in article.corrections] == [
        ("2026-03-02", "Correction, March 2, 2026: The ferry carries 120, not 210.")
    ]
    assert article.body[-1].type == "note"
    assert "Correction" not in article.text


WORDS = "No boat has ever been late."


@pytest.mark.parametrize(
    "credit",
    ["<em>Ada Rossi, engineer</em>", "— Ada Rossi, engineer", "<strong>Ada Rossi, engineer</strong>"],
)
def test_a_paragraph_behind_a_quotation_that_names_somebody_credits_it(credit: str) -> None:
    found = blocks_in(f"<blockquote><p>{WORDS}</p></blockquote><p>{credit}</p><p>The ferry left.</p>")
    assert found == [quotation(WORDS, "Ada Rossi, engineer"), paragraph("The ferry left.")]


@pytest.mark.parametrize(
    "below", ["Ada Rossi, engineer", "<em>Ada Rossi went on board.</em>", "<em>The northern harbour</em>", "— Read on"]
)
def test_any_other_paragraph_behind_a_quotation_is_one(below: str) -> None:
    found = blocks_in(f"<blockquote><p>{WORDS}</p></blockquote><p>{below}</p>")
    assert [block["type"] for block in found] == ["quotation", "paragraph"]
    assert "attribution" not in found[0]


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("<p><strong>The ferry</strong></p>", "The ferry"),
        ("<div class=box__title>The ferry</div>", "The ferry"),
        ("<p class=rubrik>The ferry</p>", "The ferry"),
        ("<p>The ferry</p>", None),
        ("<p><strong>The ferry is old.</strong></p>", None),
    ],
)
@pytest.mark.parametrize(
    "box", ["<div class=factbox>{}</div>", "<aside>{}</aside>", "<my-facts class=factbox>{}</my-facts>"]
)
def test_the_title_of_a_fact_box_may_be_no_heading(title: str, headline: str | None, box: str) -> None:
    (found,) = blocks_in(box.format(f"{title}<p>Built in 1921.</p><p>It has 120 seats.</p>"))
    assert (found["type"], found.get("headline")) == ("fact_box", headline)
    assert len(found["blocks"]) == (3 if headline is None else 2)


def test_an_element_of_a_page_s_own_name_that_stands_in_a_line_is_part_of_it() -> None:
    (found,) = blocks_in("<p>The <my-word>old</my-word> ferry.</p>")
    assert found["text"] == "The old ferry."


def test_quotation_marks_drawn_beside_a_quotation_are_none_of_its_words() -> None:
    (found,) = blocks_in("<blockquote><span>“</span><p>We sail anyway.</p><div>”</div></blockquote>")
    assert found["blocks"] == [paragraph("We sail anyway.")]


@pytest.mark.parametrize("count", [2, 100])
def test_pull_quotes_are_told_among_very_many_quotations_as_among_few(count: int) -> None:
    quoted = "".join(f"<blockquote><p>Boat {n} of the harbour office sailed on.</p></blockquote>" for n in range(count))
    pulled = "<blockquote><p>We sail anyway, whatever the wind says</p></blockquote>"
    found = blocks_in(f"<p>{STORY}</p>{pulled}<blockquote><p>anyway</p></blockquote>{quoted}")
    assert found[1:3] == [
        {"type": "pull_quote", "text": "We sail anyway, whatever the wind says"},
        {"type": "pull_quote", "text": "anyway"},
    ]
    assert [block["type"] for block in found[3:]] == ["quotation"] * count
