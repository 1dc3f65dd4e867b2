"""The one option of the test run, and what no test may do: remember anything beyond itself."""

from __future__ import annotations

import os

import pytest

# No folder can be made below it, so that commands remember nothing from one run to the next.
os.environ["XDG_CACHE_HOME"] = os.devnull


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help="write into transcripts what the commands say now")
