"""Several threads may read at once: nothing that one does shows in what another reads."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import newsformat

THREADS = 10
PAGES = sorted((Path(__file__).parents[1] / "examples").glob("*/page.html"))


def readings(first: int) -> dict[Path, bytes]:
    """The reading of each page, in an order that begins with one of them."""
    turned = PAGES[first:] + PAGES[:first]
    return {path: newsformat.read(path, "html", url="https://example.org/story").to_json() for path in turned}


def test_ten_threads_read_what_one_reads() -> None:
    with ThreadPoolExecutor(THREADS) as pool:
        at_once = list(pool.map(readings, [number % len(PAGES) for number in range(THREADS)]))
    assert at_once == [readings(0)] * THREADS
