"""Strategies for the scalars of an article: words as news has them, and one value of every form."""

from __future__ import annotations

from hypothesis import strategies as st

from newsformat.model.scalar_types import LARGEST_NUMBER
from newsformat.model.text import running_text

# Words that have hurt somebody: scripts, joiners, directions, marks that combine, syntax of every format.
WORDS = (
    *("a", "aa", "the", "ferry", "Ferry", "dawn", "at dawn", "120", "4.5", "…", "—", "-", "–", "A.", "Rossi", "said"),
    *(
        "“We",
        "sail”",
        "«Nous»",
        "„Wir“",
        "»so«",
        "‘no’",
        "it's",
        "O’Hara",
        '"quoted"',
        "'",
        "「船」",
        "„Да”",
        "&",
        "¿Qué?",
    ),
    *("Zürich", "naïve", "Œuvre", "Łódź", "İzmir", "straße", "ﬁne", "паром", "Київ", "πλοίο", "tiếng", "Việt", "नौका"),
    *(
        "東京",
        "港口",
        "船は夜明けに出た。",
        "배가",
        "떠났다",
        "\u1112\u1161\u11ab",
        "か\u3099",
        "葛\U000e0100",
        "\U0002f800",
        "\U00020bb7",
    ),
    *(
        "عبّارة",
        "مرسى\u200cها",
        "מעבורת",
        "\u200fשלום\u200f",
        "\u202babc\u202c",
        "\u2067دو\u2069",
        "\u202eevil\u202c",
        "\u061c",
    ),
    *(
        "🚢",
        "👩\u200d✈️",
        "🇮🇹",
        "👍🏽",
        "1\u20e3",
        "e\u0301",
        "a\u0308\u0323",
        "q\u0323\u0307",
        "Z\u0351\u036f",
        "\u0301",
    ),
    *(
        "10\u00a0km",
        "10\u202f%",
        "\u00a0",
        "\u2007",
        "\ufffc",
        "\ufffd",
        "\ufeff",
        "\u00ad",
        "\u200b",
        "super\u00adlong",
    ),
    *("AT&T", "&amp;", "&nbsp;", "<b>", "</p>", "]]>", "<!--", "-->", "a<b", "c>d", "*", "**bold**", "_", "`", "```"),
    *(
        "#",
        "##",
        "1.",
        "+",
        "|",
        "> ",
        "\\",
        "[1]",
        "](x)",
        "![",
        "~~",
        "---",
        "===",
        "{",
        "}",
        "%s",
        "$x$",
        ":",
        "\\n",
        "$",
    ),
    *(
        "x\u2028y",
        "tab\there",
        "null",
        "None",
        "true",
        "0",
        "http://example.org/",
        "ada@example.org",
        "\u0085",
        "\x7f",
        "\ufdd0",
    ),
)

_CHARACTERS = st.characters(
    exclude_categories=("Cs",),
    exclude_characters=[*map(chr, range(9)), "\v", "\f", *map(chr, range(14, 32)), "\ufffe", "\uffff"],
)
_SEPARATORS = (" ", " ", " ", " ", " ", "", "\n", ", ")


_AGAIN = (1, 1, 2)  # for the marks that need `nth`
_sentences = st.builds(
    lambda separator, words, again: separator.join(words * again),
    st.sampled_from(_SEPARATORS),
    st.lists(st.sampled_from(WORDS), max_size=9),
    st.sampled_from(_AGAIN),
)
sentences = _sentences | _sentences | _sentences | st.text(_CHARACTERS, max_size=12)

_OFFSETS = ("", "", "Z", "+01:00", "-11:30", "+14:00", "-00:00", "+23:59")


def _moment(year: int, day: str, time: str, offset: str, exactness: int) -> str:
    date = "-".join([f"{year:04}", *day.split("-")][: exactness + 1])
    return date if exactness < 3 else f"{date}T{time}{offset}"


moments = st.builds(
    _moment,
    st.sampled_from((2026, 2025, 2024, 2027, 1970, 1, 999, 9999)),
    st.sampled_from(("01-01", "02-28", "06-15", "12-31")),
    st.sampled_from(("00:00:00", "06:30:00", "12:00:01", "23:59:59", "06:30:00.5", "23:59:59.123456789")),
    st.sampled_from(_OFFSETS),
    st.integers(0, 4),
)


urls = st.sampled_from(
    (
        *(
            "https://example.org/news/ferry",
            "http://example.org",
            "https://example.org/a?b=c&d=%20#e",
            "urn:example:pic:7",
        ),
        *(
            "https://例え.example/船",
            "https://example.org/é",
            "mailto:ada@example.org",
            "tag:example.org,2026:x",
            "a:b",
        ),
        *("https://example.org/a(b)'c'", "https://example.org/?q=[1]|{2}^`", "data:,x", "HTTPS://EXAMPLE.ORG/%zz"),
        *("https://example.org/a.jpg", "https://example.org/b.jpg", "https://example.org/v.mp4", "javascript:alert(1)"),
    )
)
references = urls | st.sampled_from(
    ("/news/ferry", "ferry.html", "#top", "?page=2", "//example.org/x", "../a/b", "%", "船")
)
identifiers = st.sampled_from(
    (
        "urn:newsml:example.org:20260301:ferry",
        "7",
        "F-2026/03 01",
        "http://example.org/1",
        "船 7",
        "a b",
        "<&>",
        "\u00a0x\u00a0",
        "é",
        "e\u0301",
    )
)
codes = st.sampled_from(
    (
        "lead",
        "question",
        "background",
        "see_also",
        "medtop:20000002",
        "x",
        "subj:A/B",
        "日本",
        "a&b",
        "e\u0301",
        "-",
        "nrol:full",
        "update",
    )
)
media_types = st.sampled_from(
    ("text/html", "image/jpeg", "text/plain; charset=utf-8", "application/ld+json", "x/y;", 'a/b ; c="d"')
)
languages = st.sampled_from(
    (
        "en",
        "en-GB",
        "de-CH-1996",
        "zh-Hant-TW",
        "sr-Latn",
        "es-419",
        "ar",
        "he",
        "ja",
        "x-klingon",
        "sl-rozaj-biske",
        "en-u-ca-gregory",
        "hy-Latn-IT-arevela",
        "EN-gb",
        "zh-yue",
    )
)
directions = st.sampled_from(("ltr", "rtl"))
raw_texts = sentences | st.sampled_from(
    ("VENICE, March 1 — ", "  a\n\tb  ", "Rossi   3\nBruni   1\n", "\r\nx\ry", "<policy a='b'/>", " ", "\n")
)
texts = sentences.map(running_text)

_leaves = st.one_of(
    st.sampled_from(("", "foreign", "e\u0301", " a\tb ", "\u0000", "\u2028", "<x>", "null", "🚢")),
    st.booleans(),
    st.sampled_from((0, 1, -1, 1.5, -0.0, 1200.0, 1e-7, 1e15, LARGEST_NUMBER, -LARGEST_NUMBER)),
    st.just([]),
    st.just({}),
)
_names = st.sampled_from(("desk", "", "a", "b", "A", "é", "\U0001f6a2", "\ufb01", "type", "a/b", "a~b", "$ref"))
json_values = st.recursive(
    _leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_names, inner, max_size=3), max_leaves=5
)
extensions = st.dictionaries(
    st.sampled_from(
        ("example.org", "newsml-g2", "ninjs", "nitf", "newsformat", "https://example.org/ns#", "x", "A_b-c")
    ),
    json_values,
    max_size=2,
)

# By the name of the definition in the printed schema.
BY_NAME: dict[str, st.SearchStrategy[object]] = {
    "Text": texts,
    "RawText": raw_texts,
    "Moment": moments,
    "Url": urls,
    "Reference": references,
    "Identifier": identifiers,
    "Code": codes,
    "MediaType": media_types,
    "Language": languages,
    "Direction": directions,
    "Extensions": extensions,
}
