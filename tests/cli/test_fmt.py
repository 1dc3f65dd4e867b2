"""`newsformat fmt` and `hash` of folders, lists, JSON Lines and compressed files."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

import newsformat
from cli.command import run

LOOSE = '{"body": [], "headline": " Ferry  resumes ", "newsformat": "1.0"}'
ARTICLE = newsformat.Article.from_json(LOOSE)
LINE = newsformat.write_all([ARTICLE], "json")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Documents of every form, none of them in canonical form."""
    (tmp_path / "a.json").write_text(LOOSE)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(f"{LOOSE}\n\n{LOOSE}\n".encode()))
    (tmp_path / "c.json").write_text(f"[{LOOSE}, {LOOSE}]")
    return tmp_path


def test_documents_of_every_form_are_rewritten_in_their_form(folder: Path) -> None:
    assert run("fmt", "--check", ".", folder=folder) == (1, "./a.json\n./b.jsonl.gz\n./c.json\n", "")
    assert run("fmt", ".", folder=folder) == (0, "", "")
    assert (folder / "a.json").read_bytes() == ARTICLE.to_json()
    assert gzip.decompress((folder / "b.jsonl.gz").read_bytes()) == LINE * 2
    assert newsformat.validate(folder / "c.json") == []
    assert run("fmt", "--check", ".", folder=folder) == (0, "", "")


def test_what_is_in_canonical_form_is_not_touched(folder: Path) -> None:
    run("fmt", ".", folder=folder)
    before = {path: path.stat().st_ino for path in folder.iterdir()}
    assert run("fmt", ".", folder=folder) == (0, "", "")
    assert {path: path.stat().st_ino for path in folder.iterdir()} == before


def test_a_file_with_a_bad_line_is_told_and_left(folder: Path) -> None:
    lines = f"{LOOSE}\n{{}}\n".encode()
    (folder / "d.jsonl").write_bytes(lines)
    status, told, wrong = run("fmt", "d.jsonl", "a.json", folder=folder)
    assert (status, told) == (1, "")
    assert wrong == "d.jsonl:2:1: error member-missing: “newsformat” is missing (add “newsformat”)\n"
    assert (folder / "d.jsonl").read_bytes() == lines
    assert (folder / "a.json").read_bytes() == ARTICLE.to_json()


def test_standard_input_is_rewritten_to_standard_output(folder: Path) -> None:
    assert run("fmt", "-", data=LOOSE.encode()) == (0, ARTICLE.to_json().decode(), "")
    assert run("fmt", "-", data=ARTICLE.to_json()) == (0, ARTICLE.to_json().decode(), "")
    assert run("fmt", "--check", "-", data=LOOSE.encode()) == (1, "-\n", "")
    assert run("fmt", "--check", "-", data=ARTICLE.to_json()) == (0, "", "")


def test_a_folder_without_documents_does_not_pass(tmp_path: Path) -> None:
    message = (
        "no file was found; in folders these are looked for: *.json, *.jsonl, *.ndjson, and these with .gz or .zst"
    )
    for command in ("fmt", "migrate"):
        assert run(command, ".", folder=tmp_path) == (2, "", f"newsformat: {message}\n")


def test_digests_are_of_all_files_in_a_folder_and_the_others_in_one_are_told(folder: Path) -> None:
    (folder / "d.json").write_text(json.dumps(json.loads(LOOSE), indent=4))
    status, told, wrong = run("hash", ".", folder=folder)
    assert (status, told) == (
        0,
        "".join(f"{ARTICLE.digest}  ./{name}\n" for name in ("a.json", "b.jsonl.gz", "c.json", "d.json")),
    )
    assert [line.partition(": info ")[0] for line in wrong.splitlines()] == ["./b.jsonl.gz", "./c.json"]
