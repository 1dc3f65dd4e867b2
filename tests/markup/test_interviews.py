"""Interviews on any page."""

from __future__ import annotations

import pytest

from markup.foreign import blocks_in

ASKED = ("Ms Rossi, why are the boats late?", "Who decides that?", "And the fish?")

ASKED_IN_JAPANESE = ("なぜ遅いのですか。", "誰が決めますか。", "魚は？")
ASKED_IN_CHINESE = ("为什么晚？", "谁定？", "鱼呢？")


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


PAGES_OF_INTERVIEWS = {
    "names before colons": "".join(
        f"<p><b>Harbour Post:</b> {asked}</p><p><b>Ada Rossi:</b> The wind, they say.</p>" for asked in ASKED
    ),
    "initials": "".join(f"<p>HP: {asked}</p><p>AR: The wind, they say.</p>" for asked in ASKED),
    "question and answer": "".join(f"<p>Q. {asked}</p><p>A. The wind, they say.</p>" for asked in ASKED),
    "numbered": "".join(f"<p>Q{n}: {asked}</p><p>A{n}: The wind, they say.</p>" for n, asked in enumerate(ASKED, 1)),
    "headings that name who asks": "".join(f"<h3>Q: {asked}</h3><p>A: The wind, they say.</p>" for asked in ASKED),
    "italics": "".join(f"<p><em>{asked}</em></p><p>The wind, they say.</p>" for asked in ASKED),
    "dashes": "".join(
        f"<p>――{asked}</p><p>風だと言う。</p>" for asked in ("なぜ遅いのですか。", "誰が決めますか。", "魚は？")
    ),
    "a colon of Chinese": "".join(
        f"<p><strong>记者：</strong>{asked}</p><p><strong>罗西：</strong>是风。</p>" for asked in ASKED_IN_CHINESE
    ),
    "a list of terms": "<dl>" + "".join(f"<dt>{asked}</dt><dd>The wind, they say.</dd>" for asked in ASKED) + "</dl>",
    "bold first lines": "".join(f"<p><b>{asked}</b><br>The wind, they say.</p>" for asked in ASKED),
}


@pytest.mark.parametrize("html", PAGES_OF_INTERVIEWS.values(), ids=PAGES_OF_INTERVIEWS)
def test_interviews_of_many_makes(html: str) -> None:
    asked, answered = ("paragraph", "question"), ("paragraph", "answer")
    assert roles_in(f"<p>The captain is in her office.</p>{html}<h2>Who she is</h2><p>Born at sea.</p>") == [
        *(("paragraph", None), *[asked, answered] * 3),
        *(("heading", None), ("paragraph", None)),
    ]


def test_the_words_of_a_turn_stay_with_who_says_them() -> None:
    blocks = blocks_in(PAGES_OF_INTERVIEWS["bold first lines"])
    assert [block["text"] for block in blocks[:2]] == [ASKED[0], "The wind, they say."]
    assert blocks_in(PAGES_OF_INTERVIEWS["initials"])[0]["text"] == f"HP: {ASKED[0]}"


@pytest.mark.parametrize(
    "html",
    [
        "".join(f"<p>Note: {asked}</p><p>The wind, they say.</p>" for asked in ASKED),
        "".join(f"<h3>{asked}</h3><p>The wind, they say.</p>" for asked in ASKED),
        "".join(f"<dl><dt>{asked}</dt><dd>The wind, they say.</dd></dl>" for asked in ASKED),
        "".join(f"<p>Ada Rossi: {asked}</p>" for asked in ASKED) + "<p>Ben Okoro: Nobody knows.</p>",
        "<p>Why? Who? And the fish?</p><p><i>So it was.</i></p><p>The wind, they say?</p><p>Is it?</p>",
    ],
    ids=["one name", "headings", "a term a list", "no turns", "nothing set off"],
)
def test_questions_that_nobody_asks_in_turn_are_no_interview(html: str) -> None:
    assert {role for _, role in roles_in(html)} == {None}


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("question", "answer"),
        ("interview-question", "interview__answer"),
        ("frage", "antwort"),
        ("pregunta", "respuesta"),
    ],
)
def test_the_classes_of_paragraphs_may_tell_who_asks(asks: str, answers: str) -> None:
    found = blocks_in(
        f"<p class={asks}>Who pays?</p><p class={answers}>The council.</p><p class=faq-answer>Nobody.</p>"
    )
    assert [block.get("role") for block in found] == ["question", "answer", None]
