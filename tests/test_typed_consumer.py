"""The package as a checker of types sees it in somebody else's program, without plugins and as strict as can be."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from cli.command import ENVIRONMENT, ROOT

PROGRAM = """
import json
from pathlib import Path

import newsformat
from newsformat import FORMATS, RULES, Article, Finding, ReadError, Reading
from newsformat.model import Heading, Paragraph


def headline(path: Path) -> str | None:
    try:
        reading: Reading = newsformat.read(path, url="https://example.org/")
    except ReadError as error:
        return error.finding.message
    return None if reading.article is None else reading.article.headline


def texts(article: Article) -> list[str]:
    found = [block.text for block in article.body if isinstance(block, Paragraph | Heading)]
    found += [block.image.url or "" for block in article.body if block.type == "figure" and block.image is not None]
    return [text for text in found if text is not None]


made = Article(newsformat="1.0", headline="Ferry resumes", body=(Paragraph(type="paragraph", text="It left."),))
page: bytes = newsformat.write(made, "html")
lines: bytes = newsformat.write_all([made], "json")
found: list[Finding] = newsformat.validate(json.loads(made.to_json()), rules=RULES.values())
names = [quote.speaker.name for quote in newsformat.find_quotes("A", language="en") if quote.speaker is not None]
starts: list[int] = [span.start for span in made.spans(unit="utf-16")]
suffixes: tuple[str, ...] = FORMATS["html"].suffixes
"""


def test_a_strict_checker_has_nothing_to_say(tmp_path: Path) -> None:
    (tmp_path / "consumer.py").write_text(PROGRAM, "utf-8")
    cache = ROOT / ".mypy_cache" / "consumer"
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={cache}", "consumer.py"]
    environment = {**ENVIRONMENT, "MYPYPATH": str(ROOT / "src")}
    done = subprocess.run(command, check=False, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert done.stdout == "Success: no issues found in 1 source file\n"
