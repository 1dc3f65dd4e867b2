"""NITF 3.6: its names, what may stand in what, and trees made to fit.

Names and order are those of the NITF 3.6 schema (IPTC, Non-Exclusive License Agreement of 30 January 2006).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from lxml import etree

from newsformat.formats.wires.scalars import language
from newsformat.formats.xml.words import XML_LANG, local

NITF = "http://iptc.org/std/NITF/2006-10-18/"
HOME = "nitf"
"""The key, in `extensions`, of what only NITF has."""

INLINE = (
    "chron classifier copyrite event function location money num object.title org person postaddr virtloc "
    "a br em lang pronounce q"
)
BLOCKS = "p hl2 table nitf-table media ol ul dl bq fn note pre hr"

# What stands in an element: groups of names in their order, each with "!" (one), "?" (one at most), "+" (some), "*".
_CONTENT = {
    "nitf": "head ? ; body !",
    "head": "title ? ; meta * ; tobject ? ; iim ? ; docdata ? ; pubdata * ; revision-history *",
    "tobject": "tobject.property * ; tobject.subject *",
    "iim": "ds *",
    "docdata": "correction evloc doc-id del-list urgency fixture date.issue date.release date.expire doc-scope series "
    "ed-msg du-key doc.copyright doc.rights key-list identified-content *",
    "del-list": "from-src *",
    "key-list": "keyword *",
    "identified-content": "person org location event function object.title virtloc classifier *",
    "body": "body.head ? ; body.content * ; body.end ?",
    "body.head": "hedline * ; note * ; rights ? ; byline * ; distributor ? ; dateline * ; abstract * ; series ?",
    "hedline": "hl1 ! ; hl2 *",
    "note": "body.content +",
    "fn": "body.content +",
    "rights": "rights.owner rights.startdate rights.enddate rights.agent rights.geography rights.type "
    "rights.limitations *",
    "byline": "person byttl location virtloc *",
    "byttl": "org *",
    "distributor": "org *",
    "dateline": "location story.date *",
    "abstract": f"{BLOCKS} +",
    "copyrite": "copyrite.year copyrite.holder *",
    "body.content": f"block {BLOCKS} *",
    "block": "tobject ? ; key-list ? ; classifier * ; byline ? ; dateline ? ; copyrite ? ; abstract * ; "
    f"{BLOCKS} * ; datasource ?",
    "table": "caption ? ; col colgroup ? ; thead ? ; tfoot ? ; tbody ?",
    "media": "media-metadata * ; media-reference + ; media-object ? ; media-caption * ; media-producer *",
    "ol": "li +",
    "ul": "li +",
    "dl": "dt dd +",
    "dd": f"{INLINE} {BLOCKS} block *",
    "bq": "block + ; credit ?",
    "colgroup": "col +",
    "tr": "th td +",
    "num": "frac sub sup *",
    "frac": "numer ! ; frac-sep ? ; denom !",
    "location": "sublocation city state region country alt-code *",
    "person": "name.given name.family function alt-code *",
    "postaddr": "addressee ! ; delivery.point ? ; postcode delivery.office region country *",
    "addressee": "person ! ; function ? ; care.of ?",
    "delivery.point": "br *",
    "delivery.office": "br *",
    "body.end": "tagline ? ; bibliography ?",
    "nitf-table": "nitf-table-metadata ! ; table custom-table table-reference !",
    "nitf-table-metadata": "nitf-table-summary ? ; nitf-colgroup nitf-col +",
    "nitf-table-summary": "p *",
    "nitf-colgroup": "nitf-col +",
    **dict.fromkeys(("thead", "tbody", "tfoot"), "tr +"),
    **dict.fromkeys("hl1 hl2 p media-producer dt credit a em lang pronounce q tagline".split(), f"{INLINE} *"),
    **dict.fromkeys(("li", "th", "td", "caption", "media-caption"), f"{INLINE} {BLOCKS} *"),
    **dict.fromkeys(("event", "function", "sublocation", "city", "state", "region", "country", "object.title", "org",
                     "virtloc", "classifier"), "alt-code *"),
}  # fmt: skip

_MIXED = frozenset(
    "title hl1 hl2 rights rights.owner rights.startdate rights.enddate rights.agent rights.geography rights.type "
    "rights.limitations byline byttl distributor dateline story.date copyrite copyrite.year copyrite.holder p "
    "media-reference media-object media-caption media-producer li dt credit pre datasource caption th td chron event "
    "function location sublocation city state region country money num numer frac-sep denom sub sup object.title org "
    "person name.given name.family virtloc a em lang pronounce q care.of delivery.point postcode delivery.office "
    "tagline bibliography classifier custom-table".split()
)
"""Elements that hold words of their own."""
_OPEN = frozenset(
    "nitf head docdata body.head block media body.end hl1 hl2 p media-caption media-producer li dt dd credit caption "
    "th td a em lang pronounce q tagline".split()
)
"""Elements in which those of other namespaces may stand."""

_ALIGN = "align=left|center|right|justify|char char charoff valign=top|middle|bottom|baseline"
_CELL = f"axis axes nowrap=nowrap rowspan:token colspan:token {_ALIGN}"
# The attributes of an element beside `id`; "!" marks those it must have, "=" the values it takes, ":token" one word.
_ATTRIBUTES = {
    "nitf": "uno version change.date change.time baselang class",
    "title": "type=main|subtitle|parttitle|alternate|abbrev|other",
    "meta": "http-equiv:token name:token content!",
    "tobject": "tobject.type",
    "tobject.property": "tobject.property.type",
    "tobject.subject": "tobject.subject.ipr tobject.subject.refnum:token! tobject.subject.code tobject.subject.type "
    "tobject.subject.matter tobject.subject.detail",
    "iim": "ver:token",
    "ds": "num:token! value",
    "docdata": "management-status management-doc-idref management-idref-status",
    "correction": "info id-string regsrc",
    "evloc": "iso-cc state-prov county-dist city",
    "doc-id": "regsrc id-string",
    "from-src": "src-name level-number",
    "urgency": "ed-urg:token",
    "fixture": "fix-id",
    "doc-scope": "scope",
    "series": "series.name series.part:token series.totalpart:token",
    "ed-msg": "msg-type info",
    "du-key": "generation:token part:token version:token key",
    "doc.copyright": "year:token holder",
    "doc.rights": "owner startdate enddate agent geography location-code code-source type limitations",
    "keyword": "key",
    "pubdata": "type=print|audio|video|web|appliance|other item-length unit-of-measure date.publication name issn "
    "volume number issue edition.name edition.area position.section position.sequence ex-ref",
    "revision-history": "name function=writer-author|editor|producer|archivist|videographer|graphic-artist|"
    "photographer|statistician|other norm comment",
    "note": "noteclass=cpyrt|end|hd|editorsnote|trademk|undef type=std|pa|npa",
    "tagline": "type=std|pa|npa",
    "rights.geography": "location-code code-source",
    "p": "lede summary optional-text",
    "table": "align=left|center|right width cols:token border "
    "frame=void|above|below|hsides|lhs|rhs|vsides|box|border rules=none|basic|rows|cols|all cellspacing cellpadding",
    "media": "media-type!",
    "media-reference": "source name mime-type coding time time-unit-of-measure outcue source-credit copyright "
    "alternate-text height:token width:token units=pixels imagemap noflow=noflow data-location",
    "media-metadata": "name! value",
    "media-object": "encoding!",
    "ol": "seqnum:token",
    "bq": "nowrap=nowrap quote-source",
    "caption": "align=top|bottom|left|right",
    "col": f"span:token width {_ALIGN}",
    "event": "start-date end-date idsrc value",
    "city": "city-code code-source",
    "state": "state-code code-source",
    "region": "region-code code-source",
    "country": "iso-cc",
    "money": "unit date",
    "num": "units decimal-ch thousands-ch",
    "alt-code": "idsrc! value!",
    "person": "idsrc value gender=male|female",
    "a": "href name rel:token rev:token title",
    "pronounce": "guide phonetic",
    "q": "quote-source",
    "delivery.point": "point-code code-source",
    "postcode": "code-source",
    "delivery.office": "office-code code-source",
    "classifier": "type idsrc value",
    "table-reference": "idref!",
    "nitf-table-metadata": "subclass idsrc value status=pre|snap-shot|interim|final|official column-count row-count",
    "nitf-colgroup": "idsrc value occurrences",
    "nitf-col": "idsrc value occurrences data-type=text|number|graphic|other data-format",
    **dict.fromkeys(("date.issue", "date.release", "date.expire", "rights.startdate", "rights.enddate", "story.date",
                     "chron"), "norm"),
    **dict.fromkeys(("rights.owner", "rights.agent"), "contact"),
    **dict.fromkeys(("th", "td"), _CELL),
    **dict.fromkeys(("colgroup", "thead", "tbody", "tfoot", "tr"), _ALIGN),
    **dict.fromkeys(("function", "object.title", "org", "virtloc", "lang"), "idsrc value"),
    **dict.fromkeys(("location", "sublocation"), "location-code code-source"),
}  # fmt: skip
# Elements that have `class` and `style`, too.
_STYLED = frozenset(
    "body hedline hl1 hl2 note byline distributor dateline abstract block p table media media-object media-caption "
    "media-producer ol ul li dl dt dd bq credit fn pre hr caption col colgroup thead tbody tfoot tr th td chron event "
    "location sublocation city state region country money num frac sub sup object.title org person name.given "
    "name.family postaddr virtloc a em lang pronounce q tagline bibliography classifier custom-table "
    "nitf-table-metadata nitf-table-summary".split()
)
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*\Z")
_TOKEN = re.compile(r"[A-Za-z0-9_.:-]+\Z")


def nitf_tag(name: str) -> str:
    """A name of NITF in Clark notation."""
    return f"{{{NITF}}}{name}"


@dataclass(frozen=True, slots=True)
class _Slot:
    rank: int
    sign: str

    @property
    def is_single(self) -> bool:
        return self.sign in "!?"


@cache
def _slots(name: str) -> dict[str, _Slot]:
    """The names that may stand in an element, each with its slot."""
    slots: dict[str, _Slot] = {}
    for rank, group in enumerate(_CONTENT.get(name, "").split(";")):
        *names, sign = group.split() or ["*"]
        slots.update(dict.fromkeys(names, _Slot(rank, sign)))
    return slots


@cache
def _needed(name: str) -> frozenset[int]:
    """The ranks of the slots of an element that must not be empty."""
    return frozenset(slot.rank for slot in _slots(name).values() if slot.sign in "!+")


@cache
def _attributes(name: str) -> dict[str, str]:
    """The attributes of an element, each with its rule: "" for any, ":token", or the values it takes after "="."""
    rules = {"id": ":name"}
    if name in _STYLED:
        rules |= {"class": "", "style": ""}
    for entry in _ATTRIBUTES.get(name, "").split():
        found = re.match(r"([^:=!]+)([^!]*)", entry)
        if found:
            rules[found[1]] = found[2]
    return rules


@cache
def _needed_attributes(name: str) -> tuple[str, ...]:
    return tuple(re.split("[:!]", entry)[0] for entry in _ATTRIBUTES.get(name, "").split() if entry.endswith("!"))


def may_hold(parent: str, child: str) -> bool:
    """Whether an element may hold another one."""
    return child in _slots(parent)


_WORDLESS = frozenset({"script", "style"})


def make_valid(root: etree._Element) -> None:
    """Set the children of all elements in their order, and take out what the schema does not take."""
    _fit(root, set())


def _fit(element: etree._Element, ids: set[str]) -> bool:
    """Whether an element can stand as it is left: with all that it must have."""
    name = local(element.tag)
    _fit_attributes(element, name, ids)
    slots, filled = _slots(name), set[int]()

    def stays(child: etree._Element) -> bool:
        slot = slots.get(local(child.tag))
        if not child.tag.startswith(f"{{{NITF}}}"):
            return name in _OPEN
        if slot is None or (slot.is_single and slot.rank in filled) or not _fit(child, ids):
            return False
        filled.add(slot.rank)
        return True

    if name in _MIXED:
        _fit_running_text(element, stays)
    else:
        element.text = None
        for child in list(element):
            child.tail = None
            if not stays(child):
                element.remove(child)
        _set_in_order(element, slots)
    return _needed(name) <= filled and all(element.get(needed) is not None for needed in _needed_attributes(name))


def _fit_running_text(element: etree._Element, stays: Callable[[etree._Element], bool]) -> None:
    """Take out of running text what does not stay, and leave its words."""
    kept: list[etree._Element] = []
    words = [[element.text or ""]]
    waiting: list[etree._Element | str] = [*reversed(element)]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            words[-1].append(part)
            continue
        tail, part.tail = part.tail or "", None
        if _keeps_words(part) and stays(part):
            kept.append(part)
            words.append([tail])
        elif _has_words_of_its_own(part):
            words[-1].append(part.text or "")
            waiting += [tail, *reversed(part)]
        else:
            words[-1].append(tail)
    element[:] = kept
    element.text = "".join(words[0]) or None
    for part, behind in zip(kept, words[1:], strict=True):
        part.tail = "".join(behind) or None


def _keeps_words(element: etree._Element) -> bool:
    """Whether all words in an element stay when it is made to fit: one that holds elements alone holds no others."""
    name = local(element.tag)
    if name in _MIXED or not element.tag.startswith(f"{{{NITF}}}"):
        return True
    slots, filled = _slots(name), set[int]()
    if (element.text or "").strip():
        return False
    for child in element:
        slot = slots.get(local(child.tag))
        if slot is None or (slot.is_single and slot.rank in filled) or (child.tail or "").strip():
            return False
        if not _keeps_words(child):
            return False
        filled.add(slot.rank)
    return _needed(name) <= filled and all(element.get(needed) is not None for needed in _needed_attributes(name))


def _has_words_of_its_own(element: etree._Element) -> bool:
    return bool(element.tag.startswith(f"{{{NITF}}}")) and local(element.tag) not in _WORDLESS


def _fit_attributes(element: etree._Element, name: str, ids: set[str]) -> None:
    rules = _attributes(name)
    for attribute, value in [(str(key), str(value)) for key, value in element.items()]:
        if attribute == XML_LANG:
            fits = language(value) is not None
        elif attribute.startswith("{"):
            fits = not attribute.startswith(f"{{{NITF}}}")
        else:
            fits = attribute in rules and _takes(rules[attribute], value)
        if attribute == "id":
            fits = fits and value not in ids
            ids.add(value)
        if not fits:
            del element.attrib[attribute]


def _takes(rule: str, value: str) -> bool:
    match rule:
        case "":
            return True
        case ":token":
            return _TOKEN.match(value) is not None
        case ":name":
            return _NAME.match(value) is not None
        case _:
            return value in rule[1:].split("|")


def _set_in_order(element: etree._Element, slots: dict[str, _Slot]) -> None:
    order = [slots[name].rank if (name := local(child.tag)) in slots else len(slots) for child in element]
    if order != sorted(order):
        element[:] = [child for _, child in sorted(zip(order, element, strict=True), key=lambda pair: pair[0])]


def indent(element: etree._Element, level: int = 0) -> None:
    """Line breaks and two spaces a level between elements that only hold elements; never in running text."""
    name = local(element.tag)
    if not len(element) or name in _MIXED or name == "dd" or not element.tag.startswith(f"{{{NITF}}}"):
        return
    inner = "\n" + "  " * (level + 1)
    element.text = inner
    for child in element:
        indent(child, level + 1)
        child.tail = inner
    element[-1].tail = inner[:-2]
