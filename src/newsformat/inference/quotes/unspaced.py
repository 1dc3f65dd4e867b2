"""Who said a quoted stretch in Chinese, Japanese and Korean, told by patterns over the characters around it."""

from __future__ import annotations

import re
from functools import cache

from newsformat.inference.quotes.noun_phrases import Mention
from newsformat.inference.quotes.sources import Attribution
from newsformat.inference.quotes.speech import Speech

_WINDOW = 80  # characters; a subject and its roles are shorter
_CLAUSE_END = re.compile(r"[。！？，,；;：:\n\ufffc”」』]")
_EDGE = " \t\u3000、，,・"
_TOPIC = re.compile(r"(?:には|では|は|が)(?=[^はが]*$)")
# The sentence before a quote, "大野さんはこう述べた。", and behind it.
_SAID_SO = re.compile(r"(?:は|が)[^。「」\n]{0,20}(?:こう|次のように)[^。「」\n]{1,20}。\s*$")
_SAID_THIS = re.compile(r"[。、]?\s*([^。、「」\n]{2,30}?)(?:は|が)[^。「」\n]{0,10}(?:そう|こう)[^。「」\n]{1,20}")
_JAPANESE_THAT = re.compile(r"\s*(?:などと|と|って)")
_KOREAN_TOPIC = re.compile(r"[\uac00-\ud7a3A-Za-z)](?P<particle>(?<![다라])는|은|이|가|도|께서)(?=\s)")
_KOREAN_WORD = re.compile(r"[\uac00-\ud7a3A-Za-z0-9·()]+")
_KOREAN_PARTICLES = frozenset("을를은는의에서와과로도한인된던며고")
_KOREAN_THAT = re.compile(r"\s*(?:(?:이?라)?(?P<verb>며|면서)|(?:이?라)?고)(?=[\s,])")
_DEMONSTRATIVES = ("これ", "それ", "この", "その", "そこ", "ここ", "あの", "どの", "何", "という", "といった")
_NOMINALIZERS = (
    "の",
    "こと",
    "もの",
    "ため",
    "ところ",
    "とき",
    "場合",
    "について",
    "として",
    "意味",
    "理由",
    "値",
    "結果",
)
_KATAKANA_NAME = re.compile(r"[ァ-ヿＡ-ｚA-Za-z]+(?:[・＝=][ァ-ヿＡ-ｚA-Za-z]+)+")
_LONG_ROLE = 8  # characters from which what stands before "の" tells more than a role
_SHORT_CLAUSE = 14  # characters behind "と" that are a verb and little else
_KOREAN_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도"
)
_FORMER = ("전", "현")
_KOREAN_NAME = 3  # syllables
_AGE = re.compile(r"[(（][0-9０-９]{1,3}歳?[)）]")


@cache
def _cues(speech: Speech) -> re.Pattern[str]:
    listed = sorted(speech.says, key=len, reverse=True)
    # "という" is said of hearsay at the end of a clause alone; before a noun it only names it.
    hearsay = r"|いう(?=[。、」]|\Z)" if speech.language == "ja" else ""
    return re.compile("|".join(map(re.escape, listed)) + hearsay if listed else r"(?!)")


@cache
def _sources(speech: Speech) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, speech.follows)) or r"(?!)")


@cache
def _stops(speech: Speech) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(speech.stops, key=len, reverse=True))) or r"(?!)")


def attribution(shadow: str, before: tuple[int, int], after: tuple[int, int], speech: Speech) -> Attribution | None:
    """The attribution of the quote between two spans of the masked text."""
    start, end = max(before[0], before[1] - _WINDOW * 2), min(after[1], after[0] + _WINDOW)
    if speech.language == "zh":
        return _chinese_before(shadow, start, before[1], speech) or _chinese_after(shadow, after[0], end, speech)
    finder = _japanese if speech.language == "ja" else _korean
    return finder(shadow, (start, before[1]), (after[0], end), speech)


def _chinese_before(shadow: str, start: int, end: int, speech: Speech) -> Attribution | None:
    cue = _last(_cues(speech), shadow, start, end)
    if cue is None or end - cue.end() > 30:
        return None
    return _chinese(shadow, start, cue, speech)


def _chinese_after(shadow: str, start: int, end: int, speech: Speech) -> Attribution | None:
    begin = start
    while begin < end and shadow[begin] in _EDGE + "—":
        begin += 1
    clause = _CLAUSE_END.search(shadow, begin, end)
    stop = clause.start() if clause else end
    if clause and clause.group() in "：:":
        return None
    cue = _cues(speech).search(shadow, begin, stop)
    return _chinese(shadow, begin, cue, speech) if cue else None


def _chinese(shadow: str, start: int, cue: re.Match[str], speech: Speech) -> Attribution | None:
    """The subject stands before the verb, cut at the first adverb or preposition: 他昨天对记者说."""
    begin = start
    for clause in _CLAUSE_END.finditer(shadow, start, cue.start()):
        begin = clause.end() if shadow[clause.end() : cue.start()].strip(_EDGE) else begin
    while leading := _stops(speech).match(shadow, begin, cue.start()):
        begin = leading.end()
    stop = _stops(speech).search(shadow, begin + 1, cue.start())
    end = stop.start() if stop else cue.start()
    speaker = _trimmed(shadow, begin, end)
    return Attribution(cue.span(), speaker) if speaker else None


def _japanese(shadow: str, before: tuple[int, int], after: tuple[int, int], speech: Speech) -> Attribution | None:
    source = _sources(speech).search(shadow, *before)
    if source:
        speaker = _trimmed(shadow, _clause_start(shadow, before[0], source.start()), source.start())
        return Attribution(source.span(), speaker) if speaker else None
    verb = _JAPANESE_THAT.match(shadow, *after)
    if verb and shadow[verb.end() : verb.end() + 1] == "の":  # "との声": no verb, and nobody
        return None
    cue = _cues(speech).search(shadow, verb.end(), after[1]) if verb else None
    if verb is None or cue is None or _CLAUSE_END.search(shadow, after[0], cue.start()):
        return _japanese_sentence_beside(shadow, before, after, speech) or (
            _japanese_any_verb(shadow, before, verb.end(), after[1], speech) if verb else None
        )
    between = _titled_topic(speech).match(shadow, verb.end(), cue.start())
    if between:  # "「…」と大野さんは話した"
        return Attribution(cue.span(), _trimmed(shadow, *between.span(1)))
    topic = _TOPIC.search(shadow, *before)
    speaker = _trimmed(shadow, _clause_start(shadow, before[0], topic.start()), topic.start()) if topic else None
    return Attribution(cue.span(), None if speaker and _is_thing(shadow[speaker.start : speaker.end]) else speaker)


def _is_thing(topic: str) -> bool:
    """Whether a Japanese topic is surely nobody: "the fact that", "this value"."""
    return topic.startswith(_DEMONSTRATIVES) or topic.endswith(_NOMINALIZERS)


def _japanese_any_verb(
    shadow: str, before: tuple[int, int], start: int, end: int, speech: Speech
) -> Attribution | None:
    """Who says what any few words behind "と" tell of, when the topic is somebody with a title: "…と意気込む"."""
    clause = _CLAUSE_END.search(shadow, start, end)
    topics = list(_titled_topic(speech).finditer(shadow, *before))
    if clause is None or not topics or not 0 < clause.start() - start <= _SHORT_CLAUSE:
        return None
    return Attribution((start, clause.start()), _trimmed(shadow, *topics[-1].span(1)))


@cache
def _titled_topic(speech: Speech) -> re.Pattern[str]:
    titles = "|".join(map(re.escape, _titles(speech)))
    return re.compile(rf"([^。、「」\n]{{0,25}}?(?:{titles}))(?:は|が)")


def _japanese_sentence_beside(
    shadow: str, before: tuple[int, int], after: tuple[int, int], speech: Speech
) -> Attribution | None:
    """Who the sentence before or behind says has said so: "大野さんはこう話した。「…」"."""
    lead = _SAID_SO.search(shadow, max(0, before[1] - _WINDOW), before[1])
    if lead and (cue := _last(_cues(speech), shadow, lead.start(), lead.end())):
        speaker = _trimmed(shadow, _clause_start(shadow, max(0, lead.start() - _WINDOW), lead.start()), lead.start())
        return Attribution(cue.span(), speaker) if speaker else None
    behind = _SAID_THIS.match(shadow, after[0], after[0] + _WINDOW)
    if behind and (cue := _cues(speech).search(shadow, behind.end(1), behind.end())):
        return Attribution(cue.span(), _trimmed(shadow, *behind.span(1)))
    return None


def _clause_start(shadow: str, start: int, end: int) -> int:
    begin = max(shadow.rfind(mark, start, end) for mark in "、。」』\n\ufffc") + 1
    return max(begin, start)


def _korean(shadow: str, before: tuple[int, int], after: tuple[int, int], speech: Speech) -> Attribution | None:
    source = _sources(speech).search(shadow, *before)
    if source:
        end = len(shadow[before[0] : source.start()].rstrip().removesuffix("에")) + before[0]
        speaker = _korean_phrase(shadow, before[0], end, speech)
        return Attribution(source.span(), speaker) if speaker else None
    quotative = _KOREAN_THAT.match(shadow, *after)
    begin = quotative.end() if quotative else after[0]
    cue = _cues(speech).search(shadow, begin, after[1])
    says = cue.span() if cue else quotative.span("verb") if quotative and quotative["verb"] else None
    if says is None:
        return None
    speaker = _korean_topic(shadow, *before, speech)
    if speaker is None:
        speaker = _korean_topic(shadow, begin, max(begin, says[0]), speech)
        speaker = None if speaker and shadow[begin : speaker.start].strip() else speaker  # of another clause
    return Attribution(says, speaker)


def _korean_topic(shadow: str, start: int, end: int, speech: Speech) -> Mention | None:
    """The last noun phrase with a particle of topic or subject."""
    topic = _last(_KOREAN_TOPIC, shadow, start, end)
    return _korean_phrase(shadow, start, topic.start("particle"), speech) if topic else None


def _korean_phrase(shadow: str, start: int, end: int, speech: Speech) -> Mention | None:
    """The noun phrase that ends at a place: it goes back to a word with a particle, which is of another phrase."""
    begin, words = end, shadow[start:end].split(" ")
    for index, word in enumerate(reversed(words)):
        is_name = index == 1 and len(word) == _KOREAN_NAME  # "김정은 위원장"
        ends = len(word) > 1 and word[-1] in _KOREAN_PARTICLES and not is_name
        if (index and (ends or word in speech.stops)) or not _KOREAN_WORD.fullmatch(word):
            break
        begin -= len(word) + (index > 0)
    return _trimmed(shadow, begin, end)


def _last(pattern: re.Pattern[str], shadow: str, start: int, end: int) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(shadow, start, end):  # noqa: B007 - the last one is wanted
        pass
    return found


def _trimmed(shadow: str, start: int, end: int) -> Mention | None:
    while start < end and shadow[start] in _EDGE:
        start += 1
    while end > start and shadow[end - 1] in _EDGE:
        end -= 1
    return Mention(start, end) if 0 < end - start <= 40 and "\ufffc" not in shadow[start:end] else None


def reported_clause(shadow: str, start: int, end: int, speech: Speech) -> tuple[tuple[int, int], Attribution] | None:
    """The clause that a sentence without quotes reports: 市长表示，…; 市長によると、…."""
    if speech.language == "zh":
        return _chinese_report(shadow, start, end, speech)
    source = _sources(speech).search(shadow, start, min(end, start + _WINDOW))
    speaker = _trimmed(shadow, start, source.start()) if source else None
    if source is None or speaker is None or shadow[source.end() : source.end() + 1] not in {"、", ",", " "}:
        return None
    return (source.end(), end), Attribution(source.span(), speaker)


def _chinese_report(shadow: str, start: int, end: int, speech: Speech) -> tuple[tuple[int, int], Attribution] | None:
    comma = re.compile(r"[^，,。：:]{2,40}[，,]").match(shadow, start, end)
    cue = _last(_cues(speech), shadow, start, comma.end()) if comma else None
    if comma is None or cue is None or cue.end() != comma.end() - 1 or cue.group() not in speech.indirect:
        return None
    by = _chinese(shadow, start, cue, speech)
    return ((comma.end(), end), by) if by else None


def name_and_role(printed: str, speech: Speech) -> tuple[str, str | None]:
    """The name of a person as printed, without titles, and the role before it: 大野春樹, 村長 of 村長の大野春樹氏."""
    whole = _AGE.sub("", printed).strip()
    title = next((title for title in _titles(speech) if whole.endswith(title) and len(whole) > len(title)), "")
    name = whole.removesuffix(title).strip()
    if len(name) < 2 and speech.language != "ko":
        return whole, None
    if speech.language == "zh":
        return _behind_office(name, speech)
    role, _, own = name.rpartition("の" if speech.language == "ja" else " ")
    if speech.language == "ko" and own in _FORMER:  # 김 전 총리
        return name.rpartition(" ")[0], None
    if (
        speech.language == "ko"
        and role
        and title
        and not _is_korean_name(own)
        and _is_korean_name(first := name.split()[0])
    ):
        return first, name.removeprefix(first).strip()  # 김철수 경찰 대변인
    foreign = speech.language == "ja" and (_KATAKANA_NAME.fullmatch(own) or len(role) > _LONG_ROLE)
    is_role = own and (title or foreign or role.endswith(_titles(speech)))
    return (own, role or None) if is_role else (whole if role else name, None)


def _is_korean_name(word: str) -> bool:
    return len(word) == _KOREAN_NAME and word[0] in _KOREAN_SURNAMES


@cache
def _titles(speech: Speech) -> tuple[str, ...]:
    """The titles of a language, the longest first."""
    return tuple(sorted(speech.titles, key=len, reverse=True))


def _behind_office(name: str, speech: Speech) -> tuple[str, str | None]:
    """周立民 of 镇长周立民."""
    ends = sorted({match.end() for title in _titles(speech) for match in re.finditer(re.escape(title), name)})
    place = next((end for end in reversed(ends) if 2 <= len(name) - end <= 12), 0)
    return name[place:], name[:place] or None
