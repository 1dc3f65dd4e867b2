from __future__ import annotations

import pytest

from newsformat.formats.wires import scalars


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("20030101T120000+0100", "2003-01-01T12:00:00+01:00"),
        ("20030101T120000-0330", "2003-01-01T12:00:00-03:30"),
        ("20030101T120000+01", "2003-01-01T12:00:00+01:00"),
        ("20030101T120000Z", "2003-01-01T12:00:00Z"),
        ("20030101T120000+0000", "2003-01-01T12:00:00+00:00"),
        ("20030101T120000", "2003-01-01T12:00:00"),
        ("20030101T1200Z", "2003-01-01T12:00:00Z"),
        ("20030101T120000,25Z", "2003-01-01T12:00:00.25Z"),
        ("2003-01-01T12:00:00+0100", "2003-01-01T12:00:00+01:00"),
        (" 2003-01-01T12:00:00.5+01:00\n", "2003-01-01T12:00:00.5+01:00"),
        ("20030101", "2003-01-01"),
        ("2003-01-01", "2003-01-01"),
        ("20030230", None),
        ("20030101T250000Z", None),
        ("20030101T12", None),
        ("2003", None),
        ("20030101 120000", "2003-01-01T12:00:00"),
        ("20030101120000", "2003-01-01T12:00:00"),
        ("2003-01-01 12:00", "2003-01-01T12:00:00"),
        ("2003-01-01 12:00:00 +0100", "2003-01-01T12:00:00+01:00"),
        ("2003-01-01t12:00:00z", "2003-01-01T12:00:00Z"),
        ("20030101 ", "2003-01-01"),
        ("200301011", None),
        ("tomorrow", None),
        ("", None),
    ],
)
def test_times_without_hyphens(value: str, moment: str | None) -> None:
    assert scalars.compact_moment(value) == moment


@pytest.mark.parametrize(
    ("value", "language"), [("pt-BR", "pt-BR"), ("pt_BR", "pt-BR"), (" de ", "de"), ("", None), ("auf Deutsch", None)]
)
def test_languages(value: str, language: str | None) -> None:
    assert scalars.language(value) == language
