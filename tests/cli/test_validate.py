"""What `newsformat validate` is asked for, and what it does then."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
from pathlib import Path

import pytest

from cli.command import run
from newsformat.rules.rule import SOUND

LOUD = {**SOUND, "headline": "FERRY SERVICE RESUMES AFTER NINE DAYS"}
LINK = {"rel": "background", "url": "https://example.org/history", "title": "A history"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an article in which the rules find nothing and one whose headline shouts."""
    _write(tmp_path / "good.json", SOUND)
    _write(tmp_path / "loud.json", LOUD)
    return tmp_path


def _write(path: Path, members: object) -> None:
    path.write_text(json.dumps(members, ensure_ascii=False, indent=2) + "\n", "utf-8")


def _concise(folder: Path, *arguments: str) -> tuple[int, list[str]]:
    status, told, wrong = run("validate", "--output-format", "concise", *arguments, folder=folder)
    assert wrong == ""
    return status, [" ".join(line.split()[:3]) for line in told.splitlines()]


SHOUTS = "loud.json:6:15: warning headline-shouting:"


def test_rules_are_asked_by_default(folder: Path) -> None:
    assert _concise(folder, "good.json", "loud.json") == (0, [SHOUTS])


def test_rules_are_chosen(folder: Path) -> None:
    assert _concise(folder, "loud.json", "--ignore", "headline-shouting") == (0, [])
    assert _concise(folder, "loud.json", "--select", "quotes,links") == (0, [])
    assert _concise(folder, "loud.json", "--select", "quotes", "--extend-select", "headline-shouting") == (0, [SHOUTS])


def test_what_fails_and_what_is_told(folder: Path) -> None:
    assert _concise(folder, "loud.json", "--fail-on", "warning") == (1, [SHOUTS])
    assert _concise(folder, "loud.json", "--severity", "error") == (0, [])


def test_the_projects_file_decides_and_the_command_line_over_it(folder: Path) -> None:
    (folder / "newsformat.toml").write_text('fail-on = "warning"\nignore = ["metadata"]\n')
    assert _concise(folder, "loud.json") == (0, [])
    assert _concise(folder, "loud.json", "--extend-select", "headline-shouting") == (1, [SHOUTS])
    (folder / "other.toml").write_text('severity = { metadata = "error" }\n')
    assert _concise(folder, "loud.json", "--config", "other.toml") == (1, [SHOUTS.replace("warning", "error")])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--select", "quots"], "newsformat: there is no rule or group “quots”; did you mean “quotes”?\n"),
        (
            ["--output-format", "pdf"],
            "newsformat: Invalid value for '--output-format': there is no form 'pdf'; choose from human, ",
        ),
        (["--config", "no.toml"], "newsformat: Invalid value for '--config': File 'no.toml' does not exist.\n"),
        (
            ["--baseline", "loud.json"],
            "newsformat: loud.json: it is no baseline; write it anew with --write-baseline\n",
        ),
        (["--profile", "bad.txt"], "newsformat: bad.txt: this profile is no JSON Schema: "),
        (["--changed=nothing"], "newsformat: git: "),
    ],
)
def test_what_can_not_be_followed_is_told_in_a_line(folder: Path, arguments: list[str], message: str) -> None:
    (folder / "bad.txt").write_text("no schema")
    status, _, wrong = run("validate", "loud.json", *arguments, folder=folder)
    assert status == 2
    assert wrong.startswith(message)


def test_a_folder_a_list_and_json_lines(folder: Path) -> None:
    (folder / "sub").mkdir()
    _write(folder / "sub/list.json", [SOUND, LOUD])
    lines = [json.dumps(SOUND), json.dumps(LOUD), '{"newsformat": "1.0"', '{"newsformat": "1.0"}']
    (folder / "sub/lines.jsonl").write_text("\n".join(lines))
    status, told, _ = run("validate", "--output-format", "jsonl", "sub", folder=folder)
    found = [json.loads(line) for line in told.splitlines()]
    assert status == 1
    assert [(entry["source"], entry["line"], entry["code"], entry.get("path", "")) for entry in found] == [
        ("sub/lines.jsonl", 2, "headline-shouting", "/headline"),
        ("sub/lines.jsonl", 3, "json-unclosed", ""),
        ("sub/lines.jsonl", 4, "member-missing", ""),
        ("sub/list.json", 56, "headline-shouting", "/1/headline"),
    ]


def test_lines_are_shown_of_any_document_in_a_file(folder: Path) -> None:
    line = '{"newsformat": "1.0", "body": [7]}'
    (folder / "three.jsonl").write_text(f"{line}\n\n{line}\n")
    _, told, _ = run("validate", "--select", "links", "three.jsonl", folder=folder)
    assert told == (
        "three.jsonl\n"
        "  1:32  error  value-wrong: “body/0” must be an object\n"
        f"    1 | {line}\n"
        f"      | {' ' * 31}^\n"
        "  3:32  error  value-wrong: “body/0” must be an object\n"
        f"    3 | {line}\n"
        f"      | {' ' * 31}^\n"
        "\n"
        "2 errors in 1 of 1 file\n"
    )


def test_a_wire_and_a_page_are_judged_too(folder: Path) -> None:
    run("convert", "loud.json", "--to", "newsml-g2", "-o", "loud.xml", folder=folder)
    run("convert", "loud.json", "--to", "html", "-o", "loud.html", folder=folder)
    status, told, _ = run("validate", "--output-format", "concise", "loud.xml", "loud.html", folder=folder)
    assert status == 0
    assert [line.split(": ")[1] for line in told.splitlines()] == ["warning headline-shouting"] * 2


def test_several_reports_at_once(folder: Path) -> None:
    status, told, _ = run(
        "validate", ".", "--output-format", "concise", "--output-format", "sarif=out.sarif", folder=folder
    )
    assert (status, told.startswith("./loud.json:6:15: warning")) == (0, True)
    assert json.loads((folder / "out.sarif").read_text())["version"] == "2.1.0"


def test_what_is_in_the_baseline_is_not_told(folder: Path) -> None:
    status, told, _ = run("validate", ".", "--write-baseline", "known.json", folder=folder)
    assert (status, told) == (0, "1 finding written to known.json\n")
    (folder / "known.json").rename(folder / "known.base")
    _write(folder / "loud2.json", LOUD)
    assert _concise(folder, ".", "--baseline", "known.base") == (0, ["./" + SHOUTS.replace("loud", "loud2")])


def test_fixes_are_shown_and_then_made(folder: Path) -> None:
    _write(folder / "twice.json", {**SOUND, "related": [LINK, LINK]})
    before = (folder / "twice.json").read_text()
    status, told, _ = run("validate", "--diff", "twice.json", folder=folder)
    assert status == 1
    assert [line for line in told.splitlines() if line.startswith(("-", "+"))][:2] == [
        "--- twice.json",
        "+++ twice.json",
    ]
    assert (folder / "twice.json").read_text() == before
    assert _concise(folder, "--fix", "twice.json") == (0, [])
    assert json.loads((folder / "twice.json").read_text())["related"] == [LINK]


def test_a_house_profile_is_laid_over_the_schema(folder: Path) -> None:
    profile = {
        "allOf": [{"$ref": "urn:newsformat:schema:article:1.0"}],
        "required": ["slugline"],
        "properties": {"headline": {"maxLength": 20, "description": "Our headlines have 20 characters at most."}},
    }
    _write(folder / "house.schema", profile)
    status, told, _ = run(
        "validate", "--output-format", "concise", "good.json", "--profile", "house.schema", folder=folder
    )
    assert status == 1
    assert told.splitlines() == [
        "good.json:1:1: error house-profile: 'slugline' is a required property (house.schema asks for it)",
        "good.json:6:15: error house-profile: 'Ferry service resumes after nine days' is too long "
        "(Our headlines have 20 characters at most.)",
    ]


def test_only_what_git_knows_to_have_changed(folder: Path) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(
            ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments], check=True, cwd=folder
        )

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "x")
    assert _concise(folder, ".", "--changed") == (0, [])
    _write(folder / "new.json", LOUD)
    assert _concise(folder, ".", "--changed") == (0, ["./" + SHOUTS.replace("loud", "new")])
    (folder / "loud.json").write_text((folder / "loud.json").read_text() + "\n")
    assert _concise(folder, "--changed=HEAD") == (0, ["./" + SHOUTS, "./" + SHOUTS.replace("loud", "new")])


def test_several_processes_say_the_same_as_one(folder: Path) -> None:
    for number in range(100):
        _write(folder / f"a{number:03}.json", LOUD if number % 7 == 0 else SOUND)
    one = _concise(folder, ".", "--jobs", "1")
    assert one == _concise(folder, ".", "--jobs", "2")
    assert len(one[1]) == 16


def test_files_that_are_no_documents(folder: Path) -> None:
    (folder / "binary.json").write_bytes(bytes(range(256)) * 9)
    (folder / "empty.json").write_bytes(b"")
    os.mkfifo(folder / "pipe.json")
    (folder / "gone.json").symlink_to("nowhere")
    status, told, wrong = run("validate", "--output-format", "concise", ".", folder=folder)
    assert status == 2
    assert [line.split(": ")[0] for line in told.splitlines()] == [
        "./binary.json",
        "./empty.json:1:1",
        "./loud.json:6:15",
    ]
    assert [line.split(": ")[1] for line in wrong.splitlines()] == ["./gone.json", "./pipe.json"]
    assert "Traceback" not in wrong


def test_a_file_that_is_cut_short_is_a_finding_in_every_report(folder: Path) -> None:
    (folder / "cut.json.gz").write_bytes(gzip.compress((folder / "good.json").read_bytes())[:-20])
    status, told, wrong = run("validate", "cut.json.gz", "good.json", "--output-format", "junit", folder=folder)
    assert (status, wrong) == (1, "")
    assert 'tests="2" failures="1" errors="0"' in told
    status, told, wrong = run("validate", "cut.json.gz", "good.json", "--output-format", "concise", folder=folder)
    assert (status, told.partition(": it")[0], wrong) == (1, "cut.json.gz: error not-unpacked", "")
