"""A schema in a short notation -> XML Schema.

    element NAME : TYPE                an element of a type; `element NAME { … }` one of a type of its own
    type NAME { HEAD ; PARTS ATTRIBUTES }
    group NAME { PARTS }               `attributes NAME { ATTRIBUTES }`, `value NAME (VALUES)`
    import "NAMESPACE" "FILE"          what the schema in a file declares

A head is `mixed`, `abstract`, `is VALUES` (text) or `extends TYPE`, or some of them. Parts stand in their order, each
with `?`, `*` or `+`: an element declared elsewhere, one declared here (`name:Type`, `name { … }`), `%group`,
`( … | … )` for a choice, `( … )` for a sequence, and `<other>` for elements of other namespaces. Attributes are
`@name:VALUES`, with `!` where they must be there, `&group`, and `@<other>`. Values are a type, `(list of …)`,
`(one of … , …)`, or a type with `"words"|"words"` or bounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

_XS = "http://www.w3.org/2001/XMLSchema"
_TOKEN = re.compile(r'"[^"]*"|<[^<>]*>|(?:xs:|xml:)?[\w.-]+|[^\w\s]')
_TIMES = {"?": ("0", "1"), "*": ("0", "unbounded"), "+": ("1", "unbounded")}
_NAMESPACES = {
    "other": "##other",
    "any": "##any",
    "local": "##local",
    "signature": "http://www.w3.org/2000/09/xmldsig#",
}
_PROCESSED = {"!": "strict", "-": "skip", "": "lax"}


def schema_of(text: str, namespace: str) -> etree._Element:
    """The XML Schema for elements of a namespace that a text in the notation tells; lines from `#` on are comments.

    Raises:
        ValueError: the text is not in the notation.
    """
    root = etree.Element(f"{{{_XS}}}schema", {"targetNamespace": namespace}, {None: namespace, "xs": _XS})  # type: ignore[dict-item]
    root.set("elementFormDefault", "qualified")
    _Reader(re.sub(r"(?m)^#.*", "", text), namespace).definitions(root)
    return root


def _add(parent: etree._Element, kind: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{_XS}}}{kind}", attributes)


class _Reader:
    """One reading of a text, token by token."""

    def __init__(self, text: str, namespace: str) -> None:
        self.tokens: Iterator[str] = iter(_TOKEN.findall(text))
        self.namespaces = {**_NAMESPACES, "own": namespace}
        self.ahead = next(self.tokens, "")

    def take(self, *expected: str) -> str:
        """The token, and on to the next.

        Raises:
            ValueError: it is none of those expected, or the text has ended.
        """
        token = self.ahead
        if not token or (expected and token not in expected):
            raise ValueError(f"{token!r} where {' or '.join(expected or ('something',))} should stand")
        self.ahead = next(self.tokens, "")
        return token

    def skip(self, token: str) -> bool:
        """Whether the token is this one, which is then passed."""
        return self.ahead == token and bool(self.take())

    def definitions(self, root: etree._Element) -> None:
        while self.ahead:
            kind = self.take("import", "element", "type", "group", "attributes", "value")
            name = self.take().strip('"')
            if kind == "import":
                _add(root, "import", namespace=name, schemaLocation=self.take().strip('"'))
            elif kind == "element":
                self.declaration(_add(root, "element", name=name))
            elif kind == "type":
                self.body(_add(root, "complexType", name=name))
            elif kind == "value":
                self.values(_add(root, "simpleType", name=name))
            else:
                self.take("{")
                if kind == "group":
                    self.parts(_add(_add(root, "group", name=name), "sequence"))
                else:
                    self.attributes(_add(root, "attributeGroup", name=name))
                self.take("}")

    def declaration(self, element: etree._Element) -> None:
        """What an element is: of a type, or of one of its own."""
        if self.skip(":"):
            element.set("type", self.take())
        else:
            self.body(_add(element, "complexType"))

    def body(self, kind: etree._Element) -> None:
        """What stands between braces: of what kind it is, its parts, its attributes."""
        self.take("{")
        holder = self.head(kind)
        if self.ahead not in "@&}":
            self.parts(_add(holder, "sequence"))
        self.attributes(holder)
        self.take("}")

    def head(self, kind: etree._Element) -> etree._Element:
        """The element for parts and attributes: of a type that goes back to another one, the one that says so."""
        holder, headed = kind, False
        while self.ahead in ("mixed", "abstract"):
            kind.set(self.take(), "true")
            headed = True
        if self.ahead in ("is", "extends"):
            content = "simpleContent" if self.take() == "is" else "complexContent"
            holder, headed = _add(_add(kind, content), "extension", base=self.take()), True
        if headed:
            self.take(";")
        return holder

    def parts(self, sequence: etree._Element) -> None:
        while self.ahead not in ("@", "&", "}", "|", ")"):
            self.part(sequence)

    def part(self, parent: etree._Element) -> None:
        if self.ahead == "(":
            part = self.alternatives(parent)
        elif self.ahead.startswith("<"):
            part = self.wild(parent, "any")
        elif self.skip("%"):
            part = _add(parent, "group", ref=self.take())
        else:
            name = self.take()
            part = _add(parent, "element", **{"name" if self.ahead in (":", "{") else "ref": name})
            if self.ahead in (":", "{"):
                self.declaration(part)
        if self.ahead in _TIMES:
            least, most = _TIMES[self.take()]
            part.set("minOccurs", least)
            part.set("maxOccurs", most)

    def alternatives(self, parent: etree._Element) -> etree._Element:
        """What stands in brackets: a choice where something is parted by bars, else a sequence."""
        self.take("(")
        group = _add(parent, "sequence")
        self.parts(group)
        if self.ahead == "|":
            group.tag = f"{{{_XS}}}choice"
        while self.skip("|"):
            self.part(group)
        self.take(")")
        return group

    def wild(self, parent: etree._Element, kind: str) -> etree._Element:
        names = self.take().strip("<>")
        bare = names.rstrip("!-")
        return _add(parent, kind, namespace=self.namespaces[bare], processContents=_PROCESSED[names[len(bare) :]])

    def attributes(self, holder: etree._Element) -> None:
        while self.ahead in ("@", "&"):
            if self.take() == "&":
                _add(holder, "attributeGroup", ref=self.take())
            elif self.ahead.startswith("<"):
                self.wild(holder, "anyAttribute")
            else:
                self.attribute(holder)

    def attribute(self, holder: etree._Element) -> None:
        name = self.take()
        attribute = _add(holder, "attribute", **{"ref" if name.startswith("xml:") else "name": name})
        if self.skip("!"):
            attribute.set("use", "required")
        if self.skip(":"):
            if self.ahead == "(":
                self.values(_add(attribute, "simpleType"))
            else:
                attribute.set("type", self.take())
        if self.skip("="):
            attribute.set("fixed", self.take().strip('"'))

    def values(self, kind: etree._Element) -> None:
        """Which values there are, between brackets."""
        self.take("(")
        if self.skip("list"):
            self.take("of")
            self.member(_add(kind, "list"), "itemType")
        elif self.skip("one"):
            self.take("of")
            union = _add(kind, "union")
            self.member(union, "memberTypes")
            while self.skip(","):
                self.member(union, "memberTypes")
        else:
            self.restricted(_add(kind, "restriction", base=self.take()))
        self.take(")")

    def member(self, kind: etree._Element, named: str) -> None:
        """A type of a list or of alternatives: named, or told on the spot."""
        if self.ahead == "(":
            self.values(_add(kind, "simpleType"))
        else:
            kind.set(named, f"{kind.get(named, '')} {self.take()}".strip())

    def restricted(self, restriction: etree._Element) -> None:
        """The words, or the bounds, that values are held to."""
        while self.ahead != ")":
            if self.ahead.startswith('"'):
                _add(restriction, "enumeration", value=self.take().strip('"'))
                self.skip("|")
            else:
                bound = self.take()
                self.take("=")
                _add(restriction, bound, value=self.take().strip('"'))
