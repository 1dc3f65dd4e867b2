"""What the documents call by its path is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "NOTICE", *ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "benchmarks" / "README.md"]
PATH = re.compile(r"(?<![\w./-])(?:src|tests|training|benchmarks|docs|schema|examples)/[\w./*-]*[\w*]")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_every_path_leads_somewhere(document: Path) -> None:
    named = set(PATH.findall(document.read_text("utf-8")))
    assert [path for path in sorted(named) if not any(ROOT.glob(path))] == []
