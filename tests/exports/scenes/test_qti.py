"""QTI 2.2: a package that holds together, item by item, and holds to the schema as far as `qti_schema` has it."""

import io
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest

from simulator.exports.scenes.qti import ITEM, PACKAGE, item, package
from simulator.exports.scenes.question import questions
from simulator.play.script import prepare_script
from simulator.scenario.loader import load
from tests.exports.scenes import qti_schema
from tests.exports.scenes.asked import a_question, hostile
from tests.shipped import SCENES

ORDER = ["responseDeclaration", "outcomeDeclaration", "outcomeDeclaration", "itemBody", "responseProcessing"]


def read(*questions) -> dict[str, ET.Element]:
    with ZipFile(io.BytesIO(package(questions, "en"))) as zipped:
        return {name: ET.fromstring(zipped.read(name)) for name in zipped.namelist()}


def test_the_manifest_comes_first_and_names_every_file():
    files = read(a_question(), a_question(id_="the-cup"))
    assert next(iter(files)) == "imsmanifest.xml"
    resources = files["imsmanifest.xml"].iter(f"{{{PACKAGE}}}resource")
    assert {(one.get("href"), one.get("type")) for one in resources} == {
        ("scene-the-cap.xml", "imsqti_item_xmlv2p2"),
        ("scene-the-cup.xml", "imsqti_item_xmlv2p2"),
    }


def test_an_item_has_its_parts_in_the_order_of_the_schema():
    found = [one.tag for one in item(a_question(), "en")]
    assert found == [*ORDER, *["modalFeedback"] * 4]


def test_every_id_that_is_named_is_there():
    root = read(a_question())["scene-the-cap.xml"]
    choices = {one.get("identifier") for one in root.iter(f"{{{ITEM}}}simpleChoice")}
    assert choices == {one.get("mapKey") for one in root.iter(f"{{{ITEM}}}mapEntry")}
    assert choices == {one.get("identifier") for one in root.iter(f"{{{ITEM}}}modalFeedback")}
    assert root.findtext(f".//{{{ITEM}}}correctResponse/{{{ITEM}}}value") in choices


def test_a_line_earns_its_credit():
    root = read(a_question())["scene-the-cap.xml"]
    earned = {one.get("mapKey"): float(one.get("mappedValue")) for one in root.iter(f"{{{ITEM}}}mapEntry")}
    assert earned["line-log"] == 1.0
    assert max(earned.values()) == 1.0


def test_the_same_scenes_give_the_same_bytes():
    assert package([a_question()], "en") == package([a_question()], "en")


def test_hostile_words_stay_words():
    root = read(hostile())["scene-the-cap.xml"]
    assert any("<script>" in (one.text or "") for one in root.iter(f"{{{ITEM}}}simpleChoice"))


def test_every_shipped_scene_and_the_hostile_one_hold_to_the_schema():
    shipped = list(questions(prepare_script(load(path).required()) for path in SCENES))
    files = read(*shipped, hostile())
    manifest = files.pop("imsmanifest.xml")
    assert list(qti_schema.wrong(manifest, qti_schema.MANIFEST, PACKAGE)) == []
    assert [
        manifest.findtext(f"{{{PACKAGE}}}metadata/{{{PACKAGE}}}{name}") for name in ("schema", "schemaversion")
    ] == [
        "QTIv2.2 Package",
        "1.0.0",
    ]
    assert {
        name: found for name, root in files.items() if (found := list(qti_schema.wrong(root, qti_schema.ITEM, ITEM)))
    } == {}
    ids = [one.get("identifier") for one in manifest.iter() if one.get("identifier")]
    assert len(ids) == len(set(ids)), "an xs:ID stands once"


def test_every_variable_that_is_read_or_set_is_declared_and_of_its_type():
    root = read(a_question())["scene-the-cap.xml"]
    declared = {one.get("identifier"): one for one in root.iter() if one.tag.endswith("Declaration")}
    for name in ("variable", "mapResponse", "setOutcomeValue"):
        assert {one.get("identifier") for one in root.iter(f"{{{ITEM}}}{name}")} <= set(declared)
    assert {one.get("outcomeIdentifier") for one in root.iter(f"{{{ITEM}}}modalFeedback")} == {"FEEDBACK"}
    assert declared["FEEDBACK"].get("baseType") == declared["RESPONSE"].get("baseType") == "identifier"
    assert declared["SCORE"].get("baseType") == root.find(f".//{{{ITEM}}}baseValue").get("baseType") == "float"


@pytest.mark.parametrize("spoil", ["order", "name", "value", "text"])
def test_what_the_schema_refuses_is_found(spoil: str):
    root = read(a_question())["scene-the-cap.xml"]
    body = root.find(f"{{{ITEM}}}itemBody")
    match spoil:
        case "order":
            root.remove(body)
            root.append(body)
        case "name":
            body.append(ET.Element(f"{{{ITEM}}}script"))
        case "value":
            root.find(f".//{{{ITEM}}}simpleChoice").set("identifier", "1 a")
        case "text":
            body.text = "loose"
    assert list(qti_schema.wrong(root, qti_schema.ITEM, ITEM))
