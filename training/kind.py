"""Fit the weights that tell an article from other pages, and print them for `kind.py`.

    python training/kind.py     balanced accuracy and the rate per kind on unseen sites, then the weights

Needs numpy and the pages under `../shared/data`. Articles and other pages weigh the same in sum.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from logistic import fitted, log_odds, unseen

from newsformat.findings import ReadError
from newsformat.formats.html.choose import choose_body
from newsformat.formats.html.kind import Known, traits
from newsformat.formats.html.metadata import decide
from newsformat.formats.html.page import parse
from newsformat.formats.html.signals import collect
from newsformat.formats.source import Source

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "html"


def pages() -> Iterator[tuple[dict[str, str], Known]]:
    """The truth of each page and what the reader knows of it."""
    for file in sorted((DATA / "truth").glob("*.json")):
        truth = json.loads(file.read_text("utf-8"))
        data = gzip.decompress((DATA / "html" / f"{file.stem}.html.gz").read_bytes())
        try:
            page = parse(Source(data, url=truth["url"], charset="utf-8"))
        except ReadError:
            continue
        signals = collect(page)
        metadata = decide(signals)
        yield truth, Known(page, signals, metadata, choose_body(page, metadata.headline))


def main() -> None:
    """Measure and print."""
    kinds, urls, found = [], [], []
    for truth, known in pages():
        kinds.append(truth["page_type"])
        urls.append(truth["url"] or "")
        found.append(traits(known))
    rows = np.array([list(each.values()) for each in found])
    kind = np.array(kinds)
    is_article = (kind == "article").astype(float)
    weights = np.where(is_article == 1, 1.0, is_article.sum() / (1 - is_article).sum())
    everything = fitted(rows, is_article, weights)
    for name, odds in (
        ("unseen sites", unseen(urls, rows, is_article, weights)),
        ("all, seen", log_odds(rows, everything)),
    ):
        said = odds > 0
        right = (said[is_article == 1].mean() + 1 - said[is_article == 0].mean()) / 2
        sys.stdout.write(f"{name}: balanced accuracy {right:.3f}\n")
        for each in sorted(set(kinds)):
            sys.stdout.write(f"  {each:<14} {said[kind == each].mean():6.1%} said article\n")
    sys.stdout.write(f"BASE = {everything[0]:.2f}\n")
    for trait, weight in zip(found[0], everything[1:], strict=True):
        sys.stdout.write(f'    "{trait}": {weight:.2f},\n')


if __name__ == "__main__":
    main()
