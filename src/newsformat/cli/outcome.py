"""What an action comes to: its exit status, and one line on what kept it from being carried out."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable

import click

FINDINGS, FAILED = 1, 2
INTERRUPTED = 130  # 128 + SIGINT, as shells have it
_NO_SPACE = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)


def outcome_of(action: Callable[..., object], *arguments: object) -> int:
    """The exit status of an action: what it returns, if it returns one and can be carried out."""
    try:
        status = action(*arguments)
        sys.stdout.flush()
    except click.exceptions.Exit as done:  # after --help
        return done.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        # Who reads our output has heard enough. What is left in the buffer must not fail at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except Exception as error:  # noqa: BLE001 - a defect of ours is told whole, and not taken for a finding
        return _status_of(error)
    return status if isinstance(status, int) else 0


def worst_outcome(action: Callable[[str], int], paths: Iterable[str]) -> int:
    """The highest status of an action on several files; each has its turn, whatever became of those before it.

    Ctrl-C, and a reader of the output who has heard enough, end them all.
    """
    return max((_outcome_of_one(action, path) for path in paths), default=0)


def _outcome_of_one(action: Callable[[str], int], path: str) -> int:
    try:
        return action(path)
    except (click.Abort, BrokenPipeError):
        raise
    except Exception as error:  # noqa: BLE001 - as above
        return _status_of(error)


def failed(reason: str) -> int:
    """Say in one line what could not be carried out; the exit status that tells it."""
    click.echo(f"newsformat: {' '.join(reason.split())}", err=True)
    return FAILED


def _reason_of(error: OSError) -> str:
    if error.filename:
        return f"{error.filename}: {error.strerror}"
    # Files are named; of the streams only the one that is written to can be full.
    return f"standard output: {error.strerror}" if error.errno in _NO_SPACE else error.strerror or str(error)


def _with_remedy(error: click.ClickException) -> str:
    """What click says is wrong; where it names no way out, the help does."""
    message = error.format_message()
    if isinstance(error, click.NoSuchOption) and _is_file_begun(error.option_name):
        return f"{message.removesuffix('.')}; a file whose name begins with - is named ./{error.option_name}…"
    needs_help = type(error) in (click.UsageError, click.MissingParameter) or (
        isinstance(error, click.NoSuchOption) and not error.possibilities
    )
    if not needs_help or not isinstance(error, click.UsageError) or error.ctx is None:
        return message
    return f"{message.removesuffix('.')}; see “{error.ctx.command_path} --help”"


def _is_file_begun(option: str) -> bool:
    return any(argument.startswith(option) and os.path.lexists(argument) for argument in sys.argv[1:])


def _status_of(error: Exception) -> int:
    if isinstance(error, click.ClickException):
        return failed(_with_remedy(error))
    if isinstance(error, OSError):
        return failed(_reason_of(error))
    import traceback  # noqa: PLC0415

    from newsformat import ReadError  # noqa: PLC0415 - starting up, only click is loaded
    from newsformat.cli.reporters import report  # noqa: PLC0415

    if isinstance(error, ReadError):
        report([error.finding], sys.stderr)
        return FINDINGS
    traceback.print_exception(error)
    return FAILED
