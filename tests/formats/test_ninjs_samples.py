"""The sample items beside the project: all of each is read, nothing of it is lost, and what is written is valid."""

from __future__ import annotations

import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import newsformat
from formats.ninjs_schemas import NEWSML, WRITTEN, faults, needs_samples
from newsformat.formats.detect import detect
from newsformat.formats.ninjs.names import SEAL_ROLE
from newsformat.model.article import Article
from newsformat.model.canonical import members_of

pytestmark = needs_samples
SAMPLES = sorted(NEWSML.glob("ninjs/**/*.json"))
# Samples of a family go back in its newest version that is written, as long as that has a place for all they say.
FAMILIES = {
    "ninjs-1.5": ("1.0", "1.1", "1.2", "1.3", "1.4", "1.5"),
    "ninjs-2.1": ("2.0", "2.1"),
    "ninjs": ("3.0", "3.1"),
}
LEAST_KEPT = 0.995


@cache
def article_of(path: Path) -> Article:
    article = newsformat.read(path.read_bytes(), format="ninjs").article
    assert article is not None
    return article


def document_of(path: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(path.read_bytes())
    return document


def version_of(path: Path) -> str:
    return next((part for part in path.parts if re.fullmatch(r"[123]\.[0-9]", part)), "")


def valid_samples(versions: tuple[str, ...]) -> list[Path]:
    """The samples of some versions that are valid items of their own version."""
    return [
        path for path in SAMPLES if (version := version_of(path)) in versions and not faults(path.read_bytes(), version)
    ]


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Single values, with the members that lead to them; the standard's own name and version are no one's words."""
    if isinstance(value, dict):
        for name, member in value.items():
            if name.strip("$") != "standard":
                yield from leaves(member, f"{path}/{name}")
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item, f"{path}[]")
    else:
        yield path, " ".join(value.split()) if isinstance(value, str) else value


def unsealed(value: Any) -> Any:
    """Everything in a document, what is sealed in it as if it stood open."""
    if isinstance(value, dict):
        is_seal = str(value.get("role", "")).startswith(SEAL_ROLE)
        return {
            name: json.loads(each) if _holds_seal(name, is_seal) else unsealed(each) for name, each in value.items()
        }
    return [unsealed(item) for item in value] if isinstance(value, list) else value


def _holds_seal(name: str, is_seal: bool) -> bool:
    return name.startswith(f"body_{SEAL_ROLE}") or (is_seal and name == "value")


def test_the_content_tells_ninjs() -> None:
    assert {detect(path.read_bytes()) for path in SAMPLES} == {"ninjs"}


@pytest.mark.parametrize("name", WRITTEN)
def test_what_is_written_is_valid_and_comes_back(name: str) -> None:
    """Those that were not valid too: what no schema takes rides sealed."""
    for path in SAMPLES:
        data = newsformat.write(article_of(path), name)
        assert (path.name, faults(data, WRITTEN[name])) == (path.name, [])
        assert newsformat.read(data, format="ninjs").article == article_of(path)


@pytest.mark.parametrize("name", FAMILIES)
def test_members_go_back_as_they_came(name: str) -> None:
    came: Counter[tuple[str, Any]] = Counter()
    missed: Counter[tuple[str, Any]] = Counter()
    for path in valid_samples(FAMILIES[name]):
        source = Counter(leaves(document_of(path)))
        came += source
        missed += source - Counter(leaves(json.loads(newsformat.write(article_of(path), name))))
    assert came.total() > 500
    assert 1 - missed.total() / came.total() >= LEAST_KEPT, missed


@pytest.mark.parametrize("name", FAMILIES)
def test_no_value_is_lost(name: str) -> None:
    """Of all samples of a family, valid or not: what no schema takes rides sealed."""
    for path in SAMPLES:
        if version_of(path).partition(".")[0] == WRITTEN[name].partition(".")[0]:
            document = unsealed(json.loads(newsformat.write(article_of(path), name)))
            told = {value for _, value in leaves(document)}
            assert (path.name, {value for _, value in leaves(document_of(path))} - told) == (path.name, set())


# ---------------------------------------------------------------------------------------------- facts

DATES = ("firstcreated", "versioncreated", "contentcreated", "expires", "embargoed", "embargoeduntil")
RIGHTS = ("copyrightholder", "copyrightnotice", "usageterms")
LISTS = "people person organisations organisation places place subjects subject events event objects object".split()


def facts_of(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What an item says: the place in an article where it must stand, and the words."""
    for name, value in document.items():
        match name.lower():
            case "by" | "byline":
                yield "byline", value
            case "language" | "urgency" as member:
                yield member, str(value)
            case "headlines":
                yield from (("headline", text["value"]) for text in value)
            case lower if lower in DATES and re.match("[0-9]{4}-", value):
                yield "dates", value
            case lower if lower in RIGHTS:
                yield "rights", value
            case lower if lower in LISTS:
                yield from (("subjects", each["name"]) for each in value if "name" in each)
            case lower if re.match("headline(_|$)", lower):
                yield "headline", value


def told_by(article: Article) -> dict[str, list[str]]:
    """The words that stand in each of these places of an article."""
    members = members_of(article)
    headings = [members.get(name) for name in ("kicker", "headline", "subheadline", "alternative_headlines")]
    dates = [members.get(name) for name in ("item_created", "version_created", "created", "expires", "embargo")]
    places: dict[str, Any] = {
        "headline": headings,
        "byline": members.get("byline"),
        "dates": dates,
        "language": members.get("language"),
        "urgency": members.get("urgency"),
        "subjects": [members.get(name) for name in ("subjects", "authors", "contributors")],
        "rights": members.get("rights"),
    }
    return {place: [str(value) for _, value in leaves(held) if value is not None] for place, held in places.items()}


def test_what_an_item_says_stands_in_the_article() -> None:
    said = [
        (path.name, place, words, told)
        for path in valid_samples(tuple({version_of(path) for path in SAMPLES} - {""}))
        for told in [told_by(article_of(path))]
        for place, words in facts_of(document_of(path))
    ]
    missed = [(name, place, words) for name, place, words, told in said if " ".join(words.split()) not in told[place]]
    assert len(said) > 300
    assert 1 - len(missed) / len(said) >= LEAST_KEPT, missed


def words_in(body: str) -> Counter[str]:
    body = re.sub(r"<head>.*?</head>|</?(?:a|b|em|i|span|strong)\b[^<>]*>", "", body, flags=re.DOTALL)
    plain = html.unescape(re.sub(r"</?[a-zA-Z][^<>]*>", " ", body)) if re.search(r"</[a-zA-Z]", body) else body
    return Counter(re.findall(r"\w+", plain))


def test_all_words_of_the_body_stand_in_the_body() -> None:
    bodies = 0
    for path in SAMPLES:
        document = document_of(path)
        listed = [body["value"] for body in document.get("bodies", ()) if body.get("contenttype") != "application/xml"]
        spread = [value for name, value in document.items() if re.match("body(_|$)", name)]
        if longest := max((words_in(body) for body in listed + spread), key=Counter.total, default=None):
            bodies += 1
            told = " ".join(str(value) for _, value in leaves([members_of(block) for block in article_of(path).body]))
            assert (path.name, longest - words_in(told)) == (path.name, Counter())
    assert bodies > 20
