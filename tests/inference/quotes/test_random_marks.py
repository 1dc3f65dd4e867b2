"""Texts with quotation marks set at random: their quotes are read, and stand where they say they do."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from newsformat.inference.quotes.find import find_quotes
from newsformat.inference.quotes.speech import LANGUAGES

WORDS = {
    "en": "Ada Rossi said that the pier would hold according to Veil she told police in the , . ,",
    "de": "Ida Kolb sagte dass der Damm sei laut Ruf er teilte mit zufolge heißt es in dem Von der , . :",
    "fr": "Claire Vidal a dit que le pont selon elle il , . —",
    "es": "Rosa Ibar dijo que el puente según ella , . —",
    "ru": "Олег Барин сказал что мост по словам он , . —",
    "ar": "قالت ليلى حداد إن الجسر آمن وقال ، .",
    "zh": "周立民 说 表示 大桥 ， 。 据",
    "ja": "大野春樹氏 は 橋 と述べた によると 、 。",
    "ko": "김하늘 시장은 다리는 고 말했다 .",
    "tr": "Deniz Acar köprü dedi , .",
}
MARKS = ["“", "”", "„", "»", "«", "›", "‹", "‘", "’", "‚", '"', "'", "「", "」", "『", "』", "《", "》", "—", "– "]
GAPS = [" "] * 12 + ["", "", "\n", "\n\n"]
SHARES = 20  # tests among which the 20,000 texts are shared


def texts(seed: int, count: int) -> list[tuple[str, str]]:
    """Texts of the words of a language with marks between them, each with a language, not always its own."""
    chance = random.Random(seed)

    def one() -> tuple[str, str]:
        words = [*WORDS[chance.choice(list(WORDS))].split(), *MARKS[: chance.randint(2, len(MARKS))]]
        text = "".join(chance.choice(words) + chance.choice(GAPS) for _ in range(chance.randint(1, 60)))
        return text, chance.choice(LANGUAGES)

    return list(islice(iter(one, None), count))


@pytest.mark.parametrize("seed", range(SHARES))
def test_quotes_of_random_marks_stand_in_their_text(seed: int) -> None:
    for text, language in texts(seed, 20_000 // SHARES):
        for quote in find_quotes(text, language):
            assert 0 <= quote.start <= quote.end <= len(text)
            assert (quote.parts[0][0], quote.parts[-1][1]) == (quote.start, quote.end)
            assert " ".join(text[start:end] for start, end in quote.parts) == quote.text
            for place in (quote.speaker, quote.cue):
                assert place is None or text[place.start : place.end] == place.text
