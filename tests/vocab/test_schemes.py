"""The aliases of the standard catalog."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from newsformat.vocab.schemes import SCHEMES

CATALOG = Path(__file__).parents[3] / "shared/data/newsml/vocab/catalog.IPTC-G2-Standards_41.xml"


def test_aliases_of_iptc_and_of_others() -> None:
    assert SCHEMES["medtop"] == "http://cv.iptc.org/newscodes/mediatopic/"
    assert SCHEMES["genre"] == "http://cv.iptc.org/newscodes/genre/"
    assert SCHEMES["iso3166-1a2"] == "http://cvx.iptc.org/iso3166-1a2/"


@pytest.mark.skipif(not CATALOG.exists(), reason="the shared vocabularies are not beside the project")
def test_they_are_those_of_the_catalog() -> None:
    schemes = etree.parse(CATALOG).iter("{http://iptc.org/std/nar/2006-10-01/}scheme")
    assert {scheme.get("alias"): scheme.get("uri") for scheme in schemes} == {**SCHEMES}
