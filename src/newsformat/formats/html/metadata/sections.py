"""Whom to believe about the section, and what is none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from newsformat.formats.html.claims.claim import JSON_LD, META, MICRODATA, OPEN_GRAPH, VISIBLE, Claim, Signals
from newsformat.formats.html.metadata.choices import Choice, losers
from newsformat.formats.html.metadata.headlines import agrees
from newsformat.scalars.bylines import Credit
from newsformat.scalars.text import folded, is_unfilled, line
from newsformat.scalars.urls import page_key, path_of

_LONGEST = 100
_SEEN = {"line": "shown beside the headline", "rel": "linked as the category of the article"}
_HOME = frozenset(
    "home homepage start startseite accueil inicio início portada главная ホーム トップ 首页 首頁 홈 etusivu hem "
    "forside forsiden domů címlap főoldal acasă anasayfa beranda الرئيسية होम หน้าแรก головна начало naslovnica "
    "почетна".split()
) | frozenset(
    {
        "home page",
        "strona główna",
        "главная страница",
        "ana sayfa",
        "trang chủ",
        "صفحه اصلی",
        "דף הבית",
        "úvodní strana",
    }
)
_MENUS = frozenset(
    {"main navigation", "main menu", "hauptnavigation", "hauptmenü", "navigation principale", "menu principal"}
    | {"navegación principal", "menú principal", "navigazione principale", "menu principale", "navegação principal"}
    | {"hoofdnavigatie", "hoofdmenu", "huvudmeny", "hovedmeny", "hovedmenu", "päävalikko", "menu główne"}
    | {"hlavní menu", "главное меню", "головне меню"}
)
_FEWEST_STRUNG = 3
_JOINS = frozenset("and und et y e en og och i ja és și si ve и та & +".split())
# The path of a start page: none, a language, or a page called so.
_START = re.compile(
    r"|[a-z]{2}(?:[-_][a-z]{2})?|(?:home|index|start|default|main)(?:page|seite)?(?:\.[a-z]{3,5})?", re.IGNORECASE
)
# What content systems file a story under that nobody has filed.
_UNFILED = frozenset(
    "uncategorized uncategorised unkategorisiert allgemein okategoriserade ukategorisert luokittelematon 未分類 未分类 "
    "미분류 kategorisiz genel nezařazené".split()
) | frozenset(
    {"ohne kategorie", "non classé", "non categorizzato", "senza categoria", "sin categoría", "sem categoria"}
    | {"geen categorie", "bez kategorii", "ikke kategoriseret", "без рубрики", "без категорії", "fără categorie"}
    | {"nincs kategorizálva", "غير مصنف", "chưa phân loại", "tak berkategori"}
)


def section_of(signals: Signals, sites: Iterable[str]) -> Choice[tuple[str, ...]]:
    """The section's path, outermost first; none of its steps is the site, under one of its names, or the page."""
    claims = [*signals.of("section", [JSON_LD, OPEN_GRAPH, MICRODATA, META])]
    others = {folded(claim.value) for claim in signals.of("headline")} | {folded(name) for name in sites}
    for claim in claims:
        group = _named([c for c in claims if (c.source, c.at) == (claim.source, claim.at)], others)
        if group:
            return Choice(_names(group), group, "the most trusted place", losers(claims, group, "a place trusted less"))
    for way in _ways(signals):
        if steps := _named([claim for claim in way if not _is_end(claim, signals)], others):
            return Choice(_names(steps), steps, "the way to the page through its site")
    for hint, why in _SEEN.items():
        if seen := _named([c for c in signals.of("section", [VISIBLE]) if c.hint == hint], others):
            return Choice(_names(seen), seen, why)
    return Choice(())


def _named(claims: Iterable[Claim], others: set[str]) -> tuple[Claim, ...]:
    """The claims that name a section: none of `others`, and nothing that stands for none."""
    nothing = others | _HOME | _UNFILED | _MENUS | {""}
    return tuple(
        claim
        for claim in claims
        if len(claim.value) <= _LONGEST
        and folded(claim.value) not in nothing
        and folded(claim.value.rpartition(":")[2]) not in _UNFILED  # "Category: Uncategorized"
        and not is_unfilled(claim.value)
    )


def without_authors(section: Choice[tuple[str, ...]], authors: Iterable[Credit]) -> Choice[tuple[str, ...]]:
    """The section without steps that are an author's: of a blog among others, of the page about them."""
    names = {folded(author.name) for author in authors}
    return replace(section, value=tuple(step for step in section.value if folded(step) not in names))


def _names(claims: Sequence[Claim]) -> tuple[str, ...]:
    names = _parted(claims[0].value) if len(claims) == 1 else [claim.value for claim in claims]
    return tuple(dict.fromkeys(map(line, names)))


def _parted(value: str) -> list[str]:
    """The sections that a program strung together with commas; one name may hold a comma as well.

    Of the latter most have a space behind it, and "and" before their last part.
    """
    parts = [part for each in value.split(",") if (part := each.strip()) and folded(part) not in _UNFILED]
    if ", " not in value:
        return parts
    is_strung = len(parts) >= _FEWEST_STRUNG and _JOINS.isdisjoint(parts[-1].lower().split())
    return parts if is_strung else [value.strip(" ,")]


def _ways(signals: Signals) -> Iterator[list[Claim]]:
    """The lists of breadcrumbs, each place's own: linked data first, a line near the headline last."""
    claims = sorted(signals.of("breadcrumb", (), ["article", "breadcrumbs"]), key=lambda claim: claim.hint == "line")
    places = dict.fromkeys((claim.source, claim.hint, claim.at if claim.source == JSON_LD else "") for claim in claims)
    for source, hint, at in places:
        yield [c for c in claims if (c.source, c.hint) == (source, hint) and (not at or c.at == at)]


def _is_end(claim: Claim, signals: Signals) -> bool:
    """Whether a step of the way is the site's start, in a language or not, or the page itself."""
    address = signals.url or signals.base
    if agrees(claim.value, address) or folded(claim.value) == folded(path_of(address).rstrip("/").rpartition("/")[2]):
        return True
    url = claim.members.get("url")
    if not url:
        return False
    return _START.fullmatch(path_of(url).strip("/")) is not None or page_key(url) == page_key(address)
