"""The command line, run as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
# Whether the package is installed or not.
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONUTF8": "1", "COLUMNS": "80"}
PROGRAM = [sys.executable, "-c", "from newsformat.cli.main import main; main()"]


def run(*arguments: str, folder: Path | None = None, data: bytes = b"") -> tuple[int, str, str]:
    """Exit status, standard output and standard error of `newsformat ARGUMENTS`."""
    done = subprocess.run(
        [*PROGRAM, *arguments], check=False, cwd=folder, env=ENVIRONMENT, input=data, capture_output=True
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()
