"""The documents in a file, one after the other."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path
from typing import Any

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from jsontext.strategies import few, json_values
from newsformat import ReadError
from newsformat.cli import documents, packing
from newsformat.cli.documents import Document, Form, documents_in, taken_apart
from newsformat.cli.packing import Packing, packed

LINES = b'{"a": 1}\n\n{"b": "\xc3\xa9"}\n'


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """The largest document has 40 bytes, and files are read in pieces of 7."""
    for module in (documents, packing):
        monkeypatch.setattr(module, "LARGEST", 40)
    monkeypatch.setattr(documents, "CHUNK", 7)


def _file(folder: Path, name: str, data: bytes) -> str:
    (folder / name).write_bytes(data)
    return str(folder / name)


def test_a_file_is_a_document(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.json", b"[1, 2]")
    assert list(documents_in(path)) == [Document(b"[1, 2]")]


@pytest.mark.parametrize("name", ["a.jsonl", "a.NDJSON"])
def test_json_lines_are_documents_each(tmp_path: Path, name: str) -> None:
    assert list(documents_in(_file(tmp_path, name, LINES))) == [
        Document(b'{"a": 1}', line=1),
        Document(b'{"b": "\xc3\xa9"}', line=3),
    ]


@pytest.mark.parametrize(
    ("suffix", "pack"), [(".gz", gzip.compress), (".zst", zstandard.compress), ("", gzip.compress)]
)
def test_what_is_compressed_is_unpacked(tmp_path: Path, suffix: str, pack: Any) -> None:
    assert [document.line for document in documents_in(_file(tmp_path, f"a.jsonl{suffix}", pack(LINES)))] == [1, 3]
    assert list(documents_in(_file(tmp_path, f"a.json{suffix}", pack(b"{}")))) == [Document(b"{}")]


def test_what_ends_within_a_frame_is_not_taken_for_whole(tmp_path: Path) -> None:
    packer = zstandard.ZstdCompressor().compressobj()
    whole_lines = packer.compress(LINES) + packer.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)
    with pytest.raises(ReadError, match="its end is lost"):
        list(documents_in(_file(tmp_path, "a.jsonl.zst", whole_lines)))


def test_all_frames_are_unpacked(tmp_path: Path) -> None:
    skippable = b"\x50\x2a\x4d\x18\x03\0\0\0abc"
    frames = [zstandard.compress(b"1\n"), zstandard.compress(b""), skippable, zstandard.compress(b"2\n" * 9_000)]
    assert len(list(documents_in(_file(tmp_path, "a.jsonl.zst", b"".join(frames))))) == 9_001


@pytest.mark.usefixtures("small")
def test_of_a_large_array_the_elements_are_documents(tmp_path: Path) -> None:
    text = '\n[ {"é": ["],[", "\\\\\\""]},\n  2 , {},\n{"b": {"c": [1, 2]}}\n]\n'
    assert list(documents_in(_file(tmp_path, "a.json", text.encode()))) == [
        Document('{"é": ["],[", "\\\\\\""]}'.encode(), 2, 3, "/0"),
        Document(b"2 ", 3, 3, "/1"),
        Document(b"{}", 3, 7, "/2"),
        Document(b'{"b": {"c": [1, 2]}}\n', 4, 1, "/3"),
    ]


@pytest.mark.usefixtures("small")
def test_of_an_array_that_does_not_end_the_rest_is_the_last_document(tmp_path: Path) -> None:
    text = b'[{"a": "' + b"x" * 30 + b'"},\n {"b": '
    assert list(documents_in(_file(tmp_path, "a.json", text)))[1:] == [Document(b'{"b": ', 2, 2, "/1")]


@pytest.mark.usefixtures("small")
def test_a_large_file_of_json_lines_is_told_without_its_suffix(tmp_path: Path) -> None:
    found = list(documents_in(_file(tmp_path, "a.json", LINES * 3)))
    assert [document.line for document in found] == [1, 3, 4, 6, 7, 9]


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.html", b"x" * 41, "the document has more than 40 bytes"),
        ("a.jsonl", b"{}\n" + b"x" * 41, "the document in line 2 has more than 40 bytes"),
        ("a.json", b'[{},\n"' + b"x" * 60, "the document in line 1 has more than 40 bytes"),
        ("a.json", b'[{"a": "' + b"x" * 25 + b'"},\n{"b": 1}\n', "the list in it does not end"),
        ("a.json.gz", gzip.compress(b"x" * 41)[:-9], "it can't be unpacked: "),
        ("a.json", gzip.compress(b"x" * 1_000_000), "the document has more than 40 bytes"),
    ],
)
def test_what_can_not_be_used_is_an_error_with_the_file(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    path = _file(tmp_path, name, data)
    with pytest.raises(ReadError) as raised:
        list(documents_in(path))
    assert raised.value.finding.message.startswith(message)
    assert raised.value.finding.source == path


@pytest.mark.parametrize(
    ("name", "data", "form", "documents"),
    [
        ("a.json", b"{}\n", Form.ONE, [Document(b"{}\n")]),
        ("a.json", b"", Form.ONE, [Document(b"")]),
        ("a.json", b'{"a": {}\n}\n', Form.ONE, [Document(b'{"a": {}\n}\n')]),
        ("a.json", b"{}\n{", Form.LINES, [Document(b"{}"), Document(b"{", 2)]),
        ("a.jsonl", b"{}\n", Form.LINES, [Document(b"{}")]),
        ("a.json", b" [{}, 7]\n", Form.LIST, [Document(b"{}", 1, 3, "/0"), Document(b"7", 1, 7, "/1")]),
        ("a.json", b"[]", Form.LIST, []),
    ],
)
def test_a_small_file_is_taken_apart_too(
    tmp_path: Path, name: str, data: bytes, form: Form, documents: list[Document]
) -> None:
    with taken_apart(_file(tmp_path, name, data)) as apart:
        assert (apart.packing, apart.form, list(apart.documents)) == (Packing.NONE, form, documents)


@pytest.mark.parametrize(("packing", "pack"), [(Packing.GZIP, gzip), (Packing.ZSTANDARD, zstandard)])
def test_what_was_compressed_is_compressed_again_as_it_was(tmp_path: Path, packing: Packing, pack: Any) -> None:
    with taken_apart(_file(tmp_path, "a", pack.compress(b"[{}]"))) as apart:
        assert apart.packing is packing
    again = _file(tmp_path, "b", b"".join(packed([b"[{}", b"]"], packing, "b")))
    assert list(documents_in(again)) == [Document(b"[{}]")]


def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="no regular file"):
        list(documents_in(str(tmp_path / "pipe")))


@few
@given(st.lists(json_values, max_size=6), st.sampled_from([None, 2]), st.integers(1, 9))
def test_the_elements_are_those_of_the_array(items: list[Any], indent: int | None, size: int) -> None:
    data = json.dumps(items, ensure_ascii=False, indent=indent).encode()
    scan = documents._Scan()
    found = [element for place in range(0, len(data), size) for element in scan.elements(data[place : place + size])]
    assert [json.loads(element.data) for element in [*found, *scan.rest()]] == items
    lines = data.decode().split("\n")
    for element in found:
        first = element.data.decode().split("\n")[0].rstrip()
        assert lines[element.line - 1][element.column - 1 :].startswith(first)
