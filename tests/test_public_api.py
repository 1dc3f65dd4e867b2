"""The names that users' code rests on: these and no more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import newsformat

# Whether the package is installed or not.
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent / "src")}
# A name added here, or taken away, needs a decision record.
NAMES = {
    *("read", "read_all", "write", "write_all", "convert", "losses", "validate", "find_quotes"),
    *("Article", "Reading", "Finding", "Severity", "Format", "Rule", "ReadError", "FORMATS", "RULES"),
}


def test_the_public_names_are_these() -> None:
    assert {*newsformat.__all__} - {"__version__"} == NAMES


def test_each_public_name_is_there() -> None:
    for name in newsformat.__all__:
        assert getattr(newsformat, name) is not None
        assert name in dir(newsformat)


def test_a_public_name_tells_what_it_is() -> None:
    for name in NAMES - {"FORMATS", "RULES"}:
        assert getattr(newsformat, name).__doc__, name


def test_importing_the_package_costs_nothing_that_is_not_used() -> None:
    """Each name comes on first use: `newsformat --version` loads neither the model nor a parser."""
    program = "import sys, newsformat; print(sorted({name.partition('.')[0] for name in sys.modules}))"
    loaded = subprocess.run(
        [sys.executable, "-c", program], env=ENVIRONMENT, capture_output=True, text=True, check=True
    ).stdout
    assert not {"pydantic", "lxml", "turbohtml", "jsonschema", "click", "json"} & {*loaded.split("'")}
