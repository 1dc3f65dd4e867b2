"""What is given as a text and is none: the bytes of a picture or an archive, or the name of what was meant."""

from __future__ import annotations

import re

from newsformat.findings import ReadError, unreadable

_UNPACK, _SAVE, _NO_ARTICLE = "unpack it first", "save it as HTML or as plain text", "give the article it goes with"
# The first bytes of what people have on their disks beside articles: the file formats' own signatures.
_SIGNATURES = (
    (b"\x1f\x8b", "it is compressed with gzip", _UNPACK),
    (b"\x28\xb5\x2f\xfd", "it is compressed with Zstandard", _UNPACK),
    (b"BZh", "it is compressed with bzip2", _UNPACK),
    (b"\xfd7zXZ", "it is compressed with xz", _UNPACK),
    (b"PK\x03\x04", "it is a ZIP archive, or a document that is one (.docx, .odt, .epub)", _SAVE),
    (b"%PDF-", "it is a PDF", _SAVE),
    (b"{\\rtf", "it is a document in RTF", _SAVE),
    (b"\xd0\xcf\x11\xe0", "it is a document of an old office program", _SAVE),
    (b"\x89PNG", "it is a picture (PNG)", _NO_ARTICLE),
    (b"\xff\xd8\xff", "it is a picture (JPEG)", _NO_ARTICLE),
    (b"GIF8", "it is a picture (GIF)", _NO_ARTICLE),
)
# The bytes that the MIME Sniffing Standard calls binary (section 3, "binary data byte"), for no text has them; and a
# few are borne, for old wires part their lines with some.
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LOOKED_AT = 65536
_FEW, _SHARE = 8, 50
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_ADDRESS = re.compile(rb"[A-Za-z][A-Za-z0-9+.-]{1,20}://\S+|www\.\S+")
_FILE = re.compile(rb"\S+\.(?:jsonl?|ndjson|jsonld|x?html?|xml|nitf|ninjs|txt|md)(?:\.gz|\.zst)?", re.IGNORECASE)
_LONGEST_NAME = 4096


def fault_of(data: bytes) -> ReadError | None:
    """Why bytes that bear the signs of no format are no text either; None for what may be one."""
    if data.startswith(_UTF_16):
        return None
    for signature, what, remedy in _SIGNATURES:
        if data.startswith(signature):
            return unreadable("no-text", what, hint=remedy)
    first = data[:_LOOKED_AT]
    if len(_BINARY.findall(first)) > _FEW + len(first) // _SHARE:
        return unreadable("no-text", "it is no text: it holds bytes that no text has", hint="name another file")
    name = data.strip() if len(data) <= _LONGEST_NAME else b""
    if _ADDRESS.fullmatch(name):
        return unreadable("no-text", "it is a web address, and nothing is fetched", hint="give the page itself")
    if _FILE.fullmatch(name):
        return unreadable("no-text", "it is the name of a file", hint="in Python a file is given as a pathlib.Path")
    return None
