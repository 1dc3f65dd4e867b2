"""What tag, role, class and id of an element say about its part on the page, as a set of bits.

Class names are what developers call things, in English nearly everywhere and in a few other languages; they are
hints, never verdicts. Words are whole words of a name (`share-bar`, `shareBar`, `share_bar`): no site is named.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import IntFlag, auto
from functools import lru_cache

from newsformat.markup.tree import Element


class Hint(IntFlag):
    """One part that an element may play."""

    BODY = auto()
    ARTICLE = auto()
    MAIN = auto()
    SHARE = auto()
    RELATED = auto()
    TEASER = auto()
    AUTHOR = auto()
    META = auto()
    COMMENT = auto()
    SUBSCRIBE = auto()
    TAGS = auto()
    ADVERT = auto()
    NAVIGATION = auto()
    CONTENTS = auto()
    SIDE = auto()
    FOOT = auto()
    HEAD = auto()
    CAPTION = auto()
    TITLE = auto()
    STANDFIRST = auto()
    POPUP = auto()
    QUOTE = auto()
    EMBED = auto()
    BOX = auto()
    PRODUCT = auto()
    FAQ = auto()
    READER_ONLY = auto()
    PLAYER = auto()
    ACCOUNT = auto()
    FORM = auto()
    FIGURE = auto()
    TABLE = auto()
    LIST = auto()
    CALL = auto()
    GALLERY = auto()
    LIVE = auto()
    BUTTON = auto()
    NOTE = auto()
    HIDDEN = auto()
    CONSENT = auto()


_WORDS: dict[Hint, str] = {
    Hint.BODY: (
        "articlebody article-body body-article article-content articlecontent article-text articletext story-body "
        "storybody story-content storytext story-text post-content postcontent post-body postbody post-text "
        "entry-content entrycontent entry-body body-copy bodycopy body-text bodytext body-content bodycontent "
        "content-body rich-text richtext wysiwyg prose blog-content blog-post-content page-content text-content "
        "single-content news-content news-body news-text newsbody main-text maintext article-main field-name-body "
        "field-body node-body markdown-body copy post-entry article-inner contenido-nota cuerpo cuerpo-nota "
        "texto-nota corpo artikel-text artikeltext article-copy longform content-text text-block"
    ),
    Hint.ARTICLE: "article post story entry hentry single artikel articulo noticia nota blogpost",
    Hint.MAIN: "main content primary contenu inhalt contenido conteudo",
    Hint.SHARE: (
        "share sharing shares sharebar sharethis addtoany addthis sharedaddy social socials socialmedia facebook "
        "twitter whatsapp linkedin pinterest telegram bookmark follow teilen partage partager compartir condividi"
    ),
    Hint.RELATED: (
        "related relateds relacionadas relacionados recommended recommend recommendations recommendation recirc "
        "similar popular trending most-read mostread most-popular latest recent recents more-stories more-news "
        "read-more readmore read-also also-read see-also seealso also youmaylike may-like onward outbrain taboola "
        "suggested suggestions upnext up-next next previous prev nextpost adjacent more-from morefrom weitere mehr "
        "lesen correlati relevant siblings"
    ),
    Hint.TEASER: "teaser teasers card cards promo promos tile tiles tease listing thumb thumbnail loop feed grid item",
    Hint.AUTHOR: (
        "author authors authorbox authorbio byline bylines bio biography contributor contributors writer autor "
        "autore auteur autoren autorin vcard profile about-author signature staff editor reviewer"
    ),
    Hint.META: (
        "meta metadata date dates datetime time timestamp published publish pubdate posted dateline updated info "
        "publication reading-time readingtime views credits source sources fecha datum data"
    ),
    Hint.COMMENT: (
        "comment comments commentlist disqus discussion respond reply replies responses commentaire commentaires "
        "kommentar kommentare comentarios commenti feedback reactions viafoura coral forum"
    ),
    Hint.SUBSCRIBE: (
        "newsletter newsletters subscribe subscription subscriptions subscriber signup sign-up optin opt-in "
        "mailchimp mailing paywall membership member donate donation donations abo abonnement convertkit "
        "hubspot klaviyo leadform lead-magnet email"
    ),
    Hint.TAGS: "tag tags tagged taglist topics topic keywords categories category cats labels etiquetas temas hashtags",
    Hint.ADVERT: (
        "ad ads adv advert adverts advertisement advertising advertorial sponsor sponsored sponsors banner banners "
        "dfp gpt adsense adslot adunit adbox publicidad publicite werbung anzeige affiliate partner partners"
    ),
    Hint.NAVIGATION: (
        "nav navbar navigation menu menus submenu breadcrumb breadcrumbs pagination pager paging pagenav skip "
        "sitemap topnav toolbar dropdown navi"
    ),
    Hint.CONTENTS: (
        "toc contents table-of-contents tableofcontents ez-toc jump jumplinks jump-links index lwptoc in-this-article"
    ),
    Hint.SIDE: "sidebar aside rail widget widgets widgetarea secondary complementary sticky column-right right-column",
    Hint.FOOT: "footer foot bottom copyright legal colophon site-info disclosure",
    Hint.HEAD: "header masthead topbar hero intro-header page-header site-header branding logo",
    Hint.CAPTION: (
        "caption captions figcaption wp-caption wp-caption-text credit photocredit photo-credit imagecaption "
        "image-caption legend bildunterschrift bildtext media-caption image-credit copyright-text"
    ),
    Hint.TITLE: "title headline entry-title post-title page-title titulo titel titre heading",
    Hint.STANDFIRST: (
        "dek deck standfirst subtitle sub-title subhead subheadline excerpt summary intro lead lede chapo "
        "introduction abstract description bajada copete kicker teasertext strapline"
    ),
    Hint.POPUP: (
        "modal popup pop-up overlay cookie cookies consent gdpr lightbox drawer toast tooltip interstitial "
        "notification notice alert snackbar"
    ),
    Hint.QUOTE: "pullquote pull-quote blockquote quote zitat citation",
    Hint.EMBED: "tweet twitter-tweet instagram instagram-media tiktok embed embedded youtube iframe oembed",
    Hint.BOX: (
        "box callout infobox factbox takeaways key-takeaways highlights highlight tip panel inset sidebar-box "
        "key-points keypoints summary-box"
    ),
    Hint.PRODUCT: "product products price prices pricing cart shop store buy checkout woocommerce coupon deal deals",
    Hint.FAQ: "faq faqs accordion question questions answer toggle collapse collapsible",
    Hint.READER_ONLY: "sr-only screen-reader screenreader visually-hidden visuallyhidden sronly offscreen aural",
    Hint.PLAYER: "player audio video podcast listen playlist jwplayer brightcove",
    Hint.ACCOUNT: "login log-in signin sign-in account user register password search searchform",
    Hint.GALLERY: "gallery slideshow carousel slider swiper slick galerie slide",
    Hint.LIVE: "live liveblog live-blog ticker livefeed",
    Hint.CALL: "cta call-to-action calltoaction contact contact-us consultation get-started demo action",
    Hint.BUTTON: "btn btns button buttons",
    Hint.NOTE: "footnote footnotes references reference citations bibliography notes sources disclaimer correction",
}

_BY_TAG: dict[str, Hint] = {
    "article": Hint.ARTICLE,
    "main": Hint.MAIN,
    "nav": Hint.NAVIGATION,
    "aside": Hint.SIDE,
    "footer": Hint.FOOT,
    "header": Hint.HEAD,
    "form": Hint.FORM,
    "fieldset": Hint.FORM,
    "figure": Hint.FIGURE,
    "figcaption": Hint.CAPTION,
    "caption": Hint.CAPTION,
    "table": Hint.TABLE,
    "ul": Hint.LIST,
    "ol": Hint.LIST,
    "dl": Hint.LIST,
    "menu": Hint.LIST,
    "blockquote": Hint.QUOTE,
    "button": Hint.BUTTON,
    "address": Hint.META,
    "time": Hint.META,
    "details": Hint.FAQ,
}

_BY_ROLE: dict[str, Hint] = {
    "main": Hint.MAIN,
    "article": Hint.ARTICLE,
    "navigation": Hint.NAVIGATION,
    "complementary": Hint.SIDE,
    "contentinfo": Hint.FOOT,
    "banner": Hint.HEAD,
    "search": Hint.ACCOUNT,
    "dialog": Hint.POPUP,
    "alert": Hint.POPUP,
    "button": Hint.BUTTON,
    "menu": Hint.NAVIGATION,
}

_BY_PROPERTY: dict[str, Hint] = {
    "articlebody": Hint.BODY,
    "author": Hint.AUTHOR,
    "datepublished": Hint.META,
    "datemodified": Hint.META,
    "headline": Hint.TITLE,
    "description": Hint.STANDFIRST,
    "caption": Hint.CAPTION,
    "comment": Hint.COMMENT,
    "keywords": Hint.TAGS,
}

_NAMED: dict[str, Hint] = {}
for _hint, _names in _WORDS.items():
    for _name in _names.split():
        _NAMED[_name] = _NAMED.get(_name, Hint(0)) | _hint
# Plain numbers: an IntFlag's own operators are thirty times slower.
_NAME_VALUES: dict[str, int] = {name: int(hint) for name, hint in _NAMED.items()}
TAG_HINTS: dict[str, int] = {tag: int(hint) for tag, hint in _BY_TAG.items()}
_ROLE_VALUES: dict[str, int] = {role: int(hint) for role, hint in _BY_ROLE.items()}
_PROPERTY_VALUES: dict[str, int] = {name: int(hint) for name, hint in _BY_PROPERTY.items()}

# The first words of names of two and three words.
_OPENERS = frozenset(name.split("-")[0] for name in _NAME_VALUES if "-" in name)
_TELLING = _OPENERS.union(name for name in _NAME_VALUES if "-" not in name)

_TELLS_OF_OTHERS = frozenset(("has", "no", "with", "without"))
"""How a name begins that tells what stands elsewhere, or nowhere: "has-sidebar"."""

_TELLS_OF_STATES = frozenset(("off", "closed", "disabled", "free"))
"""How a name ends that tells what does not stand there: "comments-closed"."""

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
LONGEST = 600
"""Characters of class, id and style that are looked at; generated ones run to thousands and say nothing."""
HIDDEN = int(Hint.HIDDEN)


@lru_cache(maxsize=16384)
def token_hints(token: str) -> int:
    """The hints of one class token: of each word in it, and of two and three words that stand together."""
    if not token.islower():
        token = _HUMP.sub("-", token).lower()
    value = _NAME_VALUES.get
    token = token.replace("_", "-")
    if "-" not in token:
        return value(token, 0)
    parts = token.replace("--", "-").split("-")
    found = 0
    if _TELLING.isdisjoint(parts):  # as of half of all names
        return found
    if parts[0] in _TELLS_OF_OTHERS or parts[-1] in _TELLS_OF_STATES:
        return found
    for start, part in enumerate(parts):
        found |= value(part, 0)
        if part in _OPENERS:
            for end in (start + 2, start + 3):
                found |= value("-".join(parts[start:end]), 0)
    return found


@lru_cache(maxsize=16384)
def class_hints(names: str) -> int:
    """The hints of the names in a `class`."""
    found = 0
    for token in names.split():
        found |= token_hints(token)
    return found


@lru_cache(maxsize=4096)
def style_hints(style: str) -> int:
    """Whether a style hides an element."""
    squeezed = "".join(style.lower().split())
    return HIDDEN if "display:none" in squeezed or "visibility:hidden" in squeezed else 0


def is_late(ident: str) -> bool:
    """Whether an id is that of content which a framework sends late, to be moved into its place by a script.

    It comes as `<div hidden id="S:0">`, and is not taken for hidden.
    """
    return ident.startswith("S:")


ATTRIBUTE_HINTS: dict[str, Callable[[str], int]] = {
    "class": class_hints,
    "style": style_hints,
    "id": token_hints,
    "role": lambda role: _ROLE_VALUES.get(role, 0),
    "itemprop": lambda name: _PROPERTY_VALUES.get(name.lower(), 0),
}
"""The attributes that say what an element is like, each with what tells the hints of its value."""


def is_hidden(element: Element) -> bool:
    """Whether an element has the attribute `hidden`, and no search in the page is to bring it out."""
    return "hidden" in element.attrs and element.attr("hidden") != "until-found"


def hints_of(element: Element) -> int:
    """The hints of an element's own tag and attributes; `called` has those of all elements of a page."""
    found = TAG_HINTS.get(element.tag, 0)
    if not element.attrs:
        return found
    for name, hints in ATTRIBUTE_HINTS.items():
        if value := element.attr(name):
            found |= hints(value[:LONGEST])
    return found | HIDDEN if is_hidden(element) and not is_late(element.attr("id") or "") else found
