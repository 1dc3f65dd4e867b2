"""What a file shows, by what its form or the ending of its address is called."""

from __future__ import annotations

from collections.abc import Mapping

MEDIA_TYPES: Mapping[str, str] = {
    name: media_type
    for media_type, names in {
        "image/jpeg": "jpg jpeg",
        "image/png": "png",
        "image/gif": "gif",
        "image/tiff": "tif tiff",
        "image/svg+xml": "svg",
        "video/mp4": "mp4 mpeg4",
        "video/mpeg": "mpg mpeg",
        "video/quicktime": "mov quicktime",
        "audio/mpeg": "mp3 mpeg3",
        "audio/wav": "wav",
    }.items()
    for name in names.split()
}
"""Media types by what providers call the form of a file, and by the endings of names."""
KINDS: Mapping[str, str] = {"image": "figure", "video": "video", "audio": "audio"}
"""What a file shows by the first part of its media type."""


def kind_of_form(form: str) -> str | None:
    """What a file of a form, told in small letters, shows: a figure, a video, an audio; None for any other."""
    return KINDS.get(MEDIA_TYPES.get(form, form).partition("/")[0])


def kind_of_address(address: str) -> str | None:
    """What the file at an address shows, by the ending of its name."""
    return kind_of_form(address.partition("?")[0].partition("#")[0].rpartition(".")[2].lower())
