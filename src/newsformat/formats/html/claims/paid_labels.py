"""The label that a paid article carries above or below its headline: "Sponsored content", "Advertorial", "Anzeige"."""

from __future__ import annotations

import re

from newsformat.formats.html.body.hints import Hint, hints_of
from newsformat.formats.html.page import Element, attribute

_LONGEST = 120
# How many boxes around a label the headline may stand outside of.
_MOST_BOXES = 2

# Words that say of nothing but an article that somebody paid for it.
_ARTICLES = (
    # English
    r"advertorial|(?:advertisement|advertising) feature|(?:advertiser|sponsor) content",
    r"(?:paid|sponsored|branded|promoted|partner) (?:content|post|article|story|feature)",
    r"paid (?:partnership|promotion|program(?:me)?)|(?:paid for|sponsored)(?= by\b)",
    # German
    r"(?:bezahlter|gesponserter|werblicher) (?:inhalt|beitrag|artikel)|bezahlte partnerschaft",
    r"(?:anzeigen|verlags)?-?sonderveröffentlichung|anzeigensonderthema",
    # French
    r"(?:contenu|article) sponsorisé|contenu (?:de marque|partenaire)|publi-?(?:reportage|rédactionnel|communiqué)",
    # Spanish, Portuguese
    r"(?:contenido|artículo) (?:patrocinado|de marca)|publirreportaje|conteúdo (?:patrocinado|de marca)|publieditorial",
    # Italian
    r"(?:contenuto|articolo) sponsorizzato|pub+liredazionale|informazione pubblicitaria",
    # Dutch
    r"gesponsorde? (?:artikel|bericht|content|bijdrage)|betaalde (?:content|inhoud|bijdrage)|partnerbijdrage",
    # Polish
    r"(?:artykuł|materiał) (?:sponsorowany|partnera|promocyjny)",
    # Swedish, Danish, Norwegian
    r"annonsinnehåll|sponsrat innehåll|annoncørbetalt indhold|sponsoreret indhold|annonsørinnhold|betalt innhold",
)
_BY = "by|from|with|for|von|mit|par|avec|por|con|para|da|di|van|door|met|przez|av|af|fra|från"
_PAID = re.compile(
    rf"\W{{0,3}}(?:{'|'.join(_ARTICLES)})(?:\W{{0,3}}|\W{{1,3}}(?:(?:{_BY})\b)?.{{1,80}})", re.IGNORECASE
)
# Words that stand above the places of adverts as well.
_ADVERT = re.compile(
    r"\W{0,3}(?:anzeige|werbung|sponsored|sponsorisé|patrocinado|sponsorizzato|gesponsord|annonse?|annonce)\W{0,3}",
    re.IGNORECASE,
)
# What leads up to a link to who paid.
_PARTNER = re.compile(
    r"\W{0,3}(?:by|presented by|supported by|(?:in )?(?:paid )?partnership with|in (?:cooperation|collaboration) with"
    r"|in (?:kooperation|zusammenarbeit|partnerschaft) mit|präsentiert von|en partenariat avec|présenté par"
    r"|en colaboración con|presentado por|in collaborazione con|in samenwerking met)\b",
    re.IGNORECASE,
)
_HEADERS = frozenset({"header", "hgroup"})
_SLOTS = frozenset({"div", "ins", "iframe", "script", "section"})


def is_paid_label(text: str, label: Element, heading: Element) -> bool:
    """Whether a line next to the headline says that the article is paid for; `label` is the block it stands in."""
    if len(text) > _LONGEST:
        return False
    if label in heading.ancestors:  # words of its own, in no block but that of the headline
        return bool(_PAID.fullmatch(text) or (label.tag in _HEADERS and _ADVERT.fullmatch(text)))
    if (box := _outermost(label, heading)) is None:
        return False
    if _PAID.fullmatch(text):
        return True
    if _ADVERT.fullmatch(text):
        return _is_of_heading(box, heading) and not any(_holds_advert(each) for each in _between(label, box))
    return _PARTNER.match(text) is not None and any(
        "sponsored" in attribute(link, "rel").lower().split() for link in label.iter_elements("a")
    )


def _outermost(label: Element, heading: Element) -> Element | None:
    """The largest box around a label without the headline; None where that stands farther off."""
    above = set(heading.ancestors)
    box = label
    for _ in range(_MOST_BOXES + 1):
        around = box.parent
        if not isinstance(around, Element):
            return None
        if around in above:
            return box
        box = around
    return None


def _between(label: Element, box: Element) -> list[Element]:
    around = [label]
    while around[-1] is not box and isinstance(parent := around[-1].parent, Element):
        around.append(parent)
    return around


def _is_of_heading(box: Element, heading: Element) -> bool:
    """Whether nothing, not even the empty place of an advert, stands between a box and the headline."""
    around = box.parent
    siblings = [each for each in around.children if isinstance(each, Element)] if isinstance(around, Element) else []
    index = siblings.index(box)
    beside = [*siblings[max(0, index - 1) : index], *siblings[index + 1 : index + 2]]
    holds = [each is heading or each in heading.ancestors for each in beside]
    return any(holds) and not any(
        each.tag in _SLOTS and not each.text.strip() for each, is_held in zip(beside, holds, strict=True) if not is_held
    )


def _holds_advert(element: Element) -> bool:
    """Whether a box is named for adverts, or has a place for one beside its label."""
    if hints_of(element) & Hint.ADVERT:
        return True
    return any(each.tag in _SLOTS and not each.text.strip() for each in element.iter_elements())
