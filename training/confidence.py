"""Fit the weights that tell whether a body is right, and print them for `confidence.py`.

    python training/confidence.py     the two ends of the scale on unseen sites, then the weights

Needs numpy and the pages under `../shared/data`. The sites are unseen by this model alone: the model of the body's
lines and the one of kinds were trained on the same pages, so on others the grounds themselves are weaker.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from typing import Any

import numpy as np
from body_labels import words_of
from kind import DATA, pages
from logistic import fitted, log_odds, unseen

from newsformat.formats.html.confidence import grounds
from newsformat.formats.html.kind import article_odds
from newsformat.formats.html.read import read
from newsformat.formats.source import Source

WRONG, RIGHT = 0.92, 0.97
"""Word F1 up to which a body is called wrong, and from which on right; between them it is the more right the nearer."""


def word_f1(text: str, truth: str) -> float:
    """The F1 over the words of a text and those of its truth."""
    got, want = Counter(words_of(text)), Counter(words_of(truth))
    if not want:
        return float(not got)
    return 2 * (got & want).total() / (got.total() + want.total())


def text_of(truth: dict[str, str]) -> str:
    """The text that is read from a page."""
    data = gzip.decompress((DATA / "html" / f"{truth['id']}.html.gz").read_bytes())
    article = read(Source(data, url=truth["url"], charset="utf-8")).article
    return article.text if article else ""


def ends(odds: Any, f1: Any) -> str:
    """Share of pages and their mean F1 under 0.5 and over 0.9."""
    sure = 1 / (1 + np.exp(-odds))
    low, high = sure < 0.5, sure > 0.9
    return (
        f"under 0.5: {low.mean():.1%} of the pages, F1 {f1[low].mean():.3f}; "
        f"over 0.9: {high.mean():.1%}, F1 {f1[high].mean():.3f}"
    )


def main() -> None:
    """Measure and print."""
    urls, found, scores = [], [], []
    for truth, known in pages():
        if truth["page_type"] == "article":
            urls.append(truth["url"] or "")
            found.append(grounds(known.chosen, article_odds(known)))
            scores.append(word_f1(text_of(truth), truth["main_content"]))
    rows, f1 = np.array([list(each.values()) for each in found]), np.array(scores)
    wanted, weights = np.clip((f1 - WRONG) / (RIGHT - WRONG), 0, 1), np.ones(len(f1))
    everything = fitted(rows, wanted, weights)
    sys.stdout.write(f"unseen sites: {ends(unseen(urls, rows, wanted, weights), f1)}\n")
    sys.stdout.write(f"all, seen:    {ends(log_odds(rows, everything), f1)}\n")
    sys.stdout.write(f"BASE = {everything[0]:.3f}\n")
    for ground, weight in zip(found[0], everything[1:], strict=True):
        sys.stdout.write(f'    "{ground}": {weight:.3f},\n')


if __name__ == "__main__":
    main()
