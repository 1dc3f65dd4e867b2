"""The command line at work: each transcript is run, and must say what it says.

A transcript is a page of Markdown with blocks of `console`. In them a line that begins with `$ ` is a command, which
lines with `> ` carry on; what follows is all that it prints, standard error after standard output, and `[2]` the exit
status where it is not 0. The commands of a page run one after the other in a folder of their own that holds a copy
of the examples. `pytest --accept` writes into the pages what the commands say now.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.command import ENVIRONMENT, PROGRAM, ROOT

PAGES = [
    *sorted((ROOT / "tests" / "transcripts").glob("*.md")),
    *(ROOT / "docs" / name for name in ("command-line.md", "configuration.md")),
]
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which `newsformat` is the command of this source."""
    folder = tmp_path_factory.mktemp("bin")
    script = folder / "newsformat"
    script.write_text(f"#!{PROGRAM[0]}\n{PROGRAM[2]}\n")
    script.chmod(0o755)
    return {**ENVIRONMENT, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


def _commands(page: Path) -> Iterator[tuple[str, str]]:
    """Each command of a page and what stands below it."""
    for block in _BLOCK.findall(page.read_text("utf-8")):
        for entry in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            lines = entry.splitlines()
            end = next((place for place, line in enumerate(lines) if place and not line.startswith("> ")), len(lines))
            yield "\n".join(lines[:end]), "\n".join(lines[end:])


def _told(command: str, folder: Path, environment: dict[str, str]) -> str:
    script = command.replace("\n> ", "\n")
    done = subprocess.run(
        ["/bin/sh", "-c", script],
        check=False,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    status = f"[{done.returncode}]" if done.returncode else ""
    return "\n".join(part.strip("\n") for part in (done.stdout, done.stderr, status) if part.strip("\n"))


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_transcript(page: Path, tmp_path: Path, environment: dict[str, str], request: pytest.FixtureRequest) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    run = [(command, expected, _told(command, tmp_path, environment)) for command, expected in _commands(page)]
    assert run, "the page has no commands"
    assert not [told for _, _, told in run if "Traceback" in told], "a defect, which no page may accept"
    if request.config.getoption("--accept"):
        _accept(page, run)
    assert [f"$ {command}\n{told}" for command, _, told in run] == [
        f"$ {command}\n{expected}" for command, expected, _ in run
    ]


def _accept(page: Path, run: list[tuple[str, str, str]]) -> None:
    """Write into a page what its commands say now; who reviews the change reads the diff."""
    text, place = page.read_text("utf-8"), 0
    for command, expected, told in run:
        old, new = (f"$ {command}\n" + (f"{said}\n" if said else "") for said in (expected, told))
        place = text.index(old, place)
        text = text[:place] + new + text[place + len(old) :]
        place += len(new)
    page.write_text(text, "utf-8")
