"""The command line at its edges; what it does in the ordinary run stands in tests/transcripts."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import newsformat
from cli.command import ENVIRONMENT, PROGRAM, ROOT, run
from newsformat.cli.main import COMMANDS
from newsformat.cli.outcome import outcome_of, worst_outcome

FERRY = ROOT / "examples" / "ferry" / "article.json"


def test_starting_up_loads_click_and_little_else() -> None:
    program = (
        "import sys; import click; before = {*sys.modules}; import newsformat.cli.main; "
        "print(sorted({name for name in {*sys.modules} - before "
        "if name.partition('.')[0] not in sys.stdlib_module_names and not name.startswith('newsformat.cli')}))"
    )
    done = subprocess.run([sys.executable, "-c", program], env=ENVIRONMENT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['newsformat']"


def test_the_package_runs_as_a_module() -> None:
    command = [sys.executable, "-m", "newsformat", "--version"]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True)
    assert done.stdout == run("--version")[1]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    status, told, wrong = run(command, "--help")
    assert (status, wrong) == (0, "")
    assert told.startswith(f"Usage: newsformat {command} ")
    first = told.split("\n\n")[1].strip()
    assert first.endswith(".")


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version") == (0, f"newsformat {newsformat.__version__}\n", "")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_has_heard_enough_is_no_trouble(unbuffered: str) -> None:
    environment = {**ENVIRONMENT, "PYTHONUNBUFFERED": unbuffered}
    program = subprocess.Popen([*PROGRAM, "schema"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert program.stdout is not None
    program.stdout.read(10)
    program.stdout.close()
    assert program.stderr is not None
    told = program.stderr.read()
    program.stderr.close()
    assert (program.wait(timeout=60), told) == (2, b"")


def test_a_closed_standard_output_is_told_in_one_line() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", '"$@" >/dev/full', "sh", *PROGRAM, "schema"],
        check=False,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (2, "newsformat: standard output: No space left on device\n")


@pytest.mark.parametrize(
    ("command", "closed", "told"),
    [
        ("quotes -", "<&-", "newsformat: standard input: it is closed\n"),
        ("validate -", "<&-", "no file was checked\nnewsformat: standard input: it is closed\n"),
        ("schema", ">&-", "newsformat: standard output is closed\n"),
        ("formats --none", ">/dev/null 2>&-", ""),
    ],
)
def test_a_closed_stream_is_told_in_one_line(command: str, closed: str, told: str) -> None:
    script = ["/bin/sh", "-c", f'"$@" {closed}', "sh", *PROGRAM, *command.split()]
    done = subprocess.run(script, check=False, env=ENVIRONMENT, capture_output=True, text=True)
    assert (done.returncode, done.stdout + done.stderr) == (2, told)


def test_an_interruption_ends_the_work_on_several_files() -> None:
    def interrupted(path: str) -> int:
        done.append(path)
        raise KeyboardInterrupt

    done: list[str] = []
    assert outcome_of(worst_outcome, interrupted, ["a", "b"]) == 130
    assert done == ["a"]


def test_a_file_that_is_named_like_an_option_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "-page.html").write_bytes(b"<h1>Ferry resumes</h1>")
    status, told, wrong = run("explain", "-page.html", folder=tmp_path)
    assert (status, told) == (2, "")
    assert wrong.endswith("; a file whose name begins with - is named ./-p…\n")  # what is before it click words
    assert run("explain", "./-page.html", "headline", folder=tmp_path)[0] == 0


def test_a_defect_of_ours_is_shown_whole_and_is_not_taken_for_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> int:
        raise KeyError("xyzzy")

    assert outcome_of(broken) == 2
    assert "KeyError: 'xyzzy'" in capsys.readouterr().err


def test_an_interruption_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    assert outcome_of(interrupted) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("codec", ["ascii", "latin-1", "utf-8"])
def test_any_encoding_of_the_terminal_will_do(codec: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"newsformat": "1.0", "body": [], "Überschrift": ""}', encoding="utf-8")
    environment = {**ENVIRONMENT, "PYTHONUTF8": "0", "PYTHONIOENCODING": codec}
    done = subprocess.run(
        [*PROGRAM, "validate", "--output-format", "concise", "a.json"],
        check=False,
        cwd=tmp_path,
        env=environment,
        capture_output=True,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode(codec).startswith("a.json:1:35: error member-unknown: ")


def test_each_file_has_its_turn(tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("{}")
    (tmp_path / "good.json").write_bytes(FERRY.read_bytes())
    status, told, wrong = run(
        "validate", "--output-format", "concise", "none.json", "bad.json", "good.json", folder=tmp_path
    )
    assert status == 2
    assert [line.split(": ")[0] for line in told.splitlines()] == ["bad.json:1:1", "bad.json:1:1"]
    assert wrong == "newsformat: none.json: No such file or directory\n"


def test_fmt_touches_only_what_is_not_in_canonical_form(tmp_path: Path) -> None:
    for name, data in {
        "canonical.json": FERRY.read_bytes(),
        "dense.json": json.dumps(json.loads(FERRY.read_bytes())).encode(),
        "newer.json": b'{"newsformat": "1.7", "body": [], "mood": "calm"}',
        "faulty.json": b'{"newsformat": "1.0"}',
    }.items():
        (tmp_path / name).write_bytes(data)
    names = sorted(path.name for path in tmp_path.iterdir())
    before = {name: (tmp_path / name).stat().st_ino for name in names}
    status, told, wrong = run("fmt", "--check", *names, folder=tmp_path)
    assert (status, told) == (1, "dense.json\n")
    assert {name: (tmp_path / name).stat().st_ino for name in names} == before

    status, told, wrong = run("fmt", *names, folder=tmp_path)
    assert (status, told) == (1, "")
    assert [line.split(": ")[1].split()[1] for line in wrong.splitlines()] == ["member-missing", "newer-version"]
    assert (tmp_path / "dense.json").read_bytes() == FERRY.read_bytes()
    after = {name: (tmp_path / name).stat().st_ino for name in names}
    assert {name for name in names if after[name] != before[name]} == {"dense.json"}


def test_a_strict_conversion_that_loses_something_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "out.txt").write_text("old")
    status, told, wrong = run("convert", str(FERRY), "--to", "text", "--strict", "-o", "out.txt", folder=tmp_path)
    assert (status, told) == (1, "")
    assert all(" warning loss: " in line for line in wrong.splitlines())
    assert (tmp_path / "out.txt").read_text() == "old"


def test_of_very_many_losses_a_conversion_prints_fifty_and_their_number() -> None:
    article = json.loads(FERRY.read_bytes())
    article["body"] = [{"type": "paragraph", "id": f"p{n}", "text": f"Boat {n} left."} for n in range(70)]
    article |= {"quotes": [], "related": []}
    status, _, wrong = run("convert", "-", "--to", "text", data=json.dumps(article).encode())
    lost = newsformat.losses(newsformat.Article.from_json(json.dumps(article)), "text")
    told = [replace(loss, source="-") for loss in lost]
    assert status == 0
    assert wrong.splitlines() == [*map(str, told[:50]), f"and {len(told) - 50} more of {len(told)}"]


def test_converting_to_our_own_json_loses_nothing(tmp_path: Path) -> None:
    dense = json.dumps(json.loads(FERRY.read_bytes())).encode()
    status, told, wrong = run("convert", "-", "--to", "json", "--strict", data=dense)
    assert (status, told.encode(), wrong) == (0, FERRY.read_bytes(), "")
