"""Rich text inside a wire: XHTML elements to blocks, and blocks to XHTML elements."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import deepcopy
from functools import cache, lru_cache
from html.entities import html5

from lxml import etree
from pydantic import TypeAdapter, ValidationError

from newsformat.formats.xml.parse import check_tags, parse_fragment
from newsformat.formats.xml.plain import blocks_of_text, is_laid_out
from newsformat.formats.xml.words import XHTML, XML_LANG, local, words_of
from newsformat.markup.tree import parse_document
from newsformat.markup.xhtml import Context, blocks_of, markup_of
from newsformat.markup.xhtml.inline_read import FoundMark
from newsformat.markup.xhtml.ours import own_members
from newsformat.markup.xhtml.read import own_body
from newsformat.markup.xhtml.write import MARKER
from newsformat.model.body import Block, Heading, Paragraph
from newsformat.model.quotes import Quote
from newsformat.model.value import unchecked

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

_NO_LETTER = re.compile(r"[\W\d_]+")
_NOT_OURS = (ValidationError, LookupError, ValueError, TypeError, RecursionError)
"""What reading our own markup may raise where somebody has bent it."""


def with_layout_told(root: etree._Element) -> etree._Element:
    """XHTML or NITF with an element for each paragraph of plain text that was put into one; it or a copy."""
    if not any(map(_is_laid_out, root.iter("{*}p"))):
        return root
    copied = deepcopy(root)
    for element in [element for element in copied.iter("{*}p") if _is_laid_out(element)]:
        parent = element.getparent()
        if parent is not None:
            for part in _elements_of_layout(element):
                element.addprevious(part)
            parent.remove(element)
    return copied


def _is_laid_out(element: etree._Element) -> bool:
    return not len(element) and is_laid_out(element.text or "")


def _elements_of_layout(element: etree._Element) -> list[etree._Element]:
    """A `p` or `pre` for each block that the text of a `p` is; what follows it follows the last."""
    elements = []
    for block in blocks_of_text(element.text or ""):
        part = etree.Element(element.tag if block.type == "paragraph" else element.tag + "re")
        part.text = getattr(block, "text", None)
        elements.append(part)
    elements[-1].tail = element.tail
    return elements


_LEADS = frozenset(
    "lead lede leadparagraph leadtext firstparagraph ingress chapeau chapo vorspann entradilla manchet intro "
    "introduction".split()
)


@lru_cache(maxsize=1024)
def is_lead_class(names: str | None) -> bool:
    """Whether the class of a paragraph, or of what holds it, says that it is the lead."""
    return names is not None and any(_NO_LETTER.sub("", name).lower() in _LEADS for name in names.split())


_SUBHEADS = frozenset(
    "subhead subheading subheadline crosshead crossheading crossheader intertitle intertitre intertitulo ladillo "
    "titoletto zwischentitel zwischenueberschrift zwischenüberschrift zwischenzeile mellomtittel mellanrubrik "
    "mellemrubrik väliotsikko valiotsikko tussenkop tussenkopje śródtytuł srodtytul mezititulek medzititulok alcím "
    "međunaslov".split()
)


@lru_cache(maxsize=1024)
def is_subhead_class(names: str | None) -> bool:
    """Whether the class of a paragraph says that it is a heading in the text."""
    return any(_NO_LETTER.sub("", name).lower() in _SUBHEADS for name in (names or "").split())


def with_classes_told(blocks: Sequence[Block], root: etree._Element) -> list[Block]:
    """Blocks that were read from XHTML of others, with the leads and the headings that its classes name."""
    if not _has_class(root):
        return list(blocks)
    leads, subheads = set(), set()
    for element in root.iter("{*}p"):
        if is_lead_class(element.get("class")) or _stands_in_a_lead(element):
            leads.add(words_of(element))
        elif is_subhead_class(element.get("class")):
            subheads.add(words_of(element))
    if not (leads or subheads) or is_ours(root):
        return list(blocks)
    return [_as_lead(_as_heading(block, subheads), leads) for block in blocks]


_has_class = etree.XPath("boolean((.. | descendant-or-self::*)/@class)")
"""Whether an element, one in it or the one around it has a class."""


def _stands_in_a_lead(element: etree._Element) -> bool:
    parent = element.getparent()
    return (
        parent is not None and local(parent.tag) in ("div", "section", "header") and is_lead_class(parent.get("class"))
    )


def _as_lead(block: Block, leads: Collection[str]) -> Block:
    if isinstance(block, Paragraph) and block.role is None and block.text in leads:
        return block.model_copy(update={"role": "lead"})
    return block


def _as_heading(block: Block, subheads: Collection[str]) -> Block:
    if isinstance(block, Paragraph) and block.role is None and block.text in subheads:
        return heading_of(block)
    return block


def heading_of(block: Paragraph) -> Heading:
    """A paragraph as the heading that its class says it is."""
    told = {name: getattr(block, name) for name in ("id", "language", "direction", "extensions")}
    return unchecked(Heading, level=2, text=block.text, marks=block.marks, **told)


def html_of(element: etree._Element) -> str:
    """An element of XHTML, whatever its prefixes, as HTML."""
    html = etree.tostring(element, encoding="unicode", method="html", with_tail=False)
    return _html_without_prefixes(element) if _has_prefixes(element, html) else _ENDS_OF_VOID.sub("", html)


def without_doubled_references(html: str) -> str:
    """HTML in which characters that were escaped twice are escaped once; what looks like a tag may be meant to."""
    return _DOUBLED.sub(_escaped_once, html) if "&amp;" in html else html


_DOUBLED = re.compile(r"&amp;((?!(?:lt|gt);)(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{2,6}|#[xX][0-9A-Fa-f]{2,5});)")


def _escaped_once(found: re.Match[str]) -> str:
    return f"&{found[1]}" if found[1].startswith("#") or found[1] in html5 else found[0]


def _has_prefixes(element: etree._Element, html: str) -> bool:
    """Whether there may be a prefix that a reader of HTML would take for a part of a name."""
    declared_within = " xmlns:" in html[html.find(">") :]
    return declared_within or " xml:lang=" in html or any(f"<{prefix}:" in html for prefix in element.nsmap)


# libxml2 knows the elements that have no end only where they are in no namespace.
_ENDS_OF_VOID = re.compile("</(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)>")


def _html_without_prefixes(element: etree._Element) -> str:
    plain = deepcopy(element)
    plain.tail = None
    for part in plain.iter():
        part.tag = local(part.tag)
        if (language := part.get(XML_LANG)) is not None:
            del part.attrib[XML_LANG]
            part.set("lang", language)
    etree.cleanup_namespaces(plain)
    return etree.tostring(plain, encoding="unicode", method="html")


@cache
def _adapter() -> TypeAdapter[tuple[Block, ...]]:
    return TypeAdapter(tuple[Block, ...])


def blocks_of_html(html: str, marked: Mapping[str, Sequence[FoundMark]] | None = None) -> tuple[Block, ...]:
    """The blocks of a fragment or document of HTML, which may or may not be of our writing.

    `marked` has, by their ids, the marks of inline elements that are told elsewhere.
    """
    return _blocks_of_short(html) if len(html) < _SHORT and not marked else _blocks(html, marked or {})


_SHORT = 8_000


@lru_cache(maxsize=16)
def _blocks_of_short(html: str) -> tuple[Block, ...]:
    """The same, remembered for a moment: a writer looks, and looks again, how the notes it wrote will be read."""
    return _blocks(html, {})


def _blocks(html: str, marked: Mapping[str, Sequence[FoundMark]]) -> tuple[Block, ...]:
    check_tags(html)
    root = parse_document(html).root
    if root is None:
        return ()
    if (own := own_body(root.iter_elements("div"))) is not None:
        try:
            return _adapter().validate_python(own_members(own, {}))
        except _NOT_OURS:  # it claims to be ours, and is not: read it as any other
            pass
    return blocks_of([root], Context(marked=marked))


def is_ours(element: etree._Element) -> bool:
    """Whether markup in an element is of our writing."""
    return any(part.get(MARKER) is not None for part in element.iter(f"{{{XHTML}}}div"))


def xhtml_elements(blocks: Iterable[Block], quotes: Iterable[Quote] = ()) -> list[etree._Element]:
    """Blocks as elements of XHTML; characters that XML can't hold are left out."""
    fragment = parse_fragment(_NOT_XML.sub("", markup_of(blocks, quotes)), XHTML)
    return [] if fragment is None else list(fragment)
