"""XML against an XSD: one finding for each violation, at the start tag of its element."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import Any

from lxml import etree

from newsformat.findings import Finding, ReadError, Severity
from newsformat.formats.source import Source
from newsformat.formats.xml.parse import parse_xml
from newsformat.formats.xml.places import places_of
from newsformat.formats.xml.words import local
from newsformat.official_schemas.folder import MOST_VIOLATIONS, beyond, unusable
from newsformat.scalars.text import shortened

_CODE = "xsd"
_NOT_FOR_READERS = re.compile(r"(?:##other)?\{[^{}']*\}|\[facet '[^']*'\] ")  # `{'a', 'b'}` is a set of values
_SUBJECT = re.compile(r"Element '(?P<element>[^']*)'(?:, attribute '(?P<attribute>[^']*)')?: (?P<fault>.*)", re.DOTALL)
_EXPECTED = re.compile(r" Expected is (?:one of )?\( (?P<names>.*?) \)\.$", re.DOTALL)
_MOST_EXPECTED = 6
_LONGEST = 200
_QUOTED = re.compile(r"'([^']*)'")
# libxml2 tells of a value that a facet refuses a second time: that it is none of its type.
_FACET = "[facet "
_OF_ITS_TYPE = "SCHEMAV_CVC_DATATYPE_VALID_1"


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
    if not schema.validate(root):
        log: Any = schema.error_log  # the stubs don't know that it can be walked
        entries = _once([*log])
        findings += _findings(root, entries[:MOST_VIOLATIONS], source.data)
        findings += beyond(len(entries) - MOST_VIOLATIONS, _CODE)
    return findings


@lru_cache(maxsize=8)
def _schema(path: Path) -> tuple[etree.XMLSchema, str | None]:
    """The schema in a file, and the namespace of the documents it is for."""
    parser = etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False)
    parser.resolvers.add(_InFolder(path.parent))
    try:
        document = etree.parse(path, parser)
        return etree.XMLSchema(document), _namespace(document.getroot())
    except (etree.XMLSyntaxError, etree.XMLSchemaParseError, _NotThereError) as error:
        raise unusable(path, str(error)) from error


def _namespace(schema: Any) -> str | None:
    """The namespace of a schema; of one that only draws others together, the first that it imports."""
    children = [child for child in schema if isinstance(child.tag, str)]
    imports = [child.get("namespace") for child in children if local(child.tag) == "import"]
    only_imports = bool(imports) and len(imports) == len(children)
    namespace: str | None = imports[0] if only_imports else schema.get("targetNamespace")
    return namespace


class _NotThereError(Exception):
    """A schema names a file that the folder has not."""


class _InFolder(etree.Resolver):
    """What a schema names, be it by an address, is the file of that name beside it; there is nothing else."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder

    def resolve(self, system_url: str, public_id: str, context: Any) -> Any:  # type: ignore[override] # noqa: ARG002
        """The file."""
        beside = self.folder / PurePosixPath(system_url).name
        if not beside.is_file():
            raise _NotThereError(f"{beside.name} is not beside it")
        return self.resolve_string(beside.read_bytes(), context, base_url=str(beside))


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


def _once(entries: list[Any]) -> list[Any]:
    """The entries without those that tell once more what the one before told: a facet, and then the type it is of."""
    return [
        entry
        for before, entry in zip([None, *entries], entries, strict=False)
        if before is None or not (_FACET in before.message and _is_echo(before, entry))
    ]


def _is_echo(before: Any, entry: Any) -> bool:
    same = (before.path, before.message.partition(": ")[0]) == (entry.path, entry.message.partition(": ")[0])
    return same and (entry.type_name or "").startswith(_OF_ITS_TYPE)


def _findings(root: etree._Element, entries: list[Any], data: bytes) -> list[Finding]:
    prefixes = {prefix: uri for element in root.iter() for prefix, uri in element.nsmap.items() if prefix}
    elements = [_element_at(root, entry.path, prefixes) for entry in entries]
    places = places_of(elements, data)
    return [
        _finding(entry.message, *places.get(element, (entry.line, 1)))
        for element, entry in zip(elements, entries, strict=True)
    ]


def _element_at(root: etree._Element, path: str | None, prefixes: dict[str, str]) -> etree._Element:
    """The element that libxml2 names by a path; the root where it names none."""
    tree: Any = root.getroottree()
    try:
        found: list[etree._Element] = tree.xpath(path or "/*", namespaces=prefixes or None)
    except etree.XPathError:
        return root
    return found[0] if found else root


def _finding(message: str, line: int, column: int) -> Finding:
    fault, expected = _parted(" ".join(_NOT_FOR_READERS.sub("", message).split()))
    hint = f"expected: {expected}" if expected else None
    return Finding(code=_CODE, severity=Severity.ERROR, message=fault, hint=hint, line=line, column=column)


def _parted(message: str) -> tuple[str, str | None]:
    """What libxml2 says in plain words: the fault, and what would stand there, where it says that."""
    subject = _SUBJECT.fullmatch(message)
    if subject is None:
        return shortened(message, _LONGEST), None
    where = f"“{subject['element']}”" + (f", attribute “{subject['attribute']}”" if subject["attribute"] else "")
    fault, expected = subject["fault"], _EXPECTED.search(subject["fault"])
    if expected is not None:
        fault = fault[: expected.start()]
    said = fault.removeprefix("This element ").rstrip(".")
    words = said if said != fault.rstrip(".") else f"{fault[:1].lower()}{fault[1:].rstrip('.')}"
    joint = " " if said != fault.rstrip(".") else ": "
    return shortened(_quoted(f"{where}{joint}{words}"), _LONGEST), _names(expected["names"]) if expected else None


def _quoted(words: str) -> str:
    return _QUOTED.sub(r"“\1”", words)


def _names(expected: str) -> str:
    """The first of the names that would do, each once; `*` stands for any element of another namespace."""
    names = [*dict.fromkeys(name.strip() for name in expected.split(","))]
    return ", ".join(names[:_MOST_EXPECTED]) + (", …" if len(names) > _MOST_EXPECTED else "")
