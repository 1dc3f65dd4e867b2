"""The words of ours by which what stands in different places of a document is told apart."""

from __future__ import annotations

KICKER = "kicker"
TITLE = "title"
"""The role of the headline that stands in the head of the document, not in that of the body."""
END_ROLES = frozenset({"tagline", "bibliography"})
"""The roles of notes that are lines at the end of the body."""
