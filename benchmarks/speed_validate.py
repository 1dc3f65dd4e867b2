"""How fast files are validated, beside check-jsonschema, ajv, jsonschema and Pydantic alone.

    pip install check-jsonschema jsonschema-rs orjson
    npm install ajv-cli ajv-formats
    python benchmarks/speed_validate.py                                     2,000 files, without ajv
    python benchmarks/speed_validate.py --ajv node_modules/.bin/ajv         and with it
    python benchmarks/speed_validate.py --files 50000 --only-own            one process and two, in wall time
    python benchmarks/speed_validate.py --files 0                           the library alone

CPU time of whole commands over files of 5 to 16 KB made from the examples, one process, no cache, files written just
before; then of the library, bytes to findings, in milliseconds a document, the best of ten rounds, without the extra
`fast` and, where it is installed, with it. The exit status says nothing of the figures.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import jsonschema

import newsformat
from newsformat import Article
from newsformat.rules.choice import Choice, chosen

ROOT = Path(__file__).parents[1]
SCHEMA = ROOT / "schema/article-1.0.schema.json"
COMMAND = [sys.executable, "-c", "from newsformat.cli.main import main; main()", "validate"]


def documents() -> list[bytes]:
    """The examples of a size that articles have."""
    found = (path.read_bytes() for path in sorted(ROOT.glob("examples/*/article.json")))
    return [data for data in found if 5_000 <= len(data) <= 16_000]


def fill(folder: Path, count: int) -> None:
    """Write so many files, no two alike."""
    articles = [json.loads(data) for data in documents()]
    for number in range(count):
        article = articles[number % len(articles)] | {"id": f"urn:newsml:example.org:2026:{number}"}
        text = json.dumps(article, ensure_ascii=False, indent=2)
        (folder / f"{number}.json").write_text(text, "utf-8")


def cpu_of(*command: str | Path, cache: Path | None = None) -> float:
    """Seconds of CPU time that a command takes; `cache` is the folder of its caches."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)} if cache else None
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def commands(folder: Path, ajv: str | None) -> None:
    """Print the CPU time of each command over a folder, as a ratio to check-jsonschema's too."""
    files = [str(path) for path in sorted(folder.iterdir())]
    own = [*COMMAND, "--jobs", "1", "--no-cache"]
    rows = {"newsformat, no rules": cpu_of(*own, "--ignore", "all", folder)}
    rows["newsformat, default rules"] = cpu_of(*own, folder)
    cache = folder.parent / "cache"
    rows["newsformat, default rules, first"] = cpu_of(*COMMAND, "--jobs", "1", folder, cache=cache)
    rows["newsformat, default rules, again"] = cpu_of(*COMMAND, "--jobs", "1", folder, cache=cache)
    if ajv:
        options = ["--spec=draft2020", "--all-errors", "--strict=false", "-c", "ajv-formats"]
        rows["ajv"] = cpu_of(ajv, "validate", *options, "-s", SCHEMA, "-d", f"{folder}/*.json")
    peer = shutil.which("check-jsonschema")
    if peer:
        rows["check-jsonschema"] = cpu_of(peer, "--schemafile", SCHEMA, *files)
    for name, seconds in rows.items():
        ratio = f"{rows['check-jsonschema'] / seconds:7.1f} times check-jsonschema" if peer else ""
        print(f"{name:34}{seconds:9.2f} s{ratio}")
    print()
    cold_starts(files[0], peer)
    print()


def cold_starts(file: str, peer: str | None) -> None:
    """Print the CPU time of each command over one file, the best of fifteen, taken in turn."""
    ways: dict[str, list[str | Path]] = {
        "newsformat, default rules": [*COMMAND, "--no-cache", file],
        "newsformat, no rules": [*COMMAND, "--no-cache", "--ignore", "all", file],
    }
    if peer:
        ways["check-jsonschema"] = [peer, "--schemafile", SCHEMA, file]
    rounds = [{name: cpu_of(*command) for name, command in ways.items()} for _ in range(15)]
    best = {name: min(times[name] for times in rounds) for name in ways}
    for name, seconds in best.items():
        ratio = f"{seconds / best['check-jsonschema']:7.2f} of check-jsonschema" if peer else ""
        print(f"one file: {name:24}{seconds:9.3f} s{ratio}")


def best_of(way: Callable[[bytes], object]) -> float:
    """Seconds of CPU time that a document takes, in the best of ten rounds."""
    inputs = documents()
    best = float("inf")
    for _ in range(10):
        start = time.process_time()
        for data in inputs:
            way(data)
        best = min(best, (time.process_time() - start) / len(inputs))
    return best


def library() -> None:
    """Print the time of a document, bytes to findings, and how many times as fast as its peers each way is."""
    schema = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_bytes()))
    rules = chosen(Choice())
    pydantic, plain = "Article.model_validate_json", "newsformat.validate"
    times = {
        pydantic: best_of(Article.model_validate_json),
        "jsonschema": best_of(lambda data: list(schema.iter_errors(json.loads(data)))),
        f"{plain}, default rules": best_of(lambda data: newsformat.validate(data, rules=rules)),
        plain: best_of(newsformat.validate),  # these are too few documents for the extra to be asked
    }
    if find_spec("jsonschema_rs") and find_spec("orjson"):
        for data in documents() * 20:
            newsformat.validate(data)
        times[f"{plain}, with the extra fast"] = best_of(newsformat.validate)
    for name, seconds in times.items():
        ratios = ", ".join(f"{times[peer] / seconds:6.2f} times {peer}" for peer in (pydantic, "jsonschema", plain))
        print(f"library: {name:42}{seconds * 1000:7.3f} ms a document: {ratios}")


def processes(folder: Path) -> None:
    """Print the wall time of one process and of two."""
    times = {}
    for jobs in ("1", "2"):
        start = time.monotonic()
        cpu_of(*COMMAND, "--no-cache", "--jobs", jobs, folder)
        times[jobs] = time.monotonic() - start
        print(f"--jobs {jobs}: {times[jobs]:.1f} s")
    print(f"two are {times['1'] / times['2']:.2f} times as fast as one")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=2000)
    parser.add_argument("--ajv", help="the command ajv of ajv-cli")
    parser.add_argument("--only-own", action="store_true", help="one process and two, no peers")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary, "articles")
        folder.mkdir()
        fill(folder, arguments.files)
        if arguments.only_own:
            processes(folder)
        else:
            if arguments.files:
                commands(folder, arguments.ajv)
            library()


if __name__ == "__main__":
    main()
