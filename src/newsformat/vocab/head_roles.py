"""What providers call the lines of the head beside the headline, in the roles of their headlines and descriptions."""

from __future__ import annotations

import re
from collections.abc import Mapping

HEAD_ROLES: Mapping[str, frozenset[str]] = {
    "kicker": frozenset("kicker overline eyebrow topline dachzeile oberzeile surtitre antetitulo occhiello".split()),
    "subheadline": frozenset(
        "sub subheadline subhead subheading subtitle subtitel untertitel unterzeile soustitre subtitulo sottotitolo "
        "deck dek standfirst".split()
    ),
}
"""Our members, each with the codes that name it, in small letters alone."""
_NAMED = {code: name for name, codes in HEAD_ROLES.items() for code in codes}
_SUMMARIES = frozenset(
    "summary abstract synopsis resume resumo resumen riassunto sommario sintesi synthese zusammenfassung "
    "samenvatting sammanfattning sammendrag tiivistelma".split()
)
_CAPTIONS = frozenset("caption cutline legend bildunterschrift bildtext legende didascalia onderschrift".split())
_MAIN = frozenset({"main", "mainheadline", "headlinemain", "mainhead", "maintitle"})
_STEP = re.compile("[:/#]")
_NO_LETTER = re.compile(r"[\W\d_]+")


def head_of_role(role: str) -> str | None:
    """Which line of the head a role names, be it a word, a code or a URI of whatever scheme; None for any other."""
    return _NAMED.get(_code_of(role))


def is_main_role(role: str) -> bool:
    """Whether a role is that of the main headline, in whatever scheme."""
    return _code_of(role) in _MAIN


def is_summary_role(role: str) -> bool:
    """Whether a role is that of a summary, in whatever scheme."""
    return _code_of(role) in _SUMMARIES


def is_caption_role(role: str) -> bool:
    """Whether a role is that of a caption, in whatever scheme."""
    return _code_of(role) in _CAPTIONS


def _code_of(role: str) -> str:
    """The letters of a code, or of the last step of a URI, all small."""
    return _NO_LETTER.sub("", _STEP.split(role)[-1]).lower()
