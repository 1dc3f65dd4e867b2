"""What one article holds at most; what is beyond is told by a finding, and its words are kept where it has any."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsformat.findings import Finding, Severity
from newsformat.formats.html.related.links import MOST_LINKS
from newsformat.markup.xhtml.inline_read import MOST_MARKS
from newsformat.markup.xhtml.pages.images import LONGEST_SET, MOST_PICTURES, MOST_RENDITIONS
from newsformat.markup.xhtml.pages.walk import PlacedBlock
from newsformat.model.body import OtherBlock
from newsformat.model.flow import stretches
from newsformat.model.links import RelatedLink

MOST_BLOCKS = 2_000
"""Blocks of one body. The most seen are 361; the words of further ones are kept as one block, line by line."""


def bounded_blocks(placed: Sequence[PlacedBlock]) -> tuple[tuple[PlacedBlock, ...], tuple[Finding, ...]]:
    """The blocks of a body, with all beyond the limit as one that has their words, and a finding if there are any."""
    if len(placed) <= MOST_BLOCKS:
        return tuple(placed), ()
    kept, beyond = placed[: MOST_BLOCKS - 1], placed[MOST_BLOCKS - 1 :]
    words = "\n".join(stretch.text for stretch in stretches([block for block, _ in beyond]))
    rest = OtherBlock(type="other", name="rest", text=words or None)
    message = f"the body has more than {MOST_BLOCKS} blocks; of {len(beyond)} the words were kept, as one block"
    finding = _beyond("html-too-many-blocks", message, f"/body/{MOST_BLOCKS - 1}")
    return (*kept, (rest, beyond[0][1])), (finding,)


def bounded_links(links: tuple[RelatedLink, ...]) -> tuple[tuple[RelatedLink, ...], tuple[Finding, ...]]:
    """The related links up to the limit, and a finding if there are more."""
    if len(links) <= MOST_LINKS:
        return links, ()
    message = f"the page has more than {MOST_LINKS} related links; the others were left out"
    return links[:MOST_LINKS], (_beyond("html-too-many-links", message, "/related"),)


def picture_findings(left_out: Counter[str]) -> tuple[Finding, ...]:
    """A finding if pictures, and one if files of pictures were left out."""
    return (*_of_pictures(left_out), *_of_renditions(left_out))


def _of_pictures(left_out: Counter[str]) -> tuple[Finding, ...]:
    if not left_out["pictures"]:
        return ()
    message = (
        f"the body has more than {MOST_PICTURES} pictures; the others were left out, and captions in boxes that are no "
        "figures"
    )
    return (_beyond("html-too-many-pictures", message, "/body"),)


def _of_renditions(left_out: Counter[str]) -> tuple[Finding, ...]:
    if not left_out["renditions"]:
        return ()
    message = (
        f"a picture has more than {MOST_RENDITIONS} renditions, or a srcset of more than {LONGEST_SET} characters; "
        "the others were left out"
    )
    return (_beyond("html-too-many-renditions", message, "/body"),)


def mark_findings(left_out: Counter[str]) -> tuple[Finding, ...]:
    """A finding if marks were left out of texts that have too many."""
    if not (count := left_out["marks"]):
        return ()
    message = f"a text has more than {MOST_MARKS} links and other marks; {count} were left out, their words kept"
    return (_beyond("html-too-many-marks", message, "/body"),)


def _beyond(code: str, message: str, path: str) -> Finding:
    return Finding(code=code, severity=Severity.WARNING, path=path, message=message)
