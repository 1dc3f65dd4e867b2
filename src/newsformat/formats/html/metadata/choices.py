"""A choice among claims, and the evidence of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from newsformat.formats.html.claims.claim import URL, VISIBLE, Claim
from newsformat.model.evidence import LONGEST_VALUE, MOST_CLAIMS, Evidence
from newsformat.scalars.text import folded, shortened

SAME = "says the same"
"""Why a claim was passed over that bears out the chosen one."""

_MOST_RIVALS = 12

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Choice(Generic[T_co]):
    """A value, the claims it was taken from, why, and the claims passed over with the reason."""

    value: T_co
    winners: tuple[Claim, ...] = ()
    why: str = ""
    rivals: tuple[tuple[Claim, str], ...] = ()

    def evidence(self, path: str) -> Iterator[Evidence]:
        """The choice as flat records: winners first, then who says something else; at most five claims in all."""
        same = {folded(claim.value) for claim in self.winners}
        told = [(claim, True, self.why) for claim in self.winners]
        rivals = [
            (claim, False, SAME if folded(claim.value) in same else why) for claim, why in self.rivals[:_MOST_RIVALS]
        ]
        # Who says something else tells more than who says the same.
        told += sorted(rivals, key=lambda rival: rival[2].startswith(SAME))
        for claim, chosen, why in told[:MOST_CLAIMS]:
            yield Evidence(
                path=path, chosen=chosen, source=claim.source, at=_place(claim),
                value=shortened(claim.value, LONGEST_VALUE), basis=_basis(claim), why=why,
            )  # fmt: skip


def _place(claim: Claim) -> str:
    return claim.at if claim.line is None else f"{claim.at} (line {claim.line}, column {claim.column})"


def _basis(claim: Claim) -> Literal["declared", "observed", "inferred"]:
    if claim.source == URL:
        return "inferred"
    return "observed" if claim.source == VISIBLE and claim.hint != "root" else "declared"


def losers(claims: Sequence[Claim], winners: Sequence[Claim], why: str) -> tuple[tuple[Claim, str], ...]:
    """The claims that are not among the winners, each with one reason."""
    chosen = {id(claim) for claim in winners}
    return tuple((claim, why) for claim in claims if id(claim) not in chosen)
