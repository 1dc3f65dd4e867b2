"""What is printed from the code is as the code prints it; `./check --fix` prints it anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generated import ROOT, generated_files


@pytest.mark.parametrize(
    ("path", "printed"),
    list(generated_files()),
    ids=lambda value: "/".join(value.parts[-2:]) if isinstance(value, Path) else "",
)
def test_a_generated_file_is_current(path: Path, printed: Callable[[], bytes]) -> None:
    stale = f"{path.relative_to(ROOT)} is stale: renew it with `./check --fix`"
    assert path.exists(), stale
    assert path.read_bytes() == printed(), stale
