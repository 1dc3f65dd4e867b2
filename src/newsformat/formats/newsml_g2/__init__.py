"""NewsML-G2: names, reader, writer."""

from __future__ import annotations

import re

from newsformat.formats.contract import Format
from newsformat.formats.newsml_g2.read import read, read_all
from newsformat.formats.newsml_g2.write import write, write_all

_ROOT = re.compile(
    r"<(?:[A-Za-z_][\w.-]{0,40}:)?(?:newsItem|newsMessage|packageItem|conceptItem|knowledgeItem|planningItem|catalogItem)"
    r"[\s>/]"
)


def looks_like(start: bytes) -> bool:
    """Whether a document begins as an item or a message of NewsML-G2 does."""
    text = start.replace(b"\x00", b"")[:16_384].decode("utf-8", "replace")
    return _ROOT.search(text) is not None


FORMAT = Format(
    name="newsml-g2",
    title="NewsML-G2",
    media_types=("application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml"),
    suffixes=(".xml",),
    looks_like=looks_like,
    read=read,
    read_all=read_all,
    write=write,
    write_all=write_all,
)
