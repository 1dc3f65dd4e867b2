"""How lines that are no body begin, in many languages: a few phrases a kind, and each a hint among a hundred."""

from __future__ import annotations

LONGEST = 160
"""A longer line is no label: it has no cue."""

AD_LABELS = frozenset(
    "ad ads advert advertisement advertisements advertising anzeige werbung pub publicité publicidad publicidade "
    "pubblicità anuncio anúncio annonce annons advertentie reklame reklam reklama mainos реклама διαφήμιση إعلان اعلان "
    "פרסומת विज्ञापन โฆษณา pr 広告 广告 廣告 광고 iklan hirdetés reclamă publicitate inzerce oglas reklām reklaam "
    "auglýsing বিজ্ঞাপন விளம்பரம் تبلیغات tangazo matangazo oglašavanje propaganda reclame".split()
) | {"remove ads", "quảng cáo", "saturs turpinās pēc reklāmas"}
"""What stands above an advert, and nowhere in a body, as a line of its own; lower case."""

AD_PHRASES = (
    "story continues below advert", "story continues after advert", "article continues below advert",
    "article continues after ad", "article continues after this ad", "article continues below this ad",
    "story continues below", "continue reading below", "scroll to continue", "scroll for more", "keep reading below",
    "la suite après la pub", "la suite après cette pub", "l'article continue après la pub",
    "artikel wird nach der anzeige", "der artikel geht nach der anzeige", "lesen sie nach der anzeige",
    "weiter nach der anzeige", "nach der anzeige weiterlesen",
    "continua após a publicidade", "continua depois da publicidade", "sigue leyendo tras la publicidad",
    "continúa después de la publicidad", "continúa tras la publicidad", "continua dopo la pubblicità",
    "l'articolo prosegue dopo la pubblicità", "lees verder na de advertentie", "tekst gaat verder onder de advertentie",
    "saken fortsetter under annonse", "artikkelen fortsetter under annonse", "artikeln fortsätter efter annons",
    "artiklen fortsætter efter annonce", "dalsza część tekstu pod reklamą", "dalsza część artykułu pod reklamą",
    "продолжение после рекламы", "yazının devamı reklamdan sonra", "haberin devamı reklamdan sonra",
)  # fmt: skip
"""How a line begins that says that the text goes on behind an advert; lower case."""

_PHRASES: tuple[tuple[str, str], ...] = (
    (
        "share",
        "share|tweet|follow|follow us|teilen|partager|compartir|condividi|delen|поделиться|del|whatsapp"
        "|facebook|email|print",
    ),
    (
        "subscribe",
        "subscribe|newsletter|sign up|sign up for|join|join our|get the|abonnieren|abonnez|anmelden"
        "|suscríbete|iscriviti|donate|support",
    ),
    (
        "elsewhere",
        "read more|read also|also read|related|related articles|related posts|related stories"
        "|related content|you may|you might|recommended|more from|more on|more stories|see also"
        "|keep reading|continue reading|lesen sie|mehr zum|lire aussi|à lire|leer más|lee también"
        "|te puede|leggi anche|lees ook|læs også|les også|läs också|czytaj|czytaj też|читайте|up next"
        "|next|next post|previous|previous post|trending|popular|latest|latest news|most read"
        "|most popular|recent posts|recent articles|read:|read",
    ),
    (
        "author",
        "about the|about author|written by|by|author|authors|posted by|von|par|por|di|photo|photos|image"
        "|images|credit|foto|reviewed by|edited by|medically reviewed|fact checked|contributors",
    ),
    (
        "rights",
        "©|copyright|all rights|alle rechte|tous droits|todos los|privacy|privacy policy|terms|cookie"
        "|cookies|disclaimer|disclaimer:|this article",
    ),
    (
        "comment",
        "comment|comments|leave a|reply|replies|kommentare|comentarios|commentaires|commenti|log in|login"
        "|sign in|your email|required",
    ),
    (
        "advert",
        "advertisement|ad|ads|sponsored|anzeige|publicité|werbung|publicidad|affiliate|disclosure"
        "|disclosure:|реклама|advertising",
    ),
    (
        "tags",
        "tags|tags:|tag|topics|topics:|filed under|filed under:|categories|categories:|category|themen"
        "|mots-clés|etiquetas|temas|posted in|tagged",
    ),
    (
        "time",
        "published|updated|last updated|posted on|posted|modified|date|aktualisiert|publié|publicado|pubblicato",
    ),
    (
        "contents",
        "table of|contents|in this|jump to|on this|what's in|inhalt|inhaltsverzeichnis|sommaire"
        "|key takeaways|quick links|skip to",
    ),
    (
        "call",
        "click here|learn more|contact|contact us|get started|book a|book now|call us|download|shop"
        "|shop now|buy|buy now|order now|request a|schedule a|try|view|see more|show more|load more"
        "|view all|see all|find out",
    ),
    (
        "faq",
        "faq|faqs|frequently asked|conclusion|final thoughts|summary|bottom line|in conclusion|the bottom"
        "|wrapping up|q:|question",
    ),
    (
        "sources",
        "references|references:|sources|sources:|source:|further reading|notes|footnotes|works cited"
        "|resources|bibliography",
    ),
)
"""The kinds in their order, each with its phrases of one or two words."""

CUES: dict[str, int] = {
    phrase: number for number, (_, phrases) in enumerate(_PHRASES, 1) for phrase in phrases.split("|")
}
"""A phrase -> the number of its kind, from 1."""

_FIRST = frozenset(phrase.split()[0] for phrase in CUES)
"""The words that phrases begin with: most lines begin with another."""


def cue_of(text: str) -> int:
    """The number of the cue that a line begins with; 0 for none."""
    if len(text) > LONGEST:
        return 0
    words = text[:40].lower().split(None, 2)[:2]
    return CUES.get(" ".join(words), 0) or CUES.get(words[0], 0) if words and words[0] in _FIRST else 0
