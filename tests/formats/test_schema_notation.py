"""The short notation of schemas, and what NewsML-G2's own says in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from newsformat.formats.newsml_g2.schema import schema
from newsformat.formats.xml.schema_notation import schema_of

OFFICIAL = Path(__file__).parents[3] / "shared/data/newsml/schemas/NewsML-G2_2.35-spec-All-Power.xsd"
XS = "{http://www.w3.org/2001/XMLSchema}"
FERRY = """
# A timetable, in words of ours.
element ferry { mixed ; ( name | berth:Berth )* <other>* @built!:xs:gYear @flag:(xs:string "IT"|"HR") @<other> }
element name : Name
type Name { is xs:string ; &spoken }
type Berth { length { is Metres ; }? pier+ }
element pier { extends Berth ; @kind:xs:string="stone" }
attributes spoken { @said:(list of (xs:string pattern="[A-Z ]*")) }
value Metres (one of xs:decimal , (xs:string "unknown"))
"""
TELLS_NO_FAULT = ("default", "block")
UNLESS_SAID = {("use", "optional"), ("minOccurs", "1"), ("maxOccurs", "1"), ("processContents", "strict")}


@pytest.mark.parametrize(
    ("document", "is_valid"),
    [
        ("<ferry built='1998'/>", True),
        ("<ferry/>", False),
        ("<ferry built='spring'/>", False),
        ("<ferry built='1998' flag='HR'>The <name said='TI NO'>Tino</name> <name/></ferry>", True),
        ("<ferry built='1998' flag='FR'/>", False),
        ("<ferry built='1998'><name said='Tino'/></ferry>", False),
        ("<ferry built='1998'><berth><length>9.5</length><pier><pier kind='stone'/></pier></berth></ferry>", False),
        ("<ferry built='1998'><berth/></ferry>", False),
        ("<ferry built='1998'><pier/></ferry>", False),
    ],
)
def test_a_schema_tells_documents_apart(document: str, is_valid: bool) -> None:
    schema = etree.XMLSchema(etree.fromstring(etree.tostring(schema_of(FERRY, "urn:ferry"))))
    root = document.replace("<ferry", "<ferry xmlns='urn:ferry'", 1)
    assert schema.validate(etree.fromstring(root)) == is_valid


@pytest.mark.parametrize("text", ["ferry {}", "element ferry { name", "value Metres xs:decimal", "type T { is }"])
def test_what_is_not_in_the_notation_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="should stand"):
        schema_of(text, "urn:ferry")


@pytest.mark.skipif(not OFFICIAL.is_file(), reason="the official schema is not at ../shared")
def test_the_table_of_newsml_g2_says_what_its_schema_says() -> None:
    assert _said(schema()) == _said(etree.parse(OFFICIAL).getroot())


def _said(schema: etree._Element) -> list[Any]:
    """What a schema declares, however it is spelled."""
    return [_plain(child) for child in _children(schema) if child.tag != XS + "import"]


def _children(element: etree._Element) -> list[etree._Element]:
    return [child for child in element.iterchildren(XS + "*") if child.tag != XS + "annotation"]


def _plain(element: etree._Element) -> Any:
    kind = element.tag.removeprefix(XS)
    children = [_plain(child) for child in _children(element)]
    told = sorted(each for each in element.attrib.items() if each not in UNLESS_SAID and each[0] not in TELLS_NO_FAULT)
    if kind in ("complexType", "extension"):
        children = [("sequence", [], [each]) if each[0] in ("choice", "group") else each for each in children]
    if kind in ("sequence", "choice") and len(children) == 1:
        if not told and children[0][0] in ("sequence", "choice", "group"):
            return children[0]
        kind = "sequence"
    return kind, told, children
