"""QTI 2.2: a package with one assessmentItem a scene, each a choiceInteraction whose lines earn their credit and tell why.

The elements, their order and their attributes are those of IMS QTI 2.2 (imsqti_v2p2.xsd) and its content package
(qtiv2p2_imscpv1p2_v1p0.xsd). The schemas may not be handed on from here; the tests hold every shipped scene to what they say of the
elements that are used.
"""

import io
from collections.abc import Iterable
from hashlib import sha256
from xml.etree import ElementTree as ET
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from simulator.exports.scenes.markup import printable
from simulator.exports.scenes.question import Answer, Question
from simulator.play.wording import exports as words

ITEM = "http://www.imsglobal.org/xsd/imsqti_v2p2"
PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
_SCHEMAS = "http://www.imsglobal.org/xsd/qti/qtiv2p2"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_WHERE = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
_WHEN = (1980, 1, 1, 0, 0, 0)
"""Of every file in the package, so that the same scenes give the same bytes."""


def package(questions: Iterable[Question], lang: str) -> bytes:
    """The package as a .zip: a manifest and a file for each scene."""
    files = {f"{_name(question)}.xml": _bytes(item(question, lang)) for question in questions}
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as zipped:
        for name, body in (("imsmanifest.xml", _bytes(_manifest(files))), *files.items()):
            zipped.writestr(ZipInfo(name, _WHEN), body, ZIP_DEFLATED)
    return out.getvalue()


def item(question: Question, lang: str) -> ET.Element:
    """One scene as an assessmentItem."""
    about = {"identifier": _name(question), "title": printable(question.title), _LANG: lang}
    where = {"xmlns": ITEM, _WHERE: f"{ITEM} {_SCHEMAS}/imsqti_v2p2.xsd"}
    root = ET.Element("assessmentItem", {**where, **about, "adaptive": "false", "timeDependent": "false"})
    _declarations(root, question)
    body = ET.SubElement(root, "itemBody")
    for paragraph in question.before[:-1]:
        ET.SubElement(body, "p").text = printable(paragraph)
    _interaction(body, question)
    _processing(root)
    for answer in question.answers:
        _feedback(root, question, answer)
    return root


def _declarations(root: ET.Element, question: Question) -> None:
    response = ET.SubElement(
        root, "responseDeclaration", identifier="RESPONSE", cardinality="single", baseType="identifier"
    )
    correct = ET.SubElement(response, "correctResponse")
    best = next(answer for answer in question.answers if answer.credit == question.most)
    ET.SubElement(correct, "value").text = _id(best)
    mapping = ET.SubElement(response, "mapping", defaultValue="0")
    for answer in question.answers:
        ET.SubElement(mapping, "mapEntry", mapKey=_id(answer), mappedValue=f"{answer.credit:g}")
    score = ET.SubElement(root, "outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float")
    ET.SubElement(ET.SubElement(score, "defaultValue"), "value").text = "0"
    ET.SubElement(root, "outcomeDeclaration", identifier="FEEDBACK", cardinality="single", baseType="identifier")


def _interaction(body: ET.Element, question: Question) -> None:
    asked = ET.SubElement(body, "choiceInteraction", responseIdentifier="RESPONSE", shuffle="true", maxChoices="1")
    ET.SubElement(asked, "prompt").text = printable(question.before[-1])
    for answer in question.answers:
        ET.SubElement(asked, "simpleChoice", identifier=_id(answer)).text = printable(answer.line)


def _processing(root: ET.Element) -> None:
    """Nothing chosen earns nothing; a choice earns its credit and calls up what is told of it."""
    condition = ET.SubElement(ET.SubElement(root, "responseProcessing"), "responseCondition")
    empty = ET.SubElement(condition, "responseIf")
    ET.SubElement(ET.SubElement(empty, "isNull"), "variable", identifier="RESPONSE")
    nothing = ET.SubElement(empty, "setOutcomeValue", identifier="SCORE")
    ET.SubElement(nothing, "baseValue", baseType="float").text = "0"
    chosen = ET.SubElement(condition, "responseElse")
    score = ET.SubElement(chosen, "setOutcomeValue", identifier="SCORE")
    ET.SubElement(score, "mapResponse", identifier="RESPONSE")
    told = ET.SubElement(chosen, "setOutcomeValue", identifier="FEEDBACK")
    ET.SubElement(told, "variable", identifier="RESPONSE")


def _feedback(root: ET.Element, question: Question, answer: Answer) -> None:
    shown = {"outcomeIdentifier": "FEEDBACK", "identifier": _id(answer), "showHide": "show"}
    one = ET.SubElement(root, "modalFeedback", shown)
    for paragraph in (*answer.told, question.after):
        ET.SubElement(one, "p").text = printable(paragraph)


def _manifest(files: dict[str, bytes]) -> ET.Element:
    digest = sha256(b"".join(files.values())).hexdigest()[:16]
    where = {"xmlns": PACKAGE, _WHERE: f"{PACKAGE} {_SCHEMAS}/qtiv2p2_imscpv1p2_v1p0.xsd"}
    root = ET.Element("manifest", {**where, "identifier": f"attunement-{digest}"})
    metadata = ET.SubElement(root, "metadata")
    ET.SubElement(metadata, "schema").text = "QTIv2.2 Package"
    ET.SubElement(metadata, "schemaversion").text = "1.0.0"
    root.append(ET.Comment(f" {words.LICENCE} "))
    ET.SubElement(root, "organizations")
    resources = ET.SubElement(root, "resources")
    for name in files:
        one = ET.SubElement(resources, "resource", identifier=f"r-{name[:-4]}", type="imsqti_item_xmlv2p2", href=name)
        ET.SubElement(one, "file", href=name)
    return root


def _name(question: Question) -> str:
    """An NCName that is a file name too: ids are letters, figures, hyphens and underscores."""
    return f"scene-{question.id}"


def _id(answer: Answer) -> str:
    return f"line-{answer.id}"


def _bytes(root: ET.Element) -> bytes:
    ET.indent(root, " ")
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"
