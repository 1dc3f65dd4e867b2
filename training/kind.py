"""Fit the weights that tell an article from other pages, and print them for `kind.py`.

    python training/kind.py     balanced accuracy and the rate per kind on unseen sites, then the weights

Needs numpy, lightgbm and the pages under `../shared/data`. Articles and other pages weigh the same in sum. Each page is
there in four forms: as it is, without its metadata, without its address as well, and without names besides; and the
bodies are those told by models that have seen no page of their site.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from bared import without_metadata, without_names
from body_model import DATA
from logistic import fitted, log_odds, unseen
from unseen import scores_of_others, use_others

from newsformat.findings import ReadError
from newsformat.formats.html.body.choose import choose_body
from newsformat.formats.html.claims.signals import collect
from newsformat.formats.html.kind import Known, traits
from newsformat.formats.html.metadata.decide import decide
from newsformat.formats.html.page import Page, parse
from newsformat.formats.source import Source

Form = tuple[float, bool, Callable[[Page], Page]]

FORMS: dict[str, Form] = {
    "as it is": (1.0, True, lambda page: page),
    "no metadata": (0.4, True, without_metadata),
    "no address": (0.3, False, without_metadata),
    "no names": (0.3, False, lambda page: without_names(without_metadata(page))),
}
"""What a page counts in each form, whether its address is known, and what makes it so."""

RIDGE = 12.0
"""How strongly the weights are held to nothing; the pages weigh some 3,600 in sum."""


def pages() -> Iterator[tuple[str, str, bytes]]:
    """Kind, address and bytes of each page; news is the parser test data of other projects."""
    for file in sorted((DATA / "html" / "truth").glob("*.json")):
        truth = json.loads(file.read_text("utf-8"))
        yield truth["page_type"], truth["url"] or "", _unpacked(DATA / "html" / "html" / f"{file.stem}.html.gz")
    for name in ("fundus-dev", "postlight-dev"):
        folder = DATA / "meta" / name
        for row in (folder / "truth.jsonl").read_text("utf-8").splitlines():
            truth = json.loads(row)
            yield "news", truth["url"], _unpacked(folder / "pages" / f"{truth['id']}.html.gz")


def _unpacked(path: Any) -> bytes:
    return gzip.decompress(path.read_bytes())


def known(data: bytes, url: str, form: str = "as it is") -> Known | None:
    """What the reader knows of a page in one of its forms."""
    _, has_address, changed = FORMS[form]
    try:
        page = changed(parse(Source(data, url=url if has_address and url else None, charset="utf-8")))
    except ReadError:
        return None
    signals = collect(page)
    metadata = decide(signals)
    return Known(page, signals, metadata, choose_body(page, metadata.headline))


def main() -> None:
    """Measure and print."""
    scores = scores_of_others()
    kinds, urls, forms, found = [], [], [], []
    for kind, url, data in pages():
        use_others(scores, url)
        for form in FORMS:
            page = known(data, url, form)
            if page is not None:
                kinds.append(kind)
                urls.append(url)
                forms.append(form)
                found.append(traits(page))
    rows = np.array([list(each.values()) for each in found])
    kind, form = np.array(kinds), np.array(forms)
    is_article = np.isin(kind, ("article", "news")).astype(float)
    weights = np.array([FORMS[each][0] for each in forms])
    weights[is_article == 0] *= weights[is_article == 1].sum() / weights[is_article == 0].sum()
    everything = fitted(rows, is_article, weights, RIDGE)
    for name, said in (
        ("unseen sites", unseen(urls, rows, is_article, weights, RIDGE) > 0),
        ("all, seen", log_odds(rows, everything) > 0),
    ):
        sys.stdout.write(f"{name:<14} {'  '.join(f'{each:>11}' for each in FORMS)}\n")
        # News is left out here, so that both sides are of one collection.
        pairs = [((kind == "article") & (form == each), (is_article == 0) & (form == each)) for each in FORMS]
        cells = [f"{(said[right].mean() + 1 - said[wrong].mean()) / 2:11.3f}" for right, wrong in pairs]
        sys.stdout.write(f"  {'balanced':<12} {'  '.join(cells)}\n")
        for each in sorted(set(kinds)):
            cells = [f"{said[(kind == each) & (form == one)].mean():11.1%}" for one in FORMS]
            sys.stdout.write(f"  {each:<12} {'  '.join(cells)}\n")
    sys.stdout.write(f"BASE = {everything[0]:.2f}\n")
    for trait, weight in zip(found[0], everything[1:], strict=True):
        sys.stdout.write(f'    "{trait}": {weight:.2f},\n')


if __name__ == "__main__":
    main()
