"""Posts of other sites inside a page: a quotation that the other site's script would draw as its post.

Until it does, the quotation holds the words, who wrote them, and when:

    <blockquote class="…-tweet"><p>Words</p>— Name (@account) <a href="…">1 March 2026</a></blockquote>
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsformat.markup.tree import Element, Node, Text, attribute, line_of, one_line, tokens
from newsformat.markup.xhtml.context import Context
from newsformat.markup.xhtml.pages.embeds import provider_of
from newsformat.model.body import Embed
from newsformat.scalars import dates
from newsformat.scalars.urls import host

# How the class of what a script of another site will draw ends.
_POST = ("-tweet", "-media", "-embed", "-embed-bq", "-post", "-video", "-card", "-embedded-content")
_PERMALINKS = ("data-instgrm-permalink", "data-text-post-permalink", "data-href", "cite")
# "A post shared by": what stands before the name of whoever wrote a post.
_SHARED_BY = re.compile(
    r"^.{0,60}?\b(?:shared|posted|geteilt|gepostet|partagée?|publiée?|compartid[ao]|compartilhad[ao]|condiviso|"
    r"gedeeld|delat|delt|udostępniony)\s(?:by|von|par|por|de|da|door|av|af|przez)\s",
    re.IGNORECASE,
)
_POSTED_BY = re.compile(
    r"^(?:post(?:ed)? by|beitrag von|publicación de|publication de|post di|publicação de|bericht van|inlägg av)\s",
    re.IGNORECASE,
)
# "View on …": where a post leads to itself.
_LEADING_ON = re.compile(
    r"^(?:(?:view|watch|open|see (?:this|it|more|the)|ver|voir|afficher|sieh|visualizza|guarda|vedi|bekijk|vis|visa|"
    r"se|zobacz|wyświetl|посмотреть|смотреть)\b.{0,60}?\s(?:on|auf|sur|en|su|op|på|w|в|no|na)\s[\w. ]{1,30}"
    r"|.{0,40}\s(?:auf|op)\s[\w.]{1,30}\s(?:ansehen|anzeigen|öffnen|bekijken|weergeven)|.{0,20}で(?:この投稿を)?(?:見る|表示))$",
    re.IGNORECASE,
)
_EMPTY_BRACKETS = re.compile(r"\s*\(\s*\)")
_BREAKING = frozenset("p div br section li header footer blockquote".split())
_DASHES = " \n\u00a0—–-―·|"
_BEFORE_NAMES = ("—", "–", "―", "- ")
_LONGEST_NAME = 100
# A dropped part of a page is looked through for posts if they are more than this share of its words.
_POSTS_SHARE = 0.5


def is_post(element: Element) -> bool:
    """Whether an element is a post of another site, to be drawn by that site's script."""
    return any(name.endswith(_POST) for name in tokens(element))


def post_of(element: Element, context: Context) -> Embed | None:
    """The post of an element; None where no address of it is known."""
    links = [link for link in element.iter_elements("a") if (link.attr("href") or "").startswith("http")]
    url = context.address(attribute(element, *_PERMALINKS)) or (
        context.address(attribute(_permalink_of(links), "href")) if links else None
    )
    if url is None:
        return None
    paragraphs = [part for part in element.iter_elements("p") if line_of(part)]
    signature = _signature_in(paragraphs)
    lines = [line_of(part) for part in paragraphs if part is not signature and not _leads_on(part)]
    author = _author(element, signature, links)
    if not paragraphs and element.tag == "blockquote":
        lines = _lines_of(element)
        if len(lines) > 1 and _LEADING_ON.match(lines[-1]):
            lines.pop()
        if author is None and lines and _POSTED_BY.match(lines[-1]):
            author = _POSTED_BY.sub("", lines.pop())
    return Embed(
        url=url,
        provider=provider_of(url),
        text="\n".join(lines) or None,
        author=author,
        published=_published(element, links, context),
    )


def _permalink_of(links: Sequence[Element]) -> Element:
    """The link to a post among those in it: the last, or one before it that leads deeper into the same site."""
    of_site = [link for link in links if host(link.attr("href") or "") == host(links[-1].attr("href") or "")]
    return max(reversed(of_site), key=_depth_of)


def _depth_of(link: Element) -> int:
    """How many steps the path of a link's address has."""
    return (link.attr("href") or "").partition("?")[0].rstrip("/").count("/")


def _leads_on(paragraph: Element) -> bool:
    """Whether a paragraph is a link that only leads to the post by itself."""
    words = line_of(paragraph)
    linked = "".join(line_of(link) for link in paragraph.iter_elements("a"))
    return linked == words and _LEADING_ON.match(words) is not None


def _lines_of(element: Element) -> list[str]:
    """The words of a post that has no paragraphs, line by line."""
    lines = [""]
    for node in element.descendants:
        if isinstance(node, Text):
            lines[-1] += node.data
        elif isinstance(node, Element) and node.tag in _BREAKING:
            lines.append("")
    return [line for words in lines if (line := one_line(words))]


def posts_in(element: Element, context: Context) -> list[Embed]:
    """The posts that a part of the page is made of, which was taken for something else by its names."""
    holders = [element] if element.tag == "blockquote" else list(element.iter_elements("blockquote"))
    holders = [holder for holder in holders if is_post(holder)]
    if sum(len(holder.text) for holder in holders) <= _POSTS_SHARE * len(element.text):
        return []
    return [post for holder in holders if (post := post_of(holder, context)) is not None]


def _signature_in(paragraphs: list[Element]) -> Element | None:
    """The last paragraph of a post, where it says who posted it."""
    words = line_of(paragraphs[-1]) if paragraphs else ""
    is_signed = _SHARED_BY.search(words) is not None or (len(paragraphs) > 1 and words.startswith(_BEFORE_NAMES))
    return paragraphs[-1] if is_signed else None


def _author(element: Element, signature: Element | None, links: list[Element]) -> str | None:
    ending = links[-1] if links else None
    name = one_line("".join(_words_beside(element, ending))).strip(_DASHES)
    if not name and signature is not None:
        beside = one_line("".join(_words_beside(signature, ending))).strip(_DASHES)
        linked = next((line_of(link) for link in signature.iter_elements("a") if line_of(link)), "")
        name = beside if line_of(signature).startswith(_BEFORE_NAMES) else _SHARED_BY.sub("", linked)
    if not name:
        accounts = (line_of(link) for link in links if isinstance(link.parent, Element) and link.parent.tag != "p")
        name = next((words for words in accounts if words.startswith("@")), "")
    name = _POSTED_BY.sub("", _EMPTY_BRACKETS.sub("", name))
    if name.isascii() and name.islower() and not name.startswith("@"):  # words between links: "by … in …"
        return None
    return name if 0 < len(name) <= _LONGEST_NAME else None


def _words_beside(element: Element, ending: Element | None) -> Iterator[str]:
    """The words of a post outside its paragraphs and links, but for the account in a link."""
    ahead: list[Node] = list(reversed(element.children))
    while ahead:
        node = ahead.pop()
        if isinstance(node, Text):
            yield node.data
        elif not isinstance(node, Element) or node == ending or node.tag in ("p", "script", "svg"):
            continue
        elif node.tag != "a" or (ending is not None and _is_account(node)):
            ahead.extend(reversed(node.children))


def _is_account(link: Element) -> bool:
    """Whether a link in brackets behind a name names the account."""
    before = link.previous_sibling
    return isinstance(before, Text) and before.data.rstrip().endswith("(") and line_of(link).startswith("@")


def _published(element: Element, links: list[Element], context: Context) -> str | None:
    time = next(element.iter_elements("time"), None)
    if time is not None and (stated := dates.moment(attribute(time, "datetime") or "")):
        return stated
    return dates.moment(line_of(links[-1]), context.language or "en") if links else None
