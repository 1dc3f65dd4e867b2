"""Which rules a choice comes to."""

from __future__ import annotations

import pytest

from newsformat.findings import Severity
from newsformat.rules import rules
from newsformat.rules.choice import Choice, chosen

DEFAULT = [code for code, rule in rules().items() if rule.default]
QUOTES = [code for code, rule in rules().items() if rule.group == "quotes"]


def _codes(choice: Choice) -> list[str]:
    return [rule.code for rule in chosen(choice)]


def test_nothing_said_means_the_default_rules() -> None:
    assert _codes(Choice()) == DEFAULT


def test_a_group_means_its_rules() -> None:
    assert _codes(Choice(select=("quotes",))) == QUOTES


def test_all_means_every_rule() -> None:
    assert _codes(Choice(select=("all",))) == list(rules())


def test_a_code_is_more_exact_than_a_group() -> None:
    assert _codes(Choice(select=("quote-without-speaker",), ignore=("quotes",))) == ["quote-without-speaker"]
    without = [code for code in QUOTES if code != "quote-without-speaker"]
    assert _codes(Choice(select=("quotes",), ignore=("quote-without-speaker",))) == without


def test_of_equals_the_ignored_is_left_out() -> None:
    assert _codes(Choice(select=("quotes",), ignore=("quotes",))) == []
    assert "headline-shouting" not in _codes(Choice(ignore=("metadata",)))


def test_to_extend_adds_to_the_default() -> None:
    assert _codes(Choice(select=("metadata",), extend_select=("quotes",))) == _codes(Choice(("metadata", "quotes")))
    assert set(_codes(Choice(extend_select=("quotes",)))) >= set(DEFAULT)


def test_a_severity_is_that_of_the_code_or_else_of_the_group() -> None:
    choice = Choice(
        select=("quote-without-speaker", "headline-shouting"),
        severity=(("quotes", Severity.INFO), ("metadata", Severity.INFO), ("headline-shouting", Severity.ERROR)),
    )
    assert {rule.code: rule.severity for rule in chosen(choice)} == {
        "headline-shouting": Severity.ERROR,
        "quote-without-speaker": Severity.INFO,
    }


def test_a_choice_is_laid_over_another() -> None:
    below = Choice(select=("quotes",), ignore=("body",))
    above = Choice(ignore=("links",), severity=(("quotes", Severity.ERROR),))
    assert above.laid_over(below) == Choice(("quotes",), (), ("body", "links"), (("quotes", Severity.ERROR),))
    assert Choice(select=("body",)).laid_over(below).select == ("body",)


def test_an_unknown_name_is_an_error_with_the_nearest() -> None:
    with pytest.raises(ValueError, match="there is no rule or group “quote-without-speakr”; did you mean “quote-w"):
        chosen(Choice(select=("quote-without-speakr",)))
    with pytest.raises(ValueError, match="“xyz”; `newsformat rules` lists them"):
        chosen(Choice(ignore=("xyz",)))
