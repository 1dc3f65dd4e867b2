"""Quotes of annotated articles in `../shared`, each between the words around it, to be read by a person.

    python benchmarks/read_quotes.py                    a hundred articles, the same each time
    python benchmarks/read_quotes.py --seed 7 --count 20

A line is a quote: its kind (direct, mixed), some words before, the quote, some words behind, and whom the reader takes
for its speaker. Under it stand words in quotation marks that the reader left out.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import newsformat
from newsformat import Article

PAGES = Path(__file__).parents[1].parent / "shared/data/html"
AROUND = 80  # characters shown on either side
QUOTED = re.compile(r"[“\"«]([^“”\"«»]{12,400})[”\"»]")
LEAST = 5  # words in quotation marks that are shown though they are no quote


def article_ids() -> list[str]:
    """The pages that are annotated as articles."""
    files = sorted((PAGES / "truth").glob("*.json"))
    return [file.stem for file in files if json.loads(file.read_text("utf-8"))["page_type"] == "article"]


def lines_of(article: Article) -> Iterator[str]:
    """A line a quote, and one for each of the words left out."""
    text = " ".join(article.text.split())
    given = [" ".join(quote.text.split()) for quote in article.quotes]
    for quote, words in zip(article.quotes, given, strict=True):
        at = text.find(words[:60])
        before, behind = (text[max(0, at - AROUND) : at], text[at + len(words) :][:AROUND]) if at >= 0 else ("", "")
        who = quote.speaker and (quote.speaker.name or quote.speaker.as_written)
        role = f", {quote.speaker.role}" if quote.speaker and quote.speaker.role else ""
        yield f"{quote.kind or '':7} {before}[[{words}]]{behind}  ==> {who or 'nobody'}{role}"
    known = " ".join(given)
    for match in QUOTED.finditer(text):
        words = match[1]
        if len(words.split()) >= LEAST and words[:30] not in known and words[-20:] not in known:
            before, behind = text[max(0, match.start() - AROUND) : match.start()], text[match.end() :][:AROUND]
            yield f"left    {before}[[{words}]]{behind}"


def main() -> None:
    """Print the articles that have any."""
    parser = argparse.ArgumentParser(description="The quotes of annotated articles, to be read by a person.")
    parser.add_argument("--seed", type=int, default=1, help="which articles [%(default)s]")
    parser.add_argument("--count", type=int, default=100, help="how many [%(default)s]")
    chosen = parser.parse_args()
    ids = article_ids()
    random.Random(chosen.seed).shuffle(ids)  # noqa: S311 - a choice of pages, no secret
    quotes = speakers = 0
    for name in ids[: chosen.count]:
        page = gzip.decompress((PAGES / "html" / f"{name}.html.gz").read_bytes())
        article = newsformat.read(page, "html").article
        if article is None:
            continue
        quotes += len(article.quotes)
        speakers += sum(quote.speaker is not None for quote in article.quotes)
        if lines := list(lines_of(article)):
            print(f"\n{name} ({article.language})", *lines, sep="\n")
    print(f"\n{quotes} quotes, {speakers} with a speaker")


if __name__ == "__main__":
    main()
