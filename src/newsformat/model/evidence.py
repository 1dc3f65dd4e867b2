"""Where a value came from, what it was chosen over, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MOST_CLAIMS = 5
LONGEST_VALUE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One claim about one value of an article: a flat record, so that many fit a table.

    `path` is the value's JSON Pointer; `source` the kind of place (json-ld, open-graph, visible …), `at` the
    place itself; `value` what it says, cut to 200 characters. `basis` tells whether the source declared the
    value for machines, shows it to readers, or it was inferred from the words. `why` tells why it was chosen
    or passed over.
    """

    path: str
    chosen: bool
    source: str
    at: str
    value: str
    basis: Literal["declared", "observed", "inferred"]
    why: str
