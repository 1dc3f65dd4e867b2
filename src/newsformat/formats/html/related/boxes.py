"""Page -> the links shown in boxes and lines of their own that lead to other articles on the subject.

The lines that aren't body are gone through once, in order. A label ("Related", "Most read") speaks for the links
in its box. Without one, a linked title between the paragraphs was put there for this article, wherever it leads, and
so was what stands under "read more" there or right behind them, in their own box; elsewhere the names of the boxes
around a link must speak for it, and its title for the same subject. Links in the running text are marks of the body,
not found here.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newsformat.formats.html.body.chosen import Chosen
from newsformat.formats.html.body.furniture import is_of_advert
from newsformat.formats.html.body.hints import Hint
from newsformat.formats.html.body.lines import Box, Line
from newsformat.formats.html.page import Element, Page, attribute
from newsformat.formats.html.related.addresses import is_gallery, is_story, leads_to_no_story
from newsformat.formats.html.related.announced import ANNOUNCED, end_of_announced
from newsformat.formats.html.related.around import Around
from newsformat.formats.html.related.cards import Cards, boxes_around
from newsformat.formats.html.related.editions import edition, may_lead_elsewhere
from newsformat.formats.html.related.label import Label
from newsformat.formats.html.related.labels import (
    CLAIMS,
    INVITING,
    UNRELATED,
    named_related,
    verdict_of,
    without_label,
)
from newsformat.formats.html.related.pages import PRINT, is_print, may_lead_to_itself, neighbour
from newsformat.formats.html.related.subject import About, is_about, is_surely_about
from newsformat.formats.html.related.titles import (
    AFTER_COLON,
    HIGHEST,
    LONGEST_TITLE,
    SHORTEST_TITLE,
    SURELY_A_HEADLINE,
    heading_rank,
    headline_in,
    is_caption,
    is_linked_entry,
    is_teaser,
    label_before,
    may_be_titles,
    tells_a_story,
    title_of,
    weight,
)
from newsformat.markup.tree import one_line
from newsformat.markup.xhtml.context import Context
from newsformat.markup.xhtml.pages.images import image_of
from newsformat.model.links import RelatedLink
from newsformat.scalars.urls import host, is_web

_SHORTEST_LABELLED = 4
"""A title under a label that names a relation may be as short."""

_SPOKEN = ",".join(f"{tag}[aria-label]" for tag in ("section", "aside", "div", "nav", "ul", "ol"))

_MOST_BUTTONS = 2
_LONGEST_LINKED = 30
"""Characters of a label that is a link itself; a longer one is a title, if it leads anywhere."""

_LEADS_ANYWHERE = ("related", "source", "see_also")
"""What is said of links that may lead to other sites, whose pages have short names."""

_NEVER = int(Hint.FORM | Hint.HIDDEN)
_RELATED = int(Hint.RELATED)


def shown_links(page: Page, chosen: Chosen, context: Context, about: About) -> Iterator[RelatedLink]:
    """The related links that stand outside the body's text, in document order; an address may come twice."""
    return _Walk(page, chosen, context, about).links()


class _Walk:
    """One page's lines being gone through; keeps what it has found of boxes and links."""

    def __init__(self, page: Page, chosen: Chosen, context: Context, about: About) -> None:
        self.lines = chosen.page_lines.lines
        self.context = context
        self.cards = Cards(self.lines, context)
        self.about = about
        self.site = host(page.base)
        self.text = Around(chosen)
        self.spoken = _spoken_labels(page)
        self.names: dict[Box, bool | None] = {}
        self.seen: set[Element] = set()
        self.numbered: set[Element] = set()
        self.translated: set[Element] = set()
        self.given: set[str] = set()

    def _is_above_the_text(self, line: Line, number: int, position: str) -> bool:
        """Whether a line between headline and text is nothing but the headlines of other stories of the site."""
        if position != "head" or not self.text.is_below_headline(number) or weight(line.text) < SURELY_A_HEADLINE:
            return False
        led_to = [self.context.address(attribute(anchor, "href")) or "" for anchor in self.cards.anchors(line)]
        return all(host(url) == self.site and is_story(url) for url in led_to)

    def links(self) -> Iterator[RelatedLink]:
        label: Label | None = None
        for number, line in enumerate(self.lines):
            if label and number >= label.end:
                label = None
            new = self._label(number, line)
            if new and label and self._is_of_card(new, label, line):
                new = None
            if new:
                label = new
            elif self.text.is_text(line):
                if not (label and label.kind in CLAIMS and is_teaser(line)):
                    label = self._announced(number)
            elif label and self._ends(label, number, line):
                label = None
            elif line.linked:
                yield from self._from(line, number, label or self._spoken(line))
            elif label and label.kind in CLAIMS and (heading_rank(line) or weight(line.text) >= SHORTEST_TITLE):
                yield from self._from_card(line, number, label)

    def _label(self, number: int, line: Line) -> Label | None:
        """The label that a line is: short words, no link or nothing but one to a page on the subject."""
        if (kind := verdict_of(line.text)) is None or is_of_advert(line.text):
            return None  # what follows the place of an advert is none
        if line.linked and not self._may_label(line, kind):
            return None
        if kind == "source" and AFTER_COLON.search(line.text):
            return None  # "Source: the harbour office" names it
        box = line.box
        while box.parent and self._is_heading_alone(box, number):
            if line.linked and box.first < number:
                return None  # the way on at the end of a list, no heading
            box = box.parent
        return Label(kind, number, box.last, heading_rank(line), line.box.depth)

    def _may_label(self, line: Line, kind: str) -> bool:
        """Whether a line with links may be a label: the way to a list of stories, or to none at all.

        "See also: the harbour office" is a title.
        """
        if AFTER_COLON.search(line.text) or kind == INVITING:
            return False
        if heading_rank(line) and kind in CLAIMS and not self._leads_to_story(line):
            return True
        if line.linked < len(line.text):
            return kind == "series"
        return len(line.text) <= _LONGEST_LINKED or not self._leads_on(line)

    def _leads_to_story(self, line: Line) -> bool:
        urls = (self.context.address(attribute(anchor, "href")) or "" for anchor in self.cards.anchors(line))
        return any(is_story(url) and not leads_to_no_story(url) for url in urls)

    def _spoken(self, line: Line) -> Label | None:
        """The label that a box around a line has for readers who listen."""
        if not self.spoken:
            return None
        boxes = islice(boxes_around(line), HIGHEST)
        box = next((box for box in boxes if box.element in self.spoken), None)
        return Label(self.spoken[box.element], box.first - 1, box.last, rank=0, depth=box.depth) if box else None

    def _is_of_card(self, new: Label, label: Label, line: Line) -> bool:
        """Whether what looks like a label is but a line of a card ("3 comments"), in the list of one that claims."""
        may_be = label.kind in CLAIMS and new.kind not in CLAIMS and not new.rank
        return may_be and self.cards.is_of_card(line, label.start)

    def _announced(self, number: int) -> Label | None:
        """What a line of the text says of the rest of its list, or of the one that it announces."""
        end = end_of_announced(self.lines, number)
        return Label(ANNOUNCED, number, end, rank=0, depth=0) if end else None

    def _is_heading_alone(self, box: Box, number: int) -> bool:
        """Whether a box ends with a heading, or holds nothing but it and a few buttons."""
        if box.last == number + 1:
            return True
        if box.first < number:
            return False
        rest = self.lines[number + 1 : min(box.last, number + 2 + _MOST_BUTTONS)]
        return len(rest) <= _MOST_BUTTONS and all(len(line.text) < SHORTEST_TITLE for line in rest)

    def _leads_on(self, line: Line) -> bool:
        """Whether a link of a line leads to another page: a tab's name leads nowhere."""
        return any(not attribute(anchor, "href").startswith("#") for anchor in self.cards.anchors(line))

    def _ends(self, label: Label, number: int, line: Line) -> bool:
        """Whether a line begins something else than what the label speaks for.

        The second of two headings doesn't, nor a heading in a card of its list.
        """
        rank = heading_rank(line)
        if not rank or line.linked or number == label.start + 1:
            return False
        if line.box.depth > label.depth and self.cards.is_of_card(line, label.start):
            return False
        return rank <= label.rank if label.rank else bool(line.box.parent and line.box.parent.first <= label.start)

    def _from(self, line: Line, number: int, label: Label | None) -> Iterator[RelatedLink]:
        """The related links of one line."""
        if may_lead_to_itself(line.text):
            yield from self._of_the_same_article(line, number)
        if may_lead_elsewhere(line.text):
            yield from self._of_editions(line, number)
        told = label_before(line)
        kind = told or (label.kind if label else None)
        hints = label.hints_since(line) if label and not told else line.hints | line.box.inherited
        if kind == UNRELATED or hints & _NEVER or not may_be_titles(line, kind):
            return
        position = self.text.position(number, line)
        if kind == INVITING:
            in_text = position == "within" or (label is not None and self.text.is_in_own_box(label.start))
            kind = "see_also" if in_text else self._by_subject(line, position)
        elif kind is None:
            near = self.text.is_near(number) or self._is_above_the_text(line, number, position)
            kind = self._unlabelled_within(line) if near else self._unlabelled(line, hints, position)
        if kind == UNRELATED:
            return
        for anchor in self.cards.anchors(line):
            link = None if anchor in self.seen else self._link(anchor, line, kind, position)
            if link:
                yield link

    def _from_card(self, line: Line, number: int, label: Label) -> Iterator[RelatedLink]:
        """The story that a heading without a link heads, under a label: a link without words lies over its card."""
        anchor = self.cards.wordless(line, label.start)
        if anchor is None or anchor in self.seen or label.hints_since(line) & _NEVER:
            return
        if link := self._link(anchor, line, label.kind, self.text.position(number, line)):
            yield link

    def _unlabelled_within(self, line: Line) -> str | None:
        """The rel of a line's links among or right behind the paragraphs; None for what may be a teaser."""
        named = self._named(line.box)
        if named:
            return "related"
        return UNRELATED if named is False else None

    def _unlabelled(self, line: Line, hints: int, position: str) -> str:
        """The rel of a line's links elsewhere: what a box is called is often not what it holds."""
        named = hints & _RELATED and self._named(line.box)
        if named and is_about(line.text, self.about.subject):
            return "related"
        return self._by_subject(line, position)

    def _by_subject(self, line: Line, position: str) -> str:
        """The rel of a title that nothing claims to be related, behind the text: its words alone must say so."""
        is_headline = position != "head" and weight(line.text) >= SURELY_A_HEADLINE
        return "related" if is_headline and is_surely_about(line.text, self.about.subject) else UNRELATED

    def _of_the_same_article(self, line: Line, number: int) -> Iterator[RelatedLink]:
        """The pages before and after this one, and the form for print, where a line leads there."""
        for anchor, url in self._asked_first(line, self.numbered):
            words = one_line(anchor.text)
            rel = neighbour(words, url, self.about.url) or (PRINT if is_print(words, url, self.about.url) else None)
            if rel:
                self.given.add(url)
                title = None if words.isdecimal() else words
                yield RelatedLink(rel=rel, url=url, title=title, position=self.text.position(number, line))

    def _of_editions(self, line: Line, number: int) -> Iterator[RelatedLink]:
        """The story in other languages, and its original, where a line leads there."""
        for anchor, url in self._asked_first(line, self.translated):
            words = one_line(anchor.text)
            if found := edition(words, url):
                self.given.add(url)
                position = self.text.position(number, line)
                yield RelatedLink(rel=found.rel, url=url, title=words, language=found.language, position=position)

    def _asked_first(self, line: Line, asked: set[Element]) -> Iterator[tuple[Element, str]]:
        """The links of a line that no line before was asked about, with their addresses, less those that are given."""
        for anchor in self.cards.anchors(line):
            if anchor in asked:
                continue
            asked.add(anchor)
            url = self.context.address(attribute(anchor, "href"))
            if url and is_web(url) and url not in self.given:
                yield anchor, url

    def _link(self, anchor: Element, line: Line, kind: str | None, position: str) -> RelatedLink | None:
        url = self.context.address(attribute(anchor, "href"))
        if not url or url in self.given or not is_web(url) or leads_to_no_story(url):
            self.seen.add(anchor)
            return None
        if not kind and not is_teaser(line) and not (position == "within" and is_story(url) and is_linked_entry(line)):
            return None
        self.seen.add(anchor)
        own, title = without_label(title_of(anchor) or one_line(line.text))
        is_announced = kind == ANNOUNCED
        kind = own or (kind if kind and not is_announced else "see_also" if position == "within" else "related")
        card = self.cards.around(line, anchor)
        if not tells_a_story(title) or is_caption(line):
            title = headline_in(card) or title
        is_title = is_announced or (kind in CLAIMS and self.cards.tell_more(line, anchor))
        shortest = _SHORTEST_LABELLED if is_title else self._shortest(url, kind, position, line)
        if weight(title) < shortest or len(title) > LONGEST_TITLE:
            return None
        self.given.add(url)
        if is_gallery(url):
            kind = "gallery"
        image = image_of(anchor, self.context) or image_of(card, self.context)
        return RelatedLink(rel=kind, url=url, title=title, position=position, image=image)

    def _shortest(self, url: str, kind: str, position: str, line: Line) -> int:
        """How long the title of a link under a label must be, to be no button and no name of a section."""
        if kind == "series" or is_story(url) or (host(url) != self.site and kind in _LEADS_ANYWHERE):
            return _SHORTEST_LABELLED
        is_told = position == "within" or label_before(line) == "see_also" or self.cards.are_of_stories(line)
        return SHORTEST_TITLE if is_told else SURELY_A_HEADLINE

    def _named(self, box: Box) -> bool | None:
        """What the names of the boxes around a line say of the links in it; the nearest that says anything."""
        way: list[Box] = []
        verdict: bool | None = None
        while box.parent and len(way) < HIGHEST and not box.first <= self.text.first < self.text.last < box.last:
            if box in self.names:
                verdict = self.names[box]
                break
            way.append(box)
            verdict = named_related(f"{box.element.attr('class') or ''} {box.element.attr('id') or ''}"[:300])
            if verdict is not None:
                break
            box = box.parent
        self.names.update(dict.fromkeys(way, verdict))
        return verdict


def _spoken_labels(page: Page) -> dict[Element, str]:
    """What boxes say of their links to readers who listen, where that claims a relation."""
    told = {element: verdict_of(element.attr("aria-label") or "") for element in page.root.select(_SPOKEN)}
    return {element: kind for element, kind in told.items() if kind in CLAIMS}
