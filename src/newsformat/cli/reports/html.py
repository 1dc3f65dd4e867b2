"""A page by itself: the findings with their lines of the source, to be filtered by rule and by file."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING, TextIO

from newsformat.cli.reporters import printable
from newsformat.cli.reports.report import Checked, Report, Tally, summary_of

if TYPE_CHECKING:
    from newsformat import Finding
    from newsformat.cli.reports.spot import Spot

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --error: #c5221f; --warning: #a35c00; --info: #1a66b8; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warning: #ffb74d; --info: #8ab4f8; } }
* { box-sizing: border-box; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere;
  display: flex; flex-direction: column; }
main { order: 1; }
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
form { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0; }
select { font: inherit; flex: 1 1 15rem; min-width: 0; padding: .5rem; }
article { border-left: .3rem solid var(--colour); padding: .1rem 0 .1rem .8rem; margin: .8rem 0; }
.error { --colour: var(--error); } .warning { --colour: var(--warning); } .info { --colour: var(--info); }
p { margin: .2rem 0; }
b { color: var(--colour); }
pre { white-space: pre-wrap; padding: .5rem; margin: .3rem 0; border: 1px solid var(--line); border-radius: .3rem; }
mark { background: none; color: var(--colour); font-weight: bold; text-decoration: underline wavy; }
[hidden] { display: none; }
"""

_SCRIPT = """
const shown = {rule: document.getElementById("rule"), file: document.getElementById("file")};
const files = [...document.querySelectorAll("section")], findings = [...document.querySelectorAll("article")];
const offer = (list, names) => names.sort().forEach(name => list.add(new Option(name, name)));
offer(shown.rule, [...new Set(findings.map(finding => finding.dataset.rule))]);
offer(shown.file, files.map(file => file.dataset.file));
document.forms[0].hidden = !findings.length;
document.forms[0].onchange = () => {
  for (const finding of findings) finding.hidden = shown.rule.value && finding.dataset.rule !== shown.rule.value;
  for (const file of files)
    file.hidden = (shown.file.value && file.dataset.file !== shown.file.value)
      || ![...file.querySelectorAll("article")].some(finding => !finding.hidden);
};
"""


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


_HEAD = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src {_hash(_STYLE)}; script-src {
    _hash(_SCRIPT)
}">
<title>newsformat: what was found</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>newsformat: what was found</h1>
<form hidden autocomplete="off">
<select id="rule" aria-label="Rule"><option value="">all rules</option></select>
<select id="file" aria-label="File"><option value="">all files</option></select>
</form>
<main>
"""


class Told(Report):
    """Findings as a page that needs nothing else: no other file, no network."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__(stream)
        stream.write(_HEAD)

    def tell(self, checked: Checked) -> None:
        """Write what was found in a file."""
        if not checked.findings:
            return
        name = escape(printable(checked.name))
        self.stream.write(f'<section data-file="{name}">\n<h2>{name}</h2>\n')
        for finding in checked.findings:
            self.stream.write(_article(finding, checked.spots.get(finding)))
        self.stream.write("</section>\n")

    def finish(self, tally: Tally) -> None:
        """Write how much was found, and close the page."""
        self.stream.write(
            f"</main>\n<p>{escape(summary_of(tally))}</p>\n<script>{_SCRIPT}</script>\n</body>\n</html>\n"
        )


def _article(finding: Finding, spot: Spot | None) -> str:
    place = f"{finding.line}:{finding.column}" if finding.line is not None else finding.path
    code, where, message = (escape(printable(text)) for text in (finding.code, place, finding.message))
    hint = f"<p>help: {escape(printable(finding.hint))}</p>\n" if finding.hint else ""
    return (
        f'<article class="{finding.severity}" data-rule="{code}">\n'
        f"<p>{where} <b>{finding.severity}</b> <code>{code}</code>: {message}</p>\n"
        f"{_excerpt(finding, spot)}{hint}</article>\n"
    )


def _excerpt(finding: Finding, spot: Spot | None) -> str:
    if spot is None:
        return ""
    shown, start, stop = spot
    before, marked, after = (escape(text) for text in (shown[:start], shown[start:stop], shown[stop:]))
    return f"<pre>{finding.line} | {before}<mark>{marked}</mark>{after}</pre>\n"
