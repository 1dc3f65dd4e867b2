"""RULES, the table of rules."""

from __future__ import annotations

from collections.abc import Mapping

from newsformat.rules import rules
from newsformat.rules.rule import Rule

RULES: Mapping[str, Rule] = rules()
"""Every rule by its code. To name it loads all of them."""
