"""What other programs are told of this one: the hooks of pre-commit, the action of GitHub."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from click.testing import CliRunner

from newsformat.cli.main import newsformat

ROOT = Path(__file__).parent.parent
HOOKS = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
ACTION = (ROOT / "action.yml").read_text("utf-8")
ARTICLE = str(ROOT / "examples/ferry/article.json")


def test_the_hooks_run_on_a_good_article() -> None:
    entries = [shlex.split(entry)[1:] for entry in re.findall(r"^  entry: (.*)$", HOOKS, re.MULTILINE)]
    assert [entry[0] for entry in entries] == ["validate", "fmt"]
    for entry in entries:
        done = CliRunner().invoke(newsformat, [*entry, ARTICLE], standalone_mode=False)
        assert (done.return_value, done.output) == (0, "")


def test_the_hooks_are_asked_of_the_files_that_we_read() -> None:
    first, second = re.findall(r"^  files: (.*)$", HOOKS, re.MULTILINE)
    assert all(re.search(first, f"a.{suffix}") for suffix in ("json", "jsonl", "xml", "nitf"))
    assert re.search(second, "a.json")
    assert not re.search(second, "a.jsonl")


def test_the_action_asks_for_annotations() -> None:
    (command,) = re.findall(r"^ +(newsformat validate .*)$", ACTION, re.MULTILINE)
    arguments = [argument for argument in command.split()[1:] if not argument.startswith("$")]
    done = CliRunner().invoke(newsformat, [*arguments, ARTICLE], standalone_mode=False)
    assert (done.return_value, done.output) == (0, "")
