"""Names with their posts as Korean, Chinese and Japanese newsrooms print them: 기자, 記者, 著 stand beside the name."""

from __future__ import annotations

from typing import NamedTuple

from newsformat.scalars.patterns import late

_POST = "기자|특파원|논설위원|편집위원|위원|에디터|칼럼니스트|부장|차장|국장|팀장|편집장|앵커|평론가"
_TITLE = rf" (?P<title>[가-힣]{{0,8}}?(?:{_POST}))|(?P<plain>(?:선임|수습|인턴|객원|전문)?(?:{_POST}))"
_POST_AFTER = late(rf"(?P<name>[가-힣]{{2,4}})(?:{_TITLE})")
_HOUSE_BEFORE = late(rf"(?P<house>[^\s\d]{{2,15}}) (?P<name>[가-힣]{{2,4}})(?:{_TITLE})")
# "김하늘 경제부 기자": the desk stands between name and post, where else a house stands before the name.
_DESK = late(rf"(?P<name>[가-힣]{{2,4}}) (?P<title>[가-힣]{{1,8}}[부팀국실] (?:{_POST}))")
_POST_FIRST = late(rf"(?P<title>{_POST}) (?P<name>[가-힣]{{2,4}})")
_POST_LAST = late(r"(?P<name>[^\s\W]{2,8}) ?(?P<title>記者|记者)")
_PART_LAST = late(r"(?P<name>[^\W\d][^\d]{1,30}?)\s(?P<role>著|編著|共著|訳|監訳|監修|編|絵|写真|イラスト)")
_FORMS = (_POST_AFTER, _DESK, _HOUSE_BEFORE, _POST_FIRST, _POST_LAST, _PART_LAST)
_PLACE_FIRST = late(r"^[\[(（【]?[가-힣A-Za-z·]{2,15}\s?=\s?")
_AND_OTHERS = late(r"\s*외\s?[0-9]{1,2}\s?(?:명|인)$")
_REPORTER_FIRST = late(
    r"^(?:本報|本报|本刊|[\u4e00-\u9fff]{1,5}[社報报網网])?(?:特約|特约|實習|实习|見習|见习)?[記记]者\s{0,2}[:：／/]?\s{0,2}"
    r"(?=[\u4e00-\u9fff])"
)
_FILED = late(r"[\u4e00-\u9fff](?:報導|报道|報道|綜合|综合|電|电|訊|讯)$")


class Titled(NamedTuple):
    """A name, and what was printed beside it."""

    name: str
    job_title: str | None
    affiliation: str | None
    role: str | None


def titled_name(text: str) -> Titled | None:
    """A name with its post, house or part ("김하늘 기자", "山田太郎 訳"), or None."""
    for form in _FORMS:
        if found := form.fullmatch(text):
            said = {"title": None, "plain": None, "house": None, "role": None} | found.groupdict()
            return Titled(str(said["name"]), said["title"] or said["plain"], said["house"], said["role"])
    return None


def without_place(text: str) -> str:
    """A byline without the place it was filed from, the word for a reporter, and the number of others."""
    return _REPORTER_FIRST.sub("", _AND_OTHERS.sub("", _PLACE_FIRST.sub("", text)))


def is_filing(text: str) -> bool:
    """Whether a text tells where a story was filed from ("台北報導"), and names nobody."""
    return _FILED.search(text) is not None
