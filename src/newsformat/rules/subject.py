"""An article as rules look at it: what several of them ask for is found once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any, NamedTuple

from newsformat.model.article import Article
from newsformat.model.marks import AnyMark, LinkMark, QuoteMark
from newsformat.model.media import Caption, Image, Rendition
from newsformat.model.moments import bounds
from newsformat.model.rights import Right
from newsformat.model.value import Value

ABOVE = "heading above"
"""The kind of passage that a headline, a kicker, a subheadline or a summary is."""


class Placed(NamedTuple):
    """A block of the body, or one inside another, and its pointer."""

    path: str
    block: Any


class Passage(NamedTuple):
    """A text with its marks. `path` is the pointer of what has the text and the marks.

    `kind` is the type of the block, or "item", "cell", "caption"; "heading above" for the article's own headings.
    """

    path: str
    kind: str
    text: str
    marks: tuple[AnyMark, ...]

    @property
    def place(self) -> str:
        """The pointer of the text itself."""
        return self.path if self.kind == ABOVE else f"{self.path}/text"


class PlacedImage(NamedTuple):
    """A picture of a figure, a recording, the article; `path` is the image's own."""

    path: str
    image: Image


class Link(NamedTuple):
    """An address that readers may follow, and the pointer of the address. `words` are those that lead there."""

    path: str
    url: str
    words: str | None


class PlacedMoment(NamedTuple):
    """A time that is told of the article itself, and its pointer."""

    path: str
    moment: str


class PlacedCode(NamedTuple):
    """A qcode or the URI of a concept, its pointer, and what the article calls the concept."""

    path: str
    code: str
    name: str | None


class PlacedRight(NamedTuple):
    """A statement of rights, and its pointer."""

    path: str
    right: Right


_TIMES = ("created", "published", "modified", "item_created", "version_created")


class Subject:
    """An article that is judged, and the moment it is judged at (with a zone)."""

    def __init__(self, article: Article, now: datetime) -> None:
        self.article = article
        self.now = now

    def is_over(self, moment: str) -> bool:
        """Whether a moment has passed, whatever clock it was read off."""
        return bounds(moment)[1] <= self.now

    def is_to_come(self, moment: str) -> bool:
        """Whether a moment has not come yet, whatever clock it was read off."""
        return bounds(moment)[0] > self.now

    @cached_property
    def moments(self) -> tuple[PlacedMoment, ...]:
        """When the article was made, published and changed, and corrected."""
        members = self.article.__dict__
        times = [PlacedMoment(f"/{name}", members[name]) for name in _TIMES if members[name]]
        corrections = enumerate(self.article.corrections)
        return (*times, *(PlacedMoment(f"/corrections/{i}/time", made.time) for i, made in corrections if made.time))

    @cached_property
    def codes(self) -> tuple[PlacedCode, ...]:
        """The qcodes and URIs of what the article is about, of its genres and its audience."""
        return tuple(
            code
            for member in ("genres", "subjects", "audience")
            for index, named in enumerate(self.article.__dict__[member])
            for code in _codes(f"/{member}/{index}", named)
        )

    @cached_property
    def rights(self) -> tuple[PlacedRight, ...]:
        """The rights in the article and in its pictures."""
        mine = [PlacedRight(f"/rights/{index}", right) for index, right in enumerate(self.article.rights)]
        theirs = (
            PlacedRight(f"{path}/rights/{index}", right)
            for path, image in self.images
            for index, right in enumerate(image.rights)
        )
        return (*mine, *theirs)

    @cached_property
    def blocks(self) -> tuple[Placed, ...]:
        """The blocks of the body and those in them, in document order."""
        return tuple(_blocks(self.article.body, "/body"))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The texts of the body in document order, those in lists, tables and captions too; no preformatted ones."""
        return tuple(passage for placed in self.blocks for passage in _passages(placed))

    @cached_property
    def words(self) -> str:
        """All texts of the body, one a line: what stands nowhere here need not be looked for in each."""
        return "\n".join(passage.text for passage in self.passages)

    @cached_property
    def headings_above(self) -> tuple[Passage, ...]:
        """The headline and what stands around it."""
        members = self.article.__dict__
        names = ("kicker", "headline", "subheadline", "summary")
        return tuple(Passage(f"/{name}", ABOVE, members[name], ()) for name in names if members[name])

    @cached_property
    def all_words(self) -> str:
        """The texts of the headings above the body, then `words`."""
        return "\n".join((*(heading.text for heading in self.headings_above), self.words))

    @cached_property
    def folded_words(self) -> str:
        """`all_words` without regard to case."""
        return self.all_words.casefold()

    def passages_with(self, *signs: str) -> Iterator[Passage]:
        """The headings and passages in which one of the strings stands."""
        if found := [sign for sign in signs if sign in self.all_words]:
            for passage in (*self.headings_above, *self.passages):
                if any(sign in passage.text for sign in found):
                    yield passage

    @cached_property
    def quoted(self) -> frozenset[str]:
        """The ids of the quotes whose place a mark tells."""
        passages = (*self.passages, *self.passages_beside)
        return frozenset(mark.ref for passage in passages for mark in passage.marks if mark.__class__ is QuoteMark)

    @cached_property
    def passages_beside(self) -> tuple[Passage, ...]:
        """What else has marks: preformatted text, the captions of the lead image and of `media`."""
        raw = (Passage(path, block.type, block.text, block.marks) for path, block in self.blocks if _is_raw(block))
        lead = self.article.lead_image
        placed = (Placed(f"/media/{index}", block) for index, block in enumerate(self.article.media))
        captions = (passage for place in placed for passage in _passages(place))
        return (*raw, *(() if lead is None else _caption(lead, "/lead_image")), *captions)

    @cached_property
    def recordings(self) -> tuple[Placed, ...]:
        """The videos and sound recordings of the body, then those of `media`."""
        media = (Placed(f"/media/{index}", block) for index, block in enumerate(self.article.media))
        return tuple(placed for placed in (*self.blocks, *media) if placed.block.type in ("video", "audio"))

    @cached_property
    def images(self) -> tuple[PlacedImage, ...]:
        """The lead image, those of the body in document order, those of `media`."""
        lead = self.article.lead_image
        placed = [*self.blocks, *(Placed(f"/media/{index}", block) for index, block in enumerate(self.article.media))]
        first = [] if lead is None else [PlacedImage("/lead_image", lead)]
        return (*first, *(image for place in placed for image in _images(place)))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links in the text, and the related ones."""
        return (*(link for passage in self.passages for link in _links(passage)), *_related(self.article))


def sizes_of(image: Image) -> tuple[tuple[int, int], ...]:
    """Width and height of a picture and of its renditions, as far as both are told."""
    files: tuple[Image | Rendition, ...] = (image, *image.renditions)
    return tuple((file.width, file.height) for file in files if file.width and file.height)


def _blocks(blocks: Sequence[Any], path: str) -> Iterator[Placed]:
    for index, block in enumerate(blocks):
        here = f"{path}/{index}"
        yield Placed(here, block)
        members = block.__dict__
        if inner := members.get("blocks"):
            yield from _blocks(inner, f"{here}/blocks")
        if block.type == "list":
            for number, item in enumerate(block.items):
                if item.blocks:
                    yield from _blocks(item.blocks, f"{here}/items/{number}/blocks")
        elif block.type == "gallery":
            yield from _blocks(block.items, f"{here}/items")
        elif block.type == "table":
            for place, cell in _cells(block, here):
                if cell.blocks:
                    yield from _blocks(cell.blocks, f"{place}/blocks")


def _is_raw(block: Any) -> bool:
    return block.type == "preformatted" and bool(block.marks)


def _cells(table: Any, path: str) -> Iterator[tuple[str, Any]]:
    for number, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            yield f"{path}/rows/{number}/{column}", cell


def _passages(placed: Placed) -> Iterator[Passage]:
    path, block = placed
    kind = block.type
    if kind == "list":
        for index, item in enumerate(block.items):
            if item.text:
                yield Passage(f"{path}/items/{index}", "item", item.text, item.marks)
        return
    if kind == "table":
        yield from _caption(block, path)
        for place, cell in _cells(block, path):
            if cell.text:
                yield Passage(place, "cell", cell.text, cell.marks)
        return
    if kind == "figure":
        yield from _caption(block.image, f"{path}/image")
    elif kind not in ("preformatted", "embed") and (text := block.__dict__.get("text")):
        yield Passage(path, kind, text, block.__dict__.get("marks") or ())
    else:
        yield from _caption(block, path)


def _caption(value: Value, path: str) -> Iterator[Passage]:
    caption = value.__dict__.get("caption")
    if isinstance(caption, Caption):
        yield Passage(f"{path}/caption", "caption", caption.text, caption.marks)


def _images(placed: Placed) -> Iterator[PlacedImage]:
    image = placed.block.__dict__.get("image")
    if isinstance(image, Image):
        yield PlacedImage(f"{placed.path}/image", image)


def _links(passage: Passage) -> Iterator[Link]:
    for index, mark in enumerate(passage.marks):
        if mark.__class__ is LinkMark:
            yield Link(f"{passage.path}/marks/{index}/url", mark.url, mark.words)


def _codes(path: str, named: Any) -> Iterator[PlacedCode]:
    for member in ("uri", "qcode"):
        if code := named.__dict__[member]:
            yield PlacedCode(f"{path}/{member}", code, named.name)
    for member in ("same_as", "broader"):
        for index, identity in enumerate(named.__dict__.get(member, ())):
            yield from _codes(f"{path}/{member}/{index}", identity)


def _related(article: Article) -> Iterator[Link]:
    for index, link in enumerate(article.related):
        if link.url:
            yield Link(f"/related/{index}/url", link.url, link.title)
