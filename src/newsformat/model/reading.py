"""Reading: what a reader made of a source: an article, the evidence for it, and what is to be said about it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Self

from pydantic import TypeAdapter, ValidationError

from newsformat.findings import Finding, Severity, expect, unreadable
from newsformat.jsontext.canonical import pretty
from newsformat.jsontext.strict import parse
from newsformat.model.article import Article
from newsformat.model.canonical import members_of
from newsformat.model.evidence import Evidence
from newsformat.model.verdict import article_of

READING_VERSION = "1.0"


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with its evidence (sorted by path) and findings.

    `article` is None for an item, among several, that could not be read; a finding of severity error tells
    why. `confidence` (0 to 1) is the reader's own estimate that the body is right, where it makes one.
    """

    article: Article | None
    evidence: tuple[Evidence, ...] = ()
    findings: tuple[Finding, ...] = ()
    source: str | None = None
    confidence: float | None = None

    def to_json(self) -> bytes:
        """The reading as JSON, article and all."""
        members: dict[str, object] = {"newsformat_reading": READING_VERSION}
        if self.source is not None:
            members["source"] = self.source
        if self.confidence is not None:
            members["confidence"] = self.confidence
        if self.article is not None:
            members["article"] = members_of(self.article)
        members["evidence"] = [_without_none(record) for record in self.evidence]
        members["findings"] = [_without_none(finding) for finding in self.findings]
        return pretty(members)

    @classmethod
    def from_json(cls, data: bytes | str) -> Self:
        """A reading from its JSON.

        Raises:
            ReadError: it is not the JSON of a reading.
        """
        expect("data", data, bytes, str)
        members = parse(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)
        if not isinstance(members, dict) or members.get("newsformat_reading") != READING_VERSION:
            raise unreadable(
                "not-a-reading",
                f"this is not a reading of version {READING_VERSION}",
                hint=f'it must be an object with "newsformat_reading": "{READING_VERSION}"',
            )
        article = article_of(members["article"])[0] if "article" in members else None
        try:
            return cls(
                article,
                TypeAdapter(tuple[Evidence, ...]).validate_python(members.get("evidence", [])),
                TypeAdapter(tuple[Finding, ...]).validate_python(members.get("findings", [])),
                TypeAdapter(str | None).validate_python(members.get("source")),
                TypeAdapter(float | None).validate_python(members.get("confidence")),
            )
        except ValidationError as error:
            first = error.errors()[0]
            raise unreadable("not-a-reading", f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error

    def about(self, source: str | None) -> Reading:
        """The same reading under the name of its source, which its findings carry too."""
        if self.source == source and all(finding.source == source for finding in self.findings):
            return self
        named = tuple(replace(finding, source=source) for finding in self.findings)
        return replace(self, source=source, findings=named)


def _without_none(record: Evidence | Finding) -> dict[str, object]:
    return {
        name: str(value) if isinstance(value, Severity) else value
        for name, value in asdict(record).items()
        if (value is not None and value is not False) or name == "chosen"
    }
