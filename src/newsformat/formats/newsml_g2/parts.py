"""Elements while they are read: what is taken becomes members, what is left is kept.

What no member takes goes to `extensions["newsml-g2"]` of the nearest value, as a list of records. `at` is the
path of the element from the one the value was read from (`""`: that one itself; `signal[2]`: the second of the
name), and one of these tells what was left: `attributes`; `xml`, a child; `markup`, the content of a text that
holds elements, whose plain words the member has; `element`, the name where it is not the usual one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any, TypeAlias, TypeVar

from lxml import etree

from newsformat.formats.newsml_g2.names import HOME, MARKED_UP, NAR, XML_LANG, g2, local

Members: TypeAlias = dict[str, Any]
Left: TypeAlias = list[dict[str, Any]]
_T = TypeVar("_T")

_SPACE = re.compile(r"[ \t\r\n]+")
_AROUND_BREAK = re.compile(r" ?\n ?")
_BREAKS = re.compile(r"\n{2,}")
_BLOCKS = frozenset(
    "address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hl2 li ol p pre "
    "section table td th tr ul".split()
)
_UNSEEN = frozenset({"rt", "rp", "script", "style"})
_ELEMENT_NAME = re.compile(r"^<[^\s/>]+")
_CLOSING = " \u00a0-\u2010\u2011\u2012\u2013\u2014\u2015\u2212_:"
_DEFAULT: dict[str, str] = {None: NAR}  # type: ignore[dict-item] # the stubs don't know the default one
_DEFAULT_NAMESPACE = f' xmlns="{NAR}"'


def words_of(element: etree._Element) -> str:
    """The plain words of an element: white space collapsed, a line break for `br` and between blocks."""
    if not len(element):
        return _SPACE.sub(" ", element.text or "").strip(" ")
    text = "".join(_pieces(element))
    return _BREAKS.sub("\n", _AROUND_BREAK.sub("\n", text)).strip(" \n")


def _pieces(element: etree._Element) -> Iterator[str]:
    yield _SPACE.sub(" ", element.text or "")
    for child in element:
        name = local(child.tag)
        if name == "br":
            yield "\n"
        elif name in _BLOCKS:
            yield "\n"
            yield from _pieces(child)
            yield "\n"
        elif name not in _UNSEEN:
            yield from _pieces(child)
        yield _SPACE.sub(" ", child.tail or "")


def dateline_words(element: etree._Element) -> str:
    """The plain words of a dateline, without the dash or colon that parts it from the text."""
    return words_of(element).rstrip(_CLOSING)


def xml_of(element: etree._Element) -> str:
    """An element as XML whose default namespace, left unsaid, is that of NewsML-G2."""
    alone = deepcopy(element)
    alone.tail = None
    _remove_indentation(alone)
    holder = etree.Element(g2("holder"), nsmap=_DEFAULT)
    holder.append(alone)
    etree.cleanup_namespaces(holder)
    text = etree.tostring(alone, encoding="unicode")
    declared = text.partition(">")[0]
    for prefix, namespace in sorted(namespaces_in_values(element).items()):
        if f"xmlns:{prefix}=" not in declared:
            text = _ELEMENT_NAME.sub(rf'\g<0> xmlns:{prefix}="{namespace}"', text, count=1)
    if not element.tag.startswith("{"):
        return _ELEMENT_NAME.sub(r'\g<0> xmlns=""', text, count=1)
    return text.replace(_DEFAULT_NAMESPACE, "", 1)


def _remove_indentation(root: etree._Element) -> None:
    """Drop the white space between elements of NewsML-G2 that only hold elements, and at the ends of short texts."""
    for element in root.iter(f"{{{NAR}}}*"):
        marked_up = local(element.tag) in MARKED_UP
        if not len(element):
            element.text = (element.text if marked_up else (element.text or "").strip(" \t\r\n")) or None
        elif marked_up:
            continue
        elif not _holds_words(element):
            element.text = None
            for child in element:
                child.tail = None


def _holds_words(element: etree._Element) -> bool:
    return bool((element.text or "").strip()) or any((child.tail or "").strip() for child in element)


def namespaces_in_values(root: etree._Element) -> dict[str, str]:
    """The prefixes, with their namespaces, of attribute values that are qualified names; they must stay declared."""
    found: dict[str, str] = {}
    for element in root.iter():
        prefix, colon, _ = element.get("valuedatatype", "").partition(":")
        if colon and prefix in element.nsmap:
            found[prefix] = element.nsmap[prefix]
    return found


def markup_in(element: etree._Element) -> str:
    """What stands between the tags of an element, as XML; see `xml_of`."""
    escaped = etree.Element("x")
    escaped.text = element.text or ""
    pieces = [etree.tostring(escaped, encoding="unicode")[3:-4] if element.text else ""]
    for child in element:
        escaped.text = child.tail or ""
        pieces += [xml_of(child), etree.tostring(escaped, encoding="unicode")[3:-4] if child.tail else ""]
    return "".join(pieces)


class Part:
    """An element of which parts are taken one after the other; `left` tells what remained."""

    __slots__ = ("_attributes", "_children", "_records", "_subparts", "_taken", "element", "path")

    def __init__(self, element: etree._Element, path: str = "") -> None:
        self.element = element
        self.path = path
        self._attributes = {str(name): str(value) for name, value in element.items()}
        self._children: dict[str, list[etree._Element]] = {}
        for child in element:
            self._children.setdefault(child.tag, []).append(child)
        self._taken: set[etree._Element] = set()
        self._subparts: list[Part] = []
        self._records: Left = []

    def get(self, attribute: str) -> str | None:
        """An attribute's value, not taken."""
        return self._attributes.get(attribute)

    def take(self, attribute: str, reading: Callable[[str], _T | None]) -> _T | None:
        """What an attribute says; it stays where the reading of it gives None."""
        value = self._attributes.get(attribute)
        if value is None:
            return None
        read = reading(value)
        if read is not None:
            del self._attributes[attribute]
        return read

    def drop(self, attribute: str) -> None:
        """Take an attribute that says nothing of its own."""
        self._attributes.pop(attribute, None)

    def has(self, name: str) -> bool:
        """Whether a child of this name has not been taken yet."""
        return self._first(name) is not None

    def _first(self, name: str) -> etree._Element | None:
        return next((child for child in self._children.get(g2(name), ()) if child not in self._taken), None)

    def children(self, name: str) -> list[etree._Element]:
        """The children of this name that have not been taken; nor are they by this."""
        return [child for child in self._children.get(g2(name), ()) if child not in self._taken]

    def take_all(self, name: str, wanted: Callable[[etree._Element], bool] | None = None) -> list[etree._Element]:
        """All children of this name that are wanted, for values of their own."""
        taken = [child for child in self.children(name) if wanted is None or wanted(child)]
        self._taken.update(taken)
        return taken

    def take_tag(self, tag: str) -> None:
        """Take all children of a name of any namespace, in Clark notation, which say nothing of their own."""
        self._children.pop(tag, None)

    def take_first(self, name: str) -> etree._Element | None:
        """The first child of this name, for a value of its own."""
        first = self._first(name)
        if first is not None:
            self._taken.add(first)
        return first

    def subpart(self, name: str) -> Part | None:
        """The first child of this name; what remains of it is told with what remains of this element."""
        first = self._first(name)
        return None if first is None else self.part_of(first, name)

    def text(self, name: str) -> Part | None:
        """The first child of this name, if it has words; it is left if it has none."""
        first = self._first(name)
        return self.part_of(first, name) if first is not None and words_of(first) else None

    def part_of(self, element: etree._Element, step: str) -> Part:
        """A child, not taken yet, as a part of this one, under a step of the path."""
        self._taken.add(element)
        subpart = Part(element, f"{self.path}/{step}" if self.path else step)
        self._subparts.append(subpart)
        return subpart

    def words(self) -> str:
        """The plain words in the element; markup in them is kept beside."""
        if any(local(tag) != "br" for tag in self._children):
            self.keep_markup()
        self._children.clear()
        return words_of(self.element)

    def take_children(self) -> None:
        """Take all children: they have been read some other way."""
        self._children.clear()

    def keep_markup(self) -> None:
        """Keep the content as it stands, for the writer to take while the words are the same."""
        self._children.clear()
        self.keep("markup", markup_in(self.element))

    def keep(self, what: str, value: object) -> None:
        """Keep one more thing about this element."""
        self._records.append({"at": self.path, what: value})

    def take_whole(self) -> None:
        """Take all that is left: it has been read some other way."""
        self._attributes.clear()
        self._children.clear()

    def left(self) -> Left:
        """What nobody took, in document order."""
        records = self._records
        if self._attributes:
            records = [*records, {"at": self.path, "attributes": _named(self._attributes)}]
        if self._children:
            remaining = {child for children in self._children.values() for child in children} - self._taken
            records = [
                *records,
                *({"at": self.path, "xml": xml_of(child)} for child in self.element if child in remaining),
            ]
        return records + [record for subpart in self._subparts for record in subpart.left()]

    def closed(self, members: Members) -> Members:
        """The members, without the empty ones, and with what is left of the element among their extensions."""
        kept = {name: value for name, value in members.items() if value is not None and value not in ("", [], {})}
        if left := self.left():
            kept["extensions"] = {HOME: left}
        return kept


def _named(attributes: dict[str, str]) -> dict[str, str]:
    return {("xml:lang" if name == XML_LANG else name): value for name, value in sorted(attributes.items())}
