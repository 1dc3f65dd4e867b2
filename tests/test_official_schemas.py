"""Documents against the schemas that the standards publish, in a folder of the user's."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import newsformat
from newsformat import FORMATS, Article, Finding
from newsformat.official_schemas.folder import schemas_in, version_in

ROOT = Path(__file__).parents[1]
OFFICIAL = ROOT.parent / "shared/data/newsml/schemas"
EXAMPLES = sorted((ROOT / "examples").glob("*/article.json"))
NITF = "http://iptc.org/std/NITF/2006-10-18/"
# The shape of the real one in little: a part included by an address, attributes with a type, children in order.
SCHEMA = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="{NITF}" targetNamespace="{NITF}"
  elementFormDefault="qualified">
  <xs:include schemaLocation="https://example.org/schemas/nitf-3-6-part.xsd"/>
  <xs:element name="nitf"><xs:complexType><xs:sequence>
    <xs:element name="head"/><xs:element ref="body"/></xs:sequence>
    <xs:attribute name="count" type="xs:integer"/>
    <xs:attribute name="kind"><xs:simpleType><xs:restriction base="xs:string">
      <xs:enumeration value="wire"/></xs:restriction></xs:simpleType></xs:attribute>
  </xs:complexType></xs:element>
</xs:schema>"""
PART = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="{NITF}" targetNamespace="{NITF}"
  elementFormDefault="qualified">
  <xs:element name="body"><xs:complexType><xs:sequence><xs:element name="p" type="xs:string" maxOccurs="unbounded"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>"""
NINJS = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["uri"],
    "properties": {
        "uri": {"type": "string"},
        "standard": {"type": "object"},
        "headline": {"type": "string"},
        "urgency": {"type": "integer", "maximum": 9},
        "geometry": {"$ref": "https://geojson.org/schema/GeoJSON.json#"},
    },
    "additionalProperties": False,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "schemas"
    found.mkdir()
    (found / "nitf-3-6.xsd").write_text(SCHEMA)
    (found / "nitf-3-6-part.xsd").write_text(PART)
    (found / "ninjs-schema_1.5.json").write_text(json.dumps(NINJS))
    newer = {**NINJS["properties"], "slug": {"type": "string"}}  # type: ignore[dict-item]
    (found / "ninjs-schema_3.1.json").write_text(json.dumps({**NINJS, "properties": newer}))
    (found / "GeoJSON-schema.json").write_text('{"type": "object", "required": ["type"]}')
    return found


def against(document: str, format: str, folder: Path) -> list[tuple[str, str, str | None, int | None, int | None]]:  # noqa: A002
    """The findings of the schemas alone."""
    found = newsformat.validate(document, format, schema_dir=folder)
    return [
        (finding.code, finding.message, finding.hint, finding.line, finding.column)
        for finding in found
        if finding.code in ("xsd", "json-schema")
    ]


# ------------------------------------------------------------------------------------------------- XML


def nitf(body: str, attributes: str = "") -> str:
    return f'<?xml version="1.0"?>\n<nitf xmlns="{NITF}"{attributes}>{body}</nitf>'


WHOLE = "<head/><body><p>The boat left.</p></body>"


def test_what_is_valid_leaves_nothing_to_say(folder: Path) -> None:
    assert against(nitf(WHOLE), "nitf", folder) == []


def test_an_element_out_of_place_is_told_at_its_tag(folder: Path) -> None:
    found = against(nitf("<!-- <p> -->\n  <body><p>The boat left.</p></body>"), "nitf", folder)
    assert found == [("xsd", "“body” is not expected", "expected: head", 3, 3)]


def test_columns_count_characters(folder: Path) -> None:
    document = nitf("<head>é<![CDATA[<p>]]>𝄞</head><body><x/></body>")
    line = document.split("\n")[1]
    found = against(document, "nitf", folder)
    assert found == [("xsd", "“x” is not expected", "expected: p", 2, line.index("<x/>") + 1)]


@pytest.mark.parametrize(
    ("attributes", "message"),
    [
        (' count="many"', "“nitf”, attribute “count”: “many” is not a valid value of the atomic type “xs:integer”"),
        (' kind="mail"', "“nitf”, attribute “kind”: the value “mail” is not an element of the set {“wire”}"),
        (' mood="calm"', "“nitf”, attribute “mood”: the attribute “mood” is not allowed"),
    ],
)
def test_an_attribute_is_told_once_in_plain_words(attributes: str, message: str, folder: Path) -> None:
    assert against(nitf(WHOLE, attributes), "nitf", folder) == [("xsd", message, None, 2, 1)]


def test_a_document_without_the_namespace_is_checked_as_if_it_had_it(folder: Path) -> None:
    found = against("<nitf><head/><body><x/></body></nitf>", "nitf", folder)
    assert found == [
        (
            "xsd",
            "“nitf” is in no namespace; the rest is checked as if it were in that of the schema",
            f'add xmlns="{NITF}"',
            1,
            1,
        ),
        ("xsd", "“x” is not expected", "expected: p", 1, 20),
    ]


def test_very_many_faults_are_counted(folder: Path) -> None:
    found = against(nitf("<head/><body><p><a/></p>" + "<p><a/></p>" * 149 + "</body>"), "nitf", folder)
    assert len(found) == 101
    assert "50 more faults against the schema are not listed" in [message for _, message, *_ in found]


def test_a_document_that_is_no_xml_is_told_once(folder: Path) -> None:
    found = newsformat.validate("<nitf><head></nitf>", "nitf", schema_dir=folder)
    assert [finding.code for finding in found] == ["xml-syntax"]


# ---------------------------------------------------------------------------------------------- the folder


def test_the_newest_schema_is_taken_the_preferred_first(tmp_path: Path) -> None:
    names = ["NewsML-G2_2.9-spec-All-Power.xsd", "NewsML-G2_2.35-spec-All-Power.xsd", "G2-multi-schema-2.35.xsd"]
    for name in names:
        (tmp_path / name).touch()
    found = schemas_in(tmp_path, "G2-multi*.xsd", "*NewsML-G2*.xsd")
    assert [path.name for path in found] == [names[2], names[1], names[0]]


@pytest.mark.parametrize(
    ("name", "version"),
    [
        ("nitf-3-6.xsd", (3, 6)),
        ("nitf-3-6-ruby-include.xsd", (3, 6)),
        ("NewsML-G2_2.35-spec-All-Power.xsd", (2, 35)),
        ("G2-multi-schema-2.35.xsd", (2, 35)),
        ("ninjs-schema_1.5.json", (1, 5)),
        ("catalog.xsd", (0, 0)),
    ],
)
def test_the_version_stands_in_the_name(name: str, version: tuple[int, int]) -> None:
    assert version_in(name) == version


def test_a_folder_without_the_schema_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"there is no schema nitf\*\.xsd in this folder"):
        newsformat.validate(nitf(WHOLE), "nitf", schema_dir=tmp_path)
    with pytest.raises(FileNotFoundError, match=r"there is no schema ninjs\*\.json in this folder"):
        newsformat.validate('{"uri": "urn:x"}', "ninjs", schema_dir=tmp_path)


def test_formats_without_an_official_schema_are_read_alone(tmp_path: Path) -> None:
    for name in ("json", "html", "text", "json-ld"):
        data = newsformat.write(Article.from_json((ROOT / "examples/ferry/article.json").read_bytes()), name)
        told = [finding.code for finding in newsformat.validate(data, name, schema_dir=tmp_path)]
        assert told == [finding.code for finding in newsformat.validate(data, name)]


def test_a_schema_sees_nothing_outside_its_folder(folder: Path) -> None:
    (folder.parent / "nitf-3-6-part.xsd").write_text(PART)
    (folder / "nitf-3-6-part.xsd").unlink()
    (folder / "nitf-3-6.xsd").write_text(SCHEMA.replace("https://example.org/schemas/", "../"))
    with pytest.raises(OSError, match=r"this schema can't be used: .*nitf-3-6-part\.xsd"):
        newsformat.validate(nitf(WHOLE), "nitf", schema_dir=folder)


def test_a_schema_that_is_none_says_so(folder: Path) -> None:
    (folder / "nitf-3-6.xsd").write_text("<xs:schema")
    with pytest.raises(OSError, match="this schema can't be used"):
        newsformat.validate(nitf(WHOLE), "nitf", schema_dir=folder)
    (folder / "ninjs-schema_3.1.json").write_text("{")
    with pytest.raises(OSError, match="this schema can't be used"):
        newsformat.validate('{"uri": "urn:x", "slug": "a"}', "ninjs", schema_dir=folder)


# ------------------------------------------------------------------------------------------------- ninjs


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ('{"uri": "urn:x", "geometry": {"type": "Point"}}', []),
        (
            '{"uri": "urn:x",\n "urgency": 10}',
            [("json-schema", "10 is greater than the maximum of 9", "ninjs-schema_3.1.json asks for it", 2, 13)],
        ),
        (
            '{"standard": {"name": "ninjs", "version": "1.5"}, "uri": "urn:x", "slug": "a"}',
            [
                (
                    "json-schema",
                    "Additional properties are not allowed ('slug' was unexpected)",
                    "ninjs-schema_1.5.json asks for it",
                    1,
                    1,
                )
            ],
        ),
        (
            '{"standard": {"schema": "http://example.org/ninjs-schema_1.5.json"}, "uri": "urn:x", "slug": "a"}',
            [
                (
                    "json-schema",
                    "Additional properties are not allowed ('slug' was unexpected)",
                    "ninjs-schema_1.5.json asks for it",
                    1,
                    1,
                )
            ],
        ),
        (
            '{"uri": "urn:x", "geometry": {}}',
            [("json-schema", "'type' is a required property", "ninjs-schema_3.1.json asks for it", 1, 30)],
        ),
    ],
)
def test_an_item_is_held_against_the_schema_of_its_version(
    document: str, expected: list[tuple[Any, ...]], folder: Path
) -> None:
    assert against(document, "ninjs", folder) == expected


def test_what_a_schema_names_and_the_folder_has_not_is_not_fetched(folder: Path) -> None:
    (folder / "GeoJSON-schema.json").unlink()
    with pytest.raises(OSError, match="this schema can't be used"):
        newsformat.validate('{"uri": "urn:x", "geometry": {}}', "ninjs", schema_dir=folder)


# ----------------------------------------------------------------------------------- the schemas themselves


@pytest.mark.skipif(not OFFICIAL.is_dir(), reason="the official schemas do not lie beside the project")
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("name", [name for name in FORMATS if name.partition("-")[0] in ("newsml", "nitf", "ninjs")])
def test_the_examples_are_valid(name: str, path: Path) -> None:
    if FORMATS[name].write is None:
        pytest.skip(f"{name} is not written")
    data = newsformat.write(Article.from_json(path.read_bytes()), name)
    assert [found for found in newsformat.validate(data, schema_dir=OFFICIAL) if _is_of_schema(found)] == []


def _is_of_schema(finding: Finding) -> bool:
    return finding.code in ("xsd", "json-schema")
