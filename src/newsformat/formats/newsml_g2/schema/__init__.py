"""The schema of NewsML-G2 2.35, with that of ODRL in outline."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from lxml import etree

from newsformat.formats.newsml_g2.names import NAR
from newsformat.formats.xml.schema_notation import schema_of
from newsformat.formats.xml.xsd import Fault, Schema

_FOLDER = files(__name__)
_TABLE = "newsml-g2-2.35.txt"


def faults_of(root: etree._Element) -> list[Fault]:
    """What in an item or a message is against the schema, first things first."""
    return _compiled().faults(root).first


def is_sound(root: etree._Element) -> bool:
    """Whether it is seen at one look that nothing in a message is against the schema, nor in any part of it."""
    return _compiled().is_kept(root)


def schema() -> etree._Element:
    """The table of elements, attributes and values, as an XML Schema."""
    return schema_of((_FOLDER / _TABLE).read_text("utf-8"), NAR)


@cache
def _compiled() -> Schema:
    return Schema(etree.tostring(schema()), _TABLE, lambda name: (_FOLDER / name).read_bytes())
