"""Documents of older versions of the schema, lifted step by step to this one.

A module is a version: `v0_9` knows what 1.0 changed in documents of 0.9. A step is a pure function from JSON data to
JSON data, and loses nothing: what it does not know stays as it is, for the verdict on the lifted document to name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

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
        ReadError: it is no strict JSON.
    """
    return _older_in(data) is not None


def migrated(data: bytes) -> bytes | None:
    """A document of an older version as one of the newest, in canonical form; None where it is of no older version.

    Raises:
        ReadError: it is no strict JSON, or what is lifted is no article; the pointer leads into the lifted document.
    """
    older = _older_in(data)
    return None if older is None else article_of(lifted(older))[0].to_json()


def _older_in(data: bytes) -> Document | None:
    document = parse(data)
    return document if isinstance(document, dict) and document.get("newsformat") in STEPS else None
