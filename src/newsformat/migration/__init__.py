"""Documents of older versions of the schema, lifted step by step to this one.

A module is a version: `v0_9` knows what 1.0 changed in documents of 0.9. A step is a pure function from JSON data to
JSON data, and loses nothing: what it does not know stays as it is, for the verdict on the lifted document to name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from newsformat.findings import unreadable
from newsformat.jsontext.strict import parse
from newsformat.migration import v0_9
from newsformat.model.verdict import article_of

Document = dict[str, Any]

STEPS: Mapping[str, Callable[[Document], Document]] = MappingProxyType({"0.9": v0_9.lifted})
"""What lifts a document of a version to the next one."""


def lifted(document: Document) -> Document:
    """A document in the form of the newest version; it itself where its version is none that is known to be older."""
    while (step := STEPS.get(str(document.get("newsformat")))) is not None:
        document = step(document)
    return document


def is_older(data: bytes) -> bool:
    """Whether a document is of an older version that can be lifted.

    Raises:
        ReadError: it is no strict JSON, or of an older version that nobody knows.
    """
    return _older_in(data) is not None


def migrated(data: bytes) -> bytes | None:
    """A document of an older version as one of the newest, in canonical form; None where it is of no older version.

    Raises:
        ReadError: it is no strict JSON, or of an older version that nobody knows, or what is lifted is no article; then
            the pointer leads into the lifted document.
    """
    older = _older_in(data)
    return None if older is None else article_of(lifted(older))[0].to_json()


def _older_in(data: bytes) -> Document | None:
    document = parse(data)
    version = document.get("newsformat") if isinstance(document, dict) else None
    if not isinstance(document, dict) or not isinstance(version, str) or not version.startswith("0."):
        return None
    if version not in STEPS:
        hint = f"documents of these versions are lifted: {', '.join(STEPS)}"
        raise unreadable("version-unknown", f"nobody knows version {version}", path="/newsformat", hint=hint)
    return document
