"""What the first bytes of a source tell of its format. No sign raises; at most one is true of a source."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from newsformat.scalars.patterns import late

FIRST_BYTES = 65536
"""How much of a source is looked at."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OURS_OR_LINKED = late(r'"(?:(newsformat)|@(?:context|type|graph|id))"\s{0,20}:')
# What may stand before the first element: declarations, comments, a document type.
_PROLOGUE = late(
    r"\s+|<\?[^>]{0,1000}>|<!--(?:[^-]|-(?!->))*-->|<!doctype\s[^>\[]{0,1000}(?:\[[^\]]*\]\s{0,100})?>", re.IGNORECASE
)
_ROOT = late(r"<([A-Za-z][\w.:-]{0,100})")
_HTML_DOCTYPE = late(r"<!doctype\s{1,20}html", re.IGNORECASE)
_HTML_SIGN = late(r"<(?:!doctype\s{1,20}html|html|head|body)[\s>]", re.IGNORECASE)
_CLOSING = late(r"</(?:p|div|article|section|span|h[1-6]|ul|ol|li|a|table|blockquote|figure|em|strong)>", re.I)
# Strings, with the colon behind a name, and what parts objects from one another; a string may have no end.
_JSON_TOKEN = late(r'"(?P<string>[^"\\]*(?:\\.[^"\\]*)*)(?:(?P<name>"\s{0,20}:)|"?)|[{}\[\]]', re.DOTALL)
_NEVER_IN_NINJS = frozenset({"newsformat", "body"})
_OF_NINJS = late(
    r"(?:uri|bodies|headlines|descriptions|(?:body|description|headline)_.*|pubstatus|versioncreated|firstcreated|"
    r"contentcreated|embargoed|embargoeduntil|copyrightholder|copyrightnotice|usageterms|representationtype|infosources?|"
    r"associations|ednote|slugline|renditions|altids)\Z",
    re.IGNORECASE | re.DOTALL,
)
# An answer of a service: the items stand in a list, or one in an object, behind at most a few values about them.
_HOLDS_ITEMS = late(
    r'\[?\s*\{\s*(?:"\w{1,40}"\s*:\s*(?:"[^"\\]{0,200}"|[\d.]{1,20}|true|false|null|\{[^{}]{0,2000}\})\s*,\s*){0,12}'
    r'(?:"(?:_?items|results|data|articles|docs|stories|entries|news|content|hits)"\s*:\s*(?=\[\s*\{)'
    r'|"(?:data|item|response|result)"\s*:\s*(?=\{))'
)
_MOST_HOLDERS = 3
_FEW_NAMES = 2
_FEW_CLOSING = 2
_NITF_WITHIN = late(r"<(?:[\w.-]{1,40}:)?nitf[\s>]")
_XML_SIGN = late(r"\sxmlns\b|</[A-Za-z]|/>")

_NEWSML_1_ROOTS = ("NewsML", "NewsItem")
_HTML_ELEMENTS = frozenset(
    "a abbr address article aside audio b base bdi bdo blockquote body br button canvas caption center cite code col "
    "colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form "
    "frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map "
    "mark menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp "
    "script search section select slot small source span strike strong style sub summary sup svg table tbody td "
    "template textarea tfoot th thead time title tr track tt u ul var video wbr".split()
)


def is_json(data: bytes) -> bool:
    """JSON that is neither JSON-LD nor ninjs: ours, or meant to be."""
    return _is_braced(text := _beginning(data)) and not _is_linked(text) and not _is_item(text)


def is_json_ld(data: bytes) -> bool:
    """JSON whose first telling member is one of JSON-LD's and not ours."""
    return _is_braced(text := _beginning(data)) and _is_linked(text)


def is_ninjs(data: bytes) -> bool:
    """JSON whose first object has the members of an item of ninjs, and none of ours."""
    return _is_braced(text := _beginning(data)) and not _is_linked(text) and _is_item(text)


def is_html(data: bytes) -> bool:
    """A page or a fragment of one, XHTML too."""
    text = _beginning(data)
    if _is_braced(text):
        return False
    after = _after_prologue(text)
    root = _ROOT.match(text, after)
    if root is None:
        return bool(_HTML_SIGN.search(text)) or len(_CLOSING.findall(text)) >= _FEW_CLOSING
    return root[1].lower().removeprefix("html:") in _HTML_ELEMENTS or bool(_HTML_DOCTYPE.search(text, 0, after))


def is_newsml_1(data: bytes) -> bool:
    """NewsML 1.0 to 1.2, by the name of the root; that of NewsML-G2 begins with a small letter."""
    text = _beginning(data)
    root = _ROOT.match(text, _after_prologue(text))
    return root is not None and root[1].rpartition(":")[2] in _NEWSML_1_ROOTS


def is_nitf(data: bytes) -> bool:
    """NITF by the name of its root, or a root without a namespace that holds NITF at once: some pass such parts on."""
    text = _beginning(data)
    after = _after_prologue(text)
    root = _ROOT.match(text, after)
    if root is None:
        return False
    name = root[1].rpartition(":")[2]
    return name == "nitf" or (name == "contentSet" and _NITF_WITHIN.search(text, after) is not None)


def is_xml(data: bytes) -> bool:
    """XML that is neither XHTML nor of a format with a sign of its own."""
    text = _beginning(data)
    if _is_braced(text) or is_html(data) or is_newsml_1(data) or is_nitf(data):
        return False
    if text.startswith("<?xml"):
        return True
    return _ROOT.match(text, _after_prologue(text)) is not None and _XML_SIGN.search(text) is not None


def is_never_claimed(data: bytes) -> bool:  # noqa: ARG001 - the face of all signs
    """False: some formats have no sign of their own."""
    return False


def _beginning(data: bytes) -> str:
    first = data[:FIRST_BYTES]
    for mark, encoding in _BYTE_ORDER_MARKS:
        if first.startswith(mark):
            return first[len(mark) :].decode(encoding, "ignore").lstrip()
    for encoding in ("utf-16-le", "utf-16-be"):
        if first.startswith("<?xml".encode(encoding)):
            return first.decode(encoding, "ignore")
    return first.decode("utf-8", "replace").lstrip()


def _is_braced(text: str) -> bool:
    """Whether it begins as a JSON object, or a list of them, and not as text in brackets."""
    return re.match(r'\{\s*(?:["}]|\Z)|\[\s*(?:[\[{\]]|\Z)', text) is not None


def _is_linked(text: str) -> bool:
    found = _OURS_OR_LINKED.search(text)
    return found is not None and found[1] is None


def _is_item(text: str) -> bool:
    names: set[str] = set()
    begin = 0
    for _ in range(_MOST_HOLDERS):
        if holder := _HOLDS_ITEMS.match(text, begin):
            begin = holder.end()
    for name in _first_names(text[begin:]):
        if name in _NEVER_IN_NINJS:  # in our own JSON it is the first, and the rest need not be read
            return False
        names.add(name)
    return "uri" in names or sum(_OF_NINJS.match(name) is not None for name in names) >= _FEW_NAMES


def _first_names(text: str) -> Iterator[str]:
    """The names of the members of the first object, or of the first in a list, as far as the text goes."""
    depth = 0
    for found in _JSON_TOKEN.finditer(text):
        match found[0]:
            case "[" if not depth:
                continue
            case "{" | "[":
                depth += 1
            case "}" | "]":
                depth -= 1
                if depth <= 0:
                    break
            case _ if depth == 1 and found["name"]:
                yield found["string"]


def _after_prologue(text: str) -> int:
    place = 0
    while found := _PROLOGUE.match(text, place):
        place = found.end()
    return place
