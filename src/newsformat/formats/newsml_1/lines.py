"""What is printed with the text, and whose it is: `NewsLines` and `RightsMetadata`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import etree

from newsformat.formats.newsml_1.management import moment_in
from newsformat.formats.newsml_1.parts import Part, Wire, formal_name
from newsformat.formats.newsml_1.topics import party_of
from newsformat.formats.wires import scalars
from newsformat.formats.wires.authors import authors_in
from newsformat.formats.xml.parts import Members
from newsformat.formats.xml.words import XML_LANG, dateline_words, words_of
from newsformat.scalars.languages import are_one_language
from newsformat.vocab.head_roles import head_of_role, is_caption_role, is_summary_role

LINES = (
    "HeadLine SubHeadLine ByLine ByLineTitle DateLine CreditLine CopyrightLine RightsLine SeriesLine SlugLine "
    "KeywordLine NewsLine"
).split()
_SUMMARY = "summary"
_PARTED = re.compile("[,;\n،؛，；、]")
_SPELLINGS = {line.lower(): line for line in LINES}
_TEXTS = {"SubHeadLine": "subheadline", "ByLine": "byline", "CreditLine": "credit_line", "SlugLine": "slugline"}


def set_line_names(root: etree._Element) -> None:
    """Give the lines their names as the standard spells them: capitals are often mistaken."""
    for lines in root.iter("NewsLines"):
        for line in lines:
            line.tag = _SPELLINGS.get(line.tag.lower(), line.tag)


def add_lines(lines: Part, members: Members) -> None:
    """Add to the members of an Article what `NewsLines` tell; what is there is not changed."""
    _add_headlines(lines, members)
    for name, member in _TEXTS.items():
        _add_text(lines, name, member, members)
    _add_dateline(lines, members)
    members.setdefault("keywords", []).extend(_keywords(lines))
    _add_lines_of_head(lines, members)
    members.setdefault("notes", []).extend(_notes(lines))
    members.setdefault("related", []).extend(_series(line) for line in lines.take_all("SeriesLine", has_words))
    if right := printed_right(lines):
        members.setdefault("rights", []).append(right)


def has_words(element: etree._Element) -> bool:
    """Whether there is a word in an element."""
    return bool(words_of(element))


def take_texts(part: Part, name: str, language: str | None = None) -> str:
    """The words of all children of a name, a line each; that they are in the language is not told again."""
    lines = []
    for number, child in enumerate(filter(has_words, part.children(name)), 1):
        line = part.part_of(child, f"{name}[{number}]")
        _drop_language(line, language)
        lines.append(line.words())
    return "\n".join(lines)


def translated_lines(lines: Part, language: str) -> tuple[list[Members], list[Members]]:
    """The headlines and the keywords of lines in another language than the story's."""
    headlines: list[Members] = []
    for name, role in (("HeadLine", None), ("SubHeadLine", "subheadline")):
        if words := take_texts(lines, name, language):
            headlines.append({"text": words, "role": role, "language": language})
    return headlines, [{"language": language, **keyword} for keyword in _keywords(lines)]


def _add_headlines(lines: Part, members: Members) -> None:
    language = members.get("language")
    printed = [line for line in lines.children("HeadLine") if has_words(line)]
    if printed:
        main = min(printed, key=lambda line: _is_foreign(line, language))
        headline = lines.part_of(main, "HeadLine")
        _drop_language(headline, language)
        words = headline.words()
        if members.setdefault("headline", words) != words:
            members.setdefault("alternative_headlines", []).append({"text": words})
    others = [_text_of(line) for line in lines.take_all("HeadLine", has_words)]
    members.setdefault("alternative_headlines", []).extend(others)


def _is_foreign(line: etree._Element, language: str | None) -> bool:
    """Whether a line is in another language than the story."""
    own = line.get(XML_LANG)
    return own is not None and own != "" and language is not None and not are_one_language(own, language)


def _text_of(line: etree._Element) -> Members:
    part = Part(line)
    return part.closed({"text": part.words(), "language": part.take(XML_LANG, scalars.language)})


def _series(line: etree._Element) -> Members:
    part = Part(line)
    return part.closed({"rel": "series", "title": part.words(), "language": part.take(XML_LANG, scalars.language)})


def _add_text(lines: Part, name: str, member: str, members: Members) -> None:
    """Several lines of one name are lines of one text."""
    words = "\n".join(words_of(line) for line in lines.children(name) if has_words(line))
    if words and members.setdefault(member, words) == words:
        take_texts(lines, name, members.get("language"))


def add_authors(lines: Sequence[Part], members: Members) -> None:
    """Those whom the byline names, where no other element does; the title beside it is that of the only one."""
    byline: str | None = members.get("byline")
    if not byline:
        return
    authors: list[Members] = members.get("authors") or authors_in(byline)
    members["authors"] = authors
    if len(authors) != 1 or "job_title" in authors[0] or authors[0].get("name", "").casefold() not in byline.casefold():
        return
    title = next((title for part in lines if (title := part.text("ByLineTitle")) is not None), None)
    if title is not None:
        authors[0]["job_title"] = title.words()


def _drop_language(line: Part, language: str | None) -> None:
    if line.get(XML_LANG) == language:
        line.drop(XML_LANG)


def _add_dateline(lines: Part, members: Members) -> None:
    dateline = members.setdefault("dateline", {})
    if "text" in dateline or (line := lines.text("DateLine")) is None:
        return
    _drop_language(line, members.get("language"))
    words = line.words()
    dateline["text"] = dateline_words(line.element)
    if dateline["text"] != words and not len(line.element):
        line.keep_markup()


def _keywords(lines: Part) -> list[Members]:
    """The words of the lines, each a list whose words commas or semicolons part."""
    told = [_text_of(line) for line in lines.take_all("KeywordLine", has_words)]
    return [{**line, "text": word} for line in told for word in words_listed(line.get("text", "")) if word.strip()]


def words_listed(line: str) -> list[str]:
    """The words of a list, which commas or semicolons part."""
    return [word for part in _PARTED.split(line) if (word := part.strip())] or [line]


def _add_lines_of_head(lines: Part, members: Members) -> None:
    """The kicker, the subheadline and the summary, where lines of other kinds are called so."""
    for number, element in enumerate(lines.children("NewsLine"), 1):
        kind, texts = element.find("NewsLineType"), element.findall("NewsLineText")
        role = "" if kind is None else kind.get("FormalName", "")
        name = head_of_role(role) or (_SUMMARY if is_summary_role(role) else None)
        if name is not None and name not in members and len(texts) == 1 and has_words(texts[0]):
            line = lines.part_of(element, f"NewsLine[{number}]")
            if (text := line.subpart("NewsLineText")) is not None:
                members[name] = text.words()


def _notes(lines: Part) -> list[Members]:
    """Lines of other kinds: to editors, as far as anyone knows."""
    notes = []
    for element in lines.take_all("NewsLine", lambda line: any(map(has_words, line.iterfind("NewsLineText")))):
        part = Part(element)
        role = scalars.code(formal_name(part, "NewsLineType"))
        if role is not None and (kind := part.subpart("NewsLineType")) is not None:
            kind.drop("FormalName")
        notes.append(part.closed({"role": role, "text": take_texts(part, "NewsLineText")}) | {"public": False})
    return notes


def caption_in(lines: Part) -> str | None:
    """What a line that is called a caption tells of the picture or recording that the lines are of."""
    for number, element in enumerate(lines.children("NewsLine"), 1):
        kind, texts = element.find("NewsLineType"), element.findall("NewsLineText")
        if kind is not None and is_caption_role(kind.get("FormalName", "")) and len(texts) == 1 and has_words(texts[0]):
            line = lines.part_of(element, f"NewsLine[{number}]")
            text = line.subpart("NewsLineText")
            return text.words() if text is not None else None
    return None


def printed_right(lines: Part) -> Members:
    """The members of a Right that the lines tell."""
    right: Members = {}
    for name, member in (("CopyrightLine", "notice"), ("RightsLine", "usage_terms")):
        _add_text(lines, name, member, right)
    return right


# --------------------------------------------------------------------------------------------- rights


def rights_of(metadata: Part, wire: Wire) -> list[Members]:
    """The Rights that a `RightsMetadata` tells; what names no right is left."""
    copyrights = metadata.take_all("Copyright", lambda element: any(map(has_words, element)))
    usages = metadata.take_all("UsageRights", lambda element: any(map(has_words, element)))
    return [*(_copyright(element, wire) for element in copyrights), *(_usage(element, wire) for element in usages)]


def _copyright(element: etree._Element, wire: Wire) -> Members:
    part = Part(element)
    return part.closed({"holder": _holder(part, "CopyrightHolder", wire)})


def _usage(element: etree._Element, wire: Wire) -> Members:
    part = Part(element)
    terms = [take_texts(part, name) for name in ("UsageType", "Limitations")]
    return part.closed(
        {
            "holder": _holder(part, "RightsHolder", wire),
            "usage_terms": "\n".join(filter(None, terms)),
            "valid_from": moment_in(part, "StartDate", wire),
            "valid_to": moment_in(part, "EndDate", wire),
        }
    )


def _holder(part: Part, child: str, wire: Wire) -> Members | None:
    """A holder, told by a party or by plain words."""
    found = part.children(child)
    if not found:
        return None
    party = found[0].find("Party")
    holder = part.part_of(found[0], child)
    if party is not None:
        holder.take_first("Party")
        return party_of(party, wire)
    return {"name": words} if (words := holder.words()) else None
