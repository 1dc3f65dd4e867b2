"""The components of an item: which text is the story, which files are the same picture, and what belongs to which.

A component holds others, or content: a text in `DataContent`, or a file at an `Href`. Roles tell captions, titles and
leads; among the other texts, but for those of pictures, the longest is the story.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from newsformat.formats.wires import scalars
from newsformat.formats.wires.media_kinds import kind_of_address, kind_of_form
from newsformat.formats.xml.words import XML_LANG, words_of
from newsformat.scalars.languages import language_tag

DEEPEST = 16
"""Components in components. Five is the most seen; those that nest deeper are kept as they came."""
CAPTIONS = frozenset({"caption", "cutline", "legend"})
TITLES = frozenset({"title", "headline"})
BYLINES = frozenset({"byline"})
LEADS = frozenset({"lead", "abstract", "summary"})
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_MORE_LETTERS = 15
"""How many letters ten characters of Chinese, Japanese or Korean say more than ten letters."""
_MAIN, _BESIDE = "main", frozenset({"supporting", "supplementary"})
_KINDS = {
    word: kind
    for kind, words in {
        "figure": "photo picture image graphic photograph",
        "video": "video",
        "audio": "audio sound",
    }.items()
    for word in words.split()
}


@dataclass(eq=False)
class Component:
    """A `NewsComponent`: its element, its place, and the component it stands in."""

    element: etree._Element
    step: str
    parent: Component | None
    language: str | None
    children: list[Component] = field(default_factory=list)

    @cached_property
    def role(self) -> str:
        """What it is for, as the provider says."""
        return formal_name_of(self.element, "Role")

    @cached_property
    def teller(self) -> Component | None:
        """The nearest that has lines, as a work has, and one of several files of a work has not."""
        if self.element.find("NewsLines") is not None:
            return self
        return None if self.parent is None else self.parent.teller

    def way(self) -> list[Component]:
        """It and all that it stands in, outermost first."""
        way = [self]
        while (parent := way[-1].parent) is not None:
            way.append(parent)
        return way[::-1]

    @property
    def is_beside_a_file(self) -> bool:
        """Whether it goes with a picture or a recording, which is the main of the components side by side."""
        return self.parent is not None and self.role.lower() in _BESIDE and self.parent.is_about_a_file

    @cached_property
    def is_about_a_file(self) -> bool:
        """Whether the main of the components in it is a picture or a recording."""
        return any(each.role.lower() == _MAIN and _holds_files_alone(each) for each in self.children)

    def whole(self) -> list[Component]:
        """It and all that stand in it, in document order."""
        found, stack = [], [self]
        while stack:
            found.append(component := stack.pop())
            stack += component.children[::-1]
        return found


@dataclass(eq=False)
class Content:
    """A `ContentItem`: the component it stands in, its place there, and what kind of picture or recording it is."""

    component: Component
    element: etree._Element
    step: str
    kind: str | None


@dataclass(eq=False)
class Text(Content):
    """A text, which stands in a `DataContent`."""

    data: etree._Element

    @cached_property
    def words(self) -> str:
        """Its plain words."""
        return words_of(self.data)

    def is_for(self, roles: frozenset[str]) -> bool:
        """Whether it has one of these roles."""
        return self.component.role.lower() in roles

    @property
    def is_caption(self) -> bool:
        """Whether it is the caption of a picture or a recording, by its role."""
        return self.is_for(CAPTIONS) or self.component.is_beside_a_file


def _holds_files_alone(component: Component) -> bool:
    contents = list(component.element.iter("ContentItem"))
    return bool(contents) and all(content.get("Href", "").strip() for content in contents)


def formal_name_of(element: etree._Element, child: str) -> str:
    """The `FormalName` of the first child of a name; "" where there is none."""
    found = element.find(child)
    return "" if found is None else found.get("FormalName", "").strip()


def components_in(item: etree._Element) -> list[Component]:
    """The components of an item, in document order, but for those that nest too deep."""
    roots = _children(item, None, scalars.language(item.get(XML_LANG, "")), 1)
    return [component for root in roots for component in root.whole()]


def _children(holder: etree._Element, parent: Component | None, language: str | None, depth: int) -> list[Component]:
    found = holder.findall("NewsComponent") if depth <= DEEPEST else []
    children = [
        Component(
            element,
            _step(element, number, len(found)),
            parent,
            _language_of(element) or language,
        )
        for number, element in enumerate(found, 1)
    ]
    for child in children:
        child.children = _children(child.element, child, child.language, depth + 1)
    return children


def _language_of(component: etree._Element) -> str | None:
    """The language that a component says it is in, or that its text alone is described to be in."""
    told = component.findall("DescriptiveMetadata/Language")
    described = language_tag(told[0].get("FormalName", "")) if len(told) == 1 else None
    return scalars.language(component.get(XML_LANG, "")) or described


def _step(element: etree._Element, number: int, of: int) -> str:
    return element.tag if of == 1 else f"{element.tag}[{number}]"


def contents_of(component: Component) -> Iterator[Content]:
    """The texts that have words, and the pictures and recordings that have an address."""
    found = component.element.findall("ContentItem")
    for number, element in enumerate(found, 1):
        step, kind, data = _step(element, number, len(found)), _kind_of(element), element.find("DataContent")
        if scalars.reference(element.get("Href", "")):
            if kind := kind or _kind_by_address(element):
                yield Content(component, element, step, kind)
        elif data is not None and kind is None and not _is_style(element) and holds_words(data):
            yield Text(component, element, step, None, data)


def holds_words(data: etree._Element) -> bool:
    """Whether there is more than white space in an element."""
    return any(not str(text).isspace() for text in data.itertext())


def _is_style(item: etree._Element) -> bool:
    return any("css" in formal_name_of(item, name).lower() for name in ("Format", "MimeType"))


def _kind_of(item: etree._Element) -> str | None:
    """What kind of picture or recording a content says it is."""
    medium = _KINDS.get(formal_name_of(item, "MediaType").lower())
    told = (formal_name_of(item, name).lower() for name in ("MimeType", "Format"))
    return medium or next((kind for form in told if (kind := kind_of_form(form))), None)


def _kind_by_address(item: etree._Element) -> str | None:
    return kind_of_address(item.get("Href", ""))


def story_among(texts: Iterable[Text], files: Iterable[Content]) -> Text | None:
    """The longest text that is no caption, title, byline or lead and tells of no file, or else the longest of a lesser
    kind.
    """
    told = [text for text in texts if not (text.is_caption or text.is_for(TITLES | BYLINES))]
    stories = [text for text in told if not text.is_for(LEADS)] or told
    with_files = {file.component for file in files}
    return longest([text for text in stories if not _tells_of_a_file(text, with_files)] or stories)


def _tells_of_a_file(text: Text, with_files: Collection[Component]) -> bool:
    """Whether a text stands with a file in its component, or in one that is a picture or a recording."""
    return text.component in with_files or any(place.role.lower() in _KINDS for place in text.component.way())


def longest(texts: Iterable[Text]) -> Text | None:
    """The text of most letters; of equals, one that is marked up."""
    found = [*texts]
    if len(found) < 2:  # as nearly always: letters are counted one by one
        return found[0] if found else None
    return max(found, key=lambda text: (_length_of(text.data), len(text.data)))


def _length_of(data: etree._Element) -> int:
    """How long a text is without its white space, in letters, of which a character of some scripts says several."""
    return sum(map(_letters_in, map(str, data.itertext())))


def _letters_in(text: str) -> int:
    letters = len(text) - sum(text.count(space) for space in " \n\r\t")
    return letters if text.isascii() else letters + _MORE_LETTERS * len(_DENSE.findall(text)) // 10


def work_of(component: Component) -> Component:
    """The component that tells of a file: the nearest with lines, or the one around a part without."""
    return component.teller or component.parent or component


def works_among(files: Iterable[Content]) -> list[list[Content]]:
    """Files by the picture or recording that they are: those of one kind whose roles tell them apart."""
    by_work: dict[tuple[Component, str | None], list[Content]] = {}
    for file in files:
        by_work.setdefault((work_of(file.component), file.kind), []).append(file)
    works: list[list[Content]] = []
    for same in by_work.values():
        if len({file.component.role for file in same}) == len(same):
            works.append(same)
        else:
            by_component: dict[Component, list[Content]] = {}
            for file in same:
                by_component.setdefault(file.component, []).append(file)
            works += by_component.values()
    return works
