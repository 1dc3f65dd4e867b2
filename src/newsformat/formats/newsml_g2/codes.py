"""Codes of a wire and words of ours: one is written as the other, and read back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from newsformat.findings import Finding
from newsformat.formats.newsml_g2.names import ALIAS, VOCABULARY
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.xml.seal import OURS
from newsformat.vocab.schemes import alias_of, qcode_of, scheme_of

_OWN = f"{ALIAS}:"


@dataclass(slots=True)
class Wire:
    """What is known of an item while its parts are read; findings gather here.

    `language` is that of its text; `schemes` are those that the item's own catalogs name, by their aliases, and
    `aliases` the other way round; `asserted` has the elements that tell details of a concept, by its qcode, uri or
    literal, and `told` how often they did.
    """

    language: str | None = None
    schemes: Mapping[str, str] = field(default_factory=dict)
    aliases: Mapping[str, str] = field(default_factory=dict)
    asserted: Mapping[str, Sequence[etree._Element]] = field(default_factory=dict)
    told: Counter[etree._Element] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)
    own: bool = field(init=False)
    """Whether our vocabulary is in the item's catalogs."""

    def __post_init__(self) -> None:
        self.own = self.schemes.get(ALIAS) == VOCABULARY

    def plain(self) -> Wire:
        """The same of an item without an `assert`."""
        return Wire(self.language, self.schemes, self.aliases)

    def standard(self, qcode: str | None, uri: str | None = None) -> str | None:
        """What a qcode, or without one a URI, is with the aliases of IPTC's standard catalog; None where it is no such.

        The item's own catalogs may give a scheme another alias, and an alias to another scheme.
        """
        if qcode is None:
            return qcode_of(uri) if uri else None
        alias, _, code = qcode.partition(":")
        if alias == ALIAS or (scheme := self.schemes.get(alias)) is None:
            return qcode
        known = alias_of(scheme)
        return f"{known}:{code}" if known else None

    def of_uri(self, uri: str) -> str | None:
        """The qcode of a URI in a scheme of IPTC's standard catalog, or else of the item's own; None for any other."""
        if known := qcode_of(uri):
            return known
        scheme = scheme_of(uri)
        if (alias := self.aliases.get(scheme)) is None:
            return None
        qcode = f"{alias}:{uri[len(scheme) :]}"
        return qcode if scalars.is_qcode(qcode) else None

    def uri_of(self, qcode: str) -> str | None:
        """The URI of a qcode in a scheme of the item's own catalogs, but for words of ours."""
        alias, _, code = qcode.partition(":")
        scheme = self.schemes.get(alias)
        return scalars.url(scheme + code) if scheme and code and alias != ALIAS else None

    def first_told(self, get: Callable[[str], str | None], attribute: str) -> str | None:
        """The first qcode that an attribute tells, or else the first URI in its sibling; `get` gives attributes."""
        if value := get(attribute):
            return value.partition(" ")[0]
        return self.of_uri(uris.partition(" ")[0]) if (uris := get(f"{attribute}uri")) else None

    def code(self, value: str) -> str | None:
        """A qcode as a code of ours: words of our vocabulary lose their alias, all others stay as they came."""
        read = scalars.code(value)
        if read is not None and self.own and read.startswith(_OWN) and not scalars.is_qcode(read[len(_OWN) :]):
            return read[len(_OWN) :] or None
        return read

    def is_word(self, value: str | None, word: str) -> bool:
        """Whether a qcode is this word of our vocabulary."""
        return self.own and value == _OWN + word


def one_code(part: Part, attribute: str, wire: Wire) -> str | None:
    """The code of an attribute that tells one, or else of the URI in its sibling."""
    if part.get(attribute) is not None:
        return part.take(attribute, wire.code)
    return _first_of_uris(part, attribute, wire)


def first_code(part: Part, attribute: str, wire: Wire) -> str | None:
    """The first of an attribute's codes, or else of the URIs in its sibling; further ones are left."""
    codes = (part.get(attribute) or "").split()
    if not codes:
        return _first_of_uris(part, attribute, wire)
    if (first := wire.code(codes[0])) is None:
        return None
    part.drop(attribute)
    if codes[1:]:
        part.keep("attributes", {attribute: " ".join(codes[1:])})
    return first


def _first_of_uris(part: Part, attribute: str, wire: Wire) -> str | None:
    uris = (part.get(f"{attribute}uri") or "").split()
    if not uris:
        return None
    code = wire.of_uri(uris[0])
    if code is None or (first := wire.code(code)) is None:
        return None
    part.drop(f"{attribute}uri")
    part.keep("uris", {attribute: uris[0]})
    if uris[1:]:
        part.keep("attributes", {f"{attribute}uri": " ".join(uris[1:])})
    return first


def all_codes(part: Part, attribute: str, wire: Wire) -> list[str]:
    """All of an attribute's codes, or else of the URIs in its sibling; all are left where one is no code of ours."""
    values = (part.get(attribute) or "").split()
    uris = [] if values else (part.get(f"{attribute}uri") or "").split()
    codes = [wire.code(code) if code else None for code in values or map(wire.of_uri, uris)]
    if None in codes:
        return []
    part.drop(attribute)
    if uris:
        part.drop(f"{attribute}uri")
        part.keep("uris", {attribute: " ".join(uris)})
    return [code for code in codes if code]


def take_known(part: Part, attribute: str, known: str) -> None:
    """Take a code that is spelled as IPTC does; another spelling, or a second, is kept beside our word."""
    sibling = "uri" if attribute == "qcode" else f"{attribute}uri"
    if part.get(attribute) == known and part.get(sibling) is None:
        part.drop(attribute)


def qcode(code: str | None) -> str | None:
    """A code as a qcode: as it is where it is one, otherwise a word of our vocabulary."""
    if code is None:
        return None
    return code if scalars.is_qcode(code) else _OWN + code


def qcodes(codes: tuple[str, ...]) -> str | None:
    """Codes as a list of qcodes; None for none."""
    return " ".join(filter(None, map(qcode, codes))) or None


def word(code: str) -> str:
    """A word of our vocabulary as a qcode."""
    return _OWN + code


def as_known(table: Mapping[str, str], code: str) -> str | None:
    """A word of ours as the qcode that a table has for it, any other code as a qcode."""
    return table.get(code) or qcode(code)


def from_known(table: Mapping[str, str], value: str | None) -> str | None:
    """The word of ours that a table has a qcode for."""
    return next((name for name, known in table.items() if known == value), None)


def own_attribute(name: str) -> str:
    """An attribute of our namespace."""
    return f"{{{OURS}}}{name}"
