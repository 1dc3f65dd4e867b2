"""The words below a picture, parted into caption and credit."""

from __future__ import annotations

import pytest

from markup.foreign import blocks_in
from newsformat.markup.tree import parse_fragment
from newsformat.markup.xhtml.pages.captions import caption_and_credit, words_below


@pytest.mark.parametrize(
    ("words", "caption", "credit"),
    [
        ("The quay (Photo: Ines Wall/Kelder Post)", "The quay", "Photo: Ines Wall/Kelder Post"),
        ("The quay (Foto: dpa (Archiv))", "The quay", "Foto: dpa (Archiv)"),
        ("The quay last week (AP Photo/Ines Wall)", "The quay last week", "AP Photo/Ines Wall"),
        ("The quay. AP Photo/J. Ines Wall", "The quay.", "AP Photo/J. Ines Wall"),
        ("The quay © I. Wall / KP", "The quay", "© I. Wall / KP"),
        ("The quay. Photo by Ines Wall.", "The quay.", "Photo by Ines Wall"),
        ("Image: Ines Wall (CC BY 2.0)", None, "Image: Ines Wall (CC BY 2.0)"),
        ("He took a picture by the quay of the new fence", "He took a picture by the quay of the new fence", None),
        ("The quay. Fotos: Karl Berg", "The quay.", "Fotos: Karl Berg"),
        ("The quay. Foto/Text: Karl Berg", "The quay.", "Foto/Text: Karl Berg"),
        ("The quay. Text und Fotos: Karl Berg", "The quay.", "Text und Fotos: Karl Berg"),
        ("The quay. Photographs by Ines Wall", "The quay.", "Photographs by Ines Wall"),
        ("The quay. Symbolbild: Karl Berg", "The quay.", "Symbolbild: Karl Berg"),
        ("The quay (Bildquelle: Karl Berg)", "The quay", "Bildquelle: Karl Berg"),
        ("The quay. Crédits photo : Inès Val", "The quay.", "Crédits photo : Inès Val"),
        (
            "The quay. – Photo Credit: Ines Wall (kelder.example)",
            "The quay.",
            "Photo Credit: Ines Wall (kelder.example)",
        ),
        ("The quay. Photo - Ines Wall.", "The quay.", "Photo - Ines Wall"),
        ("The quay. Photo courtesy of Ines Wall", "The quay.", "Photo courtesy of Ines Wall"),
        ("The quay. Courtesy Kelder Gallery.", "The quay.", "Courtesy Kelder Gallery"),
        ("The quay. Ines Wall/Kelder via Post Images", "The quay.", "Ines Wall/Kelder via Post Images"),
        ("The quay — via Kelder Commons", "The quay", "via Kelder Commons"),
        ("The quay. Фото: Инна Валл", "The quay.", "Фото: Инна Валл"),
        ("The quay. Kuva: Ines Wall", "The quay.", "Kuva: Ines Wall"),
        ("The quay was lent by courtesy of the town", "The quay was lent by courtesy of the town", None),
        ("Nobody left. She drove to Kelder via Hall", "Nobody left. She drove to Kelder via Hall", None),
        ("The photo - of 1920 - shows the quay", "The photo - of 1920 - shows the quay", None),
        ("Quay 写真：共同通信", "Quay", "写真：共同通信"),
        ("（写真：共同通信）", None, "写真：共同通信"),
        ("码头【图片：海港邮报】", "码头", "图片：海港邮报"),
        (".", None, None),
        ("船を待つ人たち＝11月29日、北浜駅、大西健撮影", "船を待つ人たち＝11月29日、北浜駅", "大西健撮影"),
        ("码头的吊机。周文静 摄", "码头的吊机。", "周文静 摄"),
        ("주민들이 배에 오르고 있다. 해안군 제공", "주민들이 배에 오르고 있다.", "해안군 제공"),
        ("The quay. Photo by the author.", "The quay.", "Photo by the author"),
        ("The quay. fot. Jan Wał", "The quay.", "fot. Jan Wał"),
        ("The quay (foto Ines Wall)", "The quay", "foto Ines Wall"),
        ("The quay. (Photo Ines Wall)", "The quay.", "Photo Ines Wall"),
        ("The quay. / INES WALL", "The quay.", "INES WALL"),
        ("The quay. Beeld: Ines Wall", "The quay.", "Beeld: Ines Wall"),
        ("The quay (photo of the old fence)", "The quay (photo of the old fence)", None),
        ("The quay of Kelder / Hall", "The quay of Kelder / Hall", None),
        ("The quay in the evening. The quay in the evening.", "The quay in the evening.", None),
        ("The quay. Quelle: Karl Berg / Kelder", "The quay.", "Quelle: Karl Berg / Kelder"),
        ("The quay. (Source: Kelder Post)", "The quay.", "Source: Kelder Post"),
        ("The quay (Fuente: Ines Val)", "The quay", "Fuente: Ines Val"),
        ("Bron: Kelder Krant", None, "Bron: Kelder Krant"),
        ("The source: a spring near Kelder, they say. It never ran dry.",) * 2 + (None,),
        ("The quay. Ines Wall / KP", "The quay.", "Ines Wall / KP"),
        ("The quay in 2026. (Ines Wall/Kelder Post)", "The quay in 2026.", "Ines Wall/Kelder Post"),
        ("The quay. INES WALL/KP", "The quay.", "INES WALL/KP"),
        ("The quay (Hall/Kelder)", "The quay (Hall/Kelder)", None),
        ("The quay [File: Ines Wall/KP]", "The quay", "File: Ines Wall/KP"),
        ("The quay (Archiv: Karl Berg)", "The quay", "Archiv: Karl Berg"),
        ("The quay [Ines Wall/Kelder Post]", "The quay", "Ines Wall/Kelder Post"),
        ("The quay [of Kelder]", "The quay [of Kelder]", None),
        ("The quay. Open Monday / closed on Sunday", "The quay. Open Monday / closed on Sunday", None),
    ],
)
def test_the_credit_at_the_end_of_a_caption(words: str, caption: str | None, credit: str | None) -> None:
    read, made = caption_and_credit(words, [])
    assert (read.text if read else None, made) == (caption, credit)


def test_what_only_a_screen_reader_reads_out_is_no_caption() -> None:
    words = "<span class=visually-hidden>Image caption, </span>Lorries at the quay"
    figure = parse_fragment(f"<figure><figcaption>{words}</figcaption></figure>").find("figure")
    assert figure is not None
    assert words_below(figure) == ("Lorries at the quay", [])


QUAY = "<p><img src=https://example.org/quay.jpg></p>"


@pytest.mark.parametrize(
    ("below", "caption", "credit", "blocks"),
    [
        ("<p align=center>The quay at dawn. Photo: Bo Lind</p>", "The quay at dawn.", "Photo: Bo Lind", 1),
        ("<p><em>The quay (foto Bo Lind)</em></p>", "The quay", "foto Bo Lind", 1),
        ("<p>The quay was closed at dawn.</p>", None, None, 2),
        ("<p>The quay. Photo: <a href=https://example.org/bo>Bo Lind</a></p>", None, None, 2),
        (f"<p>{'The quay was closed at dawn. ' * 12}Photo: Bo Lind</p>", None, None, 2),
    ],
)
def test_a_paragraph_behind_a_picture_that_ends_with_a_credit_is_its_caption(
    below: str, caption: str | None, credit: str | None, blocks: int
) -> None:
    found = blocks_in(f"<div><p>The ferry leaves late.</p>{QUAY}{below}</div>")[1:]
    image = found[0]["image"]
    assert (image.get("caption", {}).get("text"), image.get("credit"), len(found)) == (caption, credit, blocks)


@pytest.mark.parametrize(
    ("below", "caption", "credit"),
    [
        (
            "<div class=image__source-wrapper><figcaption class=image__caption>The quay at dawn.</figcaption>"
            "<div class=image__credit><span class=credit>Ines Wall/Kelder Post</span></div></div>",
            "The quay at dawn.",
            "Ines Wall/Kelder Post",
        ),
        (
            "<span class=image-source-caption><figcaption class=image-caption><span class=caption>The quay at dawn."
            "</span> <span class=image-source>Ines Wall</span></figcaption></span>",
            "The quay at dawn.",
            "Ines Wall",
        ),
        ("<p><small>The quay at dawn. (Foto: Wall)</small></p>", "The quay at dawn.", "Foto: Wall"),
        ("<small>Photo: Ines Wall</small>", None, "Photo: Ines Wall"),
        ("<div class=photo-credit>Ines Wall</div>", None, "Ines Wall"),
        ("<div class=photo-credit>Ines Wall/Kelder via Hall</div>", None, "Ines Wall/Kelder via Hall"),
        (
            "<span class=image-credit><span class=caption__credit-label>Credit</span>: Ines Wall</span>",
            None,
            "Credit: Ines Wall",
        ),
        (
            "<figcaption>The quay.</figcaption><figcaption class=credit>Ines Wall</figcaption>",
            "The quay.",
            "Ines Wall",
        ),
        (
            "<figcaption>The quay.<div class=copyright><div>Copyright</div><div>Ines Wall</div></div></figcaption>",
            "The quay.",
            "Copyright Ines Wall",
        ),
        ("<figcaption class=photo-credit>The quay at dawn</figcaption>", "The quay at dawn", None),
    ],
)
def test_a_box_named_after_the_credit_may_hold_the_caption_too(
    below: str, caption: str | None, credit: str | None
) -> None:
    words, credited = words_below(parse_fragment(f"<figure><img src=/a.jpg>{below}</figure>"))
    found, named = caption_and_credit(words, credited)
    assert (found and found.text, named) == (caption, credit)


def test_a_paragraph_that_says_what_stands_for_the_picture_before_it_is_its_caption() -> None:
    said = "The quay of Kelder in the evening light"
    picture = f"<p><img src=https://example.org/quay.jpg alt=' {said} '></p>"
    figure, text = blocks_in(f"<div>{picture}<div><p>{said}.</p></div><p>We sail.</p></div>")
    assert (figure["image"]["caption"], text["text"]) == ({"text": f"{said}."}, "We sail.")
    short = "<p><img src=https://example.org/quay.jpg alt=Kelder></p><p>Kelder</p><p>We sail.</p>"
    assert [block["type"] for block in blocks_in(short)] == ["figure", "paragraph", "paragraph"]


def test_what_stands_behind_a_figure_whose_caption_ends_with_its_credit_is_text() -> None:
    caption = "<figcaption>The quay. Photo: Ines Wall</figcaption>"
    found = blocks_in(f'<figure><img src="https://kelder.example/a.jpg">{caption}</figure><p>The boat left.</p>')
    assert [block["type"] for block in found] == ["figure", "paragraph"]
    assert found[1]["text"] == "The boat left."


QUAY = "<img src=/quay.jpg alt=Quay>"


@pytest.mark.parametrize(
    ("html", "caption", "credit"),
    [
        (f"<p>Photo: Ines Wall</p><p>{QUAY}</p>", None, "Photo: Ines Wall"),
        (
            f"<figure>{QUAY}<figcaption>The quay.</figcaption></figure><p>Foto: Ines Wall</p>",
            "The quay.",
            "Foto: Ines Wall",
        ),
        (f"<p>{QUAY}</p><p>（写真：共同通信）</p>", None, "写真：共同通信"),
        (f"<p>{QUAY}</p><p>Fuente: Kelder Diario</p>", None, "Fuente: Kelder Diario"),
    ],
)
def test_a_credit_in_a_paragraph_of_its_own_is_that_of_the_picture_beside_it(html, caption, credit):
    _, figure = blocks_in(f"<h2>The quay</h2>{html}")
    assert (figure["image"].get("caption", {}).get("text"), figure["image"].get("credit")) == (caption, credit)


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{QUAY}</p><p>Photo: <a href=/wall>Ines Wall</a></p>",
        f"<figure>{QUAY}<figcaption>Photo: Karl Berg</figcaption></figure><p>Source: Kelder Post</p>",
        f"<figure>{QUAY}<figcaption>The quay</figcaption></figure><p>It was. The quay was closed. Photo: Ines Wall</p>",
    ],
    ids=["a link", "a credit is known", "a caption is known, and it is more"],
)
def test_what_says_more_than_a_credit_stays_a_paragraph(html):
    assert [block["type"] for block in blocks_in(f"<h2>The quay</h2>{html}")] == ["heading", "figure", "paragraph"]


def test_a_credit_of_a_picture_that_the_page_does_not_have_is_no_paragraph():
    empty = "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='>"
    text = "<p>The quay was closed.</p>"
    assert len(blocks_in(f"{text}<figure>{empty}<figcaption>Photo: Ines Wall</figcaption></figure>")) == 1
    assert len(blocks_in(f"{text}<figure>{empty}<figcaption>The quay in March</figcaption></figure>")) == 2


@pytest.mark.parametrize("name", ["data-lazy", "data-img-url", "data-lazyload"])
def test_a_late_picture_is_found_by_whatever_names_its_file(name):
    figure = f"<figure><img src=/blank.gif data-w=8 {name}=/quay.jpg><figcaption>The quay.</figcaption></figure>"
    (block,) = blocks_in(figure)
    assert (block["image"]["url"], block["image"]["caption"]["text"]) == ("https://example.org/quay.jpg", "The quay.")


def test_what_stands_in_for_a_late_picture_is_no_second_one():
    late = "<img src=/blank.gif data-srcset='/quay-800.jpg 800w'><noscript><img src=/quay.jpg alt=Quay></noscript>"
    (block,) = blocks_in(f"<figure>{late}<figcaption>The quay.</figcaption></figure>")
    assert (block["type"], block["image"]["url"]) == ("figure", "https://example.org/quay-800.jpg")


SHOWN = "<img src=https://example.org/quay.jpg>"


@pytest.mark.parametrize(
    "figure",
    [
        f"<a href=/large.jpg>{SHOWN}<span>Bild vergrößern</span></a><figcaption>The quay</figcaption>",
        f"{SHOWN}<figcaption><span class=count>2/7</span> The quay</figcaption>",
        f"{SHOWN}<div>Bild 2 von 7</div><figcaption>The quay</figcaption>",
        f"<a href=/large.jpg>{SHOWN}<span>The quay</span></a>",
    ],
    ids=["a label of the link", "a number", "a number in words", "a link without other words"],
)
def test_labels_and_numbers_of_a_picture_are_no_words_of_its_caption(figure: str) -> None:
    (block,) = blocks_in(f"<figure>{figure}</figure>")
    assert block["image"]["caption"]["text"] == "The quay"


@pytest.mark.parametrize(
    "box",
    [
        "<div class=image><div><img src=/quay.jpg></div><span itemprop=caption>The quay</span></div>",
        f"<dl class=wp-caption><dt>{SHOWN}</dt><dd class=wp-caption-text>The quay</dd></dl>",
        f"<p>{SHOWN}<br><em>The quay</em></p>",
        f"<p>{SHOWN}</p><p><small>The quay</small></p>",
    ],
)
def test_a_picture_and_its_caption_in_elements_of_other_names(box: str) -> None:
    (block,) = blocks_in(box)
    assert (block["type"], block["image"]["caption"]["text"]) == ("figure", "The quay")


def test_a_text_beside_a_picture_in_one_box_is_no_caption() -> None:
    picture = f"<figure class=wp-block-media-text__media>{SHOWN}</figure>"
    text = "<div class=wp-block-media-text__content><p>The quay was built by hand.</p></div>"
    found = blocks_in(f"<div class=wp-block-media-text>{picture}{text}</div>")
    assert [block["type"] for block in found] == ["figure", "paragraph"]


def test_paragraphs_in_italics_below_most_pictures_are_their_captions() -> None:
    pictures = [f"<p><img src=/{number}.jpg></p><p><i>Boat {number}</i></p>" for number in range(3)]
    blocks = blocks_in("".join(pictures))
    assert [block["image"]["caption"]["text"] for block in blocks] == ["Boat 0", "Boat 1", "Boat 2"]
    assert [block["type"] for block in blocks_in(pictures[0])] == ["figure", "paragraph"]


@pytest.mark.parametrize(
    ("shown", "apart", "caption", "credit"),
    [
        (f"<p>{SHOWN}</p>", "<p class=caption>The quay</p>", "The quay", None),
        (f"<p>{SHOWN}</p>", "<p class=caption>The quay. Photo: Bo Lind</p>", "The quay.", "Photo: Bo Lind"),
        (
            f"<p>{SHOWN}</p>",
            "<p class=caption>The quay</p><p class='caption credit'>Bo Lind</p>",
            "The quay",
            "Bo Lind",
        ),
        ("<video src=/a.mp4></video>", "<p class=caption>The quay</p>", "The quay", None),
        ("<iframe src=https://video.example/a></iframe>", "<p class=caption>The quay</p>", "The quay", None),
        (f"<p>{SHOWN}</p>", "<p class=caption>5 / 5 (1 vote)</p>", None, None),
        (f"<figure>{SHOWN}<figcaption>The quay</figcaption></figure>", "<p class=caption>Boats</p>", "The quay", None),
    ],
)
def test_what_was_left_out_as_a_caption_is_that_of_what_stands_before_it(
    shown: str, apart: str, caption: str | None, credit: str | None
) -> None:
    _, block = blocks_in(f"<h2>The boats left.</h2>{shown}{apart}", dropped="caption", why="caption")
    told = block.get("image", block)
    assert (told.get("caption", {}).get("text"), told.get("credit")) == (caption, credit)


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li><figure><img src=/1.jpg><figcaption>A</figcaption></figure><li><figure><img src=/2.jpg>"
        "<figcaption>B</figcaption></figure></ul>",
        "<ol><li><img src=/1.jpg alt=A><li><img src=/2.jpg alt=B></ol>",
    ],
)
def test_a_list_of_pictures_alone_is_a_gallery(html: str) -> None:
    (block,) = blocks_in(html)
    assert (block["type"], len(block["items"])) == ("gallery", 2)
    (single,) = blocks_in("<ul><li><img src=/1.jpg></ul>")
    assert single["type"] == "figure"


@pytest.mark.parametrize(
    "below", ["The boat leaves. 21.04.2026 | 3:18 min", "Das Boot legt ab. 0:21 Min.", "The boat. 12:05 minutes"]
)
def test_what_ends_with_how_long_it_takes_is_said_of_a_recording(below: str) -> None:
    _, figure = blocks_in(f"<h2>The boat</h2><p>{SHOWN}</p><div><p>{below}</p></div>")
    assert figure["image"]["caption"]["text"] == below


def test_a_time_of_day_is_no_length_of_a_recording() -> None:
    assert len(blocks_in(f"<h2>The boat</h2><p>{SHOWN}</p><p>The boat leaves at 12:05</p>")) == 3
