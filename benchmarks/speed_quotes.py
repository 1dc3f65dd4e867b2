"""How fast quotes are looked for, over the bodies of the annotated pages in `../shared`.

    python benchmarks/speed_quotes.py

Characters a second of CPU time on one core, and the milliseconds of the median body; the best of three rounds, with the
language given and with it to be told. The exit status says nothing of the figures.
"""

from __future__ import annotations

import json
import statistics
import time
from pathlib import Path

from newsformat import find_quotes

TRUTH = Path(__file__).parents[1].parent / "shared/data/html/truth"


def bodies() -> list[tuple[str, str | None]]:
    """The bodies that are annotated, each with its language where that is."""
    found = []
    for path in sorted(TRUTH.rglob("*.json*")):
        for line in path.read_text("utf-8").splitlines() if path.suffix == ".jsonl" else (path.read_text("utf-8"),):
            page = json.loads(line)
            pages = page if isinstance(page, list) else [page]
            found += [
                (text, each.get("language") or each.get("lang"))
                for each in pages
                if isinstance(each, dict) and isinstance(text := each.get("main_content"), str) and text
            ]
    return found


def main() -> None:
    """Print the figures."""
    texts = bodies()
    characters = sum(len(text) for text, _ in texts)
    for name, given in (("language given", True), ("language to be told", False)):
        best, median = float("inf"), 0.0
        for _ in range(3):
            times = []
            for text, language in texts:
                start = time.process_time()
                find_quotes(text, (language or "en") if given else None)
                times.append(time.process_time() - start)
            if sum(times) < best:
                best, median = sum(times), statistics.median(times)
        print(
            f"{name:20}{characters / best:14,.0f} characters/s{median * 1000:8.2f} ms the median of {len(texts)} bodies"
        )


if __name__ == "__main__":
    main()
