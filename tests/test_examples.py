"""The stories: canonical, using every member, and read from their pages as content systems serve them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import newsformat
from newsformat import Article
from newsformat.model import BLOCK_TYPES, MARK_TYPES
from newsformat.model.canonical import members_of
from newsformat.model.value import Value
from newsformat.model.walk import parts

ROOT = Path(__file__).parents[1]
STORIES = sorted((ROOT / "examples").glob("*/article.json"))
WIRES = sorted(path for suffix in ("xml", "nitf") for path in (ROOT / "examples").glob(f"*/article.{suffix}"))
PAGES = sorted((ROOT / "examples").glob("*/page.html"))


def story(path: Path) -> Article:
    return Article.from_json(path.with_name("article.json").read_bytes())


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.parent.name)
def test_a_story_is_canonical_and_valid(path: Path) -> None:
    assert newsformat.validate(path) == []
    assert story(path).to_json() == path.read_bytes()


def test_there_are_enough_stories_in_enough_languages() -> None:
    languages = {(story(path).language or "").split("-")[0] for path in STORIES}
    assert len(STORIES) >= 10
    assert {"en", "de", "fr", "es", "ar", "ja"} <= languages


def test_together_they_use_every_member_of_every_part() -> None:
    used: dict[type[Value], set[str]] = {}
    for path in STORIES:
        for _, part in parts(story(path)):
            told = {name for name, value in part.__dict__.items() if value not in (None, (), "")}
            used.setdefault(type(part), set()).update(told)
    kinds = {kind for kind in _classes(Value) if not kind.__subclasses__()}
    unused = {kind.__name__: sorted(set(kind.model_fields) - used.get(kind, set())) for kind in kinds}
    assert {name: members for name, members in unused.items() if members} == {}


def _classes(kind: type[Value]) -> set[type[Value]]:
    return {kind, *(below for child in kind.__subclasses__() for below in _classes(child))}


def test_together_they_use_every_block_and_mark() -> None:
    types = {getattr(part, "type", None) for path in STORIES for _, part in parts(story(path)) if part is not None}
    assert {*BLOCK_TYPES, *MARK_TYPES} <= types


@pytest.mark.parametrize("path", WIRES, ids=lambda path: f"{path.parent.name}{path.suffix}")
def test_what_is_read_of_a_wire_is_as_validation_leaves_it(path: Path) -> None:
    article = newsformat.read(path).article
    assert article is not None
    assert Article.model_validate(members_of(article)) == article


# Words of a page that its reader does not find, or finds though they are no body, at most: a share of the story.
_SLACK = 0.12


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.parent.name)
def test_a_page_gives_its_story(path: Path) -> None:
    told, article = story(path), newsformat.read(path, url=story(path).url).article
    assert article is not None
    assert newsformat.validate(article) == []
    assert [author.name for author in article.authors] == [author.name for author in told.authors]
    assert [keyword.text for keyword in article.keywords] == [keyword.text for keyword in told.keywords]
    for member in ("url", "language", "direction", "published", "modified"):
        assert getattr(article, member) == (getattr(told, member) if member != "direction" else _rtl(told)), member
    assert article.publisher is not None
    assert told.publisher is not None
    assert article.publisher.name == told.publisher.name
    assert told.headline is not None
    assert (article.headline or "").endswith(told.headline)
    assert article.lead_image is not None
    assert told.lead_image is not None
    for member in ("url", "alt", "caption", "credit"):
        assert getattr(article.lead_image, member) == getattr(told.lead_image, member), member
    missing, extra = _words(told) - _words(article), _words(article) - _words(told)
    assert missing.total() + extra.total() <= _SLACK * _words(told).total()


def _rtl(article: Article) -> str | None:
    return article.direction if article.direction == "rtl" else None


def _words(article: Article) -> Counter[str]:
    """The words of the body; the characters, where words are not parted."""
    return Counter(article.text if article.language in ("ja", "zh-Hans-CN") else article.text.split())
