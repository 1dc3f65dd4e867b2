"""Elements while they are read: what is taken becomes members, what is left is kept.

What no member takes goes to `extensions[HOME]` of the nearest value, where HOME is the format's own key, as a list of
records. `at` is the path of the element from the one the value was read from (`""`: that one itself; `signal[2]`:
the second of the name), and one of these tells what was left: `attributes`; `uris`, by attributes, which tell of codes
that came as URIs; `xml`, a child; `markup`, the content of a text that holds elements, whose plain words the member
has; `element`, the name where it is not the usual one.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain, filterfalse
from typing import Any, ClassVar, Self, TypeAlias, TypeVar

from lxml import etree

from newsformat.formats.xml.serialized import markup_in, xml_of
from newsformat.formats.xml.words import XML_LANG, attributes_of, holds_words, local, without_tags, words_of
from newsformat.model.extensions import Records

Members: TypeAlias = dict[str, Any]
Left: TypeAlias = list[dict[str, Any]]
_T = TypeVar("_T")


class Part:
    """An element of which parts are taken one after the other; `left` tells what remained.

    A format has a subclass that tells its key in `extensions`, its namespace ("" for none), and the names of its
    elements in which white space counts.
    """

    home: ClassVar[str]
    namespace: ClassVar[str]
    marked_up: ClassVar[frozenset[str]]
    _home: ClassVar[str]

    __slots__ = ("_attributes", "_children", "_records", "_subparts", "_taken", "element", "path")

    def __init_subclass__(cls) -> None:
        cls._home = f"{{{cls.namespace}}}" if cls.namespace else ""

    def __init__(self, element: etree._Element, path: str = "") -> None:
        self.element = element
        self.path = path
        self._attributes: dict[str, str] = dict(attributes_of(element))
        self._children: dict[str, list[etree._Element]] = {}
        if len(element):  # most have none
            for child in element:
                self._children.setdefault(child.tag, []).append(child)
        # Most parts never need these, and there is a part for each element: they are made when there is something
        # to put in.
        self._taken: set[etree._Element] | None = None
        self._subparts: list[Self] | None = None
        self._records: Left | None = None

    @classmethod
    def xml_of(cls, element: etree._Element) -> str:
        """An element as XML; the namespace of the format is left unsaid."""
        return xml_of(element, cls.namespace, cls.marked_up)

    @classmethod
    def markup_in(cls, element: etree._Element) -> str:
        """What stands between the tags of an element, as XML; see `xml_of`."""
        return markup_in(element, cls.namespace, cls.marked_up)

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

    @property
    def is_taken(self) -> bool:
        """Whether all that it holds has been taken for values of their own."""
        return not self._attributes and not self._children

    @property
    def is_without_children(self) -> bool:
        """Whether there are no children, or all have been taken for values of their own."""
        return not self._children

    def has(self, name: str) -> bool:
        """Whether a child of this name has not been taken yet."""
        return self._first(name) is not None

    def _first(self, name: str) -> etree._Element | None:
        found = self._children and self._children.get(self._home + name)
        if not found:
            return None
        return found[0] if not self._taken else next(filterfalse(self._taken.__contains__, found), None)

    def children(self, name: str) -> list[etree._Element]:
        """The children of this name that have not been taken; nor are they by this."""
        found = self._children.get(self._home + name)
        if not found:
            return []
        return [*filterfalse(self._taken.__contains__, found)] if self._taken else [*found]

    def take_all(self, name: str, wanted: Callable[[etree._Element], bool] | None = None) -> list[etree._Element]:
        """All children of this name that are wanted, for values of their own."""
        if not self._children:
            return []
        if wanted is None:
            found = self._children.pop(self._home + name, None) or []
            return [*filterfalse(self._taken.__contains__, found)] if self._taken else found
        taken = [child for child in self.children(name) if wanted(child)]
        self._mark(*taken)
        return taken

    def _mark(self, *taken: etree._Element) -> None:
        if self._taken is None:
            self._taken = set()
        self._taken.update(taken)

    def take_tag(self, tag: str) -> None:
        """Take all children of a name of any namespace, in Clark notation, which say nothing of their own."""
        self._children.pop(tag, None)

    def take_first(self, name: str) -> etree._Element | None:
        """The first child of this name, for a value of its own."""
        first = self._first(name)
        if first is not None:
            self._mark(first)
        return first

    def subpart(self, name: str) -> Self | None:
        """The first child of this name; what remains of it is told with what remains of this element."""
        first = self._first(name)
        return None if first is None else self.part_of(first, name)

    def text(self, name: str) -> Self | None:
        """The first child of this name, if it has words; it is left if it has none."""
        first = self._first(name)
        return self.part_of(first, name) if first is not None and words_of(first) else None

    def part_of(self, element: etree._Element, step: str) -> Self:
        """A child, not taken yet, as a part of this one, under a step of the path."""
        self._mark(element)
        subpart = type(self)(element, f"{self.path}/{step}" if self.path else step)
        if self._subparts is None:
            self._subparts = []
        self._subparts.append(subpart)
        return subpart

    def words(self) -> str:
        """The plain words in the element; markup in them is kept beside."""
        words = words_of(self.element)
        if ("<" in words or "&" in words) and (plain := without_tags(words)) != words:
            self.keep_markup()
            return plain
        if self._children:
            if any(local(tag) != "br" for tag in self._children) or len(self.element) != words.count("\n"):
                self.keep_markup()
            self._children.clear()
        return words

    def take_children(self) -> None:
        """Take all children: they have been read some other way."""
        self._children.clear()

    def keep_markup(self) -> None:
        """Keep the content as it stands, for the writer to take while the words are the same."""
        self._children.clear()
        arranged = len(self.element) and local(self.element.tag) not in self.marked_up and not holds_words(self.element)
        # White space between elements that only follow one another is indentation.
        self.keep("markup", "".join(map(self.xml_of, self.element)) if arranged else self.markup_in(self.element))

    def keep(self, what: str, value: str | dict[str, str]) -> None:
        """Keep one more thing about this element: what the source says, so that it is text without lone surrogates."""
        if self._records is None:
            self._records = []
        self._records.append({"at": self.path, what: value})

    def take_whole(self) -> None:
        """Take all that is left: it has been read some other way."""
        self._attributes.clear()
        self._children.clear()

    def left(self) -> Left:
        """What nobody took, in document order."""
        records = Records(self._records or ())
        if self._attributes:
            records.append({"at": self.path, "attributes": _named(self._attributes)})
        if self._children:
            remaining = {*chain.from_iterable(self._children.values())}.difference(self._taken or ())
            if remaining:
                kept = filter(remaining.__contains__, self.element)
                records += [{"at": self.path, "xml": self.xml_of(child)} for child in kept]
        for subpart in self._subparts or ():
            records += subpart.left()
        return records

    def closed(self, members: Members) -> Members:
        """The members, without the empty ones, and with what is left of the element among their extensions."""
        kept = {name: value for name, value in members.items() if value or value == 0}
        if (self._attributes or self._children or self._subparts or self._records) and (left := self.left()):
            kept["extensions"] = {self.home: left}
        return kept


def _named(attributes: dict[str, str]) -> dict[str, str]:
    return {("xml:lang" if name == XML_LANG else name): value for name, value in sorted(attributes.items())}
