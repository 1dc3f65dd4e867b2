"""How sure is it that the body is right? A number in 0..1, from what the stages before know already.

"Right" is a word F1 of some 0.9. The weights are fitted by training/confidence.py, where also stands how the
estimate fares. It is fitted to bodies told by models that had not seen the site, as those are that it is asked of; of
pages that the model of the body's lines was trained on, more are right than it says.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from newsformat.formats.html.body.chosen import Chosen

_SUREST = 0.995
_MOST_ODDS = 3.0
_SHORT = 3000
"""Letters under which a body is short; of short ones fewer are right."""

WEIGHTS: Mapping[str, float] = {"sure": 0.461, "article": 0.264, "dropped": -0.281, "short": -0.657}
"""Log odds for each ground; fitted by training/confidence.py."""

BASE = 0.373
"""Log odds of a body of which nothing is known."""


def confidence_of(chosen: Chosen, article_odds: float) -> float:
    """The chance, 0 to 1, that the body of a page is right; 0 where there is none.

    `article_odds` are the log odds that the page is an article at all.
    """
    if not chosen.lines:
        return 0.0
    odds = BASE + sum(WEIGHTS[name] * value for name, value in grounds(chosen, article_odds).items())
    return round(1 / (1 + math.exp(-odds)), 3)


def grounds(chosen: Chosen, article_odds: float) -> dict[str, float]:
    """What speaks for a body and against it, by name."""
    sure = min(_SUREST, max(1 - _SUREST, chosen.score))
    return {
        "sure": math.log(sure / (1 - sure)),
        "article": max(-_MOST_ODDS, min(_MOST_ODDS, article_odds)),
        "dropped": math.log1p(len(chosen.dropped)),
        "short": max(0.0, math.log(_SHORT / (chosen.size + 50))),
    }
