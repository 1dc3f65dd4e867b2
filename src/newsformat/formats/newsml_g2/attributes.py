"""The attributes of NewsML-G2, and what is against its schema in their values.

An attribute of a name holds the same kind of value wherever it stands, but for a few that are not looked at. The
names are those of the NewsML-G2 specification 2.35 (IPTC, CC BY 4.0).
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsformat.formats.wires import scalars

_CODES = frozenset(
    "accesstype aspect audiochannels audiocodec authoritystatus colourindicator colourspace concepttype "
    "confirmationstatus creator derivedfrom durationunit environment format hashtype heightunit how idformat "
    "interactiontype jobtitle layoutorientation market marketlabelsrc mode part pubconstraint qcode radunit ratertype "
    "ratingtype rel rendition renditionref reposrole representation residrefformat role scaleunit scope severity "
    "symbolsrc target tech timeunit type valcalctype valueunit videocodec videodefinition videoscaling why "
    "widthunit".split()
)
_NUMBERS = frozenset(
    "audiobitrate audiosamplerate audiosamplesize charcount chnlid colourdepth confidence count height interactions "
    "interval linecount orientation pagecount rangefrom rangeto rank raters relevance resolution seq significance "
    "size videoavgbitrate wordcount".split()
)
_DATES = frozenset(
    "approxend approxstart coversfrom coversto created generated modified retired schemecreated schememodified "
    "schemeretired timestamp until validfrom validto".split()
)
_OTHERS = frozenset(
    "additionalInfo alias altitude audiovbr authority byday byhour byminute bymonth bymonthday bysecond bysetpos "
    "byweekno byyearday class conformance contentrefs contenttype contenttypestandardversion contenttypevariant "
    "contenttypevariantstandardversion custom dir duration encoding enctype end formatstandardversion g2flag generator "
    "gpsdatum guid guidref hascontent href hreflang hreftype id idref idrefs langid language latitude literal "
    "longitude marketlabel media original partid persistidref preferredalias radius residref rev root scalemax "
    "scalemin separator sourceidref standard standardversion start symbol tag title url value valuedatatype version "
    "versioninfo videoaspectratio videoframerate videosampling videoscan videovbr width wkst x y".split()
)
_ADDRESSES = ("uri", "href")
_KNOWN = _CODES | _NUMBERS | _DATES | _OTHERS
_LANGUAGES = frozenset({"tag", "{http://www.w3.org/XML/1998/namespace}lang"})
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*\Z")
_NUMBER = re.compile(r"\+?[0-9]{1,30}\Z")
_SHOWN, _SHORT = 80, 200


def fault_of(name: str, value: str) -> str | None:
    """What is against the schema in an attribute, as the end of a sentence; None for nothing."""
    return _known_fault_of(name, value) if len(value) <= _SHORT else _fault_of(name, value)


def _fault_of(name: str, value: str) -> str | None:
    if name in _CODES:
        is_valid, wanted = _are_codes(value), "code with an alias"
    elif name.endswith(_ADDRESSES):
        is_valid, wanted = all(map(scalars.is_iri, value.split())), "address"
    elif name in _NUMBERS:
        is_valid, wanted = _NUMBER.match(value.strip()) is not None, "whole number"
    elif name in _DATES:
        is_valid, wanted = scalars.schema_moment(value) is not None, "date"
    elif name in _LANGUAGES:
        is_valid, wanted = not value or _LANGUAGE.match(value.strip()) is not None, "language"
    else:
        return None if name in _KNOWN or name[0] == "{" else "is no attribute of NewsML-G2"
    return None if is_valid else f"is no {wanted}: {value[:_SHOWN]}"


_known_fault_of = lru_cache(maxsize=4096)(_fault_of)
"""The same, remembered: most attributes of a wire come in each of its items."""


def _are_codes(value: str) -> bool:
    codes = value.split()
    return bool(codes) and all(map(scalars.is_qcode, codes))
