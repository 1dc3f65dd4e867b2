"""`newsformat schema`: the JSON Schema of an article."""

from __future__ import annotations

import click

from newsformat.cli import files
from newsformat.model.schema import schema_json


@click.command("schema", short_help="Print the JSON Schema of an article.")
def command() -> int:
    """Print the JSON Schema (draft 2020-12) of an article."""
    files.write(files.STANDARD, schema_json())
    return 0
