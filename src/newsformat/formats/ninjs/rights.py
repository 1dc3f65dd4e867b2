"""Rights, and how a thing came to be: both of an item and of a picture."""

from __future__ import annotations

from newsformat.formats.ninjs.objects import Members, Object, given, kept, restored
from newsformat.formats.ninjs.texts import words_of, written_text
from newsformat.formats.wires import scalars
from newsformat.model.article import Article
from newsformat.model.media import Image
from newsformat.model.rights import RightsExpression

_SOURCE_TYPE = "/digital_source_type"


def right_of(item: Object) -> list[Members]:
    """What an item says of its rights, as a list of one or none."""
    holder = item.take("copyrightHolder")
    members: Members = {
        "holder": {"name": holder} if holder else None,
        "notice": words_of(item, "copyrightNotice"),
        "usage_terms": words_of(item, "usageTerms"),
    }
    info = item.get("rightsInfo")
    if isinstance(info, dict):
        item.drop("rightsInfo")
        machine = Object(info, item.findings)
        members["license"] = machine.take("linkedRights", scalars.url)
        if (content := machine.take("encodedRights", lambda value: value or None)) is not None:
            language = machine.take("langId", scalars.url)
            members["expressions"] = [given({"language_id": language, "content": content})]
        right = machine.closed(members)
    else:
        right = given(members)
    return [right] if right else []


def source_type_of(item: Object) -> str | None:
    """The URI that tells how a thing came to be."""
    value = item.get("digitalSourceType")
    if not isinstance(value, dict) or not isinstance(value.get("uri"), str) or scalars.url(value["uri"]) is None:
        return None
    item.drop("digitalSourceType")
    source_type = Object(value, item.findings)
    uri = source_type.take("uri", scalars.url)
    item.keep(_SOURCE_TYPE, source_type.members())
    return uri


def put_right(item: Members, value: Article | Image) -> None:
    """Add what the first statement of rights says: an item has one."""
    if not value.rights:
        return
    right = value.rights[0]
    expression = right.expressions[0] if right.expressions else RightsExpression(content="")
    item["copyrightHolder"] = right.holder.name if right.holder else None
    for name, words in (("copyrightNotice", right.notice), ("usageTerms", right.usage_terms)):
        item[name] = written_text(value, f"/{name}", words)["value"] if words else None
    info = {
        "langId": expression.language_id,
        "linkedRights": None if expression.content else right.license,  # the schema takes one of the two
        "encodedRights": expression.content,
    }
    item["rightsInfo"] = restored(given(info), right)


def put_source_type(item: Members, value: Article | Image) -> None:
    """Add how a thing came to be."""
    if value.digital_source_type:
        item["digitalSourceType"] = {"uri": value.digital_source_type} | kept(value, _SOURCE_TYPE)
