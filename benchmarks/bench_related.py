"""Related links of the HTML reader against pages annotated by hand.

    python benchmarks/bench_related.py                        both halves
    python benchmarks/bench_related.py --half tune --errors   what is missing and what is too much, page by page

The truth is `related/annotations.jsonl` beside this script (its README says how it was made); the pages lie in
`../shared/data` of the project root. Without them nothing is measured, and the script says so.

What a reader gives of a page are the entries of `article.related` and the link marks of the body: the set of their
addresses is measured. Addresses are compared without scheme, "www.", fragment and closing slash, percent-decoded.
- right: an address of the page's `links`, however it was given. One that stands in two places counts once.
- wrong: any other address, a mark over an `offered` one, an `offered` one given with rel "related" or none, and the
  page itself given as related.
- not counted: an address of `neutral`, the page in another form (rel "amp" or "print"), a mark that leads nowhere but
  to the page itself or to no web page (mailto:), and an `offered` one given with another rel. The line "strict" counts
  the last as wrong too.

Recall by rel and position is over the annotated entries, whichever way the address was given; precision by rel and
position is over what was given so. "same rel", "same position", "same title": the share of the right entries of
`article.related` that agree in it with an annotated entry of that address (of two titles one may hold the other: some
readers keep the words above a headline).
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import newsformat

HERE = Path(__file__).resolve().parent
ANNOTATIONS = HERE / "related" / "annotations.jsonl"
SHARED = HERE.parent.parent / "shared" / "data"
OTHER_FORMS = ("amp", "print")
PAGES = {
    "fundus-dev": SHARED / "meta" / "fundus-dev" / "pages",
    "html": SHARED / "html" / "html",
    "htmldate-dev": SHARED / "meta" / "htmldate-dev" / "pages",
    "postlight-dev": SHARED / "meta" / "postlight-dev" / "pages",
}
HALVES = ("tune", "check")
"""The first is for looking at, the second for measuring alone."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it is given or annotated: address to compare, address as written, rel, position, title."""

    address: str
    url: str
    rel: str
    position: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """An annotated page: its links, and the addresses of lists that have nothing to do with it or that never count."""

    set: str
    id: str
    url: str
    half: str
    links: tuple[Link, ...]
    offered: frozenset[str]
    neutral: frozenset[str]

    @property
    def path(self) -> Path:
        """The saved page, gzip."""
        return PAGES[self.set] / f"{self.id}.html.gz"


@dataclass(slots=True)
class Score:
    """What was counted over some pages."""

    right: int = 0
    wrong: int = 0
    mild: int = 0
    expected: int = 0
    precisions: list[float] = field(default_factory=list)
    recalls: list[float] = field(default_factory=list)
    given: Counter[tuple[str, str, bool]] = field(default_factory=Counter)
    annotated: Counter[tuple[str, str, bool]] = field(default_factory=Counter)
    agreement: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A page's links sorted: right and wrong and mildly wrong ones that were given, and those that were missed."""

    right: tuple[Link, ...]
    wrong: tuple[Link, ...]
    mild: tuple[Link, ...]
    missed: tuple[Link, ...]


def address(url: str) -> str:
    """The address as it is compared; empty for what is no web address."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https", "") or not parts.netloc:
        return ""
    host = parts.netloc.lower().removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return unquote(host + parts.path.rstrip("/") + query).rstrip("/")


def annotated_pages() -> list[Page]:
    """The pages of the truth file, in its order."""
    with ANNOTATIONS.open(encoding="utf-8") as lines:
        return [_page(json.loads(line)) for line in lines if line.strip()]


def _page(record: dict[str, object]) -> Page:
    links = tuple(
        Link(address(item["url"]), item["url"], item["rel"], item["position"], item["title"])
        for item in record["links"]  # type: ignore[attr-defined]
    )
    return Page(
        set=str(record["set"]),
        id=str(record["id"]),
        url=str(record["url"]),
        half=str(record["half"]),
        links=links,
        offered=_addresses(record["offered"]),
        neutral=_addresses(record["neutral"]),
    )


def _addresses(urls: object) -> frozenset[str]:
    return frozenset(address(url) for url in urls)  # type: ignore[attr-defined]


def given_links(page: Page, data: bytes) -> list[Link]:
    """What newsformat reads from a page: the related links, then the link marks of the body."""
    try:
        article = newsformat.read(data, format="html", url=page.url).article
    except newsformat.ReadError:
        article = None
    if article is None:
        return []
    related = [
        Link(
            address(urljoin(page.url, link.url)), link.url, link.rel or "related", link.position or "", link.title or ""
        )
        for link in article.related
        if link.url
    ]
    return related + [
        Link(address(urljoin(page.url, url)), url, "inline", "mark") for url in _marked(json.loads(article.to_json()))
    ]


def _marked(article: dict[str, object]) -> Iterator[str]:
    """The addresses of the link marks of an article's body, given as JSON."""
    stack: list[object] = [article.get("body", [])]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(node)
        elif isinstance(node, dict):
            for mark in node.get("marks", ()):
                if mark.get("type") == "link":
                    yield mark["url"]
            stack.extend(value for name, value in node.items() if name != "marks")


def verdict(page: Page, given: Sequence[Link]) -> Verdict:
    """The links of a page, given and annotated, sorted by what they are worth."""
    expected = {link.address for link in page.links}
    itself = address(page.url)
    right: list[Link] = []
    wrong: list[Link] = []
    mild: list[Link] = []
    for link in given:
        if link.address in expected:
            right.append(link)
        elif _counts_not(link, page, itself):
            continue
        elif link.address in page.offered and link.rel not in ("related", "inline"):
            mild.append(link)
        else:
            wrong.append(link)
    found = {link.address for link in right}
    missed = tuple(link for link in page.links if link.address not in found)
    return Verdict(tuple(right), tuple(wrong), tuple(mild), missed)


def _counts_not(link: Link, page: Page, itself: str) -> bool:
    if link.position == "mark" and link.address in ("", itself):
        return True
    return link.address in page.neutral or link.rel in OTHER_FORMS


def add(score: Score, page: Page, outcome: Verdict) -> None:
    """Count a page into a score."""
    right, wrong = _distinct(outcome.right), _distinct(outcome.wrong)
    mild = _distinct(outcome.mild) - wrong
    expected = _distinct(page.links)
    score.right += len(right)
    score.wrong += len(wrong)
    score.mild += len(mild)
    score.expected += len(expected)
    if right or wrong:
        score.precisions.append(len(right) / (len(right) + len(wrong)))
    if expected:
        score.recalls.append(len(right) / len(expected))
    _count_kinds(score, page, outcome, right)


def _distinct(links: Iterable[Link]) -> set[str]:
    return {link.address for link in links}


def _count_kinds(score: Score, page: Page, outcome: Verdict, right: set[str]) -> None:
    for link in page.links:
        score.annotated.update((table, name, link.address in right) for table, name in _kinds(link))
    for good, links in ((True, outcome.right), (False, outcome.wrong)):
        for link in {(each.address, each.rel, each.position): each for each in links}.values():
            score.given.update((table, name, good) for table, name in _kinds(link))
    for link in outcome.right:
        if link.position != "mark":
            score.agreement.update(_agreement(link, page))


def _kinds(link: Link) -> tuple[tuple[str, str], tuple[str, str]]:
    return ("rel", link.rel), ("position", "inline" if link.position == "mark" else link.position or "none")


def _agreement(link: Link, page: Page) -> Iterator[str]:
    same = [truth for truth in page.links if truth.address == link.address]
    tests: dict[str, Callable[[Link], bool]] = {
        "rel": lambda truth: truth.rel == link.rel,
        "position": lambda truth: truth.position == link.position,
        "title": lambda truth: _hold(_plain(truth.title), _plain(link.title)),
    }
    yield "all"
    yield from (name for name, test in tests.items() if any(test(truth) for truth in same))


def _hold(one: str, other: str) -> bool:
    return one == other or bool(one and other and (one in other or other in one))


def _plain(title: str) -> str:
    return "".join(char for char in title.casefold() if char.isalnum())


def share(part: float, whole: float) -> str:
    return f"{100 * part / whole:5.1f}" if whole else "    -"


def print_score(name: str, pages: int, score: Score) -> None:
    given = score.right + score.wrong
    mean_precision = share(sum(score.precisions), len(score.precisions))
    mean_recall = share(sum(score.recalls), len(score.recalls))
    print(f"\n{name}: {pages} pages, {score.expected} addresses expected, {given} given, {score.right} right")
    print(f"  all links       precision {share(score.right, given)}   recall {share(score.right, score.expected)}")
    print(f"  mean of pages   precision {mean_precision}   recall {mean_recall}")
    print(f"  strict          precision {share(score.right, given + score.mild)}   ({score.mild} more wrong)")
    whole = score.agreement["all"]
    same = "   ".join(f"same {name} {share(score.agreement[name], whole)}" for name in ("rel", "position", "title"))
    print(f"  {same}   (of {whole} right in article.related)")
    for table in ("rel", "position"):
        print_table(table, score)


def print_table(table: str, score: Score) -> None:
    names = {name for counted in (score.annotated, score.given) for kind, name, _ in counted if kind == table}
    print(f"  {table:17}{'expected':>9}{'recall':>8}{'given':>8}{'precision':>11}")
    for name in sorted(names, key=lambda each: (-_sum(score.annotated, table, each), each)):
        expected, given = _sum(score.annotated, table, name), _sum(score.given, table, name)
        recall = share(score.annotated[table, name, True], expected)
        precision = share(score.given[table, name, True], given)
        print(f"    {name:15}{expected:9}{recall:>8}{given:8}{precision:>11}")


def _sum(counted: Counter[tuple[str, str, bool]], table: str, name: str) -> int:
    return counted[table, name, True] + counted[table, name, False]


def print_errors(page: Page, outcome: Verdict) -> None:
    if not (outcome.missed or outcome.wrong):
        return
    print(f"\n{page.set}/{page.id}  {page.url}")
    for link in outcome.missed:
        print(f"  missed  {link.rel}@{link.position}  {link.url}  {link.title[:60]!r}")
    for link in outcome.wrong:
        why = " (offered)" if link.address in page.offered else ""
        print(f"  wrong   {link.rel}@{link.position or 'none'}{why}  {link.url}  {link.title[:60]!r}")


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Related links of the HTML reader against annotated pages.")
    parser.add_argument("--half", choices=HALVES, help="measure one half only")
    parser.add_argument("--set", choices=sorted(PAGES), help="measure one set of pages only")
    parser.add_argument("--errors", action="store_true", help="list misses and wrong links (with --half tune only)")
    options = parser.parse_args(argv)
    if options.errors and options.half != "tune":
        parser.error("--errors goes with --half tune: the other half is for checking, never for looking at")
    return options


def main(argv: Sequence[str] | None = None) -> int:
    options = arguments(argv)
    if not SHARED.is_dir():
        print(f"skipped: the annotated pages are not here ({SHARED} is missing)")
        return 0
    pages = [page for page in annotated_pages() if options.set in (None, page.set)]
    for half in HALVES:
        if options.half in (None, half):
            measure(half, [page for page in pages if page.half == half], errors=options.errors)
    return 0


def measure(half: str, pages: Sequence[Page], *, errors: bool) -> None:
    """Read the pages of a half and print how well their links were found."""
    score = Score()
    for page in pages:
        outcome = verdict(page, given_links(page, gzip.decompress(page.path.read_bytes())))
        add(score, page, outcome)
        if errors:
            print_errors(page, outcome)
    print_score(half, len(pages), score)


if __name__ == "__main__":
    sys.exit(main())
