"""What can't stand is taken out, the rest is the article."""

from __future__ import annotations

from typing import Any

import pytest

from newsformat.model import Paragraph
from newsformat.model.salvage import salvaged

CASES: dict[str, tuple[dict[str, Any], dict[str, Any], list[str]]] = {
    "nothing at fault": ({"headline": "A"}, {"headline": "A"}, []),
    "a malformed address": (
        {"headline": "A", "url": "not an address"},
        {"headline": "A"},
        ["/url"],
    ),
    "two of three authors": (
        {"authors": [{"name": "A", "url": "x"}, {"name": "B"}, {"name": "C", "kind": "robot"}]},
        {"authors": [{"name": "A"}, {"name": "B"}, {"name": "C"}]},
        ["/authors/2/kind", "/authors/0/url"],
    ),
    "dates that run backwards": (
        {"published": "2026-03-02", "modified": "2026-02-01"},
        {"published": "2026-03-02"},
        ["/modified"],
    ),
    "a member that misses what it needs": (
        {"related": [{"url": "/a"}], "lead_image": {"alt": "A boat"}},
        {"related": [{"url": "/a"}]},
        ["/lead_image"],
    ),
    "an unknown member": ({"mood": "calm", "headline": "A"}, {"headline": "A"}, ["/mood"]),
    "a reference whose target goes": (
        {
            "subjects": [{"id": "p 1", "name": "A"}],
            "quotes": [{"id": "q1", "text": "a", "speaker": {"name": "A", "ref": "p1"}}],
        },
        {"subjects": [{"name": "A"}], "quotes": [{"id": "q1", "text": "a", "speaker": {"name": "A"}}]},
        ["/subjects/0/id", "/quotes/0/speaker/ref"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_salvage(name: str) -> None:
    members, expected, paths = CASES[name]
    body = (Paragraph(text="The first boat left."),)
    article, findings = salvaged({"newsformat": "1.0", "body": body, **members}, "example.org")
    outside = {"newsformat", "body", "extensions"}
    assert article.model_dump(exclude_defaults=True, exclude=outside, mode="json") == expected
    kept = (article.extensions or {}).get("example.org", [])
    assert [record["member"] for record in kept] == paths
    assert [finding.path for finding in findings] == paths
    assert all(finding.code == "put-aside" for finding in findings)
    assert article.body == body


def test_the_value_is_told_and_kept() -> None:
    article, (finding,) = salvaged({"newsformat": "1.0", "body": (), "language": "en_US"}, "example.org")
    assert finding.hint == 'the source says "en_US"'
    assert article.extensions == {"example.org": [{"at": "", "member": "/language", "value": "en_US"}]}


def test_without_an_owner_nothing_is_kept() -> None:
    article, _ = salvaged({"newsformat": "1.0", "body": (), "language": "en_US"}, None)
    assert article.extensions is None
