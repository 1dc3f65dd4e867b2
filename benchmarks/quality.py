"""The quality gate: has a change made the HTML reader worse?

    python benchmarks/quality.py          reads every annotated page, exits 1 where a measure is below its floor
    python benchmarks/quality.py --pin    the same, then raises the floors to what was measured, less the margin

Runs the two benchmarks under `../shared/bench` once (about a minute) and compares with `floors.json`. All figures are
points of 100, and more is better in each: `kept out` is 100 less the share of foreign snippets let in. A floor is
never lowered by `--pin`; who has a reason to lower one edits the file and gives the reason with the change.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = Path(__file__).with_name("floors.json")
SETS = {
    "fundus-dev": "title.ok auth day instant topics lang lead dek words break sub.f".split(),
    "wcxb-dev": "title auth day".split(),
    "postlight-dev": "title auth day".split(),
    "htmldate-dev": ["day"],
}
BODY = ("body f1", "body with", "body kept out")
MARGIN = 0.3
"""Points that a floor lies under what was measured: on the smaller sets less than one page."""
MARGINS = {"body f1": 0.1}
"""The same where a mean over many pages moves less."""

Points = dict[str, float]


def body_points(row: Mapping[str, float]) -> Points:
    """The measures of body text, from the row of `bench_html.py`."""
    shares = (row["f1"], row["with"], 1 - row["without"])
    return {name: 100 * share for name, share in zip(BODY, shares, strict=True)}


def page_points(rows: Mapping[str, Mapping[str, Mapping[str, float]]]) -> Points:
    """The measures of metadata and structure, from the sets of `bench_meta.py`."""
    return {
        f"{name} {field}": 100 * rows[name]["newsformat"][field] for name, fields in SETS.items() for field in fields
    }


def measured() -> Points:
    """What the reader reaches now."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        body = _benchmark("bench_html.py", folder, "--out", name)
        pages = _benchmark("bench_meta.py", folder, "--set", ",".join(SETS))
    return body_points(body["article"]["newsformat"]) | page_points(pages)


def _benchmark(script: str, folder: Path, *options: str) -> Any:
    result = folder / f"{script}.json"
    command = [
        sys.executable,
        str(SHARED / "bench" / script),
        "--system",
        "newsformat",
        "--json",
        str(result),
        *options,
    ]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{script} failed:\n{done.stderr}")
    return json.loads(result.read_text("utf-8"))


def raised(floors: Points, now: Points) -> Points:
    """The floors, each raised to what was measured less the margin; none is lowered."""
    reached = {name: math.floor(100 * (value - MARGINS.get(name, MARGIN))) / 100 for name, value in now.items()}
    return floors | {name: max(value, floors.get(name, 0.0)) for name, value in reached.items()}


def below(floors: Points, now: Points) -> list[str]:
    """The measures under their floor, or without one, or pinned and no longer measured."""
    return [name for name in now | floors if now.get(name, -math.inf) < floors.get(name, math.inf)]


def table(floors: Points, now: Points) -> str:
    """One row a measure; `<` marks those that are below."""
    low = set(below(floors, now))
    lines = [f"{'measure':<24} {'floor':>7} {'now':>7}"]
    for name in now | floors:
        cells = [f"{points[name]:7.2f}" if name in points else "      -" for points in (floors, now)]
        lines.append(f"{name:<24} {' '.join(cells)}{' <' if name in low else ''}")
    return "\n".join(lines)


def main() -> int:
    """Print the table; 1 where a measure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--pin", action="store_true", help="raise the floors to what is reached now")
    pin = parser.parse_args().pin
    if not (SHARED / "bench").is_dir() or not (SHARED / "data").is_dir():
        print(f"skipped: no benchmarks and annotated pages under {SHARED}")
        return 0
    floors: Points = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    now = measured()
    if pin:
        floors = raised(floors, now)
        FLOORS.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")
    worse = below(floors, now)
    print(table(floors, now))
    if worse:
        print(f"worse than its floor: {', '.join(worse)}", file=sys.stderr)
    return int(bool(worse))


if __name__ == "__main__":
    sys.exit(main())
