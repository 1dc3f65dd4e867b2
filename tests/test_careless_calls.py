"""The public functions, called as nobody should: the error names the argument, and nothing passes for an article."""

from __future__ import annotations

import copy
import gzip
import pickle
from collections.abc import Callable
from io import StringIO
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

import newsformat
from newsformat import Article, ReadError, Reading

ROOT = Path(__file__).parents[1]
FERRY = ROOT / "examples/ferry/article.json"
ARTICLE: Any = Article.from_json(FERRY.read_bytes())
READING: Any = newsformat.read(FERRY)
# As callers without strict types see them.
READ: Any = newsformat.read
READ_ALL: Any = newsformat.read_all
WRITE: Any = newsformat.write
VALIDATE: Any = newsformat.validate
CALLS: list[tuple[Callable[[], object], str]] = [
    (lambda: READ(None), "source must be bytes, str or Path, not NoneType"),
    (lambda: READ({"newsformat": "1.0", "body": []}), "source must be bytes, str or Path, not dict"),
    (lambda: READ(StringIO("x")), "source must be bytes, str or Path, not StringIO"),
    (lambda: READ(FERRY, url=3), "url must be str or None, not int"),
    (lambda: READ(b"x", charset=3), "charset must be str or None, not int"),
    (lambda: READ(FERRY, ["json"]), "format must be str, not list"),
    (lambda: READ_ALL(None), "source must be bytes, str or Path, not NoneType"),
    (lambda: newsformat.convert(FERRY, None), "format must be str, not NoneType"),  # type: ignore[arg-type]
    (lambda: WRITE(READING, "json"), "article must be Article, not Reading"),
    (lambda: WRITE(None, "html"), "article must be Article, not NoneType"),
    (lambda: WRITE({"newsformat": "1.0", "body": []}, "html"), "article must be Article, not dict"),
    (lambda: newsformat.write_all([ARTICLE, READING], "json"), "each of articles must be Article, not Reading"),
    (lambda: newsformat.losses(READING, "html"), "article must be Article, not Reading"),
    (lambda: VALIDATE(None), "source must be bytes, str, Path, dict or Article, not NoneType"),
    (lambda: VALIDATE(READING), "source must be bytes, str, Path, dict or Article, not Reading"),
    (lambda: VALIDATE(FERRY, profile="a.json"), "profile must be Path or None, not str"),
    (lambda: VALIDATE(FERRY, schema_dir="a"), "schema_dir must be Path or None, not str"),
    (lambda: newsformat.find_quotes(b"x"), "text must be str, not bytes"),  # type: ignore[arg-type]
    (lambda: newsformat.find_quotes("x", 3), "language must be str or None, not int"),  # type: ignore[arg-type]
    (lambda: Article.from_json(None), "data must be bytes or str, not NoneType"),  # type: ignore[arg-type]
    (lambda: Reading.from_json(FERRY), "data must be bytes or str, not PosixPath"),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("call", "told"), CALLS, ids=[told for _, told in CALLS])
def test_an_argument_of_another_type_is_named(call: Callable[[], object], told: str) -> None:
    with pytest.raises(TypeError) as raised:
        call()
    assert str(raised.value) == told


def test_a_unit_of_spans_that_is_not_there_is_named() -> None:
    with pytest.raises(ValueError, match="there is no unit 'utf-8'; it is code-point or utf-16"):
        ARTICLE.spans("utf-8")


def test_read_all_tells_at_once_what_it_cannot_do(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        newsformat.read_all(tmp_path / "no.json")
    with pytest.raises(ValueError, match="there is no format 'jsn'"):
        newsformat.read_all(FERRY, "jsn")
    with pytest.raises(ValueError, match="markdown can be written, not read"):
        newsformat.read_all(b"# A", "markdown")


NO_TEXTS = [
    (gzip.compress(FERRY.read_bytes()), "it is compressed with gzip (unpack it first)"),
    (b"\x28\xb5\x2f\xfd\x20\x05", "it is compressed with Zstandard (unpack it first)"),
    (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "it is a PDF (save it as HTML or as plain text)"),
    (b"PK\x03\x04\x14\x00\x00\x00\x08\x00word/document.xml",
     "it is a ZIP archive, or a document that is one (.docx, .odt, .epub) (save it as HTML or as plain text)"),
    (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "it is a picture (PNG) (give the article it goes with)"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "it is a picture (JPEG) (give the article it goes with)"),
    (bytes(range(256)), "it is no text: it holds bytes that no text has (name another file)"),
    (b"https://www.example.org/ferry", "it is a web address, and nothing is fetched (give the page itself)"),
    (b"articles/ferry.json\n", "it is the name of a file (in Python a file is given as a pathlib.Path)"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "told"), NO_TEXTS, ids=[told for _, told in NO_TEXTS])
def test_what_is_no_text_is_no_article(data: bytes, told: str) -> None:
    with pytest.raises(ReadError) as raised:
        newsformat.read(data)
    assert str(raised.value) == f"error no-text: {told}"
    assert newsformat.validate(data) == [raised.value.finding]
    assert newsformat.validate(data, name="a.html")[0].code == "no-text"


@pytest.mark.parametrize(
    "data",
    [
        "Ferry resumes".encode("utf-16"),
        b"Ferry resumes at www.example.org\n\nSee ferry.html",
        b"\x01\x02Ferry resumes\x03\n\nThe first boat left at dawn.",
        b"Ferry",
    ],
)
def test_what_may_be_a_text_is_read(data: bytes) -> None:
    article = newsformat.read(data).article
    assert article is not None
    assert (article.headline or article.text).startswith("Ferry")


def test_a_charset_that_is_told_goes_before_what_the_bytes_look_like() -> None:
    article = newsformat.read("Ferry resumes in the lagoon".encode("utf-16-le"), charset="utf-16le").article
    assert article is not None
    assert article.text == "Ferry resumes in the lagoon"


# -------------------------------------------------------------------------------------------- values


@pytest.mark.parametrize("value", [ARTICLE, READING], ids=["article", "reading"])
def test_values_are_copied_and_pickled_whole(value: Any) -> None:
    for other in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):  # noqa: S301 - our own
        assert other == value
        assert hash(other) == hash(value)
        assert other.to_json() == value.to_json()


def test_findings_and_errors_cross_processes() -> None:
    with pytest.raises(ReadError) as raised:
        newsformat.read(b"{")
    other = pickle.loads(pickle.dumps(raised.value))  # noqa: S301 - our own
    assert (str(other), other.finding) == (str(raised.value), raised.value.finding)


def test_readings_come_back_from_processes() -> None:
    paths = [FERRY, ROOT / "examples/ferry/page.html"] * 4
    with get_context("spawn").Pool(2) as pool:
        assert pool.map(newsformat.read, paths) == [newsformat.read(path) for path in paths]
