"""Who can read an article, as its page declares, and whether the text here is all of it, as far as can be seen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from newsformat.formats.html.body.chosen import Chosen
from newsformat.formats.html.body.hints import Hint
from newsformat.formats.html.body.lines import Line
from newsformat.formats.html.claims.claim import JSON_LD, Claim, Signals
from newsformat.formats.html.metadata.choices import Choice, losers
from newsformat.formats.html.page import Element, Page, attribute
from newsformat.formats.html.related.pages import NEXT, is_second
from newsformat.model.evidence import Evidence
from newsformat.model.links import RelatedLink

# The words of content systems for what the format calls free, metered and paid.
_DECLARED = {"locked": "paid", "premium": "paid", "paid": "paid", "subscription": "paid", "metered": "metered"}
_SELECTORS = re.compile(r'"cssSelector"\s{0,9}:\s{0,9}(?:"([^"]{1,200})"|\[([^\]]{1,400})\])')
_SELECTOR = re.compile(r'"([^"]{1,200})"')
_MOST_SELECTORS = 6
# Of the words of a text, the share that its closed part must have to be the text.
_ENOUGH = 0.5
_ELLIPSES = ("…", "...", "[…]", "[...]")
# What boxes that close a text are called.
_WALL = re.compile(
    r"pay-?wall|reg-?wall|subscri\w{1,9}-?wall|content-?gate|gated-?content|bezahlschranke|abo-?wall", re.IGNORECASE
)
_SHORTEST_WALL = 30
# So much of a text is shown above a wall; a longer one may be all of it.
_LONGEST_TEASER = 2500
_UNSEEN = int(Hint.HIDDEN)
# In small letters: a pattern that folds case itself takes four times as long.
_ASKS = re.compile(
    r"(?:for|to) subscribers|subscribers only|subscribe to (?:read|continue)|(?:continue|keep) reading|read the full|"
    r"nur für abonnent|weiterlesen|exklusiv für abo|réservé\w* (?:aux|à nos) abonné|lire la suite|pour lire la suite|"
    r"(?:solo|sólo|exclusiv\w+) para suscriptor|seguir leyendo|riservat\w agli abbonat|continuare a leggere|"
    r"(?:exclusiv\w+|só) para assinantes|continuar lendo|voor abonnees|verder lezen|"
    r"dla (?:prenumeratorów|subskrybentów)|"
    r"czytaj dalej|pro předplatitele|előfizetőinknek|abonaților|подписчик|передплатник|συνδρομητ|abonelere özel|"
    r"for abonnenter|för prenumeranter|tilaajille|有料(?:会員|記事)|会員限定|"
    r"残り\s?[0-9,]+\s?文字|订阅|訂閱會員|구독자"
)
_LONGEST_NAMES = 200
_BOXES_AROUND = 3


def declared_access(signals: Signals) -> Choice[str | None]:
    """The access that the page declares: its linked data first, but "metered" says more than "not free"."""
    claims = sorted(signals.of("access"), key=lambda claim: claim.source != JSON_LD)
    if not claims:
        return Choice(None)
    chosen, why = claims[0], "the most trusted place"
    if _word(chosen) == "paid":
        metered = next((claim for claim in claims if _word(claim) == "metered"), chosen)
        chosen, why = metered, why if metered is chosen else "says more than that the article is not free"
    return Choice(_word(chosen), (chosen,), why, losers(claims, [chosen], "less trusted"))


def completeness(
    page: Page, declared: str | None, chosen: Chosen, related: Iterable[RelatedLink], own: str
) -> Evidence | None:
    """Whether the whole text of an article is here, and what shows it; None where nothing does.

    `own` is its address: an article on several pages is not all there, nor may be one that is not free.
    """
    further = next((link.url for link in related if link.rel == NEXT and link.url and is_second(link.url, own)), None)
    if further is not None and chosen.lines:
        return _observed("false", further, "the text goes on on another page")
    if declared is None and chosen.lines:
        return _seen_wall(chosen)
    if declared not in ("paid", "metered") or not chosen.lines:
        return None
    if chosen.lines[-1].text.endswith(_ELLIPSES):
        return _observed("false", chosen.lines[-1].text[-40:], "the text ends in an ellipsis")
    closed = list(_closed_parts(page))
    words = sum(len(line.text.split()) for line in chosen.lines)
    if any(len(part.text.split()) >= _ENOUGH * words for part in closed):
        return _observed("true", "cssSelector", "the part that the page declares as not free is here")
    wall = _wall_below(chosen)
    if wall is not None and not any(part.text.strip() for part in closed):
        return _observed("false", wall, "a box that asks to subscribe stands below the text")
    return None


def _seen_wall(chosen: Chosen) -> Evidence | None:
    """What a box below a few paragraphs shows that says, named so and in words, that the rest is for subscribers."""
    if chosen.size > _LONGEST_TEASER:
        return None
    last = chosen.page_lines.lines.index(chosen.lines[-1])
    for line in chosen.page_lines.lines[last + 1 :]:
        if line.box.inherited & _UNSEEN or not _ASKS.search(line.text.lower()):
            continue
        if (names := next(_walls_around(line), None)) is not None:
            return _observed("false", names, "a box below the text says that the rest is for subscribers")
    return None


def _word(claim: Claim) -> str:
    word = claim.value.strip().lower()
    return _DECLARED.get(word, word)


def _observed(value: str, at: str, why: str) -> Evidence:
    return Evidence(
        path="/access/complete", chosen=True, source="visible", at=at, value=value, basis="observed", why=why
    )


def _closed_parts(page: Page) -> Iterator[Element]:
    """The elements that the linked data names as the parts that are not free (schema.org, hasPart)."""
    for script in page.root.iter_elements("script"):
        if "ld+json" in attribute(script, "type").lower():
            found = _SELECTORS.findall(script.text)[:_MOST_SELECTORS]
            for one, several in found:
                for selector in [one] if one else _SELECTOR.findall(several)[:_MOST_SELECTORS]:
                    yield from _selected(page, selector)


def _selected(page: Page, selector: str) -> list[Element]:
    if ":" in selector:  # no page needs one for this, and they can cost much
        return []
    try:
        return list(page.root.select(selector))
    except ValueError:  # not CSS
        return []


def _wall_below(chosen: Chosen) -> str | None:
    """The class of the box below the text that closes it, with words of its own; None where there is none."""
    last = chosen.page_lines.lines.index(chosen.lines[-1])
    words: Counter[str] = Counter()
    for line in chosen.page_lines.lines[last + 1 :]:
        words.update(dict.fromkeys(_walls_around(line), len(line.text)))
    for line in chosen.lines if words else ():
        for names in _walls_around(line):
            del words[names]
    return next((names for names, length in words.items() if length >= _SHORTEST_WALL), None)


def _walls_around(line: Line) -> Iterator[str]:
    """The classes of the nearest boxes around a line that are named as ones that close a text."""
    box = line.box
    for _ in range(_BOXES_AROUND):
        names = attribute(box.element, "class")[:_LONGEST_NAMES]
        if _WALL.search(names):
            yield names
        if box.parent is None:
            return
        box = box.parent
