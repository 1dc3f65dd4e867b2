"""A claim: what one place of a page says about the article, before anybody is believed."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from newsformat.findings import Finding

_NOTHING: Mapping[str, str] = MappingProxyType({})

# Where claims come from, in words that evidence uses.
JSON_LD, OPEN_GRAPH, TWITTER, META = "json-ld", "open-graph", "twitter", "meta"
MICRODATA, RDFA, LINK, TITLE, VISIBLE, URL = "microdata", "rdfa", "link", "title", "visible", "url"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One value for one field, and the place that says so.

    `at` names the place ("script[2] NewsArticle.datePublished", "meta[og:title]", "p.byline"); `line` and
    `column` count from 1. `order` is the place of the element among all elements of the page. `about` is
    "article", "page" (the web page as a whole), or "other" (a teaser, a related article). `hint` tells what
    made a visible place speak ("rel", "class", "time" ...). `members` holds further parts of a party or an image.
    """

    field: str
    value: str
    source: str
    at: str
    line: int | None = None
    column: int | None = None
    order: int = 0
    about: str = "article"
    hint: str = ""
    members: Mapping[str, str] = dataclasses.field(default_factory=lambda: _NOTHING, hash=False)


@dataclass(frozen=True, slots=True)
class LinkedNode:
    """The node of the page's article: its terms, with what they refer to, and the place of each."""

    terms: Mapping[str, object]
    places: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Signals:
    """All that a page says of its article: the claims in document order, and what had to be repaired.

    `base` is what relative addresses resolve against, `url` where the page came from, `start` the order of the
    heading that shows the headline (0 if there is none), `sample` some of the page's running text, `linked` the
    node of the article, for what only linked data says.
    """

    claims: tuple[Claim, ...]
    url: str | None = None
    base: str = ""
    start: int = 0
    sample: str = ""
    findings: tuple[Finding, ...] = ()
    linked: LinkedNode | None = None
    _by_field: Mapping[str, tuple[Claim, ...]] = dataclasses.field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        fields: dict[str, list[Claim]] = {}
        for claim in self.claims:
            fields.setdefault(claim.field, []).append(claim)
        object.__setattr__(self, "_by_field", {name: tuple(found) for name, found in fields.items()})

    def of(self, name: str, sources: Iterable[str] = (), about: Iterable[str] = ("article",)) -> tuple[Claim, ...]:
        """The claims for a field; of the given sources, in their order, where any are given."""
        found = [claim for claim in self._by_field.get(name, ()) if claim.about in about]
        if not sources:
            return tuple(found)
        return tuple(claim for source in sources for claim in found if claim.source == source)
