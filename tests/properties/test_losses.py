"""What `losses` lists is all that a format loses, and lost: what is read back is the article without it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings

import newsformat
from newsformat import Article, Finding
from newsformat.model.canonical import NOT_DIGESTED, members_of
from newsformat.model.occurrences import Occurrences
from newsformat.model.walk import parts
from properties.strategies import articles

STORIES = sorted((Path(__file__).parents[2] / "examples").glob("*/article.json"))
_ANY_ARTICLE = settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))


def news_in(article: Article) -> dict[str, Any]:
    return {name: value for name, value in members_of(article).items() if name not in NOT_DIGESTED}


def read_back(article: Article, name: str) -> dict[str, Any]:
    back = newsformat.read(newsformat.write(article, name), name).article
    assert back is not None
    return news_in(back)


def without(members: dict[str, Any], lost: list[Finding]) -> dict[str, Any]:
    """The members less what stands at the paths of findings, each of which must name what stands there."""
    rest = json.loads(json.dumps(members))
    for finding in reversed(lost):  # of a list the last first, so that no other moves
        *way, last = (step.replace("~1", "/").replace("~0", "~") for step in finding.path.split("/")[1:])
        holder: Any = rest
        for step in way:
            holder = holder[int(step) if isinstance(holder, list) else step]
        value = holder.pop(int(last) if isinstance(holder, list) else last)
        assert json.dumps(value, ensure_ascii=False)[:59] in finding.message
    return rest


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """All that stands in a value, with the names on the way to it; places in lists are left out."""
    if isinstance(value, dict) and value:
        for name, member in value.items():
            yield from leaves(member, f"{path}/{name}")
    elif isinstance(value, list) and value:
        for item in value:
            yield from leaves(item, f"{path}/-")
    else:
        yield path, json.dumps(value, sort_keys=True)


def quotes_stand_in_order(article: Article) -> bool:
    """Whether marks without words are listed as they stand in their text, as a page gives them back."""
    words = {quote.id: quote.text for quote in article.quotes}
    for _, part in parts(article):
        marks = [mark for mark in getattr(part, "marks", ()) if mark.words is None]
        spans = [Occurrences(part.text or "").span_of(mark, words[mark.ref]) for mark in marks]
        places = [(span[0], -span[1]) for span in spans if span]
        if places != sorted(places):
            return False
    return True


def assert_page_is_the_article_without_its_losses(article: Article) -> None:
    lost = newsformat.losses(article, "html")
    assert {finding.message.split(" ")[1] for finding in lost} <= {"does"}  # nothing is turned or brought
    assert read_back(article, "html") == without(news_in(article), lost)


def assert_text_keeps_what_is_not_lost(article: Article) -> None:
    lost = newsformat.losses(article, "text")
    gone = [finding for finding in lost if not finding.message.startswith("text brings ")]
    kept = Counter(leaves(without(news_in(article), gone)))
    back = Counter(leaves(read_back(article, "text")))
    emptied = {(path, value) for path, value in kept if value in ("{}", "[]")}  # all of it is lost
    assert {*(kept - back)} <= emptied
    if all(finding.message.startswith("text does not keep ") for finding in lost):
        assert back - kept == Counter()


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.parent.name)
def test_a_storys_page_is_the_story_without_its_losses(path: Path) -> None:
    assert_page_is_the_article_without_its_losses(Article.from_json(path.read_bytes()))


@_ANY_ARTICLE
@given(article=articles())
def test_any_page_is_its_article_without_its_losses(article: Article) -> None:
    assume(quotes_stand_in_order(article))
    assert_page_is_the_article_without_its_losses(article)


def test_a_recording_of_which_only_a_picture_is_known_stays_one() -> None:
    recording = {"type": "audio", "image": {"url": "https://example.org/a.jpg"}}
    article = Article.model_validate({"newsformat": "1.0", "body": [], "media": [{"type": "audio"}, recording]})
    assert_page_is_the_article_without_its_losses(article)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.parent.name)
def test_a_storys_text_keeps_what_is_not_lost(path: Path) -> None:
    assert_text_keeps_what_is_not_lost(Article.from_json(path.read_bytes()))


@_ANY_ARTICLE
@given(article=articles())
def test_any_text_keeps_what_is_not_lost(article: Article) -> None:
    assert_text_keeps_what_is_not_lost(article)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.parent.name)
def test_what_markdown_loses_is_not_known(path: Path) -> None:
    lost = newsformat.losses(Article.from_json(path.read_bytes()), "markdown")
    assert [(finding.code, finding.path) for finding in lost] == [("loss-unknown", "")]
