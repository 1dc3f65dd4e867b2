"""Values made without being looked at: what they share, no copy of them can change."""

from __future__ import annotations

import copy
from collections.abc import Callable

import pytest

from newsformat.model.body import Paragraph
from newsformat.model.extensions import Records
from newsformat.model.naming import Party
from newsformat.model.value import unchecked


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, Paragraph.model_copy])
def test_a_copy_has_its_own_set_of_members(copied: Callable[[Paragraph], Paragraph]) -> None:
    value = unchecked(Paragraph, text="The boat left.", marks=())
    other = copied(value)
    other.model_fields_set.add("role")
    assert value.model_fields_set == unchecked(Paragraph, text="It came.", marks=()).model_fields_set
    assert value.model_fields_set == {"text", "marks"}


def test_a_changed_copy_tells_what_was_changed() -> None:
    value = unchecked(Paragraph, text="The boat left.", marks=()).model_copy(update={"role": "lead"})
    assert value.model_fields_set == {"text", "marks", "role"}
    assert value == Paragraph(text="The boat left.", role="lead")


def test_records_that_are_not_looked_at_are_held_as_any_list() -> None:
    kept = [{"at": "", "attributes": {"rank": "1"}}, {"at": "name", "xml": "<name>é</name>"}]
    looked_at, known = (Party(name="Ada Rossi", extensions={"wire": records}) for records in (kept, Records(kept)))
    assert known == looked_at
    assert known.extensions is not None
    assert type(known.extensions["wire"]) is list
