"""license-against-notice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.patterns import late

_OPEN = late(r"https?://(?:www\.)?creativecommons\.org/(?:licenses|publicdomain)/", re.IGNORECASE)
_RESERVED = late(
    r"all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
    r"tutti i diritti (?:sono )?riservati|todos os direitos reservados|alle rechten voorbehouden|"
    r"alle rettigheder forbeholdes|alle rettigheter reservert|alla rättigheter förbehålln|"
    r"wszelkie prawa zastrzeżone|všechna práva vyhrazena|все права защищены|усі права захищені|"
    r"tüm hakları saklıdır|hak cipta dilindungi|toate drepturile rezervate|minden jog fenntartva|"
    r"版权所有|版權所有|無断転載|جميع الحقوق محفوظة",
    re.IGNORECASE,
)


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, right in subject.rights:
        if not (right.license and _OPEN.match(right.license)):
            continue
        if reserved := _RESERVED.search(f"{right.notice or ''}\n{right.usage_terms or ''}"):
            message = f"the license is open, and the notice says “{reserved[0]}”"
            yield Violation(f"{path}/license", message, "take one of the two out")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="An open license stands beside a notice that reserves all rights.",
    why="Nobody can tell which of the two holds.",
    check=_violations,
    bad={"rights": [{"license": "https://creativecommons.org/licenses/by/4.0/", "notice": "All rights reserved."}]},
    at="/rights/0/license",
    good={"rights": [{"license": "https://creativecommons.org/licenses/by/4.0/", "notice": "© 2026 Harbour Post"}]},
)
