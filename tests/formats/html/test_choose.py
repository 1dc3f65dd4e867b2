"""Page -> body: which lines are kept, what is dropped and why. The pages are ours, small, and of many makes."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

import pytest

from newsformat.formats.html.body.belonging import with_what_belongs
from newsformat.formats.html.body.choose import choose_body, measured
from newsformat.formats.html.body.chosen import CAPTION, UNSEEN, body_text
from newsformat.formats.html.body.features import Measures
from newsformat.formats.html.body.lines import lines_of
from newsformat.formats.html.page import Element, parse
from newsformat.formats.html.read import read
from newsformat.formats.source import Source
from newsformat.model.canonical import members_of

SENTENCES = (
    "The ferry left the northern harbour at dawn, half an hour later than the timetable promised.",
    "On board were forty islanders, two lorries with building stone, and a brass band on its way to a wedding.",
    "The captain said that the new engine, paid for by the district, had passed all of its trials without a fault.",
    "In the afternoon the wind rose, and the harbour master closed the southern pier to every boat under nine metres.",
    "Nobody complained: the bakery on the quay opened its doors and handed out warm bread until the storm was over.",
    "A second boat is to follow in spring, if the council, which meets again on Tuesday, can agree on its colour.",
)
PARAGRAPHS = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
MENU = "<nav><ul>" + "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(12)) + "</ul></nav>"
RELATED = (
    '<aside class="related"><h3>Related</h3><ul>'
    + "".join(f'<li><a href="/r{n}">Another story with a long enough title, number {n}</a></li>' for n in range(5))
    + "</ul></aside>"
)
FOOTER = '<footer><p><a href="/terms">Terms</a> <a href="/privacy">Privacy</a></p><p>© The Island Paper</p></footer>'


def page_of(body: str, title: str = "Ferry leaves late | The Island Paper"):
    html = f"<!doctype html><html><head><title>{title}</title></head><body>{body}</body></html>"
    return parse(Source(html.encode(), charset="utf-8"))


def body_of(body: str) -> str:
    return body_text(choose_body(page_of(body)))


LAYOUTS = {
    "article element": f"{MENU}<main><article><h1>Ferry leaves late</h1>{PARAGRAPHS}</article></main>{RELATED}{FOOTER}",
    "nothing but divs": f"{MENU}<div class=x1><h1>Ferry leaves late</h1><div>{PARAGRAPHS}</div></div>{FOOTER}",
    "body in two siblings": (
        f"{MENU}<div class=story><div><p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p><p>{SENTENCES[2]}</p></div>"
        f"<div class=ad>Advertisement</div><div><p>{SENTENCES[3]}</p><p>{SENTENCES[4]}</p><p>{SENTENCES[5]}</p></div>"
        f"</div>{FOOTER}"
    ),
    "a nested article that is a teaser": (
        f'{MENU}<article>{PARAGRAPHS}<article class="teaser"><a href="/t"><h3>Bread is dearer</h3></a></article>'
        f"</article>{FOOTER}"
    ),
    "names that mislead": f'{MENU}<div class="sidebar comment-form related">{PARAGRAPHS}</div>{FOOTER}',
    "a menu that is never closed": f"<nav><a href=/>Home</a><div>{PARAGRAPHS}</div>",
    "text that a script will show": f'{MENU}<div hidden id="S:0">{PARAGRAPHS}</div>{FOOTER}',
    "all of the page hidden": f'<div style="visibility: hidden">{MENU}<article>{PARAGRAPHS}</article></div>',
    "line breaks for paragraphs": f"{MENU}<div class=text>{'<br><br>'.join(SENTENCES)}</div>{FOOTER}",
}


@pytest.mark.parametrize("body", LAYOUTS.values(), ids=LAYOUTS)
def test_the_whole_body_and_nothing_else(body):
    assert body_of(body).split("\n") == list(SENTENCES)


def test_subheads_lists_quotations_and_tables_are_body():
    parts = (
        f"<p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p><h2>What it costs</h2><p>{SENTENCES[2]}</p>"
        f"<ul><li>Adults pay four crowns for the crossing</li><li>Children under six go for free</li></ul>"
        f"<blockquote><p>{SENTENCES[3]}</p></blockquote><p>{SENTENCES[4]}</p><p>{SENTENCES[5]}</p>"
    )
    text = body_of(f"{MENU}<article><h1>Ferry leaves late</h1>{parts}</article>{FOOTER}")
    for line in ("What it costs", "Adults pay four crowns for the crossing", SENTENCES[3]):
        assert line in text.split("\n")
    assert "Ferry leaves late" not in text


def test_the_title_of_a_teaser_in_the_text_is_no_subhead():
    teaser = '<div><a href="/bread"><img src="/bread.jpg"><h4>Bread is dearer</h4></a></div>'
    linked = '<h3>What the <a href="/engine">engine</a> costs</h3>'
    text = body_of(
        f"{MENU}<article><h1>Ferry leaves late</h1><p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p>{teaser}"
        f"<p>{SENTENCES[2]}</p><p>{SENTENCES[3]}</p>{linked}<p>{SENTENCES[4]}</p><p>{SENTENCES[5]}</p></article>{FOOTER}"
    )
    assert text.split("\n") == [*SENTENCES[:4], "What the engine costs", *SENTENCES[4:]]


def test_a_short_subhead_between_paragraphs_is_body():
    headed = PARAGRAPHS.replace("</p><p>", "</p><h2>Cena</h2><p>", 1)
    assert "Cena" in body_of(f"{MENU}<article>{headed}</article>{FOOTER}").split("\n")


@pytest.mark.parametrize("below", ["<ul><li>Stone for two houses</li></ul>", "<div><h3>Chléb</h3></div>"])
def test_a_heading_above_a_line_that_is_kept_is_kept_whatever_stands_beside_it(below):
    lines = lines_of(page_of(f"<p>{SENTENCES[0]}</p><div><h2>Cena</h2></div>{below}<h2>Dál</h2>")).lines
    assert with_what_belongs([True, False, True, False], lines, lambda _: True) == [True, True, True, False]
    assert with_what_belongs([True, False, False, False], lines, lambda _: True) == [True, False, False, False]


def test_a_question_above_its_answer_is_kept_and_a_linked_heading_among_others_of_its_rank():
    told = f"<p>{SENTENCES[0]}</p><div>Who pays?</div><p>{SENTENCES[1]}</p>"
    assert with_what_belongs([True, False, True], lines_of(page_of(told)).lines, lambda _: True) == [True] * 3
    linked = f"<p>{SENTENCES[0]}</p><h3><a href=/b>Bread</a></h3><p>{SENTENCES[1]}</p>"
    assert with_what_belongs([True, False, True], lines_of(page_of(linked)).lines, lambda _: True)[1] is False
    among = lines_of(page_of(f"<h3>Stone</h3><p>Dear.</p><h3>Boats</h3>{linked}")).lines
    assert with_what_belongs([*[True] * 4, False, True], among, lambda _: True)[4] is True


def test_the_last_sentence_beside_paragraphs_is_body():
    last = "<p><i>A service will be held at the chapel on Friday at eleven.</i></p>"
    page = f"{MENU}<article><div>{PARAGRAPHS}{last}</div></article>{FOOTER}"
    assert body_of(page).split("\n")[-1] == "A service will be held at the chapel on Friday at eleven."


@pytest.mark.parametrize("label", ["Hirdetés", "Publicitate", "Inzerce", "विज्ञापन", "Quảng cáo"])
def test_the_label_of_an_advert_is_no_body(label):
    labelled = PARAGRAPHS.replace("</p><p>", f"</p><div>{label}</div><p>", 2)
    assert body_of(f"{MENU}<article>{labelled}</article>{FOOTER}").split("\n") == list(SENTENCES)


@pytest.mark.parametrize(
    "line", ["© 2025 Harbour Post. All rights reserved.", "저작권자 © 해안일보 무단전재 및 재배포 금지"]
)
def test_what_reserves_rights_is_no_body(line):
    assert body_of(f"{MENU}<article>{PARAGRAPHS}<p>{line}</p></article>{FOOTER}").split("\n") == list(SENTENCES)


def test_the_last_sentence_of_a_run_of_text_is_body():
    run = "<br><br>".join([*SENTENCES, "The ferry leaves again on Monday at dawn."])
    page = f"{MENU}<table><tr><td><span>{run}</span><br><br><div class=share>Share it</div></td></tr></table>{FOOTER}"
    assert body_of(page).split("\n")[-1] == "The ferry leaves again on Monday at dawn."


@pytest.mark.parametrize(
    "line",
    [
        "<strong>Read also:</strong> <a href=/bread>The price of bread rises again</a>",
        "Lesen Sie auch: <a href=/bread>The price of bread rises again</a>",
        "<b>Czytaj też:</b> <a href=/bread>The price of bread rises again</a>",
    ],
)
def test_a_labelled_link_to_another_article_is_no_body(line):
    with_line = PARAGRAPHS.replace("</p><p>", f"</p><p>{line}</p><p>", 1)
    assert body_of(f"{MENU}<article>{with_line}</article>{FOOTER}").split("\n") == list(SENTENCES)
    told = "Read also: the board's <a href=/report>report</a> tells what the ferry cost in all those years."
    assert told.count("<a") == 1
    with_told = PARAGRAPHS.replace("</p><p>", f"</p><p>{told}</p><p>", 1)
    assert len(body_of(f"{MENU}<article>{with_told}</article>{FOOTER}").split("\n")) == len(SENTENCES) + 1


@pytest.mark.parametrize(
    "notice",
    [
        "Story continues below advertisement",
        "Advertisement. Scroll to continue reading.",
        "Advertisement - story continues below",
        "Advertisements",
        "REMOVE ADS",
        "La suite après la publicité",
        "Saken fortsetter under annonsen",
        "Artikel wird nach der Anzeige fortgesetzt",
    ],
)
def test_what_says_that_the_text_goes_on_behind_an_advert_is_no_body(notice):
    with_notice = PARAGRAPHS.replace("</p><p>", f"</p><p>{notice}</p><p>")
    assert with_notice.count(notice) == len(SENTENCES) - 1
    assert body_of(f"{MENU}<article>{with_notice}</article>{FOOTER}").split("\n") == list(SENTENCES)


@pytest.mark.parametrize(
    "unseen",
    ["style='display: none'", "hidden", "class=sr-only", "class='link screen-reader-text'", "class=visually-hidden"],
)
def test_words_in_a_line_that_nobody_sees_are_no_part_of_it(unseen):
    paragraphs = PARAGRAPHS.replace("ferry", f"ferry<span {unseen}> (opens in a new tab)</span>")
    chosen = choose_body(page_of(f"{MENU}<article>{paragraphs}</article>{FOOTER}"))
    assert body_text(chosen).split("\n") == list(SENTENCES)
    assert {why for node, why in chosen.dropped.items() if node.text == " (opens in a new tab)"} == {UNSEEN}


@pytest.mark.parametrize("count", [200, 500, 2000])
@pytest.mark.parametrize("sentence", [SENTENCES[0][:60] + ".", " ".join(SENTENCES[:2])])
def test_a_long_text_is_not_cut_short(count, sentence):
    lines = [f"{number} {sentence}" for number in range(count)]
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    assert body_of(f"{MENU}<article>{paragraphs}</article>{FOOTER}").split("\n") == lines


def test_features_are_of_the_one_type_that_the_model_compares_fast():
    _, _, rows = measured(page_of("<article><h2>Ferry</h2><p>The boat left at dawn.<figure><figcaption>A boat"))
    assert {type(number) for row in rows for number in row} == {float}


def test_a_text_without_spaces_is_measured_by_what_its_characters_are_worth():
    sentences = [
        "北の埠頭から出た船は予定より三十分遅れて島に着いた。",
        "渡轮从北港出发，比时刻表晚了半个小时到达岛上。",
    ]
    paragraphs = "".join(f"<p>{sentence * 2}</p><p><a href=/>{sentence * 2}</a></p>" for sentence in sentences)
    measures = Measures(lines_of(page_of(f"<article>{paragraphs}<p>{SENTENCES[0]}</p></article>")))
    assert measures.sizes == [127, 127, 109, 109, 92]
    assert measures.proses == [127, 0, 109, 0, 92]
    assert measures.linked == [0, 127, 0, 109, 0]


def test_headings_that_nothing_follows_are_no_subheads():
    body = f"{MENU}<article><h1>Ferry leaves late</h1>{PARAGRAPHS}<h2>More of the islands</h2><h3>Bread</h3></article>"
    assert body_of(body).split("\n") == list(SENTENCES)


def test_a_heading_that_is_a_label_of_links_that_are_left_out_is_no_subhead():
    teaser = '<div class="teaser"><a href="/b">Bread is dearer this year than it was last year</a></div>'
    paragraphs = PARAGRAPHS.replace("</p><p>", f"</p><h3>Auch interessant</h3>{teaser}<p>", 1)
    assert body_of(f"{MENU}<article>{paragraphs}</article>{FOOTER}").split("\n") == list(SENTENCES)
    headed = PARAGRAPHS.replace("</p><p>", "</p><h3>Related work</h3><p>", 1)
    assert "Related work" in body_of(f"{MENU}<article>{headed}</article>{FOOTER}").split("\n")


@pytest.mark.parametrize("label", ["<b>Lesen Sie mehr</b>", "Lue myös:", "You might also like"])
def test_a_line_that_is_a_label_of_links_that_are_left_out_is_no_body(label):
    link = "<div><a href=/bakery>The bakery on the quay opens its doors to everybody at night</a></div>"
    text = PARAGRAPHS.replace("</p><p>", f"</p><p>{label}</p>{link}<p>", 3).replace(f"<p>{label}</p>{link}", "", 2)
    assert body_of(f"{MENU}<article>{text}</article>{FOOTER}").split("\n") == list(SENTENCES)
    kept = PARAGRAPHS.replace("</p><p>", "</p><p>Read more of her at home.</p><p>", 1)
    assert "Read more of her at home." in body_of(f"{MENU}<article>{kept}</article>{FOOTER}")


def story_with(inserted: str, after: Collection[int]) -> str:
    """A page whose text has the same behind some of its paragraphs, by their numbers."""
    told = (f"<p>{words}</p>{inserted if number in after else ''}" for number, words in enumerate(SENTENCES, 1))
    return f"{MENU}<article>{''.join(told)}</article>{FOOTER}"


LINKED = "<a href=/bakery>The bakery on the quay opens its doors to everybody at night</a>"


@pytest.mark.parametrize(
    "announced",
    [
        f"<p><strong>Read also:</strong></p><ul><li>{LINKED}</li><li><a href=/radar>Radar for the fleet</a></li></ul>",
        f"<p>Mehr zum Thema</p><p>{LINKED}</p>",
        f"<h3>Leggi anche</h3><p>{LINKED}</p><p><a href=/radar>Radar for the fleet</a></p>",
        f"<p>関連記事</p><ul><li>{LINKED}</li></ul>",
    ],
)
def test_linked_titles_right_below_their_label_are_no_body(announced):
    assert body_of(story_with(announced, after=[3])).split("\n") == list(SENTENCES)


@pytest.mark.parametrize(
    "offer",
    [
        "<p><b>Dieser Text ist frei, weil andere dafür zahlen. <a href=/abo>Jetzt Mitglied werden</a></b></p>",
        "<p>Cet article vous a plu ? <a href='/faire-un-don/'>Faites un don</a>, c'est déductible.</p>",
        "<div><p>Si valora nuestro trabajo, <a href='https://x.example/suscripciones?de=texto'>apóyelo</a>.</p></div>",
        "<p>All of it is free: <a href=/support-us#now>give a few crowns a month</a> so that it stays so.</p>",
        "<section><h2>The harbour letter</h2><p>All that matters on the island, every Friday morning at dawn.</p>"
        "<form action=/letters><input type=email name=to><button>Send</button></form></section>",
        "<p><a href=#top>Up to the beginning</a></p>",
    ],
)
def test_an_offer_between_paragraphs_is_no_body(offer):
    assert body_of(story_with(offer, after=[2, 3, 4])).split("\n") == list(SENTENCES)


@pytest.mark.parametrize(
    "told",
    [
        "<p>Its <a href=/abonnement>subscribers</a> may read what it says, and <a href=/quay>so may all</a>.</p>",
        "<p>The board has a page for <a href='https://abo.example/quay'>whoever lives at the old quay</a>.</p>",
        f"<p>{SENTENCES[0]} Its <a href=/abo>subscribers</a> read it first. {SENTENCES[1]} {SENTENCES[2]}</p>",
        f"<div><form><input name=comment><textarea></textarea></form><p>{SENTENCES[0][:-1]}, it said.</p></div>",
    ],
)
def test_a_paragraph_that_speaks_of_subscribers_stays(told):
    assert len(body_of(story_with(told, after=[2])).split("\n")) == len(SENTENCES) + 1


@pytest.mark.parametrize("label", ["Lue aiheesta lisää:", "責任編集：", "More on the ferry:"])
def test_a_label_that_nothing_follows_is_no_body(label):
    assert body_of(f"{MENU}<article>{PARAGRAPHS}<p>{label}</p></article>{FOOTER}").split("\n") == list(SENTENCES)
    followed = PARAGRAPHS.replace("</p><p>", f"</p><p>{label}</p><p>", 1)
    assert label in body_of(f"{MENU}<article>{followed}</article>{FOOTER}").split("\n")


@pytest.mark.parametrize(
    "call",
    [
        "Follow us on Facebook and Instagram",
        "Follow Ines Wall on Twitter: @ineswall",
        "▶️ Mantente informado en nuestro canal de Google Noticias",
        "Folgen Sie uns auf Instagram!",
        "Подписывайтесь на наш канал в Telegram",
        "Suivez-nous sur Facebook, Instagram et YouTube",
        "Sign up for our free newsletter: all of the islands, every morning.",
        "Externen Inhalt anzeigen",
        "Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden.",
        "To view this content, you need to accept cookies from the video site.",
    ],
)
def test_a_call_on_readers_is_no_body(call):
    with_call = PARAGRAPHS.replace("</p><p>", f"</p><p>{call}</p><p>", 2)
    assert body_of(f"{MENU}<article>{with_call}</article>{FOOTER}").split("\n") == list(SENTENCES)


@pytest.mark.parametrize(
    "sentence",
    [
        "Follow the coast road to the second pier, where the smaller of the two boats leaves on the hour.",
        "Join us for a moment on the quay, said the baker, who keeps a Facebook page for his bread, and we did: it was "
        "the first morning of spring, and everybody who has a boat on the island was out to paint it.",
        "Sign up for the crossing at the harbour office, which opens at seven on every day of the week.",
    ],
)
def test_a_sentence_that_begins_like_a_call_stays(sentence):
    with_sentence = PARAGRAPHS.replace("</p><p>", f"</p><p>{sentence}</p><p>", 1)
    assert sentence in body_of(f"{MENU}<article>{with_sentence}</article>{FOOTER}").split("\n")


CONSENT = (
    "<h3>Cookie- und Datenschutzeinstellungen</h3>"
    "<p>Wir verwenden Cookies, um zu erfahren, wann Sie unsere Website besuchen und wie Sie mit ihr umgehen.</p>"
    "<p>Klicken Sie auf die Überschriften unserer Cookies, um mehr zu erfahren und Ihre Einstellungen zu ändern.</p>"
    "<p>Da diese Techniken für die Dienste nötig sind, beeinträchtigt es die Website, wenn Sie sie ablehnen.</p>"
    "<p>Wir stellen Ihnen eine Liste der auf Ihrem Gerät gespeicherten Daten zur Verfügung, die Sie löschen können.</p>"
    "<p>Diese Daten helfen uns zu verstehen, wie die Website genutzt wird und wie wirksam unser Marketing ist.</p>"
)


def test_a_box_that_asks_for_consent_is_no_body_though_it_has_more_text_than_a_short_article():
    text = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES[:3])
    page = f'{MENU}<main><h1>Ferry leaves late</h1>{text}</main><div class="consent-wrap">{CONSENT}</div>'
    assert body_of(page).split("\n") == [*SENTENCES[:3]]


def test_dropped_nodes_lie_in_the_body_and_have_reasons():
    box = '<div class="newsletter-signup"><p>Subscribe to our newsletter</p></div>'
    chosen = choose_body(
        page_of(
            f"{MENU}<article><p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p><p>{SENTENCES[2]}</p>{box}"
            f"<p>{SENTENCES[3]}</p><p>{SENTENCES[4]}</p><p>{SENTENCES[5]}</p></article>{FOOTER}"
        )
    )
    element = chosen.element
    assert element.tag == "article"
    reasons = {node.attr("class"): why for node, why in chosen.dropped.items() if isinstance(node, Element)}
    assert reasons == {"newsletter-signup": "named subscribe"}


def test_a_figure_is_not_dropped_for_its_caption():
    figure = "<figure><img src=a.jpg alt=''><figcaption>The ferry in the northern harbour</figcaption></figure>"
    wrapped = '<div class="image"><img src=b.jpg alt=""><p class="caption">The band on the quay</p></div>'
    chosen = choose_body(
        page_of(
            f"{MENU}<article><p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p>{figure}<p>{SENTENCES[2]}</p>"
            f"<p>{SENTENCES[3]}</p>{wrapped}<p>{SENTENCES[4]}</p><p>{SENTENCES[5]}</p></article>{FOOTER}"
        )
    )
    assert body_text(chosen).split("\n") == list(SENTENCES)
    dropped = [(node.tag, why) for node, why in chosen.dropped.items() if isinstance(node, Element)]
    assert dropped == [("p", CAPTION)]


def test_the_tree_is_not_changed():
    page = page_of(LAYOUTS["article element"])
    before = page.root.html
    choose_body(page)
    assert page.root.html == before


@pytest.mark.parametrize(
    "body", ["<p>", "x", "<img src=a.jpg>", "<nav>Home</nav>", "<table><tr><td>1</td></tr></table>"]
)
def test_a_page_with_next_to_no_text(body):
    chosen = choose_body(page_of(body))
    assert 0 <= chosen.score <= 1


def test_lines_know_their_links_and_boxes():
    page = page_of("<div><p>See <a href=/a>the list</a> of boats</p><ul><li><b>Bold</b></li></ul></div>")
    first, second = lines_of(page).lines
    assert (first.text, first.linked, first.links, first.box.tag) == ("See the list of boats", 8, 1, "p")
    assert (second.text, second.bold, second.box.tag) == ("Bold", 4, "li")


def text_around(box: str) -> str:
    """A page with a box between its third and fourth paragraph."""
    paragraphs = [f"<p>{sentence}</p>" for sentence in SENTENCES]
    text = "".join([*paragraphs[:3], box, *paragraphs[3:]])
    return f"{MENU}<article><h1>Ferry leaves late</h1><div>{text}</div></article>{FOOTER}"


def blocks_around(box: str) -> list[dict[str, Any]]:
    """What stands between the third and the fourth paragraph of such a page, as it is read."""
    html = f"<!doctype html><html><head><title>Ferry leaves late</title></head><body>{text_around(box)}</body></html>"
    blocks = [members_of(block) for block in read(Source(html.encode(), url="https://example.org/a")).article.body]
    texts = [block.get("text") for block in blocks]
    assert [text for text in texts if text in SENTENCES] == list(SENTENCES)
    return blocks[texts.index(SENTENCES[2]) + 1 : texts.index(SENTENCES[3])]


QUAY = {"url": "https://example.org/quay.jpg", "alt": "The quay"}
IMG = "<img src=/quay.jpg alt='The quay'>"
FILM = {"type": "embed", "url": "https://www.youtube.com/embed/abc", "provider": "youtube"}
SHOWN_IN_BOXES: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "a caption and a credit in boxes of their own": (
        f"<div class=image-block>{IMG}<div class=image-caption>The quay at dawn</div>"
        "<div class=image-copyright>Ada Rossi</div></div>",
        [{"type": "figure", "image": QUAY | {"caption": {"text": "The quay at dawn"}, "credit": "Ada Rossi"}}],
    ),
    "words below a picture that name who made it": (
        f"<div><a href=/quay.jpg>{IMG}</a><div>The quay at dawn. Photo: Ada Rossi</div></div>",
        [{"type": "figure", "image": QUAY | {"caption": {"text": "The quay at dawn."}, "credit": "Photo: Ada Rossi"}}],
    ),
    "a player behind a question": (
        "<div class=consent-embed><div><p>Here you find content of another site.</p><button>Show it</button></div>"
        "<iframe data-src=https://www.youtube.com/embed/abc></iframe></div>",
        [FILM],
    ),
    "a teaser": (f"<div><a href=/bread>{IMG}</a><div>Bread is dearer. Photo: Ada Rossi</div></div>", []),
    "an advert": (f"<div class=advert>{IMG}<div>Photo: Ada Rossi</div></div>", []),
}


@pytest.mark.parametrize("name", SHOWN_IN_BOXES)
def test_what_a_box_shows_is_not_dropped_with_its_words(name):
    box, expected = SHOWN_IN_BOXES[name]
    assert blocks_around(box) == expected


LEAD = f"<figure>{IMG}<figcaption>The quay at dawn</figcaption></figure>"
LEAD_FIGURE = {"type": "figure", "image": QUAY | {"caption": {"text": "The quay at dawn"}}}
ABOVE: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "a figure below the headline": (
        f"<article><h1>Ferry leaves late</h1>{LEAD}<p>By Ada Rossi</p><div>{PARAGRAPHS}</div></article>",
        [LEAD_FIGURE],
    ),
    "a figure above the headline": (
        f"<main><article>{LEAD}<h1>Ferry leaves late</h1><div>{PARAGRAPHS}</div></article></main>",
        [LEAD_FIGURE],
    ),
    "a player in a box of its own": (
        "<main><h1>Ferry leaves late</h1><div class=hero><iframe src=https://www.youtube.com/embed/abc></iframe></div>"
        f"<div>{PARAGRAPHS}</div></main>",
        [FILM],
    ),
    "a picture with its caption in plain boxes": (
        f"<main><h2>Ferry leaves late</h2><div class=item-image>{IMG}<p class=img_caption>The quay at dawn</p></div>"
        f"<p>By Ada Rossi</p><div>{PARAGRAPHS}</div></main>",
        [LEAD_FIGURE],
    ),
    "pictures of a gallery in plain boxes": (
        "<main><h1>Ferry leaves late</h1><div class=galerie>"
        f"<div class=g1>{IMG}<div class=popisek>The quay at dawn</div><div class=foto-autor>Foto: Bo Lind</div></div>"
        f"<div class=g1><img src=/boat.jpg><div class=popisek>A boat</div><div class=foto-autor>Foto: Ada</div></div>"
        "</div>"
        f"<div>{PARAGRAPHS}</div></main>",
        [
            {"type": "figure", "image": QUAY | {"caption": {"text": "The quay at dawn"}, "credit": "Foto: Bo Lind"}},
            {
                "type": "figure",
                "image": {
                    "url": "https://example.org/boat.jpg",
                    "caption": {"text": "A boat"},
                    "credit": "Foto: Ada",
                },
            },
        ],
    ),
    "a picture whose last words credit it": (
        f"<div><h1>Ferry leaves late</h1><div class=c1>{IMG}<span>The quay at dawn.</span> "
        "<span>fot. Bo Lind</span></div>"
        f"<p>By Ada Rossi</p><div>{PARAGRAPHS}</div></div>",
        [{"type": "figure", "image": QUAY | {"caption": {"text": "The quay at dawn."}, "credit": "fot. Bo Lind"}}],
    ),
    "a figure beside the article's element": (
        f"<section><h1>Ferry leaves late</h1>{LEAD}<article>{PARAGRAPHS}</article></section>",
        [LEAD_FIGURE],
    ),
    "twice, in other sizes of the page": (
        f"<article><h1>Ferry leaves late</h1><div class=small>{LEAD}</div><div class=wide>{LEAD}</div>"
        f"<div>{PARAGRAPHS}</div></article>",
        [LEAD_FIGURE],
    ),
    "a figure of the text as well": (
        f"<article><h1>Ferry leaves late</h1>{LEAD}<div>{LEAD}{PARAGRAPHS}</div></article>",
        [LEAD_FIGURE],
    ),
    "a figure that the text shows in another size": (
        "<article><h1>Ferry leaves late</h1><figure><img src=/quay-1024x683.jpg?w=9></figure>"
        f"<div>{LEAD}{PARAGRAPHS}</div></article>",
        [LEAD_FIGURE],
    ),
    "a player that the text shows as well": (
        "<main><h1>Ferry leaves late</h1><div class=hero><iframe src=https://www.youtube.com/watch?v=a1B2c3D4></iframe>"
        f"</div><div><iframe src=https://www.youtube.com/embed/a1B2c3D4?rel=0></iframe>{PARAGRAPHS}</div></main>",
        [FILM | {"url": "https://www.youtube.com/embed/a1B2c3D4?rel=0"}],
    ),
    "a portrait, and a figure that leads elsewhere": (
        f"<article><h1>Ferry leaves late</h1><div class=author>{LEAD}</div><figure><a href=/bread>{IMG}</a></figure>"
        f"<div>{PARAGRAPHS}</div></article>",
        [],
    ),
    "a portrait that only its size tells": (
        "<article><h1>Ferry leaves late</h1><figure><img src=/ada.jpg width=100 height=100></figure>"
        f"<div>{PARAGRAPHS}</div></article>",
        [],
    ),
    "a teaser above the headline": (f"<main>{LEAD}<h1>Ferry leaves late</h1><div>{PARAGRAPHS}</div></main>", []),
    "no article around the text": (f"<div>{LEAD}<h1>Ferry leaves late</h1><div>{PARAGRAPHS}</div></div>", []),
}


@pytest.mark.parametrize("name", ABOVE)
def test_what_an_article_shows_above_its_text_opens_the_body(name):
    body, expected = ABOVE[name]
    html = f"<!doctype html><html><head><title>Ferry leaves late</title></head><body>{MENU}{body}{FOOTER}</body></html>"
    blocks = [members_of(block) for block in read(Source(html.encode(), url="https://example.org/a")).article.body]
    assert blocks[: -len(SENTENCES)] == expected
    assert [block["text"] for block in blocks[-len(SENTENCES) :]] == list(SENTENCES)


@pytest.mark.parametrize("free", [0, 1, 2])
def test_the_part_of_a_text_for_subscribers_is_part_of_it(free: int) -> None:
    long = (" ".join(reversed(SENTENCES[n:])) for n in (2, 3))
    lines = [*SENTENCES[:2], " ".join(SENTENCES[2:5]), SENTENCES[5], *long]
    paragraphs = (f"<p{'' if n < free else ' class=paywall'}>{line}</p>" for n, line in enumerate(lines))
    body = f"{MENU}<article><h1>Ferry leaves late</h1>{''.join(paragraphs)}</article>{FOOTER}"
    assert body_of(body) == "\n".join(lines)


def test_what_is_offered_to_subscribers_is_no_part_of_the_text() -> None:
    offer = f"<div class=subscribe><p>{SENTENCES[0].replace('ferry', 'paper')}</p></div>"
    body = f"{MENU}<article><h1>Ferry leaves late</h1>{PARAGRAPHS}{offer * 6}</article>{FOOTER}"
    assert body_of(body) == "\n".join(SENTENCES)


def test_the_text_around_its_one_long_paragraph_is_looked_at() -> None:
    piers = f"<ul>{'<li>Pier</li>' * 40}</ul>"
    story = f"<h1>Ferry leaves late</h1><p>{' '.join(SENTENCES[:5])}</p><p>{SENTENCES[5]}</p>"
    assert SENTENCES[5] in body_of(f"<div>{story}{piers}</div>{FOOTER}")


@pytest.mark.parametrize(
    ("picture", "is_shown"),
    [
        ("<a href=https://abo.example.org/offer?utm_medium=banner><img src=/offer.jpg alt=Offer width=600></a>", False),
        ("<a href=/offer><picture><img src=/offer.jpg alt=Offer width=600></picture></a>", False),
        ("<img src=/offer.jpg alt=Offer width=600>", True),
        ("<a href=/large/offer.jpg><img src=/offer.jpg alt=Offer width=600></a>", True),
        (
            "<figure><a href=/gallery><img src=/offer.jpg alt=Offer width=600></a><figcaption>The quay.</figcaption>"
            "</figure>",
            True,
        ),
    ],
)
def test_a_linked_picture_behind_the_last_words_is_an_advert(picture, is_shown):
    behind = f"{MENU}<article><h1>Ferry leaves late</h1>{PARAGRAPHS}<div>{picture}</div></article>{FOOTER}"
    body = f"<!doctype html><title>Ferry leaves late</title>{behind}"
    article = read(Source(body.encode(), charset="utf-8", url="https://example.org/ferry")).article
    assert article is not None
    assert [block.type for block in article.body] == ["paragraph"] * len(SENTENCES) + ["figure"] * is_shown
    between = body.replace(f"<div>{picture}</div>", "").replace("</p><p>", f"</p><div>{picture}</div><p>", 1)
    shown = read(Source(between.encode(), charset="utf-8", url="https://example.org/ferry")).article
    assert shown is not None
    assert [block.type for block in shown.body].count("figure") == 1


SHOWN = "".join(
    f"<div class=slide><img src=/{number}.jpg><div class=slide-caption>Boat {number} leaves the harbour</div></div>"
    for number in range(3)
)


def test_a_gallery_with_the_number_of_its_picture_is_shown():
    slider = f"<div class=swiper><div>{SHOWN}</div><div class=swiper-pagination>1 / 3</div></div>"
    html = f"{MENU}<article>{PARAGRAPHS}{slider}{PARAGRAPHS.replace('The', 'That')}</article>{FOOTER}"
    article = read(Source(html.encode(), url="https://island.example/a")).article
    shown = [block for block in article.body if block.type in ("figure", "gallery")]
    assert [figure.image.caption.text for block in shown for figure in getattr(block, "items", (block,))] == [
        f"Boat {number} leaves the harbour" for number in range(3)
    ]


@pytest.mark.parametrize("around", ["{}", "<div class=x9><div>{}</div></div>"])
def test_a_picture_whose_caption_no_class_names_is_shown_with_it(around):
    box = "<div class=image><div><img src=/a.jpg></div><span itemprop=caption>Boats in the harbour</span></div>"
    html = f"{MENU}<article>{PARAGRAPHS}{around.format(box)}{PARAGRAPHS.replace('The', 'That')}</article>{FOOTER}"
    article = read(Source(html.encode(), url="https://island.example/a")).article
    (figure,) = (block for block in article.body if block.type == "figure")
    assert figure.image.caption.text == "Boats in the harbour"


def test_words_in_a_figure_that_shows_nothing_are_like_those_elsewhere():
    letter = "<h3>The letter</h3><p>Free every week, with all of our news.</p>"
    letter = f"<figure><aside class=newsletter>{letter}</aside></figure>"
    quote = "<figure><blockquote><p>We sail in any weather, they say.</p></blockquote></figure>"
    html = f"{MENU}<article>{PARAGRAPHS}{letter}{quote}{PARAGRAPHS.replace('The', 'That')}</article>{FOOTER}"
    words = str(members_of(read(Source(html.encode(), url="https://island.example/a")).article)["body"])
    assert ("Free every week" in words, "We sail in any weather" in words) == (False, True)
