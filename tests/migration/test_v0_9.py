"""The draft 0.9, and the way from it to 1.0."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsformat
from cli.command import ROOT, run
from newsformat.migration import migrated
from newsformat.migration.origins import tokens_before
from newsformat.migration.v0_9 import lifted

_Data = dict[str, Any]

SCHEMA = json.loads((ROOT / "schema/article-0.9.schema.json").read_bytes())
DRAFT: _Data = {
    "newsformat": "0.9",
    "title": "Ferry service resumes after nine days",
    "authors": ["Ada Rossi", "Bo Lind"],
    "published": "2026-03-01T06:30:00+01:00",
    "embargo": "2026-03-01T06:00:00+01:00",
    "tags": ["ferries"],
    "body": [
        "“We sail at dawn,” Tullio Zanon said.",
        {"kind": "heading", "level": 2, "text": "Mail aboard"},
        {"kind": "quotation", "blocks": ["They still wave."]},
    ],
    "quotes": [{"id": "q1", "text": "We sail at dawn,", "speaker": "Tullio Zanon"}],
    "links": [{"url": "https://example.org/ferry-history", "title": "A short history of the ferry"}],
}
LIFTED: _Data = {
    "newsformat": "1.0",
    "headline": "Ferry service resumes after nine days",
    "authors": [{"name": "Ada Rossi"}, {"name": "Bo Lind"}],
    "published": "2026-03-01T06:30:00+01:00",
    "embargo": {"kind": "until", "until": "2026-03-01T06:00:00+01:00"},
    "keywords": [{"text": "ferries"}],
    "body": [
        {"type": "paragraph", "text": "“We sail at dawn,” Tullio Zanon said."},
        {"type": "heading", "level": 2, "text": "Mail aboard"},
        {"type": "quotation", "blocks": [{"type": "paragraph", "text": "They still wave."}]},
    ],
    "quotes": [{"id": "q1", "text": "We sail at dawn,", "speaker": {"name": "Tullio Zanon"}}],
    "related": [{"url": "https://example.org/ferry-history", "title": "A short history of the ferry"}],
}


def test_every_change_of_the_draft_is_lifted() -> None:
    jsonschema.validate(DRAFT, SCHEMA, jsonschema.Draft202012Validator)
    before = json.dumps(DRAFT)
    assert lifted(DRAFT).value == LIFTED
    assert json.dumps(DRAFT) == before  # it is not changed itself
    assert newsformat.validate(LIFTED) == []


_TEXT = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), min_size=1, max_size=20)
_HEADING = st.fixed_dictionaries({"kind": st.just("heading"), "level": st.integers(1, 6), "text": _TEXT})
_BLOCK = st.recursive(
    st.one_of(_TEXT, _HEADING),
    lambda inner: st.fixed_dictionaries(
        {"kind": st.just("quotation"), "blocks": st.lists(inner, min_size=1, max_size=3)}
    ),
    max_leaves=6,
)
_DRAFTS = st.fixed_dictionaries(
    {"newsformat": st.just("0.9"), "title": _TEXT, "body": st.lists(_BLOCK, max_size=5)},
    optional={
        "language": st.sampled_from(["en", "de-AT", "pt-BR"]),
        "summary": _TEXT,
        "authors": st.lists(_TEXT, max_size=3),
        "tags": st.lists(_TEXT, max_size=3),
        "embargo": st.just("2026-03-01T06:00:00Z"),
        "links": st.lists(st.fixed_dictionaries({"url": st.just("https://example.org/a")}, optional={"title": _TEXT})),
    },
)


@given(draft=_DRAFTS)
def test_every_document_of_the_draft_becomes_one_of_this_version_with_all_its_words(draft: _Data) -> None:
    jsonschema.validate(draft, SCHEMA, jsonschema.Draft202012Validator)
    article, findings = migrated(json.dumps(draft).encode())
    assert article is not None
    assert findings == []
    assert {*_texts(draft)} - {"0.9", "heading", "quotation"} <= {*_texts(json.loads(article.to_json()))}


@given(draft=_DRAFTS)
def test_every_text_is_known_to_have_stood_where_it_stood(draft: _Data) -> None:
    after = lifted(draft)
    added = {("newsformat",): "0.9"}
    for tokens, text in _places(after.value):
        before = tokens_before(tokens, after.origins)
        stood: Any = draft
        for token in before:
            stood = stood[int(token) if isinstance(stood, list) else token]
        is_new = text in {"paragraph", "until"} and tokens[-1] in {"type", "kind"}
        assert stood == added.get(tokens, text) or (is_new and isinstance(stood, str))


def _places(value: Any, *tokens: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each text in JSON data, and the names and indexes that lead to it."""
    if isinstance(value, str):
        yield tokens, value
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, member in members:
        yield from _places(member, *tokens, str(name))


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [unicodedata.normalize("NFC", value)]
    members = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for member in members for text in _texts(member)]


@pytest.mark.parametrize(
    ("members", "told"),
    [
        ('"mood": "calm"', [("member-unknown", "/mood", 3, 1, 7)]),
        ('"title": "A",\n"headline": "B"', [("member-unknown", "/title", 3, 1, 8)]),  # nobody can tell which is meant
        ('"title": 7', [("value-wrong", "/title", 3, 10, 11)]),
        ('"authors": "Ada Rossi"', [("value-wrong", "/authors", 3, 12, 23)]),
        ('"authors": ["Ada Rossi", 7]', [("value-wrong", "/authors/1", 3, 26, 27)]),
        ('"embargo": "at noon"', [("form-wrong", "/embargo", 3, 12, 21)]),
        ('"links": [{"url": 7}]', [("value-wrong", "/links/0/url", 3, 19, 20)]),
        ('"body": [7]', [("value-wrong", "/body/0", 3, 10, 11)]),
        ('"body": ["A", {"kind": "qotation"}]', [("type-unknown", "/body/1/kind", 3, 24, 34)]),
        (
            '"body": [{"kind": "quotation", "blocks": ["A", {"text": "B"}]}]',
            [("type-missing", "/body/0/blocks/1", 3, 48, 49)],
        ),
        ('"quotes": [{"id": "q1", "text": "A", "speaker": 7}]', [("value-wrong", "/quotes/0/speaker", 3, 49, 50)]),
        ('"tags": [7],\n"mood": "calm"', [("value-wrong", "/tags/0", 3, 10, 11), ("member-unknown", "/mood", 4, 1, 7)]),
    ],
)
def test_what_can_not_be_lifted_is_told_where_it_stands(
    members: str, told: list[tuple[str, str, int, int, int]]
) -> None:
    body = "" if '"body"' in members else ', "body": []'
    article, findings = migrated(f'{{"newsformat":\n"0.9",\n{members}{body}}}'.encode())
    assert article is None
    assert [
        (finding.code, finding.path, finding.line, finding.column, finding.end_column) for finding in findings
    ] == told


@pytest.mark.parametrize("depth", [30, 31])
def test_what_would_nest_too_deep_to_be_read_again_is_not_lifted(depth: int) -> None:
    block: Any = "They still wave."
    for _ in range(depth):
        block = {"kind": "quotation", "blocks": [block]}
    article, findings = migrated(json.dumps({**DRAFT, "body": [block]}).encode())
    if depth == 30:
        assert article is not None
        assert newsformat.validate(article.to_json()) == []
    else:
        assert article is None
        assert [(finding.code, finding.line, finding.column) for finding in findings] == [("json-too-deep", 1, 1)]
        assert findings[0].message == "once it is lifted, objects and arrays nest more than 64 deep"


def test_a_document_of_no_older_version_is_none_of_ours() -> None:
    for data in (json.dumps(LIFTED).encode(), b'{"newsformat": "2.0"}', b"[]", b"7", b'{"name": "x"}'):
        assert migrated(data) == (None, ())


def test_the_verdict_on_an_older_document_is_its_version_and_nothing_else() -> None:
    findings = newsformat.validate(json.dumps(DRAFT))
    assert [(finding.code, finding.path, finding.hint) for finding in findings] == [
        ("older-version", "/newsformat", "lift it with “newsformat migrate”")
    ]


def test_a_version_that_nobody_knows_is_told_and_not_passed_over() -> None:
    with pytest.raises(newsformat.ReadError) as caught:
        migrated(b'{"newsformat": "0.8", "body": []}')
    finding = caught.value.finding
    assert (finding.code, finding.path, finding.line, finding.column) == ("version-unknown", "/newsformat", 1, 16)
    assert finding.hint == "documents of these versions are lifted: 0.9"


def test_the_command_rewrites_what_is_older_and_touches_nothing_else(tmp_path: Path) -> None:
    files = {"old.json": DRAFT, "new.json": LIFTED, "odd.json": {**DRAFT, "mood": "calm"}}
    for name, document in files.items():
        (tmp_path / name).write_text(json.dumps(document))

    status, told, wrong = run("migrate", "--check", *files, folder=tmp_path)
    assert (status, told.split()) == (1, ["old.json", "odd.json"])
    status, told, wrong = run("migrate", *files, folder=tmp_path)
    assert (status, told) == (1, "")
    column = json.dumps({**DRAFT, "mood": "calm"}).index('"mood"') + 1
    assert wrong.startswith(f"odd.json:1:{column}: error member-unknown: “mood” is not a member of this object")
    assert (tmp_path / "old.json").read_bytes() == newsformat.Article.from_json(json.dumps(LIFTED)).to_json()
    assert (tmp_path / "new.json").read_text() == json.dumps(LIFTED)
    assert (tmp_path / "odd.json").read_text() == json.dumps({**DRAFT, "mood": "calm"})
    assert run("migrate", "old.json", folder=tmp_path)[0] == 0
