from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.model.moments import is_calendar_moment
from newsformat.scalars.dates import moment, readings

MACHINES = {
    "2024-04-26": "2024-04-26",
    "2024-04": "2024-04",
    "2024-04-26T10:00:00+0200": "2024-04-26T10:00:00+02:00",
    "2024-04-26T10:00:00.123+02": "2024-04-26T10:00:00.123+02:00",
    "2024-04-26 10:00": "2024-04-26T10:00:00",
    "2024-04-26t10:00z": "2024-04-26T10:00:00Z",
    "2024-04-26T9:5:0Z": "2024-04-26T09:05:00Z",
    "2024-04-26T10:00:00+02:00[Europe/Berlin]": "2024-04-26T10:00:00+02:00",
    "Fri, 26 Apr 2024 15:24:10 GMT": "2024-04-26T15:24:10Z",
    "Fri Apr 26 2024 15:24:10 GMT+0200 (CEST)": "2024-04-26T15:24:10+02:00",
    "Fri Apr 26 15:24:10 2024": "2024-04-26T15:24:10",
    "Fri Apr 26 15:24:10 CEST 2024": "2024-04-26T15:24:10+02:00",
    "1714145050": "2024-04-26T15:24:10Z",
    "1714145050123": "2024-04-26T15:24:10Z",
    "20240426": "2024-04-26",
    "20240426T152410Z": "2024-04-26T15:24:10Z",
    "2024-04-26T24:00:00": "2024-04-26",
    "2024-04-26T10:00:00+99:00": "2024-04-26T10:00:00",
    "2024-04-26T10:00:60Z": "2024-04-26T10:00:59Z",
}


@pytest.mark.parametrize(("text", "expected"), MACHINES.items())
def test_reads_what_machines_write(text: str, expected: str) -> None:
    assert moment(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "2 hours ago", "26 April", "June 1st", "2024-13-45", "2023-02-30", "31 Feb 2024", "0000-00-00",
     "2024-00-00", "1234", "12345678901234567890", "Published 3 weeks ago", "14:05", "x" * 5000, "1/2/3/4/5"],
)  # fmt: skip
def test_gives_nothing_rather_than_a_guess(text: str) -> None:
    assert moment(text) is None


PEOPLE = [
    ("26.04.2024, 14:30 Uhr", "de", "2024-04-26T14:30:00"),
    ("26. April 2024 um 14.30 Uhr", "de", "2024-04-26T14:30:00"),
    ("Freitag, 26. Jänner 2024", "de-AT", "2024-01-26"),
    ("April 26th, 2024 3:05 p.m. EDT", "en", "2024-04-26T15:05:00-04:00"),
    ("Published 12:15 AM, Sat May 4, 2024", "en", "2024-05-04T00:15:00"),
    ("Oct 3, 2023, 5 PM", "en", "2023-10-03T17:00:00"),
    ("Published 3 weeks ago on October 17, 2023", "en", "2023-10-17"),
    ("le 26 avril 2024 à 14 h 30", "fr", "2024-04-26T14:30:00"),
    ("26/04/2024 14h30", "fr", "2024-04-26T14:30:00"),
    ("26 de abril de 2024", "es", "2024-04-26"),
    ("3 ago 2023 - 10:05", "es", "2023-08-03T10:05:00"),
    ("26 aprile 2024", "it", "2024-04-26"),
    ("26 abr. 2024", "pt", "2024-04-26"),
    ("26 kwietnia 2024, 10:11", "pl", "2024-04-26T10:11:00"),
    ("26 listopada 2024", "pl", "2024-11-26"),
    ("26. listopada 2024.", "hr", "2024-10-26"),
    ("26. dubna 2024", "cs", "2024-04-26"),
    ("2024. április 26. 10:11", "hu", "2024-04-26T10:11:00"),
    ("2024 m. balandžio 26 d. 10:11", "lt", "2024-04-26T10:11:00"),
    ("26. huhtikuuta 2024 klo 10.11", "fi", "2024-04-26T10:11:00"),
    ("26 апреля 2024, 10:11", "ru", "2024-04-26T10:11:00"),
    ("5 червня 2024, 14:05", "uk", "2024-06-05T14:05:00"),
    ("26 Απριλίου 2024", "el", "2024-04-26"),
    ("26 Nisan 2024 10:11", "tr", "2024-04-26T10:11:00"),
    ("Kamis, 13 Apr 2023 16:05 WIB", "id", "2023-04-13T16:05:00+07:00"),
    ("Thứ sáu, 26/4/2024, 15:05 (GMT+7)", "vi", "2024-04-26T15:05:00+07:00"),
    ("26 tháng 4 năm 2024", "vi", "2024-04-26"),
    ("26 เมษายน 2567 10:00", "th", "2024-04-26T10:00:00"),
    ("26 เม.ย. 2567", "th", "2024-04-26"),
    ("๒๖ เมษายน ๒๕๖๗", "th", "2024-04-26"),
    ("٢٦ أبريل ٢٠٢٤", "ar", "2024-04-26"),
    ("26 كانون الثاني 2024", "ar", "2024-01-26"),
    ("26 באפריל 2024", "he", "2024-04-26"),
    ("۷ اردیبهشت ۱۴۰۳", "fa", "2024-04-26"),
    ("1403/02/07", "fa", "2024-04-26"),
    ("२६ अप्रैल २०२४", "hi", "2024-04-26"),
    ("2024年4月26日 下午3:05", "zh", "2024-04-26T15:05:00"),
    ("令和6年4月26日", "ja", "2024-04-26"),
    ("2024년 4월 26일 오후 3:05", "ko", "2024-04-26T15:05:00"),
    ("2024.04.26 15:05", "ko", "2024-04-26T15:05:00"),
    ("8 января, 17:46 2024", "ru", "2024-01-08T17:46:00"),
    ("April 2024", "en", "2024-04"),
    ("26 Apr 24", "en", "2024-04-26"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "expected"), PEOPLE)
def test_reads_what_people_write(text: str, language: str, expected: str) -> None:
    assert moment(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("04/05/2024", "en", ("2024-04-05", "2024-05-04")),
        ("04/05/2024", "en-US", ("2024-04-05", "2024-05-04")),
        ("04/05/2024", "en-GB", ("2024-05-04", "2024-04-05")),
        ("04/05/2024", "pt-BR", ("2024-05-04", "2024-04-05")),
        ("04.05.2024", "en", ("2024-05-04",)),
        ("26/04/2024", "en", ("2024-04-26",)),
    ],
)  # fmt: skip
def test_day_and_month_change_places_by_language_and_sign(text: str, language: str, expected: tuple[str, ...]) -> None:
    assert readings(text, language) == expected


def test_a_time_of_day_is_no_year() -> None:
    assert moment("8 января, 17:46", "ru") is None


def test_ambiguous_zones_stay_missing() -> None:
    assert moment("13 Apr 2023, 07:45 AM IST", "en") == "2023-04-13T07:45:00"


@given(st.text(max_size=120))
def test_any_text_gives_moments_of_the_calendar_or_nothing(text: str) -> None:
    for found in readings(text, "en", "de"):
        assert is_calendar_moment(found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("lv", "2024. gada 3. maijā"),
        ("kk", "2024 жылғы 3 мамыр"),
        ("kk", "2024 жылы 3 мамыр"),
        ("ca", "3 d’octubre del 2024"),
        ("ca", "3 d'octubre de 2024"),
    ],
)
def test_words_between_the_parts_of_a_date(language: str, text: str) -> None:
    assert moment(text, language) == ("2024-10-03" if language == "ca" else "2024-05-03")
