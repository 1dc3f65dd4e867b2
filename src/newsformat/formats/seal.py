"""The seal: the whole article inside a document of another format, for what that format can't tell.

It stands in a door of the format, a place for what is not its own. Beside the article's JSON stands the `digest` of
the article which reading all the rest gives. While it matches, the sealed article is the article; when the document
has been edited, the document is right and the seal void.
"""

from __future__ import annotations

from typing import Any

from newsformat.findings import Finding, ReadError, Severity
from newsformat.jsontext.canonical import jcs
from newsformat.model.article import Article
from newsformat.model.canonical import members_of
from newsformat.model.value import Value
from newsformat.model.walk import PLAIN


def needs_seal(article: Article, visible: Article) -> bool:
    """Whether what a document tells without a seal is not the whole article."""
    return visible != article and members_of(visible) != members_of(article)


def tells(members: Any, value: Any) -> bool:
    """Whether members as a reader made them, not validated yet, are to the letter those of a valid value.

    What is empty may be missing. To see this is far quicker than to validate them, and to compare what comes of it;
    where it is False, they may still tell the same.
    """
    kind = value.__class__
    if kind is tuple:
        return isinstance(members, list | tuple) and len(members) == len(value) and all(map(tells, members, value))
    if kind in PLAIN or isinstance(value, str):
        return bool(members == value) and (members.__class__ is kind or isinstance(value, str))  # 1 is not True
    if isinstance(members, dict):
        return _tell_all(members, value)
    return members.__class__ is kind and vars(members) == vars(value)


def _tell_all(members: dict[str, Any], value: Value) -> bool:
    """The same of an object: only what either of them was given is looked at, for most members are neither's."""
    held = vars(value)
    for name, told in members.items():
        if told.__class__ is str:  # as most are
            if told != held.get(name):
                return False
        elif told is not None and (name not in held or not tells(told, held[name])):
            return False
    for name in value.__pydantic_fields_set__:
        if members.get(name) is None and ((member := held[name]) or member == 0):  # False is an answer, too
            return False
    return True


def sealed(article: Article) -> str:
    """The article as the JSON that a seal holds."""
    return jcs(members_of(article)).decode()


def opened(text: str | None, digest: str | None, visible: Article) -> tuple[Article, tuple[Finding, ...]]:
    """The sealed article while the seal holds, otherwise the visible one, with a finding that tells why."""
    if digest != visible.digest:
        return visible, (_void("seal-void", "the document was edited after it had been sealed; the document is right"),)
    try:
        return Article.from_json(text or ""), ()
    except ReadError as error:
        return visible, (_void("seal-unreadable", f"the seal can't be read: {error.finding.message}"),)


def _void(code: str, message: str) -> Finding:
    return Finding(code=code, severity=Severity.INFO, message=message, hint="what only the seal told is lost")
