"""Schema and model give one verdict on structure (docs/decisions/0004-one-verdict.md), and a proof is never wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any

from hypothesis import given
from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend

from newsformat.findings import Finding, ReadError
from newsformat.jsontext.strict import parse
from newsformat.model.schema import schema
from newsformat.model.verdict import is_structural, verdict
from properties.effort import LONG, cases
from properties.homes import homes
from properties.mutations import TRAPS, mutated_documents
from properties.strategies import definitions

try:
    from newsformat.model.proof import is_proven
except ModuleNotFoundError:

    def is_proven(data: bytes) -> bool:
        """False: without the extra `fast` nothing is."""
        return False


def _one_of(validator: Any, branches: list[Any], instance: Any, _schema: Any) -> Iterator[ValidationError]:
    """The keyword as it is defined, without the errors of each branch: those take most of the time."""
    if sum(validator.evolve(schema=branch).is_valid(instance) for branch in branches) != 1:
        yield ValidationError("not exactly one branch holds")


def _ref(validator: Any, reference: str, instance: Any, _schema: Any) -> Iterator[ValidationError]:
    yield from validator.descend(instance, _definitions()[reference])


@cache
def _definitions() -> dict[str, Any]:
    return {f"#/$defs/{name}": definition for name, definition in schema()["$defs"].items()}


@cache
def _plain() -> Draft202012Validator:
    return Draft202012Validator(schema())


@cache
def _quick() -> Draft202012Validator:
    quick: Draft202012Validator = extend(Draft202012Validator, {"oneOf": _one_of, "$ref": _ref})(schema())
    return quick


def _findings(data: bytes) -> tuple[Finding, ...]:
    try:
        return verdict(parse(data))[1]
    except ReadError as error:
        return (error.finding,)


def disagreement(document: dict[str, Any]) -> str | None:
    """How the verdicts of schema and model on the structure of a document differ, or a proof from both; None: not."""
    data = json.dumps(document).encode()
    findings = _findings(data)
    valid = _quick().is_valid(json.loads(data))
    if is_proven(data) and (findings or not valid):
        return f"proven; schema: {valid}; model: {findings}"
    if any(finding.code == "newer-version" for finding in findings):
        return "nothing was to be put aside" if valid else None
    structural = [finding for finding in findings if is_structural(finding)]
    return None if valid == (not structural) else f"schema: {valid}; model: {structural}"


@cases(50)
@given(mutated_documents())
def test_the_quick_validator_is_the_plain_one(document: dict[str, Any]) -> None:
    assert _quick().is_valid(document) == _plain().is_valid(document)


@cases(1_000)
@given(mutated_documents())
def test_schema_and_model_agree(document: dict[str, Any]) -> None:
    assert disagreement(document) is None


HOMES = homes()


def test_every_kind_of_object_has_a_home_that_is_valid() -> None:
    assert {home.kind for home in HOMES} == {name for name, node in definitions().items() if "properties" in node}
    assert [home.path for home in HOMES if not _quick().is_valid(home.document) or disagreement(home.document)] == []


def test_schema_and_model_agree_on_what_is_required_wherever_it_stands() -> None:
    disputed = [
        (*home.path, name)
        for home in HOMES
        for name in definitions()[home.kind].get("required", ())
        if disagreement(home.without(name))
    ]
    assert disputed == []


def test_schema_and_model_agree_on_every_member_with_every_trap() -> None:
    homes_of_kinds = {home.kind: home for home in reversed(HOMES)}.values()
    tries = ((home, name, trap) for home in homes_of_kinds for name in home.rules for trap in TRAPS)
    disputed = [
        (*home.path, name, trap)
        for home, name, trap in islice(tries, 0, None, 1 if LONG else 7)
        if disagreement(home.with_member(name, trap))
    ]
    assert disputed == []
