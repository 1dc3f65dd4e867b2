"""ninjs against the JSON Schema of its version: one finding for each violation, at its value."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from jsonschema import ValidationError
from jsonschema.exceptions import SchemaError, best_match
from jsonschema.protocols import Validator
from jsonschema.validators import validator_for
from referencing import Registry, Resource
from referencing.exceptions import NoSuchResource, Unresolvable
from referencing.jsonschema import DRAFT7, specification_with

from newsformat.findings import Finding, ReadError, Severity
from newsformat.jsontext.located import located
from newsformat.jsontext.pointers import pointer_to
from newsformat.jsontext.strict import parse
from newsformat.official_schemas.folder import MOST_VIOLATIONS, beyond, schemas_in, unusable, version_in
from newsformat.scalars.text import shortened

_CODE = "json-schema"
_LONGEST = 200


def ninjs_violations(data: bytes, folder: Path) -> list[Finding]:
    """What in a document is against the schema of the version that it declares, or else of the one that it fits best.

    Raises:
        OSError: the folder has no schema for it, or one that can't be used.
    """
    try:
        document = parse(data)
    except ReadError as error:
        return [error.finding]
    errors, path = _errors(document, folder)
    findings = located([_finding(error, path) for error in errors[:MOST_VIOLATIONS]], data)
    return findings + beyond(len(errors) - MOST_VIOLATIONS, _CODE)


def _errors(document: Any, folder: Path) -> tuple[list[ValidationError], Path]:
    """The errors, and the schema they are against."""
    schemas = schemas_in(folder, "ninjs*.json")
    declared = _declared(document)
    if declared is not None:
        schemas = [path for path in schemas if version_in(path.name) == declared] or schemas[:1]
    best: tuple[list[ValidationError], Path] | None = None
    for path in schemas:  # newest first: of those it fits alike, the newest
        errors = _errors_against(path, document)
        if best is None or len(errors) < len(best[0]):
            best = errors, path
        if not errors:
            break
    if best is None:
        raise AssertionError("there is at least one")
    return best


def _declared(document: Any) -> tuple[int, int] | None:
    """The version that an item names in its `standard` or `$standard`, or that is in the address of its schema."""
    if not isinstance(document, dict):
        return None
    for name in ("standard", "$standard"):
        standard = document.get(name)
        if isinstance(standard, dict):
            told = [version_in(str(standard.get(member, ""))) for member in ("version", "schema")]
            if named := [version for version in told if version != (0, 0)]:
                return named[0]
    return None


def _errors_against(path: Path, document: Any) -> list[ValidationError]:
    validator = _validator(path)
    try:
        return sorted(validator.iter_errors(document), key=lambda error: [str(step) for step in error.absolute_path])
    except Unresolvable as error:
        raise unusable(path, str(error)) from error


@lru_cache(maxsize=16)
def _validator(path: Path) -> Validator:
    try:
        schema = json.loads(path.read_bytes())
        kind = validator_for(schema)
        kind.check_schema(schema)
    except (ValueError, SchemaError) as error:
        raise unusable(path, str(error)) from error
    registry: Registry[Any] = Registry(retrieve=_retrieve_from(path.parent))  # type: ignore[call-arg]
    return kind(schema, registry=registry)


def _retrieve_from(folder: Path) -> Callable[[str], Resource[Any]]:
    """What a schema names by an address is the file in the folder whose name ends it, or GeoJSON's beside it."""

    def retrieve(uri: str) -> Resource[Any]:
        name = uri.partition("#")[0].rpartition("/")[2]
        stem = name.removesuffix(".json")
        for path in sorted(folder.glob("*.json")):
            if path.name == name or path.stem.lower().startswith(stem.lower()):
                contents = json.loads(path.read_bytes())
                return Resource.from_contents(contents, default_specification=_specification_of(contents))
        raise NoSuchResource(uri)

    return retrieve


def _specification_of(contents: Any) -> Any:
    declared = contents.get("$schema") if isinstance(contents, dict) else None
    return specification_with(declared, default=DRAFT7) if declared else DRAFT7


def _finding(error: ValidationError, path: Path) -> Finding:
    told = best_match(error.context) if error.context else None
    plain = told or error
    return Finding(
        code=_CODE,
        severity=Severity.ERROR,
        path=pointer_to(error.absolute_path),
        message=shortened(plain.message, _LONGEST),
        hint=f"{path.name} asks for it",
    )
