"""Words of a page that stand where no words should stand, and are kept."""

from __future__ import annotations

from typing import Any

import pytest

from newsformat.markup.tree import Element, parse_document
from newsformat.markup.xhtml import Context, blocks_of
from newsformat.model.canonical import members_of


def root_of(html: str) -> Element:
    root = parse_document(html).root
    assert root is not None
    return root


def test_words_that_stand_in_a_list_beside_its_items_are_items() -> None:
    html = "<ul>First<li>second</li><br>third <hr> fourth</ul><ol> <li>x</ol>"
    lists: list[dict[str, Any]] = [members_of(block) for block in blocks_of([root_of(html)], Context())]
    assert [[item["text"] for item in block["items"]] for block in lists] == [
        ["First", "second", "third", "fourth"],
        ["x"],
    ]


@pytest.mark.parametrize("tag", ["form", "nav"])
def test_what_is_asked_for_is_read_whatever_it_is(tag: str) -> None:
    root = root_of(f"<{tag}><p>All of the page</p><button>Send</button></{tag}>")
    found = blocks_of(root.iter_elements(tag), Context())
    assert [members_of(block) for block in found] == [{"type": "paragraph", "text": "All of the page"}]
    assert blocks_of([root], Context()) == ()


@pytest.mark.parametrize("address", ["//[x/post", "//a\u2100b/post", "//a\uff03@b/post"])
def test_a_post_with_an_address_that_has_no_host_has_no_provider(address: str) -> None:
    root = root_of(f'<blockquote class="bird-tweet" cite="{address}"><p>The boat is late.</p></blockquote>')
    (block,) = blocks_of([root], Context())
    assert members_of(block) == {"type": "embed", "url": address, "text": "The boat is late."}
