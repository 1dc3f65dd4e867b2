"""What the reader does on pages of sites that the model of the body's lines has never seen.

    python training/unseen.py            the measures of the two benchmarks in `../shared/bench`, in points of 100
    python training/unseen.py --bare     the same of pages without class names and ids

Each page is read with a model trained on the pages of other sites alone: neither a label nor which labels are left
out was learned from it. The other figures of `benchmarks/quality.py` are over pages that the model has seen.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from bared import without_names
from body_model import DATA, FOLDS, cleaned, inputs_digest, module, samples, train
from logistic import fold_of

from newsformat.formats.html import read as reader
from newsformat.formats.html.body import choose
from newsformat.formats.html.page import Page, parse
from newsformat.formats.source import Source

sys.path.append(str(DATA.parent / "bench"))
import bench_html
import bench_meta

Score = Callable[[Sequence[float]], float]


def scores_of_others() -> list[Score]:
    """For each fold the score by a model of the others; kept in the temporary folder as long as its inputs hold."""
    given = samples()
    kept = Path(tempfile.gettempdir()) / f"newsformat-unseen-{inputs_digest(given, FOLDS)[:16]}.json"
    if not kept.exists():
        printed = []
        for fold in range(FOLDS):
            others = [replace(sample) for sample in given if fold_of(sample.url, FOLDS) != fold]
            printed.append(module(train(cleaned(others, FOLDS)), ""))
        kept.write_text(json.dumps(printed), "utf-8")
    return [_score(code) for code in json.loads(kept.read_text("utf-8"))]


def _score(code: str) -> Score:
    names: dict[str, Any] = {}
    exec(code, names)  # noqa: S102 - printed by ourselves
    return names["score"]


def use_others(scores: Sequence[Score], url: str) -> None:
    """Let the body of the next page be told by a model that has seen no page of its site."""
    choose.score = scores[fold_of(url, len(scores))]


def article_of(data: bytes, url: str) -> Any:
    """The article that is read from a page."""
    return reader.read(Source(data, url=url, charset="utf-8")).article


def _parse_bare(source: Source) -> Page:
    return without_names(parse(source))


def measures(scores: Sequence[Score]) -> dict[str, float]:
    """The measures of bodies, by name: of the annotated articles, then of the news."""
    rows = []
    for page in bench_html.load_set("article", bench_html.DATA):
        use_others(scores, page.url)
        rows.append(bench_html.score_page(page, article_of(page.html().encode("utf-8", "replace"), page.url).text))
    found: dict[str, list[Any]] = defaultdict(list)
    for truth, html in bench_meta.load_set(DATA / "meta" / "fundus-dev", None):
        use_others(scores, truth["url"])
        got = bench_meta.from_article(article_of(html.encode("utf-8", "replace"), truth["url"]))
        bench_meta.score_page(truth, got, found, lambda *_: None)
    news = bench_meta.summarize(found)
    return {
        **{f"article {name}": value for name, value in bench_html.word_metric(rows).items()},
        **{f"article {name}": value for name, value in bench_html.snippet_rates(rows).items()},
        **{f"news {name}": news[name] for name in ("words", "para", "break", "sub.f")},
    }


def main() -> None:
    """Print the measures."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    arguments.add_argument("--bare", action="store_true", help="read the pages without class names and ids")
    if arguments.parse_args().bare:
        reader.parse = _parse_bare
    for name, value in measures(scores_of_others()).items():
        sys.stdout.write(f"{name:<16} {100 * value:6.2f}\n")


if __name__ == "__main__":
    main()
