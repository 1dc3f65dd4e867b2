"""Interviews whose questions a page only shows as such: bold paragraphs that ask, each above what answers it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsformat.markup.xhtml.pages.text_parts import is_bold
from newsformat.model.body import Block, Divider, Heading, Paragraph

_FEWEST = 3
# Of the bold paragraphs from the first question to the last so many ask ("Tell us more." asks as well).
_SHARE = 0.7
_ASKING = ("?", "？", "؟", "?”", "?“", "?»", '?"', "？」")
_ENDING = (Heading, Divider)


def with_interview(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the questions and answers of an interview as such; unchanged where they are none.

    What stands below the last answer, behind a heading or a divider, is no answer.
    """
    bold = [place for place, block in enumerate(blocks) if _is_bold(block)]
    asked = [place for place in bold if _asks(blocks[place])]
    if len(asked) < _FEWEST:
        return list(blocks)
    questions = [place for place in bold if asked[0] <= place <= asked[-1]]
    if len(asked) < _SHARE * len(questions) or not all(_is_answered(blocks, place) for place in questions):
        return list(blocks)
    found = list(blocks)
    for place, following in pairwise((*questions, len(blocks))):
        found[place] = _with_role(found[place], "question")
        for answer in range(place + 1, following):
            if isinstance(found[answer], _ENDING) or _is_bold(found[answer]):
                break
            found[answer] = _with_role(found[answer], "answer")
    return found


def _is_answered(blocks: Sequence[Block], place: int) -> bool:
    after = blocks[place + 1] if place + 1 < len(blocks) else None
    return after is not None and not isinstance(after, _ENDING) and not _is_bold(after)


def _asks(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.text.endswith(_ASKING)


def _is_bold(block: Block) -> bool:
    """Whether a paragraph without a role is bold as a whole."""
    if not isinstance(block, Paragraph) or not block.marks:  # nearly all
        return False
    return block.role is None and is_bold(block.text, block.marks)


def _with_role(block: Block, role: str) -> Block:
    return block.model_copy(update={"role": role}) if isinstance(block, Paragraph) and block.role is None else block
