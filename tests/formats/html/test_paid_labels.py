"""The label of a paid article beside its headline; not that of an advert's place."""

from __future__ import annotations

import pytest

from formats.html.pages import PARAGRAPH, URL
from newsformat.formats.html.read import read
from newsformat.formats.source import Source
from newsformat.model.reading import Reading

H1 = "<h1>Ferry resumes</h1>"


def reading(body: str) -> Reading:
    return read(Source(f"<html lang=en><body>{body}{PARAGRAPH}{PARAGRAPH}</body></html>".encode(), url=URL))


@pytest.mark.parametrize(
    "body",
    [
        f"<p>Sponsored content</p>{H1}",
        f"{H1}<p>Paid content by Harbour Hotels</p>",
        f"<main><header><span>ADVERTORIAL</span>{H1}</header></main>",
        f"<main><header><span>Anzeige</span>{H1}</header></main>",
        f"<article><div class=label><span>Anzeige</span></div>{H1}</article>",
        f"<article><header><div>Anzeige</div><div>{H1}</div></header></article>",
        f"{H1}<div>– Anzeige –</div><p>By Ada Rossi</p>",
        f"<p>Contenu sponsorisé par Hôtels du Port</p>{H1}",
        f"<p>Publirreportaje</p>{H1}",
        f"<p>Bezahlter Inhalt</p>{H1}",
        f"<p>Artykuł sponsorowany</p>{H1}",
        f"<p>Annonsørinnhold fra Havnehotellene</p>{H1}",
        f"<p class=sponsored>Sponsored by Harbour Hotels</p>{H1}",
        f"{H1}<p>In partnership with <a rel='sponsored noopener' href=/hotels>Harbour Hotels</a></p>",
    ],
)
def test_a_label_of_the_article(body: str) -> None:
    assert reading(body).article.sponsored is True


@pytest.mark.parametrize(
    "body",
    [
        H1,
        f"<div class=ad-slot>Anzeige</div>{H1}",
        f"<div class=x>Anzeige<div id=slot1></div></div>{H1}",
        f"<div>Anzeige</div><div id=slot1></div>{H1}",
        f"{H1}<div>Anzeige</div><div id=slot1></div>",
        f"{H1}{PARAGRAPH}<p>Anzeige</p>{PARAGRAPH}",
        f"{H1}{PARAGRAPH}<p>Sponsored content</p>",
        f"<div><div><div><div><p>Sponsored content</p></div></div></div></div>{H1}",
        f"<p>Sponsored content on social networks grows faster than the rules for it, says a new report of the "
        f"council of ports, which has looked at a hundred and twenty of them.</p>{H1}",
        f"<p>Anzeige gegen Unbekannt</p>{H1}",
        f"{H1}<p>Buy tickets at <a rel=sponsored href=/shop>Harbour Shop</a></p>",
        f"{H1}<p>In partnership with <a href=/hotels>Harbour Hotels</a></p>",
        f"<aside>Advertorial</aside>{H1}",
    ],
)
def test_no_label_of_the_article(body: str) -> None:
    assert reading(body).article.sponsored is None


def test_evidence_tells_the_label() -> None:
    records = [record for record in reading(f"<p>Advertorial</p>{H1}").evidence if record.path == "/sponsored"]
    assert [(r.chosen, r.source, r.at, r.value, r.basis, r.why) for r in records] == [
        (
            True,
            "visible",
            "p near the headline (line 1, column 21)",
            "Advertorial",
            "observed",
            "a label beside the headline, or linked data",
        )
    ]
