"""What newsformat says of the eleven broken articles, beside what check-jsonschema, ajv and Pydantic say: `errors.md`.

    pip install check-jsonschema
    npm install ajv-cli ajv-formats
    python benchmarks/errors.py --ajv node_modules/.bin/ajv > benchmarks/errors.md

The articles are those of `tests/transcripts/broken.md`, where a test holds our own words to what the command prints. Of
a peer's answer the first lines are shown, and how many there are.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from newsformat import Article

ROOT = Path(__file__).parents[1]
SCHEMA = ROOT / "schema/article-1.0.schema.json"
MOST_LINES, LONGEST_LINE = 12, 160
_STORY = re.compile(
    r"^(?P<what>[^\n]+):\n\n```console\n\$ cat > (?P<name>\S+) <<'END'\n(?P<lines>(?:> [^\n]*\n)+?)> END\n"
    r"\$ newsformat validate \S+\n(?P<said>.*?)(?:\[1\]\n)?```",
    re.MULTILINE | re.DOTALL,
)


def stories() -> Iterator[tuple[str, str, str, str]]:
    """What is wrong, the file's name, its text, and what we say of it."""
    for found in _STORY.finditer((ROOT / "tests/transcripts/broken.md").read_text("utf-8")):
        text = "".join(line[2:] for line in found["lines"].splitlines(keepends=True))
        yield found["what"], found["name"], text, found["said"]


def said_by(command: list[str], folder: str) -> str:
    """What a command prints in a folder."""
    done = subprocess.run(command, check=False, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.stdout.replace(f"{folder}/", "")


def said_by_pydantic(text: str) -> str:
    """What Pydantic says by itself."""
    try:
        Article.model_validate_json(text)
    except ValidationError as error:
        return str(error)
    return "(nothing)"


def shortened(text: str) -> str:
    """The first lines, none too long, and how many more there are."""
    lines = [line if len(line) <= LONGEST_LINE else f"{line[:LONGEST_LINE]} …" for line in text.strip().splitlines()]
    more = [f"… {len(lines) - MOST_LINES} more lines"] if len(lines) > MOST_LINES else []
    return "\n".join((*lines[:MOST_LINES], *more)).replace("```", "'''")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ajv", required=True, help="the command ajv of ajv-cli")
    ajv = str(Path(parser.parse_args().ajv).absolute())
    peer = shutil.which("check-jsonschema") or sys.exit("check-jsonschema is not installed")
    print("# Eleven broken articles, and what validators say of them\n")
    print("Printed by `benchmarks/errors.py`. Of each answer the first lines, as they were.")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "schema.json").write_bytes(SCHEMA.read_bytes())
        for what, name, text, said in stories():
            Path(folder, name).write_text(text, "utf-8")
            options = ["--spec=draft2020", "--all-errors", "--strict=false", "-c", "ajv-formats"]
            answers = {
                "newsformat": said,
                "check-jsonschema": said_by([peer, "--schemafile", "schema.json", name], folder),
                "ajv": said_by([ajv, "validate", *options, "-s", "schema.json", "-d", name], folder),
                "Pydantic alone": said_by_pydantic(text),
            }
            print(f"\n## {what}\n\n```json\n{text}```")
            for validator, answer in answers.items():
                print(f"\n{validator}:\n\n```text\n{shortened(answer)}\n```")


if __name__ == "__main__":
    main()
