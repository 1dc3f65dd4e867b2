"""Who can read an article, as declared, and whether its whole text is here, as observed."""

from __future__ import annotations

import pytest

from formats.html.pages import linked, meta
from newsformat.formats.html.read import read
from newsformat.formats.source import Source
from newsformat.model.reading import Reading

SENTENCES = "".join(
    f"<p>The ferry of line {n} left the northern harbour at dawn, half an hour later than promised.</p>"
    for n in range(9)
)
NAMED = SENTENCES.replace("<p>", "<p class=paywall>")
CLOSED = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".closed"}
NOT_FREE = linked(headline="Late", isAccessibleForFree=False)
WALL = "<div class='story-paywall'><p>Become a subscriber of the Harbour Post to go on reading.</p></div>"


def reading(head: str, body: str) -> Reading:
    page = f"<html lang=en><head><title>Late</title>{head}</head><body><article><h1>Late</h1>{body}</article></body>"
    return read(Source(page.encode(), url="https://www.harbour-post.example/late"))


def access(head: str, body: str) -> tuple[str | None, bool | None] | None:
    found = reading(head, body).article.access
    return None if found is None else (found.declared, found.complete)


@pytest.mark.parametrize(
    ("head", "declared"),
    [
        (linked(headline="Late", isAccessibleForFree=True), "free"),
        (linked(headline="Late", isAccessibleForFree="False"), "paid"),
        (meta(article__content_tier="locked"), "paid"),
        (meta(article__content_tier="metered"), "metered"),
        (meta(article__content_tier="free") + NOT_FREE, "paid"),
        (meta(article__content_tier="metered") + NOT_FREE, "metered"),
        (meta(article__content_tier="metered") + linked(headline="Late", isAccessibleForFree=True), "free"),
    ],
)
def test_what_is_declared(head: str, declared: str) -> None:
    assert access(head, SENTENCES) == (declared, None)


def test_nothing_declared() -> None:
    assert access("", f"{SENTENCES}{WALL}") is None


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("This article is for subscribers only. Try it for a month.", (None, False)),
        ("Dit artikel is alleen voor abonnees.", (None, False)),
        ("Der ganze Text: nur für Abonnenten.", (None, False)),
        ("この記事は有料記事です。残り862文字", (None, False)),
        ("Get our newsletter every morning.", None),
    ],
)
def test_a_wall_that_says_so_below_a_few_paragraphs_needs_no_declaration(
    words: str, seen: tuple[None, bool] | None
) -> None:
    wall = f"<div class=paywall-box><p>{words}</p></div>"
    assert access("", f"{SENTENCES}{wall}") == seen
    assert access("", f"{SENTENCES}{wall.replace('<div', '<div hidden')}") is None
    assert access("", f"{SENTENCES * 6}{wall}") is None  # so long a text may be whole


@pytest.mark.parametrize(
    ("parts", "body", "complete"),
    [
        (CLOSED, f"<div class=closed>{SENTENCES}</div>", True),
        ([CLOSED], f"<div class=closed>{SENTENCES}</div>{WALL}", True),
        (CLOSED, f"{SENTENCES}<div class=closed></div>{WALL}", False),
        (None, f"{SENTENCES}{WALL}", False),
        (None, f"{SENTENCES}<div class=story-paywall></div>", None),
        (
            None,
            f"{SENTENCES}<p>The second boat, which had waited at the pier since noon, then…</p>",
            False,
        ),
        (
            None,
            SENTENCES.replace("<p>", "<p class=paywall>") + "<p class=paywall>Become a subscriber of ours now.</p>",
            None,
        ),
        (CLOSED, f"<p class=closed>Late.</p>{SENTENCES}", None),
        ({**CLOSED, "cssSelector": "p:::"}, SENTENCES, None),
        ({**CLOSED, "cssSelector": ["[", ".closed"]}, f"<div class=closed>{SENTENCES}</div>", True),
    ],
)
def test_what_is_seen(parts: object, body: str, complete: bool | None) -> None:
    members = {} if parts is None else {"hasPart": parts}
    assert access(linked(headline="Late", isAccessibleForFree=False, **members), body) == ("paid", complete)


@pytest.mark.parametrize(
    ("head", "links", "found"),
    [
        ("", "<div class=pagination>1 <a href='/late/2'>2</a> <a href='/late/3'>3</a></div>", (None, False)),
        ("<link rel=next href='/late?page=2'>", "", (None, False)),
        (meta(article__content_tier="free"), "<div class=pagination>1 <a href='/late/2'>2</a></div>", ("free", False)),
        ("<link rel=next href='/early'>", "", None),
        ("", "<div class=pagination><a href='/early'>Next</a></div>", None),
    ],
)
def test_the_first_of_several_pages_is_not_all(head: str, links: str, found: tuple[str | None, bool] | None) -> None:
    assert access(head, SENTENCES + links) == found


def test_evidence_says_why() -> None:
    records = [record for record in reading(NOT_FREE, f"{SENTENCES}{WALL}").evidence if "complete" in record.path]
    assert [(record.path, record.value, record.at, record.basis, record.why) for record in records] == [
        ("/access/complete", "false", "story-paywall", "observed", "a box that asks to subscribe stands below the text")
    ]
