"""How reliable is a reading's confidence? Its table on the articles of ../shared/data/html, and the two conditions.

    python benchmarks/reliability.py

Pages under 0.5 must have a mean word F1 below 0.8, and be 3 % of all at least; pages over 0.9 above 0.965, and be
40 % at least. Exits with 1 where one of them does not hold.
"""

from __future__ import annotations

import gzip
import json
import re
import statistics
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import newsformat

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "html"
BINS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)
WORD = re.compile(r"\w+")


def word_f1(text: str, truth: str) -> float:
    got, want = Counter(WORD.findall(text.lower())), Counter(WORD.findall(truth.lower()))
    if not want:
        return float(not got)
    return 2 * (got & want).total() / (got.total() + want.total())


def measured() -> Iterator[tuple[float, float]]:
    """Confidence and word F1 of each article."""
    for file in sorted((DATA / "truth").glob("*.json")):
        truth = json.loads(file.read_text("utf-8"))
        if truth["page_type"] == "article":
            page = gzip.decompress((DATA / "html" / f"{file.stem}.html.gz").read_bytes()).decode("utf-8", "replace")
            reading = newsformat.read(page, format="html", url=truth["url"])
            text = reading.article.text if reading.article else ""
            yield reading.confidence or 0.0, word_f1(text, truth["main_content"])


def main() -> int:
    found = list(measured())
    print("| confidence | pages | share | mean F1 | mean confidence |")
    print("|---|---:|---:|---:|---:|")
    for low, high in pairwise(BINS):
        some = [(sure, f1) for sure, f1 in found if low <= sure < high]
        if some:
            sure, f1 = (statistics.fmean(column) for column in zip(*some, strict=True))
            print(
                f"| {low:.2f} to {min(high, 1.0):.2f} | {len(some)} | {len(some) / len(found):.1%} "
                f"| {f1:.3f} | {sure:.3f} |"
            )
    under = [f1 for sure, f1 in found if sure < 0.5]
    over = [f1 for sure, f1 in found if sure > 0.9]
    conditions = [
        ("under 0.5", under, 0.03, statistics.fmean(under or [1.0]) < 0.8),
        ("over 0.9", over, 0.40, statistics.fmean(over or [0.0]) > 0.965),
    ]
    held = True
    for name, some, share, is_apart in conditions:
        holds = is_apart and len(some) >= share * len(found)
        held = held and holds
        mean = f"{statistics.fmean(some):.3f}" if some else "-"
        print(f"{name}: {len(some)} pages ({len(some) / len(found):.1%}), mean F1 {mean}: {'holds' if holds else 'NO'}")
    return int(not held)


if __name__ == "__main__":
    sys.exit(main())
