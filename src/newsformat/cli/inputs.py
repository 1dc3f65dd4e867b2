"""Which files are meant: those named, those in folders (as git sees them), those that fit a pattern."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsformat import FORMATS
from newsformat.cli.documents import LINES_SUFFIXES
from newsformat.cli.files import STANDARD

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

PACKED = (".gz", ".zst")
"""What a compressed file's name ends with."""
DOCUMENTS = frozenset({".json", *LINES_SUFFIXES})
"""What the files end with that hold documents of ours."""
_LOOSE = frozenset({".txt", ".md", ".markdown"})  # text is what any file may be: only named ones are meant
_MAGIC = frozenset("*?[")


def paths_of(
    arguments: Iterable[str],
    exclude: Sequence[str] = (),
    root: Path | None = None,
    suffixes: Collection[str] | None = None,
) -> Iterator[str]:
    """The paths of all files that the arguments mean, each once; `-` stays `-`.

    In a folder these are the files with one of the suffixes (by default those of all formats), compressed or not,
    in order of their names; what `.gitignore` leaves out is left out, and hidden folders, and what fits a pattern of
    `exclude` (spelled as in `.gitignore`, from `root`). Folders that are links are not entered. A file that is named
    is always meant.

    Raises:
        FileNotFoundError: no file fits a pattern.
    """
    files_in = partial(
        _files_in, exclude=exclude, root=root or Path.cwd(), suffixes=frozenset(suffixes or suffixes_of_formats())
    )
    seen: set[str] = set()
    for argument in arguments:
        for path in _meant_by(argument, files_in):
            if path not in seen:
                seen.add(path)
                yield path


def paths_of_project(arguments: Iterable[str], suffixes: Collection[str] | None = None) -> Iterator[str]:
    """The paths that the arguments mean, without those that the project of the working folder leaves out.

    Raises:
        click.ClickException: its configuration can't be followed, or no file is meant.
        FileNotFoundError: no file fits a pattern.
    """
    named = [*arguments]
    if all(map(is_one_file, named)):  # the project has no say in what is named
        yield from dict.fromkeys(named)
        return
    from newsformat.cli.configuration import configuration_at  # noqa: PLC0415 - starting up, only click is loaded

    try:
        configuration = configuration_at(Path.cwd())
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    path = None
    for path in paths_of(named, configuration.exclude, configuration.root, suffixes):
        yield path
    if path is None:
        raise click.ClickException(nothing_found(suffixes))


def nothing_found(suffixes: Collection[str] | None = None) -> str:
    """That folders hold no file that is looked for, and which those are."""
    patterns = ", ".join(f"*{suffix}" for suffix in sorted(suffixes or suffixes_of_formats()))
    return f"no file was found; in folders these are looked for: {patterns}, and these with {' or '.join(PACKED)}"


def is_one_file(argument: str) -> bool:
    """Whether an argument names one file, and not a folder or a pattern."""
    return argument == STANDARD or not (Path(argument).is_dir() or _is_pattern(argument))


def _meant_by(argument: str, files_in: Callable[[str], Iterator[str]]) -> Iterator[str]:
    if is_one_file(argument):
        yield argument
        return
    if Path(argument).is_dir():
        yield from files_in(argument)
        return
    found = sorted(glob.glob(argument, recursive=True))  # noqa: PTH207 - the pattern may be absolute
    if not found:
        raise FileNotFoundError(2, "no file fits this pattern", argument)
    for path in found:
        yield from files_in(path) if Path(path).is_dir() else (path,)


def _is_pattern(argument: str) -> bool:
    return not _MAGIC.isdisjoint(argument) and not os.path.lexists(argument)


def _files_in(folder: str, exclude: Sequence[str], root: Path, suffixes: frozenset[str]) -> Iterator[str]:
    patterns = _Patterns()
    patterns.add(root, exclude)
    for parent in _within_repository(Path(folder).absolute()):
        patterns.add_file(parent)
    yield from _walk(folder, patterns, suffixes)


def _within_repository(folder: Path) -> list[Path]:
    """The folders above one, outermost first, up to the root of its git repository; none where there is no such."""
    above = [folder, *folder.parents]
    for place, parent in enumerate(above):
        if (parent / ".git").exists():
            return above[place:0:-1]
    return []


class _Patterns:
    """What is left out, folder by folder: the nearest folder whose patterns speak of a path decides."""

    def __init__(self) -> None:
        self._specs: list[tuple[str, GitIgnoreSpec]] = []

    def add(self, folder: Path, lines: Sequence[str]) -> None:
        if lines:
            from pathspec import GitIgnoreSpec  # noqa: PLC0415 - files that are named need no patterns

            self._specs.append((f"{folder.absolute()}{os.sep}", GitIgnoreSpec.from_lines(lines)))

    def add_file(self, folder: Path) -> bool:
        """Add the `.gitignore` of a folder; whether it has one."""
        try:
            lines = (folder / ".gitignore").read_text("utf-8", errors="replace").splitlines()
        except OSError:
            return False
        self.add(folder, lines)
        return bool(lines)

    def drop(self) -> None:
        """Forget the folder that came last."""
        self._specs.pop()

    def leave_out(self, path: str, *, is_folder: bool) -> bool:
        """Whether a path is left out."""
        absolute = os.path.abspath(path)  # noqa: PTH100 - links stay as they are
        for folder, spec in reversed(self._specs):
            if absolute.startswith(folder):
                below = absolute[len(folder) :] + (os.sep if is_folder else "")
                decided = spec.check_file(below).include
                if decided is not None:
                    return decided
        return False


def _walk(folder: str, patterns: _Patterns, suffixes: frozenset[str]) -> Iterator[str]:
    has_own = patterns.add_file(Path(folder))
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        entries = []  # it can't be read, or is gone: what is in it can't be told
        yield folder
    for entry in entries:
        path = os.path.join(folder, entry.name)  # noqa: PTH118 - thousands of them
        if entry.is_dir(follow_symlinks=False):
            if not entry.name.startswith(".") and not patterns.leave_out(path, is_folder=True):
                yield from _walk(path, patterns, suffixes)
        elif _suffix(entry.name) in suffixes and not patterns.leave_out(path, is_folder=False):
            yield path
    if has_own:
        patterns.drop()


@cache
def suffixes_of_formats() -> frozenset[str]:
    """What the files end with that are looked for in folders."""
    return frozenset((*LINES_SUFFIXES, *(suffix for row in FORMATS.values() for suffix in row.suffixes))) - _LOOSE


def _suffix(name: str) -> str:
    for packed in PACKED:
        name = name.removesuffix(packed)
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - thousands of them


def changed_since(reference: str) -> frozenset[str]:
    """The resolved paths of the files that git knows to have changed since a commit, and of those it doesn't know yet.

    Raises:
        OSError: there is no git, this is no repository of its, or it knows no such commit.
    """
    import subprocess  # noqa: PLC0415 - rarely asked for

    def lines_of(*arguments: str) -> list[str]:
        done = subprocess.run(["git", *arguments], check=False, capture_output=True)  # noqa: S603, S607
        if done.returncode:
            reason = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["it failed"]
            raise OSError(22, reason[0], "git")
        return [os.fsdecode(name) for name in done.stdout.split(b"\0") if name]

    root = Path(lines_of("rev-parse", "--show-toplevel")[0].strip())
    changed = lines_of("diff", "--name-only", "-z", "--diff-filter=d", reference, "--")
    unknown = lines_of("-C", str(root), "ls-files", "-z", "--others", "--exclude-standard")
    return frozenset(str((root / name).resolve()) for name in (*changed, *unknown))
