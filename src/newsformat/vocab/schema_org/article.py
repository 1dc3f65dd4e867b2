"""A node of schema.org's as anybody writes it -> the members of an article, and where each came from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newsformat.vocab.linked_data.ways import FOREIGN, without_null
from newsformat.vocab.schema_org import words as schema_org
from newsformat.vocab.schema_org.members import MEMBERS, TABLE, chosen_members_of_foreign, url_of
from newsformat.vocab.schema_org.rest import Members, is_plain, says
from newsformat.vocab.schema_org.words import Node, types_of, values
from newsformat.vocab.schema_org.works import INDICATORS, usage_of

# The words of an article, which are read as its body; its types and its name.
_OF_BODY = ("articleBody", "liveBlogUpdate")
_NO_TERMS = frozenset({"@context", "@type", "@id", *_OF_BODY})
# What these say becomes a thing, which carries what is said of it beyond its members.
_OF_THINGS = frozenset(
    "author creator contributor editor translator illustrator producer contentLocation spatialCoverage publisher "
    "provider sourceOrganization copyrightHolder sponsor about mentions genre audience keywords image "
    "thumbnailUrl video audio associatedMedia isPartOf isBasedOn citation relatedLink significantLink "
    "workTranslation translationOfWork correction identifier hasPart review locationCreated".split()
) | {*INDICATORS}

# What is read only where another term says nothing.
_STANDING_IN = {"creator": "author", "thumbnailUrl": "image"}

# The lists of which each item of a term gives one item, or none.
_ONE_OF_EACH = frozenset({"alternate_ids", "subjects", "related", "pictures", "media", "corrections"})

# What is read of a thing that becomes a member of its own.
_IN_PASSING = {("publisher", "trust_indicators")}


def members_of_foreign(node: Node, base: str | None, *, tells_words: bool) -> tuple[Members, dict[str, str]]:
    """The members that a node says, without the body, and the term that each came from.

    What it says beyond them is carried under `extensions`. `base` resolves relative addresses; `tells_words` says
    whether its `articleBody` has paragraphs.
    """
    base = url_of(node, base) or base
    members, origins = chosen_members_of_foreign(node, base, MEMBERS)
    rest = {**_unread_words(node, tells_words=tells_words), **_untold(node, base, members)}
    if kind := schema_org.article_type(node):
        members["type"] = kind
        origins["type"] = "@type"
    if schema_org.SPONSORED_TYPE in types_of(node):
        members["sponsored"] = True
        origins["sponsored"] = "@type"
    _distinguish(members)
    _part_pictures(members, origins)
    if rest:
        members["extensions"] = {FOREIGN: rest}
    return members, origins


def _untold(node: Node, base: str | None, members: Members) -> Members:
    """What a node says beyond the members that were read from it, by its terms.

    An item of a term is told where, read alone, it gives what a member has, or an item of a list.
    """
    rest: Members = {}
    whole = frozenset(member for member, terms, _ in TABLE if _is_told_whole(node, terms, member, members))
    for term, value in node.items():
        if term in _NO_TERMS or not says(value):
            continue
        stands_in = says(node.get(_STANDING_IN.get(term, "")))
        rows = [
            (_holder(members[member], each_is_read=not stands_in), read)
            for member, terms, read in TABLE
            if term in terms and member in members and (term, member) not in _IN_PASSING
        ]
        items = list(values(value))
        left = [] if rows else items  # of a term that no member was read from, all
        is_told = any(member in whole and term in terms for member, terms, _ in TABLE)
        for item in items if rows else ():
            if is_told and _is_plain(term, item):
                continue
            alone = {"inLanguage": node.get("inLanguage"), term: item}
            if not _is_plain(term, item) or not any(holds(read(alone, base)) for holds, read in rows):
                left.append(item)
        if left:
            rest[term] = without_null(value if len(left) == len(items) else left)
    return rest


def _is_told_whole(node: Node, terms: tuple[str, ...], member: str, members: Members) -> bool:
    """Whether a list has as many items as its terms, so that each of these, which gives one at most, gave one."""
    if member not in _ONE_OF_EACH or len(members.get(member, ())) < 2:
        return False
    return len(members[member]) == sum(1 for term in terms for _ in values(node.get(term)))


def _unread_words(node: Node, *, tells_words: bool) -> Members:
    """What stands where a body is told, and tells none."""
    posts = list(values(node.get("liveBlogUpdate")))
    told = {
        "articleBody": None if tells_words else node.get("articleBody"),
        "liveBlogUpdate": [post for post in posts if not isinstance(post, Mapping)],
    }
    return {term: without_null(value) for term, value in told.items() if says(value) and not _is_blank(value)}


def _is_blank(value: object) -> bool:
    """Whether a value is white space alone."""
    return isinstance(value, str) and not value.strip()


def _is_plain(term: str, item: object) -> bool:
    """Whether an item says no more than a member can tell, or becomes a thing, which carries the rest itself."""
    return term in _OF_THINGS or is_plain(item) or (term == "usageInfo" and bool(usage_of({term: item})))


def _holder(whole: Any, *, each_is_read: bool) -> Callable[[Any], bool]:
    """Whether a member has what was read alone; a list of several has what is read of each item."""
    if not isinstance(whole, list):
        return lambda part: _has(whole, part)
    if each_is_read and len(whole) > 1:
        return bool
    known = frozenset(map(repr, whole))
    return lambda part: bool(part) and (repr(part[0]) in known or _has(whole[0], part[0]))


def _has(whole: Any, part: Any) -> bool:
    if isinstance(whole, dict) and isinstance(part, dict):
        return all(name in whole and _has(whole[name], value) for name, value in part.items())
    return bool(whole == part)


def _part_pictures(members: Members, origins: dict[str, str]) -> None:
    """Of several pictures the first is the one for the whole, and the others go with the article."""
    first, *others = members.pop("pictures", ()) or (None,)
    term = origins.pop("pictures", "")
    if first is not None:
        members["lead_image"] = first
        origins["lead_image"] = term
    if others:
        members["media"] = [*({"type": "figure", "image": image} for image in others), *members.get("media", ())]
        origins.setdefault("media", term)


def _distinguish(members: Members) -> None:
    """Leave out what only repeats: a second headline that is the first, a summary that is the headline."""
    for member in ("subheadline", "summary"):
        if members.get(member) is not None and members[member] == members.get("headline"):
            del members[member]
