"""A label among the lines of a page: what it says of the links below it, and how far it speaks."""

from __future__ import annotations

from dataclasses import dataclass

from newsformat.formats.html.body.lines import Line


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says, and the lines it speaks for: those after its own, `start`, up to `end`."""

    kind: str
    start: int
    end: int
    rank: int
    depth: int

    def hints_since(self, line: Line) -> int:
        """What a line's boxes say of it, but for those that hold the label too: they are no reason."""
        hints, box = line.hints, line.box
        while box.parent and box.first > self.start:
            hints |= box.hints
            box = box.parent
        return hints
