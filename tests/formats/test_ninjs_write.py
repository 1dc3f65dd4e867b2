from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsformat
from formats.ninjs_schemas import WRITTEN, faults, needs_samples
from newsformat.findings import ReadError
from newsformat.formats import FORMATS
from newsformat.formats.ninjs.names import DERIVED_URI, SEAL_ROLE
from newsformat.formats.ninjs.shapes import NINJS_1_5, NINJS_3_1, Fields, Shape
from newsformat.formats.source import Source
from newsformat.model.article import Article
from newsformat.model.reading import Reading
from properties.effort import cases
from properties.strategies import articles

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/article.json"))
LEAST = {"newsformat": "1.0", "body": [{"type": "paragraph", "text": "The first boat left at dawn."}]}
BODY = '<div data-newsformat="1.0">\n<p>The first boat left at dawn.</p>\n</div>'


def written(article: Article, name: str = "ninjs") -> dict[str, Any]:
    document: dict[str, Any] = json.loads(newsformat.write(article, name))
    return document


def read(data: bytes) -> Reading:
    reader = FORMATS["ninjs"].read
    assert reader is not None
    return reader(Source(data))


def read_back(data: bytes) -> Article:
    article = read(data).article
    assert article is not None
    return article


def is_sealed(document: dict[str, Any]) -> bool:
    return SEAL_ROLE in json.dumps([document.get("bodies"), list(document)])


def article(**members: Any) -> Article:
    return Article.model_validate(LEAST | members)


# ---------------------------------------------------------------------------------------- round trips


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
class TestExamples:
    def test_come_back(self, path: Path, name: str) -> None:
        whole = Article.from_json(path.read_bytes())
        reading = read(newsformat.write(whole, name))
        assert reading.article == whole
        assert reading.findings == ()

    @needs_samples
    def test_are_valid(self, path: Path, name: str) -> None:
        assert faults(newsformat.write(Article.from_json(path.read_bytes()), name), WRITTEN[name]) == []

    def test_say_the_main_things_without_the_seal(self, path: Path, name: str) -> None:
        whole = Article.from_json(path.read_bytes())
        document = written(whole, name)
        document["bodies"] = [body for body in document.get("bodies", []) if SEAL_ROLE not in body["role"]]
        unsealed = {member: value for member, value in document.items() if value and SEAL_ROLE not in member}
        visible = read_back(json.dumps(unsealed).encode())
        for member in ("id", "headline", "subheadline", "kicker", "byline", "language", "slugline", "summary"):
            assert getattr(visible, member) == getattr(whole, member)
        assert visible.text.split() == whole.text.split()
        assert [author.name for author in visible.authors] == [author.name for author in whole.authors]
        assert {subject.name for subject in visible.subjects} == {subject.name for subject in whole.subjects}
        assert visible.version_created == (whole.version_created or whole.modified or whole.published)


@pytest.mark.parametrize("name", WRITTEN)
@cases(100)
@given(whole=articles())
def test_any_article_comes_back(name: str, whole: Article) -> None:
    assert read_back(newsformat.write(whole, name)).to_json() == whole.to_json()


@needs_samples
@pytest.mark.parametrize("name", WRITTEN)
@cases(100)
@given(whole=articles())
def test_any_article_is_valid(name: str, whole: Article) -> None:
    assert faults(newsformat.write(whole, name), WRITTEN[name]) == []


# -------------------------------------------------------------------------------------- the three forms

STORY: dict[str, Any] = {
    "id": "urn:example:ferry",
    "item_class": "text",
    "headline": "Ferry resumes",
    "alternative_headlines": [{"text": "Boats are back!", "role": "social"}],
    "version_created": "2026-03-01T06:30:00Z",
    "embargo": {"kind": "until", "until": "2026-03-01T09:00:00Z"},
    "byline": "By Ada Rossi",
    "authors": [{"name": "Ada Rossi", "kind": "person"}],
    "provider": {"name": "Lagoon Wire"},
    "subjects": [{"kind": "topic", "name": "Transport", "uri": "https://example.org/s/4", "literal": "4"}],
    "alternate_ids": [{"role": "desk", "value": "F-7"}],
}


def test_ninjs_3_1() -> None:
    assert written(article(**STORY)) == {
        "standard": {
            "name": "ninjs",
            "version": "3.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json",
        },
        "uri": "urn:example:ferry",
        "type": "text",
        "versionCreated": "2026-03-01T06:30:00Z",
        "embargoedUntil": "2026-03-01T09:00:00Z",
        "headlines": [{"value": "Ferry resumes"}, {"role": "social", "value": "Boats are back!"}],
        "by": "By Ada Rossi",
        "people": [{"name": "Ada Rossi", "rel": "creator"}],
        "bodies": [{"role": "main", "contentType": "application/xhtml+xml", "value": BODY}],
        "subjects": [{"name": "Transport", "uri": "https://example.org/s/4", "literal": "4"}],
        "infoSources": [{"name": "Lagoon Wire", "role": "provider"}],
        "altIds": [{"role": "desk", "value": "F-7"}],
    }


def test_ninjs_2_1() -> None:
    assert written(article(**STORY), "ninjs-2.1") == {
        "standard": {
            "name": "ninjs",
            "version": "2.1",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json",
        },
        "uri": "urn:example:ferry",
        "type": "text",
        "versioncreated": "2026-03-01T06:30:00Z",
        "embargoed": "2026-03-01T09:00:00Z",
        "headlines": [{"value": "Ferry resumes"}, {"role": "social", "value": "Boats are back!"}],
        "by": "By Ada Rossi",
        "people": [{"name": "Ada Rossi", "rel": "creator"}],
        "bodies": [{"role": "main", "contenttype": "application/xhtml+xml", "value": BODY}],
        "subjects": [{"name": "Transport", "uri": "https://example.org/s/4", "literal": "4"}],
        "infosources": [{"name": "Lagoon Wire", "role": "provider"}],
        "altids": [{"role": "desk", "value": "F-7"}],
    }


def test_ninjs_1_5() -> None:
    assert written(article(**STORY), "ninjs-1.5") == {
        "$standard": {
            "name": "ninjs",
            "version": "1.5",
            "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_1.5.json",
        },
        "uri": "urn:example:ferry",
        "type": "text",
        "versioncreated": "2026-03-01T06:30:00Z",
        "embargoed": "2026-03-01T09:00:00Z",
        "headline": "Ferry resumes",
        "headline_social": "Boats are back!",
        "byline": "By Ada Rossi",
        "person": [{"name": "Ada Rossi", "rel": "creator"}],
        "body_main": BODY,
        "subject": [{"name": "Transport", "scheme": "https://example.org/s/", "code": "4"}],
        "infosource": [{"name": "Lagoon Wire", "rel": "provider"}],
        "altids": {"desk": "F-7"},
    }


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize(
    "members",
    [
        {},
        STORY,
        {"status": "canceled", "urgency": 1, "language": "en", "profile": "short", "version": "7"},
        {"rights": [{"holder": {"name": "Harbour Post"}, "notice": "© 2026", "usage_terms": "Not for archives."}]},
        {"rights": [{"expressions": [{"language_id": "https://example.org/odrl", "content": "<policy/>"}]}]},
        {"notes": [{"public": False, "text": "Adds a quote."}]},
        {"authors": [{"kind": "person", "name": "Ada Rossi", "email": "ada@example.org"}]},
        {"dateline": {"place": {"name": "Venice"}}},
        {"lead_image": {"url": "https://example.org/a.jpg", "media_type": "image/jpeg", "width": 1200}},
        {
            "media": [
                {"type": "figure", "image": {"url": "https://example.org/a.jpg", "uri": "urn:x", "credit": "Bo Lind"}}
            ]
        },
        {"media": [{"type": "figure", "image": {"url": "https://example.org/a.jpg", "alt": "A ferry at a quay"}}]},
        {"media": [{"type": "video", "url": "https://example.org/a.mp4", "duration": 95}]},
        {
            "item_class": "video",
            "media": [
                {
                    "type": "video",
                    "url": "https://example.org/b.mp4",
                    "duration": 95,
                    "renditions": [
                        {
                            "url": "https://example.org/a.mp4",
                            "role": "web",
                            "width": 384,
                            "height": 216,
                            "duration": 94,
                        },
                        {"url": "https://example.org/b.mp4", "role": "main", "media_type": "video/mp4"},
                    ],
                }
            ],
        },
        {
            "lead_image": {
                "url": "https://example.org/a.jpg",
                "alt": "A ferry at a quay",
                "credit": "Bo Lind",
                "uri": "urn:example:pic:7",
            }
        },
        {"lead_image": {"url": "https://example.org/a.jpg", "credit": "Bo Lind"}},
        {"lead_image": {"url": "https://example.org/a.jpg", "caption": {"text": "The first boat."}}},
        {"media": [{"type": "video", "url": "https://example.org/a.mp4", "caption": {"text": "The first boat."}}]},
        {
            "item_class": "picture",
            "media": [
                {
                    "type": "figure",
                    "image": {"url": "https://example.org/a.jpg", "caption": {"text": "The first boat."}},
                }
            ],
        },
        {"keywords": [{"text": "ferries"}], "subjects": [{"kind": "topic", "name": "transport"}]},
        {"subjects": [{"kind": "place", "name": "Venice", "relation": "mentioned"}]},
        {"related": [{"id": "urn:example:history", "description": "How it began."}]},
        {"related": [{"id": "urn:example:history", "title": "A history", "version": "2"}]},
        {"kicker": "Transport", "subheadline": "First boats out"},
    ],
)
def test_what_has_a_place_needs_no_seal(name: str, members: dict[str, Any]) -> None:
    data = newsformat.write(article(**members), name)
    assert not is_sealed(json.loads(data))
    assert read_back(data) == article(**members)


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize(
    "members",
    [
        {"item_class": "animation"},
        {"keywords": [{"text": "ferries", "rank": 1}]},
        {"created": "2026"},
        {"fact_checks": [{"claim": "All ferries are late."}]},
        {"rights": [{"notice": "© 2026"}, {"notice": "© 2025"}]},
        {"extensions": {"example.org": 1}},
        {"extensions": {"ninjs": [{"at": "", "members": {"colour": "red", "bodies": 7, "uri": []}}]}},
    ],
)
def test_what_has_no_place_rides_sealed(name: str, members: dict[str, Any]) -> None:
    data = newsformat.write(article(**members), name)
    assert is_sealed(json.loads(data))
    assert read_back(data) == article(**members)


def test_of_two_ways_to_tell_rights_to_machines_the_expression_is_written() -> None:
    right = {"license": "https://example.org/license", "expressions": [{"content": "<policy/>"}]}
    assert written(article(rights=[right]))["rightsInfo"] == {"encodedRights": "<policy/>"}


def test_an_article_without_an_id_gets_one_that_is_not_read_back() -> None:
    document = written(article())
    assert document["uri"] == DERIVED_URI + article().digest
    assert read_back(json.dumps(document).encode()).id is None


@pytest.mark.parametrize("embargo", [{"kind": "until_told"}, {"kind": "until", "until": "2026-03"}])
def test_an_embargo_that_can_not_be_told_withholds_the_item(embargo: dict[str, Any]) -> None:
    document = written(article(embargo=embargo, status="usable"))
    assert (document["pubStatus"], "embargoedUntil" in document) == ("withheld", False)


def test_the_time_of_a_version_is_that_of_the_last_change_where_none_was_said() -> None:
    assert written(article(modified="2026-03-02", published="2026-03-01"))["versionCreated"] == "2026-03-02"


def test_a_known_qcode_is_a_uri() -> None:
    subject = {"kind": "topic", "name": "Transport", "qcode": "medtop:20000337"}
    assert written(article(subjects=[subject]))["subjects"] == [
        {
            "name": "Transport",
            "uri": "http://cv.iptc.org/newscodes/mediatopic/20000337",
            "literal": "medtop:20000337",
        }
    ]


def test_several_are_a_list() -> None:
    both = (article(headline="One"), article(headline="Two"))
    for name in WRITTEN:
        data = newsformat.write_all(both, name)
        assert [reading.article for reading in newsformat.read_all(data)] == list(both)


# ----------------------------------------------------------------------------------------------- seal

SEALED = {"headline": "Ferry resumes", "fact_checks": [{"claim": "All ferries are late."}]}


@pytest.mark.parametrize("name", WRITTEN)
def test_an_edited_item_is_right_and_its_seal_void(name: str) -> None:
    data = newsformat.write(article(**SEALED), name).replace(b'"Ferry resumes"', b'"Ferry stops"', 1)
    reading = read(data)
    assert [finding.code for finding in reading.findings] == ["seal-void"]
    assert reading.article == article(headline="Ferry stops")


def test_a_seal_that_can_not_be_read_is_passed_over() -> None:
    reading = read(newsformat.write(article(**SEALED), "ninjs").replace(b'{\\"body\\"', b'{\\"boby\\"', 1))
    assert [finding.code for finding in reading.findings] == ["seal-unreadable"]
    assert reading.article == article(headline="Ferry resumes")


# -------------------------------------------------------------------------------------------- residue

OTHERS_1_X: dict[str, Any] = {
    "uri": "urn:example:ferry",
    "type": "text",
    "mimetype": "text/html",
    "representationtype": "complete",
    "headline": "Ferry resumes",
    "versioncreated": "2026-03-01T06:30:00+0000",
    "wordcount": 6,
    "body_html": '<p class="x">The first boat left at <b>dawn</b>.</p>',
    "description_text": "It runs again.",
    "description_html": "<p>It runs <b>again</b>.</p>",
    "description_usage": "Boats run.",
    "subject": [{"name": "Boats", "scheme": "https://example.org/s", "code": "5", "rel": "classifies"}],
    "place": [{"name": "Lagoon", "geometry_wkt": {"text": "POINT(12 45)"}}],
    "altids": {"desk": ["F-7"]},
    "associations": {"portrait": {"uri": "urn:example:pic:7", "type": "picture", "headline": "Ada Rossi"}},
    "renditions": {"pdf": {"href": "https://example.org/a.pdf", "format": "A4"}},
}
OTHERS_3_X: dict[str, Any] = {
    "uri": "urn:example:ferry",
    "type": "text",
    "representationType": "full",
    "title": "FERRY 1",
    "headlines": [{"role": "main", "contentType": "text/plain", "value": "Ferry resumes"}],
    "bodies": [{"role": "rich", "wordCount": 6, "value": '<p class="x">The first boat left at <b>dawn</b>.</p>'}],
    "people": [{"name": "Ada Rossi", "rel": "mentions", "contactInfo": [{"role": "x", "value": "y"}]}],
    "places": [{"name": "Lagoon", "geoJSON": {"type": "LineString", "coordinates": [[12, 45], [12.5, 45]]}}],
    "eventDetails": {"dates": {"expectedStartDate": "2026-03", "recurrence": {"recurrenceRules": [{"interval": 2}]}}},
    "associations": [
        {
            "name": "portrait",
            "uri": "urn:example:pic:7",
            "type": "picture",
            "descriptions": [{"role": "caption", "value": "Ada <b>Rossi</b>"}, {"role": "alt", "value": "A woman"}],
            "renditions": [{"name": "large", "href": "https://example.org/7.jpg", "poi": {"x": 1, "y": 2}}],
            "rightsInfo": {"langId": "https://example.org/odrl", "linkedRights": "https://example.org/r"},
        },
        {"name": "logo", "uri": "urn:example:logo", "type": "graphic", "objects": [{"name": "A logo"}]},
    ],
}


PICTURE_1_X: dict[str, Any] = {
    "uri": "urn:example:pic:7",
    "type": "picture",
    "headline": "Ada Rossi",
    "description_text": "Ada Rossi on the quay.",
    "description_html": "<p>Ada Rossi on the quay.</p>",
    "renditions": {"large": {"href": "https://example.org/7.jpg"}},
}


@pytest.mark.parametrize(
    ("name", "source"), [("ninjs-1.5", OTHERS_1_X), ("ninjs-1.5", PICTURE_1_X), ("ninjs", OTHERS_3_X)]
)
def test_what_was_read_goes_back_as_it_came(name: str, source: dict[str, Any]) -> None:
    document = written(read_back(json.dumps(source).encode()), name)
    assert {member: value for member, value in document.items() if "standard" not in member} == source


def test_markup_of_a_body_goes_back_while_it_tells_the_same() -> None:
    source = read_back(json.dumps(OTHERS_3_X).encode())
    changed = source.model_copy(update={"body": article().body})
    body = {"role": "main", "contentType": "application/xhtml+xml", "value": BODY}
    assert written(changed)["bodies"][0] == body  # without the counts of words that were true of the other one


# ------------------------------------------------------------------------------------------ any input


def values(shape: Shape, depth: int = 0) -> st.SearchStrategy[Any]:
    """Values that fit a shape more or less."""
    if depth > 4 or not isinstance(shape, list | Fields):
        return SINGLE
    if isinstance(shape, list):
        return st.lists(values(shape[0], depth + 1), max_size=3)
    members = {
        name: st.deferred(lambda member=member: values(member, depth + 1)) for name, member in shape.members.items()
    }
    chosen = st.lists(st.sampled_from(sorted(members) or ["x"]), max_size=6, unique=True)
    return chosen.flatmap(lambda names: st.fixed_dictionaries({name: members.get(name, SINGLE) for name in names}))


SINGLE = (
    st.sampled_from(
        "about mentions creator editor picture video text composite main caption usable kicker 2026-03-01 Point "
        "https://example.org/a/b https://example.org/a image/jpeg <p>“We_sail,”_said_Ada.</p> newsformat_0".split()
    )
    | st.text(max_size=5)
    | st.integers(-3, 200)
    | st.booleans()
    | st.lists(st.integers(0, 90), max_size=2)
)


@needs_samples
@cases(200)
@given(st.sampled_from([NINJS_3_1, NINJS_1_5]).flatmap(values))
def test_any_item_gives_valid_items_and_the_same_article_again(document: dict[str, Any]) -> None:
    try:
        whole = read_back(json.dumps(document).encode())
    except ReadError:
        return
    for name, version in WRITTEN.items():
        data = newsformat.write(whole, name)
        assert faults(data, version) == []
        assert read_back(data).to_json() == whole.to_json()


GALLERY = {
    "type": "gallery",
    "caption": {"text": "All boats."},
    "items": [
        {"type": "figure", "image": {"url": f"https://example.org/{name}.jpg", "caption": {"text": f"The {name}."}}}
        for name in ("boat", "pier")
    ],
}
VIDEO = {
    "type": "video",
    "url": "https://example.org/boat.mp4",
    "image": {"url": "https://example.org/boat.jpg", "alt": "A boat."},
}


@pytest.mark.parametrize("medium", [GALLERY, VIDEO], ids=["gallery", "video"])
@pytest.mark.parametrize("name", WRITTEN)
def test_pictures_in_a_gallery_and_before_a_recording_are_associated_with_it(name: str, medium: dict[str, Any]) -> None:
    whole = article(media=[medium])
    needs_seal = name == "ninjs-1.5" and medium is GALLERY  # there a name stands once
    assert is_sealed(written(whole, name)) is needs_seal
    assert read_back(newsformat.write(whole, name)) == whole


@needs_samples
@pytest.mark.parametrize("medium", [GALLERY, VIDEO], ids=["gallery", "video"])
@pytest.mark.parametrize("name", WRITTEN)
def test_pictures_in_a_gallery_and_before_a_recording_are_valid(name: str, medium: dict[str, Any]) -> None:
    assert faults(newsformat.write(article(media=[medium]), name), WRITTEN[name]) == []
