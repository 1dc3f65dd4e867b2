"""What an action comes to: its exit status, and one line on what kept it from being carried out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable

import click

FINDINGS, FAILED = 1, 2
INTERRUPTED = 130  # 128 + SIGINT, as shells have it


def outcome_of(action: Callable[..., object], *arguments: object) -> int:
    """The exit status of an action: what it returns, if it returns one and can be carried out."""
    try:
        status = action(*arguments)
        sys.stdout.flush()
    except click.exceptions.Exit as done:  # after --help
        return done.exit_code
    except click.ClickException as error:
        return failed(_with_remedy(error))
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        # Who reads our output has heard enough. What is left in the buffer must not fail at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        return failed(f"{error.filename}: {error.strerror}" if error.filename else str(error))
    except Exception as error:  # noqa: BLE001 - a defect of ours is told whole, and not taken for a finding
        return _status_of(error)
    return status if isinstance(status, int) else 0


def worst_outcome(action: Callable[[str], int], paths: Iterable[str]) -> int:
    """The highest status of an action on several files; each has its turn."""
    return max((outcome_of(action, path) for path in paths), default=0)


def failed(reason: str) -> int:
    """Say in one line what could not be carried out; the exit status that tells it."""
    click.echo(f"newsformat: {' '.join(reason.split())}", err=True)
    return FAILED


def _with_remedy(error: click.ClickException) -> str:
    """What click says is wrong; where it names no way out, the help does."""
    message = error.format_message()
    needs_help = type(error) in (click.UsageError, click.MissingParameter) or (
        isinstance(error, click.NoSuchOption) and not error.possibilities
    )
    if not needs_help or not isinstance(error, click.UsageError) or error.ctx is None:
        return message
    return f"{message.removesuffix('.')}; see “{error.ctx.command_path} --help”"


def _status_of(error: Exception) -> int:
    import traceback  # noqa: PLC0415

    from newsformat import ReadError  # noqa: PLC0415 - starting up, only click is loaded
    from newsformat.cli.reporters import report  # noqa: PLC0415

    if isinstance(error, ReadError):
        report([error.finding], sys.stderr)
        return FINDINGS
    traceback.print_exception(error)
    return FAILED
