"""The page of an article: whole, safe, valid, and the article again when it is read."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given

from newsformat.comparison import differences
from newsformat.formats.html.own import own_article
from newsformat.formats.html.page import parse
from newsformat.formats.html.read import read
from newsformat.formats.html.safety import harmless
from newsformat.formats.html.write import write
from newsformat.formats.source import Source
from newsformat.markup.tree import parse_document
from newsformat.model import Article
from properties.effort import cases
from properties.strategies import articles

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*/article.json"))


def story(name: str) -> Article:
    path = Path(__file__).parents[3] / "examples" / name / "article.json"
    return Article.from_json(path.read_bytes())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_an_example_comes_back_but_for_desk_notes_and_renditions(path: Path) -> None:
    article = Article.from_json(path.read_bytes())
    back = read(Source(write(article))).article
    assert back is not None
    public = tuple(note for note in article.notes if note.public)
    assert back.to_json() == article.model_copy(update={"notes": public, "renditions": ()}).to_json()


@cases(60)
@given(articles())
def test_any_article_comes_back(article: Article) -> None:
    article = harmless(article)
    back, _ = own_article(parse(Source(write(article))))
    assert back is not None
    lost = [difference.path for difference in differences(article, back)]
    # A mark that begins inside another's picture or reading can't be written, nor can rights refer to a note that is
    # not; both are in `losses`.
    told = re.compile(r"/(notes|renditions)\b|/.*/marks\b|/rights/\d+/applies_to\b")
    assert [path for path in lost if not told.match(path)] == []


def test_the_bytes_are_the_same_each_time() -> None:
    assert write(story("everything")) == write(story("everything"))


def test_a_page_that_was_edited_is_read_as_any_page() -> None:
    page = write(story("ferry")).decode().replace("data-newsformat", "data-edited")
    back = read(Source(page.encode())).article
    assert back is not None
    assert back.headline == story("ferry").headline
    assert " ".join(story("ferry").text.split()[:200]) in " ".join(back.text.split())


HOSTILE = (
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "javascript&colon;alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html;base64,PHNjcmlwdD4=",
)
_SCRIPT = '</script><script>alert(1)</script><!--<img src=x onerror=alert(1)>" onmouseover="alert(1)'


def hostile_article(url: str) -> Article:
    return Article.model_validate(
        {
            "newsformat": "1.0",
            "headline": _SCRIPT,
            "language": "en",
            "url": url if ":" in url and "&" not in url else None,
            "authors": [{"name": _SCRIPT, "url": "https://example.org/", "image": "https://example.org/"}],
            "body": [
                {
                    "type": "paragraph",
                    "run_in": _SCRIPT,
                    "role": '"onclick="alert(1)',
                    "text": f"here {_SCRIPT}",
                    "marks": [{"type": "link", "words": "here", "url": url, "title": _SCRIPT}],
                },
                {"type": "figure", "image": {"url": url, "alt": _SCRIPT}},
                {"type": "video", "url": url, "image": {"url": url}},
                {"type": "embed", "url": url, "text": _SCRIPT, "provider": _SCRIPT},
                {"type": "other", "name": _SCRIPT, "content": _SCRIPT, "media_type": "text/html"},
                {"type": "preformatted", "text": f"</pre>{_SCRIPT}"},
            ],
            "related": [{"url": url, "title": _SCRIPT}],
            "lead_image": {"url": url, "caption": {"text": _SCRIPT}},
        }
    )


@pytest.mark.parametrize("url", HOSTILE)
def test_nothing_in_a_page_can_run(url: str) -> None:
    root = parse_document(write(hostile_article(url)).decode()).root
    assert root is not None
    scripts = list(root.iter_elements("script"))
    assert [element.attr("type") for element in scripts] == ["application/ld+json"]
    addresses = ("href", "src", "cite", "poster", "srcset", "data-url")
    for element in root.iter_elements():
        assert not [name for name in element.attrs if name.startswith("on")]
        for name in addresses:
            value = element.attr(name) or "https:"
            assert re.match(r"(https?:|[^:]*$|javascript&colon;)", value), (name, value)
    assert not any(True for _ in root.iter_elements(("iframe", "object", "embed", "form", "input", "base")))


def test_all_pages_satisfy_the_html_checker(tmp_path: Path) -> None:
    jar = os.environ.get("NEWSFORMAT_VNU_JAR")
    java = shutil.which("java")
    if not jar or not java:
        pytest.skip("needs Java and NEWSFORMAT_VNU_JAR, the path of vnu.jar from the npm package vnu-jar")
    for path in EXAMPLES:
        (tmp_path / f"{path.parent.name}.html").write_bytes(write(Article.from_json(path.read_bytes())))
    checked = subprocess.run(
        [java, "-jar", jar, "--errors-only", *map(str, sorted(tmp_path.iterdir()))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.stderr == ""
    assert checked.returncode == 0
