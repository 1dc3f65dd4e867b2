"""The files that are printed from the code: which they are, and how. Run it to print those that are stale anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import newsformat
from newsformat import FORMATS, Article
from newsformat.cli.rules import members_told
from newsformat.formats.html import bounds, crowded, formatting, loose_json, page
from newsformat.formats.html.claims import head as head_claims
from newsformat.formats.html.claims import json_ld, microdata
from newsformat.formats.html.related import links as related
from newsformat.formats.json_ld import bounds as json_ld_bounds
from newsformat.formats.json_ld.graph import LARGEST as LARGEST_JSON_LD
from newsformat.formats.json_ld.paragraphs import MOST_SEARCHED
from newsformat.formats.newsml_1 import components as newsml_1
from newsformat.formats.ninjs import bounds as ninjs
from newsformat.formats.ninjs.read import LARGEST as LARGEST_NINJS
from newsformat.formats.nitf.body.walk import DEEPEST_INLINE
from newsformat.formats.text.lines import LARGEST as LARGEST_TEXT
from newsformat.formats.xml import parse as xml
from newsformat.inference.quotes.find import MOST_QUOTED
from newsformat.jsontext.values import MAX_DEPTH
from newsformat.markup.xhtml.inline_read import MOST_MARKS
from newsformat.markup.xhtml.pages.images import LONGEST_SET, MOST_PICTURES, MOST_RENDITIONS
from newsformat.model.salvage import MOST_FAULTS
from newsformat.model.schema import schema_json
from newsformat.rules import rules

ROOT = Path(__file__).parent.parent
# The twins of a story's article.json, by format.
TWINS = {
    "html": "article.html",
    "text": "article.txt",
    "markdown": "article.md",
    "json-ld": "article.jsonld",
    "newsml-g2": "article.xml",
    "nitf": "article.nitf",
    "ninjs": "article.ninjs.json",
    "ninjs-2.1": "article.ninjs-2.1.json",
    "ninjs-1.5": "article.ninjs-1.5.json",
}


def generated_files() -> Iterator[tuple[Path, Callable[[], bytes]]]:
    """Each generated file, and what prints it."""
    yield ROOT / "schema/article-1.0.schema.json", schema_json
    yield ROOT / "docs/formats.md", formats_page
    yield ROOT / "docs/limits.md", limits_page
    yield ROOT / "docs/rules.md", rules_page
    for path in sorted((ROOT / "examples").glob("*/article.json")):
        for name, twin in TWINS.items():
            yield path.with_name(twin), lambda path=path, name=name: twin_of(path, name)


def twin_of(path: Path, name: str) -> bytes:
    """A story in another format."""
    return newsformat.write(Article.from_json(path.read_bytes()), name)


def formats_page() -> bytes:
    """What each format carries of the story that uses every member, measured by writing and reading back."""
    article = Article.from_json((ROOT / "examples/everything/article.json").read_bytes())
    members = [name for name in Article.model_fields if getattr(article, name) not in (None, ())]
    names = [name for name, row in FORMATS.items() if row.write is not None and row.read is not None]
    lost = {name: [finding.path.split("/") for finding in newsformat.losses(article, name)] for name in names}
    lines = [
        "# What each format carries",
        "",
        "Measured: the story [`examples/everything`](../examples/everything/article.json), which uses every member, is",
        "written and read back. ● comes back whole, ◐ in part or changed, ○ not at all. `markdown` is not read.",
        "This page is printed by `./check --fix`.",
        "",
        f"| member | {' | '.join(names)} |",
        f"|---|{'---|' * len(names)}",
    ]
    for member in members:
        if member not in ("newsformat", "schema_uri", "generator"):
            signs = " | ".join(_sign(member, lost[name]) for name in names)
            lines.append(f"| `{member}` | {signs} |")
    return "\n".join((*lines, "")).encode()


LIMITS = (
    ("Web pages (`html`)", (
        (page.MAX_BYTES, "bytes of a page", "html-too-large", "it is refused"),
        (crowded.MOST_TAGS, "elements that a page opens", "html-too-many-tags", "of what is behind them the words are "
         "kept"),
        (crowded.FEW_TAGS, f"elements that a page opens in less than {crowded.SHORTEST_ELEMENT} characters each",
         "html-too-many-tags", "of what is behind them the words are kept"),
        (page.MAX_DEPTH, "elements in elements", "html-depth", "deeper ones become siblings; their words are kept"),
        (page.MOST_ATTRIBUTES, "attributes of an element", "html-too-many-attributes",
         "all are read; the finding tells that a quotation mark is likely out of place"),
        (formatting.MOST_REOPENED, "elements that come into being because formatting was left open", "html-formatting",
         "the formatting tags are taken out; their words are kept"),
        (loose_json.LONGEST, "characters of a JSON-LD element", "json-ld-too-long", "the element is not read"),
        (loose_json.DEEPEST, "JSON-LD objects and arrays in each other", "json-ld-too-deep",
         "deeper ones are not read"),
        (json_ld.MOST_NODES, "JSON-LD nodes of a page", "json-ld-too-many-nodes", "further ones are not read"),
        (json_ld.MOST_ITEMS, "items of one JSON-LD list in a member that is read", "json-ld-too-many-items",
         "further ones are not read"),
        (json_ld.DEEPEST_LIST, "JSON-LD lists in each other in a member that is read", "json-ld-too-many-items",
         "deeper ones are not read"),
        (head_claims.MOST_IN_HEAD, "elements meta, link and title of a page", "html-too-many-in-head",
         "further ones are not read"),
        (microdata.MOST_PROPERTIES, "elements of a page with itemprop or property", "html-too-many-properties",
         "further ones are not read"),
        (bounds.MOST_BLOCKS, "blocks of a body", "html-too-many-blocks", "the words of the others are kept as one "
         "block, `other`"),
        (MOST_MARKS, "links and other marks of one text", "html-too-many-marks", "the others are left out, their words "
         "kept"),
        (MOST_PICTURES, "pictures of a body", "html-too-many-pictures",
         "the others are left out; captions in figures are kept as paragraphs"),
        (MOST_RENDITIONS, "files of one picture", "html-too-many-renditions", "the others are left out"),
        (LONGEST_SET, "characters of a srcset", "html-too-many-renditions", "what is behind is left out"),
        (related.MOST_LINKS, "related links of an article", "html-too-many-links", "the others are left out"),
    )),
    ("Whatever is read", (
        (MOST_QUOTED, "quotes, titles and the like in quotation marks of one article", "too-many-quotes",
         "quotes are looked for up to there; behind it they are words like others"),
        (MOST_FAULTS, "faults of one member of an article", "put-aside", "it is kept whole under extensions"),
    )),
    ("Wires (`newsml-g2`, `newsml-1.2`, `nitf`)", (
        (xml.LARGEST_DOCUMENT, "bytes of a document", "xml-too-large", "it is refused"),
        (xml.MOST_TAGS, "tags of a document", "xml-too-many-elements", "it is refused"),
        (xml.MOST_ITEMS, "items of a document", "xml-too-many-items", "it is refused"),
        (xml.MOST_AROUND, "characters of what stands around the items of a document, times the items",
         "xml-too-large", "it is refused"),
        (xml.MOST_ELEMENTS_AROUND, "elements in the header of a newsMessage, times its items", "xml-too-large",
         "it is refused"),
        (xml.MOST_ELEMENTS, "elements of an item, those of a `conceptSet` aside", "xml-too-many-elements",
         "it is refused"),
        (xml.MOST_TAGS_IN_TEXT, "tags in the texts of an item, escaped or in CDATA", "xml-too-many-elements",
         "it is refused"),
        (xml.DEEPEST, "elements in elements", "xml-too-deep", "it is refused"),
        (xml.MOST_ATTRIBUTES, "attributes of a document", "xml-too-many-attributes", "it is refused"),
        (xml.MOST_ATTRIBUTES_OF_ONE, "attributes of an element", "xml-too-many-attributes", "it is refused"),
        (xml.MOST_PREFIXES, "prefixes declared around an element", "xml-too-many-prefixes", "it is refused"),
        (newsml_1.DEEPEST, "components of NewsML 1 in each other", "newsml-1.2-too-deep",
         "deeper ones are kept as they came"),
        (DEEPEST_INLINE, "inline elements of NITF in each other", "nitf-too-many-marks",
         "deeper ones put no mark on their words, which are kept"),
    )),
    ("Text and JSON (`text`, `json`, `json-ld`, `ninjs`)", (
        (LARGEST_TEXT, "bytes of a text", "text-too-large", "it is refused"),
        (LARGEST_JSON_LD, "bytes of a JSON-LD document", "json-too-large", "it is refused"),
        (LARGEST_NINJS, "bytes of a ninjs document, or of a line of JSON Lines", "json-too-large", "it is refused"),
        (MAX_DEPTH, "objects and arrays in each other", "json-too-deep", "it is refused"),
        (ninjs.MOST_ITEMS, "items of a ninjs document, or of a line of JSON Lines", "ninjs-too-many-items",
         "it is refused"),
        (ninjs.MOST_VALUES, "values of a ninjs document, or of a line of JSON Lines", "ninjs-too-many-values",
         "it is refused"),
        (ninjs.MOST_VALUES_OF_ITEM, "values of a ninjs item", "ninjs-too-many-values", "it is refused"),
        (xml.MOST_TAGS_IN_TEXT, "tags in the texts of a ninjs item", "ninjs-too-many-tags", "it is refused"),
        (json_ld_bounds.MOST_IN_DOCUMENT, "values of a JSON-LD document", "json-ld-too-many-values", "it is refused"),
        (json_ld_bounds.MOST_ARTICLES, "articles of a JSON-LD document", "json-ld-too-many-articles", "it is refused"),
        (json_ld_bounds.MOST_IN_ARTICLE, "values and tags of an article in JSON-LD", "json-ld-too-many-values",
         "further items of its longest lists are kept as they came"),
        (json_ld_bounds.MOST_REFERRED, "values of the nodes that an article in JSON-LD refers to",
         "json-ld-too-many-references", "further references stay as they are"),
        (json_ld_bounds.MOST_REFERRED_IN_DOCUMENT, "the same, of all articles of a document",
         "json-ld-too-many-references", "further references stay as they are"),
        (MOST_SEARCHED, "characters in which the quotes that JSON-LD declares are looked for",
         "json-ld-too-many-quotes", "further quotes have no mark in the text"),
    )),
)  # fmt: skip


def limits_page() -> bytes:
    """What the readers bear, and the code of the finding where there is more."""
    lines = [
        "# Limits",
        "",
        "What a reader bears of one document. Where there is more, a finding (or the `ReadError`) has",
        "the code named here, so that nothing is left out in silence. The figures are far above what was met in real",
        "pages and wires. This page is printed by `./check --fix`.",
    ]
    for title, rows in LIMITS:
        lines += ["", f"## {title}", "", "| at most | of what | code | what is beyond |", "|---:|---|---|---|"]
        lines += [f"| {most:,} | {what} | `{code}` | {then} |" for most, what, code, then in rows]
    return "\n".join((*lines, "")).encode()


def rules_page() -> bytes:
    """All rules, group by group."""
    lines = [
        "# Rules",
        "",
        "What is legal but unwise: `newsformat validate` says where an article breaks these rules. Which are asked is",
        "chosen by code and by group (`--select`, `--ignore`, `--extend-select`, or the project's `newsformat.toml`);",
        "`newsformat rules CODE` prints one of them. This page is printed by `./check --fix`.",
    ]
    group = None
    for rule in rules().values():
        if rule.group != group:
            group = rule.group
            lines += ["", f"## {group}"]
        chosen = "" if rule.default else ", when chosen"
        lines += ["", f"### {rule.code}", "", f"*{rule.severity}{chosen}.* {rule.summary} {rule.why}", ""]
        for title, members in (("Breaks it", rule.bad), ("Does not", rule.good)):
            lines += [f"{title}:", "", "```jsonc", members_told(members), "```", ""]
        lines.pop()
    return "\n".join((*lines, "")).encode()


def _sign(member: str, lost: list[list[str]]) -> str:
    paths = [path for path in lost if path[1] == member]
    if not paths:
        return "●"
    return "○" if ["", member] in paths else "◐"


def renew() -> None:
    for path, printed in generated_files():
        data = printed()
        if not path.exists() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            print(f"printed {path.relative_to(ROOT)}")  # noqa: T201


if __name__ == "__main__":
    renew()
