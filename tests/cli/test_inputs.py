"""Which files the arguments of a command mean."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newsformat.cli.inputs import paths_of


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of files, and the working folder."""
    monkeypatch.chdir(tmp_path)
    for name in ("b.json", "a.json", "c.XML", "d.txt", "e.png", "sub/f.html", "sub/g.jsonl.gz", ".hidden/h.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.usefixtures("folder")
def test_in_a_folder_these_are_the_files_of_our_formats() -> None:
    assert list(paths_of(["."])) == ["./a.json", "./b.json", "./c.XML", "./sub/f.html", "./sub/g.jsonl.gz"]


@pytest.mark.usefixtures("folder")
def test_in_a_folder_these_are_the_files_with_the_suffixes_asked_for() -> None:
    assert list(paths_of([".", "d.txt"], suffixes=[".jsonl", ".xml"])) == ["./c.XML", "./sub/g.jsonl.gz", "d.txt"]


def test_json_lines_have_two_suffixes(folder: Path) -> None:
    (folder / "lines.ndjson").touch()
    assert "./lines.ndjson" in paths_of(["."])


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_named_is_meant_once() -> None:
    assert list(paths_of(["d.txt", "-", "nothing.json", "d.txt"])) == ["d.txt", "-", "nothing.json"]


@pytest.mark.usefixtures("folder")
def test_a_pattern() -> None:
    assert list(paths_of(["*.json"])) == ["a.json", "b.json"]
    assert list(paths_of(["**/*.html"])) == ["sub/f.html"]
    with pytest.raises(FileNotFoundError, match="no file fits this pattern"):
        list(paths_of(["*.nothing"]))


def test_a_file_whose_name_looks_like_a_pattern(folder: Path) -> None:
    (folder / "x[1].json").touch()
    assert list(paths_of(["x[1].json"])) == ["x[1].json"]


def test_what_git_ignores_is_left_out(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("a.json\n*.html\n")
    (folder / "sub/.gitignore").write_text("!f.html\n*.gz\n")
    assert list(paths_of(["."])) == ["./b.json", "./c.XML", "./sub/f.html"]
    assert list(paths_of(["sub"])) == ["sub/f.html"]


def test_the_patterns_above_the_folder_hold_within_a_repository_only(folder: Path) -> None:
    (folder / ".gitignore").write_text("*.html\n")
    assert list(paths_of(["sub"])) == ["sub/f.html", "sub/g.jsonl.gz"]
    (folder / ".git").mkdir()
    assert list(paths_of(["sub"])) == ["sub/g.jsonl.gz"]


def test_what_the_project_excludes(folder: Path) -> None:
    assert list(paths_of(["."], ["/sub", "b.*"], folder)) == ["./a.json", "./c.XML"]
    assert list(paths_of(["b.json"], ["b.*"], folder)) == ["b.json"]


def test_a_loop_of_folders_ends(folder: Path) -> None:
    (folder / "sub/loop").symlink_to(folder)
    assert list(paths_of(["sub"])) == ["sub/f.html", "sub/g.jsonl.gz"]


def test_a_folder_that_can_not_be_read_is_named(folder: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("the superuser reads every folder")
    (folder / "sub").chmod(0)
    assert list(paths_of(["."])) == ["./a.json", "./b.json", "./c.XML", "./sub"]
