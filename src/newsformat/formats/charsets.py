"""Bytes whose charset nobody names, or not rightly: what they look like, and what of them can't be read."""

from __future__ import annotations

import codecs
import re

DETECT_BYTES = 65536
"""How much of a source a charset is guessed from."""

STRAY_SHARE = 0.5
"""A text of which no more than this share of what is beyond ASCII is broken is UTF-8."""

_OTHERWISE = "windows-1252"
_LABEL = re.compile(r"[a-z0-9_:.\-]{2,40}")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def charset_named(label: str | None) -> str | None:
    """The charset that a label names, by its name in the Encoding Standard; None for none or an unknown one."""
    name = (label or "").strip().lower()
    if not _LABEL.fullmatch(name):
        return None
    if (charset := _standard(name)) is not None:
        return charset
    try:  # not a label that is known, but maybe one of Python's many (`latin-1`, `ks_c_5601-1987`)
        return _standard(codecs.lookup(name).name.replace("_", "-"))
    except LookupError:
        return None


def replaced(data: bytes, charset: str) -> tuple[str, int]:
    """The text of bytes in a charset, and how many sequences of them became U+FFFD."""
    # The import registers the codecs `whatwg-*`: the standard's tables, by which `latin-1` is windows-1252.
    import turbohtml.detect  # noqa: F401, PLC0415 - hardly a wire needs it

    text = data.decode(f"whatwg-{charset}", "replace")
    # U+FFFD that the source itself holds was there before us; in UTF-8 it can be told apart by its bytes.
    own = data.count(b"\xef\xbf\xbd") if charset == "utf-8" else 0
    return text, max(0, text.count("\ufffd") - own)


def is_stray(text: str, broken: int) -> bool:
    """Whether what is broken of a text read as UTF-8 is little enough for it to be that."""
    return broken <= STRAY_SHARE * len(_BEYOND_ASCII.findall(text))


def likely_charset(data: bytes) -> str:
    """The charset that bytes which are not UTF-8 look like they are in."""
    from turbohtml.detect import detect  # noqa: PLC0415

    charset = charset_named(detect(data[:DETECT_BYTES]).encoding)
    return charset if charset and charset != "utf-8" else _OTHERWISE


def _standard(label: str) -> str | None:
    """The charset that a label of the Encoding Standard names."""
    import turbohtml.detect  # noqa: PLC0415

    try:
        codecs.lookup(f"whatwg-{label}")
        return (turbohtml.parse(b"", encoding=label).encoding or label).lower()
    except LookupError:
        return None
