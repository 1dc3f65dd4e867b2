"""What the reader does on pages of sites that the model of the body's lines has never seen.

    python training/unseen.py            the measures of the two benchmarks in `../shared/bench`, in points of 100
    python training/unseen.py --bare     the same of pages without class names and ids
    python training/unseen.py --short    word F1 of bodies that keep one, two, three or five paragraphs

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
from body_labels import word_f1
from body_model import DATA, FOLDS, cleaned, inputs_digest, module, pages, samples, train
from logistic import fold_of
from shortened import shortened

from newsformat.formats.html import read as reader
from newsformat.formats.html.body import choose
from newsformat.formats.html.body.chosen import body_text
from newsformat.formats.html.page import Page, parse
from newsformat.formats.source import Source

sys.path.append(str(DATA.parent / "bench"))
import bench_html
import bench_meta

Score = Callable[[Sequence[float]], float]

FEW, LEAST = (1, 2, 3, 5), 150
"""Paragraphs that are left of a body, and characters of it from which on it is measured."""


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


def short_measures(scores: Sequence[Score]) -> dict[str, float]:
    """The mean word F1 of bodies of which few paragraphs are left, by kind and how many; under 150 characters none."""
    found: dict[str, list[float]] = defaultdict(list)
    for kind, url, data, truth, _ in pages():
        for most in FEW:
            page = parse(Source(data, url=url, charset="utf-8"))
            left = shortened(page, truth, most)
            if left is not None and len(left.truth) >= LEAST:
                use_others(scores, url)
                found[f"{kind} of {most}"].append(word_f1(body_text(choose.choose_body(page)), left.truth))
    return {name: sum(values) / len(values) for name, values in sorted(found.items())}


def main() -> None:
    """Print the measures."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    arguments.add_argument("--bare", action="store_true", help="read the pages without class names and ids")
    arguments.add_argument("--short", action="store_true", help="read bodies of which few paragraphs are left")
    chosen = arguments.parse_args()
    if chosen.bare:
        reader.parse = _parse_bare
    for name, value in (short_measures if chosen.short else measures)(scores_of_others()).items():
        sys.stdout.write(f"{name:<16} {100 * value:6.2f}\n")


if __name__ == "__main__":
    main()
