from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.formats import FORMATS
from newsformat.formats.detect import detect
from properties.effort import cases

EXAMPLES = Path(__file__).parents[2] / "examples"

CASES = [
    ("json", '{"newsformat": "1.0", "body": []}'),
    ("json", '  \n{"body": [{"type": "paragraph", "text": "An \\"@context\\": yes."}], "newsformat": "1.0"}'),
    ("json", '[{"newsformat": "1.0", "body": []}]'),
    ("json", '{"headline": "no version yet"}'),
    ("json", "{}"),
    ("json", "[]"),
    ("json", '\ufeff{"newsformat": "1.0"}'),
    ("json", '{"newsformat": "1.0", "body": [], "extensions": {"json-ld": {"@id": "x"}}}'),
    ("json-ld", '{"@context": "https://schema.org", "@type": "NewsArticle"}'),
    ("json-ld", '[{"@type": "NewsArticle"}]'),
    ("json-ld", '{"@graph": [], "nf:extensions": {"@type": "@json", "@value": {"newsformat": 1}}}'),
    ("json", '{"headline": "no version yet", "language": "en", "byline": "By Ada Rossi", "body": []}'),
    ("json", '{"uri": "urn:example:ferry", "headline": "ours, misspelt", "body": []}'),
    ("json", '{"quotes": [{"uri": "x", "bodies": [], "headlines": []}], "slugline": "FERRY"}'),
    ("ninjs", '{"uri": "urn:example:ferry"}'),
    ("ninjs", '\ufeff[{"type": "text", "uri": "urn:example:ferry"}]'),
    ("ninjs", '{"guid": "7", "body_html": "<p>The first boat left.</p>", "versioncreated": "2026-03-01"}'),
    ("ninjs", '{"headlines": [{"value": "Ferry } resumes"}], "bodies": [{"value": "cut off in the te'),
    ("ninjs", '{"uri": "urn:example:ferry", "title": "She said: \\"newsformat\\": [", "a": "\\\\"}'),
    ("ninjs", '{"standard":{"name":"ninjs","version":"3.1"},"uri":"urn:example:ferry","type":"text"}'),
    ("ninjs", '{"data": {"item": {"uri": "urn:example:ferry"}}}'),
    ("ninjs", '{"total": 1, "data": {"items": [{"meta": 1, "uri": "urn:example:ferry"}]}}'),
    ("json", '{"data": {"item": {"newsformat": "1.0", "body": []}}}'),
    ("html", "<!DOCTYPE html><title>Ferry</title>"),
    ("html", "\n<!-- saved -->\n<!-- again --><html lang=en>"),
    ("html", '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html xmlns="x"/>'),
    ("html", "<p>The first boat left at dawn."),
    ("html", "The first boat</p><p>left at dawn.</p>"),
    ("html", "junk before it <html><body>x"),
    ("html", "<ARTICLE>x</ARTICLE>"),
    ("html", "<!doctype html><newsItem>"),
    ("newsml-g2", '<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>'),
    ("newsml-g2", '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">'),
    ("newsml-g2", '<nar:newsItem xmlns:nar="http://iptc.org/std/nar/2006-10-01/">'),
    ("newsml-g2", '\ufeff<?xml version="1.0"?><!-- wire --><newsItem>'),
    ("newsml-1.2", '<?xml version="1.0" encoding="UTF-8"?><NewsML Version="1.2"/>'),
    ("newsml-1.2", '<NewsML xmlns="http://iptc.org/std/NewsML/2003-10-10/"><NewsItem/></NewsML>'),
    ("newsml-1.2", '<!DOCTYPE NewsML PUBLIC "urn:x" "y.dtd" [<!ELEMENT a ANY>]>\n<!-- wire --><n:NewsML>'),
    ("newsml-1.2", "<NewsItem/>"),
    ("nitf", '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-2.dtd"><nitf><head/></nitf>'),
    ("nitf", '<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/">'),
    ("nitf", '<contentSet><inlineXML contenttype="application/nitf+xml"><nitf></nitf></inlineXML></contentSet>'),
    ("text", "The first boat left at dawn."),
    ("text", ""),
    ("text", "<3 from all of us"),
    ("text", "[VENICE] The first boat left at dawn."),
    ("text", "{not json} at all"),
    ("text", "Use <em> for emphasis"),
    ("text", "# Ferry\n\nThe first boat left at **dawn**."),
    ("text", "\x00\x01\x02"),
]


@pytest.mark.parametrize(("expected", "text"), CASES, ids=[text[:30] for _, text in CASES])
def test_the_content_tells_the_format(expected: str, text: str) -> None:
    assert detect(text.encode()) == expected


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_byte_order_mark_is_seen_through(encoding: str) -> None:
    assert detect("<!doctype html><p>Ferry".encode(encoding)) == "html"


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [("*/article.json", "json"), ("*/*.html", "html"), ("*/*.txt", "text"), ("*/*.jsonld", "json-ld")],
)
def test_the_examples_are_told(pattern: str, expected: str) -> None:
    assert {detect(path.read_bytes()) for path in EXAMPLES.glob(pattern)} <= {expected}


@cases(300)
@given(st.binary(max_size=80) | st.text(alphabet='<>!-?/{}[]":@ hxmlp', max_size=40).map(str.encode))
def test_at_most_one_format_claims_a_source(data: bytes) -> None:
    assert sum(row.looks_like(data) for row in FORMATS.values()) <= 1


def test_the_order_of_the_table() -> None:
    assert list(FORMATS) == [
        "json",
        "html",
        "text",
        "markdown",
        "json-ld",
        "newsml-g2",
        "newsml-g2-nitf",
        "nitf",
        "newsml-1.2",
        "ninjs",
        "ninjs-2.1",
        "ninjs-1.5",
    ]


def test_detection_loads_no_parser_and_no_model() -> None:
    code = (
        "import sys; from newsformat.formats.detect import detect; detect(b'<p>x</p>');"
        "print(sorted({'lxml', 'turbohtml', 'pydantic'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
