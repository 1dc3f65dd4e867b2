"""Works as schema.org's nodes declare them -> the members that stand for them: pictures, recordings, links, reviews."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsformat.scalars.dates import moment
from newsformat.scalars.languages import language_tag
from newsformat.scalars.text import line
from newsformat.scalars.urls import absolute
from newsformat.vocab.schema_org.rest import (
    Members,
    code,
    given,
    is_plain,
    is_single,
    read_from,
    says,
    uri_of,
    with_rest,
)
from newsformat.vocab.schema_org.things import party_members
from newsformat.vocab.schema_org.words import ImageValue, Node, address, images, parties, text, types_of, values

INDICATORS = (
    "publishingPrinciples",
    "ethicsPolicy",
    "correctionsPolicy",
    "ownershipFundingInfo",
    "verificationFactCheckingPolicy",
)
"""The terms by which an article, or its publisher, tells why to trust it."""

_WEB = re.compile(r"https?:")
_DURATION = re.compile(r"P(?:([0-9]{1,4})D)?(?:T(?:([0-9]{1,6})H)?(?:([0-9]{1,6})M)?(?:([0-9]{1,9})(?:\.0*)?S)?)?")
_PIXELS = re.compile(r"\s*([0-9]{1,5})(?:\.0+)?\s*(?:px)?\s*", re.IGNORECASE)

# ------------------------------------------------------------------------------------- pictures, recordings

_IMAGE_TERMS: Mapping[str, tuple[str, ...]] = {
    "url": ("url", "contentUrl", "@id"),
    "uri": ("@id",),
    "width": ("width",),
    "height": ("height",),
    "media_type": ("encodingFormat",),
    "caption": ("caption", "description"),
    "alt": ("alternateName", "name"),
    "credit": ("creditText", "author", "creator"),
}
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")


def image_members(found: ImageValue, base: str | None) -> Members | None:
    """A picture; None where its address is none."""
    url = absolute(found.url, base)
    if url is None:
        return None
    node = found.node
    said: Members = dict(found.members)
    caption = said.pop("caption", None)
    sizes = {name: _pixels(said.pop(name, None)) for name in ("width", "height")}
    uri, right = uri_of(node, base), right_members(node, base)
    members: Members = {
        "url": url,
        "uri": uri if uri != url else None,
        "media_type": _media_type(node),
        **said,
        **sizes,
        "caption": {"text": caption} if caption else None,
        "rights": [right] if right else None,
    }
    told = given(members)
    plain = read_from(node, told, _IMAGE_TERMS) | read_from(node, right, RIGHT_TERMS)
    return with_rest(told, node, plain, "copyrightHolder", *_addresses_of(node, url, base), *usage_of(node))


def _pixels(size: str | None) -> int | None:
    found = _PIXELS.fullmatch(size or "")
    return int(found[1]) if found else None


def _media_type(node: Node) -> str | None:
    told = text(node.get("encodingFormat")) or ""
    return told if _MEDIA_TYPE.fullmatch(told) else None


def _addresses_of(node: Node, url: str, base: str | None) -> tuple[str, ...]:
    """The terms of a node that say its address again."""
    terms = ("url", "contentUrl", "@id")
    return tuple(term for term in terms if absolute(address(node.get(term)) or "", base) == url)


# ----------------------------------------------------------------------------------------------- rights

RIGHT_TERMS: Mapping[str, tuple[str, ...]] = {
    "holder": ("copyrightHolder",),
    "notice": ("copyrightNotice", "copyrightYear"),
    "license": ("license",),
    "usage_terms": ("usageInfo", "license"),
    "usage_terms_url": ("usageInfo", "acquireLicensePage"),
}
"""The terms that say whose a work is, and on what terms it may be used."""


def right_members(node: Node, base: str | None) -> Members:
    """Whose a work is, and on what terms it may be used."""
    license_ = text(node.get("license"), "url", "@id", "name")
    url = absolute(license_, base) if license_ and ":" in license_ else None
    usage = node.get("usageInfo")
    terms = next((words for item in values(usage) if isinstance(item, Mapping) and (words := text(item, "text"))), None)
    holder = next(parties(node.get("copyrightHolder")), None)
    return given(
        {
            "holder": party_members(holder, None, base) if holder else None,
            "notice": text(node.get("copyrightNotice")) or text(node.get("copyrightYear")),
            "usage_terms": terms or (license_ if url is None else None),
            "usage_terms_url": absolute(address(usage) or address(node.get("acquireLicensePage")) or "", base),
            "license": url,
        }
    )


def usage_of(node: Node) -> tuple[str, ...]:
    """`usageInfo`, where it is one node of which the words and the address are all."""
    items = list(values(node.get("usageInfo")))
    is_told = len(items) == 1 and isinstance(items[0], Mapping) and set(items[0]) <= {"@type", "@id", "url", "text"}
    return ("usageInfo",) if is_told else ()


# ------------------------------------------------------------------------------------------- other works

_LINK_TERMS: Mapping[str, tuple[str, ...]] = {
    "url": ("url", "contentUrl", "@id"),
    "id": ("@id", "identifier"),
    "version": ("version",),
    "title": ("name", "headline"),
    "description": ("description",),
    "published": ("datePublished",),
    "language": ("inLanguage",),
    "media_type": ("encodingFormat",),
}


def link_members(item: object, base: str | None) -> Members | None:
    """Another work: a node, an address, or a title alone."""
    if isinstance(item, str):
        url = absolute(item, base) if re.match(r"https?:|/", item) else None
        return {"url": url} if url else {"title": line(item)} if line(item) else None
    if not isinstance(item, Mapping):
        return None
    url = absolute(address(item) or "", base)
    uri = uri_of(item, base)
    image = next(images(item.get("image")), None)
    link = given(
        {
            "url": url,
            "id": uri if uri != url else text(item.get("identifier")),
            "version": text(item.get("version")),
            "title": text(item.get("name") or item.get("headline")),
            "description": text(item.get("description")),
            "published": moment(text(item.get("datePublished")) or ""),
            "image": image_members(image, base) if image else None,
            "language": language_tag(text(item.get("inLanguage"), "name") or ""),
            "media_type": _media_type(item),
        }
    )
    if "url" not in link and "title" not in link:
        return None
    addresses = _addresses_of(item, url, base) if url else ()
    pictured = ("image",) if "image" in link and is_single(item.get("image")) else ()
    return with_rest(link, item, read_from(item, link, _LINK_TERMS), *addresses, *pictured)


def check_members(item: object, base: str | None) -> Members | None:
    """A claim that was checked: a ClaimReview; None for any other node, and where it does not tell the claim."""
    if not isinstance(item, Mapping) or "claimreview" not in types_of(item):
        return None
    claim = text(item.get("claimReviewed"))
    if claim is None:
        return None
    reviewed = next((node for node in values(item.get("itemReviewed")) if isinstance(node, Mapping)), {})
    members = {
        "claim": claim,
        "claimant": text(reviewed.get("author"), "name"),
        "claim_published": moment(text(reviewed.get("datePublished")) or ""),
        "rating": text(item.get("reviewRating"), "alternateName", "name", "ratingValue"),
        "url": absolute(address(item.get("url")) or "", base),
    }
    of_claim = {"@type", "author", "datePublished"} if is_plain(reviewed.get("author")) else {"@type", "datePublished"}
    whole = ("itemReviewed",) if set(reviewed) <= of_claim else ()
    return with_rest(given(members), item, ("claimReviewed", "reviewRating", "url"), *whole)


def correction_members(item: object) -> Members | None:
    """What was corrected: a text, or a node that has one."""
    words = text(item, "text", "description", "name")
    if not words or not isinstance(item, Mapping):
        return {"text": words} if words and absolute(words, None) is None else None
    told = given({"time": moment(text(item.get("datePublished")) or ""), "text": words})
    term = next(term for term in ("@value", "text", "description", "name") if says(item.get(term)))
    return with_rest(told, item, (term, *(("datePublished",) if "time" in told else ())))


def identifier_members(item: object) -> Members | None:
    """An identifier: a text, or a node that has a value."""
    value = text(item, "value")
    if not value or not isinstance(item, Mapping):
        return {"value": value} if value else None
    kind = code(text(item.get("propertyID")))
    return with_rest(given({"value": value, "kind": kind}), item, ("@value", "value", "propertyID"))


def indicator_members(term: str, item: object, base: str | None) -> Members | None:
    """A page that tells why to trust a publisher; None where it has no address."""
    url = absolute(address(item) or "", base)
    if url is None or (isinstance(item, str) and not re.match(r"https?:|/", item)):
        return None
    if not isinstance(item, Mapping):
        return {"role": term, "url": url}
    told = given({"role": term, "title": text(item.get("name")), "url": url})
    return with_rest(told, item, ("name",), *_addresses_of(item, url, base))


_RECORDING_TERMS: Mapping[str, tuple[str, ...]] = {
    "title": ("name",),
    "url": ("contentUrl", "embedUrl", "url"),
    "caption": ("description",),
    "credit": ("creditText",),
    "duration": ("duration",),
    "transcript": ("transcript",),
}


def recording_members(kind: str, item: object, base: str | None) -> Members | None:
    """A video or a sound recording as a block: a node, or an address."""
    if not isinstance(item, Mapping):
        url = absolute(item, base) if isinstance(item, str) and _WEB.match(item) else None
        return {"type": kind, "url": url} if url else None
    place = item.get("contentUrl") or item.get("embedUrl") or item.get("url")
    url = absolute(address(place) or "", base)
    caption = text(item.get("description"))
    thumbnail = next((term for term in ("thumbnail", "thumbnailUrl") if says(item.get(term))), "")
    image = next(images(item.get(thumbnail)), None)
    told = given(
        {
            "type": kind,
            "title": text(item.get("name")),
            "url": url,
            "caption": {"text": caption} if caption else None,
            "credit": text(item.get("creditText")),
            "image": image_members(image, base) if image else None,
            "duration": _seconds(text(item.get("duration"))),
            "transcript": text(item.get("transcript")),
        }
    )
    whole = [*_addresses_of(item, url, base)] if url else []
    whole += [thumbnail] if "image" in told and is_single(item[thumbnail]) else []
    return with_rest(told, item, read_from(item, told, _RECORDING_TERMS), *whole)


def medium_members(item: object, base: str | None) -> Members | None:
    """A node that goes with an article as the block of its type; None for one of another type."""
    if not isinstance(item, Mapping):
        return None
    kinds = types_of(item)
    if "imageobject" in kinds:
        picture = next((members for found in images(item) if (members := image_members(found, base))), None)
        return {"type": "figure", "image": picture} if picture else None
    kind = next((kind for kind in ("video", "audio") if f"{kind}object" in kinds), None)
    return recording_members(kind, item, base) if kind else None


def _seconds(told: str | None) -> int | None:
    """The length of a recording, told as ISO 8601 does."""
    found = _DURATION.fullmatch(told or "")
    if found is None or not any(found.groups()):
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return ((days * 24 + hours) * 60 + minutes) * 60 + seconds
