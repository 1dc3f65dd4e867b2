"""Tests of formats.html.kind: what is an article and what is not."""

from __future__ import annotations

import pytest

from formats.html.pages import linked, meta
from newsformat.formats.html.kind import kind_findings, percent_against
from newsformat.formats.html.read import read
from newsformat.formats.source import Source

SITE = "https://www.harbour-post.example"
TEXT = "".join(
    f"<p>The {number} o'clock boat left the harbour at dawn, with a hundred and twenty people and their bags on board, "
    "and nobody on the pier knew when the next one would follow.</p>"
    for number in range(1, 9)
)
ARTICLE = f"<article><h1>Ferry is late again</h1><p class='byline'>By Ada Rossi</p>{TEXT}</article>"
LISTING = "<h1>Sport</h1><ul>" + "".join(f"<li><a href='/s/{n}'>Match {n} ends</a></li>" for n in range(30)) + "</ul>"
PRODUCT = (
    "<h1>Rope, 20 m</h1><p>A rope of hemp for boats of every size.</p><p>€ 24</p><button>Add to cart</button>"
    '<script type="application/ld+json">{"@type": "Product", "name": "Rope, 20 m"}</script>'
)


def codes(body: str, head: str = "", url: str | None = None) -> list[str]:
    text = f"<!DOCTYPE html><html lang='en'><head><title>Ferry</title>{head}</head><body>{body}</body></html>"
    return [f.code for f in read(Source(text.encode(), url=url)).findings if f.code == "not-an-article"]


@pytest.mark.parametrize(
    ("body", "head", "path"),
    [
        (ARTICLE, linked(headline="Ferry is late again"), "/news/ferry-is-late-again"),
        (ARTICLE, meta(og__type="article"), "/2026/03/ferry-is-late-again"),
    ],
)
def test_an_article_goes_without_a_word(body: str, head: str, path: str) -> None:
    assert codes(body, head, SITE + path) == []


WORDS = {
    "en": ("Ferry is late again", "By Ada Rossi", "5 March 2026"),
    "de": ("Fähre wieder zu spät", "Von Ada Rossi", "5. März 2026"),
    "es": ("El ferri vuelve a llegar tarde", "Por Ada Rossi", "5 de marzo de 2026"),
}
SHORT_TEXT = TEXT.split("<p>", 4)[1:4]
MENU = "<nav>" + "".join(f"<a href='/{name}'>{name}</a>" for name in ("news", "sport", "culture")) + "</nav>"
MORE = "".join(f"<li><a href='/a/{number}'>Another story of the harbour, {number}</a></li>" for number in range(8))
PLAIN = {
    "nothing but tags": "<h1>{headline}</h1><p>{byline}</p><p>{day}</p><p>{text}</p>",
    "one line of who and when": "<article><h1>{headline}</h1><p>{byline}, {day}</p><p>{text}</p></article>",
    "names of no language": (
        "<div class=x1a><h1 class=k2>{headline}</h1><div class=z3><span>{byline}</span> <span>{day}</span></div>"
        "<div class=p0><p class=t7>{text}</p></div></div>"
    ),
    "a menu, other stories and a foot": (
        "{menu}<main><article><h1>{headline}</h1><p>{byline} | {day}</p><p>{text}</p></article>"
        "<aside><ul>{more}</ul></aside></main><footer><p>© 2026 The Harbour Post</p></footer>"
    ),
    "a headline in an h2": (
        "{menu}<div id=content><h2>{headline}</h2><div class=meta>{day} {byline}</div><p>{text}</p></div>"
        "<footer><p>© 2026 The Harbour Post</p></footer>"
    ),
}


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("body", PLAIN.values(), ids=PLAIN)
@pytest.mark.parametrize("url", [None, f"{SITE}/2026/ferry-is-late-again"])
def test_an_article_without_metadata_is_one(body: str, language: str, url: str | None) -> None:
    headline, byline, day = WORDS[language]
    shown = body.format(
        headline=headline, byline=byline, day=day, menu=MENU, more=MORE, text="<p>".join(SHORT_TEXT) + "</p>"
    )
    page = f"<!DOCTYPE html><html lang={language}><head><title>{headline}</title></head><body>{shown}</body></html>"
    assert [found.code for found in read(Source(page.encode(), url=url)).findings] == []


UNSPACED = [
    (
        "zh",
        "渡轮今天又晚点了",
        "记者 王小明 2026年3月5日",
        "渡轮今天早上六点从港口出发，船上有一百二十名乘客和他们的行李，码头上没有人知道下一班船什么时候会来。",
        "港务局局长说，风浪太大，船只必须等到下午才能再次出海，乘客可以免费改签或者要求退票。",
    ),
    (
        "ja",
        "フェリー、今日も遅れる",
        "山田太郎 2026年3月5日",
        "フェリーは今朝六時に港を出発し、百二十人の乗客とその荷物を乗せていたが、次の便がいつ来るのかは誰も知らなかった。",
        "港湾局長は、波が高いため船は午後まで待たなければならず、乗客は無料で払い戻しを受けられると述べた。",
    ),
]


@pytest.mark.parametrize(("language", "headline", "byline", "first", "second"), UNSPACED)
def test_a_character_of_writing_without_spaces_is_worth_several_letters(
    language: str, headline: str, byline: str, first: str, second: str
) -> None:
    paragraphs = "".join(f"<p>{hour}、{first}</p><p>{hour}、{second}</p>" for hour in "一二三四")
    body = f"<article><h1>{headline}</h1><p class='byline'>{byline}</p>{paragraphs}</article>"
    text = f"<!DOCTYPE html><html lang='{language}'><head><title>{headline}</title></head><body>{body}</body></html>"
    assert [finding.code for finding in read(Source(text.encode())).findings] == []


@pytest.mark.parametrize(
    ("body", "head", "path"),
    [
        (LISTING, meta(og__type="website"), "/"),
        (LISTING, "", "/category/sport"),
        (PRODUCT, meta(og__type="product"), "/products/rope-20-m"),
        ("<h1>Docs</h1><p>Call the function.</p><pre>tie()</pre><pre>untie()</pre>", "", "/docs/tie"),
        ("<h1>How to tie?</h1><p>Any idea?</p><p>No.</p>", meta(og__type="forum"), "/forum/threads/1234"),
        (MENU + LISTING, "", "/sport-today"),
        (
            "<h1>Rope, 20 m</h1><p>A rope of hemp for boats of every size.</p><p>€ 24</p><button>Add to cart</button>",
            "",
            "/rope-20-m",
        ),
    ],
)
def test_another_page_is_named(body: str, head: str, path: str) -> None:
    assert codes(body, head, SITE + path) == ["not-an-article"]


def test_the_finding_tells_how_sure_it_is() -> None:
    assert kind_findings(0.1) == ()
    (finding,) = kind_findings(-2.0)
    assert (finding.severity, finding.message) == ("warning", "the page does not look like an article (88 % sure)")
    assert finding.hint


@pytest.mark.parametrize(("odds", "percent"), [(0.0, 50), (-2.0, 88), (2.0, 12), (-900.0, 100)])
def test_percent_against(odds: float, percent: int) -> None:
    assert percent_against(odds) == percent
