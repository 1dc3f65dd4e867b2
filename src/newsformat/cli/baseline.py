"""A baseline: the findings that a project lives with for now. What is in it is not told again; what is new is."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from newsformat.cli import files

if TYPE_CHECKING:
    from newsformat import Finding

_KEY = "newsformat-baseline"
_VERSION = 1
_Told = tuple[str, str, str]


class BaselineError(ValueError):
    """A file that is no baseline; the message names it."""


class Baseline:
    """How often each finding may be there: by file, code and message, for places move when a text is edited."""

    def __init__(self, allowed: Counter[_Told] | None = None) -> None:
        self._allowed = allowed or Counter()

    @classmethod
    def read(cls, path: Path) -> Baseline:
        """The baseline in a file.

        Raises:
            BaselineError: there is none, or it is none.
            OSError: it can't be read.
        """
        try:
            document = json.loads(path.read_bytes())
            if document[_KEY] != _VERSION:
                raise BaselineError(f"{path}: this program reads baselines of version {_VERSION}")
            return cls(
                Counter(
                    {
                        (file, entry["code"], entry["message"]): int(entry["count"])
                        for file, entries in document["files"].items()
                        for entry in entries
                    }
                )
            )
        except BaselineError:
            raise
        except FileNotFoundError as error:
            raise BaselineError(f"{path}: there is no such baseline; --write-baseline makes it") from error
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            reason = f"{path}: it is no baseline; write it anew with --write-baseline"
            raise BaselineError(reason) from error

    def without_known(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings that are not in the baseline; each entry answers for as many as it counts."""
        left = self._allowed
        for finding in findings:
            told = _told(finding)
            if left[told] > 0:
                left[told] -= 1
            else:
                yield finding


def written(findings: Iterable[Finding], path: Path) -> int:
    """Write a baseline of all findings; how many it holds."""
    counts = Counter(_told(finding) for finding in findings)
    entries: dict[str, list[dict[str, str | int]]] = {}
    for (file, code, message), count in sorted(counts.items()):
        entries.setdefault(file, []).append({"code": code, "message": message, "count": count})
    document = {_KEY: _VERSION, "files": entries}
    files.write(str(path), (json.dumps(document, indent=2) + "\n").encode())
    return counts.total()


def _told(finding: Finding) -> _Told:
    return PurePath(finding.source or "").as_posix().removeprefix("./"), finding.code, finding.message
