"""The schema of NewsML-G2 2.35, with that of ODRL in outline, as IPTC's own tests load the two."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from lxml import etree

from newsformat.formats.xml.xsd import Fault, Schema


def faults_of(root: etree._Element) -> list[Fault]:
    """What in an item or a message is against the schema."""
    return _schema().faults(root)


@cache
def _schema() -> Schema:
    return Schema(files(__name__), "all.xsd")
