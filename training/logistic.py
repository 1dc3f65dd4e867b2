"""A logistic model of a few numbers, fitted by Newton's method, and folds by site to measure it honestly."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

import numpy as np

FOLDS = 10


def fitted(rows: Any, wanted: Any, weights: Any, ridge: float = 5.0) -> Any:
    """The intercept and the weights for which the log odds of `rows` tell `wanted` (0 to 1) best."""
    mean, spread = rows.mean(0), rows.std(0) + 1e-9
    table = np.c_[np.ones(len(rows)), (rows - mean) / spread]
    pull = ridge * np.r_[0, np.ones(rows.shape[1])]
    found = np.zeros(table.shape[1])
    for _ in range(50):
        told = 1 / (1 + np.exp(-table @ found))
        slope = table.T @ (weights * (told - wanted)) + pull * found
        bend = (table * (weights * told * (1 - told))[:, None]).T @ table + np.diag(pull)
        found -= np.linalg.solve(bend, slope)
    scaled = found[1:] / spread
    return np.r_[found[0] - (scaled * mean).sum(), scaled]


def log_odds(rows: Any, found: Any) -> Any:
    """The log odds of each row."""
    return np.c_[np.ones(len(rows)), rows] @ found


def unseen(urls: Sequence[str], rows: Any, wanted: Any, weights: Any, ridge: float = 5.0) -> Any:
    """The log odds of each row by a model that has seen no page of its site."""
    folds = np.array([fold_of(url, FOLDS) for url in urls])
    out = np.zeros(len(rows))
    for fold in range(FOLDS):
        rest = folds != fold
        out[~rest] = log_odds(rows[~rest], fitted(rows[rest], wanted[rest], weights[rest], ridge))
    return out


def fold_of(url: str, folds: int) -> int:
    """The number of the fold, of so many, that a page is in: pages of one site are in one."""
    site = ".".join((urlsplit(url).hostname or "").split(".")[-2:])
    return int(hashlib.md5(site.encode(), usedforsecurity=False).hexdigest(), 16) % folds
