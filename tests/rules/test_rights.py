"""Rules of rights and trust, where their two examples don't tell enough."""

from __future__ import annotations

import pytest

from newsformat.rules.rule import REMOVED
from rules.found import edits, found, paths

ENDED = {"notice": "© Bo Lind", "valid_to": "2026-02-01"}
PICTURE = {"url": "https://example.org/a.jpg", "alt": "A ferry", "credit": "Bo Lind"}
MADE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"


def test_rights_in_a_picture_are_not_renewed_by_those_of_the_article() -> None:
    assert paths("rights-expired", lead_image={**PICTURE, "rights": [ENDED]}) == ["/lead_image/rights/0/valid_to"]


def test_rights_are_renewed_for_the_same_parts_only() -> None:
    image = {**PICTURE, "id": "i1"}
    rights = [{**ENDED, "applies_to": ["i1"]}, {"notice": "© Harbour Post"}]
    assert paths("rights-expired", lead_image=image, rights=rights) == ["/rights/0/valid_to"]
    renewed = [*rights, {"notice": "© Bo Lind", "applies_to": ["i1"]}]
    assert paths("rights-expired", lead_image=image, rights=renewed) == []


def test_rights_that_begin_later_matter_once_the_article_is_published() -> None:
    rights = [{"notice": "© Harbour Post", "valid_from": "2026-04-01"}]
    assert paths("rights-not-yet-valid", rights=rights, published=REMOVED) == []
    assert paths("rights-not-yet-valid", rights=rights) == ["/rights/0/valid_from"]


@pytest.mark.parametrize("notice", ["© 2062", "Copyright 1998-2062 Harbour Post", "(c) Harbour Post 2062"])
def test_a_notice_of_a_year_to_come(notice: str) -> None:
    assert paths("notice-year-to-come", rights=[{"notice": notice}]) == ["/rights/0/notice"]


@pytest.mark.parametrize(
    "notice", ["© 2027 Harbour Post", "© Harbour 2062000", "Room 2062, Harbour Post", "© Studio 20620"]
)
def test_a_notice_of_no_year_to_come(notice: str) -> None:
    assert paths("notice-year-to-come", rights=[{"notice": notice}]) == []


def test_terms_of_pictures_are_looked_at_too() -> None:
    rights = [{"license": "https://creativecommons.org/licenses/by/4.0/", "usage_terms": "Tous droits réservés"}]
    image = {**PICTURE, "rights": rights}
    assert paths("license-against-notice", lead_image=image) == ["/lead_image/rights/0/license"]


def test_a_word_on_data_mining_is_no_term_that_needs_a_holder() -> None:
    mining = "http://ns.useplus.org/LDF/ldf-XMPSpecification#DMI-PROHIBITED"
    assert paths("holder-missing", rights=[{"data_mining": mining}]) == []
    assert paths("holder-missing", rights=[{"data_mining": mining, "usage_terms": "Not for archives."}]) == ["/rights"]


def test_rights_that_stand_twice_alike_go_safely() -> None:
    notice = {"notice": "© Harbour Post"}
    assert edits("rights-repeated", rights=[notice, {**notice, "scope": ["rgsc:region"]}, notice]) == [
        ("/rights/2", REMOVED, True)
    ]


def test_what_readers_are_told_of_the_text_tells_them_of_its_pictures() -> None:
    image = {"url": "https://example.org/a.jpg", "digital_source_type": MADE}
    assert paths("ai-picture-undeclared", lead_image=image) == ["/lead_image"]
    assert paths("ai-picture-undeclared", lead_image=image, ai_disclosure="Pictures are made by machine.") == []


def test_a_picture_item_made_by_a_model_has_no_text_to_say_so_in() -> None:
    assert paths("ai-undeclared", digital_source_type=MADE, body=[]) == []


def test_a_correction_of_the_day_of_publication_is_in_order() -> None:
    correction = {"text": "It is 120.", "time": "2026-03-01"}
    assert paths("correction-before-publication", corrections=[correction]) == []
    assert paths("correction-after-last-change", corrections=[correction]) == []


def test_a_note_to_desks_is_hidden_unsafely() -> None:
    notes = [{"public": True, "text": "Nicht zur Veröffentlichung: Rückfragen an die Redaktion."}]
    assert edits("desk-note-public", notes=notes) == [("/notes/0/public", False, False)]


def test_the_words_that_give_a_note_away_are_told() -> None:
    notes = [{"public": True, "text": "NOT FOR PUBLICATION. Call the desk."}]
    assert [violation.message for violation in found("desk-note-public", notes=notes)] == [
        "readers may see the note, and it says “NOT FOR PUBLICATION”"
    ]
