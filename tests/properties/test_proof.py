"""What the extra `fast` proves has no findings, however its bytes are spelled; `test_verdict` tries what they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.findings import Finding, ReadError
from newsformat.jsontext.strict import parse
from newsformat.model.verdict import verdict
from properties.effort import cases
from properties.mutations import EXAMPLES

pytest.importorskip("jsonschema_rs", reason="needs the extra `fast`")
pytest.importorskip("orjson", reason="needs the extra `fast`")

from newsformat.model.proof import is_proven


def _findings(data: bytes) -> tuple[Finding, ...]:
    try:
        return verdict(parse(data))[1]
    except ReadError as error:
        return (error.finding,)


_SCRAPS = (
    *(bytes([byte]) for byte in b'"\\{}[],:\n \xff\0'),
    *(b"null", b"NaN", b"-0", b"1e5", b"0" * 33, b"9" * 16),
    *(b"\\u0022", b"\\ud800", b"\\ud83d\\ude00", b"\\u002d", b"\xed\xa0\x80", b"\xc2\xa0", b"  "),
    *(b'"id": "x",', b'"text": "x",', b'"headline": "\\u0022",', b'"extensions": {"a": [[1.0]]},', b'"a" : 1,'),
)


@st.composite
def _mutated_bytes(draw: st.DrawFn) -> bytes:
    """The bytes of a story with some lost, some that stand there twice, and some that belong elsewhere."""
    data = draw(st.sampled_from(EXAMPLES))
    lines = data.splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 2))):
        place, other = draw(st.integers(0, len(lines) - 1)), draw(st.integers(0, len(lines) - 1))
        line = lines[place]
        cut = draw(st.integers(0, len(line)))
        scrap = draw(st.sampled_from(_SCRAPS))
        changed = (line + line, line + lines[other], b"", line[:cut] + scrap + line[cut:], line[:cut] + line[cut + 1 :])
        lines[place] = draw(st.sampled_from(changed))
    return b"".join(lines)


@cases(1_000)
@given(_mutated_bytes())
def test_mutants_of_bytes(data: bytes) -> None:
    if is_proven(data):
        assert _findings(data) == ()
