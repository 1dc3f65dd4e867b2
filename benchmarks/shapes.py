"""Shapes of input that has grown without bound, a table a reader: each gives a text of a size.

Some are what large pages look like, most are hostile: one thing, over and over.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

Shape = Callable[[int], str]

# ------------------------------------------------------------------------------------------------ making shapes


def heap(unit: str, before: str = "", after: str = "") -> Shape:
    """A shape that repeats a unit up to the size (in code points, which are bytes wherever all is ASCII)."""
    return lambda size: before + unit * max(1, (size - len(before) - len(after)) // len(unit)) + after


def numbered(unit: str, before: str = "", after: str = "") -> Shape:
    """As `heap`, of units that differ: each `#` in the unit is the number of the unit."""

    def shape(size: int) -> str:
        pieces: list[str] = []
        room = size - len(before) - len(after)
        for number in count():
            piece = unit.replace("#", str(number))
            if (room := room - len(piece)) < 0 and pieces:
                break
            pieces.append(piece)
        return before + "".join(pieces) + after

    return shape


def joined(unit: str, before: str, after: str) -> Shape:
    """As `numbered`, with the comma that ends the last unit left out: the members of JSON."""
    make = numbered(unit + ",", before, after)
    return lambda size: make(size).removesuffix("," + after).removesuffix(",") + after


def nested(opening: str, closing: str, before: str = "", after: str = "") -> Shape:
    """A shape of things in things; each is closed."""

    def shape(size: int) -> str:
        depth = max(1, (size - len(before) - len(after)) // (len(opening) + len(closing)))
        return before + opening * depth + closing * depth + after

    return shape


# ------------------------------------------------------------------------------------------------------ shapes

STORY = (
    "<h1>Ferry service resumes</h1><p>By Ada Rossi</p><p>The first boat left the northern harbour at dawn, half an "
    "hour later than the timetable had promised.</p><p>“We sail,” said Ada Rossi, who runs the line.</p>"
)
LD = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry", '

HTML: dict[str, Shape] = {
    "a story": heap("<p>The first boat left the harbour at dawn, and the bakery gave out warm bread.</p>", STORY),
    "nested divs": heap("<div>a", STORY),
    "nested spans": heap("<span>a", STORY),
    "nested bold": heap("<b>a", STORY),
    "bold in paragraphs": heap("<p><b>a", STORY),
    "nested lists": heap("<ul><li>a", STORY),
    "nested tables": heap("<table><tr><td>a", STORY),
    "nested quotations": heap("<blockquote>a", STORY),
    "line breaks": heap("<br>a", STORY),
    "unclosed paragraphs": heap("<p>some words of text", STORY),
    "links with the same words": heap('<a href="/x">a link</a> ', STORY + "<p>"),
    "links": numbered('<a href="/story/#">link # of many</a> ', STORY + "<p>"),
    "links in paragraphs": numbered('<p>See <a href="/story/#">the story #</a> of the day.</p>', STORY),
    "attributes": numbered(" a#=b", STORY + "<div", ">x</div>"),
    "class tokens": heap("related-box ", STORY + '<div class="', '">x</div>'),
    "one long class": heap("related-", STORY + '<div class="', '">x</div>'),
    "huge text node": heap("word ", STORY + "<p>"),
    "one long word": heap("word", STORY + "<p>"),
    "no-break spaces": heap("&nbsp;", STORY + "<p>"),
    "spaces": heap(" ", STORY + "<p>a", "b</p>"),
    "broken entities": heap("&#x;&amp&nope;&#99999999;", STORY + "<p>"),
    "escaped entities": heap("&amp;amp;", STORY + "<p>"),
    "broken tags": heap("<a <", STORY),
    "comments": heap("<!-- a -->", STORY),
    "open comments": heap("<!--", STORY),
    "closing tags": heap("</div></p>", STORY),
    "h1s": heap("<h1>Ferry</h1>", STORY),
    "numbered h1s": numbered("<h1>Ferry number #</h1>", STORY),
    "headings": heap("<h2>Ferry</h2><br>", STORY),
    "headings over paragraphs": numbered("<h2>Day #</h2><p>The boat number # left at dawn.</p>", STORY),
    "titles": heap("<title>Ferry", STORY),
    "one long title": heap("Ferry - ", "<title>", "</title>" + STORY),
    "one long title and no heading": heap("Ferry - ", "<title>", "</title><p>The first boat left at dawn.</p>"),
    "meta tags": heap("<meta name=author content=Ada>", STORY),
    "numbered meta tags": numbered("<meta property='article:tag' content='tag #'>", STORY),
    "one long author": heap("A B and ", "<meta name=author content='", "'>" + STORY),
    "authors": heap("<p class='author'>Ada Rossi</p>", STORY),
    "author links": heap("<a rel=author href=/a>Ada</a>", STORY),
    "times": heap("<time datetime=2024-01-01>", STORY),
    "dates": heap("<p>1 May 2020", STORY),
    "numbers in a date": heap("1 ", STORY + "<time>", "</time>"),
    "itemprops": heap("<div itemprop=author>", STORY),
    "itemprops around a long text": heap("word ", STORY + "<div itemprop=author>" * 400),
    "itemscopes": heap("<div itemscope itemprop=author itemtype=Person><i itemprop=name>Ada</i>", STORY),
    "JSON-LD scripts": numbered(LD + '"url": "https://example.org/#"}</script>', STORY),
    "one JSON-LD graph": joined('{"@id": "#", "@type": "Person"}', LD + '"author": [', "]}</script>" + STORY),
    "JSON-LD references": joined('{"@id": "#"}', LD + '"@id": "0", "author": [', "]}</script>" + STORY),
    "JSON-LD nesting": heap('{"a":', LD + '"author": ', "</script>" + STORY),
    "JSON-LD brackets": heap("[", LD + '"author": ', "</script>" + STORY),
    "JSON-LD quotation marks": heap('"x', LD + '"author": ', "</script>" + STORY),
    "JSON-LD comments": heap("/*", LD + '"author": ', "</script>" + STORY),
    "JSON-LD values": heap("}{", LD + '"a": 1', "</script>" + STORY),
    "images": heap("<img src=a.jpg alt=boat>", STORY),
    "numbered images": numbered("<img src=#.jpg alt='boat #'>", STORY),
    "figures": numbered("<figure><img src=#.jpg><figcaption>The boat #</figcaption></figure>", STORY),
    "figures of others deep above the text": numbered(
        "<figure><img src=#.jpg></figure>",
        "<article><h1>Ferry service resumes</h1><aside class=related>" + "<div>" * 400,
        "</div>" * 400 + "</aside><section>" + STORY + "</section></article>",
    ),
    "srcset": numbered("/a-#.jpg #w, ", STORY + '<img src=a.jpg srcset="', '">'),
    "one long list": numbered("<li>Bring coat #", STORY + "<ul>"),
    "lists": heap("<ul><li>a</ul>", STORY),
    "cells of a row": heap("<td>1", STORY + "<table><tr>"),
    "rows": heap("<tr><td>1<td>2", STORY + "<table>"),
    "wide cells": heap("<tr><td colspan=1000 rowspan=1000>1", STORY + "<table>"),
    "twins": heap('<div class="card"><p>one more card of many</p></div>', STORY),
    "related boxes": heap("<div class=related>", STORY),
    "quotation marks": heap("“a ", STORY + "<p>"),
    "quotes": heap("<p>“We sail,” said Ada Rossi.</p>", STORY),
    "bold words": heap("<b>a</b> ", STORY + "<p>"),
    "bold and slanted words": heap("<b>a</b> <i>b</i> ", STORY + "<p>"),
    "preformatted": heap("a\n", STORY + "<pre>"),
    "forms": heap("<form><input value=a><p>b</form>", STORY),
    "templates": heap("<template><p>a", STORY),
    "frames": heap("<iframe src=/a></iframe>", STORY),
    "bare line breaks": heap("<br>", STORY + "<p>"),
    "line breaks in pairs": heap("some words<br><br>", STORY + "<div>"),
    "rules": heap("<hr>", STORY),
    "open pictures": heap("<picture>", STORY),
    "open pictures with sources": heap("<picture><source srcset='/a.jpg 100w'>", STORY),
    "open figures": heap("<figure>", STORY),
    "nested figures": heap("<figure><img src=/a.jpg><figcaption>a", STORY),
    "videos": numbered("<video poster=/#.jpg><source src=/#.mp4></video>", STORY),
    "numbered frames": numbered("<iframe src='https://video.example.org/embed/#'></iframe>", STORY),
    "words below a picture": heap("<div class=a>a", STORY + "<figure><img src=/a.jpg>"),
    "links in running text": numbered(
        "the boat left with <a href=/story/#>the story #</a> on board, and came back, ", STORY + "<p>"
    ),
    "quotes in one paragraph": numbered("“We sail with boat #,” said Ada Rossi. ", STORY + "<p>"),
    "figures in a gallery": numbered(
        "<figure><img src=/#.jpg><figcaption>The boat #</figcaption></figure>", STORY + "<div class=gallery>"
    ),
    "scripts": heap("<script>a=1</script>", STORY),
    "one long script": heap("a=1;", STORY + "<script>", "</script>"),
    "styles": heap("<style>a{}</style>", STORY),
    "attributes of many tags": heap("<p a=b c=d e=f g=h>", STORY),
    "long attributes": heap("a b ", STORY + '<p title="', '">x'),
    "open attribute": heap("<p a b>", STORY + '<p title="'),
    "styles of many tags": heap("<p style='display:none;color:red'>a", STORY),
    "numbered classes": numbered("<div class='c# post-# item'>a</div>", STORY),
    "numbered ids": numbered("<p id=p#>some words of text</p>", STORY),
    "escaped tags": heap("&lt;p&gt;a&lt;/p&gt;", STORY + "<p>"),
    "escaped tags in the headline": heap("&lt;b&gt;a", "<h1>", "</h1>" + STORY),
    "one long headline": heap("Ferry resumes ", "<h1>", "</h1>" + STORY),
    "nested links": heap("<a href=/a><div>", STORY),
    "nested headings": heap("<h2><div>a", STORY),
    "nested articles": heap("<article>a", STORY),
    "nested asides": heap("<aside><p>a", STORY),
    "nested forms": heap("<div><form>a", STORY),
    "nested buttons": heap("<div><button>a", STORY),
    "tables in cells": heap("<table><tr><td><p>a</p>", STORY),
    "deep tables under the limit": heap("<table><tr><td>" * 40 + "a" + "</td></tr></table>" * 40, STORY),
    "head cells": heap("<tr><th scope=row>a<td>b", STORY + "<table>"),
    "captions of a table": heap("<caption>a</caption>", STORY + "<table>"),
    "definitions": heap("<dt>a<dd>b", STORY + "<dl>"),
    "details": heap("<details><summary>a</summary>b</details>", STORY),
    "nested details": heap("<details><summary>a", STORY),
    "asides": heap("<aside>a</aside>", STORY),
    "noscripts": heap("<noscript><img src=a.jpg></noscript>", STORY),
    "drawings": heap("<svg><title>a</title></svg>", STORY),
    "nested drawings": heap("<svg><g>", STORY),
    "options": heap("<option>a", STORY + "<select>"),
    "spoken quotes": heap("<q>a</q> ", STORY + "<p>"),
    "nested spoken quotes": heap("<q>a", STORY + "<p>"),
    "ruby": heap("<ruby>a<rt>b</ruby>", STORY + "<p>"),
    "languages": heap("<span lang=fr>a</span> ", STORY + "<p>"),
    "marks over one word": heap("<em><strong><u>a</u></strong></em> ", STORY + "<p>"),
    "footnotes": numbered("word<sup><a href='#fn#'>#</a></sup> ", STORY + "<p>"),
    "empty links": heap("<a href=/a></a>", STORY + "<p>"),
    "links without a space": heap("<a href=/a>a</a>", STORY + "<p>"),
    "related lists": numbered(
        "<li><a href=/story/#>The story number # of the day</a>", STORY + "<h3>Read also</h3><ul>"
    ),
    "related cards": numbered(
        "<div class=card><a href=/story/#><img src=/#.jpg><h3>The story number #</h3></a></div>", STORY
    ),
    "read-also lines": numbered("<p>Read also: <a href=/story/#>The story number #</a></p>", STORY),
    "canonical links": numbered("<link rel=canonical href=/a/#>", STORY),
    "translations": numbered("<link rel=alternate hreflang=en href=/a/#>", STORY),
    "live entries": numbered(
        "<div class=live-entry><time datetime=2026-03-01T10:00>10:00</time><h3>Entry #</h3><p>The boat left.</p></div>",
        STORY,
    ),
    "bylines": heap("<p class=byline>By Ada Rossi and Bo Lind</p>", STORY),
    "one long byline": heap("A B and ", STORY + "<p class=byline>By ", "</p>"),
    "tags": numbered("<a rel=tag href=/tag/#>tag #</a>", STORY),
    "breadcrumbs": numbered("<li><a href=/s#>Section #</a>", "<ol class=breadcrumb>", "</ol>" + STORY),
    "datelines": heap("<p>VENICE (Reuters) — ", STORY),
    "interview": heap("<p><b>What now?</b></p><p>We sail.</p>", STORY),
    "numbered headlines in JSON-LD": numbered(LD + '"name": "#"}</script>', STORY),
    "JSON-LD articles": joined('{"@type": "NewsArticle", "headline": "a"}', LD + '"@graph": [', "]}</script>" + STORY),
    "JSON-LD keywords": joined('"tag #"', LD + '"keywords": [', "]}</script>" + STORY),
    "one long JSON-LD keyword": heap("tag, ", LD + '"keywords": "', '"}</script>' + STORY),
    "JSON-LD images": joined('{"url": "/#.jpg"}', LD + '"image": [', "]}</script>" + STORY),
    "JSON-LD escapes": heap("\\n", LD + '"description": "', '"}</script>' + STORY),
    "JSON-LD surrogates": heap("\\ud83d", LD + '"description": "', '"}</script>' + STORY),
    "JSON-LD bodies": heap("word ", LD + '"articleBody": "', '"}</script>' + STORY),
    "JSON-LD entities": heap("&amp;quot;", LD + '"headline": "', '"}</script>' + STORY),
    "JSON-LD repaired members": joined('"a#": "b"', LD + "x: 1,", "}</script>" + STORY),
    "marks of a byte order": heap("\ufeff", STORY + "<p>"),
    "NULs": heap("\0", STORY + "<p>"),
    "words of many scripts": heap("船が出た。Паром ", STORY + "<p>"),
    "accents": heap("\u0301\u0323", STORY + "<p>a"),
    "plain text": heap("<p>a", STORY + "<plaintext>"),
    "sections of CDATA": heap("<![CDATA[a]]>", STORY),
    "escaped formatting": numbered("&lt;p&gt;&lt;b id=#&gt;a", STORY + "<div>", "&lt;/p&gt;</div>"),
    "escaped tags in many texts": heap("<div>&lt;p&gt;a&lt;/p&gt;</div>", STORY),
    "paragraphs deep in the page": heap("<p>The boat left.", "<article>" + "<div><i></i>" * 400 + STORY),
    "authors that differ": numbered("<meta name=author content='Ada Rossi#'>", STORY),
    "pictures of the head": numbered("<meta property=og:image content=/#.jpg>", STORY),
    "author links that differ": numbered("<a rel=author href=/a/#>Ada Rossi#</a>", STORY),
    "corrections": numbered("<p>Correction: an earlier version said # boats.</p>", STORY),
    "interviews": numbered("<p><b>Ada Rossi: What now, number #?</b><p><b>Bo Lind:</b> We sail.", STORY),
    "dialogue": heap("<p>— Zarpamos con el barco —dijo Ana Ruiz.</p>", "<html lang=es>" + STORY),
    "credited block quotations": numbered(
        "<blockquote><p>We sail with boat #.</p><footer>Ada Rossi, engineer</footer></blockquote><p>The boat left.</p>",
        STORY,
    ),
    "pull quotes": numbered(
        "<aside class=pullquote>We sail with boat #</aside><p>“We sail with boat #,” said Ada Rossi.", STORY
    ),
    "names in one paragraph": numbered("Ada Rossi# of Venice said no. ", STORY + "<p>"),
    "pictures with sizes": numbered(
        "<picture><source srcset='/#-1.jpg 100w, /#-2.jpg 200w' type=image/jpeg><img src=/#.jpg></picture>", STORY
    ),
    "credits of pictures": numbered(
        "<figure><img src=/#.jpg><figcaption>The boat # at the quay. Photo: Ada Rossi</figcaption></figure>", STORY
    ),
    "cells over others": heap("<tr><td colspan=3 rowspan=2>a<td>b<td>c", STORY + "<table>"),
    "cells over all rows": heap("<tr><td rowspan=65534>a", STORY + "<table>"),
    "frames in lists": numbered("<ul><li><iframe src=/#></iframe></ul>", STORY),
    "notes": numbered(
        "<li id=fn#>The note # <a href=#r#>↩</a></li>",
        STORY + "<p>Word<sup><a href='#fn1'>1</a></sup></p><ol class=footnotes>",
    ),
    "questions": numbered("<h3>Question #?</h3><p>Answer number #.</p>", STORY),
    "dividers": heap("<p>* * *</p><p>The boat left.</p>", STORY),
    "hidden boxes": numbered("<div hidden><p>The boat number # left at dawn.</p></div>", STORY),
    "block quotations with their addresses": numbered(
        "<blockquote cite=https://example.org/#><p>We sail with boat #.</p></blockquote>", STORY
    ),
    "processing instructions": heap("<?boat at dawn?>a", STORY),
    "sections of CDATA with tags": heap("<![CDATA[<p>a</p>]]>", STORY),
    "elements unheard of": numbered("<x#>a</x#>", STORY),
    "signed paragraphs": numbered("<p style='text-align:right'>Ada Rossi #</p>", STORY),
    "JSON-LD references in a row": joined(
        '{"@id": "n#", "isPartOf": {"@id": "n0#"}}',
        '<script type="application/ld+json">{"@graph": [',
        "]}</script>" + STORY,
    ),
    "live entries in JSON-LD": joined(
        '{"@type": "BlogPosting", "headline": "Entry #", "articleBody": "The boat left."}',
        '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Ferry", "liveBlogUpdate": [',
        "]}</script>" + STORY,
    ),
    "dates in a box with one long class": lambda size: (
        f'<div class="{"today-a " * (size // 16)}">{STORY}' + heap("<p>1 March 2026 it was</p>")(size // 2)
    ),
    "lines that name the author before inline elements": numbered(
        "<b>some words #</b> ", "<h1>Ferry</h1><div>" + "By Ada Rossi<br>" * 200
    ),
    "dated lines before inline elements": numbered(
        "<b>some words #</b> ", "<h1>Ferry</h1><div>" + "1 March 2026<br>" * 200
    ),
    "long block quotations that differ": numbered(
        "<blockquote><p>We sail with boat # of the harbour, as we did on day #, before storm # came</p></blockquote>"
        "<p>The boat # left at dawn.</p>",
        STORY,
    ),
    "names of languages in one link with a long address": lambda size: (
        f"{STORY}<a href=/2026/03/01/{'boat-' * (size // 10)}>" + heap("<div>English</div>")(size // 2)
    ),
    "ways to the next page in one link with a long address": lambda size: (
        f"{STORY}<a href=/2026/03/01/{'boat-' * (size // 10)}>" + heap("<div>next</div>")(size // 2)
    ),
}


def references(size: int) -> str:
    """Half of the JSON-LD is one node of very many members, the other half says again and again who it is."""
    members = ", ".join(f'"m{number}": 1' for number in range(size // 28))
    mentions = ", ".join('{"@id": "a"}' for _ in range(size // 28))
    return f'{LD}"author": [{mentions}], "about": {{"@id": "a", "name": "Ada", {members}}}}}</script>{STORY}'


HTML["JSON-LD references to a large node"] = references

BEFORE = '{"newsformat": "1.0", "body": ['
PARAGRAPH = BEFORE + '{"type": "paragraph", "text": "'

JSON: dict[str, Shape] = {
    "paragraphs": joined('{"type": "paragraph", "text": "The boat # left at dawn."}', BEFORE, "]}"),
    "nesting": nested("[", "]"),
    "nesting under the limit": joined(
        "[" * 60 + "]" * 60, '{"newsformat": "1.0", "extensions": {"a": [', ']}, "body": []}'
    ),
    "open brackets": heap("["),
    "open objects": heap('{"a":'),
    "nested quotations": nested('{"type": "quotation", "blocks": [', "]}", BEFORE, "]}"),
    "members": joined('"a#": #', '{"newsformat": "1.0", "body": [], "extensions": {"a": {', "}}}"),
    "unknown members": joined('"headline#": "H"', '{"newsformat": "1.0", "body": [], ', "}"),
    "the same member": joined('"headline": "H"', '{"newsformat": "1.0", "body": [], ', "}"),
    "wrong values": joined('{"type": "paragraph", "text": #}', BEFORE, "]}"),
    "unknown blocks": joined('{"type": "verse", "text": "a"}', BEFORE, "]}"),
    "a long string": heap("word ", PARAGRAPH, '"}]}'),
    "escapes": heap("\\n", PARAGRAPH, '"}]}'),
    "surrogates": heap("\\ud83d\\ude00", PARAGRAPH, '"}]}'),
    "half surrogates": heap("\\ud83d", PARAGRAPH, '"}]}'),
    "digits": heap("9", '{"newsformat": "1.0", "urgency": ', ', "body": []}'),
    "spaces": heap(" ", '{"newsformat": "1.0",', '"body": []}'),
    "signs": heap("-", "["),
    "marks over one word": joined('{"type": "strong", "words": "a"}', PARAGRAPH + 'a b", "marks": [', "]}]}"),
    "links over one word": joined(
        '{"type": "link", "words": "a", "url": "https://example.org/#"}', PARAGRAPH + 'a b", "marks": [', "]}]}"
    ),
    "marks over words that are not there": joined(
        '{"type": "strong", "words": "c#"}', PARAGRAPH + 'a b", "marks": [', "]}]}"
    ),
    "subjects": joined('{"name": "Ferry #"}', '{"newsformat": "1.0", "body": [], "subjects": [', "]}"),
    "ids": joined('{"type": "paragraph", "id": "p#", "text": "a"}', BEFORE, "]}"),
    "the same id": joined('{"type": "paragraph", "id": "p", "text": "a"}', BEFORE, "]}"),
    "items": joined('{"text": "a"}', BEFORE + '{"type": "list", "items": [', "]}]}"),
    "cells": joined('{"text": "a"}', BEFORE + '{"type": "table", "rows": [[', "]]}]}"),
    "rows": joined('[{"text": "a"}, {}]', BEFORE + '{"type": "table", "rows": [', "]}]}"),
    "images": joined('{"type": "figure", "image": {"url": "https://example.org/#.jpg"}}', BEFORE, "]}"),
}


def marks(size: int) -> str:
    """Each occurrence of one word is marked; half of the size is the text."""
    number = size // 50
    marked = ",".join(f'{{"type": "strong", "words": "a", "nth": {nth}}}' for nth in range(2, number + 1))
    return f'{PARAGRAPH}{"a b " * number}", "marks": [{marked}]}}]}}'


JSON["each occurrence of a word marked"] = marks

TOLD = "“We sail,” said Ada Rossi.\n\n"

TEXT: dict[str, Shape] = {
    "a page": heap("The first boat left at dawn, said “Ada” Rossi.\nHome\nA - B\n\n"),
    "paragraphs": heap("The first boat left the harbour at dawn with 120 people on board.\n\n", "Ferry resumes\n\n"),
    "one long line": heap("The boat left at dawn. "),
    "one long word": heap("word"),
    "one-letter lines": heap("a\n"),
    "one-word paragraphs": heap("Home\n\n"),
    "empty lines": heap("\n", "Ferry\n", "\nA boat left."),
    "spaces": heap(" ", "Ferry", "resumes"),
    "bullets": heap("• One\n"),
    "numbered items": numbered("#. Bring a coat\n"),
    "tabs": heap("a\tb\n"),
    "cells of a line": heap("a\t"),
    "bylines": heap("By Ada Rossi\n"),
    "one long byline": heap("A B and ", "Ferry resumes\n\nBy "),
    "commas in a byline": heap("a, ", "Ferry resumes\n\nBy "),
    "accounts in a byline": heap("@a ", "Ferry resumes\n\nBy "),
    "brackets in a byline": heap("(", "Ferry resumes\n\nBy "),
    "hosts in a byline": heap("www.a.b.", "Ferry resumes\n\nBy "),
    "dates": heap("1 March 2026\n"),
    "numbers": heap("1 ", "Ferry resumes\n\n"),
    "datelines": heap("VENICE — We sail.\n\n"),
    "one long dateline": heap("VENICE, ", "", "— We sail."),
    "dashes": heap("— "),
    "logos": heap("logo 10x10\n"),
    "rights": heap("© 2026 Harbour Post\n"),
    "invisible signs": heap("\u200b"),
    "no spaces between words": heap("船が出た。"),
    "quotation marks": heap("“"),
    "quotes": heap(TOLD),
}

QUOTES: dict[str, Shape] = {
    "quotes": heap("“A b c,” said Ada Rossi. "),
    "quotes in paragraphs": heap(TOLD),
    "words that are no quotes behind one": heap("There is “A.” ", "“We sail at dawn,” said Ada Rossi. The boat left. "),
    "speakers that differ": numbered("“We sail,” said Ada Rossi#. "),
    "opening marks": heap("“"),
    "straight marks": heap('"'),
    "apostrophes": heap("’ "),
    "single marks": heap("'a "),
    "marks of two languages": heap("„ «"),
    "open quotes": heap("“a "),
    "quotes that end nowhere": heap('"a" said x '),
    "open quotes in paragraphs": heap("\n\n“a"),
    "nested marks": nested("“‘", "’”"),
    "speech without quotes": heap("Ada Rossi said "),
    "indirect speech": heap("Ada Rossi said that the boats would sail. "),
    "names": heap("Ada Rossi "),
    "names that differ": numbered("Ada Rossi# of Venice said no. "),
    "commas": heap(", "),
    "dashes": heap("\n\n— We sail, — said Ada Rossi."),
    "full stops": heap("."),
    "full stops behind a quote": heap("!", "“We sail,” said Ada Rossi"),
    "one long sentence": heap("the boat left at dawn and "),
    "no spaces between words": heap("「船が出た」と彼は言った。"),
}

ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:example.org:20260301:ferry" version="2"
 standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="prov:lagoon"/>
<versionCreated>2026-03-01T08:05:00Z</versionCreated>"""
META = ITEM + "</itemMeta><contentMeta>"
XHTML = '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>'
BODY = f"{META}</contentMeta><contentSet>{XHTML}"
DONE = "</body></html></inlineXML></contentSet></newsItem>"
META_DONE = f"</contentMeta><contentSet>{XHTML}<p>The first boat left at dawn.</p>{DONE}"
ITEM_DONE = "</itemMeta><contentMeta>" + META_DONE

NEWSML_G2: dict[str, Shape] = {
    "paragraphs": heap("<p>The first boat left at dawn.</p>", BODY, DONE),
    "nested divs": nested("<div>", "</div>", BODY, DONE),
    "nested divs under the limit": heap("<div>" * 60 + "a" + "</div>" * 60, BODY, DONE),
    "line breaks": heap("<br/>a", BODY + "<p>", "</p>" + DONE),
    "links with the same words": heap('<a href="/x">a link</a> ', BODY + "<p>", "</p>" + DONE),
    "links": numbered('<a href="/x/#">a link #</a> ', BODY + "<p>", "</p>" + DONE),
    "attributes": numbered(' a#="b"', BODY + "<p", ">a</p>" + DONE),
    "huge text node": heap("word ", BODY + "<p>", "</p>" + DONE),
    "headings": heap("<h2>Ferry</h2>", BODY, DONE),
    "items": heap("<li>a</li>", BODY + "<ul>", "</ul>" + DONE),
    "cells": heap("<td>1</td>", BODY + "<table><tr>", "</tr></table>" + DONE),
    "rows": heap("<tr><td>1</td><td>2</td></tr>", BODY + "<table>", "</table>" + DONE),
    "images": heap('<img src="a.jpg" alt="a"/>', BODY, DONE),
    "quotation marks": heap('“a" ', BODY + "<p>", "</p>" + DONE),
    "signals": heap('<signal qcode="a:b"/>', ITEM, ITEM_DONE),
    "item links": heap('<link rel="irel:seeAlso" href="https://example.org/"/>', ITEM, ITEM_DONE),
    "notes": heap("<edNote>Adds quote.</edNote>", ITEM, ITEM_DONE),
    "other ids": heap("<altId>x</altId>", META, META_DONE),
    "the same subject": heap('<subject qcode="a:b"><name>x</name></subject>', META, META_DONE),
    "subjects": numbered('<subject qcode="a:#"><name>x #</name></subject>', META, META_DONE),
    "subjects of one id": heap('<subject id="a"/>', META, META_DONE),
    "subjects without a name": heap('<subject><name role="a:b"/></subject>', META, META_DONE),
    "names of a subject": heap('<name xml:lang="de">x</name>', META + "<subject>", "</subject>" + META_DONE),
    "places in places": heap("<name>x</name>", META + "<subject><broader>", "</broader></subject>" + META_DONE),
    "headlines": heap('<headline role="a:b">x</headline>', META, META_DONE),
    "keywords": numbered("<keyword>k#</keyword>", META, META_DONE),
    "creators": numbered("<creator><name>Ada Rossi#</name></creator>", META, META_DONE),
    "one long byline": heap("A B and ", META + "<by>", "</by>" + META_DONE),
    "unknown elements": numbered("<mood>calm #</mood>", META, META_DONE),
    "comments": heap("<!-- a -->", META, META_DONE),
    "asserts": numbered(
        '<assert qcode="a:#"><name>x #</name></assert>', META + '<subject qcode="a:0"/></contentMeta>', "</newsItem>"
    ),
    "remote contents": numbered(
        '<remoteContent href="/#.jpg" contenttype="image/jpeg"/>',
        META + "</contentMeta><contentSet>",
        "</contentSet></newsItem>",
    ),
}
