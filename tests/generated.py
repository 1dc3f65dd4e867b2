"""The files that are printed from the code: which they are, and how. Run it to print those that are stale anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import newsformat
from newsformat import FORMATS, Article
from newsformat.model.schema import schema_json

ROOT = Path(__file__).parent.parent
# The twins of a story's article.json, by format.
TWINS = {
    "html": "article.html",
    "text": "article.txt",
    "markdown": "article.md",
    "json-ld": "article.jsonld",
    "newsml-g2": "article.xml",
}


def generated_files() -> Iterator[tuple[Path, Callable[[], bytes]]]:
    """Each generated file, and what prints it."""
    yield ROOT / "schema/article-1.0.schema.json", schema_json
    yield ROOT / "docs/formats.md", formats_page
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
