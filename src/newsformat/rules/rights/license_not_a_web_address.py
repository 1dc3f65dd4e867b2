"""license-not-a-web-address."""

from __future__ import annotations

from collections.abc import Iterator

from newsformat.findings import Severity
from newsformat.rules.rule import Rule, Violation
from newsformat.rules.subject import Subject
from newsformat.scalars.urls import is_web

_MEMBERS = ("license", "usage_terms_url", "notice_url")


def _violations(subject: Subject) -> Iterator[Violation]:
    for path, right in subject.rights:
        for name in _MEMBERS:
            url = right.__dict__[name]
            if url and not is_web(url):
                yield Violation(f"{path}/{name}", f"“{url}” can't be looked up on the web", "give an https address")


RULE = Rule(
    module=__name__,
    severity=Severity.WARNING,
    summary="A license or a notice has an address that is none on the web.",
    why="Terms that nobody can read bind nobody.",
    check=_violations,
    bad={"rights": [{"license": "urn:example:license:7"}]},
    at="/rights/0/license",
    good={"rights": [{"license": "https://creativecommons.org/licenses/by/4.0/", "notice": "Harbour Post"}]},
)
