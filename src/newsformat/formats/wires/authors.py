"""Those whom a printed byline names, where a wire names its authors nowhere else."""

from __future__ import annotations

from typing import Any

from newsformat.scalars.bylines import credits_of

_OF_CREDITS = ("name", "kind", "role", "job_title", "affiliation", "email")


def authors_in(byline: str) -> list[dict[str, Any]]:
    """The members of a Party for each whom the words of a byline credit."""
    told = ({name: getattr(credit, name) for name in _OF_CREDITS} for credit in credits_of(byline))
    return [{name: value for name, value in each.items() if value is not None} for each in told]
