"""What opens the body and has a member of its own: standfirst, byline, date."""

from __future__ import annotations

import pytest

import newsformat
from newsformat import Article

SUMMARY = "After three months in port the boat between the two islands sails again on Monday morning."
WORDS = (
    "The ferry between the two islands will sail again on Monday, after three months in which nobody knew whether it "
    "ever would, the harbour office of Norvale said on Friday, and the first tickets are on sale from tomorrow on."
)


def read(opening: str, summary: str = SUMMARY) -> newsformat.Reading:
    described = f"<meta name=description content='{summary}'>" if summary else ""
    page = (
        f"<html lang=en><head><title>The ferry sails again</title>{described}</head>"
        f"<body><main><article><h1>The ferry sails again</h1><div>{opening}"
        f"{f'<p>{WORDS}</p>' * 4}</div></article></main>"
    )
    return newsformat.read(page.encode(), format="html")


def test_a_heading_that_says_what_the_summary_says_is_the_standfirst() -> None:
    reading = read(f"<h2>{SUMMARY}</h2>")
    assert reading.article is not None
    assert reading.article.subheadline == SUMMARY
    assert [block.type for block in reading.article.body] == ["paragraph"] * 4
    assert [claim.value for claim in reading.evidence if claim.path == "/subheadline" and claim.chosen] == [SUMMARY]


SENTENCES = (
    "The boat that the storm drove ashore in March is on its way again. Nobody pays who sails with her this week."
)


def test_a_heading_of_whole_sentences_above_the_text_is_the_standfirst_where_there_is_no_summary() -> None:
    picture = "<img src=https://example.org/quay.jpg alt=Quay width=800>"
    for opening in (f"<h3>{SENTENCES}</h3>{picture}", f"{picture}<h3>{SENTENCES}</h3>"):
        article = read(opening, "").article
        assert article is not None
        assert article.subheadline == SENTENCES
        assert [block.type for block in article.body] == ["figure"] + ["paragraph"] * 4


@pytest.mark.parametrize(
    ("opening", "first"),
    [
        (f"<p>{SUMMARY}</p>", "paragraph"),
        ("<h2>What the crossing costs from Monday on</h2>", "heading"),
        (f"<h2>{SENTENCES}</h2>", "heading"),
        (f"<p>{WORDS}</p><h2>{SENTENCES}</h2>", "paragraph"),
    ],
)
def test_any_other_opening_stays_in_the_body(opening: str, first: str) -> None:
    article = read(opening).article
    assert article is not None
    assert article.body[0].type == first


def test_a_heading_that_does_not_end_as_a_sentence_is_no_standfirst() -> None:
    article = read(f"<h2>{SENTENCES.removesuffix('.')}, and who does</h2>", "").article
    assert article is not None
    assert (article.subheadline, article.body[0].type) == (None, "heading")


PROSE = "".join(
    f"<p>The harbour board voted on Tuesday evening to close the old fish quay to lorries from the {day} of June, "
    "ending a dispute that has divided the town for more than two years.</p>"
    for day in ("first", "second", "third", "fourth")
)
DEK = "Eleven of seventeen members voted to keep trucks off the quay."


def opened_by(opening: str) -> Article:
    head = "<!doctype html><html lang=en><title>Board closes quay</title>"
    page = f"{head}<main><article><h1>Board closes quay</h1>{opening}</article></main></html>"
    reading = newsformat.read(page, format="html")
    assert reading.article is not None
    return reading.article


@pytest.mark.parametrize(
    ("line", "member", "value"),
    [
        (f'<p class="standfirst">{DEK}</p>', "subheadline", DEK),
        (f'<h2 class="subtitle">{DEK}</h2>', "subheadline", DEK),
        ("<p>By Ines Wall</p>", "byline", "By Ines Wall"),
        ("<p><em>By Ines Wall, Kelder Post</em></p>", "byline", "By Ines Wall, Kelder Post"),
        ('<p class="date">14 May 2024 18:05</p>', "published", "2024-05-14T18:05:00"),
        ('<p>By <a href="/author/iw">Ines Wall</a> | May 14, 2024</p>', "published", "2024-05-14"),
        (
            "<p>By Ines Wall · May 14, 2024, 6:00 · Last update: May 14, 2024, 11:27</p>",
            "modified",
            "2024-05-14T11:27:00",
        ),
        ('<p class="kicker">Harbour</p>', "kicker", "Harbour"),
        ('<p class="kicker">Harbour</p><h3>Harbour - Board closes quay</h3>', "kicker", "Harbour"),
        ("<p>by Ines Wall</p><p>By Ines Wall and Bo Lind</p>", "kicker", None),
        ("<ul><li>14 May 2024, 18:05</li><li>Reading time: 3 minutes</li></ul>", "published", "2024-05-14T18:05:00"),
        (
            '<p class="date">14 May 2024 18:05 | Updated 14 May 2024 21:45</p><p>Updated: 9.45pm</p>',
            "modified",
            "2024-05-14T21:45:00",
        ),
        ('<p class="date">14 May 2024</p><p>Lesedauer: 8 Min.</p>', "published", "2024-05-14"),
        ("<p>Publié le 14/05/2024 à 18h05, mis à jour le 14/05/2024 à 21h45</p>", "published", "2024-05-14T18:05:00"),
        (
            f'<p class="standfirst">{DEK}</p><p>By Ines Wall</p><p>14 May 2024</p><p>Updated on 14 May 2024</p>'
            "<p>Reading time: 3 min</p>",
            "subheadline",
            DEK,
        ),
        (f'<p><span class="standfirst">{DEK}</span><br>By Ines Wall<br>Kelder Staff Writer</p>', "subheadline", DEK),
    ],
)
@pytest.mark.parametrize("box", ["{line}<div>{prose}</div>", "<div>{line}{prose}</div>"])
def test_what_has_a_member_of_its_own_does_not_open_the_body_too(line: str, member: str, value: str, box: str) -> None:
    article = opened_by(box.format(line=line, prose=PROSE))
    assert getattr(article, member) == value
    assert article.body[0] == opened_by(f"<div>{PROSE}</div>").body[0]
    assert len(article.body) == 4


def test_a_first_sentence_that_tells_the_day_stays() -> None:
    line = "<p>On 14 May 2024 the board closed the old fish quay to lorries.</p>"
    article = opened_by(f'<p class="date">14 May 2024</p><div>{line}{PROSE}</div>')
    assert article.published == "2024-05-14"
    assert [block.text[:30] for block in article.body[:1]] == ["On 14 May 2024 the board close"]


@pytest.mark.parametrize(
    ("language", "signature", "name"),
    [
        ("en", "<p style='text-align: right'><strong>Ines Wall</strong></p>", "Ines Wall"),
        ("ko", "<p>나루 기자 naru@kelder.example</p>", "나루"),
        ("ko", "<p>켈더포스트 김하나 기자</p>", "김하나"),
        ("ja", "<p>（記者・山田花子）</p>", "山田花子"),
        ("zh", "<p>（记者 王小明）</p>", "王小明"),
    ],
)
def test_a_signature_at_the_end_is_told_by_the_author(language: str, signature: str, name: str) -> None:
    page = (
        f"<!doctype html><html lang={language}><title>Board closes quay</title><main><article>"
        f"<h1>Board closes quay</h1>{PROSE}{signature}</article></main></html>"
    )
    article = newsformat.read(page, format="html").article
    assert article is not None
    assert [author.name for author in article.authors] == [name]
    assert len(article.body) == 4


def test_who_took_the_pictures_signs_as_a_contributor() -> None:
    page = (
        "<!doctype html><html lang=sv><title>Board closes quay</title><main><article>"
        f"<h1>Board closes quay</h1>{PROSE}<p>Text: Ada Ros Foto: Bo Lind</p></article></main></html>"
    )
    article = newsformat.read(page, format="html").article
    assert article is not None
    assert [author.name for author in article.authors] == ["Ada Ros"]
    assert [(each.name, each.role) for each in article.contributors] == [("Bo Lind", "Foto")]


def test_what_the_headline_repeats_is_no_dateline() -> None:
    prose = PROSE.replace("<p>The harbour board", "<p>Wall (Greens): The harbour board", 1)
    title = "Wall (Greens): We closed the quay"
    page = f"<!doctype html><html lang=en><title>{title}</title><main><article><h1>{title}</h1>{prose}</article></main>"
    article = newsformat.read(page, format="html").article
    assert article is not None
    assert article.dateline is None
    first = article.body[0].model_dump()
    assert first["text"].startswith("Wall (Greens): The harbour board")
    told = newsformat.read(page.replace(title, "We closed the quay"), format="html").article
    assert told is not None
    assert told.dateline is not None


@pytest.mark.parametrize(
    ("last", "authors"),
    [
        ("<p>By Ines Wall</p>", ["Ines Wall"]),
        ("<p>Von Ines Wall und Bo Lind</p>", ["Ines Wall", "Bo Lind"]),
        ("<p><em>Ines Wall</em></p>", ["Ines Wall"]),
        ("<p><strong>Ines Wall, Bo Lind</strong></p>", ["Ines Wall", "Bo Lind"]),
        ("<p>Ines Wall</p>", []),
        ("<p>By the sea the lorries wait.</p>", []),
    ],
)
def test_the_last_line_names_the_author_where_no_other_place_does(last: str, authors: list[str]) -> None:
    head = "<!doctype html><html lang=en><title>Board closes quay</title>"
    page = f"{head}<main><h1>Board closes quay</h1>{PROSE}{last}</main>"
    article = newsformat.read(page, format="html").article
    assert article is not None
    assert [author.name for author in article.authors] == authors
    named = '<meta name=author content="Ada Rossi"><title>'
    told = newsformat.read(page.replace("<title>", named), format="html").article
    assert told is not None
    assert [author.name for author in told.authors] == ["Ada Rossi"]


def test_the_first_line_below_a_picture_names_the_author_where_no_other_place_does() -> None:
    lines = f"<figure><img src=/quay.jpg></figure><h2>Board closes quay</h2>{'<p>Harbour</p>' * 6}"
    page = f"<html lang=en><title>Board</title><nav>{lines}</nav><div class=text><p>By Ines Wall</p>{PROSE}</div>"
    article = newsformat.read(page, format="html").article
    assert article is not None
    assert ([author.name for author in article.authors], article.byline) == (["Ines Wall"], "By Ines Wall")
    assert article.body[0] == opened_by(f"<div>{PROSE}</div>").body[0]
