"""XML held against a schema: which element a fault is told of, and of how many."""

from __future__ import annotations

import pytest
from lxml import etree

from newsformat.formats.xml.schema_notation import schema_of
from newsformat.formats.xml.xsd import MOST_PLACED, Schema

HARBOUR = "element harbour { pier* } element pier { @length:xs:decimal }"
SCHEMA = Schema(etree.tostring(schema_of(HARBOUR, "urn:harbour")), "harbour", lambda _: b"")


def _harbour(sound: int, faulty: int) -> etree._Element:
    piers = "<pier length='9.5'/>" * sound + "<pier length='long'/>" * faulty
    return etree.fromstring(f"<harbour xmlns='urn:harbour'>{piers}</harbour>")


@pytest.mark.parametrize(("sound", "faulty"), [(0, 1), (2, 3), (MOST_PLACED, 2), (5, MOST_PLACED)])
def test_a_fault_is_told_of_its_element(sound: int, faulty: int) -> None:
    harbour = _harbour(sound, faulty)
    faults = SCHEMA.faults(harbour)
    assert [fault.element for fault in faults.first] == [*harbour][sound:]
    assert faults.total == faulty
    assert {fault.message for fault in faults.first} == {
        "“pier”, attribute “length”: “long” is not a valid value of the atomic type “xs:decimal”"
    }


def test_of_more_faults_than_are_placed_the_first_are_told_of_the_root() -> None:
    harbour = _harbour(3, MOST_PLACED + 1)
    faults = SCHEMA.faults(harbour)
    assert faults.total == MOST_PLACED + 1
    assert [fault.element for fault in faults.first] == [harbour] * MOST_PLACED


def test_what_is_sound_has_none_however_large() -> None:
    assert SCHEMA.faults(_harbour(MOST_PLACED * 3, 0)) == ([], 0)
