"""Page -> Signals: all that JSON-LD, Open Graph, meta, microdata and the visible page claim of its article.

Here everybody is believed and nothing is dropped; whom to believe is for `metadata` to say. One walk over
the elements sorts them; each kind is then read by its own module.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from newsformat.formats.html.body.lines import SILENT, length_of
from newsformat.formats.html.claims.claim import VISIBLE, Claim, Signals
from newsformat.formats.html.claims.crumbs import read_crumbs, read_filed, read_folders
from newsformat.formats.html.claims.head import head_findings, read_head
from newsformat.formats.html.claims.headings import parts_of, read_headings
from newsformat.formats.html.claims.json_ld import read_linked_data
from newsformat.formats.html.claims.masthead import read_dated_lines, read_masthead
from newsformat.formats.html.claims.microdata import property_findings, read_properties
from newsformat.formats.html.claims.tags import read_labelled_tags, read_named_tags, read_tag_links, read_told_tags
from newsformat.formats.html.claims.title_lines import line_claim, titled_line
from newsformat.formats.html.claims.visible import (
    read_author_links,
    read_images,
    read_lone_author,
    read_named,
    read_signatures,
    read_times,
)
from newsformat.formats.html.claims.walk import Ordered, Sorted, sorted_elements
from newsformat.formats.html.metadata.declared import TERMS
from newsformat.formats.html.page import Element, Page, Text, attribute, place
from newsformat.scalars.bylines import credits_of
from newsformat.scalars.dates import readings
from newsformat.scalars.text import folded
from newsformat.scalars.urls import absolute

__all__ = ["Claim", "Signals", "collect"]


_MOST_PARAGRAPHS, _SHORTEST_SAMPLE, _LONGEST_SAMPLE = 16, 100, 3000
_SENTENCE = 60
_MOST_SUBHEADS = 100
_TELLING, _SHORT = 10, 20  # letters of a headline, and of what may be the name of a section


def collect(page: Page) -> Signals:
    """All claims of a page about its article, in document order within each source."""
    found = sorted_elements(page)
    head = read_head(found.head)
    headings = list(read_headings(found.headings, page.base))
    titles = [claim.value for claim in (*head, *headings) if claim.field == "headline"]
    canonical = next((claim.value for claim in head if claim.field in {"canonical", "url"}), None)
    linked = read_linked_data(found.linked_data, page.url or canonical, titles, TERMS)
    titles += [claim.value for claim in linked.claims if claim.field == "headline" and claim.about == "article"]
    orders = found.orders()
    heading = _headline(found, headings, titles)
    if heading is None:
        heading = titled_line(orders, titles)
    if heading is not None and heading[1].tag != "h1" and _longest(headings) < _SHORT:
        headings.append(line_claim(*heading))
    start = heading[0] if heading else 0
    language = attribute(page.root, "lang")
    # RDFa's property on meta is Open Graph's, read with the head.
    properties = page.root.select("[itemprop], [property]:not(meta)")
    claims = [
        *linked.claims,
        *head,
        *(read_properties(properties, orders, titles, heading[1] if heading else None) if properties else ()),
        *headings,
        *read_named(found.named, start),
        *read_author_links(found.links, start),
        *read_signatures(found.paragraphs, start),
        *read_crumbs(found.named, start, page.base),
        *read_filed(found.links, start),
        *read_named_tags(found.named, start),
        *read_tag_links(found.links, start),
        *read_times(found.times, start),
        *read_images(found.images, start),
        *(read_masthead(heading[1], start, language, page.url or canonical or "") if heading else ()),
        *_root_claims(page.root),
    ]
    if found.elements and not any(_tells_a_day(claim) for claim in claims):
        claims += read_dated_lines(page.root, orders, language)
    if found.elements and not any(claim.field == "keyword" and claim.source != VISIBLE for claim in claims):
        claims += read_labelled_tags(found.elements[start], start)
    if not any(claim.field == "keyword" for claim in claims):
        claims += read_tag_links(_passed_links(found), start)
    if found.elements and not any(claim.field == "keyword" for claim in claims):
        claims += read_told_tags(found.elements[start], start)
    address = page.url or (absolute(canonical, page.base) if canonical else None)
    if address and not any(_tells_the_section(claim) for claim in claims):
        claims += read_folders(page.root.iter_elements("a"), address, page.base)
    if not any(claim.field == "author" and credits_of(claim.value) for claim in claims):
        claims += read_lone_author(page.root.iter_elements("a"))
    findings = (*linked.findings, *head_findings(found.head), *property_findings(properties))
    return Signals(tuple(claims), page.url, page.base, start, _sample(found, start, orders), findings, linked.article)


def _passed_links(found: Sorted) -> list[Ordered]:
    """All links, those in menus at the foot of the article among them; of others outside it only those by rel=tag."""
    links = ((order, element) for order, element in enumerate(found.elements) if element.tag == "a")
    return [
        (order, element)
        for order, element in links
        if "tag" in (element.attr("rel") or "").lower().split() or element.closest("article, main") is not None
    ]


def _tells_the_section(claim: Claim) -> bool:
    return claim.field == "breadcrumb" or (claim.field == "section" and claim.source != VISIBLE)


def _tells_a_day(claim: Claim) -> bool:
    return claim.field in {"published", "modified"} and any(len(moment) >= 10 for moment in readings(claim.value)[:1])


def _headline(found: Sorted, headings: Sequence[Claim], titles: Sequence[str]) -> Ordered | None:
    """The heading that other places confirm: an h1, else a lesser one; the first h1 if none is confirmed."""
    others = [folded(title) for title in titles]
    by_order = dict(found.headings)
    sites = {folded(heading.value) for heading in headings if heading.field == "site_name"}
    headings = [heading for heading in headings if heading.field == "headline"]
    for heading in headings:
        key = folded(heading.value)
        if sum(key in other or (length_of(other) > 15 and other in key) for other in others) > 1:
            return heading.order, by_order[heading.order]
    longest = _longest(headings)
    wanted = {other for other in others if length_of(other) > 10}
    subheads = found.subheads[:_MOST_SUBHEADS]
    for (order, element), parts in zip(subheads, parts_of([element for _, element in subheads]), strict=True):
        key = folded(parts.headline)
        if key in wanted or any(length_of(other) > 20 and other in key for other in wanted):
            return order, element
        # Below the name of the site or of a section as the only h1, what a title begins or ends with.
        is_told = length_of(key) >= max(_TELLING, longest + 1) and key not in sites and _is_end(key, others)
        if is_told and (sites or headings) and longest < _SHORT:
            return order, element
    return next(((h.order, by_order[h.order]) for h in headings), None)


def _longest(headings: Iterable[Claim]) -> int:
    """The letters of the longest of the headings that may be the headline."""
    return max((length_of(folded(each.value)) for each in headings if each.field == "headline"), default=0)


def _is_end(key: str, titles: Iterable[str]) -> bool:
    return any(title.startswith(f"{key} ") or title.endswith(f" {key}") for title in titles)


def _sample(found: Sorted, start: int, orders: Iterable[Element]) -> str:
    """Paragraphs from the headline on, enough to tell their language; of a page without any, its longer texts."""
    after = [element for order, element in found.paragraphs if order >= start] or [p for _, p in found.paragraphs]
    sample = " ".join(element.text for element in after[:_MOST_PARAGRAPHS])[:_LONGEST_SAMPLE]
    longer = "" if len(sample) >= _SHORTEST_SAMPLE else " ".join(_longer_texts(orders))[:_LONGEST_SAMPLE]
    return max(sample, longer, key=len)


def _longer_texts(elements: Iterable[Element]) -> Iterator[str]:
    """The texts that stand right in elements and are as long as sentences, up to some."""
    shown = (element for element in elements if element.tag not in SILENT)
    texts = (child.data for element in shown for child in element.children if isinstance(child, Text))
    return islice((text for text in texts if len(text) >= _SENTENCE), _MOST_PARAGRAPHS)


def _root_claims(root: Element) -> list[Claim]:
    where = place(root) or (None, None)
    found = [("language", "lang"), ("language", "xml:lang"), ("direction", "dir")]
    return [
        Claim(field=name, value=value, source=VISIBLE, at=f"html[{attr}]", line=where[0], column=where[1], hint="root")
        for name, attr in found
        if (value := attribute(root, attr))
    ]
