"""What is written as JSON-LD keeps to what schema.org publishes: terms on their types, values of the types expected.

The rows are those of the library; how they are applied is written here a second time, from the end: a finished document
is walked, node by node.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

import newsformat
from newsformat import Article
from newsformat.vocab.schema_org.terms import where_it_may_stand
from properties.effort import cases
from properties.strategies import articles

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(ROOT.glob("examples/*/article.json"))
WIRES = ROOT.parent / "shared/data/newsml"
ROWS = json.loads((ROOT / "src/newsformat/vocab/schema_org/terms.json").read_bytes())


def _types(node: dict[str, Any]) -> set[str]:
    told = node.get("@type", [])
    found = {told} if isinstance(told, str) else {*told}
    while more := {above for kind in found for above in ROWS["types"].get(kind, ())} - found:
        found |= more
    return found


def _breaches(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _breaches(item)
    if not isinstance(node, dict) or "@value" in node or node.keys() == {"@id"}:
        return
    types = _types(node)
    if not types or not {kind for kind in types if not kind.startswith("nf:")} <= ROWS["types"].keys():
        yield f"no known type: {node.get('@type')}"
    for term, value in node.items():
        if term.startswith("@"):
            continue
        yield from _breaches(value)
        if term.startswith("nf:"):
            continue
        row = ROWS["terms"].get(term, {"of": [], "is": []})
        if not types & {*row["of"]}:
            yield f"{term} on {node['@type']}"
        for item in value if isinstance(value, list) else [value]:
            if not _is_expected(item, {*row["is"]}):
                yield f"{term} says {item}"


def _is_expected(value: Any, kinds: set[str]) -> bool:
    match value:
        case bool():
            return "Boolean" in kinds
        case int() | float():
            return bool(kinds & {"Number", "Integer", "Float"})
        case str():
            is_address = re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|#", value) is not None
            return is_address or bool(kinds & {"Text", "Date", "DateTime", "Time"})
        case {"@value": str()}:
            return "Text" in kinds
        case {"@type": _}:
            return bool(_types(value) & kinds)
        case _:
            return isinstance(value, dict) and value.keys() == {"@id"}


def _breaches_of(article: Article) -> list[str]:
    return list(_breaches(json.loads(newsformat.write(article, "json-ld"))))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_each_example_keeps_to_schema_org(path: Path) -> None:
    assert _breaches_of(Article.from_json(path.read_bytes())) == []


@cases(200)
@given(article=articles())
def test_every_article_keeps_to_schema_org(article: Article) -> None:
    assert _breaches_of(article) == []


@pytest.mark.skipif(not WIRES.exists(), reason="the shared wires are not beside the project")
def test_every_wire_that_can_be_read_keeps_to_schema_org_and_comes_back() -> None:
    told: dict[str, list[str]] = {}
    count = 0
    for path in sorted(WIRES.rglob("*.*")):
        if path.suffix not in (".xml", ".json", ".nitf") or "schema" in path.as_posix():
            continue
        try:
            readings = newsformat.read_all(path.read_bytes())
            found = [reading.article for reading in readings if reading.article is not None]
        except newsformat.ReadError:
            continue
        for article in found:
            count += 1
            told |= {str(path): faults} if (faults := _breaches_of(article)) else {}
    assert count > 500
    assert told == {}


def test_what_may_not_stand_has_the_same_name_of_ours() -> None:
    node = {
        "@type": "ScholarlyArticle",
        "headline": "Ferry service resumes",
        "dateline": "VENICE",
        "image": {"@type": "ImageObject", "width": 1600, "name": "A ferry"},
        "genre": ["Analysis", {"@type": "nf:Kind"}],
        "nf:order": 1,
    }
    assert where_it_may_stand(node) == {
        "@type": "ScholarlyArticle",
        "headline": "Ferry service resumes",
        "nf:dateline": "VENICE",
        "image": {"@type": "ImageObject", "nf:width": 1600, "name": "A ferry"},
        "nf:genre": ["Analysis", {"@type": "nf:Kind"}],
        "nf:order": 1,
    }
