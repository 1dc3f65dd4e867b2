"""What users get wrong on the command line: one line says what, and what to do about it; nothing passes for success."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cli.command import run
from newsformat.rules.rule import SOUND


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a good article, a folder without any, and files that are not what an option asks for."""
    (tmp_path / "a.json").write_text(json.dumps(SOUND), "utf-8")
    (tmp_path / "b.json").write_text(json.dumps(SOUND), "utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty/picture.png").touch()
    (tmp_path / "profile.json").write_text('{"properties": {"url": {"maxLength": "9"}}}')
    (tmp_path / "cut.json").write_text('{"type":')
    return tmp_path


SEE = "; see “newsformat{} --help”"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("", "Missing command" + SEE.format("")),
        ("vaildate a.json", "there is no command “vaildate”; did you mean “validate”?"),
        ("a.json", "there is no command “a.json”; choose from convert, validate, explain, quotes, fmt, migrate, hash, "
                   "formats, rules, schema"),
        ("validate", "Missing argument 'PATH...'" + SEE.format(" validate")),
        ("convert a.json", "Missing option '-t' / '--to'" + SEE.format(" convert")),
        ("fmt", "Missing argument 'PATH...'" + SEE.format(" fmt")),
        ("schema 0.9", "Got unexpected extra argument (0.9)" + SEE.format(" schema")),
        ("validate --config no.toml a.json", "Invalid value for '--config': File 'no.toml' does not exist."),
        ("validate --profile no.json a.json", "Invalid value for '--profile': File 'no.json' does not exist."),
        ("validate --baseline no.json a.json", "no.json: there is no such baseline; --write-baseline makes it"),
        ("validate --schema-dir no a.json", "Invalid value for '--schema-dir': Directory 'no' does not exist."),
        ("validate --profile profile.json a.json b.json",
         "profile.json: this profile is no JSON Schema, at /properties/url/maxLength: '9' is not of type 'integer'"),
        ("validate --profile cut.json a.json b.json",
         "cut.json: this profile is no JSON Schema: Expecting value: line 1 column 9 (char 8)"),
        ("validate --output-format json --output-format html a.json",
         "one report at most goes to standard output; give each of the others a file: --output-format html=FILE"),
        ("validate --output-format html=no/report.html a.json",
         "no/report.html: there is no folder “no” to write it in"),
        ("convert --to html a.json -o no/a.html", "no/a.html: there is no folder “no” to write it in"),
        ("validate --unsafe-fixes a.json", "--unsafe-fixes does nothing by itself; add --fix or --diff"),
        ("rules metadat", "there is no rule or group “metadat”; did you mean “metadata”?"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_in_one_line_with_its_remedy(folder: Path, arguments: str, told: str) -> None:
    assert run(*arguments.split(), folder=folder) == (2, "", f"newsformat: {told}\n")


def test_a_file_that_is_not_there_is_not_nothing_to_say(folder: Path) -> None:
    status, told, wrong = run("validate", "no.json", folder=folder)
    assert (status, told, wrong) == (2, "no file was checked\n", "newsformat: no.json: No such file or directory\n")


def test_a_folder_without_articles_does_not_pass(folder: Path) -> None:
    looked_for = "*.htm, *.html, *.json, *.jsonl, *.jsonld, *.ndjson, *.ninjs, *.nitf, *.xhtml, *.xml"
    message = f"no file was found; in folders these are looked for: {looked_for}, and these with .gz or .zst"
    told = run("validate", "empty", folder=folder)
    assert told == (2, "no file was checked\n", f"newsformat: {message}\n")


def test_the_name_of_a_group_lists_its_rules(folder: Path) -> None:
    status, told, _ = run("rules", "links", folder=folder)
    assert status == 0
    assert told.splitlines()[0] == "links:"
    assert {line.split()[0].split("-")[0] for line in told.splitlines()[1:]} == {"link", "related"}
