"""What a project's file decides, and what is wrong with one that can't be followed."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsformat.cli.configuration import Configuration, ConfigurationError, configuration_at, configuration_in
from newsformat.findings import Severity
from newsformat.rules.choice import Choice


def _file(folder: Path, text: str, name: str = "newsformat.toml") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_every_key(tmp_path: Path) -> None:
    path = _file(
        tmp_path,
        """
        select = ["quotes", "metadata"]
        extend-select = ["links"]
        ignore = ["headline-shouting"]
        severity = { quote-without-speaker = "error" }
        fail-on = "warning"
        exclude = ["drafts/"]
        profile = "house.schema.json"
        baseline = "baseline.json"
        [per-path."wires/**"]
        ignore = ["quotes"]
        """,
    )
    assert configuration_in(path) == Configuration(
        root=tmp_path,
        choice=Choice(
            ("quotes", "metadata"), ("links",), ("headline-shouting",), (("quote-without-speaker", Severity.ERROR),)
        ),
        per_path=(("wires/**", Choice(ignore=("quotes",))),),
        fail_on=Severity.WARNING,
        exclude=("drafts/",),
        profile=tmp_path / "house.schema.json",
        baseline=tmp_path / "baseline.json",
    )


def test_it_is_found_upwards(tmp_path: Path) -> None:
    _file(tmp_path, 'fail-on = "info"')
    (inner := tmp_path / "a/b").mkdir(parents=True)
    assert configuration_at(inner).fail_on is Severity.INFO
    _file(tmp_path / "a", '[tool.newsformat]\nfail-on = "warning"', "pyproject.toml")
    assert configuration_at(inner).fail_on is Severity.WARNING
    _file(inner, "[tool.other]", "pyproject.toml")
    assert configuration_at(inner).fail_on is Severity.WARNING


def test_an_override_holds_for_the_files_that_fit_it(tmp_path: Path) -> None:
    configuration = configuration_in(_file(tmp_path, 'ignore = ["metadata"]\n[per-path."wires/"]\nignore = ["quotes"]'))
    assert configuration.choice_for(tmp_path / "wires/a.json").ignore == ("metadata", "quotes")
    assert configuration.choice_for(tmp_path / "pages/a.json").ignore == ("metadata",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('selct = ["quotes"]', "there is no key “selct”; did you mean “select”?"),
        ("zzz = 1", "there is no key “zzz”; the keys are baseline, exclude, "),
        ('select = "quotes"', "“select” must be a list of texts"),
        ('select = ["quots"]', "there is no rule or group “quots”; did you mean “quotes”?"),
        ('fail-on = "grave"', "“fail-on” must be one of error, warning, info, not 'grave'"),
        ('severity = "error"', "“severity” must be a table"),
        ('severity = { quotes = "bad" }', "“severity.quotes” must be one of"),
        ("profile = 1", "“profile” must be the path of a file"),
        ("per-path = 1", "“per-path” must be a table"),
        ('[per-path.a]\nfail-on = "info"', "there is no key “fail-on”"),
        ("per-path.a = 1", "“per-path.a” must be a table"),
        ("select = [", "Invalid value"),
    ],
)
def test_what_can_not_be_followed_is_an_error_that_names_the_file(tmp_path: Path, text: str, message: str) -> None:
    path = _file(tmp_path, text)
    with pytest.raises(ConfigurationError) as raised:
        configuration_at(tmp_path)
    assert str(raised.value).startswith(f"{path}: ")
    assert message in str(raised.value)
