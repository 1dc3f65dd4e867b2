"""Every rule's own examples, and what holds for all rules."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

import pytest

from newsformat import Article
from newsformat.findings import Severity
from newsformat.rules import judged, rules, violations_of
from newsformat.rules.rule import Rule, example

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
ALL = tuple(rules().values())


def _article(members: Any) -> Article:
    return Article.from_json(json.dumps(example(members)))


@pytest.mark.parametrize("rule", ALL, ids=[rule.code for rule in ALL])
def test_the_bad_example_breaks_the_rule_once(rule: Rule) -> None:
    found = violations_of(_article(rule.bad), [rule], NOW)
    assert [violation.path for _, violation in found] == [rule.at]


@pytest.mark.parametrize("rule", ALL, ids=[rule.code for rule in ALL])
def test_the_good_example_does_not(rule: Rule) -> None:
    assert violations_of(_article(rule.good), [rule], NOW) == []


@pytest.mark.parametrize("rule", ALL, ids=[rule.code for rule in ALL])
def test_a_rule_is_told_in_whole_sentences(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.code)
    assert rule.summary.endswith(".")
    assert rule.why.endswith(".")


def test_nothing_is_found_in_the_sound_article() -> None:
    assert judged(_article({}), ALL, NOW) == []


def test_findings_stand_in_document_order() -> None:
    members = {"headline": "FERRY SERVICE RESUMES AFTER NINE DAYS", "related": [{"url": "/a"}, {"url": "/a"}]}
    chosen = [rules()["link-repeated"], rules()["headline-shouting"]]
    found = judged(_article(members), chosen, NOW)
    assert [(finding.path, finding.code) for finding in found] == [
        ("/headline", "headline-shouting"),
        ("/related/1", "link-repeated"),
    ]


def test_a_violation_becomes_a_finding() -> None:
    (finding,) = judged(_article({"headline": "FERRY SERVICE RESUMES AFTER NINE DAYS"}), ALL, NOW)
    assert (finding.severity, finding.fixable) == (Severity.WARNING, False)
    assert str(finding) == (
        "/headline: warning headline-shouting: the headline is written in capitals only (write it as a sentence)"
    )
