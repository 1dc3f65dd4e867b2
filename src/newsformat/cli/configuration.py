"""What a project has decided: `newsformat.toml`, or `[tool.newsformat]` in `pyproject.toml`, found upwards."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from newsformat import Severity
from newsformat.rules.choice import Choice, chosen

OWN_FILE, SHARED_FILE = "newsformat.toml", "pyproject.toml"


class ConfigurationError(ValueError):
    """A configuration that can't be followed; the message names file, key and remedy."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a project has decided. Paths are relative to `root`, the folder of the file.

    `exclude` and the patterns of `per_path` are spelled as in `.gitignore`.
    """

    root: Path = field(default_factory=Path.cwd)
    choice: Choice = field(default_factory=Choice)
    per_path: tuple[tuple[str, Choice], ...] = ()
    fail_on: Severity = Severity.ERROR
    exclude: tuple[str, ...] = ()
    profile: Path | None = None
    baseline: Path | None = None

    def choice_for(self, path: Path) -> Choice:
        """The choice of rules for a file: that of all files, and those of the patterns that fit it laid over."""
        if not self.per_path:
            return self.choice
        from pathspec import GitIgnoreSpec  # noqa: PLC0415 - few projects have overrides

        choice = self.choice
        for pattern, override in self.per_path:
            if GitIgnoreSpec.from_lines([pattern]).match_file(_below(path, self.root)):
                choice = override.laid_over(choice)
        return choice


def _below(path: Path, root: Path) -> str:
    absolute = path.absolute()
    return absolute.relative_to(root).as_posix() if absolute.is_relative_to(root) else absolute.as_posix()[1:]


def configuration_at(start: Path) -> Configuration:
    """The configuration of the nearest folder, from `start` upwards, that has one; the default where none has.

    Raises:
        ConfigurationError: it is no TOML, or holds what can't be followed.
        OSError: it can't be read.
    """
    for folder in (start.absolute(), *start.absolute().parents):
        if (own := folder / OWN_FILE).is_file():
            return configuration_in(own)
        if (shared := folder / SHARED_FILE).is_file() and _is_shared_with_us(shared):
            return configuration_in(shared)
    return Configuration()


def _is_shared_with_us(path: Path) -> bool:
    """Whether a `pyproject.toml` configures us; most don't name us, and need not be understood."""
    return "newsformat" in path.read_text("utf-8", "replace") and "newsformat" in _toml(path).get("tool", {})


def configuration_in(path: Path) -> Configuration:
    """The configuration that a file is, or that `[tool.newsformat]` in a `pyproject.toml` is.

    Raises:
        ConfigurationError: it is no TOML, or holds what can't be followed.
        OSError: it can't be read.
    """
    document = _toml(path)
    table = document.get("tool", {}).get("newsformat", {}) if path.name == SHARED_FILE else document
    try:
        return _configuration(table, path.absolute().parent)
    except ValueError as error:
        raise ConfigurationError(f"{_named(path)}: {error}") from error


def _named(path: Path) -> Path:
    """A path as a person in the working folder would name it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


def _toml(path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - where nothing is configured it is not needed

    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{_named(path)}: {error}") from error


def _configuration(table: Mapping[str, Any], root: Path) -> Configuration:
    _check_keys(table, KEYS)
    overrides = table.get("per-path", {})
    if not isinstance(overrides, dict):
        raise ValueError("“per-path” must be a table: a pattern, and what holds for the files that fit it")
    return Configuration(
        root=root,
        choice=_choice({key: value for key, value in table.items() if key in _CHOICE}),
        per_path=tuple((pattern, _choice(override, f"per-path.{pattern}")) for pattern, override in overrides.items()),
        **{name.replace("-", "_"): read(name, table[name], root) for name, read in _OWN.items() if name in table},
    )


def _choice(table: Any, where: str = "") -> Choice:
    if not isinstance(table, dict):
        raise ValueError(f"“{where}” must be a table")
    _check_keys(table, _CHOICE)
    told = {name.replace("-", "_"): read(name, table[name]) for name, read in _CHOICE.items() if name in table}
    choice = Choice(**told)
    chosen(choice)
    return choice


def _check_keys(table: Mapping[str, Any], known: Collection[str]) -> None:
    for key in table:
        if key not in known:
            import difflib  # noqa: PLC0415 - only on failure

            near = difflib.get_close_matches(key, sorted(known), 1)
            remedy = f"did you mean “{near[0]}”?" if near else f"the keys are {', '.join(sorted(known))}"
            raise ValueError(f"there is no key “{key}”; {remedy}")


def _names(key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise ValueError(f"“{key}” must be a list of texts")
    return tuple(value)


def _severity(key: str, value: Any) -> Severity:
    if value not in [*Severity]:
        raise ValueError(f"“{key}” must be one of {', '.join(Severity)}, not {value!r}")
    return Severity(value)


def _severities(key: str, value: Any) -> tuple[tuple[str, Severity], ...]:
    if not isinstance(value, dict):
        raise ValueError(f"“{key}” must be a table: a rule's code, and its severity")
    return tuple((code, _severity(f"{key}.{code}", severity)) for code, severity in value.items())


def _path(key: str, value: Any, root: Path) -> Path:
    if not isinstance(value, str):
        raise ValueError(f"“{key}” must be the path of a file")
    return root / value


_CHOICE: Mapping[str, Callable[[str, Any], Any]] = {
    "select": _names,
    "extend-select": _names,
    "ignore": _names,
    "severity": _severities,
}
_OWN: Mapping[str, Callable[[str, Any, Path], Any]] = {
    "fail-on": lambda key, value, _: _severity(key, value),
    "exclude": lambda key, value, _: _names(key, value),
    "profile": _path,
    "baseline": _path,
}
KEYS = frozenset({*_CHOICE, *_OWN, "per-path"})
"""What may stand in the file."""
