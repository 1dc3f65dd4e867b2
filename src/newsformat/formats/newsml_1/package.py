"""The components of an item, and what each is to the article."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from newsformat.formats.newsml_1.components import (
    Component,
    Content,
    Text,
    components_in,
    contents_of,
    longest,
    story_among,
    work_of,
    works_among,
)
from newsformat.formats.newsml_1.parts import Part, formal_name
from newsformat.formats.xml.parts import Left
from newsformat.model.extensions import Records

Holder = Component | None


@dataclass(frozen=True, slots=True)
class Package:
    """The components of an item with their parts, the texts and works in them, the story and the way to it.

    Components on the way to the story tell of the article. A picture's or a recording's component, with all that stands
    in it, tells of that alone: it is their holder. The holder of all others is the article, which is None here.
    `too_deep` is the first component that nests too deep to be among them.
    """

    components: list[Component]
    texts: list[Text]
    works: list[list[Content]]
    story: Text | None
    way: list[Component]
    holders: dict[Component, Holder]
    parts: dict[Component, Part]
    too_deep: etree._Element | None

    def left_at(self, holder: Holder) -> Left:
        """What nobody took of the components of a holder."""
        within = self.components if holder is None else holder.whole()
        return Records(
            record
            for component in within
            if self.holders[component] is holder
            for record in self.parts[component].left()
        )

    def take(self, content: Content) -> Part:
        """The part that a content is."""
        return self.parts[content.component].part_of(content.element, content.step)


def package_of(item: etree._Element) -> Package:
    """The components of an item, sorted out."""
    components = components_in(item)
    contents = [content for component in components for content in contents_of(component)]
    texts = [content for content in contents if isinstance(content, Text)]
    files = [content for content in contents if not isinstance(content, Text)]
    works = works_among(files)
    story = story_among(texts, files)
    if story is None and not works:  # a flash, which is its headline
        story = longest(texts)
    if story is not None:
        way = story.component.way()
    else:
        way = work_of(works[0][0].component).way() if works else components[:1]
    apart = {work_of(files[0].component) for files in works}.difference(way)
    holders: dict[Component, Holder] = {}
    parts: dict[Component, Part] = {}
    for component in components:
        holders[component] = component if component in apart else _holder_around(component, holders)
        parts[component] = _part_of(component, "" if component in apart else _path(component, parts))
    return Package(components, texts, works, story, way, holders, parts, _first_unopened(components))


def _first_unopened(components: list[Component]) -> etree._Element | None:
    """The first component that was not looked into, as it nests too deep."""
    found = (component.element.find("NewsComponent") for component in components if not component.children)
    return next((element for element in found if element is not None), None)


def _holder_around(component: Component, holders: dict[Component, Holder]) -> Holder:
    return None if component.parent is None else holders[component.parent]


def _path(component: Component, parts: dict[Component, Part]) -> str:
    above = "" if component.parent is None else parts[component.parent].path
    return f"{above}/{component.step}" if above else component.step


def _part_of(component: Component, path: str) -> Part:
    """A component as a part; what stands in it has parts of its own."""
    part = Part(component.element, path)
    if component.children:
        part.take_all("NewsComponent")
    return part


def taken(package: Package, text: Text) -> Part:
    """The part that a text's `DataContent` is, whose content is taken."""
    content = package.take(text)
    if formal_name(content, "MediaType").lower() == "text" and (medium := content.subpart("MediaType")) is not None:
        medium.drop("FormalName")
    data = content.part_of(text.data, "DataContent")
    data.take_children()
    return data


def take_role(component: Part) -> None:
    """Take what a component is for."""
    if (role := component.subpart("Role")) is not None:
        role.drop("FormalName")
