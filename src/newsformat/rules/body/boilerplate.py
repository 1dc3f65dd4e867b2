"""boilerplate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import REMOVED, Edit, Fix, Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.text import shortened

_LONGEST = 120
# What pages print between the paragraphs of a story, in small letters; each begins the line.
_LINES = """
    click here to|subscribe to our|sign up for our|sign up to our|sign up here|join our newsletter|follow us on
    read more:|read also:|also read:|read next:|related:|related article|see also:|more on this story|advertisement
    story continues below|article continues below|continue reading below|download our app|support our journalism
    lesen sie auch|lesen sie mehr|mehr zum thema|auch interessant|das könnte sie auch interessieren|zum newsletter
    hier geht es zum newsletter|abonnieren sie|folgen sie uns|anzeige:|lire aussi|à lire aussi|lire également
    à lire également|abonnez-vous|inscrivez-vous à notre|suivez-nous|lea también|lee también|leer también
    te puede interesar|le puede interesar|suscríbete|suscríbase|síguenos en|leia também
    leia mais|veja também|assine|inscreva-se|siga-nos|leggi anche|leggi pure|iscriviti alla|seguici su|lees ook
    lees meer|meld je aan voor|läs också|läs även|läs mer:
    les også|læs også|lue myös|czytaj też|czytaj także|zobacz też|zobacz także|przeczytaj też|čtěte také|čtěte též
    přečtěte si také|čítajte aj|prečítajte si aj|pročitajte i|preberite tudi|citește și|citeşte şi|olvasta már
    διαβάστε επίσης|читайте также|читайте ещё|подписывайтесь на|подпишитесь на|читайте також
    підписуйтесь на|прочетете още|ayrıca okuyun|bunlar da ilginizi çekebilir|baca juga|baca selengkapnya
    xem thêm|đọc thêm|اقرأ أيضا|اقرأ أيضًا
    اقرأ ايضا|بیشتر بخوانید|קראו גם|قراءة المزيد|यह भी पढ़ें|ये भी पढ़ें
    আরও পড়ুন|関連記事|あわせて読みたい|相关阅读|延伸閱讀|관련기사
    """
_OPENINGS = tuple(line.strip() for line in re.split(r"[|\n]", _LINES) if line.strip())


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, block in subject.blocks:
        if block.type not in ("paragraph", "heading") or len(block.text) > _LONGEST:
            continue
        if block.text.casefold().startswith(_OPENINGS):
            fix = None if block.id or any(mark.type == "quote" for mark in block.marks) else _removal(path)
            message = f"“{shortened(block.text, 40)}” belongs to the page, not to the story"
            yield Violation(path, message, "take it out; name stories to read under `related`", fix)


def _removal(path: str) -> Fix:
    return Fix((Edit(path, REMOVED),), safe=False)


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A line of the body invites to subscribe, to follow or to read something else.",
    why="It is furniture of one page. In a wire, an app or an archive it stands in the middle of the story.",
    check=_violations,
    bad={"body": [{"type": "paragraph", "text": "Lire aussi : les ferries de nuit"}]},
    at="/body/0",
    good={"body": [{"type": "paragraph", "text": "She reads the log, and clicks through the timetable."}]},
)
