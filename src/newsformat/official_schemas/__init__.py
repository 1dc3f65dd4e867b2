"""The schemas that the standards publish, in a folder of the user's: what in a document is against them.

Nothing is fetched and no file outside the folder is opened: what a schema names by an address is looked for in the
folder by the last part of that address.
"""

from __future__ import annotations

from pathlib import Path

from newsformat.findings import Finding
from newsformat.formats.source import Source
from newsformat.official_schemas.folder import newest
from newsformat.official_schemas.json_schema import ninjs_violations
from newsformat.official_schemas.xsd import xsd_violations

# Names of the files that hold the schema of a format; of one version the first is preferred.
_XSD = {
    "newsml-g2": ("G2-multi*.xsd", "*NewsML-G2*.xsd"),
    "newsml-1.2": ("*NewsML_1*.xsd", "*NewsML-1*.xsd"),
    "nitf": ("nitf*.xsd",),
}


def violations(source: Source, format: str, folder: Path) -> list[Finding]:  # noqa: A002
    """What in a document is against the official schema of its format; nothing of a format that has none.

    Raises:
        OSError: the folder has no schema for the format, or one that can't be used.
    """
    if format in _XSD:
        return xsd_violations(source, newest(folder, *_XSD[format]))
    if format == "ninjs":
        return ninjs_violations(source.data, folder)
    return []
