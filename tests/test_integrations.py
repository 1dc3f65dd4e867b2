"""What other programs are told of this one: the hooks of pre-commit, the action of GitHub, SchemaStore's entry."""

from __future__ import annotations

import json
import re
import shlex
from fnmatch import fnmatchcase
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from newsformat.cli.main import newsformat

ROOT = Path(__file__).parent.parent
HOOKS = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
ACTION = (ROOT / "action.yml").read_text("utf-8")
ENTRY = json.loads((ROOT / "schema/catalog-entry.json").read_bytes())
# What the schema of SchemaStore's catalog and its checks ask of an entry.
ENTRY_SCHEMA = {
    "type": "object",
    "required": ["name", "description", "url"],
    "additionalProperties": False,
    "properties": {
        "name": {"$ref": "#/$defs/Words"},
        "description": {"$ref": "#/$defs/Words"},
        "url": {"type": "string", "pattern": r"^https://[^\s]+\.json$"},
        "fileMatch": {"type": "array", "uniqueItems": True, "items": {"pattern": r"^(\*\*/.*|[^/]*)$"}},
    },
    "$defs": {"Words": {"type": "string", "pattern": r"^(?!.*[Ss]chema)[^\n]*[^\n,. \t-]$"}},
}
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


def test_the_entry_keeps_to_what_schemastore_asks() -> None:
    faults = jsonschema.Draft202012Validator(ENTRY_SCHEMA).iter_errors(ENTRY)
    assert [fault.message for fault in faults] == []


@pytest.mark.parametrize(
    ("path", "fits"),
    [
        ("ferry.newsformat.json", True),
        ("archive/2026/ferry.newsformat.json", True),
        ("examples/ferry/article.json", False),  # everybody's name
        ("examples/ferry/article.ninjs.json", False),
        ("package.json", False),
        ("newsformat.json", False),
        ("newsformat.toml", False),
        ("ferry.newsformat.jsonl", False),
        ("ferry.newsformat.json.gz", False),
    ],
)
def test_editors_take_the_schema_for_articles_and_for_no_other_files(path: str, fits: bool) -> None:
    assert any(fnmatchcase(Path(path).name, pattern) for pattern in ENTRY["fileMatch"]) is fits


def test_the_schema_asks_schemastore_for_no_more_exceptions_than_the_guide_tells() -> None:
    """`docs/editors-and-shells.md`: the dialect, one keyword; formats that it does not know would be another."""
    schema = json.loads((ROOT / "schema/article-1.0.schema.json").read_bytes())
    keywords = _keywords(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert {keyword for keyword in keywords if keyword.startswith("x-")} == {"x-maps-to"}
    assert "format" not in keywords


def _keywords(schema: object) -> set[str]:
    """The keywords in a schema; names of members and definitions are none."""
    if isinstance(schema, list):
        return {keyword for part in schema for keyword in _keywords(part)}
    if not isinstance(schema, dict):
        return set()
    found = set(schema)
    for keyword, value in schema.items():
        if keyword in {"properties", "patternProperties", "$defs"}:
            found |= {inner for part in value.values() for inner in _keywords(part)}
        elif keyword not in {"examples", "const", "enum"}:
            found |= _keywords(value)
    return found
