"""newsformat: one JSON format for news articles, converters to and from HTML and NewsML, and a validator.

The public names; all else may change without notice. Parts of the model come from `newsformat.model`, what
rules are made of from `newsformat.rules`. Each is imported on first use, so that what a program does not need costs
it nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsformat.conversion import convert, losses, read, read_all, write, write_all
    from newsformat.findings import Finding, ReadError, Severity
    from newsformat.formats import FORMATS, Format
    from newsformat.inference.quotes.find import find_quotes
    from newsformat.model.article import Article
    from newsformat.model.reading import Reading
    from newsformat.rules.rule import Rule
    from newsformat.rules.table import RULES
    from newsformat.validation import validate

__version__ = "0.1.0"

_HOMES = {
    "Article": "newsformat.model.article",
    "FORMATS": "newsformat.formats",
    "Finding": "newsformat.findings",
    "Format": "newsformat.formats",
    "ReadError": "newsformat.findings",
    "RULES": "newsformat.rules.table",
    "Reading": "newsformat.model.reading",
    "Rule": "newsformat.rules.rule",
    "Severity": "newsformat.findings",
    "convert": "newsformat.conversion",
    "find_quotes": "newsformat.inference.quotes.find",
    "losses": "newsformat.conversion",
    "read": "newsformat.conversion",
    "read_all": "newsformat.conversion",
    "validate": "newsformat.validation",
    "write": "newsformat.conversion",
    "write_all": "newsformat.conversion",
}

__all__ = [
    "FORMATS",
    "RULES",
    "Article",
    "Finding",
    "Format",
    "ReadError",
    "Reading",
    "Rule",
    "Severity",
    "__version__",
    "convert",
    "find_quotes",
    "losses",
    "read",
    "read_all",
    "validate",
    "write",
    "write_all",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
