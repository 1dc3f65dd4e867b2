"""Fixes change what their violation names, and nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsformat import Article
from newsformat.rules import rules, violations_of
from newsformat.rules.fixing import fixed
from newsformat.rules.rule import Rule, example
from rules.test_rules import NOW

_LINK = {"rel": "background", "url": "https://example.org/history", "title": "A history"}


def _broken(rule: Rule) -> Article:
    return Article.from_json(json.dumps(example(rule.bad)))


FIXABLE = [
    rule
    for rule in rules().values()
    if any(violation.fix for _, violation in violations_of(_broken(rule), [rule], NOW))
]


def _canonical(members: Any) -> bytes:
    return Article.from_json(json.dumps(example(members))).to_json()


@pytest.mark.parametrize("rule", FIXABLE, ids=[rule.code for rule in FIXABLE])
def test_a_fix_puts_the_bad_example_right_and_is_done(rule: Rule) -> None:
    data = _canonical(rule.bad)
    after = fixed(data, [rule], NOW, unsafe=True)
    assert after.count >= 1
    assert violations_of(Article.from_json(after.data), [rule], NOW) == []
    assert fixed(after.data, [rule], NOW, unsafe=True).data == after.data


@pytest.mark.parametrize("rule", FIXABLE, ids=[rule.code for rule in FIXABLE])
def test_a_fix_changes_only_the_members_that_it_names(rule: Rule) -> None:
    before = json.loads(_canonical(rule.bad))
    after = json.loads(fixed(_canonical(rule.bad), [rule], NOW, unsafe=True).data)
    named = {
        edit.path.split("/")[1]
        for _, violation in violations_of(_broken(rule), [rule], NOW)
        for edit in (violation.fix.edits if violation.fix else ())
    }
    assert {**before, **dict.fromkeys(named)} == {**after, **dict.fromkeys(named)}


def test_the_text_around_a_fix_stays_as_it_was() -> None:
    link = json.dumps(_LINK)
    text = f'{{"newsformat":"1.0",\t"body":[],\n "related": [{link} ,{link}]}}'
    after = fixed(text.encode(), [rules()["link-repeated"]], NOW)
    assert after.data.decode() == f'{{"newsformat":"1.0",\t"body":[],\n "related": [{link}]}}'
    assert after.count == 1


def test_an_unsafe_fix_must_be_asked_for() -> None:
    data = _canonical({"related": [_LINK, {**_LINK, "title": "Another title"}]})
    assert fixed(data, [rules()["link-repeated"]], NOW).data == data
    assert len(json.loads(fixed(data, [rules()["link-repeated"]], NOW, unsafe=True).data)["related"]) == 1


def test_a_document_at_fault_stays_as_it_is() -> None:
    data = b'{"newsformat": "1.0", "related": [{"url": "/a"}, {"url": "/a"}]}'
    assert fixed(data, [rules()["link-repeated"]], NOW).data == data
