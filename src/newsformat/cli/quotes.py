"""`newsformat quotes`: who says what in an article."""

from __future__ import annotations

from collections.abc import Iterator

import click

import newsformat
from newsformat.cli import files
from newsformat.cli.reporters import printable

_NOBODY = "?"


@click.command("quotes")
@click.argument("source", metavar="FILE")
def command(source: str) -> int:
    """List the quotes of an article in any format, with who says them.

    They are those that the article lists; where it lists none, those found in its text.
    """
    for kind, speaker, words in _quotes(files.article_in(files.reading_of(source))):
        click.echo(printable(f"{kind:8}  {speaker}: {words}"))
    return 0


def _quotes(article: newsformat.Article) -> Iterator[tuple[str, str, str]]:
    """Kind, speaker and words."""
    for quote in article.quotes:
        who = quote.speaker
        yield quote.kind or "", (who and (who.name or who.as_written)) or _NOBODY, quote.text
    if not article.quotes:
        for found in newsformat.find_quotes(article.text, article.language):
            speaker = found.speaker
            yield found.kind, (speaker and (speaker.name or speaker.text)) or _NOBODY, found.text
