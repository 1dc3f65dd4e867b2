"""IPTC's Media Topics, as of 23 September 2022: which there are, their names, and which are retired since when.

Made, as is `media_topics.tsv`, from the IPTC NewsCodes (https://cv.iptc.org/newscodes/mediatopic/, CC BY 4.0). Numbers
are given in order, so that a code above the highest here is a newer one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

_FORM = re.compile(r"(?:medtop:|https?://cv\.iptc\.org/newscodes/mediatopic/)([^\s/]*)\Z")
_HIGHEST_TOP, _LOWEST, _HIGHEST = 17, 20000002, 20001364
# Numbers below the highest that name nothing.
_GAPS = frozenset(
    "20000052 20000081 20000138 20000169 20000264 20000397 20000417 20000445 20000496 20000508 20000537 "
    "20000573 20000589 20000622 20000656 20000709 20000767 20000821 20001127".split()
)
RETIRED_IN: Mapping[str, str] = {
    code: year
    for year, codes in {
        "2014": "20000481 20000482",
        "2015": (
            "20000160 20000162 20000163 20000164 20000165 20000166 20000857 20000858 20000859 20000860 "
            "20000861 20000862 20000863 20000864 20000865 20000866 20000867 20000868 20000869 20000870 "
            "20000871 20000872 20000873 20000874 20000878 20000879 20000880 20000943 20000944 20000945 "
            "20000946 20000947 20000948 20000949 20000950 20000952 20000953 20000954 20000956 20000957 "
            "20000970 20000971 20000972 20000973 20000974 20000975 20000976 20000980 20000981 20000982 "
            "20001027 20001028 20001029 20001030 20001031 20001032 20001033 20001034 20001072 20001073 "
            "20001074 20001075 20001076 20001078 20001079 20001080"
        ),
        "2016": "20000064",
        "2017": (
            "20000881 20000882 20000894 20000897 20000898 20000899 20000900 20000901 20000902 20000904 "
            "20000905 20000906 20000907 20000908 20000909 20000910 20000920 20000921 20000924 20000925 "
            "20000926 20000927 20000928 20000930 20000931 20000932 20000935 20000961 20000962 20000963 "
            "20000992 20000993 20000994 20000995 20000996 20000997 20000999 20001000 20001001 20001002 "
            "20001003 20001004 20001005 20001006 20001007 20001008 20001039 20001040 20001041 20001042 "
            "20001043 20001044 20001045 20001046 20001050 20001051 20001052 20001053 20001054 20001094 "
            "20001095 20001096"
        ),
        "2019": (
            "20000109 20000113 20000115 20000167 20000237 20000238 20000261 20000266 20000267 20000515 "
            "20000516 20000517 20000519 20000526 20000527 20000528 20000534 20000564 20000796 20000809 "
            "20001060"
        ),
        "2021": (
            "20000030 20000402 20000406 20000407 20000411 20000497 20000502 20000559 20000660 20000662 "
            "20000665 20000666 20000667 20000668 20000669 20000670 20000671 20000672 20000675 20000687 "
            "20000689 20000701 20000967 20001109 20001110 20001111 20001112 20001113 20001114 20001115 "
            "20001116 20001117 20001118 20001119 20001120 20001121 20001122 20001123"
        ),
        "2022": (
            "20000450 20000453 20000455 20000475 20000476 20000488 20000489 20000491 20000493 20000713 "
            "20001105 20001106 20001107 20001218 20001220 20001222 20001223 20001224 20001226 20001227"
        ),
    }.items()
    for code in codes.split()
}
"""The year a retired code was retired in, by the code."""


def media_topic_of(name: str) -> str | None:
    """The code of a Media Topic in a qcode or URI; None for what names none."""
    found = _FORM.match(name)
    return found[1] if found else None


def is_media_topic(code: str) -> bool:
    """Whether a code names a Media Topic, retired or not; also a newer one than are known here."""
    if not (len(code) == 8 and code.isascii() and code.isdecimal()):
        return False
    number = int(code)
    if number % 1_000_000 == 0:
        return 1 <= number // 1_000_000 <= _HIGHEST_TOP
    return number > _HIGHEST or (number >= _LOWEST and code not in _GAPS)


def media_topic_name(code: str) -> str | None:
    """The English name of a Media Topic, retired or not; None for one that is newer than are known here, or is none."""
    return _names().get(code)


def media_topic_named(name: str) -> str | None:
    """The code of the Media Topic in use that has an English name, whatever its capitals; None where there is none."""
    return _in_use().get(name.casefold())


@cache
def _in_use() -> Mapping[str, str]:
    return {name.casefold(): code for code, name in _names().items() if code not in RETIRED_IN}


@cache
def _names() -> Mapping[str, str]:
    from importlib.resources import files  # noqa: PLC0415 - many a run asks for no name

    rows = files("newsformat.vocab").joinpath("media_topics.tsv").read_text("utf-8").splitlines()
    return dict(row.split("\t", 1) for row in rows)
