"""What every format must do, asked of the table."""

from __future__ import annotations

import gzip
import json
import random
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import newsformat
from newsformat import FORMATS, Article, ReadError, Reading
from newsformat.formats.detect import detect
from properties.effort import cases
from properties.strategies import articles

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
EXAMPLES = sorted((ROOT / "examples").glob("*/article.json"))
READERS = [name for name, row in FORMATS.items() if row.read is not None]
WRITERS = [name for name, row in FORMATS.items() if row.write is not None]


def outcome_of(data: bytes, name: str) -> Reading | ReadError:
    """What reading gives: anything but a Reading or a ReadError that says why fails the test."""
    try:
        reading = newsformat.read(data, format=name)
    except ReadError as error:
        if not error.finding.code or not error.finding.message:
            pytest.fail("an error must say what is wrong")
        return error
    assert isinstance(reading.article, Article)
    assert newsformat.validate(reading.article.to_json()) == []
    return reading


# What carries any article whole: its own form, and wires with a seal.
WHOLE = [name for name in WRITERS if name.partition("-")[0] in ("newsml", "nitf", "ninjs")] + ["json"]

# Beginnings that lead a reader deep into its work.
_BEGINNINGS = (
    b"",
    b"<!DOCTYPE html><html><body><article><p>",
    b'{"newsformat": "1.0", "body": [',
    b'{"@context": "https://schema.org", "@type": "NewsArticle", "headline": ',
    b'<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x">',
    b'{"uri": "urn:example:ferry", "bodies": [{"value": ',
    b"\xff\xfe<\x00h\x00",
    b'<script type="application/ld+json">{"@type":"NewsArticle","author":',
)


@pytest.mark.parametrize("name", READERS)
@cases(150)
@given(beginning=st.sampled_from(_BEGINNINGS), rest=st.binary(max_size=400))
@example(beginning=b"", rest=b"\x00" * 50)
@example(beginning=b"", rest=b"[" * 100_000)
@example(beginning=b"", rest=b"<div>" * 50_000)
@example(beginning=b"", rest=b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")
def test_bytes_of_any_kind_give_a_reading_or_a_read_error(name: str, beginning: bytes, rest: bytes) -> None:
    assert isinstance(outcome_of(beginning + rest, name), Reading | ReadError)


@pytest.mark.parametrize("name", READERS)
@cases(100)
@given(text=st.text(max_size=300))
def test_text_of_any_kind_gives_a_reading_or_a_read_error(name: str, text: str) -> None:
    assert isinstance(outcome_of(text.encode("utf-8", "surrogatepass"), name), Reading | ReadError)


@pytest.mark.parametrize("name", READERS)
def test_an_error_names_the_source_and_the_remedy(name: str, tmp_path: Path) -> None:
    path = tmp_path / "empty"
    path.write_bytes(b"")
    with pytest.raises(ReadError) as caught:
        newsformat.read(path, format=name)
    assert caught.value.finding.source == str(path)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("name", WRITERS)
def test_writing_is_deterministic_and_known_again(name: str, path: Path) -> None:
    article = Article.from_json(path.read_bytes())
    data = newsformat.write(article, name)
    assert newsformat.write(article, name) == data
    if FORMATS[name].read is not None:
        assert FORMATS[detect(data)].read == FORMATS[name].read  # versions that are written have one reader


@pytest.mark.parametrize("name", [name for name in WRITERS if name in READERS])
@cases(25)
@given(article=articles())
def test_losses_are_all_that_is_lost(name: str, article: Article) -> None:
    lost = newsformat.losses(article, name)
    back = newsformat.read(newsformat.write(article, name), format=name).article
    assert back is not None
    if not lost:
        assert back.digest == article.digest
    if name in WHOLE:
        assert lost == []
    if name == "json-ld":  # it is published, and so are all notes in it
        hidden = {f"/notes/{place}" for place, note in enumerate(article.notes) if not note.public}
        assert {finding.path for finding in lost} <= hidden | {"/notes"}


GROUPS = {
    "Headings": "headline subheadline kicker slugline summary alternative_headlines descriptions",
    "Who": "byline authors contributors publisher provider sources credit_line",
    "When": "created published modified item_created version_created expires embargo",
    "Body": "body",
    "Quotes": "quotes",
    "Related links": "related",
    "Media": "lead_image media",
    "Rights": "rights",
}


@pytest.mark.parametrize("name", [*WHOLE, "html", "json-ld"])
def test_the_story_of_every_member_loses_nothing_that_matters(name: str) -> None:
    article = Article.from_json((ROOT / "examples/everything/article.json").read_bytes())
    lost = {finding.path.split("/")[1] for finding in newsformat.losses(article, name)}
    kept = {member for members in GROUPS.values() for member in members.split()}
    assert lost & kept == set()
    if name == "json":
        assert lost == set()


# ----------------------------------------------------------------------------------- real pages, broken


@cache
def real_pages() -> tuple[bytes, ...]:
    """The pages of the examples, and a hundred of the shared set where that lies beside the project."""
    pages = [path.read_bytes() for path in sorted((ROOT / "examples").glob("*/page.html"))]
    shared = sorted((SHARED / "data/html/html").glob("*.html.gz"))
    return (*pages, *(gzip.decompress(path.read_bytes()) for path in shared[:: max(1, len(shared) // 100)]))


def broken_pages(count: int) -> Iterator[bytes]:
    """Pages cut off, spliced, with a part over and over, or strewn with signs; the same on each run."""
    dice = random.Random(20260301)
    for number in range(count):
        pages = real_pages()
        page = pages[number % len(pages)]
        place = dice.randrange(len(page) + 1)
        match dice.randrange(5):
            case 0:
                yield page[:place]
            case 1:
                other = dice.choice(pages)
                yield page[:place] + other[dice.randrange(len(other) + 1) :]
            case 2:
                part = page[place : place + dice.choice((5, 20, 100, 500))]
                yield page[:place] + part * dice.choice((10, 1000)) + page[place:]
            case _:
                yield strewn(page, dice)


def strewn(page: bytes, dice: random.Random) -> bytes:
    """A page with bytes cut out, doubled, swapped or overwritten."""
    changed = bytearray(page)
    for _ in range(dice.randint(1, 30)):
        start = dice.randrange(len(changed) + 1)
        end = min(len(changed), start + dice.choice((1, 2, 7, 100, 5000)))
        match dice.randrange(4):
            case 0:
                del changed[start:end]
            case 1:
                changed[start:start] = changed[start:end]
            case 2:
                changed[start:end] = dice.randbytes(end - start)
            case _:
                changed[start:start] = dice.choice(
                    (b"<", b">", b'"', b"<!--", b"<table>", b"</p>", b"\x00", b"&#x110000;")
                )
    return bytes(changed)


def test_two_hundred_broken_pages_are_read() -> None:
    readings = [outcome_of(page, "html") for page in broken_pages(200)]
    assert sum(isinstance(reading, Reading) for reading in readings) >= 195


# ------------------------------------------------------------------------------- no network, no other file

_AUDIT = """
import json, sys
from pathlib import Path
import newsformat
from newsformat import FORMATS, ReadError, Article

source, story = Path(sys.argv[1]), Path(sys.argv[2])
data = {}
article = Article.from_json(story.read_bytes())
for name, row in FORMATS.items():  # a first round imports all that is imported on use
    if row.write is not None:
        data[name] = newsformat.write(article, name)
data["page"] = source.read_bytes()

def everything():
    for name, row in FORMATS.items():
        if row.read is None:
            continue
        for given in (data.get(name, b""), data["page"], b"<!DOCTYPE x SYSTEM 'http://e.example/x.dtd'><x/>", b"{}"):
            try:
                newsformat.read(given, format=name, url="https://example.org/")
            except ReadError:
                pass
        if row.write is not None:
            newsformat.losses(article, name)
    newsformat.validate(data["json"])

everything()
seen = []
def hook(event, args):
    if event.split(".")[0] in ("open", "socket", "subprocess", "os", "shutil", "urllib", "ftplib", "http"):
        seen.append(f"{event} {args!r}"[:200])
sys.addaudithook(hook)
everything()
newsformat.read(source, url="https://example.org/")
print(json.dumps(seen))
"""


def test_reading_touches_no_network_and_no_file_but_its_argument() -> None:
    page = ROOT / "examples/ferry/page.html"
    run = subprocess.run(
        [sys.executable, "-c", _AUDIT, str(page), str(ROOT / "examples/ferry/article.json")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(run.stdout) == [f"open {(str(page), 'r', 524288)!r}"] or json.loads(run.stdout) == [
        entry for entry in json.loads(run.stdout) if str(page) in entry
    ]
