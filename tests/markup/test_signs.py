"""Pictures of a page that are signs and show nothing of the news."""

from __future__ import annotations

import pytest

from markup.foreign import blocks_in


def shown_in(html: str) -> list[str]:
    return [block["image"]["url"] for block in blocks_in(f"<p>One.</p>{html}<p>Two.</p>") if block["type"] == "figure"]


@pytest.mark.parametrize(
    "html",
    [
        "<div><img src=/icons/boat.png alt=Boat></div>",
        "<div><img src=/theme/pin-it-icon.png></div>",
        "<div><img src=/favicon.ico></div>",
        "<div><img src=/emoji/1f6a2.png alt='a ship'></div>",
        "<div><img src=/avatars/ada.jpg alt='Ada Rossi'></div>",
        "<div><img src=/five-stars.svg></div>",
        "<div><img src=/count/pixel.gif></div>",
    ],
)
def test_signs_are_no_figures(html: str) -> None:
    assert shown_in(html) == []


@pytest.mark.parametrize(
    "link", ["https://shop.example.com/coats", "https://ads.example.net/click?id=7"], ids=["a shop", "an ad server"]
)
def test_a_picture_of_an_adverts_size_that_leads_to_another_site_is_no_figure(link: str) -> None:
    picture = "<img src=https://ads.example.net/coats.gif width={} height={}>"
    assert shown_in(f"<a href={link}>{picture.format(300, 250)}</a>") == []
    assert shown_in(f"<a href={link}>{picture.format(640, 480)}</a>") == ["https://ads.example.net/coats.gif"]
    assert shown_in(f"<a href=/large/1.jpg>{picture.format(300, 250)}</a>") == ["https://ads.example.net/coats.gif"]


@pytest.mark.parametrize(
    ("html", "name"),
    [
        ("<figure><img src=/boats.svg><figcaption>Boats by line</figcaption></figure>", "boats.svg"),
        ("<p><img src=/boats.svg></p>", "boats.svg"),
        ("<div><img src=/boats.svg alt='Boats by line'></div>", "boats.svg"),
        ("<div><img src=/an-icon-of-the-sea.jpg></div>", "an-icon-of-the-sea.jpg"),
        ("<div><img src=/icons/saint-of-the-harbour.jpg></div>", "icons/saint-of-the-harbour.jpg"),
    ],
)
def test_what_only_sounds_like_a_sign_is_a_figure(html: str, name: str) -> None:
    assert shown_in(html) == [f"https://example.org/{name}"]


def test_a_whole_srcset_where_the_address_should_be_is_its_first_file() -> None:
    files = "/sea.jpg%20600w,%20/sea-300x169.jpg%20300w"
    assert shown_in(f'<p><img src="{files}"></p>') == ["https://example.org/sea.jpg"]
    assert shown_in('<p><img src="/the%20sea.jpg"></p>') == ["https://example.org/the%20sea.jpg"]
