"""Broken wires for their readers: real ones with bytes changed, or elements and members moved, doubled, gone, renamed.

    python benchmarks/fuzz_wires.py                      for a minute
    python benchmarks/fuzz_wires.py 1200 --seed 7 --only newsml-1.2

Every wire of ../shared/data/newsml whose format is read is broken, and read as that format. A reader gives readings of
articles, whose JSON gives the same articles, or a `ReadError`; it takes no longer than ten seconds. What does otherwise
is printed with its number, and the wire is written to the folder `--keep`. Exits 1 where there was any. `--from` begins
at a later number.
"""

from __future__ import annotations

import argparse
import copy
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from fuzz import SLOWEST, flipped, spliced, strewn, truncated
from lxml import etree

import newsformat
from newsformat.formats.detect import detect

SHARED = Path(__file__).parent.parent.parent / "shared/data/newsml"
FOLDERS = ("g2", "newsml12", "nitf", "ninjs")
VALUES = (
    *(
        "",
        " ",
        "x",
        "-1",
        "0",
        "99999999999999999999",
        "1e999",
        "nan",
        "2026-02-30",
        "20260230T250000+9999",
        "a:b",
        ":",
    ),
    *(
        "#t1",
        "urn:",
        "http://[",
        "a b",
        "\u202e",
        "e\u0301",
        "\x85",
        "\U0001f6a2",
        "text/html",
        "en_US",
        "x" * 5000,
        "<p>x",
    ),
)
Wire = tuple[str, Path]


def moved(root: etree._Element, dice: random.Random) -> None:
    """Put an element into another one, that is not in it."""
    element, target = (dice.choice(list(root.iter(etree.Element))) for _ in range(2))
    if element not in (root, *target.iterancestors(), target):
        target.insert(dice.randrange(len(target) + 1), element)


def doubled(root: etree._Element, dice: random.Random) -> None:
    """Repeat an element, up to fifty times."""
    element = dice.choice(list(root.iter(etree.Element)))
    if (parent := element.getparent()) is not None:
        parent.extend(copy.deepcopy(element) for _ in range(dice.choice((1, 2, 50))))


def removed(root: etree._Element, dice: random.Random) -> None:
    """Take an element, an attribute or the words of an element away."""
    element = dice.choice(list(root.iter(etree.Element)))
    match dice.randrange(3):
        case 0 if (parent := element.getparent()) is not None:
            parent.remove(element)
        case 1 if element.attrib:
            del element.attrib[dice.choice(list(element.attrib))]
        case _:
            element.text = None


def renamed(root: etree._Element, dice: random.Random) -> None:
    """Give an element the name, or an attribute, of another one."""
    element, other = (dice.choice(list(root.iter(etree.Element))) for _ in range(2))
    if dice.randrange(2):
        element.tag = other.tag
    elif other.attrib:
        name = dice.choice(list(other.attrib))
        element.set(name, other.get(name) or "")


def said_otherwise(root: etree._Element, dice: random.Random) -> None:
    """Give an element other words, or an attribute another value."""
    element, value = dice.choice(list(root.iter(etree.Element))), dice.choice(VALUES)
    if element.attrib and dice.randrange(2):
        element.set(dice.choice(list(element.attrib)), value)
    elif dice.randrange(2):
        element.text = value
    else:
        element.tail = value


ELEMENT_BREAKS: tuple[Callable[[etree._Element, random.Random], None], ...] = (
    moved,
    doubled,
    removed,
    renamed,
    said_otherwise,
)


def with_other_elements(wire: bytes, dice: random.Random) -> bytes:
    """A wire of XML with up to eight of its elements broken."""
    root = etree.fromstring(wire, etree.XMLParser(resolve_entities=False))
    for _time in range(dice.randint(1, 8)):
        dice.choice(ELEMENT_BREAKS)(root, dice)
    return etree.tostring(root)


def with_other_members(wire: bytes, dice: random.Random) -> bytes:
    """A wire of JSON with up to eight of its members broken."""
    data = json.loads(wire)
    for _time in range(dice.randint(1, 8)):
        places = list(_places(data))
        if not places:
            break
        (holder, key), (other, name) = dice.choice(places), dice.choice(places)
        match dice.randrange(5):
            case 0:
                holder.pop(key)
            case 1:
                holder[key] = copy.deepcopy(other[name])
            case 2:
                holder[key] = [holder[key]] * dice.choice((0, 1, 50))
            case 3 if isinstance(holder, dict) and isinstance(name, str):
                holder[name] = holder.pop(key)
            case _:
                holder[key] = dice.choice((*VALUES, None, True, 1.5, 10**30, [], {}, [[]], {"value": []}))
    return json.dumps(data).encode()


def _places(node: Any) -> Iterator[tuple[Any, Any]]:
    entries = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in entries:
        yield node, key
        yield from _places(value)


def broken(wire: bytes, dice: random.Random, files: Sequence[Path]) -> bytes:
    """A wire with its bytes or its structure broken."""
    if dice.random() < 0.3:
        return dice.choice((truncated, flipped, spliced, strewn))(wire, dice, files)
    try:
        return with_other_members(wire, dice) if wire.lstrip()[:1] in (b"{", b"[") else with_other_elements(wire, dice)
    except ValueError:  # a value that XML can't hold, or a wire that is no XML
        return truncated(wire, dice, files)
    except etree.XMLSyntaxError:
        return flipped(wire, dice, files)


def wires(only: str) -> list[Wire]:
    """The wires that are read, each with its format."""
    files = sorted(path for folder in FOLDERS for path in (SHARED / folder).rglob("*") if path.is_file())
    found = [(detect(path.read_bytes()), path) for path in files if path.stat().st_size]
    return [(name, path) for name, path in found if newsformat.FORMATS[name].read and only in name]


def outcome(wire: bytes, name: str) -> str:
    """`read`, `refused`, or what is wrong with how a wire is read."""
    start, told = time.process_time(), "read"
    try:
        for reading in newsformat.read_all(wire, name):
            if reading.article is None and not reading.findings:
                return "no article, and no reason"
            if (
                reading.article is not None
                and newsformat.Article.from_json(reading.article.to_json()) != reading.article
            ):
                return "its JSON gives another article"
    except newsformat.ReadError:
        told = "refused"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what was looked for
        return f"{type(error).__name__}: {error}"[:300]
    taken = time.process_time() - start
    return f"{taken:.1f} s for {len(wire)} bytes" if taken > SLOWEST else told


def main() -> None:
    """Prints what went wrong, and how many wires were read."""
    parser = argparse.ArgumentParser(description="Broken wires for their readers.")
    parser.add_argument("seconds", nargs="?", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", type=int, default=0, dest="first", help="the number to begin at")
    parser.add_argument("--only", default="", help="only formats with this in their name")
    parser.add_argument("--keep", type=Path, help="a folder for the wires that fail")
    options = parser.parse_args()
    sources = wires(options.only)
    files = [path for _, path in sources]
    end = time.process_time() + options.seconds
    told: Counter[str] = Counter()
    failed = 0
    for number in count(options.first):
        if time.process_time() > end:
            break
        dice = random.Random(f"{options.seed} {number}")  # noqa: S311 - no secret
        name, path = dice.choice(sources)
        wire = broken(path.read_bytes(), dice, files)
        came = outcome(wire, name)
        if came in ("read", "refused"):
            told[f"{name} {came}"] += 1
            continue
        failed += 1
        print(f"{options.seed}-{number} {name} {path.name}: {came}", flush=True)
        if options.keep:
            (options.keep / f"{options.seed}-{number}").write_bytes(wire)
    counts = ", ".join(f"{name} {times:,}" for name, times in sorted(told.items()))
    print(f"{told.total() + failed:,} wires: {counts}, failed {failed}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
