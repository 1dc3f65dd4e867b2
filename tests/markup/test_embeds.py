"""Frames, posts of other sites, and recordings of any page."""

from __future__ import annotations

from typing import Any

import pytest

from markup.foreign import blocks_in
from newsformat.markup.xhtml.pages.embeds import shown_by

TWEET = (
    '<blockquote class="harbour-tweet"><p>Boats <a href="https://posts.example/tag">are</a> out.</p>'
    '— Port Office (@port) <a href="https://posts.example/port/1">March 1, 2026</a></blockquote>'
)
POST = {
    "type": "embed",
    "provider": "posts",
    "url": "https://posts.example/port/1",
    "author": "Port Office (@port)",
    "published": "2026-03-01",
    "text": "Boats are out.",
}

EMBEDS: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "a post with its author and day": (TWEET, [POST]),
    "a post signed in a paragraph of its own": (
        '<blockquote class="harbour-tweet"><p>Boats are out.</p><p>— Port Office (@port) '
        '<a href="https://posts.example/port/1">March 1, 2026</a></p></blockquote>',
        [POST],
    ),
    "a post that says who shared it": (
        '<blockquote class="harbour-media" data-href="https://posts.example/port/1"><div>'
        '<a href="https://posts.example/port/1">View this post</a><p>Boats are out.</p>'
        '<p><a href="https://posts.example/port/1">A post shared by Port Office (@port)</a> on '
        '<time datetime="2026-03-01T07:30:00+01:00">Mar 1</time></p></div></blockquote>',
        [{**POST, "published": "2026-03-01T07:30:00+01:00"}],
    ),
    "a post named by the account above its words": (
        '<blockquote class="clip-embed" cite="https://clips.example/@port/9"><section>'
        '<a href="https://clips.example/@port">@port</a><p>Boats are out.</p>'
        '<a href="https://clips.example/music">a song</a></section></blockquote>',
        [
            {
                "type": "embed",
                "provider": "clips",
                "url": "https://clips.example/@port/9",
                "author": "@port",
                "text": "Boats are out.",
            }
        ],
    ),
    "an article of another site": (
        '<blockquote class="some-embedded-content"><p><a href="https://log.example/dawn">Dawn</a></p></blockquote>'
        '<iframe src="https://log.example/dawn/embed" style="visibility: hidden"></iframe>',
        [{"type": "embed", "provider": "log", "url": "https://log.example/dawn", "text": "Dawn"}],
    ),
    "a post and the frame that shows it": (
        '<figure><blockquote class="some-embedded-content"><a href="https://log.example/dawn/">Dawn</a></blockquote>'
        '<iframe src="https://log.example/dawn/embed/#?secret=x" title="Dawn at the mole"></iframe></figure>'
        '<iframe src="https://log.example/noon/embed/"></iframe>',
        [
            {
                "type": "embed",
                "provider": "log",
                "url": "https://log.example/dawn/",
                "title": "Dawn at the mole",
                "text": "Dawn",
            },
            {"type": "embed", "provider": "log", "url": "https://log.example/noon/embed/"},
        ],
    ),
    "a post whose account is linked": (
        '<blockquote class="harbour-tweet"><p>Boats are out.</p>— Port Office (<a href="https://posts.example/port">'
        '@port</a>) <a href="https://posts.example/port/1">March 1, 2026</a></blockquote>',
        [POST],
    ),
    "a post whose brackets are empty": (
        '<blockquote class="harbour-tweet"><p>Boats are out.</p>— Port Office () '
        '<a href="https://posts.example/port/1">March 1, 2026</a></blockquote>',
        [{**POST, "author": "Port Office"}],
    ),
    "posts that lead to themselves": (
        '<blockquote class="harbour-media" data-href="https://posts.example/port/1"><p>See you on Monday</p>'
        '<p><a href="https://posts.example/port/1">View this post on Posts</a></p></blockquote>'
        '<blockquote class="harbour-media" data-href="https://posts.example/port/2">'
        '<a href="https://posts.example/port/2">'
        "<div>Boats are in.</div><div>Post by @port</div><div>Voir sur Posts</div></a></blockquote>",
        [
            {
                "type": "embed",
                "provider": "posts",
                "url": "https://posts.example/port/1",
                "text": "See you on Monday",
            },
            {
                "type": "embed",
                "provider": "posts",
                "url": "https://posts.example/port/2",
                "author": "@port",
                "text": "Boats are in.",
            },
        ],
    ),
    "a card that leads to a page": (
        '<figure class="card"><a href="https://log.example/dawn"><div class="card-title">Dawn at the mole</div>'
        "<div>How the first boat left.</div><img src=https://log.example/dawn.jpg></a></figure>"
        '<figure><a href="https://log.example/dawn.jpg"><img src=/1.jpg><div class=title>Dawn</div></a></figure>',
        [
            {
                "type": "embed",
                "provider": "log",
                "url": "https://log.example/dawn",
                "title": "Dawn at the mole",
                "text": "How the first boat left.",
            },
            {"type": "figure", "image": {"url": "https://example.org/1.jpg", "caption": {"text": "Dawn"}}},
        ],
    ),
    "a post without an address": (
        '<blockquote class="harbour-tweet"><p>Boats.</p></blockquote>',
        [{"type": "quotation", "blocks": [{"type": "paragraph", "text": "Boats."}]}],
    ),
    "a frame that is loaded late": (
        '<iframe src="about:blank" data-lazy-src="https://tv.example/embed/1" title="The crossing"></iframe>',
        [{"type": "embed", "provider": "tv", "url": "https://tv.example/embed/1", "title": "The crossing"}],
    ),
    "a frame that says what it shows": (
        '<iframe src="https://frames.example/show?w=5&url=https%3A%2F%2Fposts.example%2Fport%2F1"></iframe>',
        [{"type": "embed", "provider": "posts", "url": "https://posts.example/port/1"}],
    ),
    "an element that only knows a number": (
        '<lite-vimeo videoid="71"></lite-vimeo>',
        [{"type": "embed", "provider": "vimeo", "url": "https://vimeo.com/71"}],
    ),
    "frames that show nothing": (
        '<iframe src="https://ads.example.org/1"></iframe><iframe src="https://x.example/1" width=1 height=0></iframe>'
        '<iframe src="https://x.example/2" title="3rd party ad content"></iframe>'
        '<iframe src="https://x.example/3" style="display: none"></iframe><iframe></iframe>',
        [],
    ),
    "a frame whose title begins like an advert": (
        '<iframe src="https://tv.example/2" title="Ad astra"></iframe>',
        [{"type": "embed", "provider": "tv", "url": "https://tv.example/2", "title": "Ad astra"}],
    ),
    "a frame with words below it": (
        '<figure><iframe src="https://tv.example/1"></iframe><figcaption>The crossing. Photo: Ada Rossi</figcaption>'
        "</figure>",
        [
            {
                "type": "embed",
                "provider": "tv",
                "url": "https://tv.example/1",
                "caption": {"text": "The crossing. Photo: Ada Rossi"},
            }
        ],
    ),
    "a video with its files, picture, caption and credit": (
        '<figure><video poster="/p.jpg" title="Dawn"><source src="/a.mp4" type="video/mp4; codecs=avc1">'
        '<source src="/a.webm" type="video/webm"></video>'
        "<figcaption>The crossing. <span class=credit>Ada Rossi</span></figcaption></figure>",
        [
            {
                "type": "video",
                "title": "Dawn",
                "url": "https://example.org/a.mp4",
                "caption": {"text": "The crossing."},
                "credit": "Ada Rossi",
                "image": {"url": "https://example.org/p.jpg"},
                "renditions": [{"url": "https://example.org/a.webm", "media_type": "video/webm"}],
            }
        ],
    ),
    "a sound without a caption": (
        '<figure><audio src="/a.mp3"></audio></figure>',
        [{"type": "audio", "url": "https://example.org/a.mp3"}],
    ),
    "a video of which only the picture is known": (
        '<video poster="/p.jpg" data-video-id="9"></video>',
        [{"type": "video", "image": {"url": "https://example.org/p.jpg"}}],
    ),
    "a table with words below it": (
        "<figure><table><tr><th>Line<th>Boats<tr><td>A<td>2</table><figcaption>Boats by line</figcaption></figure>",
        [
            {
                "type": "table",
                "caption": {"text": "Boats by line"},
                "rows": [
                    [{"text": "Line", "header": "column"}, {"text": "Boats", "header": "column"}],
                    [{"text": "A"}, {"text": "2"}],
                ],
            }
        ],
    ),
    "a quotation and whose it is": (
        "<figure><blockquote><p>We sail.</p></blockquote><figcaption>Ada Rossi</figcaption></figure>",
        [{"type": "quotation", "blocks": [{"type": "paragraph", "text": "We sail."}], "attribution": "Ada Rossi"}],
    ),
    "figures in a figure": (
        "<figure><figure><img src=/1.jpg><figcaption>Dawn</figcaption></figure>"
        "<figure><img src=/2.jpg><figcaption>Noon</figcaption></figure><figcaption>One day</figcaption></figure>",
        [
            {
                "type": "gallery",
                "caption": {"text": "One day"},
                "items": [
                    {"type": "figure", "image": {"url": "https://example.org/1.jpg", "caption": {"text": "Dawn"}}},
                    {"type": "figure", "image": {"url": "https://example.org/2.jpg", "caption": {"text": "Noon"}}},
                ],
            }
        ],
    ),
    "a figure in a figure": (
        "<figure><figure><img src=/1.jpg></figure><figcaption>Dawn</figcaption></figure>",
        [{"type": "figure", "image": {"url": "https://example.org/1.jpg", "caption": {"text": "Dawn"}}}],
    ),
    "a figure of several things": (
        '<figure><audio src="/a.mp3"></audio><p>One.</p><figcaption>Two.</figcaption></figure>',
        [
            {"type": "audio", "url": "https://example.org/a.mp3"},
            {"type": "paragraph", "text": "One."},
            {"type": "paragraph", "text": "Two."},
        ],
    ),
}


@pytest.mark.parametrize("name", EMBEDS)
def test_what_a_page_shows_of_others(name: str) -> None:
    html, expected = EMBEDS[name]
    assert blocks_in(html) == expected


def test_a_post_in_a_part_that_was_dropped_stays() -> None:
    html = f"<p>One</p><div class=out>{TWEET}</div><p>Two</p>"
    assert blocks_in(html, "out") == [{"type": "paragraph", "text": "One"}, POST, {"type": "paragraph", "text": "Two"}]


def test_a_dropped_part_that_only_mentions_a_post_stays_out() -> None:
    html = f"<p>One</p><div class=out>{TWEET}<p>{'Many more words of readers. ' * 9}</p></div>"
    assert blocks_in(html, "out") == [{"type": "paragraph", "text": "One"}]


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("https://www.tube.example/watch?v=aB3dE6gH9jk", "https://tube-nocookie.example/embed/aB3dE6gH9jk?rel=0", True),
        ("https://tv.example/71828182", "https://player.tv.example/video/71828182?h=1", True),
        ("https://log.example/dawn/", "https://log.example/dawn/embed/#?secret=1", True),
        ("https://log.example/dawn/", "https://log.example/noon/", False),
        ("https://log.example/show?page=1", "https://log.example/show?page=2", False),
        ("https://log.example/dawn/part-2", "https://log.example/noon/part-2", False),
        ("https://[tv", "https://tv.example/1", False),
    ],
)
def test_two_addresses_of_one_thing(one: str, other: str, is_same: bool) -> None:
    assert (shown_by(one) == shown_by(other)) is is_same


def test_the_deepest_link_of_a_post_to_its_own_site_is_its_address() -> None:
    post = (
        "<blockquote class=forum-embed-bq><a href=https://forum.example/c/boats/1a/the_ferry/>The ferry</a><br>by "
        "<a href=https://forum.example/user/ada>u/ada</a> in <a href=https://forum.example/c/boats/>boats</a></blockquote>"
    )
    (found,) = blocks_in(post)
    assert (found["url"], found.get("author")) == ("https://forum.example/c/boats/1a/the_ferry/", None)


def test_who_posted_is_told_without_the_words_before_it() -> None:
    held = "<blockquote><p>The ferry.</p>Posted by Harbour Post</blockquote>"
    (video,) = blocks_in(f"<div class=clip-video data-href=https://clips.example/v/1>{held}</div>")
    assert (video["author"], video["text"]) == ("Harbour Post", "The ferry.")
