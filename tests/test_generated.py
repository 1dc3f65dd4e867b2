"""What is printed from the code is as the code prints it; `./check --fix` prints it anew."""

from __future__ import annotations

from pathlib import Path

from newsformat.model.schema import schema_json

ROOT = Path(__file__).parent.parent
SCHEMA = ROOT / "schema" / "article-1.0.schema.json"


def test_the_schema_is_the_one_the_model_prints() -> None:
    assert SCHEMA.read_bytes() == schema_json(), "the schema is stale: renew it with `./check --fix`"
