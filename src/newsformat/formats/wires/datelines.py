"""The dateline of a wire: what is told of it, and what runs into its text."""

from __future__ import annotations

from newsformat.formats.xml.parts import Members
from newsformat.inference.datelines.openings import without_dateline


def set_dateline_apart(members: Members) -> None:
    """Take the dateline out of the words of the paragraph that it runs into; it is the article's where none is told."""
    dateline: Members = members.get("dateline") or {}
    told = [words for words in (dateline.get("text"), dateline.get("place", {}).get("name")) if words]
    blocks, run_in = without_dateline(members.get("body") or (), told, members.get("byline"))
    if run_in is not None:
        members["body"] = list(blocks)
        members["dateline"] = {"text": run_in, **dateline}


def without_dash(dateline: Members) -> Members:
    """A dateline without the dash or colon that parts its words from the text."""
    text = dateline.get("text", "").rstrip(" -–—_:")
    return {**dateline, "text": text} if text else {name: told for name, told in dateline.items() if name != "text"}
