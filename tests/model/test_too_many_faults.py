"""A member with very many faults is put aside whole."""

from __future__ import annotations

from newsformat.model.canonical import members_of
from newsformat.model.salvage import MOST_FAULTS, salvaged


def test_a_member_with_too_many_faults_goes_whole() -> None:
    subjects = [{"name": "Ada Rossi", "qcode": "no code"}] * (MOST_FAULTS + 1)
    body = [{"type": "paragraph", "text": "The boat left."}]
    article, findings = salvaged(
        {"newsformat": "1.0", "headline": "Boats", "url": "no address", "subjects": subjects, "body": body}, "ninjs"
    )
    kept = (article.extensions or {})["ninjs"]
    assert [record["member"] for record in kept] == ["/subjects", "/url"]
    assert kept[0]["value"] == subjects
    assert members_of(article)["body"] == body
    assert [(finding.code, finding.path) for finding in findings] == [("put-aside", "/subjects"), ("put-aside", "/url")]
    assert findings[0].message == "put aside under extensions: it has more than 10,000 faults"
    assert len(findings[0].hint or "") < 250


def test_of_a_member_with_fewer_faults_only_these_go() -> None:
    subjects = [{"name": "Ada Rossi", "qcode": "no code"}] * 3
    article, findings = salvaged({"newsformat": "1.0", "subjects": subjects, "body": []}, "ninjs")
    assert [subject.name for subject in article.subjects] == ["Ada Rossi"] * 3
    assert len(findings) == 3
