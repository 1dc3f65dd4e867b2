from __future__ import annotations

import pytest

from newsformat.scalars.names import has_lead, is_host, is_name, is_nothing, is_person, without_lead


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("By Ada Rossi", "Ada Rossi"),
        ("Von Bo Lind", "Bo Lind"),
        ("Van Morris", "Van Morris"),
        ("Di Marco", "Di Marco"),
        ("di Marco", "Marco"),
        ("Written by: Ada Rossi", "Ada Rossi"),
        ("Byron Lind", "Byron Lind"),
    ],
)
def test_takes_off_the_words_that_say_by(text: str, rest: str) -> None:
    assert without_lead(text) == rest
    assert has_lead(text) == (rest != text)


@pytest.mark.parametrize("text", ["Ada Rossi", "Jean-Luc d'Arbois", "María R. Saúco", "Jan van der Berg", "Will Leith"])
def test_knows_a_person_by_form(text: str) -> None:
    assert is_person(text)


@pytest.mark.parametrize(
    "text", ["Ada", "World News", "New York", "ADA ROSSI", "ada rossi", "Read More", "Ada Rossi 3", "The Best Tips"]
)
def test_is_slow_to_call_a_line_a_person(text: str) -> None:
    assert not is_person(text)


def test_a_name_may_be_a_particle_and_a_capital() -> None:
    assert is_name("Ludwig van der Linden")
    assert not is_name("the linden tree")


@pytest.mark.parametrize("name", ["J.Roe", "M.ROE", "J.M.Roe", "Roe, J.Jr", "A.van Roe"])
def test_initials_without_a_space_are_no_host(name: str) -> None:
    assert is_name(name)
    assert not is_host(name)


@pytest.mark.parametrize(
    "host", ["harbour-post.example", "HarbourPost.com", "HARBOURPOST.COM", "harbour.co.uk", "x.info"]
)
def test_a_host_is_no_name(host: str) -> None:
    assert is_host(host)
    assert not is_name(host)


def test_what_stands_for_no_name() -> None:
    assert all(map(is_nothing, ("undefined", "NULL", " n/a ", "4711", "–", "[object Object]")))
    assert not any(map(is_nothing, ("Ada Rossi", "4M", "山田")))
