"""`newsformat validate`: what is wrong with files, where, and how to put it right."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsformat.cli.outcome import FINDINGS, failed
from newsformat.cli.parameters import Names, OutputFormat
from newsformat.cli.reporters import GRAVITY, is_grave
from newsformat.cli.reports import REPORTS, report_in
from newsformat.cli.reports.report import Checked, Report, Tally

if TYPE_CHECKING:
    from newsformat import Finding
    from newsformat.cli.baseline import Baseline
    from newsformat.cli.cache import Cache
    from newsformat.cli.checking import Check
    from newsformat.cli.configuration import Configuration

_PROGRESS_AFTER = 2.0
"""Seconds after which a terminal is told how far the run has come."""
_WATCH_EVERY = 0.5  # seconds

_FILE = click.Path(dir_okay=False, path_type=Path)
_PRESENT_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_PRESENT_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_LEVEL = click.Choice(GRAVITY)


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line says; a field is an option."""

    paths: tuple[str, ...]
    select: tuple[str, ...] | None
    extend_select: tuple[str, ...] | None
    ignore: tuple[str, ...] | None
    severity: str
    fail_on: str | None
    output_format: tuple[tuple[str, str | None], ...]
    config: Path | None
    profile: Path | None
    schema_dir: Path | None
    baseline: Path | None
    write_baseline: Path | None
    fix: bool
    unsafe_fixes: bool
    diff: bool
    changed: str | None
    watch: bool
    jobs: int | None
    no_cache: bool


@click.command("validate", short_help="Check article files, wires and pages.")
@click.argument("paths", metavar="PATH...", nargs=-1)
@click.option("--select", type=Names(), help="Ask these rules or groups, and no others.")
@click.option("--extend-select", type=Names(), help="Ask these rules or groups too.")
@click.option("--ignore", type=Names(), help="Don't ask these rules or groups.")
@click.option("--severity", type=_LEVEL, default="info", help="The least severity that is told (info).")
@click.option("--fail-on", type=_LEVEL, help="The least severity that fails (error).")
@click.option(
    "--output-format", type=OutputFormat(), multiple=True, help=f"{', '.join(REPORTS)}; several, if each names a file."
)
@click.option("--config", type=_PRESENT_FILE, help="The project's file, in place of the nearest newsformat.toml.")
@click.option("--profile", type=_PRESENT_FILE, help="A JSON Schema of the house, laid over ours.")
@click.option(
    "--schema-dir", type=_PRESENT_FOLDER, envvar="NEWSFORMAT_SCHEMA_DIR", help="Official schemas to hold wires against."
)
@click.option("--baseline", type=_FILE, help="Don't tell what is in this file.")
@click.option("--write-baseline", type=_FILE, help="Write all that is found to this file.")
@click.option("--fix", is_flag=True, help="Put right what can be without changing what an article says.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: what a machine can put right besides.")
@click.option("--diff", is_flag=True, help="Print what --fix would change; change nothing.")
@click.option(
    "--changed", is_flag=False, flag_value="HEAD", metavar="[REF]", help="Only files changed in git since REF."
)
@click.option("--watch", is_flag=True, help="Check again whenever a file changes.")
@click.option("--jobs", type=click.IntRange(1), help="How many processes (one for each processor).")
@click.option("--no-cache", is_flag=True, help="Check files anew that have not changed since they were checked.")
def command(**options: Any) -> int:
    """Check article files: strict JSON, structure, integrity, rules; of other formats what their readers find.

    PATH is a file, a folder, a pattern such as "wires/**/*.xml", or - for standard input.
    """
    given = Options(**options)
    if not given.paths and given.changed is None:
        raise click.UsageError("Missing argument 'PATH...'.")
    if given.unsafe_fixes and not (given.fix or given.diff):
        raise click.ClickException("--unsafe-fixes does nothing by itself; add --fix or --diff")
    told = [form for form, path in given.output_format if path is None]
    if len(told) > 1:
        remedy = f"give each of the others a file: --output-format {told[1]}=FILE"
        raise click.ClickException(f"one report at most goes to standard output; {remedy}")
    run = _run_of(given)
    return _watched(run) if given.watch else run()


# ---------------------------------------------------------------------------------------- what is run


def _run_of(given: Options) -> Callable[[], int]:
    """The whole run as a function of no arguments; what can't be followed in the options is told at once."""
    from newsformat import validate  # noqa: PLC0415 - starting up, only click is loaded
    from newsformat.cli.baseline import Baseline  # noqa: PLC0415
    from newsformat.cli.checking import Check  # noqa: PLC0415
    from newsformat.cli.configuration import configuration_at, configuration_in  # noqa: PLC0415
    from newsformat.rules.choice import Choice, chosen  # noqa: PLC0415

    try:
        configuration = configuration_in(given.config) if given.config else configuration_at(Path.cwd())
        choice = Choice(given.select, given.extend_select or (), given.ignore or ())
        chosen(choice)
        known = given.baseline or configuration.baseline
        baseline = Baseline.read(known) if known and not given.write_baseline else Baseline()
    except ValueError as error:
        raise click.ClickException(str(error)) from error
    profile = given.profile or configuration.profile
    if profile is not None:  # one that can't be used is told once, not for each file
        validate({}, profile=profile)
    cache = None if given.no_cache or given.schema_dir else _opened_cache
    check = Check(configuration, choice, profile, given.schema_dir, cache)

    def run() -> int:
        paths = _paths(given, configuration)
        if given.fix or given.diff:
            paths = [*paths]
            status = _fixed(paths, check, given)
            if given.diff:
                return status
        if given.write_baseline:
            return _baseline_written(paths, check, given.write_baseline)
        return _told(_checked(paths, check, given), given, given.fail_on or configuration.fail_on, baseline)

    return run


def _opened_cache() -> Cache | None:
    from newsformat.cli.cache import cache_of_user  # noqa: PLC0415

    return cache_of_user()


def _paths(given: Options, configuration: Configuration) -> Iterable[str]:
    from newsformat.cli.inputs import changed_since, paths_of  # noqa: PLC0415

    paths = paths_of(given.paths or (".",), configuration.exclude, configuration.root)
    if given.changed is None:
        return paths
    changed = changed_since(given.changed)
    return [path for path in paths if str(Path(path).resolve()) in changed]


def _checked(paths: Iterable[str], check: Check, given: Options) -> Iterator[Checked | OSError]:
    from newsformat.cli.checking import all_checked, processors  # noqa: PLC0415

    return all_checked(paths, check, given.jobs or processors())


def _told(results: Iterable[Checked | OSError], given: Options, fail_on: str, baseline: Baseline) -> int:
    """Tell what was found in each form asked for; the exit status."""
    reports = _Reports(given.output_format or (("human", None),))
    tally, status = Tally(), 0
    for result in _with_progress(results):
        if isinstance(result, OSError):
            status = failed(f"{result.filename}: {result.strerror}")
            continue
        findings = tuple(
            finding for finding in baseline.without_known(result.findings) if is_grave(finding, given.severity)
        )
        told = replace(result, findings=findings)
        tally.count(told)
        for report in reports.all:
            report.tell(told)
        if any(is_grave(finding, fail_on) for finding in findings):
            status = max(status, FINDINGS)
    reports.finish(tally)
    if not tally.files and not status and given.changed is None:  # a folder mistaken for another must not pass
        from newsformat.cli.inputs import nothing_found  # noqa: PLC0415

        return failed(nothing_found())
    return status


class _Reports:
    """The reports asked for: one on standard output, others each in a file, which is written whole at the end."""

    def __init__(self, outputs: Iterable[tuple[str, str | None]]) -> None:
        self.all: list[Report] = []
        self._files: list[tuple[str, StringIO]] = []
        for form, path in outputs:
            if path is None:
                self.all.append(report_in(form, sys.stdout))
            else:
                stream = StringIO()
                self.all.append(report_in(form, stream))
                self._files.append((path, stream))

    def finish(self, tally: Tally) -> None:
        """End every report, and write those that have a file."""
        from newsformat.cli import files  # noqa: PLC0415

        for report in self.all:
            report.finish(tally)
        for path, stream in self._files:
            files.write(path, stream.getvalue().encode("utf-8", "backslashreplace"))


def _with_progress(results: Iterable[Checked | OSError]) -> Iterator[Checked | OSError]:
    """The same, with a line on the terminal, if it is one, that tells how many there have been."""
    begun = last = time.monotonic()
    shown = sys.stderr.isatty()
    count = 0
    for count, result in enumerate(results, 1):
        now = time.monotonic()
        if shown and now - begun > _PROGRESS_AFTER and now - last > 0.1:
            last = now
            click.echo(f"\r{count:,} files checked", err=True, nl=False)
        yield result
    if shown and last != begun:
        click.echo("\r\x1b[K", err=True, nl=False)


def _baseline_written(paths: Iterable[str], check: Check, target: Path) -> int:
    from newsformat.cli.baseline import written  # noqa: PLC0415
    from newsformat.cli.checking import all_checked, processors  # noqa: PLC0415

    status = 0
    found: list[Finding] = []
    for result in all_checked(paths, check, processors()):
        if isinstance(result, OSError):
            status = failed(f"{result.filename}: {result.strerror}")
        else:
            found += result.findings
    count = written(found, target)
    click.echo(f"{count:,} finding{'' if count == 1 else 's'} written to {target}")
    return status


# ------------------------------------------------------------------------------------------- repair


def _fixed(paths: Iterable[str], check: Check, given: Options) -> int:
    """Put files right, or print what would change; only plain JSON files are touched."""
    from newsformat.cli import files  # noqa: PLC0415
    from newsformat.cli.checking import is_plain_json  # noqa: PLC0415
    from newsformat.rules.fixing import fixed  # noqa: PLC0415

    status = 0
    for path in paths:
        if not is_plain_json(path):
            continue
        try:
            before = files.content_of(path)
            after = fixed(before, check.rules_for(path), unsafe=given.unsafe_fixes).data
            if given.diff and after != before:
                click.echo(_difference(path, before, after), nl=False)
                status = FINDINGS
            elif after != before:
                files.write(path, after)
        except OSError as error:
            status = failed(f"{path}: {error.strerror}")
        except ValueError:  # a ReadError: what is wrong with it is told when it is checked
            continue
    return status


def _difference(path: str, before: bytes, after: bytes) -> str:
    from difflib import unified_diff  # noqa: PLC0415

    old, new = (data.decode().splitlines(keepends=True) for data in (before, after))
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in unified_diff(old, new, path, path))


# -------------------------------------------------------------------------------------------- watch


def _watched(run: Callable[[], int]) -> int:
    """Run again whenever a file below the working folder changes."""
    while True:
        before = _state()
        run()
        click.echo("-- waiting for changes; Ctrl-C ends it", err=True)
        while _state() == before:
            time.sleep(_WATCH_EVERY)


def _state() -> dict[str, int]:
    from newsformat.cli.inputs import paths_of  # noqa: PLC0415

    state: dict[str, int] = {}
    for path in paths_of((".",)):
        try:
            state[path] = Path(path).stat().st_mtime_ns
        except OSError:  # gone again
            continue
    return state
