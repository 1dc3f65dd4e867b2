"""Interviews whose questions a page only shows as such: what asks is bold, in italics, behind a dash or a name.

<p><b>Who pays?</b></p><p>The council.</p>        <p>Harbour Post: Who pays?</p><p>Rossi: The council.</p>
<p>――Who pays?</p><p>The council.</p>             <h3>Q: Who pays?</h3><p>A: The council.</p>
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from newsformat.markup.xhtml.pages.text_parts import is_bold, is_set_off, parts_of
from newsformat.markup.xhtml.pages.walk import PlacedBlock
from newsformat.model.body import Block, Divider, Heading, Item, Paragraph

_FEWEST = 3
# Of what is set off or said by one from the first question to the last so much asks ("Tell us more." asks as well).
_SHARE = 0.7
_ASKING = (*"?？؟", *("?”", "?“", "?»", '?"', "？」"), *("か。", "か", "吗。", "까.", "까요."))
_SAID, _ENDING = (Paragraph, Heading), (Heading, Divider)
_DASH = re.compile(r"[—–―─-]{1,2}\s?(?=[^\W\d_])")
# Who speaks, before a colon ("Mia Lund:", "HP:", "記者：", "Q1:"), or one letter before a full stop ("Q. Who pays?").
_SPEAKER = re.compile(r"(?P<name>[^\W\d_][^:：.,;?!\n]{0,29})[:：]\s?|(?P<letter>[^\W\d_])[.．]\s?")


def with_interview(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the questions and answers of an interview as such; unchanged where they are none.

    What stands below the last answer, behind a heading or a divider, is no answer. A heading that asks and names who
    does so ("Q: Who pays?") is a question, and no subhead.
    """
    asking = [block for block in blocks if isinstance(block, _SAID) and block.text.endswith(_ASKING)]
    if len(asking) < _FEWEST:  # as in nearly all texts
        return list(blocks)
    for find in (_spoken, _bold, _in_italics, _behind_dashes):
        questions, ends_answers = find(blocks)
        if questions and all(_is_answered(blocks, place, ends_answers) for place in questions):
            return _with_roles(blocks, questions, ends_answers)
    return list(blocks)


def with_interview_on_lines(placed: Sequence[PlacedBlock]) -> Sequence[PlacedBlock]:
    """The blocks, with bold first lines of paragraphs as questions that the rest answers, where most of them ask."""
    headed = {
        place: parts
        for place, (block, _) in enumerate(placed)
        if isinstance(block, Paragraph) and "\n" in block.text and block.marks and (parts := _headed(block))
    }
    asked = sum(_asks(question) for question, _ in headed.values())
    if asked < _FEWEST or asked < _SHARE * len(headed):
        return placed
    return [(part, origin) for place, (block, origin) in enumerate(placed) for part in headed.get(place, (block,))]


def _headed(block: Paragraph) -> tuple[Paragraph, Paragraph] | None:
    """The first line of a paragraph as a question and the rest as an answer; None where the line is not bold."""
    end = block.text.index("\n")
    if block.role is not None or block.run_in:
        return None
    above, below = parts_of(block.text, block.marks, [(0, end), (end + 1, len(block.text))])
    if not is_bold(above.text, above.marks) or is_bold(below.text, below.marks):
        return None
    question = block.model_copy(update={"role": "question", "text": above.text, "marks": above.marks})
    return question, block.model_copy(update={"role": "answer", "text": below.text, "marks": below.marks})


def is_interview(items: Sequence[Item]) -> bool:
    """Whether a list of terms and what is said of them is one of questions and answers."""
    return len(items) >= _FEWEST and all(item.text and item.text.endswith(_ASKING) and item.blocks for item in items)


def as_answer(block: Block) -> Block:
    """A paragraph as one of an answer; any other block as it is."""
    return block if isinstance(block, Heading) else _with_role(block, "answer")


def _with_roles(
    blocks: Sequence[Block], questions: Sequence[int], ends_answers: Callable[[Block], bool]
) -> list[Block]:
    found = list(blocks)
    for place, following in pairwise((*questions, len(blocks))):
        found[place] = _with_role(found[place], "question")
        for answer in range(place + 1, following):
            if isinstance(found[answer], _ENDING) or ends_answers(found[answer]):
                break
            found[answer] = _with_role(found[answer], "answer")
    return found


Found = tuple[list[int], Callable[[Block], bool]]
"""The places of questions, and what else than a heading or a divider ends the answers to them."""


def _spoken(blocks: Sequence[Block]) -> Found:
    """The questions of one who speaks in turn with others, each named before a colon."""
    turns = [*_turns(blocks)]
    counts = Counter(name for _, name in turns)
    asked = Counter(name for place, name in turns if _asks(blocks[place]))
    asker, times = asked.most_common(1)[0] if asked else ("", 0)
    if times < _FEWEST or times < _SHARE * counts[asker]:
        return [], _is_none
    answered = [name for (_, before), (_, name) in pairwise(turns) if before == asker]
    is_in_turn = all(name != asker and counts[name] > 1 for name in answered) and len(answered) >= counts[asker] - 1
    return [place for place, name in turns if name == asker] if is_in_turn else [], _is_none


def _turns(blocks: Sequence[Block]) -> Iterator[tuple[int, str]]:
    """The places of what begins with the name of who says it, each with that name, less a number in it."""
    for place, block in enumerate(blocks):
        if isinstance(block, _SAID) and (found := _SPEAKER.match(block.text)) is not None:
            yield place, (found["name"] or found["letter"]).rstrip(" 0123456789")


def _bold(blocks: Sequence[Block]) -> Found:
    return _set_off(blocks, _is_bold)


def _in_italics(blocks: Sequence[Block]) -> Found:
    return _set_off(blocks, _is_in_italics)


def _behind_dashes(blocks: Sequence[Block]) -> Found:
    return _set_off(blocks, _is_behind_dash)


def _set_off(blocks: Sequence[Block], is_of_kind: Callable[[Block], bool]) -> Found:
    """The paragraphs that are set off as a whole, from the first that asks to the last, where most of them ask."""
    places = [place for place, block in enumerate(blocks) if is_of_kind(block)]
    asked = [place for place in places if _asks(blocks[place])]
    if len(asked) < _FEWEST:
        return [], _is_none
    questions = [place for place in places if asked[0] <= place <= asked[-1]]
    return questions if len(asked) >= _SHARE * len(questions) else [], is_of_kind


def _is_answered(blocks: Sequence[Block], place: int, ends_answers: Callable[[Block], bool]) -> bool:
    after = blocks[place + 1] if place + 1 < len(blocks) else None
    return after is not None and not isinstance(after, _ENDING) and not ends_answers(after)


def _asks(block: Block) -> bool:
    return isinstance(block, _SAID) and block.text.endswith(_ASKING)


def _is_bold(block: Block) -> bool:
    """Whether a paragraph without a role is bold as a whole."""
    if not isinstance(block, Paragraph) or not block.marks:  # nearly all
        return False
    return block.role is None and is_bold(block.text, block.marks)


def _is_in_italics(block: Block) -> bool:
    if not isinstance(block, Paragraph) or not block.marks:
        return False
    return block.role is None and is_set_off(block.text, block.marks, "emphasis")


def _is_behind_dash(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role is None and _DASH.match(block.text) is not None


def _is_none(_: Block) -> bool:
    return False


def _with_role(block: Block, role: str) -> Block:
    if isinstance(block, Heading):
        return Paragraph(role=role, text=block.text, marks=block.marks, language=block.language, id=block.id)
    return block.model_copy(update={"role": role}) if isinstance(block, Paragraph) and block.role is None else block
