"""Train the model that tells the body's lines from all others, and print it as `formats/html/body/model.py`.

    python training/body_model.py --folds 4      what it does on pages of sites it has not seen
    python training/body_model.py --write        train on all pages and write the module

Needs numpy and lightgbm, and the pages under `../shared/data`. Training is deterministic: the same pages,
library versions and seed give the same module. Beside the trees the module states a digest of all that they were
made from and one of the trees themselves, so that a test can tell whether it is still what this script prints.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from bared import without_names
from body_labels import labels, words_of
from logistic import fold_of
from shortened import shortened

from newsformat.findings import ReadError
from newsformat.formats.html.body.choose import KEEP_HEADING, measured
from newsformat.formats.html.body.features import FEATURES
from newsformat.formats.html.body.lines import HEADINGS, Line
from newsformat.formats.html.body.settled import left_out
from newsformat.formats.html.page import parse
from newsformat.formats.source import Source

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
MODULE = ROOT / "src" / "newsformat" / "formats" / "html" / "body" / "model.py"

TREES = 130
SETTINGS = {
    "objective": "binary",
    "num_leaves": 12,
    "min_data_in_leaf": 150,
    "learning_rate": 0.12,
    "lambda_l2": 5.0,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "seed": 4,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}
EXITS = (
    (8, 1.4, 3.6),
    (16, 1.9, 2.7),
    (24, 2.1, 2.0),
    (32, 2.2, 1.7),
    (50, 1.9, 1.4),
    (70, 1.7, 1.25),
    (90, 1.5, 1.1),
)
"""After so many trees a line whose score is beyond so much is scored no further, as fewer than one such line in a
thousand would change sides; its score is stretched to about what all trees would have given."""

FOLDS = 4
"""Parts of the sites; the labels of each are weighed by models of the others."""

CONTRADICTED = 0.8
"""A label that the pages of other sites contradict by more than this is left out: most such truths are incomplete."""

NEWS, BARE, SHORT = 2.0, 0.5, 0.06
"""What a page of news counts beside another, and beside the page itself one without the names of its boxes, or of
whose body a few paragraphs are left."""

MOST_OF_SHORT = 6
"""Paragraphs that are left of a shortened body, at most; by its address a page keeps one, or two, and so on."""


def paragraphs_of_short(url: str) -> int:
    """How many paragraphs a page keeps whose body is shortened."""
    return 1 + fold_of(f"{url}#short", MOST_OF_SHORT)


@dataclass
class Sample:
    """The lines of one page's region with their features and labels."""

    url: str
    kind: str
    truth: str
    lines: list[Line]
    rows: Any
    labels: list[bool | None]
    weights: Any = None
    scores: Any = None
    words: list[Counter[str]] = field(default_factory=list)


Given = tuple[str, str, bytes, str, set[str]]
"""Kind, address, bytes, true text, and the lines that count neither way (headline and standfirst of news)."""


def pages() -> Iterator[Given]:
    """The annotated pages: articles of any kind, then news."""
    for file in sorted((DATA / "html" / "truth").glob("*.json")):
        truth = json.loads(file.read_text("utf-8"))
        if truth["page_type"] == "article" and truth["main_content"]:
            data = gzip.decompress((DATA / "html" / "html" / f"{file.stem}.html.gz").read_bytes())
            yield "article", truth["url"] or "", data, truth["main_content"], set()
    news = DATA / "meta" / "fundus-dev"
    for row in (news / "truth.jsonl").read_text("utf-8").splitlines():
        truth = json.loads(row)
        data = gzip.decompress((news / "pages" / f"{truth['id']}.html.gz").read_bytes())
        parts = [text for part in truth["sections"] for text in (*part["heading"], *part["paragraphs"])]
        aside = {truth["title"], *truth.get("title_alt", []), *(truth.get("summary") or [])}
        yield "news", truth["url"], data, "\n".join(parts), {_plain(text) for text in aside}


def _plain(text: str) -> str:
    return " ".join(words_of(text))


def samples() -> list[Sample]:
    """Every page with its features and labels, once more without the names of its boxes, and once with a short body."""
    return [
        sample
        for given in pages()
        for sample in (_sample(given), _sample(given, "bare"), _sample(given, "short"))
        if sample
    ]


def _sample(given: Given, form: str = "") -> Sample | None:
    """A page in one of its forms: as it is, "bare" or "short"."""
    kind, url, data, truth, aside = given
    try:
        page = parse(Source(data, url=url, charset="utf-8"))
    except ReadError:
        return None
    left = shortened(page, truth, paragraphs_of_short(url)) if form == "short" else None
    if form == "short" and left is None:
        return None
    truth = truth if left is None else left.truth
    found, region, rows = measured(without_names(page) if form == "bare" else page)
    span = slice(region.first, region.last)
    lines = found.lines[span]
    if not lines:
        return None
    of_page = labels([line.text for line in found.lines], truth)
    known = [
        None
        if (aside and _plain(line.text) in aside) or (left and not label and line.nodes[0] not in left.others)
        else label
        for line, label in zip(lines, of_page[span], strict=True)
    ]
    name = f"{form} {kind}" if form else kind
    sample = Sample(url, name, truth, lines, np.array(rows, dtype=np.float32), known)
    sample.words = [Counter(words_of(line.text)) for line in lines]
    # A page counts for what its words count in the measure, the mean over pages of an F1 over words.
    size = max(50, len(words_of(truth)))
    counts = np.array([sum(words.values()) for words in sample.words])
    share = (NEWS if kind == "news" else 1) * {"bare": BARE, "short": SHORT}.get(form, 1.0)
    sample.weights = (np.sqrt(counts) + 0.5) / np.sqrt(size) * share
    return sample


def inputs_digest(given: list[Sample], folds: int) -> str:
    """SHA-256 of all that decides the trees: features, labels and weights as read, settings, and library versions."""
    choices = [TREES, SETTINGS, EXITS, CONTRADICTED, NEWS, BARE, SHORT, MOST_OF_SHORT, folds, FEATURES]
    versions = [lightgbm.__version__, np.__version__]
    found = hashlib.sha256(json.dumps([choices, versions]).encode())
    for sample in given:
        found.update(json.dumps([sample.url, sample.labels, sample.rows.shape]).encode())
        found.update(sample.rows.astype("<f4").tobytes())
        found.update(sample.weights.astype("<f8").tobytes())
    return found.hexdigest()


def train(given: list[Sample]) -> lightgbm.Booster:
    """A model of the labels that are known."""
    rows = np.concatenate([sample.rows for sample in given])
    known = np.concatenate([np.array([-1 if x is None else int(x) for x in sample.labels]) for sample in given])
    weights = np.concatenate([sample.weights for sample in given])
    use = known >= 0
    table = lightgbm.Dataset(rows[use], known[use], weight=weights[use] / weights[use].mean())
    return lightgbm.train(SETTINGS, table, TREES)


def score_unseen(given: list[Sample], folds: int) -> None:
    """Every sample gets the scores of a model that has seen no page of its site."""
    for fold in range(folds):
        held_out = [sample for sample in given if fold_of(sample.url, folds) == fold]
        if held_out:
            model = train([sample for sample in given if fold_of(sample.url, folds) != fold])
        for sample in held_out:
            sample.scores = model.predict(sample.rows)


def cleaned(given: list[Sample], folds: int) -> list[Sample]:
    """The samples without the labels that models of other sites contradict."""
    score_unseen(given, folds)
    for sample in given:
        sample.labels = [
            None if label is not None and abs(label - score) > CONTRADICTED else label
            for label, score in zip(sample.labels, sample.scores, strict=True)
        ]
    return given


def word_f1(sample: Sample, keep: list[bool], truth: Counter[str]) -> float:
    """The word F1 of a page of which these lines are kept."""
    got: Counter[str] = Counter()
    for words, kept in zip(sample.words, keep, strict=True):
        if kept:
            got.update(words)
    hit = (got & truth).total()
    return 2 * hit / (got.total() + truth.total()) if hit else 0.0


def settled(sample: Sample, threshold: float) -> list[bool]:
    """The lines kept of those scored above a threshold, headings above more, less what is left out after all."""
    odds = [math.log(score / (1 - score)) for score in sample.scores]
    least = math.log(threshold / (1 - threshold))
    kept = [
        point > max(least, KEEP_HEADING if line.box.tag in HEADINGS else least)
        for point, line in zip(odds, sample.lines, strict=True)
    ]
    gone = left_out(kept, odds, sample.lines)
    return [keep and number not in gone for number, keep in enumerate(kept)]


def report(given: list[Sample]) -> None:
    """Print the mean word F1 of pages, as the scores stand: of the model alone, and settled among the lines."""
    for kind in ("article", "news", "bare article", "bare news"):
        some = [sample for sample in given if sample.kind == kind]
        truths = [Counter(words_of(sample.truth)) for sample in some]
        for threshold in (0.3, 0.35, 0.4, 0.45, 0.5):
            alone = [word_f1(s, list(s.scores > threshold), t) for s, t in zip(some, truths, strict=True)]
            f1 = [word_f1(s, settled(s, threshold), t) for s, t in zip(some, truths, strict=True)]
            sys.stdout.write(
                f"{kind} {len(some)} pages, above {threshold}: word F1 {sum(alone) / len(alone):.4f}, "
                f"settled {sum(f1) / len(f1):.4f}\n"
            )


# ------------------------------------------------------------------------------------------- the model as code


def expression(node: dict[str, Any]) -> str:
    """One tree as a Python expression over the features `f0`, `f1` and so on."""
    if "leaf_value" in node:
        return f"{node['leaf_value']:.4f}"
    left, right = expression(node["left_child"]), expression(node["right_child"])
    return f"({left} if f{node['split_feature']} <= {node['threshold']:.7g} else {right})"


def module(model: lightgbm.Booster, inputs: str) -> str:
    """The model as a Python module that states the digest of its inputs and that of its trees."""
    trees = [expression(tree["tree_structure"]) for tree in model.dump_model()["tree_info"]]
    steps: list[str] = []
    for number, tree in enumerate(trees):
        for after, sure, stretch in EXITS:
            if number == after:
                steps += [f"    if s > {sure} or s < -{sure}:", f"        return {stretch} * s"]
        steps.append(f"    s += {tree}")
    function = [
        "def score(f: Sequence[float]) -> float:",
        '    """The log odds of a line being body."""',
        f"    {', '.join(f'f{number}' for number in range(len(FEATURES)))} = f",
        "    s = 0.0",
        *steps,
        "    return s",
        "",
    ]
    printed = hashlib.sha256("\n".join(function).encode()).hexdigest()
    lines = [
        '"""The score of a line from its features: above 0 it is more likely body than not.',
        "",
        "Printed by training/body_model.py, never edited by hand: a sum of small decision trees. A line that is",
        "beyond doubt after the first trees is scored no further.",
        '"""',
        "# ruff: noqa",
        "# fmt: off",
        "from __future__ import annotations",
        "",
        "from collections.abc import Sequence",
        "",
        f"FEATURES = {len(FEATURES)}",
        f'INPUTS = "{inputs}"  # SHA-256 of what the trees were made from',
        f'PRINTED = "{printed}"  # SHA-256 of the function below',
        "",
        "",
        *function,
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure, or write the module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=FOLDS)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    given = samples()
    inputs = inputs_digest(given, args.folds)
    before = [sample.labels for sample in given]
    cleaned(given, args.folds)
    if args.write:
        MODULE.write_text(module(train(given), inputs), "utf-8")
        return
    report(given)
    score_unseen(given, args.folds)
    changed = sum(a != b for old, s in zip(before, given, strict=True) for a, b in zip(old, s.labels, strict=True))
    sys.stdout.write(f"without {changed} labels that other sites contradict:\n")
    report(given)


if __name__ == "__main__":
    main()
