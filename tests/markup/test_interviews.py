"""Interviews on any page."""

from __future__ import annotations

from markup.foreign import blocks_in

ASKED = ("Ms Rossi, why are the boats late?", "Who decides that?", "And the fish?")


def question(words: str) -> str:
    return f"<p><strong>{words}</strong></p>"


def roles_in(html: str) -> list[tuple[str, str | None]]:
    return [(block["type"], block.get("role")) for block in blocks_in(html)]


def test_bold_questions_and_what_answers_them() -> None:
    html = (
        f"<p>The captain is in her office.</p>{question(ASKED[0])}<p>The wind.</p><p>And the tide.</p>"
        f"{question(ASKED[1])}<p>The harbour master.</p>{question('Tell us more.')}<p>No.</p>{question(ASKED[2])}"
        "<figure><img src=/1.jpg>"
        "</figure><p>Nobody asks them.</p><h2>The captain</h2><p>Ada Rossi was born at sea.</p>"
    )
    asked, answered, told = ("paragraph", "question"), ("paragraph", "answer"), ("paragraph", None)
    assert roles_in(html) == [
        told,
        *(asked, answered, answered),
        *(asked, answered),
        *(asked, answered),
        *(asked, ("figure", None), answered),
        ("heading", None),
        told,
    ]


def test_two_questions_are_no_interview() -> None:
    html = "<p>It began at dawn.</p>" + "".join(f"{question(words)}<p>The wind, they say.</p>" for words in ASKED[:2])
    assert {role for _, role in roles_in(html)} == {None}


def test_bold_lines_of_which_few_ask_are_subheads() -> None:
    lines = ("The wind", "The tide", *ASKED)
    html = question(ASKED[0]) + "<p>So.</p>" + "".join(f"{question(words)}<p>It was so.</p>" for words in lines)
    assert {role for _, role in roles_in(html)} == {None}


def test_questions_that_nothing_answers_are_no_interview() -> None:
    html = "<p>Ask yourself:</p>" + "".join(map(question, ASKED)) + "<p>Then sail.</p>"
    assert {role for _, role in roles_in(html)} == {None}
