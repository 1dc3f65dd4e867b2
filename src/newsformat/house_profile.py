"""A house profile: a JSON Schema of the user's laid over ours, which narrows it."""

from __future__ import annotations

import errno
import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from newsformat.findings import Finding, Severity
from newsformat.jsontext.pointers import pointer_to
from newsformat.model.schema import SCHEMA_ID, schema
from newsformat.scalars.text import shortened

CODE = "house-profile"
_LONGEST = 200


def profile_findings(document: object, path: Path) -> list[Finding]:
    """What in parsed JSON is against the profile in a file.

    The profile may refer to our schema by its `$id`; nothing else is looked up.

    Raises:
        OSError: the file can't be read, or holds no JSON Schema.
    """
    return [
        Finding(
            code=CODE,
            severity=Severity.ERROR,
            path=pointer_to(error.absolute_path),
            message=shortened(error.message, _LONGEST),
            hint=_hint(error.schema, path),
        )
        for error in _validator(path).iter_errors(document)
    ]


def _hint(rule: Any, path: Path) -> str:
    """What the profile itself says of the part of it that is broken, or else its name."""
    described = rule.get("description") if isinstance(rule, dict) else None
    return shortened(str(described), _LONGEST) if described else f"{path.name} asks for it"


def _no_schema(path: Path, reason: str) -> OSError:
    return OSError(errno.EINVAL, f"this profile is no JSON Schema{shortened(reason, _LONGEST)}", str(path))


@lru_cache(maxsize=8)
def _validator(path: Path) -> Any:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - few projects have a profile
    from jsonschema.exceptions import SchemaError  # noqa: PLC0415
    from referencing import Registry, Resource  # noqa: PLC0415

    try:
        profile = json.loads(path.read_bytes())
        Draft202012Validator.check_schema(profile)
    except ValueError as error:
        raise _no_schema(path, f": {error}") from error
    except SchemaError as error:
        raise _no_schema(path, f", at {pointer_to(error.absolute_path) or 'its root'}: {error.message}") from error
    ours: Resource[Any] = Resource.from_contents(schema())
    return Draft202012Validator(profile, registry=Registry().with_resource(SCHEMA_ID, ours))
