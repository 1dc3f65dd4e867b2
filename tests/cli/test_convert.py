"""`newsformat convert` of many files: the bad ones are told, and the others converted."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest

from cli.command import run
from newsformat.formats.xml.parse import MOST_ELEMENTS

PAGE = b"<html><head><title>Ferry resumes</title></head><body><h1>Ferry resumes</h1><p>The boat left.</p></body></html>"
LINES = b"".join(
    json.dumps({"newsformat": "1.0", "headline": name, "body": []}).encode() + b"\n" for name in ("One", "Two")
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two pages, one of them compressed, two articles, and what is none."""
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "a.html").write_bytes(PAGE)
    (pages / "b.html.gz").write_bytes(gzip.compress(PAGE))
    (pages / "cut.html.gz").write_bytes(gzip.compress(PAGE)[:-9])
    (pages / "empty.html").touch()
    (pages / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (tmp_path / "two.jsonl").write_bytes(LINES)
    return tmp_path


def errors(told: str) -> list[str]:
    return [line for line in told.splitlines() if ": error " in line or line.startswith("newsformat: ")]


BAD = [
    "pages/cut.html.gz: error not-unpacked: it can't be unpacked: Compressed file ended before the end-of-stream "
    "marker was reached (see whether all of it has arrived)",
    "pages/empty.html: error text-empty: there is no text in it (an article is at least a line of words)",
    "pages/picture.html: error no-text: it is a picture (PNG) (give the article it goes with)",
]


def test_a_folder_becomes_json_lines(folder: Path) -> None:
    status, told, wrong = run("convert", "pages", "no.html", "--to", "json", "-o", "all.jsonl", folder=folder)
    assert (status, told) == (2, "")
    assert errors(wrong) == [*BAD, "newsformat: no.html: No such file or directory"]
    assert wrong.endswith("\n2 articles converted\n")
    lines = (folder / "all.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["headline"] for line in lines] == ["Ferry resumes", "Ferry resumes"]


def test_a_folder_becomes_a_file_each(folder: Path) -> None:
    status, told, wrong = run("convert", "pages", "--to", "newsml-g2-nitf", "-o", "wires/", folder=folder)
    assert (status, told, errors(wrong)) == (1, "", BAD)
    assert sorted(path.name for path in (folder / "wires").iterdir()) == ["a.xml", "b.xml"]


def test_of_several_articles_in_a_file_all_or_the_main_one_is_converted(folder: Path) -> None:
    assert run("convert", "two.jsonl", "--all", "--to", "html", "-o", "out/", folder=folder)[0] == 0
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["two-2.html", "two.html"]
    (folder / "main").mkdir()
    assert run("convert", "two.jsonl", "--to", "html", "-o", "main", folder=folder)[0] == 0
    assert [path.name for path in (folder / "main").iterdir()] == ["two.html"]
    status, told, _ = run("convert", "-", "--all", "--to", "json", folder=folder, data=LINES)
    assert (status, [json.loads(line)["headline"] for line in told.splitlines()]) == (0, ["One", "Two"])


def test_no_file_is_written_over_another(folder: Path) -> None:
    (folder / "more").mkdir()
    (folder / "more/a.html").write_bytes(PAGE)
    status, _, wrong = run("convert", "pages/a.html", "more/a.html", "--to", "json", "-o", "out/", folder=folder)
    assert status == 2
    clash = "more/a.html: out/a.json was written from pages/a.html; convert it to another folder"
    assert errors(wrong) == [f"newsformat: {clash}"]
    status, _, wrong = run("convert", "pages/a.html", "--to", "html", "-o", "pages", folder=folder)
    assert (status, errors(wrong)) == (
        2,
        ["newsformat: pages/a.html: it would be written over itself; name another folder"],
    )
    assert (folder / "pages/a.html").read_bytes() == PAGE


def test_what_is_lost_is_told_of_each_and_strict_writes_the_others(folder: Path) -> None:
    for name, more in (("plain", {}), ("urgent", {"urgency": 4})):
        article = {"newsformat": "1.0", "headline": "Ferry resumes", "language": "en", "body": [], **more}
        (folder / f"{name}.json").write_text(json.dumps(article))
    status, _, wrong = run(
        "convert", "plain.json", "urgent.json", "-t", "html", "-o", "out/", "--strict", folder=folder
    )
    assert (status, wrong) == (0, "2 articles converted\n")
    status, _, wrong = run(
        "convert", "urgent.json", "plain.json", "-t", "text", "-o", "txt/", "--strict", folder=folder
    )
    assert (status, "urgent.json /urgency: warning loss: text does not keep 4\n" in wrong) == (1, True)


def test_an_article_beyond_the_limits_of_a_format_is_told_with_its_file(folder: Path) -> None:
    body = [{"type": "paragraph", "text": "The first boat left at dawn."}] * MOST_ELEMENTS
    (folder / "long.json").write_text(json.dumps({"newsformat": "1.0", "body": body}))
    status, _, wrong = run("convert", "long.json", "two.jsonl", "--all", "-t", "newsml-g2", "-o", "out/", folder=folder)
    (told,) = errors(wrong)
    assert told.startswith("long.json: error xml-too-many-elements: as newsml-g2 the article could not be read again: ")
    assert (status, sorted(path.name for path in (folder / "out").iterdir())) == (1, ["two-2.xml", "two.xml"])


def test_a_pipe_in_a_folder_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pages/pipe.html")
    status, _, wrong = run("convert", "pages", "--to", "json", folder=folder)
    reason = "it is no regular file; what comes through a pipe is read from -"
    assert (status, errors(wrong)[-1]) == (2, f"newsformat: pages/pipe.html: {reason}")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("pages --to html", "html holds one article only; name a folder to write to: --output FOLDER/"),
        ("pages --to json --url https://example.org/",
         "--url is the address of one page; convert the pages one by one"),
        ("no*.html --to json", "no*.html: no file fits this pattern"),
    ],
)  # fmt: skip
def test_what_can_not_be_done_is_told_before_anything_is(folder: Path, arguments: str, told: str) -> None:
    assert run("convert", *arguments.split(), folder=folder) == (2, "", f"newsformat: {told}\n")


def test_the_project_has_a_say_in_folders_only(folder: Path) -> None:
    (folder / "newsformat.toml").write_text('exclude = ["b.html*", "cut*", "empty*", "picture*"]')
    status, _, wrong = run("convert", "pages", "--to", "json", "-o", "out/", folder=folder)
    assert (status, wrong.splitlines()[-1]) == (0, "1 article converted")
    (folder / "newsformat.toml").write_text("excludes = []")
    message = "newsformat.toml: there is no key “excludes”; did you mean “exclude”?"
    assert run("convert", "pages", "--to", "json", folder=folder) == (2, "", f"newsformat: {message}\n")
    assert run("hash", "two.jsonl", folder=folder)[0] == 0
