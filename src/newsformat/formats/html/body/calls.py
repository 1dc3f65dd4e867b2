"""Lines that call on readers: to follow or subscribe, or to let what somebody else serves be shown.

    is_call(text)          whether a line does nothing else
    is_offer(addresses)    whether the links of a line lead to where a house takes subscriptions, members or gifts

They stand between the paragraphs of a text, in boxes whose names say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_LONGEST = 160
"""Characters of a call to follow; what is longer says more."""

_LONGEST_CONSENT = 500

_FOLLOW = re.compile(
    r"\W*(?:follow (?:us|me|our|[\w.'’-]+(?: [\w.'’-]+){0,3} (?:on|at)\b)|like us|find us|"
    r"connect with us|join (?:us|our)|subscribe (?:to|on|for)|sign up (?:for|to)|"
    r"stay (?:up to date|updated|connected|informed)|"
    r"folg(?:en sie|e|t) (?:uns|mir)|liken sie|abonnier(?:en sie|e|t)|jetzt (?:kostenlos )?(?:abonnieren|anmelden)|"
    r"s[ií]g(?:uenos|anos|ue a|ue nuestr)|suscr[ií]b|[úu]nete|mant[ée]nte|rec[ií]be|"
    r"suivez|abonnez|rejoignez|inscrivez|retrouvez|seguici|segui (?:la|il|le|i|tutt)|iscriviti|unisciti|"
    r"siga|inscreva|assine|receba|entre no|participe|volg|meld je aan|schrijf je in|abonneer|"
    r"följ oss|prenumerera|følg oss|følg os|abonner|meld deg på|tilmeld|seuraa|tilaa|"
    r"obserwuj|śledź|zapisz się|polub|dołącz|sledujte|přihlaste|odebírejte|"
    r"подпис(?:ывай|аться|ать)|подпишитесь|читайте нас|следите|підпис(?:уйте|атися)|підпишіться|стежте|приєднуйте|"
    r"ακολουθήστε|εγγραφείτε|kövess|iratkoz|urmărește|urmăriți|abonează|ikuti|dapatkan|theo dõi|"
    r"تابعونا|تابعنا|اشترك|עקבו)",
)
# What such pages are called in their addresses, as a step of the path.
_OFFER = re.compile(
    r"(?<![/:])/(?:subscri(?:be|ption)s?(?:-now|-today)?|newsletters?|(?:digital-)?membership|become-(?:a-)?(?:member|supporter)|"
    r"(?:join|support|give-to)-us|donat(?:e|ions?)(?:-now)?|abo(?:s|nnements?|nnieren|nnez(?:-vous)?|nner|nneer|nnera)?|"
    r"spenden?|mitglied(?:schaft|-werden)|unterstuetzen|(?:faire-un-)?dons?|soutenir|soutenez(?:-nous)?|adherer|"
    r"suscri(?:pcion(?:es)?|bete|birse)|hazte-soci[oa]|donaciones|apoyanos|assin(?:e|ar|atura|aturas)|doacoes|"
    r"abbona(?:menti|mento|ti|rsi)|dona(?:zioni)?|sostienici|word-lid|lid-worden|steun(?:-ons)?|doneren?|"
    r"prenumer(?:era|ation|ata)|bli-medlem|stott?-oss|bliv-medlem|tilaa|tilaus|wesprzyj|wsparcie|predplatne|podpora|"
    r"podporte|elofizetes|tamogatas|sinddromites|abonelik|podpiska|donat)(?:[/?#]|\.html?\b|$)"
)
_WHERE = re.compile(
    r"facebook|twitter|instagram|youtube|telegram|whatsapp|threads|bluesky|mastodon|tiktok|linkedin|pinterest|viber|"
    r"flipboard|google (?:news|noticias|discover)|newsletter|mailing list|\bon x\b|\bauf x\b|\ben x\b|\bsur x\b|"
    r"телеграм|фейсбук|ютуб|вайбер|твиттер|фейсбуц|канал|فيسبوك|تويتر|تلغرام|واتساب|يوتيوب|טלגרם|פייסבוק",
)
_CONSENT = re.compile(
    r"empfohlene[rn]? (?:externe[rn]?|redaktionelle[rn]?) inhalte?|"
    r"an dieser stelle (?:finden sie|befindet sich|ist|steht) .{0,60}\bextern|externe[nrs]? inhalte?$|"
    r"externe[nr]? inhalte? (?:anzeigen|laden|aktivieren|freigeben)|ich bin damit einverstanden, dass mir\b|"
    r"(?:um|damit) .{0,60}\binhalt\w* .{0,40}(?:anzuzeigen|angezeigt|anzusehen)|"
    r"dieser (?:externe )?inhalt (?:wird|wurde|kann) .{0,80}(?:nicht angezeigt|blockiert|zustimm|einwillig)|"
    r"this content is (?:hosted|provided) by|this content (?:is blocked|is not available due|could not be loaded)|"
    r"to (?:view|see|watch|display) this \w+,? .{0,80}\b(?:cookie|consent|accept)|"
    r"(?:please )?(?:accept|allow|enable) .{0,40}cookies? .{0,40}(?:view|watch|see|load)|allow [\w.]+ content\?|"
    r"ce contenu est bloqué|(?:pour|afin de) (?:voir|afficher|visualiser|consulter) ce contenu|"
    r"en cliquant sur .{0,60}cookies|para (?:ver|visualizar) est[ea] conte[nú]|este contenido est[áa] bloqueado|"
    r"per (?:vedere|visualizzare) questo contenuto|(?:om|voor) (?:deze|dit) .{0,60}cookies|"
    r"aby (?:zobaczyć|obejrzeć|wyświetlić) .{0,60}(?:treść|cookie)",
)


def is_offer(addresses: Sequence[str]) -> bool:
    """Whether all links of a line lead to where a house takes subscriptions, members or gifts."""
    return bool(addresses) and all(_OFFER.search(address.lower()) is not None for address in addresses)


def is_call(text: str) -> bool:
    """Whether a line calls on readers to follow, to subscribe or to let something be shown, and does nothing else."""
    if len(text) > _LONGEST_CONSENT:
        return False
    words = text.lower()  # patterns that fold case themselves take three times as long
    if len(text) <= _LONGEST and _FOLLOW.match(words) is not None and _WHERE.search(words) is not None:
        return True
    return _CONSENT.match(words) is not None
