"""Month numbers by the names of months, in the languages of `months.toml`."""

from __future__ import annotations

from functools import lru_cache

_SAME = {"nb": "no", "nn": "no", "fil": "tl"}
_PERSIAN = "persian"


@lru_cache(maxsize=1)
def _table() -> dict[str, dict[str, int]]:
    import tomllib  # noqa: PLC0415 - many a run asks for no month
    from importlib.resources import files  # noqa: PLC0415

    text = files("newsformat.scalars").joinpath("months.toml").read_text("utf-8")
    return {
        language: {name: number for number, names in enumerate(months, 1) for name in names.split("|")}
        for language, months in tomllib.loads(text).items()
    }


def month_names(language: str) -> dict[str, int]:
    """Month numbers by name (lower case, no dots) in one language; empty for an unknown one."""
    return _table().get(_SAME.get(language, language), {})


@lru_cache(maxsize=1)
def all_month_names() -> dict[str, int]:
    """Month numbers by name in any language; names that mean two months are left out."""
    meanings: dict[str, set[int]] = {}
    for language, months in _table().items():
        for name, number in months.items() if language != _PERSIAN else ():
            meanings.setdefault(name, set()).add(number)
    return {name: numbers.pop() for name, numbers in meanings.items() if len(numbers) == 1}


def persian_month_names() -> dict[str, int]:
    """Month numbers of the Iranian solar calendar by name."""
    return _table()[_PERSIAN]
