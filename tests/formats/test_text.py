from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsformat.findings import ReadError
from newsformat.formats import FORMATS
from newsformat.formats.source import Source
from newsformat.formats.text.no_text import fault_of
from newsformat.formats.text.read import read
from newsformat.formats.text.write import write
from newsformat.model import Article, ListBlock, Reading, Table
from newsformat.model.canonical import members_of
from properties.effort import cases
from properties.strategies import articles

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*/article.json"))
SEED = ROOT.parent / "shared" / "data" / "seed"


def reading(text: str) -> Reading:
    return read(Source.of(text))


def article(text: str) -> Article:
    found = reading(text).article
    assert found is not None
    return found


def paragraphs(found: Article) -> list[str]:
    return [block.text or "" for block in found.body if block.type == "paragraph"]


# ------------------------------------------------------------------------------------- the pasted page


@pytest.mark.skipif(not SEED.exists(), reason="the shared test data is not beside this project")
def test_the_pasted_page_gives_what_a_person_finds_in_it() -> None:
    expected = json.loads((SEED / "expected.json").read_text(encoding="utf-8"))
    result = read(Source.of(SEED / "page.txt"))
    found = result.article
    assert found is not None
    assert found.headline == expected["headline"]
    assert found.subheadline == expected["subheadline"]
    assert found.dateline is not None
    assert found.dateline.text == expected["dateline"]
    assert found.body[0].run_in == "SAN SALVADOR: "
    assert paragraphs(found) == expected["body"]
    assert len(found.body) == 14
    assert found.language == expected["language"]
    assert found.publisher is not None
    assert found.publisher.name == expected["publisher"]
    assert found.published is None
    assert not [line for line in expected["chrome"] if line in found.text]
    said = [(quote.text, quote.speaker and quote.speaker.name, quote.kind) for quote in found.quotes]
    assert said == [(quote["text"], quote["speaker"], quote["kind"]) for quote in expected["quotes"]]
    marked = [mark for block in found.body for mark in getattr(block, "marks", ()) if mark.type == "quote"]
    assert len(marked) == 3
    dates = [claim for claim in result.evidence if claim.path == "/published"]
    assert [(claim.chosen, claim.at) for claim in dates] == [(False, "line 2")]


GERMAN_PAGE = """Hafenkurier
Menü
Suche
Anmelden
Startseite
Region
Sport
Region
Fähre: Erstes Schiff läuft nach neun Tagen wieder aus
Der Sturm hatte den Hafen lahmgelegt. Nun fahren die Boote wieder, doch der Fahrplan bleibt vorerst ausgedünnt.
Von Ada Rossi
01.03.2026, 06:30 Uhr
Teilen
Drucken
Das erste Schiff hat am Sonntagmorgen den Hafen verlassen. An Bord waren 120 Menschen, die auf die Fähre gewartet hatten.
„Wir fahren wieder“, sagte Hafenmeister Bo Lind am Morgen.
Anzeige
Eine lange Nacht
In der Nacht hatten die Mannschaften die Boote vorbereitet und das Eis vom Deck geschlagen, damit sie fahren konnten.
Am Nachmittag soll ein zweites Schiff folgen, teilte die Reederei mit.
Anzeige
Mehr zum Thema
Wie die Fähre in den Hafen kam
Der Sturm in Bildern
Was der Ausfall die Insel kostet
Meistgelesen
Kommentare
Impressum
Datenschutz
© 2026 Hafenkurier GmbH. Alle Rechte vorbehalten.
"""  # noqa: E501 - a page pasted with a line a paragraph


def test_a_page_without_blank_lines_is_told_apart_by_the_shape_of_lines() -> None:
    found = article(GERMAN_PAGE)
    assert members_of(found) | {"body": [], "quotes": []} == {
        "newsformat": "1.0",
        "language": "de",
        "headline": "Fähre: Erstes Schiff läuft nach neun Tagen wieder aus",
        "subheadline": GERMAN_PAGE.split("\n")[9],
        "byline": "Von Ada Rossi",
        "authors": [{"name": "Ada Rossi"}],
        "publisher": {"name": "Hafenkurier GmbH"},
        "published": "2026-03-01T06:30:00",
        "body": [],
        "quotes": [],
    }
    assert [block.type for block in found.body] == ["paragraph", "paragraph", "heading", "paragraph", "paragraph"]
    assert [quote.text for quote in found.quotes] == ["Wir fahren wieder"]


def test_what_is_left_out_between_the_first_and_last_paragraph_is_in_the_evidence() -> None:
    dropped = [(claim.value, claim.at) for claim in reading(GERMAN_PAGE).evidence if claim.path == "/body"]
    assert dropped == [("Teilen", "line 13"), ("Drucken", "line 14"), ("Anzeige", "line 17")]


def test_a_japanese_page() -> None:
    found = article(
        "港新聞\nニュース\n社会\nスポーツ\n天気\n\n"
        "九日ぶりにフェリー運航再開、島民ら百二十人が乗船\n\n2026年3月1日 6時30分\n\n"
        "【ロンドン共同】九日間止まっていたフェリーが一日朝、運航を再開した。最初の船には島民ら百二十人が乗った。\n\n"
        "「ようやく帰れる」と、乗客の一人は話した。船会社は午後にも二便目を出す予定だ。\n\n"
        "港では前夜から船員が甲板の氷を割り、出港の準備を進めていた。市は当面、便数を減らして運航を続けるとしている。\n\n"
        "関連記事\n嵐の九日間\n港の歴史\nランキング\n"
    )
    assert found.headline == "九日ぶりにフェリー運航再開、島民ら百二十人が乗船"
    assert found.language == "ja"
    assert found.published == "2026-03-01T06:30:00"
    assert found.dateline is not None
    assert found.dateline.text == "ロンドン共同"
    assert [text[:5] for text in paragraphs(found)] == ["九日間止ま", "「ようやく", "港では前夜"]


def test_a_caption_between_the_byline_and_the_story_is_not_the_headline() -> None:
    found = article(
        "Skip to content\nHome\nNews\nSport\nSubscribe\nHome > News > Region\n"
        "Ferry service resumes after nine days of storm\nShare\n3 min read\nBy Ada Rossi and Bo Lind\n"
        "Published March 1, 2026 at 6:30 am\nferry-dawn.jpg\n"
        "The ferry leaves the harbour at dawn. Photo: Carla Neri\n"
        "The first boat left the harbour at dawn on Sunday with 120 people on board, who had waited for nine days.\n"
        "The crews had worked through the night, and broke the ice on the decks with hammers and hot water.\n"
        "ADVERTISEMENT\nRead more: How the storm began\n"
        "The city said that fewer boats than usual would run until the end of the month.\n"
        "Related stories\nThe storm in pictures\nHow the ferry came to the harbour\nMost read\nSchools closed again\n"
    )
    assert found.headline == "Ferry service resumes after nine days of storm"
    assert [author.name for author in found.authors] == ["Ada Rossi", "Bo Lind"]
    assert found.published == "2026-03-01T06:30:00"
    assert [text[:12] for text in paragraphs(found)] == ["The first bo", "The crews ha", "The city sai"]


# ---------------------------------------------------------------------------------------- a story alone


def test_a_headline_and_paragraphs() -> None:
    found = article(
        "Ferry service resumes\n\nThe first boat left at dawn. It carried 120 people.\n\n“We sail,” said Ada Rossi.\n"
    )
    assert found.headline == "Ferry service resumes"
    assert paragraphs(found) == ["The first boat left at dawn. It carried 120 people.", "“We sail,” said Ada Rossi."]


def test_an_arabic_story_runs_from_right_to_left() -> None:
    found = article(
        "استئناف خدمة العبارات بعد تسعة أيام\n\n"
        "البندقية (وكالة) - غادر القارب الأول الميناء عند الفجر وكان على متنه ركاب انتظروا من تسعة أيام.\n\n"
        "وقال مدير الميناء إن القارب الثاني سيغادر بعد الظهر إلى الجزيرة.\n"
    )
    assert (found.headline, found.language, found.direction) == ("استئناف خدمة العبارات بعد تسعة أيام", "ar", "rtl")
    assert found.dateline is not None
    assert found.dateline.text == "البندقية (وكالة)"


def test_a_text_without_a_headline_has_none() -> None:
    text = "The first boat left at dawn. It carried 120 people who had waited.\n\nA second boat was to follow.\n"
    found = article(text)
    assert found.headline is None
    assert found.text == text.strip()


def test_lines_wrapped_by_hand_are_one_paragraph() -> None:
    found = article(
        "FERRY SERVICE RESUMES AFTER NINE DAYS\n\nBy Ada Rossi\n\n"
        "VENICE, March 1 (LW) - The first boat left the harbour at dawn on\n"
        "Sunday with 120 people on board, who had waited for nine days while\n"
        "a storm kept all boats in port.\n\n"
        "A second boat was to follow in the afternoon, the company said. It\n"
        "will carry cars as well.\n"
    )
    assert found.byline == "By Ada Rossi"
    assert found.body[0].run_in == "VENICE, March 1 (LW) - "
    assert [text[-20:] for text in paragraphs(found)] == ["t all boats in port.", "l carry cars as well"[-19:] + "."]


def test_lists_and_tables_are_read_as_such() -> None:
    found = article(
        "What to bring\n\n"
        "The first boat leaves at dawn. Passengers should be at the quay an hour before, with these things:\n\n"
        "- A coat\n- Bread and cheese\n- A book\n\n3. Third\n4. Fourth\n\nAdults\t12\t20\nChildren\t6\t10\n\n"
        "The office opens at five in the morning, and closes when the last boat is back in the harbour.\n"
    )
    assert [block.type for block in found.body] == ["paragraph", "list", "list", "table", "paragraph"]
    bullets, numbers, table = found.body[1:4]
    assert isinstance(bullets, ListBlock)
    assert isinstance(numbers, ListBlock)
    assert isinstance(table, Table)
    assert [item.text for item in bullets.items] == ["A coat", "Bread and cheese", "A book"]
    assert (numbers.ordered, numbers.start, [item.text for item in numbers.items]) == (True, 3, ["Third", "Fourth"])
    assert [[cell.text for cell in row] for row in table.rows] == [["Adults", "12", "20"], ["Children", "6", "10"]]


def test_dialogue_behind_hyphens_is_no_list() -> None:
    found = article(
        "Prom znowu pływa\n\nPierwszy statek wypłynął z portu o świcie, a na pokładzie było stu dwudziestu ludzi.\n\n"
        "- Płyniemy - powiedziała Ada Rossi.\n- Nareszcie - odparł Bo Lind.\n"
    )
    assert [block.type for block in found.body] == ["paragraph", "paragraph", "paragraph"]


# ----------------------------------------------------------------------------------------- what comes in


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_byte_order_marks(encoding: str) -> None:
    assert paragraphs(read(Source("Überfahrt".encode(encoding))).article) == ["Überfahrt"]  # type: ignore[arg-type]


def test_a_declared_charset_is_believed() -> None:
    found = read(Source("Паром вышел из порта на рассвете.".encode("koi8-r"), charset="koi8-r")).article
    assert found is not None
    assert found.text == "Паром вышел из порта на рассвете."


@pytest.mark.parametrize("charset", ["base64", "undefined", "idna", "no such", "zip", "ü", "\x00"])
def test_a_charset_that_is_none_is_passed_over(charset: str) -> None:
    found = read(Source(b"K\xe4hne fahren.", charset=charset)).article
    assert found is not None
    assert found.text == "Kähne fahren."


def test_bytes_in_no_charset_are_a_finding() -> None:
    found = read(Source("Überfahrt, Fähre, Kähne".encode() + b" \xff", charset="utf-8"))
    assert [finding.code for finding in found.findings] == ["text-undecodable"]


@pytest.mark.parametrize("data", [b" \n\t\r\n", b"\x00\x01"])
def test_white_space_is_an_article_without_words(data: bytes) -> None:
    assert read(Source(data)).article == Article(newsformat="1.0", body=())


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf"])
def test_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError) as refusal:
        read(Source(data))
    assert refusal.value.finding.code == "text-empty"


def test_the_address_is_kept() -> None:
    found = read(Source(b"Boats sail.", url="https://example.org/ferry")).article
    assert found is not None
    assert found.url == "https://example.org/ferry"


LINES = st.sampled_from(
    ["", "Home", "• One", "1. Two", "a\tb", "VENICE — We sail.", "By Ada Rossi", "1 March 2026", "© 2026 Harbour Post",
     "“We sail,” said Ada Rossi.", "The first boat left the harbour at dawn with 120 people on board.", "Who sails?",
     "a.jpg", "logo 10x10", "A longer line that is no sentence and may be a headline", "\u200b", "。"]
)  # fmt: skip


@cases(300)
@given(st.lists(LINES, max_size=14).map("\n".join) | st.text(max_size=80))
def test_any_text_gives_a_valid_article_or_a_read_error(text: str) -> None:
    try:
        found = reading(text)
    except ReadError:
        assert fault_of(text.encode("utf-8", "surrogatepass")) or not any(map(str.isprintable, text.strip()))
        return
    assert found.article is not None
    assert Article.from_json(found.article.to_json()) == found.article
    assert list(found.evidence) == sorted(found.evidence, key=lambda claim: claim.path)


@cases(200)
@given(st.binary(max_size=80))
def test_any_bytes_give_an_article_or_a_read_error(data: bytes) -> None:
    try:
        found = read(Source(data))
    except ReadError:
        return
    assert found.article is not None


# -------------------------------------------------------------------------------------------- what goes out

FERRY: dict[str, Any] = {
    "newsformat": "1.0",
    "headline": "Ferry service resumes",
    "subheadline": "First boats out",
    "byline": "By Ada Rossi",
    "notes": [{"public": False, "text": "Call the desk."}],
    "body": [
        {"type": "paragraph", "run_in": "VENICE — ", "text": "The first boat left\nat dawn."},
        {"type": "heading", "level": 2, "text": "A long night"},
        {"type": "figure", "image": {"url": "https://example.org/a.jpg", "caption": {"text": "A boat"}}},
        {
            "type": "list",
            "items": [
                {
                    "text": "Bring a coat",
                    "blocks": [{"type": "list", "ordered": True, "start": 3, "items": [{"text": "warm"}]}],
                },
                {"text": "and bread"},
            ],
        },
        {"type": "table", "rows": [[{"text": "Adults"}, {"text": "12"}], [{"text": "Children"}, {}]]},
        {"type": "quotation", "attribution": "The log", "blocks": [{"type": "paragraph", "text": "Calm sea."}]},
        {"type": "pull_quote", "text": "We sail."},
        {"type": "preformatted", "text": "Rossi   3\nBruni   1"},
        {"type": "divider"},
    ],
}


def test_an_article_as_text() -> None:
    assert write(Article.model_validate(FERRY)).decode() == (
        "Ferry service resumes\n\nFirst boats out\n\nBy Ada Rossi\n\n"
        "VENICE — The first boat left\nat dawn.\n\nA long night\n\n"
        "• Bring a coat\n   3. warm\n• and bread\n\n"
        "Adults\t12\nChildren\t\n\nCalm sea.\n\n— The log\n\nRossi   3\nBruni   1\n"
    )


def test_a_dateline_that_runs_in_nowhere_is_put_before_the_story() -> None:
    members = {
        "newsformat": "1.0",
        "dateline": {"text": "VENICE"},
        "authors": [{"name": "Ada Rossi"}, {"name": "Bo Lind"}],
        "body": [{"type": "paragraph", "text": "The first boat left."}],
    }
    assert write(Article.model_validate(members)) == "Ada Rossi, Bo Lind\n\nVENICE — The first boat left.\n".encode()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_an_example_keeps_its_headline_language_and_paragraphs(path: Path) -> None:
    before = Article.from_json(path.read_bytes())
    after = read(Source(write(before))).article
    assert after is not None
    assert after.headline == before.headline
    assert after.language == (before.language or "").split("-", maxsplit=1)[0]
    assert [text for text in paragraphs(before) if text not in after.text] == []


@cases(150)
@given(articles())
def test_any_article_can_be_written(before: Article) -> None:
    data = write(before).decode()
    assert data.endswith("\n")
    for _, text in stretches_of(before):
        if text.strip():  # no-break spaces alone show nothing
            assert text.split("\n")[0] in data


def stretches_of(before: Article) -> list[tuple[str, str]]:
    return [(block.type, block.text) for block in before.body if block.type in ("paragraph", "heading") and block.text]


def test_the_table_leads_here() -> None:
    row = FORMATS["text"]
    assert row.read is not None
    assert row.write is not None
    assert row.read(Source(row.write(Article.model_validate(FERRY)))).article is not None
