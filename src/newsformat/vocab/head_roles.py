"""What providers call the lines of the head beside the headline, in the roles of their headlines."""

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
_STEP = re.compile("[:/#]")
_NO_LETTER = re.compile(r"[\W\d_]+")


def head_of_role(role: str) -> str | None:
    """Which line of the head a role names, be it a word, a code or a URI of whatever scheme; None for any other."""
    code = _NO_LETTER.sub("", _STEP.split(role)[-1]).lower()
    return next((name for name, codes in HEAD_ROLES.items() if code in codes), None)
