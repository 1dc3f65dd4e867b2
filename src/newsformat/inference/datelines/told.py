"""The dateline of a story whose place is told beside its text, as wires do: in whatever form it is printed."""

from __future__ import annotations

import re

from newsformat.inference.datelines.run_in import LONGEST, RunIn, begins_sentence

_ENCLOSED = re.compile(r"\(([^()]{2,90})\)\s{1,3}(?=\S)")
# What may stand between a place that is known and the text: a date, a service, what closes them.
_AFTER_PLACE = re.compile(
    r"(?P<date>[ ,.،][^()/!?;:–—]{0,40}?\d[^()/!?;:–—]{0,20}?)?(?P<service>\s?[(/][^()/]{2,40}[)/])?"
    r"(?P<close>\.?\s{0,3}[-–—―‒_]{1,2}\s{1,3}|[:：.]\s{1,3}|(?<=[)/])\s{1,3})"
)
_SECOND_DASH = re.compile(r"\s[–—]\s")


def told_run_in_of(paragraph: str, told: str) -> RunIn | None:
    """The dateline that a paragraph begins with, where `told` is that dateline or its place; None where it is none.

    A place may be the beginning of a sentence as well: "Oslo has a boat."
    """
    if paragraph[:1] == "(" and (enclosed := _ENCLOSED.match(paragraph)) and enclosed[1].startswith(told):
        return RunIn(enclosed[1], enclosed[0])
    if paragraph[: len(told)].casefold() != told.casefold():
        return None
    found = _AFTER_PLACE.match(paragraph, len(told))
    if found is None or found.end() == len(paragraph):
        return None
    rest = paragraph[found.end() : found.end() + LONGEST]
    is_more_than_a_place = found["date"] or found["service"] or told.endswith((")", "/"))
    if not is_more_than_a_place and (not begins_sentence(rest) or _SECOND_DASH.search(rest)):
        return None
    return RunIn(paragraph[: found.start("close")], paragraph[: found.end("close")])
