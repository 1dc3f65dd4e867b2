"""Documents with something wrong, or something that only looks wrong: the traps of two verdicts."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from properties.strategies import documents

_Data = dict[str, Any]
_Place = tuple[Any, str | int]

EXAMPLES = [path.read_bytes() for path in sorted(Path(__file__).parents[2].glob("examples/*/article.json"))]
TRAPS: tuple[Any, ...] = (
    # Numbers: JSON has one kind; bool is a kind of int in Python.
    *(0, 1, -1, 2, 7, 10, 100, 101, 65535, 1200.0, 1e3, 3.0, -0.0, 0.5, 1.5, 90.1, -180.5, True, False, "1", "1.0"),
    *(2**53 - 1, 2**53, -(2**53), float(2**53), 1e16, 2**63, 2**64, 1e300),
    # Nothing, and the wrong shape.
    *(None, "", " ", [], {}, [[]], [{}], [""], [[{}]], {"type": []}, {"type": "paragraph"}, {"text": "x"}, {"": {}}),
    # Moments.
    *("2026", "2026-03", "2026-3", "2026-03-01", "2026-02-30", "0000", "0000-01-01", "2026-13-01", "2026-00-01"),
    *(
        "2026-03-01T06:30:00Z",
        "2026-03-01T06:30:00z",
        "2026-03-01t06:30:00Z",
        "2026-03-01 06:30:00Z",
        "2026-03-01T06:30Z",
    ),
    *("2026-03-01T06:30:60Z", "2026-12-31T23:59:60Z", "2026-03-01T24:00:00Z", "2026-03-01T06:30:00+0100", "20260301"),
    *("2026-03-01T06:30:00.123456789Z", "2026-03-01T06:30:00.1234567890Z", "2026-03-01T06:30:00,5Z", "2026-03-01Z"),
    *(
        "2026-03-01T06:30:00+24:00",
        "2026-03-01T06:30:00-23:59",
        "12026-03-01",
        "-2026",
        "٢٠٢٦-٠٣-٠١",
        "２０２６",
        "2026-03-01\n",
    ),
    # Addresses.
    *(
        "/news",
        "example.org",
        "//example.org/x",
        "https://example.org/a b",
        "https://example.org/\n",
        "https:",
        "https:\\\\x",
    ),
    *(
        "https://例え.example/",
        "1http://x",
        "http://[",
        "x:y",
        "urn:a:b\u00a0",
        "javascript:x",
        'http://x/"',
        "<http://x>",
        "%",
    ),
    # Language tags.
    *(
        "en",
        "EN",
        "en_US",
        "e",
        "en-",
        "en-US-",
        "x-a",
        "i-klingon",
        "abcdefghi",
        "en-a-bb",
        "en-a",
        "zh-cmn-Hans-CN",
        "en\n",
    ),
    # Names, codes, media types, directions.
    *("q1", "1q", "q 1", "q1\n", "é", "a b", " a", "a ", "a\u00a0", "\u00a0a", "a\tb", "a\x7f", "medtop:1", "x" * 300),
    *("text/html", "text", "text/html; charset=utf-8", "text /html", "text/html;é", "ltr", "RTL", "ltr\n", "auto"),
    # Text that no XML can hold, and text that can hurt.
    *(
        "\x00",
        "\x08",
        "a\x1fb",
        "\t",
        "\n",
        "\r\n",
        "\x0b",
        "\x7f",
        "\x85",
        "\u2028",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "\U0001fffe",
    ),
    *("e\u0301", "\u202e", "🚢", "a\n", "\ufffc"),
    # Words of closed lists.
    *(
        "paragraph",
        "Paragraph",
        "strong",
        "quote",
        "other",
        "figure",
        "until",
        "until_told",
        "person",
        "usable",
        "column",
        "direct",
    ),
    *("1.1", "1.01", "1.10000", "2.0", "1", "v1.0", "1.0\n", "１.0"),
)
MEMBERS = (
    *(
        "type",
        "kind",
        "text",
        "words",
        "nth",
        "marks",
        "blocks",
        "items",
        "rows",
        "id",
        "ref",
        "url",
        "extensions",
        "quotes",
    ),
    *(
        "headline",
        "$schema",
        "newsformat",
        "Headline",
        "publishedAt",
        "x",
        "",
        "name",
        "language",
        "image",
        "schema_uri",
    ),
)
EXTENSION_NAMES = ("", " ", "example.org", "-x", "a b", "é", "x\n", ".a", "a/b#c", "٣", "https://example.org/ns#")


def examples() -> st.SearchStrategy[_Data]:
    """JSON data of the stories in `examples/`."""
    return st.sampled_from(EXAMPLES).map(json.loads)


@st.composite
def mutated_documents(draw: st.DrawFn) -> _Data:
    """JSON data of an article with up to three changes, not all of which make it invalid."""
    document = copy.deepcopy(draw(documents() | examples()))
    for _ in range(draw(st.sampled_from([0, 1, 1, 1, 1, 2, 3]))):
        if not (places := _places(document)):
            break
        holder, key = places[draw(st.integers(0, len(places) - 1))]
        namesakes = [other[name] for other, name in places if name == key and other is not holder]
        if namesakes and draw(st.integers(0, 4)) == 0:  # ids twice, words and references and times of elsewhere
            holder[key] = copy.deepcopy(draw(st.sampled_from(namesakes)))
        else:
            draw(st.sampled_from(_CHANGES))(draw, holder, key)
    return document


def _places(node: Any) -> list[_Place]:
    entries = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [place for key, value in entries for place in ((node, key), *_places(value))]


def _remove(draw: st.DrawFn, holder: Any, key: Any) -> None:
    del holder[key]


def _rename(draw: st.DrawFn, holder: Any, key: Any) -> None:
    if isinstance(holder, dict):
        holder[draw(st.sampled_from(MEMBERS))] = holder.pop(key)


def _add(draw: st.DrawFn, holder: Any, key: Any) -> None:
    trap = copy.deepcopy(draw(st.sampled_from(TRAPS)))
    if isinstance(holder, dict):
        holder[draw(st.sampled_from(MEMBERS))] = trap
    else:
        holder.insert(key, trap)


def _retype(draw: st.DrawFn, holder: Any, key: Any) -> None:
    holder[key] = copy.deepcopy(draw(st.sampled_from(TRAPS)))


def _wrap(draw: st.DrawFn, holder: Any, key: Any) -> None:
    holder[key] = draw(st.sampled_from([lambda value: [value], lambda value: {"text": value}, str]))(holder[key])


def _extend(draw: st.DrawFn, holder: Any, key: Any) -> None:
    if isinstance(holder, dict):
        name = draw(st.sampled_from(EXTENSION_NAMES))
        holder["extensions"] = {name: copy.deepcopy(draw(st.sampled_from(TRAPS)))}


def _respell(draw: st.DrawFn, holder: Any, key: Any) -> None:
    """The same value, spelled otherwise: as a slip of the pen or of another program would."""
    value = holder[key]
    if isinstance(value, str):
        holder[key] = draw(st.sampled_from(_SPELLINGS))(value)
    elif isinstance(value, int | float):
        holder[key] = draw(st.sampled_from([float, str, bool, lambda number: number + 0.5, lambda number: -number]))(
            value
        )


_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_SPELLINGS = (
    *(str.upper, str.lower, str.title, lambda text: text + "\n", lambda text: text + " ", lambda text: "\n" + text),
    *(lambda text: text.translate(_ARABIC), lambda text: text.replace("-", "_"), lambda text: text.replace("T", " ")),
    *(
        lambda text: text[:-1],
        lambda text: text[1:],
        lambda text: text * 2,
        lambda text: text + "\r\n",
        lambda text: text + "\x00",
    ),
)
_CHANGES = (_remove, _rename, _add, _retype, _retype, _retype, _wrap, _extend, _respell, _respell)
