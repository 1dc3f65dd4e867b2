"""Headlines, descriptions, other short texts and times, both ways."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

from newsformat.formats.ninjs.names import MAIN
from newsformat.formats.ninjs.objects import Members, Object, given, kept
from newsformat.formats.wires import scalars
from newsformat.formats.wires.datelines import without_dash
from newsformat.formats.xml.xhtml import blocks_of_html
from newsformat.model.article import Article
from newsformat.model.extensions import Extensible
from newsformat.model.flow import stretches, text_of
from newsformat.model.metadata import RankedText
from newsformat.model.text import running_text
from newsformat.scalars import dates
from newsformat.vocab.head_roles import HEAD_ROLES, head_of_role

_TAG = re.compile(
    r"</?(?:a|abbr|article|aside|b|blockquote|body|br|cite|div|em|figcaption|figure|h[1-6]|head|hr|html|i|img|li|nitf|ol|p|"
    r"pre|q|section|small|span|strong|sub|sup|table|t[dhr]|tbody|u|ul)(?:[\s/][^<>]{0,2000})?>",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]")
_OF_MAIL = re.compile("(?:[A-Z][a-z]{2}, )?[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:")
_OF_THE_HEAD = tuple(HEAD_ROLES)
_SUMMARY = "summary"
_AS_HTML = "html"
_SUMMARIES = (None, MAIN, "text", "abstract", "simple")
CAPTION = "caption"
CAPTIONS = (None, CAPTION, MAIN, "text")
"""Roles of the description that is the caption of a picture or a recording."""


def is_markup(value: str, media_type: object = None) -> bool:
    """Whether a text is HTML or XML: it has tags, or is said to be and has references."""
    return _TAG.search(value) is not None or ("&" in value and isinstance(media_type, str) and "html" in media_type)


def without_controls(value: str) -> str:
    """A text without the characters that no text of an article may have."""
    return value if value.isprintable() else _CONTROLS.sub("", value)  # most are, and to ask is far quicker


def plain(value: str, media_type: object = None) -> str:
    """The words of a text, which may be marked up, without characters that no text of an article may have."""
    value = without_controls(value)
    if "<" not in value and "&" not in value:
        return running_text(value)
    if is_markup(value, media_type):
        return running_text(text_of(stretches(blocks_of_html(value))).replace("\n\n", "\n"))
    return running_text(without_controls(_REFERENCE.sub(lambda name: unescape(name[0]), value)))


# ----------------------------------------------------------------------------------------------- read


def words_of(item: Object, name: str) -> str | None:
    """The words of a text; markup around them is kept beside, for the writer to take while the words are the same."""
    raw = item.take(name, lambda value: value.strip() or None)
    if raw is None:
        return None
    words = plain(raw)
    if words != running_text(raw):
        item.keep(f"/{name}", {"value": raw})
    return words or None


def dateline_of(item: Object) -> Members:
    """A dateline, which no version has, and some senders do: a text, or an object that tells place and date, too."""
    told = item.get("dateline")
    if not isinstance(told, dict):
        return {"text": text} if (text := words_of(item, "dateline")) else {}
    words, date, place = told.get("text"), told.get("date"), place_named(told.get("located"))
    members: Members = {
        **(without_dash({"text": running_text(words)}) if isinstance(words, str) else {}),
        "place": {"name": place} if place else None,
        "date": moment_of(date) if isinstance(date, str) else None,
    }
    item.keep("/dateline", told)
    item.drop("dateline")
    return given(members)


def place_named(located: Any) -> str | None:
    """The name of where an item was written: a text, or told by an object, as some senders do."""
    named = located if isinstance(located, dict) else {"name": located}
    return next((name for key in ("name", "city") if isinstance(name := named.get(key), str) and name.strip()), None)


def moment_in(item: Object, name: str) -> str | None:
    """The moment a text tells, or a number of seconds; one not written as it should be is kept beside."""
    if isinstance(item.get(name), int) and (moment := dates.moment(str(item.get(name)))):
        return moment
    raw = item.take(name, lambda value: value if moment_of(value) else None)
    moment = moment_of(raw) if raw else None
    if moment != raw:
        item.keep(f"/{name}", {"value": raw})
    return moment


def moment_of(value: str) -> str | None:
    """The moment that a text is which begins with year, month and day, or tells its date as e-mails do."""
    return scalars.moment(value) or (dates.moment(value) if _DAY.match(value) or _OF_MAIL.match(value) else None)


def headings_of(item: Object) -> Members:
    """The headlines: that without a role, or the main one, or else the first; a title stands in where there is none."""
    texts = _texts(item, "headlines")
    members: Members = {}
    for role in _OF_THE_HEAD:
        if (found := _of_roles(texts, role) or _of_head(texts, role)) is not None:
            if found.get("role") == role:
                found.drop("role")
            members[role] = _chosen(item, f"/{role}", found)
    if (main := _of_roles(texts, None, MAIN) or (texts.pop(0) if texts else None)) is not None:
        members["headline"] = _chosen(item, "/headline", main)
    elif (title := item.take("title")) is not None:
        members["headline"] = running_text(title)
        item.keep("/headline", {"title": title})
    members["alternative_headlines"] = [_text_members(text) for text in texts]
    return members


def descriptions_of(item: Object, *, of_medium: bool) -> Members:
    """The caption of an item that is a picture or a recording, the summary, and the other descriptions.

    Either is the one that says so, or else the first that is for no other purpose.
    """
    texts = _texts(item, "descriptions")
    caption = _of_caption(item, texts) if of_medium else None
    summary = _of_roles(texts, _SUMMARY) or _of_roles(texts, *_SUMMARIES)
    return {
        "caption": None if caption is None else _with_html(item, texts, "/caption", caption),
        "summary": None if summary is None else _with_html(item, texts, "/summary", summary),
        "descriptions": [_text_members(text) for text in texts],
    }


def _of_caption(item: Object, texts: list[Object]) -> Object | None:
    found = _of_roles(texts, CAPTION) or _of_roles(texts, *CAPTIONS)
    if found is not None:
        _keep_role(item, "/caption", found, CAPTION)
    return found


def _with_html(item: Object, texts: list[Object], at: str, text: Object) -> str:
    """The words of a text; another that is the same marked up is kept beside, and no longer one of the others."""
    words = _chosen(item, at, text)
    for other in tuple(texts):
        if other.get("role") == _AS_HTML and plain(other.get("value"), other.get("contentType")) == words:
            item.keep(f"{at}/html", other.members())
            texts.remove(other)
    return words


def text_of_roles(item: Object, name: str, at: str, *roles: str | None, usual: str | None = None) -> str | None:
    """The words of the first text of a list that has one of the roles, or the only one; the others stay.

    A role is kept beside, unless it is the `usual` one; of the usual one, that there is none.
    """
    texts = _texts(item, name)
    found = _of_roles(texts, *roles)
    if found is not None and len(roles) == 1:
        found.drop("role")
    for text in texts:
        item.give_back(name, text)
    if found is None:
        return None
    if usual is not None:
        _keep_role(item, at, found, usual)
    return _chosen(item, at, found)


def _keep_role(item: Object, at: str, text: Object, usual: str) -> None:
    """Tell of a text's role only where it is not the usual one: where there is none, that there is none."""
    if text.get("role") == usual:
        text.drop("role")
    elif text.get("role") is None:
        item.keep(at, {"role": ""})


def _texts(item: Object, name: str) -> list[Object]:
    """The texts of a list that have words; those without stay."""
    texts = []
    for text in item.objects(name):
        value = text.get("value")
        if isinstance(value, str) and plain(value, text.get("contentType")):
            texts.append(text)
        else:
            item.give_back(name, text)
    return texts


def _of_roles(texts: list[Object], *roles: str | None) -> Object | None:
    """The first text that has one of the roles, taken from the others."""
    found = next((text for text in texts if text.get("role") in roles), None)
    if found is not None:
        texts.remove(found)
    return found


def _of_head(texts: list[Object], name: str) -> Object | None:
    """The first text whose role names a line of the head, taken from the others; what is the only one is none."""
    told = ((text, text.get("role")) for text in texts) if len(texts) > 1 else ()
    found = next((text for text, role in told if isinstance(role, str) and head_of_role(role) == name), None)
    if found is not None:
        texts.remove(found)
    return found


def _chosen(item: Object, at: str, text: Object) -> str:
    words = _words(text)
    item.keep(at, text.members())
    return words


def _words(text: Object) -> str:
    """The words of a text that has some; it stays itself where it is marked up."""
    value = text.get("value")
    words = plain(value, text.get("contentType"))
    if words == running_text(value):
        text.drop("value")
    return words


def _text_members(text: Object) -> Members:
    members = {"text": _words(text), "role": text.take("role", scalars.code)}
    return text.closed(members | {"language": text.take("language", scalars.language)})


# ---------------------------------------------------------------------------------------------- write


def put_words(item: Members, article: Article, name: str, words: str | None) -> None:
    """Add a text, with the markup it came with while its words are the same."""
    if words:
        item[name] = written_text(article, f"/{name}", words)["value"]


def written_moment(article: Article, name: str, moment: str | None) -> str | None:
    """A moment, as it came while it is the same; None where it has no day, which every date of an item must have."""
    raw = kept(article, f"/{name}").get("value")
    is_same = isinstance(raw, str) and moment is not None and _DAY.match(raw) and moment_of(raw) == moment
    return raw if is_same else scalars.date_opt_time(moment)


def put_headings(item: Members, article: Article) -> None:
    """Add the headlines."""
    headlines: list[Members] = []
    if article.headline:
        title = kept(article, "/headline").get("title")
        if isinstance(title, str) and running_text(title) == article.headline:
            item["title"] = title
        else:
            headlines.append(written_text(article, "/headline", article.headline))
    headlines += [
        {"role": role, **written_text(article, f"/{role}", words)}
        for role in _OF_THE_HEAD
        if (words := getattr(article, role))
    ]
    item["headlines"] = [*headlines, *map(_written, article.alternative_headlines)]


def put_descriptions(item: Members, article: Article, caption: str | None) -> None:
    """Add the caption of the picture or recording that the item is, the summary and the other descriptions."""
    captions = [written_in_role(article, "/caption", caption, CAPTION)] if caption else []
    summary = [written_text(article, "/summary", article.summary)] if article.summary else []
    marked_up = [*_written_html(article, "/caption", caption), *_written_html(article, "/summary", article.summary)]
    item["descriptions"] = [*captions, *summary, *marked_up, *map(_written, article.descriptions)]


def _written_html(value: Extensible, at: str, words: str | None) -> list[Members]:
    """The text that said the same marked up, while the words are the same."""
    text = kept(value, f"{at}/html")
    raw = text.get("value")
    return [text] if isinstance(raw, str) and plain(raw, text.get("contentType")) == words else []


def written_text(value: Extensible, at: str, words: str) -> Members:
    """A text, and what was kept of the one that its words were read from."""
    members = kept(value, at)
    members.pop("title", None)
    raw = members.get("value")
    is_same = isinstance(raw, str) and plain(raw, members.get("contentType")) == words
    return members | {"value": raw if is_same else words}


def written_in_role(value: Extensible, at: str, words: str, role: str) -> Members:
    """The same, in a role unless it came in another, or in none."""
    return given({"role": role} | written_text(value, at, words))


def _written(text: RankedText) -> Members:
    return given({"role": text.role, "language": text.language}) | written_text(text, "", text.text)
