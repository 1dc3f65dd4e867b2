"""Codes of a wire and words of ours: one is written as the other, and read back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from newsformat.findings import Finding
from newsformat.formats import scalars
from newsformat.formats.newsml_g2.names import ALIAS, VOCABULARY
from newsformat.formats.xml.seal import OURS
from newsformat.vocab.schemes import alias_of, qcode_of

_OWN = f"{ALIAS}:"


@dataclass(slots=True)
class Wire:
    """What is known of an item while its parts are read; findings gather here.

    `language` is that of its text; `schemes` are those that the item's own catalogs name, by their aliases; `asserted`
    has the elements that tell details of a concept, by its qcode, uri or literal, and `told` how often they did.
    """

    language: str | None = None
    schemes: Mapping[str, str] = field(default_factory=dict)
    asserted: Mapping[str, Sequence[etree._Element]] = field(default_factory=dict)
    told: Counter[etree._Element] = field(default_factory=Counter)
    findings: list[Finding] = field(default_factory=list)

    @property
    def own(self) -> bool:
        """Whether our vocabulary is in the item's catalogs."""
        return self.schemes.get(ALIAS) == VOCABULARY

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

    def code(self, value: str) -> str | None:
        """A qcode as a code of ours: words of our vocabulary lose their alias, all others stay as they came."""
        read = scalars.code(value)
        if read is not None and self.own and read.startswith(_OWN) and not scalars.is_qcode(read[len(_OWN) :]):
            return read[len(_OWN) :] or None
        return read

    def is_word(self, value: str | None, word: str) -> bool:
        """Whether a qcode is this word of our vocabulary."""
        return self.own and value == _OWN + word


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
