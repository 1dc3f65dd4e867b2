"""XML against an XSD: one finding for each violation, at the start tag of its element."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from lxml import etree

from newsformat.findings import Finding, ReadError, Severity
from newsformat.formats.source import Source
from newsformat.formats.xml.parse import line_of, parse_xml
from newsformat.formats.xml.places import places_of
from newsformat.formats.xml.words import local
from newsformat.formats.xml.xsd import Fault, NotThereError, Schema
from newsformat.official_schemas.folder import MOST_VIOLATIONS, beyond, unusable

_CODE = "xsd"


def xsd_violations(source: Source, path: Path) -> list[Finding]:
    """What in a document is against the schema in a file; nothing where it is no well-formed XML.

    A document in no namespace is checked as if it were in the schema's, and one finding says so.

    Raises:
        OSError: the file holds no schema that can be used.
    """
    try:
        root = parse_xml(source)
    except ReadError:  # its reader has said so
        return []
    schema, namespace = _schema(path)
    findings = []
    if namespace and not root.tag.startswith("{"):
        _put_into(namespace, root)
        findings.append(_without_namespace(root, namespace))
    faults = schema.faults(root)
    findings += _findings(faults.first[:MOST_VIOLATIONS], source.data)
    findings += beyond(faults.total - MOST_VIOLATIONS, _CODE)
    return findings


@lru_cache(maxsize=8)
def _schema(path: Path) -> tuple[Schema, str | None]:
    """The schema in a file, and the namespace of the documents it is for."""
    try:
        schema = Schema(path.read_bytes(), path.name, lambda name: (path.parent / name).read_bytes())
    except (etree.XMLSyntaxError, etree.XMLSchemaParseError, NotThereError) as error:
        raise unusable(path, str(error)) from error
    return schema, _namespace(schema.root)


def _namespace(schema: Any) -> str | None:
    """The namespace of a schema; of one that only draws others together, the first that it imports."""
    children = [child for child in schema if isinstance(child.tag, str)]
    imports = [child.get("namespace") for child in children if local(child.tag) == "import"]
    only_imports = bool(imports) and len(imports) == len(children)
    namespace: str | None = imports[0] if only_imports else schema.get("targetNamespace")
    return namespace


def _put_into(namespace: str, root: etree._Element) -> None:
    for element in root.iter(etree.Element):
        if not element.tag.startswith("{"):
            element.tag = f"{{{namespace}}}{element.tag}"


def _without_namespace(root: etree._Element, namespace: str) -> Finding:
    return Finding(
        code=_CODE,
        severity=Severity.ERROR,
        message=f"“{local(root.tag)}” is in no namespace; the rest is checked as if it were in that of the schema",
        hint=f'add xmlns="{namespace}"',
        line=1,
        column=1,
    )


def _findings(faults: list[Fault], data: bytes) -> list[Finding]:
    places = places_of([fault.element for fault in faults], data)
    return [_finding(fault, *places.get(fault.element, (line_of(fault.element), 1))) for fault in faults]


def _finding(fault: Fault, line: int, column: int) -> Finding:
    hint = f"expected: {fault.expected}" if fault.expected else None
    return Finding(code=_CODE, severity=Severity.ERROR, message=fault.message, hint=hint, line=line, column=column)
