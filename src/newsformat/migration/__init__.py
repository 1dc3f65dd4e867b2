"""Documents of older versions of the schema, lifted step by step to this one.

A module is a version: `v0_9` knows what 1.0 changed in documents of 0.9. A step is a pure function from JSON data to
JSON data, and loses nothing: what it does not know stays as it is, for the verdict on the lifted document to name. It
also says what stood where before it, by which the verdict is told at its places in the document that came.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from newsformat.findings import ReadError, unreadable
from newsformat.jsontext.canonical import sorted_json
from newsformat.jsontext.located import located
from newsformat.jsontext.pointers import pointer_to, tokens_of
from newsformat.jsontext.strict import parse
from newsformat.migration import v0_9
from newsformat.migration.origins import Lifted, Origins, tokens_before
from newsformat.model.verdict import verdict

if TYPE_CHECKING:
    from newsformat.findings import Finding
    from newsformat.model.article import Article

Document = dict[str, Any]

STEPS: Mapping[str, Callable[[Document], Lifted]] = MappingProxyType({"0.9": v0_9.lifted})
"""What lifts a document of a version to the next one."""


def is_older(data: bytes) -> bool:
    """Whether a document is of an older version that can be lifted.

    Raises:
        ReadError: it is no strict JSON, or of an older version that nobody knows.
    """
    return _older_in(data) is not None


def migrated(data: bytes) -> tuple[Article | None, Sequence[Finding]]:
    """The article that a document of an older version is in the newest, or what is in the way, by its place in `data`.

    Neither where the document is of no older version.

    Raises:
        ReadError: it is no strict JSON, or of an older version that nobody knows.
    """
    document = _older_in(data)
    if document is None:
        return None, ()
    lifts = _lifts_of(document)
    article, findings = verdict(lifts[-1].value)
    if article is not None and (deep := _too_deep(lifts[-1].value)):
        article, findings = None, (deep,)
    before = [replace(finding, path=_path_before(finding, [lift.origins for lift in lifts])) for finding in findings]
    return article, sorted(located(before, data), key=lambda finding: (finding.line or 0, finding.column or 0))


def _older_in(data: bytes) -> Document | None:
    document = parse(data)
    version = document.get("newsformat") if isinstance(document, dict) else None
    if not isinstance(document, dict) or not isinstance(version, str) or not version.startswith("0."):
        return None
    if version not in STEPS:
        hint = f"documents of these versions are lifted: {', '.join(STEPS)}"
        error = unreadable("version-unknown", f"nobody knows version {version}", path="/newsformat", hint=hint)
        raise ReadError(*located([error.finding], data))
    return document


def _lifts_of(document: Document) -> list[Lifted]:
    """The document after each of the steps from its version on; the last is of the newest."""
    lifts = [Lifted(document)]
    while (step := STEPS.get(str(lifts[-1].value.get("newsformat")))) is not None:
        lifts.append(step(lifts[-1].value))
    return lifts


def _too_deep(document: Document) -> Finding | None:
    """What is to be said of a document that is too deep to be written, for a step may put more around a value."""
    try:
        sorted_json(document)
    except ValueError as error:
        message = f"once it is lifted, {error}"
        return unreadable("json-too-deep", message, hint="make the document flatter").finding
    return None


def _path_before(finding: Finding, steps: Sequence[Origins]) -> str:
    """Where what a finding is about stood before the steps."""
    tokens = tokens_of(finding.path)
    if finding.code == "type-unknown":  # it is about the object, and stands in its `type`: that had other names
        tokens.append("type")
    for origins in reversed(steps):
        tokens = tokens_before(tokens, origins)
    return pointer_to(tokens)
