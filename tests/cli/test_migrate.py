"""`newsformat migrate`: files, lists, JSON Lines, folders; each lifted whole or left as it is."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
import zstandard

import newsformat
from cli.command import run

OLD = b'{"newsformat": "0.9", "title": "Ferry back", "body": ["All aboard."]}'
NEW = {"newsformat": "1.0", "headline": "Ferry back", "body": [{"type": "paragraph", "text": "All aboard."}]}
LINE = json.dumps(NEW, separators=(",", ":")).encode()
CANONICAL = newsformat.Article.from_json(LINE).to_json()
# Of this version, and as nobody would write it: it shows what is touched.
ODD = b'{"body":[],  "newsformat":"1.0"}'
BAD = b'{"newsformat": "0.9", "body": [], "mood": "calm"}'
TOLD = "error member-unknown: “mood” is not a member of this object (remove it, or put it under extensions)\n"


def test_each_line_is_lifted_and_what_is_not_older_stands(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(OLD + b"\n" + ODD + b"\r\n\n" + OLD)
    assert run("migrate", "--check", "a.jsonl", folder=tmp_path) == (1, "a.jsonl\n", "")
    assert run("migrate", "a.jsonl", folder=tmp_path) == (0, "", "")
    assert (tmp_path / "a.jsonl").read_bytes() == LINE + b"\n" + ODD + b"\n" + LINE + b"\n"
    assert run("migrate", "--check", "a.jsonl", folder=tmp_path) == (0, "", "")


def test_each_element_of_a_list_is_lifted_and_what_is_not_older_stands(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"[" + OLD + b" ,\n " + ODD + b"\n, 7]")
    assert run("migrate", "a.json", folder=tmp_path) == (0, "", "")
    assert (tmp_path / "a.json").read_bytes() == b"[\n" + CANONICAL.strip() + b",\n" + ODD + b",\n7\n]\n"


@pytest.mark.parametrize(
    "data", [ODD, ODD + b"\n\n" + ODD, b"[" + ODD + b"]", b"[]", b"7", b'{"name": "b", "version": "0.9"}', b"[{}, 7]"]
)
def test_a_file_without_older_documents_is_not_touched(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.json").write_bytes(data)
    before = (tmp_path / "a.json").stat().st_ino
    assert run("migrate", "--check", "a.json", folder=tmp_path) == (0, "", "")
    assert run("migrate", "a.json", folder=tmp_path) == (0, "", "")
    assert (tmp_path / "a.json").read_bytes() == data
    assert (tmp_path / "a.json").stat().st_ino == before  # not even written anew


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (OLD + b"\n" + BAD + b"\n" + BAD, ["2:35", "3:35"]),
        (b"[" + OLD + b",\n  " + BAD + b",\n" + BAD + b"]", ["2:37", "3:35"]),
        (BAD.replace(b", ", b",\n"), ["3:1"]),
    ],
)
def test_a_file_is_left_whole_where_one_document_can_not_be_lifted(
    tmp_path: Path, data: bytes, told: list[str]
) -> None:
    (tmp_path / "a.json").write_bytes(data)
    wrong = "".join(f"a.json:{place}: {TOLD}" for place in told)
    assert run("migrate", "a.json", folder=tmp_path) == (1, "", wrong)
    assert (tmp_path / "a.json").read_bytes() == data
    assert run("migrate", "-", data=data) == (1, "", wrong.replace("a.json", "-"))


def test_what_is_no_json_is_told_at_its_line_and_the_file_left_whole(tmp_path: Path) -> None:
    data = OLD + b"\n" + OLD[:-1] + b"\n"
    (tmp_path / "a.jsonl").write_bytes(data)
    status, told, wrong = run("migrate", "a.jsonl", folder=tmp_path)
    assert (status, told) == (1, "")
    assert wrong.startswith("a.jsonl:2:69: error json-unclosed: the text ends inside the object that begins at line 1")
    assert (tmp_path / "a.jsonl").read_bytes() == data
    status, told, wrong = run("migrate", "--check", "a.jsonl", folder=tmp_path)
    assert (status, told) == (1, "a.jsonl\n")
    assert wrong.startswith("a.jsonl:2:69: error json-unclosed")


@pytest.mark.parametrize("pack", [gzip, zstandard])
def test_a_compressed_file_is_compressed_again(tmp_path: Path, pack: Any) -> None:
    (tmp_path / "a.jsonl.packed").write_bytes(pack.compress(OLD + b"\n" + ODD))
    assert run("migrate", "a.jsonl.packed", folder=tmp_path) == (0, "", "")
    with pack.open(tmp_path / "a.jsonl.packed", "rb") as file:
        assert file.read() == LINE + b"\n" + ODD + b"\n"


def test_a_folder_is_gone_through_and_other_formats_passed_over(tmp_path: Path) -> None:
    (tmp_path / "newsformat.toml").write_text('exclude = ["left"]\n')
    for name in ("a.json", "sub/b.json", "left/c.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(OLD)
    (tmp_path / "page.html").write_text("<p>All aboard.")
    assert run("migrate", "--check", ".", folder=tmp_path) == (1, "./a.json\n./sub/b.json\n", "")
    assert run("migrate", ".", folder=tmp_path) == (0, "", "")
    assert [(tmp_path / name).read_bytes() for name in ("a.json", "sub/b.json")] == [CANONICAL] * 2
    assert (tmp_path / "left/c.json").read_bytes() == OLD
    assert run("migrate", "no/*.json", folder=tmp_path) == (2, "", "newsformat: no/*.json: no file fits this pattern\n")


@pytest.mark.parametrize(
    ("data", "lifted"),
    [
        (OLD, CANONICAL),
        (ODD, ODD),
        (OLD + b"\n" + ODD, LINE + b"\n" + ODD + b"\n"),
        (b"[" + OLD + b"]", b"[\n" + CANONICAL.strip() + b"\n]\n"),
        (b" []", b"[]\n"),
    ],
)
def test_standard_input_is_written_to_standard_output(data: bytes, lifted: bytes) -> None:
    assert run("migrate", "-", data=data) == (0, lifted.decode(), "")


def test_of_very_many_faults_the_first_thousand_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n".join([BAD] * 1002))
    status, _, wrong = run("migrate", "a.jsonl", folder=tmp_path)
    assert status == 1
    assert wrong.splitlines()[-2:] == [f"a.jsonl:1000:35: {TOLD.strip()}", "and 2 more of 1,002"]
    assert len(wrong.splitlines()) == 1001
