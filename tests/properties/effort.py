"""How hard a property is tried: 1,000 cases as a rule, 20,000 with NEWSFORMAT_LONG=1, 100,000 with 5."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

LONG = int(os.environ.get("NEWSFORMAT_LONG") or 0)


def cases(usually: int) -> settings:
    """The settings of a property that is tried so often; in a long run twenty times as often, or a multiple of that."""
    return settings(
        max_examples=usually * (20 * LONG or 1),
        deadline=None,  # the machine is shared, and articles are large
        derandomize=not LONG,  # a pull request fails for what it changed, not by chance
        database=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
    )
