"""What `write` wrote, read back to the same blocks: each element is one block, nothing is noise.

The blocks come as JSON data of the model. `parts` tells, by element id, the members that the markup does not
show; what the markup shows wins.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from newsformat.markup.tree import Element, Text
from newsformat.markup.xhtml.inline_read import Inline, MarkClass, words_alone
from newsformat.markup.xhtml.inline_write import STYLE_TAGS
from newsformat.model.body import Block
from newsformat.model.marks import (
    ImageMark,
    LanguageMark,
    LinkMark,
    MentionMark,
    OtherMark,
    QuoteMark,
    RubyMark,
    StyleMark,
)

Members = dict[str, Any]
Parts = Mapping[str, Members]
_STYLES = {tag: style for style, tag in STYLE_TAGS.items()}
_BLOCK_TAGS = frozenset("p h1 h2 h3 h4 h5 h6 pre aside figure section ul ol table hr div blockquote".split())


def own_blocks(element: Element, parts: Parts) -> tuple[Block, ...]:
    """The blocks in an element that holds what our writer wrote."""
    return _adapter().validate_python(own_members(element, parts))


@cache
def _adapter() -> TypeAdapter[tuple[Block, ...]]:
    return TypeAdapter(tuple[Block, ...])


def own_members(element: Element, parts: Parts) -> list[Members]:
    """The same as JSON data of the model."""
    return _Reader(parts).blocks(element)


def _elements(element: Element) -> list[Element]:
    return [child for child in element.children if isinstance(child, Element)]


def _part(element: Element, name: str) -> Element | None:
    return next((child for child in _elements(element) if child.attr("data-part") == name), None)


def _is_block(element: Element) -> bool:
    return element.tag in _BLOCK_TAGS and element.attr("data-part") is None


@dataclass(frozen=True, slots=True)
class _Reader:
    parts: Parts

    def blocks(self, element: Element) -> list[Members]:
        return [self.block(child) for child in _elements(element) if _is_block(child)]

    def block(self, element: Element) -> Members:
        kind = element.attr("data-block") or element.tag
        return _READERS[kind](self, element)

    def common(self, element: Element, shown: Members) -> Members:
        """The members that any block may have, beside those shown; an absent one is left out."""
        name = element.attr("id")
        hidden = self.parts.get(name or "", {})
        given = {
            "id": None if name is None or ":" in name else name,
            "language": element.attr("lang"),
            "direction": element.attr("dir"),
        }
        return {**hidden, **{key: value for key, value in {**given, **shown}.items() if value not in (None, (), [])}}

    # -- texts

    def inline(self, element: Element, *, raw: bool = False) -> Members:
        """The text of an element and its marks, up to the first block in it."""
        children = element.children
        if len(children) == 1 and isinstance(children[0], Text) and not raw:
            return {"text": words_alone(children[0].data, Inline), "marks": ()}
        inline = Inline()
        self._into(inline, element, raw=raw)
        if raw:
            text = "".join(inline.pieces)
            return {"text": text, "marks": inline.marks(text)}
        words = inline.running_text()
        return {"text": words.text, "marks": words.marks}

    def _into(self, inline: Inline, element: Element, *, raw: bool) -> None:
        for node in element.children:
            if isinstance(node, Text):
                (inline.add_raw if raw else inline.add)(node.data)
            elif isinstance(node, Element) and not _is_block(node) and not node.attr("data-part") and node.tag != "rt":
                self._inline_element(inline, node, raw=raw)

    def _inline_element(self, inline: Inline, element: Element, *, raw: bool) -> None:
        if element.tag == "br":
            inline.add_break()
            return
        start = inline.length if raw else inline.begin()
        if element.tag == "img":
            inline.add_raw(element.attr("alt") or "\ufffc")
        else:
            self._into(inline, element, raw=raw)
        found = _mark_of(element)
        if found is not None:
            inline.end(start, *found)

    def line(self, element: Element, part: str) -> str | None:
        """The text of one part of a block."""
        found = _part(element, part)
        return None if found is None else str(self.inline(found)["text"])

    def caption(self, element: Element | None) -> tuple[Members | None, str | None]:
        """The caption and the credit in a `figcaption` or `caption`."""
        if element is None:
            return None, None
        words = _part(element, "caption")
        caption = None if words is None else self.common(words, self.inline(words))
        if caption is not None:
            caption.setdefault("text", "")
            caption.pop("id", None)
        return caption, self.line(element, "credit")

    # -- blocks

    def paragraph(self, element: Element) -> Members:
        run_in = _part(element, "run-in")
        shown = {"role": element.attr("data-role"), "run_in": None if run_in is None else run_in.text}
        return {"type": "paragraph", "text": "", **self.common(element, {**shown, **self.inline(element)})}

    def heading(self, element: Element) -> Members:
        shown = {"level": int(element.tag[1]), **self.inline(element)}
        return {"type": "heading", "text": "", **self.common(element, shown)}

    def preformatted(self, element: Element) -> Members:
        return {"type": "preformatted", "text": "", **self.common(element, self.inline(element, raw=True))}

    def pull_quote(self, element: Element) -> Members:
        words = next(child for child in _elements(element) if child.tag == "p")
        shown = {**self.inline(words), "attribution": self.line(element, "attribution")}
        return {"type": "pull_quote", "text": "", **self.common(element, shown)}

    def quotation(self, element: Element) -> Members:
        quoted = next(child for child in _elements(element) if child.tag == "blockquote")
        shown = {"attribution": self.line(element, "attribution"), "url": quoted.attr("cite")}
        return {"type": "quotation", "blocks": self.blocks(quoted), **self.common(element, shown)}

    def fact_box(self, element: Element) -> Members:
        shown = {"headline": self.line(element, "headline")}
        return {"type": "fact_box", "blocks": self.blocks(element), **self.common(element, shown)}

    def live_entry(self, element: Element) -> Members:
        header = next((child for child in _elements(element) if child.tag == "header"), element)
        time, link = _part(header, "time"), _part(header, "url")
        author = self.line(header, "author")
        shown = {
            "time": None if time is None else time.attr("datetime"),
            "headline": self.line(header, "headline"),
            "url": None if link is None else link.attr("href"),
        }
        members = {"type": "live_entry", "blocks": self.blocks(element), **self.common(element, shown)}
        if author is not None:
            members["author"] = {**members.get("author", {}), "name": author}
        return members

    def note(self, element: Element) -> Members:
        time = _part(element, "time")
        shown = {"kind": element.attr("data-kind"), "time": None if time is None else time.attr("datetime")}
        return {"type": "note", "blocks": self.blocks(element), **self.common(element, shown)}

    def list(self, element: Element) -> Members:
        start = element.attr("start") or element.attr("data-start")
        ordered = True if element.tag == "ol" else False if element.attr("data-ordered") else None
        items = [self.item(child) for child in _elements(element) if child.tag == "li"]
        shown = {"ordered": ordered, "start": None if start is None else int(start)}
        return {"type": "list", "items": items, **self.common(element, shown)}

    def item(self, element: Element) -> Members:
        return self.common(element, {**self.inline(element), "blocks": self.blocks(element)})

    def table(self, element: Element) -> Members:
        caption = next((child for child in _elements(element) if child.tag == "caption"), None)
        rows = [
            [self.cell(cell) for cell in _elements(row) if cell.tag in ("td", "th")]
            for row in element.iter_elements("tr")
            if row.parent is not None and row.parent.parent == element
        ]
        return {"type": "table", "rows": rows, **self.common(element, {"caption": self.caption(caption)[0]})}

    def cell(self, element: Element) -> Members:
        shown = {
            **self.inline(element),
            "header": {"col": "column", "row": "row"}.get(element.attr("scope") or "") if element.tag == "th" else None,
            "column_span": _number(element, "colspan"),
            "row_span": _number(element, "rowspan"),
            "blocks": self.blocks(element),
        }
        return self.common(element, shown)

    def figure(self, element: Element) -> Members:
        members = self.common(element, {})
        caption, credit = self._figcaption(element)
        img = next(child for child in _elements(element) if child.tag == "img")
        hidden = members.get("image", {})
        shown = _image(img)
        if "renditions" in hidden:  # the JSON-LD tells more of them than the srcset
            shown.pop("renditions", None)
        image = {**hidden, **shown}
        image |= {name: value for name, value in (("caption", caption), ("credit", credit)) if value is not None}
        return {**members, "type": "figure", "image": image}

    def _figcaption(self, element: Element) -> tuple[Members | None, str | None]:
        return self.caption(next((child for child in _elements(element) if child.tag == "figcaption"), None))

    def gallery(self, element: Element) -> Members:
        items = [self.figure(child) for child in _elements(element) if child.tag == "figure"]
        shown = {"caption": self._figcaption(element)[0]}
        return {"type": "gallery", "items": items, **self.common(element, shown)}

    def recording(self, element: Element) -> Members:
        kind = element.attr("data-block")
        player = next(child for child in _elements(element) if child.tag == kind)
        caption, credit = self._figcaption(element)
        poster = player.attr("poster")
        shown = {"title": self.line(element, "title"), "url": player.attr("src"), "caption": caption, "credit": credit}
        members = self.common(element, shown)
        if poster and "image" not in members:
            members["image"] = {"url": poster}
        return {**members, "type": kind}

    def embed(self, element: Element) -> Members:
        link, published = _part(element, "url"), _part(element, "published")
        shown = {
            "provider": element.attr("data-provider"),
            "url": None if link is None else link.attr("href"),
            "title": self.line(element, "title"),
            "text": self.line(element, "text"),
            "author": self.line(element, "author"),
            "published": None if published is None else published.attr("datetime"),
            "caption": self._figcaption(element)[0],
        }
        return {"type": "embed", **self.common(element, shown)}

    def divider(self, element: Element) -> Members:
        return {"type": "divider", **self.common(element, {})}

    def other(self, element: Element) -> Members:
        words = _part(element, "text")
        shown = {"name": element.attr("data-name"), "blocks": self.blocks(element)}
        if words is not None:
            shown |= self.inline(words)
        return {"type": "other", **self.common(element, shown)}


_READERS: Mapping[str, Callable[[_Reader, Element], Members]] = {
    "p": _Reader.paragraph,
    **{f"h{level}": _Reader.heading for level in range(1, 7)},
    "pre": _Reader.preformatted,
    "ul": _Reader.list,
    "ol": _Reader.list,
    "table": _Reader.table,
    "figure": _Reader.figure,
    "hr": _Reader.divider,
    "pull_quote": _Reader.pull_quote,
    "quotation": _Reader.quotation,
    "fact_box": _Reader.fact_box,
    "live_entry": _Reader.live_entry,
    "note": _Reader.note,
    "gallery": _Reader.gallery,
    "video": _Reader.recording,
    "audio": _Reader.recording,
    "embed": _Reader.embed,
    "other": _Reader.other,
}


def _mark_of(element: Element) -> tuple[MarkClass, Members] | None:  # noqa: PLR0911 - one case a type
    """The mark that an inline element of ours is."""
    tag, get = element.tag, element.attr
    if tag in _STYLES:
        return StyleMark, {"type": _STYLES[tag]}
    if tag == "a":
        return LinkMark, _given(url=get("href"), rel=tuple((get("rel") or "").split()), title=get("title"))
    if tag == "ruby":
        return RubyMark, {"reading": "".join(part.text for part in _elements(element) if part.tag == "rt")}
    if tag == "img":
        return ImageMark, _given(url=get("src"), width=_number(element, "width"), height=_number(element, "height"))
    if (ref := get("data-quote")) is not None:
        return QuoteMark, {"ref": ref} if get("data-whole") is None else {"ref": ref, "words": None}
    if (ref := get("data-mention")) is not None:
        return MentionMark, {"ref": ref}
    match get("data-mark"):
        case "link":
            return LinkMark, _given(url=get("data-url"), rel=tuple((get("data-rel") or "").split()), title=get("title"))
        case "language":
            return LanguageMark, _given(language=get("lang"), direction=get("dir"))
        case "other":
            return OtherMark, {"name": get("data-name") or ""}
    return None


def _given(**members: Any) -> Members:
    return {name: value for name, value in members.items() if value is not None}


def _number(element: Element, name: str) -> int | None:
    value = element.attr(name) or ""
    return int(value) if value.isascii() and value.isdigit() else None


def _image(img: Element) -> Members:
    widths = [entry.rpartition(" ") for entry in (img.attr("srcset") or "").split(", ") if entry.endswith("w")]
    renditions = [{"url": url, "width": int(width[:-1])} for url, _, width in widths]
    return _given(
        url=img.attr("src"), alt=img.attr("alt") or None, width=_number(img, "width"), height=_number(img, "height")
    ) | ({"renditions": renditions} if renditions else {})
