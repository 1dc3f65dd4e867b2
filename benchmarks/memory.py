"""How much memory the HTML reader takes for input that has grown without bound.

    python benchmarks/memory.py               pages of 4 MB
    python benchmarks/memory.py --size 32 --only links

A row is a shape of `shapes.py`, read in a process of its own: its megabytes, the most memory the process held, and how
many times its size that is beyond what the process needs for a page of a few words. A row is flagged where the whole is
over 80 MB and 40 times the page (LARGE). The exit status says nothing of the figures.
"""

from __future__ import annotations

import argparse
import contextlib
import resource
import subprocess
import sys

from shapes import HTML

import newsformat

FIXED_MB, TIMES = 80.0, 40.0  # the most a reader may hold


def held_by_reading(name: str, size: int) -> float:
    """The most memory this process has held, in MB, once it has read a shape."""
    page = HTML[name](size).encode()
    with contextlib.suppress(newsformat.ReadError):
        newsformat.read(page, "html", url="https://example.org/story")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measured(name: str, size: int) -> float:
    """The same, in a process of its own."""
    command = [sys.executable, __file__, "--child", name, "--bytes", str(size)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def main() -> None:
    """Prints a row a shape."""
    parser = argparse.ArgumentParser(description="How much memory the HTML reader takes.")
    parser.add_argument("--size", type=float, default=4, help="the size of a page in MB [%(default)s]")
    parser.add_argument("--only", default="", help="only shapes with this in their name")
    parser.add_argument("--child", help=argparse.SUPPRESS)
    parser.add_argument("--bytes", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(held_by_reading(options.child, options.bytes))
        return
    least = measured("a story", 1000)
    print(f"{'html':40}{'MB':>6}{'held':>8}{'times':>7}   ({least:.0f} MB for a page of a few words)")
    for name in (name for name in HTML if options.only in name):
        megabytes = len(HTML[name](int(options.size * 2**20)).encode()) / 2**20
        held = measured(name, int(options.size * 2**20))
        flag = "LARGE" if held > FIXED_MB + TIMES * megabytes else ""
        print(f"{name:40}{megabytes:6.1f}{held:8.0f}{(held - least) / megabytes:7.0f}   {flag}".rstrip(), flush=True)


if __name__ == "__main__":
    main()
