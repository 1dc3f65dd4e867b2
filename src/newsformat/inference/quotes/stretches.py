"""The quoted stretches of a text, and who the words around each say has said it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from newsformat.inference.quotes.attribution import (
    any_verb_after,
    clause_after,
    clause_before,
    colon_subject,
    credit,
    is_cue,
    last_clause,
    sentence_final_verb,
    starts_with_cue,
)
from newsformat.inference.quotes.candidates import (
    BRIDGE,
    UTTERANCE,
    Candidate,
    Kind,
    Parts,
    PassedOver,
    Told,
    groups,
    is_example,
    is_joined,
    why_no_quote,
    words_in,
)
from newsformat.inference.quotes.clauses import Layout, Token, tokens
from newsformat.inference.quotes.handing_on import handed_on, told_behind
from newsformat.inference.quotes.noun_phrases import Mention
from newsformat.inference.quotes.phrases import is_name
from newsformat.inference.quotes.quotation_marks import Stretch
from newsformat.inference.quotes.sources import Attribution
from newsformat.inference.quotes.speech import DROPPING, UNSPACED, Speech, words_of
from newsformat.inference.quotes.unspaced import attribution as unspaced_attribution

_SPANNING = words_of("tr hu hi fa")  # where the verb may follow a quote within its clause, the subject before both
_INTRODUCES = (":", "：")
_UNSPACED_LEADS = {"ja": ("は", "が", "、", "で"), "ko": ("은", "는", "이", "가", ",")}  # what an utterance follows


class Quoted:
    """The quoted stretches of one text, judged one by one in reading order."""

    def __init__(self, text: str, layout: Layout, found: list[Stretch], speech: Speech) -> None:
        self.text = text
        self.layout = layout
        self.spans = layout.spans
        self.shadow = layout.shadow
        self.sentences = layout.sentences
        self.found = found
        self.speech = speech
        self.passed_over: list[PassedOver] = []
        self._last_leading: tuple[tuple[int, int], list[Token]] = ((0, 0), [])

    def told(self) -> Iterator[Told]:
        """The stretches that are quotes; those that belong together as one. The others are `passed_over`."""
        for group in groups(list(self._inherited()), self.text, self.shadow):
            parts = tuple((item.stretch.start, item.stretch.end) for item in group)
            kind: Kind = "direct" if any(item.kind == "direct" for item in group) else "mixed"
            yield Told(parts, kind, next((item.attribution for item in group if item.attribution), None))

    def introduced(self, set_apart: Iterable[Parts]) -> Iterator[Told]:
        """Of paragraphs that are set apart and have no quoted stretch in them, those that a sentence with a colon leads
        up to, and tells who says them.
        """
        starts = [stretch.outer_start for stretch in self.found]
        for parts in set_apart:
            begin, end = parts[0][0], parts[-1][1]
            if bisect_left(starts, begin) == bisect_left(starts, end) and (told := self._introduction(begin)):
                yield Told(parts, "direct", told)

    def _introduction(self, at: int) -> Attribution | None:
        """Who says the paragraph that begins at a place, told by the last sentence of the one before."""
        paragraph = bisect_left(self.spans, (at, at))
        if not paragraph:
            return None
        begin, end = self.spans[paragraph - 1]
        lead = self.shadow[begin:end].rstrip()
        if not lead.endswith(_INTRODUCES):
            return None
        span = self.sentences.start_before(paragraph - 1, begin + len(lead) - 1), begin + len(lead)
        if self.speech.language in UNSPACED:
            return unspaced_attribution(self.shadow, span, (span[1], span[1]), self.speech)
        words = self._tokens(span)
        if not words or words[-1].lower in self.speech.examples:
            return None
        told = clause_before(words, self.speech, self.shadow)
        return told if told and not told.calls and self._is_somebody(told.speaker) else None

    def _is_somebody(self, speaker: Mention | None) -> bool:
        """Whether a speaker has a name, or is a person whom a pronoun stands for; any word that opens a sentence has a
        capital.
        """
        words = self._tokens((speaker.start, speaker.end)) if speaker else []
        return any(self.speech.pronouns.get(word.lower) or is_name(word, self.speech) for word in words[1:] or words)

    def _candidates(self) -> Iterator[Candidate]:
        for index, stretch in enumerate(self.found):
            previous = self.found[index - 1] if index else None
            following = self.found[index + 1] if index + 1 < len(self.found) else None
            before = self._span_before(stretch, previous)
            after = self._span_after(stretch, following)
            yield self._candidate(stretch, before, after)

    def _span_before(self, stretch: Stretch, previous: Stretch | None) -> tuple[int, int]:
        start = self.sentences.start_before(stretch.paragraph, stretch.outer_start)
        paragraph_start = self.spans[stretch.paragraph][0]
        if stretch.outer_start == paragraph_start and stretch.paragraph and not stretch.reopened:
            return self._leading_paragraph(stretch, previous)
        return start, stretch.outer_start

    def _leading_paragraph(self, stretch: Stretch, previous: Stretch | None) -> tuple[int, int]:
        """The last sentence of the paragraph before, when it leads up to this one with a colon."""
        start, end = self.spans[stretch.paragraph - 1]
        ends = self.shadow[start:end].rstrip()[-1:]
        if ends not in _INTRODUCES or (previous and previous.outer_end > end):
            return stretch.outer_start, stretch.outer_start
        return self.sentences.start_before(stretch.paragraph - 1, end - 1), end

    def _span_after(self, stretch: Stretch, following: Stretch | None) -> tuple[int, int]:
        end = self.sentences.end_after(stretch.paragraph, stretch.outer_end)
        if following and following.paragraph == stretch.paragraph:
            end = min(end, following.outer_start)
        return stretch.outer_end, max(end, stretch.outer_end)

    def _candidate(self, stretch: Stretch, before: tuple[int, int], after: tuple[int, int]) -> Candidate:
        leading = self._leading(before)
        lead = self.shadow[before[0] : before[1]].rstrip()
        opens = not leading or stretch.reopened
        attribution, way = self._attributed(stretch, before, after, leading)
        says = self._says(after) if attribution is None else None
        kind: Kind = "direct" if self._is_whole(lead, leading, attribution, way) or opens else "mixed"
        return Candidate(
            stretch,
            kind,
            attribution,
            opens,
            max(words_in(stretch, self.text), UTTERANCE if says else 0),
            says,
            is_example(leading, attribution, self.speech),
        )

    def _says(self, after: tuple[int, int]) -> tuple[int, int] | None:
        """Where a verb of saying that needs no subject follows: «Hemos esperado», añadió."""
        if self.speech.language not in DROPPING:
            return None
        words = self._tokens((after[0], min(after[1], after[0] + BRIDGE)))
        verb = words[1:2] if words and words[0].lower in self.speech.perfects | self.speech.between else words[:1]
        says = bool(verb) and verb[0].lower in self.speech.says and starts_with_cue(words[:2], self.speech)
        return (verb[0].start, verb[0].end) if says else None

    def _leading(self, span: tuple[int, int]) -> list[Token]:
        """The words before a quote; of a sentence of many quotes, those before the last quote are not read again."""
        start, end = span
        (known_start, known_end), known = self._last_leading
        overlap = known_start <= start <= known_end <= end
        if overlap and not any(token.start < start < token.end for token in known):
            # No word runs on behind `known_end`: there a quote begins, or a paragraph ends.
            words = [*(token for token in known if token.start >= start), *self._tokens((known_end, end))]
        else:
            words = self._tokens(span)
        self._last_leading = span, words
        return words

    def _tokens(self, span: tuple[int, int]) -> list[Token]:
        return tokens(self.shadow, *span, self.speech.language)

    def _attributed(
        self, stretch: Stretch, before: tuple[int, int], after: tuple[int, int], leading: list[Token]
    ) -> tuple[Attribution | None, str]:
        if self.speech.language in UNSPACED:
            return unspaced_attribution(self.shadow, before, after, self.speech), "before"
        lead = self.shadow[before[0] : before[1]].rstrip()
        introduced = lead.endswith(_INTRODUCES) or (
            lead.endswith(",") and bool(leading) and is_cue(leading, len(leading) - 1, self.speech)
        )
        trailing = self._tokens(after)
        surely_after = (
            starts_with_cue(trailing, self.speech)
            and self.speech.language != "ar"
            and not self._ends_sentence(stretch, after, trailing)
        )
        if introduced and not surely_after:
            if lead.endswith(_INTRODUCES) and (told := self._last(stretch, after, trailing)):
                return told, "after"
            if told := self._before(leading, lead):
                return told, "before"
        spans = bool(leading) and not introduced and self.speech.language in _SPANNING
        if spans and (told := sentence_final_verb(leading, trailing, self.speech, self.shadow)):
            return told, "after"
        told = self._after(stretch, after, trailing, opens=not leading)
        if told:
            return told, "after"
        return (self._before(leading, lead), "before") if not introduced or surely_after else (None, "")

    def _after(
        self, stretch: Stretch, after: tuple[int, int], trailing: list[Token], *, opens: bool
    ) -> Attribution | None:
        behind = self.shadow[after[0] : after[1]]
        opening = behind.lstrip()[:1]
        if opening in {"—", "–", "-"} and (told := self._credit(after)):
            return told
        if not trailing and (told := self._credit_below(stretch)):
            return told
        if not trailing or self._ends_sentence(stretch, after, trailing):
            return None
        told = clause_after(trailing, self.speech, self.shadow) if self._may_be_told(stretch, trailing) else None
        if told := told or last_clause(trailing, self.speech, self.shadow):
            return told
        inside = self.text[stretch.end - 1 : stretch.end]
        set_off = opening in {",", "—", "–", "-"} or inside in {",", "!", "?", "…"}
        return any_verb_after(trailing, self.speech, self.shadow) if set_off and opens else None

    def _last(self, stretch: Stretch, after: tuple[int, int], trailing: list[Token]) -> Attribution | None:
        """The attribution at the end of a sentence whose start leads up to a quote: “A” is B, said Ada Rossi."""
        if not trailing or self._ends_sentence(stretch, after, trailing):
            return None
        return last_clause(trailing, self.speech, self.shadow)

    def _ends_sentence(self, stretch: Stretch, after: tuple[int, int], trailing: list[Token]) -> bool:
        """Whether the words behind a quote are of another sentence, or lead up to another quote."""
        behind = self.shadow[after[0] : after[1]]
        opening = behind.lstrip()[:1]
        words = self.text[stretch.start : stretch.end]
        ends = words.endswith((".", "。")) and (opening.isupper() or not opening)
        asks = words.endswith(("?", "!")) and opening.isupper() and trailing[:1] != [] and self._is_new(trailing[0])
        # "said Ada Rossi, and went on:" tells of both
        leads = behind.rstrip().endswith(":") and (
            self.speech.language == "ar" or not starts_with_cue(trailing[:1], self.speech)
        )
        return ends or asks or leads or opening in {".", ";", ":"}

    def _is_new(self, first: Token) -> bool:
        """Whether a word behind “Why?” begins a sentence: “Why?” He left, not “Why?” Ada Rossi asked."""
        return first.is_capital and bool(self.speech.pronouns.get(first.lower)) and self.speech.language != "de"

    def _may_be_told(self, stretch: Stretch, trailing: list[Token]) -> bool:
        """Whether English goes on with its speaker: only behind a comma or the like, or with the verb."""
        if self.speech.language != "en":
            return True
        if starts_with_cue(trailing[:1], self.speech) and trailing[0].lower in self.speech.says:
            return True
        closed = self.text[stretch.end - 1 : stretch.end] + self.text[stretch.outer_end : stretch.outer_end + 1]
        return trailing[0].lower in self.speech.sources or not closed.replace(" ", "").isalnum()

    def _credit_below(self, stretch: Stretch) -> Attribution | None:
        """The name and role that are the next paragraph, when the quote is all of its own: a line without a verb."""
        start, end = self.spans[stretch.paragraph]
        if (stretch.outer_start, stretch.outer_end) != (start, end) or stretch.paragraph + 1 >= len(self.spans):
            return None
        below = self.spans[stretch.paragraph + 1]
        words = self._tokens(below) if below[1] - below[0] <= BRIDGE * 2 else []
        says = not self.speech.says.isdisjoint(word.lower for word in words)
        if says or not words or self.shadow[below[1] - 1] in ".:!?":
            return None
        told = credit(words, self.speech, self.shadow)
        return told if told and told.speaker and told.speaker.role else None

    def _credit(self, after: tuple[int, int]) -> Attribution | None:
        line = self.shadow[after[0] : after[0] + BRIDGE].partition("\n")[0]
        return credit(self._tokens((after[0], after[0] + len(line))), self.speech, self.shadow)

    def _before(self, leading: list[Token], lead: str) -> Attribution | None:
        told = clause_before(leading, self.speech, self.shadow)
        if told or not lead.endswith(_INTRODUCES) or not leading:
            return told
        speaker = colon_subject(leading, self.speech, self.shadow)
        colon = leading[-1].end
        return Attribution((colon, colon), speaker) if speaker else None

    def _is_whole(self, lead: str, leading: list[Token], told: Attribution | None, way: str) -> bool:
        """Whether the marks hold a whole utterance: after a colon, or after a comma and its verb."""
        if lead.endswith((*_INTRODUCES, *_UNSPACED_LEADS.get(self.speech.language, ()))):
            return True
        if not leading or told is None or told.calls:
            return False
        if way == "after" and lead.endswith((",", "—", "–")):
            return len(leading) <= 3
        near = leading[-1].start - told.cue[1] <= 40
        return near and (lead.endswith((",", "，", "、")) or is_cue(leading, len(leading) - 1, self.speech))

    def _inherited(self) -> Iterator[Candidate]:
        """Those that are quotes, each without a clause of its own given the speaker of the one before."""
        last: Candidate | None = None
        example: Candidate | None = None
        for found in told_behind(list(self._candidates()), self.layout):
            candidate = found
            open_ended = found.attribution is None or found.attribution.speaker is None
            if open_ended and (told := handed_on(found, last, self.layout, self.speech)):
                candidate = found._replace(attribution=told)
            if candidate.attribution is None and example and is_joined(example, candidate, self.shadow):
                candidate = candidate._replace(is_example=True)
            example = candidate if candidate.is_example else None
            if (why := why_no_quote(candidate, self.text, self.speech)) is not None:
                self.passed_over.append(PassedOver(found.stretch.start, found.stretch.end, why))
                continue
            last = candidate if candidate.attribution else last
            yield candidate
