"""How fast NewsML-G2 is read and written, beside the PyPI package `newsmlg2`, over the agency documents in `../shared`.

    pip install newsmlg2
    python benchmarks/speed_newsml_g2.py               five rounds
    python benchmarks/speed_newsml_g2.py --rounds 1

Documents a second of CPU time on one core, each document counted once however many items it holds; the best of the
rounds. Reading is bytes to articles (`read_all`), writing is articles to bytes, the check whether the article needs a
seal included. The package drops the items of a message, so that it gets each item as a document of its own. What lxml
takes to parse the same bytes is the floor. The exit status says nothing of the figures.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import time
from collections.abc import Callable
from pathlib import Path

from lxml import etree

import newsformat
from newsformat import Article

SAMPLES = Path(__file__).parents[1].parent / "shared/data/newsml/g2"
AGENCIES = ("ap", "dpa", "reuters")


def documents() -> list[bytes]:
    """The bytes of all agency documents."""
    return [file.read_bytes() for agency in AGENCIES for file in sorted((SAMPLES / agency).glob("*.xml"))]


def articles_in(document: bytes) -> tuple[Article, ...]:
    """The articles of all items of a document."""
    readings = newsformat.read_all(document, "newsml-g2")
    return tuple(reading.article for reading in readings if reading.article is not None)


def written(articles: tuple[Article, ...]) -> bytes:
    """One document of articles: an item, or a message of several."""
    if len(articles) == 1:
        return newsformat.write(articles[0], "newsml-g2")
    return newsformat.write_all(articles, "newsml-g2")


def a_second(work: Callable[[], object], count: int, rounds: int) -> float:
    """How many of `count` documents a second of CPU time are worked through, at best."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return count / best


def items_in(document: bytes) -> list[bytes]:
    """The items of a document, each as a document of its own."""
    root = etree.fromstring(document)
    items = [item for holder in root.iter("{*}itemSet") for item in holder if isinstance(item.tag, str)]
    return [etree.tostring(item, with_tail=False) for item in items or [root]]


def theirs(documents: list[bytes]) -> tuple[Callable[[], object], Callable[[], object]] | None:
    """Reading and writing with the package; None where it is not installed."""
    try:
        import NewsMLG2  # noqa: PLC0415 - it need not be there
    except ImportError:
        return None
    items = [item for document in documents for item in items_in(document)]

    def read() -> list[object]:
        held: list[object] = []
        with contextlib.redirect_stdout(io.StringIO()):  # it prints what it does not know
            for item in items:
                with contextlib.suppress(AttributeError):  # it stumbles over one
                    held.append(NewsMLG2.NewsMLG2Document(item))
        return held

    read_before = read()
    return read, lambda: [document.to_xml_string() for document in read_before]


def main() -> None:
    """Prints a row for reading and one for writing."""
    parser = argparse.ArgumentParser(description="How fast NewsML-G2 is read and written.")
    parser.add_argument("--rounds", type=int, default=5, help="how often all is read and written [%(default)s]")
    rounds = parser.parse_args().rounds
    files = documents()
    if not files:
        parser.error(f"there are no documents in {SAMPLES}")
    held = [articles_in(document) for document in files]
    ours = (lambda: [articles_in(document) for document in files], lambda: [written(articles) for articles in held])
    package = theirs(files) or (None, None)
    print(f"{len(files)} documents     newsformat     newsmlg2   times")
    for name, work, other in zip(("read", "written"), ours, package, strict=True):
        speed = a_second(work, len(files), rounds)
        compared = a_second(other, len(files), rounds) if other else None
        shown = f"{compared:11.0f}/s {speed / compared:7.1f}" if compared else "  not installed"
        print(f"{name:15}{speed:12.0f}/s{shown}")
    floor = a_second(lambda: [etree.fromstring(document) for document in files], len(files), rounds)
    print(f"{'parsed by lxml':15}{floor:12.0f}/s")


if __name__ == "__main__":
    main()
