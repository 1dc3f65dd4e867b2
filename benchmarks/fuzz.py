"""Broken pages for the HTML reader: real ones cut off, spliced, with bytes flipped, parts repeated, a space swollen.

    python benchmarks/fuzz.py              for a minute
    python benchmarks/fuzz.py 1200 --seed 7

A reader gives an article that is valid, or a `ReadError`; it takes no longer than ten seconds. What does otherwise is
printed with its number, and the page is written to the folder `--keep`. Exits 1 where there was any.
"""

from __future__ import annotations

import argparse
import gzip
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path

import newsformat

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared/data/html/html"
SLOWEST = 10.0
LONGEST = 4_000_000
SIGNS = (b"<", b">", b'"', b"&", b"<!--", b"<table>", b"</p>", b"<b>", b"\x00", b"&#x110000;", b"\\u", b"{", b"]")
RUNS = (
    b"\n",
    b"&nbsp;",
    b" &nbsp;",
    b"-",
    b"a",
    b"1",
    b"_",
    b".",
    b", ",
    b"/",
    b"(",
    b"&",
    b"1/",
    b"a ",
    b"by ",
    b"Ada ",
)
RUN_LENGTH = 100_000

Break = Callable[[bytes, random.Random, Sequence[Path]], bytes]


def content_of(path: Path) -> bytes:
    """The bytes of a page."""
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data


def truncated(page: bytes, dice: random.Random, _: Sequence[Path]) -> bytes:
    """The page cut off anywhere."""
    return page[: dice.randrange(len(page) + 1)]


def flipped(page: bytes, dice: random.Random, _: Sequence[Path]) -> bytes:
    """The page with some of its bytes changed."""
    changed = bytearray(page)
    for _time in range(dice.randint(1, 200)):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def spliced(page: bytes, dice: random.Random, pages: Sequence[Path]) -> bytes:
    """The beginning of the page and the end of another."""
    other = content_of(dice.choice(pages))
    return page[: dice.randrange(len(page) + 1)] + other[dice.randrange(len(other) + 1) :]


def repeated(page: bytes, dice: random.Random, _: Sequence[Path]) -> bytes:
    """The page with a part of it up to a thousand times."""
    start = dice.randrange(len(page))
    part = page[start : start + dice.choice((5, 20, 100, 500, 2000))]
    return page[:start] + part * min(1000, LONGEST // len(part)) + page[start:]


def strewn(page: bytes, dice: random.Random, _: Sequence[Path]) -> bytes:
    """The page with signs strewn over it, some pieces doubled and some gone."""
    changed = bytearray(page)
    for _time in range(dice.randint(1, 40)):
        start = dice.randrange(len(changed) + 1)
        end = min(len(changed), start + dice.choice((1, 7, 100, 5000)))
        changed[start:end] = dice.choice((b"", changed[start:end] * 2, dice.choice(SIGNS)))
    return bytes(changed)


def swollen(page: bytes, dice: random.Random, _: Sequence[Path]) -> bytes:
    """The page with one of its spaces as a long run: patterns that look for its end at each of its signs are slow."""
    start = page.find(b" ", dice.randrange(len(page) + 1))
    run = dice.choice(RUNS)
    return page[:start] + run * (RUN_LENGTH // len(run)) + page[start + 1 :]


BREAKS: tuple[Break, ...] = (truncated, flipped, spliced, repeated, strewn, swollen)


def broken_pages(seed: int) -> Iterator[tuple[str, bytes]]:
    """Pages without end, each with its name; the same for a seed."""
    pages = sorted([*SHARED.glob("*.html.gz"), *(ROOT / "examples").glob("*/page.html")])
    for number in count():
        dice = random.Random(f"{seed} {number}")  # noqa: S311 - no secret
        path, change = dice.choice(pages), dice.choice(BREAKS)
        if page := content_of(path):
            yield f"{seed}-{number} {change.__name__} {path.name}", change(page, dice, pages)


def complaint(page: bytes) -> str | None:
    """What is wrong with how a page is read."""
    start = time.process_time()
    try:
        article = newsformat.read(page, "html", url="https://example.org/story").article
        if article is None:
            return "no article"
        if findings := [each for each in newsformat.validate(article.to_json()) if each.severity == "error"]:
            return f"not valid: {findings[0]}"
    except newsformat.ReadError:
        pass
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what was looked for
        return f"{type(error).__name__}: {error}"
    taken = time.process_time() - start
    return f"{taken:.1f} s for {len(page)} bytes" if taken > SLOWEST else None


def main() -> None:
    """Prints what went wrong, and how many pages were read."""
    parser = argparse.ArgumentParser(description="Broken pages for the HTML reader.")
    parser.add_argument("seconds", nargs="?", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="a folder for the pages that fail")
    options = parser.parse_args()
    end = time.process_time() + options.seconds
    read = failed = 0
    for name, page in broken_pages(options.seed):
        if time.process_time() > end:
            break
        read += 1
        if wrong := complaint(page):
            failed += 1
            print(f"{name}: {wrong}", flush=True)
            if options.keep:
                (options.keep / f"{name.partition(' ')[0]}.html").write_bytes(page)
    print(f"{read} pages read, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
