"""What the head of a page claims: meta elements of every dialect, link elements, the title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsformat.findings import Finding, Severity
from newsformat.formats.html.claims.claim import LINK, META, OPEN_GRAPH, TITLE, TWITTER, Claim
from newsformat.formats.html.claims.walk import Ordered
from newsformat.formats.html.page import Element, attribute, place
from newsformat.scalars.names import is_lead
from newsformat.scalars.text import line

MOST_IN_HEAD = 1_000
"""Elements meta, link and title of a page that are read; the most seen are 232."""

# Our field by the name or property of a meta element, lower case. Names are other people's words: Open Graph
# (ogp.me), Twitter cards, Dublin Core, and the dialects of analytics and newsletter services.
_FIELDS = {
    name: field
    for field, names in {
        "headline": (
            "og:title twitter:title dc.title dcterms.title dc:title parsely-title sailthru.title title headline hdl "
            "citation_title cxenseparse:title cxenseparse:pageclass.title article:title"
        ),
        "description": (
            "og:description twitter:description description dc.description dcterms.description dc:description "
            "sailthru.description lp.description cxenseparse:description"
        ),
        "abstract": "abstract dcterms.abstract",
        "author": (
            "author article:author og:article:author og:author authors dc.creator dcterms.creator dc:creator "
            "dc.contributor parsely-author sailthru.author byl byline creator article:author_name "
            "article:author:name citation_author cxenseparse:author cxenseparse:recs:author articleauthor "
            "author.name rbauthors book:author web_author writer reporter dable:author article.author"
        ),
        "published": (
            "article:published_time og:article:published_time article:published og:published_time og:pubdate "
            "pubdate date publishdate publish-date publish_date published datepublished publication_date "
            "publication-date publicationdate article.published article:publicationdate published_time "
            "published_at dc.date dc:date dc.date.issued dc.date.created dcterms.created dcterms.issued "
            "dcterms.date dcterms.available parsely-pub-date sailthru.date cxenseparse:recs:publishtime "
            "cxenseparse:publishtime originalpublicationdate citation_publication_date citation_date displaydate "
            "article_date_original article:post_date creation_date datecreated created timestamp rbpubdate "
            "release_date og:release_date ptime pdate lp.article:published_time cxenseparse:articlepublishdate "
            "date.created cdate"
        ),
        "modified": (
            "article:modified_time og:article:modified_time og:updated_time og:modified_time article:modified "
            "lastmod last-modified last_modified lastmodified dcterms.modified dc.date.modified dc.modified "
            "modified revised article:updated article:updated_time datemodified date.modified updated "
            "modificationdate modification_date update_date utime cxenseparse:recs:modifiedtime moddate "
            "lp.article:modified_time"
        ),
        "language": "og:locale content-language dc.language dcterms.language dc:language language lang inlanguage",
        "site_name": "og:site_name application-name apple-mobile-web-app-title twitter:app:name:iphone al:ios:app_name",
        "publisher": "dc.publisher dcterms.publisher dc:publisher publisher cre citation_publisher",
        "rights": "copyright dc.rights dcterms.rights",
        "section": (
            "article:section og:article:section section parsely-section category cxenseparse:category "
            "cxenseparse:recs:category lp.section sailthru.section article:category categories"
        ),
        "keyword": (
            "article:tag og:article:tag og:tag news_keywords keywords parsely-tags sailthru.tags dc.subject "
            "dcterms.subject dc:subject cxenseparse:taglist lp.keywords tags keyword article:tags"
        ),
        "url": "og:url twitter:url parsely-link dc.identifier dcterms.identifier",
        "image": (
            "og:image og:image:url og:image:secure_url twitter:image twitter:image:src sailthru.image.full "
            "parsely-image-url image thumbnail sailthru.image.thumb cxenseparse:image"
        ),
        "type": "og:type",
        "access": "article:content_tier",
        "opinion": "article:opinion",
        "sponsor": "article:sponsor sponsored",
    }.items()
    for name in names.split()
}
# Parts of the picture named just before (ogp.me, structured properties).
_PARTS = {
    f"{prefix}:{part}": member
    for prefix in ("og:image", "twitter:image")
    for part, member in {"width": "width", "height": "height", "alt": "alt"}.items()
}
# How houses and services name the author of an article: behind a word for it, or a prefix of theirs.
_OWN_AUTHOR = re.compile(
    r"(?:(?:article|news|page|content|story|post)[._:-]?|[a-z]{2,10}[:.])authors?(?:[._:-]?names?)?"
)
_LINKS = {"canonical": "canonical", "amphtml": "amp", "image_src": "image", "shortlink": "short_url"}


def head_findings(elements: Sequence[Ordered]) -> tuple[Finding, ...]:
    """A finding if there are more meta, link and title elements than are read."""
    if len(elements) <= MOST_IN_HEAD:
        return ()
    message = f"the page has more than {MOST_IN_HEAD} elements meta, link and title; the others were not read"
    return (Finding(code="html-too-many-in-head", severity=Severity.WARNING, message=message),)


def read_head(elements: Sequence[Ordered]) -> list[Claim]:
    """The claims of meta, link and title elements, up to so many, in document order."""
    claims: list[Claim] = []
    labels: dict[str, str] = {}
    for item in elements[:MOST_IN_HEAD]:
        element = item[1]
        tag = element.tag
        if tag == "meta":
            _read_meta(item, claims, labels)
        elif tag == "link":
            claims.extend(_link_claims(item))
        elif not _in_drawing(element) and (title := line(element.text)):
            claims.append(_claim(item, "headline", title, TITLE, "title"))
    return claims


def _in_drawing(element: Element) -> bool:
    parent = element.parent
    return isinstance(parent, Element) and parent.tag not in {"head", "body", "html"}


def _read_meta(item: Ordered, claims: list[Claim], labels: dict[str, str]) -> None:
    """Append the claims of a meta element, or complete the picture claimed before it.

    `labels` are those of Twitter cards by their number: "Written by" says that the datum of that number is an author.
    """
    element = item[1]
    content = attribute(element, "content")
    name = attribute(element, "property") or attribute(element, "name") or attribute(element, "http-equiv")
    if not content or not name:
        return
    for key in name.lower().split()[:3]:
        if (field := _FIELDS.get(key) or _field_by_words(key)) is not None:
            value = content if field in {"image", "url"} else line(content)
            if value:
                claims.append(_claim(item, field, value, _source(key), f"meta[{key}]"))
        elif (member := _PARTS.get(key)) is not None:
            _complete_image(claims, key, member, line(content))
        elif key.startswith("twitter:label"):
            labels[key[-1]] = content
        elif key.startswith("twitter:data") and is_lead(labels.get(key[-1], "")):
            claims.append(_claim(item, "author", line(content), TWITTER, f"meta[{key}]"))


def _field_by_words(key: str) -> str | None:
    """The field that a house names in its own way ("w-published-date", "article_author", "vr:author"), or None."""
    if key.endswith("keywords"):
        return "keyword"
    if _OWN_AUTHOR.fullmatch(key):
        return "author"
    if "date" not in key and "time" not in key:
        return None
    if "pub" in key or "upload" in key:
        return "published"
    return "modified" if "modif" in key or "updat" in key else None


def _complete_image(claims: list[Claim], key: str, member: str, value: str) -> None:
    source = _source(key)
    for index in range(len(claims) - 1, max(-1, len(claims) - 12), -1):
        claim = claims[index]
        if claim.field == "image" and claim.source == source:
            claims[index] = replace(claim, members={**claim.members, member: value})
            return


def _source(key: str) -> str:
    if key.startswith("twitter:"):
        return TWITTER
    return OPEN_GRAPH if key.startswith(("og:", "article:")) else META


def _link_claims(item: Ordered) -> Iterator[Claim]:
    href = attribute(item[1], "href")
    if not href:
        return
    rels = attribute(item[1], "rel").lower().split()
    for rel in rels:
        if field := _LINKS.get(rel):
            yield _claim(item, field, href, LINK, f"link[rel={rel}]")
        elif rel == "alternate" and (language := attribute(item[1], "hreflang")):
            claim = _claim(item, "translation", href, LINK, "link[hreflang]")
            yield replace(claim, members={"language": language})


def _claim(item: Ordered, field: str, value: str, source: str, at: str) -> Claim:
    where = place(item[1]) or (None, None)
    return Claim(field=field, value=value, source=source, at=at, line=where[0], column=where[1], order=item[0])
