"""Ten threads read pages at the same time: each reading must be what it is when pages are read one after the other.

    python benchmarks/threads.py           for two minutes
    python benchmarks/threads.py 10 --pages 50

The pages are those of `../shared`, or the examples where these are not there. Exits 1 where a reading differed.
"""

from __future__ import annotations

import argparse
import gzip
import random
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import newsformat

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared/data/html/html"
THREADS = 10


def outcome(page: bytes) -> str:
    """A digest of all that is read of a page, or the error."""
    try:
        return sha256(newsformat.read(page, "html", url="https://example.org/story").to_json()).hexdigest()
    except newsformat.ReadError as error:
        return str(error)


def pages_of(count: int) -> list[bytes]:
    """So many pages, evenly taken from all there are."""
    paths = sorted(SHARED.glob("*.html.gz"))
    if not paths:
        return [path.read_bytes() for path in sorted((ROOT / "examples").glob("*/page.html"))]
    return [gzip.decompress(path.read_bytes()) for path in paths[:: max(1, len(paths) // count)]]


def differing(pages: Sequence[bytes], expected: Mapping[bytes, str], end: float, seed: int) -> tuple[int, int]:
    """How many pages one thread read until the end, in an order of its own, and how many readings differed."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    read = wrong = 0
    while time.monotonic() < end:
        page = dice.choice(pages)
        wrong += outcome(page) != expected[page]
        read += 1
    return read, wrong


def main() -> None:
    """Prints how many pages were read, and how many differed."""
    parser = argparse.ArgumentParser(description="Ten threads read pages at the same time.")
    parser.add_argument("seconds", nargs="?", type=float, default=120.0)
    parser.add_argument("--pages", type=int, default=200)
    options = parser.parse_args()
    pages = pages_of(options.pages)
    with ThreadPoolExecutor(THREADS) as pool:  # first of all, so that caches are filled by all at once
        early = list(pool.map(outcome, pages))
        expected = {page: outcome(page) for page in pages}
        end = time.monotonic() + options.seconds
        runs = [pool.submit(differing, pages, expected, end, seed) for seed in range(THREADS)]
        found = [run.result() for run in runs]
    wrong = sum(each for _, each in found) + sum(
        expected[page] != each for page, each in zip(pages, early, strict=True)
    )
    count = sum(read for read, _ in found) + len(early)
    print(f"{THREADS} threads, {len(pages)} pages, {count} readings: {wrong} differed")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
