"""Fit the weights that tell whether a body is right, and print them for `confidence.py`.

    python training/confidence.py     the two ends of the scale on unseen sites, then the weights

Needs numpy, lightgbm and the pages under `../shared/data`. The bodies are those told by models that have seen no page
of their site, as it will be with the pages that the estimate is asked of: of pages that the model has seen, more are
right than it says.
"""

from __future__ import annotations

import sys
from typing import Any

import numpy as np
from body_labels import word_f1
from body_model import pages
from kind import known
from logistic import fitted, log_odds, unseen
from unseen import article_of, scores_of_others, use_others

from newsformat.formats.html.body.confidence import grounds
from newsformat.formats.html.kind import article_odds

WRONG, RIGHT = 0.85, 0.96
"""Word F1 up to which a body is called wrong, and from which on right; between them it is the more right the nearer."""


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
    scores = scores_of_others()
    kinds, urls, found, rights = [], [], [], []
    for kind, url, data, truth, _ in pages():
        use_others(scores, url)
        page = known(data, url)
        if page is not None:
            kinds.append(kind)
            urls.append(url)
            found.append(grounds(page.chosen, article_odds(page)))
            rights.append(word_f1(article_of(data, url).text, truth))
    rows, f1, kind = np.array([list(each.values()) for each in found]), np.array(rights), np.array(kinds)
    wanted, weights = np.clip((f1 - WRONG) / (RIGHT - WRONG), 0, 1), np.ones(len(f1))
    everything = fitted(rows, wanted, weights)
    of_others = unseen(urls, rows, wanted, weights)
    for name, of_kind in (("articles", kind == "article"), ("news", kind == "news")):
        sys.stdout.write(f"{name}, unseen sites: {ends(of_others[of_kind], f1[of_kind])}\n")
        sys.stdout.write(f"{name}, all, seen:    {ends(log_odds(rows, everything)[of_kind], f1[of_kind])}\n")
    sys.stdout.write(f"BASE = {everything[0]:.3f}\n")
    for ground, weight in zip(found[0], everything[1:], strict=True):
        sys.stdout.write(f'    "{ground}": {weight:.3f},\n')


if __name__ == "__main__":
    main()
