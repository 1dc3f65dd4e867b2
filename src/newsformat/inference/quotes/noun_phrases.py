"""Noun phrases beside a verb of saying: who is the subject."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from newsformat.inference.quotes.clauses import MASK, Token
from newsformat.inference.quotes.speech import NAME_PARTICLES, VERB_SECOND, Speech

_SHORT = 3  # letters of a word that says little of its kind
_LONGEST = 14  # words of a noun phrase: role, "of", institution, name
_JOINT = re.compile(r"^[\s.'’&\-‑/\"“”„«»]*$")  # what may stand between two words of one noun phrase
_GERUNDS = frozenset({"es", "it", "pt"})
_INFINITIVES = {
    "es": ("ar", "er", "ir"),
    "fr": ("er", "ir", "re"),
    "it": ("are", "ere", "ire"),
    "pt": ("ar", "er", "ir"),
}
_ROLE_ARTICLES = frozenset({"ein", "eine", "einer", "der", "die"})
_OBJECTS = frozenset({"ihn", "ihm", "ihnen"})  # pronouns that are no subject
_BEFORE_ARTICLES = frozenset({"all", "both", "half", "such", "like"})
_PLURALS = frozenset({"people", "men", "women", "children", "police"})
_REDUCED = 5  # words of a phrase that may hold a clause without "that": "the most common questions people"
SURNAME_OPENINGS = frozenset({"von", "van"})
_AFTER_A_PLACE = frozenset({"aus", "an", "ab", "bis", "her", "uit", "af", "tot"})
_ADDRESS = re.compile(r"www\.|/\w")
_ADVERB = re.compile(r"(?!family$|assembly$|supply$)[a-z]{3,}ly$")
_NO_SUBJECTS = frozenset({"him", "her", "them", "me", "us"})  # English pronouns, which end a clause and speak not


@dataclass(frozen=True, slots=True)
class Mention:
    """Who speaks, as the text has it: `start` and `end` of the words, and of the apposition beside them."""

    start: int
    end: int
    role: tuple[int, int] | None = None


def is_gerund(token: Token, speech: Speech) -> bool:
    """Whether a word is an English form in -ing."""
    return speech.language == "en" and token.lower.endswith("ing")


def is_pronoun(tokens: list[Token], index: int, speech: Speech, text: str) -> bool:
    """Whether a word stands alone for a person: "she", but not "this" of "this report"."""
    token = tokens[index]
    if token.lower not in speech.pronouns:
        return False
    if token.lower not in speech.determiners or speech.pronouns[token.lower]:
        return True
    return index + 1 >= len(tokens) or not _JOINT.match(text[token.end : tokens[index + 1].start])


def phrase_at(tokens: list[Token], index: int, speech: Speech, text: str) -> int | None:
    """The index after the noun phrase that begins at `index`; None when none begins there."""
    if index >= len(tokens):
        return None
    first = tokens[index]
    if is_pronoun(tokens, index, speech, text):
        return index + 1
    if _cannot_begin(first, speech) or _is_sum(tokens, index):
        return None
    at, named = index, False
    while at < min(len(tokens), index + _LONGEST):
        token = tokens[at]
        if at > index and not _JOINT.match(text[tokens[at - 1].end : token.start]):
            break
        if at > index and (token.lower in speech.stops or _is_relative(token, speech)):
            break
        if named and _addresses(tokens, index, at, speech):
            break
        linking = token.lower in speech.linkers
        if named and not (token.is_capital or linking or token.lower in NAME_PARTICLES):
            if not _leads_to_name(tokens, at, speech, text):
                break
            named = False
        named = named or (_has_case(token) and token.is_capital and at > index) or is_name(token, speech)
        at += 1
    while at > index + 1 and tokens[at - 1].lower in _never_last(speech):
        at -= 1
    return at


def _addresses(tokens: list[Token], start: int, at: int, speech: Speech) -> bool:
    """Whether a German article begins whom one speaks to: "Ida Kolb dem Magazin", "der Bürgermeister den Helfern"."""
    word = tokens[at].lower
    if word in {"den", "dem"}:
        return tokens[at - 1].lower not in NAME_PARTICLES  # "van den Berg" is one name
    if word != "der" or speech.language != "de" or at + 1 >= len(tokens):
        return False
    return tokens[at + 1].lower in speech.works and not is_office(tokens[start:at], speech)


def surname_at(tokens: list[Token], index: int, text: str) -> int | None:
    """The index after a surname that begins with "von" or "van" and stands alone; None when none begins there."""
    if index >= len(tokens) or tokens[index].lower not in SURNAME_OPENINGS:
        return None
    at = index + 1
    while at < len(tokens) and tokens[at].lower in NAME_PARTICLES:
        at += 1
    if (
        at >= len(tokens)
        or not _has_case(tokens[at])
        or text[tokens[index].end : tokens[at].start].count(" ") != at - index
    ):
        return None
    is_joined = at + 1 < len(tokens) and text[tokens[at].end : tokens[at + 1].start] == " "
    if is_joined and (tokens[at + 1].is_capital or tokens[at + 1].lower in _AFTER_A_PLACE):
        return None  # "von der Leiterin Ida Kolb", "von Norvik aus"
    return at + 1


def _is_relative(token: Token, speech: Speech) -> bool:
    """Whether a word begins a relative clause, and can be no article."""
    return token.lower in speech.relatives and token.lower not in speech.determiners


def _leads_to_name(tokens: list[Token], at: int, speech: Speech, text: str) -> bool:
    """Whether a few more words of a role end in a full name: "Norvik data customer Ada Rossi"."""
    for index in range(at, min(at + 4, len(tokens) - 1)):
        word = tokens[index]
        if not _JOINT.match(text[tokens[index - 1].end : word.start]) or word.lower in speech.stops:
            return False
        if is_name(word, speech):
            return is_name(tokens[index + 1], speech)
    return False


def _has_case(token: Token) -> bool:
    return token.text[0].isupper()


def is_name(token: Token, speech: Speech) -> bool:
    """Whether a capitalised word is no title and no word of grammar: most likely one of a name."""
    is_other = token.lower in no_names(speech) or token.lower.endswith(speech.title_endings or ("\0",))
    return not is_other and _has_case(token)


@cache
def no_names(speech: Speech) -> frozenset[str]:
    """The words that are never part of a person's own name."""
    others = speech.stops | speech.determiners | speech.between | speech.breaks
    return speech.titles | others | (speech.linkers - NAME_PARTICLES)


@cache
def _never_last(speech: Speech) -> frozenset[str]:
    """The words that end no noun phrase."""
    return speech.linkers | speech.determiners | speech.between


def _is_sum(tokens: list[Token], index: int) -> bool:
    """Whether a number or a lone letter stands where no name begins: "1 مليار", but "20 Minuten"."""
    first = tokens[index].text
    if first[0].isdigit():
        return index + 1 >= len(tokens) or not _has_case(tokens[index + 1])
    return len(first) == 1 and first.isalpha() and not first.isupper() and not first.islower()


def _cannot_begin(token: Token, speech: Speech) -> bool:
    word = token.lower
    if word in speech.determiners:
        return False
    if word in speech.says and token.text[0].isupper() and speech.language == "en":
        return True  # "Writing in a letter, ..."
    if token.text.islower() and word not in speech.titles:
        if speech.language in _GERUNDS and word.endswith("ndo"):
            return True  # "..., pidiendo ayuda"
        if len(word) > _SHORT and word.endswith(_INFINITIVES.get(speech.language, "\0")):
            return True  # "pour mettre fin"
    return word in speech.stops or word in speech.linkers or word in speech.that or word in speech.breaks


def subject_after(tokens: list[Token], index: int, speech: Speech, text: str) -> Mention | None:
    """The noun phrase that follows a verb, adverbials between them skipped: "said on Monday Ada Rossi"."""
    at = index
    while at < min(len(tokens), index + 8):
        gap = text[tokens[at - 1].end : tokens[at].start] if at else ""
        if any(character in gap for character in f";:.{MASK}"):
            return None
        if tokens[at].lower in speech.between or tokens[at].lower in _OBJECTS:
            at += 1
            continue
        end = surname_at(tokens, at, text) if at == index else None
        if end is None and _is_bare(tokens, at, speech):
            at += 1
            continue
        end = end or phrase_at(tokens, at, speech, text)
        if end is not None:
            return with_apposition(tokens, at, end, speech, text)
        skipped = phrase_at(tokens, at + 1, speech, text)
        at = skipped if skipped is not None else at + 1
    return None


def _is_bare(tokens: list[Token], at: int, speech: Speech) -> bool:
    """Whether a word in small letters stands before an article, and can be no subject: "ha valorado el ministro"."""
    if at + 1 >= len(tokens) or not tokens[at].text.islower() or tokens[at + 1].lower not in speech.determiners:
        return False
    return tokens[at].lower not in speech.determiners | speech.pronouns.keys()


def with_apposition(tokens: list[Token], start: int, end: int, speech: Speech, text: str) -> Mention:
    """The mention, with a name set off behind a role ("the mayor, Ada Rossi") or a role behind a name."""
    plain = Mention(tokens[start].start, _past_closing_mark(tokens[start].start, tokens[end - 1].end, text))
    if end >= len(tokens) or text[tokens[end - 1].end : tokens[end].start].strip() != ",":
        return plain
    if is_pronoun(tokens, start, speech, text):
        return plain
    beyond = phrase_at(tokens, end, speech, text)
    if beyond is None:
        return plain
    if is_personal(tokens[end:beyond], speech) and not is_personal(tokens[start:end], speech):
        return Mention(plain.start, tokens[beyond - 1].end)
    if is_gerund(tokens[end], speech) and not is_office(tokens[end:beyond], speech):
        return plain  # "said Ada Rossi, adding that"
    opens_role = tokens[end].lower in speech.determiners | speech.titles or not _has_case(tokens[end])
    role = (tokens[end].start, tokens[beyond - 1].end) if opens_role else None
    return Mention(plain.start, plain.end, role)


def _past_closing_mark(start: int, end: int, text: str) -> int:
    """The end of a mention, behind the mark that closes a name in it: die „Abendpost“."""
    inside = any(mark in text[start:end] for mark in '„“"«»')
    return end + 1 if inside and text[end : end + 1] in {"“", "”", '"', "«", "»"} else end


def is_personal(words: list[Token], speech: Speech) -> bool:
    """Whether a phrase ends in two capitalised words that are no titles: most likely a person's name."""
    names = [token for token in words if token.is_capital or token.lower not in NAME_PARTICLES]
    tail = [token for token in names[-2:] if is_name(token, speech)]
    return len(tail) == 2 and words[0].lower not in speech.determiners


def subject_before(tokens: list[Token], verb: int, speech: Speech, text: str) -> Mention | None:
    """The noun phrase that ends at the verb `tokens[verb]`, auxiliaries and an apposition between skipped."""
    end = verb
    if speech.language != "de" or "," not in gap_before(tokens, verb, text):  # "der das Amt übernommen hat, sagte"
        while end > 0 and _is_between(tokens[end - 1], speech) and not is_pronoun(tokens, end - 1, speech, text):
            end -= 1
    if end > 1 and tokens[end - 1].lower in speech.relatives and "," in gap_before(tokens, end - 1, text):
        end -= 1
    if end == 0:
        return None
    pieces = _segments(tokens, end, speech, text)
    closed = "," in gap_before(tokens, end, text) or _is_bare_role(pieces, speech)
    if closed and len(pieces) >= 2:
        return _before_apposition(pieces, speech, text)
    if not pieces or any(mark in gap_before(tokens, end, text) for mark in f";:{MASK}"):
        return None
    return _phrase_in(pieces[-1], speech, text)


def _is_bare_role(pieces: list[list[Token]], speech: Speech) -> bool:
    """Whether a German verb follows a role that no comma closes: "Ida Kolb, Leiterin des Amts erklärte"."""
    if speech.language != "de" or len(pieces) < 2 or not is_personal(pieces[-2][-2:], speech):
        return False
    role = pieces[-1]
    if is_office(role[:1], speech) and any(token.lower in speech.linkers for token in role):
        return True
    return (role[0].lower in _ROLE_ARTICLES or is_office(role[:1], speech)) and not is_personal(role, speech)


def _is_between(token: Token, speech: Speech) -> bool:
    return token.lower in speech.between or (speech.language == "en" and bool(_ADVERB.match(token.text)))


def gap_before(tokens: list[Token], index: int, text: str) -> str:
    """What stands before the token at `index`."""
    return text[tokens[index - 1].end : tokens[index].start] if 0 < index < len(tokens) else ""


def clause_start(words: list[Token], end: int, text: str) -> int:
    """The index of the word behind the last comma or other mark before the word at `end`."""
    for index in range(end - 1, 0, -1):
        if any(mark in gap_before(words, index, text) for mark in ",;:("):
            return index
    return 0


def _segments(tokens: list[Token], end: int, speech: Speech, text: str) -> list[list[Token]]:
    """The last comma-parted pieces of the clause that ends before `tokens[end]`, at most four."""
    pieces: list[list[Token]] = []
    current: list[Token] = []
    for index in range(end - 1, max(-1, end - 45), -1):
        current.append(tokens[index])
        gap = gap_before(tokens, index, text)
        if index == 0 or not _JOINT.match(gap):
            if not ("(" in gap and ")" in gap_before(tokens, index + len(current), text)):
                pieces.append(current[::-1])
            current = []
            if len(pieces) == 4 or any(mark in gap for mark in f";:{MASK}"):
                break
        elif (
            tokens[index].lower in speech.breaks
            and tokens[index].text.islower()
            and not _describes(tokens, index, speech)
        ):
            pieces.append(current[:-1][::-1] or [tokens[index]])
            break
    return [piece for piece in pieces[::-1] if piece]


def _describes(tokens: list[Token], index: int, speech: Speech) -> bool:
    """Whether an English "who" or "that" goes on with its noun: "a guest who stayed", not "said that guests did"."""
    if speech.language != "en" or tokens[index].lower not in speech.relatives or index in {0, len(tokens) - 1}:
        return False
    return not _begins_noun(tokens[index + 1], speech) and tokens[index - 1].lower not in speech.says


def _begins_noun(token: Token, speech: Speech) -> bool:
    return token.is_capital or token.lower in speech.determiners or token.lower in speech.pronouns


def _before_apposition(pieces: list[list[Token]], speech: Speech, text: str) -> Mention | None:
    """Ada Rossi of "Ada Rossi, the mayor," and of "the mayor, Ada Rossi,"."""
    apposition = pieces[-1]
    head = _phrase_in(pieces[-2], speech, text)
    if head is None:
        return None
    plain = not any(is_name(token, speech) for token in pieces[-2])
    given = len(apposition) == 1 and is_name(apposition[0], speech)
    if (is_personal(apposition, speech) or (given and plain)) and not is_personal(pieces[-2], speech):
        return Mention(head.start, apposition[-1].end)
    named = [piece for piece in pieces[:-1] if is_personal(piece[-2:], speech)]
    if named and not is_personal(pieces[-2], speech) and not is_pronoun(pieces[-2], 0, speech, text):
        head = _phrase_in(named[-1], speech, text) or head
    return Mention(head.start, head.end, (apposition[0].start, apposition[-1].end))


def _phrase_in(piece: list[Token], speech: Speech, text: str) -> Mention | None:
    """The noun phrase that fills a piece of a clause to its end."""
    if _is_noble(piece, speech):
        return Mention(piece[0].start, piece[-1].end)
    start = _past_openings(piece, speech)
    ends_with_pronoun = is_pronoun(piece, len(piece) - 1, speech, text) and piece[-1].lower not in _NO_SUBJECTS
    if ends_with_pronoun and len(piece) - start > 1:
        start = len(piece) - 1
    if start < len(piece) and speech.language in VERB_SECOND and piece[start].lower in speech.stops:
        return None  # "In einem Interview sagte sie": the subject stands behind the verb
    while start < len(piece) and _cannot_begin(piece[start], speech) and piece[start].lower not in speech.pronouns:
        start = _past_adverbial(piece, start, speech)
    rest = _without_clauses(piece[start:], speech)
    return Mention(rest[0].start, rest[-1].end) if rest and _may_speak(rest, speech, text) else None


def _may_speak(words: list[Token], speech: Speech, text: str) -> bool:
    """Whether words can be a noun phrase of somebody: no number, no address, no verb among them."""
    if len(words) > _LONGEST or words[0].text[0].isdigit() or not _has_noun(words, speech):
        return False
    if len(words) > 1 and (_is_subject_pronoun(words[0], speech) or words[-1].lower == "ever"):
        return False  # "they like labels"; "has anyone ever said"
    return _ADDRESS.search(text, words[0].start, words[-1].end) is None


def _past_openings(piece: list[Token], speech: Speech) -> int:
    """The index behind what may open a clause before its subject: "As", "and", "which" of "which one guest called"."""
    start = 0
    while start < len(piece) - 1 and piece[start].lower in _before_subject(speech):
        start += 1
    is_english = speech.language == "en" and start < len(piece) - 1
    relates = is_english and piece[start].lower in speech.relatives and _begins_noun(piece[start + 1], speech)
    return start + relates


@cache
def _before_subject(speech: Speech) -> frozenset[str]:
    return speech.between | speech.conjunctions | speech.leads_in


def _without_clauses(words: list[Token], speech: Speech) -> list[Token]:
    """The words without a relative clause or a verb behind them; in English nothing else tells where it begins.

    Of two plural nouns side by side the second is the subject: "the most common questions guests ask".
    """
    if speech.language != "en":
        return words
    ends = (at for at in range(1, len(words)) if words[at].lower in speech.auxiliaries | speech.relatives)
    words = words[: next(ends, len(words))]
    if len(words) >= _REDUCED and is_plural(words[-1].text) and is_plural(words[-2].text):
        return words[-1:]
    return [] if any(_begins_anew(words, at, speech) for at in range(1, len(words))) else words


def _begins_anew(words: list[Token], at: int, speech: Speech) -> bool:
    """Whether another noun phrase begins within these words, so that a verb is among them: "make a crest"."""
    before = words[at - 1].lower
    if words[at].lower in speech.determiners:
        return before not in speech.linkers | speech.stops | speech.determiners | _BEFORE_ARTICLES
    return _is_subject_pronoun(words[at], speech)


def is_plural(word: str) -> bool:
    """Whether an English word in small letters is most likely a plural: "guests", "people", but not "boss"."""
    if word in _PLURALS:
        return True
    return word.islower() and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))


def _is_subject_pronoun(token: Token, speech: Speech) -> bool:
    return speech.language == "en" and token.lower in speech.pronouns and token.lower not in speech.determiners


def _has_noun(words: list[Token], speech: Speech) -> bool:
    """Whether words can be a noun phrase at all: a German noun has a capital."""
    if speech.language != "de":
        return True
    return any(token.is_capital for token in words) or words[0].lower in speech.determiners | speech.pronouns.keys()


def _is_noble(piece: list[Token], speech: Speech) -> bool:
    """Whether a clause begins with a surname of rank, and no preposition: "Von der Heide meinte"."""
    particles = all(token.lower in NAME_PARTICLES for token in piece[:-1])
    return len(piece) > 1 and particles and piece[0].text in {"Von", "Van"} and is_name(piece[-1], speech)


def _past_adverbial(piece: list[Token], start: int, speech: Speech) -> int:
    """The index of the name that ends a piece which begins with a preposition; its length when there is none."""
    at = len(piece)
    while at > start + 1 and (is_name(piece[at - 1], speech) or piece[at - 1].lower in speech.titles):
        at -= 1
    if at == start + 1 and len(piece) - start > 2:
        return start + 1
    return at if at < len(piece) and at > start + 1 else len(piece)


def phrase_before(tokens: list[Token], end: int, speech: Speech, text: str) -> Mention | None:
    """The short noun phrase right before a word: "a message" of "all they got was a message saying"."""
    start = end
    while start > 0 and is_name(tokens[start - 1], speech) and _JOINT.match(gap_before(tokens, start, text)):
        start -= 1
    if start == end:
        near = range(end - 1, max(-1, end - 5), -1)
        start = next((index for index in near if tokens[index].lower in speech.determiners), end)
    if start == end or not all(_JOINT.match(gap_before(tokens, index, text)) for index in range(start + 1, end + 1)):
        return None
    if tokens[end - 1].lower in speech.stops:
        return None  # "advantage of that by writing"
    return Mention(tokens[start].start, tokens[end - 1].end)


def leading_subject(tokens: list[Token], speech: Speech, text: str) -> Mention | None:
    """The person or pronoun that begins a sentence; None when it begins with anything less sure."""
    end = phrase_at(tokens, 0, speech, text)
    if end is None or end > 10:
        return None
    words = tokens[:end]
    if is_pronoun(tokens, 0, speech, text):
        return Mention(words[0].start, words[0].end) if speech.pronouns[words[0].lower] else None
    if apposed := _name_set_off(tokens, speech, text):
        return Mention(words[0].start, apposed.end)
    if not _has_case(words[-1]) or not any(is_name(token, speech) for token in words):
        return None
    if len(words) == 1 and (words[0].lower in speech.between or is_gerund(words[0], speech)):
        return None  # "Still, ...", "Saying “no” is hard"
    if speech.language == "de" and not (is_personal(words, speech) or is_office(words, speech)):
        return None  # every noun is capitalised
    return Mention(words[0].start, words[-1].end)


def _name_set_off(tokens: list[Token], speech: Speech, text: str) -> Mention | None:
    """The name between the first two commas of a sentence: "The firm's head of works, Ada Rossi, agreed"."""
    commas = [at for at in range(1, min(len(tokens), _LONGEST + 6)) if "," in gap_before(tokens, at, text)][:2]
    if len(commas) < 2 or not is_personal(tokens[commas[0] : commas[1]], speech) or commas[1] - commas[0] > 4:
        return None
    if is_personal(tokens[: commas[0]][-2:], speech):
        return None
    return Mention(tokens[commas[0]].start, tokens[commas[1] - 1].end)


def is_office(words: list[Token], speech: Speech) -> bool:
    """Whether a phrase names an office or profession: "Der Innenminister"."""
    endings = speech.title_endings or ("\0",)
    known = speech.titles - speech.determiners
    return any(token.lower in known or token.lower.endswith(endings) for token in words)
