"""The headline of a page that has no headings: the line that says what the title element says beside the site's name.

Pages laid out in tables set it large and bold; nothing else tells it from the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice

from newsformat.formats.html.claims.claim import VISIBLE, Claim
from newsformat.formats.html.claims.headings import parts_of
from newsformat.formats.html.claims.places import BREADCRUMB, places_of
from newsformat.formats.html.claims.walk import Ordered
from newsformat.formats.html.metadata.headlines import TITLE_SEPARATOR
from newsformat.formats.html.page import Element, Text, place
from newsformat.scalars.text import folded

_SHORTEST, _LONGEST = 12, 400
_MOST_ELEMENTS = 20_000
_NO_HEADLINES = frozenset(("a", "li", "option", "button", "label", "title"))


def titled_line(orders: Mapping[Element, int], titles: Iterable[str]) -> Ordered | None:
    """The first element, with its order, whose words are a title of the page, or all of one beside a separator.

    What is longer than a title may be the page itself, where its title element has no end, and has separators without
    end.
    """
    short = (title for title in titles if len(title) <= _LONGEST)
    wanted = {key for title in short for part in _parts(title) if len(key := folded(part)) >= _SHORTEST}
    for element, order in islice(orders.items(), _MOST_ELEMENTS if wanted else 0):
        if element.tag in _NO_HEADLINES or not all(isinstance(child, Text) for child in element.children):
            continue
        text = element.text
        if _SHORTEST <= len(text) <= _LONGEST and folded(text) in wanted and not _is_crumb(element):
            return order, element
    return None


def line_claim(order: int, element: Element) -> Claim:
    """The claim of such an element."""
    where = place(element) or (None, None)
    return Claim(
        field="headline", value=next(parts_of([element])).headline, source=VISIBLE, at=f"{element.tag} as in the title",
        line=where[0], column=where[1], order=order, hint="line",
    )  # fmt: skip


def _parts(title: str) -> Iterable[str]:
    """A title, and what stands before and after each separator in it."""
    yield title
    for cut in TITLE_SEPARATOR.finditer(title):
        yield title[: cut.start()]
        yield title[cut.end() :]


def _is_crumb(element: Element) -> bool:
    """Whether an element is the last of a path of sections: named so, or behind a link in one line with it."""
    around = element.parent if isinstance(element.parent, Element) else element
    if any(places_of(each.attr("class") or "") & BREADCRUMB for each in (element, around)):
        return True
    before = element.previous_sibling
    while before is not None and not isinstance(before, Element):
        before = before.previous_sibling
    return before is not None and before.tag == "a"
