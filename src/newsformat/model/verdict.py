"""JSON data to an Article, or the findings that say why not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from newsformat.findings import Finding, ReadError, Severity
from newsformat.jsontext.pointers import pointer_to
from newsformat.model.article import VERSION, Article
from newsformat.model.faults import Fault
from newsformat.model.integrity import reversed_dates
from newsformat.model.lifting import put_aside

if TYPE_CHECKING:
    from newsformat.jsontext.strict import JsonValue

_NEWER = re.compile(r"^1\.[1-9][0-9]{0,3}\Z")
_NEWER_MAJOR = re.compile(r"^([2-9]|[1-9][0-9]{1,3})\.(0|[1-9][0-9]{0,3})\Z")
_OLDER = re.compile(r"^0\.(0|[1-9][0-9]{0,3})\Z")
_UNKNOWN_TAG = "union_tag_invalid"
_UNKNOWN_MEMBER = "extra_forbidden"
_NUMBER = re.compile(r"^-?[0-9]{1,16}(\.[0-9]{1,16})?\Z")
_TRUTH = re.compile(r"^(true|false)\Z")
# Finding the nearest name takes 0.3 ms: for so many faults at most it is looked for.
_MOST_HINTS = 100
# What pydantic finds, in the words of JSON.
_TOLD = {
    "missing": ("member-missing", "“{name}” is missing"),
    _UNKNOWN_MEMBER: ("member-unknown", "“{name}” is not a member of this object"),
    "union_tag_not_found": ("type-missing", "the object does not say what it is"),
    _UNKNOWN_TAG: ("type-unknown", "there is no {tag_name} “{tag}”"),
    "literal_error": ("value-unknown", "“{value}” is not a value of “{name}”"),
    "string_pattern_mismatch": ("form-wrong", "“{value}” does not have the form of “{name}”"),
    "date-impossible": ("date-impossible", "{message}"),
    "tuple_type": ("value-wrong", "“{name}” must be a list"),
    "string_type": ("value-wrong", "“{name}” must be text"),
    "bool_type": ("value-wrong", "“{name}” must be true or false"),
    "int_type": ("value-wrong", "“{name}” must be a whole number"),
    "float_type": ("value-wrong", "“{name}” must be a number"),
    "model_type": ("value-wrong", "“{name}” must be an object"),
    "model_attributes_type": ("value-wrong", "“{name}” must be an object"),
    "dict_type": ("value-wrong", "“{name}” must be an object"),
    "greater_than_equal": ("value-wrong", "“{name}” must be at least {ge}"),
    "less_than_equal": ("value-wrong", "“{name}” must be at most {le}"),
    "string_too_short": ("value-wrong", "“{name}” must be at least one character long"),
}


def article_of(document: JsonValue) -> tuple[Article, tuple[Finding, ...]]:
    """The Article that JSON data is, and what is to be said about its version.

    A document of a newer minor version is read: unknown members go to `extensions["newsformat"]`, an unknown
    block or mark becomes `other`, and one finding says so.

    Raises:
        ReadError: it is not an article; `findings` of `verdict` tells all the reasons.
    """
    article, findings = verdict(document)
    if article is None:
        raise ReadError(findings[0])
    return article, findings


def verdict(document: JsonValue) -> tuple[Article | None, tuple[Finding, ...]]:
    """The Article that JSON data is, or None, and the findings: one for each fault."""
    try:
        return Article.model_validate(document), ()
    except ValidationError as error:
        version = _version_of(document)
        if _NEWER.match(version):
            return _lifted(document, error)
        if _NEWER_MAJOR.match(version):  # what else may be at fault, that version decides
            return None, (_unread("newer-major-version", version, "read it with a newer newsformat"),)
        if _OLDER.match(version):  # nor is what it has otherwise a fault
            return None, (_unread("older-version", version, "lift it with “newsformat migrate”"),)
        return None, tuple(_findings(error, document))


def is_structural(finding: Finding) -> bool:
    """Whether a fault is one of structure, which the schema finds as well, and not one of integrity."""
    return finding.code not in INTEGRITY_CODES


INTEGRITY_CODES = frozenset(
    {
        "date-impossible",
        "dates-reversed",
        "id-repeated",
        "mark-words-missing",
        "quote-words-differ",
        "reference-unresolved",
    }
)


# ------------------------------------------------------------------------------------ other versions


def _version_of(document: JsonValue) -> str:
    """The version that a document says it is of; "" where it says none."""
    version = document.get("newsformat") if isinstance(document, dict) else None
    return version if isinstance(version, str) else ""


def _lifted(document: Any, error: ValidationError) -> tuple[Article | None, tuple[Finding, ...]]:
    """The article in a document of a newer minor version, with what this version doesn't know put aside."""
    import copy  # noqa: PLC0415 - rarely needed

    lifted = copy.deepcopy(document)
    count = 0
    for _ in range(64):  # an unknown block may hold further unknown parts; nesting is at most 64
        put = put_aside(lifted, _unknown_places(error, lifted))
        if not put:
            break
        count += put
        try:
            return Article.model_validate(lifted), (_newer_finding(document["newsformat"], count),)
        except ValidationError as again:
            error = again
    return None, tuple(_findings(error, lifted))


def _unknown_places(error: ValidationError, document: Any) -> list[list[str | int]]:
    """Where the members stand, and the blocks and marks, that only a newer version knows.

    An embargo of an unknown kind is none of them: nobody may take it for one that has ended.
    """
    places = [
        (detail["type"], _keys(document, detail["loc"]))
        for detail in error.errors(include_url=False)
        if detail["type"] in (_UNKNOWN_MEMBER, _UNKNOWN_TAG)
    ]
    return [keys for kind, keys in places if kind == _UNKNOWN_MEMBER or isinstance(keys[-1], int)]


def _newer_finding(version: str, unknown: int) -> Finding:
    return Finding(
        code="newer-version",
        severity=Severity.INFO,
        path="/newsformat",
        message=f"the document is of version {version}; {unknown} of its parts are unknown to {VERSION}, and set aside",
        hint="a newer newsformat reads them",
    )


def _unread(code: str, version: str, hint: str) -> Finding:
    return Finding(
        code=code,
        severity=Severity.ERROR,
        path="/newsformat",
        message=f"the document is of version {version}; this program reads versions 1.x",
        hint=hint,
    )


# ------------------------------------------------------------------------- faults in our own words


_Details: TypeAlias = "list[tuple[ErrorDetails, list[str | int]]]"


def _findings(error: ValidationError, document: JsonValue) -> Iterator[Finding]:
    details = [(detail, _place(detail, document)) for detail in error.errors(include_url=False)]
    hints = {id(detail): _hint(detail, keys, document) for detail, keys in details[:_MOST_HINTS]}
    # A member that is there under a misspelt name is not missing as well.
    meant = {(*keys[:-1], hints.get(id(detail))) for detail, keys in details if detail["type"] == _UNKNOWN_MEMBER}
    for detail, keys in details:
        if detail["type"] == "missing" and (*keys[:-1], _did_you_mean(str(keys[-1]))) in meant:
            continue
        pointer = pointer_to(keys)
        context = detail.get("ctx") or {}
        if "faults" in context:
            for fault in context["faults"]:
                yield _of_fault(fault, pointer)
        else:
            yield _of_detail(detail, keys, pointer, hints.get(id(detail)))
    yield from _reversed_dates(details, document)


def _place(detail: ErrorDetails, document: JsonValue) -> list[str | int]:
    """Where an error is: the path of the value, or of the member whose name is at fault."""
    keys = _keys(document, detail["loc"])
    if detail["type"] != _UNKNOWN_MEMBER and keys[-1:] == ["[key]"]:
        keys.pop()
    return keys


def _of_fault(fault: Fault, pointer: str) -> Finding:
    return Finding(
        code=fault.code,
        severity=Severity.ERROR,
        path=pointer + fault.path,
        message=fault.message,
        hint=fault.hint,
    )


def _reversed_dates(details: _Details, document: JsonValue) -> Iterator[Finding]:
    """Dates that run backwards in a document with other faults, as far as they stand."""
    if isinstance(document, dict) and all(keys for _, keys in details):  # else the whole has been looked at
        wrong = {keys[0] for _, keys in details}
        moments = {name: moment for name, moment in document.items() if name not in wrong}
        yield from (_of_fault(fault, "") for fault in reversed_dates(moments))


def _of_detail(detail: ErrorDetails, keys: list[str | int], pointer: str, hint: str | None) -> Finding:
    code, message = _words(detail, _name(keys))
    if code == "member-missing":  # what is at fault is the object that lacks it
        pointer = pointer.rpartition("/")[0]
    return Finding(code=code, severity=Severity.ERROR, path=pointer, message=message, hint=hint)


def _words(detail: ErrorDetails, name: str) -> tuple[str, str]:
    """The code and the message of an error about a value."""
    code, words = _TOLD.get(detail["type"], ("value-wrong", "“{name}”: {message}"))
    context = {key: _shown(value) for key, value in (detail.get("ctx") or {}).items()}
    told = {"name": name, "value": _shown(detail["input"]), "message": detail["msg"], "tag_name": _tag_name(detail)}
    return code, words.format_map({**context, **told})


def _tag_name(detail: ErrorDetails) -> str:
    """The member that tells the variants of a union apart: `type`, and `kind` for an embargo."""
    return str((detail.get("ctx") or {}).get("discriminator", "type")).strip("'")


def _name(keys: list[str | int]) -> str:
    """What a value is called: its member, with its index in a list."""
    if not keys:
        return "document"
    first = next((place for place in range(len(keys) - 1, 0, -1) if isinstance(keys[place], str)), 0)
    return _shown("/".join(str(key) for key in keys[first:]))


def _shown(value: object) -> str:
    """A value in short, with escapes for what can't be seen."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    short = text if len(text) <= 60 else f"{text[:59]}…"
    if short.isprintable():  # as most are
        return short
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode() for character in short
    )


def _hint(detail: ErrorDetails, keys: list[str | int], document: JsonValue) -> str | None:
    """The way out of an error, where one can be told."""
    from newsformat.model.schema import example_at, members_at  # noqa: PLC0415 - only on failure

    context = detail.get("ctx") or {}
    match detail["type"]:
        case "missing":
            return f"add “{keys[-1]}”"
        case "extra_forbidden":
            near = _nearest(_snake(str(keys[-1])), members_at(document, keys[:-1]))
            return near or "remove it, or put it under extensions"
        case "union_tag_not_found":
            return f"add “{_tag_name(detail)}”"
        case "union_tag_invalid":
            known = re.findall(r"'([^']*)'", str(context.get("expected_tags", "")))
            return _nearest(str(context.get("tag")), known) or f"one of {', '.join(known)}"
        case "literal_error":
            known = re.findall(r"'([^']*)'", str(context.get("expected")))
            return _nearest(str(detail["input"]), known) or f"one of {', '.join(known)}"
        case "int_type" | "float_type" | "bool_type":
            return _unquoted(detail)
        case "string_pattern_mismatch":
            example = example_at(document, keys)
            return f"such as “{example}”" if isinstance(example, str) else None
    return None


def _unquoted(detail: ErrorDetails) -> str | None:
    """The remedy for a number, or true or false, in quotation marks."""
    form = _TRUTH if detail["type"] == "bool_type" else _NUMBER
    quoted = isinstance(detail["input"], str) and form.match(detail["input"])
    return "write it without quotation marks" if quoted else None


def _nearest(name: str, known: list[str]) -> str | None:
    import difflib  # noqa: PLC0415 - only on failure

    near = difflib.get_close_matches(name, known, 1, cutoff=0.7)
    return _did_you_mean(near[0]) if near else None


def _did_you_mean(name: str) -> str:
    return f"did you mean “{name}”?"


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


# ----------------------------------------------------------------------------------------- places


def _keys(document: Any, location: tuple[int | str, ...]) -> list[str | int]:
    """The path of an error in the document: pydantic's, less the tags of the unions it went through."""
    keys: list[str | int] = []
    here, entered = document, False  # entered: the tag of this object has been passed
    for step in location:
        if isinstance(here, dict) and keys and not entered and step in (here.get("type"), here.get("kind")):
            entered = True
            if step not in here or _is_tagged(keys):
                continue
        keys.append(step)
        entered = False
        here = _step(here, step)
    return keys


def _is_tagged(keys: list[str | int]) -> bool:
    return isinstance(keys[-1], int) or keys[-1] == "embargo"


def _step(here: Any, step: int | str) -> Any:
    if isinstance(here, dict):
        return here.get(step)
    if isinstance(here, list) and isinstance(step, int) and step < len(here):
        return here[step]
    return None
