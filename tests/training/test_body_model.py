"""The printed model of the body's lines is what `training/body_model.py` prints."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from newsformat.formats.html.body import model as body_model
from newsformat.formats.html.body.features import FEATURES

ROOT = Path(__file__).parents[2]
TRAINING = ROOT / "training"
DATA = ROOT.parent / "shared" / "data"
RENEW = "`python training/body_model.py --write` prints the model anew"
SOURCE = Path(body_model.__file__).read_text("utf-8")
FUNCTION = SOURCE[SOURCE.index("def score(") :]


def test_nobody_has_edited_the_trees():
    assert hashlib.sha256(FUNCTION.encode()).hexdigest() == body_model.PRINTED, RENEW


def test_the_model_asks_only_for_features_that_there_are():
    known = FUNCTION.splitlines()[2].removesuffix(" = f").split(", ")
    assert [name.strip() for name in known] == [f"f{number}" for number in range(len(FEATURES))], RENEW
    asked = {int(number) for number in re.findall(r"\bf(\d+)\b", FUNCTION)}
    assert asked == set(range(len(FEATURES))), RENEW
    assert len(FEATURES) == body_model.FEATURES, RENEW


def test_the_model_is_numbers_and_comparisons_alone():
    trees = "\n".join(line for line in FUNCTION.splitlines() if line.startswith("    s += "))
    assert trees.count("\n") + 1 == 130
    assert set(re.findall(r"[A-Za-z]+", re.sub(r"\de-\d", "", trees))) == {"s", "f", "if", "else"}


ROWS = {
    "nothing known": ({}, -3.5139),
    "one of six paragraphs that stand directly in one box": (
        {"box_twins": 6, "group_paragraphs": 6, "group_direct": 1, "unit_twins": 6},
        -0.4044,
    ),
    "the same, less sure": ({"group_paragraphs": 6, "group_direct": 1, "unit_twins": 6}, -1.3321),
}
"""Features that are not zero, and the score."""


@pytest.mark.parametrize(("known", "points"), ROWS.values(), ids=ROWS)
def test_a_row_has_its_score(known, points):
    assert body_model.score([float(known.get(name, 0)) for name in FEATURES]) == pytest.approx(points, abs=1e-4), RENEW


def test_the_trees_were_made_from_these_pages_features_and_settings(monkeypatch):
    """Equal inputs give equal trees: retraining takes a minute, and reading the pages half of one."""
    pytest.importorskip("lightgbm", reason="needs the extra `training`")
    if not (DATA / "html" / "truth").is_dir() or not (DATA / "meta" / "fundus-dev").is_dir():
        pytest.skip(f"no annotated pages under {DATA}")
    monkeypatch.syspath_prepend(TRAINING)
    import body_model as training  # noqa: PLC0415

    assert training.inputs_digest(training.samples(), training.FOLDS) == body_model.INPUTS, RENEW
