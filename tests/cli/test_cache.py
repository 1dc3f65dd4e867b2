"""What is not looked at again: documents that have not changed."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import newsformat
from cli.command import ENVIRONMENT, ROOT, run
from newsformat.cli import documents, packing
from newsformat.cli.cache import Cache, cache_of_user, lesson_of
from newsformat.cli.checking import Check, all_checked
from newsformat.cli.configuration import Configuration
from newsformat.rules.choice import Choice

FERRY = (ROOT / "examples/ferry/article.json").read_bytes()
WRONG = FERRY.replace(b'"headline"', b'"headLine"', 1)


def _found(path: Path, cache: Cache | None, choice: Choice | None = None) -> list[str]:
    """The codes of what is found in a file."""
    return [finding.code for finding in _findings(path, cache, choice)]


def _findings(path: Path, cache: Cache | None, choice: Choice | None = None) -> tuple[newsformat.Finding, ...]:
    """What is found in a file, as the command line finds it: the cache is for many files."""
    check = Check(Configuration(), choice or Choice(), opened_cache=lambda: cache)
    result, *_ = all_checked([str(path), *map(str, _others(path.parent / "others"))], check, 1)
    assert not isinstance(result, OSError)
    return result.findings


def _others(folder: Path) -> list[Path]:
    """So many files that the cache is asked."""
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{number}.json" for number in range(64)]
    for path in paths:
        path.write_bytes(b"{}")
    return paths


def _forge(file: Path) -> None:
    """Make the cache tell of every document something that no check would."""
    told = json.dumps([{"code": "forged", "severity": "info", "message": "from the cache"}])
    with sqlite3.connect(file) as connection:
        connection.execute("update found set findings = ?", (told,))
    connection.close()


def test_a_document_that_has_not_changed_is_not_looked_at_again(tmp_path: Path) -> None:
    file, path = tmp_path / "cache" / "found.sqlite", tmp_path / "ferry.json"
    path.write_bytes(FERRY)
    anew = _found(path, None)
    assert _found(path, Cache(file)) == anew
    assert _found(path, Cache(file)) == anew
    _forge(file)
    assert _found(path, Cache(file)) == ["forged"]
    assert _found(path.rename(tmp_path / "other.json"), Cache(file)) == ["forged"]  # its bytes count, not its name
    path.write_bytes(FERRY + b"\n")
    assert _found(path, Cache(file)) == anew


def test_another_choice_of_rules_is_another_question(tmp_path: Path) -> None:
    file, path = tmp_path / "found.sqlite", tmp_path / "ferry.json"
    path.write_bytes(FERRY)
    _found(path, Cache(file))
    _forge(file)
    assert _found(path, Cache(file), Choice(ignore=("all",))) == []


def test_findings_come_back_as_they_were_under_the_name_of_the_file(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "found.sqlite")
    findings = newsformat.validate('{"newsformat": "1.0", "headLine": "A"}', name="a.json")
    assert findings
    lesson = lesson_of(cache.key(b"{}", ""), b"{}", findings)
    assert lesson is not None
    cache.learn([lesson])
    assert cache.known(cache.key(b"{}", ""), "a.json") == tuple(findings)
    assert {finding.source for finding in cache.known(cache.key(b"{}", ""), "b.json") or ()} == {"b.json"}


@pytest.mark.parametrize(
    ("days", "is_kept"), [(-400, True), (-10, True), (-1, False), (0, False), (2, False), (10, True), (4000, True)]
)
def test_what_was_found_holds_until_a_date_in_the_document_comes_near(days: int, is_kept: bool) -> None:
    today = datetime.now(UTC)
    if (datetime(today.year + 1, 1, 1, tzinfo=UTC) - today).days < 4:
        pytest.skip("rules ask for the year, too: in its last days nothing is kept")
    date = today + timedelta(days=days)
    lesson = lesson_of(b"key", f'{{"expires": "{date.date()}T12:00:00Z"}}'.encode(), [])
    assert (lesson is not None) == is_kept
    if lesson is not None:
        assert today.timestamp() < lesson.until
        assert days < 0 or lesson.until < date.timestamp()


@pytest.mark.parametrize("text", ["{month}", "{month}\\u002d30", "\\u0032{rest}"])
def test_a_month_that_has_not_ended_is_near_and_so_may_be_what_is_spelled_with_escapes(text: str) -> None:
    month = f"{datetime.now(UTC):%Y-%m}"
    data = f'{{"expires": "{text.format(month=month, rest=month[1:])}"}}'.encode()
    now = datetime.now(UTC)
    lesson = lesson_of(b"key", data, [])
    first_of_next = datetime(now.year + now.month // 12, now.month % 12 + 1, 1, tzinfo=UTC)
    assert lesson is None or ("\\" not in text and lesson.until < first_of_next.timestamp())


@pytest.mark.parametrize("found", ["no JSON", "[1]", '[{"code": 1}]', '[{"severity": "grim"}]', "{}", "null"])
def test_what_can_not_be_understood_is_not_known(tmp_path: Path, found: str) -> None:
    file, path = tmp_path / "found.sqlite", tmp_path / "ferry.json"
    path.write_bytes(WRONG)
    anew = _found(path, Cache(file))
    with sqlite3.connect(file) as connection:
        connection.execute("update found set findings = ?", (found,))
    connection.close()
    assert _found(path, Cache(file)) == anew


def test_an_element_of_a_large_list_is_no_document_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (documents, packing):
        monkeypatch.setattr(module, "LARGEST", 100)
    cache, path = Cache(tmp_path / "found.sqlite"), tmp_path / "large.json"
    element = b'{"newsformat": "1.0", "headLine": "A", "body": []}'
    path.write_bytes(b"[\n" + b" " * 100 + element + b"]")
    in_list = _findings(path, cache)
    assert {finding.path.partition("/headLine")[0] for finding in in_list} == {"/0"}
    path.write_bytes(element)
    assert _findings(path, cache) == _findings(path, None) != in_list


def test_what_does_not_hold_any_more_is_not_known(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "found.sqlite")
    lesson = lesson_of(cache.key(b"{}", ""), b"{}", [])
    if lesson is not None:
        cache.learn([lesson])
    with sqlite3.connect(tmp_path / "found.sqlite") as connection:
        connection.execute("create table if not exists found (document blob primary key, until real, findings text)")
        connection.execute("update found set until = 1")
    connection.close()
    assert cache.known(cache.key(b"{}", ""), "a.json") is None


@pytest.mark.parametrize("content", [b"", b"not a database, but long enough to be taken for one" * 30])
def test_without_a_usable_cache_all_is_checked(tmp_path: Path, content: bytes) -> None:
    file, path = tmp_path / "found.sqlite", tmp_path / "ferry.json"
    file.write_bytes(content)
    path.write_bytes(WRONG)
    assert _found(path, Cache(file)) == _found(path, None)
    below_a_file = Cache(file / "found.sqlite")
    assert _found(path, below_a_file) == _found(path, None)


def test_the_cache_is_where_programs_of_the_system_keep_theirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    path = tmp_path / "ferry.json"
    path.write_bytes(FERRY)
    _found(path, cache_of_user())
    assert [entry.name for entry in (tmp_path / "newsformat").iterdir()] == ["findings-1.sqlite"]


def test_the_command_remembers_unless_it_is_told_not_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ENVIRONMENT, "XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "ferry.json"
    path.write_bytes(FERRY)
    paths = [str(path), *map(str, _others(tmp_path / "others"))]
    before = run("validate", "--no-cache", *paths)
    assert run("validate", str(path))[0] == 0  # for a few files it would take longer to ask
    assert not (tmp_path / "cache").exists()
    assert run("validate", "--jobs", "2", *paths) == before
    _forge(tmp_path / "cache/newsformat/findings-1.sqlite")
    assert "ferry.json\n  info  forged: from the cache" in run("validate", *paths)[1]
    assert run("validate", "--no-cache", *paths) == before
