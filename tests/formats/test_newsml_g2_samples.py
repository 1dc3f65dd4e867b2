"""What the sample wires say stands in their articles, and again in what is written of these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree

import newsformat
from newsformat.findings import ReadError
from newsformat.formats import FORMATS
from newsformat.formats.newsml_g2.names import ITEMS, g2
from newsformat.formats.newsml_g2.schema import faults_of, is_sound
from newsformat.formats.newsml_g2.validity import faults_of_header
from newsformat.formats.source import Source
from newsformat.formats.xml.parse import parse_xml
from newsformat.formats.xml.words import local
from newsformat.model.article import Article
from newsformat.model.canonical import members_of

NEWSML = Path(__file__).parents[3] / "shared" / "data" / "newsml"
pytestmark = pytest.mark.skipif(not NEWSML.is_dir(), reason="the sample wires are not at ../shared")

SAID_ANEW = frozenset(
    ("standard", "standardversion", "conformance", "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation")
)

PLACES = {
    "contentMeta/headline": "headline kicker subheadline alternative_headlines",
    "contentMeta/by": "byline",
    "contentMeta/slugline": "slugline",
    "contentMeta/creditline": "credit_line",
    "contentMeta/dateline": "dateline",
    "contentMeta/located": "dateline",
    "contentMeta/urgency": "urgency",
    "contentMeta/language/@tag": "language",
    "contentMeta/contentCreated": "created",
    "contentMeta/contentModified": "modified",
    "contentMeta/subject": "subjects",
    "contentMeta/genre": "genres",
    "contentMeta/keyword": "keywords section",
    "contentMeta/audience": "audience",
    "contentMeta/creator": "authors contributors",
    "contentMeta/contributor": "contributors",
    "contentMeta/infoSource": "sources sponsors publisher",
    "contentMeta/description": "summary descriptions",
    "contentMeta/altId": "alternate_ids",
    "itemMeta/versionCreated": "version_created",
    "itemMeta/firstCreated": "item_created",
    "itemMeta/embargoed": "embargo",
    "itemMeta/provider": "provider",
    "itemMeta/edNote": "notes corrections",
    "itemMeta/signal": "signals",
    "rightsInfo/copyrightHolder": "rights",
    "rightsInfo/copyrightNotice": "rights",
    "rightsInfo/usageTerms": "rights",
}
"""Where the article says what an element says: with its words, or else with its code."""


ONE = frozenset(("rightsInfo/copyrightNotice", "rightsInfo/usageTerms"))
"""Of which a member holds one: those in further languages are carried through."""
NAMED = frozenset(
    (
        "contentMeta/located",
        "contentMeta/subject",
        "contentMeta/genre",
        "contentMeta/audience",
        "contentMeta/creator",
        "contentMeta/contributor",
        "contentMeta/infoSource",
        "itemMeta/provider",
        "rightsInfo/copyrightHolder",
    )
)
"""What has codes and names, and no words of its own; the names of signals are those of IPTC's codes."""


class Sample(NamedTuple):
    """A document, what was read of it, and what is written of that."""

    path: Path
    root: etree._Element
    articles: tuple[Article, ...]
    written: etree._Element


@cache
def samples() -> tuple[Sample, ...]:
    return tuple(sample for path in sorted((NEWSML / "g2").rglob("*.xml")) if (sample := _sample(path)))


def _sample(path: Path) -> Sample | None:
    form = FORMATS["newsml-g2"]
    assert form.read_all is not None
    assert form.write is not None
    assert form.write_all is not None
    source = Source(path.read_bytes())
    try:
        articles = tuple(reading.article for reading in form.read_all(source) if reading.article)
    except ReadError:
        return None
    root = parse_xml(source)
    for element in root.iter():
        element.tag = element.tag if element.tag.startswith("{") else g2(element.tag)
    data = form.write_all(articles) if root.tag == g2("newsMessage") else form.write(articles[0])
    return Sample(path, root, articles, parse_xml(Source(data)))


@cache
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(NEWSML / "schemas" / "G2-multi-schema-2.35.xsd"))


def words(element: etree._Element) -> str:
    return " ".join(" ".join(element.itertext()).split())


def facts(root: etree._Element) -> Counter[tuple[str, str, str]]:
    """Elements, attributes and texts, each with its path; of an inline XML only that there is one."""
    found: Counter[tuple[str, str, str]] = Counter()

    def walk(element: etree._Element, path: str) -> None:
        here = f"{path}/{local(element.tag)}"
        found[here, "", ""] += 1
        if local(element.tag) == "inlineXML":
            return
        for name, value in element.items():
            if name not in SAID_ANEW:
                found[here, str(name), " ".join(str(value).split())] += 1
        own = " ".join(" ".join([element.text or "", *(child.tail or "" for child in element)]).split())
        if own:
            found[here, "text", own] += 1
        for child in element:
            walk(child, here)

    walk(root, "")
    return found


def test_elements_attributes_and_texts_are_written_again() -> None:
    had, kept = Counter[str](), Counter[str]()
    for sample in samples():
        before, after = facts(sample.root), facts(sample.written)
        name = local(sample.root.tag)
        had[name] += sum(before.values())
        kept[name] += sum((before & after).values())
    assert {*had} == {*ITEMS, "newsMessage"}
    assert sum(kept.values()) / sum(had.values()) >= 0.999
    assert {name for name in had if kept[name] / had[name] < 0.985} == set()


def test_the_schema_that_is_shipped_refuses_what_the_official_one_refuses() -> None:
    told = {sample.path.name: bool(faults_of(sample.root)) for sample in samples()}
    assert told == {sample.path.name: not schema().validate(sample.root) for sample in samples()}
    assert sum(told.values()) > 10


def test_in_what_is_sound_at_one_look_nothing_is_faulty_by_itself() -> None:
    sound = [sample.root for sample in samples() if is_sound(sample.root)]
    assert len(sound) >= 260
    parts = [part for root in sound for part in root.iter(*map(g2, ITEMS))]
    assert [fault for part in parts for fault in faults_of(part)] == []
    assert [fault for root in sound for fault in faults_of_header(root.find(g2("header")))] == []


def test_what_was_valid_is_written_valid() -> None:
    valid = [sample for sample in samples() if schema().validate(sample.root)]
    assert len(valid) >= 260
    assert [sample.path.name for sample in valid if not schema().validate(sample.written)] == []


def test_what_is_written_and_not_valid_has_been_named() -> None:
    unnamed, count = [], 0
    for sample in samples():
        if schema().validate(sample.written):
            continue
        count += 1
        readings = newsformat.read_all(sample.path)
        if not any(finding.code == "kept-not-valid" for reading in readings for finding in reading.findings):
            unnamed.append(sample.path.name)
    assert (count, unnamed) == (5, [])


def letters(words: str) -> str:
    return "".join(words.split())


def strings(value: object) -> Iterator[str]:
    """All that members say, but for what is only carried through."""
    if isinstance(value, dict):
        for name, member in value.items():
            if name != "extensions":
                yield from strings(member)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)
    else:
        yield letters(str(value))


def stated(item: etree._Element) -> Iterator[tuple[str, str]]:
    """The metadata of an item: a place and what stands there, once."""
    for place in PLACES:
        path, _, attribute = place.partition("/@")
        for holder in item.iterfind("/".join(map(g2, path.split("/")[:-1]))):
            elements = holder.findall(g2(path.rpartition("/")[2]))
            for element in elements[:1] if place in ONE else elements:
                codes = (element.get("qcode"), element.get("uri"), element.get("literal"))
                texts = [words(name) for name in element.iterfind(g2("name"))] if place in NAMED else [words(element)]
                said = [] if place == "itemMeta/signal" else texts
                for text in [element.get(attribute)] if attribute else [*codes, *said]:
                    if text and letters(text):
                        yield place, str(text)


def is_told(text: str, members: list[object]) -> bool:
    """Whether members say a text, or a code that is a word of ours."""
    said = list(strings(members))
    everything = "".join(said)
    return text.rpartition(":")[2] in said or all(word in everything for word in text.rstrip(" -–—_:").split())


def test_metadata_stand_in_members_of_the_article() -> None:
    had, missed = 0, list[tuple[str, str, str]]()
    for sample in samples():
        for item, article in zip(sample.root.iter(*map(g2, ITEMS)), sample.articles, strict=True):
            members = members_of(article)
            for place, text in stated(item):
                had += 1
                if not is_told(text, [members.get(name) for name in PLACES[place].split()]):
                    missed.append((sample.path.name, place, text))
    assert had > 5000
    assert len(missed) / had <= 0.005, missed
