"""What the extra `fast` proves good is good, and it proves what articles usually are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from model.test_integrity import BREACHES, SOUND
from newsformat.findings import ReadError
from newsformat.jsontext.strict import parse
from newsformat.model.verdict import verdict

pytest.importorskip("jsonschema_rs", reason="needs the extra `fast`")
pytest.importorskip("orjson", reason="needs the extra `fast`")

from newsformat.model.proof import is_proven

_Data = dict[str, Any]
EXAMPLES = sorted(Path(__file__).parents[2].glob("examples/*/article.json"))
GOOD = '{"newsformat": "1.0", "headline": "A", "body": [{"type": "paragraph", "text": "The boat left."}]}'


def of(**members: Any) -> bytes:
    return json.dumps({"newsformat": "1.0", "body": [], **members}, ensure_ascii=False).encode()


def has_faults(data: bytes) -> bool:
    try:
        return bool(verdict(parse(data))[1])
    except ReadError:
        return True


# Its rights hold for single parts.
@pytest.mark.parametrize("path", [path for path in EXAMPLES if path.parent.name != "everything"])
def test_examples_are_proven(path: Path) -> None:
    assert is_proven(path.read_bytes())


@pytest.mark.parametrize("spelling", [{"indent": 1}, {"separators": (",", ":")}, {"ensure_ascii": True}])
def test_spelling_does_not_matter(spelling: _Data) -> None:
    article = {**json.loads(GOOD), "headline": 'Ça, said “A”: "so" 🚢\n'}
    assert is_proven(json.dumps(article, **{"ensure_ascii": False, **spelling}).encode())


@pytest.mark.parametrize("members", [row[2] for row in BREACHES])
def test_no_breach_of_integrity_is_proven_good(members: _Data) -> None:
    assert not is_proven(of(**members))


@pytest.mark.parametrize(("name", "members"), SOUND, ids=[row[0] for row in SOUND])
def test_what_is_sound_is_proven(name: str, members: _Data) -> None:
    # It takes knowing whose the id is.
    assert is_proven(of(**members)) == (name != "the id of a related work is no name in this article")


@pytest.mark.parametrize(
    "data",
    [
        GOOD.replace('"headline"', '"headline": "B", "headline"'),
        GOOD.replace('"type"', '"text": "B", "type"'),
        # the quotation marks of the text make up for those of the name
        GOOD.replace('"A"', r'"\u0022\u0022", "kicker": "\u0022\u0022", "kicker": ""'),
        GOOD.replace('"A"', r'"A", "extensions": {"a": {"b": 1, "b": "\u0022\u0022"}}'),
        GOOD.replace('"A"', '"A", "urgency": 3, "urgency" : 4'),
        GOOD.replace('"A"', '"A", "extensions": {"a": 0.' + "1" * 40 + "}"),
        GOOD.replace('"A"', '"A", "extensions": {"a": 1e-' + "0" * 40 + "1}"),
        GOOD.replace('"A"', '"A", "extensions": {"a": 9007199254740992}'),
        GOOD.replace('"A"', '"A", "extensions": {"a": -1e16}'),
        GOOD.replace('"A"', '"A", "extensions": {"a": NaN}'),
        GOOD.replace('"A"', '"A", "extensions": {"a": null}'),
        GOOD.replace('"A"', '"A", "kicker": null'),
        GOOD.replace('"A"', r'"A\ud800"'),
        GOOD.replace('"A"', '"A", "extensions": {"a": ' + "[" * 63 + "]" * 63 + "}"),
        GOOD.replace('"A"', '"A", "extensions": {"a": ' + "[" * 900 + "]" * 900 + "}"),
        GOOD.replace('"A"', '"A",'),
        GOOD + "\n" + GOOD,
        "\ufeff" + GOOD,
        f"[{GOOD}]",
        "",
        "null",
        "1",
    ],
)
def test_what_the_strict_reader_refuses_is_not_proven(data: str) -> None:
    assert has_faults(data.encode())
    assert not is_proven(data.encode())


def test_other_encodings_are_not_proven() -> None:
    assert not is_proven(GOOD.encode("utf-16"))
    assert not is_proven(GOOD.replace("A", "Ä").encode("latin-1"))
    assert not is_proven(GOOD.encode().replace(b'"A"', b'"\xed\xa0\x80"'))


def test_depth_is_proven_up_to_the_limit() -> None:
    deep = GOOD.replace('"A"', '"A", "extensions": {"a": ' + "[" * 62 + "]" * 62 + "}")
    assert not has_faults(deep.encode())
    assert is_proven(deep.encode())


@pytest.mark.parametrize(
    "nested",
    [b'{"type":"quotation","blocks":[%s]}', b'{"blocks":[%s],"type":"fact_box"}', b'{"blocks":[%s],"type":"x"}'],
)
def test_deep_bodies_are_told_at_once(nested: bytes) -> None:
    data = b'{"type":"divider"}'
    for _ in range(120):
        data = nested.replace(b"%s", data)
    assert not is_proven(b'{"newsformat":"1.0","body":[' + data + b"]}")


@pytest.mark.parametrize(
    "members",
    [
        {"published": "2024-02-29"},
        {"published": "2026-01-31", "modified": "2026-01-31T12:00:00Z"},
        {"published": "2026-02-29"},
        {"published": "2026-04-31"},
        {"published": "0000-01-01"},
        {"published": "2026\n"},
        {"language": "en\n"},
        {"extensions": {"a": {"id": "x", "ref": "y", "marks": 1}}},
        {"extensions": {"a": [{"b": "x"}], "id": {"id": []}}},
        {"body": [{"type": "list", "items": [{"text": "a", "id": "x"}]}, {"type": "divider", "id": "x"}]},
        {"body": [{"type": "table", "rows": [[{"text": "a", "id": "x"}], [{"text": "b", "id": "x"}]]}]},
        {"body": [{"type": "table", "rows": [[{"text": "a", "marks": [{"type": "strong", "words": "b"}]}]]}]},
        {"body": [{"type": "paragraph", "text": "a  b", "marks": [{"type": "strong", "words": "  "}]}]},
        {"body": [{"type": "paragraph", "text": "a b", "marks": [{"type": "strong", "words": " "}]}]},
        {"body": [{"type": "paragraph", "text": "e\u0301", "marks": [{"type": "strong", "words": "e"}]}]},
        {"body": [{"type": "paragraph", "text": "aa", "marks": [{"type": "strong", "words": "a", "nth": 2.0}]}]},
        {"body": [{"type": "paragraph", "text": "aa", "marks": [{"type": "strong", "words": "a", "nth": 3.0}]}]},
        {"rights": [{"applies_to": ["x"]}], "extensions": {"a": {"id": "x"}}},
        {"rights": [{"valid_from": "2026", "valid_to": "2025"}]},
    ],
)
def test_nothing_with_faults_is_proven(members: _Data) -> None:
    data = of(**members)
    assert not (is_proven(data) and has_faults(data))


def pieces(*words: str, text: str, quote: str) -> _Data:
    marks = [{"type": "quote", "ref": "q1", "words": piece} for piece in words]
    return {"body": [{"type": "paragraph", "text": text, "marks": marks}], "quotes": [{"id": "q1", "text": quote}]}


@pytest.mark.parametrize(
    ("members", "proven", "faulty"),
    [
        (pieces("sail.", "We", text="“We,” he said, “sail.”", quote="We sail."), True, False),  # in the order of places
        (pieces("We", "sail.", text="“We,” he said, “sail.”", quote="sail. We"), False, True),
        (pieces("We", "sail.", text="“Wesail.”", quote="We sail."), False, True),  # touching, they are one mark
        (pieces("We sail.", "We", text="“We sail.”", quote="We sail."), False, False),
    ],
)
def test_pieces_of_quotes(members: _Data, proven: bool, faulty: bool) -> None:
    data = of(**members)
    assert (is_proven(data), has_faults(data)) == (proven, faulty)


def test_pieces_below_other_blocks_are_left_to_the_model() -> None:
    members = pieces("We", "sail.", text="“We,” he said, “sail.”", quote="We sail.")
    data = of(body=[{"type": "fact_box", "blocks": members["body"]}], quotes=members["quotes"])
    assert not has_faults(data)
    assert not is_proven(data)
