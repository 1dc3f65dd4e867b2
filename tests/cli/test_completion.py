"""What a shell offers when the tab key is pressed."""

from __future__ import annotations

import subprocess

import pytest

from cli.command import ENVIRONMENT, PROGRAM


def _said(instruction: str, words: str = "") -> str:
    environment = {
        **ENVIRONMENT,
        "_NEWSFORMAT_COMPLETE": instruction,
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
    }
    return subprocess.run(PROGRAM, env=environment, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("newsformat mig", ["migrate"]),
        ("newsformat convert --to ninjs", ["ninjs", "ninjs-2.1", "ninjs-1.5"]),
        ("newsformat validate --select quote-without-s", ["quote-without-speaker"]),
        ("newsformat validate --ignore links,accessib", ["links,accessibility"]),
        ("newsformat validate --output-format ju", ["junit"]),
        ("newsformat quotes --output-format c", ["csv"]),
        ("newsformat rules link-ins", ["link-insecure"]),
    ],
)
def test_names_are_completed(words: str, offered: list[str]) -> None:
    assert [line.partition(",")[2] for line in _said("bash_complete", words).splitlines()] == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(shell: str) -> None:
    assert "_NEWSFORMAT_COMPLETE" in _said(f"{shell}_source")
