"""Wires made to hurt: how long a reader takes for each, and how much memory, against limits for both.

    python benchmarks/wire_attacks.py
    python benchmarks/wire_attacks.py --only subjects

A row is an attack on a format, read in a process of its own: CPU seconds of all its items, the most memory the process
held, and what came of it. Exits 1 where one takes more than 2 seconds or 512 MB, or ends in anything but readings or a
`ReadError`.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import newsformat

MOST_SECONDS, MOST_MB = 2.0, 512.0
HELD_AT_MOST = 8 * 2**30  # bytes; a process that wants more is ended, so that this machine lives
MEGABYTE = 2**20
SENTENCE = "The first boat left at dawn. "


@dataclass(frozen=True)
class Shape:
    """A small wire with places for subjects and for a text, and what a subject and an item look like."""

    document: str
    subject: str
    item: str = ""

    def filled(self, subjects: str = "", text: str = "<p>The first boat left.</p>", items: str = "") -> str:
        """The wire with something in its places."""
        return self.document.replace("{subjects}", subjects).replace("{text}", text).replace("{items}", items)


SHAPES = {
    "newsml-g2": Shape(
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a"><contentMeta>{subjects}</contentMeta>'
        '<contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>{text}</body></html></inlineXML></contentSet></newsItem>',
        '<subject type="cpnat:person" qcode="p:%d"><name>Ada Rossi</name></subject>',
    ),
    "newsml-1.2": Shape(
        "<NewsML>{items}<NewsItem><NewsComponent><DescriptiveMetadata>{subjects}</DescriptiveMetadata><ContentItem>"
        "<DataContent>{text}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>",
        '<SubjectCode><Subject FormalName="%08d"/></SubjectCode>',
        "<NewsItem/>",
    ),
    "nitf": Shape(
        "<nitf><head><tobject>{subjects}</tobject></head><body><body.content>{text}</body.content></body></nitf>",
        '<tobject.subject tobject.subject.refnum="%08d"/>',
    ),
}
COMPONENTS = "<NewsComponent>{}<ContentItem><DataContent>One.</DataContent></ContentItem></NewsComponent>"
ITEMS_IN_ITEMS = (
    f"{'<NewsItem><NewsComponent>' * 60}<ContentItem><DataContent>{f'<p>{SENTENCE}</p>' * 9_000}</DataContent>"
    f"</ContentItem>{'</NewsComponent></NewsItem>' * 60}"
)
FILE = '<NewsComponent><ContentItem Href="a.jpg"/></NewsComponent>'


def declared(declarations: str, reference: str) -> Callable[[Shape], str]:
    """A wire with declarations in its DOCTYPE, and a reference in its text."""
    return lambda shape: f"<!DOCTYPE x [{declarations}]>" + shape.filled(text=f"<p>{reference}</p>")


def subjects(count: int) -> Callable[[Shape], str]:
    """A wire of many subjects."""
    return lambda shape: shape.filled(subjects="".join(shape.subject % number for number in range(count)))


def text(make: Callable[[], str]) -> Callable[[Shape], str]:
    """A wire with a text."""
    return lambda shape: shape.filled(text=make())


def within(name: str, markup: str) -> str:
    """A paragraph with markup in 90 elements of a name, each in the one before."""
    return f"<p>{f'<{name}>' * 90}{markup}{f'</{name}>' * 90}</p>"


LAUGHS = '<!ENTITY a "lol">' + "".join(
    f'<!ENTITY {chr(98 + step)} "{f"&{chr(97 + step)};" * 10}">' for step in range(9)
)
ATTACKS: Mapping[str, Callable[[Shape], str]] = {
    "billion laughs": declared(LAUGHS, "&j;"),
    "quadratic blow-up": declared(f'<!ENTITY a "{"x" * 100_000}">', "&a;" * 100_000),
    "external entity": declared('<!ENTITY a SYSTEM "file:///etc/hostname">', "&a;"),
    "parameter entity": declared('<!ENTITY % a SYSTEM "http://example.org/a.dtd"> %a;', "x"),
    "attributes by default": declared(f'<!ATTLIST p x CDATA "{"x" * 100_000}">', "</p><p>" * 200_000),
    "50 MB of text": text(lambda: f"<p>{SENTENCE * (50 * MEGABYTE // len(SENTENCE))}</p>"),
    "9 MB of text": text(lambda: f"<p>{SENTENCE * (9 * MEGABYTE // len(SENTENCE))}</p>"),
    "30 MB of paragraphs": text(lambda: f"<p>{SENTENCE * 100}</p>" * (30 * MEGABYTE // (100 * len(SENTENCE)))),
    "100,000 paragraphs": text(lambda: f"<p>{SENTENCE}</p>" * 100_000),
    "40,000 paragraphs": text(lambda: f"<p>{SENTENCE}</p>" * 40_000),
    "20,000 paragraphs with marks": text(lambda: f"<p>{SENTENCE}<em>Now.</em></p>" * 20_000),
    "40,000 paragraphs, escaped": text(lambda: f"&lt;p>{SENTENCE}&lt;/p>" * 40_000),
    "3,000,000 paragraphs, escaped": text(lambda: "&lt;p>" * 3_000_000),
    "3,000,000 plain paragraphs": text(lambda: "a\n\n" * 3_000_000),
    "9 MB of plain text": text(lambda: (SENTENCE * 4 + "\n\n") * (9 * MEGABYTE // (4 * len(SENTENCE)))),
    "100,000 subjects": subjects(100_000),
    "20,000 subjects": subjects(20_000),
    "40,000 faulty subjects": lambda shape: shape.filled(subjects="<subject qcode='a:1' nobody='x'/>" * 40_000),
    "40,000 subjects with faulty codes": lambda shape: shape.filled(subjects="<subject qcode='a b'/>" * 40_000),
    "240 deep": text(lambda: "<div>" * 240 + SENTENCE + "</div>" * 240),
    "300 deep": text(lambda: "<div>" * 300 + SENTENCE + "</div>" * 300),
    "200 times 200 deep": text(lambda: ("<div>" * 200 + SENTENCE + "</div>" * 200) * 200),
    "580,000 attributes": text(lambda: ("<p " + " ".join(f'a{number}="x"' for number in range(200)) + ">x</p>") * 2900),
    "40,000 elements nobody knows": lambda shape: shape.filled(subjects="<unknown a='1'/>" * 40_000),
    "30,000 links in 90 names": text(lambda: within("person", '<a href="/a">a link</a> ' * 30_000)),
    "30,000 paragraphs in 90 marks": text(lambda: within("em", "<p>One.</p>" * 30_000)),
    "20,000 paragraphs below a lead": text(
        lambda: (
            f'<block class="lead"><p>{SENTENCE * 4000}</p></block>'
            f"<block><p>{SENTENCE * 4000}</p>{'<p>One.</p>' * 20_000}</block>"
        )
    ),
    "40,000 names of 60 prefixes": lambda shape: shape.filled(
        subjects=f"<x:a xmlns:x='urn:x' {' '.join(f'xmlns:p{n}={chr(34)}urn:{n}{chr(34)}' for n in range(60))}>"
        f"{'<x:b>p7:x</x:b>' * 40_000}</x:a>"
    ),
    "4 MB of text in 200 keywords": lambda shape: shape.filled(
        subjects=f"<subject>{'<keyword>' * 200}{long(4)}{'</keyword>' * 200}</subject>"
    ),
    "24,000 footnotes in a paragraph": text(
        lambda: f"<p>The boat{'<fn><p>Late.</p></fn> left at dawn, and came back.' * 24_000}</p>"
    ),
    "60 tables in tables": text(lambda: "<table><tr><td>" * 60 + "x" + "</td></tr></table>" * 60),
    "1 MB of status": lambda shape: (
        shape.filled()
        .replace("<contentMeta>", f'<itemMeta><pubStatus qcode="{"x" * MEGABYTE}"/></itemMeta><contentMeta>', 1)
        .replace(
            "<NewsComponent>",
            f'<NewsManagement><Status FormalName="{"x" * MEGABYTE}"/></NewsManagement><NewsComponent>',
            1,
        )
        .replace("<head>", f'<head><docdata management-status="{"x" * MEGABYTE}"/>', 1)
    ),
    "20,000 items": lambda shape: shape.filled(items=shape.item * 20_000),
    "4,900 items": lambda shape: shape.filled(items=shape.item * 4_900),
    "60 items in items of 9,000 paragraphs": lambda shape: shape.filled(items=ITEMS_IN_ITEMS),
    "16,000 components": lambda shape: shape.filled().replace(
        "<ContentItem>", COMPONENTS * 16_000 + "<ContentItem>", 1
    ),
    "12,000 components side by side": lambda shape: shape.filled().replace(
        "<ContentItem>", COMPONENTS.replace("{}", '<Role FormalName="Supporting"/>') * 12_000 + "<ContentItem>", 1
    ),
    "20,000 pictures": lambda shape: shape.filled().replace("<ContentItem>", FILE * 20_000 + "<ContentItem>", 1),
}
ONLY_NEWSML_1 = (
    "20,000 items",
    "4,900 items",
    "60 items in items of 9,000 paragraphs",
    "16,000 components",
    "12,000 components side by side",
    "20,000 pictures",
)


def item(**members: object) -> str:
    """An item of ninjs with more members."""
    return json.dumps({"uri": "urn:example:1", "bodies": [body(f"<p>{SENTENCE}</p>")], **members}, ensure_ascii=False)


def body(value: str, media_type: str = "text/html") -> dict[str, str]:
    """A text of an item."""
    return {"contentType": media_type, "value": value}


def given(value: str, **members: object) -> str:
    """An item with a member `x` of this JSON."""
    return item(**members, x="?").replace('"?"', value)


def long(megabytes: int) -> str:
    """So much text in one line."""
    return SENTENCE * (megabytes * MEGABYTE // len(SENTENCE))


ATTACKS_OF_NINJS: Mapping[str, Callable[[], str]] = {
    "60 lists deep": lambda: given("[" * 60 + "]" * 60),
    "100,000 lists deep": lambda: given("[" * 100_000 + "]" * 100_000),
    "100,000 objects deep": lambda: given('{"x":' * 100_000 + "1" + "}" * 100_000),
    "100,000 objects deep, cut off": lambda: given('{"x":' * 100_000)[: 5 * 100_000],
    "50 lists deep around null": lambda: given("[" * 50 + "null" + "]" * 50),
    "a number of 10,000,000 digits": lambda: given("9" * 10_000_000),
    "an urgency of 10,000,000 digits": lambda: item(urgency="?").replace('"?"', "9" * 10_000_000),
    "100,000 numbers of 1e999999": lambda: given("[" + ",".join(["1e999999"] * 100_000) + "]"),
    "1,000,000 numbers": lambda: given("[" + ",".join(["0.1"] * 1_000_000) + "]"),
    "1,000,000 null": lambda: given("[" + ",".join(["null"] * 1_000_000) + "]"),
    "50 MB of text": lambda: item(bodies=[body(f"<p>{long(50)}</p>")]),
    "50 MB of plain text": lambda: item(bodies=[body(long(50), "text/plain")]),
    "9 MB of plain paragraphs": lambda: item(bodies=[body((SENTENCE * 4 + "\n\n") * 77_000, "text/plain")]),
    "50 MB of headline": lambda: item(headlines=[{"value": long(50)}]),
    "15 MB of text": lambda: item(bodies=[body(f"<p>{long(15)}</p>")]),
    "15 MB of plain text": lambda: item(bodies=[body(long(15), "text/plain")]),
    "15 MB of headline": lambda: item(headlines=[{"value": long(15)}]),
    "100,000 paragraphs": lambda: item(bodies=[body(f"<p>{SENTENCE}</p>" * 100_000)]),
    "45,000 paragraphs": lambda: item(bodies=[body(f"<p>{SENTENCE}</p>" * 45_000)]),
    "24,000 paragraphs with marks": lambda: item(bodies=[body(f"<p>{SENTENCE}<em>Now.</em></p>" * 24_000)]),
    "5,000,000 tags in headlines": lambda: item(
        headlines=[{"value": "<b>" * 500_000, "contentType": "text/html"}] * 10
    ),
    "3,000,000 plain paragraphs": lambda: item(bodies=[body("a\n\n" * 3_000_000, "text/plain")]),
    "100,000 subjects": lambda: item(subjects=[{"name": "Ada Rossi", "uri": f"p:{n}"} for n in range(100_000)]),
    "100,000 faulty subjects": lambda: item(subjects=[{"name": "Ada Rossi", "uri": "a b", "x": 1}] * 100_000),
    "100,000 faulty places": lambda: item(places=[{"name": "Pier", "contentcreated": "never"}] * 100_000),
    "60,000 subjects": lambda: item(subjects=[{"name": "Ada Rossi", "uri": f"p:{n}"} for n in range(60_000)]),
    "60,000 faulty places": lambda: item(places=[{"name": "Pier", "contentcreated": "never"}] * 60_000),
    "60,000 bodies": lambda: item(bodies=[body(SENTENCE)] * 60_000),
    "60,000 headlines": lambda: item(headlines=[{"role": f"r{n}", "value": SENTENCE} for n in range(60_000)]),
    "190,000 keywords": lambda: item(keywords=[f"k{number}" for number in range(190_000)]),
    "190,000 numbers": lambda: given("[" + ",".join(["0.1"] * 190_000) + "]"),
    "20,000 pictures": lambda: item(
        associations=[{"name": f"a{n}", "type": "picture", "renditions": [{"href": "a.jpg"}]} for n in range(20_000)]
    ),
    "20,000 texts of a composite": lambda: item(
        type="composite", associations=[{"name": f"a{n}", "type": "text", "uri": f"u:{n}"} for n in range(20_000)]
    ),
    "30 composites in composites": lambda: (
        '{"uri":"u:1","type":"composite","associations":[{"type":"text","uri":"u:2"},' * 30 + item() + "]}" * 30
    ),
    "100,000 members nobody knows": lambda: item(**{f"x{n}": n for n in range(100_000)}),
    "100,000 members of one name": lambda: "{" + '"uri":"u:1",' * 100_000 + '"uri":"u:1"}',
    "1,000,000 items": lambda: "[" + ",".join(['{"uri":"u:1"}'] * 1_000_000) + "]",
    "10,000 items": lambda: "[" + ",".join(['{"uri":"u:1"}'] * 10_000) + "]",
    "20,000 lines": lambda: "\n".join(['{"uri":"u:1"}'] * 20_000),
    "20,000 lines, each at fault": lambda: "\n".join(['{"uri":"u:1"}', *(['{"uri":'] * 20_000)]),
    "1,000,000 lines of nothing": lambda: '{"uri":"u:1"}' + "\n \n" * 500_000 + "{",
}


def node(**terms: object) -> str:
    """An article of schema.org's with more terms."""
    return json.dumps(
        {"@context": "https://schema.org", "@type": "NewsArticle", "articleBody": SENTENCE, **terms}, ensure_ascii=False
    )


def things(kind: str, count: int = 100_000, **terms: object) -> list[dict[str, object]]:
    """So many nodes of a type, each with a name of its own."""
    return [{"@type": kind, "name": f"Ada Rossi {number}", **terms} for number in range(count)]


def graph(*nodes: object) -> str:
    """An article in front of other nodes."""
    return json.dumps({"@graph": [json.loads(node()), *nodes]})


def referring(**terms: object) -> str:
    """An article that refers 100,000 times to one node, with these terms."""
    return json.dumps({"@graph": [json.loads(node(about=[{"@id": "#a"}] * 100_000)), {"@id": "#a", **terms}]})


def ours(**terms: object) -> str:
    """A node of our own writing with more terms."""
    return node(**{"@context": ["https://schema.org", {"nf": "urn:newsformat:ns:"}], **terms})


PLACE = {"url": "https://example.org/a"}
POST = {"headline": "At dawn", "articleBody": SENTENCE, "datePublished": "2026-01-01T10:00:00Z"}
SAID = [{"@type": "Quotation", "text": f"We leave at {number}."} for number in range(20_000)]
ATTACKS_OF_JSON_LD: Mapping[str, Callable[[], str]] = {
    "60 lists deep": lambda: node(about="?").replace('"?"', "[" * 60 + "]" * 60),
    "30 things in things": lambda: node(about="?").replace('"?"', '{"name":"a","about":' * 30 + "1" + "}" * 30),
    "2,000 times 30 things in things": lambda: node(about="?").replace(
        '"?"', "[" + ",".join(['{"name":"a","about":' * 30 + "1" + "}" * 30] * 2000) + "]"
    ),
    "100,000 objects deep": lambda: '{"about":' * 100_000 + "1" + "}" * 100_000,
    "50 MB of text": lambda: node(articleBody=long(50)),
    "15 MB of text": lambda: node(articleBody=long(15)),
    "15 MB of paragraphs": lambda: node(articleBody=(SENTENCE * 4 + "\n\n") * 130_000),
    "5,000,000 short paragraphs": lambda: node(articleBody="a\n\n" * 3_900_000),
    "15 MB of headline": lambda: node(headline=long(15)),
    "15 MB of an author": lambda: node(author=long(15)),
    "100,000 paragraphs of HTML": lambda: node(articleBody=f"<p>{SENTENCE}<b>b</b></p>" * 100_000),
    "7,000 paragraphs of HTML": lambda: node(articleBody=f"<p>{SENTENCE}<b>b</b></p>" * 7_000),
    "100,000 about": lambda: node(about=things("Thing")),
    "100,000 about, mere words": lambda: node(about=[f"Pier {number}" for number in range(100_000)]),
    "50,000 faulty about": lambda: node(about=things("Thing", 50_000, url="http://[bad", sameAs="::")),
    "100,000 authors": lambda: node(author=things("Person")),
    "100,000 authors, mere words": lambda: node(author=[f"Ada Rossi {number}" for number in range(100_000)]),
    "100,000 names of an author": lambda: node(author={"name": [f"A{number}" for number in range(100_000)], **PLACE}),
    "10,000 names of 10,000 addresses": lambda: node(
        author={"name": [f"A{number}" for number in range(10_000)], "sameAs": ["https://example.org/a"] * 10_000}
    ),
    "100,000 keywords": lambda: node(keywords=[f"k{number}" for number in range(100_000)]),
    "1,000,000 keywords in a text": lambda: node(keywords=";".join(f"k{number}" for number in range(1_000_000))),
    "100,000 images": lambda: node(image=[f"https://example.org/{number}.jpg" for number in range(100_000)]),
    "100,000 citations": lambda: node(citation=things("CreativeWork", **PLACE)),
    "100,000 media": lambda: node(associatedMedia=things("VideoObject", **PLACE)),
    "100,000 publishers": lambda: node(publisher=things("Organization")),
    "100,000 posts": lambda: node(liveBlogUpdate=[POST] * 100_000),
    "20,000 quotations of 20,000 paragraphs": lambda: node(articleBody=f"{SENTENCE}\n\n" * 20_000, hasPart=SAID),
    "20,000 claims beside 20,000": lambda: json.dumps(
        [
            json.loads(node(review=[{"@type": "ClaimReview", "claimReviewed": f"a{n}"} for n in range(20_000)])),
            *({"@type": "ClaimReview", "claimReviewed": f"b{number}"} for number in range(20_000)),
        ]
    ),
    "100,000 nodes beside": lambda: graph(*things("Thing", url="#a")),
    "10,000 articles": lambda: json.dumps([{"@type": "Article", "headline": f"a{number}"} for number in range(10_000)]),
    "100,000 articles": lambda: json.dumps([{"@type": "Article"}] * 100_000),
    "100,000 references": lambda: referring(name="a"),
    "100,000 references to a large node": lambda: referring(name="a", sameAs=["https://example.org/a"] * 10_000),
    "references in references": lambda: json.dumps(
        [
            json.loads(node(about=[{"@id": "#0"}] * 100)),
            *({"@id": f"#{number}", "name": "a", "about": [{"@id": f"#{number + 1}"}] * 100} for number in range(9)),
        ]
    ),
    "240,000 members nobody knows": lambda: node(**{f"x{number}": 1 for number in range(240_000)}),
    "480,000 numbers": lambda: node(x=[0.1] * 480_000),
    "240,000 empty objects": lambda: node(x=[{}] * 240_000),
    "160,000 objects": lambda: node(x=[{"": [""]}] * 160_000),
    "1,000,000 null": lambda: node(x=[None] * 1_000_000),
    "100,000 types": lambda: node(**{"@type": ["NewsArticle"] * 100_000}),
    "100,000 about in a node of ours": lambda: ours(about=things("Thing")),
    "100,000 faulty about in a node of ours": lambda: ours(about=things("Thing", **{"nf:qcode": "no code"})),
    "20,000 quotes in a node of ours": lambda: ours(articleBody=f"{SENTENCE}\n\n" * 20_000, hasPart=SAID),
}
WIRES: Mapping[tuple[str, str], Callable[[], str]] = {
    **{
        (attack, name): partial(make, shape)
        for attack, make in ATTACKS.items()
        for name, shape in SHAPES.items()
        if name == "newsml-1.2" or attack not in ONLY_NEWSML_1
    },
    **{(attack, "ninjs"): make for attack, make in ATTACKS_OF_NINJS.items()},
    **{(attack, "json-ld"): make for attack, make in ATTACKS_OF_JSON_LD.items()},
}
"""What makes a wire, by the attack and the format."""


def outcome(data: bytes, name: str) -> str:
    """What comes of reading all items of a wire."""
    try:
        count = sum(1 for _ in newsformat.read_all(data, name))
    except newsformat.ReadError as error:
        return error.finding.code
    return f"{count:,} read"


def read_alone(attack: str, name: str) -> None:
    """Prints the CPU seconds and the megabytes of an attack, and what came of it."""
    resource.setrlimit(resource.RLIMIT_AS, (HELD_AT_MOST, HELD_AT_MOST))
    data = WIRES[attack, name]().encode()
    outcome(b"", name)  # what is imported on use is no part of the measure
    start = time.process_time()
    told = outcome(data, name)
    seconds = time.process_time() - start
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(data) / MEGABYTE:.1f} {seconds:.2f} {held:.0f} {told}")


def main() -> None:
    """Prints a row an attack and format."""
    parser = argparse.ArgumentParser(description="Wires made to hurt.")
    parser.add_argument("--only", default="", help="only attacks with this in their name, or in that of the format")
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        read_alone(*options.child)
        return
    failed = 0
    print(f"{'attack':40}{'format':12}{'MB':>6}{'s':>7}{'held':>6}")
    for attack, name in WIRES:
        if options.only not in f"{attack} {name}":
            continue
        command = [sys.executable, __file__, "--child", attack, name]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode:
            failed += 1
            print(f"{attack:40}{name:12}{'':19}   FAILED {run.stderr.strip().splitlines()[-1:]}", flush=True)
            continue
        size, seconds, held, told = run.stdout.strip().split(" ", 3)
        is_over = float(seconds) > MOST_SECONDS or float(held) > MOST_MB
        failed += is_over
        flag = "OVER" if is_over else ""
        print(f"{attack:40}{name:12}{size:>6}{seconds:>7}{held:>6}   {told:24}{flag}".rstrip(), flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
