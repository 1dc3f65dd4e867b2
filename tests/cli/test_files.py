"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import gzip
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import zstandard

from newsformat import ReadError
from newsformat.cli import files


def test_a_new_file_has_the_mode_that_any_new_file_has(tmp_path: Path) -> None:
    files.write(str(tmp_path / "a.json"), b"{}\n")
    (tmp_path / "b.json").write_bytes(b"")
    assert (tmp_path / "a.json").read_bytes() == b"{}\n"
    assert (tmp_path / "a.json").stat().st_mode == (tmp_path / "b.json").stat().st_mode


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_a_file_that_is_there_keeps_its_mode(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    path.chmod(mode)
    files.write(str(path), b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == mode


def test_nothing_else_is_left_in_the_folder(tmp_path: Path) -> None:
    files.write(str(tmp_path / "a.json"), b"1")
    files.write(str(tmp_path / "a.json"), b"2")
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_who_has_the_old_file_open_reads_it_to_the_end(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    with path.open("rb") as reader:
        files.write(str(path), b"new and longer")
        assert reader.read() == b"old"


def test_what_a_killed_process_left_behind_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / f".{os.getpid()}.newsformat").write_bytes(b"half of")  # in a container numbers come back
    files.write(str(tmp_path / "a.json"), b"1")
    assert (tmp_path / "a.json").read_bytes() == b"1"


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_what_is_compressed_is_unpacked(tmp_path: Path, pack: Any) -> None:
    (tmp_path / "a").write_bytes(pack(b"<p>Ferry resumes</p>"))
    assert files.content_of(str(tmp_path / "a")) == b"<p>Ferry resumes</p>"
    (tmp_path / "cut").write_bytes(pack(os.urandom(2000))[:-900])
    with pytest.raises(ReadError) as raised:
        files.content_of(str(tmp_path / "cut"))
    assert (raised.value.finding.code, raised.value.finding.source) == ("not-unpacked", str(tmp_path / "cut"))


def test_what_swells_when_it_is_unpacked_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(bytes(40 * 2**20)))
    with pytest.raises(ReadError, match="has more than 33,554,432 bytes"):
        files.content_of(str(tmp_path / "a.gz"))


def test_a_link_stays_a_link_to_the_file_that_is_written(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(b"old")
    (tmp_path / "link.json").symlink_to("a.json")
    files.write(str(tmp_path / "link.json"), b"new")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "a.json").read_bytes() == b"new"


def test_what_was_there_stands_untouched_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(b"old")

    def full_disk(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(OSError, match="No space left") as raised:
        files.write(str(path), b"new")
    assert raised.value.filename == str(path)  # the name the user knows, not that of the file beside
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.json"]


def test_pieces_are_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "a.json"

    def pieces(*, whole: bool) -> Iterator[bytes]:
        yield b"new "
        if not whole:
            raise ValueError("no more")
        yield b"and longer"

    files.write_pieces(str(path), pieces(whole=True))
    assert path.read_bytes() == b"new and longer"
    path.write_bytes(b"old")
    with pytest.raises(ValueError, match="no more"):
        files.write_pieces(str(path), pieces(whole=False))
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.json"]


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as raised:
        files.write(str(tmp_path / "no" / "a.json"), b"new")
    assert raised.value.filename == str(tmp_path / "no" / "a.json")


def test_a_directory_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        files.write(str(tmp_path), b"new")


def test_a_long_name_is_no_trouble(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 255)
    files.write(str(path), b"new")
    assert path.read_bytes() == b"new"


def test_a_device_is_written_to_not_replaced() -> None:
    files.write("/dev/null", b"new")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
