"""What is known, apart from the markup, while it is read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from newsformat.markup.tree import Element, Node
from newsformat.markup.xhtml.inline_read import FoundMark
from newsformat.scalars.urls import absolute, is_dangerous

# What no `Reference` of the model holds.
_UNSAFE = re.compile('[\x00-\x20\x7f-\xa0<>"\\\\]')
_LONGEST = 8192


@dataclass(frozen=True, slots=True)
class Context:
    """`base` resolves relative addresses ("" if unknown); `dropped` are nodes that are no part of the body.

    `left_out` counts what a reader met beyond its limits, by the name of what it is; `pictures` are the elements of
    those that were read; `quoted_from` has the addresses of quotes, by the words of the `q` elements that tell them.
    `marked` has, by their ids, the marks of inline elements that are told elsewhere.
    """

    base: str = ""
    language: str | None = None
    dropped: Mapping[Node, str] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)
    pictures: set[Element] = field(default_factory=set)
    quoted_from: dict[str, str] = field(default_factory=dict)
    marked: Mapping[str, Sequence[FoundMark]] = field(default_factory=dict)

    def address(self, url: str | None) -> str | None:
        """An address of the page as an article can hold it, resolved; None where it is none.

        Without a base a relative address stays relative.
        """
        if not url:
            return None
        if self.base or ":" in url.partition("/")[0]:
            return absolute(url, self.base or None)
        if is_dangerous(url):
            return None
        return _UNSAFE.sub(lambda found: quote(found[0]), url.strip())[:_LONGEST] or None
