"""desk-note-public."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late
from newsformat.scalars.text import shortened

# What a desk writes to desks, and to nobody else.
_TO_DESKS = late(
    r"not for publication|for editors only|do not publish|internal use only|"
    r"nicht zur veröffentlichung|nur für redaktionen|"
    r"ne pas publier|pas pour publication|à l['’]attention des rédactions|"
    r"no publicar|no apto para publicación|non pubblicare|non per la pubblicazione|não publicar|"
    r"niet voor publicatie|ikke til offentliggørelse|ikke for publisering|ej för publicering|nie do publikacji|"
    r"не для публикации|не для публікації|yayınlanmamalı|bukan untuk dipublikasikan|不得发表|非公開",
    re.IGNORECASE,
)


def _violations(subject: Subject) -> Iterator[Violation]:
    for index, note in enumerate(subject.article.notes):
        if note.public and (found := _TO_DESKS.search(note.text or "")):
            path = f"/notes/{index}/public"
            message = f"readers may see the note, and it says “{shortened(found[0], 40)}”"
            yield Violation(path, message, "set it to false", Fix((Edit(path, value=False),), safe=False))


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A note to desks is public.",
    why="Desk notes hold numbers of phones, doubts and names of sources.",
    check=_violations,
    bad={"notes": [{"public": True, "text": "Not for publication: call the desk about the captain."}]},
    at="/notes/0/public",
    good={"notes": [{"public": False, "text": "Not for publication: call the desk about the captain."}]},
)
