"""README and docs/ are true: commands print what they say, Python runs, documents are valid, links lead somewhere.

The commands in docs/ are run as transcripts. The two for a fresh machine need a package index; `.ci/run` runs those.
"""

from __future__ import annotations

import doctest
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import newsformat
from newsformat.cli.configuration import KEYS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def fenced(language: str, text: str = README) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "examples", folder / "examples")
    return folder


def steps(block: str) -> list[tuple[str, str]]:
    """The commands of a block, each with what it prints."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [(command, output) for command, _, output in (part.partition("\n") for part in parts)]


def test_every_command_prints_what_it_says(folder: Path) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for block in fenced("console"):
        for command, expected in steps(block):
            run = subprocess.run(
                ["bash", "-c", command],
                cwd=folder,
                env={**os.environ, "PATH": path},
                capture_output=True,
                text=True,
                check=False,
            )
            assert (command, run.stdout + run.stderr) == (command, expected)


@pytest.mark.parametrize("name", ["README.md", "docs/library.md"])
def test_the_python_runs(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    program = "\n".join(fenced("python", (ROOT / name).read_text("utf-8")))
    runner = doctest.DocTestRunner()
    runner.run(doctest.DocTestParser().get_doctest(program, {}, name, name, 0))
    assert runner.summarize(verbose=False).attempted > 5
    assert runner.failures == 0


def test_the_article_is_valid() -> None:
    for block in fenced("json"):
        assert newsformat.validate(json.loads(block)) == []


@pytest.mark.parametrize("page", PAGES, ids=[str(page.relative_to(ROOT)) for page in PAGES])
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_the_index_names_every_decision() -> None:
    decisions = ROOT / "docs" / "decisions"
    named = re.findall(r"\[(\d+)\]\((.*?)\)", (decisions / "README.md").read_text("utf-8"))
    assert named == [(str(int(path.name[:4])), path.name) for path in sorted(decisions.glob("0*.md"))]


def test_the_page_on_configuration_names_every_key() -> None:
    told = re.findall(r"^\| `([a-z-]+)`", (ROOT / "docs" / "configuration.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(KEYS)
