"""A page as it comes: in any charset, declared in any way or not at all; whole, in part, saved, escaped."""

from __future__ import annotations

import html

import pytest

import newsformat

LATIN = "Die Fähre fährt wieder: Für 80 Gäste gab es heute früh süße Brötchen, und der Kapitän grüßte alle persönlich."
RUSSIAN = "Паром вышел из порта на рассвете и вернулся к вечеру, а пекарня раздала пассажирам тёплый хлеб и чай."
ARABIC = "غادرت العبارة الميناء عند الفجر وعادت في المساء، ووزع المخبز الخبز الدافئ على جميع الركاب في المدينة."
TURKISH = "Feribot şafakta limandan ayrıldı ve akşam geri döndü; fırın yolculara sıcak ekmek dağıttı, kaptan gülümsedi."
JAPANESE = "フェリーは夜明けに港を出て、夕方に戻った。パン屋は乗客全員に温かいパンを配り、船長は一人ひとりに挨拶した。"
SIMPLIFIED = "渡轮黎明时分驶离港口，傍晚返回。面包店向所有乘客分发了热面包，船长向每一位乘客问好。"
TRADITIONAL = "渡輪黎明時分駛離港口，傍晚返回。麵包店向所有乘客分發了熱麵包，船長向每一位乘客問好。"
KOREAN = "여객선은 새벽에 항구를 떠나 저녁에 돌아왔다. 빵집은 모든 승객에게 따뜻한 빵을 나누어 주었다."

# The charset, the name by which a page declares it, and a text.
CHARSETS = [
    ("utf-8", "UTF-8", JAPANESE),
    ("latin-1", "iso-8859-1", LATIN),
    ("cp1252", "windows-1252", LATIN),
    ("cp1251", "windows-1251", RUSSIAN),
    ("koi8-r", "KOI8-R", RUSSIAN),
    ("cp1256", "windows-1256", ARABIC),
    ("cp1254", "iso-8859-9", TURKISH),
    ("shift_jis", "Shift_JIS", JAPANESE),
    ("euc-jp", "euc-jp", JAPANESE),
    ("gb18030", "gb18030", SIMPLIFIED),
    ("gbk", "gb2312", SIMPLIFIED),
    ("big5", "big5", TRADITIONAL),
    ("euc-kr", "euc-kr", KOREAN),
]
IDS = [codec for codec, _, _ in CHARSETS]


def page(text: str, head: str = "") -> str:
    return f"<!doctype html><html><head>{head}<title>{text[:12]}</title></head><body><h1>{text[:12]}</h1><p>{text}</p>"


def outcome(data: bytes | str, url: str | None = None, charset: str | None = None) -> tuple[str, list[str]]:
    """The words of a page, and the codes of its repairs."""
    reading = newsformat.read(data, "html", url=url, charset=charset)
    assert reading.article is not None
    assert newsformat.validate(reading.article.to_json()) == []
    return reading.article.text, [each.code for each in reading.findings if each.code.startswith("html-")]


@pytest.mark.parametrize(("codec", "label", "text"), CHARSETS, ids=IDS)
def test_a_charset_the_caller_gives(codec: str, label: str, text: str) -> None:
    assert outcome(page(text).encode(codec), charset=label) == (text, [])


@pytest.mark.parametrize(("codec", "label", "text"), CHARSETS, ids=IDS)
@pytest.mark.parametrize(
    "meta",
    ['<meta charset="{}">', "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset={}'>"],
    ids=["new", "old"],
)
def test_a_charset_the_page_declares(codec: str, label: str, text: str, meta: str) -> None:
    assert outcome(page(text, meta.format(label)).encode(codec)) == (text, [])


@pytest.mark.parametrize(("codec", "label", "text"), CHARSETS, ids=IDS)
def test_the_callers_charset_outranks_the_pages(codec: str, label: str, text: str) -> None:
    assert outcome(page(text, "<meta charset=iso-8859-5>").encode(codec), charset=label) == (text, [])


def test_a_charset_that_there_is_not() -> None:
    assert outcome(page(LATIN).encode(), charset="utf-99") == (LATIN, ["html-charset-unknown"])


@pytest.mark.parametrize(("codec", "_", "text"), CHARSETS, ids=IDS)
def test_a_charset_nobody_declares(codec: str, _: str, text: str) -> None:
    words, codes = outcome(page(text).encode(codec))
    assert words == text
    assert codes == ([] if codec == "utf-8" else ["html-charset-guessed"])


@pytest.mark.parametrize(("codec", "_", "text"), CHARSETS[1:], ids=IDS[1:])
def test_a_page_that_is_not_the_utf_8_it_says(codec: str, _: str, text: str) -> None:
    words, codes = outcome(page(text, "<meta charset=utf-8>").encode(codec))
    assert words == text
    assert codes == ["html-charset-mismatch"]


@pytest.mark.parametrize("label", [label for _, label, _ in CHARSETS[1:]])
def test_utf_8_that_is_declared_as_something_else(label: str) -> None:
    assert outcome(page(LATIN, f"<meta charset={label}>").encode()) == (LATIN, ["html-charset-mismatch"])


@pytest.mark.parametrize(
    ("codec", "mark"),
    [("utf-8", b"\xef\xbb\xbf"), ("utf-16le", b"\xff\xfe"), ("utf-16be", b"\xfe\xff")],
)
@pytest.mark.parametrize("declared", [None, "iso-8859-1"])
def test_a_byte_order_mark_outranks_all(codec: str, mark: bytes, declared: str | None) -> None:
    data = mark + page(RUSSIAN, "<meta charset=big5>").encode(codec)
    assert outcome(data, charset=declared) == (RUSSIAN, [])


def test_xhtml_with_its_declaration() -> None:
    start = '<?xml version="1.0" encoding="windows-1251"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ru">'
    text = f"{start}<head><title>Паром</title></head><body><p>{RUSSIAN}<br/></p><p/></body></html>"
    assert outcome(text.encode("cp1251")) == (RUSSIAN, [])


@pytest.mark.parametrize(
    "fragment",
    [f"<p>{LATIN}</p>", f"<div><p>{LATIN}", f"{LATIN}", f"</div></td><p>{LATIN}</p></body>", f"<td>{LATIN}</td>"],
)
def test_a_fragment(fragment: str) -> None:
    assert outcome(fragment) == (LATIN, [])


# ------------------------------------------------------------------------------------- saved pages

SAVED = [
    "<!-- saved from url=(0031)https://www.example.org/a/ferry -->\n",
    "<!--\n Page saved with SingleFile \n url: https://www.example.org/a/ferry \n saved date: Sun Mar 01 2026\n-->\n",
]


@pytest.mark.parametrize("comment", SAVED)
def test_a_saved_page_tells_its_address(comment: str) -> None:
    reading = newsformat.read(f"<!doctype html>\n{comment}<p>{LATIN} <a href=/b>Mehr</a> davon.</p>", "html")
    assert reading.article is not None
    assert reading.article.url == "https://www.example.org/a/ferry"
    assert [mark.url for mark in reading.article.body[0].marks] == ["https://www.example.org/b"]
    assert "html-saved-from" in [each.code for each in reading.findings]


@pytest.mark.parametrize("comment", SAVED)
def test_the_callers_address_outranks_that_of_a_saved_page(comment: str) -> None:
    reading = newsformat.read(f"{comment}<p>{LATIN}</p>", "html", url="https://example.org/other")
    assert reading.article is not None
    assert reading.article.url == "https://example.org/other"
    assert "html-saved-from" not in [each.code for each in reading.findings]


@pytest.mark.parametrize("address", ["about:internet", "file:///home/a.html", "x"])
def test_what_is_no_address_on_the_web_is_none(address: str) -> None:
    assert outcome(f"<!-- saved from url=(0014){address} -->{page(LATIN)}") == (LATIN, [])


def shown(source: str, before: str, line: str, after: str) -> str:
    return before + "".join(line.format(html.escape(each)) for each in source.split("\n")) + after


def test_the_source_that_a_browser_shows_is_read_as_the_page() -> None:
    source = page(LATIN).replace("<body>", "\n<body>\n")
    cell = '<tr><td class="line-number"></td><td class="line-content"><span class="html-tag">{}</span></td></tr>'
    chromium = shown(source, "<html><body><table><tbody>", cell, "</tbody></table></body></html>")
    firefox = shown(source, '<html><body id="viewsource"><pre>', "<span>{}</span>\n", "</pre></body></html>")
    escaped = html.escape(source)
    for text in (chromium, firefox, escaped):
        assert outcome(text) == (LATIN, ["html-source-view"])


# ------------------------------------------------------------------------------------- escaped twice


def test_references_that_are_escaped_twice_are_resolved() -> None:
    title = "Ferry &amp;amp;quot;Nina&amp;amp;quot; sails"
    head = f'<title>{title}</title><meta property="og:title" content="{title}">'
    words = "Bread &amp;amp; tea were given out on the ferry, &amp;quot;for all&amp;quot; who came at dawn."
    reading = newsformat.read(f"{head}<h1>{title}</h1><p>{words}</p>", "html")
    assert reading.article is not None
    assert reading.article.headline == 'Ferry "Nina" sails'
    assert reading.article.text == 'Bread & tea were given out on the ferry, "for all" who came at dawn.'
    assert [each.code for each in reading.findings if each.code.startswith("html-")] == ["html-escaped-twice"]


def test_references_in_json_ld_are_resolved_and_told() -> None:
    data = '{"@type": "NewsArticle", "headline": "Ferry &amp;quot;Nina&amp;quot; sails"}'
    reading = newsformat.read(f'<script type="application/ld+json">{data}</script><p>{LATIN}</p>', "html")
    assert reading.article is not None
    assert reading.article.headline == 'Ferry "Nina" sails'
    assert [each.code for each in reading.findings if each.code.startswith("json-ld")] == ["json-ld-repaired"]


def test_tags_that_are_escaped_are_read_as_markup() -> None:
    body = html.escape(
        f"<p>{LATIN}</p>\n<h2>Danach</h2><p>Ein <b>Fest</b> mit Tee, &quot;für alle&quot;, bis spät.</p>"
    )
    reading = newsformat.read(f"<h1>Fähre</h1><div class=text>{body}</div>", "html")
    assert reading.article is not None
    assert [block.type for block in reading.article.body] == ["paragraph", "heading", "paragraph"]
    assert reading.article.text == f'{LATIN}\n\nDanach\n\nEin Fest mit Tee, "für alle", bis spät.'
    assert "html-escaped-markup" in [each.code for each in reading.findings]


@pytest.mark.parametrize(
    "words",
    [
        "Wer einen Absatz schreibt, setzt ihn zwischen &lt;p&gt; und &lt;/p&gt;, so steht es im Handbuch der Fähre.",
        "In einer Seite steht <code>&amp;amp;quot;</code> für ein Zeichen, das niemand auf der Fähre je gesehen hat.",
    ],
)
def test_words_about_html_stay(words: str) -> None:
    article = newsformat.read(f"<h1>Fähre</h1><p>{words}</p>", "html").article
    assert article is not None
    assert article.text == html.unescape(words.replace("<code>", "").replace("</code>", ""))


def test_our_own_pages_keep_what_looks_escaped() -> None:
    article = newsformat.Article.from_json(
        b'{"newsformat": "1.0", "body": [{"type": "paragraph", "text": "<p>Say &quot;x&quot;</p>"}]}'
    )
    assert newsformat.read(newsformat.write(article, "html")).article == article


# ------------------------------------------------------------------------------- what nobody sees


def test_hints_for_line_breaking_are_no_part_of_the_words() -> None:
    data = '{"@type": "NewsArticle", "headline": "Fähr\\u00adhafen", "author": "Ada\\u200b Rossi"}'
    head = f'<title>Fährhafen</title><script type="application/ld+json">{data}</script>'
    words = (
        "Die <b>Fähr&shy;gesell&shy;schaft</b> fährt \u201eab&shy;mor&shy;gen\u201c wieder\ufeff, sagte Ada Ros&shy;si."
    )
    figure = '<figure><img src="a.jpg" alt="Das Fähr&shy;schiff" width=800 height=600></figure>'
    body = f"<h1>Fähr&shy;hafen</h1><p>{words}</p>{figure}<p>{LATIN}</p><pre>a&shy;b c\u200bd e f g h i</pre>"
    reading = newsformat.read(f"<html lang=de><head>{head}</head><body><article>{body}</article>", "html")
    article = reading.article
    assert article is not None
    assert article.headline == "Fährhafen"
    assert [author.name for author in article.authors] == ["Ada Rossi"]
    first, picture, _, preformatted = article.body
    assert first.text == "Die Fährgesellschaft fährt „abmorgen“ wieder, sagte Ada Rossi."
    assert [mark.words for mark in first.marks if mark.type == "strong"] == ["Fährgesellschaft"]
    assert picture.image.alt == "Das Fährschiff"
    assert preformatted.text == "a\u00adb c\u200bd e f g h i"


def test_a_text_of_nothing_but_hints_is_none() -> None:
    assert outcome(
        f"<h1>Fähre</h1><p><b>&ZeroWidthSpace;</b></p><p>\u200b{LATIN}<i>&shy;</i></p><div>\ufeff</div>"
    ) == (
        LATIN,
        [],
    )


def test_a_shadow_tree_that_the_page_declares_is_part_of_it() -> None:
    first, second, third = (f"{LATIN} {number}" for number in ("eins", "zwei", "drei"))
    inner = f'<story-note><template shadowrootmode="closed"><p>{second}</p></template></story-note>'
    shadow = f'<template shadowrootmode="open"><p>{first}</p>{inner}<slot></slot></template>'
    page = (
        f"<title>Die Fähre</title><article><h1>Die Fähre</h1><story-text>{shadow}<p>{third}</p></story-text></article>"
    )
    assert outcome(page) == (f"{first}\n\n{second}\n\n{third}", [])


def test_a_template_that_is_no_shadow_tree_is_no_part_of_the_page() -> None:
    kept = f"<article><h1>Die Fähre</h1><p>{LATIN}</p><template><p>{LATIN} Vorlage</p></template></article>"
    assert outcome(f"<title>Die Fähre</title>{kept}") == (LATIN, [])
