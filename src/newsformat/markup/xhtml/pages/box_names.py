"""What the class names of a box say it is: pages of many languages call the same things by a few words."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache


class Role(Enum):
    """What a box that is set apart from the running text can be."""

    NOTE = auto()
    PULL_QUOTE = auto()
    FACT_BOX = auto()
    GALLERY = auto()
    POST = auto()


# In the order in which they are asked. A space stands for "-", or nothing, between two words of a name.
_NAMES = (
    (
        Role.NOTE,
        "correction|corrections|correction note|errata|erratum|editor note|editors note|editor s note|editorial note|"
        "clarification|amendment|update note|correctif|rectificatif|rectificacion|fe de errata|fe de erratas|"
        "errata corrige|korrektur|korrekturhinweis|berichtigung|richtigstellung|rettelse|rattelse|oikaisu|rectificatie|"
        "sprostowanie",
    ),
    (Role.PULL_QUOTE, "pull quote|pullout quote|quote pull|block pull|exergue|zitatbox|zitat|citat|sitat|uttdrag"),
    (
        Role.FACT_BOX,
        "fact box|facts box|fact file|factbox|info box|infobox|fakta box|fakta boks|faktaruta|fakten box|faktenkasten|"
        "info kasten|infoboks|textkasten|kasten|encadre|recuadro|despiece|tietolaatikko|box out|boxout|call out|"
        "takeaways|key takeaways|key points|key facts|fast facts|summary box|highlight box|inline box|side box|"
        "explainer box|box text|kadertekst|ramka",
    ),
    (
        Role.GALLERY,
        "gallery|image gallery|photo gallery|slide show|carousel|slider|swiper|slick|splide|galerie|galeria|galleria|"
        "diaporama|bilderstrecke|bildstrecke|fotostrecke|fotogalerie|bildspel|bildegalleri",
    ),
    (Role.POST, "tweet|post|video|embed"),
)
# Boxes of these names are for sale, or lead elsewhere, whatever else they are called.
_OTHERS = re.compile(
    r"(?:^|[\s-])(?:ads?|advert\w*|promo\w*|newsletters?|sponsor\w*|related|cta|products?|shop\w*|share|social|"
    r"testimonials?|hidden|form|nav|menu)(?=$|[\s-])"
)
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_LONGEST = 400


def _pattern(role: Role, names: str) -> re.Pattern[str]:
    words = names.replace(" ", "-?")
    if role is Role.POST:  # named by the end of a name alone: "…-post", not "post"
        return re.compile(rf"[a-z]-(?:{words})(?=$|\s)")
    return re.compile(rf"(?:^|[\s-])(?:{words})(?=$|[\s-])")


_PATTERNS = tuple((role, _pattern(role, names)) for role, names in _NAMES)


@lru_cache(maxsize=8192)
def role_of(classes: str) -> Role | None:
    """What the names in a `class` attribute say a box is; None where they say nothing."""
    if len(classes) > _LONGEST:
        return None
    names = _HUMP.sub("-", classes).lower().replace("_", "-").replace("é", "e").replace("ä", "a")
    role = next((role for role, pattern in _PATTERNS if pattern.search(names)), None)
    return role if role is None or _OTHERS.search(names) is None else None
