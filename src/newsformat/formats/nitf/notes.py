"""Notes: to editors in the head, printed above the text, at its end."""

from __future__ import annotations

from newsformat.formats.nitf.building import records_of
from newsformat.model.metadata import Note

END_ROLES = ("tagline", "bibliography")
"""The roles of notes that are printed below the text, in `body.end`."""
REVISION = "revision"
"""The role of a note that tells what was changed."""


def is_in_body_head(note: Note) -> bool:
    """Whether a note stands in the head of the body: it came from there, may be published, or is more than a line."""
    return note.public or bool(note.blocks) or any(record.get("element") == "note" for record in records_of(note))
