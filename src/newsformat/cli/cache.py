"""What was found in documents before, so that those that have not changed need not be looked at again.

A document is known by its bytes, by the program that checked it, and by what it was checked for. Rules ask what day it
is: what was found holds until a date that the document tells of comes near. Only files of one JSON document are kept
here, for these tell every date in one way. The cache is never needed: where it can't be used, all is checked anew.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

import newsformat
from newsformat.model.moments import bounds

_T = TypeVar("_T")

_FILE = "findings-1.sqlite"
_MOST_KEPT = 500_000
"""Documents that are remembered; those that hold the shortest are forgotten."""
_DATE = re.compile(rb"20[0-9]{2}-[01][0-9](?:-[0-3][0-9])?")
_LEARNED_AT_ONCE = 10_000
# Between the first place on earth where a day begins and the last where it ends; and rules allow for slow clocks.
_NEAR = timedelta(days=3)
_TABLE = "create table if not exists found (document blob primary key, until real, findings text) without rowid"
_ASK = "select findings from found where document = ? and until > ?"
_FORGET = "delete from found where document in (select document from found order by until limit ?)"


@dataclass(frozen=True, slots=True)
class Lesson:
    """What was found in a document, and how long it holds (seconds since 1970)."""

    document: bytes
    until: float
    findings: str


class Cache:
    """The documents that were checked before."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._process = 0
        self._connection: sqlite3.Connection | None = None

    def key(self, data: bytes, asked: str) -> bytes:
        """What a document is known by, when it is held against what was `asked`."""
        return blake2b(data, digest_size=20, key=_digest(f"{_program()}\0{asked}")).digest()

    def known(self, key: bytes, source: str) -> tuple[newsformat.Finding, ...] | None:
        """What was found in a document, under the name it has now; None where it is not known, or not any more."""
        now = datetime.now(UTC).timestamp()
        with suppress(sqlite3.Error):
            row = self._open().execute(_ASK, (key, now)).fetchone()
            return None if row is None else _findings_in(row[0], source)
        return None

    def learning(self, outcomes: Iterable[tuple[_T, Lesson | None]]) -> Iterator[_T]:
        """What each check came to; what is to be remembered of it is, some thousands at a time and at the end."""
        lessons: list[Lesson] = []
        for outcome, lesson in outcomes:
            if lesson is not None:
                lessons.append(lesson)
            if len(lessons) == _LEARNED_AT_ONCE:
                self.learn(lessons)
                lessons.clear()
            yield outcome
        self.learn(lessons)

    def learn(self, lessons: Sequence[Lesson]) -> None:
        """Remember what was found."""
        if not lessons:
            return
        rows = [(lesson.document, lesson.until, lesson.findings) for lesson in lessons]
        with suppress(sqlite3.Error), closing(self._connect()) as connection, connection:
            connection.execute(_TABLE)
            connection.executemany("insert or replace into found values (?, ?, ?)", rows)
            surplus = connection.execute("select count(*) from found").fetchone()[0] - _MOST_KEPT
            if surplus > 0:
                connection.execute(_FORGET, (surplus,))

    def _open(self) -> sqlite3.Connection:
        """A connection of this process: one can't be shared with the processes it starts."""
        if self._connection is None or self._process != os.getpid():
            self._connection, self._process = self._connect(), os.getpid()
        return self._connection

    def _connect(self) -> sqlite3.Connection:
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
        return sqlite3.connect(self._file, timeout=1)


def cache_of_user() -> Cache | None:
    """The cache of who runs this; None where they have no place for one."""
    home = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    with suppress(RuntimeError):  # there is no home
        return Cache(Path(home or Path.home() / ".cache", "newsformat", _FILE))
    return None


def lesson_of(key: bytes, data: bytes, findings: Iterable[newsformat.Finding]) -> Lesson | None:
    """What is to be remembered of a document; None where what was found may not hold tomorrow."""
    until = _holds_until(data, datetime.now(UTC))
    if until is None:
        return None
    told = json.dumps([asdict(finding) | {"source": None} for finding in findings], ensure_ascii=False)
    return Lesson(key, until.timestamp(), told)


def _findings_in(told: str, source: str) -> tuple[newsformat.Finding, ...] | None:
    """The findings that a text of the cache tells; None where it is not one of ours."""
    try:
        records = json.loads(told)
        if not isinstance(records, list):
            return None
        found = [newsformat.Finding(**members) for members in records]
        return tuple(
            replace(finding, source=source, severity=newsformat.Severity(finding.severity)) for finding in found
        )
    except (TypeError, ValueError):
        return None


def _holds_until(data: bytes, now: datetime) -> datetime | None:
    """Until when no day or month in a document begins or ends, nor the year; None where one does about now."""
    if b"\\u" in data:  # a date may be spelled with escapes
        return None
    edges = [datetime(now.year + 1, 1, 1, tzinfo=UTC)]
    for date in set(_DATE.findall(data)):
        with suppress(ValueError):  # it is no date
            edges += bounds(date.decode())
    until = min(edge for edge in edges if edge > now - _NEAR) - _NEAR
    return until if until > now else None


@cache
def _digest(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=32).digest()


@cache
def _program() -> str:
    """What tells this program from every other state of it: its version, and when each of its files was written."""
    package = Path(newsformat.__file__).parent
    written = sorted(path.stat().st_mtime_ns for path in package.rglob("*.*") if path.suffix != ".pyc")
    return f"{newsformat.__version__}\0{blake2b(repr(written).encode()).hexdigest()}"
