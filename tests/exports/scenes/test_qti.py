"""QTI 2.2: a package that holds together, item by item. Its shape is tested here; no schema is at hand to validate it by."""

import io
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from simulator.exports.scenes.qti import ITEM, PACKAGE, item, package
from tests.exports.scenes.asked import a_question, hostile

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
