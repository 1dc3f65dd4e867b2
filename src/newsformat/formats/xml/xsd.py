"""XML held against an XSD: what is wrong with which element, in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath
from threading import Lock
from typing import Any, NamedTuple

from lxml import etree

from newsformat.scalars.text import shortened

_NOT_FOR_READERS = re.compile(r"(?:##other)?\{[^{}']*\}|\[facet '[^']*'\] ")  # `{'a', 'b'}` is a set of values
_SUBJECT = re.compile(r"Element '(?P<element>[^']*)'(?:, attribute '(?P<attribute>[^']*)')?: (?P<fault>.*)", re.DOTALL)
_EXPECTED = re.compile(r" Expected is (?:one of )?\( (?P<names>.*?) \)\.$", re.DOTALL)
_MOST_EXPECTED = 6
_LONGEST = 200
_QUOTED = re.compile(r"'([^']*)'")
# libxml2 tells of a value that a facet refuses a second time: that it is none of its type.
_FACET = "[facet "
_OF_ITS_TYPE = "SCHEMAV_CVC_DATATYPE_VALID_1"
_ROOT = re.compile(r"/[^/]*")

MOST_PLACED = 1_000
"""Of so many faults it is told at which elements they are."""


class Fault(NamedTuple):
    """What is against a schema in an element: as a sentence, and the names that would do, where there are some."""

    element: etree._Element
    message: str
    expected: str | None


class Faults(NamedTuple):
    """The first faults of an element, and how many it has in all."""

    first: list[Fault]
    total: int


class NotThereError(Exception):
    """A schema names a file that is not there."""


class Schema:
    """The schema that a text is, with those that it names: whatever their addresses, `file_of` their names.

    Raises:
        etree.XMLSyntaxError: it is no well-formed XML.
        etree.XMLSchemaParseError: it is no schema.
        NotThereError: a schema that it names is not there.
    """

    def __init__(self, text: bytes, name: str, file_of: Callable[[str], bytes]) -> None:
        parser = etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False)
        parser.resolvers.add(_Named(file_of))
        self.root = etree.fromstring(text, parser, base_url=name)
        self._schema = etree.XMLSchema(self.root)
        self._lock = Lock()

    def faults(self, element: etree._Element) -> Faults:
        """What in an element, taken for a root, is against the schema, in the order of the document.

        Of more faults than `MOST_PLACED` nobody is told at which elements they are: libxml2 counts all that stands
        before each, which takes minutes for 100,000 side by side. So a large tree is counted first, as a stream.
        """
        if _is_large(element) and len(entries := self._streamed(element)) > MOST_PLACED:
            return Faults([Fault(element, *_told(entry.message)) for entry in entries[:MOST_PLACED]], len(entries))
        with self._lock:  # what is wrong is told by the schema, of the document that was looked at last
            if self._schema.validate(element):
                return Faults([], 0)
            entries = _once(self._schema.error_log)
        prefixes = {prefix: uri for each in element.iter() for prefix, uri in each.nsmap.items() if prefix}
        first = entries[:MOST_PLACED]
        placed = [Fault(_element_at(element, entry.path, prefixes), *_told(entry.message)) for entry in first]
        return Faults(placed, len(entries))

    def is_kept(self, element: etree._Element) -> bool:
        """Whether nothing in an element, taken for a root, is against the schema; of a large one it is not known."""
        if _is_large(element):
            return False
        with self._lock:
            return self._schema.validate(element)

    def _streamed(self, element: etree._Element) -> list[Any]:
        """What is said of an element as it is parsed anew, without the places."""
        parser = etree.XMLParser(
            schema=self._schema, no_network=True, resolve_entities=False, load_dtd=False, huge_tree=True
        )
        try:
            etree.fromstring(etree.tostring(element, with_tail=False), parser)
        except etree.XMLSyntaxError:
            return _once(parser.error_log)
        return []


_is_large = etree.XPath(f"boolean((descendant::*)[{MOST_PLACED}])")


class _Named(etree.Resolver):
    """Finds the files that a schema names, and parses them as it is parsed."""

    def __init__(self, file_of: Callable[[str], bytes]) -> None:
        super().__init__()
        self.file_of = file_of

    def resolve(self, system_url: str, public_id: str, context: Any) -> Any:  # type: ignore[override] # noqa: ARG002
        """The file."""
        name = PurePosixPath(system_url).name
        try:
            text = self.file_of(name)
        except OSError as error:
            raise NotThereError(f"{name} is not beside it") from error
        return self.resolve_string(text, context, base_url=name)


def _once(log: Any) -> list[Any]:
    """The entries of a log without those that tell again what the one before told: a facet, then the type it is of."""
    entries = [*log]
    return [
        entry
        for before, entry in zip([None, *entries], entries, strict=False)
        if before is None or not (_FACET in before.message and _is_echo(before, entry))
    ]


def _is_echo(before: Any, entry: Any) -> bool:
    same = (before.path, before.message.partition(": ")[0]) == (entry.path, entry.message.partition(": ")[0])
    return same and (entry.type_name or "").startswith(_OF_ITS_TYPE)


def _element_at(root: etree._Element, path: str | None, prefixes: dict[str, str]) -> etree._Element:
    """The element that libxml2 names by a path from a root; the root where it names none."""
    below: Any = root
    try:
        found: list[etree._Element] = below.xpath("." + _ROOT.sub("", path or "", count=1), namespaces=prefixes or None)
    except etree.XPathError:
        return root
    return found[0] if found else root


def _told(message: str) -> tuple[str, str | None]:
    return _parted(" ".join(_NOT_FOR_READERS.sub("", message).split()))


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
