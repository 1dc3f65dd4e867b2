"""How the time of each reader grows with its input: hostile shapes at the sizes n, 2n and 4n.

    python benchmarks/growth.py            all readers
    python benchmarks/growth.py html       one of them
    python benchmarks/growth.py html --only JSON-LD     the shapes with that in their name
    python benchmarks/growth.py --from 256 n is 256 KB instead of 64 KB

A row is a shape: the CPU milliseconds at each size, and how much longer each doubling takes. Twice the input should
take twice the time; a row is flagged where a doubling takes far more (STEEP), or where the time is over what a reader
may take (SLOW). An input that is refused is a row too: refusing takes time as well. The exit status says nothing of
the figures.
"""

from __future__ import annotations

import argparse
import functools
import gc
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from shapes import HTML, JSON, NEWSML_G2, QUOTES, TEXT, Shape

import newsformat

Read = Callable[[str], object]

STEEPEST = 2.3  # the most a doubling may take
LEAST_MS = 5.0  # below it, a ratio tells of the clock more than of the reader
FIXED_MS, NS_A_BYTE = 20.0, 1500.0  # the most a reader may take
LEAST_REMEMBERED = 256  # values; functions that remember fewer hold tables
RUNS, ENOUGH_MS = 5, 2000.0  # the fastest run counts; no more of them once they took this long together


@dataclass(frozen=True, slots=True)
class Row:
    """One shape read at growing sizes: bytes, and the milliseconds that each took."""

    name: str
    sizes: tuple[int, ...]
    times: tuple[float, ...]
    refusal: str | None

    @property
    def ratios(self) -> tuple[float, ...]:
        """How much longer a doubling takes."""
        return tuple(
            later / max(earlier, 0.001) * 2 * size / grown
            for (earlier, later), (size, grown) in zip(pairwise(self.times), pairwise(self.sizes), strict=True)
        )

    @property
    def flags(self) -> Iterator[str]:
        """What is wrong with it."""
        if any(ratio > STEEPEST and time > LEAST_MS for ratio, time in zip(self.ratios, self.times[1:], strict=True)):
            yield "STEEP"
        if any(time > FIXED_MS + size * NS_A_BYTE / 1e6 for size, time in zip(self.sizes, self.times, strict=True)):
            yield "SLOW"


def refusal_of(read: Read, text: str) -> str | None:
    """The code of the finding with which a text is refused."""
    try:
        read(text)
    except newsformat.ReadError as error:
        return error.finding.code
    return None


def remembering() -> list[Any]:
    """The functions that remember what they found of words, names and addresses; tables that never change aside."""
    cached = [each for each in gc.get_objects() if isinstance(each, functools._lru_cache_wrapper)]
    return [each for each in cached if (each.cache_info().maxsize or 0) >= LEAST_REMEMBERED]


def milliseconds(read: Read, text: str) -> float:
    """The CPU time of a reading, the fastest of some, each as if the text had never been read before."""
    times: list[float] = []
    functions = remembering()
    while len(times) < RUNS and sum(times) < ENOUGH_MS:
        for function in functions:
            function.cache_clear()
        gc.collect()
        start = time.process_time()
        refusal_of(read, text)
        times.append((time.process_time() - start) * 1000)
    return min(times)


def measured(name: str, read: Read, shape: Shape, size: int) -> Row:
    """The row of a shape."""
    texts = [shape(size * factor) for factor in (1, 2, 4)]
    refusal = refusal_of(read, texts[0])
    sizes = tuple(len(text.encode()) for text in texts)
    return Row(name, sizes, tuple(milliseconds(read, text) for text in texts), refusal)


def reader(format: str) -> Read:  # noqa: A002
    """What reads a text of a format from its bytes, as from a file."""
    return lambda text: newsformat.read(text.encode(), format=format, url="https://example.org/story")


READERS: dict[str, tuple[Read, dict[str, Shape]]] = {
    "html": (reader("html"), HTML),
    "json": (reader("json"), JSON),
    "text": (reader("text"), TEXT),
    "newsml-g2": (reader("newsml-g2"), NEWSML_G2),
    "quotes": (lambda text: newsformat.find_quotes(text, "en"), QUOTES),
}


def line_of(row: Row) -> str:
    """A row as it is printed."""
    times = "".join(f"{each:9.1f}" for each in row.times)
    ratios = "".join(f"{each:6.2f}" for each in row.ratios)
    remarks = " ".join([*row.flags, *filter(None, [row.refusal])])
    return f"{row.name:36}{row.sizes[0] / 1024:6.0f}{times} {ratios}  {remarks}".rstrip()


def table(name: str, size: int, only: str) -> list[Row]:
    """The rows of a reader, each printed as soon as it is measured; of shapes with `only` in their name."""
    read, shapes = READERS[name]
    print(f"\n{name:36}{'KB':>6}{'ms n':>9}{'2n':>9}{'4n':>9} {'x':>6}{'x':>6}  flags, refusal")
    rows = []
    for shape, make in shapes.items():
        if only not in shape:
            continue
        rows.append(measured(shape, read, make, size))
        print(line_of(rows[-1]), flush=True)
    return rows


def main() -> None:
    """Prints a table a reader."""
    parser = argparse.ArgumentParser(description="How the time of each reader grows with its input.")
    parser.add_argument("reader", nargs="?", choices=READERS)
    parser.add_argument("--from", dest="kilobytes", type=int, default=64, help="the smallest size, in KB [%(default)s]")
    parser.add_argument("--only", default="", help="only shapes with this in their name")
    options = parser.parse_args()
    names = [options.reader] if options.reader else list(READERS)
    rows = [row for name in names for row in table(name, options.kilobytes * 1024, options.only)]
    print(f"\n{sum(any(row.flags) for row in rows)} of {len(rows)} rows flagged")


if __name__ == "__main__":
    main()
