"""Texts with a role, a rank and a language of their own: headlines, descriptions, keywords."""

from __future__ import annotations

from lxml import etree

from newsformat.formats.newsml_g2.building import add, records_of, restore
from newsformat.formats.newsml_g2.codes import Wire, first_code, qcode
from newsformat.formats.newsml_g2.parts import Part
from newsformat.formats.wires import scalars
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import XML_LANG, words_of
from newsformat.model.article import Article
from newsformat.model.metadata import Keyword, RankedText
from newsformat.scalars.languages import are_one_language


def is_foreign(element: etree._Element, wire: Wire) -> bool:
    """Whether a text is said to be in another language than the content."""
    told = element.get(XML_LANG)
    return bool(told) and bool(wire.language) and not are_one_language(told or "", wire.language or "")


def own_text(part: Part, name: str, wire: Wire) -> Part | None:
    """The first child of a name that has words; one in the language of the content comes first."""
    if len(found := part.children(name)) < 2:
        return part.text(name)
    worded = [element for element in found if words_of(element)]
    chosen = min(worded, key=lambda element: is_foreign(element, wire), default=None)
    return None if chosen is None else part.part_of(chosen, name)


def role_of(element: etree._Element) -> str:
    """The first role of an element, be it told by a code or by a URI."""
    return (element.get("role") or element.get("roleuri") or "").partition(" ")[0]


def ranked_text(element: etree._Element, wire: Wire) -> Members:
    """The members of a text with its role, rank and language."""
    part = Part(element)
    members = {
        "text": part.words(),
        "role": first_code(part, "role", wire),
        "rank": part.take("rank", scalars.whole),
        "language": part.take(XML_LANG, scalars.language),
    }
    return {"text": "", **part.closed(members)}


def roles_kept(article: Article, at: str) -> list[str]:
    """The first roles, by code or by URI, that were kept of the element at a place."""
    kept = (record["attributes"] for record in records_of(article) if record.get("at") == at and "attributes" in record)
    told = (attributes.get(role) for attributes in kept if isinstance(attributes, dict) for role in ("role", "roleuri"))
    return [role.partition(" ")[0] for role in told if isinstance(role, str)]


def add_ranked_text(meta: etree._Element, name: str, text: RankedText | Keyword) -> None:
    """Add such a text, as an element of a name, to a `contentMeta`."""
    child = add(
        meta,
        name,
        text.text,
        role=qcode(text.role),
        rank=None if text.rank is None else str(text.rank),
        lang=text.language,
    )
    restore(child, text)
