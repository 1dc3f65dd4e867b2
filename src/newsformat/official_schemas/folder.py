"""A folder of schemas: which of its files is meant."""

from __future__ import annotations

import errno
import re
from pathlib import Path

from newsformat.findings import Finding, Severity

MOST_VIOLATIONS = 100
"""Findings against a schema that are told of one document; one more tells of the others."""

_VERSION = re.compile(r"(?<![A-Za-z0-9.])(\d{1,3})[.-](\d{1,3})(?![0-9])")


def version_in(name: str) -> tuple[int, int]:
    """The version in the name of a file: `nitf-3-6.xsd` is of (3, 6); (0, 0) where there is none."""
    found = _VERSION.search(name)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def schemas_in(folder: Path, *patterns: str) -> list[Path]:
    """The files of a folder by the patterns of their names, best first: newest version, first pattern, shortest name.

    Raises:
        OSError: there are none.
    """
    found = {path: place for place, pattern in reversed([*enumerate(patterns)]) for path in folder.rglob(pattern)}
    if not found:
        raise FileNotFoundError(errno.ENOENT, f"there is no schema {' or '.join(patterns)} in this folder", str(folder))
    best_first = sorted(found, key=lambda path: (found[path], len(path.name), str(path)))
    return sorted(best_first, key=lambda path: version_in(path.name), reverse=True)


def newest(folder: Path, *patterns: str) -> Path:
    """The best of `schemas_in`."""
    return schemas_in(folder, *patterns)[0]


def unusable(path: Path, reason: str) -> OSError:
    """The error for a file that should be a schema and is none."""
    return OSError(errno.EINVAL, f"this schema can't be used: {' '.join(reason.split())}", str(path))


def beyond(count: int, code: str) -> list[Finding]:
    """The finding that tells how many faults are not told; none where all are."""
    if count <= 0:
        return []
    message = f"{count} more faults against the schema are not listed"
    return [Finding(code=code, severity=Severity.INFO, message=message, hint="mend those above, and check again")]
