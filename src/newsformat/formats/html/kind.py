"""Is the page an article? Front pages, listings, products, forums, documentation and services are read too, as well
as they can be; but whoever asked for an article should know.

`traits` are plain facts about a page, each a small number; `WEIGHTS` add them up to the log odds of an article.
The weights are fitted by training/kind.py, where also stands how they fare on pages of sites they have not seen.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from newsformat.findings import Finding, Severity
from newsformat.formats.html.body.chosen import Chosen
from newsformat.formats.html.claims.claim import OPEN_GRAPH, VISIBLE, Signals
from newsformat.formats.html.metadata.decide import Metadata
from newsformat.formats.html.page import Page, attribute
from newsformat.vocab.schema_org.words import ARTICLE_TYPES

_OTHER_TYPES = frozenset(
    "product productgroup someproducts discussionforumposting qapage collectionpage searchresultspage itempage service "
    "course".split()
)
_OTHER_SECTIONS = frozenset(
    "doc docs documentation reference api manual forum forums community thread threads topic topics question questions "
    "discussion discussions viewtopic.php showthread.php product products shop store p dp item collection collections "
    "category categories tag tags search service services solutions".split()
)
_ARTICLE_SECTIONS = frozenset(
    "blog news article articles story stories post posts insights magazine press opinion journal learn guide guides "
    "resources".split()
)
_DATED_PATH = re.compile(r"/(?:19|20)\d\d/[01]?\d(?:/|$)")
_TYPES = re.compile(r'"@type"\s{0,9}:\s{0,9}(\[[^\]]{0,200}\]|"[^"]{0,80}")')
_TYPE_NAME = re.compile(r"\w+(?=\")")
_TO_CART = re.compile(
    r"add to (?:cart|bag|basket)|in den warenkorb|ajouter au panier|añadir al carrito|aggiungi al carrello"
    r"|adicionar ao carrinho|в корзину"
)
_LONGEST_BUTTON = 60
_MOST_HYPHENS, _MOST_CODE = 4, 20
_LARGEST = 4.0
# Elements after the headline among which are who wrote it and when.
_BESIDE = 60
# Of a page without an address nothing is told by it: as many hyphens as most have.
_UNKNOWN_HYPHENS = 2.0
_SUREST = 0.98

WEIGHTS: Mapping[str, float] = {
    "root": -2.74,
    "hyphens": 0.36,
    "other_section": -2.46,
    "article_section": 2.50,
    "graph_article": 0.39,
    "graph_other": -3.97,
    "typed_article": 1.08,
    "typed_other": -2.08,
    "dated": 0.80,
    "signed": 0.40,
    "size": 0.54,
    "sure": 0.78,
    "code": -0.80,
    "headed": 0.06,
    "dated_beside": 1.17,
    "signed_beside": 0.92,
    "together": 1.75,
    "cart": -3.55,
}
"""Log odds for each trait; fitted by training/kind.py."""

BASE = -7.17
"""Log odds of a page without any trait."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the stages before found in a page."""

    page: Page
    signals: Signals
    metadata: Metadata
    chosen: Chosen


def article_odds(known: Known) -> float:
    """Log odds that a page is an article: above 0 it is more likely one than not."""
    return BASE + sum(WEIGHTS[name] * value for name, value in traits(known).items())


def kind_findings(odds: float) -> tuple[Finding, ...]:
    """`not-an-article`, where the log odds speak against an article."""
    if odds > 0:
        return ()
    return (
        Finding(
            code="not-an-article",
            severity=Severity.WARNING,
            message=f"the page does not look like an article ({percent_against(odds)} % sure)",
            hint="front pages, listings, products, forums and documentation are read as if they were articles",
        ),
    )


def percent_against(odds: float) -> int:
    """How sure it is that a page is no article, in percent."""
    return round(100 / (1 + math.exp(max(-30.0, odds))))


def traits(known: Known) -> dict[str, float]:
    """What speaks for an article and against it, by name."""
    return {**_address_traits(known), **_declared_traits(known), **_shown_traits(known)}


def _address_traits(known: Known) -> dict[str, float]:
    url = known.page.url or known.metadata.url
    if not url:
        return {"root": 0.0, "hyphens": _UNKNOWN_HYPHENS, "other_section": 0.0, "article_section": 0.0}
    parts = urlsplit(url)
    steps = [step for step in parts.path.lower().split("/") if step]
    last = steps[-1] if steps else ""
    words = {*steps, *_labels(parts)}
    return {
        "root": float(not steps),
        "hyphens": float(min(_MOST_HYPHENS, last.count("-") + last.count("_"))),
        "other_section": float(not words.isdisjoint(_OTHER_SECTIONS)),
        "article_section": float(bool(words & _ARTICLE_SECTIONS or _DATED_PATH.search(parts.path))),
    }


def _labels(parts: SplitResult) -> list[str]:
    return (parts.hostname or "").lower().split(".")


def _declared_traits(known: Known) -> dict[str, float]:
    types = set(_types(known.page))
    graph = " ".join(
        claim.value.lower() for claim in known.signals.of("type", (OPEN_GRAPH,), ("article", "page", "other"))
    )
    return {
        "graph_article": float("article" in graph or "blog" in graph),
        "graph_other": float(any(word in graph for word in ("product", "item", "forum", "commerce", "profile"))),
        "typed_article": float(any(name in ARTICLE_TYPES for name in types - _OTHER_TYPES)),
        "typed_other": float(not types.isdisjoint(_OTHER_TYPES)),
        "dated": float(known.metadata.published is not None),
        "signed": float(bool(known.metadata.authors)),
    }


def _types(page: Page) -> Iterator[str]:
    """The schema.org types that a page names anywhere, in lower case."""
    for script in page.root.iter_elements("script"):
        if "ld+json" in attribute(script, "type").lower():
            for found in _TYPES.findall(script.text):
                yield from (name.lower() for name in _TYPE_NAME.findall(found))
    for element in page.root.select("[itemtype]"):
        yield attribute(element, "itemtype").rpartition("/")[2].lower()


def _shown_traits(known: Known) -> dict[str, float]:
    root, chosen = known.page.root, known.chosen
    sure = min(_SUREST, max(1 - _SUREST, chosen.score))
    code = sum(1 for _ in root.iter_elements("pre"))
    return {
        "size": min(_LARGEST, math.log1p(chosen.size / 200)),
        "sure": math.log(sure / (1 - sure)),
        "code": math.log1p(min(_MOST_CODE, code)),
        "headed": float(_is_headed(known.signals)),
        "dated_beside": float(_is_beside(known.signals, "published", "modified")),
        "signed_beside": float(_is_beside(known.signals, "author")),
        "together": _together(chosen),
        "cart": float(any(_is_to_cart(button.text) for button in root.iter_elements("button"))),
    }


def _is_headed(signals: Signals) -> bool:
    """Whether the page shows its headline; that may be its first element."""
    return signals.start > 0 or any(claim.order == 0 for claim in signals.of("headline", (VISIBLE,)))


def _is_beside(signals: Signals, *fields: str) -> bool:
    """Whether the page shows one of these within some elements after its headline."""
    claims = (claim for name in fields for claim in signals.of(name, (VISIBLE,)))
    return _is_headed(signals) and any(0 <= claim.order - signals.start < _BESIDE for claim in claims)


def _together(chosen: Chosen) -> float:
    """The share of the body's lines in all lines from its first to its last: less where it is picked from a list."""
    body = {id(line) for line in chosen.lines}
    places = [number for number, line in enumerate(chosen.page_lines.lines) if id(line) in body]
    return len(places) / (places[-1] - places[0] + 1) if places else 0.0


def _is_to_cart(text: str) -> bool:
    words = text.strip().lower()
    return len(words) < _LONGEST_BUTTON and _TO_CART.search(words) is not None
